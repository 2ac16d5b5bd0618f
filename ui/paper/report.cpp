#include "paper/report.h"

#include "files/outputfile.h"
#include "paper/figureblock.h"
#include "paper/pdffile.h"
#include "paper/reportlayout.h"
#include "storage/dataset.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

namespace quaderno
{

namespace
{

constexpr int kPictureDotsPerInch = 200;

paper::Layout tablePages(const DataSet &dataSet, const NumberedItem &table, const ReportOptions &options)
{
    return [=, &dataSet](const paper::PaperStyles &styles) {
        return paper::layOutTable(
            tableContents(dataSet, table, options.years, options.language, options.signs),
            reportFrame(dataSet, options), styles);
    };
}

FigureContents contentsOf(const DataSet &dataSet, const NumberedItem &figure, const ReportOptions &options)
{
    return options.comparedYears.size() > 1
               ? figureOverYears(dataSet, figure, options.comparedYears, options.language)
               : figureContents(dataSet, figure, options.years, options.language, options.signs);
}

paper::Layout figurePages(const DataSet &dataSet, const NumberedItem &figure, const ReportOptions &options)
{
    return [=, &dataSet](const paper::PaperStyles &styles) {
        return paper::layOutFigure(contentsOf(dataSet, figure, options), reportFrame(dataSet, options),
                                   styles);
    };
}

struct PaperReportText {
    Q_DECLARE_TR_FUNCTIONS(quaderno::Report)
};

QString nothingToPrint(const ReportContents &contents)
{
    return contents.emptyTables.empty()
               ? PaperReportText::tr("These chapters have nothing of the kind: choose others.")
               : PaperReportText::tr("These chapters have no table with data: choose others, or the whole "
                                     "report.");
}

// The bytes of a picture that `encode` draws from the figure and what stands around it.
template <typename Encode>
Outcome writePicture(const DataSet &dataSet, const NumberedItem &figure, const ReportOptions &options,
                     const QString &path, Encode encode)
{
    const Result<paper::PaperStyles> styles = paper::PaperStyles::load();
    if (!styles) {
        return styles.error();
    }
    const FigureContents contents = contentsOf(dataSet, figure, options);
    const paper::BlockContext context = paper::blockContext(reportFrame(dataSet, options), styles.value());
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    encode(buffer, contents, context);
    return writeDocument(path, bytes);
}

// For where the font of the report is not: QSvgGenerator names but one.
void nameFallbackFonts(QByteArray &svg)
{
    const QByteArray family = paper::fontFamily().toUtf8();
    svg.replace("font-family=\"" + family + '"',
                "font-family=\"" + family + ", Arial, Helvetica, sans-serif\"");
}

} // namespace

Outcome writeReport(const DataSet &dataSet, const ReportOptions &options, const QString &path,
                    const Progress &progress)
{
    const ReportContents contents = reportContents(dataSet, options);
    if (contents.chapters.empty())
        return refused(nothingToPrint(contents));
    const auto layOut = [&](const paper::PaperStyles &styles) {
        return paper::layOutReport(contents, styles);
    };
    return paper::writePdf(layOut, path, progress);
}

Outcome writeTablePdf(const DataSet &dataSet, const NumberedItem &table, const ReportOptions &options,
                      const QString &path)
{
    return paper::writePdf(tablePages(dataSet, table, options), path);
}

Outcome writeFigurePdf(const DataSet &dataSet, const NumberedItem &figure, const ReportOptions &options,
                       const QString &path)
{
    return paper::writePdf(figurePages(dataSet, figure, options), path);
}

Outcome writeFigureSvg(const DataSet &dataSet, const NumberedItem &figure, const ReportOptions &options,
                       const QString &path)
{
    return writePicture(
        dataSet, figure, options, path,
        [](QBuffer &buffer, const FigureContents &contents, const paper::BlockContext &context) {
            const QSizeF size = paper::pictureSize(contents, context);
            QSvgGenerator generator;
            generator.setOutputDevice(&buffer);
            generator.setTitle(contents.heading());
            generator.setDescription(contents.description());
            generator.setResolution(paper::kUnitsPerInch);
            generator.setSize(size.toSize());
            generator.setViewBox(QRectF(QPointF(), size));
            {
                QPainter painter(&generator);
                paper::paintPicture(painter, contents, context);
            }
            nameFallbackFonts(buffer.buffer());
        });
}

Outcome writeFigurePng(const DataSet &dataSet, const NumberedItem &figure, const ReportOptions &options,
                       const QString &path)
{
    return writePicture(
        dataSet, figure, options, path,
        [](QBuffer &buffer, const FigureContents &contents, const paper::BlockContext &context) {
            constexpr qreal kScale = 1.0 * kPictureDotsPerInch / paper::kUnitsPerInch;
            QImage image((paper::pictureSize(contents, context) * kScale).toSize(), QImage::Format_RGB32);
            image.fill(Qt::white);
            image.setDotsPerMeterX(qRound(kPictureDotsPerInch / 0.0254));
            image.setDotsPerMeterY(qRound(kPictureDotsPerInch / 0.0254));
            QPainter painter(&image);
            painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
            painter.scale(kScale, kScale);
            paper::paintPicture(painter, contents, context);
            painter.end();
            image.save(&buffer, "PNG");
        });
}

void printFigure(const DataSet &dataSet, const NumberedItem &figure, const ReportOptions &options,
                 QPagedPaintDevice &printer)
{
    paper::printPages(figurePages(dataSet, figure, options), printer);
}

} // namespace quaderno
