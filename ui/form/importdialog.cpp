#include "form/importdialog.h"

#include "form/importheader.h"
#include "form/importquestions.h"
#include "form/sheetchooser.h"
#include "form/verdictdelegate.h"
#include "storage/dataset.h"
#include "window/following.h"
#include "window/listtable.h"
#include "window/longact.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace quaderno
{

namespace
{

constexpr QSize kSize(960, 600);
constexpr QSize kFrame(24, 64); // what the window manager puts around it
constexpr int kWidestColumn = 130;
constexpr int kWidestLabel = 190;
constexpr int kZoneColumnCosts = 50; // that columns of words leave to one of zones

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
    followUnder(*this);
    connect(&dataSet, &DataSet::momentChanged, this, [this] {
        if (isVisible())
            QTimer::singleShot(0, this, &ImportDialog::lookAgain); // not inside the act that is told
    });
    setWindowTitle(m_source.fileName.isEmpty() ? tr("Import") : tr("Import of %1").arg(m_source.fileName));
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
    makeHeader();
    m_questions = new ImportQuestions(dataSet, *m_model, m_request, this);
    connect(m_questions, &ImportQuestions::asked, this, [this](const ImportRequest &asked) { plan(asked); });
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_header);
    layout->addWidget(m_summary);
    layout->addWidget(m_suspicion);
    layout->addWidget(m_caution);
    layout->addWidget(makeSheet());
    layout->addWidget(m_table, 1);
    layout->addWidget(m_sentence);
    layout->addWidget(m_questions);
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
        m_questions->focusPosition();
    else if (plan.lastYear.isSuspicious() || !m_source.grid.rivals.isEmpty() || !hasEveryColumn() ||
             plan.counts().toWrite == 0)
        m_cancel->setFocus();
    else if (m_model->firstOpen())
        m_table->setFocus();
    else
        m_import->setFocus();
}

void ImportDialog::makeHeader()
{
    m_header = new ImportHeader(m_dataSet, !m_request.isRestricted, m_theme, this);
    connect(m_header, &ImportHeader::questionnaireChosen, this, [this](int refArea, int timePeriod) {
        ImportRequest request = m_request;
        request.refArea = refArea;
        request.timePeriod = timePeriod;
        request.isTold = true;
        plan(std::move(request));
    });
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
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
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
    m_onlyOpen = new QCheckBox(tr("&Only what is to be looked at"), box);
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

bool ImportDialog::mayBeByPosition() const
{
    return quaderno::mayBeByPosition(m_dataSet.catalogue(), m_source.grid, m_request);
}

// A column of notes or sums is told and hinders nobody.
bool ImportDialog::hasEveryColumn() const
{
    return std::ranges::all_of(m_model->plan().layout.unread, isAside);
}

// Something the person should see before it is written.
bool ImportDialog::isDoubtful() const
{
    const ImportPlan &plan = m_model->plan();
    const ImportCounts counts = plan.counts();
    return plan.lastYear.isSuspicious() || !m_source.grid.rivals.isEmpty() ||
           counts.rejected + counts.outOfBounds + counts.texts > 0 || !hasEveryColumn();
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
    request.answers.clear();
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

void ImportDialog::lookAgain()
{
    if (m_madeAt != m_dataSet.moment() && isReadable())
        plan(m_request);
}

bool ImportDialog::plan(ImportRequest request)
{
    const qint64 now = m_dataSet.moment();
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
    m_madeAt = now;
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
    m_table->setColumnHidden(ImportModel::AboutColumn, !m_model->isOfMany());
    m_table->resizeColumnsToContents();
    for (int column = 0; column < ImportModel::VerdictColumn; ++column) {
        const bool isOfWords = column == ImportModel::WordsColumn || column == ImportModel::LabelColumn;
        const bool isOfZone = column == ImportModel::AboutColumn; // never cut
        const int widest = isOfZone    ? m_table->columnWidth(column)
                           : isOfWords ? kWidestLabel - (m_model->isOfMany() ? kZoneColumnCosts : 0)
                                       : kWidestColumn;
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
    const bool hasColumns = !m_source.grid.rows.empty() && m_chooser->hasChoice();
    m_summary->setText(isReadable() ? whatIsLeft.arg(ImportText::summary(plan))
                       : hasColumns ? tr("%1 Or choose the columns here.").arg(m_refusal)
                                    : m_refusal);
    const bool isSuspicious = plan.lastYear.isSuspicious();
    QStringList suspicions;
    if (!m_source.grid.rivals.isEmpty())
        suspicions.append(tr("Other sheets may be the questionnaire too: %1. Choose which is meant.")
                              .arg(m_source.grid.rivals.join(QStringLiteral(", "))));
    if (isSuspicious)
        suspicions.append(suspicionText());
    m_suspicion->setVisible(!suspicions.isEmpty());
    m_suspicion->setText(suspicions.join(u'\n'));
    m_onlyOpen->setVisible(m_onlyOpen->isChecked() || m_model->firstOpen().has_value());
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
    const std::optional<int> values = layout.value ? layout.value : m_request.valueColumn;
    const bool isAsked = !layout.rivals.empty() || !layout.oddHead.isEmpty();
    m_chooser->showColumns(layout.label ? layout.label : m_request.labelColumn,
                           isAsked ? std::nullopt : values, isOfWords);
    m_header->show(m_model->plan(), m_request);
    m_questions->show(m_request, !isReadable() && mayBeByPosition());
}

void ImportDialog::showCurrent()
{
    const int row = m_table->currentIndex().row();
    m_questions->showRow(row);
    m_sentence->setText(m_model->cell(row) ? m_model->sentence(row) : QString());
}

void ImportDialog::accept()
{
    m_questions->takeNote();
    if (m_import->isEnabled())
        QDialog::accept();
}

// Enter answers what has the focus: the words are taken, the row is asked about; elsewhere it is the
// button's.
void ImportDialog::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_questions->isNoteFocused()) {
        m_questions->takeNote();
        m_import->setFocus();
    } else if (isEnter && m_table->hasFocus()) {
        m_questions->focusRow();
    } else if (!isEnter || m_import->isDefault()) { // what was matched is not thrown away by a key either
        QDialog::keyPressEvent(event);
    }
}

} // namespace quaderno
