// The ways in which people write in a cell that there is no value.
#pragma once

#include <QString>

namespace quaderno
{

// "n.d.", "nd", "n/a", "-", "–", "....", "…", "dato non disponibile" and their like, capitals and spaces not
// counted. An empty text is blank, which is another thing.
[[nodiscard]] bool isMissingToken(QStringView text);

} // namespace quaderno
