// The findings of a questionnaire and what its people have said of them.
#pragma once

#include "analysis/checks.h"
#include "storage/schema.h"

namespace quaderno
{

class DataSet;

struct JudgedFinding {
    Finding finding = {};
    QString label = {}; // of the question at which it is to be mended
    // The author's words, also where they were written about other values and no longer hold.
    QString explanation = {};
    bool isExplained = false; // a warning whose explanation holds
    bool isAccepted = false; // the Region lets it stand, an error too: it stays in sight and holds nothing up

    [[nodiscard]] bool isError() const { return finding.severity == Severity::Error; }
    // Wants something to be done.
    [[nodiscard]] bool isOpen() const { return !isExplained && !isAccepted; }
    bool operator==(const JudgedFinding &) const = default;
};

// What was answered last year, or should follow from another answer, and is blank now is asked once the
// questionnaire is handed over: until then it is not filled in yet.
[[nodiscard]] bool isAskedYet(const DataSet &dataSet, const Finding &finding);

// Wants something to be done: nobody has explained or accepted it.
[[nodiscard]] bool isOpen(const DataSet &dataSet, const Finding &finding);

// Errors, open warnings, explained ones, each in the order of the form; what is not asked yet last of the
// open.
[[nodiscard]] std::vector<JudgedFinding> judgedFindings(const DataSet &dataSet, QuestionnaireKey key,
                                                        Language language);

// The same of every questionnaire of `years`, zone by zone, then year by year, each as its checks found them,
// without what is not asked yet and nobody has spoken of.
[[nodiscard]] std::vector<JudgedFinding> allJudgedFindings(const DataSet &dataSet, YearRange years,
                                                           Language language);

// Open ones alone, of every questionnaire of `years` that has findings.
struct FindingCounts {
    int errors = 0;
    int warnings = 0;
    bool operator==(const FindingCounts &) const = default;
};
[[nodiscard]] std::map<QuestionnaireKey, FindingCounts> findingCounts(const DataSet &dataSet, YearRange years,
                                                                      Language language);

} // namespace quaderno
