// The errata sheet of a printed edition: which numbers to correct, and what probably went wrong.
#pragma once

#include "analysis/audit.h"
#include "data/language.h"

namespace quaderno
{

// Writes those of `cells` that are errata to `path`, as PDF/A-1b or as CSV by the ending of the name; any
// other ending is refused. The same data give the same bytes.
[[nodiscard]] Outcome writeErrata(const DataSet &dataSet, const std::vector<AuditedCell> &cells,
                                  Language language, const QString &path);

} // namespace quaderno
