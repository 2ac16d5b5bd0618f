// The audit of the printed edition: every cell that does not follow from the edition's own figures, and why.
// Enter opens the cell in its table.
#pragma once

#include "analysis/cellreference.h"
#include "items/auditmodel.h"
#include "window/theme.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QPushButton;
class QTableView;

namespace quaderno
{

class AuditPage : public QWidget
{
    Q_OBJECT

public:
    // All but the theme must outlive the page.
    AuditPage(const DataSet &dataSet, const Theme &theme, Language language, QWidget *parent = nullptr);

    // Makes a cell current, among all of them where the present choice leaves it out.
    void showCell(const CellReference &cell);

Q_SIGNALS:
    // A cell is asked for: number of its table, its zone (kAggregateArea: the mean) and year.
    void cellActivated(int table, int refArea, int year);
    // Another cell is in view; and the person chose it.
    void cellShown(const quaderno::CellReference &cell);
    void cellChosen(const quaderno::CellReference &cell);
    void errataRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QTableView *makeTable(const Theme &theme);
    QWidget *makeHead();
    QWidget *makeKinds();
    QPushButton *addChip(QWidget &bar, QButtonGroup &group, int id, const QString &objectName);
    [[nodiscard]] static QString kindName(AuditFilter::Kind kind, AuditClass auditClass);
    void refresh();
    void fitColumns();
    void showKinds();
    void showTables();
    void showDetail();
    void chooseFirst();
    void activate(const QModelIndex &index);
    [[nodiscard]] int currentRow() const;

    const DataSet &m_dataSet;
    AuditModel *m_model = nullptr;
    AuditFilter *m_filter = nullptr;
    QLabel *m_summary = nullptr;
    QPushButton *m_save = nullptr;
    QWidget *m_tableBar = nullptr;
    QButtonGroup *m_kinds = nullptr;
    QButtonGroup *m_tables = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_detail = nullptr;
    bool m_isFilling = false; // another row is current, and nobody chose it
};

} // namespace quaderno
