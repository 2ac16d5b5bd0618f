#include "exchange/cellrange.h"

#include "exchange/sheetlimits.h"

#include <algorithm>

namespace quaderno
{

namespace
{

constexpr qint64 kMostMergedRows = 20'000'000; // of all ranges together

int rowOf(QStringView reference)
{
    const auto *digits = std::ranges::find_if(reference, [](QChar c) { return c.isDigit(); });
    return reference.sliced(digits - reference.begin()).toInt();
}

QString textAt(const std::vector<SheetRow> &rows, int number, int column)
{
    const auto row = std::ranges::lower_bound(rows, number, {}, &SheetRow::number);
    return row != rows.end() && row->number == number ? row->cell(column).text : QString();
}

} // namespace

std::optional<int> columnOf(QStringView reference)
{
    int column = 0;
    qsizetype at = 0;
    for (; at < reference.size() && reference[at] >= u'A' && reference[at] <= u'Z' && at < 3; ++at)
        column = column * 26 + (reference[at].unicode() - u'A' + 1);
    if (at == 0 || at == reference.size() || column > SheetLimits::kMostColumns)
        return std::nullopt;
    return column - 1;
}

std::optional<CellRange> cellRange(QStringView reference)
{
    const qsizetype colon = reference.indexOf(u':');
    if (colon < 0)
        return std::nullopt;
    const QStringView first = reference.left(colon);
    const QStringView last = reference.sliced(colon + 1);
    const auto firstColumn = columnOf(first);
    const auto lastColumn = columnOf(last);
    if (!firstColumn || !lastColumn || rowOf(first) < 1)
        return std::nullopt;
    return CellRange{rowOf(first), std::min(rowOf(last), SheetLimits::kMostRows), *firstColumn, *lastColumn};
}

bool clearMerged(std::vector<SheetRow> &rows, std::span<const CellRange> merged)
{
    qint64 cleared = 0;
    for (const CellRange &range : merged) {
        const bool hasText = !textAt(rows, range.firstRow, range.firstColumn).isEmpty();
        for (auto row = std::ranges::lower_bound(rows, range.firstRow, {}, &SheetRow::number);
             row != rows.end() && row->number <= range.lastRow; ++row) {
            if (++cleared > kMostMergedRows)
                return false;
            const int last = std::min(range.lastColumn, static_cast<int>(row->cells.size()) - 1);
            const int kept = row->number == range.firstRow ? 1 : 0;
            for (int column = range.firstColumn + kept; column <= last; ++column)
                row->cells[static_cast<size_t>(column)] = {};
            if (range.firstColumn + kept <= range.lastColumn)
                row->covered.push_back(
                    {range.firstColumn + kept, range.lastColumn, range.firstColumn, hasText});
        }
    }
    if (cleared == 0)
        return true;
    for (SheetRow &row : rows) {
        while (!row.cells.empty() && row.cells.back().text.isEmpty())
            row.cells.pop_back();
    }
    std::erase_if(rows, [](const SheetRow &row) { return row.cells.empty(); });
    return true;
}

} // namespace quaderno
