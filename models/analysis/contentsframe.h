// What stands around the cells of a table and the bars of a figure wherever they are written out: heads that
// span columns, the unit, and the lines below.
#pragma once

#include "analysis/figurecontents.h"
#include "analysis/tablecontents.h"

#include <QStringList>

#include <vector>

namespace quaderno
{

// Neighbouring columns under one head, or a single column under none (empty label).
struct HeadSpan {
    size_t first = 0;
    size_t count = 1;
    QString label = {};
    bool operator==(const HeadSpan &) const = default;
};

// From left to right, every column in one of them.
[[nodiscard]] std::vector<HeadSpan> headSpans(const TableContents &table);

// "Public management – Direct": the head of a column where only one row of heads is.
[[nodiscard]] QString headInOneLine(const TableColumn &column);

// "Unit: euro", or empty without one.
[[nodiscard]] QString unitLine(const QString &unit);

// No zone has a value or a reason in any cell; what the mean row says of that does not count.
[[nodiscard]] bool neverEntered(const TableContents &table);

// Why a table without one answer (hasAnyAnswer) has none: its note, or a sentence of ours.
[[nodiscard]] QString reasonOfEmptiness(const TableContents &table);
// The same of a figure in which no zone has a value: it stands in the place of the bars. Empty of any other.
[[nodiscard]] QString reasonOfEmptiness(const FigureContents &figure);

// The signs of the table in one line; empty without one.
[[nodiscard]] QString signsLine(const TableContents &table);
// Why there is nothing to read, notes, basis of the mean, `source`: one line each, none of them empty.
[[nodiscard]] QStringList explanationsBelow(const TableContents &table, const QString &source);
// Signs, why there is nothing to read, notes, basis of the mean, `source`: one line each, none of them empty.
[[nodiscard]] QStringList linesBelow(const TableContents &table, const QString &source);
// What the signs at the bars mean, only those that are there, notes, how many zones have a value, and
// `source`.
[[nodiscard]] QStringList linesBelow(const FigureContents &figure, const QString &source);

} // namespace quaderno
