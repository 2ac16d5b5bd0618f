// From the contents of a questionnaire to its laid out pages.
#pragma once

#include "analysis/questionnairecontents.h"
#include "analysis/reportcontents.h"
#include "paper/pages.h"

namespace quaderno::paper
{

// Title, for an empty form how to fill it in, the sections, and the lines to sign. A section keeps its
// heading with its first question and repeats it with "(continued)" over a page; no question is split that
// fits a page. The frame gives series, language and date; its title stands over the heading.
[[nodiscard]] PaperDocument layOutQuestionnaire(const QuestionnaireContents &contents,
                                                const ReportContents &frame, const PaperStyles &styles);

} // namespace quaderno::paper
