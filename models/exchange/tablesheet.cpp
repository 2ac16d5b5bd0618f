#include "exchange/tablesheet.h"

#include "analysis/contentsframe.h"

#include <QCoreApplication>

#include <algorithm>

namespace quaderno::workbook
{

using namespace Qt::StringLiterals;

namespace
{

constexpr double kNameWidth = 44; // characters
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
        m_writer.paragraph(signsLine(m_table), m_styles.secondary);
        m_writer.backLink();
        m_writer.beginTable(heads());
        for (const TableRow &row : m_table.rows)
            writeRow(row);
        m_writer.endTable(u"Tab_%1"_s.arg(m_table.number));
        m_writer.skip();
        for (const QString &line : explanationsBelow(m_table, sourceLine(m_report)))
            m_writer.paragraph(line, m_styles.secondary);
        m_writer.setUpPages(false, false);
    }

private:
    static std::vector<double> widths(const TableContents &table)
    {
        std::vector<double> widths{kNameWidth};
        for (const TableColumn &column : table.columns) {
            double longest = 0;
            for (const QString &word : headInOneLine(column).split(u' '))
                longest = std::max(longest, static_cast<double>(word.size()));
            widths.push_back(std::clamp(longest + 2, kLeastColumnWidth, kMostColumnWidth));
        }
        return widths;
    }

    [[nodiscard]] std::vector<SheetWriter::Head> heads() const
    {
        std::vector<SheetWriter::Head> heads{{tr("Zone"), m_styles.head}};
        for (const TableColumn &column : m_table.columns)
            heads.push_back(
                {headInOneLine(column), m_table.isMarks ? m_styles.markHead : m_styles.numberHead});
        return heads;
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
        if (const QString why = cell.why(); !why.isEmpty() && (!isOrdinary || !cell.findings.isEmpty()))
            m_writer.comment(column, why);
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
