// A bar chart as it is read: bars in order, each with a value or the reason why there is none, and one axis.
#pragma once

#include "analysis/axis.h"
#include "analysis/cellvalue.h"
#include "analysis/numbering.h"

#include <vector>

namespace quaderno
{

class DataSet;

struct FigureBar {
    QString label = {};   // name of the zone, or "Valore medio stimato"
    CellValue value = {}; // no value: a marker stands where the bar would start
    QString text = {};    // at the bar's end: the value, or the missing sign
    QString hint = {};    // a sentence: zone, value, unit, reason
    int refArea = 0;      // kAggregateArea for the mean
    bool isMean = false;
    bool operator==(const FigureBar &) const = default;
};

struct FigureContents {
    int number = 0;
    QString title = {}; // without the number
    QString unit = {};
    int year = 0;
    Axis axis = {};                   // shared by all figures of the same axis group, over all years
    std::vector<FigureBar> bars = {}; // top to bottom: zones alphabetically, then the mean
    bool operator==(const FigureContents &) const = default;

    [[nodiscard]] QString heading() const; // "Fig. 6 – …"
    // The figure in words, for a screen reader.
    [[nodiscard]] QString description() const;
};

[[nodiscard]] FigureContents figureContents(const DataSet &dataSet, const NumberedItem &item, YearRange years,
                                            Language language);

} // namespace quaderno
