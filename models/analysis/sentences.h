// The chapter texts of the report: sentences of the catalogue with fields computed from the tables.
#pragma once

#include "catalogue/catalogue.h"
#include "data/language.h"
#include "data/observations.h"

#include <QStringList>

#include <vector>

namespace quaderno
{

class DataSet;

struct ComputedSentence {
    int position = 0; // in its chapter, as in the catalogue
    QString text = {};
    bool operator==(const ComputedSentence &) const = default;
};

// The sentences of one chapter by position, for the edition that spans `years`. At each position the first
// one is said whose condition holds and whose fields all have a value; where none is, the position is left
// out. Fields and conditions: docs/catalogue.md, sheet texts.
[[nodiscard]] std::vector<ComputedSentence> computedSentences(const DataSet &dataSet, int chapter,
                                                              YearRange years, Language language);
// The texts alone.
[[nodiscard]] QStringList chapterSentences(const DataSet &dataSet, int chapter, YearRange years,
                                           Language language);

} // namespace quaderno
