// The verbs that bring data in from spreadsheets and give questionnaires out: import, template.
#pragma once

#include "verb.h"

namespace quaderno
{

[[nodiscard]] Verb importVerb();
[[nodiscard]] Verb templateVerb();

} // namespace quaderno
