// What print would say otherwise: the cells of the numbered tables in which two states of the answers differ.
#pragma once

#include "catalogue/catalogue.h"
#include "data/numberformat.h"
#include "data/observations.h"
#include "data/result.h"

#include <vector>

namespace quaderno
{

class DataSet;
struct EditionVersion;

struct PrintedDifference {
    int table = 0; // its number
    Shown shown = {};
    int refArea = 0; // kAggregateArea: the mean row
    int year = 0;
    QString before = {}; // as printed; empty: never entered
    QString after = {};
    bool wasPrinted = true; // false: the state before does not span the year
    bool isPrinted = true;  // the same of the state after
    bool operator==(const PrintedDifference &) const = default;
};

// Table by table of an edition that spans `years`, zone by zone, the mean last, then year by year. A
// difference that rounding hides is none. Both are of the same zones.
[[nodiscard]] std::vector<PrintedDifference> printedDifferences(const Catalogue &catalogue,
                                                                const Observations &before,
                                                                const Observations &after, YearRange years,
                                                                Language language);

// The same of two versions, each nullptr for the data of today; over the years that either of them prints, or
// would print.
[[nodiscard]] Result<std::vector<PrintedDifference>> differencesBetween(const DataSet &dataSet,
                                                                        const EditionVersion *before,
                                                                        const EditionVersion *after,
                                                                        Language language);

// "Tab. 28", zone or mean row, year, before, after: with heads, as rows of cells for a table or a text. What
// a state does not span is not printed in it, and no blank.
[[nodiscard]] QStringList differenceHeads();
[[nodiscard]] QStringList differenceCells(const std::vector<Zone> &zones,
                                          const PrintedDifference &difference);

} // namespace quaderno
