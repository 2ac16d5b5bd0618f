#include "analysis/arithmetictext.h"

#include <QTest>

using namespace quaderno;

class TestArithmeticText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void worksOut_data();
    void worksOut();
    void readsTheNumbersOfItsLanguage();
};

void TestArithmeticText::worksOut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("value");
    QTest::addColumn<bool>("isReckoned");
    const auto row = [](const char *name, const char *text, double value) {
        QTest::newRow(name) << QString::fromUtf8(text) << value << true;
    };
    const auto refusal = [](const char *name, const char *text) {
        QTest::newRow(name) << QString::fromUtf8(text) << 0.0 << false;
    };
    row("people by weekly hours by weeks", "3 × 36 × 48", 5184);
    row("the letter x", "3x36x48", 5184);
    row("a star", "2*18,5*48", 1776);
    row("municipalities added up", "120 + 85 + 40", 245);
    row("a sum of products", "2 x 36 x 48 + 1 x 18 x 48", 4320);
    row("grouped numbers", "1.200 + 300", 1500);
    refusal("a plain number is no reckoning", "1.234");
    refusal("a sign alone", "+ 12");
    refusal("words", "circa x 3");
    refusal("a hole", "3 × × 4");
    refusal("an end that is missing", "120 +");
    refusal("a difference", "120 - 20");
    refusal("nothing", "");
}

void TestArithmeticText::worksOut()
{
    QFETCH(QString, text);
    QFETCH(double, value);
    QFETCH(bool, isReckoned);
    const auto read = arithmeticValue(text, NumberFormat(Language::Italian));
    QCOMPARE(read.has_value(), isReckoned);
    if (isReckoned)
        QCOMPARE(*read, value);
}

void TestArithmeticText::readsTheNumbersOfItsLanguage()
{
    QCOMPARE(arithmeticValue(u"1,000 + 2.5", NumberFormat(Language::English)), 1002.5);
    QCOMPARE(arithmeticValue(u"1.000 + 2,5", NumberFormat(Language::Italian)), 1002.5);
}

QTEST_GUILESS_MAIN(TestArithmeticText)
#include "tst_arithmetictext.moc"
