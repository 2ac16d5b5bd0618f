// Sheets of an Excel workbook (.xlsx, ECMA-376), values as they are stored.
#pragma once

#include "data/progress.h"
#include "data/result.h"
#include "exchange/sheetgrid.h"

#include <QByteArray>
#include <QCoreApplication>

namespace quaderno
{

class XlsxReader
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::XlsxReader)

public:
    // The sheet of that choice. Formulas give the value they were saved with; merged cells have one value.
    // The error says in one sentence why this cannot be read, or that `progress` stopped it.
    [[nodiscard]] static Result<SheetGrid> read(const QByteArray &bytes, const SheetChoice &choice = {},
                                                const Progress &progress = {});
};

} // namespace quaderno
