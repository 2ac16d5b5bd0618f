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

[[nodiscard]] Verb tableVerb();
[[nodiscard]] Verb figureVerb();
[[nodiscard]] Verb questionnaireVerb();
[[nodiscard]] Verb profileVerb();
[[nodiscard]] Verb reportVerb();
[[nodiscard]] Verb exportVerb();

} // namespace quaderno
