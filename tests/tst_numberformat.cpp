#include "data/numberformat.h"

#include <QTest>

using namespace quaderno;
using namespace Qt::StringLiterals;

class TestNumberFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void articlesAgreeWithNumbers_data();
    void articlesAgreeWithNumbers();
    void writes_data();
    void writes();
    void roundsHalfAwayFromZero();
    void readsWhatItWrites();
    void plainFormHasADotAndNoGroups();
};

void TestNumberFormat::reads_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("value");
    const auto row = [](const char *name, Language language, const QString &text, double value) {
        QTest::newRow(name) << language << text << value;
    };
    row("an Italian dot groups thousands", Language::Italian, QStringLiteral("1.234"), 1234);
    row("an Italian comma starts decimals", Language::Italian, QStringLiteral("1.234,5"), 1234.5);
    row("groups may be left out", Language::Italian, QStringLiteral("1234,5"), 1234.5);
    row("a euro sign may stand before", Language::Italian, QStringLiteral("€ 1.234"), 1234);
    row("a euro sign may stand after", Language::Italian, QStringLiteral("1.234,50 €"), 1234.5);
    row("the word euro may stand after", Language::Italian, QStringLiteral("12 euro"), 12);
    row("spaces may group", Language::Italian, QStringLiteral("1 234 567"), 1234567);
    row("no-break spaces may group", Language::Italian, QStringLiteral("1\u00a0234"), 1234);
    row("narrow no-break spaces may group", Language::Italian, QStringLiteral("1\u202f234"), 1234);
    row("spaces around do not count", Language::Italian, QStringLiteral("  7 "), 7);
    row("a minus is kept", Language::Italian, QStringLiteral("-5"), -5);
    row("a typographic minus is kept", Language::Italian, QStringLiteral("\u22125"), -5);
    row("minus zero is zero", Language::Italian, QStringLiteral("-0"), 0);
    row("an English comma groups thousands", Language::English, QStringLiteral("1,234.5"), 1234.5);
    row("an English dot starts decimals", Language::English, QStringLiteral("1.234"), 1.234);
}

void TestNumberFormat::reads()
{
    QFETCH(Language, language);
    QFETCH(QString, text);
    QFETCH(double, value);
    const auto read = NumberFormat(language).parse(text);
    QVERIFY2(read.isOk(), qPrintable(text));
    QCOMPARE(read.value(), value);
    QVERIFY(!std::signbit(read.value()) || read.value() != 0);
}

void TestNumberFormat::refuses_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &text, Language language = Language::Italian) {
        QTest::newRow(name) << language << text;
    };
    row("nothing", QString());
    row("a word", QStringLiteral("circa"));
    row("groups of two", QStringLiteral("1.23"));
    row("a group after the decimals", QStringLiteral("12,34.567"));
    row("two commas", QStringLiteral("12,3,4"));
    row("an exponent", QStringLiteral("1e3"));
    row("infinity", QStringLiteral("inf"));
    row("not a number", QStringLiteral("nan"));
    row("hexadecimal", QStringLiteral("0x10"));
    row("a lone sign", QStringLiteral("-"));
    row("a trailing comma", QStringLiteral("12,"));
    row("mixed groups", QStringLiteral("1.234567"));
    row("more digits than a double holds", QStringLiteral("12345678901234567890"));
    row("an Italian number in English", QStringLiteral("1.234,5"), Language::English);
}

void TestNumberFormat::refuses()
{
    QFETCH(Language, language);
    QFETCH(QString, text);
    const auto read = NumberFormat(language).parse(text);
    QVERIFY(!read.isOk());
    QCOMPARE(read.error().kind, ErrorKind::Refused);
    QVERIFY2(read.error().message.contains(text), "the sentence quotes what was typed");
}

