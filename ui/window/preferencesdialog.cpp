#include "window/preferencesdialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>

#include <algorithm>

namespace quaderno
{

PreferencesDialog::PreferencesDialog(Preferences &preferences, const std::vector<Zone> &zones,
                                     QWidget *parent)
    : QDialog(parent), m_preferences(preferences), m_author(new QLineEdit(this)),
      m_language(new QComboBox(this)), m_appearance(new QComboBox(this)), m_role(new QComboBox(this)),
      m_zone(new QComboBox(this))
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
    m_zone->setCurrentIndex(std::max(0, m_zone->findData(desk.zone)));
    const auto showZone = [this] {
        m_zone->setEnabled(m_role->currentData().toInt() == static_cast<int>(Role::Coordinator));
    };
    connect(m_role, &QComboBox::currentIndexChanged, this, showZone);
    showZone();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *form = new QFormLayout(this);
    form->addRow(tr("Your &name"), m_author);
    form->addRow(tr("&Use"), m_role);
    form->addRow(tr("&Zone"), m_zone);
    form->addRow(tr("&Language"), m_language);
    form->addRow(tr("&Colours"), m_appearance);
    form->addRow(buttons);
}

void PreferencesDialog::store()
{
    m_preferences.setAuthor(m_author->text());
    const auto role = static_cast<Role>(m_role->currentData().toInt());
    m_preferences.setDesk({role, role == Role::Coordinator ? m_zone->currentData().toString() : QString()});
    m_preferences.setLanguage(static_cast<Language>(m_language->currentData().toInt()));
    m_preferences.setAppearance(static_cast<Appearance>(m_appearance->currentData().toInt()));
}

} // namespace quaderno
