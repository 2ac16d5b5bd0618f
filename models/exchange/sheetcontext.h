// What a sheet says around its values: of which zones and years they are, and whether they are numbers at all
// that can be taken as they stand.
#pragma once

#include "exchange/sheetlayout.h"
#include "exchange/textjudge.h"

namespace quaderno
{

struct SheetContext {
    std::vector<int> zones = {};  // that a title, a head or the name of the sheet names
    std::vector<int> years = {};  // the same, near the years that are meant
    bool isOfSeveral = false;     // another zone or year is named below the first values
    bool isOfPercentages = false; // the head over the values says so
    // Why the values are not those of the whole zone and year, and the words that say it.
    TextDoubt doubt = TextDoubt::None;
    QString doubted = {};
};

// `firstQuestion`: index of the first row that is about a question. `meant`: the years around which a number
// is taken for a year.
[[nodiscard]] SheetContext sheetContext(const SheetGrid &grid, const SheetLayout &layout,
                                        size_t firstQuestion, const std::vector<Zone> &zones, YearRange meant,
                                        const TextJudge &judge);

} // namespace quaderno
