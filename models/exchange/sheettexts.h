// The texts of a sheet that nothing was made of: each is judged, and told where nobody understands it.
#pragma once

#include "exchange/importcells.h"
#include "exchange/textjudge.h"

namespace quaderno
{

struct SheetTexts {
    std::vector<LooseText> unknown = {}; // in the order of the sheet
    // What one of them says of all values, and its words.
    TextDoubt doubt = TextDoubt::None;
    QString doubted = {};
};

// `found`: what was made of the sheet. `firstQuestion`: index of the first row that is about a question.
[[nodiscard]] SheetTexts looseTexts(const SheetGrid &grid, const ImportCells &found, const TextJudge &judge,
                                    size_t firstQuestion, YearRange meant, bool isColumnTold);

// What the columns beside a value say of it that are neither its question nor its note: a text, or what
// stands under a head that says of which part it is.
struct Beside {
    TextDoubt doubt = TextDoubt::None;
    QString words = {};
    bool isHeaded = false; // it holds of every kind of answer
};
[[nodiscard]] Beside doubtBeside(const SheetGrid &grid, const SheetRow &row, const SheetLayout &layout,
                                 const TextJudge &judge, int year);

} // namespace quaderno
