#include "exchange/reportworkbook.h"

#include "exchange/chartlanguage.h"
#include "exchange/datasheet.h"
#include "exchange/figuresheet.h"
#include "exchange/frontsheets.h"
#include "exchange/tablesheet.h"

namespace quaderno
{

namespace
{

void setUpDocument(lxw_workbook *workbook, const ReportContents &report)
{
    QByteArray title = report.title.toUtf8();
    QByteArray author = report.series.toUtf8();
    QByteArray terms = (citationLine(report) + u'\n' + licenceLine()).toUtf8();
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.author = author.data();
    properties.comments = terms.data();
    properties.created = report.date.toSecsSinceEpoch();
    workbook::check(workbook_set_properties(workbook, &properties));
}

} // namespace

Result<QByteArray> reportWorkbook(const ReportContents &report)
{
    const auto made = workbook::makeWorkbook([&report](lxw_workbook *workbook) {
        setUpDocument(workbook, report);
        workbook::WorkbookStyles styles(workbook);
        writeCoverSheet(workbook, styles, report);
        writeIndexSheet(workbook, styles, report);
        writeSignsSheet(workbook, styles, report);
        writeMethodSheet(workbook, styles, report);
        writeDataSheet(workbook, styles, report);
        for (const ReportChapter &chapter : report.chapters) {
            for (const TableContents &table : chapter.tables)
                writeTableSheet(workbook, styles, report, table);
            for (const FigureContents &figure : chapter.figures)
                writeFigureSheet(workbook, styles, report, figure);
        }
    });
    return made ? workbook::withChartLanguage(made.value(), report.language) : made;
}

} // namespace quaderno
