#include "editions.h"
#include "exchange/odsreader.h"
#include "exchange/sheetlimits.h"
#include "exchange/zipparts.h"
#include "workbooks.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace quaderno;
using namespace quaderno::tests;

class TestOdsReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsCells_data();
    void readsCells();
    void readsTimes_data();
    void readsTimes();
    void repeatsWhatRepeats();
    void millionsOfEmptyCellsCostNothing();
    void rowsAndColumnsMayBeHidden();
    void rowsAndColumnsMayHaveNoSize();
    void mergedCellsHaveOneValue();
    void whatIsShownWithANumberIsTold();
    void onlyTheSheetsAreSheets();
    void choosesASheet();
    void aHiddenSheetIsLookedAtLast();
    void prefixesMayBeOthers();
    void namesTheSheetOfALimit();
    void refuses_data();
    void refuses();
    void stopsWhenAskedTo();
    void damageNeverHurts();
};

static QByteArray rowOf(const QByteArray &cells)
{
    return "<table:table-row>" + cells + "</table:table-row>";
}

static QByteArray cell(const QByteArray &attributes, const QByteArray &shown = {})
{
    return "<table:table-cell " + attributes + ">" +
           (shown.isEmpty() ? QByteArray() : "<text:p>" + shown + "</text:p>") + "</table:table-cell>";
}

static QByteArray number(const QByteArray &value, const QByteArray &more = {})
{
    return cell("office:value-type='float' office:value='" + value + "' " + more, value);
}

static QByteArray text(const QByteArray &inside)
{
    return "<table:table-cell office:value-type='string'>" + inside + "</table:table-cell>";
}

static QString printedOf(const QByteArray &bytes)
{
    const auto grid = OdsReader::read(bytes);
    return grid ? printed(grid.value()) : grid.error().message;
}

