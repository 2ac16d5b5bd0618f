#include "paper/pdffile.h"

#include "files/outputfile.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace quaderno::paper
{

bool paintPages(QPagedPaintDevice &device, const PaperDocument &document, const PaperStyles &styles,
                const Progress &progress)
{
    QPainter painter;
    if (!painter.begin(&device)) {
        return false;
    }
    // Where the device begins to count (a printer: inside its margins) and how finely.
    const qreal unitsToDots = static_cast<qreal>(device.logicalDpiX()) / kUnitsPerInch;
    const QMarginsF margins = device.pageLayout().margins(QPageLayout::Inch);
    painter.translate(-margins.left() * device.logicalDpiX(), -margins.top() * device.logicalDpiY());
    painter.scale(unitsToDots, unitsToDots);

    const int total = static_cast<int>(document.pages.size());
    for (int page = 0; page < total; ++page) {
        if (page > 0 && !device.newPage()) {
            return false;
        }
        painter.save();
        paintPage(painter, document, page, styles);
        painter.restore();
        if (progress && !progress(page + 1, total)) {
            return false;
        }
    }
    return true;
}

std::optional<QByteArray> drawPdf(const PaperDocument &document, const PaperStyles &styles,
                                  const Progress &progress)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    writer.setResolution(kUnitsPerInch);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF()));
    if (!paintPages(writer, document, styles, progress)) {
        return std::nullopt;
    }
    return bytes;
}

Outcome writePdf(const PaperDocument &document, const PaperStyles &styles, const QString &path,
                 const Progress &progress)
{
    const std::optional<QByteArray> drawn = drawPdf(document, styles, progress);
    if (!drawn) {
        return Done{};
    }
    const Result<QByteArray> finished = finishPdf(*drawn, document);
    if (!finished) {
        return finished.error();
    }
    return writeDocument(path, finished.value());
}

Outcome writePdf(const Layout &layOut, const QString &path, const Progress &progress)
{
    const Result<PaperStyles> styles = PaperStyles::load();
    if (!styles) {
        return styles.error();
    }
    return writePdf(layOut(styles.value()), styles.value(), path, progress);
}

void printPages(const Layout &layOut, QPagedPaintDevice &printer)
{
    const Result<PaperStyles> styles = PaperStyles::load();
    Q_ASSERT(styles);
    if (styles) {
        printer.setPageSize(QPageSize(QPageSize::A4));
        printer.setPageOrientation(QPageLayout::Portrait);
        (void)paintPages(printer, layOut(styles.value()), styles.value());
    }
}

} // namespace quaderno::paper
