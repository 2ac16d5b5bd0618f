// What a formula of the catalogue gives for one zone and year.
#pragma once

#include "analysis/cellvalue.h"
#include "catalogue/catalogue.h"
#include "data/observations.h"

#include <QVarLengthArray>

#include <optional>

namespace quaderno
{

// One term: the observation of its variable; of a choice, 1 when it holds and 0 when it does not.
[[nodiscard]] CellValue termCell(const Catalogue &catalogue, const Observations &observations,
                                 BoundFormula::Term term, int refArea, int year);

// Of what `valueOf` gives for each term; nullopt when a term has no value, or the result is no number.
template <typename ValueOf>
[[nodiscard]] std::optional<double> evaluated(const BoundFormula &formula, const ValueOf &valueOf)
{
    QVarLengthArray<double, 8> values;
    for (const BoundFormula::Term &term : formula.terms) {
        const std::optional<double> value = valueOf(term);
        if (!value)
            return std::nullopt;
        values.append(*value);
    }
    return formula.formula.evaluate({values.constData(), static_cast<size_t>(values.size())});
}

// The same of the observations of a zone and year.
[[nodiscard]] std::optional<double> evaluated(const Catalogue &catalogue, const Observations &observations,
                                              const BoundFormula &formula, int refArea, int year);

// Whether the question applies: it has no condition, or its condition is known to hold.
[[nodiscard]] bool isRelevant(const Catalogue &catalogue, const Observations &observations, ObsKey key);

} // namespace quaderno
