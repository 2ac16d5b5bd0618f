// The report as a workbook, read back with the reader that takes workbooks in.
#include "analysis/contentsframe.h"
#include "analysis/reportcontents.h"
#include "editions.h"
#include "exchange/listedcells.h"
#include "exchange/reportworkbook.h"
#include "exchange/sheetwriter.h"
#include "exchange/xlsxreader.h"
#include "workbooks.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace quaderno;
using namespace quaderno::tests;

class TestReportWorkbook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyTableIsASheetWithTheSameNumbers_data();
    void everyTableIsASheetWithTheSameNumbers();
    void everyFigureIsASheetWithItsNumbers_data();
    void everyFigureIsASheetWithItsNumbers();
    void theIndexLeadsToEverySheet();
    void everySheetHasOneTableMarked();
    void signsAreExplained();
    void everyNumberIsInTheData();
    void theTermsOfUseAreTold();
    void aReasonIsAComment();
    void aShareTellsThatItIsPastItsWhole();
    void noCellsAreMerged();
    void theChartIsThatOfTheFigure();
    void pagesAreReadyToPrint();
    void decimalsAreThoseShown_data();
    void decimalsAreThoseShown();
    void theSameDataGiveTheSameBytes();
    void anotherServiceAndHardTexts();

private:
    [[nodiscard]] SheetGrid sheet(const QString &name) const
    {
        return valueOf(XlsxReader::read(m_bytes, {.name = name}));
    }
    [[nodiscard]] static QString part(const QByteArray &bytes, const QString &name)
    {
        return QString::fromUtf8(partOf(bytes, name));
    }
    // Place of the row whose first cell says `words`, -1 without one.
    [[nodiscard]] static qsizetype rowOf(const SheetGrid &grid, const QString &words)
    {
        const auto found =
            std::ranges::find_if(grid.rows, [&](const SheetRow &row) { return row.cell(0).text == words; });
        return found == grid.rows.end() ? -1 : found - grid.rows.begin();
    }
    [[nodiscard]] static QStringList columnOf(const SheetGrid &grid, int column)
    {
        QStringList texts;
        for (const SheetRow &row : grid.rows)
            texts.append(row.cell(column).text);
        return texts;
    }
    // The part of the archive with this sheet: they are numbered in their order.
    [[nodiscard]] QString xmlOf(const QString &name) const
    {
        const qsizetype at = sheet(workbook::coverSheetName()).sheets.indexOf(name);
        return part(m_bytes, u"xl/worksheets/sheet%1.xml"_s.arg(at + 1));
    }
    template <typename Act> void forEachTable(Act act) const
    {
        for (const ReportChapter &chapter : m_report.chapters)
            std::ranges::for_each(chapter.tables, act);
    }
    template <typename Act> void forEachFigure(Act act) const
    {
        for (const ReportChapter &chapter : m_report.chapters)
            std::ranges::for_each(chapter.figures, act);
    }

    std::unique_ptr<DataSet> m_edition;
    ReportContents m_report;
    QByteArray m_bytes;
};

void TestReportWorkbook::initTestCase()
{
    installLanguage(*qApp, Language::Italian);
    m_edition = printedEdition();
    m_report = reportContents(*m_edition, {.years = m_edition->years(), .withEmptyTables = true});
    m_bytes = valueOf(reportWorkbook(m_report));
}

void TestReportWorkbook::everyTableIsASheetWithTheSameNumbers_data()
{
    QTest::addColumn<const TableContents *>("table");
    int count = 0;
    forEachTable([&](const TableContents &table) {
        QTest::addRow("table %d", table.number) << &table;
        ++count;
    });
    QCOMPARE(count, 32);
}

