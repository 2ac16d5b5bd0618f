// What is to be checked is marked where it is printed. Firenze 2009 and Bassa Val di Cecina are errors of the
// printed edition of 2008-2011: tables 27 and 30.
#include "analysis/contentsframe.h"
#include "analysis/printednotes.h"
#include "analysis/zoneprofile.h"
#include "editions.h"

#include <QTest>

#include <algorithm>

using namespace quaderno;
using namespace quaderno::tests;
using namespace Qt::StringLiterals;

class TestPrintedNotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anErrorMarksTheNumbersItIsAbout_data();
    void anErrorMarksTheNumbersItIsAbout();
    void theLineUnderTheTableSaysWhy();
    void aFigureIsMarkedAsItsTableIs();
    void aShareTellsThatItIsPastItsWhole();
    void whatWasSaidOfItTakesTheMarkAway_data();
    void whatWasSaidOfItTakesTheMarkAway();
    void aWarningIsNotPrinted();
    void whatWasSentBackIsMarked();
    void aChoiceIsMarkedAtItsZone();
    void placesOfOneSentenceShareItsLine();

private:
    [[nodiscard]] TableContents table(int number) const
    {
        const auto items = numberTables(m_edition->catalogue(), m_edition->years());
        return tableContents(*m_edition, items.at(static_cast<size_t>(number) - 1), m_edition->years(),
                             Language::Italian);
    }
    [[nodiscard]] FigureContents figure(int number) const
    {
        const auto items = numberFigures(m_edition->catalogue(), m_edition->years());
        return figureContents(*m_edition, items.at(static_cast<size_t>(number) - 1), m_edition->years(),
                              Language::Italian);
    }
    [[nodiscard]] int zone(const char *code) const
    {
        return m_edition->observations().zoneIndex(QString::fromLatin1(code)).value();
    }
    [[nodiscard]] const TableCell cell(int number, const char *code, int year) const
    {
        return table(number).rows[static_cast<size_t>(zone(code))].cells[static_cast<size_t>(year - 2008)];
    }
    void commit(const Act &act) { QVERIFY(m_edition->commit(act).isOk()); }

    std::unique_ptr<DataSet> m_edition;
};

void TestPrintedNotes::init()
{
    installLanguage(*QCoreApplication::instance(), Language::Italian);
    m_edition = printedEdition();
}

void TestPrintedNotes::anErrorMarksTheNumbersItIsAbout_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<int>("year");
    QTest::addColumn<QString>("shown");
    const QByteArray firenze = "firenze";
    const QByteArray cecina = "bassa-val-di-cecina";
    QTest::newRow("the variable") << 30 << firenze << 2009 << u"316.800(!)"_s;
    QTest::newRow("the other side of the check") << 27 << firenze << 2009 << u"316.200(!)"_s;
    QTest::newRow("an indicator made of it") << 32 << firenze << 2009 << u"64(!)"_s;
    QTest::newRow("not another year") << 30 << firenze << 2008 << u"324.000"_s;
    QTest::newRow("not another variable") << 23 << firenze << 2009 << u"4.932"_s;
    QTest::newRow("a cost without its total") << 30 << cecina << 2008 << u"96.473(!)"_s;
    QTest::newRow("a gap has its own sign") << 27 << cecina << 2008 << u"–"_s;
}

void TestPrintedNotes::anErrorMarksTheNumbersItIsAbout()
{
    QFETCH(int, number);
    QFETCH(QByteArray, code);
    QFETCH(int, year);
    QTEST(cell(number, code.constData(), year).shown(), "shown");
}

void TestPrintedNotes::theLineUnderTheTableSaysWhy()
{
    const QStringList lines = linesBelow(table(30), {});
    QVERIFY2(lines.front().contains(u"(!) dato da verificare"_s), qPrintable(lines.front()));
    QVERIFY(lines.contains(
        u"(!) Firenze 2009 – Il costo dei comuni (316.800 €) supera il costo complessivo (316.200 €)."_s));
    const QStringList untotalled = lines.filter(u"quello complessivo no."_s);
    QCOMPARE(untotalled.size(), 1); // one line for all places, in words that speak to nobody
    QVERIFY(untotalled.front().contains(u"Bassa Val di Cecina 2008, 2009"_s));
    QVERIFY(!linesBelow(table(23), {}).join(u'\n').contains(u"(!)"_s));
}

void TestPrintedNotes::aFigureIsMarkedAsItsTableIs()
{
    const FigureContents share = figure(10);
    const FigureBar &firenze = share.bars[static_cast<size_t>(zone("firenze"))];
    QCOMPARE(firenze.noteSign, u"(!)"_s);
    QVERIFY(firenze.hint.contains(u"supera il costo complessivo"_s));
    const QStringList lines = linesBelow(share, {});
    QVERIFY(lines.front().contains(u"(!) dato da verificare"_s));
    QCOMPARE(lines.filter(u"Nota: (!) Firenze 2009 – Il costo dei comuni"_s).size(), 1);
    // A bar of one length is one value in all four figures.
    QCOMPARE(figure(9).widest, share.widest);
    QVERIFY(std::ranges::all_of(figure(9).bars, [](const FigureBar &bar) { return bar.findings.isEmpty(); }));

    const ZoneProfile profile = zoneProfile(*m_edition, zone("firenze"), {2008, 2011}, Language::Italian);
    QCOMPARE(profile.notes.size(), 1);
    QVERIFY(profile.signs().contains(u"(!) dato da verificare"_s));
}

