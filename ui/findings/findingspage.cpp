#include "findings/findingspage.h"

#include "findings/acceptdialog.h"
#include "form/checksdialog.h"
#include "form/verdictdelegate.h"
#include "review/chips.h"
#include "review/flowlayout.h"
#include "storage/dataset.h"
#include "window/keptwords.h"
#include "window/listtable.h"

#include <QApplication>
#include <QButtonGroup>
#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace quaderno
{

namespace
{

constexpr int kMostDetailLines = 8;
constexpr int kFewestDetailLines = 3;
constexpr int kQuestionShare = 6; // of the page's width, at most
constexpr int kAllStates = -1;
constexpr std::array kStates{FindingState::Open, FindingState::Explained, FindingState::Accepted,
                             FindingState::Corrected};

constexpr double kLeastStop = 0.1;
constexpr double kMostStop = 50;
constexpr int kLineWidth = 2;

// Marks the severity, and draws the line at which work may stop above the first row below it, as long as the
// list stands in its own order.
class FindingsDelegate : public VerdictDelegate
{
public:
    using VerdictDelegate::VerdictDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        VerdictDelegate::paint(painter, option, index);
        const auto *model = qobject_cast<const QSortFilterProxyModel *>(index.model());
        const bool isListed = model && model->sortColumn() < 0;
        const QModelIndex above = index.siblingAtRow(index.row() - 1);
        if (isListed && index.data(BelowLineRole).toBool() && !above.data(BelowLineRole).toBool())
            painter->fillRect(QRect(option.rect.topLeft(), QSize(option.rect.width(), kLineWidth)),
                              option.palette.color(QPalette::Link));
    }
};

} // namespace

FindingsPage::FindingsPage(DataSet &dataSet, QuestionnaireModel &questionnaire, Subject &subject,
                           Messages &messages, const Theme &theme, Language language, QWidget *parent)
    : QWidget(parent), m_dataSet(dataSet), m_questionnaire(questionnaire), m_subject(subject),
      m_messages(messages), m_language(language), m_model(new AllFindingsModel(dataSet, language, this)),
      m_filter(new AllFindingsFilter(*m_model, dataSet.catalogue(), this)), m_summary(new QLabel(this)),
      m_table(makeTable(theme)), m_title(new QLabel(this)), m_detail(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("findingsPage"));
    setFocusProxy(m_table);
    QFont bold = font();
    bold.setBold(true);
    for (QLabel *label : {m_summary, m_title}) {
        label->setTextFormat(Qt::PlainText);
        label->setFont(bold);
    }
    m_title->setWordWrap(true);
    m_summary->setObjectName(QStringLiteral("allFindingsSummary"));
    m_title->setObjectName(QStringLiteral("findingTitle"));
    m_detail->setObjectName(QStringLiteral("findingDetail"));
    m_detail->setAccessibleName(tr("What is known of the finding"));
    m_detail->setReadOnly(true);
    m_detail->setTabChangesFocus(true);
    m_detail->setFrameShape(QFrame::NoFrame);
    // All of it where there is room; where there is little, some rows of the list come first.
    m_detail->setMinimumHeight(kFewestDetailLines * fontMetrics().lineSpacing() + 8);
    m_detail->setMaximumHeight(kMostDetailLines * fontMetrics().lineSpacing() + 8);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 8, 4);
    layout->addWidget(m_summary);
    layout->addWidget(makeFilters());
    layout->addWidget(m_table, 1);
    layout->addWidget(makeStop());
    layout->addWidget(m_title);
    layout->addWidget(m_detail, 1);
    layout->addWidget(makeActs());
    const auto followIfShown = [this] {
        if (!isVisible())
            return;
        refresh();
        bringInView();
    };
    connect(&dataSet, &DataSet::observationsChanged, this, followIfShown);
    connect(&dataSet, &DataSet::questionnairesChanged, this, followIfShown);
    connect(&dataSet, &DataSet::contactsChanged, this, &FindingsPage::showDetail);
    connect(&subject, &Subject::changed, this, &FindingsPage::followSubject);
}

