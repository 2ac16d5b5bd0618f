#include "items/sortedtablemodel.h"

#include "items/roles.h"

namespace quaderno
{

SortedTableModel::SortedTableModel(QObject *parent) : QSortFilterProxyModel(parent) {}

void SortedTableModel::sortBy(int column, Qt::SortOrder order)
{
    sort(column > 0 ? column : -1, order);
}

void SortedTableModel::setOnlyMarked(bool isOnlyMarked)
{
    m_isOnlyMarked = isOnlyMarked;
    invalidateFilter();
}

void SortedTableModel::keepArea(std::optional<int> refArea)
{
    m_kept = refArea;
    invalidateFilter();
}

bool SortedTableModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const bool isDescending = sortOrder() == Qt::DescendingOrder;
    // Whether `left` is less so that the one which is "last" ends up below, whichever way rows are sorted.
    const auto putsLast = [isDescending](bool isLeftLast, bool isRightLast) {
        return isDescending ? isLeftLast && !isRightLast : isRightLast && !isLeftLast;
    };
    const bool isLeftMean = left.data(IsMeanRole).toBool();
    const bool isRightMean = right.data(IsMeanRole).toBool();
    if (isLeftMean || isRightMean)
        return putsLast(isLeftMean, isRightMean);
    const QVariant leftValue = left.data(SortValueRole);
    const QVariant rightValue = right.data(SortValueRole);
    if (!leftValue.isValid() || !rightValue.isValid())
        return putsLast(!leftValue.isValid(), !rightValue.isValid());
    return leftValue.toDouble() < rightValue.toDouble();
}

bool SortedTableModel::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex head = sourceModel()->index(row, 0, parent);
    if (!m_isOnlyMarked || head.data(IsMeanRole).toBool() || m_kept == head.data(RefAreaRole).toInt())
        return true;
    for (int column = 1; column < sourceModel()->columnCount(parent); ++column) {
        if (sourceModel()->index(row, column, parent).data(IsMarkedRole).toBool())
            return true;
    }
    return false;
}

} // namespace quaderno
