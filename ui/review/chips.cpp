#include "review/chips.h"

#include <QAbstractButton>

namespace quaderno
{

namespace
{

void setBold(QAbstractButton &chip, bool isBold)
{
    QFont font = chip.font();
    font.setBold(isBold);
    chip.setFont(font);
}

} // namespace

void makeChip(QAbstractButton &chip)
{
    chip.setCheckable(true);
    QObject::connect(&chip, &QAbstractButton::toggled, &chip,
                     [&chip](bool isPressed) { setBold(chip, isPressed); });
}

void setChipText(QAbstractButton &chip, const QString &text)
{
    chip.setText(text);
    setBold(chip, true);
    chip.setFixedWidth(chip.sizeHint().width());
    setBold(chip, chip.isChecked());
}

} // namespace quaderno
