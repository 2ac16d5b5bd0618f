// The quaderno on paper: the whole report, one table or one figure, as pages (ux.md 9).
#pragma once

#include "analysis/reportcontents.h"
#include "data/progress.h"
#include "data/result.h"

class QPagedPaintDevice;

namespace quaderno
{

class DataSet;

// Writes the report as PDF/A-1b to `path` by way of a temporary file beside it. The same data give the same
// bytes. `progress` (of pages) is called after each; a cancelled report is Done and leaves the target as it
// was.
[[nodiscard]] Outcome writeReport(const DataSet &dataSet, const ReportOptions &options, const QString &path,
                                  const Progress &progress = {});

// One table or one figure on a page of its own, as PDF/A-1b.
[[nodiscard]] Outcome writeTablePdf(const DataSet &dataSet, const NumberedItem &table,
                                    const ReportOptions &options, const QString &path);
[[nodiscard]] Outcome writeFigurePdf(const DataSet &dataSet, const NumberedItem &figure,
                                     const ReportOptions &options, const QString &path);
[[nodiscard]] Outcome writeFigureSvg(const DataSet &dataSet, const NumberedItem &figure,
                                     const ReportOptions &options, const QString &path);
[[nodiscard]] Outcome writeFigurePng(const DataSet &dataSet, const NumberedItem &figure,
                                     const ReportOptions &options, const QString &path);

// The same page on a printer; A4.
void printFigure(const DataSet &dataSet, const NumberedItem &figure, const ReportOptions &options,
                 QPagedPaintDevice &printer);

} // namespace quaderno
