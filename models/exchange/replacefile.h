// The one way in which a finished file comes to where the user wants it.
#pragma once

#include "data/result.h"

#include <QByteArray>

namespace quaderno
{

// Replaces `path` with `bytes` by way of a temporary file beside it: on failure the old file is as it was,
// and the error names the file and says why.
[[nodiscard]] Outcome replaceFile(const QString &path, const QByteArray &bytes);

} // namespace quaderno
