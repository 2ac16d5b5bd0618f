#include "items/questionnairemodel.h"

#include "analysis/answers.h"
#include "analysis/cellhint.h"
#include "analysis/evaluation.h"
#include "analysis/findingmessage.h"
#include "analysis/indicators.h"
#include "analysis/tablecontents.h"
#include "items/roles.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kMostPercent = 9999; // what a slip of the keyboard adds beyond them would only widen the form

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
}

void QuestionnaireModel::setSubject(int refArea, int year)
{
    beginResetModel();
    m_refArea = refArea;
    m_year = year;
    m_lock = lock();
    m_readAs.clear();
    m_findings = judgedFindings(m_dataSet, key(), m_format.language());
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
    const ObsKey key = keyOf(row, year);
    return m_dataSet.observations().contains(key) ? m_dataSet.observations().stored(key) : std::nullopt;
}

QVariant QuestionnaireModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == VariableRole)
        return index.row();
    if (role == IsRelevantRole)
        return isRelevant(index.row());
    const bool isText = role == Qt::DisplayRole;
    switch (index.column()) {
    case LabelColumn:
        if (role == Qt::ToolTipRole)
            return variable(index.row()).hint.in(m_format.language());
        return isText ? variable(index.row()).label.in(m_format.language()) : QVariant();
    case AnswerColumn:
        return answer(index.row(), role);
    case UnitColumn:
        return isText ? variable(index.row()).unit.in(m_format.language()) : QVariant();
    case PreviousColumn:
        return previous(index.row(), role);
    case ChangeColumn:
        return isText ? changeText(index.row()) : QVariant();
    case StateColumn:
        return isText ? stateText(index.row()) : QVariant();
    default:
        return {};
    }
}

// Last year's answer; a reason is too long for its column and stands behind its sign.
QVariant QuestionnaireModel::previous(int row, int role) const
{
    const auto known = observation(row, m_year - 1);
    switch (role) {
    case Qt::DisplayRole:
        return known && !known->isPresent() ? missingSign(known->status) : answerText(row, m_year - 1);
    case Qt::ToolTipRole:
        return statusSentence(m_dataSet.catalogue(), known, m_format.language());
    case IsMissingRole:
        return known && !known->isPresent();
    default:
        return {};
    }
}

QVariant QuestionnaireModel::answer(int row, int role) const
{
    const auto known = observation(row, m_year);
    const ObsKey key = keyOf(row, m_year);
    switch (role) {
    case Qt::DisplayRole:
        return answerText(row, m_year);
    case Qt::EditRole:
        return known && known->text    ? *known->text
               : known && known->value ? answerText(row, m_year)
                                       : QString();
    case Qt::ToolTipRole:
        return statusSentence(m_dataSet.catalogue(), known, m_format.language());
    case CellValueRole:
        return known && known->value ? QVariant(*known->value) : QVariant();
    case StatusRole:
        return known ? obsStatusLetter(known->status) : QString();
    case IsMissingRole:
        return !known || !known->isPresent();
    case ReasonRole:
        return known ? known->reason : QString();
    case DraftRole:
        return m_dataSet.draft(key);
    case MessageRole:
        return isToldElsewhere(row) ? QString() : messageOf(row);
    case NoteRole:
        return known ? known->note : QString();
    case ForLaterRole:
        return m_dataSet.isForLater(key);
    case ReadAsRole:
        return m_readAs.value(row);
    case NotApplicableRole:
        return notApplicable(row);
    case CanConfirmRole:
        return canConfirm(row);
    case RemarksRole:
        return remarks(row).join(u'\n');
    case AnswerStateRole:
        return static_cast<int>(answerState(row));
    default:
        return {};
    }
}

QString QuestionnaireModel::answerText(int row, int year) const
{
    return quaderno::answerText(m_dataSet.catalogue(), variable(row), observation(row, year), m_format);
}

// Change on the year before, in per cent, with its sign.
QString QuestionnaireModel::changeText(int row) const
{
    const auto now = observation(row, m_year);
    const auto before = observation(row, m_year - 1);
    const bool isComparable = now && before && now->value && before->value && *before->value != 0;
    if (!isComparable)
        return {};
    const double ratio = *now->value / *before->value;
    if (ratio > 1 + kMostPercent / 100.0)
        return tr("> +%1 %", "a change that is larger").arg(m_format.format(kMostPercent, 0, 0));
    return tr("%1 %", "change with its sign").arg(quaderno::changeText(ratio, m_format));
}

AnswerState QuestionnaireModel::answerState(int row) const
{
    const ObsKey cell = keyOf(row, m_year);
    if (!m_dataSet.draft(cell).isEmpty())
        return AnswerState::Unreadable;
    const JudgedFinding *finding = findingOf(row);
    if (!messageOf(row).isEmpty())
        return AnswerState::Error;
    if (finding && finding->isOpen())
        return AnswerState::Warning;
    if (m_dataSet.isForLater(cell))
        return AnswerState::ForLater;
    if (finding)
        return AnswerState::Explained;
    const auto known = observation(row, m_year);
    if (!known)
        return AnswerState::None;
    if (!known->isPresent())
        return AnswerState::Missing;
    if (isQualified(known->status))
        return AnswerState::Qualified;
    return known->note.isEmpty() ? AnswerState::Saved : AnswerState::WithNote;
}

