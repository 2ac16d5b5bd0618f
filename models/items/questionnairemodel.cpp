#include "items/questionnairemodel.h"

#include "analysis/answers.h"
#include "analysis/evaluation.h"
#include "analysis/indicators.h"
#include "items/roles.h"

#include <algorithm>
#include <set>
#include <utility>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

bool dependsOn(const Variable &question, int variable)
{
    for (const auto *formula : {&question.min, &question.max, &question.relevant}) {
        const bool isTerm =
            *formula && std::ranges::any_of((*formula)->terms, [variable](const BoundFormula::Term &term) {
                return term.variable == variable;
            });
        if (isTerm)
            return true;
    }
    return false;
}

// Where its last term is asked for: there its value is complete.
int lastSectionOf(const Catalogue &catalogue, const Indicator &indicator)
{
    int last = 0;
    for (const BoundFormula *formula : {&indicator.numerator, &indicator.denominator}) {
        for (const BoundFormula::Term &term : formula->terms)
            last = std::max(last, catalogue.variables[static_cast<size_t>(term.variable)].section);
    }
    return last;
}

} // namespace

QuestionnaireModel::QuestionnaireModel(DataSet &dataSet, QObject *parent)
    : QAbstractTableModel(parent), m_dataSet(dataSet), m_year(dataSet.years().last)
{
    connect(&dataSet, &DataSet::observationsChanged, this, &QuestionnaireModel::tellChanged);
    connect(&dataSet, &DataSet::questionnairesChanged, this, &QuestionnaireModel::tellQuestionnaire);
    connect(&dataSet.unsaved(), &UnsavedAnswers::changed, this, [this](const QList<ObsKey> &cells) {
        for (const ObsKey &cell : cells) {
            if (cell.refArea == m_refArea && cell.timePeriod == m_year)
                tellRow(cell.variable);
        }
    });
}

void QuestionnaireModel::setSubject(int refArea, int year)
{
    beginResetModel();
    m_refArea = refArea;
    m_year = year;
    m_lock = lock();
    m_readAs.clear();
    takeFindings(judgedFindings(m_dataSet, key(), m_format.language()));
    m_remarks = remarksInView();
    endResetModel();
    Q_EMIT findingsChanged();
    Q_EMIT wayChanged();
}

void QuestionnaireModel::setDesk(const Desk &desk)
{
    m_desk = desk;
    setSubject(m_refArea, m_year);
}

QString QuestionnaireModel::lock() const
{
    return QuestionnaireWay::lock(m_dataSet, m_desk, key());
}

void QuestionnaireModel::setLanguage(Language language)
{
    m_format = NumberFormat(language);
    setSubject(m_refArea, m_year);
}

int QuestionnaireModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_dataSet.catalogue().variables.size());
}

int QuestionnaireModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const Variable &QuestionnaireModel::variable(int row) const
{
    return m_dataSet.catalogue().variables[static_cast<size_t>(row)];
}

std::optional<Observation> QuestionnaireModel::observation(int row, int year) const
{
    const ObsKey cell = keyOf(row, year);
    const UnsavedAnswer *waiting = m_dataSet.unsaved().at(cell);
    return waiting ? waiting->edit.observation : stored(cell);
}

std::optional<Observation> QuestionnaireModel::stored(ObsKey cell) const
{
    return m_dataSet.observations().contains(cell) ? m_dataSet.observations().stored(cell) : std::nullopt;
}

const UnsavedAnswer *QuestionnaireModel::unsaved(int row) const
{
    return m_dataSet.unsaved().at(keyOf(row, m_year));
}

qint64 QuestionnaireModel::baseOf(ObsKey cell) const
{
    const auto known = m_bases.find(cell);
    if (known != m_bases.end())
        return known->second;
    // A text that was left here is as old as the answer that it was begun over.
    return m_dataSet.draft(cell).isEmpty() ? m_dataSet.version(cell) : m_dataSet.draftBase(cell);
}

QVariant QuestionnaireModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    const std::array<QString, ColumnCount> heads{
        tr("Question"), tr("Answer"), tr("Unit"), QString::number(m_year - 1), tr("Change"), tr("State")};
    return heads[static_cast<size_t>(section)];
}

Qt::ItemFlags QuestionnaireModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags base = QAbstractTableModel::flags(index);
    const bool isEditable =
        index.isValid() && index.column() == AnswerColumn && m_lock.isEmpty() && isRelevant(index.row());
    return isEditable ? base | Qt::ItemIsEditable : base;
}

bool QuestionnaireModel::isRelevant(int row) const
{
    const ObsKey key = keyOf(row, m_year);
    return m_dataSet.observations().contains(key) &&
           quaderno::isRelevant(m_dataSet.catalogue(), m_dataSet.observations(), key);
}

AnswerCount QuestionnaireModel::answerCount(std::optional<int> section) const
{
    return quaderno::answerCount(m_dataSet.catalogue(), m_dataSet.observations(), key(), section);
}

// What a section says in the place of its tick: the heaviest.
int QuestionnaireModel::weightOf(AnswerState state)
{
    return state == AnswerState::Error      ? 3
           : state == AnswerState::Warning  ? 2
           : state == AnswerState::ForLater ? 1
                                            : 0;
}

AnswerState QuestionnaireModel::sectionState(int section) const
{
    AnswerState state = answerCount(section).blank == 0 ? AnswerState::Saved : AnswerState::None;
    for (int row = 0; row < rowCount(); ++row) {
        if (variable(row).section != section || !isRelevant(row))
            continue;
        const AnswerState known = answerState(row);
        if (known == AnswerState::Unreadable || known == AnswerState::Unsaved)
            return known;
        if (weightOf(known) > weightOf(state))
            state = known;
    }
    return state;
}

