#include "report/wordsdialog.h"

#include "analysis/numbering.h"
#include "storage/dataset.h"
#include "window/listtable.h"
#include "window/messages.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QTabWidget>
#include <QTableWidget>
#include <QVBoxLayout>

namespace quaderno
{

namespace
{

constexpr std::array kLanguages{Language::Italian, Language::English};

size_t at(Language language)
{
    return static_cast<size_t>(language);
}

QString languageName(Language language)
{
    return language == Language::Italian ? QStringLiteral("Italiano") : QStringLiteral("English");
}

} // namespace

WordsDialog::WordsDialog(DataSet &dataSet, Language language, Messages &messages, QWidget *parent)
    : QDialog(parent), m_dataSet(dataSet), m_language(language), m_messages(messages)
{
    setObjectName(QStringLiteral("wordsDialog"));
    setWindowTitle(tr("Texts and notes"));
    auto *tabs = new QTabWidget(this);
    tabs->addTab(makeTexts(), tr("&Texts of the chapters"));
    tabs->addTab(makeNotes(), tr("&Notes under the tables"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(tabs, 1);
    layout->addWidget(buttons);
    connect(&dataSet, &DataSet::reportWordsChanged, this, [this] {
        readTexts();
        readNotes();
    });
    readTexts();
    readNotes();
    resize(QSize(960, 600).boundedTo(screen()->availableSize() - QSize(20, 50)));
}

QWidget *WordsDialog::makeTexts()
{
    auto *page = new QWidget(this);
    m_list = new QListWidget(page);
    m_list->setObjectName(QStringLiteral("paragraphs"));
    m_list->setAccessibleName(tr("Paragraphs"));
    m_list->setFixedWidth(260);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        keepText();
        showParagraph();
    });
    auto *grid = new QGridLayout;
    const auto addText = [&](Language language, int row, const QString &label, const QString &name) {
        auto *caption =
            new QLabel(tr("%1 (%2)", "a text and its language").arg(label, languageName(language)), page);
        auto *text = new QPlainTextEdit(page);
        text->setObjectName(name + QStringLiteral("-") + languageCode(language));
        text->setAccessibleName(caption->text());
        text->setTabChangesFocus(true);
        caption->setBuddy(text);
        grid->addWidget(caption, row, static_cast<int>(at(language)));
        grid->addWidget(text, row + 1, static_cast<int>(at(language)));
        return std::pair(caption, text);
    };
    for (const Language language : kLanguages) {
        Column &column = m_columns[at(language)];
        std::tie(column.thenLabel, column.then) =
            addText(language, 0, tr("Computed when the text was written"), QStringLiteral("then"));
        column.computed = addText(language, 2, tr("Computed now"), QStringLiteral("computed")).second;
        column.written = addText(language, 4, tr("Text of the Region"), QStringLiteral("written")).second;
        column.then->setReadOnly(true);
        column.computed->setReadOnly(true);
    }
    m_keep = new QPushButton(tr("&Keep this text"), page);
    m_keep->setObjectName(QStringLiteral("keepText"));
    m_backToComputed = new QPushButton(tr("Back to the &computed text"), page);
    m_backToComputed->setObjectName(QStringLiteral("backToComputed"));
    connect(m_keep, &QPushButton::clicked, this, [this] { writeText(typedText()); });
    connect(m_backToComputed, &QPushButton::clicked, this, [this] { writeText({}); });
    auto *acts = new QHBoxLayout;
    acts->addStretch();
    acts->addWidget(m_backToComputed);
    acts->addWidget(m_keep);
    auto *right = new QVBoxLayout;
    right->addLayout(grid, 1);
    right->addLayout(acts);
    auto *layout = new QHBoxLayout(page);
    layout->addWidget(m_list);
    layout->addLayout(right, 1);
    return page;
}

void WordsDialog::readTexts()
{
    const QSignalBlocker quiet(m_list);
    const int row = std::max(0, m_list->currentRow());
    m_paragraphs.clear();
    m_list->clear();
    const auto &chapters = m_dataSet.catalogue().chapters;
    for (int chapter = 0; chapter < static_cast<int>(chapters.size()); ++chapter) {
        int number = 0;
        for (ChapterParagraph &paragraph : chapterParagraphs(m_dataSet, chapter, m_dataSet.years())) {
            QString words = tr("%1, paragraph %2")
                                .arg(chapters[static_cast<size_t>(chapter)].shortLabel.in(m_language))
                                .arg(++number);
            if (paragraph.isStale())
                words += tr(" – data changed: read again");
            else if (paragraph.written)
                words += tr(" – edited");
            m_paragraphs.push_back(std::move(paragraph));
            m_list->addItem(words);
        }
    }
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    if (isTextKept())
        showParagraph();
}

void WordsDialog::showText(const ChapterTextKey &text)
{
    const auto found = std::ranges::find(m_paragraphs, text, &ChapterParagraph::key);
    if (found != m_paragraphs.end())
        m_list->setCurrentRow(static_cast<int>(found - m_paragraphs.begin()));
    m_list->setFocus();
}

void WordsDialog::showParagraph()
{
    const int row = m_list->currentRow();
    m_shown.reset();
    if (row < 0)
        return;
    m_shown = m_paragraphs[static_cast<size_t>(row)];
    for (const Language language : kLanguages) {
        const Column &column = m_columns[at(language)];
        column.thenLabel->setVisible(m_shown->isStale());
        column.then->setVisible(m_shown->isStale());
        column.then->setPlainText(m_shown->written ? m_shown->written->basis.in(language) : QString());
        column.computed->setPlainText(m_shown->computed.in(language));
        column.written->setPlainText(m_shown->text(language));
    }
    m_backToComputed->setEnabled(m_shown->written.has_value());
}

LocalText WordsDialog::typedText() const
{
    return {m_columns[0].written->toPlainText(), m_columns[1].written->toPlainText()};
}

bool WordsDialog::isTextKept() const
{
    return !m_shown ||
           typedText() == LocalText{m_shown->text(Language::Italian), m_shown->text(Language::English)};
}

void WordsDialog::keepText()
{
    if (!isTextKept())
        writeText(typedText());
}

void WordsDialog::writeText(const LocalText &text)
{
    if (!m_shown)
        return;
    if (const Outcome kept = m_dataSet.commit(writeParagraph(*m_shown, text)); !kept)
        m_messages.refuse(kept.error().message);
    else
        showParagraph();
}

void WordsDialog::done(int result)
{
    keepText();
    if (keepNote())
        QDialog::done(result);
}

QWidget *WordsDialog::makeNotes()
{
    auto *page = new QWidget(this);
    const QStringList heads{tr("Table of"), tr("Zone"), tr("Year"), QStringLiteral("Italiano"),
                            QStringLiteral("English")};
    m_notes = new QTableWidget(0, static_cast<int>(heads.size()), page);
    m_notes->setObjectName(QStringLiteral("notes"));
    m_notes->setAccessibleName(tr("Notes"));
    m_notes->setHorizontalHeaderLabels(heads);
    makeList(*m_notes);
    connect(m_notes, &QTableWidget::itemSelectionChanged, this, &WordsDialog::chooseNote);
    auto *layout = new QVBoxLayout(page);
    layout->addWidget(m_notes, 1);
    layout->addWidget(makeNoteForm());
    return page;
}

QWidget *WordsDialog::makeNoteForm()
{
    auto *box = new QWidget(this);
    auto *form = new QFormLayout(box);
    const auto makeChoice = [&](const QString &label, const QString &name) {
        auto *choice = new QComboBox(box);
        choice->setObjectName(name);
        form->addRow(label, choice);
        return choice;
    };
    m_shows = makeChoice(tr("Table &of:"), QStringLiteral("noteTable"));
    for (const Table &table : m_dataSet.catalogue().tables) {
        const QString name = m_dataSet.catalogue().name(table.shown);
        if (m_shows->findData(name) < 0)
            m_shows->addItem(tablesShowing(m_dataSet.catalogue(), m_dataSet.years(), table.shown, m_language),
                             name);
    }
    m_zone = makeChoice(tr("&Zone:"), QStringLiteral("noteZone"));
    m_zone->addItem(tr("whole table"), QVariant());
    for (size_t zone = 0; zone < m_dataSet.zones().size(); ++zone)
        m_zone->addItem(m_dataSet.zones()[zone].name, static_cast<int>(zone));
    m_year = makeChoice(tr("&Year:"), QStringLiteral("noteYear"));
    m_year->addItem(tr("all years"), QVariant());
    for (int year = m_dataSet.years().first; year <= m_dataSet.years().last; ++year)
        m_year->addItem(QString::number(year), year);
    for (const Language language : kLanguages) {
        auto *words = new QPlainTextEdit(box);
        words->setObjectName(QStringLiteral("noteWords-") + languageCode(language));
        words->setTabChangesFocus(true);
        words->setFixedHeight(46);
        form->addRow(languageName(language) + u':', words);
        m_noteWords[at(language)] = words;
    }
    auto *add = new QPushButton(tr("&Add as a new note"), box);
    add->setObjectName(QStringLiteral("addNote"));
    m_change = new QPushButton(tr("&Change the note"), box);
    m_change->setObjectName(QStringLiteral("changeNote"));
    m_delete = new QPushButton(tr("&Delete the note"), box);
    m_delete->setObjectName(QStringLiteral("deleteNote"));
    auto *acts = new QHBoxLayout;
    acts->addStretch();
    for (QPushButton *button : {m_delete, m_change, add})
        acts->addWidget(button);
    form->addRow(acts);
    connect(add, &QPushButton::clicked, this,
            [this] { writeNote({.before = {}, .after = noteInForm()}, tr("Note added")); });
    connect(m_change, &QPushButton::clicked, this,
            [this] { writeNote({.before = m_noteShown, .after = noteInForm()}, tr("Note changed")); });
    connect(m_delete, &QPushButton::clicked, this,
            [this] { writeNote({.before = m_noteShown, .after = {}}, tr("Note deleted")); });
    return box;
}

void WordsDialog::readNotes()
{
    const QSignalBlocker quiet(m_notes);
    const bool isKept = isNoteKept();
    m_notes->clearSelection();
    m_notes->setRowCount(static_cast<int>(m_dataSet.notes().size()));
    for (int row = 0; row < m_notes->rowCount(); ++row) {
        const TableNote &note = m_dataSet.notes()[static_cast<size_t>(row)];
        const int known = m_shows->findData(note.shows);
        const QStringList cells{
            known < 0 ? note.shows : m_shows->itemText(known),
            note.refArea ? m_dataSet.zones()[static_cast<size_t>(*note.refArea)].name : tr("whole table"),
            note.year ? QString::number(*note.year) : tr("all years"), note.text.italian, note.text.english};
        for (int column = 0; column < static_cast<int>(cells.size()); ++column)
            m_notes->setItem(row, column, new QTableWidgetItem(cells[column]));
    }
    m_notes->resizeColumnsToContents();
    for (const int column : {0, 3})
        m_notes->setColumnWidth(column, std::min(m_notes->columnWidth(column), 260));
    // What is half written stays, whatever else of the report was changed meanwhile.
    if (isKept)
        showNote();
}

std::optional<TableNote> WordsDialog::chosenNote() const
{
    const auto chosen = m_notes->selectionModel()->selectedRows();
    if (chosen.isEmpty() || chosen.first().row() >= static_cast<int>(m_dataSet.notes().size()))
        return std::nullopt;
    return m_dataSet.notes()[static_cast<size_t>(chosen.first().row())];
}

// Another note comes into the form once the one in it is kept; until then its own stays.
void WordsDialog::chooseNote()
{
    const auto chosen = chosenNote();
    if (!keepNote()) {
        const QSignalBlocker quiet(m_notes);
        m_notes->clearSelection();
        return;
    }
    // Keeping has read the list anew.
    const auto place = chosen ? std::ranges::find(m_dataSet.notes(), *chosen) : m_dataSet.notes().end();
    const QSignalBlocker quiet(m_notes);
    if (place != m_dataSet.notes().end())
        m_notes->selectRow(static_cast<int>(place - m_dataSet.notes().begin()));
    showNote();
}

// What was just written is the row in view.
void WordsDialog::chooseWritten(const TableNote &note)
{
    const auto place = std::ranges::find(m_dataSet.notes(), note);
    if (place == m_dataSet.notes().end())
        return;
    const QSignalBlocker quiet(m_notes);
    const auto row = static_cast<int>(place - m_dataSet.notes().begin());
    m_notes->selectRow(row);
    m_notes->scrollToItem(m_notes->item(row, 0));
}

bool WordsDialog::isNoteKept() const
{
    const TableNote typed = noteInForm();
    return m_noteShown ? typed == *m_noteShown : typed.text == LocalText{};
}

bool WordsDialog::keepNote()
{
    if (isNoteKept())
        return true;
    const auto half = std::ranges::find_if(
        m_noteWords, [](const QPlainTextEdit *words) { return words->toPlainText().simplified().isEmpty(); });
    if (half == m_noteWords.end())
        return writeNote({.before = m_noteShown, .after = noteInForm()},
                         m_noteShown ? tr("Note changed") : tr("Note added"));
    if (m_messages.ask(noteNeedsBoth(), tr("&Leave the note unwritten"))) {
        showNote();
        return true;
    }
    (*half)->setFocus();
    return false;
}

void WordsDialog::showNote()
{
    const auto note = chosenNote();
    m_noteShown = note;
    m_change->setEnabled(note.has_value());
    m_delete->setEnabled(note.has_value());
    for (const Language language : kLanguages)
        m_noteWords[at(language)]->setPlainText(note ? note->text.in(language) : QString());
    if (!note)
        return;
    m_shows->setCurrentIndex(m_shows->findData(note->shows));
    m_zone->setCurrentIndex(note->refArea ? m_zone->findData(*note->refArea) : 0);
    m_year->setCurrentIndex(note->year ? m_year->findData(*note->year) : 0);
}

QString WordsDialog::noteNeedsBoth()
{
    return tr("A note is printed in both languages: write it in Italian and in English.");
}

TableNote WordsDialog::noteInForm() const
{
    TableNote note{.shows = m_shows->currentData().toString()};
    if (m_zone->currentIndex() > 0)
        note.refArea = m_zone->currentData().toInt();
    if (m_year->currentIndex() > 0)
        note.year = m_year->currentData().toInt();
    note.text = {m_noteWords[0]->toPlainText().simplified(), m_noteWords[1]->toPlainText().simplified()};
    return note;
}

bool WordsDialog::writeNote(const NoteEdit &edit, const QString &label)
{
    if (edit.after && (edit.after->text.italian.isEmpty() || edit.after->text.english.isEmpty())) {
        m_messages.refuse(noteNeedsBoth());
        return false;
    }
    const Outcome kept = m_dataSet.commit({.label = label, .notes = {edit}});
    if (!kept) {
        m_messages.refuse(kept.error().message);
        return false;
    }
    if (edit.after)
        chooseWritten(*edit.after);
    showNote();
    return true;
}

} // namespace quaderno
