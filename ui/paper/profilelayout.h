// The zone profile on paper: one A4 page.
#pragma once

#include "analysis/zoneprofile.h"
#include "paper/pages.h"
#include "paper/pdffile.h"
#include "paper/report.h"

namespace quaderno
{

// One zone against the mean, as PDF/A-1b; path and bytes as for the report.
[[nodiscard]] Outcome writeProfilePdf(const DataSet &dataSet, int refArea, const ReportOptions &options,
                                      const QString &path);
// The same page on a printer; A4.
void printProfile(const DataSet &dataSet, int refArea, const ReportOptions &options,
                  QPagedPaintDevice &printer);

namespace paper
{

inline constexpr int kMostProfileYears = 6; // that fit side by side: the last ones are printed

// The page of a zone, for whatever it is drawn on.
[[nodiscard]] Layout profilePages(const DataSet &dataSet, int refArea, const ReportOptions &options);

[[nodiscard]] PaperDocument layOutProfile(const ZoneProfile &profile, const ReportContents &frame,
                                          const PaperStyles &styles);

} // namespace paper

} // namespace quaderno
