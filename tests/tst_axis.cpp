#include "analysis/axis.h"

#include <QTest>

using namespace quaderno;

class TestAxis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reaches_data();
    void reaches();
    void aShareEndsALittlePastItsWhole_data();
    void aShareEndsALittlePastItsWhole();
    void neverHasMoreThanSevenTicks();
};

void TestAxis::reaches_data()
{
    QTest::addColumn<double>("largest");
    QTest::addColumn<double>("step");
    QTest::addColumn<double>("maximum");
    QTest::addColumn<int>("decimals");
    // The printed figures 5-8 reach 254 and are drawn from 0 to 300 by 50.
    QTest::newRow("the printed axis of figures 5 to 8") << 254.0 << 50.0 << 300.0 << 0;
    QTest::newRow("a value on a tick needs no further tick") << 300.0 << 50.0 << 300.0 << 0;
    QTest::newRow("a per cent") << 100.0 << 20.0 << 100.0 << 0;
    QTest::newRow("just above a hundred") << 100.19 << 20.0 << 120.0 << 0;
    QTest::newRow("a step of two and a half") << 14.0 << 2.5 << 15.0 << 1;
    QTest::newRow("below one") << 0.3 << 0.05 << 0.3 << 2;
    QTest::newRow("millions") << 1.2e6 << 2e5 << 1.2e6 << 0;
    QTest::newRow("nothing but zeros") << 0.0 << 1.0 << 1.0 << 0;
    QTest::newRow("a negative has no axis of its own") << -3.0 << 1.0 << 1.0 << 0;
}

void TestAxis::reaches()
{
    QFETCH(double, largest);
    QFETCH(double, step);
    QFETCH(double, maximum);
    QFETCH(int, decimals);
    const Axis axis = axisFor(largest);
    QCOMPARE(axis.step, step);
    QCOMPARE(axis.maximum, maximum);
    QCOMPARE(axis.decimals, decimals);
}

void TestAxis::aShareEndsALittlePastItsWhole_data()
{
    QTest::addColumn<double>("largest");
    QTest::addColumn<double>("maximum");
    QTest::addColumn<int>("ticks");
    QTest::newRow("within the whole") << 57.0 << 100.0 << 6;
    QTest::newRow("the whole") << 100.0 << 100.0 << 6;
    QTest::newRow("a hair past it") << 100.19 << 101.0 << 6;
    QTest::newRow("far past it") << 112.0 << 120.0 << 7;
}

void TestAxis::aShareEndsALittlePastItsWhole()
{
    QFETCH(double, largest);
    const Axis axis = axisForShare(largest, 100);
    QCOMPARE(axis.step, 20.0);
    QTEST(axis.maximum, "maximum");
    QTEST(axis.tickCount(), "ticks");
}

void TestAxis::neverHasMoreThanSevenTicks()
{
    for (double largest = 0.0007; largest < 1e9; largest *= 1.37) {
        const Axis axis = axisFor(largest);
        QVERIFY(axis.tickCount() <= 7);
        QVERIFY(axis.tickCount() >= 3);
        QVERIFY(axis.maximum >= largest * (1 - 1e-9));
        QVERIFY2(axis.maximum - axis.step < largest, "no empty tick at the end");
    }
}

QTEST_APPLESS_MAIN(TestAxis)
#include "tst_axis.moc"
