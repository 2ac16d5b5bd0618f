#include "exchange/listedcells.h"

#include "analysis/contentsframe.h"

namespace quaderno
{

namespace
{

void addCells(std::vector<ListedCell> &cells, const TableContents &table)
{
    for (const TableRow &row : table.rows) {
        for (size_t column = 0; column < row.cells.size(); ++column)
            cells.push_back({.table = table,
                             .row = row,
                             .cell = row.cells[column],
                             .choice = table.isMarks ? headInOneLine(table.columns[column]) : QString()});
    }
}

} // namespace

bool ListedCell::isPresent() const
{
    return cell.value.status && !isMissing(*cell.value.status);
}

QString ListedCell::tableNumber() const
{
    return table.number > 0 ? QString::number(table.number) : QString();
}

QString ListedCell::statusLetter() const
{
    return cell.value.status ? obsStatusLetter(*cell.value.status) : QString();
}

std::vector<ListedCell> listedCells(const ReportContents &report)
{
    std::vector<ListedCell> cells;
    for (const ReportChapter &chapter : report.chapters) {
        for (const TableContents &table : chapter.tables)
            addCells(cells, table);
        for (const TableContents &table : chapter.dataOfFigures)
            addCells(cells, table);
    }
    return cells;
}

} // namespace quaderno
