#include "storage/rows.h"
#include "storage/store.h"
#include "storage/transaction.h"

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

void enter(QuestionnaireRecord &record, QuestionnaireState state, const QString &note, const QString &author,
           const QDateTime &at)
{
    record.state = state;
    record.stateNote = note;
    record.stateAuthor = author;
    record.stateSince = at;
    if (isSending(state) && !record.firstSentAt.isValid())
        record.firstSentAt = at;
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
    const auto found =
        std::ranges::find_if(m_questionnaires, [id](const auto &known) { return known.second.id == id; });
    return found == m_questionnaires.end() ? std::nullopt : std::optional(found->first);
}

std::optional<int> Store::variableOf(qint64 id) const
{
    return indexOf(m_variableIds, id);
}

std::optional<int> Store::indicatorOf(qint64 id) const
{
    return indexOf(m_indicatorIds, id);
}

std::optional<int> Store::areaOf(qint64 zone) const
{
    return zone == m_aggregateId ? kAggregateArea : indexOf(m_zoneIds, zone);
}

Outcome Store::readStates()
{
    auto rows = select(u"SELECT s.questionnaire, s.state, s.note, c.author, c.at FROM state_change s"
                       " JOIN change c ON c.id = s.change ORDER BY s.id"_s);
    if (!rows)
        return rows.error();
    while (rows.value().next()) {
        const auto key = keyOfQuestionnaire(rows.value().value(0).toLongLong());
        const auto state = questionnaireStateFromCode(rows.value().value(1).toString());
        if (key && state)
            enter(m_questionnaires[*key].record, *state, rows.value().value(2).toString(),
                  rows.value().value(3).toString(), timeOf(rows.value().value(4)));
    }
    return Done{};
}

Outcome Store::readJustifications()
{
    auto rows =
        select(u"SELECT questionnaire, finding, basis, text, is_accepted FROM justification ORDER BY id"_s);
    if (!rows)
        return rows.error();
    while (rows.value().next()) {
        const auto key = keyOfQuestionnaire(rows.value().value(0).toLongLong());
        if (!key)
            continue;
        auto &justifications = m_questionnaires[*key].record.justifications;
        const QString finding = rows.value().value(1).toString();
        const QString text = rows.value().value(3).toString();
        if (text.isEmpty())
            justifications.erase(finding);
        else
            justifications[finding] = {.basis = rows.value().value(2).toString(),
                                       .text = text,
                                       .isAccepted = rows.value().value(4).toBool()};
    }
    return Done{};
}

Outcome Store::readPlaces()
{
    auto rows = select(u"SELECT questionnaire, variable FROM place"_s);
    if (!rows)
        return rows.error();
    while (rows.value().next()) {
        if (const auto key = keyOfQuestionnaire(rows.value().value(0).toLongLong()))
            m_questionnaires[*key].record.place = variableOf(rows.value().value(1).toLongLong());
    }
    return Done{};
}

Result<std::vector<StateChange>> Store::stateHistory(QuestionnaireKey key)
{
    const auto id = questionnaireId(key);
    if (!id)
        return id.error();
    auto rows = select(u"SELECT c.at, c.author, c.source, c.label, s.state, s.note FROM state_change s"
                       " JOIN change c ON c.id = s.change WHERE s.questionnaire = ? ORDER BY s.id DESC"_s,
                       {id.value()});
    if (!rows)
        return rows.error();
    std::vector<StateChange> steps;
    while (rows.value().next()) {
        const auto state = questionnaireStateFromCode(rows.value().value(4).toString());
        if (state)
            steps.push_back({changeAt(rows.value(), 0), *state, rows.value().value(5).toString()});
    }
    return steps;
}

Outcome Store::writeState(qint64 change, const StateEdit &edit)
{
    const auto id = questionnaireId(edit.key);
    if (!id)
        return id.error();
    const Outcome logged =
        execute(u"INSERT INTO state_change (questionnaire, state, note, change) VALUES (?, ?, ?, ?)"_s,
                {id.value(), questionnaireStateCode(edit.state), boundText(edit.note), change});
    if (!logged)
        return logged;
    return execute(u"UPDATE questionnaire SET state = ? WHERE id = ?"_s,
                   {questionnaireStateCode(edit.state), id.value()});
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

// What the file now holds.
void Store::remember(const Act &act, const QString &author, const QDateTime &at)
{
    for (const ObservationEdit &edit : act.observations) {
        QuestionnaireRecord &record = m_questionnaires[{edit.key.refArea, edit.key.timePeriod}].record;
        if (edit.observation && record.state == QuestionnaireState::ToFill)
            enter(record, QuestionnaireState::InProgress, QString(), author, at);
    }
    for (const StateEdit &edit : act.states)
        enter(m_questionnaires[edit.key].record, edit.state, edit.note, author, at);
    for (const RemarkEdit &edit : act.remarks) {
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
    return execute(isForLater ? u"INSERT INTO for_later (questionnaire, variable) VALUES (?, ?)"
                                " ON CONFLICT (questionnaire, variable) DO NOTHING"_s
                              : u"DELETE FROM for_later WHERE questionnaire = ? AND variable = ?"_s,
                   row.value());
}

Result<std::set<ObsKey>> Store::forLater()
{
    auto rows = select(u"SELECT questionnaire, variable FROM for_later"_s);
    if (!rows)
        return rows.error();
    std::set<ObsKey> keys;
    while (rows.value().next()) {
        const auto key = keyOfQuestionnaire(rows.value().value(0).toLongLong());
        const auto variable = variableOf(rows.value().value(1).toLongLong());
        if (key && variable)
            keys.insert({key->refArea, key->timePeriod, *variable});
    }
    return keys;
}

Outcome Store::savePlace(ObsKey key)
{
    const auto row = rowOf(key);
    if (!row)
        return row.error();
    const Outcome saved = execute(u"INSERT INTO place (questionnaire, variable) VALUES (?, ?)"
                                  " ON CONFLICT (questionnaire) DO UPDATE SET variable = excluded.variable"_s,
                                  row.value());
    if (saved)
        m_questionnaires[{key.refArea, key.timePeriod}].record.place = key.variable;
    return saved;
}

Outcome Store::setDueDate(int year, QDate day)
{
    if (!day.isValid())
        return execute(u"DELETE FROM survey WHERE service = ? AND year = ?"_s, {m_serviceId, year});
    return execute(u"INSERT INTO survey (service, year, due_date) VALUES (?, ?, ?)"
                   " ON CONFLICT (service, year) DO UPDATE SET due_date = excluded.due_date"_s,
                   {m_serviceId, year, day.toString(Qt::ISODate)});
}

Result<std::map<int, QDate>> Store::dueDates()
{
    auto rows = select(u"SELECT year, due_date FROM survey WHERE service = ?"_s, {m_serviceId});
    if (!rows)
        return rows.error();
    std::map<int, QDate> days;
    while (rows.value().next())
        days[rows.value().value(0).toInt()] =
            QDate::fromString(rows.value().value(1).toString(), Qt::ISODate);
    return days;
}

} // namespace quaderno
