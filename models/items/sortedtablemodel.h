// The rows of a table in another order, or only some of them: on screen alone, paper knows nothing of it.
#pragma once

#include <QSortFilterProxyModel>

#include <optional>

namespace quaderno
{

// Over a TableModel. What has no value comes after what has one, whichever way the values go, and the mean is
// always the last row.
class SortedTableModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit SortedTableModel(QObject *parent = nullptr);

    // The greatest value first, or the least. Column 0, or -1: the order of the table.
    void sortBy(int column, Qt::SortOrder order);
    [[nodiscard]] bool isSorted() const { return sortColumn() > 0; }

    // Only the rows with a cell that was changed or has an open finding, the mean, and the row of the area
    // that is kept.
    void setOnlyMarked(bool isOnlyMarked);
    // Its row is not hidden: whoever is at it stays there. nullopt: none.
    void keepArea(std::optional<int> refArea);
    [[nodiscard]] bool isOnlyMarked() const { return m_isOnlyMarked; }

protected:
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    bool m_isOnlyMarked = false;
    std::optional<int> m_kept;
};

} // namespace quaderno
