#include "analysis/sentencefields.h"

#include "analysis/indicators.h"
#include "analysis/meanchange.h"
#include "analysis/qualifiedtext.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

// Zones named one by one; more than these are counted.
constexpr int kMostNamed = 3;

// "Elba", "Elba and Valdera", "7 zones". Not through tr(): like the sentences of the catalogue they are said
// in the language that is asked for, whichever the program speaks.
QString namedOrCounted(const QStringList &zones, Language language)
{
    if (zones.size() == 1)
        return zones.front();
    if (zones.size() > kMostNamed)
        return LocalText{u"%1 zone"_s, u"%1 zones"_s}.in(language).arg(zones.size());
    return LocalText{u"%1 e %2"_s, u"%1 and %2"_s}.in(language).arg(
        zones.first(zones.size() - 1).join(u", "_s), zones.back());
}

// Only those that are known to have one and the same value tie.
QString tiedZones(const QStringList &zones, bool isOneValue, Language language)
{
    const QString named = namedOrCounted(zones, language);
    if (zones.size() == 1)
        return named;
    const LocalText tied = isOneValue ? LocalText{u"%1, a pari merito"_s, u"%1, tied"_s}
                                      : LocalText{u"%1, con lo stesso valore arrotondato"_s,
                                                  u"%1, with the same rounded value"_s};
    return tied.in(language).arg(named);
}

// "estimated for Elba and Valdera".
QString qualifiedZones(const QString &word, const QStringList &zones, Language language)
{
    return LocalText{u"%1 per %2"_s, u"%1 for %2"_s}.in(language).arg(word, namedOrCounted(zones, language));
}

// "5 (estimated)"; what is not said needs no qualifier.
QString qualified(const QString &said, const QString &word)
{
    return said.isEmpty() || word.isEmpty() ? said : u"%1 (%2)"_s.arg(said, word);
}

// But for the dust of a division.
bool isExactly(double a, double b)
{
    return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b));
}

} // namespace

SentenceFields::SentenceFields(const Catalogue &catalogue, const Observations &observations, YearRange years,
                               Language language)
    : m_catalogue(catalogue), m_observations(observations), m_years(years), m_format(language)
{
}

std::optional<QString> SentenceFields::text(const QString &field) const
{
    const auto read = SentenceField::read(field);
    const auto plain = read ? plainText(*read) : std::nullopt;
    if (!plain)
        return std::nullopt;
    return qualified(*plain, qualifier(*read));
}

std::optional<QString> SentenceFields::plainText(const SentenceField &field) const
{
    if (field.is(u"plural"))
        return plural(field.argument, field.words);
    if (field.is(u"trend"))
        return trend(field.argument, field.words);
    if (field.is(u"same") || field.is(u"same_mean"))
        return sameness(field);
    if (field.is(u"same_values"))
        return sameValues(field);
    if (field.is(u"first_year"))
        return QString::number(m_years.first);
    if (field.is(u"last_year"))
        return QString::number(m_years.last);
    if (field.is(u"previous_year"))
        return QString::number(m_years.last - 1);
    if (const auto count = countOf(field))
        return m_format.format(*count, 0, 0);
    return valueText(field);
}

// "stimato" of the value of a zone, of the years that a change compares, or of a mean over the same zones. Of
// the mean row the sentence says it: the row itself is called the estimated mean.
QString SentenceFields::qualifier(const SentenceField &field) const
{
    const auto shown = shownBy(field.argument);
    if (!shown)
        return {};
    std::optional<ObsStatus> status;
    if (field.is(u"max") || field.is(u"min"))
        return qualifierOf(zonesOfExtreme(field, *shown));
    if (field.is(u"risen") || field.is(u"fallen") || field.is(u"unchanged"))
        return qualifierOf(changedZones(field, *shown));
    if (field.is(u"common_mean") || field.is(u"previous_common_mean") || field.is(u"same_mean")) {
        const auto change = meanChange(m_catalogue, m_observations, *shown, m_years.last);
        status = field.is(u"common_mean") ? change->statusNow : change->statusBefore;
    }
    return status && isQualified(*status) ? qualifierWord(*status, m_format.language()) : QString();
}