void TestOdsReader::readsCells_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<QString>("cells");
    const auto row = [](const char *name, const QByteArray &xml, const QString &cells) {
        QTest::newRow(name) << xml << cells;
    };
    row("a number", number("1219"), u"#1219"_s);
    row("a number with an exponent", number("1.219E3"), u"#1219"_s);
    row("what is stored counts, not what is shown",
        cell("office:value-type='float' office:value='1219.5'", "1.220"), u"#1219.5"_s);
    row("a sum's rounding dust is not shown", number("550.00000000001"), u"#550"_s);
    row("fifteen digits are kept", number("123456789012345"), u"#123456789012345"_s);
    row("a number too long to be one is a text", number("1e999"), u"1e999"_s);
    row("a sum of money",
        cell("office:value-type='currency' office:currency='EUR' office:value='6.5'", "€ 6,50"),
        u"#6.5{€ #}"_s);
    row("a percentage is the number that is seen",
        cell("office:value-type='percentage' office:value='0.45'", "45%"), u"#45"_s);
    row("a percentage with dust", cell("office:value-type='percentage' office:value='0.07'", "7%"), u"#7"_s);
    row("a date", cell("office:value-type='date' office:date-value='2021-10-01'", "01/10/21"),
        u"@2021-10-01"_s);
    row("a year alone is a date", cell("office:value-type='date' office:date-value='2011-01-01'", "2011"),
        u"@2011"_s);
    row("a date with its time", cell("office:value-type='date' office:date-value='2021-10-01T06:30:29.5'"),
        u"@2021-10-01 06:30"_s);
    row("a date at midnight", cell("office:value-type='date' office:date-value='2021-10-01T00:00:00'"),
        u"@2021-10-01"_s);
    row("a date that is none", cell("office:value-type='date' office:date-value='12021-13-41'"),
        u"@12021-13-41"_s);
    row("true and false",
        cell("office:value-type='boolean' office:boolean-value='true'", "VERO") +
            cell("office:value-type='boolean' office:boolean-value='false'", "FALSO"),
        u"TRUE | FALSE"_s);
    row("true of another program",
        cell("table:formula='of:=TRUE()' office:value-type='float' office:value='1'", "TRUE"), u"TRUE"_s);
    row("a text", text("<text:p>Disabilità</text:p>"), u"Disabilità"_s);
    row("a number written as text", text("<text:p>1.219</text:p>"), u"1.219"_s);
    row("a text of no type", cell("", "Utenti"), u"Utenti"_s);
    row("a text that is only stored", cell("office:value-type='string' office:string-value='Utenti'"),
        u"Utenti"_s);
    row("a text in lines", text("<text:p>Utenti</text:p><text:p/><text:p>totali</text:p>"),
        u"Utenti\n\ntotali"_s);
    row("a text in pieces", text("<text:p>Uten<text:span>ti <text:a>to</text:a></text:span>tali</text:p>"),
        u"Utenti totali"_s);
    row("spaces, tabs and line ends",
        text("<text:p>a<text:s text:c='3'/>b<text:s/>c<text:tab/>d<text:line-break/>e</text:p>"),
        u"a   b c\td\ne"_s);
    row("spaces of the file are one", text("<text:p>a\n   b</text:p>"), u"a b"_s);
    row("a remark is no part of it",
        text("<office:annotation><text:p>chiesto il 3 "
             "marzo</text:p></office:annotation><text:p>n.d.</text:p>"),
        u"n.d."_s);
    row("nor is one within a line",
        text("<text:p>n.<office:annotation><text:p>7</text:p></office:annotation>d.</text:p>"), u"n.d."_s);
    row("a number with a remark",
        "<table:table-cell office:value-type='float' office:value='5'><office:annotation><text:p>6</text:p>"
        "</office:annotation><text:p>5</text:p></table:table-cell>",
        u"#5"_s);
    row("a picture in a cell",
        text("<draw:frame><draw:text-box><text:p>9</text:p></draw:text-box></draw:frame><text:p>5</text:p>"),
        u"5"_s);
    row("a table in a cell",
        text("<table:table><table:table-row><table:table-cell office:value-type='float' office:value='9'/>"
             "</table:table-row></table:table><text:p>5</text:p>") +
            number("6"),
        u"5 | #6"_s);
    row("a formula's number", number("2", "table:formula='of:=1+1'"), u"#2"_s);
    row("a formula's text", cell("table:formula='of:=[.B1]' office:value-type='string'", "x"), u"x"_s);
    row("a formula that shows nothing is blank",
        cell("table:formula='of:=IF(1;\"\";1)' office:value-type='string' office:string-value=''")
                .replace("\"", "&quot;") +
            number("1"),
        u" | #1"_s);
    row("as LibreOffice writes it",
        "<table:table-cell table:formula='of:=[.B1]'><text:p/></table:table-cell>" + number("1"), u" | #1"_s);
    row("a formula never computed has no value", cell("table:formula='of:=SUM([.B1:.C1])'"),
        u"?=SUM([.B1:.C1])"_s);
    row("nor has one with a type alone", cell("table:formula='of:=1+1' office:value-type='float'"),
        u"?=1+1"_s);
    row("an error",
        cell("table:formula='of:=[.#REF!]' office:value-type='string' office:string-value='' "
             "calcext:value-type='error'",
             "#REF!"),
        u"!#REF!"_s);
    row("an error of LibreOffice's own",
        cell("table:formula='of:=1' office:value-type='string' calcext:value-type='error'", "Err:502"),
        u"!Err:502"_s);
    row("an error without words", cell("office:value-type='string' calcext:value-type='error'"),
        u"!#VALUE!"_s);
    row("an error that an old program stored as 0",
        cell("table:formula='of:=1/0' office:value-type='float' office:value='0'", "#DIV/0!"), u"!#DIV/0!"_s);
    row("an error copied as text", text("<text:p>#N/D</text:p>"), u"!#N/D"_s);
}

void TestOdsReader::readsCells()
{
    QFETCH(QByteArray, xml);
    QFETCH(QString, cells);
    QCOMPARE(printedOf(odsOf(rowOf(xml))), u"1: %1\n"_s.arg(cells));
}

