// The cells of all tables of the report one by one, for lists.
#pragma once

#include "analysis/reportcontents.h"

namespace quaderno
{

struct ListedCell {
    const TableContents &table;
    const TableRow &row;
    const TableCell &cell;
    QString choice; // of a table of choices; else empty

    [[nodiscard]] bool isPresent() const;
    // Empty of what only figures show.
    [[nodiscard]] QString tableNumber() const;
    [[nodiscard]] QString statusLetter() const;
};

// Those of what the figures show besides, too. They point into `report`.
[[nodiscard]] std::vector<ListedCell> listedCells(const ReportContents &report);

} // namespace quaderno
