#include "analysis/auditcauses.h"

#include "data/numberformat.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace quaderno
{

namespace
{

using Kind = AuditCause::Kind;

// A number of fewer digits is found again by chance.
constexpr double kTellingDigits = 10;
constexpr int kMostShiftedPlaces = 3;

class CauseFinder
{
public:
    CauseFinder(const std::vector<AuditedCell> &cells, const Catalogue &catalogue,
                const PrintedTables &printed, const Recomputation &recomputation)
        : m_cells(cells), m_catalogue(catalogue), m_printed(printed), m_recomputation(recomputation)
    {
    }

    [[nodiscard]] std::vector<AuditCause> causesOf(const AuditedCell &cell)
    {
        switch (cell.auditClass) {
        case AuditClass::Equal:
            return {};
        case AuditClass::Rounding:
            return roundingCauses(cell);
        case AuditClass::Circular:
            return {{.kind = Kind::SourceOf, .variables = sourceOf(cell)}};
        case AuditClass::NotComputable:
            return unknownCause(cell);
        case AuditClass::Different:
        case AuditClass::NotPrinted:
            break;
        }
        if (cell.shown.kind == Shown::Kind::Variable)
            return {{.kind = Kind::ChangedAnswer}};
        if (const auto repeated = repeatedColumn(cell))
            return {*repeated};
        if (cell.printed) {
            for (const auto find : {&CauseFinder::sameCell, &CauseFinder::swappedZones,
                                    &CauseFinder::shiftedPoint, &CauseFinder::swappedDigits}) {
                if (const auto cause = (this->*find)(cell))
                    return {*cause};
            }
        }
        return {};
    }

private:
    [[nodiscard]] std::vector<AuditCause> roundingCauses(const AuditedCell &cell) const
    {
        std::vector<AuditCause> causes;
        if (cell.recomputed->substitute) {
            const Shown source = *cell.recomputed->substitute;
            causes.push_back({.kind = Kind::RoundedSource,
                              .table = m_printed.column(source, cell.year)->table,
                              .shown = source,
                              .year = cell.year});
        }
        if (!cell.recomputed->estimated.empty())
            causes.push_back({.kind = Kind::EstimatedTerms, .variables = cell.recomputed->estimated});
        return causes;
    }

    // None where every term is known and the denominator is 0.
    [[nodiscard]] std::vector<AuditCause> unknownCause(const AuditedCell &cell) const
    {
        const auto variables = unknownTerms(cell);
        if (variables.empty())
            return {};
        return {{.kind = Kind::UnknownTerms, .variables = variables}};
    }

    [[nodiscard]] std::vector<int> sourceOf(const AuditedCell &cell) const
    {
        std::vector<int> variables;
        for (const int variable : cell.recomputed->estimated) {
            const Estimate *estimate = m_printed.estimate({cell.refArea, cell.year, variable});
            if (estimate && estimate->shows.contains(m_catalogue.name(cell.shown)))
                variables.push_back(variable);
        }
        return variables;
    }

    // Of a mean, what is unknown of the zones that the print shows.
    [[nodiscard]] std::vector<int> unknownTerms(const AuditedCell &cell) const
    {
        if (cell.refArea != kAggregateArea)
            return m_recomputation.unknownTerms(cell.shown, cell.refArea, cell.year);
        std::set<int> unknown;
        const PrintedColumn &column = *m_printed.column(cell.shown, cell.year);
        for (int zone = 0; zone < static_cast<int>(column.zones.size()); ++zone) {
            if (column.value(zone))
                unknown.merge(asSet(m_recomputation.unknownTerms(cell.shown, zone, cell.year)));
        }
        return {unknown.begin(), unknown.end()};
    }

    static std::set<int> asSet(const std::vector<int> &list) { return {list.begin(), list.end()}; }

    // All zones as in another column, gaps included: the nearest of kin first.
    [[nodiscard]] std::optional<AuditCause> repeatedColumn(const AuditedCell &cell)
    {
        if (cell.refArea == kAggregateArea)
            return std::nullopt;
        const auto key = std::pair(cell.table, cell.year);
        if (const auto known = m_repeated.find(key); known != m_repeated.end())
            return known->second;
        const PrintedColumn &own = *m_printed.column(cell.shown, cell.year);
        const PrintedColumn *best = nullptr;
        for (const PrintedColumn &other : m_printed.columns()) {
            if (repeats(own, other) && (!best || distance(own, other) < distance(own, *best)))
                best = &other;
        }
        std::optional<AuditCause> cause;
        if (best)
            cause = AuditCause{
                .kind = Kind::RepeatedColumn, .table = best->table, .shown = best->shown, .year = best->year};
        return m_repeated.emplace(key, cause).first->second;
    }

    static bool repeats(const PrintedColumn &own, const PrintedColumn &other)
    {
        if (&own == &other || own.zones != other.zones)
            return false;
        std::set<double> numbers;
        for (const auto &zone : own.zones) {
            if (const PrintedCell value = zone.value_or(std::nullopt))
                numbers.insert(*value);
        }
        return numbers.size() > 1;
    }

    // 0: another numerator over the same denominator, same year; then the same year, the same table, others.
    [[nodiscard]] int distance(const PrintedColumn &own, const PrintedColumn &other) const
    {
        if (other.year == own.year)
            return haveSameDenominator(m_catalogue, own.shown, other.shown) ? 0 : 1;
        return other.table == own.table ? 2 : 3;
    }

    static bool isTelling(const AuditedCell &cell)
    {
        return std::abs(*cell.printed) * std::pow(10.0, cell.decimals) >= kTellingDigits;
    }

    [[nodiscard]] std::optional<AuditCause> sameCell(const AuditedCell &cell)
    {
        if (*cell.printed == 0)
            return std::nullopt;
        const PrintedColumn &own = *m_printed.column(cell.shown, cell.year);
        const PrintedColumn *best = nullptr;
        for (const PrintedColumn &other : m_printed.columns()) {
            const int far = distance(own, other);
            const bool isCandidate = &other != &own && (far == 0 || (far == 2 && isTelling(cell)));
            if (isCandidate && isValueOf(other, cell) && (!best || far < distance(own, *best)))
                best = &other;
        }
        if (best)
            return AuditCause{
                .kind = Kind::SameCell, .table = best->table, .shown = best->shown, .year = best->year};
        return isTelling(cell) ? sameAsNeighbour(own, cell) : std::nullopt;
    }

    // Printed there, or what should be printed there.
    [[nodiscard]] bool isValueOf(const PrintedColumn &other, const AuditedCell &cell) const
    {
        if (other.value(cell.refArea) == cell.printed)
            return true;
        if (cell.refArea == kAggregateArea || other.year != cell.year)
            return false;
        const auto recomputed = m_recomputation.cell(other.shown, cell.refArea, cell.year);
        return recomputed && roundsTo(recomputed->result.value, *cell.printed, cell.decimals);
    }

    // The row above or below.
    [[nodiscard]] static std::optional<AuditCause> sameAsNeighbour(const PrintedColumn &own,
                                                                   const AuditedCell &cell)
    {
        if (cell.refArea == kAggregateArea)
            return std::nullopt;
        for (const int zone : {cell.refArea - 1, cell.refArea + 1}) {
            const bool isZone = zone >= 0 && zone < static_cast<int>(own.zones.size());
            if (isZone && own.value(zone) == cell.printed)
                return AuditCause{.kind = Kind::SameCell,
                                  .table = own.table,
                                  .shown = own.shown,
                                  .year = own.year,
                                  .zones = {zone}};
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<AuditCause> swappedZones(const AuditedCell &cell)
    {
        for (const AuditedCell &other : m_cells) {
            const bool isCandidate = other.table == cell.table && other.year == cell.year &&
                                     other.refArea != cell.refArea && other.refArea != kAggregateArea &&
                                     cell.refArea != kAggregateArea && other.printed &&
                                     other.auditClass == AuditClass::Different;
            if (isCandidate && roundsTo(other.recomputed->result.value, *cell.printed, cell.decimals) &&
                roundsTo(cell.recomputed->result.value, *other.printed, cell.decimals))
                return AuditCause{.kind = Kind::SwappedZones, .zones = {other.refArea}};
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<AuditCause> shiftedPoint(const AuditedCell &cell)
    {
        if (!isTelling(cell))
            return std::nullopt;
        for (int places = -kMostShiftedPlaces; places <= kMostShiftedPlaces; ++places) {
            const double shifted = cell.recomputed->result.value * std::pow(10.0, places);
            const int decimals = std::max(cell.decimals, neededDecimals(*cell.printed));
            // Zeros put on a rounded number are a slip of the same kind.
            const double rounded =
                roundHalfAway(cell.recomputed->result.value, cell.decimals) * std::pow(10.0, places);
            if (places != 0 &&
                (roundsTo(shifted, *cell.printed, decimals) || roundsTo(rounded, *cell.printed, decimals)))
                return AuditCause{.kind = Kind::ShiftedPoint};
        }
        return std::nullopt;
    }

    // Two neighbouring digits in the wrong order: "154" for "145".
    [[nodiscard]] std::optional<AuditCause> swappedDigits(const AuditedCell &cell)
    {
        const QString right =
            QString::number(roundHalfAway(cell.recomputed->result.value, cell.decimals), 'f', cell.decimals);
        QString printed = QString::number(*cell.printed, 'f', cell.decimals);
        for (qsizetype at = 0; printed.size() == right.size() && at + 1 < printed.size(); ++at) {
            const QChar left = printed.at(at);
            printed[at] = printed.at(at + 1);
            printed[at + 1] = left;
            if (printed == right)
                return AuditCause{.kind = Kind::SwappedDigits};
            printed[at + 1] = printed.at(at);
            printed[at] = left;
        }
        return std::nullopt;
    }

    const std::vector<AuditedCell> &m_cells;
    const Catalogue &m_catalogue;
    const PrintedTables &m_printed;
    const Recomputation &m_recomputation;
    std::map<std::pair<int, int>, std::optional<AuditCause>> m_repeated; // by table and year
};

} // namespace

bool haveSameDenominator(const Catalogue &catalogue, Shown left, Shown right)
{
    if (left.kind != Shown::Kind::Indicator || right.kind != Shown::Kind::Indicator || left == right)
        return false;
    const Indicator &one = catalogue.indicators[static_cast<size_t>(left.index)];
    const Indicator &other = catalogue.indicators[static_cast<size_t>(right.index)];
    return one.denominator.formula.text() == other.denominator.formula.text() && one.factor == other.factor;
}

std::vector<AuditedCell> withCauses(std::vector<AuditedCell> cells, const Catalogue &catalogue,
                                    const PrintedTables &printed, const Recomputation &recomputation)
{
    CauseFinder finder(cells, catalogue, printed, recomputation);
    std::vector<std::vector<AuditCause>> causes;
    for (const AuditedCell &cell : cells)
        causes.push_back(finder.causesOf(cell));
    for (size_t i = 0; i < cells.size(); ++i)
        cells[i].causes = std::move(causes[i]);
    return withMeanCauses(std::move(cells), catalogue, printed, recomputation);
}

} // namespace quaderno
