#include "review/reviewitems.h"

#include <algorithm>

namespace quaderno
{

namespace
{

// The first item that `isWanted`, of `year` or of all years.
template <typename Wanted>
std::optional<NumberedItem> itemInYear(const std::vector<NumberedItem> &items, int year, Wanted isWanted)
{
    const auto found = std::ranges::find_if(
        items, [&](const NumberedItem &item) { return isWanted(item) && item.year.value_or(year) == year; });
    return found == items.end() ? std::nullopt : std::optional(*found);
}

} // namespace

ReviewItems::ReviewItems(const Catalogue &catalogue, YearRange years)
    : m_catalogue(catalogue), m_tables(numberTables(catalogue, years)),
      m_figures(numberFigures(catalogue, years))
{
}

std::vector<NumberedItem> ReviewItems::tables(int chapter) const
{
    std::vector<NumberedItem> items;
    std::ranges::copy_if(m_tables, std::back_inserter(items), [&](const NumberedItem &item) {
        return m_catalogue.tables[static_cast<size_t>(item.index)].chapter == chapter;
    });
    return items;
}

std::vector<NumberedItem> ReviewItems::figures(int chapter) const
{
    std::vector<NumberedItem> items;
    std::ranges::copy_if(m_figures, std::back_inserter(items), [&](const NumberedItem &item) {
        return m_catalogue.figures[static_cast<size_t>(item.index)].chapter == chapter;
    });
    return items;
}

int ReviewItems::chapterOf(const ReviewPair &pair) const
{
    return pair.table ? m_catalogue.tables[static_cast<size_t>(pair.table->index)].chapter
                      : m_catalogue.figures[static_cast<size_t>(pair.figure->index)].chapter;
}

Shown ReviewItems::shown(const ReviewPair &pair) const
{
    return pair.table ? m_catalogue.tables[static_cast<size_t>(pair.table->index)].shown
                      : m_catalogue.figures[static_cast<size_t>(pair.figure->index)].shown;
}

ReviewPair ReviewItems::withTable(const NumberedItem &table, int year) const
{
    const Table &about = m_catalogue.tables[static_cast<size_t>(table.index)];
    const auto isCompanion = [&](const NumberedItem &item) {
        const Figure &figure = m_catalogue.figures[static_cast<size_t>(item.index)];
        return figure.shown == about.shown && figure.chapter == about.chapter;
    };
    return {.table = table, .figure = itemInYear(m_figures, year, isCompanion)};
}

ReviewPair ReviewItems::withFigure(const NumberedItem &figure, int year) const
{
    const Figure &about = m_catalogue.figures[static_cast<size_t>(figure.index)];
    const auto isCompanion = [&](const NumberedItem &item) {
        const Table &table = m_catalogue.tables[static_cast<size_t>(item.index)];
        return table.shown == about.shown && table.chapter == about.chapter;
    };
    return {.table = itemInYear(m_tables, year, isCompanion), .figure = figure};
}

ReviewPair ReviewItems::first(int chapter, int year) const
{
    const auto isOfChapter = [&](const auto &entries) {
        return [&, chapter](const NumberedItem &item) {
            return entries[static_cast<size_t>(item.index)].chapter == chapter;
        };
    };
    if (const auto table = itemInYear(m_tables, year, isOfChapter(m_catalogue.tables)))
        return withTable(*table, year);
    if (const auto figure = itemInYear(m_figures, year, isOfChapter(m_catalogue.figures)))
        return withFigure(*figure, year);
    return {};
}

ReviewPair ReviewItems::inYear(const ReviewPair &pair, int year) const
{
    const auto sameEntry = [](const NumberedItem &item) {
        return [index = item.index](const NumberedItem &other) { return other.index == index; };
    };
    return {.table = pair.table ? itemInYear(m_tables, year, sameEntry(*pair.table)) : std::nullopt,
            .figure = pair.figure ? itemInYear(m_figures, year, sameEntry(*pair.figure)) : std::nullopt};
}

} // namespace quaderno
