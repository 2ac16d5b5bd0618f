#include "editions.h"
#include "exchange/sheetlimits.h"
#include "exchange/xlsxreader.h"
#include "exchange/zipparts.h"
#include "workbooks.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <xlsxwriter.h>

using namespace Qt::StringLiterals;
using namespace quaderno;
using namespace quaderno::tests;

class TestXlsxReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsCells_data();
    void readsCells();
    void readsWhatALibraryWrites();
    void readsAnotherSheet();
    void takesTheFirstSheetThatSuits();
    void skipsHiddenAndEmptySheets();
    void tellsWhatIsCrossedOut();
    void readsPercentages();
    void tellsDatesAndTimesByTheirFormat_data();
    void tellsDatesAndTimesByTheirFormat();
    void knowsTheFormatsThatFilesLeaveOut();
    void daysMayCountFrom1904();
    void aPlaceholderIsNoResult();
    void columnsMayBeHidden();
    void mergedCellsHaveOneValue();
    void partsMayHaveOtherNames_data();
    void partsMayHaveOtherNames();
    void aMissingPartOfLooksIsNoDamage();
    void aChartHasNoCells();
    void refuses_data();
    void refuses();
    void readsUpToTheLimits();
    void namesTheSheetOfALimit();
    void countsOneSheetAtATime();
    void stopsWhenAskedTo();
    void damageNeverHurts();
};

void TestXlsxReader::readsCells_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<QString>("rows");
    const auto row = [](const char *name, const QByteArray &xml, const QString &rows) {
        QTest::newRow(name) << xml << rows;
    };
    row("a number", "<row r='3'><c r='B3'><v>1219</v></c></row>", u"3:  | #1219\n"_s);
    row("a number with a dot", "<row r='1'><c r='A1'><v>2.5</v></c></row>", u"1: #2.5\n"_s);
    row("a number with an exponent", "<row r='1'><c r='A1'><v>1.219E3</v></c></row>", u"1: #1219\n"_s);
    row("a sum's rounding dust is not shown", "<row r='1'><c r='A1'><v>0.30000000000000004</v></c></row>",
        u"1: #0.3\n"_s);
    row("a text in its cell",
        "<row r='1'><c r='A1' t='inlineStr'><is><r><t>Uten</t></r><r><t>ti</t></r></is></c></row>",
        u"1: Utenti\n"_s);
    row("a formula's text", "<row r='1'><c r='A1' t='str'><f>A2</f><v>x</v></c></row>", u"1: x\n"_s);
    row("a formula's number", "<row r='1'><c r='A1'><f>1+1</f><v>2</v></c></row>", u"1: #2\n"_s);
    row("a formula never computed has no value", "<row r='1'><c r='A1'><f>1+1</f></c></row>",
        u"1: ?=1+1\n"_s);
    row("nor has one with an empty number", "<row r='1'><c r='A1'><f>1+1</f><v></v></c></row>",
        u"1: ?=1+1\n"_s);
    row("nor a text that was not stored", "<row r='1'><c r='A1' t='str'><f>A2</f></c></row>", u"1: ?=A2\n"_s);
    row("a formula that shows nothing is blank",
        "<row r='1'><c r='A1' t='str'><f>IF(B1=\"\",\"\",B1)</f><v></v></c><c r='B1'><v>1</v></c></row>",
        u"1:  | #1\n"_s);
    row("a number with the dust of a sum", "<row r='1'><c r='A1'><v>550.00000000001</v></c></row>",
        u"1: #550\n"_s);
    row("and from below", "<row r='1'><c r='A1'><v>2.9999999999999996</v></c></row>", u"1: #3\n"_s);
    row("decimals that were meant", "<row r='1'><c r='A1'><v>6.4499999999999993</v></c></row>",
        u"1: #6.45\n"_s);
    row("fifteen digits are kept", "<row r='1'><c r='A1'><v>123456789012345</v></c></row>",
        u"1: #123456789012345\n"_s);
    row("a small number is no dust", "<row r='1'><c r='A1'><v>0.00000000001</v></c></row>",
        u"1: #0.00000000001\n"_s);
    row("a date in words of ISO", "<row r='1'><c r='A1' t='d'><v>2021-10-01T00:00:00</v></c></row>",
        u"1: @2021-10-01 00:00:00\n"_s);
    row("a time in words of ISO", "<row r='1'><c r='A1' t='d'><v>06:30:00</v></c></row>", u"1: ~6.5\n"_s);
    row("an error written as text", "<row r='1'><c r='A1' t='str'><v>#RIF!</v></c></row>", u"1: !#RIF!\n"_s);
    row("a hidden row", "<row r='1' hidden='1'><c r='A1'><v>1</v></c></row>", u"1: (#1)\n"_s);
    row("a row without height", "<row r='1' ht='0' customHeight='1'><c r='A1'><v>1</v></c></row>",
        u"1: (#1)\n"_s);
    row("true and false", "<row r='1'><c r='A1' t='b'><v>1</v></c><c r='B1' t='b'><v>0</v></c></row>",
        u"1: TRUE | FALSE\n"_s);
    row("an error", "<row r='1'><c r='A1' t='e'><v>#N/A</v></c></row>", u"1: !#N/A\n"_s);
    row("cells without references follow each other",
        "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>", u"1: #1 | #2\n2: #3\n"_s);
    row("an escaped line end", "<row r='1'><c r='A1' t='inlineStr'><is><t>a_x000D_b</t></is></c></row>",
        u"1: a\rb\n"_s);
    row("empty rows are left out",
        "<row r='1'><c r='A1' s='0'/></row><row r='9'><c r='A9'><v>0</v></c></row>", u"9: #0\n"_s);
    row("a number too long to be one is a text", "<row r='1'><c r='A1'><v>1e999</v></c></row>",
        u"1: 1e999\n"_s);
}

