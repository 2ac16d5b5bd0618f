#include "analysis/editiondifferences.h"

#include "analysis/answers.h"
#include "analysis/indicators.h"
#include "analysis/numbering.h"
#include "analysis/tablecontents.h"
#include "storage/dataset.h"

#include <QCoreApplication>

#include <algorithm>

namespace quaderno
{

namespace
{

class DifferenceWords
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::DifferenceWords)

public:
    static QStringList heads() { return {tr("Table"), tr("Zone"), tr("Year"), tr("Before"), tr("After")}; }
    static QString table(int number) { return tr("Tab. %1").arg(number); }
    static QString notPrinted() { return tr("not printed", "a year, in an edition that ends before it"); }
    static QString mean() { return tr("Estimated mean value"); }
};

// What stands in the cells of one set of observations.
class Print
{
public:
    Print(const Catalogue &catalogue, const Observations &observations, Language language)
        : m_catalogue(catalogue), m_observations(observations), m_format(language)
    {
    }

    [[nodiscard]] QString cell(Shown shown, int refArea, int year) const
    {
        if (refArea == kAggregateArea)
            return number(shown, mean(shown, year));
        if (shown.kind == Shown::Kind::Indicator ||
            m_catalogue.variables[static_cast<size_t>(shown.index)].isNumeric())
            return number(shown, shownValue(m_catalogue, m_observations, shown, refArea, year));
        const auto known = m_observations.observation({refArea, year, shown.index});
        if (known && !known->isPresent())
            return missingSign(known->status);
        return answerText(m_catalogue, m_catalogue.variables[static_cast<size_t>(shown.index)], known,
                          m_format);
    }

private:
    [[nodiscard]] CellValue mean(Shown shown, int year) const
    {
        if (shown.kind == Shown::Kind::Variable)
            return {};
        const auto mean = meanValue(m_catalogue, m_observations, shown.index, year);
        return mean ? mean->cell : CellValue();
    }

    [[nodiscard]] QString number(Shown shown, const CellValue &cell) const
    {
        return cell.value ? shownNumber(m_catalogue, shown, *cell.value, m_format) : missingSign(cell.status);
    }

    const Catalogue &m_catalogue;
    const Observations &m_observations;
    NumberFormat m_format;
};

// What a version has answers of and does not span was not printed.
Observations within(Observations answers, YearRange years, int variables)
{
    for (int year = answers.years().first; year <= answers.years().last; ++year) {
        for (int zone = 0; zone < answers.zoneCount() && !years.contains(year); ++zone) {
            for (int variable = 0; variable < variables; ++variable)
                answers.set({zone, year, variable}, std::nullopt);
        }
    }
    return answers;
}

} // namespace

std::vector<PrintedDifference> printedDifferences(const Catalogue &catalogue, const Observations &before,
                                                  const Observations &after, YearRange years,
                                                  Language language)
{
    const Print then(catalogue, before, language);
    const Print now(catalogue, after, language);
    std::vector<PrintedDifference> differences;
    const auto compare = [&](const NumberedItem &item, int refArea) {
        const Shown shown = catalogue.tables[static_cast<size_t>(item.index)].shown;
        for (int year = item.year.value_or(years.first); year <= item.year.value_or(years.last); ++year) {
            const QString old = then.cell(shown, refArea, year);
            const QString present = now.cell(shown, refArea, year);
            if (old != present)
                differences.push_back({item.number, shown, refArea, year, old, present});
        }
    };
    for (const NumberedItem &item : numberTables(catalogue, years)) {
        for (int zone = 0; zone < after.zoneCount(); ++zone)
            compare(item, zone);
        compare(item, kAggregateArea);
    }
    return differences;
}

Result<std::vector<PrintedDifference>> differencesBetween(const DataSet &dataSet,
                                                          const EditionVersion *before,
                                                          const EditionVersion *after, Language language)
{
    const auto answersOf = [&](const EditionVersion *version) {
        return version ? dataSet.answersOf(*version) : Result<Observations>(dataSet.observations());
    };
    const auto yearsOf = [&](const EditionVersion *version) {
        return version ? dataSet.yearsOf(*version) : Result<YearRange>(dataSet.yearsToPublish());
    };
    const auto then = answersOf(before);
    const auto now = answersOf(after);
    const auto yearsThen = yearsOf(before);
    const auto yearsNow = yearsOf(after);
    for (const Error *error :
         {then ? nullptr : &then.error(), now ? nullptr : &now.error(),
          yearsThen ? nullptr : &yearsThen.error(), yearsNow ? nullptr : &yearsNow.error()}) {
        if (error)
            return *error;
    }
    const YearRange years{std::min(yearsThen.value().first, yearsNow.value().first),
                          std::max(yearsThen.value().last, yearsNow.value().last)};
    const auto variables = static_cast<int>(dataSet.catalogue().variables.size());
    auto differences =
        printedDifferences(dataSet.catalogue(), within(then.value(), yearsThen.value(), variables),
                           within(now.value(), yearsNow.value(), variables), years, language);
    for (PrintedDifference &difference : differences) {
        difference.wasPrinted = yearsThen.value().contains(difference.year);
        difference.isPrinted = yearsNow.value().contains(difference.year);
    }
    return differences;
}

QStringList differenceHeads()
{
    return DifferenceWords::heads();
}

QStringList differenceCells(const std::vector<Zone> &zones, const PrintedDifference &difference)
{
    return {DifferenceWords::table(difference.table),
            difference.refArea == kAggregateArea ? DifferenceWords::mean()
                                                 : zones[static_cast<size_t>(difference.refArea)].name,
            QString::number(difference.year),
            difference.wasPrinted ? difference.before : DifferenceWords::notPrinted(),
            difference.isPrinted ? difference.after : DifferenceWords::notPrinted()};
}

} // namespace quaderno
