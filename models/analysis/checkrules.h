// What each type of check finds in a questionnaire, by itself or against the same zone's other years.
// docs/catalogue.md, sheet checks, is their specification; the loader has seen to it that a check has what
// its type needs.
#pragma once

#include "analysis/checksubject.h"

namespace quaderno
{

using FindingDrafts = std::vector<FindingDraft>;

[[nodiscard]] FindingDrafts boundsFindings(const Check &check, const CheckSubject &subject);
[[nodiscard]] FindingDrafts compareFindings(const Check &check, const CheckSubject &subject);
[[nodiscard]] FindingDrafts presenceFindings(const Check &check, const CheckSubject &subject);
[[nodiscard]] FindingDrafts changeFindings(const Check &check, const CheckSubject &subject);
[[nodiscard]] FindingDrafts repeatFindings(const Check &check, const CheckSubject &subject);

} // namespace quaderno
