// Where cells stand, as a spreadsheet writes it: "BC12", "B2:D7".
#pragma once

#include "exchange/sheetgrid.h"

#include <optional>
#include <span>

namespace quaderno
{

// The column of a cell, from 0: 54 for "BC12"; nullopt for what is no cell.
[[nodiscard]] std::optional<int> columnOf(QStringView reference);

// Columns from 0, rows from 1, both ends included.
struct CellRange {
    int firstRow = 0;
    int lastRow = 0;
    int firstColumn = 0;
    int lastColumn = 0;
    bool operator==(const CellRange &) const = default;
};

// nullopt for one cell alone and for what is no range.
[[nodiscard]] std::optional<CellRange> cellRange(QStringView reference);

// Empties what is left in merged cells beside the first, which alone is seen, and marks them as covered; rows
// without anything go.
// False: the ranges overlap as no program writes them.
[[nodiscard]] bool clearMerged(std::vector<SheetRow> &rows, std::span<const CellRange> merged);

} // namespace quaderno
