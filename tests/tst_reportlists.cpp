// The report as a list for Excel, and the names of all formats.
#include "analysis/reportcontents.h"
#include "editions.h"
#include "exchange/csv.h"
#include "exchange/reportcsv.h"
#include "exchange/reportexport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace quaderno;
using namespace quaderno::tests;

namespace
{

enum ListColumn {
    Number,
    Title,
    ZoneCode,
    ZoneName,
    Year,
    ChoiceLabel,
    Value,
    ListUnit,
    ListStatus,
    Sign,
    Reason,
    Notes
};

} // namespace

class TestReportLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void excelFindsItsOwnSigns_data();
    void excelFindsItsOwnSigns();
    void everyCellOfEveryTableIsARow();
    void aMissingValueIsNoNumber();
    void notesGoWithTheirCells();
    void noTextIsAFormula();
    void choicesAreMarked();

    void formatsHaveNames_data();
    void formatsHaveNames();

private:
    [[nodiscard]] ReportOptions options(Language language = Language::Italian) const
    {
        return {.years = m_edition->years(), .language = language, .withEmptyTables = true};
    }
    [[nodiscard]] static std::vector<Csv::Row> rowsOf(const QByteArray &bytes, char16_t separator)
    {
        std::vector<Csv::Row> rows = valueOf(Csv::parse(bytes, separator));
        rows.erase(rows.begin()); // the heads
        return rows;
    }
    // The rows of one table, in Italian.
    [[nodiscard]] std::vector<QStringList> rowsOfTable(int number) const
    {
        std::vector<QStringList> found;
        for (const Csv::Row &row : m_list) {
            if (row.fields[Number] == QString::number(number))
                found.push_back(row.fields);
        }
        return found;
    }

    std::unique_ptr<DataSet> m_edition;
    ReportContents m_report;
    std::vector<Csv::Row> m_list;
};

void TestReportLists::initTestCase()
{
    installLanguage(*qApp, Language::Italian);
    m_edition = printedEdition();
    m_report = reportContents(*m_edition, options());
    m_list = rowsOf(reportCsv(m_report), u';');
}

void TestReportLists::excelFindsItsOwnSigns_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<char>("separator");
    QTest::addColumn<QString>("number");
    // Table 28 (cost per resident), Alta Val d'Elsa, 2008: 3,89 in print.
    QTest::newRow("Italian: semicolons and decimal commas") << Language::Italian << ';' << u"3,89"_s;
    QTest::newRow("English: commas and decimal dots") << Language::English << ',' << u"3.89"_s;
}

void TestReportLists::excelFindsItsOwnSigns()
{
    QFETCH(Language, language);
    QFETCH(char, separator);
    QFETCH(QString, number);
    const QByteArray bytes = reportCsv(reportContents(*m_edition, options(language)));
    QVERIFY(bytes.startsWith("\xEF\xBB\xBF"));
    const auto rows = rowsOf(bytes, static_cast<char16_t>(separator));
    const auto found = std::ranges::find_if(rows, [](const Csv::Row &row) {
        return row.fields[Number] == u"28" && row.fields[ZoneCode] == u"alta-val-d-elsa" &&
               row.fields[Year] == u"2008";
    });
    QVERIFY(found != rows.end());
    QCOMPARE(found->fields[Value], number);
}

void TestReportLists::everyCellOfEveryTableIsARow()
{
    size_t cells = 0;
    size_t at = 0;
    const auto compare = [&](const TableContents &table) {
        for (const TableRow &row : table.rows) {
            for (const TableCell &cell : row.cells) {
                QVERIFY(at < m_list.size());
                const QStringList &fields = m_list[at++].fields;
                QCOMPARE(fields.size(), qsizetype{Notes + 1});
                QCOMPARE(fields[ZoneCode], row.code);
                QCOMPARE(fields[Year], QString::number(cell.year));
                QCOMPARE(fields[ListUnit], table.unit);
                if (cell.value.value && !table.isMarks)
                    QCOMPARE(fields[Value], QString(cell.text).remove(u'.'));
                ++cells;
            }
        }
    };
    for (const ReportChapter &chapter : m_report.chapters) {
        std::ranges::for_each(chapter.tables, compare);
        std::ranges::for_each(chapter.dataOfFigures, compare);
    }
    QCOMPARE(m_list.size(), cells);
    // Printed: 2,192 cells; the marks add theirs, and the municipal share is in figures alone.
    QCOMPARE(std::ranges::count_if(m_list, [](const Csv::Row &row) { return row.fields[Number].isEmpty(); }),
             std::ptrdiff_t{28 * 4});
}

