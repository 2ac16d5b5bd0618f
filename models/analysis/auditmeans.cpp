#include "analysis/auditcauses.h"

#include <algorithm>
#include <set>

namespace quaderno
{

namespace
{

using Kind = AuditCause::Kind;
using ZoneSet = std::vector<int>;

constexpr int kMostZonesLeftOut = 3;

// One mean that is not equal at the middles, and what it may rest on.
class DoubtfulMean
{
public:
    DoubtfulMean(size_t index, const AuditedCell &cell, const Catalogue &catalogue,
                 const PrintedTables &printed, const Recomputation &recomputation)
        : m_index(index), m_cell(cell), m_catalogue(catalogue), m_printed(printed),
          m_recomputation(recomputation),
          m_kind(catalogue.indicators[static_cast<size_t>(cell.shown.index)].mean),
          m_zones(*recomputation.contributions(cell.shown, cell.year))
    {
    }

    [[nodiscard]] size_t index() const { return m_index; }
    [[nodiscard]] int year() const { return m_cell.year; }
    [[nodiscard]] bool isDifferent() const { return m_cell.auditClass == AuditClass::Different; }
    [[nodiscard]] int basisCount() const { return static_cast<int>(m_zones.size()); }

    // Every choice of `count` zones without which the mean is as printed.
    [[nodiscard]] std::vector<ZoneSet> leftOut(int count) const
    {
        std::vector<ZoneSet> found;
        if (count >= basisCount())
            return found;
        std::vector<bool> isOut(m_zones.size());
        std::fill(isOut.begin(), isOut.begin() + count, true);
        do {
            if (isPrinted(meanWithout(isOut)))
                found.push_back(zonesWhere(isOut));
        } while (std::prev_permutation(isOut.begin(), isOut.end()));
        return found;
    }

    [[nodiscard]] std::optional<AuditCause> otherMean() const
    {
        const MeanKind other = m_kind == MeanKind::Ratio ? MeanKind::Plain : MeanKind::Ratio;
        const auto mean = m_recomputation.mean(m_cell.shown, other, m_zones);
        if (!mean || !isPrinted(mean->result.value))
            return std::nullopt;
        return AuditCause{.kind = Kind::OtherMean};
    }