QTableView *FindingsPage::makeTable(const Theme &theme)
{
    auto *table = new QTableView(this);
    table->setObjectName(QStringLiteral("allFindings"));
    table->setAccessibleName(tr("Findings of all zones and years: Enter goes to the field"));
    table->setModel(m_filter);
    table->setItemDelegate(new FindingsDelegate(theme, AllFindingsModel::SeverityColumn, table));
    table->setPalette(theme.listPalette());
    table->setFrameShape(QFrame::NoFrame);
    makeList(*table);
    table->setSortingEnabled(true);
    table->sortByColumn(-1, Qt::AscendingOrder); // as listed: what weighs most first
    QHeaderView *heads = table->horizontalHeader();
    heads->setStretchLastSection(false);
    heads->setResizeContentsPrecision(-1); // every row, also those out of view
    for (int column = 0; column < AllFindingsModel::ColumnCount; ++column)
        heads->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    heads->setSectionResizeMode(AllFindingsModel::SentenceColumn, QHeaderView::Stretch);
    heads->setSectionResizeMode(AllFindingsModel::QuestionColumn, QHeaderView::Fixed);
    connect(table, &QTableView::activated, this, &FindingsPage::goToField);
    connect(table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        showDetail();
        if (!m_isFilling)
            bringInView();
    });
    return table;
}

QWidget *FindingsPage::makeFilters()
{
    auto *bar = new QWidget(this);
    auto *layout = new FlowLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    m_states = new QButtonGroup(this);
    const auto addChip = [&](int id) {
        auto *chip = new QPushButton(bar);
        chip->setObjectName(QStringLiteral("finding-state-%1").arg(id));
        makeChip(*chip);
        chip->setAutoDefault(false);
        chip->setChecked(id == kAllStates);
        m_states->addButton(chip, id == kAllStates ? static_cast<int>(kStates.size()) : id);
        layout->addWidget(chip);
        connect(chip, &QPushButton::clicked, this, [this, id] {
            FindingsWanted wanted = m_filter->wanted();
            wanted.state = id == kAllStates ? std::nullopt : std::optional(static_cast<FindingState>(id));
            want(wanted);
        });
    };
    addChip(kAllStates);
    for (const FindingState state : kStates)
        addChip(static_cast<int>(state));

    auto *severity = new QComboBox(bar);
    severity->setObjectName(QStringLiteral("finding-severity"));
    severity->setAccessibleName(tr("Severity"));
    severity->addItem(tr("Errors and warnings"));
    severity->addItem(tr("Errors"));
    severity->addItem(tr("Warnings"));
    layout->addWidget(severity);
    connect(severity, &QComboBox::activated, this, [this](int index) {
        FindingsWanted wanted = m_filter->wanted();
        wanted.severity = index == 0   ? std::nullopt
                          : index == 1 ? std::optional(Severity::Error)
                                       : std::optional(Severity::Warning);
        want(wanted);
    });
    std::vector<std::pair<QString, int>> zones;
    for (const Zone &zone : m_dataSet.zones())
        zones.emplace_back(zone.name, static_cast<int>(zones.size()));
    std::vector<std::pair<QString, int>> years;
    for (int year = m_dataSet.years().last; year >= m_dataSet.years().first; --year)
        years.emplace_back(QString::number(year), year);
    std::vector<std::pair<QString, int>> chapters;
    for (const Chapter &chapter : m_dataSet.catalogue().chapters)
        chapters.emplace_back(chapter.shortLabel.in(m_language), static_cast<int>(chapters.size()));
    addChoice(*bar, QStringLiteral("finding-zone"), tr("All zones"), zones, &FindingsWanted::refArea);
    addChoice(*bar, QStringLiteral("finding-year"), tr("All years"), years, &FindingsWanted::timePeriod);
    addChoice(*bar, QStringLiteral("finding-chapter"), tr("All chapters"), chapters,
              &FindingsWanted::chapter);
    return bar;
}

