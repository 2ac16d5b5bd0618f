// What a recorded edition printed, as far as a data set knows it.
#pragma once

#include "catalogue/catalogue.h"
#include "storage/schema.h"

namespace quaderno
{

// One printed cell of a table of numbers; nullopt: a gap. `refArea` may be kAggregateArea.
struct PrintedValue {
    Shown shown = {};
    int refArea = 0;
    int year = 0;
    std::optional<double> value = {};
    bool operator==(const PrintedValue &) const = default;
};

struct PrintedEdition {
    YearRange years = {};
    std::vector<PrintedValue> values = {};
    std::vector<Estimate> estimates = {};
};

} // namespace quaderno
