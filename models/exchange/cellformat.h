// How a workbook shows the number of a cell: as a number, a date or a time (ECMA-376, 18.8.31).
#pragma once

#include "exchange/sheetgrid.h"

#include <optional>

namespace quaderno
{

// The number of a cell with what its sheet shows of it: "1.219 giorni", or "n.d." for a zero that is not to
// be seen, or nothing at all.
[[nodiscard]] SheetCell cellShownAs(SheetCell number, QStringView shown);

class CellFormat
{
public:
    CellFormat() = default; // a number
    // "[$-410]d mmmm yyyy": letters in quotes, behind \, _ or * and in most brackets are no part of a date,
    // but words that are shown: 0" giorni", [$USD] 0.
    [[nodiscard]] static CellFormat ofCode(QStringView code);
    // One of those that a file need not spell out: 14 is a date, 20 a time. A number where it is unknown.
    [[nodiscard]] static CellFormat ofNumber(int format);

    // What a cell of this format holds, of a stored number. `is1904`: the days of the workbook count from
    // 1904. A time that shows less than it holds, such as 30:00 for six hours and a half, is a date: none can
    // tell what was meant. One that is too large to be an answer is its text. nullopt: it is no number.
    [[nodiscard]] std::optional<SheetCell> cellOf(QStringView stored, bool is1904) const;

    bool operator==(const CellFormat &) const = default;

private:
    [[nodiscard]] const QString &lookOf(double value) const;

    enum class Look { Number, Percent, Date, Time };

    Look m_look = Look::Number;
    bool m_isYear = false; // of Date: it shows nothing else
    double m_wrapsAt = 0;  // of Time: from how many days on it begins anew; 0 for one that does not
    // What is shown of a number, with # in its place: above zero, below, and of zero, as far as they differ.
    // Empty where it is the number alone.
    QStringList m_looks = {};
};

// A number of a workbook as it was meant: what a sum leaves beyond fifteen digits, or beyond the decimals
// that anybody writes, is no part of it. 550.00000000001 is 550.
[[nodiscard]] double withoutDust(double value);

} // namespace quaderno
