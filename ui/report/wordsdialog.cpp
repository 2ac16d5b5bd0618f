#include "report/wordsdialog.h"

#include "analysis/numbering.h"
#include "storage/dataset.h"
#include "window/following.h"
#include "window/keptwords.h"
#include "window/listtable.h"
#include "window/messages.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
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

QJsonArray jsonOf(const LocalText &text)
{
    return {text.italian, text.english};
}

LocalText textOf(const QJsonValue &json)
{
    return {json.toArray().at(0).toString(), json.toArray().at(1).toString()};
}

QString written(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson());
}

QJsonObject read(const TypedWords &words)
{
    return QJsonDocument::fromJson(words.kept().toUtf8()).object();
}

const auto kTyped = QStringLiteral("typed");
const auto kBefore = QStringLiteral("before");
const auto kBasis = QStringLiteral("basis");
const auto kShows = QStringLiteral("shows");
const auto kZone = QStringLiteral("zone");
const auto kYear = QStringLiteral("year");
const auto kRow = QStringLiteral("row");

QJsonObject jsonOf(const TableNote &note, const DataSet &dataSet)
{
    QJsonObject json{{kShows, note.shows}, {kTyped, jsonOf(note.text)}, {kRow, QString::number(note.row)}};
    if (note.refArea)
        json.insert(kZone, dataSet.zones()[static_cast<size_t>(*note.refArea)].code);
    if (note.year)
        json.insert(kYear, *note.year);
    return json;
}

TableNote noteOf(const QJsonObject &json, const DataSet &dataSet)
{
    TableNote note{.shows = json.value(kShows).toString(),
                   .text = textOf(json.value(kTyped)),
                   .row = json.value(kRow).toString().toLongLong()};
    if (json.contains(kZone))
        note.refArea = dataSet.observations().zoneIndex(json.value(kZone).toString());
    if (json.contains(kYear))
        note.year = json.value(kYear).toInt();
    return note;
}

} // namespace

namespace
{

QLabel *makeNews(QWidget *parent, const QString &name)
{
    auto *news = new QLabel(parent);
    news->setObjectName(name);
    news->setTextFormat(Qt::PlainText);
    news->setWordWrap(true);
    news->hide();
    return news;
}

QString newsOf(const Change &change, const QString &words)
{
    const QString now = words.isEmpty() ? WordsDialog::tr("(nothing)") : words;
    return change.at.isValid()
               ? WordsDialog::tr("%1 has changed this in the meantime (%2): %3",
                                 "who, when, what stands there now")
                     .arg(change.author, QLocale().toString(change.at.toLocalTime(), QLocale::ShortFormat),
                          now)
               : WordsDialog::tr("This was changed in the meantime: %1", "what stands there now").arg(now);
}

} // namespace

