#include "review/celldelegate.h"

#include "data/obsstatus.h"
#include "items/roles.h"
#include "items/sortedtablemodel.h"
#include "window/theme.h"

#include <QAbstractItemView>
#include <QPainter>

namespace quaderno
{

CellDelegate::CellDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent), m_missing(theme.missing), m_flag(theme.warning)
{
}

void CellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->font.setBold(index.data(IsMeanRole).toBool());
    option->font.setItalic(index.data(IsRecordedRole).toBool());
    if (index.column() > 0 && index.data(IsMissingRole).toBool()) {
        for (const auto role : {QPalette::Text, QPalette::HighlightedText})
            option->palette.setColor(role, m_missing);
    }
    // Among cells to look at, the others step back.
    const auto *rows = qobject_cast<const SortedTableModel *>(index.model());
    if (index.column() > 0 && rows && rows->isOnlyMarked() && !index.data(IsMarkedRole).toBool()) {
        for (const auto role : {QPalette::Text, QPalette::HighlightedText})
            option->palette.setColor(role, m_missing);
    }
    // The outline below tells the current cell; the dotted one of the style would only blur it.
    option->state.setFlag(QStyle::State_HasFocus, false);
}

namespace
{

// The letter of a status that a present value carries, or empty.
QString qualifyingLetter(const QModelIndex &index)
{
    const QString letter = index.data(StatusRole).toString();
    if (letter.isEmpty())
        return {};
    const ObsStatus status = obsStatusFromLetter(letter.front()).value_or(ObsStatus::Normal);
    return isQualified(status) ? letter.toLower() : QString();
}

} // namespace

// A corner for an open finding, a bar at the edge for a changed answer: told apart without their colour.
void CellDelegate::paintMarks(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    constexpr int kCorner = 7;
    painter->setPen(Qt::NoPen);
    if (!index.data(FindingsRole).toStringList().isEmpty()) {
        const QPoint corner = option.rect.topRight() + QPoint(1, 0);
        painter->setBrush(m_flag);
        painter->drawPolygon(QPolygon({corner, corner - QPoint(kCorner, 0), corner + QPoint(0, kCorner)}));
    }
    if (index.data(IsChangedRole).toBool()) {
        painter->setBrush(option.palette.color(QPalette::Text));
        painter->drawRect(QRect(option.rect.left(), option.rect.top() + 3, 3, option.rect.height() - 6));
    }
    painter->setBrush(Qt::NoBrush);
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    painter->save();
    if (const QString letter = qualifyingLetter(index); index.column() > 0 && !letter.isEmpty()) {
        QFont small = option.font;
        small.setItalic(true);
        small.setPointSizeF(small.pointSizeF() * 0.85);
        painter->setFont(small);
        painter->setPen(m_missing);
        painter->drawText(option.rect.adjusted(5, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, letter);
    }
    paintMarks(painter, option, index);
    painter->setPen(option.palette.color(QPalette::Text));
    if (index.data(IsMeanRole).toBool())
        painter->drawLine(option.rect.topLeft(), option.rect.topRight());
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (view && view->currentIndex() == index) {
        painter->setPen(QPen(option.palette.color(QPalette::Text), 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

} // namespace quaderno
