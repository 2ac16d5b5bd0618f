// What each type of check finds in a questionnaire, by itself or against the same zone's other years.
// docs/catalogue.md, sheet checks, is their specification; the loader has seen to it that a check has what
// its type needs.
#pragma once

#include "analysis/checksubject.h"

namespace quaderno
{

// What a check says of each of its cells.
class CheckVerdict
{
public:
    void pass() { ++m_summary.passed; }
    void fail(FindingDraft draft)
    {
        ++m_summary.failed;
        m_found.push_back(std::move(draft));
    }
    // Several findings of one cell; it has passed where there is none.
    void failOrPass(std::vector<FindingDraft> drafts);
    void cannot(NotJudged why, int cells = 1) { m_summary.notJudged[why] += cells; }

    [[nodiscard]] const std::vector<FindingDraft> &found() const { return m_found; }
    [[nodiscard]] const CheckSummary &summary() const { return m_summary; }

private:
    std::vector<FindingDraft> m_found;
    CheckSummary m_summary;
};

[[nodiscard]] CheckVerdict boundsVerdict(const Check &check, const CheckSubject &subject);
[[nodiscard]] CheckVerdict compareVerdict(const Check &check, const CheckSubject &subject);
// Whether one of the two checks above would find nothing with `supposed` as the answer to `variable`.
[[nodiscard]] bool isMetWith(const Check &check, const CheckSubject &subject, int variable, double supposed);
[[nodiscard]] CheckVerdict presenceVerdict(const Check &check, const CheckSubject &subject);
[[nodiscard]] CheckVerdict changeVerdict(const Check &check, const CheckSubject &subject);
[[nodiscard]] CheckVerdict repeatVerdict(const Check &check, const CheckSubject &subject);

} // namespace quaderno
