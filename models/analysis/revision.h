// What has changed since the edition last went to print, and whether today's data are a draft.
#pragma once

#include "catalogue/catalogue.h"
#include "data/observations.h"

namespace quaderno
{

class DataSet;

// Whether an answer behind a cell was corrected since the previous edition: the variable, or a term of the
// indicator; for kAggregateArea, that of any zone. Years that were not in print then have no corrections.
[[nodiscard]] bool isRevised(const DataSet &dataSet, Shown shown, int refArea, int year);

// `hint`, and a sentence more where that is so.
[[nodiscard]] QString withRevision(const QString &hint, const DataSet &dataSet, Shown shown, int refArea,
                                   int year);

// "Draft · data of 24/11/2026 · 5 zones not approved", until every questionnaire in the survey of `years` is
// published and nothing has changed since; then empty.
[[nodiscard]] QString draftLine(const DataSet &dataSet, YearRange years);

} // namespace quaderno
