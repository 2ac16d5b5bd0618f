// The line above a table and its figure: find a zone, another order, what to show; and below it, while the
// screen is not as the paper, a line that says so.
#pragma once

#include "analysis/tablecontents.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;

namespace quaderno
{

class ReviewStrip : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewStrip(QWidget *parent = nullptr);

    // The orders that the columns of `table` allow, and whether changes and years side by side make sense.
    void setTable(const TableContents &table, bool hasFigure, YearRange years);
    // The order that is on; column 0 is that of the table.
    void showOrder(int column, Qt::SortOrder order);
    [[nodiscard]] bool wantsChanges() const;
    [[nodiscard]] bool wantsOnlyMarked() const;
    // Chosen for the figure, ascending; fewer than two: it shows one year.
    [[nodiscard]] std::vector<int> years() const;

Q_SIGNALS:
    void zoneTyped(const QString &text);
    void zoneFound(); // Enter: the user goes on in the table
    void orderChosen(int column, Qt::SortOrder order);
    void changesToggled();
    void onlyMarkedToggled();
    void yearsChosen();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    void chooseOrder(int entry);
    void reset();
    void showDifference();
    void fillYears(YearRange years);

    QLineEdit *m_find = nullptr;
    QComboBox *m_order = nullptr;
    QCheckBox *m_changes = nullptr;
    QCheckBox *m_onlyMarked = nullptr;
    QToolButton *m_yearsButton = nullptr;
    QMenu *m_yearsMenu = nullptr;
    QWidget *m_difference = nullptr;
    QLabel *m_differenceText = nullptr;
    YearRange m_years;
};

} // namespace quaderno
