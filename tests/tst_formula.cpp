#include "catalogue/formula.h"

#include <QTest>

#include <array>

using namespace quaderno;

class TestFormula : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesItsTermsOnce();
    void evaluatesInTheOrderOfItsTerms();
    void aChoiceIsOneTerm();
    void aConstantHasNoTerms();
    void copiesKeepTheirResults();
    void divisionByZeroIsNoNumber();
    void computes_data();
    void computes();
    void aConditionWithoutAValueIsNone();
    void aTextConditionIsOverFields();
    void refuses_data();
    void refuses();
};

void TestFormula::namesItsTermsOnce()
{
    const auto formula = Formula::parse(QStringLiteral("hours * days + hours"));
    QVERIFY(formula.isOk());
    QStringList terms = formula.value().terms();
    terms.sort();
    QCOMPARE(terms, (QStringList{QStringLiteral("days"), QStringLiteral("hours")}));
}

void TestFormula::evaluatesInTheOrderOfItsTerms()
{
    const auto formula = Formula::parse(QStringLiteral("part / whole * 100"));
    QVERIFY(formula.isOk());
    std::vector<double> values;
    for (const QString &term : formula.value().terms())
        values.push_back(term == QStringLiteral("part") ? 1 : 4);
    QCOMPARE(formula.value().evaluate(values), 25.0);
}

void TestFormula::aChoiceIsOneTerm()
{
    const auto formula = Formula::parse(QStringLiteral("professions.other"));
    QVERIFY(formula.isOk());
    QCOMPARE(formula.value().terms(), QStringList{QStringLiteral("professions.other")});
}

void TestFormula::aConstantHasNoTerms()
{
    const auto formula = Formula::parse(QStringLiteral("6 * 52"));
    QVERIFY(formula.isOk());
    QVERIFY(formula.value().terms().isEmpty());
    QCOMPARE(formula.value().evaluate({}), 312.0);
}

void TestFormula::copiesKeepTheirResults()
{
    const auto formula = Formula::parse(QStringLiteral("a + 1"));
    QVERIFY(formula.isOk());
    const Formula copy = formula.value();
    const std::array one{1.0};
    const std::array two{2.0};
    QCOMPARE(copy.evaluate(one), 2.0);
    QCOMPARE(formula.value().evaluate(two), 3.0);
    QCOMPARE(copy.evaluate(one), 2.0);
}

void TestFormula::divisionByZeroIsNoNumber()
{
    const auto formula = Formula::parse(QStringLiteral("1 / a"));
    QVERIFY(formula.isOk());
    const std::array zero{0.0};
    QVERIFY(!formula.value().evaluate(zero).has_value());
}

void TestFormula::computes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("expected");
    const auto row = [](const char *text, double expected) {
        QTest::newRow(text) << QString::fromLatin1(text) << expected;
    };
    row("2 + 3 * 4", 14);
    row("(2 + 3) * 4", 20);
    row("8 - 2 - 1", 5);
    row("8 / 2 / 2", 2);
    row("-5 + 2", -3);
    row("2 * -3", -6);
    row("-(2 + 3)", -5);
    row("0.125", 0.125);
    row("10.5", 10.5);
    row("1 < 2", 1);
    row("2 < 2", 0);
    row("2 <= 2", 1);
    row("2 = 2", 1);
    row("0.1 + 0.2 = 0.3", 1);
    row("1 >= 2", 0);
    row("2 > 1", 1);
    row("1 > 2 or 2 > 1", 1);
    row("1 > 2 and 2 > 1 or 1 = 1", 1);
    row("1 = 1 or 2 > 1 and 1 > 2", 1);
    row("not 1 > 2", 1);
    row("not (1 = 1 and 2 = 2)", 0);
    row("(1 = 1) and 3", 1);
}

void TestFormula::computes()
{
    QFETCH(QString, text);
    QFETCH(double, expected);
    const auto formula = Formula::parse(text, FormulaKind::Condition);
    QVERIFY2(formula.isOk(), formula.isOk() ? "" : qPrintable(formula.error().message));
    QCOMPARE(formula.value().evaluate({}), expected);
}

