#include "analysis/figurecontents.h"

#include "analysis/cellhint.h"
#include "analysis/indicators.h"
#include "analysis/meanchange.h"
#include "analysis/printednotes.h"
#include "analysis/ranks.h"
#include "analysis/revision.h"
#include "analysis/tablecontents.h"
#include "data/numberformat.h"
#include "storage/dataset.h"

#include <algorithm>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

class FigureBuilder
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::FigureBuilder)

public:
    FigureBuilder(const DataSet &dataSet, const Figure &figure, int year, Language language,
                  SignsProfile signs)
        : m_dataSet(dataSet), m_catalogue(dataSet.catalogue()), m_observations(dataSet.observations()),
          m_shown(figure.shown), m_year(year), m_language(language), m_format(language), m_signs(signs),
          m_notes(dataSet, figure.shown, {year, year}, language)
    {
    }

    [[nodiscard]] std::vector<FigureBar> bars() const
    {
        const std::vector<CellValue> values = valuesIn(m_year);
        const auto ranks = ranksOf(values, m_catalogue, m_shown);
        std::vector<FigureBar> bars;
        for (int zone = 0; zone < m_observations.zoneCount(); ++zone) {
            const CellValue &cell = values[static_cast<size_t>(zone)];
            const QString why =
                cellHint(m_catalogue, m_observations, m_shown, zone, m_year, cell, m_language);
            bars.push_back(bar(m_observations.zones()[static_cast<size_t>(zone)].name, cell, zone, why,
                               ranks[static_cast<size_t>(zone)]));
        }
        if (const auto mean = meanIn(m_year)) {
            const QString why = meanHint(*mean, m_observations.surveyedCount(m_year));
            bars.push_back(bar(tr("Estimated mean value"), mean->cell, kAggregateArea, why, std::nullopt));
        }
        return bars;
    }

    [[nodiscard]] QStringList notes(const std::vector<FigureBar> &bars) const
    {
        std::vector<PrintedNotes::Marked> marked;
        for (const FigureBar &bar : bars) {
            for (const QString &why : bar.findings)
                marked.push_back({.zone = bar.label, .year = m_year, .why = why});
        }
        return m_notes.lines() + PrintedNotes::linesOf(marked);
    }

    // Bars of several years: the last one's, with the values and the words of all.
    [[nodiscard]] static std::vector<FigureBar> merged(const std::vector<std::vector<FigureBar>> &years,
                                                       const std::vector<int> &yearNumbers,
                                                       const QString &unit)
    {
        std::vector<FigureBar> bars = years.back();
        for (size_t i = 0; i < bars.size(); ++i) {
            QStringList texts;
            QStringList hints{bars[i].label};
            for (size_t year = 0; year < years.size(); ++year) {
                const FigureBar &one = years[year][i];
                bars[i].ofYears.push_back(one.value);
                texts.append(one.text.isEmpty() ? tr("…", "never entered, among values of years")
                                                : one.shown());
                bars[i].findings = year == 0 ? one.findings : bars[i].findings + one.findings;
                QString said = one.value.value ? number(one.text, unit) : missing();
                for (const QString &why : QStringList(one.reason) + one.findings)
                    said += why.isEmpty() ? QString() : u" – "_s + why;
                hints.append(sentence(QString::number(yearNumbers[year]), said));
            }
            bars[i].text = texts.join(u" | "_s);
            bars[i].noteSign.clear();
            bars[i].hint = hints.join(u'\n');
        }
        return bars;
    }

    static QString number(const QString &text, const QString &unit)
    {
        return unit.isEmpty() ? text : tr("%1 %2", "value and unit").arg(text, unit);
    }

    static QString missing() { return tr("no value"); }
    static QString sentence(const QString &label, const QString &what)
    {
        return tr("%1: %2").arg(label, what);
    }
    static QString summary(const QString &heading, int shown, int bars)
    {
        return tr("%1. Bar chart, %2 of %n bars have a value.", nullptr, bars).arg(heading).arg(shown);
    }

    [[nodiscard]] static QString basis(const DataSet &dataSet, Shown shown, int year)
    {
        int present = 0;
        for (int zone = 0; zone < dataSet.observations().zoneCount(); ++zone)
            present +=
                shownValue(dataSet.catalogue(), dataSet.observations(), shown, zone, year).value.has_value();
        return tr("%1 of %n zones", "have a value, among those of the survey",
                  dataSet.observations().surveyedCount(year))
            .arg(present);
    }

