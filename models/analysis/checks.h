// The checks of the catalogue, run over the observations (docs/catalogue.md, sheet checks): what is wrong or
// odd in a questionnaire. Pure functions.
#pragma once

#include "analysis/peers.h"
#include "catalogue/catalogue.h"
#include "data/observations.h"

#include <vector>

namespace quaderno
{

// What one check found in one questionnaire.
struct Finding {
    int check = 0; // index into the checks of the catalogue
    Severity severity = Severity::Error;
    int refArea = 0;
    int timePeriod = 0;
    std::vector<int> variables = {}; // each once; the first is where to go to mend it
    QString key = {};     // the same finding next time: check and codes of variables, "was_present/users"
    QString basis = {};   // the zone's own values it rests on, plain; the letter of what is missing, empty
                          // for never entered: "316800;316200". A reason given for others is out of date
    QString message = {}; // a whole sentence
    QString printed = {}; // the same for a report, which speaks to nobody

    bool operator==(const Finding &) const = default;
};

// The zones whose `figure` is above 0 in `year` and in the year before.
[[nodiscard]] std::vector<PeerChange> peerChanges(const Catalogue &catalogue,
                                                  const Observations &observations,
                                                  const BoundFormula &figure, int year);

// Errors first, then warnings, each in the order of the form (of their first variable). None for a zone
// that was not in the survey that year, nor for a questionnaire in which nothing was entered.
[[nodiscard]] std::vector<Finding> questionnaireFindings(const Catalogue &catalogue,
                                                         const Observations &observations, int refArea,
                                                         int year, Language language);

// The same of every questionnaire of `years`, zone by zone, then year by year.
[[nodiscard]] std::vector<Finding> allFindings(const Catalogue &catalogue, const Observations &observations,
                                               YearRange years, Language language);

// The errors alone that are about one of `variables`, of every questionnaire of `years`.
[[nodiscard]] std::vector<Finding> errorsAbout(const Catalogue &catalogue, const Observations &observations,
                                               const std::vector<int> &variables, YearRange years,
                                               Language language);

} // namespace quaderno
