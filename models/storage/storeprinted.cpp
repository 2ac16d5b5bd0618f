#include "storage/rows.h"
#include "storage/store.h"

#include <QSqlError>

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
    auto answers =
        select(u"SELECT o.questionnaire, o.variable, o.value FROM"
               " (SELECT questionnaire, variable, value, obs_status, change FROM observation"
               " UNION ALL SELECT questionnaire, variable, value, obs_status, change FROM history) o"
               " JOIN change c ON c.id = o.change"
               " WHERE c.source = 'edition' AND o.obs_status <> 'E'"_s);
    if (!answers)
        return answers.error();
    const QSqlQuery &answer = answers.value();
    while (answers.value().next()) {
        const auto key = keyOfQuestionnaire(answer.value(0).toLongLong());
        const auto variable = variableOf(answer.value(1).toLongLong());
        const Shown shown{Shown::Kind::Variable, variable.value_or(0)};
        if (key && variable && isPrinted(catalogue, shown))
            values.push_back(
                {.shown = shown,
                 .refArea = key->refArea,
                 .year = key->timePeriod,
                 .value = answer.isNull(2) ? std::nullopt : std::optional(answer.value(2).toDouble())});
    }
    auto rows = select(u"SELECT indicator, zone, year, value FROM recorded"_s);
    if (!rows)
        return rows.error();
    const QSqlQuery &row = rows.value();
    while (rows.value().next()) {
        const auto indicator = indicatorOf(row.value(0).toLongLong());
        const auto area = areaOf(row.value(1).toLongLong());
        const Shown shown{Shown::Kind::Indicator, indicator.value_or(0)};
        if (!indicator || !area || !isPrinted(catalogue, shown))
            continue;
        values.push_back({.shown = shown,
                          .refArea = *area,
                          .year = row.value(2).toInt(),
                          .value = row.isNull(3) ? std::nullopt : std::optional(row.value(3).toDouble())});
    }
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
    auto rows = select(u"SELECT questionnaire, variable, low, high, shows FROM estimate"_s);
    if (!rows)
        return rows.error();
    const QSqlQuery &row = rows.value();
    while (rows.value().next()) {
        const auto key = keyOfQuestionnaire(row.value(0).toLongLong());
        const auto variable = variableOf(row.value(1).toLongLong());
        if (key && variable)
            found.push_back({.key = {key->refArea, key->timePeriod, *variable},
                             .low = row.value(2).toDouble(),
                             .high = row.value(3).toDouble(),
                             .shows = row.value(4).toString().split(u',', Qt::SkipEmptyParts)});
    }
    return found;
}

} // namespace quaderno