    // Over the zones that another column of the year prints: first those with the same denominator.
    [[nodiscard]] std::optional<AuditCause> otherZones() const
    {
        for (const bool isKin : {true, false}) {
            for (const PrintedColumn &column : m_printed.columns()) {
                if (column.year != m_cell.year || column.shown == m_cell.shown ||
                    haveSameDenominator(m_catalogue, column.shown, m_cell.shown) != isKin)
                    continue;
                if (const auto cause = overZonesOf(column))
                    return cause;
            }
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] bool isPrinted(std::optional<double> value) const
    {
        return value && roundsTo(*value, *m_cell.printed, m_cell.decimals);
    }

    // Sums alone: this runs for thousands of choices.
    [[nodiscard]] std::optional<double> meanWithout(const std::vector<bool> &isOut) const
    {
        const double factor = m_catalogue.indicators[static_cast<size_t>(m_cell.shown.index)].factor;
        double numerators = 0;
        double denominators = 0;
        double ratios = 0;
        double count = 0;
        for (size_t i = 0; i < m_zones.size(); ++i) {
            if (isOut[i])
                continue;
            numerators += m_zones[i].numerator.value;
            denominators += m_zones[i].denominator.value;
            if (m_zones[i].denominator.value != 0) {
                ratios += m_zones[i].numerator.value / m_zones[i].denominator.value;
                ++count;
            }
        }
        if (m_kind == MeanKind::Plain)
            return count > 0 ? std::optional(ratios / count * factor) : std::nullopt;
        return denominators != 0 ? std::optional(numerators / denominators * factor) : std::nullopt;
    }

    [[nodiscard]] ZoneSet zonesWhere(const std::vector<bool> &isOut) const
    {
        ZoneSet zones;
        for (size_t i = 0; i < m_zones.size(); ++i) {
            if (isOut[i])
                zones.push_back(m_zones[i].basis.front());
        }
        return zones;
    }

    [[nodiscard]] std::optional<AuditCause> overZonesOf(const PrintedColumn &column) const
    {
        std::vector<bool> isOut;
        for (const Recomputed &zone : m_zones)
            isOut.push_back(!column.value(zone.basis.front()).has_value());
        const auto kept = static_cast<int>(std::ranges::count(isOut, false));
        if (kept < 2 || kept == basisCount() || !isPrinted(meanWithout(isOut)))
            return std::nullopt;
        return AuditCause{.kind = Kind::OtherZones,
                          .table = column.table,
                          .shown = column.shown,
                          .year = column.year,
                          .count = kept,
                          .zones = zonesWhere(isOut)};
    }

    size_t m_index;
    const AuditedCell &m_cell;
    const Catalogue &m_catalogue;
    const PrintedTables &m_printed;
    const Recomputation &m_recomputation;
    MeanKind m_kind;
    std::vector<Recomputed> m_zones;
};

// The one choice of fewest zones that explains every mean of a year, where there is exactly one.
std::optional<ZoneSet> commonlyLeftOut(const std::vector<const DoubtfulMean *> &means)
{
    if (means.size() < 2)
        return std::nullopt;
    for (int count = 1; count <= kMostZonesLeftOut; ++count) {
        std::vector<ZoneSet> common = means.front()->leftOut(count);
        std::ranges::sort(common);
        for (const DoubtfulMean *mean : means) {
            std::vector<ZoneSet> own = mean->leftOut(count);
            std::ranges::sort(own);
            std::vector<ZoneSet> both;
            std::ranges::set_intersection(common, own, std::back_inserter(both));
            common = std::move(both);
        }
        if (common.size() == 1)
            return common.front();
        if (!common.empty())
            return std::nullopt;
    }
    return std::nullopt;
}

// Of one mean alone. Within its bounds it needs no explanation, and one choice among many would be a guess.
std::optional<AuditCause> causeAlone(const DoubtfulMean &mean)
{
    if (!mean.isDifferent())
        return std::nullopt;
    for (const auto find : {&DoubtfulMean::otherMean, &DoubtfulMean::otherZones}) {
        if (auto cause = (mean.*find)())
            return cause;
    }
    for (int count = 1; count <= kMostZonesLeftOut; ++count) {
        const auto choices = mean.leftOut(count);
        if (choices.size() == 1)
            return AuditCause{.kind = Kind::ZonesLeftOut, .zones = choices.front()};
        if (!choices.empty())
            return AuditCause{.kind = Kind::FewerZones, .count = mean.basisCount() - count};
    }
    return std::nullopt;
}

} // namespace

std::vector<AuditedCell> withMeanCauses(std::vector<AuditedCell> cells, const Catalogue &catalogue,
                                        const PrintedTables &printed, const Recomputation &recomputation)
{
    std::vector<DoubtfulMean> doubtful;
    for (size_t i = 0; i < cells.size(); ++i) {
        const AuditedCell &cell = cells[i];
        const bool isExplained = cell.auditClass == AuditClass::Different && !cell.causes.empty();
        if (cell.refArea == kAggregateArea && cell.printed && cell.recomputed && !isExplained &&
            (cell.auditClass == AuditClass::Rounding || cell.auditClass == AuditClass::Different))
            doubtful.emplace_back(i, cell, catalogue, printed, recomputation);
    }
    std::map<int, std::vector<const DoubtfulMean *>> ofYear;
    for (const DoubtfulMean &mean : doubtful)
        ofYear[mean.year()].push_back(&mean);
    std::vector<std::pair<size_t, AuditCause>> causes;
    for (const auto &[year, means] : ofYear) {
        const auto zones = commonlyLeftOut(means);
        for (const DoubtfulMean *mean : means) {
            if (const auto cause =
                    zones ? AuditCause{.kind = Kind::ZonesLeftOut, .zones = *zones} : causeAlone(*mean))
                causes.emplace_back(mean->index(), *cause);
        }
    }
    for (const auto &[index, cause] : causes)
        cells[index].causes.push_back(cause);
    return cells;
}

} // namespace quaderno
