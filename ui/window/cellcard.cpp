#include "window/cellcard.h"

#include "window/linkbutton.h"

#include <QApplication>
#include <QClipboard>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace quaderno
{

namespace
{
constexpr int kHeadWidth = 120;

QLabel *cardLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

void makeBold(QWidget *label)
{
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
}

} // namespace

CellCard::CellCard(const DataSet &dataSet, Language language, QWidget *parent)
    : QScrollArea(parent), m_describer(dataSet, language)
{
    setObjectName(QStringLiteral("cellCardArea"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget(this);
    m_layout = new QVBoxLayout(content);
    m_title = cardLabel(emptyText(), content);
    m_copy = new QPushButton(tr("Copy the card"), content);
    m_copy->setObjectName(QStringLiteral("copyCard"));
    m_copy->hide();
    m_layout->addWidget(m_title);
    m_layout->addWidget(m_copy, 0, Qt::AlignLeft);
    m_layout->addStretch();
    setWidget(content);
    connect(m_copy, &QPushButton::clicked, this, &CellCard::copy);
}

QString CellCard::emptyText()
{
    return tr("Choose a cell or a field: its value, status, source and history are shown here.");
}

void CellCard::showCell(const CellReference &cell)
{
    m_cell = cell;
    if (isVisible())
        fill();
}

void CellCard::clear()
{
    m_cell.reset();
    if (isVisible())
        fill();
}

void CellCard::refresh()
{
    if (isVisible())
        fill();
}

QString CellCard::summary() const
{
    return m_cell ? m_describer.summary(*m_cell) : QString();
}

void CellCard::copy() const
{
    if (m_cell)
        QGuiApplication::clipboard()->setText(m_describer.describe(*m_cell).text());
}

void CellCard::enter()
{
    if (QWidget *focused = QApplication::focusWidget(); focused && !isAncestorOf(focused))
        m_enteredFrom = focused;
    // To what the number is made of; the audit is an aside.
    QWidget *first = m_copy;
    for (auto *link : m_card ? m_card->findChildren<LinkButton *>() : QList<LinkButton *>()) {
        first = link;
        if (link->objectName() != QStringLiteral("toAudit"))
            break;
    }
    first->setFocus(Qt::OtherFocusReason);
}

void CellCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_enteredFrom && m_enteredFrom->isVisible())
        m_enteredFrom->setFocus(Qt::OtherFocusReason);
    else if (event->matches(QKeySequence::Copy))
        copy();
    else
        QScrollArea::keyPressEvent(event);
}

void CellCard::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    fill();
}

void CellCard::follow(const CellReference &cell)
{
    if (cell.shown.kind == Shown::Kind::Variable) {
        Q_EMIT fieldRequested(cell);
        return;
    }
    Q_EMIT cellRequested(cell);
    showCell(cell);
    enter();
}

QWidget *CellCard::makeHead(const CellLine &line)
{
    if (!line.link || (line.isPrint && !m_leadsToAudit)) {
        auto *head = cardLabel(line.label, m_card);
        head->setForegroundRole(QPalette::PlaceholderText);
        head->setMaximumWidth(kHeadWidth);
        head->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        return head;
    }
    auto *head = new LinkButton(line.label, m_card);
    head->setAccessibleDescription(line.text);
    head->setFixedWidth(kHeadWidth);
    head->setMinimumHeight(head->heightForWidth(kHeadWidth));
    head->setObjectName(line.isPrint ? QStringLiteral("toAudit") : QString());
    // Later: what follows replaces the button that was pressed.
    const auto lead = [this, cell = *line.link, isPrint = line.isPrint] {
        if (isPrint)
            Q_EMIT auditRequested(cell);
        else
            follow(cell);
    };
    connect(head, &LinkButton::clicked, this, lead, Qt::QueuedConnection);
    return head;
}

void CellCard::fill()
{
    if (!m_cell) {
        delete std::exchange(m_card, nullptr);
        m_title->setText(emptyText());
        m_copy->hide();
        return;
    }
    const CellDescription description = m_describer.describe(*m_cell);
    makeBold(m_title);
    m_title->setText(description.title);
    delete m_card;
    m_card = new QWidget(m_title->parentWidget());
    m_card->setObjectName(QStringLiteral("cellCard"));
    auto *form = new QFormLayout(m_card);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const CellLine &line : description.lines) {
        if (line.text.isEmpty()) {
            auto *heading = cardLabel(line.label, m_card);
            makeBold(heading);
            form->addRow(heading);
        } else {
            form->addRow(makeHead(line), cardLabel(line.text, m_card));
        }
    }
    m_layout->insertWidget(1, m_card);
    m_copy->show();
}

} // namespace quaderno
