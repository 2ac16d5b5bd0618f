// A questionnaire as the checks look at it: its values, those of the same zone in other years, and how they
// are written.
#pragma once

#include "analysis/checksummary.h"
#include "analysis/findingmessage.h"
#include "catalogue/catalogue.h"
#include "data/observations.h"

#include <QStringList>

#include <initializer_list>

namespace quaderno
{

// A finding before it is written; the lists are those of Finding.
struct FindingDraft {
    std::vector<int> variables = {};
    QStringList basis = {};
    MessageFields fields = {};
};

class CheckSubject
{
public:
    CheckSubject(const Catalogue &catalogue, const Observations &observations, const NumberFormat &format,
                 int refArea, int year)
        : m_catalogue(catalogue), m_observations(observations), m_format(format), m_refArea(refArea),
          m_year(year)
    {
    }

    [[nodiscard]] int refArea() const { return m_refArea; }
    [[nodiscard]] int year() const { return m_year; }
    [[nodiscard]] int lastYear() const { return m_observations.years().last; }
    [[nodiscard]] const NumberFormat &format() const { return m_format; }
    [[nodiscard]] bool isInSurvey() const { return m_observations.isInSurvey(m_refArea, m_year); }
    // Something was entered, be it why there is no value.
    [[nodiscard]] bool isBegun() const;
    // Something that the zone itself answers was entered.
    [[nodiscard]] bool isBegunByZone() const;
    // No variable of the formula is a question that does not apply.
    [[nodiscard]] bool isAsked(const std::optional<BoundFormula> &formula) const;
    // The variable that is `formula`; without one, every number that is asked.
    [[nodiscard]] std::vector<int> variablesOf(const std::optional<BoundFormula> &formula) const;

    [[nodiscard]] CellValue cell(const BoundFormula::Term &term) const;
    // nullopt also where the zone was not in the survey, as in years before the data.
    [[nodiscard]] std::optional<double> value(const BoundFormula &formula) const;
    [[nodiscard]] std::optional<double> value(int variable) const { return valueIn(m_year, variable); }
    // What `formula` would give with `supposed` as the value of `variable`.
    [[nodiscard]] std::optional<double> valueWith(const BoundFormula &formula, int variable,
                                                  double supposed) const;
    [[nodiscard]] std::optional<double> valueIn(int year, int variable) const;
    // That value, unless somebody estimated or imputed it: what the zone itself knew.
    [[nodiscard]] std::optional<double> answerIn(int year, int variable) const;
    // The latest earlier year whose value of `variable` is wanted, if there is one.
    template <typename IsWanted>
    [[nodiscard]] std::optional<int> latestYear(int variable, const IsWanted &isWanted) const
    {
        for (int year = m_year - 1; year >= m_observations.years().first; --year) {
            if (const auto value = valueIn(year, variable); value && isWanted(*value))
                return year;
        }
        return std::nullopt;
    }

    // One of them is the most that the other may be: a part that is all of its whole is no coincidence.
    [[nodiscard]] bool isPartOfTheOther(int first, int second) const;

    // Why a formula without a value has none.
    [[nodiscard]] NotJudged whyNoValue(const BoundFormula &formula) const;
    [[nodiscard]] NotJudged whyNoValue(int variable) const;

    [[nodiscard]] const Variable &variable(int index) const
    {
        return m_catalogue.variables[static_cast<size_t>(index)];
    }
    [[nodiscard]] QString text(int variable, double value) const;
    [[nodiscard]] QString text(const BoundFormula &formula, double value) const
    {
        return formulaText(m_catalogue, formula, value, m_format);
    }

    // Over the variables of `formulas`, resting on what each of their terms is.
    [[nodiscard]] FindingDraft draft(std::initializer_list<const BoundFormula *> formulas) const;
    // Over one variable, resting on its value in an earlier year too, which is what the message tells.
    [[nodiscard]] FindingDraft draftAgainst(int year, int variable) const;

private:
    const Catalogue &m_catalogue;
    const Observations &m_observations;
    const NumberFormat &m_format;
    int m_refArea;
    int m_year;
};

} // namespace quaderno
