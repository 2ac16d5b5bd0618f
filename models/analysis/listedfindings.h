// The findings of all zones and years in one list, each with what has become of it and what it weighs.
#pragma once

#include "analysis/findingeffect.h"
#include "analysis/judgedfindings.h"

namespace quaderno
{

enum class FindingState { Open, Explained, Accepted, Corrected };

struct ListedFinding {
    // Of one that was corrected nothing is found any more: its message is empty, its explanation the words
    // that were said of it.
    JudgedFinding judged = {};
    FindingState state = FindingState::Open;
    FindingEffect effect = {};

    [[nodiscard]] const Finding &finding() const { return judged.finding; }
    [[nodiscard]] QuestionnaireKey key() const { return {finding().refArea, finding().timePeriod}; }
    [[nodiscard]] ObsKey cell() const
    {
        return {finding().refArea, finding().timePeriod, finding().variables.front()};
    }
    bool operator==(const ListedFinding &) const = default;
};

// Selective editing: an open warning is below the line where every printed mean is known to move by less
// than `stopAt` per cent if its cell had the value expected of it.
inline constexpr double kUsualStop = 1;
[[nodiscard]] bool isBelowLine(const ListedFinding &finding, double stopAt);

// What is left where work stops at the line.
struct BelowLine {
    int findings = 0;
    // How far they could move one printed mean together, in per cent: if all of them moved it the same way,
    // or if all had what is expected of them at once, for what is multiplied moves more than each of its
    // factors.
    double together = 0;
    bool operator==(const BelowLine &) const = default;
};
[[nodiscard]] BelowLine belowLine(const DataSet &dataSet, const std::vector<ListedFinding> &findings,
                                  double stopAt);

// Open ones first, those below the line last among them; then errors, then by effect from the largest, then
// by zone and year. Corrected are those that no longer arise, though all their answers are there or cannot
// exist, and of which words are on record, or which the zone was told of (toldFindings).
[[nodiscard]] std::vector<ListedFinding> listedFindings(const DataSet &dataSet, Language language,
                                                        double stopAt = kUsualStop);

// The tables and figures that print a variable, by itself or in an indicator: each thing shown once, in the
// order of the catalogue, and the chapters they stand in, ascending.
[[nodiscard]] std::vector<Shown> printedFrom(const Catalogue &catalogue, int variable);
[[nodiscard]] std::vector<int> chaptersOf(const Catalogue &catalogue, int variable);

} // namespace quaderno
