#include "catalogue/formula.h"

#include <muParser.h>

#include <cmath>
#include <deque>

namespace quaderno
{

// muParser keeps pointers to its variables: the slots never move once a term is known.
struct Formula::Parsed {
    mu::Parser parser;
    std::deque<double> slots;
    QStringList terms;

    static double *addTerm(const char *name, void *parsed)
    {
        auto *self = static_cast<Parsed *>(parsed);
        self->terms.append(QString::fromLatin1(name));
        return &self->slots.emplace_back(1.0);
    }
};

Result<Formula> Formula::parse(const QString &text)
{
    Formula formula;
    formula.m_text = text.trimmed();
    formula.m_parsed = std::make_shared<Parsed>();
    mu::Parser &parser = formula.m_parsed->parser;
    try {
        parser.DefineNameChars("0123456789_.abcdefghijklmnopqrstuvwxyz");
        parser.SetVarFactory(&Parsed::addTerm, formula.m_parsed.get());
        parser.SetExpr(formula.m_text.toStdString());
        parser.Eval();
    } catch (const mu::Parser::exception_type &problem) {
        return refused(tr("the formula “%1” cannot be read: %2")
                           .arg(text, QString::fromStdString(problem.GetMsg()).remove(QLatin1Char('\n'))));
    }
    formula.m_terms = formula.m_parsed->terms;
    return formula;
}

std::optional<double> Formula::evaluate(std::span<const double> values) const
{
    Q_ASSERT(std::ssize(values) == m_terms.size());
    for (size_t i = 0; i < values.size(); ++i)
        m_parsed->slots[i] = values[i];
    const double result = m_parsed->parser.Eval();
    if (!std::isfinite(result))
        return std::nullopt;
    return result;
}

} // namespace quaderno
