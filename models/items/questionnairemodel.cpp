#include "items/questionnairemodel.h"

#include "analysis/answers.h"
#include "analysis/cellhint.h"
#include "analysis/evaluation.h"
#include "analysis/tablecontents.h"
#include "items/roles.h"

#include <algorithm>
#include <array>

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

} // namespace

QuestionnaireModel::QuestionnaireModel(DataSet &dataSet, QObject *parent)
    : QAbstractTableModel(parent), m_dataSet(dataSet), m_year(dataSet.years().last)
{
    connect(&dataSet, &DataSet::observationsChanged, this, &QuestionnaireModel::tellChanged);
}

void QuestionnaireModel::setSubject(int refArea, int year)
{
    beginResetModel();
    m_refArea = refArea;
    m_year = year;
    endResetModel();
}

void QuestionnaireModel::setLanguage(Language language)
{
    beginResetModel();
    m_format = NumberFormat(language);
    endResetModel();
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
    return m_dataSet.observations().contains(key) ? m_dataSet.observations().observation(key) : std::nullopt;
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
        return messageOf(row);
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
    const double change = (*now->value / *before->value - 1) * 100;
    const QString sign = roundHalfAway(change, 0) > 0 ? u"+"_s : QString();
    return tr("%1%2 %", "sign and number of a change in per cent").arg(sign, m_format.format(change, 0, 0));
}

// The states of ux.md 7, in the order of their weight.
QString QuestionnaireModel::stateText(int row) const
{
    if (!m_dataSet.draft(keyOf(row, m_year)).isEmpty())
        return tr("Not readable");
    const auto known = observation(row, m_year);
    if (!known)
        return {};
    if (!known->isPresent())
        return tr("Missing: %1").arg(statusSentence(m_dataSet.catalogue(), known, m_format.language()));
    if (!messageOf(row).isEmpty())
        return tr("Error");
    switch (known->status) {
    case ObsStatus::Estimated:
        return tr("Estimated");
    case ObsStatus::Provisional:
        return tr("Provisional");
    case ObsStatus::Imputed:
    case ObsStatus::Doubtful:
        return obsStatusName(known->status);
    default:
        return known->note.isEmpty() ? tr("Saved") : tr("With note");
    }
}

// Why the draft was refused, or the bound that the stored value breaks.
QString QuestionnaireModel::messageOf(int row) const
{
    const ObsKey key = keyOf(row, m_year);
    const QString draft = m_dataSet.draft(key);
    if (!draft.isEmpty()) {
        const auto read = readAnswer(variable(row), draft, m_format);
        return read ? QString() : read.error().message;
    }
    if (!m_dataSet.observations().contains(key))
        return {};
    return brokenBound(m_dataSet.catalogue(), m_dataSet.observations(), key, m_format);
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
    const bool isEditable = index.isValid() && index.column() == AnswerColumn && !m_dataSet.isReadOnly();
    return isEditable ? base | Qt::ItemIsEditable : base;
}

bool QuestionnaireModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const bool isAnswer = checkIndex(index, CheckIndexOption::IndexIsValid) &&
                          index.column() == AnswerColumn && role == Qt::EditRole;
    if (!isAnswer)
        return false;
    const QString text = value.toString();
    const auto read = readAnswer(variable(index.row()), text, m_format);
    if (!read) {
        if (const Outcome kept = m_dataSet.saveDraft(keyOf(index.row(), m_year), text); !kept)
            Q_EMIT writeFailed(kept.error().message);
        tellRow(index.row());
        return false;
    }
    Observation answer = read.value();
    if (const auto known = observation(index.row(), m_year);
        known && known->value == answer.value && known->text == answer.text)
        return clearDraft(index.row());
    return commit(index.row(), answer);
}

bool QuestionnaireModel::clearDraft(int row)
{
    const Outcome cleared = m_dataSet.saveDraft(keyOf(row, m_year), QString());
    if (!cleared)
        Q_EMIT writeFailed(cleared.error().message);
    tellRow(row);
    return cleared.isOk();
}

bool QuestionnaireModel::setMissing(int row, const QString &reason, const QString &note)
{
    const MissingReason *known = m_dataSet.catalogue().missingReason(reason);
    if (!known)
        return false;
    return commit(row, Observation{.status = known->status, .reason = reason, .note = note});
}

bool QuestionnaireModel::clearAnswer(int row)
{
    if (!observation(row, m_year))
        return clearDraft(row);
    return commit(row, std::nullopt);
}

bool QuestionnaireModel::commit(int row, const std::optional<Observation> &observation)
{
    const ObservationEdit edit{keyOf(row, m_year), observation};
    const QString answer = quaderno::answerText(m_dataSet.catalogue(), variable(row), observation, m_format);
    const QString shownAnswer = answer.isEmpty() ? tr("empty") : answer;
    const QString label = tr("%1 = %2").arg(variable(row).label.in(m_format.language()), shownAnswer);
    const Outcome written = m_dataSet.commit(std::span(&edit, 1), label);
    if (!written)
        Q_EMIT writeFailed(written.error().message);
    return written.isOk();
}

bool QuestionnaireModel::isRelevant(int row) const
{
    const ObsKey key = keyOf(row, m_year);
    return m_dataSet.observations().contains(key) &&
           quaderno::isRelevant(m_dataSet.catalogue(), m_dataSet.observations(), key);
}

int QuestionnaireModel::questionCount() const
{
    int questions = 0;
    for (int row = 0; row < rowCount(); ++row)
        questions += isRelevant(row);
    return questions;
}

int QuestionnaireModel::answeredCount() const
{
    int answered = 0;
    for (int row = 0; row < rowCount(); ++row)
        answered += isRelevant(row) && observation(row, m_year).has_value();
    return answered;
}

// A changed answer also speaks to the questions whose bounds or relevance are made of it.
void QuestionnaireModel::tellChanged(const QList<ObsKey> &keys)
{
    for (const ObsKey &key : keys) {
        const bool isShown =
            key.refArea == m_refArea && (key.timePeriod == m_year || key.timePeriod == m_year - 1);
        if (!isShown)
            continue;
        for (int row = 0; row < rowCount(); ++row) {
            if (row == key.variable || (key.timePeriod == m_year && dependsOn(variable(row), key.variable)))
                tellRow(row);
        }
    }
}

void QuestionnaireModel::tellRow(int row)
{
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

} // namespace quaderno
