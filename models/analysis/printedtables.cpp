#include "analysis/printedtables.h"

#include "data/numberformat.h"

#include <algorithm>
#include <cmath>

namespace quaderno
{

namespace
{
// Enough numbers to see how a table was printed, and the share of them that must agree: a slip is no rule.
constexpr int kTellingCount = 20;
constexpr double kTellingShare = 0.95;
} // namespace

PrintedCell PrintedColumn::value(int refArea) const
{
    const auto &cell = refArea == kAggregateArea ? mean : zones[static_cast<size_t>(refArea)];
    return cell.value_or(std::nullopt);
}

bool PrintedColumn::hasCell(int refArea) const
{
    return (refArea == kAggregateArea ? mean : zones[static_cast<size_t>(refArea)]).has_value();
}

PrintedTables::PrintedTables(const Catalogue &catalogue, const PrintedEdition &edition, int zoneCount)
{
    for (const NumberedItem &item : numberTables(catalogue, edition.years)) {
        const Table &table = catalogue.tables[static_cast<size_t>(item.index)];
        if (table.layout != TableLayout::Years)
            continue;
        for (int year = edition.years.first; year <= edition.years.last; ++year) {
            m_places[{table.shown.kind, table.shown.index, year}] = m_columns.size();
            m_columns.push_back(
                {.shown = table.shown,
                 .table = item.number,
                 .year = year,
                 .zones = std::vector<std::optional<PrintedCell>>(static_cast<size_t>(zoneCount))});
        }
    }
    for (const PrintedValue &printed : edition.values) {
        const auto place = m_places.find({printed.shown.kind, printed.shown.index, printed.year});
        if (place == m_places.end())
            continue;
        PrintedColumn &column = m_columns[place->second];
        (printed.refArea == kAggregateArea ? column.mean
                                           : column.zones[static_cast<size_t>(printed.refArea)]) =
            printed.value;
    }
    for (const PrintedColumn &column : m_columns) {
        const auto key = std::pair(column.shown.kind, column.shown.index);
        if (!m_decimals.contains(key))
            m_decimals[key] = decimalsOf(column.shown, catalogue.maxDecimals(column.shown));
    }
    for (const Estimate &estimate : edition.estimates)
        m_estimates[estimate.key] = estimate;
}

const PrintedColumn *PrintedTables::column(Shown shown, int year) const
{
    const auto place = m_places.find({shown.kind, shown.index, year});
    return place == m_places.end() ? nullptr : &m_columns[place->second];
}

// Zeros tell nothing: "0" is also how some prints write 0,00.
int PrintedTables::decimalsOf(Shown shown, int declared) const
{
    std::vector<int> needed;
    for (const PrintedColumn &column : m_columns) {
        if (column.shown != shown)
            continue;
        for (const auto &cell : column.zones) {
            if (const PrintedCell value = cell.value_or(std::nullopt); value && *value != 0)
                needed.push_back(neededDecimals(*value));
        }
    }
    if (std::ssize(needed) < kTellingCount)
        return declared;
    std::ranges::sort(needed);
    return needed[static_cast<size_t>(std::ceil(kTellingShare * static_cast<double>(needed.size()))) - 1];
}

int PrintedTables::decimals(Shown shown) const
{
    return m_decimals.at({shown.kind, shown.index});
}

double PrintedTables::halfUnit(Shown shown) const
{
    return 0.5 * std::pow(10.0, -decimals(shown));
}

const Estimate *PrintedTables::estimate(ObsKey key) const
{
    const auto found = m_estimates.find(key);
    return found == m_estimates.end() ? nullptr : &found->second;
}

int neededDecimals(double value)
{
    int decimals = 0;
    while (decimals < kMostDecimals && std::abs(roundHalfAway(value, decimals) - value) > 1e-9)
        ++decimals;
    return decimals;
}

} // namespace quaderno
