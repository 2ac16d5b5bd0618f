// The report as an Excel workbook.
#pragma once

#include "analysis/reportcontents.h"
#include "data/result.h"

#include <QByteArray>

namespace quaderno
{

// A sheet that leads to the others, one for each numbered table ("Tab. 26") and one for each figure ("Fig.
// 6"). Titles, numbers, signs and notes are those of screen and paper. The same bytes from the same contents.
// The error says why in a few words.
[[nodiscard]] Result<QByteArray> reportWorkbook(const ReportContents &report);

} // namespace quaderno
