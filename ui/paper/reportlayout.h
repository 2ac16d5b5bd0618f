// From the contents of a report to its laid out pages.
#pragma once

#include "analysis/reportcontents.h"
#include "paper/pages.h"
#include "paper/tableblock.h"

namespace quaderno::paper
{

// No pages yet: title, author, series, language and date of the frame.
[[nodiscard]] PaperDocument emptyDocument(const ReportContents &frame, const PaperStyles &styles);

// Cover, colophon, contents, chapters, method note; of tables or figures alone, the chapters. One table or
// figure a page, except that the first of a chapter follows the chapter's text where it fits.
[[nodiscard]] PaperDocument layOutReport(const ReportContents &contents, const PaperStyles &styles);

// One table or one figure with the running lines of the report.
[[nodiscard]] PaperDocument layOutTable(const TableContents &table, const ReportContents &frame,
                                        const PaperStyles &styles);
[[nodiscard]] PaperDocument layOutFigure(const FigureContents &figure, const ReportContents &frame,
                                         const PaperStyles &styles);

// Styles, language and the line that names the source under each table and figure.
[[nodiscard]] BlockContext blockContext(const ReportContents &frame, const PaperStyles &styles);

} // namespace quaderno::paper
