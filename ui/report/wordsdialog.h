// The words of the report that people write: texts in the place of computed ones, and notes under tables.
#pragma once

#include "analysis/chapterwords.h"

#include <QDialog>

#include <array>

class QComboBox;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QTableWidget;

namespace quaderno
{

class DataSet;
class Messages;

class WordsDialog : public QDialog
{
    Q_OBJECT

public:
    // Every change goes through DataSet::commit() and can be undone. All must outlive the dialog.
    WordsDialog(DataSet &dataSet, Language language, Messages &messages, QWidget *parent = nullptr);

private:
    QWidget *makeTexts();
    QWidget *makeNotes();
    QWidget *makeNoteForm();
    void readTexts();
    void readNotes();
    void showParagraph();
    void showNote();
    void writeText(const LocalText &text);
    void writeNote(const NoteEdit &edit, const QString &label);
    [[nodiscard]] const ChapterParagraph *paragraph() const;
    [[nodiscard]] std::optional<TableNote> chosenNote() const;
    [[nodiscard]] TableNote noteInForm() const;

    // One language of a paragraph.
    struct Column {
        QLabel *thenLabel = nullptr;
        QPlainTextEdit *then = nullptr; // what was computed when the text was written; only when that differs
        QPlainTextEdit *computed = nullptr;
        QPlainTextEdit *written = nullptr;
    };

    DataSet &m_dataSet;
    Language m_language;
    Messages &m_messages;
    std::vector<ChapterParagraph> m_paragraphs;
    QListWidget *m_list = nullptr;
    std::array<Column, 2> m_columns{}; // by Language
    QPushButton *m_keep = nullptr;
    QPushButton *m_backToComputed = nullptr;
    QTableWidget *m_notes = nullptr;
    QComboBox *m_shows = nullptr;
    QComboBox *m_zone = nullptr;
    QComboBox *m_year = nullptr;
    std::array<QPlainTextEdit *, 2> m_noteWords{}; // by Language
    QPushButton *m_change = nullptr;
    QPushButton *m_delete = nullptr;
};

} // namespace quaderno
