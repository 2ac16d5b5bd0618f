#include "analysis/numbering.h"

#include <algorithm>

#include <QCoreApplication>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

template <typename Entry>
std::vector<NumberedItem> numbered(const std::vector<Entry> &entries, YearRange years)
{
    std::vector<NumberedItem> items;
    const auto add = [&items](size_t index, std::optional<int> year) {
        items.push_back(
            {.number = static_cast<int>(items.size()) + 1, .index = static_cast<int>(index), .year = year});
    };
    for (size_t i = 0; i < entries.size(); ++i) {
        if (!entries[i].perYear) {
            add(i, std::nullopt);
            continue;
        }
        for (int year = years.first; year <= years.last; ++year)
            add(i, year);
    }
    return items;
}

} // namespace

std::vector<NumberedItem> numberTables(const Catalogue &catalogue, YearRange years)
{
    return numbered(catalogue.tables, years);
}

std::vector<NumberedItem> numberFigures(const Catalogue &catalogue, YearRange years)
{
    return numbered(catalogue.figures, years);
}

std::optional<NumberedItem> itemOf(const std::vector<NumberedItem> &items, const ItemKey &key)
{
    const auto found = std::ranges::find(items, key, &NumberedItem::key);
    return found == items.end() ? std::nullopt : std::optional(*found);
}

QString numberRanges(const std::vector<int> &numbers)
{
    QStringList ranges;
    for (size_t i = 0; i < numbers.size();) {
        size_t end = i;
        while (end + 1 < numbers.size() && numbers[end + 1] == numbers[end] + 1)
            ++end;
        ranges.append(i == end ? QString::number(numbers[i])
                               : QStringLiteral("%1-%2").arg(numbers[i]).arg(numbers[end]));
        i = end + 1;
    }
    return ranges.join(u", "_s);
}

QString tablesShowing(const Catalogue &catalogue, YearRange years, Shown shown, Language language)
{
    std::vector<int> numbers;
    for (const NumberedItem &item : numberTables(catalogue, years)) {
        if (catalogue.tables[static_cast<size_t>(item.index)].shown == shown)
            numbers.push_back(item.number);
    }
    return QCoreApplication::translate("quaderno::Numbering", "Tab. %1 – %2")
        .arg(numberRanges(numbers), catalogue.label(shown).in(language));
}

QString composeTitle(const LocalText &title, YearRange years, std::optional<int> year, Language language)
{
    QString composed = title.in(language);
    composed.replace(u"{years}"_s, years.text());
    composed.replace(u"{year}"_s, year ? QString::number(*year) : years.text());
    return composed;
}

QString tableHeading(int number, const QString &title)
{
    return QCoreApplication::translate("quaderno::Numbering", "Tab. %1 – %2").arg(number).arg(title);
}

QString figureHeading(int number, const QString &title)
{
    return QCoreApplication::translate("quaderno::Numbering", "Fig. %1 – %2").arg(number).arg(title);
}

} // namespace quaderno
