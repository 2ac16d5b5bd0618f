// The words of a text, for whoever looks for one.
#pragma once

#include <QStringList>

namespace quaderno
{

// Lower case, without accents, cut at everything that is no letter or digit: "D’Elsa" and "d'elsa" give the
// same.
[[nodiscard]] QStringList searchWords(QStringView text);

// Without the characters that are no part of a line: breaks, tabs and other control characters are spaces.
[[nodiscard]] QString onOneLine(QString text);

} // namespace quaderno
