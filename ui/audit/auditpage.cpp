#include "audit/auditpage.h"

#include "review/chips.h"
#include "review/flowlayout.h"
#include "storage/dataset.h"
#include "window/listtable.h"

#include <QButtonGroup>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace quaderno
{

using Kind = AuditFilter::Kind;

namespace
{

constexpr int kDetailLines = 4;

// The chips of kinds: these, then each class.
constexpr std::array kKinds{Kind::Errata, Kind::Doubtful, Kind::All};
constexpr int kFirstClassChip = static_cast<int>(kKinds.size());

AuditClass classOfChip(int id)
{
    return kAuditClasses[static_cast<size_t>(std::max(0, id - kFirstClassChip))];
}

Kind kindOfChip(int id)
{
    return id < kFirstClassChip ? kKinds[static_cast<size_t>(id)] : Kind::OfClass;
}

} // namespace

AuditPage::AuditPage(const DataSet &dataSet, const Theme &theme, Language language, QWidget *parent)
    : QWidget(parent), m_dataSet(dataSet),
      m_model(new AuditModel(dataSet.catalogue(), dataSet.observations(), language, this)),
      m_filter(new AuditFilter(*m_model, this)), m_tableBar(new QWidget(this)), m_table(makeTable(theme)),
      m_detail(new QLabel(this))
{
    setObjectName(QStringLiteral("auditPage"));
    setFocusProxy(m_table);
    auto *tableLayout = new FlowLayout(m_tableBar);
    tableLayout->setContentsMargins(0, 0, 0, 0);
    m_detail->setObjectName(QStringLiteral("auditDetail"));
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setWordWrap(true);
    m_detail->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // As many lines as the longest working takes: the table does not jump.
    m_detail->setMinimumHeight(kDetailLines * fontMetrics().lineSpacing());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 8, 4);
    layout->addWidget(makeHead());
    layout->addWidget(makeKinds());
    layout->addWidget(m_tableBar);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_detail);
    const auto followIfShown = [this] {
        if (isVisible())
            refresh();
    };
    connect(&dataSet, &DataSet::observationsChanged, this, followIfShown);
    connect(&dataSet, &DataSet::questionnairesChanged, this, followIfShown);
}

QTableView *AuditPage::makeTable(const Theme &theme)
{
    auto *table = new QTableView(this);
    table->setObjectName(QStringLiteral("audit"));
    table->setAccessibleName(tr("Cells of the printed edition: Enter opens one in its table"));
    table->setModel(m_filter);
    table->setPalette(theme.listPalette());
    table->setFrameShape(QFrame::NoFrame);
    makeList(*table);
    table->setSortingEnabled(true);
    table->sortByColumn(-1, Qt::AscendingOrder);               // as audited: by table, zone and year
    table->horizontalHeader()->setResizeContentsPrecision(-1); // every row, also those out of view
    connect(table, &QTableView::activated, this, &AuditPage::activate);
    connect(table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        showDetail();
        if (const int row = currentRow(); row >= 0 && !m_isFilling)
            Q_EMIT cellChosen(m_model->cell(row).reference());
    });
    return table;
}

