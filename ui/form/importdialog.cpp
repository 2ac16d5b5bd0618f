#include "form/importdialog.h"

#include "form/sheetchooser.h"
#include "form/verdictdelegate.h"
#include "storage/dataset.h"
#include "window/listtable.h"
#include "window/longact.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace quaderno
{

namespace
{

constexpr int kMeaningRow = 0;
constexpr int kReasonRow = 1;
constexpr int kBlanksRow = 2;
constexpr int kHiddenRow = 3;
constexpr int kPositionRow = 4;
constexpr int kDecimalsRow = 5;
constexpr int kNoQuestion = -1;
constexpr int kNotSaid = -2;
constexpr QSize kSize(960, 600);
constexpr QSize kFrame(24, 64); // what the window manager puts around it
constexpr int kWidestColumn = 220;
constexpr int kWidestLabel = 380;

QHBoxLayout *bareRow(QWidget *parent)
{
    auto *layout = new QHBoxLayout(parent);
    layout->setContentsMargins(0, 0, 0, 0);
    return layout;
}

} // namespace

ImportDialog::ImportDialog(const DataSet &dataSet, ImportSource source, ImportRequest request,
                           const Theme &theme, QWidget *parent)
    : QDialog(parent), m_dataSet(dataSet), m_source(std::move(source)), m_request(std::move(request)),
      m_theme(theme),
      m_model(new ImportModel(dataSet.catalogue(), dataSet.zones(), m_request.language, this)),
      m_summary(new QLabel(this)), m_suspicion(new QLabel(this)), m_caution(new QLabel(this)),
      m_sentence(new QLabel(this)), m_table(new QTableView(this))
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Import"));
    QFont bold = font();
    bold.setBold(true);
    m_summary->setObjectName(QStringLiteral("importSummary"));
    m_summary->setFont(bold);
    m_summary->setWordWrap(true);
    m_suspicion->setObjectName(QStringLiteral("importSuspicion"));
    m_suspicion->setWordWrap(true);
    QPalette alarm = theme.palette;
    alarm.setColor(QPalette::WindowText, theme.warning);
    m_suspicion->setPalette(alarm);
    m_caution->setObjectName(QStringLiteral("importCaution"));
    m_caution->setWordWrap(true);
    m_caution->setText(ImportText::partlyKnown());
    m_sentence->setObjectName(QStringLiteral("importSentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setMinimumHeight(2 * fontMetrics().height());
    m_sentence->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    makeTable();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_summary);
    layout->addWidget(m_suspicion);
    layout->addWidget(m_caution);
    layout->addWidget(makeSheet());
    layout->addWidget(m_table, 1);
    layout->addWidget(m_sentence);
    layout->addWidget(makeClarifying());
    layout->addWidget(makeButtons());
    setTabOrder(m_onlyOpen, m_table);
    resize(kSize.boundedTo(screen()->availableSize() - kFrame));
    setGrid();
    m_isCancelled = !plan(m_request);
    m_table->selectRow(m_model->firstOpen().value_or(0));
    focusFirst();
}

// Where the person has something to do: Enter must not bring in what may be the wrong file.
void ImportDialog::focusFirst()
{
    const ImportPlan &plan = m_model->plan();
    if (!isReadable() && mayBeByPosition())
        m_position->setFocus();
    else if (isDoubtful() || plan.counts().toWrite == 0)
        m_cancel->setFocus();
    else if (plan.counts().toClarify > 0)
        m_table->setFocus();
    else
        m_import->setFocus();
}

void ImportDialog::makeTable()
{
    m_table->setObjectName(QStringLiteral("importTable"));
    m_table->setAccessibleName(tr("What would be imported"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new VerdictDelegate(m_theme, ImportModel::VerdictColumn, m_table));
    m_table->setPalette(m_theme.listPalette());
    makeList(*m_table);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ImportDialog::showCurrent);
}

// What is read, and which rows are shown.
QWidget *ImportDialog::makeSheet()
{
    auto *box = new QWidget(this);
    auto *layout = bareRow(box);
    m_chooser = new SheetChooser(box);
    connect(m_chooser, &SheetChooser::sheetChosen, this, &ImportDialog::chooseSheet);
    connect(m_chooser, &SheetChooser::columnsChosen, this,
            [this](std::optional<int> label, std::optional<int> value) {
                ImportRequest request = m_request;
                request.shape = SheetShape::Labelled;
                request.labelColumn = label;
                request.valueColumn = value;
                plan(std::move(request));
            });
    m_onlyOpen = new QCheckBox(tr("&Only what is left out"), box);
    m_onlyOpen->setObjectName(QStringLiteral("onlyOpen"));
    connect(m_onlyOpen, &QCheckBox::toggled, this, [this](bool isOnlyOpen) {
        m_model->setOnlyOpen(isOnlyOpen);
        m_table->selectRow(m_model->firstOpen().value_or(0));
        showCurrent();
    });
    layout->addWidget(m_chooser, 1);
    layout->addWidget(m_onlyOpen);
    return box;
}

QWidget *ImportDialog::makeClarifying()
{
    auto *box = new QWidget(this);
    m_form = new QFormLayout(box);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_meaning = new QComboBox(box);
    m_meaning->setObjectName(QStringLiteral("meaning"));
    m_meaning->addItem(tr("not said yet"), kNotSaid);
    m_meaning->addItem(tr("no question of ours: leave it out"), kNoQuestion);
    const auto &variables = m_dataSet.catalogue().variables;
    for (size_t i = 0; i < variables.size(); ++i)
        m_meaning->addItem(variables[i].label.in(m_request.language), static_cast<int>(i));
    connect(m_meaning, &QComboBox::activated, this,
            [this](int row) { rememberCurrent(m_meaning->itemData(row).toInt()); });
    auto *why = new QWidget(box);
    makeReasons(why);
    m_blanks = new QCheckBox(tr("&Empty cells erase the answer that is there"), box);
    m_blanks->setObjectName(QStringLiteral("blanksErase"));
    connect(m_blanks, &QCheckBox::toggled, this, [this](bool isErasing) {
        ImportRequest request = m_request;
        request.isBlankErasing = isErasing;
        plan(std::move(request));
    });
    makeConsents(box);
    m_form->addRow(tr("The chosen &row is about"), m_meaning);
    auto *mean = new QLabel(tr("“n.d.”, “-”, “....” &mean"), box);
    mean->setBuddy(m_reason);
    m_form->addRow(mean, why);
    m_form->addRow(QString(), m_blanks);
    m_form->addRow(QString(), m_hidden);
    m_form->addRow(QString(), m_position);
    m_form->addRow(tr("Numbers written as &text have"), m_decimals);
    return box;
}

// What is not taken unless the person says so, and how numbers are read.
void ImportDialog::makeConsents(QWidget *parent)
{
    m_hidden = new QCheckBox(tr("Take also what is &hidden in the sheet"), parent);
    m_hidden->setObjectName(QStringLiteral("takesHidden"));
    connect(m_hidden, &QCheckBox::toggled, this, [this](bool takes) {
        ImportRequest request = m_request;
        request.takesHidden = takes;
        plan(std::move(request));
    });
    m_position = new QCheckBox(parent);
    m_position->setObjectName(QStringLiteral("byPosition"));
    if (m_request.section) {
        const Section &section = m_dataSet.catalogue().sections[static_cast<size_t>(*m_request.section)];
        m_position->setText(tr("The values are the &fields of “%1”, from the first to the last")
                                .arg(section.label.in(m_request.language)));
    }
    connect(m_position, &QCheckBox::toggled, this, [this](bool isByPosition) {
        ImportRequest request = m_request;
        request.shape = isByPosition ? std::optional(SheetShape::Column) : std::nullopt;
        plan(std::move(request));
    });
    m_decimals = new QComboBox(parent);
    m_decimals->setObjectName(QStringLiteral("decimals"));
    for (const DecimalMark mark : {DecimalMark::Comma, DecimalMark::Dot})
        m_decimals->addItem(ImportText::decimals(mark), static_cast<int>(mark));
    connect(m_decimals, &QComboBox::activated, this, [this](int row) {
        ImportRequest request = m_request;
        request.decimalMark = static_cast<DecimalMark>(m_decimals->itemData(row).toInt());
        plan(std::move(request));
    });
}

bool ImportDialog::mayBeByPosition() const
{
    return quaderno::mayBeByPosition(m_dataSet.catalogue(), m_source.grid, m_request);
}

// A column of notes or sums is told and hinders nobody.
bool ImportDialog::isDoubtful() const
{
    const ImportPlan &plan = m_model->plan();
    return plan.lastYear.isSuspicious() || !std::ranges::all_of(plan.layout.unread, isAside);
}

void ImportDialog::makeReasons(QWidget *parent)
{
    auto *layout = bareRow(parent);
    m_reason = new QComboBox(parent);
    m_reason->setObjectName(QStringLiteral("missingReason"));
    m_reason->addItem(tr("not said yet: they are left out"), QString());
    for (const MissingReason &reason : m_dataSet.catalogue().missingReasons)
        m_reason->addItem(reason.label.in(m_request.language), reason.key);
    connect(m_reason, &QComboBox::activated, this, [this](int row) {
        ImportRequest request = m_request;
        request.missingReason = m_reason->itemData(row).toString();
        plan(std::move(request));
        if (m_note->isVisible())
            m_note->setFocus();
    });
    m_note = new QLineEdit(parent);
    m_note->setObjectName(QStringLiteral("missingNote"));
    m_note->setAccessibleName(tr("Why there is no value, in a few words"));
    m_note->setPlaceholderText(tr("Why there is no value, in a few words"));
    connect(m_note, &QLineEdit::editingFinished, this, &ImportDialog::takeNote);
    layout->addWidget(m_reason);
    layout->addWidget(m_note, 1);
    layout->addStretch();
}

QDialogButtonBox *ImportDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_cancel = buttons->button(QDialogButtonBox::Cancel);
    m_import = buttons->addButton(tr("&Import"), QDialogButtonBox::AcceptRole);
    m_import->setObjectName(QStringLiteral("import"));
    connect(buttons, &QDialogButtonBox::accepted, this, &ImportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ImportDialog::reject);
    return buttons;
}