void TestOdsReader::readsTimes_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("shown");
    QTest::addColumn<QString>("cell");
    const auto row = [](const char *name, const QByteArray &value, const QByteArray &shown,
                        const QString &cell) { QTest::newRow(name) << value << shown << cell; };
    row("a time", "PT06H30M00S", "06:30", u"~6.5"_s);
    row("a time in the morning", "PT06H30M00S", "6:30 AM", u"~6.5"_s);
    row("with seconds", "PT06H30M36.000000000S", "06:30:36", u"~6.51"_s);
    row("with seconds behind a comma", "PT06H30M36,0000000S", "06:30:36", u"~6.51"_s);
    row("seconds that are not shown", "PT06H30M36S", "06:30", u"~6.51"_s);
    row("an elapsed time", "PT1872H00M00S", "1872:00:00", u"~1872"_s);
    row("an elapsed time without its text", "PT1872H", "", u"~1872"_s);
    row("with days", "P3DT6H", "78:00", u"~78"_s);
    row("elapsed minutes", "PT06H30M00S", "390:00", u"~6.5"_s);
    row("minutes and seconds", "PT00H30M00S", "30:00", u"~0.5"_s);
    row("a negative length", "-PT06H00M00S", "-6:00:00", u"~-6"_s);
    row("minutes that hide their hours tell nobody", "PT06H30M00S", "30:00", u"@1899-12-31 06:30"_s);
    row("a time that hides its days too", "PT1872H00M00S", "00:00", u"@1900-03-18"_s);
    row("and in words", "PT1872H00M00S", "12:00 AM", u"@1900-03-18"_s);
    row("a negative time too", "-PT06H00M00S", "18:00", u"@-0.25"_s);
    row("what is no length of time", "sei ore", "6:00", u"@sei ore"_s);
}

// The same cells in .xlsx are rows of tst_xlsxreader.
void TestOdsReader::readsTimes()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, shown);
    QFETCH(QString, cell);
    const QByteArray xml = ::cell("office:value-type='time' office:time-value='" + value + "'", shown);
    QCOMPARE(printedOf(odsOf(rowOf(xml))), u"1: %1\n"_s.arg(cell));
}

void TestOdsReader::repeatsWhatRepeats()
{
    QCOMPARE(printedOf(odsOf(rowOf(number("1", "table:number-columns-repeated='3'") +
                                   "<table:table-cell table:number-columns-repeated='2'/>" + number("2")) +
                             "<table:table-row table:number-rows-repeated='2'>" + number("3") +
                             "</table:table-row><table:table-row table:number-rows-repeated='5'/>" +
                             rowOf(number("4")))),
             u"1: #1 | #1 | #1 |  |  | #2\n2: #3\n3: #3\n9: #4\n"_s);
}

void TestOdsReader::millionsOfEmptyCellsCostNothing()
{
    const QByteArray empty = "<table:table-cell table:number-columns-repeated='16384'/>";
    const QByteArray most = "9223372036854775807";
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(printedOf(odsOf("<table:table-column table:visibility='collapse' "
                             "table:number-columns-repeated='" +
                             most + "'/>" + rowOf(number("1") + empty + empty) +
                             "<table:table-row table:number-rows-repeated='1048575'>" + empty +
                             "</table:table-row><table:table-row table:number-rows-repeated='" + most +
                             "'><table:table-cell table:number-columns-repeated='" + most +
                             "'/></table:table-row>")),
             u"1: (#1)\n"_s);
    QVERIFY(clock.elapsed() < 5000);
}

void TestOdsReader::rowsAndColumnsMayBeHidden()
{
    const QByteArray columns = "<table:table-column/><table:table-column table:visibility='collapse'/>"
                               "<table:table-column-group table:display='false'><table:table-column "
                               "table:number-columns-repeated='2'/></table:table-column-group>"
                               "<table:table-header-columns><table:table-column table:visibility='filter'/>"
                               "</table:table-header-columns><table:table-column/>";
    const QByteArray rows =
        rowOf(number("1", "table:number-columns-repeated='6'")) +
        "<table:table-header-rows><table:table-row table:visibility='collapse'>" + number("2") +
        "</table:table-row></table:table-header-rows><table:table-row table:visibility='filter'>" +
        number("3") + "</table:table-row><table:table-row-group table:display='false'>" +
        "<table:table-rows>" + rowOf(number("4")) + "</table:table-rows></table:table-row-group>" +
        "<table:table-row-group>" + rowOf(number("5")) + "</table:table-row-group>" +
        "<table:table-row table:visibility='collapse' table:number-rows-repeated='2'>" + number("6") +
        "</table:table-row>" + rowOf(number("7"));
    QCOMPARE(printedOf(odsOf(columns + rows)),
             u"1: #1 | (#1) | (#1) | (#1) | (#1) | #1\n2: (#2)\n3: (#3)\n4: (#4)\n5: #5\n6: (#6)\n7: (#6)\n"
             "8: #7\n"_s);
}