QWidget *AuditPage::makeHead()
{
    auto *head = new QWidget(this);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    m_summary = new QLabel(head);
    m_summary->setObjectName(QStringLiteral("auditSummary"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    QFont bold = font();
    bold.setBold(true);
    m_summary->setFont(bold);
    m_save = new QPushButton(tr("Save errata…"), head);
    m_save->setObjectName(QStringLiteral("saveErrata"));
    m_save->setAutoDefault(false);
    connect(m_save, &QPushButton::clicked, this, &AuditPage::errataRequested);
    layout->addWidget(m_summary, 1);
    layout->addWidget(m_save);
    return head;
}

QPushButton *AuditPage::addChip(QWidget &bar, QButtonGroup &group, int id, const QString &objectName)
{
    auto *chip = new QPushButton(&bar);
    chip->setObjectName(objectName);
    makeChip(*chip);
    chip->setAutoDefault(false);
    group.addButton(chip, id);
    bar.layout()->addWidget(chip);
    chip->show();
    return chip;
}

QWidget *AuditPage::makeKinds()
{
    auto *bar = new QWidget(this);
    auto *layout = new FlowLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    m_kinds = new QButtonGroup(this);
    for (int id = 0; id < kFirstClassChip + static_cast<int>(kAuditClasses.size()); ++id) {
        QPushButton *chip = addChip(*bar, *m_kinds, id, QStringLiteral("audit-kind-%1").arg(id));
        if (kindOfChip(id) == Kind::OfClass)
            chip->setToolTip(AuditTexts::classMeaning(classOfChip(id)));
        connect(chip, &QPushButton::clicked, this, [this, id] {
            const QScopedValueRollback filling(m_isFilling, true);
            m_filter->setKind(kindOfChip(id), classOfChip(id));
            showTables();
            fitColumns();
            chooseFirst();
        });
    }
    m_kinds->button(0)->setChecked(true);
    return bar;
}

void AuditPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void AuditPage::refresh()
{
    auto audited = auditEdition(m_dataSet);
    const bool hasEdition = audited.isOk();
    for (QWidget *part : std::initializer_list<QWidget *>{m_table, m_detail, m_tableBar, m_save})
        part->setVisible(hasEdition);
    for (QAbstractButton *chip : m_kinds->buttons())
        chip->setVisible(hasEdition);
    if (!hasEdition) {
        m_summary->setText(audited.error().message);
        return;
    }
    const QScopedValueRollback filling(m_isFilling, true);
    const int row = currentRow();
    if (audited.value() != m_model->cells())
        m_model->setCells(std::move(audited).value());
    showKinds();
    showTables();
    const QModelIndex before = row >= 0 && row < m_model->rowCount()
                                   ? m_filter->mapFromSource(m_model->index(row, 0))
                                   : QModelIndex();
    if (before.isValid())
        m_table->setCurrentIndex(before);
    else
        chooseFirst();
    fitColumns();
}

void AuditPage::fitColumns()
{
    for (int column = 0; column < AuditModel::CauseColumn; ++column)
        m_table->resizeColumnToContents(column);
}

QString AuditPage::kindName(Kind kind, AuditClass auditClass)
{
    switch (kind) {
    case Kind::Errata:
        return tr("To correct");
    case Kind::Doubtful:
        return tr("To verify");
    case Kind::All:
        return tr("All");
    case Kind::OfClass:
        return AuditTexts::className(auditClass);
    }
    Q_UNREACHABLE();
}

// "Edition 2008-2011: 18 cells to correct of 1,217 compared: 1,213 numbers in print, ...", and the chips with
// their counts.
void AuditPage::showKinds()
{
    const int errata = m_filter->count(Kind::Errata);
    const auto &cells = m_model->cells();
    const auto printed =
        std::ranges::count_if(cells, [](const AuditedCell &cell) { return cell.printed.has_value(); });
    const auto number = [](qsizetype count) { return QLocale().toString(count); };
    QString summary = tr("Edition %1: %n cells to correct of %2 compared: %3 numbers in print, and %4 that "
                         "print does not have.",
                         nullptr, errata)
                          .arg(m_dataSet.edition()->years.text(), number(m_model->rowCount()),
                               number(printed), number(m_model->rowCount() - printed));
    if (m_dataSet.years() != m_dataSet.edition()->years)
        summary += u' ' + tr("Tables have the numbers of that edition.");
    m_summary->setText(summary);
    for (QAbstractButton *chip : m_kinds->buttons()) {
        const int id = m_kinds->id(chip);
        const Kind kind = kindOfChip(id);
        const QString name = kindName(kind, classOfChip(id));
        setChipText(*static_cast<QPushButton *>(chip),
                    tr("%1 (%2)", "which cells, how many")
                        .arg(name.left(1).toUpper() + name.mid(1))
                        .arg(QLocale().toString(m_filter->count(kind, classOfChip(id)))));
    }
}

// One chip for each table that has cells of the kind in view, after one for all of them.
void AuditPage::showTables()
{
    const int wanted = m_filter->table();
    delete m_tables;
    qDeleteAll(m_tableBar->findChildren<QPushButton *>());
    m_tables = new QButtonGroup(this);
    auto tables = m_filter->tables();
    int all = 0;
    for (const auto &[table, count] : tables)
        all += count;
    tables[0] = all;
    for (const auto &[table, count] : tables) {
        QPushButton *chip =
            addChip(*m_tableBar, *m_tables, table, QStringLiteral("audit-table-%1").arg(table));
        setChipText(*chip, table == 0 ? tr("All tables") : tr("Tab. %1 (%2)").arg(table).arg(count));
        chip->setChecked(table == wanted);
        connect(chip, &QPushButton::clicked, this, [this, table = table] {
            const QScopedValueRollback filling(m_isFilling, true);
            m_filter->setTable(table);
            chooseFirst();
        });
    }
    m_tableBar->updateGeometry();
}

void AuditPage::chooseFirst()
{
    const QScopedValueRollback filling(m_isFilling, true);
    m_table->setCurrentIndex(m_filter->index(0, 0));
    showDetail();
}

void AuditPage::showCell(const CellReference &cell)
{
    refresh();
    const auto &cells = m_model->cells();
    const auto place = std::ranges::find(cells, cell, &AuditedCell::reference);
    if (place == cells.end())
        return;
    const auto row = m_model->index(static_cast<int>(place - cells.begin()), 0);
    if (!m_filter->mapFromSource(row).isValid()) {
        for (QAbstractButton *chip : m_kinds->buttons()) {
            if (kindOfChip(m_kinds->id(chip)) == Kind::All)
                chip->click();
        }
    }
    m_table->setCurrentIndex(m_filter->mapFromSource(row));
    m_table->scrollTo(m_table->currentIndex(), QAbstractItemView::PositionAtCenter);
}

int AuditPage::currentRow() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? m_filter->mapToSource(current).row() : -1;
}

void AuditPage::showDetail()
{
    const int row = currentRow();
    m_detail->setText(row >= 0 ? m_model->detail(row) : tr("No cell is of this kind."));
    if (row >= 0)
        Q_EMIT cellShown(m_model->cell(row).reference());
}

void AuditPage::activate(const QModelIndex &index)
{
    const AuditedCell &cell = m_model->cell(m_filter->mapToSource(index).row());
    Q_EMIT cellActivated(cell.table, cell.refArea, cell.year);
}

} // namespace quaderno
