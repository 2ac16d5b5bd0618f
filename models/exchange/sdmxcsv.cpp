#include "exchange/sdmxcsv.h"

#include "analysis/cellhint.h"
#include "analysis/indicators.h"
#include "data/numberformat.h"
#include "exchange/csv.h"
#include "storage/dataset.h"

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

class SdmxCsv
{
public:
    SdmxCsv(const DataSet &dataSet, const ReportOptions &options)
        : m_catalogue(dataSet.catalogue()), m_observations(dataSet.observations()), m_years(options.years),
          m_language(options.language), m_dataflow(u"QUADERNO:%1(1.0)"_s.arg(m_catalogue.service))
    {
        m_text = Csv::line({u"DATAFLOW"_s, u"FREQ"_s, u"REF_AREA"_s, u"INDICATOR"_s, u"TIME_PERIOD"_s,
                            u"OBS_VALUE"_s, u"OBS_STATUS"_s, u"DECIMALS"_s, u"UNIT_MEASURE"_s, u"COMMENT"_s});
    }

    [[nodiscard]] QByteArray bytes()
    {
        for (int at = 0; at < static_cast<int>(m_catalogue.variables.size()); ++at) {
            const Variable &variable = m_catalogue.variables[static_cast<size_t>(at)];
            if (variable.isNumeric())
                addShown({Shown::Kind::Variable, at});
            for (const Choice &choice : variable.choices)
                addChoice(at, variable, choice);
        }
        for (int at = 0; at < static_cast<int>(m_catalogue.indicators.size()); ++at) {
            addShown({Shown::Kind::Indicator, at});
            addMeans(at);
        }
        return m_text.toUtf8();
    }

private:
    template <typename Act> void forEachZoneAndYear(Act act)
    {
        for (int zone = 0; zone < m_observations.zoneCount(); ++zone) {
            for (int year = m_years.first; year <= m_years.last; ++year)
                act(zone, year);
        }
    }

    void addShown(Shown shown)
    {
        forEachZoneAndYear([&](int zone, int year) {
            const CellValue cell = shownValue(m_catalogue, m_observations, shown, zone, year);
            const QString hint = cellHint(m_catalogue, m_observations, shown, zone, year, cell, m_language);
            addRow({.area = zoneCode(zone), .indicator = m_catalogue.name(shown), .year = year}, cell,
                   m_catalogue.maxDecimals(shown), m_catalogue.unit(shown).in(m_language), hint);
        });
    }

    void addChoice(int at, const Variable &variable, const Choice &choice)
    {
        forEachZoneAndYear([&](int zone, int year) {
            const auto observation = m_observations.observation({zone, year, at});
            if (!observation)
                return;
            CellValue cell{.value = std::nullopt, .status = observation->status};
            if (observation->isPresent())
                cell.value = observation->text.value_or(QString()).split(u',').contains(choice.name) ? 1 : 0;
            addRow({.area = zoneCode(zone), .indicator = variable.name + u'.' + choice.name, .year = year},
                   cell, 0, {}, statusSentence(m_catalogue, observation, m_language));
        });
    }

    void addMeans(int indicator)
    {
        const Shown shown{Shown::Kind::Indicator, indicator};
        for (int year = m_years.first; year <= m_years.last; ++year) {
            const auto mean = meanValue(m_catalogue, m_observations, indicator, year);
            if (!mean)
                continue;
            addRow({.area = QStringView(kMeanRowCode).toString(),
                    .indicator = m_catalogue.name(shown),
                    .year = year},
                   mean->cell, m_catalogue.maxDecimals(shown), m_catalogue.unit(shown).in(m_language),
                   meanHint(mean->cell, mean->basis, m_observations.surveyedCount(year)));
        }
    }

    struct Key {
        QString area;
        QString indicator;
        int year;
    };

    void addRow(const Key &key, const CellValue &cell, int decimals, const QString &unit,
                const QString &comment)
    {
        if (!cell.status)
            return;
        m_text +=
            Csv::line({m_dataflow, u"A"_s, key.area, key.indicator, QString::number(key.year),
                       cell.value ? NumberFormat::plain(*cell.value) : QString(),
                       obsStatusLetter(*cell.status), QString::number(decimals), unit, comment.simplified()});
    }

    [[nodiscard]] const QString &zoneCode(int zone) const
    {
        return m_observations.zones()[static_cast<size_t>(zone)].code;
    }

    const Catalogue &m_catalogue;
    const Observations &m_observations;
    YearRange m_years;
    Language m_language;
    QString m_dataflow;
    QString m_text;
};

} // namespace

QByteArray sdmxCsv(const DataSet &dataSet, const ReportOptions &options)
{
    return SdmxCsv(dataSet, options).bytes();
}

} // namespace quaderno
