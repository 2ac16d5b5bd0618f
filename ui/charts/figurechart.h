// A figure as a Qt Charts bar chart: one class draws it for the screen and for paper, so they cannot differ.
#pragma once

#include "analysis/figurecontents.h"

#include <QChart>
#include <QColor>
#include <QFont>

#include <memory>
#include <optional>

class QBarSet;
class QGraphicsLineItem;
class QGraphicsPathItem;
class QGraphicsRectItem;
class QGraphicsSimpleTextItem;
class QHorizontalBarSeries;
class QValueAxis;

namespace quaderno
{

// Colours of ux.md section 8.
struct ChartColours {
    QColor background;
    QColor text;
    QColor secondaryText;
    QColor bar;
    QColor meanBar;
    QColor grid;

    [[nodiscard]] static ChartColours light(); // paper always uses these
    [[nodiscard]] static ChartColours dark();
    bool operator==(const ChartColours &) const = default;
};

inline constexpr int kNoArea = -2; // neither a zone nor kAggregateArea

struct ChartStyle {
    ChartColours colours = ChartColours::light();
    QString fontFamily = {};    // empty: the application's
    qreal fontPixelSize = 11;   // of labels, in units of the chart's scene; every line follows it
    int selectedArea = kNoArea; // zone to outline, kAggregateArea for the mean
    Language language = installedLanguage(); // of the numbers along the axis
    bool operator==(const ChartStyle &) const = default;
};

class YearLegend;

// Zones top to bottom in the order of the figure, the mean after a gap and in its own colour, value or
// missing sign at each bar's end, ticks above and below. It has no title: page and paper write their own.
class FigureChart : public QChart
{
    Q_OBJECT

public:
    explicit FigureChart(const ChartStyle &style);
    ~FigureChart() override;

    // Another figure, or other values of the same one: where the rows are the same only values and labels
    // move.
    void setFigure(const FigureContents &figure);
    void setChartStyle(const ChartStyle &style);
    [[nodiscard]] const FigureContents &figure() const { return m_figure; }
    [[nodiscard]] const ChartStyle &chartStyle() const { return m_style; }

    // The bar whose row, from the name to beyond the value, holds `position` (in the chart's own
    // coordinates).
    [[nodiscard]] std::optional<int> barAt(QPointF position) const;
    // The row of bar `index`, as wide as the chart.
    [[nodiscard]] QRectF rowRect(int index) const;
    // What the chart needs so that each row is `rowHeight` high and no label is cut.
    [[nodiscard]] qreal heightFor(qreal rowHeight) const;
    [[nodiscard]] qreal minimumLabelledWidth() const;

protected:
    void resizeEvent(QGraphicsSceneResizeEvent *event) override;

private:
    [[nodiscard]] int slotCount() const;
    [[nodiscard]] int slotOf(int bar) const;
    [[nodiscard]] QFont labelFont(bool bold) const;
    [[nodiscard]] bool isSelected(const FigureBar &bar) const { return bar.refArea == m_style.selectedArea; }
    [[nodiscard]] int setCount() const;
    [[nodiscard]] qreal topEdge() const;
    [[nodiscard]] qreal longest(const FigureBar &bar) const;
    void rebuild();
    void rebuildSets();
    void fillSets();
    void rebuildTicks();
    void updateBars();
    void measureLabels();
    void placeEverything();
    void placeTicks(const QRectF &plot);
    void placeBarLabels(const QRectF &plot);
    void placeMeanLine(const QRectF &plot);
    QGraphicsSimpleTextItem *newLabel(const QString &text, const QColor &colour);

    ChartStyle m_style;
    FigureContents m_figure;
    QHorizontalBarSeries *m_series;
    std::vector<QBarSet *> m_bars; // one, or one for each year with the newest first: they stack upwards
    std::unique_ptr<YearLegend> m_legend;
    QValueAxis *m_rowAxis;
    QValueAxis *m_valueAxis;
    std::vector<QGraphicsSimpleTextItem *> m_names;      // one for each bar of the figure
    std::vector<QGraphicsSimpleTextItem *> m_values;     // one for each bar of the figure
    std::vector<QGraphicsSimpleTextItem *> m_tickLabels; // below and above each tick
    QGraphicsLineItem *m_baseline;                       // where the bars start
    QGraphicsPathItem *m_meanLine;                       // across the bars of the zones
    QGraphicsRectItem *m_outline;
    qreal m_nameWidth = 0;  // of the longest name, bold
    qreal m_valueWidth = 0; // of the longest value, bold
};

[[nodiscard]] std::unique_ptr<FigureChart> makeFigureChart(const FigureContents &figure,
                                                           const ChartStyle &style);

} // namespace quaderno
