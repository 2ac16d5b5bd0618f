#include "analysis/audit.h"

#include "analysis/auditcauses.h"
#include "data/numberformat.h"
#include "storage/dataset.h"

#include <algorithm>
#include <cmath>

namespace quaderno
{

namespace
{

// What arithmetic leaves beyond this is no difference.
constexpr double kTolerance = 1e-9;

class Auditor
{
public:
    Auditor(const Catalogue &catalogue, const Observations &observations, const PrintedEdition &edition)
        : m_catalogue(catalogue), m_observations(observations),
          m_printed(catalogue, edition, observations.zoneCount()),
          m_recomputation(catalogue, observations, m_printed)
    {
    }

    std::vector<AuditedCell> run()
    {
        const auto &columns = m_printed.columns();
        for (size_t first = 0; first < columns.size();) {
            size_t end = first;
            while (end < columns.size() && columns[end].table == columns[first].table)
                ++end;
            for (int zone = 0; zone < m_observations.zoneCount(); ++zone) {
                for (size_t at = first; at < end; ++at)
                    add(columns[at], zone);
            }
            for (size_t at = first; at < end; ++at)
                add(columns[at], kAggregateArea);
            first = end;
        }
        return withCauses(std::move(m_cells), m_catalogue, m_printed, m_recomputation);
    }

private:
    void add(const PrintedColumn &column, int refArea)
    {
        if (!column.hasCell(refArea))
            return;
        AuditedCell cell{.table = column.table,
                         .shown = column.shown,
                         .refArea = refArea,
                         .year = column.year,
                         .printed = column.value(refArea),
                         .recomputed = recomputed(column, refArea),
                         .decimals = m_printed.decimals(column.shown)};
        if (!cell.printed && !cell.recomputed)
            return;
        // A cell with more digits than its table is read by its own.
        if (cell.printed)
            cell.decimals = std::max(cell.decimals, neededDecimals(*cell.printed));
        cell.auditClass = classOf(cell);
        m_cells.push_back(std::move(cell));
    }

    [[nodiscard]] std::optional<Recomputed> recomputed(const PrintedColumn &column, int refArea) const
    {
        if (refArea != kAggregateArea)
            return m_recomputation.cell(column.shown, refArea, column.year);
        const auto zones = m_recomputation.contributions(column.shown, column.year);
        if (!zones)
            return std::nullopt;
        const MeanKind kind = m_catalogue.indicators[static_cast<size_t>(column.shown.index)].mean;
        return m_recomputation.mean(column.shown, kind, *zones);
    }

    [[nodiscard]] AuditClass classOf(const AuditedCell &cell) const
    {
        if (!cell.printed)
            return AuditClass::NotPrinted;
        if (!cell.recomputed)
            return AuditClass::NotComputable;
        const Bounds &result = cell.recomputed->result;
        // An answer stands in its table as it was given: nothing rounds it.
        const bool isAnswer = cell.shown.kind == Shown::Kind::Variable;
        if (isAnswer)
            return std::abs(result.value - *cell.printed) <= kTolerance ? AuditClass::Equal
                                                                        : AuditClass::Different;
        const double half = 0.5 * std::pow(10.0, -cell.decimals);
        const double slack = kTolerance * std::max(1.0, std::abs(*cell.printed));
        const bool agrees =
            result.low <= *cell.printed + half + slack && result.high >= *cell.printed - half - slack;
        if (agrees && isSource(m_printed, cell))
            return AuditClass::Circular;
        if (roundsTo(result.value, *cell.printed, cell.decimals))
            return AuditClass::Equal;
        return agrees ? AuditClass::Rounding : AuditClass::Different;
    }

    [[nodiscard]] bool isSource(const PrintedTables &printed, const AuditedCell &cell) const
    {
        if (cell.refArea == kAggregateArea)
            return false;
        return std::ranges::any_of(cell.recomputed->estimated, [&](int variable) {
            const Estimate *estimate = printed.estimate({cell.refArea, cell.year, variable});
            return estimate && estimate->shows.contains(m_catalogue.name(cell.shown));
        });
    }

    const Catalogue &m_catalogue;
    const Observations &m_observations;
    PrintedTables m_printed;
    Recomputation m_recomputation;
    std::vector<AuditedCell> m_cells;
};

} // namespace

std::vector<AuditedCell> audit(const Catalogue &catalogue, const Observations &observations,
                               const PrintedEdition &edition)
{
    return Auditor(catalogue, observations, edition).run();
}

bool AuditedCell::isDoubtful() const
{
    return auditClass == AuditClass::Rounding && std::ranges::any_of(causes, [](const AuditCause &cause) {
               return cause.kind == AuditCause::Kind::ZonesLeftOut;
           });
}

Result<std::vector<AuditedCell>> auditEdition(const DataSet &dataSet)
{
    const auto edition = dataSet.printedEdition();
    if (!edition)
        return edition.error();
    return audit(dataSet.catalogue(), dataSet.observations(), edition.value());
}

bool roundsTo(double value, double printed, int decimals)
{
    return std::abs(roundHalfAway(value, decimals) - printed) <=
           kTolerance * std::max(1.0, std::abs(printed));
}

} // namespace quaderno
