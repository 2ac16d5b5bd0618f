// A table placed on pages: its title, its rows, and below them signs, notes, basis and source.
#pragma once

#include "analysis/tablecontents.h"
#include "data/language.h"
#include "paper/paperstyle.h"

namespace quaderno::paper
{

class PageFlow;

// What all tables and figures of one document share.
struct BlockContext {
    PaperStyles styles;
    Language language = Language::Italian;
    QString source; // "Source: …", or empty
};

// The height of the whole table, on one page if it fits there.
[[nodiscard]] qreal tableHeight(const TableContents &table, const BlockContext &context);

// Goes on below what is on the page if the whole table fits there, else on a new page. A table longer than a
// page repeats its title with "(continued)" and its heads; its last two rows stay with the notes. Columns
// that do not fit side by side follow on further pages.
void placeTable(PageFlow &flow, const TableContents &table, const BlockContext &context);

} // namespace quaderno::paper
