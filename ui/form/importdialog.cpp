#include "form/importdialog.h"

#include "form/statemark.h"
#include "items/roles.h"
#include "storage/dataset.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace quaderno
{

namespace
{

constexpr int kNoQuestion = -1;
constexpr int kNotSaid = -2;

// The mark of what becomes of a cell before its words.
class VerdictDelegate : public QStyledItemDelegate
{
public:
    VerdictDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.column() != ImportModel::VerdictColumn)
            return;
        const auto state = static_cast<AnswerState>(index.data(AnswerStateRole).toInt());
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = {16, 16};
        option->icon = stateMarkPixmap(state, m_theme, option->widget->devicePixelRatioF());
    }

private:
    Theme m_theme;
};

} // namespace

ImportDialog::ImportDialog(const DataSet &dataSet, const SheetGrid &grid, ImportRequest request,
                           const Theme &theme, QWidget *parent)
    : QDialog(parent), m_dataSet(dataSet), m_grid(grid), m_request(std::move(request)), m_theme(theme),
      m_model(new ImportModel(dataSet.catalogue(), dataSet.zones(), m_request.language, this)),
      m_summary(new QLabel(this)), m_suspicion(new QLabel(this)), m_table(new QTableView(this))
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Import"));
    QFont bold = font();
    bold.setBold(true);
    m_summary->setObjectName(QStringLiteral("importSummary"));
    m_summary->setFont(bold);
    m_suspicion->setObjectName(QStringLiteral("importSuspicion"));
    m_suspicion->setWordWrap(true);
    QPalette alarm = theme.palette;
    alarm.setColor(QPalette::WindowText, theme.warning);
    m_suspicion->setPalette(alarm);
    m_table->setObjectName(QStringLiteral("importTable"));
    m_table->setAccessibleName(tr("What would be imported"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new VerdictDelegate(theme, m_table));
    m_table->setPalette(theme.listPalette());
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 7);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_import = buttons->addButton(tr("&Import"), QDialogButtonBox::AcceptRole);
    m_import->setObjectName(QStringLiteral("import"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_summary);
    layout->addWidget(m_suspicion);
    layout->addWidget(makeColumns());
    layout->addWidget(m_table, 1);
    layout->addWidget(makeClarifying());
    layout->addWidget(buttons);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ImportDialog::showCurrent);
    resize(920, 560);
    plan();
}

// "A", "B", … "AA", as spreadsheets name them.
QString ImportDialog::columnName(int column)
{
    QString name;
    for (int left = column + 1; left > 0; left = (left - 1) / 26)
        name.prepend(QChar(u'A' + (left - 1) % 26));
    return name;
}

QWidget *ImportDialog::makeColumns()
{
    m_columns = new QWidget(this);
    auto *layout = new QHBoxLayout(m_columns);
    layout->setContentsMargins(0, 0, 0, 0);
    m_labelColumn = new QComboBox(m_columns);
    m_valueColumn = new QComboBox(m_columns);
    m_labelColumn->setObjectName(QStringLiteral("labelColumn"));
    m_valueColumn->setObjectName(QStringLiteral("valueColumn"));
    size_t columns = 0;
    for (const SheetRow &row : m_grid.rows)
        columns = std::max(columns, row.cells.size());
    for (int column = 0; column < static_cast<int>(columns); ++column) {
        m_labelColumn->addItem(columnName(column), column);
        m_valueColumn->addItem(columnName(column), column);
    }
    for (const auto &[words, box] : {std::pair(tr("&Questions in column"), m_labelColumn),
                                     std::pair(tr("&Values in column"), m_valueColumn)}) {
        auto *label = new QLabel(words, m_columns);
        label->setBuddy(box);
        layout->addWidget(label);
        layout->addWidget(box);
        connect(box, &QComboBox::activated, this, [this] {
            m_request.shape = SheetShape::Labelled;
            m_request.labelColumn = m_labelColumn->currentData().toInt();
            m_request.valueColumn = m_valueColumn->currentData().toInt();
            plan();
        });
    }
    layout->addStretch();
    return m_columns;
}

