#include "items/tablemodel.h"

#include "items/roles.h"

#include <algorithm>
#include <utility>

namespace quaderno
{

namespace
{

// No value, and of a choice no answer.
bool isMissingCell(const TableCell &cell)
{
    return !cell.value.value && (!cell.value.status || isMissing(*cell.value.status));
}

} // namespace

TableModel::TableModel(QObject *parent) : QAbstractTableModel(parent) {}

void TableModel::setContents(TableContents contents)
{
    beginResetModel();
    m_contents = std::move(contents);
    endResetModel();
}

void TableModel::setMarks(CellMarks marks)
{
    if (marks == m_marks)
        return;
    m_marks = std::move(marks);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

const CellMark *TableModel::markOf(const TableRow &row, const TableCell &cell) const
{
    const auto found = m_marks.find({row.refArea, cell.year});
    return found == m_marks.end() ? nullptr : &found->second;
}

QString TableModel::hintOf(const TableRow &row, const TableCell &cell) const
{
    QStringList lines;
    if (!cell.hint.isEmpty())
        lines.append(cell.hint);
    const CellMark *mark = markOf(row, cell);
    if (mark && mark->isChanged)
        lines.append(tr("Changed after it was first entered."));
    lines.append(mark && !mark->findings.isEmpty() ? mark->findings : cell.findings);
    return lines.join(u'\n');
}

void TableModel::refresh(const TableContents &contents)
{
    const bool hasSameShape =
        contents.columns == m_contents.columns && contents.rows.size() == m_contents.rows.size();
    if (!hasSameShape) {
        setContents(contents);
        return;
    }
    const TableContents before = std::exchange(m_contents, contents);
    for (size_t row = 0; row < m_contents.rows.size(); ++row) {
        const TableRow &now = m_contents.rows[row];
        const TableRow &then = before.rows[row];
        const auto modelRow = static_cast<int>(row);
        if (now.label != then.label || now.sign != then.sign)
            Q_EMIT dataChanged(index(modelRow, 0), index(modelRow, 0));
        for (size_t column = 0; column < now.cells.size(); ++column) {
            const QModelIndex changed = index(modelRow, static_cast<int>(column) + 1);
            if (now.cells[column] != then.cells[column])
                Q_EMIT dataChanged(changed, changed);
        }
    }
}

int TableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_contents.rows.size());
}

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_contents.columns.size()) + 1;
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TableRow &row = m_contents.rows[static_cast<size_t>(index.row())];
    switch (role) {
    case RefAreaRole:
        return row.refArea;
    case IsMeanRole:
        return row.isMean();
    default:
        return index.column() == 0 ? rowHead(row, role)
                                   : cell(row, row.cells[static_cast<size_t>(index.column()) - 1], role);
    }
}

QVariant TableModel::rowHead(const TableRow &row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return QString(row.label + row.sign);
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant TableModel::cell(const TableRow &row, const TableCell &cell, int role) const
{
    const bool isMissing = !cell.value.value && !cell.isMark;
    switch (role) {
    case Qt::DisplayRole: // the sign of its status stands before it: StatusRole
        return QString(cell.text + cell.noteSign);
    case Qt::ToolTipRole:
        return hintOf(row, cell);
    case Qt::AccessibleTextRole:
        return QString(row.label + QLatin1String(": ") +
                       (cell.hint.isEmpty() || cell.value.value ? cell.shown() : cell.hint));
    case Qt::TextAlignmentRole:
        return QVariant(m_contents.isMarks ? Qt::AlignCenter : Qt::AlignRight | Qt::AlignVCenter);
    case CellValueRole:
        return cell.value.value ? QVariant(*cell.value.value) : QVariant();
    case SortValueRole:
        if (m_contents.isMarks && !isMissingCell(cell))
            return cell.isMark ? 1.0 : 0.0;
        return cell.value.value ? QVariant(*cell.value.value) : QVariant();
    case IsChangedRole:
        return markOf(row, cell) && markOf(row, cell)->isChanged;
    case FindingsRole:
        return markOf(row, cell) ? markOf(row, cell)->findings : QStringList();
    case IsMarkedRole:
        return markOf(row, cell) != nullptr;
    case StatusRole:
        return cell.value.status ? obsStatusLetter(*cell.value.status) : QString();
    case IsRecordedRole:
        return cell.value.isRecorded;
    case IsMissingRole:
        return isMissing;
    case YearRole:
        return cell.year;
    default:
        return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isColumn = orientation == Qt::Horizontal && section > 0 && section < columnCount();
    if (!isColumn)
        return orientation == Qt::Horizontal && section == 0 && role == Qt::DisplayRole ? tr("Zone")
                                                                                        : QVariant();
    const TableColumn &column = m_contents.columns[static_cast<size_t>(section) - 1];
    switch (role) {
    case Qt::DisplayRole:
        return column.label;
    case GroupRole:
        return column.group;
    default:
        return {};
    }
}

int TableModel::rowOf(int refArea) const
{
    const auto found = std::ranges::find(m_contents.rows, refArea, &TableRow::refArea);
    return found == m_contents.rows.end() ? -1 : static_cast<int>(found - m_contents.rows.begin());
}

} // namespace quaderno
