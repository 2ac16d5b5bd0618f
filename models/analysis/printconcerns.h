// What to look at before the data of an edition are printed or published.
#pragma once

#include "data/observations.h"
#include "storage/schema.h"

#include <vector>

namespace quaderno
{

class DataSet;

struct PrintConcern {
    enum class Kind {
        Text,         // of the Region, written over other numbers than those of today
        Error,        // that a check found and nobody has let stand
        Questionnaire // sent back, or not approved, and part of sums and means all the same
    };
    Kind kind = Kind::Text;
    QString sentence = {};
    std::optional<ChapterTextKey> text = {}; // of a Text
    QuestionnaireKey questionnaire = {};     // of the others
    std::optional<int> variable = {};        // at which an Error is to be mended
    bool operator==(const PrintConcern &) const = default;
};

// In the order of the kinds; of one kind in the order of the report, or by zone and year.
[[nodiscard]] std::vector<PrintConcern> printConcerns(const DataSet &dataSet, YearRange years,
                                                      Language language);

// In the survey, and nothing that the zone itself answers was entered.
[[nodiscard]] int questionnairesWithoutAnswers(const DataSet &dataSet, YearRange years);

// "1 text, 2 errors, 3 questionnaires"; empty where there are none.
[[nodiscard]] QString concernCounts(const std::vector<PrintConcern> &concerns);

} // namespace quaderno
