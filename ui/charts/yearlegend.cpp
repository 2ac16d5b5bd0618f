#include "charts/yearlegend.h"

#include <QGraphicsRectItem>
#include <QGraphicsSimpleTextItem>
#include <QPen>

#include <array>

namespace quaderno
{

namespace
{

using Run = std::array<QRgb, 4>;
constexpr Run kBlues{0xFFA9C8E8, 0xFF6FA3D2, 0xFF3B78B5, 0xFF173F6E};
constexpr Run kAmbers{0xFFF6DFB8, 0xFFE8B562, 0xFFC97A00, 0xFF7D4B00};

bool isDark(const ChartColours &colours)
{
    return colours.background.lightness() < 128;
}

} // namespace

// The newest stands out most: darkest on white, palest on black. With more years than colours the steps
// between them are mixed.
QColor yearColour(const ChartColours &colours, int index, int count, bool isMean)
{
    const Run &run = isMean ? kAmbers : kBlues;
    const double last = static_cast<double>(run.size()) - 1;
    double at = count > 1 ? last * index / (count - 1) : last;
    if (isDark(colours))
        at = last - at;
    const auto low = static_cast<size_t>(at);
    const size_t high = std::min(low + 1, run.size() - 1);
    const double share = at - static_cast<double>(low);
    const QColor from(run[low]);
    const QColor to(run[high]);
    const auto mixed = [share](int a, int b) { return qRound(a + (b - a) * share); };
    return {mixed(from.red(), to.red()), mixed(from.green(), to.green()), mixed(from.blue(), to.blue())};
}

QColor yearOutline(const ChartColours &colours)
{
    return QColor(isDark(colours) ? kBlues.front() : kBlues.back());
}

YearLegend::~YearLegend() = default;

void YearLegend::setYears(const std::vector<int> &years, const ChartColours &colours, const QFont &font)
{
    for (const Entry &entry : m_entries) {
        delete entry.swatch;
        delete entry.year;
    }
    m_entries.clear();
    const auto count = static_cast<int>(years.size());
    for (int i = 0; i < count; ++i) {
        Entry entry{
            .swatch = new QGraphicsRectItem(m_parent),
            .year = new QGraphicsSimpleTextItem(QString::number(years[static_cast<size_t>(i)]), m_parent)};
        const qreal size = font.pixelSize() * 0.8;
        entry.swatch->setRect(0, 0, size * 1.5, size);
        entry.swatch->setBrush(yearColour(colours, i, count, false));
        entry.swatch->setPen(QPen(yearOutline(colours), size / 12));
        entry.year->setFont(font);
        entry.year->setBrush(colours.text);
        m_entries.push_back(entry);
    }
}

void YearLegend::place(QPointF topLeft)
{
    for (const Entry &entry : m_entries) {
        const QRectF text = entry.year->boundingRect();
        const QRectF swatch = entry.swatch->rect();
        entry.swatch->setPos(topLeft.x(), topLeft.y() + (text.height() - swatch.height()) / 2);
        entry.year->setPos(topLeft.x() + swatch.width() * 1.3, topLeft.y());
        topLeft.rx() += swatch.width() * 2.3 + text.width();
    }
}

} // namespace quaderno