void TestXlsxReader::readsCells()
{
    QFETCH(QByteArray, xml);
    QFETCH(QString, rows);
    const auto grid = XlsxReader::read(workbookOf(xml));
    QVERIFY2(grid.isOk(), grid ? "" : qPrintable(grid.error().message));
    QCOMPARE(printed(grid.value()), rows);
    QCOMPARE(grid.value().sheet, u"Foglio1"_s);
}

void TestXlsxReader::readsWhatALibraryWrites()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"zona.xlsx"_s);
    lxw_workbook *workbook = workbook_new(path.toUtf8().constData());
    lxw_worksheet *sheet = workbook_add_worksheet(workbook, "Dati");
    lxw_format *percent = workbook_add_format(workbook);
    format_set_num_format(percent, "0.0%");
    worksheet_write_string(sheet, 0, 0, "Disabilità", nullptr);
    worksheet_write_number(sheet, 0, 1, 1234.5, nullptr);
    worksheet_write_boolean(sheet, 1, 0, 1, nullptr);
    worksheet_write_number(sheet, 1, 1, 0.455, percent);
    worksheet_write_formula_num(sheet, 2, 0, "=SUM(B1:B2)", nullptr, 7);
    QCOMPARE(workbook_close(workbook), LXW_NO_ERROR);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto grid = XlsxReader::read(file.readAll());
    QVERIFY2(grid.isOk(), grid ? "" : qPrintable(grid.error().message));
    QCOMPARE(printed(grid.value()), u"1: Disabilità | #1234.5\n2: TRUE | #45.5\n3: #7\n"_s);
}

static void addStyles(std::map<QByteArray, QByteArray> &parts, const QByteArray &styles)
{
    parts["xl/_rels/workbook.xml.rels"].replace(
        "</Relationships>", "<Relationship Id='y' Type='x/styles' Target='styles.xml'/></Relationships>");
    parts["xl/styles.xml"] = "<styleSheet>" + styles + "</styleSheet>";
}

static std::map<QByteArray, QByteArray> threeSheets()
{
    auto parts = workbookParts("<row r='1'><c r='A1'><v>1</v></c></row>");
    parts["xl/workbook.xml"] =
        "<workbook xmlns:r='x'><sheets><sheet name='Elenchi' state='hidden' r:id='s1'/>"
        "<sheet name='Vuoto' r:id='s2'/><sheet name='Utenti 2012' r:id='s3'/></sheets></workbook>";
    parts["xl/_rels/workbook.xml.rels"] =
        "<Relationships><Relationship Id='s1' Type='x/worksheet' Target='worksheets/s.xml'/>"
        "<Relationship Id='s2' Type='x/worksheet' Target='worksheets/empty.xml'/>"
        "<Relationship Id='s3' Type='x/worksheet' Target='/xl/worksheets/users.xml'/></Relationships>";
    parts["xl/worksheets/empty.xml"] = "<worksheet><sheetData/></worksheet>";
    parts["xl/worksheets/users.xml"] =
        "<worksheet><sheetData><row r='1'><c r='A1'><v>3</v></c></row></sheetData></worksheet>";
    return parts;
}