void TestReportWorkbook::everyTableIsASheetWithTheSameNumbers()
{
    QFETCH(const TableContents *, table);
    const SheetGrid grid = sheet(u"Tab. %1"_s.arg(table->number));
    QCOMPARE(grid.rows.front().cell(0).text, table->heading());
    const QStringList first = columnOf(grid, 0);
    if (!table->unit.isEmpty())
        QVERIFY(first.contains(unitLine(table->unit)));
    for (const QString &line : linesBelow(*table, sourceLine(m_report)))
        QVERIFY2(first.contains(line), qPrintable(line));

    const qsizetype start = rowOf(grid, table->rows.front().label + table->rows.front().sign);
    QVERIFY(start > 0);
    if (!table->signs.isEmpty())
        QVERIFY(rowOf(grid, signsLine(*table)) < start - 1); // above the table
    for (size_t column = 0; column < table->columns.size(); ++column)
        QCOMPARE(grid.rows[static_cast<size_t>(start) - 1].cell(static_cast<int>(column) + 1).text,
                 headInOneLine(table->columns[column]));
    for (size_t at = 0; at < table->rows.size(); ++at) {
        const TableRow &row = table->rows[at];
        const SheetRow &written = grid.rows[static_cast<size_t>(start) + at];
        QCOMPARE(written.cell(0).text, row.label + row.sign);
        for (size_t column = 0; column < row.cells.size(); ++column) {
            const TableCell &cell = row.cells[column];
            const SheetCell &read = written.cell(static_cast<int>(column) + 1);
            QCOMPARE(read.isNumber(), cell.value.value.has_value());
            if (read.isNumber()) {
                const double value = read.text.toDouble();
                QVERIFY(qAbs(value - *cell.value.value) <= 1e-12 * qAbs(value));
                const int decimals = workbook::decimalsOf(cell.text, Language::Italian);
                QCOMPARE(NumberFormat(Language::Italian).format(value, decimals, decimals), cell.text);
            } else {
                QCOMPARE(read.text, cell.text + cell.noteSign);
            }
        }
    }
}

void TestReportWorkbook::everyFigureIsASheetWithItsNumbers_data()
{
    QTest::addColumn<const FigureContents *>("figure");
    int count = 0;
    forEachFigure([&](const FigureContents &figure) {
        QTest::addRow("figure %d", figure.number) << &figure;
        ++count;
    });
    QCOMPARE(count, 12);
}

void TestReportWorkbook::everyFigureIsASheetWithItsNumbers()
{
    QFETCH(const FigureContents *, figure);
    const SheetGrid grid = sheet(u"Fig. %1"_s.arg(figure->number));
    QCOMPARE(grid.rows.front().cell(0).text, figure->heading());
    const qsizetype start = rowOf(grid, figure->bars.front().label);
    QVERIFY(start > 0);
    int missing = 0;
    for (size_t at = 0; at < figure->bars.size(); ++at) {
        const FigureBar &bar = figure->bars[at];
        const SheetRow &row = grid.rows[static_cast<size_t>(start) + at];
        QCOMPARE(row.cell(0).text, bar.label);
        // A missing value is no number at all: neither 0, nor a sign that a chart would draw as 0.
        QCOMPARE(row.cell(1).isNumber(), bar.value.value.has_value());
        if (bar.value.value) {
            QCOMPARE(row.cell(1).text.toDouble(), *bar.value.value);
            QCOMPARE(row.cell(2).text, statusSign(bar.value) + bar.noteSign);
        } else {
            QCOMPARE(row.cell(1).text, QString());
            QCOMPARE(row.cell(2).text, bar.text);
            ++missing;
        }
    }
    QVERIFY(missing > 0);
    QVERIFY(figure->bars.back().isMean);
}

void TestReportWorkbook::theIndexLeadsToEverySheet()
{
    const SheetGrid grid = sheet(workbook::indexSheetName());
    QCOMPARE(grid.sheets.size(), 5 + 32 + 12);
    QCOMPARE(grid.sheets.mid(0, 2), QStringList({workbook::coverSheetName(), workbook::indexSheetName()}));
    const QStringList names = columnOf(grid, 0);
    const QStringList titles = columnOf(grid, 1);
    forEachTable([&](const TableContents &table) { QVERIFY(titles.contains(table.title)); });
    forEachFigure([&](const FigureContents &figure) { QVERIFY(titles.contains(figure.title)); });
    const QString links = xmlOf(workbook::indexSheetName());
    for (const QString &name : grid.sheets.mid(2)) {
        QVERIFY2(names.contains(name), qPrintable(name));
        QVERIFY2(links.contains(u"location=\"'%1'!A1\""_s.arg(name)), qPrintable(name));
        QVERIFY2(xmlOf(name).contains(u"location=\"'%1'!A1\""_s.arg(workbook::indexSheetName())),
                 qPrintable(name));
    }
    for (const ReportChapter &chapter : m_report.chapters)
        QVERIFY(columnOf(grid, 2).contains(chapter.title));
}

