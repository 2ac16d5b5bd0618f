#include "review/chipbar.h"

#include "review/chips.h"
#include "review/flowlayout.h"

#include <QToolButton>

namespace quaderno
{

ChipBar::ChipBar(QWidget *parent) : QWidget(parent)
{
    auto *layout = new FlowLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QToolButton *ChipBar::addChip(const QString &text, const Chip &chip, const QString &objectName)
{
    auto *button = new QToolButton(this);
    button->setObjectName(objectName);
    makeChip(*button);
    setChipText(*button, text);
    button->setToolTip(chip.title);
    button->setAccessibleName(chip.title);
    button->setFocusPolicy(Qt::StrongFocus);
    layout()->addWidget(button);
    // The pages decide what is on screen: until then the chip shows what was true before the click.
    connect(button, &QToolButton::clicked, this, [this] { setCurrent(m_current); });
    button->show();
    return button;
}

void ChipBar::setItems(const std::vector<Chip> &tables, const std::vector<Chip> &figures)
{
    for (const auto *buttons : {&m_tables, &m_figures}) {
        for (const Button &old : *buttons)
            delete old.button; // takes itself out of the layout
    }
    m_tables.clear();
    m_figures.clear();
    for (const Chip &chip : tables) {
        auto *button = addChip(tr("Tab. %1").arg(chip.item.number), chip,
                               QStringLiteral("chip-table-%1").arg(chip.item.number));
        connect(button, &QToolButton::clicked, this, [this, item = chip.item] { Q_EMIT tableChosen(item); });
        m_tables.push_back({chip.item.number, button});
    }
    for (const Chip &chip : figures) {
        auto *button = addChip(tr("Fig. %1").arg(chip.item.number), chip,
                               QStringLiteral("chip-figure-%1").arg(chip.item.number));
        connect(button, &QToolButton::clicked, this, [this, item = chip.item] { Q_EMIT figureChosen(item); });
        m_figures.push_back({chip.item.number, button});
    }
    updateGeometry();
}

void ChipBar::setCurrent(const ReviewPair &pair)
{
    m_current = pair;
    for (const Button &chip : m_tables)
        chip.button->setChecked(pair.table && pair.table->number == chip.number);
    for (const Button &chip : m_figures)
        chip.button->setChecked(pair.figure && pair.figure->number == chip.number);
}

} // namespace quaderno
