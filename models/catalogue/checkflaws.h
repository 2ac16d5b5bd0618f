// What keeps a row of the sheet checks from being computed.
#pragma once

#include "catalogue/catalogue.h"

namespace quaderno
{

// A reason for the message of a refused catalogue; empty when the check has what its type needs and nothing
// that its type does not know.
[[nodiscard]] QString flawOf(const Check &check);

} // namespace quaderno
