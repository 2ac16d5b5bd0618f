#include "charts/profilebars.h"

#include <QPainter>

#include <algorithm>

namespace quaderno
{

void paintProfileBars(QPainter &painter, const QRectF &area, const ProfileRow &row,
                      const ChartColours &colours)
{
    const double greatest = row.greatest();
    const qreal slot = area.width() / std::max<qreal>(1, static_cast<qreal>(row.cells.size()));
    const qreal thin = area.height() / 14;
    const auto heightOf = [&](double value) {
        return greatest > 0 ? std::max(thin, area.height() * std::max(0.0, value) / greatest) : thin;
    };
    const auto box = [&](qreal left, qreal top, qreal width, qreal height, const QColor &colour) {
        painter.fillRect(QRectF(left, top, width, height), colour);
    };
    for (size_t i = 0; i < row.cells.size(); ++i) {
        const ProfileCell &cell = row.cells[i];
        const qreal left = area.left() + slot * static_cast<qreal>(i);
        if (cell.value.value) {
            const qreal height = heightOf(*cell.value.value);
            box(left + slot * 0.2, area.bottom() - height, slot * 0.6, height, colours.bar);
        } else if (cell.value.status) {
            box(left + slot * 0.38, area.bottom() - area.height() * 0.3, slot * 0.24, thin,
                colours.secondaryText);
        }
        if (cell.mean.value) {
            const qreal y = area.bottom() - heightOf(*cell.mean.value);
            // A pale rim keeps the line apart from a bar behind it, in grey too.
            box(left + slot * 0.03, y - thin, slot * 0.94, thin * 3, colours.background);
            box(left + slot * 0.03, y, slot * 0.94, thin, colours.meanBar);
        }
    }
    box(area.left(), area.bottom(), area.width(), thin / 2, colours.secondaryText);
}

} // namespace quaderno
