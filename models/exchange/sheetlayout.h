// Where in a sheet the labels, the values and the names of zones stand.
#pragma once

#include "data/observations.h"
#include "exchange/labelmatcher.h"
#include "exchange/sheetgrid.h"

#include <functional>

namespace quaderno
{

enum class SheetShape {
    Template, // our own questionnaire: codes beside answers, zone and year above them
    Long,     // one row per value: zone, year, variable, value
    Wide,     // one row per zone, one column per variable
    Labelled, // a sheet of the zone's own: words beside values
    Column    // none of these: values alone, at most
};

// A column with values that nothing is taken from.
struct UnreadColumn {
    int column = 0;
    QString head = {};       // its words, or else its letter
    bool hasNumbers = false; // beside questions: they may be added up
    bool hasHead = false;    // words of its own
    int row = 0;             // of the head, as SheetRow::number; 0 where there is none
    bool isLeftOut = false;  // the person has said that its words are no question
    bool isOfOther = false;  // it is of another questionnaire than the one that is asked for
    bool operator==(const UnreadColumn &) const = default;
};

// A column of values beside questions that is of one zone, or of one zone and year, by the heads over it.
struct ValueColumn {
    int column = 0;
    QString zone = {};    // as its head says it
    QString year = {};    // empty where no head says it
    QString oddHead = {}; // below these two: words that do not say that its values are the answers
    bool operator==(const ValueColumn &) const = default;
};

// Columns count from 0. `headRow` and `firstRow` are indices into SheetGrid::rows.
struct SheetLayout {
    SheetShape shape = SheetShape::Column;
    std::optional<size_t> headRow = {};
    size_t firstRow = 0; // the first that holds values
    std::optional<int> zone = {};
    std::optional<int> year = {};
    std::optional<int> label = {}; // of the question, or its code
    std::optional<int> value = {};
    std::optional<int> status = {};
    std::optional<int> reason = {};
    std::optional<int> note = {};
    std::optional<int> unit = {};
    std::optional<int> no = {};         // of Labelled with a column for yes, its `value`, and one for no
    std::optional<size_t> unitRow = {}; // of Wide
    bool hasCodes = false;              // of Long and Template: `label` holds codes, not anybody's words
    std::vector<std::pair<int, Target>> variables = {}; // of Wide: column and what it is about
    std::vector<std::pair<int, int>> unitColumns = {};  // of Wide: a column and that of its units
    std::vector<UnreadColumn> unread = {};              // not of Column
    std::vector<int> otherYears = {}; // of Labelled: over its values, where the year that is asked for is not
    // Of Template and Labelled: the zone and the year that the sheet says once for all its rows.
    QString zoneAbove = {};
    QString yearAbove = {};
    QString unitAbove = {};                // of Labelled: over its values
    std::vector<ValueColumn> columns = {}; // of Labelled with several zones beside each other
    bool isUnclear = false; // of Labelled: several columns have numbers, and nothing says which is meant
    std::vector<int> rivals = {}; // not of Wide: all columns whose heads say that they have the values
    QString oddHead = {};         // of Labelled: words over its values that do not say that they are those

    // Whether each value says which questionnaire it is of.
    [[nodiscard]] bool isOfMany() const
    {
        return shape == SheetShape::Wide || shape == SheetShape::Long || !columns.empty();
    }
};

// The layout by what the cells say; `shape` and the columns of Labelled may be told instead. `year`: of
// several columns of values the one under this year is taken. A shape that is told and not found has no
// columns. What is hidden is taken only where nothing that is seen would do.
[[nodiscard]] SheetLayout sheetLayout(const SheetGrid &grid, LabelMatcher &matcher,
                                      std::optional<SheetShape> shape = {},
                                      std::optional<int> labelColumn = {},
                                      std::optional<int> valueColumn = {}, std::optional<int> year = {});

struct ZoneColumns {
    std::vector<ValueColumn> columns = {};
    size_t firstRow = 0; // below their heads
};

// The columns behind the labels with zones over them, above `end`; a head over several columns holds for all
// of them, and the years may stand in a row of their own or behind the names. None where fewer than two are
// named.
[[nodiscard]] ZoneColumns zoneColumns(const SheetGrid &grid, int label, size_t end,
                                      const std::function<bool(const QString &)> &isZone);

// Notes and sums, which are no answers to anything ("Note", "Totale"), and what is left out.
[[nodiscard]] bool isAside(const UnreadColumn &column);
// Numbers beside questions that may be parts of their answers.
[[nodiscard]] bool isAddend(const UnreadColumn &column);

// Whether the words beside a value say that it is the zone or the year of the sheet, or are the head of a
// column of questions.
[[nodiscard]] bool saysZone(const SheetCell &label);
// Where the value of such words stands that are no label: in the next cell of the row with something in it,
// unless that is such words too.
[[nodiscard]] std::optional<int> saidBeside(const SheetRow &row, int column);
[[nodiscard]] bool saysYear(const SheetCell &label);
[[nodiscard]] bool isHeadOfLabels(const SheetCell &label);

} // namespace quaderno
