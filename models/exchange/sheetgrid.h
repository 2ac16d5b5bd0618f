// A sheet of any file as rows of cells, before anybody knows what they mean.
#pragma once

#include <QStringList>

#include <algorithm>
#include <functional>
#include <vector>

namespace quaderno
{

enum class CellKind {
    Text,
    Number,   // stored as one: plain ("1234.5"), not to be read in any language
    Percent,  // the number that is seen: 45 for 45 %
    Date,     // "2021-10-01", with its time "2021-10-01 06:30", or "2021" where no more is shown
    Duration, // a time of the day or a length of time: plain hours, 6.5 for 6:30
    Error,    // "#REF!"
    Formula   // one whose value was not stored: its text
};

struct SheetCell {
    QString text = {};
    CellKind kind = CellKind::Text;
    bool isHidden = false; // in a row, a column or a sheet that is, or by its format
    bool isStruck = false; // crossed out; only .xlsx tells
    QString look = {};     // of a number whose format shows words: these with # in its place, "# giorni"

    [[nodiscard]] bool isNumber() const { return kind == CellKind::Number || kind == CellKind::Percent; }
    bool operator==(const SheetCell &) const = default;
};

// Cells under a merged one, which say nothing themselves.
struct CoveredCells {
    int first = 0; // column
    int last = 0;
    int from = 0;         // the column of the merged one, in this row or above
    bool hasText = false; // the merged one
    bool operator==(const CoveredCells &) const = default;
};

struct SheetRow {
    int number = 0; // line of the text or row of the spreadsheet, from 1
    std::vector<SheetCell> cells = {};
    std::vector<CoveredCells> covered = {};

    // An empty cell where the row has none.
    [[nodiscard]] const SheetCell &cell(int column) const
    {
        static const SheetCell empty;
        return column >= 0 && static_cast<size_t>(column) < cells.size() ? cells[static_cast<size_t>(column)]
                                                                         : empty;
    }
    // nullptr: it is covered by none.
    [[nodiscard]] const CoveredCells *coverOf(int column) const
    {
        const auto found = std::ranges::find_if(covered, [column](const CoveredCells &cover) {
            return cover.first <= column && column <= cover.last;
        });
        return found == covered.end() ? nullptr : &*found;
    }
    bool operator==(const SheetRow &) const = default;
};

struct SheetGrid {
    QString sheet = {};              // the one that was read; empty for text
    QStringList rivals = {};         // sheets that suit as well as this one, where nobody named it
    QStringList sheets = {};         // all of the file that are not hidden, and one that nobody asked for
    std::vector<SheetRow> rows = {}; // those with something in them
    int rowCount = 0;                // of what was pasted, blank ones too
    char16_t separator = 0;          // of a text file: what stands between its cells
    bool isPartlyKnown = false;      // of a file that may leave some of all this untold
    bool operator==(const SheetGrid &) const = default;
};

// Which sheet of a workbook is read.
struct SheetChoice {
    // Empty: the visible one that suits best, or else a hidden one that does, or else the first visible one
    // that has content. Of two that suit alike it is the first, and the others are its rivals.
    QString name = {};
    // How well: 0 not at all, or true and false. Empty: any does, and the first is taken.
    std::function<int(const SheetGrid &)> suits = {};
};

} // namespace quaderno
