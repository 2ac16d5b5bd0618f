// Who is ahead: places among the zones of one year.
#pragma once

#include "analysis/cellvalue.h"
#include "catalogue/catalogue.h"

#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace quaderno
{

struct Rank {
    int place = 0; // 1: the greatest
    int among = 0; // how many have a value
    int tied = 0;  // others in the same place
    bool operator==(const Rank &) const = default;
};

// One for each value of `shown`, in their order; nullopt where there is none. Values that are printed alike
// share the better place: 1, 2, 2, 4.
[[nodiscard]] std::vector<std::optional<Rank>> ranksOf(std::span<const CellValue> values,
                                                       const Catalogue &catalogue, Shown shown);

// "with the same number as 10 others", which need not be the same value; empty for a place of one's own.
[[nodiscard]] QString tieText(const Rank &rank);

} // namespace quaderno
