// The findings of the questionnaire in view as a list, in the order of their weight, after the answers that
// cannot be read.
#pragma once

#include "analysis/judgedfindings.h"
#include "items/roles.h"

#include <QAbstractListModel>

namespace quaderno
{

class FindingsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    // An answer that cannot be read, with its question and why.
    struct Unreadable {
        int variable = 0;
        QString text = {};
        bool operator==(const Unreadable &) const = default;
    };

    void setFindings(std::vector<JudgedFinding> findings);
    // They stand before the findings: nothing of them is stored.
    void setUnreadable(std::vector<Unreadable> answers);
    // nullptr for a row that does not exist, or is an answer that cannot be read.
    [[nodiscard]] const JudgedFinding *finding(int row) const;
    // Row of the finding with that key, -1 when there is none.
    [[nodiscard]] int rowOf(const QString &key) const;

    // DisplayRole: the sentence; AnswerStateRole, MessageRole: the explanation; VariableRole: where to mend
    // it.
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] static QString sentence(const JudgedFinding &known);

    [[nodiscard]] int unreadableCount() const { return static_cast<int>(m_unreadable.size()); }
    [[nodiscard]] static QVariant data(const Unreadable &answer, int role);

    std::vector<Unreadable> m_unreadable;
    std::vector<JudgedFinding> m_findings;
};

// Error, Warning or Explained.
[[nodiscard]] AnswerState findingState(const JudgedFinding &finding);

} // namespace quaderno
