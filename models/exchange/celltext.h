// What a text in a cell may be beside words and plain numbers: a date, a time, an error of the spreadsheet.
#pragma once

#include "data/language.h"
#include "exchange/sheetgrid.h"

#include <optional>

namespace quaderno
{

// The cell of a text file or of the clipboard. ="550", which keeps a spreadsheet from reading a number, is
// 550; an error and a formula are told as such.
[[nodiscard]] SheetCell cellOfText(QString text);

// The cell of a workbook that holds a text; an error is told as such.
[[nodiscard]] SheetCell wordsOf(const QString &text);

// "#REF!", "#N/D", "#DIV/0!", "Err:502", and "####" of a column too narrow, in Italian or English.
[[nodiscard]] bool isErrorText(QStringView text);

// "1/10/2021", "2021-10-01", "1 ottobre 2021", "ott-21", with or without a time.
[[nodiscard]] bool isDateText(QStringView text);

// "6:30", "6h30" and "6 ore e 30 minuti" are 6.5, "1872:00" and "1872:00:00" are 1872.
[[nodiscard]] std::optional<double> hoursOfText(QStringView text);

// A cell as its sheet shows it, near enough: "6:30" for a time, "45%" for a percentage, "12 giorni".
[[nodiscard]] QString shownText(const SheetCell &cell);

// The same for a person to read: numbers and dates as the language writes them.
[[nodiscard]] QString displayedText(const SheetCell &cell, Language language);

// "A", "B", … "AA", as spreadsheets name their columns; from 0.
[[nodiscard]] QString columnName(int column);

// What a cell says where a year is meant: the year of a date, or the text.
[[nodiscard]] QString yearText(const SheetCell &cell);

} // namespace quaderno
