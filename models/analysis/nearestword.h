// What somebody most likely meant by a word that is none of those there are.
#pragma once

#include <QStringList>

namespace quaderno
{

// The word of `words` that `text` is a slip for: few letters to change, add or drop, capitals and spaces for
// dashes not counted. Empty when none is near.
[[nodiscard]] QString nearestWord(const QString &text, const QStringList &words);

} // namespace quaderno
