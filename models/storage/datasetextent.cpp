// Zones and years that are added, called otherwise or removed.
#include "storage/dataset.h"

#include "data/words.h"
#include "storage/filelimits.h"

#include <algorithm>

namespace quaderno
{

namespace
{

// Where `zone` stands among the others: in a list that is alphabetical, word by word ("Val di Cornia" before
// "Valdarno"), where it belongs; in another at `otherwise`.
int placeAmong(std::vector<Zone> zones, const Zone &zone, int otherwise)
{
    std::erase_if(zones, [&zone](const Zone &other) { return other.code == zone.code; });
    const auto isBefore = [](const Zone &one, const Zone &other) {
        return std::ranges::lexicographical_compare(searchWords(one.name), searchWords(other.name));
    };
    if (!std::ranges::is_sorted(zones, isBefore))
        return otherwise;
    return static_cast<int>(std::ranges::upper_bound(zones, zone, isBefore) - zones.begin());
}

} // namespace

bool DataSet::standsOnExtent(const Act &act) const
{
    const auto zoneStands = [this](const ZoneEdit &edit) {
        return edit.before ? std::ranges::find(zones(), *edit.before) != zones().end()
                           : !m_observations.zoneIndex(edit.after->code);
    };
    const auto yearStands = [this](const YearEdit &edit) {
        return (!edit.before || years().contains(*edit.before)) &&
               (!edit.after || !years().contains(*edit.after));
    };
    return std::ranges::all_of(act.zones, zoneStands) && std::ranges::all_of(act.years, yearStands);
}

bool DataSet::isPublished(QuestionnaireScope scope) const
{
    if (m_lists.edition && scope.timePeriod && m_lists.edition->years.contains(*scope.timePeriod))
        return true;
    for (int refArea = 0; refArea < m_observations.zoneCount(); ++refArea) {
        for (int year = years().first; year <= years().last; ++year) {
            const QuestionnaireKey key{refArea, year};
            if (scope.contains(key) && questionnaire(key).state == QuestionnaireState::Published)
                return true;
        }
    }
    return false;
}

std::map<QuestionnaireKey, int> DataSet::heldBy(QuestionnaireScope scope) const
{
    std::map<QuestionnaireKey, int> held;
    for (int refArea = 0; refArea < m_observations.zoneCount(); ++refArea) {
        for (int year = years().first; year <= years().last; ++year) {
            const QuestionnaireKey key{refArea, year};
            if (!scope.contains(key))
                continue;
            int answers = 0;
            for (int variable = 0; variable < static_cast<int>(m_catalogue.variables.size()); ++variable)
                answers += m_observations.stored({refArea, year, variable}) ? 1 : 0;
            if (answers > 0)
                held[key] = answers;
        }
    }
    return held;
}

Outcome DataSet::addYear(int year)
{
    if (year < kFirstYear || year > kLastYear)
        return refused(tr("%1 is no year of a survey: write one from %2 to %3.")
                           .arg(year)
                           .arg(kFirstYear)
                           .arg(kLastYear));
    if (years().contains(year))
        return refused(tr("The year %1 already exists.").arg(year));
    if (years().count() > 0 && year != years().first - 1 && year != years().last + 1)
        return refused(
            tr("The year %1 must follow the others: the data set holds %2.").arg(year).arg(years().text()));
    return commit({.label = tr("Year %1 added").arg(year), .years = {{.after = year}}});
}

Outcome DataSet::renameYear(int from, int to)
{
    if (to < kFirstYear || to > kLastYear)
        return refused(
            tr("%1 is no year of a survey: write one from %2 to %3.").arg(to).arg(kFirstYear).arg(kLastYear));
    if (years().contains(to))
        return refused(tr("The year %1 already exists.").arg(to));
    if (isPublished({.timePeriod = from}))
        return refused(tr("The year %1 is published: it stays as it is.").arg(from));
    YearRange others = years();
    if (from == others.first)
        ++others.first;
    else if (from == others.last)
        --others.last;
    else
        return refused(tr("The year %1 stands between others: it cannot become another one.").arg(from));
    if (others.count() > 0 && to != others.first - 1 && to != others.last + 1)
        return refused(
            tr("The year %1 must follow the others: the data set holds %2.").arg(to).arg(others.text()));
    const auto isFree = m_store->isFreeYear(to);
    if (!isFree)
        return isFree.error();
    if (!isFree.value())
        return refused(tr("%1 was removed and still holds answers: add it again in place of renaming %2.")
                           .arg(to)
                           .arg(from));
    return commit(
        {.label = tr("Year %1 becomes %2").arg(from).arg(to), .years = {{.before = from, .after = to}}});
}

Outcome DataSet::removeYear(int year, std::optional<qint64> madeAt)
{
    if (!years().contains(year))
        return refused(tr("The year %1 is not there.").arg(year));
    if (years().count() == 1)
        return refused(tr("A data set must have at least one year: %1 stays.").arg(year));
    if (year != years().first && year != years().last)
        return refused(tr("The year %1 stands between others: it cannot be removed.").arg(year));
    if (isPublished({.timePeriod = year}))
        return refused(tr("The year %1 is published: it cannot be removed.").arg(year));
    return commit({.label = tr("Year %1 removed").arg(year), .madeAt = madeAt, .years = {{.before = year}}});
}

// Of the zone `code`, which may be there or come: names stand for zones wherever people read or choose.
Outcome DataSet::mayBeCalled(const QString &code, const QString &name) const
{
    if (name.isEmpty())
        return refused(tr("A zone needs a name."));
    if (name.size() > kLongestName)
        return refused(
            tr("The name has %1 letters, and %2 are the most that a name may have: write a shorter one.")
                .arg(name.size())
                .arg(kLongestName));
    if (std::ranges::any_of(name, &FileLimits::isUnseen))
        return refused(tr("The name “%1” holds a character that cannot be printed.").arg(name.simplified()));
    const auto another = std::ranges::find_if(zones(), [&](const Zone &zone) {
        return zone.code != code && FileLimits::folded(zone.name) == FileLimits::folded(name);
    });
    if (another != zones().end())
        return refused(tr("Another zone is called “%1” already.").arg(another->name));
    return Done{};
}

Outcome DataSet::addZone(const Zone &zone)
{
    if (zone.code.isEmpty())
        return refused(tr("A zone needs a code and a name."));
    if (zone.code == QStringView(kMeanRowCode))
        return refused(tr("“%1” is the name of the means, not of a zone.").arg(zone.name));
    if (m_observations.zoneIndex(zone.code))
        return refused(tr("The zone “%1” is there already.").arg(zone.code));
    if (const Outcome may = mayBeCalled(zone.code, zone.name); !may)
        return may;
    return commit(
        {.label = tr("Zone %1 added").arg(zone.name),
         .zones = {{.after = zone, .place = placeAmong(zones(), zone, m_observations.zoneCount())}}});
}

Outcome DataSet::renameZone(const QString &code, const QString &name)
{
    const auto refArea = m_observations.zoneIndex(code);
    if (!refArea)
        return refused(tr("There is no zone “%1”.").arg(code));
    if (const Outcome may = mayBeCalled(code, name); !may)
        return may;
    const Zone &before = zones()[static_cast<size_t>(*refArea)];
    const Zone after{.code = code, .name = name};
    if (before == after)
        return Done{};
    return commit(
        {.label = tr("Zone %1 becomes %2").arg(before.name, name),
         .zones = {{.before = before, .after = after, .place = placeAmong(zones(), after, *refArea)}}});
}

Outcome DataSet::removeZone(const QString &code, std::optional<qint64> madeAt)
{
    const auto refArea = m_observations.zoneIndex(code);
    if (!refArea)
        return refused(tr("There is no zone “%1”.").arg(code));
    const Zone &zone = zones()[static_cast<size_t>(*refArea)];
    if (zones().size() == 1)
        return refused(tr("A data set has one zone at least: %1 stays.").arg(zone.name));
    if (isPublished({.refArea = *refArea}))
        return refused(tr("Questionnaires of %1 are published: the zone cannot be removed.").arg(zone.name));
    return commit(
        {.label = tr("Zone %1 removed").arg(zone.name), .madeAt = madeAt, .zones = {{.before = zone}}});
}

} // namespace quaderno
