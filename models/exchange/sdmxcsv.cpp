#include "exchange/sdmxcsv.h"

#include "analysis/cellhint.h"
#include "analysis/indicators.h"
#include "data/numberformat.h"
#include "exchange/csv.h"
#include "exchange/sdmxdefinition.h"
#include "storage/dataset.h"

#include <algorithm>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

// What SDMX writes for a value that is known to be missing; an empty field would only not tell of it.
constexpr char16_t kMissing[] = u"NaN";

class SdmxCsv
{
public:
    SdmxCsv(const DataSet &dataSet, const ReportOptions &options, SdmxCsvVersion version)
        : m_catalogue(dataSet.catalogue()), m_observations(dataSet.observations()), m_years(options.years),
          m_language(options.language), m_definition(sdmxDefinition(dataSet, options.language)),
          m_start(startOfRow(version))
    {
        QStringList heads = version == SdmxCsvVersion::One
                                ? QStringList{u"DATAFLOW"_s}
                                : QStringList{u"STRUCTURE"_s, u"STRUCTURE_ID"_s, u"ACTION"_s};
        for (const QStringView component :
             {QStringView(kSdmxFrequency), QStringView(kSdmxArea), QStringView(kSdmxIndicator),
              QStringView(kSdmxTime), QStringView(kSdmxMeasure), QStringView(kSdmxStatus),
              QStringView(kSdmxDecimals), QStringView(kSdmxUnit), QStringView(kSdmxComment)})
            heads.append(component.toString());
        m_text = Csv::line(heads);
    }

    [[nodiscard]] QByteArray bytes()
    {
        for (const SdmxIndicator &indicator : m_definition.indicators) {
            forEachZoneAndYear([&](int zone, int year) {
                indicator.choice ? addChoice(indicator, zone, year) : addShown(indicator, zone, year);
            });
            if (indicator.shown.kind == Shown::Kind::Indicator)
                addMeans(indicator);
        }
        return m_text.toUtf8();
    }

private:
    [[nodiscard]] QStringList startOfRow(SdmxCsvVersion version) const
    {
        return version == SdmxCsvVersion::One
                   ? QStringList{m_definition.dataflow()}
                   : QStringList{u"dataflow"_s, m_definition.dataflow(), u"I"_s}; // for information
    }

    template <typename Act> void forEachZoneAndYear(Act act)
    {
        for (int zone = 0; zone < m_observations.zoneCount(); ++zone) {
            for (int year = m_years.first; year <= m_years.last; ++year)
                act(zone, year);
        }
    }

    void addShown(const SdmxIndicator &indicator, int zone, int year)
    {
        const Shown shown = indicator.shown;
        const CellValue cell = shownValue(m_catalogue, m_observations, shown, zone, year);
        const QString hint = cellHint(m_catalogue, m_observations, shown, zone, year, cell, m_language);
        addRow(indicator, areaCode(zone), year, cell, hint);
    }

    void addChoice(const SdmxIndicator &indicator, int zone, int year)
    {
        const auto observation = m_observations.observation({zone, year, indicator.shown.index});
        if (!observation)
            return;
        const Variable &variable = m_catalogue.variables[static_cast<size_t>(indicator.shown.index)];
        const QString &choice = variable.choices[static_cast<size_t>(*indicator.choice)].name;
        CellValue cell{.value = std::nullopt, .status = observation->status};
        if (observation->isPresent())
            cell.value = observation->text.value_or(QString()).split(u',').contains(choice) ? 1 : 0;
        addRow(indicator, areaCode(zone), year, cell, statusSentence(m_catalogue, observation, m_language));
    }

    void addMeans(const SdmxIndicator &indicator)
    {
        for (int year = m_years.first; year <= m_years.last; ++year) {
            if (const auto mean = meanValue(m_catalogue, m_observations, indicator.shown.index, year))
                addRow(indicator, m_definition.areas.back().id, year, mean->cell,
                       meanHint(*mean, m_observations.surveyedCount(year)));
        }
    }

    void addRow(const SdmxIndicator &indicator, const QString &area, int year, const CellValue &cell,
                const QString &comment)
    {
        if (!cell.status)
            return;
        const int decimals =
            std::max(indicator.decimals, shownDecimals(m_catalogue, indicator.shown, cell.value.value_or(0)));
        const QString value = cell.value ? NumberFormat::plain(roundHalfAway(*cell.value, decimals))
                                         : QStringView(kMissing).toString();
        m_text +=
            Csv::line(m_start + QStringList{QStringView(kSdmxAnnual).toString(), area, indicator.code.id,
                                            QString::number(year), value, obsStatusLetter(*cell.status),
                                            QString::number(decimals), indicator.unit, comment.simplified()});
    }

    [[nodiscard]] const QString &areaCode(int zone) const
    {
        return m_definition.areas[static_cast<size_t>(zone)].id;
    }

    const Catalogue &m_catalogue;
    const Observations &m_observations;
    YearRange m_years;
    Language m_language;
    SdmxDefinition m_definition;
    QStringList m_start; // of every row
    QString m_text;
};

} // namespace

QByteArray sdmxCsv(const DataSet &dataSet, const ReportOptions &options, SdmxCsvVersion version)
{
    return SdmxCsv(dataSet, options, version).bytes();
}

} // namespace quaderno
