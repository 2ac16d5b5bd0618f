// One question of the form: label, answer, unit, last year's answer, change, state, and the ways to say that
// it is missing or to add a word.
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
    // reason, note.
    static constexpr int kWidths[] = {0, 140, 84, 80, 72, 18, 26, 26};
    static constexpr int kSpacing = 8;
    static constexpr int kGridRows = 4; // that one question takes
    enum GridColumn { LabelAt, AnswerAt, UnitAt, PreviousAt, ChangeAt, StateAt, ReasonAt, NoteAt };

    // Adds its widgets to `grid`, in kGridRows rows from `gridRow` on. Everything must outlive the row but
    // `grid`.
    AnswerRow(QuestionnaireModel &model, int row, const Variable &variable, const Theme &theme,
              Language language, QGridLayout *grid, int gridRow, QWidget *parent);

    // Shows what the model says.
    void refresh();
    // The questionnaire is another one: what stands in the field is none of its answers.
    void showOther()
    {
        m_field->dropPending();
        refresh();
    }
    void commitPending() { m_field->commitPending(); }
    // Keeps on disk what is half typed.
    void keepPending();
    void focusAnswer() { m_field->focusAnswer(); }
    [[nodiscard]] AnswerField &field() const { return *m_field; }
    [[nodiscard]] int row() const { return m_row; }
    [[nodiscard]] bool isRelevant() const;
    // There is an answer of the year before.
    [[nodiscard]] bool hasPrevious() const { return !textAt(QuestionnaireModel::PreviousColumn).isEmpty(); }

Q_SIGNALS:
    void missingRequested();
    void minusTyped();
    void noteRequested();

private:
    void place(QGridLayout *grid, int gridRow);
    void makeRoom(bool isForReason);
    void forgetMessage();
    void showPrevious();
    void showMessage();
    void showRemarks();
    void commit(const QString &text);
    void clear();
    void confirm();
    [[nodiscard]] QToolButton *makeButton(const QString &name, const QString &words, QWidget *parent);
    [[nodiscard]] QModelIndex at(int column) const { return m_model.index(m_row, column); }
    [[nodiscard]] QString textAt(int column) const { return at(column).data().toString(); }

    QuestionnaireModel &m_model;
    int m_row = 0;
    Theme m_theme;
    AnswerField *m_field = nullptr;
    QLabel *m_label = nullptr;
    QLabel *m_unit = nullptr;
    QLabel *m_previous = nullptr;
    QLabel *m_change = nullptr;
    QLabel *m_message = nullptr;
    QLabel *m_remarks = nullptr; // of the Region
    StateMark *m_state = nullptr;
    QToolButton *m_reason = nullptr;
    QToolButton *m_note = nullptr;
    QGridLayout *m_grid = nullptr;
    int m_gridRow = 0;
};

} // namespace quaderno
