#include "analysis/nearestword.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace quaderno;

class TestNearestWord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
};

void TestNearestWord::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a letter left out") << u"firenz"_s << u"firenze"_s;
    QTest::newRow("a letter too many") << u"firenzee"_s << u"firenze"_s;
    QTest::newRow("two letters swapped") << u"fiernze"_s << u"firenze"_s;
    QTest::newRow("capitals") << u"FIRENZE"_s << u"firenze"_s;
    QTest::newRow("spaces for dashes") << u"val di cornia"_s << u"val-di-cornia"_s;
    QTest::newRow("the nearer of two") << u"val-tiberin"_s << u"val-tiberina"_s;
    QTest::newRow("nothing like it") << u"roma caput mundi"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("a very long word") << QString(100000, u'f') << QString();
}

void TestNearestWord::finds()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(nearestWord(text, {u"val-di-cornia"_s, u"firenze"_s, u"val-tiberina"_s}), expected);
}

QTEST_GUILESS_MAIN(TestNearestWord)
#include "tst_nearestword.moc"
