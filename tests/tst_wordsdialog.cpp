// The officer's words in the report: texts of chapters and notes under tables.
#include "editions.h"
#include "openwindow.h"
#include "report/wordsdialog.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>

using namespace quaderno;
using namespace quaderno::tests;
using namespace Qt::StringLiterals;

class TestWordsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aTextIsKeptAndGoesBack();
    void changedDataAreSaid();
    void notesComeChangeAndGo();
    void aNoteInOneLanguageIsRefused();
    void whatWasTypedIsKeptOnLeaving();
    void aHalfWrittenNoteHoldsTheDialog();
    void aTextOfOthersIsAskedAbout_data();
    void aTextOfOthersIsAskedAbout();
    void aNoteOfOthersIsAskedAbout_data();
    void aNoteOfOthersIsAskedAbout();
    void whatOthersWriteComesIntoView();
    void whatWasTypedBeforeAKillStandsThereAgain();

private:
    // The same on a file, with another window on it.
    void openTwice();
    template <typename Widget> Widget *child(const char *name) const
    {
        return m_dialog->findChild<Widget *>(QString::fromLatin1(name));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<DataSet> m_edition;
    std::unique_ptr<DataSet> m_other;
    AnsweringMessages m_messages;
    std::unique_ptr<WordsDialog> m_dialog;
};

void TestWordsDialog::init()
{
    m_dialog.reset();
    m_other.reset();
    m_messages.refusals.clear();
    m_messages.questions.clear();
    m_messages.choices.clear();
    m_edition = printedEdition();
    m_dialog = std::make_unique<WordsDialog>(*m_edition, Language::Italian, m_messages);
}

void TestWordsDialog::aTextIsKeptAndGoesBack()
{
    auto *list = child<QListWidget>("paragraphs");
    list->setCurrentRow(1);
    QCOMPARE(child<QPlainTextEdit>("written-it")->toPlainText(),
             child<QPlainTextEdit>("computed-it")->toPlainText());
    child<QPlainTextEdit>("written-it")->setPlainText(u"Testo nostro."_s);
    child<QPushButton>("keepText")->click();
    QCOMPARE(m_edition->chapterTexts().size(), size_t{1});
    QCOMPARE(list->currentRow(), 1);
    QVERIFY(list->item(1)->text().endsWith(u"edited"_s));
    QVERIFY(child<QPlainTextEdit>("then-it")->isHidden());
    child<QPushButton>("backToComputed")->click();
    QVERIFY(m_edition->chapterTexts().empty());
    QVERIFY(m_edition->undo().isOk());
    QCOMPARE(child<QPlainTextEdit>("written-it")->toPlainText(), u"Testo nostro."_s);
}

void TestWordsDialog::changedDataAreSaid()
{
    child<QListWidget>("paragraphs")->setCurrentRow(3); // the mean of the sites
    const QString old = child<QPlainTextEdit>("computed-it")->toPlainText();
    child<QPlainTextEdit>("written-it")->setPlainText(u"Testo nostro."_s);
    child<QPushButton>("keepText")->click();
    const Act act = writeParagraph(chapterParagraphs(*m_edition, 0, m_edition->years())[3],
                                   {u"Testo nostro."_s, u"Our text."_s});
    ChapterTextEdit older = act.texts.front();
    older.text.basis.italian = u"Com’era."_s;
    QVERIFY(m_edition->commit({.label = u"older"_s, .texts = {older}}).isOk());
    QVERIFY(child<QListWidget>("paragraphs")->item(3)->text().contains(u"read again"_s));
    QVERIFY(!child<QPlainTextEdit>("then-it")->isHidden());
    QCOMPARE(child<QPlainTextEdit>("then-it")->toPlainText(), u"Com’era."_s);
    QCOMPARE(child<QPlainTextEdit>("computed-it")->toPlainText(), old);
    child<QPushButton>("keepText")->click(); // read, and it still holds
    QVERIFY(child<QListWidget>("paragraphs")->item(3)->text().endsWith(u"edited"_s));
}

