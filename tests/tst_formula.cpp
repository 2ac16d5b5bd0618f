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

void TestFormula::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("an operator without its right side") << QStringLiteral("a /");
    QTest::newRow("an open bracket") << QStringLiteral("(a + b");
    QTest::newRow("two terms side by side") << QStringLiteral("a b");
    QTest::newRow("a text") << QStringLiteral("\"a\"");
}

void TestFormula::refuses()
{
    QFETCH(QString, text);
    const auto formula = Formula::parse(text);
    QVERIFY(!formula.isOk());
    QVERIFY(!formula.error().message.isEmpty());
}

QTEST_GUILESS_MAIN(TestFormula)
#include "tst_formula.moc"
