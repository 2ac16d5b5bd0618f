// The verb that tells what two versions of an edition print otherwise.
#pragma once

#include "verb.h"

namespace quaderno
{

[[nodiscard]] Verb differencesVerb();

} // namespace quaderno
