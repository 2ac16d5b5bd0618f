#include "review/groupheader.h"

#include "items/roles.h"

#include <QPainter>

#include <algorithm>

namespace quaderno
{

namespace
{
constexpr int kHeadPadding = 4;
constexpr int kArrow = 8;
constexpr int kHeadFlags = Qt::TextWordWrap | Qt::AlignHCenter | Qt::AlignVCenter;
} // namespace

GroupHeader::GroupHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setHighlightSections(false);
    setSectionsClickable(true);
    QFont bold = font();
    bold.setBold(true);
    setFont(bold);
}

void GroupHeader::setAlignedRight(bool isAlignedRight)
{
    m_isAlignedRight = isAlignedRight;
    viewport()->update();
}

int GroupHeader::narrowestWidth(int section) const
{
    int width = 0;
    for (const QString &text : {label(section), group(section)}) {
        for (const QString &word : text.split(u' '))
            width = std::max(width, fontMetrics().horizontalAdvance(word));
    }
    return width + 2 * kHeadPadding + 2;
}

QString GroupHeader::group(int section) const
{
    return model()->headerData(section, Qt::Horizontal, GroupRole).toString();
}

QString GroupHeader::label(int section) const
{
    return model()->headerData(section, Qt::Horizontal).toString();
}

int GroupHeader::wrappedHeight(const QString &text, int width) const
{
    const QRect room(0, 0, std::max(1, width - 2 * kHeadPadding), QWIDGETSIZE_MAX);
    return fontMetrics().boundingRect(room, kHeadFlags, text).height() + 2 * kHeadPadding;
}

int GroupHeader::groupEnd(int section) const
{
    int end = section + 1;
    while (end < count() && group(end) == group(section))
        ++end;
    return end;
}

int GroupHeader::groupWidth(int section) const
{
    int width = 0;
    for (int i = section; i < groupEnd(section); ++i)
        width += sectionSize(i);
    return width;
}

int GroupHeader::groupHeight() const
{
    int height = 0;
    for (int section = 0; section < count(); section = groupEnd(section)) {
        if (!group(section).isEmpty())
            height = std::max(height, wrappedHeight(group(section), groupWidth(section)));
    }
    return height;
}

QSize GroupHeader::sizeHint() const
{
    if (!model())
        return QHeaderView::sizeHint();
    int labels = 0;
    for (int section = 0; section < count(); ++section)
        labels = std::max(labels, wrappedHeight(label(section), sectionSize(section)));
    return {QHeaderView::sizeHint().width(), groupHeight() + labels};
}

void GroupHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    const int top = group(logicalIndex).isEmpty() ? 0 : groupHeight();
    painter->save();
    painter->fillRect(rect, palette().color(QPalette::Window));
    painter->setPen(palette().color(QPalette::WindowText));
    const QRect inside = rect.adjusted(kHeadPadding, top, -kHeadPadding, 0);
    int flags = kHeadFlags;
    if (logicalIndex == 0)
        flags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap;
    else if (m_isAlignedRight)
        flags = Qt::AlignRight | Qt::AlignVCenter | Qt::TextWordWrap;
    painter->drawText(inside, flags, label(logicalIndex));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    if (isSortIndicatorShown() && sortIndicatorSection() == logicalIndex)
        paintOrder(painter, orderBox(inside, logicalIndex));
    painter->restore();
}

// Beside the label, where there is room for it.
QRect GroupHeader::orderBox(const QRect &inside, int section) const
{
    const int text = fontMetrics().horizontalAdvance(label(section));
    const int start = m_isAlignedRight ? inside.right() - text : inside.center().x() - text / 2;
    return {std::max(inside.left() - kHeadPadding + 1, start - kArrow - 3), inside.center().y() - kArrow / 2,
            kArrow, kArrow};
}

// A triangle that points to where the greatest value is.
void GroupHeader::paintOrder(QPainter *painter, const QRect &box) const
{
    const bool isGreatestOnTop = sortIndicatorOrder() == Qt::DescendingOrder;
    const int base = isGreatestOnTop ? box.bottom() : box.top();
    const int tip = isGreatestOnTop ? box.top() : box.bottom();
    painter->setPen(Qt::NoPen);
    painter->setBrush(palette().color(QPalette::WindowText));
    painter->drawPolygon(
        QPolygon({QPoint(box.left(), base), QPoint(box.right(), base), QPoint(box.center().x(), tip)}));
}

void GroupHeader::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    const int height = groupHeight();
    if (height == 0)
        return;
    QPainter painter(viewport());
    painter.setFont(font());
    for (int section = 0; section < count(); section = groupEnd(section)) {
        if (group(section).isEmpty())
            continue;
        const QRect band(sectionViewportPosition(section), 0, groupWidth(section), height);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(band.adjusted(kHeadPadding, 0, -kHeadPadding, 0), kHeadFlags, group(section));
        painter.setPen(palette().color(QPalette::Mid));
        painter.drawLine(band.left() + kHeadPadding, band.bottom(), band.right() - kHeadPadding,
                         band.bottom());
    }
}

} // namespace quaderno
