// Which tables and figures an edition has, and their numbers: they follow from the catalogue and the years.
#pragma once

#include "catalogue/catalogue.h"
#include "data/observations.h"

#include <optional>
#include <vector>

namespace quaderno
{

// A table or figure whatever the years of the edition, which give it its number.
struct ItemKey {
    int index = 0; // entry of the catalogue
    std::optional<int> year;
    auto operator<=>(const ItemKey &) const = default;
};

// Table or figure number `number` of an edition: entry `index` of the catalogue, for one year when it is
// drawn year by year, else for all of them.
struct NumberedItem {
    int number = 0;
    int index = 0;
    std::optional<int> year;
    [[nodiscard]] ItemKey key() const { return {index, year}; }
    bool operator==(const NumberedItem &) const = default;
};

[[nodiscard]] std::vector<NumberedItem> numberTables(const Catalogue &catalogue, YearRange years);
[[nodiscard]] std::vector<NumberedItem> numberFigures(const Catalogue &catalogue, YearRange years);
// Among `items`, which other years may have numbered otherwise; nullopt: those years do not have it.
[[nodiscard]] std::optional<NumberedItem> itemOf(const std::vector<NumberedItem> &items, const ItemKey &key);

// "7-14, 19".
[[nodiscard]] QString numberRanges(const std::vector<int> &numbers);
// "Tab. 26 – Users per 1,000 residents": what the tables show, after their numbers.
[[nodiscard]] QString tablesShowing(const Catalogue &catalogue, YearRange years, Shown shown,
                                    Language language);

// The catalogue's title with {years} or {year} filled in, without "Tab. n –".
[[nodiscard]] QString composeTitle(const LocalText &title, YearRange years, std::optional<int> year,
                                   Language language);
// "Tab. 26 – Numero di …" and "Fig. 6 – …".
[[nodiscard]] QString tableHeading(int number, const QString &title);
[[nodiscard]] QString figureHeading(int number, const QString &title);

} // namespace quaderno
