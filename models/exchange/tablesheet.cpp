#include "exchange/tablesheet.h"

#include "analysis/contentsframe.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace quaderno::workbook
{

namespace
{

constexpr double kNameWidth = 32; // characters
constexpr double kLeastColumnWidth = 12;
constexpr double kMostColumnWidth = 20;

class TableSheet
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::ReportWorkbook)

public:
    TableSheet(lxw_workbook *workbook, WorkbookStyles &styles, const ReportContents &report,
               const TableContents &table)
        : m_styles(styles), m_report(report), m_table(table), m_widths(widths(table)),
          m_writer(workbook, tableSheetName(table.number), styles, report)
    {
    }

    void write()
    {
        m_writer.setWidths(m_widths);
        m_writer.paragraph(m_table.heading(), m_styles.title);
        m_writer.paragraph(unitLine(m_table.unit), m_styles.secondary);
        m_writer.link(0, indexSheetName(), tr("Back to the index"));
        m_writer.skip(2);
        writeHeads();
        for (const TableRow &row : m_table.rows)
            writeRow(row);
        m_writer.skip();
        for (const QString &line : linesBelow(m_table, sourceLine(m_report)))
            m_writer.paragraph(line, m_styles.secondary);
        m_writer.setUpPages(false, false);
    }

private:
    static std::vector<double> widths(const TableContents &table)
    {
        std::vector<double> widths{kNameWidth};
        for (const TableColumn &column : table.columns) {
            double longest = 0;
            for (const QString &word : column.label.split(u' '))
                longest = std::max(longest, static_cast<double>(word.size()));
            widths.push_back(std::clamp(longest + 2, kLeastColumnWidth, kMostColumnWidth));
        }
        return widths;
    }

    void writeHeads()
    {
        const std::vector<HeadSpan> spans = headSpans(m_table);
        const bool hasGroups =
            std::ranges::any_of(spans, [](const HeadSpan &span) { return !span.label.isEmpty(); });
        const lxw_row_t first = m_writer.row();
        const lxw_row_t rows = hasGroups ? 2 : 1;
        lxw_format *format = m_table.isMarks ? m_styles.markHead : m_styles.numberHead;
        m_writer.merged(0, 1, rows, tr("Zone"), m_styles.head);
        double groupLines = 1;
        double columnLines = 1;
        for (const HeadSpan &span : spans) {
            const auto width = m_widths.begin() + 1 + static_cast<std::ptrdiff_t>(span.first);
            const double room = std::accumulate(width, width + static_cast<std::ptrdiff_t>(span.count), 0.0);
            if (span.label.isEmpty()) {
                m_writer.merged(span.first + 1, 1, rows, m_table.columns[span.first].label, format);
            } else {
                m_writer.merged(span.first + 1, span.count, 1, span.label, m_styles.markHead);
                groupLines = std::max(groupLines, linesOf(span.label, room));
            }
            for (size_t column = span.first; column < span.first + span.count; ++column)
                columnLines =
                    std::max(columnLines, linesOf(m_table.columns[column].label, m_widths[column + 1]));
        }
        if (hasGroups) {
            m_writer.setLines(groupLines);
            m_writer.skip();
        }
        for (const HeadSpan &span : spans) {
            for (size_t column = span.first; column < span.first + span.count && !span.label.isEmpty();
                 ++column)
                m_writer.text(column + 1, m_table.columns[column].label, format);
        }
        m_writer.setLines(columnLines);
        m_writer.skip();
        check(worksheet_repeat_rows(m_writer.sheet(), first, m_writer.row() - 1));
        worksheet_freeze_panes(m_writer.sheet(), m_writer.row(), 1);
    }

    // Bold words broken into lines of `room` characters; a sheet does not do that for merged cells.
    static double linesOf(const QString &words, double room)
    {
        const double most = room * 0.85;
        double lines = 1;
        double used = 0;
        for (const QString &word : words.split(u' ')) {
            const auto length = static_cast<double>(word.size());
            if (used > 0 && used + 1 + length > most) {
                ++lines;
                used = 0;
            }
            used += (used > 0 ? 1 : 0) + length;
        }
        return lines;
    }

    void writeRow(const TableRow &row)
    {
        m_writer.text(0, row.label + row.sign, m_styles.name(row.isMean()));
        for (size_t column = 0; column < row.cells.size(); ++column)
            writeCell(column + 1, row.cells[column], row.isMean());
        m_writer.skip();
    }

    void writeCell(size_t column, const TableCell &cell, bool isMean)
    {
        const bool isNumber = cell.value.value && !m_table.isMarks;
        if (isNumber)
            m_writer.number(column, *cell.value.value,
                            m_styles.number(decimalsOf(cell.text, m_report.language), cell.statusSign,
                                            cell.noteSign, isMean));
        else
            m_writer.text(column, cell.text + cell.noteSign,
                          m_table.isMarks ? m_styles.mark(isMean) : m_styles.sign(isMean));
        const bool isOrdinary = !cell.value.status || *cell.value.status == ObsStatus::Normal;
        if (!isOrdinary && !cell.hint.isEmpty())
            m_writer.comment(column, cell.hint);
    }

    WorkbookStyles &m_styles;
    const ReportContents &m_report;
    const TableContents &m_table;
    std::vector<double> m_widths; // characters
    SheetWriter m_writer;
};

} // namespace

void writeTableSheet(lxw_workbook *workbook, WorkbookStyles &styles, const ReportContents &report,
                     const TableContents &table)
{
    TableSheet(workbook, styles, report, table).write();
}

} // namespace quaderno::workbook
