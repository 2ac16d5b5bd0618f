#include "exchange/reportworkbook.h"

#include "exchange/figuresheet.h"
#include "exchange/tablesheet.h"

namespace quaderno
{

namespace
{

using workbook::SheetWriter;
using workbook::WorkbookStyles;

enum IndexColumn : size_t { IndexLink, IndexTitle };
const std::vector<double> kIndexWidths{10, 92}; // characters

void setUpDocument(lxw_workbook *workbook, const ReportContents &report)
{
    QByteArray title = report.title.toUtf8();
    QByteArray author = report.series.toUtf8();
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.author = author.data();
    properties.created = report.date.toSecsSinceEpoch();
    workbook::check(workbook_set_properties(workbook, &properties));
}

void writeEntry(SheetWriter &writer, WorkbookStyles &styles, const QString &sheet, const QString &title)
{
    writer.link(IndexLink, sheet, sheet);
    writer.text(IndexTitle, title, styles.text);
    writer.skip();
}

void writeIndex(lxw_workbook *workbook, WorkbookStyles &styles, const ReportContents &report)
{
    SheetWriter writer(workbook, workbook::indexSheetName(), styles, report);
    writer.setWidths(kIndexWidths);
    writer.paragraph(report.title, styles.title);
    writer.paragraph(sourceLine(report), styles.secondary);
    if (!report.draft.isEmpty())
        writer.paragraph(report.draft, styles.secondary);
    for (const ReportChapter &chapter : report.chapters) {
        writer.skip();
        writer.text(IndexLink, chapter.title, styles.chapter);
        writer.skip();
        for (const QString &sentence : chapter.sentences)
            writer.paragraph(sentence, styles.text);
        for (const TableContents &table : chapter.tables)
            writeEntry(writer, styles, workbook::tableSheetName(table.number), table.title);
        for (const FigureContents &figure : chapter.figures)
            writeEntry(writer, styles, workbook::figureSheetName(figure.number), figure.title);
    }
    writer.setUpPages(false, false);
}

} // namespace

Result<QByteArray> reportWorkbook(const ReportContents &report)
{
    return workbook::makeWorkbook([&report](lxw_workbook *workbook) {
        setUpDocument(workbook, report);
        WorkbookStyles styles(workbook);
        writeIndex(workbook, styles, report);
        for (const ReportChapter &chapter : report.chapters) {
            for (const TableContents &table : chapter.tables)
                writeTableSheet(workbook, styles, report, table);
            for (const FigureContents &figure : chapter.figures)
                writeFigureSheet(workbook, styles, report, figure);
        }
    });
}

} // namespace quaderno
