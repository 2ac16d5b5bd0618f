// The report as one page for a browser.
#pragma once

#include "analysis/reportcontents.h"

#include <QByteArray>

namespace quaderno
{

// HTML that needs no script, no network and no other file, and is well-formed XML too: contents, chapters
// with their sentences, tables, figures, method note, citation and licence. Light or dark as the reader's
// system is, light on paper. The same bytes from the same contents.
[[nodiscard]] QByteArray reportHtml(const ReportContents &report);

} // namespace quaderno
