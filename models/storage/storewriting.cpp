#include "storage/rows.h"
#include "storage/store.h"
#include "storage/transaction.h"

#include <QSqlError>

namespace quaderno
{

using namespace Qt::StringLiterals;
using namespace rows;

namespace
{

constexpr qint64 kAnswersBetweenReports = 256;

} // namespace

Outcome Store::write(const Act &act, const QString &author, const QDateTime &at, const Progress &progress)
{
    if (m_access == Access::ReadOnly)
        return unreadable(tr("This data set is open for reading only: nothing can be written."));
    Transaction transaction(*this);
    if (!transaction.begun())
        return transaction.begun();
    if (const auto written = writeParts(act, author, at, progress); !written)
        return written.error();
    if (const Outcome committed = transaction.commit(); !committed)
        return committed;
    remember(act, author, at);
    return Done{};
}

// The row of the act, then all that it changes; the caller's transaction makes it durable.
Result<qint64> Store::writeParts(const Act &act, const QString &author, const QDateTime &at,
                                 const Progress &progress)
{
    const auto change = insertChange({.at = at, .author = author, .source = act.source, .label = act.label});
    if (!change)
        return change;
    if (const Outcome written = writeObservations(change.value(), act.observations, progress); !written)
        return written.error();
    const auto writeAll = [](const auto &edits, const auto &write) -> Outcome {
        for (const auto &edit : edits) {
            if (const Outcome written = write(edit); !written)
                return written;
        }
        return Done{};
    };
    const qint64 id = change.value();
    for (const Outcome &written :
         {writeAll(act.states, [&](const StateEdit &edit) { return writeState(id, edit); }),
          writeAll(act.justifications,
                   [&](const JustificationEdit &edit) { return writeJustification(id, edit); }),
          writeAll(act.remarks, [&](const RemarkEdit &edit) { return writeRemark(id, edit); }),
          writeAll(act.notes, [&](const NoteEdit &edit) { return writeNote(edit); }),
          writeAll(act.texts, [&](const ChapterTextEdit &edit) { return writeText(id, edit); })}) {
        if (!written)
            return written.error();
    }
    return change;
}

Result<qint64> Store::insertChange(const Change &change)
{
    const Outcome done = run(*m_insertChange, {timeText(change.at), boundText(change.author),
                                               boundText(change.source), boundText(change.label)});
    if (!done)
        return done.error();
    return m_insertChange->lastInsertId().toLongLong();
}

Error Store::writingStopped()
{
    return refused(tr("Writing was stopped: nothing has changed."));
}

Outcome Store::writeObservations(qint64 change, std::span<const ObservationEdit> edits,
                                 const Progress &progress)
{
    const auto total = static_cast<qint64>(edits.size());
    for (qint64 at = 0; at < total; ++at) {
        if (at % kAnswersBetweenReports == 0 && progress && !progress(at, total))
            return writingStopped();
        if (const Outcome done = writeObservation(change, edits[static_cast<size_t>(at)]); !done)
            return done;
    }
    return beginQuestionnaires(change, edits, progress);
}

Outcome Store::beginQuestionnaires(qint64 change, std::span<const ObservationEdit> edits,
                                   const Progress &progress)
{
    std::set<QuestionnaireKey> begun;
    for (const ObservationEdit &edit : edits) {
        const QuestionnaireKey key{edit.key.refArea, edit.key.timePeriod};
        if (edit.observation && questionnaire(key).state == QuestionnaireState::ToFill)
            begun.insert(key);
    }
    const auto total = static_cast<qint64>(edits.size());
    for (const QuestionnaireKey &key : begun) {
        if (progress && !progress(total, total))
            return writingStopped();
        const Outcome done = writeState(change, {.key = key, .state = QuestionnaireState::InProgress});
        if (!done)
            return done;
    }
    return Done{};
}

Outcome Store::writeObservation(qint64 change, const ObservationEdit &edit)
{
    const auto row = rowOf(edit.key);
    if (!row)
        return row.error();
    if (!edit.observation)
        return execute(u"DELETE FROM observation WHERE questionnaire = ? AND variable = ?"_s, row.value());
    const Observation &observation = *edit.observation;
    const QVariant text =
        observation.text ? boundText(*observation.text) : QVariant(QMetaType::fromType<QString>());
    return run(*m_upsertObservation,
               row.value() + QVariantList{boundValue(observation.value), text,
                                          obsStatusLetter(observation.status), boundText(observation.reason),
                                          boundText(observation.note), change});
}

Outcome Store::addYear(int year)
{
    Transaction transaction(*this);
    if (!transaction.begun())
        return transaction.begun();
    for (size_t zone = 0; zone < m_zoneIds.size(); ++zone) {
        if (const Outcome done =
                insertQuestionnaire(static_cast<int>(zone), year, QuestionnaireState::ToFill);
            !done)
            return done;
    }
    return transaction.commit();
}

Outcome Store::addZone(const Zone &zone, YearRange years)
{
    Transaction transaction(*this);
    if (!transaction.begun())
        return transaction.begun();
    if (const Outcome done = insertZone(zone, false); !done)
        return done;
    for (int year = years.first; year <= years.last; ++year) {
        const int refArea = static_cast<int>(m_zoneIds.size()) - 1;
        if (const Outcome done = insertQuestionnaire(refArea, year, QuestionnaireState::ToFill); !done)
            return done;
    }
    return transaction.commit();
}

Outcome Store::insertQuestionnaire(int refArea, int year, QuestionnaireState state)
{
    // Another window may have been first: then its questionnaire is ours too.
    const QVariantList key{m_serviceId, zoneId(refArea), year};
    const Outcome inserted =
        execute(u"INSERT INTO questionnaire (service, zone, year, state) VALUES (?, ?, ?, ?)"
                " ON CONFLICT (service, zone, year) DO NOTHING"_s,
                key + QVariantList{questionnaireStateCode(state)});
    if (!inserted)
        return inserted;
    auto row =
        select(u"SELECT id, state FROM questionnaire WHERE service = ? AND zone = ? AND year = ?"_s, key);
    if (!row)
        return row.error();
    row.value().next();
    m_questionnaires[{refArea, year}] = {
        .id = row.value().value(0).toLongLong(),
        .record = {.state = questionnaireStateFromCode(row.value().value(1).toString()).value_or(state)}};
    return Done{};
}

// A new zone stands after the others; the aggregate area stands after every zone.
Outcome Store::insertZone(const Zone &zone, bool isAggregate)
{
    const Outcome inserted =
        execute(u"INSERT INTO zone (code, name, position, is_aggregate) VALUES (?, ?, ?, ?)"_s,
                {zone.code, zone.name, static_cast<int>(m_zoneIds.size()) + 1, isAggregate ? 1 : 0});
    if (!inserted)
        return inserted;
    auto row = select(u"SELECT id FROM zone WHERE code = ?"_s, {zone.code});
    if (!row)
        return row.error();
    row.value().next();
    const qint64 id = row.value().value(0).toLongLong();
    if (isAggregate)
        m_aggregateId = id;
    else
        m_zoneIds.push_back(id);
    return Done{};
}

qint64 Store::zoneId(int refArea) const
{
    return refArea == kAggregateArea ? m_aggregateId : m_zoneIds[static_cast<size_t>(refArea)];
}

Outcome Store::fill(const NewDataSet &contents, const Catalogue &catalogue)
{
    Transaction transaction(*this);
    if (!transaction.begun())
        return transaction.begun();
    if (const Outcome done = execute(u"INSERT INTO service (name) VALUES (?)"_s, {contents.service}); !done)
        return done;
    if (const Outcome done = readDictionaries(catalogue); !done)
        return done;
    if (const Outcome done = fillLists(contents); !done)
        return done;
    if (const Outcome done = fillValues(contents); !done)
        return done;
    if (const Outcome done = fillEstimates(contents.estimates); !done)
        return done;
    // An edition that comes from print is published as it is.
    if (const Outcome done =
            execute(u"INSERT INTO edition_version (edition, number, note, change)"
                    " SELECT e.id, '1.0', '', (SELECT max(id) FROM change) FROM edition e"_s);
        !done)
        return done;
    return transaction.commit();
}

Outcome Store::fillLists(const NewDataSet &contents)
{
    for (const Zone &zone : contents.zones) {
        if (const Outcome done = insertZone(zone, false); !done)
            return done;
    }
    const QString aggregate = QStringView(kMeanRowCode).toString();
    if (const Outcome done = insertZone({aggregate, aggregate}, true); !done)
        return done;
    for (int year = contents.years.first; year <= contents.years.last; ++year) {
        for (int zone = 0; zone < static_cast<int>(contents.zones.size()); ++zone) {
            if (const Outcome done = insertQuestionnaire(zone, year, contents.state); !done)
                return done;
        }
    }
    for (const TableNote &note : contents.notes) {
        if (const Outcome done = writeNote({.after = note}); !done)
            return done;
    }
    return contents.edition ? insertEdition(*contents.edition) : Outcome(Done{});
}

Outcome Store::insertEdition(const Edition &edition)
{
    return execute(u"INSERT INTO edition (service, name, title_it, title_en, first_year, last_year)"
                   " VALUES (?, ?, ?, ?, ?, ?)"_s,
                   {m_serviceId, edition.name, boundText(edition.title.italian),
                    boundText(edition.title.english), edition.years.first, edition.years.last});
}

Outcome Store::fillValues(const NewDataSet &contents)
{
    const auto change = insertChange(contents.change);
    if (!change)
        return change.error();
    if (const Outcome done = writeObservations(change.value(), contents.observations); !done)
        return done;
    QSqlQuery insert(m_database);
    if (!insert.prepare(u"INSERT INTO recorded (indicator, zone, year, value, obs_status, change)"
                        " VALUES (?, ?, ?, ?, ?, ?)"_s))
        return failure(insert.lastError());
    for (const RecordedValue &recorded : contents.recorded) {
        const Outcome done =
            run(insert, {m_indicatorIds[static_cast<size_t>(recorded.indicator)], zoneId(recorded.refArea),
                         recorded.year, boundValue(recorded.value.value),
                         obsStatusLetter(*recorded.value.status), change.value()});
        if (!done)
            return done;
    }
    return Done{};
}

Outcome Store::saveDraft(ObsKey key, const QString &text)
{
    const auto row = rowOf(key);
    if (!row)
        return row.error();
    if (text.isEmpty())
        return execute(u"DELETE FROM draft WHERE questionnaire = ? AND variable = ?"_s, row.value());
    return execute(u"INSERT INTO draft (questionnaire, variable, text) VALUES (?, ?, ?)"
                   " ON CONFLICT (questionnaire, variable) DO UPDATE SET text = excluded.text"_s,
                   row.value() + QVariantList{text});
}

} // namespace quaderno