// One word where all these zones have it; else it is said of whom: "estimated for Valdera", "estimated for 2
// zones".
QString SentenceFields::qualifierOf(const std::vector<ZoneValue> &zones) const
{
    std::map<ObsStatus, QStringList> names;
    for (const ZoneValue &zone : zones) {
        if (zone.status && isQualified(*zone.status))
            names[*zone.status].append(m_observations.zones()[static_cast<size_t>(zone.zone)].name);
    }
    QStringList parts;
    for (const auto &[status, of] : names) {
        const QString word = qualifierWord(status, m_format.language());
        parts.append(of.size() == static_cast<qsizetype>(zones.size())
                         ? word
                         : qualifiedZones(word, of, m_format.language()));
    }
    return parts.join(u", "_s);
}

bool SentenceFields::holds(const std::optional<Formula> &condition) const
{
    if (!condition)
        return true;
    std::vector<double> values;
    for (const QString &field : condition->terms()) {
        const auto value = number(field);
        if (!value)
            return false;
        values.push_back(*value);
    }
    return condition->evaluate(values).value_or(0) != 0;
}

std::optional<double> SentenceFields::number(const QString &field) const
{
    const auto known = SentenceField::read(field);
    const auto written = known ? plainText(*known) : std::nullopt;
    if (!written)
        return std::nullopt;
    const auto read = m_format.parse(*written);
    return read ? std::optional(read.value()) : std::nullopt;
}

// The same words whatever the number; one and many; none, one and many; or none, one, two and many. # stands
// for the number; what qualifies it stands behind the words, which may hold its unit.
std::optional<QString> SentenceFields::plural(const QString &field, QStringList words) const
{
    const auto read = SentenceField::read(field);
    const auto written = read ? plainText(*read) : std::nullopt;
    const auto value = number(field);
    if (!written || !value || words.isEmpty())
        return std::nullopt;
    if (words.size() <= 2) // none is as many
        words = {words.back(), words.front(), words.back()};
    if (words.size() == 3)
        words.append(words.back()); // and so are two
    const bool isCounted = *value == 0 || *value == 1 || *value == 2;
    QString chosen = isCounted ? words.at(static_cast<qsizetype>(*value)) : words.back();
    return qualified(chosen.replace(u'#', *written), qualifier(*read));
}

// Risen, fallen, or the same as the year before over the same zones, as it reads.
std::optional<QString> SentenceFields::trend(const QString &indicator, const QStringList &words) const
{
    const auto now = number(u"common_mean(%1)"_s.arg(indicator));
    const auto before = number(u"previous_common_mean(%1)"_s.arg(indicator));
    if (!now || !before || words.size() != 3)
        return std::nullopt;
    return words.at(*now > *before ? 0 : *now < *before ? 1 : 2);
}

// The first words where all that prints the same as the year before is known to be the same, else the second;
// # stands for that year. Of what was recorded from print nothing but the rounded number is known.
std::optional<QString> SentenceFields::sameness(const SentenceField &field) const
{
    const auto shown = shownBy(field.argument);
    if (!shown || m_years.count() < 2)
        return std::nullopt;
    const auto chosen = [&](bool isSame) {
        return QString(field.words.at(isSame ? 0 : 1)).replace(u'#', QString::number(m_years.last - 1));
    };
    if (field.is(u"same"))
        return chosen(isSameExactly(*shown));
    const auto change = meanChange(m_catalogue, m_observations, *shown, m_years.last);
    if (!change)
        return std::nullopt;
    const auto isRecorded = [&](int year) {
        return meanValue(m_catalogue, m_observations, shown->index, year)->cell.isRecorded;
    };
    const bool isKnown = !isRecorded(m_years.last) && !isRecorded(m_years.last - 1);
    return chosen(isKnown && isExactly(change->before, change->now));
}

