// A table as it is read: titles, heads, cells as text with the reason behind each, notes and signs.
// Screen, paper, clipboard and command line all show this and nothing else.
#pragma once

#include "analysis/cellvalue.h"
#include "analysis/numbering.h"
#include "analysis/signs.h"
#include "data/numberformat.h"

#include <QStringList>

#include <vector>

namespace quaderno
{

class DataSet;

struct TableCell {
    QString text = {};         // as shown: "1.219", "–", "●", ""
    QString hint = {};         // a sentence: status, reason, note; empty for a plain value
    CellValue value = {};      // number and status behind the text
    QString statusSign = {};   // before the number: "e" of an estimate
    QString noteSign = {};     // "(*)" a note of the table speaks of this cell, flags of the profile, "(r)"
                               // corrected, "(!)" findings
    QStringList findings = {}; // whole sentences why the number is to be checked
    int year = 0;              // whose observation it is; 0 when the cell has none
    bool isMark = false;       // a choice that holds

    [[nodiscard]] QString shown() const; // with its signs: "e 1.219(*)"
    [[nodiscard]] QString why() const;   // the hint and the findings, a line each
    bool operator==(const TableCell &) const = default;
};

struct TableRow {
    QString label = {}; // name of the zone, or "Valore medio stimato"
    QString code = {};  // code of the zone, or kMeanRowCode
    QString sign = {};  // after the label: "*" data unavailable, "(*)" a note; else empty
    int refArea = 0;    // index of the zone; kAggregateArea for the mean
    std::vector<TableCell> cells = {};

    [[nodiscard]] bool isMean() const;
    bool operator==(const TableRow &) const = default;
};

struct TableColumn {
    QString label = {};
    QString group = {}; // spanning head over neighbours with the same group; empty for none
    QString code = {};  // year or choice code
    bool operator==(const TableColumn &) const = default;
};

struct TableContents {
    int number = 0;     // 0: a table beside a figure that has none of its own
    QString title = {}; // without the number
    QString unit = {};
    bool isMarks = false;
    std::vector<TableColumn> columns = {};
    std::vector<TableRow> rows = {}; // zones in catalogue order, then the mean row if there is one
    QStringList signs = {};          // what each sign used in this table means: "- dato non disponibile"
    QStringList notes = {};          // whole sentences, each with its sign in front where it has one
    QString basis = {};              // "Valore medio calcolato su n di N zone: …" or empty
    Shown shown = {};
    bool operator==(const TableContents &) const = default;

    [[nodiscard]] QString heading() const; // "Tab. 26 – …", or the bare title when number is 0
};

// Numbered table `item` of the edition that spans `years`.
[[nodiscard]] TableContents tableContents(const DataSet &dataSet, const NumberedItem &item, YearRange years,
                                          Language language, SignsProfile signs = SignsProfile::Quaderno);
// The unnumbered table of what a figure shows: one column for each year.
[[nodiscard]] TableContents tableBehindFigure(const DataSet &dataSet, const NumberedItem &figure,
                                              YearRange years, Language language,
                                              SignsProfile signs = SignsProfile::Quaderno);

// Some zone has a value or a choice that holds.
[[nodiscard]] bool hasAnyAnswer(const TableContents &table);

// Title, heads and rows separated by tabs: pastes into a spreadsheet.
[[nodiscard]] QString toTabSeparated(const TableContents &table);
// The same as an HTML table: pastes into a text document.
[[nodiscard]] QString toHtml(const TableContents &table);

} // namespace quaderno
