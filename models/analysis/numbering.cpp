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
