#include "form/sheetchooser.h"

#include "exchange/celltext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace quaderno
{

namespace
{

constexpr int kLongestHint = 24;
constexpr size_t kRowsForHint = 50;

// "B: Utenti", by the first words that stand in the column.
QString columnHint(const SheetGrid &grid, int column)
{
    for (size_t at = 0; at < std::min(grid.rows.size(), kRowsForHint); ++at) {
        const QString text = grid.rows[at].cell(column).text.simplified();
        if (text.isEmpty())
            continue;
        const QString shown = text.size() > kLongestHint ? text.left(kLongestHint) + u'…' : text;
        return QStringLiteral("%1: %2").arg(columnName(column), shown);
    }
    return columnName(column);
}

int columnCount(const SheetGrid &grid)
{
    size_t columns = 0;
    for (const SheetRow &row : grid.rows)
        columns = std::max(columns, row.cells.size());
    return static_cast<int>(columns);
}

std::optional<int> chosenColumn(const QComboBox *box)
{
    return box->currentIndex() < 0 ? std::nullopt : std::optional(box->currentData().toInt());
}

} // namespace

SheetChooser::SheetChooser(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_sheets = addBox(*layout, tr("&Sheet"), QStringLiteral("sheet"));
    m_labels = addBox(*layout, tr("&Questions in column"), QStringLiteral("labelColumn"));
    m_values = addBox(*layout, tr("&Values in column"), QStringLiteral("valueColumn"));
    layout->addStretch();
    connect(m_sheets, &QComboBox::activated, this,
            [this](int at) { Q_EMIT sheetChosen(m_sheets->itemText(at)); });
    for (QComboBox *column : {m_labels, m_values}) {
        connect(column, &QComboBox::activated, this,
                [this] { Q_EMIT columnsChosen(chosenColumn(m_labels), chosenColumn(m_values)); });
    }
}

// The box goes with its label: a part that is hidden as one.
QComboBox *SheetChooser::addBox(QHBoxLayout &layout, const QString &words, const QString &name)
{
    auto *part = new QWidget(layout.parentWidget());
    auto *partLayout = new QHBoxLayout(part);
    partLayout->setContentsMargins(0, 0, 0, 0);
    auto *box = new QComboBox(part);
    box->setObjectName(name);
    auto *label = new QLabel(words, part);
    label->setBuddy(box);
    partLayout->addWidget(label);
    partLayout->addWidget(box);
    layout.addWidget(part);
    return box;
}

void SheetChooser::setGrid(const SheetGrid &grid, bool canChooseSheet)
{
    m_sheets->clear();
    m_sheets->addItems(grid.sheets);
    m_sheets->setCurrentText(grid.sheet);
    m_sheets->parentWidget()->setVisible(canChooseSheet && grid.sheets.size() > 1);
    const int columns = columnCount(grid);
    for (QComboBox *box : {m_labels, m_values}) {
        box->clear();
        for (int column = 0; column < columns; ++column)
            box->addItem(columnHint(grid, column), column);
    }
}

void SheetChooser::showColumns(std::optional<int> label, std::optional<int> value, bool areAsked)
{
    m_labels->setCurrentIndex(label.value_or(-1));
    m_values->setCurrentIndex(value.value_or(-1));
    for (QComboBox *box : {m_labels, m_values})
        box->parentWidget()->setVisible(areAsked && box->count() > 1);
}

bool SheetChooser::hasChoice() const
{
    return !m_sheets->parentWidget()->isHidden() || m_labels->count() > 1;
}

} // namespace quaderno
