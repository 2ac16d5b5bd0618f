// The checks that follow from the bounds of the variables, without a row in the sheet checks.
#pragma once

#include "catalogue/catalogue.h"

namespace quaderno
{

// One error for each bound that no error of `catalogue` tells of already: the row of bounds of its variable,
// or one that compares the variable with the same formula. Its name is not one that a row can have:
// "users.min".
[[nodiscard]] std::vector<Check> boundChecks(const Catalogue &catalogue);

} // namespace quaderno