void TestOdsReader::rowsAndColumnsMayHaveNoSize()
{
    const QByteArray styles =
        "<style:style style:name='a' style:family='table-column'><style:table-column-properties "
        "style:column-width='0.000cm'/></style:style>"
        "<style:style style:name='a' style:family='table-row'><style:table-row-properties "
        "style:row-height='0.178in'/></style:style>"
        "<style:style style:name='b' style:family='table-row'><style:table-row-properties "
        "style:row-height='0pt'/></style:style>";
    const QByteArray sheet = "<table:table table:name='Dati'><table:table-column table:style-name='a'/>"
                             "<table:table-row table:style-name='a'>" +
                             number("1") + number("2") +
                             "</table:table-row><table:table-row table:style-name='b'><table:table-cell/>" +
                             number("3") + "</table:table-row></table:table>";
    QCOMPARE(printedOf(zipOf(odsParts(sheet, styles))), u"1: (#1) | #2\n2:  | (#3)\n"_s);
}

void TestOdsReader::mergedCellsHaveOneValue()
{
    QCOMPARE(
        printedOf(odsOf(
            rowOf(number("1", "table:number-columns-spanned='2' table:number-rows-spanned='2'") +
                  "<table:covered-table-cell office:value-type='float' office:value='2'><text:p>2</text:p>"
                  "</table:covered-table-cell>" +
                  number("3")) +
            rowOf("<table:covered-table-cell table:number-columns-repeated='2'><text:p>4</text:p>"
                  "</table:covered-table-cell>" +
                  number("5")))),
        u"1: #1 |  | #3\n2:  |  | #5\n"_s);
    const SheetGrid grid =
        valueOf(OdsReader::read(odsOf(rowOf(number("1", "table:number-columns-spanned='2'") + number("3")))));
    QCOMPARE(grid.rows[0].coverOf(1), &grid.rows[0].covered.front());
    QCOMPARE(grid.rows[0].covered.front(), (CoveredCells{.first = 1, .last = 1, .from = 0, .hasText = true}));
}

// Whatever the format of the number is, its text says it.
void TestOdsReader::whatIsShownWithANumberIsTold()
{
    const auto shown = [](const QByteArray &value, const QByteArray &text) {
        return printedOf(odsOf(rowOf(cell("office:value-type='float' office:value='" + value + "'", text))));
    };
    QCOMPARE(shown("1219.5", "1.219,50 giorni"), u"1: #1219.5{# giorni}\n"_s);
    QCOMPARE(shown("5", "USD 5"), u"1: #5{USD #}\n"_s);
    QCOMPARE(shown("1200000", "1,2E+06"), u"1: #1200000\n"_s);
    QCOMPARE(shown("0", "n.d."), u"1: n.d.\n"_s);
    QCOMPARE(printedOf(odsOf(rowOf("<table:table-cell office:value-type='float' office:value='0'><text:p/>"
                                   "</table:table-cell>"))),
             u"1: (#0)\n"_s);
    QCOMPARE(shown("0", "-"), u"1: #0\n"_s);
}

void TestOdsReader::onlyTheSheetsAreSheets()
{
    const QByteArray table = "<table:table table:name='altro'>" + rowOf(number("9")) + "</table:table>";
    const auto grid = OdsReader::read(zipOf(odsParts(
        "<table:tracked-changes><table:cell-content-change><table:previous>" + number("8") + table +
        "</table:previous></table:cell-content-change></table:tracked-changes>"
        "<table:table table:name='Dati'><table:shapes><draw:frame><draw:object>" +
        table + "</draw:object></draw:frame></table:shapes>" + rowOf(number("1")) +
        "</table:table><table:dde-links><table:dde-link>" + table + "</table:dde-link></table:dde-links>")));
    QCOMPARE(printed(valueOf(grid)), u"1: #1\n"_s);
    QCOMPARE(valueOf(grid).sheets, QStringList(u"Dati"_s));
}

static std::map<QByteArray, QByteArray> threeSheets()
{
    return odsParts("<table:table table:name='Elenchi' table:style-name='h'>" + rowOf(number("1")) +
                        "</table:table><table:table table:name='Vuoto' table:style-name='v'/>"
                        "<table:table table:name='Utenti 2012' table:style-name='v'>" +
                        rowOf(number("3")) + "</table:table>",
                    "<style:style style:name='v' style:family='table'><style:table-properties "
                    "table:display='true'/></style:style><style:style style:name='h' style:family='table'>"
                    "<style:table-properties table:display='false'/></style:style>");
}

