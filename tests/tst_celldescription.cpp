// The card as printed text, against the tiny second service: no word of the first one may be in the program.
#include "editions.h"
#include "review/tablespage.h"
#include "window/celldescription.h"

#include <QTest>

#include <algorithm>

using namespace quaderno;
using namespace quaderno::tests;
using namespace Qt::StringLiterals;

class TestCellDescription : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anAnswerSaysWhoGaveIt();
    void aReplacedAnswerIsRemembered();
    void aMissingAnswerSaysWhy();
    void choicesAreWords();
    void anIndicatorShowsItsFormulaAndTerms();
    void aMeanSaysWhatItRestsOn();
    void nothingEnteredIsSaid();
    void aPrintedValueSaysSo();
    void theFootOfATableExplainsItsMarks();

private:
    [[nodiscard]] CellDescription card(Shown::Kind kind, const char *name, int refArea, int year) const;
    [[nodiscard]] static QStringList lines(const CellDescription &card);

    std::unique_ptr<DataSet> m_mini;
};

void TestCellDescription::init()
{
    m_mini = miniDataSet();
    m_mini->setAuthor(u"Ada Rossi"_s);
}

CellDescription TestCellDescription::card(Shown::Kind kind, const char *name, int refArea, int year) const
{
    const Catalogue &catalogue = m_mini->catalogue();
    const auto index = kind == Shown::Kind::Variable ? catalogue.variableIndex(QString::fromLatin1(name))
                                                     : catalogue.indicatorIndex(QString::fromLatin1(name));
    return CellDescriber(*m_mini, Language::English)
        .describe({.shown = {.kind = kind, .index = index.value()}, .refArea = refArea, .timePeriod = year});
}

QStringList TestCellDescription::lines(const CellDescription &card)
{
    QStringList lines;
    for (const CellLine &line : card.lines)
        lines.append(line.label + u": "_s + line.text);
    return lines;
}

void TestCellDescription::anAnswerSaysWhoGaveIt()
{
    enter(*m_mini, 1, 2021, "rides",
          {.value = 1200, .status = ObsStatus::Estimated, .note = u"from receipts"_s});
    const auto shown = card(Shown::Kind::Variable, "rides", 1, 2021);
    QCOMPARE(shown.title, u"Rides"_s);
    const QStringList text = lines(shown);
    QCOMPARE(text.mid(0, 6),
             (QStringList{u"Zone: Centro"_s, u"Year: 2021"_s, u"Value: 1,200 rides"_s, u"Status: estimated"_s,
                          u"Note: from receipts"_s, u"Source: typed in the form"_s}));
    QVERIFY(text[6].startsWith(u"By: Ada Rossi, "_s));
    QCOMPARE(text.last(), u"In the form: Rides"_s);
}

void TestCellDescription::aReplacedAnswerIsRemembered()
{
    enter(*m_mini, 1, 2021, "rides", {.value = 10});
    enter(*m_mini, 1, 2021, "rides", {.value = 20});
    const QStringList text = lines(card(Shown::Kind::Variable, "rides", 1, 2021));
    QVERIFY(text[text.size() - 2].startsWith(u"Before: 10 (Ada Rossi, "_s));
    QVERIFY(m_mini->undo().isOk());
    const QStringList undone = lines(card(Shown::Kind::Variable, "rides", 1, 2021));
    QVERIFY(undone.contains(u"Source: undone"_s));
    QCOMPARE(undone.filter(u"Before: "_s).size(), 2);
}

void TestCellDescription::aMissingAnswerSaysWhy()
{
    enter(*m_mini, 0, 2020, "rides",
          {.status = ObsStatus::NotAvailable, .reason = u"unknown"_s, .note = u"flood"_s});
    const QStringList text = lines(card(Shown::Kind::Variable, "rides", 0, 2020));
    QVERIFY(text.contains(u"Value: Not known"_s));
    QVERIFY(text.contains(u"Reason: Not known"_s));
    QVERIFY(text.contains(u"Note: flood"_s));
}

void TestCellDescription::choicesAreWords()
{
    enter(*m_mini, 0, 2020, "vehicles", {.text = u"minibus,other"_s});
    QVERIFY(lines(card(Shown::Kind::Variable, "vehicles", 0, 2020)).contains(u"Value: Minibus, Other"_s));
}

