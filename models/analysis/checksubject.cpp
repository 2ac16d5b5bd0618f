#include "analysis/checksubject.h"

#include "analysis/answers.h"
#include "analysis/evaluation.h"

#include <algorithm>

namespace quaderno
{

namespace
{

QString basisOf(const CellValue &cell)
{
    if (cell.value)
        return NumberFormat::plain(*cell.value);
    return cell.status ? obsStatusLetter(*cell.status) : QString();
}

} // namespace

bool CheckSubject::isBegun() const
{
    const int count = static_cast<int>(m_catalogue.variables.size());
    for (int index = 0; index < count; ++index) {
        if (m_observations.cell({m_refArea, m_year, index}).status)
            return true;
    }
    return false;
}

bool CheckSubject::isBegunByZone() const
{
    const int count = static_cast<int>(m_catalogue.variables.size());
    for (int index = 0; index < count; ++index) {
        if (!variable(index).isOfZone() && m_observations.cell({m_refArea, m_year, index}).status)
            return true;
    }
    return false;
}

bool CheckSubject::isAsked(const std::optional<BoundFormula> &formula) const
{
    return !formula || std::ranges::all_of(formula->terms, [this](const BoundFormula::Term &term) {
        return isRelevant(m_catalogue, m_observations, {m_refArea, m_year, term.variable});
    });
}

std::vector<int> CheckSubject::variablesOf(const std::optional<BoundFormula> &formula) const
{
    if (formula)
        return {formula->terms.front().variable};
    std::vector<int> numbers;
    for (int index = 0; index < static_cast<int>(m_catalogue.variables.size()); ++index) {
        if (variable(index).isNumeric() &&
            isRelevant(m_catalogue, m_observations, {m_refArea, m_year, index}))
            numbers.push_back(index);
    }
    return numbers;
}

CellValue CheckSubject::cell(const BoundFormula::Term &term) const
{
    return termCell(m_catalogue, m_observations, term, m_refArea, m_year);
}

std::optional<double> CheckSubject::value(const BoundFormula &formula) const
{
    return isInSurvey() ? evaluated(m_catalogue, m_observations, formula, m_refArea, m_year) : std::nullopt;
}

std::optional<double> CheckSubject::valueWith(const BoundFormula &formula, int variable,
                                              double supposed) const
{
    return evaluated(formula, [&](const BoundFormula::Term &term) {
        return term.variable == variable && !term.choice ? std::optional(supposed) : cell(term).value;
    });
}

std::optional<double> CheckSubject::valueIn(int year, int variable) const
{
    return m_observations.isInSurvey(m_refArea, year) ? m_observations.cell({m_refArea, year, variable}).value
                                                      : std::nullopt;
}

std::optional<double> CheckSubject::answerIn(int year, int variable) const
{
    const auto value = valueIn(year, variable);
    const auto status = value ? m_observations.cell({m_refArea, year, variable}).status : std::nullopt;
    return status == ObsStatus::Estimated || status == ObsStatus::Imputed ? std::nullopt : value;
}

bool CheckSubject::isPartOfTheOther(int first, int second) const
{
    const auto names = [](const std::optional<BoundFormula> &bound, int index) {
        return bound && bound->variableAlone() == index;
    };
    return names(variable(first).max, second) || names(variable(second).max, first);
}

NotJudged CheckSubject::whyNoValue(const BoundFormula &formula) const
{
    NotJudged why = NotJudged::NoValue;
    for (const BoundFormula::Term &term : formula.terms) {
        if (const CellValue found = cell(term); !found.value)
            why = std::min(why, found.status ? NotJudged::Missing : NotJudged::NeverEntered);
    }
    return why;
}

NotJudged CheckSubject::whyNoValue(int variable) const
{
    return cell({.variable = variable, .choice = std::nullopt}).status ? NotJudged::Missing
                                                                       : NotJudged::NeverEntered;
}

QString CheckSubject::text(int variable, double value) const
{
    return answerNumber(this->variable(variable), value, m_format);
}

FindingDraft CheckSubject::draft(std::initializer_list<const BoundFormula *> formulas) const
{
    FindingDraft draft;
    for (const BoundFormula *formula : formulas) {
        for (const BoundFormula::Term &term : formula->terms) {
            if (std::ranges::find(draft.variables, term.variable) == draft.variables.end())
                draft.variables.push_back(term.variable);
            draft.basis.append(basisOf(cell(term)));
        }
    }
    return draft;
}

FindingDraft CheckSubject::draftAgainst(int year, int variable) const
{
    const double then = valueIn(year, variable).value();
    return {.variables = {variable},
            .basis = {basisOf(m_observations.cell({m_refArea, m_year, variable})), NumberFormat::plain(then)},
            .fields = {.value = text(variable, then), .year = year}};
}

} // namespace quaderno
