#include "review/flowlayout.h"

#include <algorithm>

namespace quaderno
{

FlowLayout::FlowLayout(QWidget *parent) : QLayout(parent) {}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<size_t>(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    const auto at = m_items.begin() + index;
    QLayoutItem *item = at->release();
    m_items.erase(at);
    return item;
}

std::vector<QRect> FlowLayout::places(int width) const
{
    std::vector<QRect> places;
    QPoint next;
    int lineHeight = 0;
    size_t lineStart = 0;
    const auto endLine = [&] {
        for (; lineStart < places.size(); ++lineStart)
            places[lineStart].translate(0, (lineHeight - places[lineStart].height()) / 2);
    };
    for (const auto &item : m_items) {
        const QSize size = item->isEmpty() ? QSize(0, 0) : item->sizeHint();
        if (next.x() > 0 && next.x() + size.width() > width) {
            endLine();
            next = QPoint(0, next.y() + lineHeight + spacing());
            lineHeight = 0;
        }
        places.emplace_back(next, size);
        next.rx() += size.width() + spacing();
        lineHeight = std::max(lineHeight, size.height());
    }
    endLine();
    return places;
}

int FlowLayout::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    int height = 0;
    for (const QRect &place : places(width - margins.left() - margins.right()))
        height = std::max(height, place.bottom() + 1);
    return height + margins.top() + margins.bottom();
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto &item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const QRect inside = rect.marginsRemoved(contentsMargins());
    const auto found = places(inside.width());
    for (size_t i = 0; i < found.size(); ++i)
        m_items[i]->setGeometry(found[i].translated(inside.topLeft()));
}

} // namespace quaderno