bool ImportDialog::canChoose() const
{
    return m_chooser->hasChoice() || mayBeByPosition();
}

void ImportDialog::setGrid()
{
    m_chooser->setGrid(m_source.grid, m_source.otherSheet != nullptr);
    m_caution->setVisible(m_source.grid.isPartlyKnown);
}

void ImportDialog::chooseSheet(const QString &name)
{
    auto read = LongAct::beside<Result<SheetGrid>>(
        this, tr("Reading the spreadsheet…"),
        [&](const Progress &progress) { return m_source.otherSheet(name, progress); });
    if (!read) {
        setGrid();
        return showRequest();
    }
    const QStringList sheets = m_source.grid.sheets;
    const SheetGrid before = std::exchange(
        m_source.grid, *read ? read->value() : SheetGrid{.sheet = name, .sheets = sheets, .rows = {}});
    ImportRequest request = m_request;
    request.shape.reset();
    request.labelColumn.reset();
    request.valueColumn.reset();
    if (!*read)
        take(read->error());
    else if (!plan(std::move(request)))
        m_source.grid = before;
    setGrid();
    showRequest();
}

bool ImportDialog::plan(ImportRequest request)
{
    auto planned = LongAct::beside<Result<ImportPlan>>(
        isVisible() ? this : parentWidget(), tr("Comparing the sheet with the answers…"),
        [&](const Progress &progress) {
            return planImport(m_dataSet.catalogue(), m_dataSet.observations(), m_source.grid, request,
                              progress);
        });
    if (!planned) {
        showPlan();
        return false;
    }
    m_request = std::move(request);
    take(std::move(*planned));
    return true;
}

