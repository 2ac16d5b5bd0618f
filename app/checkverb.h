// The verb that runs the checks and lists what they find.
#pragma once

#include "verb.h"

namespace quaderno
{

[[nodiscard]] Verb checkVerb();

} // namespace quaderno
