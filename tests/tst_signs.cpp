#include "analysis/reportcontents.h"
#include "analysis/revision.h"
#include "analysis/signs.h"
#include "editions.h"

#include <QTest>

using namespace quaderno;
using namespace quaderno::tests;
using namespace Qt::StringLiterals;

class TestSigns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void missingSigns_data();
    void missingSigns();
    void smallValuesAndZeros_data();
    void smallValuesAndZeros();
    void numbersThatAreNoPlainOnes_data();
    void numbersThatAreNoPlainOnes();
    void aCorrectionStandsLast();
    void nothingIsOfFourKinds();
    void codesReadBack();
    void onlyTheSignsInUseAreExplained();
    void thePublishedEditionIsNoDraftAndHasNoCorrection();
    void aCorrectionIsMarkedWhereverItIsPrinted();
    void aPublishedCorrectionStaysMarked();
    void aNewYearIsADraftWithoutCorrections();
    void tablesWithoutDataAreLeftOut();
    void chaptersCanBeChosen();
};

void TestSigns::missingSigns_data()
{
    QTest::addColumn<char>("status");
    QTest::addColumn<QString>("quaderno");
    QTest::addColumn<QString>("istat");
    QTest::addColumn<QString>("eurostat");
    QTest::addColumn<QString>("plain");
    QTest::newRow("cannot exist") << 'M' << u"z"_s << u"-"_s << u"z"_s << u"z"_s;
    QTest::newRow("not collected") << 'L' << u"–"_s << u"...."_s << u":"_s << u"-"_s;
    QTest::newRow("not available") << 'O' << u"–"_s << u"...."_s << u":"_s << u"-"_s;
    QTest::newRow("suppressed") << 'Q' << u"c"_s << u"c"_s << u"c"_s << u"c"_s;
}

void TestSigns::missingSigns()
{
    QFETCH(char, status);
    const auto letter = static_cast<ObsStatus>(status);
    QTEST(missingSign(letter), "quaderno");
    QTEST(missingSign(letter, SignsProfile::Istat), "istat");
    QTEST(missingSign(letter, SignsProfile::Eurostat), "eurostat");
    QTEST(missingSign(letter, SignsProfile::Plain), "plain");
    for (const SignsProfile profile : kSignsProfiles)
        QCOMPARE(missingSign(std::nullopt, profile), QString());
}

void TestSigns::smallValuesAndZeros_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("istat");
    QTest::newRow("a true zero") << 0.0 << u"0,0"_s << u"-"_s;
    QTest::newRow("under half the unit") << 0.04 << u"0,04"_s << u".."_s;
    QTest::newRow("half the unit") << 0.05 << u"0,1"_s << u"0,1"_s;
    QTest::newRow("ten") << 10.0 << u"10"_s << u"10"_s;
}

void TestSigns::smallValuesAndZeros()
{
    QFETCH(double, value);
    QFETCH(QString, written);
    QTEST(valueSign(value, 1, written, SignsProfile::Istat), "istat");
    QCOMPARE(valueSign(value, 1, written, SignsProfile::Quaderno), written);
    QCOMPARE(valueSign(value, 1, written, SignsProfile::Eurostat), written);
}

void TestSigns::numbersThatAreNoPlainOnes_data()
{
    QTest::addColumn<char>("status");
    QTest::addColumn<QString>("before");    // of the quaderno
    QTest::addColumn<QStringList>("after"); // of ISTAT, Eurostat, the command line
    QTest::newRow("estimated") << 'E' << u"e"_s << QStringList{u"(e)"_s, u"e"_s, u"e"_s};
    QTest::newRow("imputed") << 'I' << u"i"_s << QStringList{u"(i)"_s, u"e"_s, u"i"_s};
    QTest::newRow("provisional") << 'P' << u"p"_s << QStringList{u"(p)"_s, u"p"_s, u"p"_s};
    QTest::newRow("doubtful") << 'U' << u"u"_s << QStringList{u"(u)"_s, u"u"_s, u"u"_s};
    QTest::newRow("normal") << 'A' << QString() << QStringList{QString(), QString(), QString()};
}

void TestSigns::numbersThatAreNoPlainOnes()
{
    QFETCH(char, status);
    const CellValue value{.value = 3, .status = static_cast<ObsStatus>(status)};
    QTEST(statusSign(value), "before");
    QCOMPARE(flagsOf(value, false, false, SignsProfile::Quaderno), QStringList());
    QStringList after;
    for (const SignsProfile profile : {SignsProfile::Istat, SignsProfile::Eurostat, SignsProfile::Plain}) {
        QCOMPARE(statusSign(value, profile), QString());
        after.append(flagsOf(value, false, false, profile).join(QString()));
    }
    QTEST(after, "after");
}

