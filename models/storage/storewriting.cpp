#include "storage/rows.h"
#include "storage/store.h"

#include <algorithm>

namespace quaderno
{

using namespace Qt::StringLiterals;
using namespace rows;

namespace
{

constexpr qint64 kAnswersBetweenReports = 256;

// Writes one edit after the other and ends at the first that fails.
template <typename Edit, typename Write> Outcome writeAll(const std::vector<Edit> &edits, const Write &write)
{
    for (const Edit &edit : edits) {
        if (const Outcome written = write(edit); !written)
            return written;
    }
    return Done{};
}

} // namespace

Result<bool> Store::holds(const QString &actId)
{
    const auto found = m_database->first(u"SELECT id FROM change WHERE uuid = ?"_s, {actId},
                                         [](const Row &) { return true; });
    if (!found)
        return found.error();
    return found.value().has_value();
}

Result<Written> Store::write(const Act &act, const QString &author, const QDateTime &at,
                             const Progress &progress)
{
    const auto change = writeComing(act, author, at);
    if (!change)
        return change.error();
    return writeRest(change.value(), act, progress);
}

// In the order of their places each ends up at its own. A zone that comes has a questionnaire of each year
// that comes.
Result<qint64> Store::writeComing(const Act &act, const QString &author, const QDateTime &at)
{
    const auto change =
        insertChange({.at = at, .author = author, .source = act.source, .label = act.label}, act.id);
    if (!change || !act.changesExtent())
        return change;
    std::vector<ZoneEdit> zones = act.zones;
    std::erase_if(zones, [](const ZoneEdit &edit) { return !edit.after; });
    std::ranges::stable_sort(zones, {}, &ZoneEdit::place);
    if (const Outcome done = writeAll(zones, [&](const ZoneEdit &edit) { return writeZone(edit); }); !done)
        return done.error();
    if (!zones.empty() && !act.years.empty()) {
        if (const auto extent = readExtent(); !extent)
            return extent.error();
    }
    std::vector<YearEdit> years = act.years;
    std::erase_if(years, [](const YearEdit &edit) { return !edit.after; });
    if (const Outcome done = writeAll(years, [&](const YearEdit &edit) { return writeYear(edit); }); !done)
        return done.error();
    return change;
}

Result<Written> Store::writeRest(qint64 change, const Act &act, const Progress &progress)
{
    Written written{.change = change};
    const qint64 id = change;
    const std::array<std::function<Outcome()>, 10> parts{
        [&] { return writeObservations(id, act.observations, progress); },
        [&] {
            return writeAll(act.states, [&](const StateEdit &edit) -> Outcome {
                const auto row = writeState(id, edit);
                if (!row)
                    return row.error();
                written.stateRows.push_back(row.value());
                return Done{};
            });
        },
        [&] {
            return writeAll(act.justifications,
                            [&](const JustificationEdit &edit) { return writeJustification(id, edit); });
        },
        [&] {
            return writeAll(inOrder(act.remarks),
                            [&](const RemarkEdit &edit) { return writeRemark(id, edit); });
        },
        [&] { return writeAll(act.notes, [&](const NoteEdit &edit) { return writeNote(edit); }); },
        [&] { return writeAll(act.texts, [&](const ChapterTextEdit &edit) { return writeText(id, edit); }); },
        [&] { return writeAll(act.contacts, [&](const ContactEdit &edit) { return writeContact(edit); }); },
        [&] { return writeAll(act.dueDates, [&](const DueDateEdit &edit) { return writeDueDate(edit); }); },
        [&] {
            return writeAll(act.zones, [&](const ZoneEdit &edit) {
                return edit.after ? Outcome(Done{}) : writeZone(edit);
            });
        },
        [&] {
            return writeAll(act.years, [&](const YearEdit &edit) {
                return edit.after ? Outcome(Done{}) : writeYear(edit);
            });
        },
    };
    for (const auto &writePart : parts) {
        if (const Outcome done = writePart(); !done)
            return done.error();
    }
    return written;
}

Result<qint64> Store::insertChange(const Change &change, const QString &id)
{
    const Outcome done =
        execute(u"INSERT INTO change (at, author, source, label, uuid) VALUES (?, ?, ?, ?, ?)"_s,
                {timeText(change.at), boundText(change.author), boundText(change.source),
                 boundText(change.label), id.isEmpty() ? newActId() : id});
    if (!done)
        return done.error();
    return m_database->insertedKey();
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
    return Done{};
}

Outcome Store::writeObservation(qint64 change, const ObservationEdit &edit)
{
    const auto row = rowOf(edit.key);
    if (!row)
        return row.error();
    if (!edit.observation) {
        const Outcome kept =
            execute(u"INSERT INTO history (questionnaire, variable, value, text, obs_status, reason, note,"
                    " change, closed_by, is_removal) SELECT questionnaire, variable, value, text, obs_status,"
                    " reason, note, change, ?, 1 FROM observation WHERE questionnaire = ? AND variable = ?"_s,
                    QVariantList{change} + row.value());
        if (!kept)
            return kept;
        return execute(u"DELETE FROM observation WHERE questionnaire = ? AND variable = ?"_s, row.value());
    }
    const Observation &observation = *edit.observation;
    const Variable &variable = m_variables[static_cast<size_t>(edit.key.variable)];
    if (!variable.offers(observation.text.value_or(QString())))
        return refused(tr("Not saved: “%1” is none of the choices of “%2”.")
                           .arg(*observation.text, variable.label.in(installedLanguage())));
    const QVariant text =
        observation.text ? boundText(*observation.text) : QVariant(QMetaType::fromType<QString>());
    return execute(
        u"INSERT INTO observation (questionnaire, variable, value, text, obs_status, reason, note, change)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (questionnaire, variable) DO UPDATE SET"
        " value = excluded.value, text = excluded.text, obs_status = excluded.obs_status,"
        " reason = excluded.reason, note = excluded.note, change = excluded.change"_s,
        row.value() + QVariantList{boundValue(observation.value), text, obsStatusLetter(observation.status),
                                   boundText(observation.reason), boundText(observation.note), change});
}

Outcome Store::settleDraft(ObsKey key, const QString &text)
{
    return replaceDraft(key, text, {});
}

Outcome Store::replaceDraft(ObsKey key, const QString &before, const QString &text)
{
    const auto row = rowOf(key);
    if (!row)
        return row.error();
    const auto known = m_database->first(u"SELECT text FROM draft WHERE questionnaire = ? AND variable = ?"_s,
                                         row.value(), [](const Row &draft) { return draft.text(0); });
    if (!known)
        return known.error();
    QStringList drafts = known.value().value_or(QString()).split(kDraftFollows, Qt::SkipEmptyParts);
    const qsizetype place = drafts.indexOf(before);
    if (place < 0 && !text.isEmpty())
        drafts.append(text);
    else if (place >= 0 && text.isEmpty())
        drafts.removeAt(place);
    else if (place >= 0)
        drafts[place] = text;
    if (drafts.isEmpty())
        return execute(u"DELETE FROM draft WHERE questionnaire = ? AND variable = ?"_s, row.value());
    return execute(u"INSERT INTO draft (questionnaire, variable, text) VALUES (?, ?, ?)"
                   " ON CONFLICT (questionnaire, variable) DO UPDATE SET text = excluded.text"_s,
                   row.value() + QVariantList{drafts.join(kDraftFollows)});
}

Outcome Store::insertQuestionnaire(qint64 zone, int year, QuestionnaireState state)
{
    // Another window may have been first: then its questionnaire is ours too. One that was removed is there
    // again, with what it held.
    return execute(u"INSERT INTO questionnaire (service, zone, year, state) VALUES (?, ?, ?, ?)"
                   " ON CONFLICT (service, zone, year) DO UPDATE SET is_removed = 0"_s,
                   {m_serviceId, zone, year, questionnaireStateCode(state)});
}

qint64 Store::zoneId(int refArea) const
{
    return refArea == kAggregateArea ? m_aggregateId : m_zoneIds[static_cast<size_t>(refArea)];
}

Outcome Store::fill(const NewDataSet &contents, const Catalogue &catalogue)
{
    auto transaction = m_database->beginWriting();
    if (!transaction)
        return transaction.error();
    if (const Outcome done = execute(u"INSERT INTO service (name) VALUES (?)"_s, {contents.service}); !done)
        return done;
    m_serviceId = m_database->insertedKey();
    for (const auto &[table, names] : {std::pair(u"variable"_s, namesOf(catalogue.variables)),
                                       std::pair(u"indicator"_s, namesOf(catalogue.indicators))}) {
        if (const Outcome done = addCodes(table, names); !done)
            return done;
    }
    if (const Outcome done = know(catalogue); !done)
        return done;
    if (const Outcome done = fillLists(contents); !done)
        return done;
    const auto change = fillValues(contents);
    if (!change)
        return change.error();
    if (const Outcome done = fillEstimates(contents.estimates); !done)
        return done;
    if (const Outcome done = fillRegionCounts(contents.regionCounts); !done)
        return done;
    // An edition that comes from print is published as it is.
    if (contents.edition) {
        if (const Outcome done = insertVersion({.number = u"1.0"_s}, change.value()); !done)
            return done;
    }
    return transaction.value().commit();
}

Outcome Store::fillLists(const NewDataSet &contents)
{
    m_zones = contents.zones;
    m_years = contents.years;
    m_zoneIds.clear();
    for (const Zone &zone : contents.zones) {
        const auto id = insertZone(zone, static_cast<int>(m_zoneIds.size()) + 1, false);
        if (!id)
            return id.error();
        m_zoneIds.push_back(id.value());
    }
    const QString mean = QStringView(kMeanRowCode).toString();
    const auto aggregate = insertZone({mean, mean}, static_cast<int>(m_zoneIds.size()) + 1, true);
    if (!aggregate)
        return aggregate.error();
    m_aggregateId = aggregate.value();
    for (int year = contents.years.first; year <= contents.years.last; ++year) {
        for (const qint64 zone : m_zoneIds) {
            if (const Outcome done = insertQuestionnaire(zone, year, contents.state); !done)
                return done;
        }
    }
    if (const Outcome done = readQuestionnaires(); !done)
        return done;
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

Result<qint64> Store::fillValues(const NewDataSet &contents)
{
    const auto change = insertChange(contents.change, QString());
    if (!change)
        return change;
    if (const Outcome done = writeObservations(change.value(), contents.observations); !done)
        return done.error();
    if (const Outcome done = fillRecorded(contents.recorded, change.value()); !done)
        return done.error();
    return change;
}

Outcome Store::fillRecorded(const std::vector<RecordedValue> &values, qint64 change)
{
    return writeAll(values, [&](const RecordedValue &recorded) {
        return execute(u"INSERT INTO recorded (indicator, zone, year, value, obs_status, change)"
                       " VALUES (?, ?, ?, ?, ?, ?)"_s,
                       {m_indicatorIds[static_cast<size_t>(recorded.indicator)], zoneId(recorded.refArea),
                        recorded.year, boundValue(recorded.value.value),
                        obsStatusLetter(*recorded.value.status), change});
    });
}

Outcome Store::saveDraft(ObsKey key, const QString &text, const QString &before)
{
    auto transaction = m_database->beginWriting();
    if (!transaction)
        return transaction.error();
    if (const Outcome replaced = replaceDraft(key, before, text); !replaced)
        return replaced;
    return transaction.value().commit();
}

} // namespace quaderno
