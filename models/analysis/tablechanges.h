// A table with, in each cell, the change since the year before.
#pragma once

#include "analysis/tablecontents.h"

namespace quaderno
{

class DataSet;

// One column for each year of `table` but the first, "+12 %" or "+8,0 %" in its cells, which is their value
// as well. Where either year has no value, or the year before is 0, the cell says so in words and has no
// value. The mean row compares the same zones (analysis/meanchange.h). Of a table of marks, and of one with a
// single year, nothing is to be said: nullopt.
[[nodiscard]] std::optional<TableContents>
changesSinceYearBefore(const DataSet &dataSet, const TableContents &table, Language language);

} // namespace quaderno
