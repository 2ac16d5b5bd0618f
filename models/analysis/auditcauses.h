// Why an audited cell is as it is: the likely causes of what is not plainly equal.
#pragma once

#include "analysis/audit.h"

namespace quaderno
{

// The cells with their causes filled in.
[[nodiscard]] std::vector<AuditedCell> withCauses(std::vector<AuditedCell> cells, const Catalogue &catalogue,
                                                  const PrintedTables &printed,
                                                  const Recomputation &recomputation);

// The parts of it. Means that are not equal at the middles: of another kind, over the zones of another
// column, or without some zones. One set of zones that explains all such means of a year is named for each of
// them.
[[nodiscard]] std::vector<AuditedCell> withMeanCauses(std::vector<AuditedCell> cells,
                                                      const Catalogue &catalogue,
                                                      const PrintedTables &printed,
                                                      const Recomputation &recomputation);

// Whether both are indicators with the same denominator and factor: one may have been printed in place of the
// other.
[[nodiscard]] bool haveSameDenominator(const Catalogue &catalogue, Shown left, Shown right);

} // namespace quaderno
