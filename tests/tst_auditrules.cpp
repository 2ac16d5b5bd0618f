// Each class and each cause of an audit, over small editions of the tiny service: assisted_pct =
// rides_assisted / rides x 100 (ratio of sums), kilometres_per_ride = kilometres / rides (plain mean).
#include "analysis/audittexts.h"
#include "editions.h"

#include <array>
#include <cmath>
#include <functional>

using namespace quaderno;
using namespace quaderno::tests;
using namespace Qt::StringLiterals;

using Kind = AuditCause::Kind;

namespace
{

// A small edition of the tiny service, of one year: rides and assisted rides of each zone, and what is
// printed.
class SmallEdition
{
public:
    explicit SmallEdition(int zones)
    {
        std::vector<Zone> list;
        for (int zone = 0; zone < zones; ++zone)
            list.push_back({u"z%1"_s.arg(zone), u"Z%1"_s.arg(zone)});
        m_observations = Observations(list, {2020, 2021}, static_cast<int>(m_catalogue.variables.size()));
        for (int zone = 0; zone < zones; ++zone) {
            for (const int year : {2020, 2021})
                m_observations.setInSurvey(zone, year, true);
        }
        m_printed.years = {2020, 2021};
        addIndicators();
    }

    // Four zones: 12.5, 31, 45 and 70 % of rides assisted, as printed; mean 648 / 1,400 = 46 %.
    static SmallEdition ofFour()
    {
        SmallEdition edition(4);
        const std::array<std::array<double, 3>, 4> zones{
            {{25, 200, 13}, {93, 300, 31}, {180, 400, 45}, {350, 500, 70}}};
        for (int zone = 0; zone < 4; ++zone) {
            const auto &[assisted, rides, printed] = zones[static_cast<size_t>(zone)];
            edition.answer("rides_assisted", zone, {.value = assisted});
            edition.answer("rides", zone, {.value = rides});
            edition.print("assisted_pct", zone, printed);
        }
        return edition;
    }

    // Beside assisted_pct: kilometres_per_100 (kilometres / 100), kilometres_per_ride and assisted_per_ride,
    // which differ in their numerators alone.
    void addIndicators()
    {
        Indicator per100 = m_catalogue.indicators[static_cast<size_t>(shown("kilometres_per_ride").index)];
        Indicator assisted = per100;
        per100.name = u"kilometres_per_100"_s;
        per100.denominator = {.formula = valueOf(Formula::parse(u"100"_s)), .terms = {}};
        assisted.name = u"assisted_per_ride"_s;
        assisted.numerator =
            m_catalogue.indicators[static_cast<size_t>(shown("assisted_pct").index)].numerator;
        m_catalogue.indicators.push_back(per100);
        m_catalogue.indicators.push_back(assisted);
        m_catalogue.tables.clear();
        for (const char *name :
             {"kilometres_per_100", "assisted_pct", "kilometres_per_ride", "assisted_per_ride"})
            m_catalogue.tables.push_back({.shown = shown(name)});
    }

    void answer(const char *variable, int zone, const Observation &observation, int year = 2021)
    {
        m_observations.set({zone, year, variableIndex(variable)}, observation);
    }
    void print(const char *indicator, int zone, std::optional<double> value, int year = 2021)
    {
        m_printed.values.push_back({shown(indicator), zone, year, value});
    }
    void estimate(const char *variable, int zone, double low, double high, const QStringList &shows)
    {
        m_printed.estimates.push_back({{zone, 2021, variableIndex(variable)}, low, high, shows});
    }
    [[nodiscard]] AuditedCell cell(const char *indicator, int zone, int year = 2021) const
    {
        for (const AuditedCell &cell : audit(m_catalogue, m_observations, m_printed)) {
            if (cell.shown == shown(indicator) && cell.refArea == zone && cell.year == year)
                return cell;
        }
        qFatal("there is no such cell");
    }
    [[nodiscard]] Shown shown(const char *indicator) const
    {
        return {Shown::Kind::Indicator, m_catalogue.indicatorIndex(QString::fromLatin1(indicator)).value()};
    }
    [[nodiscard]] int variableIndex(const char *variable) const
    {
        return m_catalogue.variableIndex(QString::fromLatin1(variable)).value();
    }

