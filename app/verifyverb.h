// The verb that says whether a data file is whole: verify (docs/commandline.md).
#pragma once

#include "verb.h"

namespace quaderno
{

[[nodiscard]] Verb verifyVerb();

} // namespace quaderno