std::vector<std::pair<int, MissingReason>> QuestionnaireModel::missingReasons() const
{
    return m_dataSet.catalogue().offeredReasons(m_desk.role == Role::Officer);
}

std::vector<QuestionnaireModel::LiveIndicator> QuestionnaireModel::liveIndicators(int section) const
{
    const Catalogue &catalogue = m_dataSet.catalogue();
    const Observations &observations = m_dataSet.observations();
    const bool hasPrevious = m_dataSet.years().contains(m_year - 1);
    std::vector<LiveIndicator> live;
    for (size_t i = 0; i < catalogue.indicators.size(); ++i) {
        if (lastSectionOf(catalogue, catalogue.indicators[i]) != section)
            continue;
        const Shown shown{Shown::Kind::Indicator, static_cast<int>(i)};
        const QString unit = unitBesideLabel(catalogue, shown, m_format.language());
        const auto written = [&](const CellValue &cell, bool hasUnit) {
            const QString number =
                cell.value ? shownNumber(catalogue, shown, *cell.value, m_format) : QString();
            return number.isEmpty() || unit.isEmpty() || !hasUnit
                       ? number
                       : tr("%1 %2", "a number and its unit").arg(number, unit);
        };
        const bool isShare = catalogue.isShare(shown); // whose sign stands at each number
        const auto valueOf = [&](int year, bool hasUnit) {
            return written(shownValue(catalogue, observations, shown, m_refArea, year), hasUnit);
        };
        LiveIndicator indicator{.label = catalogue.label(shown).in(m_format.language()),
                                .value = valueOf(m_year, true)};
        if (hasPrevious) {
            indicator.previous = valueOf(m_year - 1, isShare);
            // Of one zone alone the mean would be its own value.
            const auto mean = meanValue(catalogue, observations, shown.index, m_year - 1);
            if (mean && m_dataSet.zones().size() > 1)
                indicator.mean = written(mean->cell, isShare);
        }
        live.push_back(indicator);
    }
    return live;
}

std::vector<HistoryLine> QuestionnaireModel::history(int row, Language language)
{
    const auto lines = historyLines(m_dataSet, keyOf(row, m_year), language);
    if (!lines)
        Q_EMIT writeFailed(lines.error().message);
    return lines ? lines.value() : std::vector<HistoryLine>();
}

int QuestionnaireModel::placeOfWork() const
{
    if (const auto place = m_dataSet.questionnaire(key()).place)
        return *place;
    for (int row = 0; row < rowCount(); ++row) {
        if (isRelevant(row) && !observation(row, m_year))
            return row;
    }
    return 0;
}

const JudgedFinding *QuestionnaireModel::findingOf(int row) const
{
    // They stand by weight: the first is the heaviest.
    const auto found = std::ranges::find_if(m_findings, [row](const JudgedFinding &known) {
        return std::ranges::find(known.finding.variables, row) != known.finding.variables.end();
    });
    return found == m_findings.end() ? nullptr : &*found;
}

// What is about fields that nobody has come to yet waits for the last page.
void QuestionnaireModel::takeFindings(std::vector<JudgedFinding> all)
{
    const auto waiting = std::stable_partition(all.begin(), all.end(), [this](const JudgedFinding &known) {
        return isAskedYet(m_dataSet, known.finding) || !known.explanation.isEmpty();
    });
    m_atLastPage.assign(waiting, all.end());
    all.erase(waiting, all.end());
    m_findings = std::move(all);
}

std::set<int> QuestionnaireModel::judge()
{
    const auto before = m_findings;
    takeFindings(judgedFindings(m_dataSet, key(), m_format.language()));
    if (before == m_findings)
        return {};
    std::set<int> rows;
    for (const auto *findings : {&before, &std::as_const(m_findings)}) {
        for (const JudgedFinding &known : *findings)
            rows.insert(known.finding.variables.begin(), known.finding.variables.end());
    }
    Q_EMIT findingsChanged();
    return rows;
}

void QuestionnaireModel::tellQuestionnaire(const QList<QuestionnaireKey> &keys)
{
    if (!keys.contains(key()))
        return;
    for (const int row : judge())
        tellRow(row);
    Q_EMIT wayChanged();
    const bool isLockNew = std::exchange(m_lock, lock()) != m_lock;
    const bool areRemarksNew = std::exchange(m_remarks, remarksInView()) != m_remarks;
    if (isLockNew || areRemarksNew)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    if (isLockNew)
        Q_EMIT lockChanged();
}

// A changed answer also speaks to the questions whose bounds or relevance are made of it.
void QuestionnaireModel::tellChanged(const QList<ObsKey> &keys)
{
    std::set<int> rows = judge();
    for (const ObsKey &key : keys) {
        // How a text was read is told of the answer that it became, not of one that came back by undo.
        if (key.refArea == m_refArea && key.timePeriod == m_year && !m_isCommitting)
            m_readAs.remove(key.variable);
        const bool isShown =
            key.refArea == m_refArea && (key.timePeriod == m_year || key.timePeriod == m_year - 1);
        if (!isShown)
            continue;
        for (int row = 0; row < rowCount(); ++row) {
            if (row == key.variable || (key.timePeriod == m_year && dependsOn(variable(row), key.variable)))
                rows.insert(row);
        }
    }
    for (const int row : rows)
        tellRow(row);
}

void QuestionnaireModel::tellRow(int row)
{
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

} // namespace quaderno
