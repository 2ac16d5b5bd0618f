#include "form/waystrip.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace quaderno
{

WayStrip::WayStrip(QuestionnaireModel &model, const Theme &theme, QWidget *parent)
    : QFrame(parent), m_model(model), m_way(new QLabel(this)), m_lock(new QLabel(this)),
      m_remarks(new QLabel(this)),
      m_takeInReview(addButton(QStringLiteral("takeInReviewQuestionnaire"), tr("Take in re&view"))),
      m_sendBack(addButton(QStringLiteral("sendBackQuestionnaire"), tr("Send &back…"))),
      m_approve(addButton(QStringLiteral("approveQuestionnaire"), tr("A&pprove"))),
      m_reopen(addButton(QStringLiteral("reopenQuestionnaire"), tr("&Reopen")))
{
    setObjectName(QStringLiteral("wayStrip"));
    m_way->setObjectName(QStringLiteral("way"));
    m_lock->setObjectName(QStringLiteral("lock"));
    m_remarks->setObjectName(QStringLiteral("wayRemarks"));
    for (QLabel *label : {m_way, m_lock, m_remarks}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    QFont bold = font();
    bold.setBold(true);
    m_way->setFont(bold);
    QPalette quiet = theme.palette;
    quiet.setColor(QPalette::WindowText, theme.missing);
    m_lock->setPalette(quiet);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(16, 4, 16, 4);
    layout->addWidget(m_way, 0, 0);
    layout->addWidget(m_lock, 0, 1);
    layout->setColumnStretch(0, 3);
    layout->setColumnStretch(1, 2);
    int column = 2;
    for (QPushButton *button : {m_takeInReview, m_sendBack, m_approve, m_reopen})
        layout->addWidget(button, 0, column++);
    layout->addWidget(m_remarks, 1, 0, 1, column);
    connect(m_takeInReview, &QPushButton::clicked, this, [this] { (void)m_model.takeInReview(); });
    connect(m_sendBack, &QPushButton::clicked, this, &WayStrip::sendBackRequested);
    connect(m_approve, &QPushButton::clicked, this, &WayStrip::approveRequested);
    connect(m_reopen, &QPushButton::clicked, this, [this] { (void)m_model.reopen(); });
    connect(&model, &QuestionnaireModel::wayChanged, this, &WayStrip::refresh);
    refresh();
}

QPushButton *WayStrip::addButton(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    return button;
}

void WayStrip::refresh()
{
    m_way->setText(m_model.wayText());
    m_lock->setText(m_model.lock());
    m_lock->setVisible(!m_lock->text().isEmpty());
    m_remarks->setText(m_model.remarks(std::nullopt).join(QLatin1Char('\n')));
    m_remarks->setVisible(!m_remarks->text().isEmpty());
    m_takeInReview->setVisible(m_model.canTakeInReview());
    m_sendBack->setVisible(m_model.canSendBack());
    m_approve->setVisible(m_model.canApprove());
    m_reopen->setVisible(m_model.canReopen());
}

} // namespace quaderno
