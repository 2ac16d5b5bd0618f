// Sheets of a LibreOffice workbook (.ods, ODF 1.2), values as they are stored.
#pragma once

#include "data/progress.h"
#include "data/result.h"
#include "exchange/sheetgrid.h"

#include <QByteArray>
#include <QCoreApplication>

namespace quaderno
{

class OdsReader
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::OdsReader)

public:
    // A zip archive with the parts of a LibreOffice file, of a sheet or not.
    [[nodiscard]] static bool isOpenDocument(const QByteArray &bytes);
    // As XlsxReader::read(); all sheets together are within the limits of one.
    [[nodiscard]] static Result<SheetGrid> read(const QByteArray &bytes, const SheetChoice &choice = {},
                                                const Progress &progress = {});
};

} // namespace quaderno
