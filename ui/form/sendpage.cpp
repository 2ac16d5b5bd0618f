#include "form/sendpage.h"

#include "analysis/checksummary.h"
#include "form/statemark.h"
#include "window/keptwords.h"
#include "window/messages.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace quaderno
{

namespace
{

using Pending = QuestionnaireModel::Pending;
constexpr int kVariable = Qt::UserRole;

AnswerState markOf(Pending::Kind kind)
{
    switch (kind) {
    case Pending::Kind::Unsaved:
        return AnswerState::Unsaved;
    case Pending::Kind::Unreadable:
        return AnswerState::Unreadable;
    case Pending::Kind::Error:
        return AnswerState::Error;
    case Pending::Kind::Blank:
        return AnswerState::None;
    case Pending::Kind::Warning:
        return AnswerState::Warning;
    case Pending::Kind::ForLater:
        return AnswerState::ForLater;
    case Pending::Kind::Explained:
        return AnswerState::Explained;
    case Pending::Kind::Missing:
        return AnswerState::Missing;
    }
    Q_UNREACHABLE();
}

} // namespace

SendPage::SendPage(QuestionnaireModel &model, Messages &messages, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_model(model), m_messages(messages), m_theme(theme), m_heading(new QLabel(this)),
      m_list(new QListWidget(this)), m_checked(new QLabel(this)),
      m_copy(new QPushButton(tr("Save a &copy as PDF…"), this)),
      m_reopen(new QPushButton(tr("Re&open"), this)), m_send(new QPushButton(this))
{
    setObjectName(QStringLiteral("sendPage"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_heading->setObjectName(QStringLiteral("sendHeading"));
    m_heading->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("pending"));
    m_list->setAccessibleName(tr("What to know before sending: Enter goes to the question"));
    m_list->setPalette(theme.listPalette());
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWordWrap(true);
    m_list->setIconSize({16, 16});
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_copy->setObjectName(QStringLiteral("sentCopy"));
    m_reopen->setObjectName(QStringLiteral("sentReopen"));
    m_send->setObjectName(QStringLiteral("send"));
    auto *back = new QPushButton(tr("&Back to the questionnaire"), this);
    back->setObjectName(QStringLiteral("backToQuestionnaire"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(back);
    buttons->addStretch();
    for (QPushButton *button : {m_reopen, m_copy, m_send})
        buttons->addWidget(button);
    m_checked->setObjectName(QStringLiteral("checked"));
    m_checked->setWordWrap(true);
    auto *show = new QPushButton(tr("&Which…"), this);
    show->setObjectName(QStringLiteral("showChecked"));
    show->setAccessibleName(tr("What the checks could examine"));
    connect(show, &QPushButton::clicked, this, &SendPage::checksRequested);
    auto *checked = new QHBoxLayout;
    checked->addWidget(m_checked, 1);
    checked->addWidget(show);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 12, 24, 16);
    layout->setSpacing(10);
    layout->addWidget(m_heading);
    layout->addWidget(m_list, 1);
    layout->addLayout(checked);
    layout->addLayout(buttons);
    connect(back, &QPushButton::clicked, this, &SendPage::left);
    connect(m_send, &QPushButton::clicked, this, &SendPage::send);
    connect(m_copy, &QPushButton::clicked, this, &SendPage::copyRequested);
    connect(m_reopen, &QPushButton::clicked, this, [this] {
        if (m_model.reopen())
            Q_EMIT left();
    });
    connect(m_list, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        if (item->data(kVariable).isValid())
            Q_EMIT fieldRequested(item->data(kVariable).toInt());
    });
    const auto followIfShown = [this] {
        if (isVisible())
            refresh();
    };
    connect(&model, &QAbstractItemModel::dataChanged, this, followIfShown);
    connect(&model, &QuestionnaireModel::wayChanged, this, followIfShown);
}

void SendPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
    m_list->setFocus();
}

QString SendPage::groupName(Pending::Kind kind, int count)
{
    switch (kind) {
    case Pending::Kind::Unsaved:
        return tr("%n answers are not saved", nullptr, count);
    case Pending::Kind::Unreadable:
        return tr("%n answers cannot be read", nullptr, count);
    case Pending::Kind::Error:
        return tr("%n errors", nullptr, count);
    case Pending::Kind::Blank:
        return tr("%n questions without an answer or a reason", nullptr, count);
    case Pending::Kind::Warning:
        return tr("%n warnings without an explanation", nullptr, count);
    case Pending::Kind::ForLater:
        return tr("%n questions to come back to", nullptr, count);
    case Pending::Kind::Explained:
        return tr("%n warnings explained", nullptr, count);
    case Pending::Kind::Missing:
        return tr("%n answers missing, with their reason", nullptr, count);
    }
    Q_UNREACHABLE();
}

void SendPage::addGroup(Pending::Kind kind, const std::vector<Pending> &pending)
{
    const auto count =
        std::ranges::count_if(pending, [kind](const Pending &entry) { return entry.kind == kind; });
    if (count == 0)
        return;
    addHead(groupName(kind, static_cast<int>(count)));
    for (const Pending &entry : pending) {
        if (entry.kind != kind)
            continue;
        auto *item = new QListWidgetItem(QIcon(stateMarkPixmap(markOf(kind), m_theme, devicePixelRatioF())),
                                         entry.text, m_list);
        item->setData(kVariable, entry.row);
    }
}

void SendPage::addHead(const QString &text)
{
    auto *head = new QListWidgetItem(text, m_list);
    QFont bold = font();
    bold.setBold(true);
    head->setFont(bold);
    head->setFlags(Qt::ItemIsEnabled);
}

// What the Region has remarked on the whole, then question by question.
void SendPage::addRemarks()
{
    std::vector<std::pair<std::optional<int>, QString>> remarks;
    const auto add = [&](std::optional<int> row, const QString &question) {
        for (const QString &remark : m_model.remarks(row, Remark::Kind::Written))
            remarks.emplace_back(
                row, question.isEmpty() ? remark : tr("%1: %2", "question, remark").arg(question, remark));
    };
    add(std::nullopt, {});
    for (int row = 0; row < m_model.rowCount(); ++row)
        add(row, m_model.index(row, QuestionnaireModel::LabelColumn).data().toString());
    if (remarks.empty())
        return;
    addHead(tr("%n remarks of the Region", nullptr, static_cast<int>(remarks.size())));
    for (const auto &[row, text] : remarks) {
        auto *item = new QListWidgetItem(
            QIcon(stateMarkPixmap(AnswerState::Explained, m_theme, devicePixelRatioF())), text, m_list);
        if (row)
            item->setData(kVariable, *row);
    }
}

void SendPage::refresh()
{
    const auto pending = m_model.pending();
    m_isHeldBack = std::ranges::any_of(pending, &Pending::isHindrance);
    m_list->clear();
    addRemarks();
    const bool hasRemarks = m_list->count() > 0;
    for (const auto kind :
         {Pending::Kind::Unsaved, Pending::Kind::Unreadable, Pending::Kind::Error, Pending::Kind::Blank,
          Pending::Kind::Warning, Pending::Kind::ForLater, Pending::Kind::Explained, Pending::Kind::Missing})
        addGroup(kind, pending);
    if (pending.empty() && !hasRemarks)
        new QListWidgetItem(tr("Every question has its answer, and no check has anything to say."), m_list);
    m_list->setCurrentRow(std::min(1, m_list->count() - 1)); // the first is a heading
    const bool isSent = m_model.isSent();
    m_heading->setText(heading());
    CheckSummary all;
    for (const CheckSummary &summary : m_model.checkSummaries())
        all += summary;
    m_checked->setText(
        tr("The checks could make %1 of their %2 comparisons: what they could not compare is not "
           "held to be right.")
            .arg(all.judged())
            .arg(all.cells()));
    m_send->setText(m_isHeldBack ? tr("Send with a request for he&lp…") : tr("Sen&d"));
    m_send->setVisible(!isSent);
    m_send->setEnabled(m_model.lock().isEmpty());
    m_copy->setVisible(isSent);
    m_reopen->setVisible(isSent && m_model.canReopen());
}

QString SendPage::heading() const
{
    const QString way = m_model.wayText();
    if (m_model.isSent())
        return tr("%1\nIt has been handed over. You can read and print it at any time; if you find a slip, "
                  "reopen it "
                  "and send it again.")
            .arg(way);
    if (m_isHeldBack)
        return tr("%1\nSomething still has to be put right before it can be sent. If you cannot, send it "
                  "with a "
                  "request for help: the Region will get in touch.")
            .arg(way);
    return tr("%1\nIt can be sent. What you send is locked; you can read and print it at any time.").arg(way);
}

void SendPage::send()
{
    // What happened, and what can be done now, stands where the button was.
    const auto send = [this](const QString &help) {
        Outcome sent = m_model.send(help);
        if (sent)
            m_copy->setFocus();
        return sent;
    };
    if (!m_isHeldBack) {
        static_cast<void>(send({})); // a failed write is told by the model
        return;
    }
    askUntilKept(
        m_messages,
        {tr("Send with a request for help"),
         tr("What do you need help with? The Region reads it with the questionnaire:"), tr("&Send")},
        [&](const QString &words) { return words.trimmed().isEmpty() ? Outcome(Done{}) : send(words); }, {},
        m_model.typedWords(QStringLiteral("help")));
}

} // namespace quaderno
