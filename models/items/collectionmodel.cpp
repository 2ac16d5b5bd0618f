#include "items/collectionmodel.h"

#include "analysis/questionnaireway.h"
#include "storage/dataset.h"

#include <QPoint>

namespace quaderno
{

CollectionModel::CollectionModel(const DataSet &dataSet, Language language, QObject *parent)
    : QAbstractTableModel(parent), m_dataSet(dataSet), m_language(language)
{
    refresh();
}

void CollectionModel::refresh()
{
    if (rowCount() == 0 || columnCount() == 0)
        return;
    m_nextYear = m_dataSet.years().last;
    m_clock.start(0, this);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void CollectionModel::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_clock.timerId())
        return QAbstractTableModel::timerEvent(event);
    const int year = m_nextYear--;
    if (m_nextYear < m_dataSet.years().first)
        m_clock.stop();
    std::erase_if(m_findings, [&](const auto &known) { return known.first.timePeriod == year; });
    m_findings.merge(findingCounts(m_dataSet, {year, year}, m_language));
    const int column = year - m_dataSet.years().first;
    Q_EMIT dataChanged(index(0, column), index(rowCount() - 1, column));
}

int CollectionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_dataSet.zones().size());
}

int CollectionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_dataSet.years().count();
}

QuestionnaireKey CollectionModel::keyAt(const QModelIndex &index) const
{
    return {index.row(), m_dataSet.years().first + index.column()};
}

QModelIndex CollectionModel::indexOf(QuestionnaireKey key) const
{
    return index(key.refArea, key.timePeriod - m_dataSet.years().first);
}

QVariant CollectionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return entry(keyAt(index), role);
}

QVariant CollectionModel::entry(QuestionnaireKey key, int role) const
{
    const QuestionnaireRecord &record = m_dataSet.questionnaire(key);
    const bool isSurveyed = record.state != QuestionnaireState::NotInSurvey;
    const auto counts = m_findings.find(key);
    const FindingCounts open = counts == m_findings.end() ? FindingCounts{} : counts->second;
    switch (role) {
    case Qt::DisplayRole: {
        const QString state = QuestionnaireStateText::of(record.state);
        const bool isCorrected = !QuestionnaireWay::corrections(m_dataSet, key).isEmpty();
        return isCorrected ? tr("%1 (r)", "state of a questionnaire with corrections").arg(state) : state;
    }
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return words(key);
    case StateRole:
        return static_cast<int>(record.state);
    case ShareRole: {
        const AnswerCount known = filled(key);
        return known.questions == 0 ? 0.0 : 1.0 * known.answered / known.questions;
    }
    case ProgressRole: {
        const AnswerCount known = filled(key);
        return isSurveyed ? QStringLiteral("%1/%2").arg(known.answered).arg(known.questions) : QString();
    }
    case ErrorsRole:
        return open.errors;
    case WarningsRole:
        return open.warnings;
    case KeyRole:
        return QPoint(key.refArea, key.timePeriod);
    default:
        return {};
    }
}

// "Elba 2012: sent, 20 of 22 answers, 1 error, 2 warnings".
QString CollectionModel::words(QuestionnaireKey key) const
{
    QStringList parts{QuestionnaireStateText::of(m_dataSet.questionnaire(key).state).toLower()};
    if (const QString corrected = QuestionnaireWay::corrections(m_dataSet, key); !corrected.isEmpty())
        parts.append(corrected);
    const AnswerCount known = filled(key);
    if (m_dataSet.questionnaire(key).state != QuestionnaireState::NotInSurvey)
        parts.append(tr("%1 of %2 answers").arg(known.answered).arg(known.questions));
    if (const int errors = entry(key, ErrorsRole).toInt(); errors > 0)
        parts.append(tr("%n errors", nullptr, errors));
    if (const int warnings = entry(key, WarningsRole).toInt(); warnings > 0)
        parts.append(tr("%n warnings", nullptr, warnings));
    return tr("%1 %2: %3", "zone, year, what there is to say")
        .arg(m_dataSet.zones()[static_cast<size_t>(key.refArea)].name)
        .arg(key.timePeriod)
        .arg(parts.join(QStringLiteral(", ")));
}

AnswerCount CollectionModel::filled(QuestionnaireKey key) const
{
    return answerCount(m_dataSet.catalogue(), m_dataSet.observations(), key);
}

QVariant CollectionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || section < 0)
        return {};
    if (orientation == Qt::Vertical)
        return section < rowCount() ? m_dataSet.zones()[static_cast<size_t>(section)].name : QVariant();
    return section < columnCount() ? QString::number(m_dataSet.years().first + section) : QVariant();
}

CollectionModel::YearCounts CollectionModel::counts(int year) const
{
    YearCounts counts;
    const QDate due = m_dataSet.dueDate(year);
    int onTime = 0;
    bool isKnown = due.isValid();
    for (int refArea = 0; refArea < rowCount(); ++refArea) {
        const QuestionnaireRecord &record = m_dataSet.questionnaire({refArea, year});
        counts.expected += record.state != QuestionnaireState::NotInSurvey;
        if (!isHandedOver(record.state))
            continue;
        ++counts.received;
        isKnown = isKnown && record.firstSentAt.isValid();
        onTime += record.firstSentAt.isValid() && record.firstSentAt.toLocalTime().date() <= due;
    }
    if (isKnown)
        counts.onTime = onTime;
    return counts;
}

bool CollectionModel::isWanted(const QModelIndex &index, Filter filter) const
{
    const auto state = m_dataSet.questionnaire(keyAt(index)).state;
    switch (filter) {
    case Filter::All:
        return true;
    case Filter::ToChase:
        return state == QuestionnaireState::ToFill || state == QuestionnaireState::InProgress ||
               state == QuestionnaireState::ReadyToSend;
    case Filter::Arrived:
        return state == QuestionnaireState::Sent || state == QuestionnaireState::Received ||
               state == QuestionnaireState::InReview || state == QuestionnaireState::ToClarify;
    case Filter::Returned:
        return state == QuestionnaireState::Returned;
    case Filter::Approved:
        return state == QuestionnaireState::Approved || state == QuestionnaireState::Published;
    }
    Q_UNREACHABLE();
}

int CollectionModel::count(int year, Filter filter) const
{
    int found = 0;
    for (int refArea = 0; refArea < rowCount(); ++refArea)
        found += isWanted(indexOf({refArea, year}), filter);
    return found;
}

} // namespace quaderno
