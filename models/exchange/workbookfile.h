// What all writers of Excel workbooks share: libxlsxwriter with its errors as one error.
#pragma once

#include "data/result.h"

#include <QByteArray>

#include <functional>

#include <xlsxwriter.h>

namespace quaderno::workbook
{

constexpr uint8_t kA4 = 9;

// Leaves the function that fills a workbook, which makeWorkbook() turns into an error, unless all is well.
void check(lxw_error error);
// As libxlsxwriter wants it; what looks like an escape within the text stays what it is.
[[nodiscard]] QByteArray escaped(const QString &text);
[[nodiscard]] QByteArray sheetName(const QString &name);

// The bytes of the workbook that `fill` fills, the same from the same calls. The error says why in a few
// words: no whole sentence.
[[nodiscard]] Result<QByteArray> makeWorkbook(const std::function<void(lxw_workbook *)> &fill);

} // namespace quaderno::workbook
