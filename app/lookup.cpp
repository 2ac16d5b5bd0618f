#include "lookup.h"

#include "analysis/nearestword.h"
#include "data/words.h"
#include "storage/dataset.h"

#include <algorithm>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kLongestQuote = 60;

// Digits alone: what toInt() would also take (signs, spaces) is no year and no number of a table.
std::optional<int> wholeNumber(QStringView text)
{
    const bool isDigits =
        !text.isEmpty() && text.size() <= 6 &&
        std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return isDigits ? std::optional(text.toInt()) : std::nullopt;
}

std::optional<NumberedItem> itemNumbered(const std::vector<NumberedItem> &items, const QString &number)
{
    const auto wanted = wholeNumber(number);
    const auto found = std::find_if(items.begin(), items.end(),
                                    [&](const NumberedItem &item) { return item.number == wanted; });
    return found == items.end() ? std::nullopt : std::optional(*found);
}

} // namespace

QString Lookup::quotable(const QString &text)
{
    if (text.size() <= kLongestQuote)
        return onOneLine(text);
    QString start = text.left(kLongestQuote);
    if (start.back().isHighSurrogate())
        start.chop(1);
    return onOneLine(start) + u'…';
}

Result<int> Lookup::zoneIndex(const DataSet &dataSet, const QString &code)
{
    if (const auto index = dataSet.observations().zoneIndex(code))
        return *index;
    QStringList codes;
    for (const Zone &zone : dataSet.zones())
        codes.append(zone.code);
    const QString near = nearestWord(code, codes);
    if (near.isEmpty())
        return refused(tr("There is no zone “%1”: the zones are %2.").arg(quotable(code), codes.join(u", ")));
    return refused(tr("There is no zone “%1”: did you mean “%2”?").arg(quotable(code), near));
}

Result<int> Lookup::variableIndex(const DataSet &dataSet, const QString &name)
{
    if (const auto index = dataSet.catalogue().variableIndex(name))
        return *index;
    QStringList names;
    for (const Variable &variable : dataSet.catalogue().variables)
        names.append(variable.name);
    const QString near = nearestWord(name, names);
    if (near.isEmpty())
        return refused(
            tr("There is no variable “%1”: the variables are %2.").arg(quotable(name), names.join(u", ")));
    return refused(tr("There is no variable “%1”: did you mean “%2”?").arg(quotable(name), near));
}

Result<int> Lookup::yearOf(const DataSet &dataSet, const QString &text)
{
    const auto year = wholeNumber(text);
    if (year && dataSet.years().contains(*year))
        return *year;
    return refused(
        tr("There is no year “%1”: the data cover %2.").arg(quotable(text), dataSet.years().text()));
}

Result<ObsKey> Lookup::key(const DataSet &dataSet, const QString &zone, const QString &year,
                           const QString &variable)
{
    const auto refArea = zoneIndex(dataSet, zone);
    if (!refArea)
        return refArea.error();
    const auto timePeriod = yearOf(dataSet, year);
    if (!timePeriod)
        return timePeriod.error();
    const auto index = variableIndex(dataSet, variable);
    if (!index)
        return index.error();
    return ObsKey{.refArea = refArea.value(), .timePeriod = timePeriod.value(), .variable = index.value()};
}

Result<QuestionnaireScope> Lookup::scope(const DataSet &dataSet, const std::optional<QString> &zone,
                                         const std::optional<QString> &year)
{
    QuestionnaireScope scope;
    if (zone) {
        const auto refArea = zoneIndex(dataSet, *zone);
        if (!refArea)
            return refArea.error();
        scope.refArea = refArea.value();
    }
    if (year) {
        const auto timePeriod = yearOf(dataSet, *year);
        if (!timePeriod)
            return timePeriod.error();
        scope.timePeriod = timePeriod.value();
    }
    return scope;
}

Result<YearRange> Lookup::yearRange(const QString &text)
{
    const auto first = wholeNumber(text.section(u'-', 0, 0));
    const auto last = text.contains(u'-') ? wholeNumber(text.section(u'-', 1)) : first;
    if (!first || !last || *first > *last || *first < kFirstYear || *last > kLastYear) {
        return refused(tr("“%1” is no run of years: write for example 2008-2011, between %2 and %3.")
                           .arg(quotable(text))
                           .arg(kFirstYear)
                           .arg(kLastYear));
    }
    return YearRange{.first = *first, .last = *last};
}

Result<YearRange> Lookup::yearsOf(const DataSet &dataSet, const std::optional<QString> &text)
{
    if (!text)
        return dataSet.years();
    const auto years = yearRange(*text);
    if (!years)
        return years;
    if (!dataSet.years().contains(years.value().first) || !dataSet.years().contains(years.value().last)) {
        return refused(tr("The years %1 are not all in the data, which go over %2.")
                           .arg(years.value().text(), dataSet.years().text()));
    }
    return years;
}

Result<NumberedItem> Lookup::table(const DataSet &dataSet, YearRange years, const QString &number)
{
    const auto items = numberTables(dataSet.catalogue(), years);
    if (const auto item = itemNumbered(items, number))
        return *item;
    return refused(tr("There is no table “%1”: the tables of %2 go from 1 to %3.")
                       .arg(quotable(number), years.text())
                       .arg(items.size()));
}

Result<NumberedItem> Lookup::figure(const DataSet &dataSet, YearRange years, const QString &number)
{
    const auto items = numberFigures(dataSet.catalogue(), years);
    if (const auto item = itemNumbered(items, number))
        return *item;
    return refused(tr("There is no figure “%1”: the figures of %2 go from 1 to %3.")
                       .arg(quotable(number), years.text())
                       .arg(items.size()));
}

} // namespace quaderno
