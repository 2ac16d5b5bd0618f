// What two versions of an edition print otherwise.
#include "analysis/editiondifferences.h"
#include "analysis/revision.h"
#include "editions.h"

#include <QTest>

#include <algorithm>

using namespace quaderno;
using namespace quaderno::tests;
using namespace Qt::StringLiterals;

class TestEditionDifferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { installLanguage(*QCoreApplication::instance(), Language::English); }
    void aCorrectionIsSeenInEveryTableItReaches();
    void whatRoundingHidesIsNoDifference();
    void marksAreCompared();
    void versionsAreCompared();
    void aYearThatIsNotInPrintIsNoDifference();
    void whatIsPublishedIsNoDraft();

private:
    static std::vector<PrintedDifference> sinceThen(const DataSet &dataSet, const Observations &then)
    {
        return printedDifferences(dataSet.catalogue(), then, dataSet.observations(), dataSet.years(),
                                  Language::English);
    }
};

// Table 1 is rides, table 2 the share of those with an escort, table 3 and 4 the vehicles of each year.
void TestEditionDifferences::aCorrectionIsSeenInEveryTableItReaches()
{
    const auto mini = miniDataSet();
    enter(*mini, 0, 2021, "rides", {.value = 1000});
    enter(*mini, 0, 2021, "rides_assisted", {.value = 100});
    const Observations then = mini->observations();
    QVERIFY(sinceThen(*mini, then).empty());
    enter(*mini, 0, 2021, "rides", {.value = 2000});
    enter(*mini, 1, 2021, "rides", {.status = ObsStatus::NotCollected});
    const auto found = sinceThen(*mini, then);
    QStringList lines;
    for (const PrintedDifference &difference : found)
        lines.append(differenceCells(mini->zones(), difference).join(u'|'));
    QCOMPARE(lines, QStringList({u"Tab. 1|Nord|2021|1,000|2,000"_s, u"Tab. 1|Centro|2021||–"_s,
                                 u"Tab. 2|Nord|2021|10|5"_s, u"Tab. 2|Centro|2021||–"_s,
                                 u"Tab. 2|Estimated mean value|2021|10|5"_s}));
    QCOMPARE(differenceHeads().size(), 5);
}

void TestEditionDifferences::whatRoundingHidesIsNoDifference()
{
    const auto mini = miniDataSet();
    enter(*mini, 0, 2021, "rides", {.value = 1000});
    enter(*mini, 0, 2021, "rides_assisted", {.value = 100});
    const Observations then = mini->observations();
    enter(*mini, 0, 2021, "rides_assisted", {.value = 101}); // 10.1 % prints as 10
    QVERIFY(sinceThen(*mini, then).empty());
}

void TestEditionDifferences::marksAreCompared()
{
    const auto mini = miniDataSet();
    const QString first = mini->catalogue()
                              .variables[static_cast<size_t>(keyOf(*mini, 0, 2020, "vehicles").variable)]
                              .choices.front()
                              .name;
    const Observations then = mini->observations();
    enter(*mini, 2, 2020, "vehicles", {.text = first});
    const auto found = sinceThen(*mini, then);
    QCOMPARE(found.size(), 1U);
    QCOMPARE(found[0].table, 3);
    QCOMPARE(found[0].year, 2020);
    QVERIFY(found[0].before.isEmpty() && !found[0].after.isEmpty());
}

void TestEditionDifferences::versionsAreCompared()
{
    const auto edition = printedEdition();
    QVERIFY(edition->publish({}).isOk());
    const int firenze = edition->observations().zoneIndex(u"firenze"_s).value();
    enter(*edition, firenze, 2009, "municipal_cost", {.value = 316200});
    const auto then = valueOf(edition->answersOf(edition->editionVersions().front()));
    const auto found = printedDifferences(edition->catalogue(), then, edition->observations(),
                                          edition->edition()->years, Language::Italian);
    QVERIFY(!found.empty());
    QCOMPARE(found[0].table, 30);
    QCOMPARE(found[0].refArea, firenze);
    QCOMPARE(found[0].year, 2009);
    QCOMPARE(found[0].before, u"316.800"_s);
    QCOMPARE(found[0].after, u"316.200"_s);
}

void TestEditionDifferences::aYearThatIsNotInPrintIsNoDifference()
{
    const auto edition = printedEdition();
    QVERIFY(edition->addYear(2012).isOk());
    enter(*edition, 8, 2012, "users", {.value = 560});
    QVERIFY(edition->publish({}).isOk()); // nothing of 2012 is approved
    const auto between = [&](size_t before, size_t after) {
        const auto &versions = edition->editionVersions();
        return valueOf(differencesBetween(*edition, &versions[before],
                                          after < versions.size() ? &versions[after] : nullptr,
                                          Language::Italian));
    };
    QVERIFY(between(0, 1).empty());
    QVERIFY(between(1, 2).empty());
    QVERIFY(edition
                ->commit({.label = u"approved"_s,
                          .states = {{QuestionnaireKey{8, 2012}, QuestionnaireState::Approved}}})
                .isOk());
    QVERIFY(!between(1, 2).empty()); // what a new version would print
    QVERIFY(edition->publish({}).isOk());
    const auto found = between(1, 2);
    QVERIFY(!found.empty());
    QVERIFY(std::ranges::all_of(found, [](const auto &each) { return each.year == 2012; }));
    QVERIFY(std::ranges::all_of(found, [&](const auto &each) {
        const QStringList cells = differenceCells(edition->zones(), each);
        return cells.at(3) == u"not printed" && cells.at(4) == each.after;
    }));
    QVERIFY(between(0, 1).empty());
}

// Also where some questionnaires of its years were not approved: they are printed as they are.
void TestEditionDifferences::whatIsPublishedIsNoDraft()
{
    const auto edition = printedEdition();
    QVERIFY(edition->addYear(2012).isOk());
    enter(*edition, 8, 2012, "users", {.value = 560});
    enter(*edition, 9, 2012, "users", {.value = 77});
    const YearRange years{2009, 2012};
    QVERIFY(!draftLine(*edition, years).isEmpty());
    QVERIFY(edition
                ->commit({.label = u"approved"_s,
                          .states = {{QuestionnaireKey{8, 2012}, QuestionnaireState::Approved}}})
                .isOk());
    QVERIFY(edition->publish({}).isOk());
    QCOMPARE(draftLine(*edition, years), QString());
    enter(*edition, 9, 2012, "users", {.value = 78});
    QVERIFY(!draftLine(*edition, years).isEmpty());
}

QTEST_GUILESS_MAIN(TestEditionDifferences)
#include "tst_editiondifferences.moc"
