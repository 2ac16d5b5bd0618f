// The observations of a data set as statistical offices exchange them: SDMX-CSV 1.0, the data message.
#pragma once

#include "analysis/reportcontents.h"

#include <QByteArray>

namespace quaderno
{

class DataSet;

// One row for each observation of a variable that is a number or a choice, and for each value of an
// indicator, its means among them under the reserved area. Comma and dot in either language, numbers in full.
// Of a missing value OBS_VALUE is empty and OBS_STATUS (code list CL_OBS_STATUS) says why; what was never
// entered has no row. A choice is an indicator of its own ("management.public_direct") with the values 1 and
// 0. Texts are left out: they are no statistics, and name people.
[[nodiscard]] QByteArray sdmxCsv(const DataSet &dataSet, const ReportOptions &options);

} // namespace quaderno