void TestWordsDialog::notesComeChangeAndGo()
{
    const size_t before = m_edition->notes().size();
    auto *table = child<QComboBox>("noteTable");
    table->setCurrentIndex(table->findData(u"users"_s));
    child<QComboBox>("noteZone")->setCurrentIndex(9); // after "whole table": zone 8
    child<QComboBox>("noteYear")->setCurrentIndex(2); // 2009
    child<QPlainTextEdit>("noteWords-it")->setPlainText(u"Dato rivisto."_s);
    child<QPlainTextEdit>("noteWords-en")->setPlainText(u"Revised."_s);
    child<QPushButton>("addNote")->click();
    QCOMPARE(m_edition->notes().size(), before + 1);
    const auto *list = child<QTableWidget>("notes");
    QCOMPARE(list->currentRow(), list->rowCount() - 1); // the new one is the one in view
    const TableNote added{
        .shows = u"users"_s, .refArea = 8, .year = 2009, .text = {u"Dato rivisto."_s, u"Revised."_s}};
    const auto found = std::ranges::find(m_edition->notes(), added);
    QVERIFY(found != m_edition->notes().end());
    child<QTableWidget>("notes")->selectRow(static_cast<int>(found - m_edition->notes().begin()));
    child<QPlainTextEdit>("noteWords-it")->setPlainText(u"Rivisto."_s);
    child<QPushButton>("changeNote")->click();
    QCOMPARE(m_edition->notes().size(), before + 1);
    TableNote changed = added;
    changed.text.italian = u"Rivisto."_s;
    const auto place = std::ranges::find(m_edition->notes(), changed);
    QVERIFY(place != m_edition->notes().end());
    child<QTableWidget>("notes")->selectRow(static_cast<int>(place - m_edition->notes().begin()));
    child<QPushButton>("deleteNote")->click();
    QCOMPARE(m_edition->notes().size(), before);
    QVERIFY(m_edition->undo().isOk());
    QCOMPARE(m_edition->notes().size(), before + 1);
    QVERIFY(m_messages.refusals.isEmpty());
}

void TestWordsDialog::aNoteInOneLanguageIsRefused()
{
    const size_t before = m_edition->notes().size();
    child<QPlainTextEdit>("noteWords-it")->setPlainText(u"Solo questo."_s);
    child<QPushButton>("addNote")->click();
    QCOMPARE(m_messages.refusals.size(), 1);
    QCOMPARE(m_edition->notes().size(), before);
    QVERIFY(!child<QPushButton>("changeNote")->isEnabled());
}

void TestWordsDialog::whatWasTypedIsKeptOnLeaving()
{
    auto *list = child<QListWidget>("paragraphs");
    list->setCurrentRow(1);
    child<QPlainTextEdit>("written-it")->setPlainText(u"Testo nostro."_s);
    const size_t notes = m_edition->notes().size();
    child<QPlainTextEdit>("noteWords-it")->setPlainText(u"Dato rivisto."_s);
    list->setCurrentRow(3);
    QCOMPARE(list->currentRow(), 3);
    QCOMPARE(m_edition->chapterTexts().size(), size_t{1});
    QCOMPARE(child<QPlainTextEdit>("noteWords-it")->toPlainText(), u"Dato rivisto."_s);
    child<QPlainTextEdit>("written-en")->setPlainText(u"Our text."_s);
    child<QPlainTextEdit>("noteWords-en")->setPlainText(u"Revised."_s);
    m_dialog->reject();
    QCOMPARE(m_edition->chapterTexts().size(), size_t{2});
    QCOMPARE(m_edition->notes().size(), notes + 1);
    m_dialog->reject(); // nothing is left to keep
    QCOMPARE(m_edition->notes().size(), notes + 1);
    QVERIFY(m_messages.refusals.isEmpty());
}

