#include "storage/rows.h"
#include "storage/store.h"

#include <algorithm>

namespace quaderno
{

using namespace Qt::StringLiterals;
using namespace rows;

namespace
{

// The zone has put it out of its hands, for the first time or again.
bool isSending(QuestionnaireState state)
{
    return state == QuestionnaireState::Sent || state == QuestionnaireState::ToClarify ||
           state == QuestionnaireState::Received;
}

// A step of the way, by the row `row` of state_change.
void enter(QuestionnaireRecord &record, qint64 row, const StateEdit &edit, const QString &author,
           const QDateTime &at)
{
    record.state = edit.state;
    record.stateRow = row;
    record.stateNote = edit.note;
    record.stateAuthor = author;
    record.stateSince = at;
    if (isSending(edit.state) && !record.firstSentAt.isValid())
        record.firstSentAt = at;
}

// The way of a questionnaire as it was after another step.
void goBack(QuestionnaireRecord &record, const QuestionnaireRecord &then)
{
    record.state = then.state;
    record.stateRow = then.stateRow;
    record.stateNote = then.stateNote;
    record.stateAuthor = then.stateAuthor;
    record.stateSince = then.stateSince;
    record.firstSentAt = then.firstSentAt;
}

std::optional<int> indexOf(const std::vector<qint64> &ids, qint64 id)
{
    const auto found = std::ranges::find(ids, id);
    return found == ids.end() ? std::nullopt : std::optional(static_cast<int>(found - ids.begin()));
}

} // namespace

const QuestionnaireRecord &Store::questionnaire(QuestionnaireKey key) const
{
    static const QuestionnaireRecord absent{.state = QuestionnaireState::NotInSurvey};
    const auto found = m_questionnaires.find(key);
    return found == m_questionnaires.end() ? absent : found->second.record;
}

bool Store::hasStep(QuestionnaireKey key, const QuestionnaireRecord &record) const
{
    if (record.stateRow == 0)
        return true;
    QuestionnaireRecord way;
    goBack(way, record);
    const auto owner = m_keyOfStep.find(record.stateRow);
    return owner != m_keyOfStep.end() && owner->second == key && m_steps.at(record.stateRow) == way;
}

Result<qint64> Store::questionnaireId(QuestionnaireKey key) const
{
    const auto found = m_questionnaires.find(key);
    if (found == m_questionnaires.end())
        return refused(tr("There is no questionnaire of that zone and year."));
    return found->second.id;
}

Result<QVariantList> Store::rowOf(ObsKey key) const
{
    const auto questionnaire = questionnaireId({key.refArea, key.timePeriod});
    if (!questionnaire)
        return questionnaire.error();
    return QVariantList{questionnaire.value(), m_variableIds[static_cast<size_t>(key.variable)]};
}

std::optional<QuestionnaireKey> Store::keyOfQuestionnaire(qint64 id) const
{
    const auto found = m_keyOf.find(id);
    return found == m_keyOf.end() ? std::nullopt : std::optional(found->second);
}

std::optional<int> Store::variableOf(qint64 id) const
{
    const auto found = m_variableOf.find(id);
    return found == m_variableOf.end() ? std::nullopt : std::optional(found->second);
}

std::optional<ObsKey> Store::cellAt(const Row &row) const
{
    const auto key = keyOfQuestionnaire(row.integer(0));
    const auto variable = variableOf(row.integer(1));
    if (!key || !variable)
        return std::nullopt;
    return ObsKey{key->refArea, key->timePeriod, *variable};
}

qint64 Store::version(ObsKey key) const
{
    const auto found = m_questionnaires.find({key.refArea, key.timePeriod});
    if (found == m_questionnaires.end() || found->second.versions.empty())
        return 0;
    return found->second.versions[static_cast<size_t>(key.variable)];
}

void Store::setVersion(ObsKey key, qint64 version)
{
    auto &versions = m_questionnaires[{key.refArea, key.timePeriod}].versions;
    versions.resize(m_variableIds.size());
    versions[static_cast<size_t>(key.variable)] = version;
}

std::optional<int> Store::indicatorOf(qint64 id) const
{
    return indexOf(m_indicatorIds, id);
}

std::optional<int> Store::areaOf(qint64 zone) const
{
    return zone == m_aggregateId ? kAggregateArea : indexOf(m_zoneIds, zone);
}

Result<std::set<QuestionnaireKey>> Store::readRecords()
{
    std::map<QuestionnaireKey, QuestionnaireRecord> before;
    for (const auto &[key, questionnaire] : m_questionnaires)
        before.emplace(key, questionnaire.record);
    for (const auto read : {&Store::readQuestionnaires, &Store::readStates, &Store::readJustifications,
                            &Store::readRemarks, &Store::readPlaces}) {
        if (const Outcome done = (this->*read)(); !done)
            return done.error();
    }
    std::set<QuestionnaireKey> changed;
    for (const auto &[key, questionnaire] : m_questionnaires) {
        const auto known = before.find(key);
        if (known == before.end() || known->second != questionnaire.record)
            changed.insert(key);
    }
    return changed;
}

// An undone step goes back to the record as it was after the one that it names.
Outcome Store::readStates()
{
    m_steps.clear();
    m_keyOfStep.clear();
    return m_database->each(
        u"SELECT s.questionnaire, s.state, s.note, c.author, c.at, s.id, s.restores FROM state_change s"
        " JOIN change c ON c.id = s.change ORDER BY s.id"_s,
        {}, [&](const Row &row) -> Outcome {
            const auto key = keyOfQuestionnaire(row.integer(0));
            if (!key)
                return Done{};
            const auto state = questionnaireStateFromCode(row.text(1));
            if (!state)
                return damaged(u"state_change"_s, tr("“%1” is no state").arg(row.text(1)));
            takeStep(*key, row.integer(5),
                     {.key = *key,
                      .state = *state,
                      .note = row.text(2),
                      .restores = row.isNull(6) ? std::nullopt : std::optional(row.integer(6))},
                     row.text(3), timeOf(row.text(4)));
            return Done{};
        });
}

void Store::takeStep(QuestionnaireKey key, qint64 row, const StateEdit &edit, const QString &author,
                     const QDateTime &at)
{
    QuestionnaireRecord &record = m_questionnaires[key].record;
    if (!edit.restores)
        enter(record, row, edit, author, at);
    else if (const auto then = m_steps.find(*edit.restores); then != m_steps.end())
        goBack(record, then->second);
    else
        goBack(record, {.state = edit.state});
    QuestionnaireRecord way;
    goBack(way, record);
    m_steps.insert_or_assign(row, way);
    m_keyOfStep.insert_or_assign(row, key);
}

Outcome Store::readJustifications()
{
    return m_database->each(
        u"SELECT questionnaire, finding, basis, text, is_accepted FROM justification ORDER BY id"_s, {},
        [this](const Row &row) {
            const auto key = keyOfQuestionnaire(row.integer(0));
            if (!key)
                return;
            auto &justifications = m_questionnaires[*key].record.justifications;
            if (row.text(3).isEmpty())
                justifications.erase(row.text(1));
            else
                justifications[row.text(1)] = {
                    .basis = row.text(2), .text = row.text(3), .isAccepted = row.flag(4)};
        });
}

Outcome Store::readPlaces()
{
    return m_database->each(u"SELECT questionnaire, variable FROM place"_s, {}, [this](const Row &row) {
        if (const auto key = keyOfQuestionnaire(row.integer(0)))
            m_questionnaires[*key].record.place = variableOf(row.integer(1));
    });
}

Result<std::vector<StateChange>> Store::stateHistory(QuestionnaireKey key)
{
    const auto id = questionnaireId(key);
    if (!id)
        return id.error();
    std::vector<StateChange> steps;
    const Outcome read =
        m_database->each(u"SELECT c.at, c.author, c.source, c.label, s.state, s.note FROM state_change s"
                         " JOIN change c ON c.id = s.change WHERE s.questionnaire = ? ORDER BY s.id DESC"_s,
                         {id.value()}, [&](const Row &row) {
                             if (const auto state = questionnaireStateFromCode(row.text(4)))
                                 steps.push_back({changeAt(row, 0), *state, row.text(5)});
                         });
    if (!read)
        return read.error();
    return steps;
}

Result<qint64> Store::writeState(qint64 change, const StateEdit &edit)
{
    const auto id = questionnaireId(edit.key);
    if (!id)
        return id.error();
    const Outcome logged =
        execute(u"INSERT INTO state_change (questionnaire, state, note, change, restores)"
                " VALUES (?, ?, ?, ?, ?)"_s,
                {id.value(), questionnaireStateCode(edit.state), boundText(edit.note), change,
                 edit.restores ? QVariant(*edit.restores) : QVariant(QMetaType::fromType<qint64>())});
    if (!logged)
        return logged.error();
    const qint64 row = m_database->insertedKey();
    const Outcome entered = execute(u"UPDATE questionnaire SET state = ? WHERE id = ?"_s,
                                    {questionnaireStateCode(edit.state), id.value()});
    if (!entered)
        return entered.error();
    return row;
}

Outcome Store::writeJustification(qint64 change, const JustificationEdit &edit)
{
    const auto id = questionnaireId(edit.key);
    if (!id)
        return id.error();
    return execute(u"INSERT INTO justification (questionnaire, finding, basis, text, is_accepted, change)"
                   " VALUES (?, ?, ?, ?, ?, ?)"_s,
                   {id.value(), edit.finding, boundText(edit.justification.basis),
                    boundText(edit.justification.text), edit.justification.isAccepted ? 1 : 0, change});
}

void Store::remember(const Act &act, const Written &written, const QString &author, const QDateTime &at)
{
    for (const ObservationEdit &edit : act.observations)
        setVersion(edit.key, edit.observation ? written.change : 0);
    for (size_t i = 0; i < act.states.size(); ++i)
        takeStep(act.states[i].key, written.stateRows[i], act.states[i], author, at);
    for (const RemarkEdit &edit : inOrder(act.remarks)) {
        Remark remark = edit.remark;
        if (!edit.isTakenBack) {
            remark.author = author;
            remark.at = at;
        }
        keepRemark(m_questionnaires[edit.key].record.remarks, remark, edit.isTakenBack);
    }
    for (const JustificationEdit &edit : act.justifications) {
        auto &justifications = m_questionnaires[edit.key].record.justifications;
        if (edit.justification.text.isEmpty())
            justifications.erase(edit.finding);
        else
            justifications[edit.finding] = edit.justification;
    }
}

Outcome Store::setForLater(ObsKey key, bool isForLater)
{
    const auto row = rowOf(key);
    if (!row)
        return row.error();
    return m_database->write(isForLater ? u"INSERT INTO for_later (questionnaire, variable) VALUES (?, ?)"
                                          " ON CONFLICT (questionnaire, variable) DO NOTHING"_s
                                        : u"DELETE FROM for_later WHERE questionnaire = ? AND variable = ?"_s,
                             row.value());
}

Result<std::set<ObsKey>> Store::forLater()
{
    std::set<ObsKey> keys;
    const Outcome read =
        m_database->each(u"SELECT questionnaire, variable FROM for_later"_s, {}, [&](const Row &row) {
            if (const auto key = cellAt(row))
                keys.insert(*key);
        });
    if (!read)
        return read.error();
    return keys;
}

Outcome Store::savePlace(ObsKey key)
{
    const auto row = rowOf(key);
    if (!row)
        return row.error();
    const Outcome saved =
        m_database->write(u"INSERT INTO place (questionnaire, variable) VALUES (?, ?)"
                          " ON CONFLICT (questionnaire) DO UPDATE SET variable = excluded.variable"_s,
                          row.value());
    if (saved)
        m_questionnaires[{key.refArea, key.timePeriod}].record.place = key.variable;
    return saved;
}

Outcome Store::writeDueDate(const DueDateEdit &edit)
{
    if (!edit.day.isValid())
        return execute(u"DELETE FROM survey WHERE service = ? AND year = ?"_s, {m_serviceId, edit.year});
    return execute(u"INSERT INTO survey (service, year, due_date) VALUES (?, ?, ?)"
                   " ON CONFLICT (service, year) DO UPDATE SET due_date = excluded.due_date"_s,
                   {m_serviceId, edit.year, edit.day.toString(Qt::ISODate)});
}

Result<std::map<int, QDate>> Store::dueDates()
{
    std::map<int, QDate> days;
    const Outcome read = m_database->each(u"SELECT year, due_date FROM survey WHERE service = ?"_s,
                                          {m_serviceId}, [&](const Row &row) -> Outcome {
                                              const QDate day = QDate::fromString(row.text(1), Qt::ISODate);
                                              if (!day.isValid())
                                                  return damaged(u"survey"_s, tr("a due date is no day"));
                                              days[row.number(0)] = day;
                                              return Done{};
                                          });
    if (!read)
        return read.error();
    return days;
}

} // namespace quaderno