WordsDialog::WordsDialog(DataSet &dataSet, Language language, Messages &messages, QWidget *parent)
    : QDialog(parent), m_dataSet(dataSet), m_language(language), m_messages(messages),
      m_noteTyped(dataSet.path(), {QStringLiteral("table-note")}),
      m_keeper(new FormKeeper(this, [this] { keepTyped(); }))
{
    setObjectName(QStringLiteral("wordsDialog"));
    setWindowTitle(tr("Texts and notes"));
    followUnder(*this);
    auto *tabs = new QTabWidget(this);
    tabs->addTab(makeTexts(), tr("&Texts of the chapters"));
    tabs->addTab(makeNotes(), tr("&Notes under the tables"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(tabs, 1);
    layout->addWidget(buttons);
    connect(&dataSet, &DataSet::momentChanged, this, &WordsDialog::readStored);
    readStored();
    readTypedNote();
    resize(QSize(960, 600).boundedTo(screen()->availableSize() - QSize(20, 50)));
}

QWidget *WordsDialog::makeTexts()
{
    auto *page = new QWidget(this);
    m_list = new QListWidget(page);
    m_list->setObjectName(QStringLiteral("paragraphs"));
    m_list->setAccessibleName(tr("Paragraphs"));
    m_list->setFixedWidth(260);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        const bool isLeft = keepText() == Kept::Yes;
        const auto stays = std::ranges::find(m_paragraphs, m_shown ? m_shown->key : ChapterTextKey(),
                                             &ChapterParagraph::key);
        const QSignalBlocker quiet(m_list); // keeping has read the list anew
        if (!isLeft && stays != m_paragraphs.end())
            row = static_cast<int>(stays - m_paragraphs.begin());
        m_list->setCurrentRow(row);
        if (isLeft)
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
        connect(column.written, &QPlainTextEdit::textChanged, m_keeper, &FormKeeper::follow);
    }
    m_textNews = makeNews(page, QStringLiteral("textNews"));
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
    right->addWidget(m_textNews);
    right->addLayout(acts);
    auto *layout = new QHBoxLayout(page);
    layout->addWidget(m_list);
    layout->addLayout(right, 1);
    return page;
}

void WordsDialog::readStored()
{
    readTexts();
    readNotes();
    showNews();
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
            if (!typedWords(paragraph.key).kept().isEmpty())
                words += tr(" – typed, not kept yet");
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
    readTypedText();
    showNews();
}

TypedWords WordsDialog::typedWords(const ChapterTextKey &text) const
{
    return TypedWords(m_dataSet.path(), {kTyped, text.chapter, QString::number(text.position)});
}

// With what it was typed over, so that it is known at the next start too whether that has been changed.
void WordsDialog::keepTyped()
{
    if (m_shown && isTextKept()) {
        typedWords(m_shown->key).forget();
    } else if (m_shown) {
        const ChapterText before = m_shown->written.value_or(ChapterText());
        typedWords(m_shown->key)
            .keep(written({{kTyped, jsonOf(typedText())},
                           {kBefore, jsonOf(before.text)},
                           {kBasis, jsonOf(before.basis)}}));
    }
    if (isNoteKept())
        return m_noteTyped.forget();
    QJsonObject note = jsonOf(noteInForm(), m_dataSet);
    if (m_noteShown)
        note.insert(kBefore, jsonOf(*m_noteShown, m_dataSet));
    m_noteTyped.keep(written(note));
}

void WordsDialog::readTypedText()
{
    const QJsonObject kept = read(typedWords(m_shown->key));
    if (kept.isEmpty())
        return;
    const ChapterText before{.text = textOf(kept.value(kBefore)), .basis = textOf(kept.value(kBasis))};
    m_shown->written = before == ChapterText() ? std::nullopt : std::optional(before);
    const LocalText typed = textOf(kept.value(kTyped));
    for (const Language language : kLanguages)
        m_columns[at(language)].written->setPlainText(typed.in(language));
}

void WordsDialog::readTypedNote()
{
    const QJsonObject kept = read(m_noteTyped);
    if (kept.isEmpty())
        return;
    if (kept.contains(kBefore))
        m_noteShown = noteOf(kept.value(kBefore).toObject(), m_dataSet);
    m_change->setEnabled(m_noteShown.has_value());
    m_delete->setEnabled(m_noteShown.has_value());
    fillNote(noteOf(kept, m_dataSet));
    showNews();
}

ChapterText WordsDialog::storedText() const
{
    const auto now = m_dataSet.chapterTexts().find(m_shown->key);
    return now == m_dataSet.chapterTexts().end() ? ChapterText() : now->second;
}

std::optional<TableNote> WordsDialog::storedNote() const
{
    const auto &notes = m_dataSet.notes();
    const auto now = std::ranges::find(notes, m_noteShown->row, &TableNote::row);
    return now == notes.end() ? std::nullopt : std::optional(*now);
}

QString WordsDialog::inBoth(const LocalText &text) const
{
    return text == LocalText()
               ? QString()
               : text.in(m_language) + QStringLiteral("\n") +
                     text.in(m_language == Language::Italian ? Language::English : Language::Italian);
}

QString WordsDialog::paragraphName() const
{
    const auto &chapters = m_dataSet.catalogue().chapters;
    const auto chapter = std::ranges::find(chapters, m_shown->key.chapter, &Chapter::name);
    return chapter == chapters.end()
               ? m_shown->key.chapter
               : tr("the text of “%1”", "a chapter; in a sentence").arg(chapter->shortLabel.in(m_language));
}

void WordsDialog::showNews()
{
    const bool isOtherText =
        m_shown && !isTextKept() && storedText() != m_shown->written.value_or(ChapterText());
    m_textNews->setVisible(isOtherText);
    if (isOtherText)
        m_textNews->setText(newsOf(m_dataSet.lastChange(m_shown->key), inBoth(storedText().text)));
    const bool isOtherNote = m_noteShown && !isNoteKept() && storedNote() != m_noteShown;
    m_noteNews->setVisible(isOtherNote);
    if (isOtherNote)
        m_noteNews->setText(newsOf(m_dataSet.lastChangeOfNote(m_noteShown->row),
                                   storedNote() ? inBoth(storedNote()->text) : QString()));
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

WordsDialog::Kept WordsDialog::keepText()
{
    return isTextKept() ? Kept::Yes : writeText(typedText());
}

// Over the text that was there when the writing began, and over no other.
WordsDialog::Kept WordsDialog::writeText(const LocalText &text)
{
    if (!m_shown)
        return Kept::Yes;
    m_keeper->keepNow();
    Act act = writeParagraph(*m_shown, text);
    ChapterTextEdit &edit = act.texts.front();
    edit.before = m_shown->written.value_or(ChapterText());
    const TypedWords kept = typedWords(m_shown->key);
    const Outcome stored = m_dataSet.commit(act);
    if (stored) {
        kept.forget();
        readTexts();
        showParagraph();
        return Kept::Yes;
    }
    if (stored.error().kind == ErrorKind::Overtaken && storedText() != *edit.before)
        return settleText(text);
    m_messages.refuse(stored.error().message);
    return Kept::Refused;
}

WordsDialog::Kept WordsDialog::settleText(const LocalText &text)
{
    const ChapterText theirs = storedText();
    const auto whose = chooseBetween(m_messages, {.place = paragraphName(),
                                                  .theirs = inBoth(theirs.text),
                                                  .mine = inBoth(text),
                                                  .change = m_dataSet.lastChange(m_shown->key)});
    if (!whose)
        return Kept::GoesBack;
    if (whose == Whose::Mine) {
        m_shown->written = theirs == ChapterText() ? std::nullopt : std::optional(theirs);
        return writeText(text);
    }
    typedWords(m_shown->key).forget();
    readTexts();
    showParagraph();
    return Kept::Yes;
}

void WordsDialog::done(int result)
{
    Kept kept = keepText();
    if (kept == Kept::Yes)
        kept = keepNote();
    m_keeper->keepNow();
    const bool isLeft = kept == Kept::Yes ||
                        (kept == Kept::Refused &&
                         m_messages.ask(tr("What you have written is not saved. It is kept on this computer "
                                           "and stands here again when you come back."),
                                        tr("&Close all the same")));
    if (isLeft)
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
    for (QComboBox *choice : {m_shows, m_zone, m_year})
        connect(choice, &QComboBox::currentIndexChanged, m_keeper, &FormKeeper::follow);
    for (const Language language : kLanguages) {
        auto *words = new QPlainTextEdit(box);
        connect(words, &QPlainTextEdit::textChanged, m_keeper, &FormKeeper::follow);
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
    m_noteNews = makeNews(box, QStringLiteral("noteNews"));
    form->addRow(m_noteNews);
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
    const qint64 shown = m_noteShown ? m_noteShown->row : 0;
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
    const auto place = std::ranges::find(m_dataSet.notes(), shown, &TableNote::row);
    if (shown != 0 && place != m_dataSet.notes().end())
        m_notes->selectRow(static_cast<int>(place - m_dataSet.notes().begin()));
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
    if (keepNote() != Kept::Yes) {
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

WordsDialog::Kept WordsDialog::keepNote()
{
    if (isNoteKept())
        return Kept::Yes;
    const auto half = std::ranges::find_if(
        m_noteWords, [](const QPlainTextEdit *words) { return words->toPlainText().simplified().isEmpty(); });
    if (half == m_noteWords.end())
        return writeNote({.before = m_noteShown, .after = noteInForm()},
                         m_noteShown ? tr("Note changed") : tr("Note added"));
    if (m_messages.ask(noteNeedsBoth(), tr("&Leave the note unwritten"))) {
        showNote();
        return Kept::Yes;
    }
    (*half)->setFocus();
    return Kept::GoesBack;
}

void WordsDialog::showNote()
{
    const auto note = chosenNote();
    m_noteShown = note;
    m_change->setEnabled(note.has_value());
    m_delete->setEnabled(note.has_value());
    for (const Language language : kLanguages)
        m_noteWords[at(language)]->setPlainText(note ? note->text.in(language) : QString());
    if (note)
        fillNote(*note);
    m_noteNews->hide();
}

void WordsDialog::fillNote(const TableNote &note)
{
    for (const Language language : kLanguages)
        m_noteWords[at(language)]->setPlainText(note.text.in(language));
    m_shows->setCurrentIndex(m_shows->findData(note.shows));
    m_zone->setCurrentIndex(note.refArea ? m_zone->findData(*note.refArea) : 0);
    m_year->setCurrentIndex(note.year ? m_year->findData(*note.year) : 0);
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

WordsDialog::Kept WordsDialog::writeNote(NoteEdit edit, const QString &label)
{
    if (edit.after && (edit.after->text.italian.isEmpty() || edit.after->text.english.isEmpty())) {
        m_messages.refuse(noteNeedsBoth());
        return Kept::GoesBack;
    }
    m_keeper->keepNow();
    const Outcome kept = m_dataSet.commit({.label = label, .notes = {edit}});
    if (kept) {
        m_noteTyped.forget();
        if (edit.after)
            chooseWritten(*edit.after);
        showNote();
        return Kept::Yes;
    }
    if (kept.error().kind == ErrorKind::Overtaken && edit.before && storedNote() != edit.before)
        return settleNote(std::move(edit), label);
    m_messages.refuse(kept.error().message);
    return Kept::Refused;
}

WordsDialog::Kept WordsDialog::settleNote(NoteEdit edit, const QString &label)
{
    const auto theirs = storedNote();
    const auto whose = chooseBetween(m_messages, {.place = tr("the note under the table", "in a sentence"),
                                                  .theirs = theirs ? inBoth(theirs->text) : QString(),
                                                  .mine = edit.after ? inBoth(edit.after->text) : QString(),
                                                  .change = m_dataSet.lastChangeOfNote(edit.before->row)});
    if (!whose)
        return Kept::GoesBack;
    if (whose == Whose::Mine && (theirs || edit.after)) {
        m_noteShown = edit.before = theirs;
        return writeNote(std::move(edit), label);
    }
    m_noteShown = theirs;
    m_noteTyped.forget();
    const QSignalBlocker quiet(m_notes);
    m_notes->clearSelection();
    if (theirs)
        chooseWritten(*theirs);
    showNote();
    return Kept::Yes;
}

} // namespace quaderno
