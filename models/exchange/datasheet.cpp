#include "exchange/datasheet.h"

#include "exchange/listedcells.h"

#include <QCoreApplication>

namespace quaderno::workbook
{

namespace
{

enum DataColumn : size_t { Title, Table, ZoneCode, ZoneName, Year, Choice, Value, Status, Sign, Unit };
const std::vector<double> kDataWidths{72, 9, 26, 32, 8, 32, 12, 8, 8, 28}; // characters

class DataSheet
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::ReportWorkbook)

public:
    DataSheet(lxw_workbook *workbook, WorkbookStyles &styles, const ReportContents &report)
        : m_styles(styles), m_report(report), m_writer(workbook, dataSheetName(), styles, report)
    {
    }

    void write()
    {
        m_writer.setWidths(kDataWidths);
        m_writer.paragraph(tr("All numbers of the tables and figures"), m_styles.title);
        m_writer.paragraph(
            tr("One row for each number. The sheet “%1” explains signs and status.").arg(signsSheetName()),
            m_styles.secondary);
        m_writer.backLink();
        lxw_format *text = m_styles.head;
        lxw_format *number = m_styles.numberHead;
        m_writer.beginTable({{tr("Title"), text},
                             {tr("Table"), number},
                             {tr("Zone code"), text},
                             {tr("Zone"), text},
                             {tr("Year"), number},
                             {tr("Choice"), text},
                             {tr("Value"), number},
                             {tr("Status"), text},
                             {tr("Sign"), text},
                             {tr("Unit"), text}});
        for (const ListedCell &cell : listedCells(m_report))
            writeRow(cell);
        m_writer.endTable(QStringLiteral("Data"), SheetWriter::Filter::Offered);
        m_writer.setUpPages(true, false);
    }

private:
    void writeRow(const ListedCell &listed)
    {
        lxw_format *text = m_styles.name(false);
        m_writer.text(Title, listed.table.title, text);
        if (listed.table.number > 0)
            m_writer.number(Table, listed.table.number, m_styles.whole());
        else
            m_writer.text(Table, {}, text);
        m_writer.text(ZoneCode, listed.row.code, text);
        m_writer.text(ZoneName, listed.row.label, text);
        m_writer.number(Year, listed.cell.year, m_styles.whole());
        m_writer.text(Choice, listed.choice, text);
        writeValue(listed);
        m_writer.text(Status, listed.statusLetter(), text);
        m_writer.text(Sign, signOf(listed), text);
        m_writer.text(Unit, listed.table.unit, text);
        m_writer.skip();
    }

    [[nodiscard]] static QString signOf(const ListedCell &listed)
    {
        const TableCell &cell = listed.cell;
        if (!listed.isPresent())
            return cell.text;
        return cell.findings.isEmpty() ? cell.statusSign : cell.statusSign + findingSign();
    }

    void writeValue(const ListedCell &listed)
    {
        const TableCell &cell = listed.cell;
        if (!listed.isPresent())
            m_writer.text(Value, {}, m_styles.name(false));
        else if (listed.table.isMarks)
            m_writer.number(Value, cell.isMark ? 1 : 0, m_styles.whole());
        else
            m_writer.number(Value, *cell.value.value,
                            m_styles.number(decimalsOf(cell.text, m_report.language), {}, {}, false));
    }

    WorkbookStyles &m_styles;
    const ReportContents &m_report;
    SheetWriter m_writer;
};

} // namespace

void writeDataSheet(lxw_workbook *workbook, WorkbookStyles &styles, const ReportContents &report)
{
    DataSheet(workbook, styles, report).write();
}

} // namespace quaderno::workbook
