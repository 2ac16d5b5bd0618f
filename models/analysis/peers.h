// How a zone's change since the year before stands among the changes of the other zones: the method of
// M. A. Hidiroglou and J.-M. Berthelot, "Statistical editing and imputation for periodic business surveys",
// Survey Methodology 12, 1986.
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace quaderno
{

// One zone's figure in two years; both are above 0.
struct PeerChange {
    int refArea = 0;
    double before = 0;
    double now = 0;

    [[nodiscard]] double ratio() const { return now / before; }
};

struct PeerParameters {
    double u = 0.4;     // 0 to 1: how much more a change counts where figures are large
    double a = 0.05;    // the least distance of the quartiles from the median, in medians
    double c = 6;       // how many such distances are still in line
    double atLeast = 0; // a rise by less than so many per cent, or the fall that undoes it, is in line
};

// Two ends of a run of ratios, both included.
struct RatioInterval {
    double low = 1;
    double high = 1;
};

// With fewer zones the quartiles say little: of honest changes, 8 to 27 zones put about one in 25 out of line
// (c = 6), five zones one in nine; among four the odd one moves the quartiles so far that nothing is ever
// out.
inline constexpr int kFewestPeers = 8;

class Peers
{
public:
    // nullopt for fewer than kFewestPeers changes.
    [[nodiscard]] static std::optional<Peers> of(std::vector<PeerChange> changes,
                                                 const PeerParameters &parameters);

    // nullopt: the zone is not among them.
    [[nodiscard]] std::optional<PeerChange> changeOf(int refArea) const;
    [[nodiscard]] bool isOutOfLine(const PeerChange &change) const;
    // First to third quartile of the ratios, `refArea` left out.
    [[nodiscard]] RatioInterval middleHalfWithout(int refArea) const;

private:
    [[nodiscard]] double effect(const PeerChange &change) const;

    std::vector<PeerChange> m_changes;
    PeerParameters m_parameters;
    double m_medianRatio = 1;
    double m_lowestEffect = 0;
    double m_highestEffect = 0;
};

// The value below which the part `share` (0 to 1) of `sorted` lies, with a straight line between neighbours
// (type 7 of Hyndman and Fan, as in R and in spreadsheets). There is at least one value.
[[nodiscard]] double quantile(std::span<const double> sorted, double share);

} // namespace quaderno
