// The words of the Help menu.
#pragma once

#include <QString>

namespace quaderno
{

class WindowActions;

// Program, version, licence, and where the data are.
[[nodiscard]] QString aboutText(const QString &dataFile);
// Rich text, two columns: the keys of each menu that this person has, then those of the form and the tables.
[[nodiscard]] QString shortcutsText(const WindowActions &actions);

} // namespace quaderno
