#include "form/checksdialog.h"

#include "analysis/checktexts.h"
#include "window/listtable.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QScreen>
#include <QTableWidget>
#include <QVBoxLayout>

namespace quaderno
{

namespace
{

enum CheckColumn { TitleColumn, JudgedColumn, HoldColumn, FailColumn, ReasonsColumn, CheckColumnCount };

QTableWidgetItem *item(const QString &text, bool isNumber)
{
    auto *made = new QTableWidgetItem(text);
    made->setTextAlignment((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    made->setToolTip(isNumber ? QString() : text);
    return made;
}

} // namespace

ChecksDialog::ChecksDialog(const Catalogue &catalogue, const std::vector<CheckSummary> &summaries, int listed,
                           const QString &about, Language language, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("checksDialog"));
    setWindowTitle(tr("What the checks could examine: %1").arg(about));
    auto *sentence = new QLabel(judgedSentence(summaries, listed, language), this);
    sentence->setObjectName(QStringLiteral("checksSentence"));
    sentence->setWordWrap(true);
    auto *table = new QTableWidget(this);
    table->setObjectName(QStringLiteral("checksTable"));
    table->setAccessibleName(windowTitle());
    makeList(*table);
    table->setColumnCount(CheckColumnCount);
    table->setHorizontalHeaderLabels(
        {tr("Check"), tr("Examined"), tr("In order"), tr("Not in order"), tr("Not examined")});
    for (size_t index = 0; index < summaries.size(); ++index) {
        const CheckSummary &summary = summaries[index];
        if (summary.cells() == 0)
            continue;
        const int row = table->rowCount();
        table->insertRow(row);
        const QStringList cells{
            checkTitle(catalogue, catalogue.checks[index], language),
            tr("%1 of %2", "judged, of how many").arg(summary.judged()).arg(summary.cells()),
            QString::number(summary.passed), QString::number(summary.failed),
            notJudgedReasons(summary).join(QStringLiteral(", "))};
        for (int column = 0; column < CheckColumnCount; ++column)
            table->setItem(row, column,
                           item(cells.at(column), column != TitleColumn && column != ReasonsColumn));
    }
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (const int column : {JudgedColumn, HoldColumn, FailColumn}) {
        table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    }
    for (const int column : {TitleColumn, ReasonsColumn})
        table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    // Sentences take lines, not an end in dots.
    table->setWordWrap(true);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    if (table->rowCount() > 0)
        table->setCurrentCell(0, 0);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(sentence);
    layout->addWidget(table, 1);
    layout->addWidget(buttons);
    resize(QSize(1000, 600).boundedTo(screen()->availableSize() - QSize(20, 50)));
    table->setFocus();
}

} // namespace quaderno
