// A sheet of any file as rows of cells, before anybody knows what they mean.
#pragma once

#include <QStringList>

#include <functional>
#include <vector>

namespace quaderno
{

// `text` of a number is plain ("1234.5"): it was stored as a number and is not to be read in any language. A
// percentage is the number that is seen: 45 for 45 %.
struct SheetCell {
    QString text = {};
    bool isNumber = false;
    bool operator==(const SheetCell &) const = default;
};

struct SheetRow {
    int number = 0; // line of the text or row of the spreadsheet, from 1
    std::vector<SheetCell> cells = {};

    // An empty cell where the row has none.
    [[nodiscard]] const SheetCell &cell(int column) const
    {
        static const SheetCell empty;
        return column >= 0 && static_cast<size_t>(column) < cells.size() ? cells[static_cast<size_t>(column)]
                                                                         : empty;
    }
    bool operator==(const SheetRow &) const = default;
};

struct SheetGrid {
    QString sheet = {};              // the one that was read; empty for text
    QStringList sheets = {};         // all of the file that are not hidden
    std::vector<SheetRow> rows = {}; // those with something in them
    bool operator==(const SheetGrid &) const = default;
};

// Which sheet of a workbook is read.
struct SheetChoice {
    QString name = {}; // empty: the first visible one that suits, or else the first that has content
    std::function<bool(const SheetGrid &)> suits = {}; // empty: any
};

} // namespace quaderno
