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
    void skip(lxw_row_t rows = 1) { m_row += rows; }

    // In characters, from the first column on; before anything is written.
    void setWidths(const std::vector<double> &widths);
    // In one cell of this row; an empty text leaves the cell blank in its format.
    void text(size_t column, const QString &words, lxw_format *format);
    void number(size_t column, double value, lxw_format *format);
    void comment(size_t column, const QString &words);
    // To another page of the web.
    void address(size_t column, const QString &address);
    // To a cell of the same workbook.
    void link(size_t column, const QString &sheet, const QString &words);
    // In the first column, as high as its words need, and on to the next row. Nothing for an empty text.
    void paragraph(const QString &words, lxw_format *format);
    // A link back to the sheet of contents, and a row that stays empty.
    void backLink();

    struct Head {
        QString label;
        lxw_format *format;
    };
    enum class Filter { None, Offered };
    // The one table of the sheet, marked as one: heads in this row, from the first column on, then the rows
    // that are written until its end.
    void beginTable(const std::vector<Head> &heads);
    // `name` is that of the table in the workbook: letters, digits and "_".
    void endTable(const QString &name, Filter filter = Filter::None);

    // A4, one page wide, heads repeated where there are some, and what the pages are of below each.
    void setUpPages(bool isLandscape, bool isOnePage);

private:
    lxw_worksheet *m_sheet;
    WorkbookStyles &m_styles;
    const ReportContents &m_report;
    std::vector<double> m_widths;
    std::vector<Head> m_heads; // of the table
    lxw_row_t m_headRow = 0;
    lxw_row_t m_row = 0;
};

// "Tab. 26", "Fig. 6", and the sheets before them; the index leads to all others.
[[nodiscard]] QString tableSheetName(int number);
[[nodiscard]] QString figureSheetName(int number);
[[nodiscard]] QString coverSheetName();
[[nodiscard]] QString indexSheetName();
[[nodiscard]] QString signsSheetName();
[[nodiscard]] QString methodSheetName();
[[nodiscard]] QString dataSheetName();

} // namespace quaderno::workbook
