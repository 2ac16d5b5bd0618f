// The pages before the first chapter: cover, its back, contents, list of tables and figures.
#pragma once

#include "analysis/reportcontents.h"
#include "paper/pages.h"

#include <QImage>

namespace quaderno::paper
{

// The picture in a file that somebody chose, at most 64 MB of it; null when it cannot be read as one.
[[nodiscard]] QImage readPicture(const QString &path);

// The cover and the colophon on its back; neither has running lines.
void addCover(PaperDocument &document, const ReportContents &contents, const PaperStyles &styles);

// Contents and lists of everything bookmarked in `body`, with page numbers as they are when `pagesBefore`
// pages come before these. The links of the result count the bookmarks of its own first, then those of
// `body`: append them in this order.
[[nodiscard]] PaperDocument contentsPages(const PaperDocument &body, int pagesBefore,
                                          const PaperStyles &styles);

} // namespace quaderno::paper