void TestSigns::aCorrectionStandsLast()
{
    const CellValue estimated{.value = 3, .status = ObsStatus::Estimated};
    QCOMPARE(flagsOf(estimated, true, false, SignsProfile::Quaderno), QStringList{u"(r)"_s});
    QCOMPARE(flagsOf(estimated, true, false, SignsProfile::Eurostat), (QStringList{u"e"_s, u"r"_s}));
    QCOMPARE(flagsOf({.status = ObsStatus::NotAvailable}, false, false, SignsProfile::Eurostat),
             QStringList());
    QCOMPARE(flagsOf(estimated, true, true, SignsProfile::Istat),
             (QStringList{u"(e)"_s, u"(r)"_s, u"(!)"_s})); // what is to be checked stands last
}

// What is not known, cannot exist, is suppressed and was never entered; and a choice that holds or does not.
void TestSigns::nothingIsOfFourKinds()
{
    for (const SignsProfile profile :
         {SignsProfile::Quaderno, SignsProfile::Istat, SignsProfile::Eurostat, SignsProfile::Plain}) {
        const QSet<QString> signs{
            missingSign(ObsStatus::NotAvailable, profile), missingSign(ObsStatus::CannotExist, profile),
            missingSign(ObsStatus::Suppressed, profile), missingSign(std::nullopt, profile)};
        QCOMPARE(signs.size(), 4);
        QVERIFY(choiceSign(true, profile) != choiceSign(false, profile));
        QVERIFY(!signs.contains(choiceSign(true, profile)));
        if (profile != SignsProfile::Eurostat) // whose blank is both
            QVERIFY(!signs.contains(choiceSign(false, profile)));
    }
}

void TestSigns::codesReadBack()
{
    for (const SignsProfile profile : kSignsProfiles)
        QCOMPARE(signsProfileFromCode(signsProfileCode(profile)), std::optional(profile));
    QVERIFY(!signsProfileFromCode(u"other"));
}

void TestSigns::onlyTheSignsInUseAreExplained()
{
    const auto edition = printedEdition();
    const auto items = numberTables(edition->catalogue(), edition->years());
    const auto signsOf = [&](SignsProfile profile) {
        return tableContents(*edition, items[25], edition->years(), Language::Italian, profile).signs;
    };
    // Users per 1,000 residents rest on estimated residents.
    QCOMPARE(signsOf(SignsProfile::Quaderno), (QStringList{u"– figure not available"_s, u"e estimated"_s}));
    QCOMPARE(signsOf(SignsProfile::Istat),
             (QStringList{u".... the phenomenon exists, the figure is not known"_s, u"(e) estimated"_s}));
    QCOMPARE(signsOf(SignsProfile::Eurostat), (QStringList{u": not available"_s, u"e estimated"_s}));
}

void TestSigns::thePublishedEditionIsNoDraftAndHasNoCorrection()
{
    const auto edition = printedEdition();
    QCOMPARE(draftLine(*edition, edition->years()), QString());
    QVERIFY(!edition->hasRevisions());
}

void TestSigns::aCorrectionIsMarkedWhereverItIsPrinted()
{
    const auto edition = printedEdition();
    enter(*edition, 8, 2009, "users", {.value = 560}); // print has 550
    const ReportContents contents = reportContents(*edition, {.years = edition->years()});
    QStringList marked;
    for (const ReportChapter &chapter : contents.chapters) {
        for (const TableContents &table : chapter.tables) {
            bool isMarked = false;
            for (const TableRow &row : table.rows) {
                for (const TableCell &cell : row.cells) {
                    if (!cell.noteSign.contains(u"(r)"_s))
                        continue;
                    QVERIFY(cell.year == 2009 && (row.refArea == 8 || row.isMean()));
                    QVERIFY2(cell.hint.endsWith(u"Corrected since the previous edition."_s),
                             qPrintable(cell.hint));
                    isMarked = true;
                }
            }
            QCOMPARE(table.signs.contains(u"(r) figure corrected"_s), isMarked);
            if (isMarked)
                marked.append(edition->catalogue().name(table.shown));
        }
    }
    QCOMPARE(marked, QStringList({u"social_worker_hours_per_user"_s, u"administrative_hours_per_user"_s,
                                  u"users"_s, u"users_disabled_pct"_s, u"users_immigrant_pct"_s,
                                  u"users_per_1000"_s, u"cost_per_user"_s, u"municipal_cost_per_user"_s}));
    QStringList hinted;
    for (const ReportChapter &chapter : contents.chapters) {
        for (const FigureContents &figure : chapter.figures) {
            for (const FigureBar &bar : figure.bars) {
                if (bar.hint.endsWith(u"Corrected since the previous edition."_s))
                    hinted.append(figure.heading().section(u' ', 0, 1) + u' ' + bar.label);
            }
        }
    }
    QCOMPARE(hinted,
             QStringList({u"Fig. 6 "_s + edition->zones()[8].name, u"Fig. 6 Estimated mean value"_s}));
    QVERIFY(contents.draft.startsWith(u"Draft"_s));
    QCOMPARE(draftLine(*edition, {2010, 2011}), QString());
    QVERIFY(edition->undo().isOk());
    QVERIFY(!edition->hasRevisions());
    QCOMPARE(draftLine(*edition, edition->years()), QString());
}