    // What is printed there instead.
    void reprint(const char *indicator, int zone, std::optional<double> value, int year = 2021)
    {
        std::erase_if(m_printed.values, [&](const PrintedValue &printed) {
            return printed.shown == shown(indicator) && printed.refArea == zone && printed.year == year;
        });
        print(indicator, zone, value, year);
    }

    Catalogue m_catalogue = valueOf(loadCatalogue(miniCatalogueFolder()));
    Observations m_observations;
    PrintedEdition m_printed;
};

using Alteration = std::function<void(SmallEdition &)>;

} // namespace

Q_DECLARE_METATYPE(Alteration)
Q_DECLARE_METATYPE(AuditClass)
Q_DECLARE_METATYPE(std::optional<Kind>)

class TestAuditRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installLanguage(*QCoreApplication::instance(), Language::English); }
    void smallEditions_data();
    void smallEditions();
    void aStandInGivesTheNumeratorWithinItsRounding();
    void boundsHoldForTheEstimateAlone();
    void aMeanOverMoreThanIsKnownIsNotComputable();
    void meansAreExplained_data();
    void meansAreExplained();
    void printDecidesItsDecimals();
};

void TestAuditRules::smallEditions_data()
{
    QTest::addColumn<Alteration>("change");
    QTest::addColumn<AuditClass>("auditClass");
    QTest::addColumn<std::optional<Kind>>("cause");
    const auto row = [](const char *name, const Alteration &change, AuditClass auditClass,
                        std::optional<Kind> cause) { QTest::newRow(name) << change << auditClass << cause; };
    const auto printing = [](std::optional<double> value) {
        return [value](SmallEdition &edition) { edition.reprint("assisted_pct", 2, value); };
    };
    row(
        "as printed", [](SmallEdition &) {}, AuditClass::Equal, std::nullopt);
    row("different, and nothing shows why", printing(77), AuditClass::Different, std::nullopt);
    row("a gap where a number could stand", printing(std::nullopt), AuditClass::NotPrinted, std::nullopt);
    row("two digits the wrong way round", printing(54), AuditClass::Different, Kind::SwappedDigits);
    row("a zero too many", printing(450), AuditClass::Different, Kind::ShiftedPoint);
    row("the number of the row above", printing(31), AuditClass::Different, Kind::SameCell);
    row("a decimal too many", printing(45.5), AuditClass::Different, std::nullopt);
    row(
        "the numbers of two zones swapped",
        [](SmallEdition &edition) {
            edition.reprint("assisted_pct", 2, 70);
            edition.reprint("assisted_pct", 3, 45);
        },
        AuditClass::Different, Kind::SwappedZones);
    row(
        "the number of the year before",
        [](SmallEdition &edition) {
            edition.print("assisted_pct", 2, 38, 2020);
            edition.reprint("assisted_pct", 2, 38);
        },
        AuditClass::Different, Kind::SameCell);
    row(
        "the whole column of the year before",
        [](SmallEdition &edition) {
            for (int zone = 0; zone < 4; ++zone) {
                edition.print("assisted_pct", zone, 11 * (zone + 1), 2020);
                edition.reprint("assisted_pct", zone, 11 * (zone + 1));
            }
        },
        AuditClass::Different, Kind::RepeatedColumn);
    row(
        "a half rounded the other way",
        [](SmallEdition &edition) {
            edition.answer("rides_assisted", 2, {.value = 182}); // 45.5
            edition.reprint("assisted_pct", 2, 45);
        },
        AuditClass::Rounding, std::nullopt);
    row(
        "a term that is missing for a reason",
        [](SmallEdition &edition) { edition.answer("rides", 2, {.status = ObsStatus::NotAvailable}); },
        AuditClass::NotComputable, Kind::UnknownTerms);
    row(
        "a denominator of zero", [](SmallEdition &edition) { edition.answer("rides", 2, {.value = 0}); },
        AuditClass::NotComputable, std::nullopt);
    row(
        "a true zero is a number",
        [](SmallEdition &edition) {
            edition.answer("rides_assisted", 2, {.value = 0});
            edition.reprint("assisted_pct", 2, std::nullopt);
        },
        AuditClass::NotPrinted, std::nullopt);
}

