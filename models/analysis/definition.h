// A question in full: what it asks, how it is answered, and where its answer goes.
#pragma once

#include "analysis/numbering.h"
#include "catalogue/catalogue.h"

#include <QStringList>

namespace quaderno
{

// One line each: hint, kind of answer with unit and bounds, when it applies, and the tables and figures of
// the edition that spans `years` which are made of it.
[[nodiscard]] QStringList definitionLines(const Catalogue &catalogue, int variable, YearRange years,
                                          Language language);

} // namespace quaderno
