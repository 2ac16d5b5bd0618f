#include "window/roledialog.h"

#include "window/inputguard.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace quaderno
{

RoleDialog::RoleDialog(const std::vector<Zone> &zones, QWidget *parent) : QDialog(parent)
{
    new InputGuard(this); // it comes before the window
    setObjectName(QStringLiteral("roleDialog"));
    setWindowTitle(tr("Quaderno"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(6);
    auto *question = new QLabel(tr("How will you use Quaderno?"), this);
    QFont large = font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.3);
    question->setFont(large);
    layout->addWidget(question);
    m_coordinator = addRole(QStringLiteral("role-coordinator"), tr("I &fill in for a zone"),
                            tr("One questionnaire a year, with last year's answers beside it."));
    m_zone = new QComboBox(this); // after its radio button: the Tab key goes from one to the other
    m_zone->setObjectName(QStringLiteral("roleZone"));
    m_zone->setAccessibleName(tr("Zone"));
    m_zone->addItem(tr("choose your zone"), QString());
    for (const Zone &zone : zones)
        m_zone->addItem(zone.name, zone.code);
    auto *indent = new QHBoxLayout;
    indent->addSpacing(24);
    indent->addWidget(m_zone, 1);
    layout->addLayout(indent);
    m_officer = addRole(QStringLiteral("role-officer"), tr("I work at the &regional office"),
                        tr("All zones and years, tables, figures and the report."));
    m_reader = addRole(QStringLiteral("role-reader"), tr("I &look and print"),
                       tr("Tables and figures to read; nothing can be changed by mistake."));
    auto *later = new QLabel(tr("You can change this in Edit > Preferences."), this);
    later->setForegroundRole(QPalette::PlaceholderText);
    layout->addSpacing(8);
    layout->addWidget(later);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok, this);
    auto *begin = buttons->button(QDialogButtonBox::Ok);
    begin->setText(tr("&Begin"));
    // Nobody begins by chance as somebody else, or in another zone.
    const auto showChoice = [this, begin] {
        m_zone->setEnabled(m_coordinator->isChecked());
        const bool hasZone = !m_zone->currentData().toString().isEmpty();
        begin->setEnabled(m_officer->isChecked() || m_reader->isChecked() ||
                          (m_coordinator->isChecked() && hasZone));
    };
    for (QRadioButton *role : {m_coordinator, m_officer, m_reader})
        connect(role, &QRadioButton::toggled, this, showChoice);
    connect(m_zone, &QComboBox::currentIndexChanged, this, showChoice);
    // Whoever fills in for a zone says which next, and types its name.
    connect(m_coordinator, &QRadioButton::clicked, m_zone, [this] { m_zone->setFocus(); });
    showChoice();
    m_coordinator->setFocus();
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    layout->addWidget(buttons);
}

QRadioButton *RoleDialog::addRole(const QString &name, const QString &words, const QString &more)
{
    auto *button = new QRadioButton(words, this);
    button->setObjectName(name);
    button->setAccessibleDescription(more);
    auto *explanation = new QLabel(more, this);
    explanation->setForegroundRole(QPalette::PlaceholderText);
    explanation->setIndent(24);
    explanation->setWordWrap(true);
    auto *box = static_cast<QVBoxLayout *>(layout());
    box->addSpacing(8);
    box->addWidget(button);
    box->addWidget(explanation);
    return button;
}

Desk RoleDialog::desk() const
{
    if (m_coordinator->isChecked())
        return {Role::Coordinator, m_zone->currentData().toString()};
    return {m_reader->isChecked() ? Role::Reader : Role::Officer, {}};
}

} // namespace quaderno