void TestOdsReader::choosesASheet()
{
    const QByteArray bytes = zipOf(threeSheets());
    const auto first = OdsReader::read(bytes);
    QCOMPARE(printed(valueOf(first)), u"1: #3\n"_s);
    QCOMPARE(valueOf(first).sheet, u"Utenti 2012"_s);
    QCOMPARE(valueOf(first).sheets, (QStringList{u"Vuoto"_s, u"Utenti 2012"_s}));
    QCOMPARE(printed(valueOf(OdsReader::read(bytes, {.name = u"Elenchi"_s}))), u"1: #1\n"_s);
    const auto unknown = OdsReader::read(bytes, {.name = u"Costi"_s});
    QVERIFY(!unknown.isOk());
    QVERIFY2(unknown.error().message.contains(u"Utenti 2012"), qPrintable(unknown.error().message));
}

void TestOdsReader::aHiddenSheetIsLookedAtLast()
{
    const auto grid = OdsReader::read(zipOf(threeSheets()), {.suits = [](const SheetGrid &sheet) {
                                          return sheet.rows.front().cell(0).text == u"1";
                                      }});
    QCOMPARE(printed(valueOf(grid)), u"1: (#1)\n"_s);
    QCOMPARE(valueOf(grid).sheets.size(), 3);
}

void TestOdsReader::prefixesMayBeOthers()
{
    auto parts = odsParts("<table:table table:name='Dati'>" + rowOf(number("1")) + "</table:table>");
    QByteArray &content = parts["content.xml"];
    for (const QByteArray prefix : {"office", "table"}) {
        content.replace("xmlns:" + prefix + "=", "xmlns:x" + prefix.left(1) + "=");
        for (const QByteArray before : {"<", "</", " "})
            content.replace(before + prefix + ":", before + "x" + prefix.left(1) + ":");
    }
    QVERIFY(content.contains("<xt:table-cell xo:value-type"));
    QCOMPARE(printedOf(zipOf(parts)), u"1: #1\n"_s);
}

void TestOdsReader::namesTheSheetOfALimit()
{
    auto parts = threeSheets();
    parts["content.xml"].replace("office:value='3'",
                                 "office:value='3' table:number-columns-repeated='16385'");
    const auto grid = OdsReader::read(zipOf(parts));
    QVERIFY(!grid.isOk());
    QVERIFY2(grid.error().message.startsWith(u"Sheet “Utenti 2012”: Row 1"),
             qPrintable(grid.error().message));
}

