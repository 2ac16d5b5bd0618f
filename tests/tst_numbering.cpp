#include "analysis/numbering.h"
#include "editions.h"
#include "exchange/csv.h"

#include <QTest>

using namespace quaderno;
using namespace quaderno::tests;

class TestNumbering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theYearsOfThePrintGiveItsNumbersAndTitles();
    void anotherRunOfYearsRenumbersItself();
    void aSingleYearIsWrittenOnce();
};

void TestNumbering::theYearsOfThePrintGiveItsNumbersAndTitles()
{
    const Catalogue catalogue =
        valueOf(loadCatalogue(builtInCatalogueFolder(QStringLiteral("segretariato-sociale"))));
    const YearRange years{2008, 2011};
    const auto tables = numberTables(catalogue, years);
    const auto figures = numberFigures(catalogue, years);
    QCOMPARE(tables.size(), 32U);
    QCOMPARE(figures.size(), 12U);
    const auto titles = valueOf(Csv::readFile(QStringLiteral(":/edition-2008-2011/titles.csv")));
    QCOMPARE(titles.size(), 45U);
    for (size_t i = 1; i < titles.size(); ++i) {
        const QStringList &row = titles[i].fields;
        const auto at = row[1].toUInt() - 1;
        const bool isTable = row[0] == QStringLiteral("table");
        const NumberedItem &item = isTable ? tables.at(at) : figures.at(at);
        const LocalText &title = isTable ? catalogue.tables[static_cast<size_t>(item.index)].title
                                         : catalogue.figures[static_cast<size_t>(item.index)].title;
        QCOMPARE(item.number, row[1].toInt());
        QCOMPARE(composeTitle(title, years, item.year, Language::Italian), row[2]);
    }
}

void TestNumbering::anotherRunOfYearsRenumbersItself()
{
    const Catalogue catalogue = valueOf(loadCatalogue(miniCatalogueFolder()));
    const auto tables = numberTables(catalogue, {2019, 2021});
    QCOMPARE(tables.size(), 5U);
    QCOMPARE(tables[1], (NumberedItem{.number = 2, .index = 1, .year = std::nullopt}));
    QCOMPARE(tables[4], (NumberedItem{.number = 5, .index = 2, .year = 2021}));
    QVERIFY(numberTables(catalogue, {}).size() == 2);
}

void TestNumbering::aSingleYearIsWrittenOnce()
{
    const LocalText title{QStringLiteral("Viaggi, {years}"), QStringLiteral("Rides, {years}")};
    QCOMPARE(composeTitle(title, {2012, 2012}, std::nullopt, Language::English),
             QStringLiteral("Rides, 2012"));
    QCOMPARE(composeTitle(title, {2011, 2012}, std::nullopt, Language::Italian),
             QStringLiteral("Viaggi, 2011-2012"));
}

QTEST_GUILESS_MAIN(TestNumbering)
#include "tst_numbering.moc"