void TestReportLists::aMissingValueIsNoNumber()
{
    int missing = 0;
    for (const Csv::Row &row : m_list) {
        const QString &status = row.fields[ListStatus];
        if (status.isEmpty() || !isMissing(*obsStatusFromLetter(status.front())))
            continue;
        QCOMPARE(row.fields[Value], QString());
        QCOMPARE(row.fields[Sign], u"-"_s);
        QVERIFY(!row.fields[Reason].isEmpty());
        ++missing;
    }
    QVERIFY(missing > 500);
}

void TestReportLists::notesGoWithTheirCells()
{
    // Table 27: the note is about Grossetana in 2008 and about nothing else; Firenze in 2009 has an error.
    int noted = 0;
    for (const QStringList &row : rowsOfTable(27)) {
        const bool isTheOne = row[ZoneCode] == u"grossetana" && row[Year] == u"2008";
        const bool isToCheck = row[ZoneCode] == u"firenze" && row[Year] == u"2009";
        QCOMPARE(!row[Notes].isEmpty(), isTheOne || isToCheck);
        QCOMPARE(row[Notes].contains(u"supera il costo complessivo"_s), isToCheck);
        noted += isTheOne;
    }
    QCOMPARE(noted, 1);
}

void TestReportLists::noTextIsAFormula()
{
    const auto dataSet = miniDataSet();
    enter(*dataSet, 0, 2021, "rides", {.status = ObsStatus::NotAvailable, .note = u"x"_s});
    ReportContents report = reportContents(*dataSet, {.years = dataSet->years(), .withEmptyTables = true});
    report.chapters.front().tables.front().title = u"=HYPERLINK(1)"_s;
    for (const Csv::Row &row : rowsOf(reportCsv(report), u';')) {
        for (const QString &field : row.fields)
            QVERIFY2(!field.startsWith(u'='), qPrintable(field));
    }
}

void TestReportLists::choicesAreMarked()
{
    const auto dataSet = miniDataSet();
    enter(*dataSet, 0, 2021, "vehicles", {.text = u"minibus"_s});
    const ReportContents report =
        reportContents(*dataSet, {.years = {2021, 2021}, .language = Language::Italian});
    QStringList values;
    for (const Csv::Row &row : rowsOf(reportCsv(report), u';')) {
        if (!row.fields[ChoiceLabel].isEmpty() && row.fields[ZoneCode] == u"nord")
            values.append(row.fields[Value]);
    }
    QVERIFY(!values.isEmpty());
    QCOMPARE(values.count(u"X"_s), 1);
    QCOMPARE(values.count(u"no"_s), values.size() - 1);
}

void TestReportLists::formatsHaveNames_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("code");
    QTest::newRow("a workbook") << u"a/b.xlsx"_s << u"xlsx"_s;
    QTest::newRow("capitals") << u"B.XLSX"_s << u"xlsx"_s;
    QTest::newRow("a list is the one for Excel") << u"b.csv"_s << u"csv"_s;
    QTest::newRow("a page") << u"b.html"_s << u"html"_s;
    QTest::newRow("a page of old") << u"b.htm"_s << u"html"_s;
    QTest::newRow("XML may be anything") << u"b.xml"_s << QString();
    QTest::newRow("another ending") << u"b.ods"_s << QString();
    QTest::newRow("no ending") << u"html"_s << QString();
}

void TestReportLists::formatsHaveNames()
{
    QFETCH(QString, path);
    QFETCH(QString, code);
    const auto format = exportFormatOfFile(path);
    QCOMPARE(format ? exportFormatCode(*format) : QString(), code);
    for (const ExportFormat known : kExportFormats)
        QCOMPARE(exportFormatFromCode(exportFormatCode(known)), std::optional(known));
    QCOMPARE(exportFormatFromCode(u"ods"), std::nullopt);
}

QTEST_MAIN(TestReportLists)
#include "tst_reportlists.moc"
