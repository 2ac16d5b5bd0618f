// The words of the report that people write: texts in the place of computed ones, and notes under tables.
#pragma once

#include "analysis/chapterwords.h"
#include "files/typedwords.h"

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
class FormKeeper;
class Messages;

class WordsDialog : public QDialog
{
    Q_OBJECT

public:
    // Every change goes through DataSet::commit() and can be undone; what was typed is kept when it is left.
    // What somebody else has written in the same place meanwhile is not written over: the person sees both
    // and chooses. What was typed before a kill stands there again. All must outlive the dialog.
    WordsDialog(DataSet &dataSet, Language language, Messages &messages, QWidget *parent = nullptr);

    // Opens on a paragraph.
    void showText(const ChapterTextKey &text);

    // Stays open while a note that lacks one of its languages is wanted, or the person has not chosen between
    // two texts.
    void done(int result) override;

private:
    QWidget *makeTexts();
    QWidget *makeNotes();
    QWidget *makeNoteForm();
    // What a paragraph or the form of a note was to become when it was left.
    enum class Kept { Yes, GoesBack, Refused };
    void readStored();
    void readTexts();
    void readNotes();
    void showParagraph();
    void showNote();
    void fillNote(const TableNote &note);
    // That somebody else has changed what is being written, and to what.
    void showNews();
    // In the place of one that is being written now; nullopt: nobody has written there.
    [[nodiscard]] ChapterText storedText() const;
    [[nodiscard]] std::optional<TableNote> storedNote() const;
    [[nodiscard]] QString inBoth(const LocalText &text) const;
    [[nodiscard]] QString paragraphName() const;
    // Against a kill.
    [[nodiscard]] TypedWords typedWords(const ChapterTextKey &text) const;
    void keepTyped();
    void readTypedText();
    void readTypedNote();
    // Nothing is typed that is not stored.
    [[nodiscard]] bool isTextKept() const;
    [[nodiscard]] bool isNoteKept() const;
    Kept keepText();
    // Not kept, it lacks a language that is still to be written, or could not be stored; it stays in the
    // form.
    Kept keepNote();
    void chooseNote();
    Kept writeText(const LocalText &text);
    void chooseWritten(const TableNote &note);
    Kept writeNote(NoteEdit edit, const QString &label);
    // The person sees both texts.
    Kept settleText(const LocalText &text);
    Kept settleNote(NoteEdit edit, const QString &label);
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
    std::optional<ChapterParagraph> m_shown; // whose text can be edited, as it was when that began
    std::optional<TableNote> m_noteShown;    // the same of a note; nullopt: the form holds a new one
    TypedWords m_noteTyped;
    FormKeeper *m_keeper = nullptr;
    QLabel *m_textNews = nullptr;
    QLabel *m_noteNews = nullptr;
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
