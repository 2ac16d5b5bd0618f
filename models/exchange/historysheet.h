// Everything that was ever answered and every step of the questionnaires, as a CSV sheet for those who must
// show how a number came about.
#pragma once

#include "data/language.h"
#include "data/observation.h"
#include "data/result.h"

#include <QString>

namespace quaderno
{

class DataSet;

// "at,author,zone,year,variable,question,before,after,reason,note,source,act": one row for each answer given,
// changed or taken back and for each step of a questionnaire (its variable is empty), oldest first. Times are
// UTC, ISO 8601; an empty `before` means never entered, an empty `after` means taken back.
[[nodiscard]] Result<QString> historySheet(const DataSet &dataSet, const QuestionnaireScope &scope,
                                           Language language);
// The same to a file for a spreadsheet, with its heads in words, whole or not at all.
[[nodiscard]] Outcome writeHistory(const DataSet &dataSet, Language language, const QString &path);

} // namespace quaderno
