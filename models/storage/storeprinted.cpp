#include "storage/rows.h"
#include "storage/store.h"

#include <algorithm>

namespace quaderno
{

using namespace Qt::StringLiterals;
using namespace rows;

namespace
{

bool isPrinted(const Catalogue &catalogue, Shown shown)
{
    return std::ranges::any_of(catalogue.tables, [shown](const Table &table) {
        return table.layout == TableLayout::Years && table.shown == shown;
    });
}

} // namespace

// Variables: the version that came with the edition, whether it still stands or is history. What was
// estimated was not printed.
Result<std::vector<PrintedValue>> Store::printedValues(const Catalogue &catalogue)
{
    std::vector<PrintedValue> values;
    const auto valueAt = [](const Row &row, int column) {
        return row.isNull(column) ? std::nullopt : std::optional(row.real(column));
    };
    const Outcome answers = m_database->each(
        u"SELECT o.questionnaire, o.variable, o.value FROM"
        " (SELECT questionnaire, variable, value, obs_status, change FROM observation"
        " UNION ALL SELECT questionnaire, variable, value, obs_status, change FROM history) o"
        " JOIN change c ON c.id = o.change"
        " WHERE c.source = 'edition' AND o.obs_status <> 'E'"_s,
        {}, [&](const Row &row) {
            const auto key = cellAt(row);
            if (!key)
                return;
            const Shown shown{Shown::Kind::Variable, key->variable};
            if (isPrinted(catalogue, shown))
                values.push_back({.shown = shown,
                                  .refArea = key->refArea,
                                  .year = key->timePeriod,
                                  .value = valueAt(row, 2)});
        });
    if (!answers)
        return answers.error();
    const Outcome recorded =
        m_database->each(u"SELECT indicator, zone, year, value FROM recorded"_s, {}, [&](const Row &row) {
            const auto indicator = indicatorOf(row.integer(0));
            const auto area = areaOf(row.integer(1));
            const Shown shown{Shown::Kind::Indicator, indicator.value_or(0)};
            if (indicator && area && isPrinted(catalogue, shown))
                values.push_back(
                    {.shown = shown, .refArea = *area, .year = row.number(2), .value = valueAt(row, 3)});
        });
    if (!recorded)
        return recorded.error();
    return values;
}

Outcome Store::fillEstimates(const std::vector<Estimate> &estimates)
{
    for (const Estimate &estimate : estimates) {
        const auto row = rowOf(estimate.key);
        if (!row)
            return row.error();
        const Outcome done = execute(
            u"INSERT INTO estimate (questionnaire, variable, low, high, shows) VALUES (?, ?, ?, ?, ?)"_s,
            row.value() + QVariantList{estimate.low, estimate.high, estimate.shows.join(u',')});
        if (!done)
            return done;
    }
    return Done{};
}

Result<std::vector<Estimate>> Store::estimates()
{
    std::vector<Estimate> found;
    const Outcome read = m_database->each(
        u"SELECT questionnaire, variable, low, high, shows FROM estimate"_s, {}, [&](const Row &row) {
            if (const auto key = cellAt(row))
                found.push_back({.key = *key,
                                 .low = row.real(2),
                                 .high = row.real(3),
                                 .shows = row.text(4).split(u',', Qt::SkipEmptyParts)});
        });
    if (!read)
        return read.error();
    return found;
}

Outcome Store::fillRegionCounts(const std::vector<RegionCount> &counts)
{
    for (const RegionCount &count : counts) {
        const Outcome done = execute(
            u"INSERT INTO region_count (variable, choices, is_alone, year, zones, answered, source_it,"
            " source_en) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
            {m_variableIds[static_cast<size_t>(count.variable)], count.choices.join(u','), count.isAlone,
             count.year, count.zones, count.answered ? QVariant(*count.answered) : QVariant(),
             boundText(count.source.italian), boundText(count.source.english)});
        if (!done)
            return done;
    }
    return Done{};
}

Outcome Store::readRegionCounts(Observations &observations)
{
    std::vector<RegionCount> counts;
    const Outcome read = m_database->each(
        u"SELECT variable, choices, is_alone, year, zones, answered, source_it, source_en FROM region_count"
        " ORDER BY variable, year, choices, is_alone"_s,
        {}, [&](const Row &row) -> Outcome {
            const auto variable = variableOf(row.integer(0));
            if (!variable)
                return Done{}; // of a question that is not shown: kept in the file
            if (!m_variables[static_cast<size_t>(*variable)].offers(row.text(1)))
                return damaged(u"region_count"_s, tr("an answer is none of the choices of its question"));
            counts.push_back({.variable = *variable,
                              .choices = row.text(1).split(u','),
                              .isAlone = row.number(2) != 0,
                              .year = row.number(3),
                              .zones = row.number(4),
                              .answered = row.isNull(5) ? std::nullopt : std::optional(row.number(5)),
                              .source = {row.text(6), row.text(7)}});
            return Done{};
        });
    if (read)
        observations.setRegionCounts(std::move(counts));
    return read;
}

} // namespace quaderno
