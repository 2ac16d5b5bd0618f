// Findings name the slip of the hand that explains them, and only where one does.
#include "analysis/checks.h"
#include "analysis/slip.h"
#include "minichecks.h"

#include <set>

using namespace Qt::StringLiterals;
using namespace quaderno;
using namespace quaderno::tests;

namespace
{

const QString kWithin = u"compare,error,rides_assisted,<=,rides,skip,,{left} > {right},."_s;
const QString kMagnitude = u"change,warning,,,,skip,method=magnitude;times=4,{year}: {value},."_s;
const QString kAtMost = u"compare,warning,kilometres,<=,2000,skip,,troppi,."_s;

} // namespace

class TestSlip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoNumbers_data();
    void twoNumbers();
    void namedInItsSentence_data();
    void namedInItsSentence();
    void peersAreContentWithIt();
    void inTheEdition();
};

void TestSlip::twoNumbers_data()
{
    using Kind = Slip::Kind;
    QTest::addColumn<double>("one");
    QTest::addColumn<double>("other");
    QTest::addColumn<int>("expected"); // -1: no slip

    const auto row = [](const char *name, double one, double other, std::optional<Kind> expected) {
        QTest::newRow(name) << one << other << (expected ? static_cast<int>(*expected) : -1);
    };
    row("a 2 for an 8", 316800, 316200, Kind::OneDigit);
    row("after the decimal mark", 12.5, 12.6, Kind::OneDigit);
    row("two digits", 316800, 317200, std::nullopt);
    row("neighbours swapped", 5412, 4512, Kind::SwappedDigits);
    row("digits apart swapped", 5412, 2415, std::nullopt);
    row("a zero too many", 4120, 412, Kind::TenTimes);
    row("a zero too few", 412, 4120, Kind::TenthPart);
    row("a decimal mark lost", 125, 12.5, Kind::TenTimes);
    row("twice the factor", 41200, 412, std::nullopt);
    row("the same", 412, 412, std::nullopt);
    row("too short to tell", 12, 13, std::nullopt);
    row("zero", 0, 100, std::nullopt);
    row("another length", 1234, 234, std::nullopt);
}

void TestSlip::twoNumbers()
{
    QFETCH(double, one);
    QFETCH(double, other);
    QFETCH(int, expected);
    const auto found = slipBetween(one, other);
    QCOMPARE(found ? static_cast<int>(*found) : -1, expected);
}

void TestSlip::namedInItsSentence_data()
{
    QTest::addColumn<QString>("check");
    QTest::addColumn<QString>("answers");
    QTest::addColumn<QString>("expected"); // empty: no slip is named

    const auto row = [](const char *name, const QString &check, const QString &answers,
                        const QString &expected = {}) {
        QTest::newRow(name) << check << answers << expected;
    };
    const QString none;
    row("one digit between them", kWithin, u"rides_assisted=1480 rides=1420"_s,
        u"The two numbers differ in one digit."_s);
    row("the factor between them", kWithin, u"rides_assisted=1480 rides=148"_s,
        u"One number is ten times the other."_s);
    row("swapped between them", kWithin, u"rides_assisted=5412 rides=4512"_s,
        u"The two numbers have the same digits, two of them swapped."_s);
    row("nothing explains it", kWithin, u"rides_assisted=1480 rides=917"_s);
    row("each in the other's field", kWithin,
        u"rides_assisted=1480 rides=210 2020:rides=1500 2020:rides_assisted=200"_s,
        u"The other way round they would be much as in 2020 (200 and 1.500): each may stand in the other’s field."_s);
    row("in their own fields last year too", kWithin,
        u"rides_assisted=1480 rides=1300 2020:rides=1500 2020:rides_assisted=1450"_s);
    row("last year's column", kWithin, u"rides_assisted=1480 rides=917 2020:rides=917"_s,
        u"“Viaggi”: it is the number of 2020: it may come from that year’s column."_s);
    row("ten times last year", kWithin, u"rides_assisted=4800 rides=917 2020:rides_assisted=450"_s,
        u"“Viaggi con accompagnatore”: divided by ten it would be 480, close to 450 in 2020."_s);
    row("ten times, and still too many", kWithin, u"rides_assisted=9800 rides=917 2020:rides_assisted=950"_s);
    row("a tenth of last year", kMagnitude, u"rides=130 2020:rides=1350"_s,
        u"Multiplied by ten it would be 1.300, close to 1.350 in 2020."_s);
    row("the very number of last year", kMagnitude, u"rides=130 2020:rides=1300"_s,
        u"Multiplied by ten it would be 1.300, as in 2020."_s);
    row("against a later year", kMagnitude, u"rides=130 2020:rides=9"_s);
    row("one digit from last year", kMagnitude, u"rides=1350 2020:rides=7100"_s,
        u"With one digit changed it would be 7.350, close to 7.100 in 2020."_s);
    row("two digits would do", kWithin, u"rides_assisted=2660 rides=2190 2020:rides_assisted=2060"_s);
    row("swapped digits", kMagnitude, u"rides=1850 2020:rides=8200"_s,
        u"With two digits swapped it would be 8.150, close to 8.200 in 2020."_s);
    row("one digit is no number", kMagnitude, u"rides=1 2020:rides=8"_s);
    row("the neighbour's answer", kWithin, u"rides_assisted=4210 rides=917 kilometres=4210"_s,
        u"“Viaggi con accompagnatore”: it is the number of “Chilometri percorsi” in 2021: it may have been meant for that field."_s);
    row("with what a check allows", kAtMost, u"kilometres=17350 2020:kilometres=1700"_s,
        u"Divided by ten it would be 1.735, close to 1.700 in 2020."_s);
}

