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

// Open ones first, then errors, then by effect from the largest, then by zone and year. Corrected are those
// of which words are on record and that no longer arise.
[[nodiscard]] std::vector<ListedFinding> listedFindings(const DataSet &dataSet, Language language);

// The tables and figures that print a variable, by itself or in an indicator: each thing shown once, in the
// order of the catalogue, and the chapters they stand in, ascending.
[[nodiscard]] std::vector<Shown> printedFrom(const Catalogue &catalogue, int variable);
[[nodiscard]] std::vector<int> chaptersOf(const Catalogue &catalogue, int variable);

} // namespace quaderno