// The first words where all zones are known to have one and the same value, else the second.
std::optional<QString> SentenceFields::sameValues(const SentenceField &field) const
{
    const auto shown = shownBy(field.argument);
    const auto zones = shown ? presentZones(*shown) : std::vector<ZoneValue>();
    if (zones.empty())
        return std::nullopt;
    return field.words.at(haveOneValue(zones) ? 0 : 1);
}

// Of what was recorded from print nothing but the rounded number is known.
bool SentenceFields::haveOneValue(const std::vector<ZoneValue> &zones)
{
    return std::ranges::all_of(zones, [&](const ZoneValue &zone) {
        return !zone.isRecorded && isExactly(zone.value, zones.front().value);
    });
}

bool SentenceFields::isSameExactly(Shown shown) const
{
    const auto zones = presentZones(shown);
    return std::ranges::all_of(zones, [&](const ZoneValue &now) {
        const CellValue before = shownValue(m_catalogue, m_observations, shown, now.zone, m_years.last - 1);
        const bool readsSame = before.value && written(shown, *before.value) == written(shown, now.value);
        const bool isKnown = !before.isRecorded && !now.isRecorded;
        return !readsSame || (isKnown && isExactly(*before.value, now.value));
    });
}

std::optional<Shown> SentenceFields::shownBy(const QString &name) const
{
    if (const auto variable = m_catalogue.variableIndex(name))
        return Shown{Shown::Kind::Variable, *variable};
    if (const auto indicator = m_catalogue.indicatorIndex(name))
        return Shown{Shown::Kind::Indicator, *indicator};
    return std::nullopt;
}

std::optional<int> SentenceFields::countOf(const SentenceField &field) const
{
    if (field.is(u"zones"))
        return m_observations.surveyedCount(m_years.last);
    if (field.is(u"zones_answered"))
        return zonesWhere([this](int zone) { return hasAnswered(zone); });
    if (field.is(u"zones_with_service"))
        return zonesWhere([this](int zone) { return hasService(zone); });
    if (QStringView(field.kind->name).contains(u"region_"))
        return regionCount(field);
    if (const auto count = choiceCount(field))
        return count;
    const auto shown = shownBy(field.argument);
    if (!shown)
        return std::nullopt;
    if (const auto changed = changedCount(field, *shown))
        return changed;
    const std::vector<ZoneValue> zones = presentZones(*shown);
    const auto present = static_cast<int>(zones.size());
    // What the Region has imputed nobody has indicated.
    const auto imputed = static_cast<int>(std::ranges::count_if(
        zones, [](const ZoneValue &zone) { return zone.status == ObsStatus::Imputed; }));
    if (field.is(u"imputed"))
        return imputed;
    if (field.is(u"given"))
        return present - imputed;
    if (!field.is(u"present") && !field.is(u"missing"))
        return std::nullopt;
    return field.is(u"present") ? present : m_observations.surveyedCount(m_years.last) - present;
}

// As a source tells it of the whole Region: zones in which a choice holds, or of how many that is said.
std::optional<int> SentenceFields::regionCount(const SentenceField &field) const
{
    const auto variable = m_catalogue.variableIndex(field.argument.section(u'.', 0, 0));
    const bool isBefore = QStringView(field.kind->name).startsWith(u"previous_");
    const QStringList choices{field.argument.section(u'.', 1)};
    for (const RegionCount &count : m_observations.regionCounts()) {
        if (count.variable == variable && count.choices == choices && !count.isAlone &&
            count.year == m_years.last - (isBefore ? 1 : 0))
            return QStringView(field.kind->name).endsWith(u"marked") ? std::optional(count.zones)
                                                                     : count.answered;
    }
    return std::nullopt;
}

