// The verb that tells how every answer came about.
#pragma once

#include "verb.h"

namespace quaderno
{

[[nodiscard]] Verb historyVerb();

} // namespace quaderno
