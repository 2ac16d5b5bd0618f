#include "review/reviewstrip.h"

#include "review/flowlayout.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>

namespace quaderno
{

namespace
{
constexpr int kFindWidth = 130;

// Column and direction of an entry of the list of orders.
int entryData(int column, Qt::SortOrder order)
{
    return column * 2 + (order == Qt::DescendingOrder ? 1 : 0);
}

} // namespace

ReviewStrip::ReviewStrip(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("reviewStrip"));
    layOut();
    connect(m_find, &QLineEdit::textEdited, this, &ReviewStrip::zoneTyped);
    connect(m_find, &QLineEdit::returnPressed, this, &ReviewStrip::zoneFound);
    connect(m_order, &QComboBox::activated, this, &ReviewStrip::chooseOrder);
    connect(m_changes, &QCheckBox::toggled, this, &ReviewStrip::changesToggled);
    connect(m_onlyMarked, &QCheckBox::toggled, this, [this] {
        showDifference();
        Q_EMIT onlyMarkedToggled();
    });
}

void ReviewStrip::layOut()
{
    m_find = new QLineEdit(this);
    m_find->setObjectName(QStringLiteral("findZone"));
    m_find->setPlaceholderText(tr("Find a zone"));
    m_find->setAccessibleName(tr("Find a zone"));
    m_find->setFixedWidth(kFindWidth);
    m_order = new QComboBox(this);
    m_order->setObjectName(QStringLiteral("rowOrder"));
    m_order->setAccessibleName(tr("Order of the rows"));
    m_changes = new QCheckBox(tr("Change on the year before"), this);
    m_changes->setObjectName(QStringLiteral("showChanges"));
    m_onlyMarked = new QCheckBox(tr("Only changed or flagged"), this);
    m_onlyMarked->setObjectName(QStringLiteral("onlyMarked"));
    m_onlyMarked->setToolTip(tr("Answers that were changed after they were first entered (a bar at the left "
                                "edge), and those with an open finding (a corner)."));
    m_yearsButton = new QToolButton(this);
    m_yearsButton->setObjectName(QStringLiteral("compareYears"));
    m_yearsButton->setText(tr("Years side by side") + QStringLiteral("  ")); // and the arrow
    m_yearsButton->setPopupMode(QToolButton::InstantPopup);
    m_yearsMenu = new QMenu(m_yearsButton);
    m_yearsButton->setMenu(m_yearsMenu);
    m_yearsMenu->installEventFilter(this);
    m_difference = new QWidget(this);
    m_difference->setObjectName(QStringLiteral("orderStrip"));
    m_differenceText = new QLabel(m_difference);
    m_differenceText->setTextFormat(Qt::PlainText);
    auto *restore = new QPushButton(tr("Restore"), m_difference);
    restore->setObjectName(QStringLiteral("restoreOrder"));
    connect(restore, &QPushButton::clicked, this, &ReviewStrip::reset);

    auto *difference = new QHBoxLayout(m_difference);
    difference->setContentsMargins(0, 0, 0, 0);
    difference->addWidget(m_differenceText);
    difference->addWidget(restore);
    difference->addStretch();
    // In as many lines as a narrow window takes.
    auto *bar = new QWidget(this);
    auto *tools = new FlowLayout(bar);
    tools->setContentsMargins(0, 0, 0, 0);
    tools->setSpacing(10);
    for (QWidget *tool :
         std::initializer_list<QWidget *>{m_find, m_order, m_changes, m_onlyMarked, m_yearsButton})
        tools->addWidget(tool);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(bar);
    layout->addWidget(m_difference);
    m_difference->hide();
}

// Several years are ticked in one visit to the menu.
bool ReviewStrip::eventFilter(QObject *watched, QEvent *event)
{
    const bool isTick =
        event->type() == QEvent::MouseButtonRelease ||
        (event->type() == QEvent::KeyPress && static_cast<const QKeyEvent *>(event)->key() == Qt::Key_Space);
    if (watched != m_yearsMenu || !isTick || !m_yearsMenu->activeAction())
        return QWidget::eventFilter(watched, event);
    m_yearsMenu->activeAction()->trigger();
    return true;
}

void ReviewStrip::setTable(const TableContents &table, bool hasFigure, YearRange years)
{
    const int before = m_order->currentData().toInt();
    const QSignalBlocker quiet(m_order);
    m_order->clear();
    m_order->addItem(tr("By zone"), entryData(0, Qt::AscendingOrder));
    for (int column = 1; column <= static_cast<int>(table.columns.size()); ++column) {
        const QString &label = table.columns[static_cast<size_t>(column) - 1].label;
        m_order->addItem(tr("%1, greatest first").arg(label), entryData(column, Qt::DescendingOrder));
        if (!table.isMarks)
            m_order->addItem(tr("%1, least first").arg(label), entryData(column, Qt::AscendingOrder));
    }
    m_order->setCurrentIndex(std::max(0, m_order->findData(before)));
    m_changes->setEnabled(!table.isMarks && years.count() > 1);
    m_yearsButton->setVisible(hasFigure && years.count() > 1);
    if (years != m_years)
        fillYears(years);
}

void ReviewStrip::fillYears(YearRange years)
{
    m_years = years;
    m_yearsMenu->clear();
    for (int year = years.first; year <= years.last; ++year) {
        QAction *action = m_yearsMenu->addAction(QString::number(year));
        action->setObjectName(QStringLiteral("compare-%1").arg(year));
        action->setCheckable(true);
        action->setData(year);
        connect(action, &QAction::toggled, this, &ReviewStrip::yearsChosen);
    }
}

std::vector<int> ReviewStrip::years() const
{
    std::vector<int> chosen;
    for (const QAction *action : m_yearsMenu->actions()) {
        if (action->isChecked())
            chosen.push_back(action->data().toInt());
    }
    return chosen;
}

bool ReviewStrip::wantsChanges() const
{
    return m_changes->isChecked() && m_changes->isEnabled();
}

bool ReviewStrip::wantsOnlyMarked() const
{
    return m_onlyMarked->isChecked();
}

void ReviewStrip::showOrder(int column, Qt::SortOrder order)
{
    const QSignalBlocker quiet(m_order);
    const auto entry = m_order->findData(entryData(column, column == 0 ? Qt::AscendingOrder : order));
    m_order->setCurrentIndex(std::max(0, entry));
    showDifference();
}

void ReviewStrip::chooseOrder(int entry)
{
    const int chosen = m_order->itemData(entry).toInt();
    Q_EMIT orderChosen(chosen / 2, chosen % 2 == 1 ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void ReviewStrip::showDifference()
{
    QStringList sentences;
    if (m_order->currentIndex() > 0)
        sentences.append(tr("Order changed on screen only."));
    if (m_onlyMarked->isChecked())
        sentences.append(tr("Zones without changed or flagged cells are hidden."));
    m_differenceText->setText(sentences.join(u' '));
    m_difference->setVisible(!sentences.isEmpty());
}

void ReviewStrip::reset()
{
    m_onlyMarked->setChecked(false);
    Q_EMIT orderChosen(0, Qt::AscendingOrder);
}

} // namespace quaderno
