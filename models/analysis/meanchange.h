// How a mean has changed since the year before. Only the same zones are compared: the means of two years that
// stand side by side in a table may rest on other zones, and their difference then says who answered.
#pragma once

#include "catalogue/catalogue.h"
#include "data/language.h"
#include "data/observations.h"

#include <optional>

namespace quaderno
{

struct MeanChange {
    int zones = 0;        // that have the number in both years
    double before = 0;    // their mean in the year before, in the unit of the indicator
    double now = 0;       // and in the year
    bool isOfAll = false; // no other zone enters the mean of either year
    std::optional<ObsStatus> statusBefore = std::nullopt; // those of the two means
    std::optional<ObsStatus> statusNow = std::nullopt;
    bool operator==(const MeanChange &) const = default;
};

// Of the mean row of `shown` in `year`. nullopt: it is no indicator or declares no mean, no zone has both
// years, or the numbers of those zones were recorded without the terms that their common mean would be made
// of.
[[nodiscard]] std::optional<MeanChange> meanChange(const Catalogue &catalogue,
                                                   const Observations &observations, Shown shown, int year);

// "In the 7 zones with both years: 30,9, then 28,9.", with a decimal more than a table has, which may not
// show the change.
[[nodiscard]] QString sameZonesText(const MeanChange &change, const Catalogue &catalogue, Shown shown,
                                    Language language);

} // namespace quaderno