void TestSlip::namedInItsSentence()
{
    QFETCH(QString, check);
    QFETCH(QString, answers);
    QFETCH(QString, expected);
    const Catalogue catalogue = miniWithChecks(u"c,"_s + check);
    Observations observations = emptyObservations(catalogue);
    enterAll(observations, catalogue, 0, answers);
    const auto findings = questionnaireFindings(catalogue, observations, 0, 2021, Language::Italian);
    QVERIFY(!findings.empty());
    const QString &message = findings.front().message;
    if (expected.isEmpty())
        QVERIFY2(!message.contains(u' ' + u"digit"_s) && !message.contains(u"ten "_s) &&
                     !message.contains(u"field"_s) && !message.contains(u"column"_s),
                 qPrintable(message));
    else
        QVERIFY2(message.endsWith(u' ' + expected), qPrintable(message));
}

// 1,350 rides after 8,100: with 8,350 the zone would be in line, and only with that.
void TestSlip::peersAreContentWithIt()
{
    const Catalogue catalogue = miniWithChecks(
        u"c,peers,warning,rides,,,skip,method=hidiroglou-berthelot;u=0;a=0.05;c=4,{year}: {value} %,."_s);
    Observations observations = emptyObservations(catalogue, 10);
    enterAll(observations, catalogue, 0, u"2020:rides=8100 rides=1350"_s);
    for (int zone = 1; zone < 10; ++zone)
        enterAll(observations, catalogue, zone, u"2020:rides=1000 rides=%1"_s.arg(1000 + 30 * (zone % 5)));
    QCOMPARE(found(catalogue, observations),
             QStringList(u"c/rides | 1350;8100 | 2020: −83 % With one digit changed it would be 8.350, close "
                         "to 8.100 in 2020."_s));
}

// The one of which a reader of the printed tables is sure, and six that are worth a question.
void TestSlip::inTheEdition()
{
    const auto edition = printedEdition();
    const auto all =
        allFindings(edition->catalogue(), edition->observations(), edition->years(), Language::Italian);
    QStringList named;
    for (const Finding &finding : all) {
        const QString &message = finding.message;
        for (const char *slip : {"digit", " ten ", "field.", "column."}) {
            if (message.contains(QLatin1String(slip)))
                named.append(edition->zones()[static_cast<size_t>(finding.refArea)].code + u' ' +
                             QString::number(finding.timePeriod) + u' ' + finding.key);
        }
    }
    QCOMPARE(named, (QStringList{u"amiata-senese 2009 municipal_cost_change/municipal_cost"_s,
                                 u"firenze 2009 municipal_within_total/municipal_cost/total_cost"_s,
                                 u"pistoiese 2009 municipal_cost_change/municipal_cost"_s,
                                 u"senese 2009 users_change/users"_s, u"senese 2010 users_change/users"_s,
                                 u"valdera 2009 total_cost_change/total_cost"_s,
                                 u"valdera 2009 municipal_cost_change/municipal_cost"_s}));
}

QTEST_GUILESS_MAIN(TestSlip)
#include "tst_slip.moc"
