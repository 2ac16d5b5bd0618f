// All observations of a data set in memory: dense arrays of zone x year x variable, so that every table and
// chart is a pass over plain numbers.
#pragma once

#include "analysis/cellvalue.h"
#include "data/language.h"
#include "data/observation.h"

#include <QHash>

#include <vector>

namespace quaderno
{

// A health-and-social zone; the order of a list of zones is the order of every table.
struct Zone {
    QString code;
    QString name;
    bool operator==(const Zone &) const = default;
};

// A run of years, both ends included.
struct YearRange {
    int first = 0;
    int last = -1;

    [[nodiscard]] int count() const { return last - first + 1; }
    [[nodiscard]] bool contains(int year) const { return year >= first && year <= last; }
    // "2008-2011", or "2008" for a single year.
    [[nodiscard]] QString text() const;
    bool operator==(const YearRange &) const = default;
};

// The reserved area under which the printed means of a recorded edition are kept.
inline constexpr int kAggregateArea = -1;
inline constexpr char16_t kMeanRowCode[] = u"valore-medio-stimato";

// How many zones of the whole Region a source tells of, where it does not say which: those in which all of
// `choices` hold, or, with `isAlone`, they and no other.
struct RegionCount {
    int variable = 0;
    QStringList choices = {};
    bool isAlone = false;
    int year = 0;
    int zones = 0;
    std::optional<int> answered = {}; // of how many
    LocalText source = {};
    bool operator==(const RegionCount &) const = default;
};

// Why an answer is as it is, for cells that have more than a number to say.
struct ObservationDetail {
    QString text;
    bool hasText = false;
    QString reason;
    QString note;
};

class Observations
{
public:
    Observations() = default;
    Observations(std::vector<Zone> zones, YearRange years, int variableCount);

    [[nodiscard]] const std::vector<Zone> &zones() const { return m_zones; }
    [[nodiscard]] int zoneCount() const { return static_cast<int>(m_zones.size()); }
    [[nodiscard]] std::optional<int> zoneIndex(QStringView code) const;
    [[nodiscard]] YearRange years() const { return m_years; }
    [[nodiscard]] bool contains(ObsKey key) const;

    // As tables and figures see it. nullopt: never entered. Of a zone outside the survey of that year nothing
    // counts: not collected.
    [[nodiscard]] std::optional<Observation> observation(ObsKey key) const;
    // The same without its words: cheap, for arithmetic.
    [[nodiscard]] CellValue cell(ObsKey key) const;
    // As it was given, whether or not the zone is in the survey: what a form shows and an undo brings back.
    [[nodiscard]] std::optional<Observation> stored(ObsKey key) const;
    // nullopt removes the observation.
    void set(ObsKey key, const std::optional<Observation> &observation);

    // A printed value that stands in while its terms were never entered; `refArea` may be kAggregateArea.
    [[nodiscard]] std::optional<CellValue> recorded(int indicator, int refArea, int year) const;
    void setRecorded(int indicator, int refArea, int year, CellValue value);

    // What a source tells of the whole Region; nothing of it is counted together with answers.
    [[nodiscard]] const std::vector<RegionCount> &regionCounts() const { return m_regionCounts; }
    void setRegionCounts(std::vector<RegionCount> counts) { m_regionCounts = std::move(counts); }

    // Whether the zone was in the survey that year (it has a questionnaire not marked "not in survey").
    [[nodiscard]] bool isInSurvey(int refArea, int year) const;
    [[nodiscard]] int surveyedCount(int year) const;
    void setInSurvey(int refArea, int year, bool isIn);

private:
    [[nodiscard]] size_t slot(ObsKey key) const;
    [[nodiscard]] CellValue storedCell(ObsKey key) const;
    [[nodiscard]] bool isOutside(ObsKey key) const;
    // Where the questionnaire of a zone and year stands in a list of all; nullopt where there is none.
    [[nodiscard]] std::optional<size_t> questionnaire(int refArea, int year) const;

    std::vector<Zone> m_zones;
    YearRange m_years;
    int m_variableCount = 0;
    std::vector<double> m_values; // meaningful only where m_states says a value is present
    std::vector<char> m_states;   // letter of ObsStatus, 0 = never entered
    std::vector<char> m_hasValue; // a number is present
    QHash<ObsKey, ObservationDetail> m_details;
    QHash<ObsKey, CellValue> m_recorded; // an indicator in the place of the variable
    std::vector<RegionCount> m_regionCounts;
    enum class Survey : char { Unknown, Inside, Outside };
    std::vector<Survey> m_survey; // of each questionnaire
};

} // namespace quaderno