// 316.800 of 316.200 are 100,19 per cent.
void TestPrintedNotes::aShareTellsThatItIsPastItsWhole()
{
    const FigureContents share = figure(10);
    const FigureBar &firenze = share.bars[static_cast<size_t>(zone("firenze"))];
    QCOMPARE(firenze.shown(), u"100,2(!)"_s);
    QVERIFY(*firenze.value.value > 100 && *firenze.value.value < share.axis.maximum);
    QCOMPARE(share.bars[static_cast<size_t>(zone("empolese"))].text, u"50"_s);

    enter(*m_edition, zone("firenze"), 2009, "municipal_cost", {.value = 316'200});
    QCOMPARE(figure(10).bars[static_cast<size_t>(zone("firenze"))].shown(), u"100"_s);
    QCOMPARE(figure(10).axis, (Axis{.maximum = 100, .step = 20, .decimals = 0}));

    const auto mini = miniDataSet(); // whose greatest share is a half
    enter(*mini, 0, 2021, "rides", {.value = 10});
    enter(*mini, 0, 2021, "rides_assisted", {.value = 5});
    const auto &shown = mini->catalogue().figures;
    for (const NumberedItem &item : numberFigures(mini->catalogue(), mini->years())) {
        const FigureContents made = figureContents(*mini, item, mini->years(), Language::Italian);
        if (mini->catalogue().isShare(shown[static_cast<size_t>(item.index)].shown))
            QCOMPARE(made.axis.maximum, 100.0);
    }
}

void TestPrintedNotes::whatWasSaidOfItTakesTheMarkAway_data()
{
    QTest::addColumn<QString>("shown");
    QTest::addColumn<int>("year");
    QTest::addColumn<bool>("isOfZone");
    QTest::addColumn<bool>("isMarked");
    QTest::newRow("a note of the cell") << u"municipal_cost"_s << 2009 << true << false;
    QTest::newRow("a note of the zone") << u"municipal_cost"_s << 0 << true << false;
    QTest::newRow("a note of the table") << u"municipal_cost"_s << 0 << false << false;
    QTest::newRow("a note of another year") << u"municipal_cost"_s << 2008 << true << true;
    QTest::newRow("a note of another table") << u"total_cost"_s << 2009 << true << true;
}

void TestPrintedNotes::whatWasSaidOfItTakesTheMarkAway()
{
    QFETCH(QString, shown);
    QFETCH(int, year);
    QFETCH(bool, isOfZone);
    QFETCH(bool, isMarked);
    const TableNote note{.shows = shown,
                         .refArea = isOfZone ? std::optional(zone("firenze")) : std::nullopt,
                         .year = year > 0 ? std::optional(year) : std::nullopt,
                         .text = {u"Così è a bilancio."_s, u"So the accounts say."_s}};
    commit({.label = u"note"_s, .notes = {{.after = note}}});
    QCOMPARE(cell(30, "firenze", 2009).shown().contains(u"(!)"_s), isMarked);
}

void TestPrintedNotes::aWarningIsNotPrinted()
{
    // Empolese 2010 has a fifth of the users of the year before: a warning, with all else in order.
    QVERIFY(cell(23, "empolese", 2010).findings.isEmpty());
}

void TestPrintedNotes::whatWasSentBackIsMarked()
{
    commit({.label = u"back"_s,
            .states = {{.key = {zone("elba"), 2009}, .state = QuestionnaireState::Returned}}});
    QCOMPARE(cell(4, "elba", 2009).shown(), u"6(!)"_s);
    QCOMPARE(cell(3, "elba", 2009).shown(), u"–"_s);
    QVERIFY(linesBelow(table(4), {})
                .contains(u"Nota: (!) Elba 2009 – Il questionario è stato restituito alla zona."_s));
}

void TestPrintedNotes::aChoiceIsMarkedAtItsZone()
{
    const auto mini = miniDataSet();
    enter(*mini, 1, 2021, "vehicles", {.text = u"taxi"_s});
    QVERIFY(mini->commit({.label = u"back"_s,
                          .states = {{.key = {1, 2021}, .state = QuestionnaireState::Returned}}})
                .isOk());
    const auto items = numberTables(mini->catalogue(), mini->years());
    const auto vehicles = std::ranges::find_if(items, [&](const NumberedItem &item) {
        const Table &table = mini->catalogue().tables[static_cast<size_t>(item.index)];
        return table.layout == TableLayout::Marks && item.year.value_or(2021) == 2021;
    });
    QVERIFY(vehicles != items.end());
    const TableContents marks = tableContents(*mini, *vehicles, mini->years(), Language::Italian);
    QCOMPARE(marks.rows[1].sign, u"(!)"_s);
    QCOMPARE(marks.notes.filter(u"(!) Centro 2021"_s).size(), 1);
    QVERIFY(marks.signs.contains(u"(!) dato da verificare"_s));
}

void TestPrintedNotes::placesOfOneSentenceShareItsLine()
{
    QCOMPARE(PrintedNotes::linesOf({{u"Elba"_s, 2009, u"A."_s},
                                    {u"Elba"_s, 2009, u"B."_s},
                                    {u"Elba"_s, 2010, u"A."_s},
                                    {u"Pisana"_s, 2008, u"A."_s}}),
             (QStringList{u"(!) Elba 2009, 2010; Pisana 2008 – A."_s, u"(!) Elba 2009 – B."_s}));
}

QTEST_GUILESS_MAIN(TestPrintedNotes)
#include "tst_printednotes.moc"
