// A number as the sheets write it: digits with a decimal dot, no thousands.
#pragma once

#include "data/result.h"

namespace quaderno
{

// "0.4", "-5", "1872". The error is a reason that quotes the text. "10.000" may be ten or ten thousand, and
// is refused like all that reads as groups of three digits.
[[nodiscard]] Result<double> sheetNumber(const QString &text);

} // namespace quaderno