// Zones that have answered a question of choices, or in which a choice holds; with `common` those alone that
// have answered in the year before too. Nothing to say of a choice where no zone's answer is known.
std::optional<int> SentenceFields::choiceCount(const SentenceField &field) const
{
    const bool isMarked = field.kind->argument == FieldArgument::Choice;
    const bool isBefore = field.is(u"previous_common_marked");
    const auto variable = m_catalogue.variableIndex(field.argument.section(u'.', 0, 0));
    if (!(isMarked || field.kind->argument == FieldArgument::Question) || !variable)
        return std::nullopt;
    const bool isCommon = isBefore || field.is(u"common_answered") || field.is(u"common_marked");
    int answered = 0;
    int marked = 0;
    for (int zone = 0; zone < m_observations.zoneCount(); ++zone) {
        const Choices ticked = choices(zone, m_years.last - (isBefore ? 1 : 0), *variable);
        if (!ticked || (isCommon && !hasChoicesOfBothYears(zone, *variable)))
            continue;
        ++answered;
        marked += ticked->contains(field.argument.section(u'.', 1));
    }
    if (!isMarked)
        return answered;
    return answered == 0 ? std::nullopt : std::optional(marked);
}

// Zones with a value in both years, or those of them in which it has risen, fallen or stayed, as printed; or
// those that the change of a mean is told of.
std::optional<int> SentenceFields::changedCount(const SentenceField &field, Shown shown) const
{
    if (m_years.count() < 2)
        return std::nullopt;
    if (field.is(u"common_zones")) {
        const auto change = meanChange(m_catalogue, m_observations, shown, m_years.last);
        return change ? std::optional(change->zones) : std::nullopt;
    }
    if (!field.is(u"comparable") && !field.is(u"risen") && !field.is(u"fallen") && !field.is(u"unchanged"))
        return std::nullopt;
    return static_cast<int>(changedZones(field, shown).size());
}

// Each with what qualifies either of its two values.
std::vector<SentenceFields::ZoneValue> SentenceFields::changedZones(const SentenceField &field,
                                                                    Shown shown) const
{
    std::vector<ZoneValue> changed;
    for (ZoneValue now : presentZones(shown)) {
        const CellValue before = shownValue(m_catalogue, m_observations, shown, now.zone, m_years.last - 1);
        if (!before.value)
            continue;
        const double change =
            shownRounded(m_catalogue, shown, now.value) - shownRounded(m_catalogue, shown, *before.value);
        const QStringView way = change > 0 ? u"risen" : change < 0 ? u"fallen" : u"unchanged";
        if (!field.is(u"comparable") && !field.is(way))
            continue;
        now.status = statusOfMean({before, {.value = now.value, .status = now.status}});
        changed.push_back(now);
    }
    return changed;
}

int SentenceFields::zonesWhere(const std::function<bool(int zone)> &holds) const
{
    int zones = 0;
    for (int zone = 0; zone < m_observations.zoneCount(); ++zone)
        zones += m_observations.isInSurvey(zone, m_years.last) && holds(zone);
    return zones;
}

bool SentenceFields::hasAnswer(int zone, bool (*isSuch)(const Observation &)) const
{
    for (int variable = 0; variable < static_cast<int>(m_catalogue.variables.size()); ++variable) {
        const auto answer = m_observations.observation({zone, m_years.last, variable});
        const bool isOfService = !m_catalogue.variables[static_cast<size_t>(variable)].withoutService;
        if (isOfService && answer && isSuch(*answer))
            return true;
    }
    return false;
}

bool SentenceFields::hasService(int zone) const
{
    for (int index = 0; index < static_cast<int>(m_catalogue.indicators.size()); ++index) {
        const auto recorded = m_observations.recorded(index, zone, m_years.last);
        if (recorded && recorded->value)
            return true;
    }
    // What the Region has imputed is no answer of the zone.
    return hasAnswer(zone, [](const Observation &answer) {
        return answer.isPresent() && answer.status != ObsStatus::Imputed;
    });
}

