// A table of the report as an HTML table.
#pragma once

#include "analysis/tablecontents.h"
#include "exchange/htmlwriter.h"

namespace quaderno
{

// Under a caption that stays while the table scrolls: heads with their scope, row heads, and under it the
// lines that explain it. A missing value is its sign with the reason as title and as text for screen readers.
// `id` is the anchor.
void writeTableHtml(HtmlWriter &html, const TableContents &table, const QString &id, const QString &source);

// Of the list of contents.
inline constexpr char16_t kIndexId[] = u"index";
void writeBackToIndex(HtmlWriter &html);

} // namespace quaderno
