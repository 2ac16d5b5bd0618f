#include "analysis/peers.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>

namespace quaderno
{

namespace
{

template <typename Value>
std::vector<double> sortedValues(const std::vector<PeerChange> &changes, const Value &value)
{
    std::vector<double> values;
    values.reserve(changes.size());
    for (const PeerChange &change : changes)
        values.push_back(value(change));
    std::ranges::sort(values);
    return values;
}

} // namespace

double quantile(std::span<const double> sorted, double share)
{
    const double position = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<size_t>(position);
    const size_t above = std::min(below + 1, sorted.size() - 1);
    return std::lerp(sorted[below], sorted[above], position - static_cast<double>(below));
}

std::optional<Peers> Peers::of(std::vector<PeerChange> changes, const PeerParameters &parameters)
{
    if (std::ssize(changes) < kFewestPeers)
        return std::nullopt;
    Peers peers;
    peers.m_changes = std::move(changes);
    peers.m_parameters = parameters;
    peers.m_medianRatio = quantile(sortedValues(peers.m_changes, std::mem_fn(&PeerChange::ratio)), 0.5);
    const auto effects =
        sortedValues(peers.m_changes, [&peers](const PeerChange &change) { return peers.effect(change); });
    const double median = quantile(effects, 0.5);
    const double least = std::abs(parameters.a * median);
    peers.m_lowestEffect = median - parameters.c * std::max(median - quantile(effects, 0.25), least);
    peers.m_highestEffect = median + parameters.c * std::max(quantile(effects, 0.75) - median, least);
    return peers;
}

std::optional<PeerChange> Peers::changeOf(int refArea) const
{
    const auto found = std::ranges::find(m_changes, refArea, &PeerChange::refArea);
    return found == m_changes.end() ? std::nullopt : std::optional(*found);
}

// Ratios are made symmetric about their median, then weighed by size.
double Peers::effect(const PeerChange &change) const
{
    const double ratio = change.ratio();
    const double distance = ratio < m_medianRatio ? 1 - m_medianRatio / ratio : ratio / m_medianRatio - 1;
    return distance * std::pow(std::max(change.before, change.now), m_parameters.u);
}

bool Peers::isOutOfLine(const PeerChange &change) const
{
    const double rise = (std::max(change.ratio(), 1 / change.ratio()) - 1) * 100;
    const double found = effect(change);
    return rise >= m_parameters.atLeast && (found < m_lowestEffect || found > m_highestEffect);
}

RatioInterval Peers::middleHalfWithout(int refArea) const
{
    std::vector<PeerChange> others;
    std::ranges::copy_if(m_changes, std::back_inserter(others),
                         [refArea](const PeerChange &change) { return change.refArea != refArea; });
    const auto ratios = sortedValues(others, std::mem_fn(&PeerChange::ratio));
    return {.low = quantile(ratios, 0.25), .high = quantile(ratios, 0.75)};
}

} // namespace quaderno
