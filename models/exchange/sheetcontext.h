// What a sheet says around its values: of which zones and years they are, and whether they are numbers at all
// that can be taken as they stand.
#pragma once

#include "exchange/sheetlayout.h"

namespace quaderno
{

struct SheetContext {
    std::vector<int> zones = {};  // that a title, a head or the name of the sheet names
    std::vector<int> years = {};  // the same, near the years that are meant
    bool isOfSeveral = false;     // another zone or year is named below the first values
    bool isOfPercentages = false; // the head over the values says so
    QString part = {};     // "I semestre 2011", "Preventivo": the words over the values that say they are not
                           // those of the year
    QString scale = {};    // "Dati in migliaia di euro": the words that say the numbers are not whole
    QString stranger = {}; // "Totale regionale", "Esempio": the words that say they are of something else
};

// Whether words beside a number say that it is to be multiplied: "in migliaia", "in euro/000", "lire".
[[nodiscard]] bool saysMultiple(const QString &words);
// The year that a note says its value is of ("dato del 2010"); one that it compares with is none.
[[nodiscard]] std::optional<int> yearOfNote(const QString &note);

// `firstQuestion`: index of the first row that is about a question. `meant`: the years around which a number
// is taken for a year.
[[nodiscard]] SheetContext sheetContext(const SheetGrid &grid, const SheetLayout &layout,
                                        size_t firstQuestion, const std::vector<Zone> &zones,
                                        YearRange meant);

} // namespace quaderno