void TestXlsxReader::readsAnotherSheet()
{
    const QByteArray bytes = zipOf(threeSheets());
    const auto named = XlsxReader::read(bytes, {.name = u"Elenchi"_s});
    QVERIFY(named.isOk());
    QCOMPARE(printed(named.value()), u"1: #1\n"_s);
    QCOMPARE(named.value().sheets, (QStringList{u"Vuoto"_s, u"Utenti 2012"_s}));
    const auto unknown = XlsxReader::read(bytes, {.name = u"Costi"_s});
    QVERIFY(!unknown.isOk());
    QVERIFY2(unknown.error().message.contains(u"Utenti 2012"), qPrintable(unknown.error().message));
}

void TestXlsxReader::takesTheFirstSheetThatSuits()
{
    auto parts = threeSheets();
    parts["xl/worksheets/empty.xml"] =
        "<worksheet><sheetData><row r='1'><c r='A1'><v>2</v></c></row></sheetData></worksheet>";
    const auto chosen = [&parts](const QString &wanted) {
        const auto grid = XlsxReader::read(zipOf(parts), {.suits = [wanted](const SheetGrid &sheet) {
                                               return sheet.rows.front().cell(0).text == wanted;
                                           }});
        return grid ? grid.value().sheet : grid.error().message;
    };
    QCOMPARE(chosen(u"3"_s), u"Utenti 2012"_s);
    QCOMPARE(chosen(u"2"_s), u"Vuoto"_s);
    QCOMPARE(chosen(u"4"_s), u"Vuoto"_s); // none does: the first with content
    // Of all that suit the best is taken, and of two that suit alike the other is told.
    const auto fitting = [&parts](int third) {
        const auto grid = XlsxReader::read(zipOf(parts), {.suits = [third](const SheetGrid &sheet) {
                                               return sheet.rows.front().cell(0).text == u"3" ? third : 1;
                                           }});
        return valueOf(grid).sheet + u'|' + valueOf(grid).rivals.join(u',');
    };
    QCOMPARE(fitting(2), u"Utenti 2012|"_s);
    QCOMPARE(fitting(1), u"Vuoto|Utenti 2012"_s);
    // A hidden one is looked at last, and all in it is hidden.
    QCOMPARE(chosen(u"1"_s), u"Elenchi"_s);
    const auto hidden = XlsxReader::read(zipOf(parts), {.suits = [](const SheetGrid &sheet) {
                                             return sheet.rows.front().cell(0).text == u"1";
                                         }});
    QCOMPARE(printed(valueOf(hidden)), u"1: (#1)\n"_s);
    QCOMPARE(valueOf(hidden).sheets.size(), 3);
}

void TestXlsxReader::skipsHiddenAndEmptySheets()
{
    const auto grid = XlsxReader::read(zipOf(threeSheets()));
    QVERIFY(grid.isOk());
    QCOMPARE(grid.value().sheet, u"Utenti 2012"_s);
    QCOMPARE(printed(grid.value()), u"1: #3\n"_s);
}

void TestXlsxReader::tellsWhatIsCrossedOut()
{
    auto parts = workbookParts("<row r='1'><c r='A1' s='0'><v>1</v></c><c r='B1' s='1'><v>2</v></c>"
                               "<c r='C1' s='2'><v>3</v></c></row>");
    addStyles(parts,
              "<fonts><font><sz val='11'/></font><font><strike/></font><font><strike val='0'/></font></fonts>"
              "<cellXfs><xf fontId='0'/><xf fontId='1'/><xf fontId='2'/></cellXfs>");
    const SheetGrid grid = valueOf(XlsxReader::read(zipOf(parts)));
    QVERIFY(!grid.rows[0].cell(0).isStruck && grid.rows[0].cell(1).isStruck &&
            !grid.rows[0].cell(2).isStruck);
}

void TestXlsxReader::readsPercentages()
{
    auto parts = workbookParts("<row r='1'><c r='A1' s='1'><v>0.45</v></c><c r='B1' s='2'><v>0.5</v></c>"
                               "<c r='C1' s='3'><v>0.5</v></c><c r='D1' s='99'><v>0.5</v></c></row>");
    addStyles(parts, "<numFmts><numFmt numFmtId='164' formatCode='0.0%'/>"
                     "<numFmt numFmtId='165' formatCode='0&quot; % di&quot;'/></numFmts>"
                     "<cellStyleXfs><xf numFmtId='9'/></cellStyleXfs>"
                     "<cellXfs><xf numFmtId='0'/><xf numFmtId='9'/><xf numFmtId='164'/><xf numFmtId='165'/>"
                     "</cellXfs>");
    const auto grid = XlsxReader::read(zipOf(parts));
    QVERIFY(grid.isOk());
    QCOMPARE(printed(grid.value()), u"1: #45 | #50 | #0.5{# % di} | #0.5\n"_s);
}