QWidget *ImportDialog::makeClarifying()
{
    auto *box = new QWidget(this);
    auto *form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    m_meaning = new QComboBox(box);
    m_meaning->setObjectName(QStringLiteral("meaning"));
    m_meaning->addItem(tr("not said yet"), kNotSaid);
    m_meaning->addItem(tr("no question of ours: leave it out"), kNoQuestion);
    const auto &variables = m_dataSet.catalogue().variables;
    for (size_t i = 0; i < variables.size(); ++i)
        m_meaning->addItem(variables[i].label.in(m_request.language), static_cast<int>(i));
    connect(m_meaning, &QComboBox::activated, this,
            [this](int row) { rememberCurrent(m_meaning->itemData(row).toInt()); });
    m_reason = new QComboBox(box);
    m_reason->setObjectName(QStringLiteral("missingReason"));
    m_reason->addItem(tr("not said yet: they are left out"), QString());
    for (const MissingReason &reason : m_dataSet.catalogue().missingReasons) {
        if (!reason.needsNote)
            m_reason->addItem(reason.label.in(m_request.language), reason.key);
    }
    m_reason->setCurrentIndex(std::max(0, m_reason->findData(m_request.missingReason)));
    connect(m_reason, &QComboBox::activated, this, [this](int row) {
        m_request.missingReason = m_reason->itemData(row).toString();
        plan();
    });
    m_blanks = new QCheckBox(tr("&Empty cells erase the answer that is there"), box);
    m_blanks->setObjectName(QStringLiteral("blanksErase"));
    m_blanks->setChecked(m_request.isBlankErasing);
    connect(m_blanks, &QCheckBox::toggled, this, [this](bool isErasing) {
        m_request.isBlankErasing = isErasing;
        plan();
    });
    form->addRow(tr("The chosen &row is about"), m_meaning);
    form->addRow(tr("“n.d.”, “-”, “....” &mean"), m_reason);
    form->addRow(QString(), m_blanks);
    return box;
}

void ImportDialog::plan()
{
    auto planned = planImport(m_dataSet.catalogue(), m_dataSet.observations(), m_grid, m_request);
    m_refusal = planned ? QString() : planned.error().message;
    m_model->setPlan(planned ? std::move(planned).value() : ImportPlan());
    showPlan();
}

void ImportDialog::showPlan()
{
    const ImportPlan &plan = m_model->plan();
    const ImportCounts counts = plan.counts();
    m_summary->setText(isReadable() ? tr("%1. Nothing is written yet.").arg(ImportText::summary(counts))
                                    : m_refusal);
    m_suspicion->setVisible(plan.lastYear.isSuspicious());
    m_suspicion->setText(tr("%1 of %2 values equal those of the year before. Is it the right file?")
                             .arg(plan.lastYear.equal)
                             .arg(plan.lastYear.compared));
    const bool isLabelled =
        plan.layout.shape == SheetShape::Labelled || m_request.shape == SheetShape::Labelled;
    m_columns->setVisible(isLabelled);
    if (plan.layout.label)
        m_labelColumn->setCurrentIndex(*plan.layout.label);
    if (plan.layout.value)
        m_valueColumn->setCurrentIndex(*plan.layout.value);
    m_import->setEnabled(counts.toWrite > 0);
    m_import->setText(counts.toWrite > 0 ? tr("&Import %n values", nullptr, counts.toWrite) : tr("&Import"));
    m_table->resizeColumnsToContents();
    m_table->horizontalHeader()->setStretchLastSection(true);
    for (int column = 0; column < ImportModel::VerdictColumn; ++column)
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column), 240));
    showCurrent();
}

// Only a row whose words are not understood, or were guessed, asks what it is about.
void ImportDialog::showCurrent()
{
    const ProposedCell *cell = m_model->cell(m_table->currentIndex().row());
    const bool isLabelled = m_model->plan().layout.shape == SheetShape::Labelled;
    m_meaning->setEnabled(cell && isLabelled && !cell->label.isEmpty());
    const QSignalBlocker quiet(m_meaning);
    const int meaning = cell && cell->key ? cell->key->variable : kNotSaid;
    m_meaning->setCurrentIndex(std::max(0, m_meaning->findData(meaning)));
}

void ImportDialog::rememberCurrent(int chosen)
{
    const int row = m_table->currentIndex().row();
    const ProposedCell *cell = m_model->cell(row);
    if (!cell || chosen == kNotSaid)
        return;
    m_request.remembered[normalisedLabel(cell->label)] =
        chosen == kNoQuestion ? QString() : m_dataSet.catalogue().variables[static_cast<size_t>(chosen)].name;
    plan();
    m_table->selectRow(std::min(row, m_model->rowCount() - 1));
}

} // namespace quaderno
