// The verbs that read a data set and write what people read: a table, a figure, a questionnaire, the whole
// report.
#pragma once

#include "verb.h"

#include <memory>

namespace quaderno
{

class DataSet;

// The data set that --database names, else the bundled edition. Every error of it is one of its file.
[[nodiscard]] Result<std::unique_ptr<DataSet>> dataSetToRead(const Call &call);
// The file of a verb that writes, to find out first whether its act can be done: where that is refused
// nothing has changed. An older file is brought up to date in memory alone.
[[nodiscard]] Result<std::unique_ptr<DataSet>> dataSetToTry(const QString &path);

[[nodiscard]] Verb tableVerb();
[[nodiscard]] Verb figureVerb();
[[nodiscard]] Verb questionnaireVerb();
[[nodiscard]] Verb profileVerb();
[[nodiscard]] Verb reportVerb();
[[nodiscard]] Verb exportVerb();

} // namespace quaderno
