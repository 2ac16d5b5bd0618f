#include "analysis/findingeffect.h"

#include "analysis/answers.h"
#include "analysis/evaluation.h"
#include "analysis/indicators.h"
#include "analysis/peers.h"
#include "data/numberformat.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <set>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

// Puts another value into a cell for as long as it lives.
class Supposed
{
public:
    Supposed(Observations &observations, ObsKey cell, double value)
        : m_observations(observations), m_cell(cell), m_before(observations.stored(cell))
    {
        Observation supposed = m_before.value_or(Observation());
        supposed.value = value;
        if (isMissing(supposed.status))
            supposed = {.value = value};
        m_observations.set(cell, supposed);
    }
    ~Supposed() { m_observations.set(m_cell, m_before); }
    Supposed(const Supposed &) = delete;
    Supposed &operator=(const Supposed &) = delete;

private:
    Observations &m_observations;
    ObsKey m_cell;
    std::optional<Observation> m_before;
};

std::vector<int> printedIndicators(const Catalogue &catalogue)
{
    std::set<int> shown;
    const auto take = [&shown](const auto &items) {
        for (const auto &item : items) {
            if (item.shown.kind == Shown::Kind::Indicator)
                shown.insert(item.shown.index);
        }
    };
    take(catalogue.tables);
    take(catalogue.figures);
    return {shown.begin(), shown.end()};
}

} // namespace

double FindingEffect::percent() const
{
    return before == 0 ? 0 : std::abs(after - before) / std::abs(before) * 100;
}

std::optional<double> FindingEffect::meanPercent() const
{
    if (!meanMoves)
        return std::nullopt;
    double furthest = 0;
    for (const auto &[mean, move] : *meanMoves)
        furthest = std::max(furthest, move);
    return furthest;
}

bool isMadeOf(const Indicator &indicator, int variable)
{
    const auto names = [variable](const BoundFormula &formula) {
        return std::ranges::any_of(
            formula.terms, [variable](const BoundFormula::Term &term) { return term.variable == variable; });
    };
    return names(indicator.numerator) || names(indicator.denominator);
}

FindingEffects::FindingEffects(const Catalogue &catalogue, const Observations &observations)
    : m_catalogue(catalogue), m_observations(observations), m_printed(printedIndicators(catalogue))
{
}

FindingEffect FindingEffects::of(const Finding &finding)
{
    const int variable = finding.variables.front();
    const ObsKey cell{finding.refArea, finding.timePeriod, variable};
    FindingEffect effect{.expected = expected(finding)};
    if (!effect.expected) {
        if (isOfMean(cell))
            effect.meanMoves = std::nullopt;
        return effect;
    }
    std::optional moves = std::map<int, double>();
    for (const int indicator : m_printed) {
        if (!isMadeOf(m_catalogue.indicators[static_cast<size_t>(indicator)], variable))
            continue;
        const Printed now = printed(indicator, cell);
        const Supposed supposed(m_observations, cell, *effect.expected);
        const Printed then = printed(indicator, cell);
        if (now.isMean != then.isMean)
            moves.reset(); // there would be a mean where there is none, or none any more
        if (!now.value || !then.value)
            continue;
        const FindingEffect move{effect.expected, indicator, now.isMean, *now.value, *then.value};
        if (move.isMean && moves)
            moves->emplace(indicator, move.percent());
        const bool isFirst = move.isMean && !effect.isMean;
        const bool isFurther = move.isMean == effect.isMean && move.percent() > effect.percent();
        if (move.percent() > 0 && (isFirst || isFurther))
            effect = move;
    }
    effect.meanMoves = std::move(moves);
    return effect;
}

std::map<int, double> FindingEffects::meanMoves(const std::map<ObsKey, double> &supposed, int year)
{
    const auto means = [&] {
        std::map<int, double> values;
        for (const int indicator : m_printed) {
            const auto mean = meanValue(m_catalogue, m_observations, indicator, year);
            if (mean && mean->cell.value)
                values.emplace(indicator, *mean->cell.value);
        }
        return values;
    };
    const auto now = means();
    std::deque<Supposed> all;
    for (const auto &[cell, value] : supposed)
        all.emplace_back(m_observations, cell, value);
    std::map<int, double> moves;
    for (const auto &[indicator, then] : means()) {
        if (const auto before = now.find(indicator); before != now.end())
            moves.emplace(indicator, FindingEffect{.before = before->second, .after = then}.percent());
    }
    return moves;
}