// The words of ux.md 7.
QString QuestionnaireModel::stateText(int row) const
{
    const auto known = observation(row, m_year);
    switch (answerState(row)) {
    case AnswerState::None:
        return {};
    case AnswerState::Saved:
        return tr("Saved");
    case AnswerState::WithNote:
        return tr("With note: %1").arg(known->note);
    case AnswerState::Qualified:
        return qualifiedText(*known);
    case AnswerState::Missing:
        return tr("Missing: %1").arg(statusSentence(m_dataSet.catalogue(), known, m_format.language()));
    case AnswerState::ForLater:
        return tr("To come back to");
    case AnswerState::Explained:
        return tr("Warning, explained: %1").arg(findingOf(row)->explanation);
    case AnswerState::Warning:
        return tr("Warning: %1").arg(findingOf(row)->finding.message);
    case AnswerState::Error:
        return tr("Error: %1").arg(messageOf(row));
    case AnswerState::Unreadable:
        return tr("Not readable");
    }
    Q_UNREACHABLE();
}

// In the words of the form, where a provisional figure is one that is partial.
QString QuestionnaireModel::certaintyName(ObsStatus status)
{
    return status == ObsStatus::Provisional ? tr("partial") : obsStatusName(status);
}

QString QuestionnaireModel::qualifiedText(const Observation &known)
{
    const QString status = certaintyName(known.status);
    return known.note.isEmpty() ? status : tr("%1: %2", "status, the author's words").arg(status, known.note);
}

// Why the draft was refused, or the bound that the stored value breaks.
QString QuestionnaireModel::messageOf(int row) const
{
    const ObsKey key = keyOf(row, m_year);
    const QString draft = m_dataSet.draft(key);
    if (!draft.isEmpty())
        return draftMessage(row, draft);
    if (const JudgedFinding *finding = findingOf(row); finding && finding->isError() && finding->isOpen())
        return finding->finding.message;
    if (!m_dataSet.observations().contains(key))
        return {};
    return brokenBound(m_dataSet.catalogue(), m_dataSet.observations(), key, m_format);
}

// A finding is told once, at the question to look at first; the others that it speaks of carry its mark.
bool QuestionnaireModel::isToldElsewhere(int row) const
{
    const JudgedFinding *finding = findingOf(row);
    return finding && finding->isError() && finding->finding.variables.front() != row &&
           m_dataSet.draft(keyOf(row, m_year)).isEmpty();
}

QString QuestionnaireModel::draftMessage(int row, const QString &draft) const
{
    const auto read = readAnswer(variable(row), draft, m_format);
    return read ? tr("“%1” was typed and not confirmed: press Enter to store it.").arg(draft)
                : read.error().message;
}

// The questions that the condition is made of: "vehicles.other" names the choice and its question.
QString QuestionnaireModel::notApplicable(int row) const
{
    if (isRelevant(row) || !variable(row).relevant)
        return {};
    QStringList conditions;
    for (const BoundFormula::Term &term : variable(row).relevant->terms) {
        const Variable &asked = variable(term.variable);
        const QString question = asked.label.in(m_format.language());
        if (!term.choice) {
            conditions.append(u'“' + question + u'”');
            continue;
        }
        const QString choice = asked.choices[static_cast<size_t>(*term.choice)].label.in(m_format.language());
        conditions.append(tr("“%1” under “%2”", "choice, question").arg(choice, question));
    }
    return tr("Does not apply: it depends on %1.").arg(conditions.join(u", "_s));
}

bool QuestionnaireModel::canConfirm(int row) const
{
    const auto before = observation(row, m_year - 1);
    return variable(row).structural && before && before->isPresent() && lock().isEmpty();
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

AnswerState QuestionnaireModel::sectionState(int section) const
{
    AnswerState state = answerCount(section).blank == 0 ? AnswerState::Saved : AnswerState::None;
    for (int row = 0; row < rowCount(); ++row) {
        if (variable(row).section != section || !isRelevant(row))
            continue;
        const AnswerState known = answerState(row);
        if (known == AnswerState::Unreadable)
            return known;
        if (known == AnswerState::Error || (known == AnswerState::ForLater && state != AnswerState::Error))
            state = known;
    }
    return state;
}

std::vector<std::pair<int, MissingReason>> QuestionnaireModel::missingReasons() const
{
    std::vector<std::pair<int, MissingReason>> offered;
    int digit = 0;
    for (const MissingReason &reason : m_dataSet.catalogue().missingReasons) {
        ++digit;
        if (!reason.isForOfficer || m_desk.role == Role::Officer)
            offered.emplace_back(digit, reason);
    }
    return offered;
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
        const auto written = [&](const CellValue &cell) {
            return cell.value ? m_format.format(*cell.value, catalogue.minDecimals(shown),
                                                catalogue.maxDecimals(shown))
                              : QString();
        };
        const auto valueOf = [&](int year) {
            return written(shownValue(catalogue, observations, shown, m_refArea, year));
        };
        LiveIndicator indicator{.label = catalogue.label(shown).in(m_format.language()),
                                .value = valueOf(m_year)};
        const QString unit = catalogue.unit(shown).in(m_format.language());
        if (!indicator.value.isEmpty() && !unit.isEmpty())
            indicator.value = tr("%1 %2", "a number and its unit").arg(indicator.value, unit);
        if (hasPrevious) {
            indicator.previous = valueOf(m_year - 1);
            // Of one zone alone the mean would be its own value.
            const auto mean = meanValue(catalogue, observations, shown.index, m_year - 1);
            if (mean && m_dataSet.zones().size() > 1)
                indicator.mean = written(mean->cell);
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

std::set<int> QuestionnaireModel::judge()
{
    auto now = judgedFindings(m_dataSet, key(), m_format.language());
    if (now == m_findings)
        return {};
    const auto before = std::exchange(m_findings, std::move(now));
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
