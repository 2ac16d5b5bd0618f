// What libfreexl does not tell of an old Excel file: it leaves out the results of formulas, makes 1 of an
// error, and of a length of time only what is left of whole days, and knows nothing of what is hidden or
// merged.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace quaderno
{

struct BiffCell {
    enum class Kind { Number, Text, Error, Boolean, Formula }; // the last without its result

    Kind kind = Kind::Number;
    double number = 0;     // of a Boolean 0 or 1
    std::string text = {}; // UTF-8; of a Number its format: "14", a known one, or "=dd/mm/yyyy"
};

// Rows and columns from 0.
struct BiffRange {
    std::uint16_t firstRow = 0;
    std::uint16_t lastRow = 0;
    std::uint16_t firstColumn = 0;
    std::uint16_t lastColumn = 0;
};

struct BiffSheet {
    bool isHidden = false;
    // By row and column: those that hold a number, an error, true or false, or a formula.
    std::map<std::pair<std::uint16_t, std::uint16_t>, BiffCell> cells = {};
    std::set<std::uint16_t> hiddenRows = {};
    std::set<std::uint16_t> hiddenColumns = {};
    std::vector<BiffRange> merged = {};

    [[nodiscard]] bool hides(std::uint16_t row, std::uint16_t column) const
    {
        return hiddenRows.contains(row) || hiddenColumns.contains(column);
    }
    // Merged, and not the first, which alone is seen.
    [[nodiscard]] bool covers(std::uint16_t row, std::uint16_t column) const;
};

struct BiffBook {
    bool isKnown = false; // of versions 5 and 8; of others nothing is told here
    bool isFrom1904 = false;
    std::vector<BiffSheet> sheets; // in the order of their list in the file, whatever they are
};

// Throws std::out_of_range where the file leads out of itself.
[[nodiscard]] BiffBook biffBook(const std::string &file);

} // namespace quaderno
