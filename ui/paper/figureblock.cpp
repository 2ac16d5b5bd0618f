#include "paper/figureblock.h"

#include "analysis/contentsframe.h"
#include "charts/figurechart.h"
#include "paper/pages.h"

#include <QGraphicsScene>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quaderno::paper
{

namespace
{

constexpr qreal kMostChartHeight = 205 * kMillimetre;
constexpr qreal kMostBarPitch = 6.5 * kMillimetre;
constexpr qreal kLeastBarPitch = 4.3 * kMillimetre;
constexpr qreal kGapAboveChart = 1.5 * kMillimetre;
constexpr qreal kGapUnderChart = 1.5 * kMillimetre;
constexpr qreal kGapAboveFigure = 3 * kMillimetre;
constexpr qreal kPictureMargin = 4 * kMillimetre;
constexpr int kPaperLabelPoints = 8;

struct FigureBlockText {
    Q_DECLARE_TR_FUNCTIONS(quaderno::Report)
};

ChartStyle paperChartStyle(Language language)
{
    ChartStyle style;
    style.fontFamily = fontFamily();
    style.fontPixelSize = kPaperLabelPoints * kPoint;
    style.language = language;
    return style;
}

qreal chartHeight(const FigureContents &figure)
{
    if (!hasAnyValue(figure))
        return 0;
    const qreal ticks = (figure.years.empty() ? 4 : 6) * kPaperLabelPoints * kPoint;
    const auto rows = static_cast<qreal>(figure.bars.size() + 1);
    return std::min(kMostChartHeight, ticks + rows * kMostBarPitch);
}

FigureContents printableFigure(FigureContents figure, const PaperStyles &styles)
{
    figure.title = styles.printable(figure.title);
    figure.unit = styles.printable(figure.unit);
    for (FigureBar &bar : figure.bars) {
        bar.label = styles.printable(bar.label);
        bar.text = styles.printable(bar.text);
    }
    return figure;
}

// The figure in parts of as many bars as a page holds, all on the same axis.
std::vector<FigureContents> pageParts(const FigureContents &figure)
{
    const auto most = static_cast<size_t>(kMostChartHeight / kLeastBarPitch) - 2;
    const size_t parts = std::max<size_t>(1, (figure.bars.size() + most - 1) / most);
    std::vector<FigureContents> result(parts, figure);
    for (size_t part = 0; part < parts; ++part) {
        const auto first =
            figure.bars.begin() + static_cast<std::ptrdiff_t>(figure.bars.size() * part / parts);
        const auto end =
            figure.bars.begin() + static_cast<std::ptrdiff_t>(figure.bars.size() * (part + 1) / parts);
        result[part].bars.assign(first, end);
    }
    return result;
}

QStringList figureTitle(const FigureContents &figure, bool isContinued, const PaperStyles &styles)
{
    const QString heading = figure.heading();
    const QString title = isContinued ? FigureBlockText::tr("%1 (continued)").arg(heading) : heading;
    return styles.title.wrapEvenly(title, kTextArea.width());
}

QStringList linesUnderChart(const FigureContents &figure, const BlockContext &context)
{
    QStringList lines;
    for (const QString &line : linesBelow(figure, context.source))
        lines += context.styles.note.wrap(context.styles.printable(line), kTextArea.width());
    return lines;
}

qreal blockHeight(const FigureContents &figure, bool isContinued, const BlockContext &context)
{
    const PaperStyles &styles = context.styles;
    const auto titles = static_cast<qreal>(figureTitle(figure, isContinued, styles).size());
    const auto below = static_cast<qreal>(linesUnderChart(figure, context).size());
    const qreal unit = figure.unit.isEmpty() ? 0 : styles.running.lineHeight();
    return titles * styles.title.lineHeight() + unit + kGapAboveChart + chartHeight(figure) + kGapUnderChart +
           below * styles.note.lineHeight();
}

void addFigure(PageFlow &flow, const FigureContents &figure, bool isContinued, const BlockContext &context,
               const std::shared_ptr<FigureCanvas> &canvas)
{
    const PaperStyles &styles = context.styles;
    for (const QString &line : figureTitle(figure, isContinued, styles)) {
        flow.addText(line, styles.title);
    }
    if (const QString unit = unitLine(figure.unit); !unit.isEmpty()) {
        flow.addText(unit, styles.running);
    }
    flow.skip(kGapAboveChart);
    const qreal height = chartHeight(figure);
    if (height > 0) {
        flow.add(height, [figure, canvas, height](QPainter &painter, qreal y) {
            canvas->paint(painter, QRectF(kTextArea.left(), y, kTextArea.width(), height), figure);
        });
        flow.skip(kGapUnderChart);
    }
    for (const QString &line : linesUnderChart(figure, context)) {
        flow.addText(line, styles.note);
    }
}

} // namespace

struct FigureCanvas::Scene {
    explicit Scene(Language language) : chart(paperChartStyle(language)) { scene.addItem(&chart); }
    ~Scene() { scene.removeItem(&chart); }

    QGraphicsScene scene;
    FigureChart chart;
};

FigureCanvas::FigureCanvas(Language language) : m_scene(std::make_unique<Scene>(language)) {}

FigureCanvas::~FigureCanvas() = default;

void FigureCanvas::paint(QPainter &painter, const QRectF &target, const FigureContents &figure)
{
    m_scene->chart.setFigure(figure);
    m_scene->chart.resize(target.size());
    m_scene->scene.render(&painter, target, QRectF(QPointF(), target.size()), Qt::IgnoreAspectRatio);
}

void placeFigure(PageFlow &flow, const FigureContents &figure, const BlockContext &context,
                 const std::shared_ptr<FigureCanvas> &canvas)
{
    const std::vector<FigureContents> parts = pageParts(printableFigure(figure, context.styles));
    for (size_t part = 0; part < parts.size(); ++part) {
        const bool isContinued = part > 0;
        const qreal height = blockHeight(parts[part], isContinued, context);
        if (flow.isAtTop() || height + kGapAboveFigure > flow.remaining()) {
            flow.ensure(height);
        } else {
            flow.skip(kGapAboveFigure);
        }
        if (!isContinued) {
            flow.addBookmark(parts[part].heading(), 1);
        }
        addFigure(flow, parts[part], isContinued, context, canvas);
    }
}

QSizeF pictureSize(const FigureContents &figure, const BlockContext &context)
{
    const FigureContents clean = printableFigure(figure, context.styles);
    return {kTextArea.width() + 2 * kPictureMargin, blockHeight(clean, false, context) + 2 * kPictureMargin};
}

void paintPicture(QPainter &painter, const FigureContents &figure, const BlockContext &context)
{
    PaperDocument document;
    PageFlow flow(document);
    flow.newPage(false);
    addFigure(flow, printableFigure(figure, context.styles), false, context,
              std::make_shared<FigureCanvas>(context.language));
    painter.translate(QPointF(kPictureMargin, kPictureMargin) - kTextArea.topLeft());
    for (const auto &paint : document.pages.front().paint) {
        paint(painter);
    }
}

} // namespace quaderno::paper
