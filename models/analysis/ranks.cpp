#include "analysis/ranks.h"

#include "data/numberformat.h"

#include <algorithm>

namespace quaderno
{

std::vector<std::optional<Rank>> ranksOf(std::span<const CellValue> values, int decimals)
{
    std::vector<double> sorted;
    for (const CellValue &cell : values) {
        if (cell.value)
            sorted.push_back(roundHalfAway(*cell.value, decimals));
    }
    std::ranges::sort(sorted, std::greater());
    std::vector<std::optional<Rank>> ranks;
    for (const CellValue &cell : values) {
        if (!cell.value) {
            ranks.emplace_back();
            continue;
        }
        const auto first =
            std::ranges::lower_bound(sorted, roundHalfAway(*cell.value, decimals), std::greater());
        ranks.push_back(Rank{.place = static_cast<int>(first - sorted.begin()) + 1,
                             .among = static_cast<int>(sorted.size())});
    }
    return ranks;
}

} // namespace quaderno