void TestCellDescription::anIndicatorShowsItsFormulaAndTerms()
{
    enter(*m_mini, 0, 2020, "rides", {.value = 40});
    enter(*m_mini, 0, 2020, "rides_assisted", {.value = 10, .status = ObsStatus::Estimated});
    const QStringList text = lines(card(Shown::Kind::Indicator, "assisted_pct", 0, 2020));
    QCOMPARE(text.mid(2, 4), (QStringList{u"Value: 25 %"_s, u"Status: estimated"_s,
                                          u"Formula: Rides with an escort / Rides × 100"_s,
                                          u"With numbers: 10 / 40 × 100 = 25"_s}));
    QCOMPARE(text.size(), 8);
    QVERIFY2(
        text[6].startsWith(u"Rides with an escort: 10 rides (estimated)\ntyped in the form: Ada Rossi, "_s),
        qPrintable(text[6]));
    QVERIFY2(text[7].startsWith(u"Rides: 40 rides (normal value)\n"_s), qPrintable(text[7]));
    // Each term leads to its field, and nothing else leads anywhere.
    const auto shown = card(Shown::Kind::Indicator, "assisted_pct", 0, 2020);
    QCOMPARE(std::ranges::count_if(shown.lines, [](const auto &line) { return line.link.has_value(); }), 2);
    QCOMPARE(shown.lines[7].link->shown.index, m_mini->catalogue().variableIndex(u"rides").value());
    // As text it is one line each.
    QCOMPARE(shown.text().count(u'\n'), 9);
    QVERIFY(shown.text().startsWith(u"Rides with an escort\nZone: Nord\n"_s));
}

void TestCellDescription::aMeanSaysWhatItRestsOn()
{
    enter(*m_mini, 0, 2020, "rides", {.value = 40});
    enter(*m_mini, 0, 2020, "rides_assisted", {.value = 10});
    const QStringList text = lines(card(Shown::Kind::Indicator, "assisted_pct", kAggregateArea, 2020));
    QVERIFY(text.contains(u"Value: 25 %"_s));
    QVERIFY(text.contains(u"Computed on: 1 of 3 zones"_s));
    QVERIFY(text.contains(u"Zones in the mean: "_s));
    QVERIFY(text.contains(u"Nord: 10 / 40"_s));
    QCOMPARE(text.filter(u"never entered"_s).size(), 2);
}

void TestCellDescription::nothingEnteredIsSaid()
{
    QCOMPARE(
        lines(card(Shown::Kind::Variable, "rides", 2, 2020)),
        (QStringList{u"Zone: Sud"_s, u"Year: 2020"_s, u"Value: never entered"_s, u"In the form: Rides"_s}));
    QVERIFY(lines(card(Shown::Kind::Indicator, "assisted_pct", 2, 2020)).contains(u"Value: never entered"_s));
}

void TestCellDescription::aPrintedValueSaysSo()
{
    const auto edition = printedEdition();
    const auto card =
        CellDescriber(*edition, Language::English)
            .describe({.shown = {.kind = Shown::Kind::Indicator,
                                 .index = edition->catalogue().indicatorIndex(u"sites_per_10k").value()},
                       .refArea = 0,
                       .timePeriod = 2011});
    QVERIFY(lines(card).contains(u"Status: printed value, cannot be recomputed"_s));
}

void TestCellDescription::theFootOfATableExplainsItsMarks()
{
    const auto edition = printedEdition();
    const auto tables = numberTables(edition->catalogue(), edition->years());
    const auto foot = [&](size_t number) {
        return tableFootText(
            tableContents(*edition, tables[number - 1], edition->years(), Language::English));
    };
    QVERIFY(foot(26).count(u"estimated"_s) == 1);
    QVERIFY(!foot(26).contains(u"Italics"_s));
    QVERIFY(foot(1).contains(u"Italics: printed value, cannot be recomputed"_s));
    QVERIFY(!foot(1).contains(u"e estimated"_s));
    QVERIFY(foot(1).contains(u"Firenze"_s)); // its note
}

QTEST_GUILESS_MAIN(TestCellDescription)
#include "tst_celldescription.moc"
