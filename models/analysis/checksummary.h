// How much the checks could judge at all: a check that could not run is not passed.
#pragma once

#include "catalogue/catalogue.h"
#include "data/observations.h"

#include <map>
#include <vector>

namespace quaderno
{

// Why a check says nothing of a cell: the first of these that is so.
enum class NotJudged {
    NotBegun,     // nothing was entered in the questionnaire
    NotAsked,     // the question does not apply
    NeverEntered, // a term was never entered
    Missing,      // a term is missing for a reason
    NoValue,      // a formula divides by 0
    NoComparison  // no earlier value, or too few zones, to compare with
};

// What became of one check. Its cells are the variables that it looks at: one, or without `left` each number
// of the questionnaire. Those of zones that were not in the survey are not counted.
struct CheckSummary {
    int passed = 0;
    int failed = 0;
    std::map<NotJudged, int> notJudged = {};

    [[nodiscard]] int judged() const { return passed + failed; }
    [[nodiscard]] int cells() const;
    CheckSummary &operator+=(const CheckSummary &other);
    bool operator==(const CheckSummary &) const = default;
};

// Of one questionnaire, parallel to the checks of the catalogue. What fails is what the check finds by
// itself, also where another check tells it in its place.
[[nodiscard]] std::vector<CheckSummary>
questionnaireSummaries(const Catalogue &catalogue, const Observations &observations, int refArea, int year);

// The same over several questionnaires.
[[nodiscard]] std::vector<CheckSummary> checkSummaries(const Catalogue &catalogue,
                                                       const Observations &observations,
                                                       const std::vector<QuestionnaireKey> &questionnaires);

} // namespace quaderno
