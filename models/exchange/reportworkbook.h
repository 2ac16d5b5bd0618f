// The report as an Excel workbook.
#pragma once

#include "analysis/reportcontents.h"
#include "data/result.h"

#include <QByteArray>

namespace quaderno
{

// A cover, contents that lead to all others, signs, method and licence, all numbers in one table, then a
// sheet for each numbered table ("Tab. 26") and for each figure ("Fig. 6"). No cells are merged, and each
// sheet has one table at most, marked as one. Titles, numbers, signs and notes are those of screen and paper.
// The same bytes from the same contents. The error says why in a few words.
[[nodiscard]] Result<QByteArray> reportWorkbook(const ReportContents &report);

} // namespace quaderno
