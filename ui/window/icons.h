// The icons of resources/icons, drawn in the text colour so that they serve both themes.
#pragma once

#include <QIcon>

class QPalette;

namespace quaderno
{

// `name` of a file of resources/icons, without ".svg".
[[nodiscard]] QIcon themedIcon(const QString &name, const QPalette &palette);

} // namespace quaderno
