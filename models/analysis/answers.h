// From what a person types to an observation and back, and the bounds an answer must keep.
#pragma once

#include "catalogue/catalogue.h"
#include "data/numberformat.h"
#include "data/observations.h"

namespace quaderno
{

// Reads an answer to `variable`: a number in the language of `format`, the codes or labels of choices
// separated by commas, or any text. "3 × 36 × 48" and "120 + 85" are worked out, with the reckoning as their
// note. Counts must be whole; a number may have no more decimals than the variable keeps (euro: 2); "circa
// 2000" is an estimate and "1.200 parziale" a partial figure, with these words as their note. The error is a
// sentence that quotes what was typed and says what would do.
[[nodiscard]] Result<Observation> readAnswer(const Variable &variable, QStringView text,
                                             const NumberFormat &format);

// A number as an answer to `variable`: whole where that is asked for, and with no more decimals than are
// kept. The error quotes `text`.
[[nodiscard]] Result<double> checkedNumber(const Variable &variable, double value, QStringView text);

// A value of a variable as it is written; money with both cents, or none.
[[nodiscard]] QString answerNumber(const Variable &variable, double value, const NumberFormat &format);

// The answer as it is shown in its field: number, labels of the choices, or text; the words of the reason
// when missing.
[[nodiscard]] QString answerText(const Catalogue &catalogue, const Variable &variable,
                                 const std::optional<Observation> &observation, const NumberFormat &format);

// Of the questions that apply: how many, how many have an answer or a reason, and how many without one may
// not be left blank.
struct AnswerCount {
    int questions = 0;
    int answered = 0;
    int blank = 0;
    bool operator==(const AnswerCount &) const = default;
};
// Of one section, or of the whole questionnaire.
[[nodiscard]] AnswerCount answerCount(const Catalogue &catalogue, const Observations &observations,
                                      QuestionnaireKey key, std::optional<int> section = {});

// The sentence of the bound that the stored answer of `key` breaks ("Days per week go from 0 to 7."), or
// empty. A bound whose own terms are missing does not hold anyone up.
[[nodiscard]] QString brokenBound(const Catalogue &catalogue, const Observations &observations, ObsKey key,
                                  const NumberFormat &format);

} // namespace quaderno
