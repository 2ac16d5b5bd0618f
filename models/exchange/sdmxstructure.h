// What the codes of the SDMX-CSV stand for, so that a program can check them: the structure message of
// SDMX-ML 2.1.
#pragma once

#include "analysis/reportcontents.h"

#include <QByteArray>

namespace quaderno
{

class DataSet;

// The dataflow with its terms of use, the code lists of areas, indicators and units and what is used of the
// standard's own, the concepts, and the data structure definition. The date is that of the data.
[[nodiscard]] QByteArray sdmxStructure(const DataSet &dataSet, const ReportOptions &options);

} // namespace quaderno