QComboBox *FindingsPage::addChoice(QWidget &bar, const QString &name, const QString &all,
                                   const std::vector<std::pair<QString, int>> &items,
                                   std::optional<int> FindingsWanted::*asked)
{
    auto *choice = new QComboBox(&bar);
    choice->setObjectName(name);
    choice->setAccessibleName(all);
    choice->addItem(all);
    for (const auto &[text, value] : items)
        choice->addItem(text, value);
    bar.layout()->addWidget(choice);
    connect(choice, &QComboBox::activated, this, [this, choice, asked](int index) {
        FindingsWanted wanted = m_filter->wanted();
        wanted.*asked = index == 0 ? std::nullopt : std::optional(choice->currentData().toInt());
        want(wanted);
    });
    return choice;
}

QWidget *FindingsPage::makeStop()
{
    m_stop = new QWidget(this);
    m_belowLine = new QLabel(m_stop);
    m_belowLine->setObjectName(QStringLiteral("belowLine"));
    m_belowLine->setWordWrap(true);
    m_stopAt = new QDoubleSpinBox(m_stop);
    m_stopAt->setObjectName(QStringLiteral("stopAt"));
    m_stopAt->setRange(kLeastStop, kMostStop);
    m_stopAt->setDecimals(1);
    m_stopAt->setSingleStep(0.5);
    m_stopAt->setValue(kUsualStop);
    m_stopAt->setSuffix(tr("%", "per cent, after a number"));
    m_stopAt->setToolTip(tr("A finding that would move no printed mean by so much stands below the line"));
    auto *label = new QLabel(tr("L&ine at:"), m_stop);
    label->setBuddy(m_stopAt);
    auto *layout = new QHBoxLayout(m_stop);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_belowLine, 1);
    layout->addWidget(label);
    layout->addWidget(m_stopAt);
    connect(m_stopAt, &QDoubleSpinBox::valueChanged, this, [this](double percent) {
        {
            const QScopedValueRollback filling(m_isFilling, true);
            m_model->setStopAt(percent);
        }
        refresh();
        bringInView();
        Q_EMIT stopAtChanged(percent);
    });
    return m_stop;
}

void FindingsPage::setStopAt(double percent)
{
    m_stopAt->setValue(percent);
}

// "Below the line: 31 open findings…", and nothing where nothing is open.
void FindingsPage::showStop()
{
    const BelowLine below = m_model->below();
    const NumberFormat format(m_language);
    const QString line = format.format(m_stopAt->value(), 0, 1);
    m_stop->setVisible(m_filter->count({.state = FindingState::Open}) > 0);
    m_belowLine->setText(
        below.findings == 0
            ? tr("Every open finding may reach the threshold (%1%) with a printed mean, or is an error.")
                  .arg(line)
            : tr("Below the line: %n open findings. None of them alone reaches the threshold (%1%) with a "
                 "printed "
                 "mean; all together: about %2% at most.",
                 nullptr, below.findings)
                  .arg(line, format.format(below.together, 1, 1)));
}

QWidget *FindingsPage::makeActs()
{
    auto *bar = new QWidget(this);
    auto *layout = new FlowLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const QString &name, const QString &text, const auto &act) {
        auto *button = new QPushButton(text, bar);
        button->setObjectName(name);
        button->setAutoDefault(false);
        layout->addWidget(button);
        connect(button, &QPushButton::clicked, this, act);
        return button;
    };
    m_goTo = add(QStringLiteral("findingGoTo"), tr("Go to the &field"), &FindingsPage::goToField);
    m_accept = add(QStringLiteral("findingAccept"), QString(), &FindingsPage::accept);
    m_copy = add(QStringLiteral("findingCopy"), tr("Copy for e-&mail"), &FindingsPage::copyLetter);
    m_call = add(QStringLiteral("findingCall"), tr("Record a &call…"), [this] {
        if (taken())
            Q_EMIT callRequested();
    });
    add(QStringLiteral("findingChecks"), tr("What was chec&ked…"), &FindingsPage::showChecks);
    return bar;
}

void FindingsPage::want(const FindingsWanted &wanted)
{
    const QScopedValueRollback filling(m_isFilling, true);
    m_filter->setWanted(wanted);
    showCounts();
    m_table->setCurrentIndex(m_filter->index(0, 0));
    showDetail();
    bringInView();
}

void FindingsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!isOfSubject(current())) {
        const QScopedValueRollback filling(m_isFilling, true);
        m_table->setCurrentIndex({});
    }
    refresh();
    followSubject();
}

void FindingsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

// The sentence comes before the name of the question, which stands below the list too.
void FindingsPage::fitColumns()
{
    const int column = AllFindingsModel::QuestionColumn;
    m_table->resizeColumnToContents(column);
    m_table->setColumnWidth(column, std::min(m_table->columnWidth(column), width() / kQuestionShare));
}

// The finding that was current stays so; where it has gone or moved on, the next one in its place.
void FindingsPage::refresh()
{
    const QScopedValueRollback filling(m_isFilling, true);
    const ListedFinding *before = current();
    const QuestionnaireKey key = before ? before->key() : QuestionnaireKey();
    const QString name = before ? before->finding().key : QString();
    const FindingState state = before ? before->state : FindingState::Open;
    const int place = std::max(0, m_table->currentIndex().row());
    m_model->refresh();
    fitColumns();
    showCounts();
    const int row = m_model->rowOf(key, name);
    const ListedFinding *now = m_model->finding(row);
    const QModelIndex same =
        now && now->state == state ? m_filter->mapFromSource(m_model->index(row, 0)) : QModelIndex();
    const QModelIndex next =
        before ? m_filter->index(std::min(place, m_filter->rowCount() - 1), 0) : QModelIndex();
    m_table->setCurrentIndex(same.isValid() ? same : next);
    showDetail();
}

// One cell everywhere: what is current here is what toolbar, card and shortcuts are about.
void FindingsPage::bringInView()
{
    if (isVisible())
        (void)taken();
}

bool FindingsPage::isOfSubject(const ListedFinding *finding) const
{
    return finding && finding->key() == QuestionnaireKey{m_subject.refArea(), m_subject.timePeriod()};
}

// Another zone or year was chosen elsewhere: its first finding is current, or none before the person chooses.
void FindingsPage::followSubject()
{
    if (!isVisible() || isOfSubject(current()))
        return;
    const QScopedValueRollback filling(m_isFilling, true);
    QModelIndex first;
    for (int row = 0; row < m_filter->rowCount() && !first.isValid(); ++row) {
        const QModelIndex index = m_filter->index(row, 0);
        if (isOfSubject(m_model->finding(m_filter->mapToSource(index).row())))
            first = index;
    }
    m_table->setCurrentIndex(first);
    m_table->scrollTo(first);
    showDetail();
}

// Of the questionnaires that the filters let through.
void FindingsPage::showChecks()
{
    const FindingsWanted &wanted = m_filter->wanted();
    std::vector<QuestionnaireKey> questionnaires;
    for (int zone = 0; zone < m_dataSet.observations().zoneCount(); ++zone) {
        for (int year = m_dataSet.years().first; year <= m_dataSet.years().last; ++year) {
            if (wanted.refArea.value_or(zone) == zone && wanted.timePeriod.value_or(year) == year)
                questionnaires.push_back({zone, year});
        }
    }
    const QString zone = wanted.refArea ? m_dataSet.zones()[static_cast<size_t>(*wanted.refArea)].name
                                        : tr("all zones", "of which the checks tell");
    const QString years = wanted.timePeriod ? QString::number(*wanted.timePeriod) : m_dataSet.years().text();
    const auto listed = std::ranges::count_if(
        allJudgedFindings(m_dataSet, m_dataSet.years(), m_language), [&](const JudgedFinding &known) {
            return std::ranges::find(questionnaires,
                                     QuestionnaireKey{known.finding.refArea, known.finding.timePeriod}) !=
                   questionnaires.end();
        });
    ChecksDialog dialog(m_dataSet.catalogue(),
                        checkSummaries(m_dataSet.catalogue(), m_dataSet.observations(), questionnaires),
                        static_cast<int>(listed), tr("%1, %2", "zone, year").arg(zone, years), m_language,
                        this);
    (void)dialog.exec(); // it changes nothing
    m_table->setFocus();
}