void ImportDialog::take(Result<ImportPlan> planned)
{
    m_refusal = planned ? QString() : planned.error().message;
    const int row = m_table->currentIndex().row();
    m_model->setPlan(planned ? std::move(planned).value() : ImportPlan());
    m_table->selectRow(std::min(row, m_model->rowCount() - 1));
    m_table->resizeColumnsToContents();
    for (int column = 0; column < ImportModel::VerdictColumn; ++column) {
        const int widest = column == ImportModel::LabelColumn ? kWidestLabel : kWidestColumn;
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column), widest));
    }
    showPlan();
}

void ImportDialog::showPlan()
{
    const ImportPlan &plan = m_model->plan();
    const ImportCounts counts = plan.counts();
    const QString whatIsLeft =
        counts.toWrite > 0 ? tr("%1. Nothing is written yet.") : tr("%1. There is nothing to import.");
    m_summary->setText(isReadable() ? whatIsLeft.arg(ImportText::summary(plan)) : m_refusal);
    const bool isSuspicious = plan.lastYear.isSuspicious();
    m_suspicion->setVisible(isSuspicious);
    m_suspicion->setText(suspicionText());
    m_onlyOpen->setVisible(m_onlyOpen->isChecked() || counts.toClarify + counts.rejected > 0);
    m_import->setEnabled(counts.toWrite > 0);
    m_import->setText(counts.toWrite > 0 ? tr("&Import %n values", nullptr, counts.toWrite) : tr("&Import"));
    (isDoubtful() || counts.toWrite == 0 ? m_cancel : m_import)->setDefault(true);
    showRequest();
    showCurrent();
}

