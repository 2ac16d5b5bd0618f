// Zones and years that come, go or are called otherwise.
#include "storage/rows.h"
#include "storage/store.h"

#include <algorithm>

namespace quaderno
{

using namespace Qt::StringLiterals;
using namespace rows;

namespace
{

// " AND NOT EXISTS ...": no row of `tables` has that row of `table` in its column of the same name.
QString unreferenced(const QString &table, const QStringList &tables)
{
    QString condition;
    for (const QString &other : tables)
        condition += u" AND NOT EXISTS (SELECT 1 FROM %1 t WHERE t.%2 = %2.id)"_s.arg(other, table);
    return condition;
}

} // namespace

Result<qint64> Store::insertZone(const Zone &zone, int position, bool isAggregate)
{
    const Outcome inserted =
        execute(u"INSERT INTO zone (code, name, position, is_aggregate) VALUES (?, ?, ?, ?)"
                " ON CONFLICT (code) DO UPDATE SET name = excluded.name, is_removed = 0"_s,
                {zone.code, zone.name, position, isAggregate ? 1 : 0});
    if (!inserted)
        return inserted.error();
    const auto id = m_database->first(u"SELECT id FROM zone WHERE code = ?"_s, {zone.code},
                                      [](const Row &row) { return row.integer(0); });
    if (!id)
        return id.error();
    return id.value().value_or(0);
}

Outcome Store::writeZone(const ZoneEdit &edit)
{
    if (!edit.after)
        return removeZone(*edit.before, edit.isUndone);
    const Outcome done = edit.before ? execute(u"UPDATE zone SET name = ? WHERE code = ?"_s,
                                               {edit.after->name, edit.after->code})
                                     : addZone(*edit.after);
    if (!done)
        return done;
    return orderZones(*edit.after, edit.place);
}

// What it held comes back with it. In years that are published for another zone a new one has no
// questionnaire: they are closed to it.
Outcome Store::addZone(const Zone &zone)
{
    const auto id = insertZone(zone, static_cast<int>(m_zoneIds.size()) + 1, false);
    if (!id)
        return id.error();
    const Outcome back = execute(u"UPDATE questionnaire SET is_removed = 0 WHERE service = ? AND zone = ?"
                                 " AND year BETWEEN ? AND ?"_s,
                                 {m_serviceId, id.value(), m_years.first, m_years.last});
    if (!back)
        return back;
    for (int year = m_years.first; year <= m_years.last; ++year) {
        const bool isPublished = std::ranges::any_of(m_questionnaires, [year](const auto &known) {
            return known.first.timePeriod == year &&
                   known.second.record.state == QuestionnaireState::Published;
        });
        if (isPublished)
            continue;
        if (const Outcome done = insertQuestionnaire(id.value(), year, QuestionnaireState::ToFill); !done)
            return done;
    }
    return Done{};
}

Outcome Store::removeZone(const Zone &zone, bool isUndone)
{
    const auto id = m_database->first(u"SELECT id FROM zone WHERE code = ?"_s, {zone.code},
                                      [](const Row &row) { return row.integer(0); });
    if (!id)
        return id.error();
    const qint64 key = id.value().value_or(0);
    if (const Outcome done = removeQuestionnaires(u"zone"_s, key, isUndone); !done)
        return done;
    if (isUndone) {
        const Outcome deleted =
            execute(u"DELETE FROM zone WHERE id = ?"_s +
                        unreferenced(u"zone"_s, {u"questionnaire"_s, u"contact"_s, u"note"_s, u"recorded"_s}),
                    {key});
        if (!deleted)
            return deleted;
    }
    if (const Outcome done = execute(u"UPDATE zone SET is_removed = 1 WHERE id = ?"_s, {key}); !done)
        return done;
    return orderZones(zone, -1);
}

// The zones in sight, `moved` at `place` among them, and the area of the means after all.
Outcome Store::orderZones(const Zone &moved, int place)
{
    std::vector<qint64> order;
    qint64 movedKey = 0;
    const Outcome read = m_database->each(
        u"SELECT id, code FROM zone WHERE is_removed = 0 AND is_aggregate = 0 ORDER BY position, id"_s, {},
        [&](const Row &row) {
            if (row.text(1) == moved.code)
                movedKey = row.integer(0);
            else
                order.push_back(row.integer(0));
        });
    if (!read)
        return read;
    if (movedKey != 0)
        order.insert(order.begin() + std::clamp<qsizetype>(place, 0, std::ssize(order)), movedKey);
    order.push_back(m_aggregateId);
    for (size_t i = 0; i < order.size(); ++i) {
        const int position = static_cast<int>(i) + 1;
        if (const Outcome done = execute(u"UPDATE zone SET position = ? WHERE id = ? AND position <> ?"_s,
                                         {position, order[i], position});
            !done)
            return done;
    }
    return Done{};
}

Outcome Store::writeYear(const YearEdit &edit)
{
    if (edit.before && edit.after)
        return renameYear(*edit.before, *edit.after);
    return edit.after ? addYear(*edit.after) : removeQuestionnaires(u"year"_s, *edit.before, edit.isUndone);
}

Outcome Store::addYear(int year)
{
    for (const qint64 zone : m_zoneIds) {
        if (const Outcome done = insertQuestionnaire(zone, year, QuestionnaireState::ToFill); !done)
            return done;
    }
    return Done{};
}

Result<bool> Store::isFreeYear(int year)
{
    const auto taken =
        m_database->first(u"SELECT id FROM questionnaire WHERE service = ? AND year = ? LIMIT 1"_s,
                          {m_serviceId, year}, [](const Row &) { return true; });
    if (!taken)
        return taken.error();
    return !taken.value().has_value();
}

// What belongs to the year goes along. What lies out of sight under the new number changes places with it:
// such rows hold the history of an addition that was undone.
Outcome Store::renameYear(int from, int to)
{
    const QString move = u"UPDATE questionnaire SET year = ? WHERE service = ? AND year = ?"_s;
    const int aside = -to;
    for (const auto &[oldYear, newYear] :
         {std::pair(to, aside), std::pair(from, to), std::pair(aside, from)}) {
        if (const Outcome done = execute(move, {newYear, m_serviceId, oldYear}); !done)
            return done;
    }
    for (const QString &table : {u"survey"_s, u"note"_s}) {
        if (const Outcome done =
                execute(u"UPDATE %1 SET year = ? WHERE service = ? AND year = ?"_s.arg(table),
                        {to, m_serviceId, from});
            !done)
            return done;
    }
    return Done{};
}

Outcome Store::removeQuestionnaires(const QString &where, const QVariant &value, bool isUndone)
{
    if (isUndone) {
        const QString unused = unreferenced(
            u"questionnaire"_s, {u"observation"_s, u"history"_s, u"state_change"_s, u"justification"_s,
                                 u"remark"_s, u"draft"_s, u"for_later"_s, u"place"_s, u"estimate"_s});
        if (const Outcome deleted =
                execute(u"DELETE FROM questionnaire WHERE service = ? AND %1 = ?"_s.arg(where) + unused,
                        {m_serviceId, value});
            !deleted)
            return deleted;
    }
    return execute(u"UPDATE questionnaire SET is_removed = 1 WHERE service = ? AND %1 = ?"_s.arg(where),
                   {m_serviceId, value});
}

} // namespace quaderno
