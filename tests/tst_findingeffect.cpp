// What a finding weighs, against numbers reckoned by hand.
#include "analysis/findingeffect.h"
#include "editions.h"

#include <QTest>

#include <algorithm>

using namespace quaderno;
using namespace quaderno::tests;
using namespace Qt::StringLiterals;

class TestFindingEffect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPartIsExpectedToBeItsWhole();
    void aBlankIsExpectedToBeLastYears();
    void withoutLastYearNothingIsExpected();
    void aRatioIsSolvedForItsNumerator();
    void aChangeIsExpectedToBeThatOfTheOthers();
    void theNearestBoundIsExpected();
    void choicesHaveNoExpectedValue();
    void theNumberThatMovesMostCounts();
    void theObservationsAreLeftAsTheyWere();

private:
    static Finding theFinding(const DataSet &dataSet, int refArea, int year, const QString &check)
    {
        for (const Finding &found : questionnaireFindings(dataSet.catalogue(), dataSet.observations(),
                                                          refArea, year, Language::English)) {
            if (dataSet.catalogue().checks[static_cast<size_t>(found.check)].name == check)
                return found;
        }
        qFatal("there is no finding of %s", qPrintable(check));
    }
    static FindingEffect effectOf(const DataSet &dataSet, int refArea, int year, const QString &check)
    {
        FindingEffects effects(dataSet.catalogue(), dataSet.observations());
        return effects.of(theFinding(dataSet, refArea, year, check));
    }
    static QString indicatorOf(const DataSet &dataSet, const FindingEffect &effect)
    {
        return effect.indicator ? dataSet.catalogue().indicators[static_cast<size_t>(*effect.indicator)].name
                                : QString();
    }
};

void TestFindingEffect::aPartIsExpectedToBeItsWhole()
{
    const auto mini = miniDataSet();
    enter(*mini, 0, 2021, "rides", {.value = 100});
    enter(*mini, 0, 2021, "rides_assisted", {.value = 120});
    enter(*mini, 1, 2021, "rides", {.value = 300});
    enter(*mini, 1, 2021, "rides_assisted", {.value = 40});
    const FindingEffect effect = effectOf(*mini, 0, 2021, u"assisted_within_rides"_s);
    QCOMPARE(effect.expected, 100.0);
    // 160 of 400 rides are 40 %; with 100 in the place of 120, 140 of 400 are 35 %: an eighth less.
    QCOMPARE(indicatorOf(*mini, effect), u"assisted_pct"_s);
    QVERIFY(effect.isMean);
    QCOMPARE(effect.before, 40.0);
    QCOMPARE(effect.after, 35.0);
    QCOMPARE(effect.percent(), 12.5);
}

void TestFindingEffect::aBlankIsExpectedToBeLastYears()
{
    const auto mini = miniDataSet();
    enter(*mini, 0, 2020, "rides", {.value = 200});
    enter(*mini, 0, 2021, "rides_assisted", {.value = 50});
    enter(*mini, 0, 2021, "kilometres", {.value = 1000});
    enter(*mini, 1, 2021, "rides", {.value = 300});
    enter(*mini, 1, 2021, "rides_assisted", {.value = 30});
    const FindingEffect effect = effectOf(*mini, 0, 2021, u"kilometres_without_rides"_s);
    QCOMPARE(effect.expected, 200.0);
    // Without the zone 30 of 300 are 10 %; with it 80 of 500 are 16 %.
    QCOMPARE(effect.before, 10.0);
    QCOMPARE(effect.after, 16.0);
    QCOMPARE(effect.percent(), 60.0);
}

void TestFindingEffect::withoutLastYearNothingIsExpected()
{
    const auto mini = miniDataSet();
    enter(*mini, 0, 2020, "kilometres", {.value = 1000});
    const FindingEffect effect = effectOf(*mini, 0, 2020, u"kilometres_without_rides"_s);
    // A printed mean is made of the cell: how far it would move nobody can tell.
    QCOMPARE(effect, FindingEffect{.meanMoves = std::nullopt});
    QCOMPARE(effect.percent(), 0.0);
}

void TestFindingEffect::aRatioIsSolvedForItsNumerator()
{
    const auto edition = printedEdition();
    const int zone = edition->observations().zoneIndex(u"elba"_s).value();
    enter(*edition, zone, 2011, "social_workers", {.value = 2});
    enter(*edition, zone, 2011, "social_worker_hours", {.value = 5000});
    // 1,872 hours each: 3,744 for two. Operators in full time go from 5,000 / 1,872 to 2, a quarter less.
    const FindingEffect effect = effectOf(*edition, zone, 2011, u"social_worker_hours_each"_s);
    QCOMPARE(effect.expected, 3744.0);
    QVERIFY(!effect.isMean);
    QCOMPARE(effect.percent(), 25.12);
}

