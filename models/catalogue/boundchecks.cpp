#include "catalogue/boundchecks.h"

#include <algorithm>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

bool tellsOf(const Check &check, int variable, CheckOperator comparison, const BoundFormula &bound)
{
    if (check.severity != Severity::Error || !check.left || check.left->variableAlone() != variable)
        return false;
    const bool isOfAll = check.type == CheckType::Bounds && !check.right;
    const bool compares = check.type == CheckType::Bounds || check.type == CheckType::Compare;
    return isOfAll || (compares && check.comparison == comparison && check.right &&
                       check.right->formula.text() == bound.formula.text());
}

BoundFormula alone(const Variable &variable, int index)
{
    return {.formula = Formula::parse(variable.name).value(), .terms = {{.variable = index, .choice = {}}}};
}

// Not through tr(): like the messages of the sheet they are said in the language that is asked for.
Check minCheck(const Variable &variable, int index)
{
    return {.name = variable.name + u".min"_s,
            .type = CheckType::Bounds,
            .severity = Severity::Error,
            .left = alone(variable, index),
            .comparison = CheckOperator::GreaterOrEqual,
            .right = variable.min,
            .message = {u"Il valore ({left}) è sotto il minimo ammesso ({right})."_s,
                        u"The value ({left}) is below the least allowed ({right})."_s}};
}

Check maxCheck(const Variable &variable, int index)
{
    return {.name = variable.name + u".max"_s,
            .type = CheckType::Bounds,
            .severity = Severity::Error,
            .left = alone(variable, index),
            .comparison = CheckOperator::LessOrEqual,
            .right = variable.max,
            .message = {u"Il valore ({left}) supera il massimo ammesso ({right})."_s,
                        u"The value ({left}) exceeds the greatest allowed ({right})."_s}};
}

} // namespace

std::vector<Check> boundChecks(const Catalogue &catalogue)
{
    std::vector<Check> checks;
    const auto addUntold = [&](Check check) {
        const bool isTold = std::ranges::any_of(catalogue.checks, [&check](const Check &row) {
            return tellsOf(row, *check.left->variableAlone(), check.comparison, *check.right);
        });
        if (!isTold)
            checks.push_back(std::move(check));
    };
    for (int index = 0; index < static_cast<int>(catalogue.variables.size()); ++index) {
        const Variable &variable = catalogue.variables[static_cast<size_t>(index)];
        if (variable.min)
            addUntold(minCheck(variable, index));
        if (variable.max)
            addUntold(maxCheck(variable, index));
    }
    return checks;
}

} // namespace quaderno