void TestAuditRules::smallEditions()
{
    QFETCH(Alteration, change);
    QFETCH(AuditClass, auditClass);
    QFETCH(std::optional<Kind>, cause);
    SmallEdition edition = SmallEdition::ofFour();
    change(edition);
    const AuditedCell cell = edition.cell("assisted_pct", 2);
    QCOMPARE(cell.auditClass, auditClass);
    QCOMPARE(cell.causes.empty() ? std::nullopt : std::optional(cell.causes.front().kind), cause);
    const AuditTexts texts(edition.m_catalogue, edition.m_observations, Language::English);
    QCOMPARE(texts.cause(cell).isEmpty(), !cause.has_value());
}

// 3.2 hundreds of kilometres are 315 to 325: over 27 rides 11.67 to 12.04, in the middle 11.85.
void TestAuditRules::aStandInGivesTheNumeratorWithinItsRounding()
{
    const auto auditOf = [](double printed) {
        SmallEdition edition(2);
        edition.answer("rides", 0, {.value = 27});
        edition.print("kilometres_per_100", 0, 3.2);
        edition.print("kilometres_per_ride", 0, printed);
        return edition.cell("kilometres_per_ride", 0);
    };
    QCOMPARE(auditOf(11.9).auditClass, AuditClass::Equal);
    QCOMPARE(auditOf(12.0).auditClass, AuditClass::Rounding);
    QCOMPARE(auditOf(12.0).causes.front().kind, Kind::RoundedSource);
    QCOMPARE(auditOf(12.0).causes.front().table, 1);
    QCOMPARE(auditOf(12.3).auditClass, AuditClass::Different);

    // Not where the numerator is missing for a reason, and not the other way: the first table has no source.
    SmallEdition edition(2);
    edition.answer("rides", 0, {.value = 27});
    edition.answer("kilometres", 0, {.status = ObsStatus::NotCollected});
    edition.print("kilometres_per_100", 0, 3.2);
    edition.print("kilometres_per_ride", 0, 11.9);
    QCOMPARE(edition.cell("kilometres_per_ride", 0).auditClass, AuditClass::NotComputable);
    QCOMPARE(edition.cell("kilometres_per_100", 0).auditClass, AuditClass::NotComputable);
}

// 100 of 500 rides are 20 %, of 450 to 550 rides 18.2 to 22.2 %.
void TestAuditRules::boundsHoldForTheEstimateAlone()
{
    const auto auditOf = [](const Observation &rides, const QStringList &shows) {
        SmallEdition edition(1);
        edition.answer("rides_assisted", 0, {.value = 100});
        edition.answer("rides", 0, rides);
        edition.estimate("rides", 0, 450, 550, shows);
        edition.print("assisted_pct", 0, 22);
        return edition.cell("assisted_pct", 0).auditClass;
    };
    const Observation estimated{.value = 500, .status = ObsStatus::Estimated};
    QCOMPARE(auditOf(estimated, {u"assisted_pct"_s}), AuditClass::Circular);
    QCOMPARE(auditOf(estimated, {u"kilometres_per_ride"_s}), AuditClass::Rounding);
    QCOMPARE(auditOf({.value = 500}, {u"assisted_pct"_s}), AuditClass::Different);
    QCOMPARE(auditOf({.value = 600, .status = ObsStatus::Estimated}, {u"assisted_pct"_s}),
             AuditClass::Different);
}

void TestAuditRules::aMeanOverMoreThanIsKnownIsNotComputable()
{
    SmallEdition edition = SmallEdition::ofFour();
    edition.print("assisted_pct", kAggregateArea, 46);
    QCOMPARE(edition.cell("assisted_pct", kAggregateArea).auditClass, AuditClass::Equal);
    edition.answer("rides", 3, {.status = ObsStatus::NotAvailable});
    const AuditedCell mean = edition.cell("assisted_pct", kAggregateArea);
    QCOMPARE(mean.auditClass, AuditClass::NotComputable);
    QCOMPARE(mean.causes.front().variables, std::vector<int>{edition.variableIndex("rides")});
    edition.reprint("assisted_pct", 3, std::nullopt); // 298 / 900 over the other three
    edition.reprint("assisted_pct", kAggregateArea, 33);
    QCOMPARE(edition.cell("assisted_pct", kAggregateArea).auditClass, AuditClass::Equal);
}

