// What bounds and relevance of the variables say that cannot be.
#pragma once

#include "catalogue/catalogue.h"

namespace quaderno
{

struct VariableFlaw {
    int variable = 0;
    QString reason = {}; // for the message of a refused catalogue
};

// The first variable whose least value is above its greatest, or whose bounds, or whose relevance, lead
// back to itself.
[[nodiscard]] std::optional<VariableFlaw> variableFlaw(const Catalogue &catalogue);

} // namespace quaderno
