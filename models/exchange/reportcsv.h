// The tables of the report as one long list for a spreadsheet.
#pragma once

#include "analysis/reportcontents.h"

#include <QByteArray>

namespace quaderno
{

// A row for each cell of each table and of what the figures show besides; the table's number is empty there.
// As Excel opens it by a double click: UTF-8 with a byte order mark, separated by ";" with a decimal comma in
// Italian, by "," with a dot in English. Numbers as the tables show them, without grouping; a choice is X or
// no; the unit stands beside; of a missing value the field is empty and status, sign and reason tell of it.
[[nodiscard]] QByteArray reportCsv(const ReportContents &report);

} // namespace quaderno
