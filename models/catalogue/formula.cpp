#include "catalogue/formula.h"

#include "catalogue/formulagrammar.h"
#include "data/numberformat.h"

#include <muParser.h>

#include <cmath>
#include <limits>
#include <vector>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

// What is no number on either side is none in the result, even where a comparison would hide it.
template <auto compute> double guarded(double left, double right)
{
    return std::isfinite(left) && std::isfinite(right) ? static_cast<double>(compute(left, right))
                                                       : std::numeric_limits<double>::quiet_NaN();
}

// The documented operators and no other; the brackets of the grammar leave no question of precedence.
void defineOperators(mu::Parser &parser)
{
    parser.ClearFun();
    parser.ClearConst();
    parser.ClearInfixOprt();
    parser.ClearPostfixOprt();
    parser.EnableBuiltInOprt(false);
    const auto define = [&parser](const char *name, mu::fun_type2 compute) {
        parser.DefineOprt(name, compute);
    };
    define("+", guarded<[](double left, double right) { return left + right; }>);
    define("-", guarded<[](double left, double right) { return left - right; }>);
    define("*", guarded<[](double left, double right) { return left * right; }>);
    define("/", guarded<[](double left, double right) { return left / right; }>);
    define("<", guarded<[](double left, double right) { return difference(left, right) < 0; }>);
    define("<=", guarded<[](double left, double right) { return difference(left, right) <= 0; }>);
    define("=", guarded<[](double left, double right) { return difference(left, right) == 0; }>);
    define(">=", guarded<[](double left, double right) { return (difference(left, right) >= 0); }>);
    define(">", guarded<[](double left, double right) { return (difference(left, right) > 0); }>);
    define("&", guarded<[](double left, double right) { return left != 0 && right != 0; }>);
    define("|", guarded<[](double left, double right) { return left != 0 || right != 0; }>);
}

} // namespace

// muParser keeps pointers to its variables: the slots never move.
struct Formula::Computation {
    Computation(const QString &computable, qsizetype terms) : slots(static_cast<size_t>(terms))
    {
        defineOperators(parser);
        for (qsizetype term = 0; term < terms; ++term)
            parser.DefineVar(slotName(term).toStdString(), &slots[static_cast<size_t>(term)]);
        parser.SetExpr(computable.toStdString());
    }
    Computation(const Computation &) = delete;
    Computation &operator=(const Computation &) = delete;

    [[nodiscard]] std::optional<double> result() const
    {
        const double value = parser.Eval();
        return std::isfinite(value) ? std::optional(value) : std::nullopt;
    }

    mu::Parser parser;
    std::vector<double> slots;
};

QString Formula::slotName(qsizetype term)
{
    return u"t"_s + QString::number(term);
}

std::optional<double> Formula::computed(const QString &computable)
{
    return Computation(computable, 0).result();
}

Result<Formula> Formula::parse(const QString &text, FormulaKind kind)
{
    Formula formula;
    formula.m_text = text.trimmed();
    auto read = readFormula(formula.m_text, kind);
    if (!read)
        return read.error();
    formula.m_terms = std::move(read.value().terms);
    formula.m_computation = std::make_shared<Computation>(read.value().computable, formula.m_terms.size());
    return formula;
}

std::optional<double> Formula::evaluate(std::span<const double> values) const
{
    Q_ASSERT(std::ssize(values) == m_terms.size());
    std::ranges::copy(values, m_computation->slots.begin());
    return m_computation->result();
}

double difference(double left, double right)
{
    return roundHalfAway(left - right, kMostDecimals);
}

} // namespace quaderno