// The number 1.27 in each of the formats, from A1 on.
static QString inFormats(const QByteArrayList &codes, const QByteArray &value)
{
    QByteArray cells;
    QByteArray formats;
    QByteArray styles;
    for (qsizetype at = 0; at < codes.size(); ++at) {
        cells += "<c s='" + QByteArray::number(at) + "'><v>" + value + "</v></c>";
        formats +=
            "<numFmt numFmtId='" + QByteArray::number(164 + at) + "' formatCode='" + codes.at(at) + "'/>";
        styles += "<xf numFmtId='" + QByteArray::number(164 + at) + "'/>";
    }
    auto parts = workbookParts("<row r='1'>" + cells + "</row>");
    addStyles(parts, "<numFmts>" + formats + "</numFmts><cellXfs>" + styles + "</cellXfs>");
    return printed(valueOf(XlsxReader::read(zipOf(parts))));
}

void TestXlsxReader::tellsDatesAndTimesByTheirFormat_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("cell");
    const auto row = [](const char *name, const QByteArray &code, const QByteArray &value,
                        const QString &cell) { QTest::newRow(name) << code << value << cell; };
    row("a date", "dd/mm/yyyy", "44470", u"@2021-10-01"_s);
    row("a date with its time", "dd/mm/yyyy hh:mm", "44470.25", u"@2021-10-01 06:00"_s);
    row("a year alone", "yyyy", "40544", u"@2011"_s);
    row("a month alone", "mmmm", "40544", u"@2011-01-01"_s);
    row("with a language before it", "[$-410]d mmmm yyyy;@", "44470", u"@2021-10-01"_s);
    row("before the leap day that never was", "d/m/yy", "59", u"@1900-02-28"_s);
    row("after it", "d/m/yy", "61", u"@1900-03-01"_s);
    row("the day with which days begin", "d/m/yy", "1", u"@1900-01-01"_s);
    row("in capitals", "DD-MM-YY", "44470", u"@2021-10-01"_s);
    row("a time", "h:mm", "0.2708333333333333", u"~6.5"_s);
    row("a time in the morning", "h:mm AM/PM", "0.2708333333333333", u"~6.5"_s);
    row("an elapsed time", "[h]:mm:ss", "78", u"~1872"_s);
    row("elapsed minutes", "[mm]:ss", "0.2708333333333333", u"~6.5"_s);
    row("minutes and seconds", "mm:ss", "0.0208333333333333", u"~0.5"_s);
    row("minutes that hide their hours tell nobody", "mm:ss", "0.2708333333333333", u"@1899-12-31 06:30"_s);
    row("a time that hides its days too", "h:mm", "78", u"@1900-03-18"_s);
    row("a negative time too", "h:mm", "-0.25", u"@-0.25"_s);
    row("letters in quotes", "0.00&quot; h di dd&quot;", "6.5", u"#6.5{# h di dd}"_s);
    row("letters behind a stroke", "0\\h", "6", u"#6{#h}"_s);
    row("room for a letter", "0_d", "6", u"#6"_s);
    row("a letter that fills", "*y0", "6", u"#6"_s);
    row("colours", "[Red]0;[Blue]-0", "6", u"#6"_s);
    row("a condition", "[&lt;1]h:mm;0", "0.25", u"~6"_s);
    row("a currency", "[$€-410] #,##0.00", "6.5", u"#6.5{€ #}"_s);
    row("another currency", "[$USD] #,##0;[Red]-[$USD] #,##0", "-6", u"#-6{-USD #}"_s);
    row("a unit", "General&quot; giorni&quot;", "6", u"#6{# giorni}"_s);
    row("a unit of one and of many", "[=1]0&quot; giorno&quot;;0&quot; giorni&quot;", "6",
        u"#6{# giorno # giorni}"_s);
    row("thousands", "0&quot;/000&quot;", "12", u"#12{#/000}"_s);
    row("a factor", "0&quot; x 1000&quot;", "12", u"#12{# x 1000}"_s);
    row("a limit", "&quot;&lt; &quot;0", "5", u"#5{< #}"_s);
    row("a half", "0&quot;½&quot;", "5", u"#5{#½}"_s);
    row("a fraction", "# ?/4", "5.5", u"#5.5"_s);
    row("brackets of what is below zero", "0;(0)", "-5", u"#-5"_s);
    row("a percentage that is none", "0&quot;%&quot;", "45", u"#45{#%}"_s);
    row("as accounts are kept", "_-* #,##0.00\\ &quot;€&quot;_-;-* #,##0.00_-;_-* &quot;-&quot;??_-;_-@_-",
        "0", u"#0"_s);
    row("a zero in words", "0;-0;&quot;n.d.&quot;", "0", u"n.d."_s);
    row("a zero as a dash", "0;-0;&quot;-&quot;", "0", u"#0"_s);
    row("a zero that is not seen", "0;-0;;@", "0", u"(#0)"_s);
    row("nothing is seen", ";;;", "6", u"(#6)"_s);
    row("too large to be an answer", "General", "1.2E+17", u"#1.2E+17"_s);
    row("an exponent", "0.00E+00", "1200000", u"#1200000"_s);
    row("general", "General", "6.5", u"#6.5"_s);
    row("text", "@", "6.5", u"#6.5"_s);
    row("a percentage", "0.0%", "0.455", u"#45.5"_s);
}

