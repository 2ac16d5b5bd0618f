// The method of Hidiroglou and Berthelot, against sums done by hand.
//
// Eight zones, every figure 100 the year before; now 50, 80, 100, 100, 100, 120, 125, 200. Ratios 0.5, 0.8,
// 1, 1, 1, 1.2, 1.25, 2; their median is 1. Symmetric distances s: 1 - 1/0.5 = -1; 1 - 1/0.8 = -0.25; 0; 0;
// 0; 0.2; 0.25; 1.
//   u = 0: E = s. Quartiles stand at 7 x 0.25 = 1.75 and 5.25: EQ1 = -0.25 + 0.75 x 0.25 = -0.0625;
//   EQ3 = 0.2 + 0.25 x 0.05 = 0.2125; Emed = 0.
//   u = 1: E = s x max(before, now) = -100, -25, 0, 0, 0, 24, 31.25, 200. EQ1 = -6.25; EQ3 = 24 + 0.25 x 7.25
//   = 25.8125; Emed = 0.
#include "analysis/peers.h"

#include <QTest>

using namespace quaderno;

namespace
{

std::vector<PeerChange> eightZones()
{
    std::vector<PeerChange> changes;
    for (const double now : {50, 80, 100, 100, 100, 120, 125, 200})
        changes.push_back({.refArea = static_cast<int>(changes.size()), .before = 100, .now = now});
    return changes;
}

// The zones out of line, as "0 7".
QString outOfLine(const std::vector<PeerChange> &changes, const PeerParameters &parameters)
{
    const auto peers = Peers::of(changes, parameters);
    if (!peers)
        return QStringLiteral("too few");
    QStringList zones;
    for (const PeerChange &change : changes) {
        if (peers->isOutOfLine(change))
            zones.append(QString::number(change.refArea));
    }
    return zones.join(QLatin1Char(' '));
}

} // namespace

Q_DECLARE_METATYPE(quaderno::PeerParameters)

class TestPeers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quantiles_data();
    void quantiles();
    void byHand_data();
    void byHand();
    void aSmallZoneMayChangeMore();
    void theLeastDistanceIsInMedians();
    void whenNobodyChangesAtLeastDecides();
    void sevenZonesAreTooFew();
    void theOthersLeaveTheZoneOut();
};

void TestPeers::quantiles_data()
{
    QTest::addColumn<std::vector<double>>("sorted");
    QTest::addColumn<double>("share");
    QTest::addColumn<double>("expected");
    QTest::newRow("one value is every quantile") << std::vector<double>{7} << 0.75 << 7.0;
    QTest::newRow("an odd one has a middle") << std::vector<double>{1, 2, 9} << 0.5 << 2.0;
    QTest::newRow("an even one is halved") << std::vector<double>{1, 2, 4, 9} << 0.5 << 3.0;
    // 3 x 0.25 = 0.75 of the way from 1 to 2.
    QTest::newRow("a quartile between two") << std::vector<double>{1, 2, 4, 9} << 0.25 << 1.75;
    QTest::newRow("the greatest") << std::vector<double>{1, 2, 4, 9} << 1.0 << 9.0;
}

void TestPeers::quantiles()
{
    QFETCH(std::vector<double>, sorted);
    QFETCH(double, share);
    QTEST(quantile(sorted, share), "expected");
}

void TestPeers::byHand_data()
{
    QTest::addColumn<PeerParameters>("parameters");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const PeerParameters &parameters, const char *expected) {
        QTest::newRow(name) << parameters << QString::fromLatin1(expected);
    };
    // c = 5: from -0.3125 to 1.0625.
    row("of size nothing, a fall weighs as much as the rise that undoes it", {.u = 0, .c = 5}, "0");
    // c = 4.5: from -0.28125 to 0.95625.
    row("narrower bounds let the rise go out too", {.u = 0, .c = 4.5}, "0 7");
    // c = 4: from -25 to 103.25.
    row("a distance that is just reached is in line", {.u = 1, .c = 4}, "0 7");
    // c = 3.5: from -21.875 to 90.3.
    row("a distance that is passed is not", {.u = 1, .c = 3.5}, "0 1 7");
    // c = 8: from -50 to 206.5.
    row("each side has its own bound", {.u = 1, .c = 8}, "0");
    row("far enough, all is in line", {.u = 1, .c = 100}, "");
    // A fall to 80 undoes a rise of 25 per cent.
    row("a small change is let pass", {.u = 1, .c = 3.5, .atLeast = 26}, "0 7");
    row("a change of just so much is not", {.u = 1, .c = 3.5, .atLeast = 100}, "0 7");
    row("a limit above all of them leaves nothing", {.u = 1, .c = 3.5, .atLeast = 101}, "");
}

