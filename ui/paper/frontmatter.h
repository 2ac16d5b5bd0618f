// The pages before the first chapter: cover, its back, contents, list of tables and figures.
#pragma once

#include "analysis/reportcontents.h"
#include "paper/pages.h"

namespace quaderno::paper
{

// The cover and the colophon on its back; neither has running lines.
void addCover(PaperDocument &document, const ReportContents &contents, const PaperStyles &styles);

// Contents and lists of everything bookmarked in `body`, with page numbers as they are when `pagesBefore`
// pages come before these. The links of the result count the bookmarks of its own first, then those of
// `body`: append them in this order.
[[nodiscard]] PaperDocument contentsPages(const PaperDocument &body, int pagesBefore,
                                          const PaperStyles &styles);

} // namespace quaderno::paper
