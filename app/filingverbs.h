// The verbs that make a data set and write or read one of its values.
#pragma once

#include "verb.h"

namespace quaderno
{

[[nodiscard]] Verb createVerb();
[[nodiscard]] Verb setVerb();
[[nodiscard]] Verb getVerb();

} // namespace quaderno
