// What may be long goes on while the window lives, and stops when it is told to.
#include "data/result.h"
#include "window/longact.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QProgressDialog>
#include <QTest>
#include <QThread>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace quaderno;

namespace
{

constexpr int kSteps = 60;
constexpr int kStepMs = 10;

// Tells its progress at each step; refuses when it is stopped.
Outcome slow(const Progress &progress)
{
    for (int step = 0; step < kSteps; ++step) {
        if (!progress(step, kSteps))
            return refused(u"stopped"_s);
        QThread::msleep(kStepMs);
    }
    return Done{};
}

QProgressDialog *bar()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget->objectName() == u"longAct" && widget->isVisible())
            return qobject_cast<QProgressDialog *>(widget);
    }
    return nullptr;
}

// The longest time between two ticks of a clock that should tick without pause.
class Pulse : public QObject
{
public:
    Pulse()
    {
        m_since.start();
        m_clock.callOnTimeout(this, [this] {
            longest = std::max(longest, m_since.restart());
            wasBarSeen = wasBarSeen || bar();
        });
        m_clock.start(1);
    }
    qint64 longest = 0;
    bool wasBarSeen = false;

private:
    QTimer m_clock;
    QElapsedTimer m_since;
};

} // namespace

class TestLongAct : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shortActsShowNothing();
    void theWindowLives_data();
    void theWindowLives();
    void cancelStops_data();
    void cancelStops();
    void whatEndedAllTheSameHolds();

private:
    using Run = std::optional<Outcome> (*)(const std::function<Outcome(const Progress &)> &);
    static std::optional<Outcome> beside(const std::function<Outcome(const Progress &)> &act)
    {
        return LongAct::beside<Outcome>(nullptr, u"Reading"_s, act);
    }
    static std::optional<Outcome> here(const std::function<Outcome(const Progress &)> &act)
    {
        return LongAct::here<Outcome>(nullptr, u"Writing"_s, act);
    }
    static void bothWays()
    {
        QTest::addColumn<bool>("isBeside");
        QTest::newRow("in a thread of its own") << true;
        QTest::newRow("in the thread of the window") << false;
    }
    static Run way(bool isBeside) { return isBeside ? &TestLongAct::beside : &TestLongAct::here; }
};

void TestLongAct::shortActsShowNothing()
{
    Pulse pulse;
    QCOMPARE(*LongAct::beside<int>(nullptr, u"Reading"_s, [](const Progress &) { return 7; }), 7);
    QVERIFY(here([](const Progress &progress) {
                return progress(1, 2) ? Outcome(Done{}) : Outcome(refused(QString()));
            })->isOk());
    QVERIFY(!pulse.wasBarSeen);
}

void TestLongAct::theWindowLives_data()
{
    bothWays();
}

void TestLongAct::theWindowLives()
{
    QFETCH(bool, isBeside);
    Pulse pulse;
    const auto outcome = way(isBeside)(slow);
    QVERIFY(outcome && outcome->isOk());
    QVERIFY(pulse.wasBarSeen);
    QVERIFY(!bar());
    // LongAct::kSilentMs, and what a busy machine adds.
    QVERIFY2(pulse.longest < 250, qPrintable(QString::number(pulse.longest)));
}

void TestLongAct::cancelStops_data()
{
    bothWays();
}

void TestLongAct::cancelStops()
{
    QFETCH(bool, isBeside);
    QTimer::singleShot(150, this, [] {
        QVERIFY(bar());
        QTest::keyClick(bar(), Qt::Key_Escape);
    });
    QElapsedTimer since;
    since.start();
    QVERIFY(!way(isBeside)(slow));
    QVERIFY(since.elapsed() < kSteps * kStepMs);
    QVERIFY(!bar());
}

// Cancel that comes after the last report changes nothing of what is on disk.
void TestLongAct::whatEndedAllTheSameHolds()
{
    const auto outcome = here([](const Progress &progress) -> Outcome {
        QTimer::singleShot(0, [] { bar()->cancel(); });
        QThread::msleep(LongAct::kSilentMs + 10);
        (void)progress(1, 2);
        (void)progress(2, 2);
        return Done{};
    });
    QVERIFY(outcome && outcome->isOk());
}

QTEST_MAIN(TestLongAct)
#include "tst_longact.moc"
