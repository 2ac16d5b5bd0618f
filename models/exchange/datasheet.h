// All numbers of the report as one long table of a workbook.
#pragma once

#include "exchange/sheetwriter.h"

namespace quaderno::workbook
{

// A row for each cell of each table and of what the figures show besides: the value as a number, the year as
// a number, status, sign and unit beside it. A choice is 1 or 0. A missing value is blank.
void writeDataSheet(lxw_workbook *workbook, WorkbookStyles &styles, const ReportContents &report);

} // namespace quaderno::workbook