void TestReportWorkbook::everySheetHasOneTableMarked()
{
    static const QRegularExpression marked(
        u" name=\"([A-Za-z]+(?:_[0-9]+)?)\" displayName=\"\\1\" ref=\"A([0-9]+):([A-Z])([0-9]+)\""_s);
    static const QRegularExpression head(u"<tableColumn id=\"[0-9]+\" name=\"([^\"]+)\""_s);
    const QStringList sheets = sheet(workbook::coverSheetName()).sheets;
    QSet<QString> tables;
    for (qsizetype at = 1; at < sheets.size(); ++at) {
        QCOMPARE(xmlOf(sheets.at(at)).count(u"<tablePart "_s), 1);
        const QString xml = part(m_bytes, u"xl/tables/table%1.xml"_s.arg(at));
        const auto found = marked.match(xml);
        QVERIFY2(found.hasMatch(), qPrintable(xml.left(400)));
        tables.insert(found.captured(1));
        QStringList heads;
        for (auto matches = head.globalMatch(xml); matches.hasNext();)
            heads.append(matches.next().captured(1));
        QCOMPARE(heads.removeDuplicates(), 0);
        QCOMPARE(heads.size(), found.captured(3).front().unicode() - u'A' + 1);
        const SheetGrid grid = sheet(sheets.at(at));
        int rows = 0;
        for (const SheetRow &row : grid.rows) {
            if (row.number < found.captured(2).toInt() || row.number > found.captured(4).toInt())
                continue;
            QVERIFY2(!row.cell(0).text.isEmpty(), qPrintable(sheets.at(at))); // no blank rows inside
            ++rows;
            if (rows == 1) {
                for (qsizetype column = 0; column < heads.size(); ++column)
                    QCOMPARE(row.cell(static_cast<int>(column)).text.toHtmlEscaped(), heads.at(column));
            }
        }
        QCOMPARE(rows, found.captured(4).toInt() - found.captured(2).toInt() + 1);
    }
    QCOMPARE(tables.size(), sheets.size() - 1);
}

void TestReportWorkbook::signsAreExplained()
{
    const SheetGrid grid = sheet(workbook::signsSheetName());
    const QStringList signs = columnOf(grid, 0);
    for (const SignsUsed::Meaning &meaning : SignsUsed::meanings(SignsProfile::Quaderno)) {
        const qsizetype row = signs.indexOf(meaning.sign);
        QVERIFY2(row > 0, qPrintable(meaning.sign));
        QCOMPARE(columnOf(grid, 2).at(row), meaning.words);
    }
    for (const ObsStatus status : kObsStatuses)
        QCOMPARE(columnOf(grid, 2).at(signs.indexOf(obsStatusLetter(status))), obsStatusName(status));
}

