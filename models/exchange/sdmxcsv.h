// The observations of a data set as statistical offices exchange them: the data message of SDMX-CSV.
#pragma once

#include "analysis/reportcontents.h"

#include <QByteArray>

namespace quaderno
{

class DataSet;

enum class SdmxCsvVersion { One, Two }; // 1.0 of SDMX 2.1, 2.0 of SDMX 3

// One row for each observation of a variable that is a number or a choice, and for each value of an
// indicator, its means among them under the reserved area, with the codes of sdmxDefinition(). Comma and dot
// in either language. Answers have the decimals that they are kept with, indicators those of the tables. Of a
// missing value OBS_VALUE is NaN and OBS_STATUS (code list CL_OBS_STATUS) says why; what was never entered
// has no row. A choice is an indicator of its own ("management-public_direct") with the values 1 and 0. Texts
// are left out: they are no statistics, and name people.
[[nodiscard]] QByteArray sdmxCsv(const DataSet &dataSet, const ReportOptions &options,
                                 SdmxCsvVersion version = SdmxCsvVersion::One);

} // namespace quaderno
