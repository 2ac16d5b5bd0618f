#include "analysis/meanchange.h"

#include "analysis/indicators.h"
#include "data/numberformat.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace quaderno
{

namespace
{

// The zones that a year's mean rests on. Those of a recorded mean are the ones whose number is known.
std::vector<int> zonesBehind(const Catalogue &catalogue, const Observations &observations, int indicator,
                             const MeanValue &mean, int year)
{
    if (mean.basis)
        return zonesOfMean(catalogue, observations, indicator, year);
    std::vector<int> zones;
    for (int zone = 0; zone < observations.zoneCount(); ++zone) {
        if (indicatorValue(catalogue, observations, indicator, zone, year).value)
            zones.push_back(zone);
    }
    return zones;
}

} // namespace

std::optional<MeanChange> meanChange(const Catalogue &catalogue, const Observations &observations,
                                     Shown shown, int year)
{
    if (shown.kind != Shown::Kind::Indicator)
        return std::nullopt;
    const int indicator = shown.index;
    const auto before = meanValue(catalogue, observations, indicator, year - 1);
    const auto now = meanValue(catalogue, observations, indicator, year);
    if (!before || !now || !before->cell.value || !now->cell.value)
        return std::nullopt;
    const auto zonesBefore = zonesBehind(catalogue, observations, indicator, *before, year - 1);
    const auto zonesNow = zonesBehind(catalogue, observations, indicator, *now, year);
    std::vector<int> both;
    std::ranges::set_intersection(zonesBefore, zonesNow, std::back_inserter(both));
    // A sum takes in zones whose own number cannot exist (a denominator of 0): they have no number to
    // compare.
    std::erase_if(both, [&](int zone) {
        return !indicatorValue(catalogue, observations, indicator, zone, year - 1).value ||
               !indicatorValue(catalogue, observations, indicator, zone, year).value;
    });
    if (both.empty())
        return std::nullopt;
    const auto count = static_cast<int>(both.size());
    if (zonesBefore == both && zonesNow == both)
        return MeanChange{count, *before->cell.value, *now->cell.value,
                          true,  before->cell.status, now->cell.status};
    if (!before->basis || !now->basis)
        return std::nullopt;
    const CellValue meanBefore = meanOver(catalogue, observations, indicator, year - 1, both).cell;
    const CellValue meanNow = meanOver(catalogue, observations, indicator, year, both).cell;
    if (!meanBefore.value || !meanNow.value)
        return std::nullopt;
    return MeanChange{count, *meanBefore.value, *meanNow.value, false, meanBefore.status, meanNow.status};
}

QString sameZonesText(const MeanChange &change, const Catalogue &catalogue, Shown shown, Language language)
{
    const NumberFormat format(language);
    const int decimals =
        std::max({catalogue.maxDecimals(shown) + 1, shownDecimals(catalogue, shown, change.before),
                  shownDecimals(catalogue, shown, change.now)});
    return QCoreApplication::translate("quaderno::MeanChange",
                                       "In the %n zones with both years: %1, then %2.", nullptr, change.zones)
        .arg(format.format(change.before, decimals, decimals), format.format(change.now, decimals, decimals));
}

} // namespace quaderno
