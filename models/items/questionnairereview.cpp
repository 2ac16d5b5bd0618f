// What the Region does with a questionnaire that was handed over: review, remarks, telephone calls.
#include "analysis/toldfindings.h"
#include "items/questionnairemodel.h"

#include <algorithm>

namespace quaderno
{

using namespace Qt::StringLiterals;

bool QuestionnaireModel::canTakeInReview() const
{
    return QuestionnaireWay::canTakeInReview(m_dataSet, m_desk, key());
}

bool QuestionnaireModel::canSendBack() const
{
    return QuestionnaireWay::canSendBack(m_dataSet, m_desk, key());
}

bool QuestionnaireModel::canApprove() const
{
    return QuestionnaireWay::canApprove(m_dataSet, m_desk, key());
}

bool QuestionnaireModel::canRemark() const
{
    return m_desk.role == Role::Officer && !m_dataSet.isReadOnly();
}

Outcome QuestionnaireModel::takeInReview()
{
    return handOn(canTakeInReview(), QuestionnaireWay::takeInReview(m_dataSet, key()));
}

Outcome QuestionnaireModel::sendBack(const QString &words)
{
    return handOn(canSendBack(), QuestionnaireWay::sendBack(m_dataSet, key(), words.trimmed()));
}

Outcome QuestionnaireModel::approve(std::optional<qint64> madeAt)
{
    Act act = QuestionnaireWay::approve(m_dataSet, key());
    act.madeAt = madeAt;
    return handOn(canApprove(), std::move(act));
}

Outcome QuestionnaireModel::addRemark(std::optional<int> row, const QString &text)
{
    return handOn(canRemark(),
                  QuestionnaireWay::addRemark(m_dataSet, key(), {.variable = row, .text = text.trimmed()}));
}

Outcome QuestionnaireModel::noteCall(const QString &person, const QString &text, std::optional<int> row)
{
    const Remark call{
        .kind = Remark::Kind::Call, .variable = row, .person = person.trimmed(), .text = text.trimmed()};
    Outcome noted = handOn(canRemark(), QuestionnaireWay::addRemark(m_dataSet, key(), call));
    if (noted)
        m_calls[key()] = call.person;
    return noted;
}

Outcome QuestionnaireModel::accept(const ListedFinding &finding, const QString &words,
                                   const std::optional<TableNote> &note)
{
    return handOn(canRemark(), QuestionnaireWay::accept(finding.judged, words, note));
}

Outcome QuestionnaireModel::withdrawAcceptance(const ListedFinding &finding)
{
    return handOn(canRemark(), QuestionnaireWay::withdrawAcceptance(finding.judged));
}

// A call that was taken back by undo is the source of nothing.
QString QuestionnaireModel::callSource(QuestionnaireKey key) const
{
    const auto call = m_calls.find(key);
    if (call == m_calls.end())
        return {};
    const auto &remarks = m_dataSet.questionnaire(key).remarks;
    const bool isOnRecord = std::ranges::any_of(remarks, [&call](const Remark &remark) {
        return remark.kind == Remark::Kind::Call && remark.person == call->second;
    });
    return isOnRecord ? kCallSource + call->second : QString();
}

// What a telephone call was about is the Region's own; what was remarked on before the questionnaire was
// approved has been settled by that.
std::vector<Remark> QuestionnaireModel::remarksInView() const
{
    const QuestionnaireRecord &record = m_dataSet.questionnaire(key());
    const bool isApproved =
        record.state == QuestionnaireState::Approved || record.state == QuestionnaireState::Published;
    std::vector<Remark> shown = record.remarks;
    std::erase_if(shown, [&](const Remark &remark) {
        const bool isCall = remark.kind == Remark::Kind::Call;
        const bool isSettled = isApproved && record.stateSince.isValid() && remark.at <= record.stateSince;
        return isCall ? m_desk.role != Role::Officer : isSettled;
    });
    return shown;
}

QStringList QuestionnaireModel::remarks(std::optional<int> row, std::optional<Remark::Kind> kind) const
{
    QStringList lines;
    for (const Remark &remark : remarksInView()) {
        if (remark.variable != row || kind.value_or(remark.kind) != remark.kind)
            continue;
        lines.append(remarkText(remark));
    }
    return lines;
}

QStringList QuestionnaireModel::fieldRemarks(Remark::Kind kind) const
{
    QStringList lines;
    for (int row = 0; row < rowCount(); ++row) {
        for (const QString &line : remarks(row, kind))
            lines.append(
                tr("%1 – %2", "question, remark").arg(variable(row).label.in(m_format.language()), line));
    }
    return lines;
}

} // namespace quaderno
