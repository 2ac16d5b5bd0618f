// The columns of a printed edition, ready to be compared with one another and with what can be recomputed.
#pragma once

#include "analysis/numbering.h"
#include "storage/printededition.h"

#include <map>
#include <tuple>

namespace quaderno
{

// One printed cell: nullopt inside is a gap.
using PrintedCell = std::optional<double>;

// One year of one table.
struct PrintedColumn {
    Shown shown = {};
    int table = 0; // its number
    int year = 0;
    std::vector<std::optional<PrintedCell>> zones = {}; // one for each zone; nullopt: no such row in print
    std::optional<PrintedCell> mean = {};

    // nullopt: not printed, be it a gap or no row at all.
    [[nodiscard]] PrintedCell value(int refArea) const;
    [[nodiscard]] bool hasCell(int refArea) const;
};

class PrintedTables
{
public:
    PrintedTables(const Catalogue &catalogue, const PrintedEdition &edition, int zoneCount);

    // In the order of the tables, then of the years; tables of marks have none.
    [[nodiscard]] const std::vector<PrintedColumn> &columns() const { return m_columns; }
    // nullptr where the edition has no such column.
    [[nodiscard]] const PrintedColumn *column(Shown shown, int year) const;
    // How many decimals the print gives: those that nearly all its numbers keep to, where it has enough of
    // them to tell; else the most that the catalogue declares.
    [[nodiscard]] int decimals(Shown shown) const;
    // Half of the last printed digit: how far the true value may be from the printed one.
    [[nodiscard]] double halfUnit(Shown shown) const;
    // The bounds of an estimated value, nullptr for any other.
    [[nodiscard]] const Estimate *estimate(ObsKey key) const;

private:
    [[nodiscard]] int decimalsOf(Shown shown, int declared) const;

    std::vector<PrintedColumn> m_columns;
    std::map<std::tuple<Shown::Kind, int, int>, size_t> m_places; // by kind, index and year
    std::map<std::pair<Shown::Kind, int>, int> m_decimals;
    std::map<ObsKey, Estimate> m_estimates;
};

// The fewest decimals, up to kMostDecimals, that write `value` in full.
[[nodiscard]] int neededDecimals(double value);

} // namespace quaderno
