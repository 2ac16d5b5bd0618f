// One observation: what a zone answered, in one year, to one variable.
#pragma once

#include "data/obsstatus.h"

#include <QHashFunctions>
#include <QString>

#include <optional>

namespace quaderno
{

// Where an observation stands. Indices, not codes: `refArea` into the zones of the data set, `variable` into
// the variables of its catalogue; `timePeriod` is the year itself.
struct ObsKey {
    int refArea = 0;
    int timePeriod = 0;
    int variable = 0;

    auto operator<=>(const ObsKey &) const = default;
};

[[nodiscard]] inline size_t qHash(const ObsKey &key, size_t seed = 0) noexcept
{
    return qHashMulti(seed, key.refArea, key.timePeriod, key.variable);
}

// One questionnaire: a zone, by index, and a year.
struct QuestionnaireKey {
    int refArea = 0;
    int timePeriod = 0;

    auto operator<=>(const QuestionnaireKey &) const = default;
};

// Which questionnaires are meant: of one zone, of one year, of both; without either all of them.
struct QuestionnaireScope {
    std::optional<int> refArea = {};
    std::optional<int> timePeriod = {};

    [[nodiscard]] bool contains(const QuestionnaireKey &key) const
    {
        return refArea.value_or(key.refArea) == key.refArea &&
               timePeriod.value_or(key.timePeriod) == key.timePeriod;
    }
};

// Present: `value` for counts, numbers and euro; `text` for texts and for choices (their codes, comma
// separated; an empty text is an answer with nothing ticked). Missing: neither, and a missing status. "Never
// entered" is no Observation at all.
struct Observation {
    std::optional<double> value = std::nullopt;
    std::optional<QString> text = std::nullopt;
    ObsStatus status = ObsStatus::Normal;
    QString reason = {}; // key of a missing reason of the catalogue, or empty
    QString note = {};   // the author's own words

    [[nodiscard]] bool isPresent() const { return !isMissing(status); }
    bool operator==(const Observation &) const = default;
};

} // namespace quaderno
