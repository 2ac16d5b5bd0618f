// The words beside an answer, how sure it is, and its history. What is written here is kept however the
// dialog is closed: undo takes it back. What somebody else has written there meanwhile is not written over:
// the person sees both and chooses.
#pragma once

#include "items/questionnairemodel.h"

#include <QDialog>

class QButtonGroup;
class QLabel;
class QPlainTextEdit;
class QTableWidget;

namespace quaderno
{

class FormKeeper;
class Messages;

class NoteDialog : public QDialog
{
    Q_OBJECT

public:
    // `row` of the model. Model and messages must outlive the dialog.
    NoteDialog(QuestionnaireModel &model, int row, Language language, Messages &messages,
               QWidget *parent = nullptr);

    // Stays open while the person has not chosen between two texts.
    void done(int result) override;

private:
    void makeNote();
    QWidget *makeCertainty();
    void makeHistory();
    void showHistory();
    void showOver();
    // Another window has stored something.
    void followStored();
    [[nodiscard]] QString wordsOf(const std::optional<Observation> &answer) const;
    [[nodiscard]] ObsStatus certainty() const;
    // Other words, or another certainty, than those that stood there when the writing began.
    [[nodiscard]] bool isNoteTyped() const;
    [[nodiscard]] bool isCertaintyChosen() const;
    [[nodiscard]] bool isTyped() const { return isNoteTyped() || isCertaintyChosen(); }
    // What was written here, over what stands there now.
    [[nodiscard]] Observation written(const std::optional<Observation> &now) const;
    // It would take away what somebody else has written since.
    [[nodiscard]] bool isOvertakenBy(const QuestionnaireModel::Noted &now) const;
    // False: the person goes back to it.
    bool keep();

    QuestionnaireModel &m_model;
    int m_row = 0;
    Language m_language;
    Messages &m_messages;
    QuestionnaireModel::Noted m_over; // what is written here
    QPlainTextEdit *m_note = nullptr;
    QButtonGroup *m_certainty = nullptr;
    QTableWidget *m_history = nullptr;
    QLabel *m_news = nullptr; // that somebody else has changed it since
    FormKeeper *m_keeper = nullptr;
};

} // namespace quaderno
