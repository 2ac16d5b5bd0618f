// Indicators and their means (spec.md 3 and 4): pure functions over the observations.
#pragma once

#include "analysis/cellvalue.h"
#include "catalogue/catalogue.h"
#include "data/numberformat.h"
#include "data/observations.h"

#include <optional>
#include <vector>

namespace quaderno
{

// The variables that an indicator is made of, each once: those of the numerator first.
[[nodiscard]] std::vector<int> termsOf(const Indicator &indicator);

inline constexpr double kWholeShare = 100; // what a share is a part of

// The variables behind what is shown: itself, or the terms of the indicator.
[[nodiscard]] std::vector<int> variablesBehind(const Catalogue &catalogue, Shown shown);

// The decimals that a value is printed with: those of the catalogue, and as many more as tell what is not
// zero from 0, and a share that is not the whole from 100.
[[nodiscard]] int shownDecimals(const Catalogue &catalogue, Shown shown, double value);

// A value as it is printed.
[[nodiscard]] QString shownNumber(const Catalogue &catalogue, Shown shown, double value,
                                  const NumberFormat &format);

// The number that it reads as: what prints alike is equal, whatever digits stand behind.
[[nodiscard]] double shownRounded(const Catalogue &catalogue, Shown shown, double value);

// The unit of a number that stands beside the label of `shown`; empty where the label says it already.
[[nodiscard]] QString unitBesideLabel(const Catalogue &catalogue, Shown shown, Language language);

// Numerator / denominator x factor of one zone and year. Any term suppressed: suppressed; else any term
// missing: not available (cannot exist when all terms cannot); else any term never entered: never entered,
// and only then the recorded value stands in; a denominator of 0: cannot exist. The first of U, P, E, I among
// the terms marks the result.
[[nodiscard]] CellValue indicatorValue(const Catalogue &catalogue, const Observations &observations,
                                       int indicator, int refArea, int year);

// The cell of whatever a table or a figure shows: the observation of a variable, or an indicator's value.
[[nodiscard]] CellValue shownValue(const Catalogue &catalogue, const Observations &observations, Shown shown,
                                   int refArea, int year);

// The zones that enter the mean row of a computed column, in their order. Ratio: those that have numerator
// and denominator. Plain: those that have a value. Empty when the indicator declares no mean.
[[nodiscard]] std::vector<int> zonesOfMean(const Catalogue &catalogue, const Observations &observations,
                                           int indicator, int year);

// What a mean of these numbers is called: the first of U, P, E, I among them, else normal.
[[nodiscard]] ObsStatus statusOfMean(const std::vector<CellValue> &cells);

struct MeanValue {
    CellValue cell;
    std::optional<int> basis; // how many zones it rests on; unknown for a recorded mean
    int withoutOwn = 0;       // those of them that have no number of their own: their denominator is 0
};

// Of these zones alone, each of which enters the mean row (zonesOfMean).
[[nodiscard]] MeanValue meanOver(const Catalogue &catalogue, const Observations &observations, int indicator,
                                 int year, const std::vector<int> &zones);

// The mean row of one column. Ratio: sum of numerators / sum of denominators x factor over the zones that
// have both. Plain: mean of the zones' values. A recorded mean is shown while a shown cell of its column is
// itself recorded. nullopt when the indicator declares no mean.
[[nodiscard]] std::optional<MeanValue> meanValue(const Catalogue &catalogue, const Observations &observations,
                                                 int indicator, int year);

} // namespace quaderno
