// Years side by side: their colours, and the line that says which is which (ux.md 8).
#pragma once

#include "charts/figurechart.h"

class QGraphicsItem;

namespace quaderno
{

// Fill of year `index` of `count`, oldest first, and the line around all of them. They go from pale to full,
// and so are told apart in grey as well; the mean has its own run of colours.
[[nodiscard]] QColor yearColour(const ChartColours &colours, int index, int count, bool isMean);
[[nodiscard]] QColor yearOutline(const ChartColours &colours);

// The items of the legend, owned by `parent`.
class YearLegend
{
public:
    explicit YearLegend(QGraphicsItem *parent) : m_parent(parent) {}
    ~YearLegend();
    YearLegend(const YearLegend &) = delete;
    YearLegend &operator=(const YearLegend &) = delete;

    // Nothing for no years.
    void setYears(const std::vector<int> &years, const ChartColours &colours, const QFont &font);
    [[nodiscard]] bool isEmpty() const { return m_entries.empty(); }
    // In one line from `topLeft` on.
    void place(QPointF topLeft);

private:
    struct Entry {
        QGraphicsRectItem *swatch = nullptr;
        QGraphicsSimpleTextItem *year = nullptr;
    };

    QGraphicsItem *m_parent;
    std::vector<Entry> m_entries;
};

} // namespace quaderno
