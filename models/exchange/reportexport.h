// The report as files for other programs: one list of formats for window and command line.
#pragma once

#include "analysis/reportcontents.h"
#include "data/result.h"

#include <QStringList>

#include <array>

namespace quaderno
{

// As menus and dialogs list them: what people read first, what offices exchange last.
enum class ExportFormat { Workbook, Html, Csv, SdmxCsv, SdmxCsv2, SdmxStructure };
inline constexpr std::array kExportFormats{ExportFormat::Workbook, ExportFormat::Html,
                                           ExportFormat::Csv,      ExportFormat::SdmxCsv,
                                           ExportFormat::SdmxCsv2, ExportFormat::SdmxStructure};

// "xlsx", "csv", "sdmx-csv", "html", "sdmx-csv-2", "sdmx-structure"; any other word is nullopt.
[[nodiscard]] QString exportFormatCode(ExportFormat format);
[[nodiscard]] std::optional<ExportFormat> exportFormatFromCode(QStringView code);
[[nodiscard]] QStringList exportFormatCodes();
// What the ending of a name asks for; of .csv it is the one for Excel.
[[nodiscard]] std::optional<ExportFormat> exportFormatOfFile(const QString &path);
// The ending of its files, without the dot.
[[nodiscard]] QString exportSuffix(ExportFormat format);

// Replaces the file at `path` whole or not at all. The same data give the same bytes.
[[nodiscard]] Outcome writeExport(const DataSet &dataSet, const ReportOptions &options, ExportFormat format,
                                  const QString &path);

} // namespace quaderno
