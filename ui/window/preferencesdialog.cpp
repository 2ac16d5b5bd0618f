#include "window/preferencesdialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

namespace quaderno
{

PreferencesDialog::PreferencesDialog(Preferences &preferences, const std::vector<Zone> &zones,
                                     QWidget *parent)
    : QDialog(parent), m_preferences(preferences), m_author(new QLineEdit(this)),
      m_language(new QComboBox(this)), m_appearance(new QComboBox(this)), m_role(new QComboBox(this)),
      m_zone(new QComboBox(this)), m_backupFolder(new QLineEdit(this)), m_backupNewest(new QSpinBox(this)),
      m_backupDays(new QSpinBox(this))
{
    setWindowTitle(tr("Preferences"));
    m_author->setObjectName(QStringLiteral("author"));
    m_author->setText(preferences.author());
    m_author->setToolTip(tr("Stands in the history of every answer that you write."));
    m_author->setMinimumWidth(240);
    m_language->setObjectName(QStringLiteral("language"));
    m_language->addItem(QStringLiteral("Italiano"), static_cast<int>(Language::Italian));
    m_language->addItem(QStringLiteral("English"), static_cast<int>(Language::English));
    m_language->setCurrentIndex(m_language->findData(static_cast<int>(preferences.language())));
    m_appearance->setObjectName(QStringLiteral("appearance"));
    m_appearance->addItem(tr("As the system"), static_cast<int>(Appearance::System));
    m_appearance->addItem(tr("Light"), static_cast<int>(Appearance::Light));
    m_appearance->addItem(tr("Dark"), static_cast<int>(Appearance::Dark));
    m_appearance->setCurrentIndex(m_appearance->findData(static_cast<int>(preferences.appearance())));

    m_role->setObjectName(QStringLiteral("role"));
    m_role->addItem(tr("I fill in for a zone"), static_cast<int>(Role::Coordinator));
    m_role->addItem(tr("I work at the regional office"), static_cast<int>(Role::Officer));
    m_role->addItem(tr("I look and print"), static_cast<int>(Role::Reader));
    const Desk desk = preferences.desk().value_or(Desk());
    m_role->setCurrentIndex(m_role->findData(static_cast<int>(desk.role)));
    m_zone->setObjectName(QStringLiteral("roleZone"));
    for (const Zone &zone : zones)
        m_zone->addItem(zone.name, zone.code);
    m_zone->setPlaceholderText(tr("choose your zone"));
    m_zone->setCurrentIndex(m_zone->findData(preferences.ownZone()));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    const auto showZone = [this, ok = buttons->button(QDialogButtonBox::Ok)] {
        const bool isOfZone = m_role->currentData().toInt() == static_cast<int>(Role::Coordinator);
        m_zone->setEnabled(isOfZone);
        ok->setEnabled(!isOfZone || m_zone->currentIndex() >= 0);
    };
    connect(m_role, &QComboBox::currentIndexChanged, this, showZone);
    connect(m_zone, &QComboBox::currentIndexChanged, this, showZone);
    showZone();

    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *form = new QFormLayout(this);
    form->addRow(tr("Your &name"), m_author);
    form->addRow(tr("&Use"), m_role);
    form->addRow(tr("&Zone"), m_zone);
    form->addRow(tr("&Language"), m_language);
    form->addRow(tr("&Colours"), m_appearance);
    addBackups(*form);
    form->addRow(buttons);
    // As the rows stand.
    QWidget *before = nullptr;
    for (int row = 0; row < form->rowCount(); ++row) {
        const QLayoutItem *field = form->itemAt(row, QFormLayout::FieldRole);
        if (field && before)
            setTabOrder(before, field->widget());
        before = field ? field->widget() : before;
    }
}

void PreferencesDialog::addBackups(QFormLayout &form)
{
    const BackupRules rules = m_preferences.backupRules();
    m_backupFolder->setObjectName(QStringLiteral("backupFolder"));
    m_backupFolder->setText(rules.folder);
    m_backupFolder->setPlaceholderText(tr("beside the data"));
    m_backupFolder->setToolTip(tr("A folder for the backups of all data sets; empty: each beside its data."));
    m_backupNewest->setObjectName(QStringLiteral("backupNewest"));
    m_backupNewest->setRange(1, 1000);
    m_backupNewest->setValue(rules.newest);
    m_backupNewest->setToolTip(tr("Older backups that the program made by itself go; yours stay."));
    m_backupDays->setObjectName(QStringLiteral("backupDays"));
    m_backupDays->setRange(0, 3650);
    m_backupDays->setValue(rules.days);
    m_backupDays->setToolTip(tr("The last backup of each of so many days stays too."));
    form.addRow(tr("&Backups in"), m_backupFolder);
    form.addRow(tr("Ne&west kept"), m_backupNewest);
    form.addRow(tr("One a &day for (days)"), m_backupDays);
}

void PreferencesDialog::store()
{
    m_preferences.setAuthor(m_author->text());
    const auto role = static_cast<Role>(m_role->currentData().toInt());
    m_preferences.setDesk({role, role == Role::Coordinator ? m_zone->currentData().toString() : QString()});
    m_preferences.setBackupRules(
        {.folder = m_backupFolder->text(), .newest = m_backupNewest->value(), .days = m_backupDays->value()});
    m_preferences.setLanguage(static_cast<Language>(m_language->currentData().toInt()));
    m_preferences.setAppearance(static_cast<Appearance>(m_appearance->currentData().toInt()));
}

} // namespace quaderno