void TestWordsDialog::aHalfWrittenNoteHoldsTheDialog()
{
    m_messages.saysYes = false;
    m_dialog->show();
    child<QPlainTextEdit>("noteWords-it")->setPlainText(u"Solo questo."_s);
    child<QTableWidget>("notes")->selectRow(0);
    QCOMPARE(child<QPlainTextEdit>("noteWords-it")->toPlainText(), u"Solo questo."_s);
    m_dialog->reject();
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(m_messages.questions.size(), 2);
    m_messages.saysYes = true; // it is given up
    m_dialog->reject();
    QVERIFY(!m_dialog->isVisible());
    QVERIFY(child<QPlainTextEdit>("noteWords-it")->toPlainText().isEmpty());
    m_dialog->show();
    child<QPlainTextEdit>("noteWords-it")->setPlainText(u"Solo questo."_s);
    child<QPlainTextEdit>("noteWords-it")->clear();
    child<QTableWidget>("notes")->selectRow(0);
    const TableNote first = m_edition->notes().front();
    QCOMPARE(child<QPlainTextEdit>("noteWords-it")->toPlainText(), first.text.italian);
    child<QPlainTextEdit>("noteWords-it")->setPlainText(u"Altro."_s);
    child<QTableWidget>("notes")->selectRow(1);
    QVERIFY(std::ranges::find(m_edition->notes(), u"Altro."_s, [](const TableNote &note) {
                return note.text.italian;
            }) != m_edition->notes().end());
    m_dialog->reject();
    QVERIFY(!m_dialog->isVisible());
}

void TestWordsDialog::openTwice()
{
    m_dialog.reset();
    const QString path = m_folder.filePath(u"%1.quaderno"_s.arg(QLatin1String(QTest::currentTestFunction())));
    QFile::remove(path);
    QVERIFY(m_edition->saveCopy(path).isOk());
    m_edition = valueOf(DataSet::open(path, Access::ReadWrite));
    m_other = valueOf(DataSet::open(path, Access::ReadWrite));
    m_other->setAuthor(u"Bruna"_s);
    m_dialog = std::make_unique<WordsDialog>(*m_edition, Language::Italian, m_messages);
}

void TestWordsDialog::aTextOfOthersIsAskedAbout_data()
{
    QTest::addColumn<QList<std::optional<int>>>("choices");
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<bool>("isClosed");
    using Choices = QList<std::optional<int>>;
    QTest::newRow("mine") << Choices{0} << u"Mio."_s << true;
    QTest::newRow("theirs") << Choices{1} << u"Loro."_s << true;
    QTest::newRow("back, and closed again") << Choices{std::nullopt, std::nullopt} << u"Loro."_s << false;
    QTest::newRow("back, then mine") << Choices{std::nullopt, 0} << u"Mio."_s << true;
}

void TestWordsDialog::aTextOfOthersIsAskedAbout()
{
    QFETCH(QList<std::optional<int>>, choices);
    QFETCH(QString, wanted);
    QFETCH(bool, isClosed);
    openTwice();
    m_dialog->show();
    child<QListWidget>("paragraphs")->setCurrentRow(1);
    child<QPlainTextEdit>("written-it")->setPlainText(u"Mio."_s);
    const ChapterParagraph paragraph = chapterParagraphs(*m_other, 0, m_other->years())[1];
    QVERIFY(m_other->commit(writeParagraph(paragraph, {u"Loro."_s, u"Theirs."_s})).isOk());
    m_messages.choices = choices;
    const auto stored = [&] {
        return valueOf(DataSet::open(m_edition->path(), Access::ReadOnly))
            ->chapterTexts()
            .at(paragraph.key)
            .text.italian;
    };
    child<QPushButton>("keepText")->click();
    if (choices.size() > 1) {
        QCOMPARE(stored(), u"Loro."_s);
        m_dialog->reject();
    }
    QCOMPARE(stored(), wanted);
    for (const QString &said : {u"Bruna"_s, u"Mio."_s, u"Loro."_s})
        QVERIFY2(m_messages.questions.front().contains(said), qPrintable(said));
    QCOMPARE(m_messages.questions.size(), choices.size());
    if (isClosed)
        m_dialog->reject();
    QCOMPARE(m_dialog->isVisible(), !isClosed);
    QCOMPARE(stored(), wanted);
}

void TestWordsDialog::aNoteOfOthersIsAskedAbout_data()
{
    QTest::addColumn<bool>("isRemoved"); // by them; else changed
    QTest::addColumn<int>("choice");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("changed, mine") << false << 0 << u"Mio."_s;
    QTest::newRow("changed, theirs") << false << 1 << u"Loro."_s;
    QTest::newRow("removed, mine") << true << 0 << u"Mio."_s;
    QTest::newRow("removed, so it stays") << true << 1 << QString();
}

