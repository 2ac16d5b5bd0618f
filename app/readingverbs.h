// The verbs that read a data set and write what people read: a table, a figure, the whole report.
#pragma once

#include "verb.h"

namespace quaderno
{

[[nodiscard]] Verb tableVerb();
[[nodiscard]] Verb figureVerb();
[[nodiscard]] Verb reportVerb();

} // namespace quaderno
