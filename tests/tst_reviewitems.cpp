#include "editions.h"
#include "review/reviewitems.h"

#include <QTest>

using namespace quaderno;
using namespace quaderno::tests;

class TestReviewItems : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyItemStandsInItsChapter();
    void aTableBringsItsFigureOfTheYear();
    void aFigureBringsItsTable();
    void aFigureMayStandAlone();
    void aTableMayStandAlone();
    void anotherYearMovesWhatIsDrawnYearByYear();
    void aChapterOpensOnItsFirstTable();

private:
    [[nodiscard]] NumberedItem table(int number) const
    {
        return numberTables(m_edition->catalogue(), m_edition->years())[static_cast<size_t>(number) - 1];
    }
    [[nodiscard]] NumberedItem figure(int number) const
    {
        return numberFigures(m_edition->catalogue(), m_edition->years())[static_cast<size_t>(number) - 1];
    }

    std::unique_ptr<DataSet> m_edition;
    std::unique_ptr<ReviewItems> m_items;
};

void TestReviewItems::initTestCase()
{
    m_edition = printedEdition();
    m_items = std::make_unique<ReviewItems>(m_edition->catalogue(), m_edition->years());
}

// The chapters of the printed quaderno: spec.md 5.
void TestReviewItems::everyItemStandsInItsChapter()
{
    const std::vector<size_t> tables{2, 4, 4, 8, 4, 4, 6};
    const std::vector<size_t> figures{0, 4, 0, 0, 0, 4, 4};
    for (size_t chapter = 0; chapter < tables.size(); ++chapter) {
        QCOMPARE(m_items->tables(static_cast<int>(chapter)).size(), tables[chapter]);
        QCOMPARE(m_items->figures(static_cast<int>(chapter)).size(), figures[chapter]);
    }
}

void TestReviewItems::aTableBringsItsFigureOfTheYear()
{
    QCOMPARE(m_items->withTable(table(26), 2009).figure, std::optional(figure(6)));
    QCOMPARE(m_items->withTable(table(26), 2011).figure, std::optional(figure(8)));
    QCOMPARE(m_items->withTable(table(6), 2008).figure, std::optional(figure(1)));
}

void TestReviewItems::aFigureBringsItsTable()
{
    QCOMPARE(m_items->withFigure(figure(3), 2010).table, std::optional(table(6)));
}

void TestReviewItems::aFigureMayStandAlone()
{
    const ReviewPair pair = m_items->withFigure(figure(9), 2008);
    QVERIFY(!pair.table);
    QCOMPARE(m_items->chapterOf(pair), 6);
}

void TestReviewItems::aTableMayStandAlone()
{
    const ReviewPair pair = m_items->withTable(table(23), 2008);
    QVERIFY(!pair.figure);
    QCOMPARE(m_items->chapterOf(pair), 5);
}

void TestReviewItems::anotherYearMovesWhatIsDrawnYearByYear()
{
    const ReviewPair pair = m_items->inYear(m_items->withTable(table(26), 2008), 2011);
    QCOMPARE(pair, (ReviewPair{table(26), figure(8)}));
    QCOMPARE(m_items->inYear({table(7), std::nullopt}, 2010), (ReviewPair{table(9), std::nullopt}));
}

void TestReviewItems::aChapterOpensOnItsFirstTable()
{
    QCOMPARE(m_items->first(1, 2008), m_items->withTable(table(3), 2008));
    QCOMPARE(m_items->first(2, 2010), (ReviewPair{table(9), std::nullopt}));
    QCOMPARE(m_items->first(99, 2010), ReviewPair());
}

QTEST_GUILESS_MAIN(TestReviewItems)
#include "tst_reviewitems.moc"
