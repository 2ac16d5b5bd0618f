// A table of the quaderno on screen.
#pragma once

#include "items/sortedtablemodel.h"
#include "items/tablemodel.h"
#include "window/theme.h"

#include <QElapsedTimer>
#include <QTableView>

#include <algorithm>
#include <utility>

namespace quaderno
{

// Rows and bars: as high as there is room for, between these.
inline constexpr int kRowHeight = 20;
inline constexpr int kCompactRowHeight = 16;

class GroupHeader;

class ContentsTable : public QTableView
{
    Q_OBJECT

public:
    explicit ContentsTable(const Theme &theme, QWidget *parent = nullptr);

    // Shows another table, or new values of the same one; the current cell stays where it can.
    void setContents(const TableContents &contents);
    [[nodiscard]] const TableContents &contents() const { return m_model->contents(); }
    [[nodiscard]] int rowHeight() const;
    // What deserves a second look; shown while setOnlyMarked() is on.
    void setMarks(CellMarks marks) { m_model->setMarks(std::move(marks)); }

    // Another order of the rows, on screen alone: by the values of a column, or with column 0 that of the
    // table.
    void sortBy(int column, Qt::SortOrder order);
    [[nodiscard]] bool isSorted() const { return m_sorted->isSorted(); }
    [[nodiscard]] int sortColumn() const { return std::max(0, m_sorted->sortColumn()); }
    [[nodiscard]] Qt::SortOrder sortOrder() const { return m_sorted->sortOrder(); }
    // Where that hides the current row, the first one becomes current.
    void setOnlyMarked(bool isOnlyMarked);
    // Zones, and kAggregateArea for the mean, from the top.
    [[nodiscard]] std::vector<int> areas() const;
    // Makes the first row current whose name has words that begin like those of `text`; false without one.
    bool findZone(const QString &text);
    // As typed in the table itself.
    void keyboardSearch(const QString &search) override;

    // Makes the cell of a zone and year current, or of the zone and the present column where the year has
    // none. A mean row that is current stays so, unless `refArea` is another zone than before.
    void setCurrentSubject(int refArea, int year);
    // Makes the row of a zone or of the mean current, as a click on it would.
    void chooseArea(int refArea);
    // Zone (kAggregateArea: the mean) of the current row; kNoArea without one.
    [[nodiscard]] int currentArea() const;
    // Year of the current cell; 0 when it has none.
    [[nodiscard]] int currentYear() const;

Q_SIGNALS:
    // By mouse or keys, not by setCurrentSubject().
    void cellChosen();
    void rowHeightChanged(int pixels);
    // Rows stand in another order, or others are hidden.
    void orderChanged();

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int neededWidth(int column) const;
    [[nodiscard]] int columnOf(const QString &code) const; // 0 without one
    [[nodiscard]] int rowOf(int refArea) const;            // in view; -1 when it is hidden or has none
    void sortByHead(int column);
    void fitColumns();
    void fitRows();

    TableModel *m_model = nullptr;
    SortedTableModel *m_sorted = nullptr; // what the view shows
    GroupHeader *m_header = nullptr;
    bool m_isFollowing = false;
    int m_subjectArea = 0;
    QString m_typed; // of a name, key by key
    QElapsedTimer m_sinceTyped;
};

} // namespace quaderno
