#include "catalogue/variableflaws.h"

#include "data/numberformat.h"

#include <QCoreApplication>

#include <set>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

using Formulas = std::vector<const std::optional<BoundFormula> *>;

Formulas boundsOf(const Variable &variable)
{
    return {&variable.min, &variable.max};
}

Formulas relevanceOf(const Variable &variable)
{
    return {&variable.relevant};
}

// The way from one variable to another along the terms of their formulas.
class Ways
{
public:
    Ways(const Catalogue &catalogue, Formulas (*formulasOf)(const Variable &))
        : m_catalogue(catalogue), m_formulasOf(formulasOf)
    {
    }

    // The codes on the way, both ends included; empty where there is none.
    QStringList way(int from, int to)
    {
        const Variable &variable = m_catalogue.variables[static_cast<size_t>(from)];
        for (const std::optional<BoundFormula> *formula : m_formulasOf(variable)) {
            if (!*formula)
                continue;
            for (const BoundFormula::Term &term : (*formula)->terms) {
                if (term.variable == to)
                    return {variable.name, m_catalogue.variables[static_cast<size_t>(to)].name};
                if (!m_seen.insert(term.variable).second)
                    continue;
                if (const QStringList rest = way(term.variable, to); !rest.isEmpty())
                    return QStringList(variable.name) + rest;
            }
        }
        return {};
    }

private:
    const Catalogue &m_catalogue;
    Formulas (*m_formulasOf)(const Variable &);
    std::set<int> m_seen;
};

class VariableFlaws
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::VariableFlaws)

public:
    static QString flawOf(const Catalogue &catalogue, int index)
    {
        if (const QString flaw = ofConstants(catalogue.variables[static_cast<size_t>(index)]);
            !flaw.isEmpty())
            return flaw;
        if (const QStringList circle = Ways(catalogue, &boundsOf).way(index, index); !circle.isEmpty())
            return tr("the bounds go in a circle: %1").arg(circle.join(u", "_s));
        if (const QStringList circle = Ways(catalogue, &relevanceOf).way(index, index); !circle.isEmpty())
            return tr("the relevance goes in a circle: %1").arg(circle.join(u", "_s));
        return {};
    }

private:
    static QString ofConstants(const Variable &variable)
    {
        const auto low = constant(variable.min);
        const auto high = constant(variable.max);
        return low && high && *low > *high ? tr("the least value, %1, is above the greatest, %2")
                                                 .arg(NumberFormat::plain(*low), NumberFormat::plain(*high))
                                           : QString();
    }

    static std::optional<double> constant(const std::optional<BoundFormula> &formula)
    {
        return formula && formula->terms.empty() ? formula->formula.evaluate({}) : std::nullopt;
    }
};

} // namespace

std::optional<VariableFlaw> variableFlaw(const Catalogue &catalogue)
{
    for (int index = 0; index < static_cast<int>(catalogue.variables.size()); ++index) {
        if (const QString reason = VariableFlaws::flawOf(catalogue, index); !reason.isEmpty())
            return VariableFlaw{index, reason};
    }
    return std::nullopt;
}

} // namespace quaderno
