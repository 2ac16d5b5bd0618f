// Missingness and means of spec.md 3 and 4, on the tiny service: assisted_pct = rides_assisted / rides x 100
// (ratio of sums), kilometres_per_ride = kilometres / rides (plain mean).
#include "analysis/cellhint.h"
#include "analysis/indicators.h"
#include "editions.h"

#include <QTest>

using namespace quaderno;
using namespace quaderno::tests;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(std::optional<quaderno::Observation>)
Q_DECLARE_METATYPE(quaderno::CellValue)

class TestIndicators : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void zeroAndTheWholeAreToldFromTheirNeighbours_data();
    void zeroAndTheWholeAreToldFromTheirNeighbours();
    void init();
    void oneZone_data();
    void oneZone();
    void aRecordedValueStandsInOnlyForWhatWasNeverEntered();
    void aRatioOfSumsTakesZonesThatHaveBoth();
    void aMeanCountsWhoHasNoNumberOfTheirOwnAndSaysSo();
    void aPlainMeanWeighsZonesAlike();
    void aMeanOfNothingIsNotZero();
    void aRecordedMeanGivesWayWhenItsColumnIsComputed();
    void anIndicatorMayDeclareNoMean();

private:
    void set(int refArea, const char *variable, const std::optional<Observation> &observation)
    {
        m_observations.set({refArea, 2021, m_catalogue.variableIndex(QString::fromLatin1(variable)).value()},
                           observation);
    }
    CellValue value(int refArea = 0) const
    {
        return indicatorValue(m_catalogue, m_observations, m_assisted, refArea, 2021);
    }

    Catalogue m_catalogue = valueOf(loadCatalogue(miniCatalogueFolder()));
    Observations m_observations;
    int m_assisted = m_catalogue.indicatorIndex(u"assisted_pct").value();
    int m_kilometres = m_catalogue.indicatorIndex(u"kilometres_per_ride").value();
};

void TestIndicators::zeroAndTheWholeAreToldFromTheirNeighbours_data()
{
    QTest::addColumn<QString>("indicator");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const char *indicator, double value, const char *shown) {
        QTest::newRow(name) << QString::fromLatin1(indicator) << value << QString::fromLatin1(shown);
    };
    row("a true zero", "municipal_share_pct", 0, "0");
    row("three in a thousand", "municipal_share_pct", 0.3, "0,3");
    row("half of one", "municipal_share_pct", 0.5, "1");
    row("some of all", "municipal_share_pct", 57.8, "58");
    row("all but four in a thousand", "municipalities_served_pct", 99.6, "99,6");
    row("the whole", "municipalities_served_pct", 100, "100");
    row("the dust of a division", "municipalities_served_pct", 100 - 1e-12, "100");
    row("past the whole", "municipal_share_pct", 100.19, "100,2");
    row("a true zero keeps its decimals", "social_worker_fte", 0, "0,0");
    row("less than half a unit", "social_worker_fte", 0.04, "0,04");
    row("no share", "users_per_1000", 99.6, "100");
}

void TestIndicators::zeroAndTheWholeAreToldFromTheirNeighbours()
{
    QFETCH(QString, indicator);
    QFETCH(double, value);
    const Catalogue catalogue = valueOf(loadCatalogue(builtInCatalogueFolder(u"segretariato-sociale"_s)));
    const Shown shown{Shown::Kind::Indicator, *catalogue.indicatorIndex(indicator)};
    const NumberFormat format(Language::Italian);
    QTEST(shownNumber(catalogue, shown, value, format), "shown");
    QCOMPARE(shownRounded(catalogue, shown, value),
             format.parse(shownNumber(catalogue, shown, value, format)).value());
}

void TestIndicators::init()
{
    m_observations =
        Observations(miniContents().zones, {2020, 2021}, static_cast<int>(m_catalogue.variables.size()));
}

void TestIndicators::oneZone_data()
{
    using Answer = std::optional<Observation>;
    QTest::addColumn<Answer>("part");
    QTest::addColumn<Answer>("whole");
    QTest::addColumn<CellValue>("expected");
    const auto row = [](const char *name, const Answer &part, const Answer &whole,
                        const CellValue &expected) { QTest::newRow(name) << part << whole << expected; };
    const auto present = [](double value, ObsStatus status = ObsStatus::Normal) {
        return Answer(Observation{.value = value, .status = status});
    };
    const auto missing = [](ObsStatus status) { return Answer(Observation{.status = status}); };
    const auto shown = [](double value, ObsStatus status = ObsStatus::Normal) {
        return CellValue{.value = value, .status = status};
    };
    const auto gap = [](ObsStatus status) { return CellValue{.status = status}; };

    row("part over whole times factor", present(1), present(4), shown(25));
    row("a true zero is a value", present(0), present(4), shown(0));
    row("missing is not zero", missing(ObsStatus::NotAvailable), present(4), gap(ObsStatus::NotAvailable));
    row("not collected makes the result not available", missing(ObsStatus::NotCollected), present(4),
        gap(ObsStatus::NotAvailable));
    row("suppressed beats everything", missing(ObsStatus::Suppressed), missing(ObsStatus::CannotExist),
        gap(ObsStatus::Suppressed));
    row("suppressed beats never entered", std::nullopt, missing(ObsStatus::Suppressed),
        gap(ObsStatus::Suppressed));
    row("what cannot exist in all terms cannot exist", missing(ObsStatus::CannotExist),
        missing(ObsStatus::CannotExist), gap(ObsStatus::CannotExist));
    row("what cannot exist in one term is not available", missing(ObsStatus::CannotExist), present(4),
        gap(ObsStatus::NotAvailable));
    row("a missing term beats one never entered", std::nullopt, missing(ObsStatus::NotCollected),
        gap(ObsStatus::NotAvailable));
    row("never entered stays never entered", std::nullopt, present(4), CellValue{});
    row("a denominator of zero cannot exist", present(1), present(0), gap(ObsStatus::CannotExist));
    row("an estimate marks the result", present(1, ObsStatus::Estimated), present(4),
        shown(25, ObsStatus::Estimated));
    row("doubt comes before estimate", present(1, ObsStatus::Estimated), present(4, ObsStatus::Doubtful),
        shown(25, ObsStatus::Doubtful));
    row("provisional comes before estimate", present(1, ObsStatus::Provisional),
        present(4, ObsStatus::Estimated), shown(25, ObsStatus::Provisional));
    row("estimate comes before imputed", present(1, ObsStatus::Imputed), present(4, ObsStatus::Estimated),
        shown(25, ObsStatus::Estimated));
}

