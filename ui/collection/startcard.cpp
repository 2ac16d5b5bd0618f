#include "collection/startcard.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace quaderno
{

namespace
{
constexpr int kCardWidth = 560;
} // namespace

StartCard::StartCard(QuestionnaireModel &model, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_model(model), m_way(new QLabel(this)), m_answered(new QLabel(this)),
      m_lock(new QLabel(this)), m_nothingToFill(new QLabel(this)), m_progress(new QProgressBar(this)),
      m_resume(new QPushButton(this)), m_reopen(new QPushButton(tr("Re&open"), this)),
      m_send(new QPushButton(tr("&Check and send…"), this))
{
    setObjectName(QStringLiteral("startCard"));
    auto *card = new QFrame(this);
    card->setFrameShape(QFrame::StyledPanel);
    card->setPalette(theme.palette);
    card->setBackgroundRole(QPalette::Base);
    card->setAutoFillBackground(true);
    card->setFixedWidth(kCardWidth);
    QFont large = font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.3);
    m_way->setObjectName(QStringLiteral("cardWay"));
    m_way->setFont(large);
    m_way->setWordWrap(true);
    m_way->setTextFormat(Qt::PlainText);
    m_answered->setObjectName(QStringLiteral("cardAnswered"));
    m_lock->setObjectName(QStringLiteral("cardLock"));
    m_lock->setWordWrap(true);
    m_lock->setTextFormat(Qt::PlainText);
    m_nothingToFill->setObjectName(QStringLiteral("cardNothingToFill"));
    m_nothingToFill->setWordWrap(true);
    m_nothingToFill->setText(tr(
        "All years of this data set are published: you can read and print them. To fill in a new year, open "
        "the file that the Region sent you (File > Open), or add the year: Survey > Zones and years > Add a "
        "year."));
    m_progress->setAccessibleName(tr("Answers given"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(10);
    m_resume->setObjectName(QStringLiteral("resume"));
    m_resume->setDefault(true);
    m_reopen->setObjectName(QStringLiteral("cardReopen"));
    m_send->setObjectName(QStringLiteral("cardSend"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_resume);
    buttons->addStretch();
    buttons->addWidget(m_reopen);
    buttons->addWidget(m_send);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(24, 20, 24, 20);
    inside->setSpacing(12);
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_way, m_answered, m_progress, m_lock, m_nothingToFill})
        inside->addWidget(part);
    inside->addLayout(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(1);
    layout->addWidget(card, 0, Qt::AlignHCenter);
    layout->addStretch(2);
    setFocusProxy(m_resume);

    connect(m_resume, &QPushButton::clicked, this, &StartCard::resumeRequested);
    connect(m_reopen, &QPushButton::clicked, this, [this] { (void)m_model.reopen(); });
    connect(m_send, &QPushButton::clicked, this, &StartCard::sendRequested);
    connect(&model, &QuestionnaireModel::wayChanged, this, &StartCard::refresh);
    connect(&model, &QAbstractItemModel::dataChanged, this, &StartCard::refresh);
    refresh();
}

void StartCard::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void StartCard::refresh()
{
    const auto [questions, answered, blank] = m_model.answerCount();
    const bool isComplete = blank == 0 && answered < questions;
    m_way->setText(m_model.wayText());
    m_answered->setText(
        (isComplete ? tr("%1 of %2 answers; what is blank may be left so") : tr("%1 of %2 answers"))
            .arg(answered)
            .arg(questions));
    m_progress->setRange(0, std::max(1, questions));
    m_progress->setValue(answered);
    m_lock->setText(m_model.lock());
    m_lock->setVisible(!m_model.lock().isEmpty());
    m_nothingToFill->setVisible(m_model.isAllPublished());
    const QString place =
        m_model.index(m_model.placeOfWork(), QuestionnaireModel::LabelColumn).data().toString();
    m_resume->setText(!m_model.lock().isEmpty() ? tr("&Read it")
                      : answered == 0           ? tr("&Begin: %1").arg(place)
                                                : tr("&Resume at: %1").arg(place));
    m_reopen->setVisible(m_model.canReopen());
    m_send->setVisible(m_model.lock().isEmpty());
}

} // namespace quaderno
