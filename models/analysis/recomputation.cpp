#include "analysis/recomputation.h"

#include "analysis/evaluation.h"

#include <algorithm>
#include <cmath>

namespace quaderno
{

namespace
{

// More uncertain terms than this are taken at their middles: the corners double with each.
constexpr size_t kMostUncertainTerms = 10;

Bounds around(double value, std::initializer_list<double> corners)
{
    const auto [low, high] = std::minmax(corners);
    return {.value = value, .low = std::min(low, value), .high = std::max(high, value)};
}

Bounds sum(const Bounds &left, const Bounds &right)
{
    return {left.value + right.value, left.low + right.low, left.high + right.high};
}

// numerator / denominator x factor; nullopt for a denominator that is, or may be, 0.
std::optional<Bounds> ratio(const Bounds &numerator, const Bounds &denominator, double factor)
{
    if (denominator.low <= 0 && denominator.high >= 0)
        return std::nullopt;
    return around(numerator.value / denominator.value * factor,
                  {numerator.low / denominator.low * factor, numerator.low / denominator.high * factor,
                   numerator.high / denominator.low * factor, numerator.high / denominator.high * factor});
}

void addOnce(std::vector<int> &list, int entry)
{
    if (std::ranges::find(list, entry) == list.end())
        list.push_back(entry);
}

} // namespace

const Indicator &Recomputation::indicator(Shown shown) const
{
    return m_catalogue.indicators[static_cast<size_t>(shown.index)];
}

// An estimate has bounds as long as it is what stands there.
Bounds Recomputation::termBounds(BoundFormula::Term term, double value, int refArea, int year) const
{
    const ObsKey key{refArea, year, term.variable};
    const Estimate *estimate = term.choice ? nullptr : m_printed.estimate(key);
    if (!estimate || m_observations.cell(key).status != ObsStatus::Estimated || value < estimate->low ||
        value > estimate->high)
        return Bounds::exactly(value);
    return {.value = value, .low = estimate->low, .high = estimate->high};
}

// The lowest and the highest of the formula over the corners of its terms' bounds.
std::optional<Bounds> Recomputation::evaluatedBounds(const BoundFormula &formula, int refArea, int year) const
{
    std::vector<Bounds> terms;
    std::vector<double> values;
    std::vector<size_t> uncertain;
    for (const auto &term : formula.terms) {
        const CellValue cell = termCell(m_catalogue, m_observations, term, refArea, year);
        if (!cell.value)
            return std::nullopt;
        terms.push_back(termBounds(term, *cell.value, refArea, year));
        values.push_back(*cell.value);
        if (!terms.back().isExact() && uncertain.size() < kMostUncertainTerms)
            uncertain.push_back(terms.size() - 1);
    }
    const auto middle = formula.formula.evaluate(values);
    if (!middle)
        return std::nullopt;
    Bounds bounds = Bounds::exactly(*middle);
    for (unsigned corner = 0; !uncertain.empty() && corner < (1U << uncertain.size()); ++corner) {
        for (size_t bit = 0; bit < uncertain.size(); ++bit) {
            const Bounds &term = terms[uncertain[bit]];
            values[uncertain[bit]] = (corner >> bit & 1U) ? term.high : term.low;
        }
        if (const auto value = formula.formula.evaluate(values)) {
            bounds.low = std::min(bounds.low, *value);
            bounds.high = std::max(bounds.high, *value);
        }
    }
    return bounds;
}

bool Recomputation::isNeverEntered(const BoundFormula &formula, int refArea, int year) const
{
    return std::ranges::any_of(formula.terms, [&](const auto &term) {
        return !termCell(m_catalogue, m_observations, term, refArea, year).status;
    });
}

// numerator = printed value x denominator / factor of the indicator that stands in.
std::optional<Bounds> Recomputation::substituted(Shown shown, int refArea, int year, Recomputed &found) const
{
    const Indicator &wanted = indicator(shown);
    const PrintedColumn *own = m_printed.column(shown, year);
    if (!isNeverEntered(wanted.numerator, refArea, year))
        return std::nullopt;
    for (const PrintedColumn &column : m_printed.columns()) {
        if (column.year != year || column.shown.kind != Shown::Kind::Indicator || column.shown == shown ||
            (own && column.table >= own->table))
            continue;
        const Indicator &source = indicator(column.shown);
        const PrintedCell printed = column.value(refArea);
        if (!printed || source.numerator.formula.text() != wanted.numerator.formula.text())
            continue;
        const auto denominator = evaluatedBounds(source.denominator, refArea, year);
        if (!denominator)
            continue;
        const double half = m_printed.halfUnit(column.shown);
        const double low = std::max(0.0, *printed - half);
        const double high = *printed + half;
        found.substitute = column.shown;
        return around(*printed * denominator->value / source.factor,
                      {low * denominator->low / source.factor, low * denominator->high / source.factor,
                       high * denominator->low / source.factor, high * denominator->high / source.factor});
    }
    return std::nullopt;
}

std::optional<Recomputed> Recomputation::parts(Shown shown, int refArea, int year) const
{
    const Indicator &formula = indicator(shown);
    Recomputed found;
    auto numerator = evaluatedBounds(formula.numerator, refArea, year);
    const auto denominator = evaluatedBounds(formula.denominator, refArea, year);
    if (!numerator)
        numerator = substituted(shown, refArea, year, found);
    if (!numerator || !denominator)
        return std::nullopt;
    found.numerator = *numerator;
    found.denominator = *denominator;
    for (const BoundFormula *part : {&formula.numerator, &formula.denominator}) {
        for (const auto &term : part->terms) {
            const auto value = m_observations.cell({refArea, year, term.variable}).value;
            if (value && !termBounds(term, *value, refArea, year).isExact())
                addOnce(found.estimated, term.variable);
        }
    }
    return found;
}

std::optional<Recomputed> Recomputation::cell(Shown shown, int refArea, int year) const
{
    if (shown.kind == Shown::Kind::Variable) {
        const CellValue answer = m_observations.cell({refArea, year, shown.index});
        if (!answer.value)
            return std::nullopt;
        return Recomputed{.result = Bounds::exactly(*answer.value)};
    }
    auto found = parts(shown, refArea, year);
    if (!found)
        return std::nullopt;
    const auto result = ratio(found->numerator, found->denominator, indicator(shown).factor);
    if (!result)
        return std::nullopt;
    found->result = *result;
    return found;
}

std::optional<std::vector<Recomputed>> Recomputation::contributions(Shown shown, int year) const
{
    if (shown.kind == Shown::Kind::Variable || indicator(shown).mean == MeanKind::None)
        return std::nullopt;
    const PrintedColumn *column = m_printed.column(shown, year);
    std::vector<Recomputed> found;
    for (int zone = 0; zone < m_observations.zoneCount(); ++zone) {
        auto known = parts(shown, zone, year);
        if (!known && column && column->value(zone))
            return std::nullopt;
        if (!known)
            continue;
        known->basis = {zone};
        found.push_back(std::move(*known));
    }
    return found;
}

std::optional<Recomputed> Recomputation::mean(Shown shown, MeanKind kind,
                                              std::span<const Recomputed> contributions) const
{
    const double factor = indicator(shown).factor;
    Recomputed found;
    Bounds results;
    double count = 0;
    for (const Recomputed &zone : contributions) {
        const auto result = ratio(zone.numerator, zone.denominator, factor);
        if (kind == MeanKind::Plain && !result)
            continue;
        ++count;
        results = sum(results, result.value_or(Bounds()));
        found.numerator = sum(found.numerator, zone.numerator);
        found.denominator = sum(found.denominator, zone.denominator);
        found.basis.insert(found.basis.end(), zone.basis.begin(), zone.basis.end());
        for (const int variable : zone.estimated)
            addOnce(found.estimated, variable);
        if (zone.substitute)
            found.substitute = zone.substitute;
    }
    if (count == 0)
        return std::nullopt;
    const auto mean =
        kind == MeanKind::Plain
            ? std::optional(Bounds{results.value / count, results.low / count, results.high / count})
            : ratio(found.numerator, found.denominator, factor);
    if (!mean)
        return std::nullopt;
    found.result = *mean;
    return found;
}

std::vector<int> Recomputation::unknownTerms(Shown shown, int refArea, int year) const
{
    std::vector<int> unknown;
    if (shown.kind == Shown::Kind::Variable)
        return {shown.index};
    for (const BoundFormula *part : {&indicator(shown).numerator, &indicator(shown).denominator}) {
        for (const auto &term : part->terms) {
            if (!termCell(m_catalogue, m_observations, term, refArea, year).value)
                addOnce(unknown, term.variable);
        }
    }
    return unknown;
}

} // namespace quaderno
