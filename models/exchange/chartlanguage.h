// The language that the charts of a workbook say they are in.
#pragma once

#include "data/language.h"
#include "data/result.h"

#include <QByteArray>

namespace quaderno::workbook
{

// The same workbook; libxlsxwriter writes American English whatever the words. The error says in a few words
// that it is no workbook, or that there is no memory for it.
[[nodiscard]] Result<QByteArray> withChartLanguage(const QByteArray &workbook, Language language);

} // namespace quaderno::workbook
