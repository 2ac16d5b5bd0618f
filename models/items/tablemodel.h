// Any table of the quaderno as an item model: rows are zones and the mean, column 0 is the zone's name.
#pragma once

#include "analysis/cellmarks.h"
#include "analysis/tablecontents.h"

#include <QAbstractTableModel>

namespace quaderno
{

class TableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit TableModel(QObject *parent = nullptr);

    // Shows a new subject: the model is reset.
    void setContents(TableContents contents);
    // The same table after a change in the data: tells only the cells that differ.
    void refresh(const TableContents &contents);
    // Changed answers and open findings, by zone and year; kept until the next ones.
    void setMarks(CellMarks marks);
    [[nodiscard]] const TableContents &contents() const { return m_contents; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override; // 1 + columns of the table
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    // Row of a zone (kAggregateArea: the mean), -1 when it has none.
    [[nodiscard]] int rowOf(int refArea) const;

private:
    [[nodiscard]] QVariant rowHead(const TableRow &row, int role) const;
    [[nodiscard]] QVariant cell(const TableRow &row, const TableCell &cell, int role) const;

    [[nodiscard]] const CellMark *markOf(const TableRow &row, const TableCell &cell) const;
    [[nodiscard]] QString hintOf(const TableRow &row, const TableCell &cell) const;

    TableContents m_contents;
    CellMarks m_marks;
};

} // namespace quaderno
