#include "analysis/ranks.h"

#include "analysis/indicators.h"

#include <QCoreApplication>

#include <algorithm>

namespace quaderno
{

std::vector<std::optional<Rank>> ranksOf(std::span<const CellValue> values, const Catalogue &catalogue,
                                         Shown shown)
{
    const auto printed = [&](const CellValue &cell) { return shownRounded(catalogue, shown, *cell.value); };
    std::vector<double> sorted;
    for (const CellValue &cell : values) {
        if (cell.value)
            sorted.push_back(printed(cell));
    }
    std::ranges::sort(sorted, std::greater());
    std::vector<std::optional<Rank>> ranks;
    for (const CellValue &cell : values) {
        if (!cell.value) {
            ranks.emplace_back();
            continue;
        }
        const auto [first, last] =
            std::equal_range(sorted.begin(), sorted.end(), printed(cell), std::greater());
        ranks.push_back(Rank{.place = static_cast<int>(first - sorted.begin()) + 1,
                             .among = static_cast<int>(sorted.size()),
                             .tied = static_cast<int>(last - first) - 1});
    }
    return ranks;
}

QString tieText(const Rank &rank)
{
    return rank.tied == 0 ? QString()
                          : QCoreApplication::translate("quaderno::Rank", "with the same number as %n others",
                                                        "of a rank", rank.tied);
}

} // namespace quaderno
