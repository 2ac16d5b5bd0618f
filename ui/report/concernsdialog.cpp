#include "report/concernsdialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace quaderno
{

namespace
{
constexpr int kConcern = Qt::UserRole;
} // namespace

ConcernsDialog::ConcernsDialog(std::vector<PrintConcern> concerns, const QString &heading,
                               const QString &goOn, QWidget *parent)
    : QDialog(parent), m_concerns(std::move(concerns)), m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("concernsDialog"));
    setWindowTitle(tr("To look at first"));
    auto *label = new QLabel(heading, this);
    label->setObjectName(QStringLiteral("concernsHeading"));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("concerns"));
    m_list->setAccessibleName(tr("To look at first: Enter goes there"));
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *buttons =
        new QDialogButtonBox(goOn.isEmpty() ? QDialogButtonBox::Close : QDialogButtonBox::Cancel, this);
    auto *go = buttons->addButton(tr("&Go there"), QDialogButtonBox::ActionRole);
    go->setObjectName(QStringLiteral("concernsGo"));
    go->setDefault(true);
    if (!goOn.isEmpty()) {
        auto *onward = buttons->addButton(goOn, QDialogButtonBox::AcceptRole);
        onward->setObjectName(QStringLiteral("concernsGoOn"));
        onward->setAutoDefault(false);
        connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    }
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(go, &QPushButton::clicked, this, [this] { choose(m_list->currentItem()); });
    connect(m_list, &QListWidget::itemActivated, this, &ConcernsDialog::choose);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(label);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    fill();
    resize(QSize(760, 440).boundedTo(screen()->availableSize() - QSize(20, 50)));
    m_list->setFocus();
}

void ConcernsDialog::fill()
{
    QFont bold = font();
    bold.setBold(true);
    for (const auto &[kind, head] :
         {std::pair(PrintConcern::Kind::Text, tr("Texts whose data have changed")),
          std::pair(PrintConcern::Kind::Error, tr("Errors that stand")),
          std::pair(PrintConcern::Kind::Questionnaire,
                    tr("Questionnaires in the means that were sent back or are not approved"))}) {
        if (std::ranges::find(m_concerns, kind, &PrintConcern::kind) == m_concerns.end())
            continue;
        auto *heading = new QListWidgetItem(head, m_list);
        heading->setFont(bold);
        heading->setFlags(Qt::ItemIsEnabled);
        for (int index = 0; index < static_cast<int>(m_concerns.size()); ++index) {
            const PrintConcern &concern = m_concerns[static_cast<size_t>(index)];
            if (concern.kind != kind)
                continue;
            auto *item = new QListWidgetItem(concern.sentence, m_list);
            item->setData(kConcern, index);
        }
    }
    m_list->setCurrentRow(std::min(1, m_list->count() - 1)); // the first is a heading
}

void ConcernsDialog::choose(const QListWidgetItem *item)
{
    if (!item || !item->data(kConcern).isValid())
        return;
    m_chosen = m_concerns[static_cast<size_t>(item->data(kConcern).toInt())];
    reject();
}

} // namespace quaderno
