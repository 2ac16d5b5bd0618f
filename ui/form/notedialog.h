// The words beside an answer, how sure it is, and its history. What is written here is kept however the
// dialog is closed: undo takes it back.
#pragma once

#include "items/questionnairemodel.h"

#include <QDialog>
#include <QTimer>

class QButtonGroup;
class QPlainTextEdit;

namespace quaderno
{

class NoteDialog : public QDialog
{
    Q_OBJECT

public:
    // `row` of the model, which must outlive the dialog.
    NoteDialog(QuestionnaireModel &model, int row, Language language, QWidget *parent = nullptr);

    void done(int result) override;

private:
    QWidget *makeCertainty();
    QWidget *makeHistory(Language language);

    QuestionnaireModel &m_model;
    int m_row = 0;
    QPlainTextEdit *m_note = nullptr;
    QButtonGroup *m_certainty = nullptr;
    QTimer m_keeping; // of what is half typed
};

} // namespace quaderno
