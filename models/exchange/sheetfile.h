// A spreadsheet file of whatever kind, told apart by what is in it and not by its name.
#pragma once

#include "data/progress.h"
#include "data/result.h"
#include "exchange/sheetgrid.h"

#include <QByteArray>
#include <QCoreApplication>

class QIODevice;

namespace quaderno
{

class SheetFile
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::SheetFile)

public:
    // A workbook (.xlsx, .ods, .xls), of which one sheet is chosen, or text (.csv, .txt). The error names the
    // file, and for what cannot be read (a password, a page in HTML) says what to save it as.
    [[nodiscard]] static Result<SheetGrid> read(const QString &path, const SheetChoice &choice = {},
                                                const Progress &progress = {});
    // The same of bytes at hand; the error names no file.
    [[nodiscard]] static Result<SheetGrid> fromBytes(const QByteArray &bytes, const SheetChoice &choice = {},
                                                     const Progress &progress = {});

private:
    [[nodiscard]] static Result<SheetGrid> fromDevice(QIODevice &device, const SheetChoice &choice,
                                                      const Progress &progress);
};

} // namespace quaderno
