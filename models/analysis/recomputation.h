// What the figures of a data set give for a printed cell, with the interval in which the true value lies when
// terms were themselves estimated or rounded.
#pragma once

#include "analysis/printedtables.h"
#include "catalogue/catalogue.h"
#include "data/observations.h"

#include <span>

namespace quaderno
{

struct Bounds {
    double value = 0; // at the middle of every term
    double low = 0;
    double high = 0;

    [[nodiscard]] static Bounds exactly(double value) { return {value, value, value}; }
    [[nodiscard]] bool isExact() const { return low == high; }
    bool operator==(const Bounds &) const = default;
};

struct Recomputed {
    Bounds result = {};
    Bounds numerator = {};                // of a mean, the sum over its zones
    Bounds denominator = {};              // the same
    std::vector<int> basis = {};          // of a mean: the zones it rests on
    std::vector<int> estimated = {};      // variables with bounds among the terms
    std::optional<Shown> substitute = {}; // the indicator whose printed value stands for the numerator
    bool operator==(const Recomputed &) const = default;
};

class Recomputation
{
public:
    Recomputation(const Catalogue &catalogue, const Observations &observations, const PrintedTables &printed)
        : m_catalogue(catalogue), m_observations(observations), m_printed(printed)
    {
    }

    // The cell of a zone, or nullopt where a term is not known. No recorded value stands in, but for one:
    // where a numerator was never entered, a printed indicator with the same numerator gives it back within
    // its rounding, if that indicator's table comes earlier: Tab. 16 from Tab. 15.
    [[nodiscard]] std::optional<Recomputed> cell(Shown shown, int refArea, int year) const;

    // Numerator and denominator of each zone that has both; `basis` is that zone. nullopt where the indicator
    // has no mean, or where the print shows a zone whose terms are not known: its mean then rests on more
    // than is known.
    [[nodiscard]] std::optional<std::vector<Recomputed>> contributions(Shown shown, int year) const;
    // The mean row (spec.md 4) of these zones; nullopt without any.
    [[nodiscard]] std::optional<Recomputed> mean(Shown shown, MeanKind kind,
                                                 std::span<const Recomputed> contributions) const;

    // The terms of the formula that have no value, by variable, each once.
    [[nodiscard]] std::vector<int> unknownTerms(Shown shown, int refArea, int year) const;

private:
    [[nodiscard]] const Indicator &indicator(Shown shown) const;
    [[nodiscard]] Bounds termBounds(BoundFormula::Term term, double value, int refArea, int year) const;
    [[nodiscard]] std::optional<Bounds> evaluatedBounds(const BoundFormula &formula, int refArea,
                                                        int year) const;
    [[nodiscard]] bool isNeverEntered(const BoundFormula &formula, int refArea, int year) const;
    [[nodiscard]] std::optional<Bounds> substituted(Shown shown, int refArea, int year,
                                                    Recomputed &found) const;
    // Numerator, denominator and what they rest on, without a result.
    [[nodiscard]] std::optional<Recomputed> parts(Shown shown, int refArea, int year) const;

    const Catalogue &m_catalogue;
    const Observations &m_observations;
    const PrintedTables &m_printed;
};

} // namespace quaderno
