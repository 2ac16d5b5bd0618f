#include "analysis/provenance.h"

#include "analysis/answers.h"
#include "analysis/audit.h"
#include "analysis/cellhint.h"
#include "analysis/derivednote.h"
#include "analysis/evaluation.h"
#include "analysis/formulatext.h"
#include "analysis/historylines.h"
#include "analysis/indicators.h"
#include "analysis/numbering.h"
#include "analysis/printedtables.h"
#include "storage/dataset.h"

#include <QLocale>

#include <algorithm>
#include <numeric>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

// What is kept of a number between the terms and the printed cell: two decimals more than are printed.
constexpr int kFurtherDecimals = 2;
constexpr size_t kShownVersions = 6;

class ProvenanceBuilder
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::Provenance)

public:
    ProvenanceBuilder(const DataSet &dataSet, const CellReference &cell, Language language,
                      bool isBesideLabel = false)
        : m_dataSet(dataSet), m_catalogue(dataSet.catalogue()), m_observations(dataSet.observations()),
          m_cell(cell), m_language(language), m_format(language), m_isBesideLabel(isBesideLabel)
    {
    }

    [[nodiscard]] Provenance build() const
    {
        Provenance made{.cell = m_cell,
                        .title = m_catalogue.label(m_cell.shown).in(m_language),
                        .zone = zoneName(m_cell.refArea),
                        .value = valueText()};
        if (m_cell.shown.kind == Shown::Kind::Variable)
            fillVariable(made);
        else if (m_cell.refArea == kAggregateArea)
            fillMean(made);
        else
            fillIndicator(made);
        return made;
    }

    [[nodiscard]] QString valueText() const
    {
        if (m_cell.shown.kind == Shown::Kind::Variable)
            return answer(m_cell.shown.index);
        const CellValue value = cellValue();
        if (value.value)
            return withUnit(*value.value);
        return value.status ? obsStatusName(*value.status) : tr("never entered");
    }

