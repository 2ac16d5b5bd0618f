#include "analysis/questionnaireway.h"

#include "analysis/judgedfindings.h"
#include "storage/dataset.h"

#include <QLocale>

namespace quaderno
{

namespace
{

QString dayOf(const QDateTime &at)
{
    return QLocale().toString(at.toLocalTime().date(), QLocale::ShortFormat);
}

bool isOffice(const DataSet &dataSet, const Desk &desk)
{
    return desk.role == Role::Officer && !dataSet.isReadOnly();
}

// `label` has places for the zone's name and the year.
Act step(const DataSet &dataSet, QuestionnaireKey key, const QString &label, QuestionnaireState state,
         const QString &note = {})
{
    const QString zone = dataSet.zones()[static_cast<size_t>(key.refArea)].name;
    return {.label = label.arg(zone).arg(key.timePeriod),
            .states = {{.key = key, .state = state, .note = note}}};
}

} // namespace

QString QuestionnaireWay::corrections(const DataSet &dataSet, QuestionnaireKey key)
{
    const int changes = dataSet.changesSincePrint(key);
    if (changes == 0 || dataSet.questionnaire(key).state != QuestionnaireState::Published)
        return {};
    return tr("%n answers corrected since version %1", nullptr, changes)
        .arg(dataSet.editionVersions().back().number);
}

QString QuestionnaireWay::lock(const DataSet &dataSet, const Desk &desk, QuestionnaireKey key)
{
    if (dataSet.isReadOnly())
        return tr("Locked: this file can only be read.");
    return closure(dataSet, desk, key);
}

QString QuestionnaireWay::handedOver(const DataSet &dataSet, const std::set<QuestionnaireKey> &keys)
{
    std::map<QuestionnaireState, int> counts;
    for (const QuestionnaireKey &key : keys) {
        if (const QuestionnaireState state = dataSet.questionnaire(key).state; isHandedOver(state))
            ++counts[state];
    }
    QStringList words;
    for (const auto &[state, count] : counts)
        words.append(keys.size() == 1
                         ? QuestionnaireStateText::of(state)
                         : tr("%1: %2", "state, how many").arg(QuestionnaireStateText::of(state)).arg(count));
    return words.join(u", ");
}

QString QuestionnaireWay::closure(const DataSet &dataSet, const Desk &desk, QuestionnaireKey key)
{
    if (desk.role == Role::Reader)
        return tr("Locked: you chose to read and print only. Edit > Preferences changes that.");
    const Zone &zone = dataSet.zones()[static_cast<size_t>(key.refArea)];
    if (desk.role == Role::Coordinator && desk.zone != zone.code)
        return tr("Locked: this is the questionnaire of another zone.");
    const QuestionnaireRecord &record = dataSet.questionnaire(key);
    if (record.state == QuestionnaireState::NotInSurvey)
        return tr("Locked: %1 is not in the survey of %2.").arg(zone.name).arg(key.timePeriod);
    // What was handed over the Region may still mend: each correction stays in the history.
    if (!isHandedOver(record.state) || desk.role == Role::Officer)
        return {};
    const QString state = QuestionnaireStateText::of(record.state).toLower();
    return record.stateSince.isValid() ? tr("Locked: %1 on %2.").arg(state, dayOf(record.stateSince))
                                       : tr("Locked: %1.").arg(state);
}

bool QuestionnaireWay::canReopen(const DataSet &dataSet, const Desk &desk, QuestionnaireKey key)
{
    const QuestionnaireState state = dataSet.questionnaire(key).state;
    if (dataSet.isReadOnly())
        return false;
    switch (desk.role) {
    case Role::Officer:
        return (isHandedOver(state) && state != QuestionnaireState::Published) ||
               state == QuestionnaireState::NotInSurvey;
    case Role::Coordinator:
        return desk.zone == dataSet.zones()[static_cast<size_t>(key.refArea)].code &&
               (state == QuestionnaireState::Sent || state == QuestionnaireState::ToClarify);
    case Role::Reader:
        break;
    }
    return false;
}

Act QuestionnaireWay::send(const DataSet &dataSet, QuestionnaireKey key, const QString &helpWanted)
{
    const auto state = helpWanted.isEmpty() ? QuestionnaireState::Sent : QuestionnaireState::ToClarify;
    return step(dataSet, key, tr("Sent: %1 %2"), state, helpWanted);
}

Act QuestionnaireWay::reopen(const DataSet &dataSet, QuestionnaireKey key)
{
    return step(dataSet, key, tr("Reopened: %1 %2"), QuestionnaireState::InProgress);
}

Act QuestionnaireWay::takeInReview(const DataSet &dataSet, QuestionnaireKey key)
{
    // What the zone wants help with is what the review is about.
    return step(dataSet, key, tr("In review: %1 %2"), QuestionnaireState::InReview,
                dataSet.questionnaire(key).stateNote);
}

Act QuestionnaireWay::sendBack(const DataSet &dataSet, QuestionnaireKey key, const QString &words)
{
    return step(dataSet, key, tr("Sent back: %1 %2"), QuestionnaireState::Returned, words);
}

Act QuestionnaireWay::approve(const DataSet &dataSet, QuestionnaireKey key)
{
    return step(dataSet, key, tr("Approved: %1 %2"), QuestionnaireState::Approved);
}

bool QuestionnaireWay::canTakeInReview(const DataSet &dataSet, const Desk &desk, QuestionnaireKey key)
{
    const QuestionnaireState state = dataSet.questionnaire(key).state;
    return isOffice(dataSet, desk) &&
           (state == QuestionnaireState::Sent || state == QuestionnaireState::Received ||
            state == QuestionnaireState::ToClarify);
}

bool QuestionnaireWay::canSendBack(const DataSet &dataSet, const Desk &desk, QuestionnaireKey key)
{
    const QuestionnaireState state = dataSet.questionnaire(key).state;
    return isOffice(dataSet, desk) && isHandedOver(state) && state != QuestionnaireState::Published;
}

bool QuestionnaireWay::canApprove(const DataSet &dataSet, const Desk &desk, QuestionnaireKey key)
{
    return canSendBack(dataSet, desk, key) &&
           dataSet.questionnaire(key).state != QuestionnaireState::Approved;
}

Act QuestionnaireWay::addRemark(const DataSet &dataSet, QuestionnaireKey key, const Remark &remark)
{
    const QString zone = dataSet.zones()[static_cast<size_t>(key.refArea)].name;
    const QString label =
        remark.kind == Remark::Kind::Call ? tr("Telephone call: %1 %2") : tr("Remark: %1 %2");
    return {.label = label.arg(zone).arg(key.timePeriod), .remarks = {{.key = key, .remark = remark}}};
}

Act QuestionnaireWay::accept(const JudgedFinding &finding, const QString &words,
                             const std::optional<TableNote> &note)
{
    const Finding &found = finding.finding;
    Act act{.label = tr("Accepted: %1").arg(finding.label),
            .justifications = {
                {.key = {found.refArea, found.timePeriod},
                 .finding = found.key,
                 .justification = {.basis = found.basis, .text = words.trimmed(), .isAccepted = true}}}};
    if (note)
        act.notes.push_back({.after = note});
    return act;
}

Act QuestionnaireWay::withdrawAcceptance(const JudgedFinding &finding)
{
    const Finding &found = finding.finding;
    return {.label = tr("Acceptance withdrawn: %1").arg(finding.label),
            .justifications = {
                {.key = {found.refArea, found.timePeriod}, .finding = found.key, .justification = {}}}};
}

Act QuestionnaireWay::serviceAbsent(const DataSet &dataSet, QuestionnaireKey key)
{
    const Catalogue &catalogue = dataSet.catalogue();
    const MissingReason *reason = catalogue.missingReasonFor(ObsStatus::CannotExist);
    const Observation absent{.status = ObsStatus::CannotExist, .reason = reason ? reason->key : QString()};
    Act act{.label = tr("The service is absent")};
    for (size_t i = 0; i < catalogue.variables.size(); ++i) {
        const ObsKey cell{key.refArea, key.timePeriod, static_cast<int>(i)};
        if (!catalogue.variables[i].withoutService && dataSet.observations().stored(cell) != absent)
            act.observations.push_back({.key = cell, .observation = absent});
    }
    return act;
}

Act QuestionnaireWay::notInSurvey(const DataSet &dataSet, QuestionnaireKey key)
{
    return step(dataSet, key, tr("Not in the survey: %1 %2"), QuestionnaireState::NotInSurvey);
}

} // namespace quaderno