QString ImportDialog::suspicionText() const
{
    const ImportPlan &plan = m_model->plan();
    const QString counted = tr("%1 of %2 values equal those of the year before.")
                                .arg(plan.lastYear.equal)
                                .arg(plan.lastYear.compared);
    const QString asked =
        m_request.timePeriod
            ? tr("These look like the data of %1. Is it the right file?").arg(*m_request.timePeriod - 1)
            : tr("These look like the data of the year before. Is it the right file?");
    return asked + u' ' + counted;
}

// What was asked for, as the controls say it.
void ImportDialog::showRequest()
{
    const SheetLayout &layout = m_model->plan().layout;
    const bool isOfWords = layout.shape == SheetShape::Labelled || layout.shape == SheetShape::Column;
    m_chooser->showColumns(layout.label ? layout.label : m_request.labelColumn,
                           layout.value ? layout.value : m_request.valueColumn, isOfWords);
    m_reason->setCurrentIndex(std::max(0, m_reason->findData(m_request.missingReason)));
    const MissingReason *reason = m_dataSet.catalogue().missingReason(m_request.missingReason);
    m_note->setVisible(reason && reason->needsNote);
    // What the sheet does not ask is not asked.
    const bool isLabelled = layout.shape == SheetShape::Labelled;
    m_form->setRowVisible(kMeaningRow, isLabelled);
    m_form->setRowVisible(kReasonRow, reason || m_model->has(ImportVerdict::Missing));
    m_form->setRowVisible(kBlanksRow, m_request.isBlankErasing || m_model->plan().counts().blanks > 0);
    m_form->setRowVisible(kHiddenRow, m_request.takesHidden || m_model->has(ImportVerdict::Hidden));
    const bool isByPosition = m_request.shape == SheetShape::Column;
    m_form->setRowVisible(kPositionRow, isByPosition || (!isReadable() && mayBeByPosition()));
    m_form->setRowVisible(kDecimalsRow, m_request.decimalMark || m_model->plan().hasNumberTexts);
    m_decimals->setCurrentIndex(m_decimals->findData(static_cast<int>(m_model->plan().decimalMark.mark)));
    const QSignalBlocker quietBlanks(m_blanks);
    const QSignalBlocker quietHidden(m_hidden);
    const QSignalBlocker quietPosition(m_position);
    m_blanks->setChecked(m_request.isBlankErasing);
    m_hidden->setChecked(m_request.takesHidden);
    m_position->setChecked(isByPosition);
}

// Only a row whose words are not understood, or were guessed, asks what it is about.
void ImportDialog::showCurrent()
{
    const int row = m_table->currentIndex().row();
    const ProposedCell *cell = m_model->cell(row);
    const bool isLabelled = m_model->plan().layout.shape == SheetShape::Labelled;
    m_meaning->setEnabled(cell && isLabelled && !cell->label.isEmpty());
    const int meaning = cell && cell->key ? cell->key->variable : kNotSaid;
    m_meaning->setCurrentIndex(std::max(0, m_meaning->findData(meaning)));
    m_sentence->setText(cell ? m_model->sentence(row) : QString());
}

void ImportDialog::rememberCurrent(int chosen)
{
    const ProposedCell *cell = m_model->cell(m_table->currentIndex().row());
    if (!cell || chosen == kNotSaid)
        return;
    ImportRequest request = m_request;
    request.remembered[normalisedLabel(cell->label)] =
        chosen == kNoQuestion ? QString() : m_dataSet.catalogue().variables[static_cast<size_t>(chosen)].name;
    plan(std::move(request));
}

bool ImportDialog::hasPendingNote() const
{
    return m_note->isVisible() && m_note->text().trimmed() != m_request.missingNote;
}

void ImportDialog::takeNote()
{
    if (!hasPendingNote())
        return;
    ImportRequest request = m_request;
    request.missingNote = m_note->text().trimmed();
    plan(std::move(request));
}

void ImportDialog::accept()
{
    takeNote();
    if (m_import->isEnabled())
        QDialog::accept();
}

// Enter answers what has the focus: the words are taken, the row is asked about; elsewhere it is the
// button's.
void ImportDialog::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_note->hasFocus()) {
        takeNote();
        m_import->setFocus();
    } else if (isEnter && m_table->hasFocus()) {
        if (m_meaning->isEnabled())
            m_meaning->setFocus();
    } else {
        QDialog::keyPressEvent(event);
    }
}

} // namespace quaderno