private:
    [[nodiscard]] const Indicator &indicator() const
    {
        return m_catalogue.indicators[static_cast<size_t>(m_cell.shown.index)];
    }

    [[nodiscard]] QString zoneName(int refArea) const
    {
        return refArea == kAggregateArea ? tr("Estimated mean value")
                                         : m_dataSet.zones()[static_cast<size_t>(refArea)].name;
    }

    [[nodiscard]] CellValue cellValue() const
    {
        if (m_cell.refArea != kAggregateArea)
            return shownValue(m_catalogue, m_observations, m_cell.shown, m_cell.refArea, m_cell.timePeriod);
        const auto mean = meanValue(m_catalogue, m_observations, m_cell.shown.index, m_cell.timePeriod);
        return mean ? mean->cell : CellValue{};
    }

    [[nodiscard]] QString number(double value, Shown shown) const
    {
        const QString text = shownNumber(m_catalogue, shown, value, m_format);
        const QString unit = m_isBesideLabel ? unitBesideLabel(m_catalogue, shown, m_language)
                                             : m_catalogue.unit(shown).in(m_language);
        return unit.isEmpty() ? text : tr("%1 %2", "a number and its unit").arg(text, unit);
    }
    [[nodiscard]] QString withUnit(double value) const { return number(value, m_cell.shown); }

    // As it goes into a computation: nothing rounded.
    [[nodiscard]] QString exact(double value) const { return m_format.format(value, 0, kMostDecimals); }

    [[nodiscard]] QString answer(int variable) const
    {
        const auto observation = m_observations.observation({m_cell.refArea, m_cell.timePeriod, variable});
        if (!observation)
            return tr("never entered");
        if (observation->value)
            return number(*observation->value, {.kind = Shown::Kind::Variable, .index = variable});
        const QString text = answerText(m_catalogue, m_catalogue.variables[static_cast<size_t>(variable)],
                                        observation, m_format);
        return text.isEmpty() ? tr("none", "nothing ticked") : text;
    }

    // "… = 43,99, printed as 44", or "… = 44" where nothing was rounded away.
    [[nodiscard]] QString equals(const QString &left, double value) const
    {
        const int most = shownDecimals(m_catalogue, m_cell.shown, value);
        const QString printed = shownNumber(m_catalogue, m_cell.shown, value, m_format);
        if (roundHalfAway(value, most) == roundHalfAway(value, most + kFurtherDecimals))
            return tr("%1 = %2", "a computation and its result").arg(left, printed);
        return tr("%1 = %2, rounded to %3", "a computation, its result, the result as it is shown")
            .arg(left, m_format.format(value, 0, most + kFurtherDecimals), printed);
    }

    [[nodiscard]] QString statusOf(const CellValue &value) const
    {
        if (value.isRecorded)
            return tr("printed value, cannot be recomputed");
        return value.status ? obsStatusName(*value.status) : QString();
    }

    void fillVariable(Provenance &made) const
    {
        made.terms.push_back(term(m_cell.shown.index));
        made.status = made.terms.front().status;
    }

    void fillIndicator(Provenance &made) const
    {
        const CellValue value = cellValue();
        made.status = statusOf(value);
        made.formula = indicatorInWords(m_catalogue, indicator(), m_language);
        if (!value.value)
            made.obstacle = cellHint(m_catalogue, m_observations, m_cell.shown, m_cell.refArea,
                                     m_cell.timePeriod, value, m_language);
        else if (!value.isRecorded)
            made.computation = equals(withNumbers(m_cell.refArea), *value.value);
        made.inPrint = inPrint(value);
        for (const int variable : termsOf(indicator()))
            made.terms.push_back(term(variable));
    }

    // What the recorded edition gives in this cell, beside `today`, which was computed.
    [[nodiscard]] QString inPrint(const CellValue &today) const
    {
        const auto printed = m_observations.recorded(m_cell.shown.index, m_cell.refArea, m_cell.timePeriod);
        const bool isGap = !printed || (!printed->value && !today.value);
        if (isGap || today.isRecorded || !m_dataSet.edition())
            return {};
        const YearRange years = m_dataSet.edition()->years;
        for (const NumberedItem &item : numberTables(m_catalogue, years)) {
            const Table &table = m_catalogue.tables[static_cast<size_t>(item.index)];
            if (table.shown != m_cell.shown || table.layout != TableLayout::Years)
                continue;
            return tr("%1 (Tab. %2 of %3)", "a number, its table, the years of the edition")
                .arg(printed->value ? againstToday(*printed->value, today) : tr("a gap"))
                .arg(item.number)
                .arg(years.text());
        }
        return {};
    }

    // The same number is one that today's rounds to with the decimals that are in print.
    [[nodiscard]] QString againstToday(double printed, const CellValue &today) const
    {
        const int decimals = std::max(neededDecimals(printed), m_catalogue.minDecimals(m_cell.shown));
        const QString text = m_format.format(printed, decimals, decimals);
        if (!today.value)
            return text;
        return roundsTo(*today.value, printed, decimals) ? tr("%1, the same number").arg(text)
                                                         : tr("%1, another number").arg(text);
    }

    // The formula with the zone's numbers in the place of the labels; a "?" where there is none.
    [[nodiscard]] QString withNumbers(int refArea) const
    {
        const auto text = [&](const BoundFormula::Term &term) {
            const CellValue value = termCell(m_catalogue, m_observations, term, refArea, m_cell.timePeriod);
            return value.value ? exact(*value.value) : u"?"_s;
        };
        return indicatorWith(indicator(), text, m_language);
    }

    [[nodiscard]] ProvenanceTerm term(int variable) const
    {
        const ObsKey key{m_cell.refArea, m_cell.timePeriod, variable};
        const Shown shown{.kind = Shown::Kind::Variable, .index = variable};
        ProvenanceTerm made{.cell = {shown, m_cell.refArea, m_cell.timePeriod},
                            .label = m_catalogue.label(shown).in(m_language),
                            .value = answer(variable)};
        if (const auto observation = m_observations.observation(key)) {
            made.status = obsStatusName(observation->status);
            made.note = noteInWords(observation->note, m_language);
            if (const auto *reason = m_catalogue.missingReason(observation->reason))
                made.reason = reason->label.in(m_language);
        }
        addHistory(made, key);
        return made;
    }

    void addHistory(ProvenanceTerm &made, ObsKey key) const
    {
        const auto history = historyLines(m_dataSet, key, m_language);
        if (!history) {
            made.trouble = history.error().message;
            return;
        }
        for (size_t i = 0; i < std::min(history.value().size(), kShownVersions + 1); ++i) {
            const HistoryLine &version = history.value()[i];
            if (i > 0) {
                const QString when = QLocale().toString(version.at.toLocalTime(), QLocale::ShortFormat);
                made.before.append(
                    tr("%1 (%2, %3)", "answer, author, date").arg(version.answer, version.author, when));
                continue;
            }
            made.source = version.source;
            made.author = version.author;
            made.at = version.at;
        }
    }

    void fillMean(Provenance &made) const
    {
        const int year = m_cell.timePeriod;
        const auto mean = meanValue(m_catalogue, m_observations, m_cell.shown.index, year);
        if (!mean)
            return;
        made.status = statusOf(mean->cell);
        made.surveyed = m_observations.surveyedCount(year);
        made.formula = indicatorInWords(m_catalogue, indicator(), m_language);
        made.rule = indicator().mean == MeanKind::Ratio
                        ? tr("sum of the numerators / sum of the denominators, over the zones that have both")
                        : tr("plain mean of the values of the zones");
        if (mean->cell.isRecorded) {
            made.obstacle = meanHint(*mean, made.surveyed);
            return;
        }
        const std::vector<int> zones = zonesOfMean(m_catalogue, m_observations, m_cell.shown.index, year);
        for (int zone = 0; zone < m_observations.zoneCount(); ++zone) {
            const bool enters = std::ranges::binary_search(zones, zone);
            (enters ? made.entering : made.leftOut)
                .push_back({.cell = {m_cell.shown, zone, year},
                            .zone = zoneName(zone),
                            .text = enters ? contribution(zone) : whyLeftOut(zone)});
        }
        made.inPrint = inPrint(mean->cell);
        if (mean->cell.value)
            made.computation = equals(meanWithNumbers(zones), *mean->cell.value);
        else
            made.obstacle = tr("No zone has the figures needed.");
    }

    [[nodiscard]] double side(const BoundFormula &formula, int zone) const
    {
        return evaluated(m_catalogue, m_observations, formula, zone, m_cell.timePeriod).value_or(0);
    }

    [[nodiscard]] CellValue valueOf(int zone) const
    {
        return indicatorValue(m_catalogue, m_observations, m_cell.shown.index, zone, m_cell.timePeriod);
    }

    [[nodiscard]] QString contribution(int zone) const
    {
        if (indicator().mean == MeanKind::Plain)
            return m_format.format(*valueOf(zone).value, m_catalogue.minDecimals(m_cell.shown),
                                   m_catalogue.maxDecimals(m_cell.shown) + kFurtherDecimals);
        return tr("%1 / %2", "numerator and denominator of a zone")
            .arg(exact(side(indicator().numerator, zone)), exact(side(indicator().denominator, zone)));
    }

    [[nodiscard]] QString whyLeftOut(int zone) const
    {
        CellValue value = valueOf(zone);
        return cellHint(m_catalogue, m_observations, m_cell.shown, zone, m_cell.timePeriod, value,
                        m_language);
    }

    [[nodiscard]] QString meanWithNumbers(const std::vector<int> &zones) const
    {
        const auto sum = [&](auto ofZone) {
            return std::accumulate(zones.begin(), zones.end(), 0.0,
                                   [&](double total, int zone) { return total + ofZone(zone); });
        };
        if (indicator().mean == MeanKind::Plain) {
            const double total = sum([&](int zone) { return *valueOf(zone).value; });
            return tr("%1 / %2", "numerator and denominator of a zone")
                .arg(m_format.format(total, 0, m_catalogue.maxDecimals(m_cell.shown) + kFurtherDecimals))
                .arg(zones.size());
        }
        QString text = tr("%1 / %2", "numerator and denominator of a zone")
                           .arg(exact(sum([&](int zone) { return side(indicator().numerator, zone); })),
                                exact(sum([&](int zone) { return side(indicator().denominator, zone); })));
        if (indicator().factor != 1)
            text += u" × "_s + exact(indicator().factor);
        return text;
    }

    const DataSet &m_dataSet;
    const Catalogue &m_catalogue;
    const Observations &m_observations;
    CellReference m_cell;
    Language m_language;
    NumberFormat m_format;
    bool m_isBesideLabel; // the unit is said once
};

} // namespace

Provenance provenance(const DataSet &dataSet, const CellReference &cell, Language language)
{
    return ProvenanceBuilder(dataSet, cell, language).build();
}

QString valueInWords(const DataSet &dataSet, const CellReference &cell, Language language)
{
    return ProvenanceBuilder(dataSet, cell, language, true).valueText();
}

} // namespace quaderno
