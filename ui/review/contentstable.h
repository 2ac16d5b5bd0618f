// A table of the quaderno on screen.
#pragma once

#include "items/tablemodel.h"
#include "window/theme.h"

#include <QTableView>

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

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int neededWidth(int column) const;
    void fitColumns();
    void fitRows();

    TableModel *m_model = nullptr;
    GroupHeader *m_header = nullptr;
    bool m_isFollowing = false;
    int m_subjectArea = 0;
};

} // namespace quaderno
