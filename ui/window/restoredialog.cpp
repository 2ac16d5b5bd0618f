#include "window/restoredialog.h"

#include "data/numberformat.h"
#include "storage/restoration.h"
#include "window/following.h"
#include "window/listtable.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace quaderno
{

namespace
{

// More than anybody reads.
constexpr size_t kRowsShown = 2000;

} // namespace

RestoreDialog::RestoreDialog(const DataSet &dataSet, const Backups &backups, Language language,
                             QWidget *parent)
    : QDialog(parent), m_dataSet(dataSet), m_language(language), m_backups(backups.list()),
      m_list(new QTableWidget(this)), m_summary(new QLabel(this)), m_changes(new QTableWidget(this))
{
    setObjectName(QStringLiteral("restoreDialog"));
    setWindowTitle(tr("Restore"));
    followUnder(*this);
    connect(&dataSet, &DataSet::momentChanged, this, [this] {
        if (isVisible())
            choose();
    });
    m_list->setObjectName(QStringLiteral("restoreBackups"));
    m_list->setAccessibleName(tr("Backups"));
    makeList(*m_list);
    m_list->setColumnCount(3);
    m_list->setHorizontalHeaderLabels({tr("Made on"), tr("Made"), tr("Size")});
    m_summary->setObjectName(QStringLiteral("restoreSummary"));
    m_summary->setWordWrap(true);
    m_changes->setObjectName(QStringLiteral("restoreChanges"));
    m_changes->setAccessibleName(tr("What would change"));
    makeList(*m_changes);
    m_changes->setColumnCount(3);
    m_changes->setHorizontalHeaderLabels({tr("What"), tr("As it is"), tr("As it was")});
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_restore = buttons->addButton(tr("&Restore"), QDialogButtonBox::AcceptRole);
    m_restore->setObjectName(QStringLiteral("restoreButton"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    auto *where = new QLabel(tr("They are in the folder %1.").arg(backups.folder()), this);
    where->setWordWrap(true);
    layout->addWidget(where);
    layout->addWidget(m_list, 2);
    layout->addWidget(m_summary);
    layout->addWidget(m_changes, 3);
    layout->addWidget(buttons);
    resize(760, 560);
    fillBackups();
    connect(m_list, &QTableWidget::currentCellChanged, this, &RestoreDialog::choose);
    if (!m_backups.empty())
        m_list->setCurrentCell(0, 0);
    choose();
}

void RestoreDialog::fillBackups()
{
    m_list->setRowCount(static_cast<int>(m_backups.size()));
    for (int row = 0; row < m_list->rowCount(); ++row) {
        const Backup &backup = m_backups[static_cast<size_t>(row)];
        const QStringList cells{QLocale().toString(backup.at.toLocalTime(), QLocale::ShortFormat),
                                Backups::causeName(backup.cause),
                                QLocale().formattedDataSize(backup.size, 0, QLocale::DataSizeSIFormat)};
        for (int column = 0; column < cells.size(); ++column)
            m_list->setItem(row, column, new QTableWidgetItem(cells.at(column)));
    }
    m_list->resizeColumnsToContents();
}

QString RestoreDialog::chosenName() const
{
    const auto row = static_cast<size_t>(m_list->currentRow());
    return row < m_backups.size() ? QLocale().toString(m_backups[row].at.toLocalTime(), QLocale::ShortFormat)
                                  : QString();
}

void RestoreDialog::choose()
{
    m_backup.reset();
    m_changes->setRowCount(0);
    m_summary->setText(m_backups.empty() ? tr("There is no backup yet.") : compare());
    m_restore->setEnabled(m_backup != nullptr);
}

QString RestoreDialog::compare()
{
    const auto row = static_cast<size_t>(m_list->currentRow());
    if (row >= m_backups.size())
        return tr("Choose a backup.");
    auto opened = DataSet::openBackup(m_backups[row].path);
    if (!opened)
        return opened.error().message;
    m_madeAt = m_dataSet.moment();
    const auto difference = differenceTo(m_dataSet, *opened.value());
    if (!difference)
        return difference.error().message;
    const auto lines = linesOf(difference.value(), m_dataSet, NumberFormat(m_language));
    const size_t shown = std::min(lines.size(), kRowsShown);
    m_changes->setRowCount(static_cast<int>(shown));
    for (size_t i = 0; i < shown; ++i) {
        int column = 0;
        for (const QString &text : {lines[i].what, lines[i].now, lines[i].then})
            m_changes->setItem(static_cast<int>(i), column++, new QTableWidgetItem(text));
    }
    m_changes->resizeColumnsToContents();
    if (!difference.value().act.isEmpty())
        m_backup = std::move(opened).value();
    return (QStringList(summaryOf(difference.value().act, m_dataSet)) + difference.value().alone.mid(0, 3))
        .join(QLatin1Char(' '));
}

} // namespace quaderno
