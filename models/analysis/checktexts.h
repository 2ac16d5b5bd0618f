// The checks as people read of them: what each compares, and how much of it could be judged. In the language
// that is installed; labels in `language`.
#pragma once

#include "analysis/checksummary.h"

#include <QStringList>

namespace quaderno
{

// "Municipal cost ≤ Total cost", "Change since the year before, among the zones: Users".
[[nodiscard]] QString checkTitle(const Catalogue &catalogue, const Check &check, Language language);

// "47 missing for a reason": one for each reason that there is, in the order of NotJudged.
[[nodiscard]] QStringList notJudgedReasons(const CheckSummary &summary);

// How much all checks together could judge; empty where there was nothing to look at. `listed`: how many
// findings the list of them has of the same questionnaires; where it has others, it is said.
[[nodiscard]] QString judgedSentence(const std::vector<CheckSummary> &summaries, int listed,
                                     Language language);

} // namespace quaderno
