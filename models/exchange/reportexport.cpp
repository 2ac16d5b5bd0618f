#include "exchange/reportexport.h"

#include "exchange/reportcsv.h"
#include "exchange/reporthtml.h"
#include "exchange/reportworkbook.h"
#include "exchange/sdmxcsv.h"
#include "exchange/sdmxstructure.h"
#include "files/outputfile.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

struct ReportExportText {
    Q_DECLARE_TR_FUNCTIONS(quaderno::ReportExport)
};

// A page leaves out what is empty; what another program reads is whole.
Result<QByteArray> exported(const DataSet &dataSet, ReportOptions options, ExportFormat format)
{
    options.withEmptyTables = options.withEmptyTables || format != ExportFormat::Html;
    switch (format) {
    case ExportFormat::Workbook:
        return reportWorkbook(reportContents(dataSet, options));
    case ExportFormat::Csv:
        return reportCsv(reportContents(dataSet, options));
    case ExportFormat::SdmxCsv:
        return sdmxCsv(dataSet, options);
    case ExportFormat::SdmxCsv2:
        return sdmxCsv(dataSet, options, SdmxCsvVersion::Two);
    case ExportFormat::SdmxStructure:
        return sdmxStructure(dataSet, options);
    case ExportFormat::Html:
        break;
    }
    return reportHtml(reportContents(dataSet, options));
}

} // namespace

QString exportFormatCode(ExportFormat format)
{
    switch (format) {
    case ExportFormat::SdmxCsv:
        return u"sdmx-csv"_s;
    case ExportFormat::SdmxCsv2:
        return u"sdmx-csv-2"_s;
    case ExportFormat::SdmxStructure:
        return u"sdmx-structure"_s;
    case ExportFormat::Workbook:
    case ExportFormat::Csv:
    case ExportFormat::Html:
        break;
    }
    return exportSuffix(format);
}

std::optional<ExportFormat> exportFormatFromCode(QStringView code)
{
    const auto found = std::ranges::find(kExportFormats, code, &exportFormatCode);
    return found == kExportFormats.end() ? std::nullopt : std::optional(*found);
}

QStringList exportFormatCodes()
{
    QStringList codes;
    for (const ExportFormat format : kExportFormats)
        codes.append(exportFormatCode(format));
    return codes;
}

std::optional<ExportFormat> exportFormatOfFile(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == u"htm" ? ExportFormat::Html : exportFormatFromCode(suffix);
}

QString exportSuffix(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Workbook:
        return u"xlsx"_s;
    case ExportFormat::Html:
        return u"html"_s;
    case ExportFormat::SdmxStructure:
        return u"xml"_s;
    case ExportFormat::Csv:
    case ExportFormat::SdmxCsv:
    case ExportFormat::SdmxCsv2:
        break;
    }
    return u"csv"_s;
}

Outcome writeExport(const DataSet &dataSet, const ReportOptions &options, ExportFormat format,
                    const QString &path)
{
    const Result<QByteArray> bytes = exported(dataSet, options, format);
    if (!bytes)
        return unreadable(ReportExportText::tr("%1 could not be made: %2.").arg(path, bytes.error().message));
    return writeDocument(path, bytes.value());
}

} // namespace quaderno