void TestFindingEffect::aChangeIsExpectedToBeThatOfTheOthers()
{
    const auto edition = printedEdition();
    const auto all =
        allFindings(edition->catalogue(), edition->observations(), edition->years(), Language::English);
    const auto usersChange = std::ranges::find_if(
        all, [](const Finding &finding) { return finding.key.startsWith(u"users_change/"_s); });
    QVERIFY(usersChange != all.end());
    // By hand: the median of the ratios of the other zones that have users in both years.
    const auto usersIn = [&](int zone, int year) {
        return edition->observations().cell(keyOf(*edition, zone, year, "users")).value.value_or(0);
    };
    const int year = usersChange->timePeriod;
    std::vector<double> ratios;
    for (int zone = 0; zone < edition->observations().zoneCount(); ++zone) {
        if (zone != usersChange->refArea && usersIn(zone, year) > 0 && usersIn(zone, year - 1) > 0)
            ratios.push_back(usersIn(zone, year) / usersIn(zone, year - 1));
    }
    std::ranges::sort(ratios);
    const size_t half = ratios.size() / 2;
    const double median = ratios.size() % 2 == 1 ? ratios[half] : (ratios[half - 1] + ratios[half]) / 2;
    FindingEffects effects(edition->catalogue(), edition->observations());
    const FindingEffect effect = effects.of(*usersChange);
    QVERIFY(effect.expected);
    QVERIFY(qAbs(*effect.expected - usersIn(usersChange->refArea, year - 1) * median) < 1e-5);
    QVERIFY(effect.percent() > 0);
}

void TestFindingEffect::theNearestBoundIsExpected()
{
    const auto edition = printedEdition();
    const int zone = edition->observations().zoneIndex(u"elba"_s).value();
    enter(*edition, zone, 2011, "days_per_week", {.value = 9});
    QCOMPARE(effectOf(*edition, zone, 2011, u"days_per_week_bounds"_s).expected, 7.0);
    enter(*edition, zone, 2011, "days_per_week", {.value = -1});
    QCOMPARE(effectOf(*edition, zone, 2011, u"days_per_week_bounds"_s).expected, 0.0);
    enter(*edition, zone, 2011, "municipal_cost", {.value = -10});
    QCOMPARE(effectOf(*edition, zone, 2011, u"municipal_cost_bounds"_s).expected, 0.0);
}

void TestFindingEffect::choicesHaveNoExpectedValue()
{
    const auto edition = printedEdition();
    const int zone = edition->observations().zoneIndex(u"elba"_s).value();
    enter(*edition, zone, 2011, "administrative_hours", {.value = 100});
    enter(*edition, zone, 2011, "professions", {.text = u"social_workers"_s});
    QCOMPARE(effectOf(*edition, zone, 2011, u"administrative_hours_unticked"_s), FindingEffect());
}

// Firenze 2009: the municipal cost exceeds the total by 600 euro, the printed numbers hardly move.
void TestFindingEffect::theNumberThatMovesMostCounts()
{
    const auto edition = printedEdition();
    const int firenze = edition->observations().zoneIndex(u"firenze"_s).value();
    const FindingEffect effect = effectOf(*edition, firenze, 2009, u"municipal_within_total"_s);
    QCOMPARE(effect.expected, 316200.0);
    QVERIFY(effect.indicator);
    QVERIFY(effect.isMean);
    QVERIFY(effect.after < effect.before);
    QVERIFY2(effect.percent() > 0 && effect.percent() < 0.19, "600 of 316,800 is 0.19 % of the zone's own");
}

void TestFindingEffect::theObservationsAreLeftAsTheyWere()
{
    const auto edition = printedEdition();
    FindingEffects effects(edition->catalogue(), edition->observations());
    const auto all =
        allFindings(edition->catalogue(), edition->observations(), edition->years(), Language::English);
    std::vector<FindingEffect> once;
    for (const Finding &finding : all)
        once.push_back(effects.of(finding));
    for (size_t i = 0; i < all.size(); ++i)
        QCOMPARE(effects.of(all[i]), once[i]);
    QVERIFY(std::ranges::any_of(once, [](const FindingEffect &effect) { return effect.percent() > 1; }));
}

QTEST_GUILESS_MAIN(TestFindingEffect)
#include "tst_findingeffect.moc"