void TestSigns::aPublishedCorrectionStaysMarked()
{
    const auto edition = printedEdition();
    const ObsKey first = keyOf(*edition, 8, 2009, "users");
    const ObsKey second = keyOf(*edition, 7, 2009, "users");
    enter(*edition, 8, 2009, "users", {.value = 560});
    QVERIFY(edition->publish(u"corrected"_s).isOk());
    QVERIFY(edition->isRevised(first));
    QCOMPARE(draftLine(*edition, edition->years()), QString());
    enter(*edition, 7, 2009, "users", {.value = 790});
    QVERIFY(edition->isRevised(second) && !edition->isRevised(first));
    QVERIFY(!draftLine(*edition, edition->years()).isEmpty());
}

void TestSigns::aNewYearIsADraftWithoutCorrections()
{
    const auto edition = printedEdition();
    QVERIFY(edition->addYear(2012).isOk());
    enter(*edition, 8, 2012, "users", {.value = 560});
    QVERIFY(!edition->hasRevisions());
    QVERIFY(draftLine(*edition, edition->years()).contains(u"27"_s));
    QCOMPARE(draftLine(*edition, {2008, 2011}), QString());
}

void TestSigns::tablesWithoutDataAreLeftOut()
{
    const auto edition = printedEdition();
    ReportOptions options{.years = edition->years(), .withEmptyTables = true};
    const ReportContents whole = reportContents(*edition, options);
    QVERIFY(whole.emptyTables.empty());
    QCOMPARE(tablesWithoutData(whole), (std::vector<int>{7, 8, 9, 10, 11, 12, 13, 14, 19, 20, 21, 22}));
    options.withEmptyTables = false;
    const ReportContents printed = reportContents(*edition, options);
    QCOMPARE(printed.emptyTables, tablesWithoutData(whole));
    QCOMPARE(printed.chapters.size(), whole.chapters.size());
    // Named, with the reason, where they would stand.
    QVERIFY2(printed.chapters[2].sentences.last().startsWith(u"Without data, and not printed: Tab. 7-10. "_s),
             qPrintable(printed.chapters[2].sentences.last()));
    options.parts = ReportParts::Tables;
    const ReportContents tables = reportContents(*edition, options);
    QCOMPARE(tables.emptyTables, tablesWithoutData(whole));
    QVERIFY(tablesWithoutData(tables).empty());
    QCOMPARE(tables.chapters.size(), size_t{5}); // management and requests have nothing else
    QVERIFY(tables.chapters.front().sentences.isEmpty() && tables.chapters.front().figures.empty());
    options.parts = ReportParts::Figures;
    QCOMPARE(reportContents(*edition, options).chapters.size(), size_t{3});
}

void TestSigns::chaptersCanBeChosen()
{
    const auto edition = printedEdition();
    const ReportContents users =
        reportContents(*edition, {.years = edition->years(), .chapters = {5}, .title = u"Utenti"_s});
    QCOMPARE(users.title, u"Utenti"_s);
    QCOMPARE(users.chapters.size(), size_t{1});
    QCOMPARE(users.chapters.front().tables.front().number, 23); // numbers stay those of the edition
    QCOMPARE(users.methods.size(), size_t{3});
    QCOMPARE(users.chapters.front().figures.size(), size_t{4});
}

QTEST_GUILESS_MAIN(TestSigns)
#include "tst_signs.moc"
