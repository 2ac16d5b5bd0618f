#include "analysis/chapterwords.h"
#include "analysis/reportcontents.h"
#include "editions.h"

#include <QTest>

using namespace quaderno;
using namespace quaderno::tests;
using namespace Qt::StringLiterals;

class TestChapterWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRegionsTextTakesThePlace();
    void changedDataMakeItStale();
    void theComputedTextComesBack();
    void oneLanguageAloneIsEnough();

private:
    static ChapterParagraph first(const DataSet &dataSet)
    {
        return chapterParagraphs(dataSet, 0, dataSet.years()).front();
    }
    static void write(DataSet &dataSet, const LocalText &text)
    {
        const Outcome done = dataSet.commit(writeParagraph(first(dataSet), text));
        QVERIFY2(done.isOk(), done ? "" : qPrintable(done.error().message));
    }
    static QStringList printed(const DataSet &dataSet, Language language)
    {
        return reportContents(dataSet, {.years = dataSet.years(), .language = language})
            .chapters.front()
            .sentences;
    }
};

void TestChapterWords::theRegionsTextTakesThePlace()
{
    const auto edition = printedEdition();
    const QStringList before = printed(*edition, Language::Italian);
    write(*edition, {u"Testo della Regione."_s, u"Text of the Region."_s});
    QCOMPARE(printed(*edition, Language::Italian).front(), u"Testo della Regione."_s);
    QCOMPARE(printed(*edition, Language::English).front(), u"Text of the Region."_s);
    QCOMPARE(printed(*edition, Language::Italian).mid(1), before.mid(1));
    QVERIFY(!first(*edition).isStale());
    QVERIFY(edition->undo().isOk());
    QCOMPARE(printed(*edition, Language::Italian), before);
}

void TestChapterWords::changedDataMakeItStale()
{
    const auto mini = miniDataSet();
    enter(*mini, 0, 2021, "rides", {.value = 10});
    const QString computed = first(*mini).computed.italian;
    write(*mini, {u"Pochi viaggi."_s, u"Few rides."_s});
    QVERIFY(!first(*mini).isStale());
    enter(*mini, 1, 2021, "rides", {.value = 20});
    QVERIFY(first(*mini).isStale());
    QCOMPARE(first(*mini).written->basis.italian, computed);
    QVERIFY(first(*mini).computed.italian != computed);
    QCOMPARE(first(*mini).text(Language::Italian), u"Pochi viaggi."_s);
    write(*mini, first(*mini).written->text); // read again, and kept
    QVERIFY(!first(*mini).isStale());
}

void TestChapterWords::theComputedTextComesBack()
{
    const auto edition = printedEdition();
    const LocalText computed = first(*edition).computed;
    write(*edition, {u"a"_s, u"b"_s});
    write(*edition, {});
    QVERIFY(!first(*edition).written);
    write(*edition, {u"a"_s, u"b"_s});
    write(*edition, computed); // typed as it was
    QVERIFY(edition->chapterTexts().empty());
}

void TestChapterWords::oneLanguageAloneIsEnough()
{
    const auto edition = printedEdition();
    const QString english = printed(*edition, Language::English).front();
    write(*edition, {u"Solo in italiano."_s, {}});
    QCOMPARE(printed(*edition, Language::Italian).front(), u"Solo in italiano."_s);
    QCOMPARE(printed(*edition, Language::English).front(), english);
}

QTEST_GUILESS_MAIN(TestChapterWords)
#include "tst_chapterwords.moc"
