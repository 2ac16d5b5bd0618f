// The sheets of a workbook that stand before its tables: cover, contents, signs, method.
#pragma once

#include "exchange/sheetwriter.h"

namespace quaderno::workbook
{

// What it is, of when, how to cite and to use it, and what the chapters say.
void writeCoverSheet(lxw_workbook *workbook, WorkbookStyles &styles, const ReportContents &report);
// A link to each other sheet but the cover.
void writeIndexSheet(lxw_workbook *workbook, WorkbookStyles &styles, const ReportContents &report);
// Every sign of tables and figures, and every letter of the status in the sheet of data.
void writeSignsSheet(lxw_workbook *workbook, WorkbookStyles &styles, const ReportContents &report);
// How indicators and means are computed, citation and licence.
void writeMethodSheet(lxw_workbook *workbook, WorkbookStyles &styles, const ReportContents &report);

} // namespace quaderno::workbook
