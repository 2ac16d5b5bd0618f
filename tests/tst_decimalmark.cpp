#include "editions.h"
#include "exchange/decimalmark.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace quaderno;
using namespace quaderno::tests;

class TestDecimalMark : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneNumber_data();
    void oneNumber();
    void allNumbers_data();
    void allNumbers();

private:
    const Catalogue m_catalogue = valueOf(loadCatalogue(builtInCatalogueFolder(u"segretariato-sociale"_s)));

    [[nodiscard]] const Variable &variable(const QString &name) const
    {
        return m_catalogue.variables[static_cast<size_t>(m_catalogue.variableIndex(name).value())];
    }
    // "comma", "dot?" where it is not certain, or nothing.
    [[nodiscard]] static QString printed(const MarkEvidence &evidence)
    {
        if (!evidence.mark)
            return {};
        const QString mark = *evidence.mark == DecimalMark::Comma ? u"comma"_s : u"dot"_s;
        return evidence.isCertain ? mark : mark + u'?';
    }
};

void TestDecimalMark::oneNumber_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("mark");
    const auto row = [](const char *name, const QString &text, const QString &variable, const QString &mark) {
        QTest::newRow(name) << text << variable << mark;
    };
    row("a decimal comma", u"2,5"_s, u"total_cost"_s, u"comma"_s);
    row("a decimal dot", u"2.5"_s, u"total_cost"_s, u"dot"_s);
    row("a dot before three digits may be either", u"1.234"_s, u"total_cost"_s, u""_s);
    row("so may a comma", u"1,234"_s, u"total_cost"_s, u""_s);
    row("persons are whole: the dot groups", u"1.234"_s, u"users"_s, u"comma?"_s);
    row("and the comma", u"1,234"_s, u"users"_s, u"dot?"_s);
    row("a day has no thousands of hours", u"7,125"_s, u"hours_per_day"_s, u"comma?"_s);
    row("nor with a dot", u"7.125"_s, u"hours_per_day"_s, u"dot?"_s);
    row("three digits after a zero are decimals", u"0.500"_s, u"total_cost"_s, u"dot"_s);
    row("both, the dot last", u"1,234.5"_s, u"total_cost"_s, u"dot"_s);
    row("both, the comma last", u"1.234,567"_s, u"total_cost"_s, u"comma"_s);
    row("groups and no more", u"1.234.567"_s, u"total_cost"_s, u"comma"_s);
    row("four digits before are no group", u"1234.567"_s, u"total_cost"_s, u"dot"_s);
    row("a whole number tells nothing", u"1219"_s, u"users"_s, u""_s);
    row("a euro sign around", u"€ 1.234,50"_s, u"total_cost"_s, u"comma"_s);
    row("an exponent follows decimals", u"1,219E+06"_s, u"total_cost"_s, u"comma"_s);
    row("words tell nothing", u"e.g., more"_s, u"users"_s, u""_s);
    row("a date tells nothing", u"1.10.2021"_s, u"users"_s, u""_s);
}

void TestDecimalMark::oneNumber()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    QTEST(printed(markEvidence(text, variable(name))), "mark");
}

void TestDecimalMark::allNumbers_data()
{
    QTest::addColumn<QStringList>("costs");
    QTest::addColumn<QStringList>("users");
    QTest::addColumn<QChar>("separator");
    QTest::addColumn<DecimalMark>("mark");
    QTest::addColumn<MarkSource>("source");
    const auto row = [](const char *name, const QStringList &costs, const QStringList &users,
                        char16_t separator, DecimalMark mark, MarkSource source) {
        QTest::newRow(name) << costs << users << QChar(separator) << mark << source;
    };
    using enum DecimalMark;
    using enum MarkSource;
    row("nothing is told: the language", {u"1.234"_s}, {}, u'\t', Comma, MarkSource::Language);
    row("a semicolon leaves the comma to numbers", {u"1,234"_s}, {}, u';', Comma, Separator);
    row("one number that is certain", {u"1,234"_s, u"2.5"_s}, {}, u';', Dot, Numbers);
    row("a count that would not be whole", {u"1,234"_s}, {u"1,219"_s}, u'\t', Dot, Numbers);
    row("a semicolon beats it", {u"1,234"_s}, {u"1,219"_s}, u';', Comma, Separator);
    row("numbers against each other", {u"2.5"_s}, {u"1.219"_s}, u'\t', Comma, MarkSource::Language);
    row("numbers against each other between semicolons", {u"2.5"_s, u"2,5"_s}, {}, u';', Comma, Separator);
}

void TestDecimalMark::allNumbers()
{
    QFETCH(QStringList, costs);
    QFETCH(QStringList, users);
    QFETCH(QChar, separator);
    MarkFinder finder;
    for (const QString &cost : costs)
        finder.add(markEvidence(cost, variable(u"total_cost"_s)));
    for (const QString &count : users)
        finder.add(markEvidence(count, variable(u"users"_s)));
    const SheetMark found = finder.found(separator.unicode(), quaderno::Language::Italian);
    QTEST(found.mark, "mark");
    QTEST(found.source, "source");
}

QTEST_GUILESS_MAIN(TestDecimalMark)
#include "tst_decimalmark.moc"
