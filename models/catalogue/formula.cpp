#include "catalogue/formula.h"

#include "catalogue/formulagrammar.h"
#include "data/numberformat.h"

#include <QVarLengthArray>

#include <cmath>

namespace quaderno
{

namespace
{

using Act = FormulaStep::Act;

double joined(Act act, double left, double right)
{
    switch (act) {
    case Act::Add:
        return left + right;
    case Act::Subtract:
        return left - right;
    case Act::Multiply:
        return left * right;
    case Act::Divide:
        return left / right;
    case Act::Less:
        return difference(left, right) < 0;
    case Act::LessOrEqual:
        return difference(left, right) <= 0;
    case Act::Equal:
        return difference(left, right) == 0;
    case Act::GreaterOrEqual:
        return difference(left, right) >= 0;
    case Act::Greater:
        return difference(left, right) > 0;
    case Act::And:
        return left != 0 && right != 0;
    case Act::Or:
        return left != 0 || right != 0;
    default:
        Q_UNREACHABLE();
    }
}

} // namespace

Result<Formula> Formula::parse(const QString &text, FormulaKind kind)
{
    Formula formula;
    formula.m_text = text.trimmed();
    auto read = readFormula(formula.m_text, kind);
    if (!read)
        return read.error();
    formula.m_terms = std::move(read.value().terms);
    formula.m_steps = std::move(read.value().steps);
    return formula;
}

std::optional<double> Formula::evaluate(std::span<const double> values) const
{
    Q_ASSERT(std::ssize(values) == m_terms.size());
    return resultOf(m_steps, values);
}

double difference(double left, double right)
{
    return roundHalfAway(left - right, kMostDecimals);
}

std::optional<double> resultOf(std::span<const FormulaStep> steps, std::span<const double> values)
{
    QVarLengthArray<double, 16> stack;
    for (const FormulaStep &step : steps) {
        if (step.act == Act::Number) {
            stack.append(step.number);
        } else if (step.act == Act::Term) {
            stack.append(values[step.term]);
        } else if (step.act == Act::Negate) {
            stack.last() = -stack.last();
        } else if (step.act == Act::Not) {
            stack.last() = stack.last() == 0;
        } else {
            const double right = stack.last();
            stack.removeLast();
            stack.last() = joined(step.act, stack.last(), right);
        }
        if (!std::isfinite(stack.last()))
            return std::nullopt;
    }
    return stack.last();
}

} // namespace quaderno
