#include "analysis/evaluation.h"

namespace quaderno
{

CellValue termCell(const Catalogue &catalogue, const Observations &observations, BoundFormula::Term term,
                   int refArea, int year)
{
    const ObsKey key{refArea, year, term.variable};
    CellValue cell = observations.cell(key);
    if (!term.choice || !cell.status || isMissing(*cell.status))
        return cell;
    const Variable &variable = catalogue.variables[static_cast<size_t>(term.variable)];
    const QString ticked = observations.observation(key)->text.value_or(QString());
    const QString &choice = variable.choices[static_cast<size_t>(*term.choice)].name;
    cell.value = ticked.split(QLatin1Char(',')).contains(choice) ? 1 : 0;
    return cell;
}

std::optional<double> evaluated(const Catalogue &catalogue, const Observations &observations,
                                const BoundFormula &formula, int refArea, int year)
{
    return evaluated(formula, [&](const BoundFormula::Term &term) {
        return termCell(catalogue, observations, term, refArea, year).value;
    });
}

bool isRelevant(const Catalogue &catalogue, const Observations &observations, ObsKey key)
{
    const auto &condition = catalogue.variables[static_cast<size_t>(key.variable)].relevant;
    return !condition ||
           evaluated(catalogue, observations, *condition, key.refArea, key.timePeriod).value_or(0) != 0;
}

} // namespace quaderno