void TestIndicators::oneZone()
{
    QFETCH(std::optional<Observation>, part);
    QFETCH(std::optional<Observation>, whole);
    QFETCH(CellValue, expected);
    set(0, "rides_assisted", part);
    set(0, "rides", whole);
    QCOMPARE(value(), expected);
}

void TestIndicators::aRecordedValueStandsInOnlyForWhatWasNeverEntered()
{
    m_observations.setRecorded(m_assisted, 0, 2021, {.value = 33, .status = ObsStatus::Normal});
    QCOMPARE(value(), (CellValue{.value = 33, .status = ObsStatus::Normal, .isRecorded = true}));
    set(0, "rides", Observation{.value = 4});
    QVERIFY2(value().isRecorded, "one term is still never entered");
    set(0, "rides_assisted", Observation{.status = ObsStatus::NotCollected});
    QCOMPARE(value(), CellValue{.status = ObsStatus::NotAvailable});
    set(0, "rides_assisted", Observation{.value = 1});
    QCOMPARE(value(), (CellValue{.value = 25, .status = ObsStatus::Normal}));
}

void TestIndicators::aRatioOfSumsTakesZonesThatHaveBoth()
{
    set(0, "rides_assisted", Observation{.value = 1});
    set(0, "rides", Observation{.value = 4});
    set(1, "rides_assisted", Observation{.value = 30});
    set(1, "rides", Observation{.value = 96, .status = ObsStatus::Estimated});
    set(2, "rides_assisted", Observation{.value = 1000});
    const auto mean = meanValue(m_catalogue, m_observations, m_assisted, 2021);
    QCOMPARE(mean->cell.value, 31.0);
    QCOMPARE(mean->cell.status, ObsStatus::Estimated);
    QCOMPARE(mean->basis, 2);
}

void TestIndicators::aMeanCountsWhoHasNoNumberOfTheirOwnAndSaysSo()
{
    set(0, "rides_assisted", Observation{.value = 1});
    set(0, "rides", Observation{.value = 4});
    set(1, "rides_assisted", Observation{.value = 1});
    set(1, "rides", Observation{.value = 0}); // its own share would divide by 0
    const auto mean = meanValue(m_catalogue, m_observations, m_assisted, 2021);
    QCOMPARE(mean->cell.value, 50.0);
    QCOMPARE(mean->basis, 2);
    QCOMPARE(mean->withoutOwn, 1);
    QVERIFY(meanHint(*mean, 3).contains(QStringLiteral("1 with a denominator of 0")));
}

void TestIndicators::aPlainMeanWeighsZonesAlike()
{
    set(0, "kilometres", Observation{.value = 10});
    set(0, "rides", Observation{.value = 1});
    set(1, "kilometres", Observation{.value = 400});
    set(1, "rides", Observation{.value = 100});
    const auto mean = meanValue(m_catalogue, m_observations, m_kilometres, 2021);
    QCOMPARE(mean->cell.value, 7.0);
    QCOMPARE(mean->basis, 2);
}

void TestIndicators::aMeanOfNothingIsNotZero()
{
    for (const int indicator : {m_assisted, m_kilometres}) {
        const auto mean = meanValue(m_catalogue, m_observations, indicator, 2021);
        QVERIFY(!mean->cell.value.has_value());
        QCOMPARE(mean->basis, 0);
    }
}

void TestIndicators::aRecordedMeanGivesWayWhenItsColumnIsComputed()
{
    m_observations.setRecorded(m_assisted, kAggregateArea, 2021, {.value = 40, .status = ObsStatus::Normal});
    m_observations.setRecorded(m_assisted, 0, 2021, {.value = 33, .status = ObsStatus::Normal});
    QCOMPARE(meanValue(m_catalogue, m_observations, m_assisted, 2021)->cell.value, 40.0);
    QVERIFY(!meanValue(m_catalogue, m_observations, m_assisted, 2021)->basis.has_value());
    set(0, "rides_assisted", Observation{.value = 1});
    set(0, "rides", Observation{.value = 4});
    QCOMPARE(meanValue(m_catalogue, m_observations, m_assisted, 2021)->cell.value, 25.0);
}

void TestIndicators::anIndicatorMayDeclareNoMean()
{
    m_catalogue.indicators[static_cast<size_t>(m_assisted)].mean = MeanKind::None;
    QVERIFY(!meanValue(m_catalogue, m_observations, m_assisted, 2021).has_value());
    m_catalogue.indicators[static_cast<size_t>(m_assisted)].mean = MeanKind::Ratio;
}

QTEST_GUILESS_MAIN(TestIndicators)
#include "tst_indicators.moc"