void TestXlsxReader::tellsDatesAndTimesByTheirFormat()
{
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, value);
    QFETCH(QString, cell);
    QCOMPARE(inFormats({code}, value), u"1: %1\n"_s.arg(cell));
}

void TestXlsxReader::knowsTheFormatsThatFilesLeaveOut()
{
    QByteArray cells;
    QByteArray styles;
    QStringList expected;
    for (int format = 0; format <= 49; ++format) {
        cells += "<c s='" + QByteArray::number(format) + "'><v>0.25</v></c>";
        styles += "<xf numFmtId='" + QByteArray::number(format) + "'/>";
        const bool isDate = (format >= 14 && format <= 17) || format == 22 || (format >= 27 && format <= 36);
        const bool isTime = (format >= 18 && format <= 21) || format == 46;
        const bool hidesHours = format == 45 || format == 47;
        expected.append(isDate || hidesHours          ? u"@1899-12-31 06:00"_s
                        : isTime                      ? u"~6"_s
                        : format == 9 || format == 10 ? u"#25"_s
                                                      : u"#0.25"_s);
    }
    auto parts = workbookParts("<row r='1'>" + cells + "</row>");
    addStyles(parts, "<cellXfs>" + styles + "</cellXfs>");
    QCOMPARE(printed(valueOf(XlsxReader::read(zipOf(parts)))), u"1: %1\n"_s.arg(expected.join(u" | ")));
}

void TestXlsxReader::daysMayCountFrom1904()
{
    auto parts = workbookParts("<row r='1'><c r='A1' s='0'><v>43008</v></c><c r='B1'><v>1</v></c></row>");
    addStyles(parts, "<cellXfs><xf numFmtId='14'/></cellXfs>");
    parts["xl/workbook.xml"].replace("<sheets>", "<workbookPr date1904='1'/><sheets>");
    QCOMPARE(printed(valueOf(XlsxReader::read(zipOf(parts)))), u"1: @2021-10-01 | @1904-01-02\n"_s);
}

// As libraries write a workbook that nobody has opened yet.
void TestXlsxReader::aPlaceholderIsNoResult()
{
    auto parts = workbookParts("<row r='1'><c r='A1'><f>SUM(B1:C1)</f><v>0</v></c><c r='B1'><v>0</v></c>"
                               "<c r='C1'><f>B1+2</f><v>2</v></c></row>");
    QCOMPARE(printed(valueOf(XlsxReader::read(zipOf(parts)))), u"1: #0 | #0 | #2\n"_s);
    parts["xl/workbook.xml"].replace("</sheets>", "</sheets><calcPr fullCalcOnLoad='1'/>");
    QCOMPARE(printed(valueOf(XlsxReader::read(zipOf(parts)))), u"1: ?=SUM(B1:C1) | #0 | #2\n"_s);
}

void TestXlsxReader::columnsMayBeHidden()
{
    auto parts = workbookParts("<row r='1'><c r='A1'><v>1</v></c><c r='B1'><v>2</v></c><c r='C1'><v>3</v></c>"
                               "<c r='D1'><v>4</v></c></row>");
    parts["xl/worksheets/s.xml"].replace(
        "<sheetData>",
        "<cols><col min='2' max='2' width='9' hidden='1'/><col min='4' max='9' width='0'/></cols>"
        "<sheetData>");
    QCOMPARE(printed(valueOf(XlsxReader::read(zipOf(parts)))), u"1: #1 | (#2) | #3 | (#4)\n"_s);
}

