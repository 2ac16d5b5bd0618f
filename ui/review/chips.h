// Buttons that choose what is in view. Where the theme hardly shows what is pressed, bold does.
#pragma once

#include <QString>

class QAbstractButton;

namespace quaderno
{

// Checkable, and bold while it is checked.
void makeChip(QAbstractButton &chip);
// With the width that the text has in bold: nothing moves when the chip is pressed.
void setChipText(QAbstractButton &chip, const QString &text);

} // namespace quaderno