void TestReportWorkbook::everyNumberIsInTheData()
{
    enum Column { Title, Table, ZoneCode, ZoneName, Year, Choice, Value, Status, Sign, Unit };
    const SheetGrid grid = sheet(workbook::dataSheetName());
    size_t at = static_cast<size_t>(rowOf(grid, u"Titolo"_s)) + 1;
    int numbers = 0;
    for (const ListedCell &cell : listedCells(m_report)) {
        const SheetRow &row = grid.rows[at++];
        QCOMPARE(row.cell(Title).text, cell.table.title);
        QCOMPARE(row.cell(Table).text, cell.tableNumber());
        QCOMPARE(row.cell(ZoneCode).text, cell.row.code);
        QVERIFY(row.cell(Year).isNumber());
        QCOMPARE(row.cell(Year).text, QString::number(cell.cell.year));
        QCOMPARE(row.cell(Choice).text, cell.choice);
        QCOMPARE(row.cell(Value).isNumber(), cell.isPresent());
        if (cell.cell.value.value && !cell.table.isMarks)
            QVERIFY(qAbs(row.cell(Value).text.toDouble() - *cell.cell.value.value) <=
                    1e-12 * qAbs(*cell.cell.value.value));
        QCOMPARE(row.cell(Status).text, cell.statusLetter());
        const bool isPlain = cell.statusLetter().isEmpty() || cell.statusLetter() == u"A";
        QCOMPARE(row.cell(Sign).text.isEmpty(), isPlain && cell.cell.findings.isEmpty());
        QCOMPARE(row.cell(Unit).text, cell.table.unit);
        numbers += row.cell(Value).isNumber();
    }
    QCOMPARE(grid.rows.size(), at);
    QVERIFY(numbers > 1213); // those of the print, and the share that figures show
}

void TestReportWorkbook::theTermsOfUseAreTold()
{
    for (const QString &name : {workbook::coverSheetName(), workbook::methodSheetName()}) {
        const QStringList lines = columnOf(sheet(name), 0);
        QVERIFY2(lines.contains(citationLine(m_report)) && lines.contains(licenceLine()), qPrintable(name));
    }
    const QStringList method = columnOf(sheet(workbook::methodSheetName()), 1);
    for (const MethodEntry &entry : m_report.methods)
        QVERIFY2(method.contains(entry.formula), qPrintable(entry.formula));
}

void TestReportWorkbook::aReasonIsAComment()
{
    // Table 3 is of a variable that zones left unanswered.
    const TableContents &table = m_report.chapters[1].tables.front();
    QString why;
    for (const TableRow &row : table.rows) {
        for (const TableCell &cell : row.cells)
            why = cell.value.value ? why : cell.hint;
    }
    QVERIFY(!why.isEmpty());
    const QString comments = part(m_bytes, u"xl/comments3.xml"_s);
    QVERIFY2(comments.contains(why.toHtmlEscaped()), qPrintable(comments.left(2000)));
}

void TestReportWorkbook::noCellsAreMerged()
{
    for (const QString &name : sheet(workbook::coverSheetName()).sheets)
        QVERIFY2(!xmlOf(name).contains(u"mergeCell"_s), qPrintable(name));
    const SheetGrid grid = sheet(u"Tab. 7"_s);
    QVERIFY(std::ranges::any_of(
        grid.rows, [](const SheetRow &row) { return row.cell(1).text == u"Gestione pubblica – Diretta"; }));
}

void TestReportWorkbook::theChartIsThatOfTheFigure()
{
    const QString chart = part(m_bytes, u"xl/charts/chart1.xml"_s);
    const FigureContents &figure = m_report.chapters[1].figures.front();
    QVERIFY(chart.contains(u"<c:barDir val=\"bar\"/>"_s));
    QVERIFY(chart.contains(u"<c:orientation val=\"maxMin\"/>"_s)); // the first zone above
    QVERIFY(chart.contains(u"<c:max val=\"%1\"/>"_s.arg(figure.axis.maximum)));
    QVERIFY(chart.contains(u"<c:majorUnit val=\"%1\"/>"_s.arg(figure.axis.step)));
    QVERIFY(!chart.contains(u"<c:dispBlanksAs val=\"zero\"/>"_s));
    QVERIFY(chart.contains(u"1F5A96"_s));
    QCOMPARE(chart.count(u"C97A00"_s), 1);
    const QString drawing = part(m_bytes, u"xl/drawings/drawing1.xml"_s);
    for (int number = 1; number <= 12; ++number) // of the document, not of the library
        QVERIFY(part(m_bytes, u"xl/charts/chart%1.xml"_s.arg(number)).contains(u"<c:lang val=\"it-IT\"/>"_s));
    QVERIFY(drawing.contains(u"descr=\""_s + figure.heading().toHtmlEscaped().left(20)));
}