private:
    [[nodiscard]] std::optional<MeanValue> meanIn(int year) const
    {
        if (m_shown.kind != Shown::Kind::Indicator)
            return std::nullopt;
        return meanValue(m_catalogue, m_observations, m_shown.index, year);
    }

    [[nodiscard]] std::vector<CellValue> valuesIn(int year) const
    {
        std::vector<CellValue> values;
        for (int zone = 0; zone < m_observations.zoneCount(); ++zone)
            values.push_back(shownValue(m_catalogue, m_observations, m_shown, zone, year));
        return values;
    }

    [[nodiscard]] QString textOf(const CellValue &cell) const
    {
        if (!cell.value)
            return missingSign(cell.status, m_signs);
        const QString written = shownNumber(m_catalogue, m_shown, *cell.value, m_format);
        const int decimals = m_catalogue.maxDecimals(m_shown);
        return withStatusSign(statusSign(cell, m_signs), valueSign(*cell.value, decimals, written, m_signs));
    }

    // Rank and last year's value; the first year of the data has none before it.
    [[nodiscard]] QStringList beside(int refArea, std::optional<Rank> rank) const
    {
        QStringList lines;
        if (rank) {
            QStringList place{tr("Rank %1 of %2", "among the zones").arg(rank->place).arg(rank->among),
                              tieText(*rank)};
            place.removeAll(QString());
            lines.append(place.join(u", "_s));
        }
        const int before = m_year - 1;
        if (!m_observations.years().contains(before))
            return lines;
        const CellValue then = refArea == kAggregateArea
                                   ? meanIn(before)->cell
                                   : shownValue(m_catalogue, m_observations, m_shown, refArea, before);
        const QString unit = m_catalogue.unit(m_shown).in(m_language);
        lines.append(sentence(QString::number(before), then.value    ? number(textOf(then), unit)
                                                       : then.status ? missing()
                                                                     : tr("never entered")));
        const auto change = refArea == kAggregateArea
                                ? meanChange(m_catalogue, m_observations, m_shown, m_year)
                                : std::nullopt;
        if (change && !change->isOfAll)
            lines.append(sameZonesText(*change, m_catalogue, m_shown, m_language));
        return lines;
    }

    [[nodiscard]] FigureBar bar(const QString &label, const CellValue &cell, int refArea, const QString &why,
                                std::optional<Rank> rank) const
    {
        FigureBar bar{.label = label, .value = cell, .refArea = refArea, .isMean = refArea == kAggregateArea};
        bar.text = textOf(cell);
        const QString unit = m_catalogue.unit(m_shown).in(m_language);
        QStringList parts{sentence(label, cell.value ? number(bar.text, unit) : missing())};
        parts.append(beside(refArea, rank));
        bar.reason = why;
        if (!why.isEmpty())
            parts.append(why);
        addNotes(bar);
        parts.append(bar.findings);
        bar.hint = withRevision(parts.join(u'\n'), m_dataSet, m_shown, refArea, m_year);
        return bar;
    }

    void addNotes(FigureBar &bar) const
    {
        if (bar.isMean)
            return;
        if (bar.value.value)
            bar.findings = m_notes.findingsOf(bar.refArea, m_year);
        bar.noteSign = m_notes.behind(bar.refArea, m_year, bar.findings);
    }

    const DataSet &m_dataSet;
    const Catalogue &m_catalogue;
    const Observations &m_observations;
    Shown m_shown;
    int m_year;
    Language m_language;
    NumberFormat m_format;
    SignsProfile m_signs;
    PrintedNotes m_notes;
};

// Calls `include` with every cell that the figures of `shown` draw in `years`.
template <typename Include>
void forEachShown(const DataSet &dataSet, Shown shown, YearRange years, Include include)
{
    for (int year = years.first; year <= years.last; ++year) {
        for (int zone = 0; zone < dataSet.observations().zoneCount(); ++zone)
            include(shownValue(dataSet.catalogue(), dataSet.observations(), shown, zone, year));
        if (shown.kind != Shown::Kind::Indicator)
            continue;
        if (const auto mean = meanValue(dataSet.catalogue(), dataSet.observations(), shown.index, year))
            include(mean->cell);
    }
}

double largestShown(const DataSet &dataSet, Shown shown, YearRange years)
{
    double largest = 0;
    forEachShown(dataSet, shown, years,
                 [&largest](const CellValue &cell) { largest = std::max(largest, cell.value.value_or(0)); });
    return largest;
}

// The longest sign that stands behind any number of these years.
QString widestNoteSign(const DataSet &dataSet, Shown shown, YearRange years, Language language)
{
    const PrintedNotes notes(dataSet, shown, years, language);
    QString widest;
    for (int year = years.first; year <= years.last; ++year) {
        for (int zone = 0; zone < dataSet.observations().zoneCount(); ++zone) {
            const QString sign = notes.behind(zone, year, notes.findingsOf(zone, year));
            if (sign.size() > widest.size())
                widest = sign;
        }
    }
    return widest;
}

