// The paragraphs of the method note: how indicators are computed, what was estimated and how, how far the
// data were checked, and what the signs stand for.
#pragma once

#include "analysis/signs.h"
#include "data/language.h"
#include "data/observations.h"

namespace quaderno
{

class DataSet;

// Of the zones in the survey in `years`.
[[nodiscard]] QStringList methodParagraphs(const DataSet &dataSet, YearRange years, SignsProfile signs,
                                           Language language);

} // namespace quaderno
