// The findings of the questionnaire in view as a list, in the order of their weight.
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

    void setFindings(std::vector<JudgedFinding> findings);
    // nullptr for a row that does not exist.
    [[nodiscard]] const JudgedFinding *finding(int row) const;
    // Row of the finding with that key, -1 when there is none.
    [[nodiscard]] int rowOf(const QString &key) const;

    // DisplayRole: the sentence; AnswerStateRole, MessageRole: the explanation; VariableRole: where to mend
    // it.
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] static QString sentence(const JudgedFinding &known);

    std::vector<JudgedFinding> m_findings;
};

// Error, Warning or Explained.
[[nodiscard]] AnswerState findingState(const JudgedFinding &finding);

} // namespace quaderno
