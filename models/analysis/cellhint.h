// The sentence behind a cell: why it is missing, estimated or taken from print.
#pragma once

#include "analysis/cellvalue.h"
#include "analysis/indicators.h"
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
[[nodiscard]] QString meanHint(const MeanValue &mean, int surveyed);

// "1 with a denominator of 0 and no number of its own", of zones that a mean counts though their column has
// no number to add up; empty for none.
[[nodiscard]] QString withoutOwnText(int zones);

} // namespace quaderno
