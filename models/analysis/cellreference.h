// One number of a table or a figure, wherever it is shown.
#pragma once

#include "catalogue/catalogue.h"
#include "data/observations.h"

namespace quaderno
{

// Of a variable or an indicator, for a zone (kAggregateArea: the mean) and a year.
struct CellReference {
    Shown shown = {};
    int refArea = 0;
    int timePeriod = 0;
    bool operator==(const CellReference &) const = default;
};

} // namespace quaderno