void TestOdsReader::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("mention");
    const auto row = [](const char *name, const QByteArray &bytes, const QString &mention) {
        QTest::newRow(name) << bytes << mention;
    };
    const QByteArray sound = odsOf(rowOf(number("1")));
    row("half a zip", sound.left(sound.size() / 2), u"damaged"_s);
    row("no content", zipOf({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}}), u"damaged"_s);
    auto letter = odsParts("<table:table/>");
    letter["mimetype"] = "application/vnd.oasis.opendocument.text";
    row("a letter", zipOf(letter), u"no spreadsheet"_s);
    auto letterInside = odsParts("");
    letterInside["content.xml"].replace("office:spreadsheet", "office:text");
    row("a letter that says it is a sheet", zipOf(letterInside), u"no spreadsheet"_s);
    auto secret = odsParts("");
    secret["META-INF/manifest.xml"] =
        "<manifest:manifest><manifest:file-entry manifest:full-path='content.xml'><manifest:encryption-data/>"
        "</manifest:file-entry></manifest:manifest>";
    secret["content.xml"] = "\x8f\x01 no XML";
    row("one with a password", zipOf(secret), u"password"_s);
    row("parts with a password", zipOf(odsParts(""), "segreto"), u"password"_s);
    row("XML that does not close", odsOf("<table:table-row>"), u"damaged"_s);
    row("XML that ends early", zipOf({{"content.xml", "<office:document-content"}}), u"damaged"_s);
    row("a count that is none", odsOf(rowOf(number("1", "table:number-columns-repeated='molte'"))),
        u"damaged"_s);
    row("a million full rows and one",
        odsOf("<table:table-row table:number-rows-repeated='1048577'>" + number("1") + "</table:table-row>"),
        u"1048576 rows"_s);
    row("a full row below the last",
        odsOf("<table:table-row table:number-rows-repeated='1048576'/>" + rowOf(number("1"))),
        u"1048576 rows"_s);
    row("billions of full rows",
        odsOf(rowOf(number("1")) + "<table:table-row table:number-rows-repeated='99999999999'>" +
              number("1") + "</table:table-row>"),
        u"1048576 rows"_s);
    row("more full cells in a row than columns",
        odsOf(rowOf(number("1")) + rowOf(number("1", "table:number-columns-repeated='16385'"))), u"Row 2"_s);
    row("a full cell beyond the last column",
        odsOf(rowOf("<table:table-cell table:number-columns-repeated='16384'/>" + number("1"))), u"Row 1"_s);
    row("full rows of full cells that would fill the memory",
        odsOf("<table:table-row table:number-rows-repeated='1000000'>" +
              number("1", "table:number-columns-repeated='16000'") + "</table:table-row>"),
        u"256 MB of memory"_s);
    row("one long text in every row",
        odsOf("<table:table-row table:number-rows-repeated='10000'>" +
              text("<text:p>" + QByteArray(32000, 'a') + "</text:p>") + "</table:table-row>"),
        u"256 MB of memory"_s);
    row("a text longer than a cell", odsOf(rowOf(text("<text:p>" + QByteArray(32768, 'a') + "</text:p>"))),
        u"row 1"_s);
    row("a text in many lines", odsOf(rowOf(text(QByteArray("<text:p>aaaaaaaa</text:p>").repeated(8000)))),
        u"row 1"_s);
    row("spaces without end",
        odsOf(rowOf(
            text("<text:p>" + QByteArray("<text:s text:c='2000000000'/>").repeated(1000) + "</text:p>"))),
        u"row 1"_s);
    row("groups within groups",
        odsOf(QByteArray("<table:table-row-group>").repeated(60000) +
              QByteArray("</table:table-row-group>").repeated(60000)),
        u"100 deep"_s);
    row("a thousand sheets and one",
        zipOf(odsParts(QByteArray("<table:table table:name='a'/>").repeated(1001))), u"1000 sheets"_s);
    auto bomb = odsParts("");
    bomb["content.xml"].prepend("<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'>]>");
    row("entities", zipOf(bomb), u"damaged"_s);
    auto large = odsParts("");
    large["content.xml"].append(QByteArray(ZipParts::kMostUnpacked, ' '));
    row("a zip that unpacks to far more", zipOf(large), u"256 MB"_s);
}

void TestOdsReader::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, mention);
    const auto grid = OdsReader::read(bytes);
    QVERIFY(!grid.isOk());
    QVERIFY2(grid.error().message.contains(mention), qPrintable(grid.error().message));
}

void TestOdsReader::stopsWhenAskedTo()
{
    const QByteArray bytes = odsOf(rowOf(number("1")).repeated(5000));
    QCOMPARE(valueOf(OdsReader::read(bytes, {}, [](qint64 done, qint64 total) { return done <= total; }))
                 .rows.size(),
             5000u);
    const auto stopped = OdsReader::read(bytes, {}, [](qint64, qint64) { return false; });
    QVERIFY(!stopped.isOk());
    QVERIFY(stopped.error().message.contains(u"stopped"));
}

void TestOdsReader::damageNeverHurts()
{
    const QByteArray sound = odsOf(rowOf(text("<text:p>Utenti</text:p>") + number("12")));
    const QByteArray content =
        odsParts("<table:table table:name='a'>" + rowOf(text("<text:p>Utenti</text:p>") + number("12")) +
                 "</table:table>")["content.xml"];
    QRandomGenerator random(20121125);
    const auto damaged = [&random](QByteArray bytes) {
        for (quint32 count = 1 + random.bounded(4u); count > 0; --count)
            bytes[random.bounded(static_cast<int>(bytes.size()))] = static_cast<char>(random.bounded(256));
        return bytes;
    };
    for (int turn = 0; turn < 1000; ++turn) {
        for (const QByteArray &bytes : {damaged(sound), zipOf({{"content.xml", damaged(content)}})}) {
            const auto grid = OdsReader::read(bytes);
            QVERIFY(grid.isOk() || !grid.error().message.isEmpty());
        }
    }
}

QTEST_GUILESS_MAIN(TestOdsReader)
#include "tst_odsreader.moc"
