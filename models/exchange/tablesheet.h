// A table as a sheet of a workbook.
#pragma once

#include "exchange/sheetwriter.h"

namespace quaderno::workbook
{

// Title, unit and signs, the table with heads that stay in view, and below it notes, basis and source.
// Numbers in full with the decimals that they are shown with; a missing one is its sign, and a comment tells
// why. A choice that holds is an X.
void writeTableSheet(lxw_workbook *workbook, WorkbookStyles &styles, const ReportContents &report,
                     const TableContents &table);

} // namespace quaderno::workbook
