#include "data/words.h"
#include "storage/filelimits.h"
#include "storage/rows.h"
#include "storage/store.h"

#include <algorithm>

namespace quaderno
{

using namespace Qt::StringLiterals;
using namespace rows;

namespace
{

// Code and name, from `column` on.
Zone zoneOf(const Row &row, int column)
{
    return {.code = row.text(column), .name = onOneLine(row.text(column + 1))};
}

} // namespace

Result<QString> Store::service()
{
    auto name = m_database->first(u"SELECT name FROM service ORDER BY id LIMIT 1"_s, {},
                                  [](const Row &row) { return row.text(0); });
    if (!name)
        return name.error();
    if (!name.value())
        return damaged(u"service"_s, tr("it names no service"));
    return *name.value();
}

Result<Observations> Store::load()
{
    auto observations = readExtent();
    if (!observations)
        return observations;
    m_zones = observations.value().zones();
    m_years = observations.value().years();
    m_questionnaires.clear();
    if (const auto read = readRecords(); !read)
        return read.error();
    for (const auto &[key, questionnaire] : m_questionnaires)
        observations.value().setInSurvey(key.refArea, key.timePeriod,
                                         questionnaire.record.state != QuestionnaireState::NotInSurvey);
    for (const auto read : {&Store::readObservations, &Store::readRecorded, &Store::readRegionCounts}) {
        if (const Outcome done = (this->*read)(observations.value()); !done)
            return done.error();
    }
    return observations;
}

// The zones and years, without an answer.
Result<Observations> Store::readExtent()
{
    if (const Outcome within = FileLimits::checkExtent(*m_database); !within)
        return within.error();
    std::vector<Zone> zones;
    m_zoneIds.clear();
    const Outcome read = m_database->each(
        u"SELECT id, code, name, is_aggregate FROM zone WHERE is_removed = 0 ORDER BY position, id"_s, {},
        [&](const Row &row) {
            if (row.flag(3)) {
                m_aggregateId = row.integer(0);
                return;
            }
            m_zoneIds.push_back(row.integer(0));
            zones.push_back(zoneOf(row, 1));
        });
    if (!read)
        return read.error();
    YearRange range;
    const Outcome years = m_database->each(
        u"SELECT DISTINCT year FROM questionnaire WHERE service = ? AND is_removed = 0 ORDER BY year"_s,
        {m_serviceId}, [&range](const Row &row) {
            range.last = row.number(0);
            if (range.first == 0)
                range.first = range.last;
        });
    if (!years)
        return years.error();
    if (std::ssize(zones) * range.count() * std::ssize(m_variableIds) > kMostCells)
        return damaged(u"zone"_s, tr("there are too many zones and years: %1 cells are the most that can be "
                                     "loaded")
                                      .arg(kMostCells));
    return Observations(std::move(zones), range, static_cast<int>(m_variableIds.size()));
}

Result<bool> Store::hasSameExtent()
{
    std::vector<Zone> zones;
    const Outcome read = m_database->each(
        u"SELECT code, name FROM zone WHERE is_removed = 0 AND is_aggregate = 0 ORDER BY position, id"_s, {},
        [&](const Row &row) { zones.push_back(zoneOf(row, 0)); });
    if (!read)
        return read.error();
    size_t known = 0;
    bool isSame = zones == m_zones;
    const Outcome listed =
        m_database->each(u"SELECT q.id, q.year FROM questionnaire q JOIN zone z ON z.id = q.zone"
                         " WHERE q.service = ? AND q.is_removed = 0 AND z.is_removed = 0"_s,
                         {m_serviceId}, [&](const Row &row) {
                             const auto key = keyOfQuestionnaire(row.integer(0));
                             isSame = isSame && key && key->timePeriod == row.number(1);
                             ++known;
                         });
    if (!listed)
        return listed.error();
    return isSame && known == m_questionnaires.size();
}

Outcome Store::know(const Catalogue &catalogue)
{
    const auto service = m_database->first(u"SELECT id FROM service WHERE name = ?"_s, {catalogue.service},
                                           [](const Row &row) { return row.integer(0); });
    if (!service)
        return service.error();
    if (!service.value())
        return unreadable(tr("The file %1 does not hold the service “%2”.").arg(path(), catalogue.service));
    m_serviceId = *service.value();
    auto variables = codes(u"variable"_s, namesOf(catalogue.variables));
    if (!variables)
        return variables.error();
    m_variableIds = std::move(variables).value();
    m_variableOf.clear();
    for (size_t i = 0; i < m_variableIds.size(); ++i)
        m_variableOf.emplace(m_variableIds[i], static_cast<int>(i));
    m_variables = catalogue.variables;
    auto indicators = codes(u"indicator"_s, namesOf(catalogue.indicators));
    if (!indicators)
        return indicators.error();
    m_indicatorIds = std::move(indicators).value();
    return Done{};
}

// Codes that a newer catalogue brings are added to a file that can be written.
Result<std::vector<qint64>> Store::codes(const QString &table, const QStringList &names)
{
    QHash<QString, qint64> known;
    const auto read = [&] {
        return m_database->each(u"SELECT id, name FROM %1 WHERE service = ?"_s.arg(table), {m_serviceId},
                                [&](const Row &row) { known.insert(row.text(1), row.integer(0)); });
    };
    if (const Outcome done = read(); !done)
        return done.error();
    QStringList unknown;
    for (const QString &name : names) {
        if (!known.contains(name))
            unknown.append(name);
    }
    if (!unknown.isEmpty() && access() == Access::ReadWrite) {
        auto transaction = m_database->beginWriting();
        if (!transaction)
            return transaction.error();
        if (const Outcome added = addCodes(table, unknown); !added)
            return added.error();
        if (const Outcome committed = transaction.value().commit(); !committed)
            return committed.error();
        if (const Outcome done = read(); !done)
            return done.error();
    }
    std::vector<qint64> ids;
    for (const QString &name : names)
        ids.push_back(known.value(name, 0));
    return ids;
}

// Another window may be adding the same.
Outcome Store::addCodes(const QString &table, const QStringList &names)
{
    for (const QString &name : names) {
        const Outcome added = execute(
            u"INSERT INTO %1 (service, name) VALUES (?, ?) ON CONFLICT (service, name) DO NOTHING"_s.arg(
                table),
            {m_serviceId, name});
        if (!added)
            return added;
    }
    return Done{};
}

Outcome Store::readQuestionnaires()
{
    std::map<QuestionnaireKey, Questionnaire> read;
    std::unordered_map<qint64, int> areas;
    for (size_t i = 0; i < m_zoneIds.size(); ++i)
        areas.emplace(m_zoneIds[i], static_cast<int>(i));
    m_keyOf.clear();
    const Outcome done =
        m_database->each(u"SELECT q.id, q.zone, q.year, q.state, z.is_removed FROM questionnaire q"
                         " LEFT JOIN zone z ON z.id = q.zone WHERE q.service = ? AND q.is_removed = 0"_s,
                         {m_serviceId}, [&](const Row &row) -> Outcome {
                             if (row.flag(4))
                                 return Done{};
                             const auto zone = areas.find(row.integer(1));
                             const auto state = questionnaireStateFromCode(row.text(3));
                             if (zone == areas.end() || !state)
                                 return damaged(u"questionnaire"_s,
                                                tr("row %1 has no known zone or state").arg(row.integer(0)));
                             const QuestionnaireKey key{zone->second, row.number(2)};
                             Questionnaire questionnaire{.id = row.integer(0), .record = {.state = *state}};
                             if (const auto known = m_questionnaires.find(key);
                                 known != m_questionnaires.end() && known->second.id == questionnaire.id)
                                 questionnaire.versions = std::move(known->second.versions);
                             m_keyOf.emplace(questionnaire.id, key);
                             read[key] = std::move(questionnaire);
                             return Done{};
                         });
    if (!done)
        return done;
    m_questionnaires = std::move(read);
    return Done{};
}

Outcome Store::readObservations(Observations &observations)
{
    return m_database->each(
        u"SELECT o.questionnaire, o.variable, o.value, o.text, o.obs_status, o.reason, o.note, o.change"
        " FROM observation o JOIN questionnaire q ON q.id = o.questionnaire WHERE q.service = ?"_s,
        {m_serviceId}, [&](const Row &row) -> Outcome {
            const auto key = cellAt(row);
            if (!key)
                return Done{}; // of a variable or a zone that is not shown: kept in the file
            const auto observation = observationAt(row, 2);
            if (!observation)
                return oddStatus(u"observation"_s, row.text(4));
            const Variable &variable = m_variables[static_cast<size_t>(key->variable)];
            if (variable.isNumeric() ? observation->text.has_value() : observation->value.has_value())
                return damaged(u"observation"_s,
                               tr("a text stands where a number belongs, or a number where a text does"));
            if (!variable.offers(observation->text.value_or(QString())))
                return damaged(u"observation"_s, tr("an answer is none of the choices of its question"));
            observations.set(*key, observation);
            setVersion(*key, row.integer(7));
            return Done{};
        });
}

Outcome Store::readRecorded(Observations &observations)
{
    return m_database->each(u"SELECT indicator, zone, year, value, obs_status FROM recorded"_s, {},
                            [&](const Row &row) -> Outcome {
                                const auto indicator = indicatorOf(row.integer(0));
                                const auto area = areaOf(row.integer(1));
                                if (!indicator || !area)
                                    return Done{};
                                const QString letter = row.text(4);
                                CellValue value{.status = letter.size() == 1
                                                              ? obsStatusFromLetter(letter.front())
                                                              : std::nullopt};
                                if (!value.status || isMissing(*value.status) != row.isNull(3))
                                    return oddStatus(u"recorded"_s, letter);
                                if (!row.isNull(3))
                                    value.value = row.real(3);
                                if (row.number(2) < kFirstYear || row.number(2) > kLastYear)
                                    return damaged(u"recorded"_s, tr("%1 is no year").arg(row.number(2)));
                                observations.setRecorded(*indicator, *area, row.number(2), value);
                                return Done{};
                            });
}

// Of what is out of sight, the notes are too.
Result<std::vector<TableNote>> Store::notes()
{
    std::vector<TableNote> notes;
    const Outcome read = m_database->each(
        u"SELECT id, shows, zone, year, text_it, text_en FROM note WHERE service = ? ORDER BY id"_s,
        {m_serviceId}, [&](const Row &row) {
            TableNote note{.shows = row.text(1), .text = {row.text(4), row.text(5)}, .row = row.integer(0)};
            if (!row.isNull(2))
                note.refArea = areaOf(row.integer(2));
            if (!row.isNull(3))
                note.year = row.number(3);
            const bool isInSight =
                note.refArea.has_value() == !row.isNull(2) && (!note.year || m_years.contains(*note.year));
            if (isInSight)
                notes.push_back(note);
        });
    if (!read)
        return read.error();
    return notes;
}

Result<std::optional<Edition>> Store::edition()
{
    return m_database->first(
        u"SELECT name, title_it, title_en, first_year, last_year FROM edition WHERE service = ?"
        " ORDER BY id DESC LIMIT 1"_s,
        {m_serviceId}, [](const Row &row) {
            return Edition{.name = row.text(0),
                           .title = {row.text(1), row.text(2)},
                           .years = {row.number(3), row.number(4)}};
        });
}

Result<QDateTime> Store::lastChangeAt()
{
    const auto last = m_database->first(u"SELECT max(at) FROM change"_s, {},
                                        [](const Row &row) { return timeOf(row.text(0)); });
    if (!last)
        return last.error();
    return last.value().value_or(QDateTime());
}

Result<QDateTime> Store::lastChangeBeforeBatch(const QDateTime &begin)
{
    const auto last = m_database->first(
        u"SELECT max(at) FROM change WHERE source NOT IN ('imported', 'pasted') OR at <= ?"_s,
        {timeText(begin)}, [](const Row &row) { return timeOf(row.text(0)); });
    if (!last)
        return last.error();
    return last.value().value_or(QDateTime());
}

Result<std::set<ObsKey>> Store::changedAnswers()
{
    std::set<ObsKey> changed;
    const Outcome read = m_database->each(
        u"SELECT h.questionnaire, h.variable FROM history h LEFT JOIN observation o"
        " ON o.questionnaire = h.questionnaire AND o.variable = h.variable"
        " WHERE h.id IN (SELECT min(id) FROM history GROUP BY questionnaire, variable)"
        " AND (o.value IS NOT h.value OR o.text IS NOT h.text OR o.obs_status IS NOT h.obs_status)"
        " AND NOT (o.questionnaire IS NULL AND 'undo' = (SELECT c.source FROM history l JOIN change c"
        " ON c.id = l.closed_by WHERE l.questionnaire = h.questionnaire AND l.variable = h.variable"
        " ORDER BY l.id DESC LIMIT 1))"_s,
        {}, [&](const Row &row) {
            if (const auto key = cellAt(row))
                changed.insert(*key);
        });
    if (!read)
        return read.error();
    return changed;
}

Result<std::vector<HistoryEntry>> Store::history(ObsKey key)
{
    std::vector<HistoryEntry> entries;
    if (!m_questionnaires.contains({key.refArea, key.timePeriod}))
        return entries;
    const auto where = rowOf(key);
    if (!where)
        return where.error();
    const Outcome present = m_database->each(
        u"SELECT o.value, o.text, o.obs_status, o.reason, o.note, c.at, c.author, c.source, c.label"
        " FROM observation o JOIN change c ON c.id = o.change"
        " WHERE o.questionnaire = ? AND o.variable = ?"_s,
        where.value(), [&](const Row &row) -> Outcome {
            const auto observation = observationAt(row, 0);
            if (!observation)
                return oddStatus(u"observation"_s, row.text(2));
            entries.push_back({changeAt(row, 5), observation});
            return Done{};
        });
    if (!present)
        return present.error();
    const Outcome earlier = m_database->each(
        u"SELECT h.value, h.text, h.obs_status, h.reason, h.note, c.at, c.author, c.source, c.label,"
        " r.at, r.author, r.source, r.label, h.is_removal FROM history h"
        " JOIN change c ON c.id = h.change JOIN change r ON r.id = h.closed_by"
        " WHERE h.questionnaire = ? AND h.variable = ? ORDER BY h.id DESC"_s,
        where.value(), [&](const Row &row) -> Outcome {
            if (row.flag(13))
                entries.push_back({changeAt(row, 9), std::nullopt});
            const auto observation = observationAt(row, 0);
            if (!observation)
                return oddStatus(u"history"_s, row.text(2));
            entries.push_back({changeAt(row, 5), observation});
            return Done{};
        });
    if (!earlier)
        return earlier.error();
    return entries;
}

std::optional<Observation> Store::answerAt(ObsKey key, qint64 version)
{
    const auto where =
        m_questionnaires.contains({key.refArea, key.timePeriod}) ? rowOf(key) : Result(QVariantList());
    if (!where || where.value().isEmpty())
        return std::nullopt;
    const QVariantList those = where.value() + QVariantList{version};
    const auto found = m_database->first(u"SELECT value, text, obs_status, reason, note FROM observation"
                                         " WHERE questionnaire = ? AND variable = ? AND change = ?"
                                         " UNION SELECT value, text, obs_status, reason, note FROM history"
                                         " WHERE questionnaire = ? AND variable = ? AND change = ?"_s,
                                         those + those, [](const Row &row) { return observationAt(row, 0); });
    return found ? found.value().value_or(std::nullopt) : std::nullopt;
}

Result<std::vector<ObsKey>> Store::everAnswered()
{
    std::vector<ObsKey> keys;
    const Outcome read = m_database->each(
        u"SELECT questionnaire, variable FROM observation"
        " UNION SELECT questionnaire, variable FROM history ORDER BY questionnaire, variable"_s,
        {}, [&](const Row &row) {
            if (const auto key = cellAt(row))
                keys.push_back(*key);
        });
    if (!read)
        return read.error();
    return keys;
}

Result<QHash<ObsKey, QStringList>> Store::drafts()
{
    QHash<ObsKey, QStringList> drafts;
    const Outcome read =
        m_database->each(u"SELECT questionnaire, variable, text FROM draft"_s, {}, [&](const Row &row) {
            if (const auto key = cellAt(row))
                drafts.insert(*key, row.text(2).split(kDraftFollows, Qt::SkipEmptyParts));
        });
    if (!read)
        return read.error();
    return drafts;
}

Result<NewActs> Store::follow()
{
    NewActs found;
    const auto acts = m_database->newActs();
    if (!acts)
        return acts.error();
    for (const qint64 act : acts.value()) {
        const auto change = m_database->first(u"SELECT at, author, source, label FROM change WHERE id = ?"_s,
                                              {act}, [](const Row &row) { return changeAt(row, 0); });
        if (!change)
            return change.error();
        found.acts.push_back(change.value().value_or(Change()));
        if (const Outcome read = readNewAnswers(act, found.observations); !read)
            return read.error();
    }
    for (const ObservationEdit &edit : found.observations)
        setVersion(edit.key, edit.base.value_or(0));
    return found;
}

// What an act left that still stands; `base` is its version.
Outcome Store::readNewAnswers(qint64 act, std::vector<ObservationEdit> &edits)
{
    const Outcome present = m_database->each(
        u"SELECT questionnaire, variable, value, text, obs_status, reason, note FROM observation"
        " WHERE change = ?"_s,
        {act}, [&](const Row &row) -> Outcome {
            const auto observation = observationAt(row, 2);
            if (!observation)
                return oddStatus(u"observation"_s, row.text(4));
            if (const auto key = cellAt(row))
                edits.push_back({*key, observation, act});
            return Done{};
        });
    if (!present)
        return present;
    return m_database->each(
        u"SELECT h.questionnaire, h.variable FROM history h WHERE h.closed_by = ? AND h.is_removal = 1"
        " AND NOT EXISTS (SELECT 1 FROM observation o WHERE o.questionnaire = h.questionnaire"
        " AND o.variable = h.variable)"_s,
        {act}, [&](const Row &row) {
            if (const auto key = cellAt(row))
                edits.push_back({*key, std::nullopt, 0});
        });
}

} // namespace quaderno
