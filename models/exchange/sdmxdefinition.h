// What a data set is called where statistical offices exchange it: the codes of SDMX and what they stand for.
#pragma once

#include "catalogue/catalogue.h"

namespace quaderno
{

class DataSet;

// The components of the structure in their order: dimensions, then the measure, then attributes.
inline constexpr char16_t kSdmxFrequency[] = u"FREQ";
inline constexpr char16_t kSdmxArea[] = u"REF_AREA";
inline constexpr char16_t kSdmxIndicator[] = u"INDICATOR";
inline constexpr char16_t kSdmxTime[] = u"TIME_PERIOD";
inline constexpr char16_t kSdmxMeasure[] = u"OBS_VALUE";
inline constexpr char16_t kSdmxStatus[] = u"OBS_STATUS";
inline constexpr char16_t kSdmxDecimals[] = u"DECIMALS";
inline constexpr char16_t kSdmxUnit[] = u"UNIT_MEASURE";
inline constexpr char16_t kSdmxComment[] = u"COMMENT";

inline constexpr char16_t kSdmxAnnual[] = u"A"; // of CL_FREQ

// A letter, then letters, digits, "_" and "-": an identifier that every SDMX artefact may have.
[[nodiscard]] QString sdmxId(const QString &words);

struct SdmxCode {
    QString id = {};
    LocalText name = {}; // empty in a language that the program has no words for
};

// A variable, one choice of a variable, or an indicator of the catalogue.
struct SdmxIndicator {
    SdmxCode code = {};
    QString unit = {}; // id of one of the units
    int decimals = 0;  // the most that its values have
    Shown shown = {};
    std::optional<int> choice = {};
};

struct SdmxDefinition {
    QString agency = {};
    LocalText agencyName = {};
    QString version = {};
    QString id = {}; // of the dataflow
    LocalText name = {};
    std::vector<SdmxCode> areas = {}; // the zones in their order, then the mean
    std::vector<SdmxIndicator> indicators = {};
    std::vector<SdmxCode> units = {};

    // "REGIONE_TOSCANA:SEGRETARIATO_SOCIALE(1.0.0)"
    [[nodiscard]] QString dataflow() const;
};

// `language` is that of the names that the catalogue does not give.
[[nodiscard]] SdmxDefinition sdmxDefinition(const DataSet &dataSet, Language language);

} // namespace quaderno
