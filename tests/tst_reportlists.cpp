// The two lists of the report: for Excel, and for statistical offices.
#include "analysis/indicators.h"
#include "analysis/reportcontents.h"
#include "editions.h"
#include "exchange/csv.h"
#include "exchange/reportcsv.h"
#include "exchange/reportexport.h"
#include "exchange/sdmxcsv.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace quaderno;
using namespace quaderno::tests;

namespace
{

enum SdmxColumn {
    Dataflow,
    Freq,
    RefArea,
    IndicatorCode,
    TimePeriod,
    ObsValue,
    Status,
    Decimals,
    Unit,
    Comment
};
enum ListColumn {
    Number,
    Title,
    ZoneCode,
    ZoneName,
    Year,
    ChoiceLabel,
    Value,
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

    void sdmxStartsWithItsDataflow();
    void sdmxHasARowForEachObservation();
    void sdmxMissingIsNeverZero();
    void sdmxValuesAreInFull();
    void sdmxTellsChoicesApart();
    void sdmxKnowsTheYearsAsked();

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
    std::vector<Csv::Row> m_sdmx;
};

void TestReportLists::initTestCase()
{
    installLanguage(*qApp, Language::Italian);
    m_edition = printedEdition();
    m_report = reportContents(*m_edition, options());
    m_list = rowsOf(reportCsv(m_report), u';');
    m_sdmx = rowsOf(sdmxCsv(*m_edition, options()), u',');
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
    // Table 27: the note is about Grossetana in 2008 and about nothing else.
    int noted = 0;
    for (const QStringList &row : rowsOfTable(27)) {
        const bool isTheOne = row[ZoneCode] == u"grossetana" && row[Year] == u"2008";
        QCOMPARE(!row[Notes].isEmpty(), isTheOne);
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

void TestReportLists::sdmxStartsWithItsDataflow()
{
    for (const Language language : {Language::Italian, Language::English}) {
        const QByteArray bytes = sdmxCsv(*m_edition, options(language));
        // The field guide tells the separator by the ninth character.
        QVERIFY(bytes.startsWith("DATAFLOW,FREQ,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS,"));
    }
    for (const Csv::Row &row : m_sdmx) {
        QCOMPARE(row.fields.size(), qsizetype{Comment + 1});
        QCOMPARE(row.fields[Dataflow], u"QUADERNO:segretariato-sociale(1.0)"_s);
        QCOMPARE(row.fields[Freq], u"A"_s);
    }
}

void TestReportLists::sdmxHasARowForEachObservation()
{
    const Catalogue &catalogue = m_edition->catalogue();
    const Observations &observations = m_edition->observations();
    size_t expected = 0;
    for (int year = 2008; year <= 2011; ++year) {
        for (int zone = 0; zone < observations.zoneCount(); ++zone) {
            for (int at = 0; at < static_cast<int>(catalogue.variables.size()); ++at) {
                const Variable &variable = catalogue.variables[static_cast<size_t>(at)];
                if (observations.observation({zone, year, at}))
                    expected += variable.isNumeric() ? 1 : variable.choices.size();
            }
            for (int at = 0; at < static_cast<int>(catalogue.indicators.size()); ++at)
                expected += indicatorValue(catalogue, observations, at, zone, year).status.has_value();
        }
        for (int at = 0; at < static_cast<int>(catalogue.indicators.size()); ++at) {
            const auto mean = meanValue(catalogue, observations, at, year);
            expected += mean && mean->cell.status;
        }
    }
    QCOMPARE(m_sdmx.size(), expected);
    QVERIFY(expected > 2000);
    QSet<QStringList> keys; // one row for each key
    for (const Csv::Row &row : m_sdmx)
        keys.insert({row.fields[RefArea], row.fields[IndicatorCode], row.fields[TimePeriod]});
    QCOMPARE(static_cast<size_t>(keys.size()), m_sdmx.size());
}

void TestReportLists::sdmxMissingIsNeverZero()
{
    int missing = 0;
    int zeros = 0;
    for (const Csv::Row &row : m_sdmx) {
        const auto status = obsStatusFromLetter(row.fields[Status].front());
        QVERIFY(status.has_value());
        QCOMPARE(row.fields[ObsValue].isEmpty(), isMissing(*status));
        missing += isMissing(*status);
        zeros += row.fields[ObsValue] == u"0";
    }
    QVERIFY(missing > 500);
    QVERIFY(zeros > 0);
}

void TestReportLists::sdmxValuesAreInFull()
{
    // 6 hours, 6 days, 52 weeks and the like: the value of an indicator is not the rounded one.
    const Catalogue &catalogue = m_edition->catalogue();
    int decimals = 0;
    for (const Csv::Row &row : m_sdmx) {
        const auto indicator = catalogue.indicatorIndex(row.fields[IndicatorCode]);
        const auto zone = m_edition->observations().zoneIndex(row.fields[RefArea]);
        if (!indicator || !zone || row.fields[ObsValue].isEmpty())
            continue;
        const CellValue cell = indicatorValue(catalogue, m_edition->observations(), *indicator, *zone,
                                              row.fields[TimePeriod].toInt());
        QCOMPARE(row.fields[ObsValue].toDouble(), *cell.value);
        decimals = std::max(decimals, static_cast<int>(row.fields[ObsValue].section(u'.', 1).size()));
        QCOMPARE(row.fields[Decimals].toInt(), catalogue.maxDecimals({Shown::Kind::Indicator, *indicator}));
    }
    QVERIFY(decimals > 10);
}

void TestReportLists::sdmxTellsChoicesApart()
{
    const auto dataSet = miniDataSet();
    enter(*dataSet, 0, 2021, "vehicles", {.text = u"minibus"_s});
    enter(*dataSet, 1, 2021, "vehicles", {.status = ObsStatus::NotCollected});
    QStringList told;
    for (const Csv::Row &row :
         rowsOf(sdmxCsv(*dataSet, {.years = {2021, 2021}, .language = Language::English}), u',')) {
        if (row.fields[IndicatorCode].startsWith(u"vehicles."))
            told.append(row.fields[RefArea] + u' ' + row.fields[IndicatorCode].section(u'.', 1) + u'=' +
                        row.fields[ObsValue] + row.fields[Status]);
    }
    QVERIFY(told.contains(u"nord minibus=1A"_s));
    QVERIFY(told.contains(u"nord other=0A"_s));
    QVERIFY(told.contains(u"centro minibus=L"_s));
    QVERIFY(told.filter(u"sud"_s).isEmpty()); // never entered
}

void TestReportLists::sdmxKnowsTheYearsAsked()
{
    for (const Csv::Row &row :
         rowsOf(sdmxCsv(*m_edition, {.years = {2010, 2010}, .language = Language::Italian}), u','))
        QCOMPARE(row.fields[TimePeriod], u"2010"_s);
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
