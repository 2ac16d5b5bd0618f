#include "window/cellcard.h"

#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace quaderno
{

namespace
{
QLabel *cardLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

CellCard::CellCard(const DataSet &dataSet, Language language, QWidget *parent)
    : QScrollArea(parent), m_describer(dataSet, language)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    m_title = cardLabel(tr("Choose a cell or a field: its value, status, source and history are shown here."),
                        content);
    layout->addWidget(m_title);
    layout->addStretch();
    setWidget(content);
}

void CellCard::showCell(const CellReference &cell)
{
    m_cell = cell;
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
    return m_cell ? m_describer.describe(*m_cell).summary : QString();
}

void CellCard::fill()
{
    if (!m_cell)
        return;
    const CellDescription description = m_describer.describe(*m_cell);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setText(description.title);
    delete m_card;
    m_card = new QWidget(m_title->parentWidget());
    m_card->setObjectName(QStringLiteral("cellCard"));
    auto *form = new QFormLayout(m_card);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const CellLine &line : description.lines) {
        auto *head = cardLabel(line.label, m_card);
        head->setForegroundRole(QPalette::PlaceholderText);
        head->setMaximumWidth(120);
        head->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        form->addRow(head, cardLabel(line.text, m_card));
    }
    static_cast<QVBoxLayout *>(m_title->parentWidget()->layout())->insertWidget(1, m_card);
}

} // namespace quaderno