// Digits are of one width: nothing is wider than the longest number with the signs that any number has.
QString widestText(const DataSet &dataSet, Shown shown, YearRange years, Language language,
                   SignsProfile signs)
{
    const NumberFormat format(language);
    QString sign;
    QString longest = shownNumber(dataSet.catalogue(), shown, 0, format);
    forEachShown(dataSet, shown, years, [&](const CellValue &cell) {
        if (sign.isEmpty())
            sign = statusSign(cell, signs);
        const QString written = shownNumber(dataSet.catalogue(), shown, cell.value.value_or(0), format);
        if (written.size() >= longest.size())
            longest = written;
    });
    return withStatusSign(sign, longest) + widestNoteSign(dataSet, shown, years, language);
}

// One scale for all figures of a group and all years of the edition; the whole of a share is always on it.
Axis sharedAxis(const DataSet &dataSet, const Figure &figure, YearRange years)
{
    double largest = largestShown(dataSet, figure.shown, years);
    for (const Figure &other : dataSet.catalogue().figures) {
        if (!figure.axisGroup.isEmpty() && other.axisGroup == figure.axisGroup && other.shown != figure.shown)
            largest = std::max(largest, largestShown(dataSet, other.shown, years));
    }
    return dataSet.catalogue().isShare(figure.shown) ? axisForShare(largest, kWholeShare) : axisFor(largest);
}

} // namespace

QString FigureContents::heading() const
{
    return number > 0 ? figureHeading(number, title) : title;
}

std::optional<double> FigureContents::mean() const
{
    const auto found = std::ranges::find(bars, true, &FigureBar::isMean);
    return found == bars.end() || !years.empty() ? std::nullopt : found->value.value;
}

QString FigureContents::description() const
{
    const auto shown =
        std::ranges::count_if(bars, [](const FigureBar &bar) { return bar.value.value.has_value(); });
    QStringList sentences{
        FigureBuilder::summary(heading(), static_cast<int>(shown), static_cast<int>(bars.size()))};
    for (const FigureBar &bar : bars) {
        const bool hasValue = bar.value.value.has_value() || !bar.ofYears.empty();
        sentences.append(FigureBuilder::sentence(
            bar.label, hasValue ? FigureBuilder::number(bar.shown(), unit) : FigureBuilder::missing()));
    }
    return sentences.join(u'\n');
}

FigureContents figureOverYears(const DataSet &dataSet, const NumberedItem &item,
                               const std::vector<int> &years, Language language)
{
    const Figure &figure = dataSet.catalogue().figures[static_cast<size_t>(item.index)];
    std::vector<std::vector<FigureBar>> bars;
    QStringList notes;
    for (const int year : years) {
        const FigureBuilder builder(dataSet, figure, year, language, SignsProfile::Quaderno);
        bars.push_back(builder.bars());
        notes += builder.notes(bars.back());
    }
    notes.removeDuplicates();
    return {.title = composeTitle(figure.title, {years.front(), years.back()}, std::nullopt, language),
            .unit = dataSet.catalogue().unit(figure.shown).in(language),
            .year = years.back(),
            .years = years,
            .axis = sharedAxis(dataSet, figure, dataSet.years()),
            .bars = FigureBuilder::merged(bars, years, dataSet.catalogue().unit(figure.shown).in(language)),
            .notes = notes};
}

bool hasAnyValue(const FigureContents &figure)
{
    return std::ranges::any_of(figure.bars, [](const FigureBar &bar) {
        const bool hasOfYears =
            std::ranges::any_of(bar.ofYears, [](const CellValue &cell) { return cell.value.has_value(); });
        return !bar.isMean && (bar.value.value || hasOfYears);
    });
}

FigureContents inOrder(FigureContents figure, const std::vector<int> &areas)
{
    std::vector<FigureBar> bars;
    for (const int area : areas) {
        const auto bar = std::ranges::find(figure.bars, area, &FigureBar::refArea);
        if (bar != figure.bars.end())
            bars.push_back(std::move(*bar));
    }
    figure.bars = std::move(bars);
    return figure;
}

FigureContents figureContents(const DataSet &dataSet, const NumberedItem &item, YearRange years,
                              Language language, SignsProfile signs)
{
    const Figure &figure = dataSet.catalogue().figures[static_cast<size_t>(item.index)];
    const int year = item.year.value_or(years.last);
    const FigureBuilder builder(dataSet, figure, year, language, signs);
    FigureContents contents{.number = item.number,
                            .title = composeTitle(figure.title, years, item.year, language),
                            .unit = dataSet.catalogue().unit(figure.shown).in(language),
                            .year = year,
                            .axis = sharedAxis(dataSet, figure, years),
                            .signs = signs,
                            .bars = builder.bars(),
                            .widest = widestText(dataSet, figure.shown, years, language, signs),
                            .basis = FigureBuilder::basis(dataSet, figure.shown, year)};
    contents.notes = builder.notes(contents.bars);
    return contents;
}

} // namespace quaderno
