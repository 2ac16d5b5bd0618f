// One questionnaire as an item model: one row per variable in catalogue order. Setting the answer commits it.
#pragma once

#include "analysis/questionnaireway.h"
#include "data/numberformat.h"
#include "items/roles.h"
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
    // Who fills it in: decides whether it can be written in.
    void setDesk(const Desk &desk);
    // Why it cannot be written in; empty when it can.
    [[nodiscard]] QString lock() const;
    [[nodiscard]] QuestionnaireKey key() const { return {m_refArea, m_year}; }
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
    // The same for every question of a section that applies and has no answer yet: one step.
    bool setMissingInSection(int section, const QString &reason, const QString &note = {});
    // Removes the answer: never entered.
    bool clearAnswer(int row);
    // Words beside an answer that there is, and how sure it is (Normal, Estimated or Provisional; a missing
    // answer keeps its status).
    bool setNote(int row, const QString &note, ObsStatus status);
    // Last year's answer for a structural question.
    bool confirmPrevious(int row);
    void setForLater(int row, bool isForLater);
    // What is being typed, kept on disk against the worst.
    void keepDraft(int row, const QString &text);

    // Of the questions that apply to this zone and year: how many, and how many have an answer or a reason.
    [[nodiscard]] int questionCount() const;
    [[nodiscard]] int answeredCount() const;
    // The same of one section, and the questions that wait: unreadable or flagged for later.
    struct Progress {
        int questions = 0;
        int answered = 0;
        int waiting = 0;
        bool operator==(const Progress &) const = default;
    };
    [[nodiscard]] Progress progress(int section) const;
    // The row where work stopped, or the first without an answer.
    [[nodiscard]] int placeOfWork() const;

Q_SIGNALS:
    // A write that did not reach the disk; the message says why and what to do.
    void writeFailed(const QString &message);
    // The questionnaire has been locked or opened.
    void lockChanged();

private:
    [[nodiscard]] ObsKey keyOf(int row, int year) const { return {m_refArea, year, row}; }
    [[nodiscard]] const Variable &variable(int row) const;
    [[nodiscard]] std::optional<Observation> observation(int row, int year) const;
    [[nodiscard]] QVariant answer(int row, int role) const;
    [[nodiscard]] QString answerText(int row, int year) const;
    [[nodiscard]] QVariant previous(int row, int role) const;
    [[nodiscard]] bool isRelevant(int row) const;
    [[nodiscard]] QString changeText(int row) const;
    [[nodiscard]] AnswerState answerState(int row) const;
    [[nodiscard]] QString stateText(int row) const;
    [[nodiscard]] static QString qualifiedText(const Observation &known);
    [[nodiscard]] QString messageOf(int row) const;
    [[nodiscard]] QString draftMessage(int row, const QString &draft) const;
    [[nodiscard]] QString notApplicable(int row) const;
    [[nodiscard]] bool canConfirm(int row) const;
    [[nodiscard]] QString editLabel(int row, const std::optional<Observation> &observation) const;
    bool clearDraft(int row);
    bool commit(int row, const std::optional<Observation> &observation, const QString &source = {});
    bool commit(Act act);
    void tellChanged(const QList<ObsKey> &keys);
    void tellQuestionnaire(const QList<QuestionnaireKey> &keys);
    void tellRow(int row);

    DataSet &m_dataSet;
    NumberFormat m_format{Language::Italian};
    int m_refArea = 0;
    int m_year = 0;
    Desk m_desk;
    QString m_lock;
    QHash<int, QString> m_readAs; // by row, until another questionnaire is shown
};

} // namespace quaderno
