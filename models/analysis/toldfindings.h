// What the Region has told a zone of its questionnaire: on the telephone, in a remark, or by sending it back.
#pragma once

#include "analysis/checks.h"
#include "storage/schema.h"

#include <QStringList>

namespace quaderno
{

class DataSet;

// "Telephone call with Ada Rossi, 3/12/12: ..."; "Remark of Anna, 3/12/12: ...".
[[nodiscard]] QString remarkText(const Remark &remark);

// The calls and remarks about one question, and the words with which the questionnaire was sent back, oldest
// first.
[[nodiscard]] QStringList tellingLines(const DataSet &dataSet, ObsKey cell);

// The findings that arose when the zone was told of them, each once: of a call or remark about a question
// those of that question, of a questionnaire that was sent back all. Worked out from the history of its
// answers; of a history that cannot be read, none.
[[nodiscard]] std::vector<Finding> toldFindings(const DataSet &dataSet, QuestionnaireKey key,
                                                Language language);

} // namespace quaderno
