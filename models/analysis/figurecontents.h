// A bar chart as it is read: bars in order, each with a value or the reason why there is none, and one axis.
#pragma once

#include "analysis/axis.h"
#include "analysis/cellvalue.h"
#include "analysis/numbering.h"
#include "analysis/signs.h"

#include <vector>

namespace quaderno
{

class DataSet;

struct FigureBar {
    QString label = {};        // name of the zone, or "Valore medio stimato"
    CellValue value = {};      // no value: a marker stands where the bar would start
    QString text = {};         // at the bar's end: the value, or the missing sign
    QString noteSign = {};     // after it: "(*)" a note speaks of it, "(!)" findings stand against it
    QStringList findings = {}; // whole sentences why the number is to be checked
    QString hint = {};         // zone, value and unit, rank, the year before, reason; one line each
    QString reason =
        {};          // a sentence: why it is missing, estimated or printed, what a mean rests on; or empty
    int refArea = 0; // kAggregateArea for the mean
    bool isMean = false;
    std::vector<CellValue> ofYears = {}; // of years side by side: one for each; `value` is the last one's

    [[nodiscard]] QString shown() const { return text + noteSign; }
    bool operator==(const FigureBar &) const = default;
};

struct FigureContents {
    int number = 0;
    QString title = {}; // without the number
    QString unit = {};
    int year = 0;
    std::vector<int> years = {}; // side by side, oldest first; empty: a figure of `year`
    Axis axis = {};              // shared by all figures of the same axis group, over all years
    SignsProfile signs = SignsProfile::Quaderno;
    std::vector<FigureBar> bars = {}; // top to bottom: zones alphabetically, then the mean
    QString widest = {}; // as wide as any text at a bar of all years: one length of bar is one value in all
    QStringList notes = {}; // whole sentences, each with its sign in front where it has one
    QString basis = {};     // "22 of 27 zones": those with a value among those of the survey; or empty
    bool operator==(const FigureContents &) const = default;

    [[nodiscard]] QString heading() const; // "Fig. 6 – …", or the bare title without a number
    // Where a line stands for the mean; nullopt without one, and where years stand side by side.
    [[nodiscard]] std::optional<double> mean() const;
    // The figure in words, for a screen reader.
    [[nodiscard]] QString description() const;
};

[[nodiscard]] FigureContents figureContents(const DataSet &dataSet, const NumberedItem &item, YearRange years,
                                            Language language, SignsProfile signs = SignsProfile::Quaderno);

// The same for some of the years side by side, in ascending order, on the axis that all years of the data
// share. It has no number: it is in no quaderno.
[[nodiscard]] FigureContents figureOverYears(const DataSet &dataSet, const NumberedItem &item,
                                             const std::vector<int> &years, Language language);

// Some zone has a value.
[[nodiscard]] bool hasAnyValue(const FigureContents &figure);

// The bars of `areas` alone, in that order; kAggregateArea is the mean.
[[nodiscard]] FigureContents inOrder(FigureContents figure, const std::vector<int> &areas);

} // namespace quaderno
