#include "office/contactsdialog.h"

#include "exchange/textgrid.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace quaderno
{

namespace
{
enum Column { ZoneColumn, NameColumn, OfficeColumn, TelephoneColumn, EmailColumn, ColumnCount };
} // namespace

ContactsDialog::ContactsDialog(const DataSet &dataSet, QWidget *parent)
    : QDialog(parent), m_dataSet(dataSet),
      m_table(new QTableWidget(static_cast<int>(dataSet.zones().size()), ColumnCount, this))
{
    setObjectName(QStringLiteral("contactsDialog"));
    setWindowTitle(tr("Contacts"));
    m_table->setObjectName(QStringLiteral("contactsTable"));
    m_table->setAccessibleName(tr("Contacts of the zones"));
    m_table->setHorizontalHeaderLabels({tr("Zone"), tr("Name"), tr("Office"), tr("Telephone"), tr("E-mail")});
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 7);
    m_table->setTabKeyNavigation(true);
    m_table->installEventFilter(this);
    for (int row = 0; row < m_table->rowCount(); ++row) {
        for (int column = 0; column < ColumnCount; ++column)
            m_table->setItem(row, column, new QTableWidgetItem);
        m_table->item(row, ZoneColumn)->setText(dataSet.zones()[static_cast<size_t>(row)].name);
        m_table->item(row, ZoneColumn)->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    }
    showStored();
    connect(&dataSet, &DataSet::contactsChanged, this, &ContactsDialog::showStored);
    m_table->resizeColumnToContents(ZoneColumn);
    for (int column = NameColumn; column < ColumnCount; ++column)
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    m_table->setCurrentCell(0, NameColumn);
    m_hint = new QLabel(
        tr("Ctrl+V pastes rows of a spreadsheet from the current cell on; where their first column holds "
           "the names of zones, each row goes to its zone."),
        this);
    m_hint->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_hint);
    layout->addWidget(m_table, 1);
    layout->addWidget(buttons);
    resize(860, 560);
}

// But for the rows that were changed here: whoever else has changed them is told of when they are saved.
void ContactsDialog::showStored()
{
    m_stored.resize(static_cast<size_t>(m_table->rowCount()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        Contact &stored = m_stored[static_cast<size_t>(row)];
        const bool isChangedHere = typed(row) != stored;
        stored = m_dataSet.contact(row);
        if (isChangedHere)
            continue;
        const QStringList texts{stored.name, stored.office, stored.telephone, stored.email};
        for (int column = NameColumn; column < ColumnCount; ++column)
            m_table->item(row, column)->setText(texts.at(column - NameColumn));
    }
}

Contact ContactsDialog::typed(int row) const
{
    const auto text = [&](int column) { return m_table->item(row, column)->text().trimmed(); };
    return {.name = text(NameColumn),
            .office = text(OfficeColumn),
            .telephone = text(TelephoneColumn),
            .email = text(EmailColumn)};
}

std::map<int, Contact> ContactsDialog::changed() const
{
    std::map<int, Contact> changed;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (const Contact contact = typed(row); contact != m_stored[static_cast<size_t>(row)])
            changed[row] = contact;
    }
    return changed;
}

bool ContactsDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste)) {
        paste();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

// A row that begins with the name or code of a zone is that zone's, whatever cell is current.
void ContactsDialog::paste()
{
    const auto zoneOf = [this](const QString &name) {
        const auto found = std::ranges::find_if(m_dataSet.zones(), [&name](const Zone &zone) {
            return zone.code == name || zone.name.compare(name, Qt::CaseInsensitive) == 0;
        });
        return found == m_dataSet.zones().end() ? -1 : static_cast<int>(found - m_dataSet.zones().begin());
    };
    int next = std::max(0, m_table->currentRow());
    const int first = std::max<int>(NameColumn, m_table->currentColumn());
    const auto pasted = TextGrid::fromClipboard(QApplication::clipboard()->text());
    if (!pasted) {
        m_hint->setText(pasted.error().message);
        return;
    }
    for (const SheetRow &line : pasted.value().rows) {
        const int zone = zoneOf(line.cell(0).text.trimmed());
        const int row = zone >= 0 ? zone : next++;
        const int shift = zone >= 0 ? 0 : first;
        for (int at = zone >= 0 ? 1 : 0; at < static_cast<int>(line.cells.size()); ++at) {
            if (row < m_table->rowCount() && at + shift < ColumnCount)
                m_table->item(row, at + shift)->setText(line.cell(at).text.trimmed());
        }
    }
}

} // namespace quaderno
