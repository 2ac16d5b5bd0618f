// The chapter texts of the report: sentences of the catalogue with fields computed from the tables.
#pragma once

#include "catalogue/catalogue.h"
#include "data/language.h"
#include "data/observations.h"

#include <QStringList>

namespace quaderno
{

class DataSet;

// The sentences of one chapter, in order, for the edition that spans `years`. A sentence whose field has no
// value (nothing was answered) is left out whole. Fields: docs/catalogue.md, sheet texts.
[[nodiscard]] QStringList chapterSentences(const DataSet &dataSet, int chapter, YearRange years,
                                           Language language);

} // namespace quaderno
