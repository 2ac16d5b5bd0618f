// The looks of the cells of a report as a workbook.
#pragma once

#include "data/language.h"
#include "exchange/workbookfile.h"

#include <map>

namespace quaderno::workbook
{

constexpr lxw_color_t kBarColour = 0x1F5A96;
constexpr lxw_color_t kMeanColour = 0xC97A00;
constexpr lxw_color_t kTextColour = 0x1A1A1A;
constexpr lxw_color_t kSecondaryColour = 0x4A4F55;
constexpr lxw_color_t kRuleColour = 0xD5D9DE;

// Decimals of a number as it is shown: 2 of "1.234,50" in Italian.
[[nodiscard]] int decimalsOf(const QString &shown, Language language);
// "#,##0.0" for one decimal; the program that opens the workbook puts the separators of its own language.
[[nodiscard]] QByteArray numberFormat(int decimals);

class WorkbookStyles
{
public:
    explicit WorkbookStyles(lxw_workbook *workbook);

    lxw_format *title;
    lxw_format *secondary;
    lxw_format *link;
    lxw_format *chapter;
    lxw_format *text; // wrapped
    lxw_format *head; // of the first column: to the left
    lxw_format *numberHead;
    lxw_format *markHead;

    // A row of zones, or the mean's: bold under a rule.
    [[nodiscard]] lxw_format *name(bool isMean);
    // A choice that holds, or a sign among them, in the middle; and the sign of a missing number, at its end.
    [[nodiscard]] lxw_format *mark(bool isMean);
    [[nodiscard]] lxw_format *sign(bool isMean);
    // Without grouping: a year, the number of a table, a choice that is 1 or 0.
    [[nodiscard]] lxw_format *whole();
    // `sign` stands before the number, `note` behind it: "e", "(*)", or nothing.
    [[nodiscard]] lxw_format *number(int decimals, const QString &sign, const QString &note, bool isMean);

private:
    enum class Side { Left, Centre, Right };
    [[nodiscard]] static lxw_format *make(lxw_workbook *workbook, double size);
    [[nodiscard]] lxw_format *cell(Side side, const QByteArray &format, bool isMean);

    lxw_workbook *m_workbook;
    std::map<std::tuple<Side, QByteArray, bool>, lxw_format *> m_cells;
};

} // namespace quaderno::workbook
