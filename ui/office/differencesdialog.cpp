#include "office/differencesdialog.h"

#include "window/listtable.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>

namespace quaderno
{

DifferencesDialog::DifferencesDialog(const DataSet &dataSet, Language language, QWidget *parent)
    : QDialog(parent), m_dataSet(dataSet), m_language(language), m_from(new QComboBox(this)),
      m_to(new QComboBox(this)), m_summary(new QLabel(this)), m_table(new QTableWidget(this))
{
    setObjectName(QStringLiteral("differencesDialog"));
    setWindowTitle(tr("Differences between versions"));
    m_from->setObjectName(QStringLiteral("differencesFrom"));
    m_to->setObjectName(QStringLiteral("differencesTo"));
    m_summary->setObjectName(QStringLiteral("differencesSummary"));
    m_table->setObjectName(QStringLiteral("differencesTable"));
    m_table->setAccessibleName(tr("What is printed differently"));
    makeList(*m_table);
    m_table->setColumnCount(static_cast<int>(differenceHeads().size()));
    m_table->setHorizontalHeaderLabels(differenceHeads());
    for (const EditionVersion &version : dataSet.editionVersions()) {
        const QString name = tr("Version %1 of %2", "number, day")
                                 .arg(version.number, QLocale().toString(version.at.toLocalTime().date(),
                                                                         QLocale::ShortFormat));
        m_from->addItem(name);
        m_to->addItem(name);
    }
    m_to->addItem(tr("The data of today"));
    // Today's data against what is in print; where they are the same, what the last version changed.
    const bool isPrinted = m_from->count() > 1 && !dataSet.hasChangedSincePrint(dataSet.yearsToPublish());
    m_from->setCurrentIndex(m_from->count() - (isPrinted ? 2 : 1));
    m_to->setCurrentIndex(m_to->count() - (isPrinted ? 2 : 1));
    for (const QComboBox *choice : {m_from, m_to})
        connect(choice, &QComboBox::activated, this, &DifferencesDialog::refresh);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copyButton = buttons->addButton(tr("Cop&y"), QDialogButtonBox::ActionRole);
    copyButton->setObjectName(QStringLiteral("differencesCopy"));
    connect(copyButton, &QPushButton::clicked, this, &DifferencesDialog::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QFormLayout(this);
    layout->addRow(tr("&From"), m_from);
    layout->addRow(tr("&To"), m_to);
    layout->addRow(m_summary);
    layout->addRow(m_table);
    layout->addRow(buttons);
    m_table->setMinimumHeight(320);
    resize(640, 520);
    refresh();
}

const EditionVersion *DifferencesDialog::version(const QComboBox &choice) const
{
    const auto &versions = m_dataSet.editionVersions();
    const auto at = static_cast<size_t>(choice.currentIndex());
    return at < versions.size() ? &versions[at] : nullptr;
}

void DifferencesDialog::refresh()
{
    m_table->setRowCount(0);
    const auto found = differencesBetween(m_dataSet, version(*m_from), version(*m_to), m_language);
    if (!found) {
        m_summary->setText(found.error().message);
        return;
    }
    const auto &differences = found.value();
    m_summary->setText(differences.empty()
                           ? tr("Nothing printed differs.")
                           : tr("%n printed cells differ.", nullptr, static_cast<int>(differences.size())));
    m_table->setRowCount(static_cast<int>(differences.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QStringList cells = differenceCells(m_dataSet.zones(), differences[static_cast<size_t>(row)]);
        for (int column = 0; column < cells.size(); ++column)
            m_table->setItem(row, column, new QTableWidgetItem(cells.at(column)));
    }
    m_table->resizeColumnsToContents();
}

// With tabs: pastes into a spreadsheet.
void DifferencesDialog::copy() const
{
    QStringList lines{differenceHeads().join(QLatin1Char('\t'))};
    for (int row = 0; row < m_table->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < m_table->columnCount(); ++column)
            cells.append(m_table->item(row, column)->text());
        lines.append(cells.join(QLatin1Char('\t')));
    }
    QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')) + QLatin1Char('\n'));
}

} // namespace quaderno