void TestWordsDialog::aNoteOfOthersIsAskedAbout()
{
    QFETCH(bool, isRemoved);
    QFETCH(int, choice);
    QFETCH(QString, wanted);
    openTwice();
    m_dialog->show();
    child<QTableWidget>("notes")->selectRow(0);
    child<QPlainTextEdit>("noteWords-it")->setPlainText(u"Mio."_s);
    const size_t count = m_other->notes().size();
    NoteEdit theirs{.before = m_other->notes().front()};
    if (!isRemoved) {
        theirs.after = theirs.before;
        theirs.after->text = {u"Loro."_s, u"Theirs."_s};
    }
    QVERIFY(m_other->commit({.label = u"their act"_s, .notes = {theirs}}).isOk());
    m_messages.choices = {choice};
    m_dialog->reject();
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_messages.questions.size(), 1);
    QVERIFY(m_messages.questions.front().contains(u"Bruna"_s));
    const auto now = valueOf(DataSet::open(m_edition->path(), Access::ReadOnly));
    QCOMPARE(now->notes().size(), wanted.isEmpty() ? count - 1 : count);
    const auto says = [](const QString &words) {
        return [words](const TableNote &note) { return note.text.italian == words; };
    };
    QCOMPARE(std::ranges::any_of(now->notes(), says(u"Mio."_s)), wanted == u"Mio."_s);
    QCOMPARE(std::ranges::any_of(now->notes(), says(u"Loro."_s)), wanted == u"Loro."_s);
}

void TestWordsDialog::whatOthersWriteComesIntoView()
{
    openTwice();
    m_dialog->show();
    child<QListWidget>("paragraphs")->setCurrentRow(1);
    const ChapterParagraph paragraph = chapterParagraphs(*m_other, 0, m_other->years())[1];
    QVERIFY(m_other->commit(writeParagraph(paragraph, {u"Loro."_s, u"Theirs."_s})).isOk());
    QVERIFY(m_edition->follow().isOk());
    QCOMPARE(child<QPlainTextEdit>("written-it")->toPlainText(), u"Loro."_s);
    child<QPlainTextEdit>("written-it")->setPlainText(u"Mio."_s);
    QVERIFY(m_other->undo().isOk());
    QVERIFY(m_edition->follow().isOk());
    QCOMPARE(child<QPlainTextEdit>("written-it")->toPlainText(), u"Mio."_s);
    QVERIFY(child<QLabel>("textNews")->text().contains(u"Bruna"_s));
}

// Also where the others have written in the same place since.
void TestWordsDialog::whatWasTypedBeforeAKillStandsThereAgain()
{
    openTwice();
    child<QListWidget>("paragraphs")->setCurrentRow(1);
    child<QPlainTextEdit>("written-it")->setPlainText(u"Mio."_s);
    child<QPlainTextEdit>("noteWords-it")->setPlainText(u"Nota a metà."_s);
    QTest::qWait(500);
    const ChapterParagraph paragraph = chapterParagraphs(*m_other, 0, m_other->years())[1];
    QVERIFY(m_other->commit(writeParagraph(paragraph, {u"Loro."_s, u"Theirs."_s})).isOk());
    m_dialog = std::make_unique<WordsDialog>(*m_edition, Language::Italian, m_messages);
    QVERIFY(m_edition->follow().isOk());
    auto *list = child<QListWidget>("paragraphs");
    QVERIFY2(list->item(1)->text().contains(u"typed"_s), qPrintable(list->item(1)->text()));
    QCOMPARE(child<QPlainTextEdit>("noteWords-it")->toPlainText(), u"Nota a metà."_s);
    list->setCurrentRow(1);
    QCOMPARE(child<QPlainTextEdit>("written-it")->toPlainText(), u"Mio."_s);
    QVERIFY2(child<QLabel>("textNews")->text().contains(u"Loro."_s),
             qPrintable(child<QLabel>("textNews")->text()));
    m_messages.choices = {0};
    child<QPushButton>("keepText")->click();
    QCOMPARE(m_messages.questions.size(), 1);
    QCOMPARE(m_edition->chapterTexts().at(paragraph.key).text.italian, u"Mio."_s);
    m_dialog.reset();
    m_dialog = std::make_unique<WordsDialog>(*m_edition, Language::Italian, m_messages);
    QVERIFY(!child<QListWidget>("paragraphs")->item(1)->text().contains(u"typed"_s));
}

QTEST_MAIN(TestWordsDialog)
#include "tst_wordsdialog.moc"