bool SentenceFields::hasAnswered(int zone) const
{
    return hasService(zone) ||
           hasAnswer(zone, [](const Observation &answer) { return answer.status == ObsStatus::CannotExist; });
}

SentenceFields::Choices SentenceFields::choices(int zone, int year, int variable) const
{
    const auto answer = m_observations.observation({zone, year, variable});
    const bool isOfZone = answer && answer->text && answer->status != ObsStatus::Imputed;
    return isOfZone ? Choices(answer->text->split(u',')) : std::nullopt;
}

bool SentenceFields::hasChoicesOfBothYears(int zone, int variable) const
{
    return m_years.count() > 1 && choices(zone, m_years.last, variable) &&
           choices(zone, m_years.last - 1, variable);
}

std::vector<SentenceFields::ZoneValue> SentenceFields::presentZones(Shown shown) const
{
    std::vector<ZoneValue> present;
    for (int zone = 0; zone < m_observations.zoneCount(); ++zone) {
        const CellValue cell = shownValue(m_catalogue, m_observations, shown, zone, m_years.last);
        if (cell.value)
            present.push_back({zone, *cell.value, cell.status, cell.isRecorded});
    }
    return present;
}

std::optional<QString> SentenceFields::valueText(const SentenceField &field) const
{
    const auto shown = shownBy(field.argument);
    if (!shown)
        return std::nullopt;
    return field.kind->argument == FieldArgument::Mean ? meanText(field, *shown) : extremeText(field, *shown);
}

QString SentenceFields::written(Shown shown, double value) const
{
    return shownNumber(m_catalogue, shown, value, m_format);
}

// The mean row of the year; or the mean of it and of the year before over the zones that have both.
std::optional<QString> SentenceFields::meanText(const SentenceField &field, Shown shown) const
{
    if (shown.kind != Shown::Kind::Indicator)
        return std::nullopt;
    if (field.is(u"mean")) {
        const auto mean = meanValue(m_catalogue, m_observations, shown.index, m_years.last);
        return mean && mean->cell.value ? std::optional(written(shown, *mean->cell.value)) : std::nullopt;
    }
    const auto change =
        m_years.count() > 1 ? meanChange(m_catalogue, m_observations, shown, m_years.last) : std::nullopt;
    if (!change)
        return std::nullopt;
    if (field.is(u"common_mean"))
        return written(shown, change->now);
    return field.is(u"previous_common_mean") ? std::optional(written(shown, change->before)) : std::nullopt;
}

// Every zone that prints the least or the greatest value.
std::vector<SentenceFields::ZoneValue> SentenceFields::zonesOfExtreme(const SentenceField &field,
                                                                      Shown shown) const
{
    std::vector<ZoneValue> zones = presentZones(shown);
    if (zones.empty())
        return zones;
    const bool wantsGreatest = field.is(u"max") || field.is(u"max_zone");
    const auto [least, greatest] = std::ranges::minmax_element(zones, {}, &ZoneValue::value);
    const QString extreme = written(shown, wantsGreatest ? greatest->value : least->value);
    std::erase_if(zones, [&](const ZoneValue &zone) { return written(shown, zone.value) != extreme; });
    return zones;
}

std::optional<QString> SentenceFields::extremeText(const SentenceField &field, Shown shown) const
{
    const std::vector<ZoneValue> zones = zonesOfExtreme(field, shown);
    if (zones.empty())
        return std::nullopt;
    if (field.is(u"max") || field.is(u"min"))
        return written(shown, zones.front().value);
    if (!field.is(u"max_zone") && !field.is(u"min_zone"))
        return std::nullopt;
    QStringList names;
    for (const ZoneValue &zone : zones)
        names.append(m_observations.zones()[static_cast<size_t>(zone.zone)].name);
    return tiedZones(names, haveOneValue(zones), m_format.language());
}

} // namespace quaderno
