// Laid out pages become a file: drawn by QPdfWriter, finished by libqpdf, put in place in one step.
#pragma once

#include "data/result.h"
#include "paper/pages.h"
#include "paper/report.h"

#include <QByteArray>

#include <optional>

class QPagedPaintDevice;

namespace quaderno::paper
{

// Pages made with the fonts of the program.
using Layout = std::function<PaperDocument(const PaperStyles &)>;

// Paints every page onto `device`, which must be A4; false when `progress` cancelled or the device took no
// more.
[[nodiscard]] bool paintPages(QPagedPaintDevice &device, const PaperDocument &document,
                              const PaperStyles &styles, const Progress &progress = {});

// PDF/A-1b as QPdfWriter leaves it: no outline, no links, the clock's dates. nullopt: cancelled.
[[nodiscard]] std::optional<QByteArray> drawPdf(const PaperDocument &document, const PaperStyles &styles,
                                                const Progress &progress);

// Adds the outline, the links, the language, title, author and the data's date, and an identifier made from
// the bytes: the same document gives the same file.
[[nodiscard]] Result<QByteArray> finishPdf(const QByteArray &pdf, const PaperDocument &document);

// All of the above. A cancelled document is Done and leaves no file.
[[nodiscard]] Outcome writePdf(const PaperDocument &document, const PaperStyles &styles, const QString &path,
                               const Progress &progress = {});
// Loads the fonts, lays out, and writes.
[[nodiscard]] Outcome writePdf(const Layout &layOut, const QString &path, const Progress &progress = {});

// Loads the fonts, lays out, and prints on A4. A printer has no place for an error: without its fonts nothing
// is printed, which no complete build can meet.
void printPages(const Layout &layOut, QPagedPaintDevice &printer);

} // namespace quaderno::paper
