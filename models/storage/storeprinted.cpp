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

} // namespace quaderno
