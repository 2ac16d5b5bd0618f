// The verb that audits a printed edition.
#pragma once

#include "verb.h"

namespace quaderno
{

[[nodiscard]] Verb auditVerb();

} // namespace quaderno
