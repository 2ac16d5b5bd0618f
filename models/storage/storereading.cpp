#include "storage/rows.h"
#include "storage/store.h"

#include <algorithm>

namespace quaderno
{

using namespace Qt::StringLiterals;
using namespace rows;

namespace
{

template <typename Entry> QStringList namesOf(const std::vector<Entry> &entries)
{
    QStringList names;
    for (const Entry &entry : entries)
        names.append(entry.name);
    return names;
}

} // namespace

Result<QString> Store::service()
{
    auto row = select(u"SELECT name FROM service ORDER BY id LIMIT 1"_s);
    if (!row)
        return row.error();
    if (!row.value().next())
        return unreadable(tr("The file %1 names no service: it is damaged.").arg(m_path));
    return row.value().value(0).toString();
}

Result<Observations> Store::load(const Catalogue &catalogue)
{
    if (const Outcome known = readDictionaries(catalogue); !known)
        return known.error();
    std::vector<Zone> zones;
    m_zoneIds.clear();
    auto zoneRows = select(u"SELECT id, code, name, is_aggregate FROM zone ORDER BY position, id"_s);
    if (!zoneRows)
        return zoneRows.error();
    while (zoneRows.value().next()) {
        const qint64 id = zoneRows.value().value(0).toLongLong();
        if (zoneRows.value().value(3).toBool()) {
            m_aggregateId = id;
            continue;
        }
        m_zoneIds.push_back(id);
        zones.push_back({zoneRows.value().value(1).toString(), zoneRows.value().value(2).toString()});
    }
    auto extent =
        select(u"SELECT min(year), max(year) FROM questionnaire WHERE service = ?"_s, {m_serviceId});
    if (!extent)
        return extent.error();
    YearRange years;
    if (extent.value().next() && !extent.value().isNull(0))
        years = {extent.value().value(0).toInt(), extent.value().value(1).toInt()};

    Observations observations(std::move(zones), years, static_cast<int>(catalogue.variables.size()));
    for (const auto read : {&Store::readQuestionnaires, &Store::readObservations, &Store::readRecorded}) {
        if (const Outcome done = (this->*read)(observations); !done)
            return done.error();
    }
    for (const auto read :
         {&Store::readStates, &Store::readJustifications, &Store::readRemarks, &Store::readPlaces}) {
        if (const Outcome done = (this->*read)(); !done)
            return done.error();
    }
    return observations;
}

Outcome Store::readDictionaries(const Catalogue &catalogue)
{
    auto row = select(u"SELECT id FROM service WHERE name = ?"_s, {catalogue.service});
    if (!row)
        return row.error();
    if (!row.value().next())
        return unreadable(tr("The file %1 does not hold the service “%2”.").arg(m_path, catalogue.service));
    m_serviceId = row.value().value(0).toLongLong();
    row.value().finish();
    if (const Outcome done = readCodes(u"variable"_s, namesOf(catalogue.variables), m_variableIds); !done)
        return done;
    return readCodes(u"indicator"_s, namesOf(catalogue.indicators), m_indicatorIds);
}

// Codes that a newer catalogue brings are added to a file that can be written.
Outcome Store::readCodes(const QString &table, const QStringList &names, std::vector<qint64> &ids)
{
    QHash<QString, qint64> known;
    const auto read = [&]() -> Outcome {
        auto rows = select(u"SELECT id, name FROM %1 WHERE service = ?"_s.arg(table), {m_serviceId});
        if (!rows)
            return rows.error();
        while (rows.value().next())
            known.insert(rows.value().value(1).toString(), rows.value().value(0).toLongLong());
        return Done{};
    };
    if (const Outcome done = read(); !done)
        return done;
    bool isComplete = true;
    for (const QString &name : names) {
        if (known.contains(name) || m_access == Access::ReadOnly)
            continue;
        isComplete = false;
        const Outcome added =
            execute(u"INSERT INTO %1 (service, name) VALUES (?, ?)"_s.arg(table), {m_serviceId, name});
        if (!added)
            return added;
    }
    if (!isComplete) {
        if (const Outcome done = read(); !done)
            return done;
    }
    ids.clear();
    for (const QString &name : names)
        ids.push_back(known.value(name, 0));
    return Done{};
}

Outcome Store::readQuestionnaires(Observations &observations)
{
    m_questionnaires.clear();
    auto rows = select(u"SELECT id, zone, year, state FROM questionnaire WHERE service = ?"_s, {m_serviceId});
    if (!rows)
        return rows.error();
    while (rows.value().next()) {
        const auto zone = std::ranges::find(m_zoneIds, rows.value().value(1).toLongLong());
        const auto state = questionnaireStateFromCode(rows.value().value(3).toString());
        if (zone == m_zoneIds.end() || !state)
            return unreadable(
                tr("The file %1 has a questionnaire without a known zone or state: it is damaged.")
                    .arg(m_path));
        const int refArea = static_cast<int>(zone - m_zoneIds.begin());
        const int year = rows.value().value(2).toInt();
        m_questionnaires[{refArea, year}] = {.id = rows.value().value(0).toLongLong(),
                                             .record = {.state = *state}};
        observations.setInSurvey(refArea, year, *state != QuestionnaireState::NotInSurvey);
    }
    return Done{};
}

Outcome Store::readObservations(Observations &observations)
{
    QHash<qint64, QuestionnaireKey> questionnaireOf;
    for (const auto &[key, questionnaire] : m_questionnaires)
        questionnaireOf.insert(questionnaire.id, key);
    QHash<qint64, int> variableOf;
    for (size_t i = 0; i < m_variableIds.size(); ++i)
        variableOf.insert(m_variableIds[i], static_cast<int>(i));

    auto rows =
        select(u"SELECT o.questionnaire, o.variable, o.value, o.text, o.obs_status, o.reason, o.note"
               " FROM observation o JOIN questionnaire q ON q.id = o.questionnaire WHERE q.service = ?"_s,
               {m_serviceId});
    if (!rows)
        return rows.error();
    const QSqlQuery &row = rows.value();
    while (rows.value().next()) {
        const auto questionnaire = questionnaireOf.constFind(row.value(0).toLongLong());
        const auto variable = variableOf.constFind(row.value(1).toLongLong());
        if (questionnaire == questionnaireOf.cend() || variable == variableOf.cend())
            continue; // a variable that this catalogue no longer has: kept in the file, not shown
        observations.set({questionnaire->refArea, questionnaire->timePeriod, *variable},
                         observationAt(row, 2));
    }
    return Done{};
}

Outcome Store::readRecorded(Observations &observations)
{
    auto rows = select(u"SELECT indicator, zone, year, value, obs_status FROM recorded"_s);
    if (!rows)
        return rows.error();
    const QSqlQuery &row = rows.value();
    while (rows.value().next()) {
        const auto indicator = indicatorOf(row.value(0).toLongLong());
        const auto area = areaOf(row.value(1).toLongLong());
        if (!indicator || !area)
            continue;
        CellValue value{.status = obsStatusFromLetter(row.value(4).toString().front())};
        if (!row.isNull(3))
            value.value = row.value(3).toDouble();
        observations.setRecorded(*indicator, *area, row.value(2).toInt(), value);
    }
    return Done{};
}

Result<std::vector<TableNote>> Store::notes()
{
    std::vector<TableNote> notes;
    auto rows =
        select(u"SELECT shows, zone, year, text_it, text_en FROM note WHERE service = ? ORDER BY id"_s,
               {m_serviceId});
    if (!rows)
        return rows.error();
    const QSqlQuery &row = rows.value();
    while (rows.value().next()) {
        TableNote note{.shows = row.value(0).toString(),
                       .text = {row.value(3).toString(), row.value(4).toString()}};
        if (!row.isNull(1))
            note.refArea = areaOf(row.value(1).toLongLong());
        if (!row.isNull(2))
            note.year = row.value(2).toInt();
        notes.push_back(note);
    }
    return notes;
}

Result<std::optional<Edition>> Store::edition()
{
    auto rows =
        select(u"SELECT name, title_it, title_en, first_year, last_year FROM edition WHERE service = ?"
               " ORDER BY id DESC LIMIT 1"_s,
               {m_serviceId});
    if (!rows)
        return rows.error();
    const QSqlQuery &row = rows.value();
    if (!rows.value().next())
        return std::optional<Edition>();
    return std::optional(Edition{.name = row.value(0).toString(),
                                 .title = {row.value(1).toString(), row.value(2).toString()},
                                 .years = {row.value(3).toInt(), row.value(4).toInt()}});
}

Result<QDateTime> Store::lastChangeAt()
{
    auto row = select(u"SELECT at FROM change ORDER BY id DESC LIMIT 1"_s);
    if (!row)
        return row.error();
    return row.value().next() ? timeOf(row.value().value(0)) : QDateTime();
}

Result<std::set<ObsKey>> Store::changedAnswers()
{
    auto rows =
        select(u"SELECT h.questionnaire, h.variable FROM history h LEFT JOIN observation o"
               " ON o.questionnaire = h.questionnaire AND o.variable = h.variable"
               " WHERE h.id IN (SELECT min(id) FROM history GROUP BY questionnaire, variable)"
               " AND (o.value IS NOT h.value OR o.text IS NOT h.text OR o.obs_status IS NOT h.obs_status)"
               " AND NOT (o.questionnaire IS NULL AND 'undo' = (SELECT c.source FROM history l JOIN change c"
               " ON c.id = l.closed_by WHERE l.questionnaire = h.questionnaire AND l.variable = h.variable"
               " ORDER BY l.id DESC LIMIT 1))"_s);
    if (!rows)
        return rows.error();
    std::set<ObsKey> changed;
    while (rows.value().next()) {
        const auto key = keyOfQuestionnaire(rows.value().value(0).toLongLong());
        const auto variable = variableOf(rows.value().value(1).toLongLong());
        if (key && variable)
            changed.insert({key->refArea, key->timePeriod, *variable});
    }
    return changed;
}

Result<std::vector<HistoryEntry>> Store::history(ObsKey key)
{
    std::vector<HistoryEntry> entries;
    if (!m_questionnaires.contains({key.refArea, key.timePeriod}))
        return entries;
    const auto found = rowOf(key);
    if (!found)
        return found.error();
    const QVariantList &where = found.value();
    auto present =
        select(u"SELECT o.value, o.text, o.obs_status, o.reason, o.note, c.at, c.author, c.source, c.label"
               " FROM observation o JOIN change c ON c.id = o.change"
               " WHERE o.questionnaire = ? AND o.variable = ?"_s,
               where);
    if (!present)
        return present.error();
    if (present.value().next())
        entries.push_back({changeAt(present.value(), 5), observationAt(present.value(), 0)});
    auto earlier =
        select(u"SELECT h.value, h.text, h.obs_status, h.reason, h.note, c.at, c.author, c.source, c.label,"
               " r.at, r.author, r.source, r.label, h.is_removal FROM history h"
               " JOIN change c ON c.id = h.change JOIN change r ON r.id = h.closed_by"
               " WHERE h.questionnaire = ? AND h.variable = ? ORDER BY h.id DESC"_s,
               where);
    if (!earlier)
        return earlier.error();
    while (earlier.value().next()) {
        if (earlier.value().value(13).toBool())
            entries.push_back({changeAt(earlier.value(), 9), std::nullopt});
        entries.push_back({changeAt(earlier.value(), 5), observationAt(earlier.value(), 0)});
    }
    return entries;
}

Result<std::vector<ObsKey>> Store::everAnswered()
{
    auto rows =
        select(u"SELECT questionnaire, variable FROM observation"
               " UNION SELECT questionnaire, variable FROM history ORDER BY questionnaire, variable"_s);
    if (!rows)
        return rows.error();
    std::vector<ObsKey> keys;
    while (rows.value().next()) {
        const auto questionnaire = keyOfQuestionnaire(rows.value().value(0).toLongLong());
        const auto variable = variableOf(rows.value().value(1).toLongLong());
        if (questionnaire && variable)
            keys.push_back({questionnaire->refArea, questionnaire->timePeriod, *variable});
    }
    return keys;
}

Result<QHash<ObsKey, QString>> Store::drafts()
{
    QHash<ObsKey, QString> drafts;
    auto rows = select(u"SELECT questionnaire, variable, text FROM draft"_s);
    if (!rows)
        return rows.error();
    while (rows.value().next()) {
        const auto questionnaire = keyOfQuestionnaire(rows.value().value(0).toLongLong());
        const auto variable = variableOf(rows.value().value(1).toLongLong());
        if (questionnaire && variable)
            drafts.insert({questionnaire->refArea, questionnaire->timePeriod, *variable},
                          rows.value().value(2).toString());
    }
    return drafts;
}

} // namespace quaderno