void TestReportWorkbook::pagesAreReadyToPrint()
{
    const QString xml = xmlOf(u"Tab. 1"_s);
    QVERIFY(xml.contains(u"paperSize=\"9\""_s));
    QVERIFY(xml.contains(u"fitToHeight=\"0\""_s));
    QVERIFY(xml.contains(u"state=\"frozen\""_s));
    const QString book = part(m_bytes, u"xl/workbook.xml"_s);
    QCOMPARE(book.count(u"_xlnm.Print_Titles"_s), 4 + 32 + 12);
}

void TestReportWorkbook::decimalsAreThoseShown_data()
{
    QTest::addColumn<QString>("shown");
    QTest::addColumn<Language>("language");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<QByteArray>("format");
    QTest::newRow("a whole number") << u"7"_s << Language::Italian << 0 << QByteArray("#,##0");
    QTest::newRow("a dot that groups") << u"1.219"_s << Language::Italian << 0 << QByteArray("#,##0");
    QTest::newRow("a comma that groups") << u"1,219"_s << Language::English << 0 << QByteArray("#,##0");
    QTest::newRow("one decimal") << u"0,8"_s << Language::Italian << 1 << QByteArray("#,##0.0");
    QTest::newRow("two after a group") << u"1.234,50"_s << Language::Italian << 2 << QByteArray("#,##0.00");
    QTest::newRow("English") << u"1,234.50"_s << Language::English << 2 << QByteArray("#,##0.00");
    QTest::newRow("no number") << u"-"_s << Language::Italian << 0 << QByteArray("#,##0");
}

void TestReportWorkbook::decimalsAreThoseShown()
{
    QFETCH(QString, shown);
    QFETCH(Language, language);
    QTEST(workbook::decimalsOf(shown, language), "decimals");
    QTEST(workbook::numberFormat(workbook::decimalsOf(shown, language)), "format");
}

void TestReportWorkbook::theSameDataGiveTheSameBytes()
{
    QCOMPARE(valueOf(reportWorkbook(m_report)), m_bytes);
    const QString properties = part(m_bytes, u"docProps/core.xml"_s);
    QVERIFY(properties.contains(m_report.date.toUTC().toString(Qt::ISODate)));
    QVERIFY(properties.contains(m_report.title.toHtmlEscaped()));
    QVERIFY(properties.contains(m_report.series.toHtmlEscaped()));
}

void TestReportWorkbook::anotherServiceAndHardTexts()
{
    const auto dataSet = miniDataSet();
    enter(*dataSet, 0, 2021, "rides", {.value = 0});
    enter(*dataSet, 1, 2021, "rides", {.status = ObsStatus::NotAvailable, .note = u"<perso> & _x000D_"_s});
    ReportContents report =
        reportContents(*dataSet, {.years = dataSet->years(), .language = Language::Italian});
    report.series = u"A & B"_s;
    const QByteArray bytes = valueOf(reportWorkbook(report));
    const TableContents &table = report.chapters.front().tables.front();
    const SheetGrid grid = valueOf(XlsxReader::read(bytes, {.name = u"Tab. %1"_s.arg(table.number)}));
    const qsizetype start = rowOf(grid, table.rows.front().label + table.rows.front().sign);
    QVERIFY(start > 0);
    QVERIFY(part(bytes, u"xl/worksheets/sheet6.xml"_s).contains(u"A &amp;&amp; B"_s)); // & is a code there
}

// Firenze 2009: 100,19 per cent among shares of 100.
void TestReportWorkbook::aShareTellsThatItIsPastItsWhole()
{
    QVERIFY(part(m_bytes, u"xl/charts/chart10.xml"_s).contains(u"[&gt;100]#,##0.0;#,##0\""_s));
    QVERIFY(!part(m_bytes, u"xl/charts/chart9.xml"_s).contains(u"[&gt;100]"_s));
}

QTEST_MAIN(TestReportWorkbook)
#include "tst_reportworkbook.moc"
