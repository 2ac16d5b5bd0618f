#include "data/numberwords.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace quaderno;

class TestNumberWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysNumbers_data();
    void saysNumbers();
    void noSoftHyphens();
};

void TestNumberWords::saysNumbers_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("italian");
    QTest::addColumn<QString>("english");
    const auto row = [](const char *name, double value, const QString &italian, const QString &english) {
        QTest::newRow(name) << value << italian << english;
    };
    row("zero", 0, u"zero"_s, u"zero"_s);
    row("never minus zero", -0.001, u"zero"_s, u"zero"_s);
    row("an accent at the end", 23, u"ventitré"_s, u"twenty-three"_s);
    row("no accent inside", 173004, u"centosettantatremilaquattro"_s,
        u"one hundred seventy-three thousand four"_s);
    row("vowels that meet", 28, u"ventotto"_s, u"twenty-eight"_s);
    row("a hundred and eight", 108, u"centotto"_s, u"one hundred eight"_s);
    row("the example of the guide", 1234, u"milleduecentotrentaquattro"_s,
        u"one thousand two hundred thirty-four"_s);
    row("users of print", 2642, u"duemilaseicentoquarantadue"_s, u"two thousand six hundred forty-two"_s);
    row("a million", 1'000'000, u"un milione"_s, u"one million"_s);
    row("one decimal", 6.5, u"sei virgola cinque"_s, u"six point five"_s);
    row("two decimals are one number in Italian", 2.25, u"due virgola venticinque"_s,
        u"two point two five"_s);
    row("a zero after the comma", 6.05, u"sei virgola zero cinque"_s, u"six point zero five"_s);
    row("below one", 0.5, u"zero virgola cinque"_s, u"zero point five"_s);
    row("rounded away from zero", 1.005, u"uno virgola zero uno"_s, u"one point zero one"_s);
    row("below zero", -3, u"meno tre"_s, u"minus three"_s);
    row("below zero with decimals", -0.25, u"meno zero virgola venticinque"_s,
        u"minus zero point two five"_s);
    row("the largest", 999'999'999'999,
        u"novecentonovantanove miliardi novecentonovantanove milioni novecentonovantanovemilanovecentonovantanove"_s,
        u"nine hundred ninety-nine billion nine hundred ninety-nine million nine hundred ninety-nine thousand nine hundred ninety-nine"_s);
    row("larger is not said", 1e12, QString(), QString());
    row("nor is what is no number", std::numeric_limits<double>::quiet_NaN(), QString(), QString());
}

void TestNumberWords::saysNumbers()
{
    QFETCH(double, value);
    QTEST(NumberWords::of(value, Language::Italian), "italian");
    QTEST(NumberWords::of(value, Language::English), "english");
}

void TestNumberWords::noSoftHyphens()
{
    for (int value = 0; value < 3000; ++value) {
        const QString words = NumberWords::of(value, Language::Italian);
        QVERIFY(!words.isEmpty());
        for (const QChar letter : words)
            QVERIFY2(letter.isLetter() || letter == u' ', qPrintable(words));
    }
}

QTEST_GUILESS_MAIN(TestNumberWords)
#include "tst_numberwords.moc"