void TestXlsxReader::mergedCellsHaveOneValue()
{
    auto parts =
        workbookParts("<row r='1'><c r='A1'><v>1</v></c><c r='B1'><v>2</v></c><c r='C1'><v>3</v></c></row>"
                      "<row r='2'><c r='A2'><v>4</v></c><c r='B2'><v>5</v></c></row>"
                      "<row r='3'><c r='B3'><v>6</v></c></row>");
    parts["xl/worksheets/s.xml"].replace(
        "</sheetData>",
        "</sheetData><mergeCells><mergeCell ref='A1:B2'/><mergeCell ref='B3:C3'/></mergeCells>");
    const SheetGrid grid = valueOf(XlsxReader::read(zipOf(parts)));
    QCOMPARE(printed(grid), u"1: #1 |  | #3\n3:  | #6\n"_s);
    QVERIFY(!grid.rows[0].coverOf(0) && grid.rows[0].coverOf(1) && !grid.rows[1].coverOf(1));
    QCOMPARE(*grid.rows[1].coverOf(2), (CoveredCells{.first = 2, .last = 2, .from = 1, .hasText = true}));
}

// What other programs open.
void TestXlsxReader::partsMayHaveOtherNames_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("a stroke the other way")
        << QByteArray("xl\\worksheets\\s.xml") << QByteArray("worksheets/s.xml");
    QTest::newRow("and in the reference")
        << QByteArray("xl/worksheets/s.xml") << QByteArray("worksheets\\s.xml");
    QTest::newRow("another folder") << QByteArray("xl/fogli/s.xml") << QByteArray("fogli/s.xml");
    QTest::newRow("the root") << QByteArray("s.xml") << QByteArray("/s.xml");
    QTest::newRow("a folder above") << QByteArray("s.xml") << QByteArray("../s.xml");
    QTest::newRow("other capitals") << QByteArray("xl/Worksheets/S.xml") << QByteArray("worksheets/s.xml");
    QTest::newRow("a space behind a percent sign")
        << QByteArray("xl/worksheets/il mio.xml") << QByteArray("worksheets/il%20mio.xml");
    QTest::newRow("the percent sign in both")
        << QByteArray("xl/worksheets/il%20mio.xml") << QByteArray("worksheets/il%20mio.xml");
}

void TestXlsxReader::partsMayHaveOtherNames()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, target);
    auto parts = workbookParts("<row r='1'><c r='A1'><v>1</v></c></row>");
    const QByteArray sheet = parts.extract("xl/worksheets/s.xml").mapped();
    parts[name] = sheet;
    parts["xl/_rels/workbook.xml.rels"].replace("worksheets/s.xml", target);
    QCOMPARE(printed(valueOf(XlsxReader::read(zipOf(parts)))), u"1: #1\n"_s);
}

void TestXlsxReader::aMissingPartOfLooksIsNoDamage()
{
    auto parts = workbookParts("<row r='1'><c r='A1' s='4'><v>1</v></c></row>");
    parts["xl/_rels/workbook.xml.rels"].replace(
        "</Relationships>",
        "<Relationship Id='y' Type='x/styles' Target='styles.xml'/>"
        "<Relationship Id='z' Type='x/sharedStrings' Target='strings.xml'/></Relationships>");
    QCOMPARE(printed(valueOf(XlsxReader::read(zipOf(parts)))), u"1: #1\n"_s);
}

void TestXlsxReader::aChartHasNoCells()
{
    auto parts = threeSheets();
    parts["xl/_rels/workbook.xml.rels"].replace("Id='s2' Type='x/worksheet'", "Id='s2' Type='x/chartsheet'");
    QCOMPARE(valueOf(XlsxReader::read(zipOf(parts))).sheets, QStringList(u"Utenti 2012"_s));
}

static QByteArray inlineText(const QByteArray &text)
{
    return "<c t='inlineStr'><is><t>" + text + "</t></is></c>";
}

static QByteArray manyAttributes(int count)
{
    QByteArray attributes;
    for (int at = 0; at < count; ++at)
        attributes += "a" + QByteArray::number(at) + "='' ";
    return attributes;
}

static void addSharedStrings(std::map<QByteArray, QByteArray> &parts, const QByteArray &strings)
{
    parts["xl/_rels/workbook.xml.rels"].replace(
        "</Relationships>",
        "<Relationship Id='x' Type='x/sharedStrings' Target='strings.xml'/></Relationships>");
    parts["xl/strings.xml"] = "<sst>" + strings + "</sst>";
}

