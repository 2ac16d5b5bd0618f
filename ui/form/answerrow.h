// One question of the form: label, answer, unit, last year's answer, change, state, and the way to say that
// it is missing.
#pragma once

#include "form/answerfield.h"
#include "items/questionnairemodel.h"
#include "window/theme.h"

class QGridLayout;
class QLabel;
class QToolButton;

namespace quaderno
{

class StateMark;

class AnswerRow : public QObject
{
    Q_OBJECT

public:
    // Widths of the grid's columns: label (0: takes what is left), answer, unit, last year, change, state,
    // reason.
    static constexpr int kWidths[] = {0, 150, 84, 80, 60, 18, 26};
    static constexpr int kSpacing = 8;
    static constexpr int kGridRows = 3; // that one question takes
    enum GridColumn { LabelAt, AnswerAt, UnitAt, PreviousAt, ChangeAt, StateAt, ReasonAt };

    // Adds its widgets to `grid`, in kGridRows rows from `gridRow` on. Everything must outlive the row but
    // `grid`.
    AnswerRow(QuestionnaireModel &model, int row, const Variable &variable, const Theme &theme,
              Language language, QGridLayout *grid, int gridRow, QWidget *parent);

    // Shows what the model says.
    void refresh();
    void commitPending() { m_field->commitPending(); }
    void focusAnswer() { m_field->focusAnswer(); }
    [[nodiscard]] AnswerField &field() const { return *m_field; }
    [[nodiscard]] QToolButton &reasonButton() const { return *m_reason; }
    [[nodiscard]] int row() const { return m_row; }
    [[nodiscard]] bool isAnswered() const;
    [[nodiscard]] bool isRelevant() const;
    // There is an answer of the year before.
    [[nodiscard]] bool hasPrevious() const { return !textAt(QuestionnaireModel::PreviousColumn).isEmpty(); }

Q_SIGNALS:
    void missingRequested();

private:
    void place(QGridLayout *grid, int gridRow);
    void showPrevious();
    void showState();
    void commit(const QString &text);
    void clear();
    void keepUnsaved(const QString &text);
    [[nodiscard]] QModelIndex at(int column) const { return m_model.index(m_row, column); }
    [[nodiscard]] QString textAt(int column) const { return at(column).data().toString(); }

    QuestionnaireModel &m_model;
    int m_row = 0;
    QColor m_error;
    AnswerField *m_field = nullptr;
    QLabel *m_label = nullptr;
    QLabel *m_unit = nullptr;
    QLabel *m_previous = nullptr;
    QLabel *m_change = nullptr;
    QLabel *m_message = nullptr;
    StateMark *m_state = nullptr;
    QToolButton *m_reason = nullptr;
};

} // namespace quaderno
