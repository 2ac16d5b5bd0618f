#include "charts/figurechart.h"

#include "charts/yearlegend.h"
#include "data/numberformat.h"

#include <QBarSet>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QGraphicsLineItem>
#include <QGraphicsPathItem>
#include <QGraphicsRectItem>
#include <QGraphicsSimpleTextItem>
#include <QHorizontalBarSeries>
#include <QLegend>
#include <QPen>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace quaderno
{

namespace
{

constexpr qreal kBarShareOfRow = 0.65;
constexpr qreal kYearsShareOfRow = 0.82;
constexpr qreal kEdge = 1.7;        // of the label size: room for the ticks
constexpr qreal kLabelLayer = 1000; // above everything that Qt Charts draws

// Qt Charts drops a NaN and shifts all later bars by one row: what has no length is a 0, and its label tells
// why.
qreal lengthOf(const CellValue &cell)
{
    return cell.value && std::isfinite(*cell.value) ? std::max(0.0, *cell.value) : 0.0;
}

// What set `set` of `count` shows of a bar.
const CellValue &valueIn(const FigureBar &bar, int set, int count)
{
    return bar.ofYears.empty() ? bar.value : bar.ofYears[static_cast<size_t>(count - 1 - set)];
}

bool sameRows(const FigureContents &a, const FigureContents &b)
{
    return std::ranges::equal(a.bars, b.bars, [](const FigureBar &left, const FigureBar &right) {
        return left.label == right.label && left.refArea == right.refArea && left.isMean == right.isMean;
    });
}

QPointF leftCentred(const QGraphicsSimpleTextItem &item, qreal x, qreal y)
{
    return {x, y - item.boundingRect().height() / 2};
}

} // namespace

ChartColours ChartColours::light()
{
    return {.background = QColor(0xFFFFFF),
            .text = QColor(0x1A1A1A),
            .secondaryText = QColor(0x4A4F55),
            .bar = QColor(0x1F5A96),
            .meanBar = QColor(0xC97A00),
            .grid = QColor(0xD5D9DE)};
}

ChartColours ChartColours::dark()
{
    return {.background = QColor(0x1B1E22),
            .text = QColor(0xECEEF0),
            .secondaryText = QColor(0xB4BAC1),
            .bar = QColor(0x5B97D0),
            .meanBar = QColor(0xFFB84D),
            .grid = QColor(0x3A4046)};
}

FigureChart::FigureChart(const ChartStyle &style)
    : m_style(style), m_series(new QHorizontalBarSeries(this)), m_legend(std::make_unique<YearLegend>(this)),
      m_rowAxis(new QValueAxis(this)), m_valueAxis(new QValueAxis(this)),
      m_baseline(new QGraphicsLineItem(this)), m_meanLine(new QGraphicsPathItem(this)),
      m_outline(new QGraphicsRectItem(this))
{
    setAnimationOptions(NoAnimation);
    setDropShadowEnabled(false); // a shadow would be a bitmap in a PDF
    setBackgroundRoundness(0);
    setMargins({});
    legend()->hide();

    addSeries(m_series);
    addAxis(m_rowAxis, Qt::AlignLeft);
    addAxis(m_valueAxis, Qt::AlignBottom);
    m_series->attachAxis(m_rowAxis);
    m_series->attachAxis(m_valueAxis);
    // Names, numbers and signs are our own items: those of Qt Charts are shortened to "...", know no fixed
    // decimals, hide a zero and jump inside the bar.
    m_rowAxis->setVisible(false); // a category axis would lay its labels out even so
    m_rowAxis->setTickCount(2);
    m_valueAxis->setLabelsVisible(false);
    m_valueAxis->setLineVisible(false);
    m_baseline->setZValue(kLabelLayer);
    m_meanLine->setZValue(kLabelLayer - 1);
    m_outline->setZValue(kLabelLayer);
}

FigureChart::~FigureChart() = default;

int FigureChart::setCount() const
{
    return std::max(1, static_cast<int>(m_figure.years.size()));
}

int FigureChart::slotCount() const
{
    return m_figure.bars.empty() ? 0 : slotOf(static_cast<int>(m_figure.bars.size()) - 1) + 1;
}

// Rows from the top; the mean leaves one empty above itself.
int FigureChart::slotOf(int bar) const
{
    return bar + (m_figure.bars[static_cast<size_t>(bar)].isMean && bar > 0 ? 1 : 0);
}

QFont FigureChart::labelFont(bool bold) const
{
    QFont font;
    if (!m_style.fontFamily.isEmpty()) {
        font.setFamily(m_style.fontFamily);
    }
    font.setPixelSize(std::max(1, qRound(m_style.fontPixelSize)));
    font.setBold(bold);
    return font;
}

QGraphicsSimpleTextItem *FigureChart::newLabel(const QString &text, const QColor &colour)
{
    auto *item = new QGraphicsSimpleTextItem(text, this);
    item->setBrush(colour);
    item->setFont(labelFont(false));
    item->setZValue(kLabelLayer);
    return item;
}

void FigureChart::setFigure(const FigureContents &figure)
{
    const bool keepsRows = !m_names.empty() && m_figure.years == figure.years && sameRows(m_figure, figure);
    const bool keepsTicks = keepsRows && m_figure.axis == figure.axis;
    m_figure = figure;
    if (!keepsRows) {
        rebuild();
    }
    if (!keepsTicks) {
        rebuildTicks();
    }
    updateBars();
    measureLabels();
    placeEverything();
}

void FigureChart::setChartStyle(const ChartStyle &style)
{
    if (style == m_style) {
        return;
    }
    const bool onlySelection = [&] {
        ChartStyle before = m_style;
        before.selectedArea = style.selectedArea;
        return before == style;
    }();
    m_style = style;
    if (!onlySelection) {
        rebuild();
        rebuildTicks();
    }
    updateBars();
    measureLabels();
    placeEverything();
}

void FigureChart::rebuild()
{
    const ChartColours &colours = m_style.colours;
    qDeleteAll(m_names);
    qDeleteAll(m_values);
    m_names.clear();
    m_values.clear();
    for (const FigureBar &bar : m_figure.bars) {
        m_names.push_back(newLabel(bar.label, colours.text));
        m_values.push_back(newLabel(bar.shown(), colours.text));
    }

    setBackgroundBrush(colours.background);
    setBackgroundPen(Qt::NoPen);
    m_valueAxis->setGridLinePen(QPen(colours.grid, m_style.fontPixelSize / 14));
    m_baseline->setPen(QPen(colours.secondaryText, m_style.fontPixelSize / 11));
    m_meanLine->setPen(QPen(colours.meanBar, m_style.fontPixelSize / 11));
    m_outline->setPen(QPen(colours.text, m_style.fontPixelSize * 2 / 11));

    m_rowAxis->setRange(-0.5, slotCount() - 0.5);
    m_legend->setYears(m_figure.years, colours, labelFont(false));
    rebuildSets();
    fillSets();
}

void FigureChart::rebuildSets()
{
    const auto count = setCount();
    if (static_cast<int>(m_bars.size()) != count) {
        m_series->clear();
        m_bars.clear();
        for (int set = 0; set < count; ++set) {
            m_bars.push_back(new QBarSet(QString()));
            m_series->append(m_bars.back());
        }
    }
    const ChartColours &colours = m_style.colours;
    m_series->setBarWidth(count > 1 ? kYearsShareOfRow : kBarShareOfRow);
    for (int set = 0; set < count; ++set) {
        QBarSet &bars = *m_bars[static_cast<size_t>(set)];
        const int year = count - 1 - set;
        bars.setColor(count > 1 ? yearColour(colours, year, count, false) : colours.bar);
        bars.setSelectedColor(count > 1 ? yearColour(colours, year, count, true) : colours.meanBar);
        bars.setPen(count > 1 ? QPen(yearOutline(colours), m_style.fontPixelSize / 16) : QPen(Qt::NoPen));
    }
}

// Qt Charts counts rows from the bottom.
void FigureChart::fillSets()
{
    for (QBarSet *bars : m_bars) {
        bars->remove(0, bars->count());
        bars->append(QList<qreal>(slotCount(), 0.0));
        for (int i = 0; i < static_cast<int>(m_figure.bars.size()); ++i) {
            bars->setBarSelected(slotCount() - 1 - slotOf(i), m_figure.bars[static_cast<size_t>(i)].isMean);
        }
    }
}

void FigureChart::rebuildTicks()
{
    const Axis &axis = m_figure.axis;
    const NumberFormat format(m_style.language);
    qDeleteAll(m_tickLabels);
    m_tickLabels.clear();
    m_valueAxis->setRange(0, axis.maximum);
    m_valueAxis->setTickCount(std::max(2, axis.tickCount()));
    m_valueAxis->setTickType(QValueAxis::TicksDynamic); // the axis may end past its last tick
    m_valueAxis->setTickInterval(axis.step);
    for (int tick = 0; tick < axis.tickCount(); ++tick) {
        const QString text = format.format(tick * axis.step, axis.decimals, axis.decimals);
        m_tickLabels.push_back(newLabel(text, m_style.colours.secondaryText));
        m_tickLabels.push_back(newLabel(text, m_style.colours.secondaryText));
    }
}

void FigureChart::updateBars()
{
    for (size_t i = 0; i < m_figure.bars.size(); ++i) {
        const FigureBar &bar = m_figure.bars[i];
        const int index = slotCount() - 1 - slotOf(static_cast<int>(i));
        for (int set = 0; set < setCount(); ++set) {
            QBarSet &bars = *m_bars[static_cast<size_t>(set)];
            const qreal length = lengthOf(valueIn(bar, set, setCount()));
            if (bars.at(index) != length) {
                bars.replace(index, length);
            }
        }
        m_values[i]->setText(bar.shown());
        const bool isBold = bar.isMean || isSelected(bar);
        if (m_names[i]->font().bold() != isBold) {
            m_names[i]->setFont(labelFont(isBold));
            m_values[i]->setFont(labelFont(isBold));
        }
        const bool hasValue = bar.value.value || !bar.ofYears.empty();
        m_values[i]->setBrush(hasValue ? m_style.colours.text : m_style.colours.secondaryText);
    }
}

void FigureChart::measureLabels()
{
    // Measured in bold, so that a selection moves nothing.
    const QFontMetricsF metrics(labelFont(true));
    m_nameWidth = 0;
    m_valueWidth = metrics.horizontalAdvance(m_figure.widest);
    for (const FigureBar &bar : m_figure.bars) {
        m_nameWidth = std::max(m_nameWidth, metrics.horizontalAdvance(bar.label));
        m_valueWidth = std::max(m_valueWidth, metrics.horizontalAdvance(bar.shown()));
    }
}

qreal FigureChart::heightFor(qreal rowHeight) const
{
    return slotCount() * rowHeight + topEdge() + kEdge * m_style.fontPixelSize;
}

// Ticks, and above them the years.
qreal FigureChart::topEdge() const
{
    return m_style.fontPixelSize * (m_legend->isEmpty() ? kEdge : 2 * kEdge);
}

qreal FigureChart::longest(const FigureBar &bar) const
{
    qreal length = 0;
    for (int set = 0; set < setCount(); ++set) {
        length = std::max(length, lengthOf(valueIn(bar, set, setCount())));
    }
    return length;
}

qreal FigureChart::minimumLabelledWidth() const
{
    const qreal gap = m_style.fontPixelSize / 2;
    return m_nameWidth + m_valueWidth + 4 * gap + 12 * m_style.fontPixelSize;
}

void FigureChart::resizeEvent(QGraphicsSceneResizeEvent *event)
{
    QChart::resizeEvent(event);
    placeEverything();
}

void FigureChart::placeEverything()
{
    // Room for the longest value right of the longest bar: no label is ever cut or put inside a bar.
    const qreal gap = m_style.fontPixelSize / 2;
    const QRectF plot = rect().adjusted(m_nameWidth + 2 * gap, topEdge(), -(m_valueWidth + 2 * gap),
                                        -kEdge * m_style.fontPixelSize);
    if (m_figure.bars.empty() || plot.width() < 1 || plot.height() < 1) {
        return;
    }
    setPlotArea(plot);
    // Moves the bars at once, but axis and grid only with the next layout.
    layout()->invalidate();
    layout()->activate();
    placeTicks(plot);
    placeBarLabels(plot);
    placeMeanLine(plot);
    m_legend->place({plot.left(), m_style.fontPixelSize * 0.2});
}

void FigureChart::placeTicks(const QRectF &plot)
{
    const qreal gap = m_style.fontPixelSize / 4;
    for (size_t i = 0; i < m_tickLabels.size(); ++i) {
        const auto tick = static_cast<qreal>(i / 2);
        const QSizeF size = m_tickLabels[i]->boundingRect().size();
        const qreal x = plot.left() + plot.width() * tick * m_figure.axis.step / m_figure.axis.maximum;
        const qreal y = i % 2 == 0 ? plot.bottom() + gap : plot.top() - gap - size.height();
        m_tickLabels[i]->setPos(x - size.width() / 2, y);
    }
}

void FigureChart::placeBarLabels(const QRectF &plot)
{
    const qreal gap = m_style.fontPixelSize / 2;
    const qreal rowHeight = plot.height() / slotCount();
    m_baseline->setLine(QLineF(plot.topLeft(), plot.bottomLeft()));
    m_outline->setVisible(false);
    for (size_t i = 0; i < m_figure.bars.size(); ++i) {
        const FigureBar &bar = m_figure.bars[i];
        const qreal y = plot.top() + rowHeight * (slotOf(static_cast<int>(i)) + 0.5);
        const qreal length = plot.width() * longest(bar) / m_figure.axis.maximum;
        m_names[i]->setPos(
            leftCentred(*m_names[i], plot.left() - gap - m_names[i]->boundingRect().width(), y));
        m_values[i]->setPos(leftCentred(*m_values[i], plot.left() + length + gap, y));
        if (isSelected(bar)) {
            const qreal height = rowHeight * m_series->barWidth();
            const qreal width = length > 0 ? length : gap + m_values[i]->boundingRect().width() + gap;
            m_outline->setRect(plot.left(), y - height / 2, width, height);
            m_outline->setVisible(true);
        }
    }
}

// Broken where it would cross a value.
void FigureChart::placeMeanLine(const QRectF &plot)
{
    QPainterPath line;
    const auto mean = m_figure.mean();
    const qreal x = plot.left() + plot.width() * std::max(0.0, mean.value_or(0)) / m_figure.axis.maximum;
    const qreal rowHeight = plot.height() / slotCount();
    for (size_t i = 0; mean && i < m_values.size(); ++i) {
        const qreal top = plot.top() + rowHeight * slotOf(static_cast<int>(i));
        const QRectF written = m_values[i]->mapRectToParent(m_values[i]->boundingRect());
        if (written.left() <= x && x <= written.right())
            continue;
        line.moveTo(x, top);
        line.lineTo(x, top + rowHeight);
    }
    m_meanLine->setPath(line);
}

QRectF FigureChart::rowRect(int index) const
{
    const QRectF plot = plotArea();
    const qreal rowHeight = plot.height() / slotCount();
    return {0, plot.top() + rowHeight * slotOf(index), size().width(), rowHeight};
}

std::optional<int> FigureChart::barAt(QPointF position) const
{
    for (int i = 0; i < static_cast<int>(m_figure.bars.size()); ++i) {
        if (rowRect(i).contains(position)) {
            return i;
        }
    }
    return std::nullopt;
}

std::unique_ptr<FigureChart> makeFigureChart(const FigureContents &figure, const ChartStyle &style)
{
    auto chart = std::make_unique<FigureChart>(style);
    chart->setFigure(figure);
    return chart;
}

} // namespace quaderno