// The last cell of the largest sheet, and what is as long as it may be.
void TestXlsxReader::readsUpToTheLimits()
{
    const QByteArray longest(SheetLimits::kMostLetters, 'a');
    const auto grid = XlsxReader::read(workbookOf(
        "<row r='1'>" + inlineText(longest) + "</row><row r='1048576'><c r='XFD1048576'><v>1</v></c></row>"));
    QVERIFY2(grid.isOk(), grid ? "" : qPrintable(grid.error().message));
    QCOMPARE(grid.value().rows.front().cell(0).text.size(), SheetLimits::kMostLetters);
    QCOMPARE(grid.value().rows.back().number, SheetLimits::kMostRows);
    QCOMPARE(grid.value().rows.back().cell(SheetLimits::kMostColumns - 1).text, u"1"_s);
}

void TestXlsxReader::namesTheSheetOfALimit()
{
    auto parts = threeSheets();
    parts["xl/worksheets/users.xml"] = "<worksheet><row r='1048577'/></worksheet>";
    const auto grid = XlsxReader::read(zipOf(parts));
    QVERIFY(!grid.isOk());
    QVERIFY2(grid.error().message.startsWith(u"Sheet “Utenti 2012”: "), qPrintable(grid.error().message));
}

// A sheet that does not suit is given back before the next is read.
void TestXlsxReader::countsOneSheetAtATime()
{
    auto parts = threeSheets();
    const QByteArray half =
        "<worksheet>" + QByteArray("<row><c r='XFD1'><v>1</v></c></row>").repeated(120) + "</worksheet>";
    parts["xl/worksheets/s.xml"] = parts["xl/worksheets/empty.xml"] = parts["xl/worksheets/users.xml"] = half;
    parts["xl/workbook.xml"].replace("</sheets>",
                                     "<sheet name='A' r:id='s1'/><sheet name='B' r:id='s1'/></sheets>");
    const auto grid =
        XlsxReader::read(zipOf(parts), {.suits = [](const SheetGrid &sheet) { return sheet.sheet == u"B"; }});
    QVERIFY2(grid.isOk(), grid ? "" : qPrintable(grid.error().message));
    QCOMPARE(grid.value().sheet, u"B"_s);
}

