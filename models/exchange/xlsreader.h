// Sheets of an old Excel workbook (.xls, versions 2 to 2003), read by libfreexl in a process of its own.
#pragma once

#include "data/progress.h"
#include "data/result.h"
#include "exchange/sheetgrid.h"

#include <QByteArray>
#include <QCoreApplication>

#include <chrono>

namespace quaderno
{

class XlsReader
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::XlsReader)

public:
    static constexpr std::chrono::seconds kPatience{20};

    // As XlsxReader::read(), the grid isPartlyKnown. Whatever the bytes make of
    // the helper, a crash or a loop among them, is one sentence.
    [[nodiscard]] static Result<SheetGrid> read(const QByteArray &bytes, const SheetChoice &choice = {},
                                                const Progress &progress = {});

    // What the helper wrote, checked as bytes of anybody.
    [[nodiscard]] static Result<SheetGrid> fromRecords(const QByteArray &records,
                                                       const SheetChoice &choice = {});
    // What a program wrote that was given these bytes. The error: it cannot be started, does not end in time,
    // writes too much, or `progress` stopped it.
    [[nodiscard]] static Result<QByteArray> output(const QString &program, const QByteArray &bytes,
                                                   std::chrono::milliseconds patience,
                                                   const Progress &progress = {});
};

} // namespace quaderno
