// What a finding weighs: the value that its cell was expected to have, and how far a printed number would
// move if it had it. Pure.
#pragma once

#include "analysis/checks.h"

#include <map>
#include <optional>

namespace quaderno
{

// The move of one printed number.
struct FindingEffect {
    std::optional<double> expected =
        {};                            // of the first variable of the finding; nullopt: nothing was expected
    std::optional<int> indicator = {}; // whose number moves most; nullopt: none does, or none is printed
    bool isMean = false;               // the mean row of its tables moves; else the zone's own number does
    double before = 0;                 // the number as it is
    double after = 0;                  // and with the expected value
    // How far each printed mean of that year would move, in per cent of it, by indicator; nullopt: one is
    // made of the cell, and what it would be cannot be told.
    std::optional<std::map<int, double>> meanMoves = std::map<int, double>();

    // Of `before`, always positive; 0 where no printed number moves.
    [[nodiscard]] double percent() const;
    // The furthest of `meanMoves`; nullopt: not known.
    [[nodiscard]] std::optional<double> meanPercent() const;
    bool operator==(const FindingEffect &) const = default;
};

// Expected is, by the type of the check: peers, last year's figure times the median ratio of the other zones;
// compare, the value at which both sides are equal; bounds, the bound that is broken; presence, change and
// repeat, last year's value. Only of a number, and only where what it rests on is known; a value outside the
// bounds of the question is expected by nobody.
// Of the indicators that a table or figure shows and that are made of the cell, the one whose mean moves most
// counts; where no mean moves, the one whose number of the zone does. The move is that of the unrounded
// number.
class FindingEffects
{
public:
    // Works on a copy of `observations`; `catalogue` must outlive it.
    FindingEffects(const Catalogue &catalogue, const Observations &observations);

    [[nodiscard]] FindingEffect of(const Finding &finding);
    // How far each printed mean of a year would move, in per cent of it, if all of these cells had these
    // values at once.
    [[nodiscard]] std::map<int, double> meanMoves(const std::map<ObsKey, double> &supposed, int year);

private:
    [[nodiscard]] std::optional<double> expected(const Finding &finding);
    [[nodiscard]] std::optional<double> reckoned(const Finding &finding, ObsKey cell);
    [[nodiscard]] bool breaksBound(ObsKey cell, double value);
    [[nodiscard]] std::optional<double> peersFigure(const Check &check, const Finding &finding) const;
    [[nodiscard]] std::optional<double> brokenBound(const Check &check, const Finding &finding) const;
    // The value of `cell` at which `left` comes to `target`, where the way there is a straight line.
    [[nodiscard]] std::optional<double> solved(ObsKey cell, const BoundFormula &left,
                                               std::optional<double> target);
    // Whether a mean that is printed is made of the cell.
    [[nodiscard]] bool isOfMean(ObsKey cell) const;
    // The number of an indicator that is printed, and whether it is the mean.
    struct Printed {
        std::optional<double> value = {};
        bool isMean = false;
    };
    [[nodiscard]] Printed printed(int indicator, ObsKey cell) const;

    const Catalogue &m_catalogue;
    Observations m_observations;
    std::vector<int> m_printed; // indicators that a table or figure shows
};

// Whether a formula of `indicator` names `variable`.
[[nodiscard]] bool isMadeOf(const Indicator &indicator, int variable);

} // namespace quaderno