void TestNumberFormat::articlesAgreeWithNumbers_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("agreeing");
    QTest::newRow("eleven thousand") << u"Dei 11.232 confronti"_s << u"Degli 11.232 confronti"_s;
    QTest::newRow("a hundred and ten")
        << u"dei 110, dei 1.100 e dei 27"_s << u"dei 110, dei 1.100 e dei 27"_s;
    QTest::newRow("eight, eighty, eight hundred")
        << u"i 8, nei 80, sui 800 e ai 8.000"_s << u"gli 8, negli 80, sugli 800 e agli 8.000"_s;
    QTest::newRow("days") << u"Al 8 dicembre, dal 11 marzo, il 11 aprile, del 1 maggio"_s
                          << u"All’8 dicembre, dall’11 marzo, l’11 aprile, del 1 maggio"_s;
    QTest::newRow("other words") << u"tra 8 e 11, con 8, tai 8"_s << u"tra 8 e 11, con 8, tai 8"_s;
}

void TestNumberFormat::articlesAgreeWithNumbers()
{
    QFETCH(QString, sentence);
    QTEST(withAgreeingArticles(sentence, Language::Italian), "agreeing");
    QCOMPARE(withAgreeingArticles(sentence, Language::English), sentence);
}

void TestNumberFormat::writes_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("minDecimals");
    QTest::addColumn<int>("maxDecimals");
    QTest::addColumn<QString>("italian");
    QTest::addColumn<QString>("english");
    const auto row = [](const char *name, double value, int fewest, int most, const char *it,
                        const char *en) {
        QTest::newRow(name) << value << fewest << most << QString::fromLatin1(it) << QString::fromLatin1(en);
    };
    row("thousands are grouped", 1219, 0, 0, "1.219", "1,219");
    row("zero keeps its decimals", 0, 1, 1, "0,0", "0.0");
    row("a whole number needs no optional decimal", 6, 0, 1, "6", "6");
    row("an optional decimal is shown when there is one", 2.8, 0, 1, "2,8", "2.8");
    row("a half goes away from zero", 0.25, 1, 1, "0,3", "0.3");
    row("a negative half goes away from zero", -0.25, 1, 1, "-0,3", "-0.3");
    row("a decimal half stored just below itself", 1.005, 2, 2, "1,01", "1.01");
    row("a small negative is no minus zero", -0.04, 1, 1, "0,0", "0.0");
    row("an optional decimal that rounds away is not shown", 2.96, 0, 1, "3", "3");
    row("millions", 1234567.891, 2, 2, "1.234.567,89", "1,234,567.89");
}

void TestNumberFormat::writes()
{
    QFETCH(double, value);
    QFETCH(int, minDecimals);
    QFETCH(int, maxDecimals);
    QFETCH(QString, italian);
    QFETCH(QString, english);
    QCOMPARE(NumberFormat(Language::Italian).format(value, minDecimals, maxDecimals), italian);
    QCOMPARE(NumberFormat(Language::English).format(value, minDecimals, maxDecimals), english);
}

void TestNumberFormat::roundsHalfAwayFromZero()
{
    QCOMPARE(roundHalfAway(2.5, 0), 3.0);
    QCOMPARE(roundHalfAway(-2.5, 0), -3.0);
    QCOMPARE(roundHalfAway(0.145, 2), 0.15);
    QCOMPARE(roundHalfAway(38.4999999, 0), 38.0);
}

void TestNumberFormat::readsWhatItWrites()
{
    for (const Language language : {Language::Italian, Language::English}) {
        const NumberFormat format(language);
        for (const double value : {0.0, 0.1, 12.5, 999.0, 1000.0, 1234567.25, -17.75}) {
            const auto read = format.parse(format.format(value, 0, 2));
            QVERIFY(read.isOk());
            QCOMPARE(read.value(), value);
        }
    }
}

void TestNumberFormat::plainFormHasADotAndNoGroups()
{
    QCOMPARE(NumberFormat::plain(1234.5), QStringLiteral("1234.5"));
    QCOMPARE(NumberFormat::plain(316800), QStringLiteral("316800"));
    QCOMPARE(NumberFormat::plain(-0.0), QStringLiteral("0"));
    QCOMPARE(NumberFormat::parsePlain(u"1234.5"), 1234.5);
    QVERIFY(!NumberFormat::parsePlain(u"1,5").has_value());
    QVERIFY(!NumberFormat::parsePlain(u"").has_value());
    QVERIFY(!NumberFormat::parsePlain(u"inf").has_value());
}

QTEST_GUILESS_MAIN(TestNumberFormat)
#include "tst_numberformat.moc"
