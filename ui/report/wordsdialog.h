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
    // Every change goes through DataSet::commit() and can be undone; what was typed is kept when it is left.
    // All must outlive the dialog.
    WordsDialog(DataSet &dataSet, Language language, Messages &messages, QWidget *parent = nullptr);

    // Opens on a paragraph.
    void showText(const ChapterTextKey &text);

    // Stays open while a note that lacks one of its languages is wanted.
    void done(int result) override;

private:
    QWidget *makeTexts();
    QWidget *makeNotes();
    QWidget *makeNoteForm();
    void readTexts();
    void readNotes();
    void showParagraph();
    void showNote();
    // Nothing is typed that is not stored.
    [[nodiscard]] bool isTextKept() const;
    [[nodiscard]] bool isNoteKept() const;
    void keepText();
    // False: it lacks a language that is still to be written, or could not be stored; it stays in the form.
    bool keepNote();
    void chooseNote();
    void writeText(const LocalText &text);
    void chooseWritten(const TableNote &note);
    bool writeNote(const NoteEdit &edit, const QString &label);
    [[nodiscard]] LocalText typedText() const;
    [[nodiscard]] std::optional<TableNote> chosenNote() const;
    [[nodiscard]] TableNote noteInForm() const;
    [[nodiscard]] static QString noteNeedsBoth();

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
    std::optional<ChapterParagraph> m_shown; // whose text can be edited
    std::optional<TableNote> m_noteShown;    // nullopt: the form holds a new one
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