// Infinity would be greater than anything.
void TestFormula::aConditionWithoutAValueIsNone()
{
    const auto formula = Formula::parse(QStringLiteral("1 / a > 2"), FormulaKind::Condition);
    QVERIFY(formula.isOk());
    const std::array zero{0.0};
    QVERIFY(!formula.value().evaluate(zero).has_value());
}

void TestFormula::aTextConditionIsOverFields()
{
    const auto formula = Formula::parse(QStringLiteral("present(users) > 1 and marked(a.b) < zones"),
                                        FormulaKind::TextCondition);
    QVERIFY(formula.isOk());
    QCOMPARE(formula.value().terms(), (QStringList{QStringLiteral("present(users)"),
                                                   QStringLiteral("marked(a.b)"), QStringLiteral("zones")}));
    const std::array values{2.0, 3.0, 4.0};
    QCOMPARE(formula.value().evaluate(values), 1.0);
    const std::array equal{2.0, 4.0, 4.0};
    QCOMPARE(formula.value().evaluate(equal), 0.0);
}

void TestFormula::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isCondition");
    QTest::addColumn<QString>("mention");
    const auto row = [](const char *name, const QString &text, const char *mention,
                        bool isCondition = false) {
        QTest::newRow(name) << text << isCondition << QString::fromUtf8(mention);
    };
    row("nothing", QString(), "too early");
    row("an operator without its right side", QStringLiteral("a /"), "too early");
    row("an open bracket", QStringLiteral("(a + b"), "not closed");
    row("a bracket too many", QStringLiteral("a + b)"), "“)”");
    row("two terms side by side", QStringLiteral("a b"), "“b”");
    row("a text", QStringLiteral("\"a\""), "“\"”");
    row("a decimal comma", QStringLiteral("10,5"), "“,”");
    row("thousands", QStringLiteral("10.000"), "write 10.0000 or 10000");
    row("a number with two dots", QStringLiteral("1.2.3"), "“1.2.3”");
    row("an assignment", QStringLiteral("x = 1"), "only in conditions");
    row("a comparison in arithmetic", QStringLiteral("x > 1"), "only in conditions");
    row("a word in arithmetic", QStringLiteral("x and y"), "only in conditions");
    row("a function", QStringLiteral("min(a, b)"), "“(”");
    row("a power", QStringLiteral("a ^ 2"), "“^”");
    row("a choice of C", QStringLiteral("a ? b : c"), "“?”", true);
    row("a comparison of C", QStringLiteral("a == 1"), "“=”", true);
    row("a conjunction of C", QStringLiteral("a && b"), "“&”", true);
    row("a comparison of a comparison", QStringLiteral("a < b < c"), "“<”", true);
    row("arithmetic over a condition", QStringLiteral("(a > 1) + 1"), "no number", true);
    row("a division by 0", QStringLiteral("a / 0"), "divides by 0");
    row("a division by what is always 0", QStringLiteral("a / (3 - 3)"), "divides by 0");
    row("the e of powers of ten", QStringLiteral("1e3"), "“e3”");
    row("a capital", QStringLiteral("Users"), "“U”");
    row("a field outside texts", QStringLiteral("present(users) > 1"), "“(”", true);
    row("brackets without an end", QString(10000, u'('), "too deeply");
    row("denials without an end", QStringLiteral("not ").repeated(10000), "too deeply", true);
}

void TestFormula::refuses()
{
    QFETCH(QString, text);
    QFETCH(bool, isCondition);
    QFETCH(QString, mention);
    const auto formula = Formula::parse(text, isCondition ? FormulaKind::Condition : FormulaKind::Value);
    QVERIFY(!formula.isOk());
    QVERIFY2(formula.error().message.contains(mention), qPrintable(formula.error().message));
}

QTEST_GUILESS_MAIN(TestFormula)
#include "tst_formula.moc"
