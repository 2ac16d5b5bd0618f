// The sentence behind a cell: why it is missing, estimated or taken from print.
#pragma once

#include "analysis/cellvalue.h"
#include "catalogue/catalogue.h"
#include "data/observations.h"

namespace quaderno
{

// Empty for a plain value. For an indicator without a value it names the terms that keep it from being
// computed.
[[nodiscard]] QString cellHint(const Catalogue &catalogue, const Observations &observations, Shown shown,
                               int refArea, int year, const CellValue &cell, Language language);

// The words of one observation's reason and note: "We do not collect it: registers lost"; empty when normal.
[[nodiscard]] QString statusSentence(const Catalogue &catalogue,
                                     const std::optional<Observation> &observation, Language language);

// A mean's own sentence: "mean over 22 of 27 zones", or that it comes from print.
[[nodiscard]] QString meanHint(const CellValue &cell, std::optional<int> basis, int surveyed);

} // namespace quaderno
