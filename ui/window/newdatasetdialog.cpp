#include "window/newdatasetdialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace quaderno
{

namespace
{
constexpr int kFirstPossibleYear = 1900;
constexpr int kLastPossibleYear = 2199;
} // namespace

NewDataSetDialog::NewDataSetDialog(std::vector<Zone> zones, YearRange years, QWidget *parent)
    : QDialog(parent), m_known(std::move(zones)), m_first(new QSpinBox(this)), m_last(new QSpinBox(this)),
      m_zones(new QListWidget(this)), m_buttons(new QDialogButtonBox(this))
{
    setWindowTitle(tr("New data set"));
    m_first->setObjectName(QStringLiteral("firstYear"));
    m_last->setObjectName(QStringLiteral("lastYear"));
    for (QSpinBox *year : {m_first, m_last}) {
        year->setRange(kFirstPossibleYear, kLastPossibleYear);
        year->setGroupSeparatorShown(false);
        year->setValue(years.last + 1);
        connect(year, &QSpinBox::valueChanged, this, &NewDataSetDialog::checkChoice);
    }
    m_zones->setObjectName(QStringLiteral("newZones"));
    m_zones->setAccessibleName(tr("Zones"));
    for (const Zone &zone : m_known)
        m_zones->addItem(zone.name);
    tickAll(true);
    connect(m_zones, &QListWidget::itemChanged, this, &NewDataSetDialog::checkChoice);

    auto *all = new QPushButton(tr("Tick all"), this);
    auto *none = new QPushButton(tr("Untick all"), this);
    connect(all, &QPushButton::clicked, this, [this] { tickAll(true); });
    connect(none, &QPushButton::clicked, this, [this] { tickAll(false); });
    auto *ticking = new QHBoxLayout;
    ticking->addWidget(all);
    ticking->addWidget(none);
    ticking->addStretch();

    m_buttons->addButton(tr("Choose the file…"), QDialogButtonBox::AcceptRole);
    m_buttons->addButton(QDialogButtonBox::Cancel);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *form = new QFormLayout;
    form->addRow(tr("&First year"), m_first);
    form->addRow(tr("&Last year"), m_last);
    form->addRow(tr("&Zones"), m_zones);
    form->addRow(QString(), ticking);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_buttons);
    resize(420, 480);
}

void NewDataSetDialog::tickAll(bool isTicked)
{
    for (int row = 0; row < m_zones->count(); ++row)
        m_zones->item(row)->setCheckState(isTicked ? Qt::Checked : Qt::Unchecked);
}

void NewDataSetDialog::checkChoice()
{
    const bool isPossible = years().count() > 0 && !zones().empty();
    for (QAbstractButton *button : m_buttons->buttons()) {
        if (m_buttons->buttonRole(button) == QDialogButtonBox::AcceptRole)
            button->setEnabled(isPossible);
    }
}

YearRange NewDataSetDialog::years() const
{
    return {.first = m_first->value(), .last = m_last->value()};
}

std::vector<Zone> NewDataSetDialog::zones() const
{
    std::vector<Zone> ticked;
    for (int row = 0; row < m_zones->count(); ++row) {
        if (m_zones->item(row)->checkState() == Qt::Checked)
            ticked.push_back(m_known[static_cast<size_t>(row)]);
    }
    return ticked;
}

} // namespace quaderno
