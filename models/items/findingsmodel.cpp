#include "items/findingsmodel.h"

#include <algorithm>

namespace quaderno
{

AnswerState findingState(const JudgedFinding &finding)
{
    if (!finding.isOpen())
        return AnswerState::Explained;
    return finding.isError() ? AnswerState::Error : AnswerState::Warning;
}

QString FindingsModel::sentence(const JudgedFinding &known)
{
    return tr("%1. %2", "question, what is said of it").arg(known.label, known.finding.message);
}

void FindingsModel::setFindings(std::vector<JudgedFinding> findings)
{
    if (findings == m_findings)
        return;
    beginResetModel();
    m_findings = std::move(findings);
    endResetModel();
}

void FindingsModel::setUnreadable(std::vector<Unreadable> answers)
{
    if (answers == m_unreadable)
        return;
    beginResetModel();
    m_unreadable = std::move(answers);
    endResetModel();
}

const JudgedFinding *FindingsModel::finding(int row) const
{
    return row >= unreadableCount() && row < rowCount()
               ? &m_findings[static_cast<size_t>(row - unreadableCount())]
               : nullptr;
}

int FindingsModel::rowOf(const QString &key) const
{
    const auto found = std::ranges::find_if(
        m_findings, [&key](const JudgedFinding &known) { return known.finding.key == key; });
    return found == m_findings.end() ? -1 : static_cast<int>(found - m_findings.begin()) + unreadableCount();
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_findings.size()) + unreadableCount();
}

QVariant FindingsModel::data(const Unreadable &answer, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return answer.text;
    case Qt::AccessibleTextRole:
        return tr("%1: %2", "weight, sentence").arg(tr("Not readable"), answer.text);
    case AnswerStateRole:
        return static_cast<int>(AnswerState::Unreadable);
    case VariableRole:
        return answer.variable;
    default:
        return {};
    }
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.row() < unreadableCount())
        return data(m_unreadable[static_cast<size_t>(index.row())], role);
    const JudgedFinding &known = *finding(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return sentence(known);
    case Qt::AccessibleTextRole: {
        const AnswerState state = findingState(known);
        const QString words = state == AnswerState::Error       ? tr("Error")
                              : state == AnswerState::Explained ? tr("Warning, explained")
                                                                : tr("Warning");
        return tr("%1: %2", "weight, sentence").arg(words, sentence(known));
    }
    case AnswerStateRole:
        return static_cast<int>(findingState(known));
    case MessageRole:
        return known.explanation;
    case VariableRole:
        return known.finding.variables.front();
    default:
        return {};
    }
}

} // namespace quaderno