// "12 open: 2 errors, 10 warnings", and the chips with their counts under the other filters.
void FindingsPage::showCounts()
{
    const auto count = [this](Severity severity) {
        return m_filter->count({.severity = severity, .state = FindingState::Open});
    };
    const int errors = count(Severity::Error);
    const int warnings = count(Severity::Warning);
    m_summary->setText(errors + warnings == 0 ? tr("No finding is open.")
                                              : tr("%n open findings: %1, %2.", nullptr, errors + warnings)
                                                    .arg(tr("%n errors", nullptr, errors),
                                                         tr("%n warnings", nullptr, warnings)));
    showStop();
    for (QAbstractButton *chip : m_states->buttons()) {
        const int id = m_states->id(chip);
        FindingsWanted wanted = m_filter->wanted();
        const bool isAll = id == static_cast<int>(kStates.size());
        wanted.state = isAll ? std::nullopt : std::optional(static_cast<FindingState>(id));
        setChipText(*chip,
                    tr("%1 (%2)", "which findings, how many")
                        .arg(isAll ? tr("All") : FindingTexts::stateNames(static_cast<FindingState>(id)))
                        .arg(m_filter->count(wanted)));
    }
}

const ListedFinding *FindingsPage::current() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? m_model->finding(m_filter->mapToSource(index).row()) : nullptr;
}

void FindingsPage::showDetail()
{
    const ListedFinding *known = current();
    const bool isOffice = m_questionnaire.canRemark();
    m_goTo->setEnabled(known);
    m_copy->setEnabled(known);
    m_call->setEnabled(known && isOffice);
    const bool isAccepted = known && known->state == FindingState::Accepted;
    m_accept->setText(isAccepted ? tr("Withdraw acce&ptance") : tr("Acce&pt…"));
    m_accept->setEnabled(known && isOffice && known->state != FindingState::Corrected);
    m_title->setText(known ? m_model->texts().title(*known)
                           : tr("No finding of the zone and year above is in the list: choose one."));
    QStringList lines;
    if (known) {
        lines = m_model->texts().lines(*known);
        if (const QStringList history = m_model->texts().history(*known); !history.isEmpty())
            lines << tr("History:") << history;
    }
    m_detail->setPlainText(lines.join(u'\n'));
    if (known)
        Q_EMIT cellShown(
            {.shown = {.kind = Shown::Kind::Variable, .index = known->finding().variables.front()},
             .refArea = known->key().refArea,
             .timePeriod = known->key().timePeriod});
}

std::optional<int> FindingsPage::question() const
{
    const ListedFinding *known = current();
    return known ? std::optional(known->finding().variables.front()) : std::nullopt;
}

std::optional<ListedFinding> FindingsPage::taken()
{
    const ListedFinding *known = current();
    if (!known)
        return std::nullopt;
    ListedFinding finding = *known; // the list may be made anew meanwhile
    m_subject.set(finding.key().refArea, finding.key().timePeriod);
    return finding;
}

void FindingsPage::goToField()
{
    if (const auto finding = taken())
        Q_EMIT fieldRequested(finding->finding().variables.front());
}

void FindingsPage::accept()
{
    const auto finding = taken();
    if (!finding)
        return;
    // A failed write is told by the model.
    if (finding->state == FindingState::Accepted) {
        (void)m_questionnaire.withdrawAcceptance(*finding); // a failure is told by the model
    } else {
        AcceptDialog dialog(m_dataSet, *finding, m_language, this);
        const QString key = finding->finding().key;
        dialog.keepTyping(m_questionnaire.typedWords(QStringLiteral("accept"), key),
                          m_questionnaire.typedWords(QStringLiteral("accept-translation"), key));
        execUntilKept(dialog, m_messages,
                      [&] { return m_questionnaire.accept(*finding, dialog.words(), dialog.note()); });
    }
    m_table->setFocus();
}

void FindingsPage::copyLetter()
{
    if (const ListedFinding *known = current())
        QApplication::clipboard()->setText(m_model->texts().letter(*known));
}

} // namespace quaderno
