#include "form/waystrip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace quaderno
{

WayStrip::WayStrip(QuestionnaireModel &model, const Theme &theme, QWidget *parent)
    : QFrame(parent), m_model(model), m_way(new QLabel(this)), m_lock(new QLabel(this)),
      m_reopen(new QPushButton(tr("&Reopen"), this))
{
    setObjectName(QStringLiteral("wayStrip"));
    m_way->setObjectName(QStringLiteral("way"));
    m_way->setTextFormat(Qt::PlainText);
    m_way->setWordWrap(true);
    QFont bold = font();
    bold.setBold(true);
    m_way->setFont(bold);
    m_lock->setObjectName(QStringLiteral("lock"));
    m_lock->setTextFormat(Qt::PlainText);
    m_lock->setWordWrap(true);
    QPalette quiet = theme.palette;
    quiet.setColor(QPalette::WindowText, theme.missing);
    m_lock->setPalette(quiet);
    m_reopen->setObjectName(QStringLiteral("reopenQuestionnaire"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 4, 16, 4);
    layout->addWidget(m_way, 3);
    layout->addWidget(m_lock, 2);
    layout->addWidget(m_reopen);
    connect(m_reopen, &QPushButton::clicked, this, [this] { m_model.reopen(); });
    connect(&model, &QuestionnaireModel::wayChanged, this, &WayStrip::refresh);
    refresh();
}

void WayStrip::refresh()
{
    m_way->setText(m_model.wayText());
    m_lock->setText(m_model.lock());
    m_reopen->setVisible(m_model.canReopen());
}

} // namespace quaderno
