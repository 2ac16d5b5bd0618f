// What stands around the cells of tables and the bars of figures.
#include "analysis/contentsframe.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace quaderno;

namespace
{

TableRow rowOf(const TableCell &cell)
{
    return {.label = u"Nord"_s, .code = u"nord"_s, .cells = {cell}};
}

const CellValue kMissing{.value = std::nullopt, .status = ObsStatus::NotAvailable};

} // namespace

class TestContentsFrame : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neighboursOfAGroupShareAHead();
    void unitsHaveALine();
    void linesBelowATable_data();
    void linesBelowATable();
    void neverEnteredIsNotMissing();
    void linesBelowAFigure();
    void aFigureWithoutAValueSaysWhy();
};

void TestContentsFrame::neighboursOfAGroupShareAHead()
{
    TableContents table;
    for (const auto &[label, group] :
         {std::pair{u"a"_s, u"A"_s}, std::pair{u"b"_s, u"A"_s}, std::pair{u"c"_s, QString()},
          std::pair{u"d"_s, QString()}, std::pair{u"e"_s, u"A"_s}})
        table.columns.push_back({.label = label, .group = group, .code = label});
    const std::vector<HeadSpan> expected{{0, 2, u"A"_s}, {2, 1, {}}, {3, 1, {}}, {4, 1, u"A"_s}};
    QCOMPARE(headSpans(table), expected);
    QVERIFY(headSpans({}).empty());
}

void TestContentsFrame::unitsHaveALine()
{
    QCOMPARE(unitLine(u"euro"_s), u"Unit: euro"_s);
    QCOMPARE(unitLine({}), QString());
}

void TestContentsFrame::linesBelowATable_data()
{
    QTest::addColumn<QStringList>("signs");
    QTest::addColumn<QStringList>("notes");
    QTest::addColumn<QString>("basis");
    QTest::addColumn<QStringList>("lines");
    const QStringList none;
    QTest::newRow("the source alone") << none << none << QString() << QStringList{u"S"_s};
    QTest::newRow("signs share a line")
        << QStringList{u"- a"_s, u"* b"_s} << none << QString() << QStringList{u"- a  ·  * b"_s, u"S"_s};
    QTest::newRow("one note") << none << QStringList{u"n"_s} << QString()
                              << QStringList{u"Note: n"_s, u"S"_s};
    QTest::newRow("two notes") << none << QStringList{u"n"_s, u"m"_s} << QString()
                               << QStringList{u"Notes:"_s, u"n"_s, u"m"_s, u"S"_s};
    QTest::newRow("the basis before the source")
        << none << none << u"on 3"_s << QStringList{u"on 3"_s, u"S"_s};
}

void TestContentsFrame::linesBelowATable()
{
    QFETCH(QStringList, signs);
    QFETCH(QStringList, notes);
    QFETCH(QString, basis);
    const TableContents table{
        .rows = {rowOf({.text = u"1"_s, .value = {.value = 1, .status = ObsStatus::Normal}})},
        .signs = signs,
        .notes = notes,
        .basis = basis};
    QTEST(linesBelow(table, u"S"_s), "lines");
}

void TestContentsFrame::neverEnteredIsNotMissing()
{
    TableContents table{.isMarks = true, .rows = {rowOf({})}};
    QVERIFY(neverEntered(table));
    QCOMPARE(linesBelow(table, {}), QStringList{u"Note: No answer has been entered yet."_s});
    table.rows = {rowOf({.text = u"–"_s, .value = kMissing})};
    QVERIFY(!neverEntered(table));
    QCOMPARE(linesBelow(table, {}),
             QStringList{u"Note: None of the answers to this question is legible or available."_s});
}

void TestContentsFrame::linesBelowAFigure()
{
    FigureContents figure;
    QCOMPARE(linesBelow(figure, u"S"_s), QStringList{u"S"_s});
    figure.bars = {{.value = kMissing, .text = u"–"_s},
                   {.value = {.value = 0, .status = ObsStatus::Normal}, .text = u"0"_s},
                   {}};
    QCOMPARE(linesBelow(figure, {}),
             QStringList{u"– figure not available  ·  0 a true zero  ·  no sign: never entered"_s});
    figure.bars[1].value.isRecorded = true; // print may have rounded it
    QCOMPARE(linesBelow(figure, {}), QStringList{u"– figure not available  ·  no sign: never entered"_s});
}

void TestContentsFrame::aFigureWithoutAValueSaysWhy()
{
    FigureContents figure{.bars = {{}, {.value = {.value = 3, .status = ObsStatus::Normal}, .isMean = true}}};
    QCOMPARE(linesBelow(figure, {}), QStringList{u"No answer has been entered yet."_s});
    figure.bars[0].value = kMissing;
    QCOMPARE(linesBelow(figure, {}), QStringList{u"No zone has a value."_s});
    figure.bars[0].ofYears = {{.value = 1, .status = ObsStatus::Normal}};
    QCOMPARE(reasonOfEmptiness(figure), QString());
}

QTEST_MAIN(TestContentsFrame)
#include "tst_contentsframe.moc"
