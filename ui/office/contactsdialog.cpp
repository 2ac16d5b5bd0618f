#include "office/contactsdialog.h"

#include "exchange/textgrid.h"
#include "window/following.h"
#include "window/keptwords.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
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

// In the order of the columns.
QStringList wordsOf(const Contact &contact)
{
    return {contact.name, contact.office, contact.telephone, contact.email};
}

Contact contactOf(const QJsonArray &words)
{
    return {.name = words.at(0).toString(),
            .office = words.at(1).toString(),
            .telephone = words.at(2).toString(),
            .email = words.at(3).toString()};
}

QString onOneLine(const Contact &contact)
{
    QStringList words = wordsOf(contact);
    words.removeAll(QString());
    return words.join(QStringLiteral(", "));
}
} // namespace

ContactsDialog::ContactsDialog(DataSet &dataSet, Messages &messages, QWidget *parent)
    : QDialog(parent), m_dataSet(dataSet), m_messages(messages),
      m_typedWords(dataSet.path(), {QStringLiteral("contacts")}),
      m_table(new QTableWidget(static_cast<int>(dataSet.zones().size()), ColumnCount, this))
{
    setObjectName(QStringLiteral("contactsDialog"));
    setWindowTitle(tr("Contacts"));
    followUnder(*this);
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
    readTyped();
    auto *keeper = new FormKeeper(
        this, [this] { keepTyped(); }, [this] { m_typedWords.forget(); });
    connect(m_table, &QTableWidget::itemChanged, keeper, &FormKeeper::follow);
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
    m_over.resize(static_cast<size_t>(m_table->rowCount()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        Contact &over = m_over[static_cast<size_t>(row)];
        if (typed(row) != over)
            continue;
        over = m_dataSet.contact(row);
        show(row, over);
    }
}

void ContactsDialog::show(int row, const Contact &contact)
{
    const QStringList texts = wordsOf(contact);
    for (int column = NameColumn; column < ColumnCount; ++column)
        m_table->item(row, column)->setText(texts.at(column - NameColumn));
}

void ContactsDialog::keepTyped() const
{
    QJsonObject kept;
    for (const ContactEdit &edit : changed())
        kept.insert(m_dataSet.zones()[static_cast<size_t>(edit.refArea)].code,
                    QJsonArray{QJsonArray::fromStringList(wordsOf(*edit.before)),
                               QJsonArray::fromStringList(wordsOf(edit.contact))});
    m_typedWords.keep(kept.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(kept).toJson()));
}

void ContactsDialog::readTyped()
{
    const QJsonObject kept = QJsonDocument::fromJson(m_typedWords.kept().toUtf8()).object();
    for (const QString &zone : kept.keys()) {
        const auto row = m_dataSet.observations().zoneIndex(zone);
        if (!row)
            continue;
        const QJsonArray words = kept.value(zone).toArray();
        m_over[static_cast<size_t>(*row)] = contactOf(words.at(0).toArray());
        show(*row, contactOf(words.at(1).toArray()));
    }
}

bool ContactsDialog::settle(int row)
{
    Contact &over = m_over[static_cast<size_t>(row)];
    const Contact theirs = m_dataSet.contact(row);
    if (over == theirs || typed(row) == over)
        return true;
    if (typed(row) != theirs) {
        const auto whose =
            chooseBetween(m_messages, {.place = tr("the contact of %1", "a zone; in a sentence")
                                                    .arg(m_dataSet.zones()[static_cast<size_t>(row)].name),
                                       .theirs = onOneLine(theirs),
                                       .mine = onOneLine(typed(row)),
                                       .change = m_dataSet.lastChangeOfContact(row)});
        if (!whose)
            return false;
        if (whose == Whose::Theirs)
            show(row, theirs);
    }
    over = theirs;
    return true;
}

void ContactsDialog::accept()
{
    (void)m_dataSet.follow(); // not to be had now: saving says why
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (!settle(row))
            return;
    }
    QDialog::accept();
}

Contact ContactsDialog::typed(int row) const
{
    const auto text = [&](int column) { return m_table->item(row, column)->text().trimmed(); };
    return {.name = text(NameColumn),
            .office = text(OfficeColumn),
            .telephone = text(TelephoneColumn),
            .email = text(EmailColumn)};
}

std::vector<ContactEdit> ContactsDialog::changed() const
{
    std::vector<ContactEdit> changed;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const Contact &over = m_over[static_cast<size_t>(row)];
        if (const Contact contact = typed(row); contact != over)
            changed.push_back({.refArea = row, .contact = contact, .before = over});
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
