// A table as plain text: CSV for programs, columns under their heads for a terminal.
#pragma once

#include "analysis/tablecontents.h"

namespace quaderno
{

// "zone,2008,2009,…": codes of zones and columns, cells as they are shown, without the signs of notes. RFC
// 4180, LF.
[[nodiscard]] QString toCsv(const TableContents &table);

// Heading, heads, rows, the mean under a rule, signs and notes; numbers at the right, marks in the middle.
[[nodiscard]] QString toPlainText(const TableContents &table);

} // namespace quaderno
