// A figure as a sheet of a workbook: its numbers and a chart of the spreadsheet's own.
#pragma once

#include "exchange/sheetwriter.h"

namespace quaderno::workbook
{

// Title, unit, signs and source, then a row for each bar: a missing value blank so that no bar is drawn for
// it, its sign beside it and behind the name on the chart. The chart has the axis of the figure, the bars
// from top to bottom in its order, the mean in its own colour, and the figure in words for a screen reader.
void writeFigureSheet(lxw_workbook *workbook, WorkbookStyles &styles, const ReportContents &report,
                      const FigureContents &figure);

} // namespace quaderno::workbook
