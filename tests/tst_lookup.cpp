// From words of a command line to what they name.
#include "lookup.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace quaderno;

class tst_Lookup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quotable_data();
    void quotable();
    void yearRange_data();
    void yearRange();
};

void tst_Lookup::quotable_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a word is itself") << u"perché"_s << u"perché"_s;
    QTest::newRow("line ends and tabs are spaces") << u"a\r\nb\tc"_s << u"a  b c"_s;
    QTest::newRow("sixty letters fit") << QString(60, u'a') << QString(60, u'a');
    QTest::newRow("more are cut") << QString(61, u'a') << QString(60, u'a') + u'…';
    QTest::newRow("a pair of surrogates is not cut in two")
        << QString(59, u'a') + u"😀b"_s << QString(59, u'a') + u'…';
}

void tst_Lookup::quotable()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(Lookup::quotable(text), expected);
}

void tst_Lookup::yearRange_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("first"); // 0: refused
    QTest::addColumn<int>("last");
    QTest::newRow("a run") << u"2008-2011"_s << 2008 << 2011;
    QTest::newRow("one year") << u"2010"_s << 2010 << 2010;
    QTest::newRow("one year as a run") << u"2010-2010"_s << 2010 << 2010;
    QTest::newRow("the first and the last there may be") << u"1900-2200"_s << 1900 << 2200;
    QTest::newRow("too early") << u"1899-1900"_s << 0 << 0;
    QTest::newRow("too late") << u"2200-2201"_s << 0 << 0;
    QTest::newRow("backwards") << u"2011-2008"_s << 0 << 0;
    QTest::newRow("an open end") << u"2008-"_s << 0 << 0;
    QTest::newRow("an open start") << u"-2008"_s << 0 << 0;
    QTest::newRow("a dash") << u"-"_s << 0 << 0;
    QTest::newRow("spaces") << u"2008 - 2011"_s << 0 << 0;
    QTest::newRow("a plus sign") << u"+2008"_s << 0 << 0;
    QTest::newRow("digits of another script") << u"٢٠٠٨"_s << 0 << 0;
    QTest::newRow("nothing") << QString() << 0 << 0;
    QTest::newRow("more digits than an integer has") << QString(40, u'2') << 0 << 0;
}

void tst_Lookup::yearRange()
{
    QFETCH(QString, text);
    QFETCH(int, first);
    QFETCH(int, last);
    const auto range = Lookup::yearRange(text);
    QCOMPARE(range.isOk(), first != 0);
    if (range) {
        QCOMPARE(range.value(), (YearRange{.first = first, .last = last}));
    } else {
        QCOMPARE(range.error().kind, ErrorKind::Refused);
        QVERIFY(!range.error().message.isEmpty());
    }
}

QTEST_GUILESS_MAIN(tst_Lookup)
#include "tst_lookup.moc"
