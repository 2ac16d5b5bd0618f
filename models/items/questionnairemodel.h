// One questionnaire as an item model: one row per variable in catalogue order. Setting the answer commits it.
#pragma once

#include "data/numberformat.h"
#include "storage/dataset.h"

#include <QAbstractTableModel>

namespace quaderno
{

class QuestionnaireModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        LabelColumn,
        AnswerColumn,
        UnitColumn,
        PreviousColumn,
        ChangeColumn,
        StateColumn,
        ColumnCount
    };

    // `dataSet` must outlive the model.
    explicit QuestionnaireModel(DataSet &dataSet, QObject *parent = nullptr);

    // Shows the questionnaire of another zone and year: the model is reset.
    void setSubject(int refArea, int year);
    void setLanguage(Language language);
    [[nodiscard]] int refArea() const { return m_refArea; }
    [[nodiscard]] int year() const { return m_year; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    // AnswerColumn, EditRole: the text as typed (for choices, their codes separated by commas). A text that
    // cannot be read is kept as a draft, its message is in MessageRole, nothing is stored, and false is
    // returned.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

    // Stores the answer as missing for a reason of the catalogue; false when it could not be stored.
    bool setMissing(int row, const QString &reason, const QString &note = {});
    // Removes the answer: never entered.
    bool clearAnswer(int row);

    // Of the questions that apply to this zone and year: how many, and how many have an answer or a reason.
    [[nodiscard]] int questionCount() const;
    [[nodiscard]] int answeredCount() const;

Q_SIGNALS:
    // A write that did not reach the disk; the message says why and what to do.
    void writeFailed(const QString &message);

private:
    [[nodiscard]] ObsKey keyOf(int row, int year) const { return {m_refArea, year, row}; }
    [[nodiscard]] const Variable &variable(int row) const;
    [[nodiscard]] std::optional<Observation> observation(int row, int year) const;
    [[nodiscard]] QVariant answer(int row, int role) const;
    [[nodiscard]] QString answerText(int row, int year) const;
    [[nodiscard]] QVariant previous(int row, int role) const;
    [[nodiscard]] bool isRelevant(int row) const;
    [[nodiscard]] QString changeText(int row) const;
    [[nodiscard]] QString stateText(int row) const;
    [[nodiscard]] QString messageOf(int row) const;
    bool clearDraft(int row);
    bool commit(int row, const std::optional<Observation> &observation);
    void tellChanged(const QList<ObsKey> &keys);
    void tellRow(int row);

    DataSet &m_dataSet;
    NumberFormat m_format{Language::Italian};
    int m_refArea = 0;
    int m_year = 0;
};

} // namespace quaderno