void TestAuditRules::meansAreExplained_data()
{
    QTest::addColumn<double>("printed");
    QTest::addColumn<Alteration>("change");
    QTest::addColumn<AuditClass>("auditClass");
    QTest::addColumn<std::optional<Kind>>("cause");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, double printed, const Alteration &change, AuditClass auditClass,
                        std::optional<Kind> cause, const QString &sentence) {
        QTest::newRow(name) << printed << change << auditClass << cause << sentence;
    };
    const Alteration none = [](SmallEdition &) {};
    row("the ratio of the sums", 46, none, AuditClass::Equal, std::nullopt, QString());
    row("the plain mean", 40, none, AuditClass::Different, Kind::OtherMean,
        u"The plain mean of the zones’ values, in place of the ratio of the sums."_s);
    row("one zone left out: 298 / 900", 33, none, AuditClass::Different, Kind::ZonesLeftOut,
        u"Matches a mean without Z3."_s);
    row("two zones left out: 205 / 600", 34, none, AuditClass::Different, Kind::ZonesLeftOut,
        u"Matches a mean without Z1, Z3."_s);
    row("nothing shows why", 99, none, AuditClass::Different, std::nullopt, QString());
    row(
        "over the zones of another table: 273 / 700", 39,
        [](SmallEdition &edition) {
            edition.print("kilometres_per_ride", 1, 4);
            edition.print("kilometres_per_ride", 2, 5);
        },
        AuditClass::Different, Kind::OtherZones, u"A mean over 2 zones, those of Tab. 3."_s);
    row(
        "either of two zones alike left out: 555 / 1,100", 50,
        [](SmallEdition &edition) {
            edition.answer("rides_assisted", 1, {.value = 25});
            edition.answer("rides", 1, {.value = 200});
        },
        AuditClass::Different, Kind::FewerZones, u"Matches a mean over 3 of the 4 zones."_s);
    row(
        "within the bounds of an estimate: 648 / 1,350", 48,
        [](SmallEdition &edition) {
            edition.answer("rides", 3, {.value = 500, .status = ObsStatus::Estimated});
            edition.estimate("rides", 3, 450, 550, {u"assisted_pct"_s});
        },
        AuditClass::Rounding, Kind::EstimatedTerms, u"Within the bounds of what was estimated: Rides."_s);
}

void TestAuditRules::meansAreExplained()
{
    QFETCH(double, printed);
    QFETCH(Alteration, change);
    QFETCH(AuditClass, auditClass);
    QFETCH(std::optional<Kind>, cause);
    QFETCH(QString, sentence);
    SmallEdition edition = SmallEdition::ofFour();
    edition.print("assisted_pct", kAggregateArea, printed);
    change(edition);
    const AuditedCell mean = edition.cell("assisted_pct", kAggregateArea);
    QCOMPARE(mean.auditClass, auditClass);
    QCOMPARE(mean.causes.empty() ? std::nullopt : std::optional(mean.causes.front().kind), cause);
    const AuditTexts texts(edition.m_catalogue, edition.m_observations, Language::English);
    QCOMPARE(texts.cause(mean), sentence);
}

// The catalogue says one decimal; thirty numbers without any say that this print had none.
void TestAuditRules::printDecidesItsDecimals()
{
    SmallEdition edition(30);
    for (int zone = 0; zone < 30; ++zone) {
        edition.answer("kilometres", zone, {.value = 100.0 + 7 * zone});
        edition.answer("rides", zone, {.value = 3});
        edition.print("kilometres_per_ride", zone, std::round((100.0 + 7 * zone) / 3));
    }
    QCOMPARE(edition.cell("kilometres_per_ride", 0).decimals, 0);
    for (int zone = 0; zone < 30; ++zone)
        QCOMPARE(edition.cell("kilometres_per_ride", zone).auditClass, AuditClass::Equal);
    // A slip is no rule, and is read by its own digits: 128 / 3 = 42.67.
    edition.reprint("kilometres_per_ride", 4, 42.9);
    QCOMPARE(edition.cell("kilometres_per_ride", 5).auditClass, AuditClass::Equal);
    QCOMPARE(edition.cell("kilometres_per_ride", 4).auditClass, AuditClass::Different);
    edition.reprint("kilometres_per_ride", 4, 42.7);
    QCOMPARE(edition.cell("kilometres_per_ride", 4).auditClass, AuditClass::Equal);
}

QTEST_GUILESS_MAIN(TestAuditRules)
#include "tst_auditrules.moc"