bool FindingEffects::isOfMean(ObsKey cell) const
{
    return std::ranges::any_of(m_printed, [&](int indicator) {
        const Indicator &printed = m_catalogue.indicators[static_cast<size_t>(indicator)];
        return printed.mean != MeanKind::None && isMadeOf(printed, cell.variable);
    });
}

FindingEffects::Printed FindingEffects::printed(int indicator, ObsKey cell) const
{
    if (const auto mean = meanValue(m_catalogue, m_observations, indicator, cell.timePeriod))
        return {mean->cell.value, true};
    return {indicatorValue(m_catalogue, m_observations, indicator, cell.refArea, cell.timePeriod).value,
            false};
}

std::optional<double> FindingEffects::expected(const Finding &finding)
{
    const ObsKey cell{finding.refArea, finding.timePeriod, finding.variables.front()};
    const auto value = reckoned(finding, cell);
    return value && !breaksBound(cell, *value) ? value : std::nullopt;
}

bool FindingEffects::breaksBound(ObsKey cell, double value)
{
    const Supposed supposed(m_observations, cell, value);
    return !quaderno::brokenBound(m_catalogue, m_observations, cell, NumberFormat(Language::English))
                .isEmpty();
}

std::optional<double> FindingEffects::reckoned(const Finding &finding, ObsKey cell)
{
    if (!m_catalogue.variables[static_cast<size_t>(cell.variable)].isNumeric())
        return std::nullopt;
    const Check &check = m_catalogue.checks[static_cast<size_t>(finding.check)];
    switch (check.type) {
    case CheckType::Bounds:
        return brokenBound(check, finding);
    case CheckType::Compare:
        return solved(cell, *check.left,
                      evaluated(m_catalogue, m_observations, *check.right, cell.refArea, cell.timePeriod));
    case CheckType::Peers:
        return solved(cell, *check.left, peersFigure(check, finding));
    case CheckType::Presence:
    case CheckType::Change:
    case CheckType::Repeat:
        break;
    }
    if (!m_observations.isInSurvey(cell.refArea, cell.timePeriod - 1))
        return std::nullopt;
    return m_observations.cell({cell.refArea, cell.timePeriod - 1, cell.variable}).value;
}

// What `left` would have been with the change that lies in the middle of the other zones.
std::optional<double> FindingEffects::peersFigure(const Check &check, const Finding &finding) const
{
    std::vector<double> ratios;
    std::optional<double> before;
    for (const PeerChange &change :
         peerChanges(m_catalogue, m_observations, *check.left, finding.timePeriod)) {
        if (change.refArea == finding.refArea)
            before = change.before;
        else
            ratios.push_back(change.ratio());
    }
    if (!before || ratios.empty())
        return std::nullopt;
    std::ranges::sort(ratios);
    return *before * quantile(ratios, 0.5);
}

std::optional<double> FindingEffects::brokenBound(const Check &check, const Finding &finding) const
{
    const auto valueOf = [&](const std::optional<BoundFormula> &formula) {
        return formula ? evaluated(m_catalogue, m_observations, *formula, finding.refArea, finding.timePeriod)
                       : std::nullopt;
    };
    if (check.right)
        return valueOf(check.right);
    const int variable = finding.variables.front();
    const auto value = m_observations.cell({finding.refArea, finding.timePeriod, variable}).value;
    const Variable &bounded = m_catalogue.variables[static_cast<size_t>(variable)];
    const auto low = valueOf(bounded.min);
    return value && low && *value < *low ? low : valueOf(bounded.max);
}

std::optional<double> FindingEffects::solved(ObsKey cell, const BoundFormula &left,
                                             std::optional<double> target)
{
    const auto with = [&](double value) {
        const Supposed supposed(m_observations, cell, value);
        return evaluated(m_catalogue, m_observations, left, cell.refArea, cell.timePeriod);
    };
    const auto atZero = with(0);
    const auto atOne = with(1);
    if (!target || !atZero || !atOne || *atOne == *atZero)
        return std::nullopt;
    const double found = (*target - *atZero) / (*atOne - *atZero);
    const auto reached = with(found);
    const bool isStraight =
        reached && std::abs(*reached - *target) <= 1e-9 * std::max(1.0, std::abs(*target));
    return isStraight ? std::optional(roundHalfAway(found, kMostDecimals)) : std::nullopt;
}

} // namespace quaderno
