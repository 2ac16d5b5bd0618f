// One sheet of a report as a workbook, written row by row from the top.
#pragma once

#include "analysis/reportcontents.h"
#include "exchange/workbookstyles.h"

namespace quaderno::workbook
{

class SheetWriter
{
public:
    SheetWriter(lxw_workbook *workbook, const QString &name, WorkbookStyles &styles,
                const ReportContents &report);

    [[nodiscard]] lxw_worksheet *sheet() const { return m_sheet; }
    [[nodiscard]] lxw_row_t row() const { return m_row; }
    // The height of this row, in lines of cells.
    void setLines(double lines);
    void skip(lxw_row_t rows = 1) { m_row += rows; }

    // In characters, from the first column on; before anything is written.
    void setWidths(const std::vector<double> &widths);
    // In one cell of this row; an empty text leaves the cell blank in its format.
    void text(size_t column, const QString &words, lxw_format *format);
    void number(size_t column, double value, lxw_format *format);
    void comment(size_t column, const QString &words);
    // To a cell of the same workbook.
    void link(size_t column, const QString &sheet, const QString &words);
    // Over `columns` columns and `rows` rows from this one on.
    void merged(size_t column, size_t columns, lxw_row_t rows, const QString &words, lxw_format *format);
    // Over all columns, as high as its words need, and on to the next row. Nothing for an empty text.
    void paragraph(const QString &words, lxw_format *format);

    // A4, one page wide, heads repeated where there are some, and what the pages are of below each.
    void setUpPages(bool isLandscape, bool isOnePage);

private:
    lxw_worksheet *m_sheet;
    WorkbookStyles &m_styles;
    const ReportContents &m_report;
    std::vector<double> m_widths;
    lxw_row_t m_row = 0;
};

// "Tab. 26", "Fig. 6" and the sheet that leads to all others.
[[nodiscard]] QString tableSheetName(int number);
[[nodiscard]] QString figureSheetName(int number);
[[nodiscard]] QString indexSheetName();

} // namespace quaderno::workbook
