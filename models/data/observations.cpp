#include "data/observations.h"

#include <algorithm>

namespace quaderno
{

QString YearRange::text() const
{
    return first == last ? QString::number(first)
                         : QString::number(first) + QLatin1Char('-') + QString::number(last);
}

Observations::Observations(std::vector<Zone> zones, YearRange years, int variableCount)
    : m_zones(std::move(zones)), m_years(years), m_variableCount(variableCount)
{
    const size_t questionnaires = m_zones.size() * static_cast<size_t>(std::max(0, years.count()));
    const size_t cells = questionnaires * static_cast<size_t>(variableCount);
    m_survey.resize(questionnaires);
    m_values.resize(cells);
    m_states.resize(cells);
    m_hasValue.resize(cells);
}

std::optional<int> Observations::zoneIndex(QStringView code) const
{
    const auto found = std::ranges::find(m_zones, code, &Zone::code);
    if (found == m_zones.end())
        return std::nullopt;
    return static_cast<int>(found - m_zones.begin());
}

bool Observations::contains(ObsKey key) const
{
    return key.refArea >= 0 && key.refArea < zoneCount() && m_years.contains(key.timePeriod) &&
           key.variable >= 0 && key.variable < m_variableCount;
}

// One questionnaire after the other, in the order in which the file keeps them; a new year or zone is a
// longer array.
size_t Observations::slot(ObsKey key) const
{
    Q_ASSERT(contains(key));
    return *questionnaire(key.refArea, key.timePeriod) * static_cast<size_t>(m_variableCount) +
           static_cast<size_t>(key.variable);
}

bool Observations::isOutside(ObsKey key) const
{
    const auto at = questionnaire(key.refArea, key.timePeriod);
    return at && m_survey[*at] == Survey::Outside;
}

std::optional<size_t> Observations::questionnaire(int refArea, int year) const
{
    if (refArea < 0 || refArea >= zoneCount() || !m_years.contains(year))
        return std::nullopt;
    return static_cast<size_t>((year - m_years.first) * zoneCount() + refArea);
}

std::optional<Observation> Observations::observation(ObsKey key) const
{
    return isOutside(key) ? Observation{.status = ObsStatus::NotCollected} : stored(key);
}

CellValue Observations::cell(ObsKey key) const
{
    return isOutside(key) ? CellValue{.status = ObsStatus::NotCollected} : storedCell(key);
}

std::optional<Observation> Observations::stored(ObsKey key) const
{
    const CellValue known = storedCell(key);
    if (!known.status)
        return std::nullopt;
    Observation observation{.value = known.value, .status = *known.status};
    if (const auto detail = m_details.constFind(key); detail != m_details.cend()) {
        if (detail->hasText)
            observation.text = detail->text;
        observation.reason = detail->reason;
        observation.note = detail->note;
    }
    return observation;
}

CellValue Observations::storedCell(ObsKey key) const
{
    const size_t at = slot(key);
    if (m_states[at] == 0)
        return {};
    CellValue known{.status = static_cast<ObsStatus>(m_states[at])};
    if (m_hasValue[at])
        known.value = m_values[at];
    return known;
}

void Observations::set(ObsKey key, const std::optional<Observation> &observation)
{
    const size_t at = slot(key);
    m_states[at] = observation ? static_cast<char>(observation->status) : '\0';
    m_hasValue[at] = observation && observation->value;
    m_values[at] = observation ? observation->value.value_or(0) : 0;
    if (observation &&
        (observation->text || !observation->reason.isEmpty() || !observation->note.isEmpty())) {
        m_details.insert(key, {.text = observation->text.value_or(QString()),
                               .hasText = observation->text.has_value(),
                               .reason = observation->reason,
                               .note = observation->note});
    } else if (!m_details.isEmpty()) {
        m_details.remove(key);
    }
}

std::optional<CellValue> Observations::recorded(int indicator, int refArea, int year) const
{
    const auto found = m_recorded.constFind({refArea, year, indicator});
    return found == m_recorded.cend() ? std::nullopt : std::optional(*found);
}

void Observations::setRecorded(int indicator, int refArea, int year, CellValue value)
{
    value.isRecorded = true;
    m_recorded.insert({refArea, year, indicator}, value);
}

bool Observations::isInSurvey(int refArea, int year) const
{
    const auto at = questionnaire(refArea, year);
    return at && m_survey[*at] == Survey::Inside;
}

int Observations::surveyedCount(int year) const
{
    int count = 0;
    for (int zone = 0; zone < zoneCount(); ++zone)
        count += isInSurvey(zone, year);
    return count;
}

void Observations::setInSurvey(int refArea, int year, bool isIn)
{
    if (const auto at = questionnaire(refArea, year))
        m_survey[*at] = isIn ? Survey::Inside : Survey::Outside;
}

} // namespace quaderno