void TestPeers::byHand()
{
    QFETCH(PeerParameters, parameters);
    QTEST(outOfLine(eightZones(), parameters), "expected");
}

void TestPeers::aSmallZoneMayChangeMore()
{
    std::vector<PeerChange> changes = eightZones();
    changes.push_back({.refArea = 8, .before = 1, .now = 2});
    changes.push_back({.refArea = 9, .before = 2, .now = 1});
    // The ratios are again 1 in the middle; E of the two is 2 and -2. Ten effects: -100 -25 -2 0 0 0 2
    // 24 31.25 200; EQ1 = -2 + 0.25 x 2 = -1.5, EQ3 = 2 + 0.75 x 22 = 18.5. c = 4: from -6 to 74.
    QCOMPARE(outOfLine(changes, {.u = 1, .c = 4}), QStringLiteral("0 1 7"));
    // u = 0: -1 -1 -0.25 0 0 0 0.2 0.25 1 1; EQ1 = -0.1875, EQ3 = 0.2375. c = 4: from -0.75 to 0.95.
    QCOMPARE(outOfLine(changes, {.u = 0, .c = 4}), QStringLiteral("0 7 8 9"));
}

// Four ratios of 1 and four of 3: the median is 2, s is 1 - 2/1 = -1 and 3/2 - 1 = 0.5. Emed = -0.25, EQ1 =
// -1, EQ3 = 0.5: both distances 0.75.
void TestPeers::theLeastDistanceIsInMedians()
{
    std::vector<PeerChange> changes;
    for (int zone = 0; zone < 8; ++zone)
        changes.push_back({.refArea = zone, .before = 100, .now = zone < 4 ? 100.0 : 300.0});
    // c = 0.5: from -0.625 to 0.125.
    QCOMPARE(outOfLine(changes, {.u = 0, .a = 0, .c = 0.5}), QStringLiteral("0 1 2 3 4 5 6 7"));
    // 10 x 0.25 = 2.5 instead of 0.75: from -1.5 to 1.
    QCOMPARE(outOfLine(changes, {.u = 0, .a = 10, .c = 0.5}), QString());
}

void TestPeers::whenNobodyChangesAtLeastDecides()
{
    std::vector<PeerChange> changes;
    for (int zone = 0; zone < 10; ++zone)
        changes.push_back({.refArea = zone, .before = 2, .now = 2});
    changes[3].now = 3;
    changes[6].now = 6;
    QCOMPARE(outOfLine(changes, {}), QStringLiteral("3 6"));
    QCOMPARE(outOfLine(changes, {.atLeast = 51}), QStringLiteral("6"));
}

void TestPeers::sevenZonesAreTooFew()
{
    std::vector<PeerChange> changes = eightZones();
    changes.pop_back();
    QCOMPARE(outOfLine(changes, {}), QStringLiteral("too few"));
    QCOMPARE(outOfLine({}, {}), QStringLiteral("too few"));
}

void TestPeers::theOthersLeaveTheZoneOut()
{
    const Peers peers = Peers::of(eightZones(), {}).value();
    QCOMPARE(peers.changeOf(7)->now, 200.0);
    QVERIFY(!peers.changeOf(8).has_value());
    // 0.5 0.8 1 1 1 1.2 1.25: quartiles at 6 x 0.25 = 1.5 and 4.5.
    const RatioInterval others = peers.middleHalfWithout(7);
    QCOMPARE(others.low, 0.9);
    QCOMPARE(others.high, 1.1);
}

QTEST_APPLESS_MAIN(TestPeers)
#include "tst_peers.moc"