void TestXlsxReader::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("mention");
    const auto row = [](const char *name, const QByteArray &bytes, const QString &mention) {
        QTest::newRow(name) << bytes << mention;
    };
    const QByteArray sound = workbookOf("<row r='1'><c r='A1'><v>1</v></c></row>");
    row("half a zip", sound.left(sound.size() / 2), u"damaged"_s);
    row("no zip at all", "PK\x03\x04 and no more", u"damaged"_s);
    row("a zip of something else", zipOf({{"readme.txt", "hello"}}), u"no workbook"_s);
    row("a binary workbook",
        zipOf({{"_rels/.rels", "<Relationships><Relationship Type='x/officeDocument' "
                               "Target='xl/workbook.bin'/></Relationships>"},
               {"xl/workbook.bin", "x"}}),
        u"no workbook"_s);
    row("parts with a password", zipOf(workbookParts(""), "segreto"), u"password"_s);
    row("XML that does not close", workbookOf("<row r='1'>"), u"damaged"_s);
    row("a text that is not in the list", workbookOf("<row r='1'><c r='A1' t='s'><v>7</v></c></row>"),
        u"damaged"_s);
    row("a column beyond the last", workbookOf("<row r='1'><c r='ZZZ1'><v>1</v></c></row>"), u"damaged"_s);
    row("a row beyond the last", workbookOf("<row r='99999999'><c><v>1</v></c></row>"), u"1048576 rows"_s);
    row("a million rows and one", workbookOf("<row r='1048576'/><row><c><v>1</v></c></row>"),
        u"1048576 rows"_s);
    row("more cells in a row than columns",
        workbookOf("<row r='7'>" + QByteArray("<c/>").repeated(16385) + "</row>"), u"Row 7"_s);
    row("a text longer than a cell",
        workbookOf("<row r='9'>" + inlineText(QByteArray(32768, 'a')) + "</row>"), u"row 9"_s);
    row("a text longer than memory",
        workbookOf("<row r='9'>" + inlineText(QByteArray(50'000'000, 'a')) + "</row>"), u"row 9"_s);
    row("a text in pieces",
        workbookOf("<row r='9'>" + inlineText(QByteArray("<b>aaaaaaaa</b>").repeated(8000)) + "</row>"),
        u"row 9"_s);
    row("a formula longer than a cell",
        workbookOf("<row r='9'><c><f>" + QByteArray(32768, '1') + "</f></c></row>"), u"row 9"_s);
    row("elements within elements",
        workbookOf(QByteArray("<x>").repeated(60000) + QByteArray("</x>").repeated(60000)), u"100 deep"_s);
    for (const QByteArray inside : {"c", "v", "is", "f", "t", "rPh"}) {
        const QByteArray nested =
            QByteArray("<" + inside + ">").repeated(60000) + QByteArray("</" + inside + ">").repeated(60000);
        row(QByteArray("elements within elements of " + inside),
            workbookOf("<row><c t='inlineStr'><is><" + inside + ">" + nested), u"100 deep"_s);
    }
    row("an element of a thousand attributes", workbookOf("<row " + manyAttributes(1000) + "/>"),
        u"100 attributes"_s);
    row("an attribute without end", workbookOf("<row r='" + QByteArray(1'000'000, '1') + "'/>"), u"deep"_s);
    row("a name without end", workbookOf("<" + QByteArray(1'000'000, 'r') + "/>"), u"damaged"_s);
    row("a comment without end", workbookOf("<!--" + QByteArray(1'000'000, 'r') + "-->"),
        u"32767 characters"_s);
    row("a negative row", workbookOf("<row r='-1'><c><v>1</v></c></row>"), u"damaged"_s);
    row("a sheet of far cells that would fill the memory",
        workbookOf(QByteArray("<row><c r='XFD1'><v>1</v></c></row>").repeated(1000)), u"256 MB of memory"_s);
    auto repeated = workbookParts(QByteArray("<row><c t='s'><v>0</v></c></row>").repeated(10000));
    addSharedStrings(repeated, "<si><t>" + QByteArray(32000, 'a') + "</t></si>");
    row("one long text in every row", zipOf(repeated), u"Up to row 4"_s);
    auto strings = workbookParts("");
    addSharedStrings(strings, QByteArray("<si/>").repeated(4'000'000));
    row("a list of texts without end", zipOf(strings), u"256 MB of memory"_s);
    auto sheets = workbookParts("");
    sheets["xl/workbook.xml"] = "<workbook xmlns:r='x'><sheets>" +
                                QByteArray("<sheet name='a' r:id='s1'/>").repeated(1001) +
                                "</sheets></workbook>";
    row("a thousand sheets and one", zipOf(sheets), u"1000 sheets"_s);
    row("parts without end", sound + QByteArray("PK\x01\x02").repeated(65536), u"65535 parts"_s);
    auto bomb = workbookParts("");
    bomb["xl/worksheets/s.xml"] =
        "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;'>]><worksheet>&b;</worksheet>";
    row("entities that multiply", zipOf(bomb), u"damaged"_s);
    auto missing = workbookParts("");
    missing.erase("xl/worksheets/s.xml");
    row("a sheet that is not there", zipOf(missing), u"damaged"_s);
    auto large = workbookParts("");
    large["xl/worksheets/s.xml"] = QByteArray(ZipParts::kMostUnpacked, ' ') + "<worksheet/>";
    row("a zip that unpacks to far more", zipOf(large), u"256 MB"_s);
}

void TestXlsxReader::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, mention);
    const auto grid = XlsxReader::read(bytes);
    QVERIFY(!grid.isOk());
    QVERIFY2(grid.error().message.contains(mention), qPrintable(grid.error().message));
}

void TestXlsxReader::stopsWhenAskedTo()
{
    const QByteArray bytes = workbookOf(QByteArray("<row><c><v>1</v></c></row>").repeated(5000));
    QCOMPARE(XlsxReader::read(bytes, {}, [](qint64 done, qint64 total) { return done <= total; })
                 .value()
                 .rows.size(),
             5000u);
    const auto stopped = XlsxReader::read(bytes, {}, [](qint64, qint64) { return false; });
    QVERIFY(!stopped.isOk());
    QVERIFY(stopped.error().message.contains(u"stopped"));
}

void TestXlsxReader::damageNeverHurts()
{
    const QByteArray sound = workbookOf(
        "<row r='1'><c r='A1' t='inlineStr'><is><t>Utenti</t></is></c><c r='B1'><v>12</v></c></row>");
    QRandomGenerator random(20121125);
    for (int turn = 0; turn < 2000; ++turn) {
        QByteArray bytes = sound;
        for (quint32 count = 1 + random.bounded(4u); count > 0; --count)
            bytes[random.bounded(static_cast<int>(bytes.size()))] = static_cast<char>(random.bounded(256));
        const auto grid = XlsxReader::read(bytes);
        QVERIFY(grid.isOk() || !grid.error().message.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestXlsxReader)
#include "tst_xlsxreader.moc"
