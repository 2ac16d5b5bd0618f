#include "items/allfindingsmodel.h"

#include "items/findingsmodel.h"
#include "items/roles.h"
#include "storage/dataset.h"

#include <algorithm>

namespace quaderno
{

namespace
{

bool isNumber(int column)
{
    return column == AllFindingsModel::YearColumn || column == AllFindingsModel::EffectColumn;
}

AnswerState markOf(const ListedFinding &known)
{
    return known.state == FindingState::Corrected ? AnswerState::Saved : findingState(known.judged);
}

} // namespace

AllFindingsModel::AllFindingsModel(const DataSet &dataSet, Language language, QObject *parent)
    : QAbstractTableModel(parent), m_dataSet(dataSet), m_language(language), m_texts(dataSet, language)
{
}

void AllFindingsModel::refresh()
{
    auto findings = listedFindings(m_dataSet, m_language, m_stopAt);
    if (findings == m_findings)
        return;
    beginResetModel();
    m_findings = std::move(findings);
    endResetModel();
}

void AllFindingsModel::setStopAt(double percent)
{
    m_stopAt = percent;
    refresh();
}

const ListedFinding *AllFindingsModel::finding(int row) const
{
    return row >= 0 && row < rowCount() ? &m_findings[static_cast<size_t>(row)] : nullptr;
}

int AllFindingsModel::rowOf(QuestionnaireKey key, const QString &finding) const
{
    const auto found = std::ranges::find_if(m_findings, [&](const ListedFinding &known) {
        return known.key() == key && known.finding().key == finding;
    });
    return found == m_findings.end() ? -1 : static_cast<int>(found - m_findings.begin());
}

int AllFindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_findings.size());
}

int AllFindingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString AllFindingsModel::text(const ListedFinding &known, int column) const
{
    switch (column) {
    case SeverityColumn:
        return FindingTexts::severityName(known.finding().severity);
    case ZoneColumn:
        return m_dataSet.zones()[static_cast<size_t>(known.finding().refArea)].name;
    case YearColumn:
        return QString::number(known.finding().timePeriod);
    case QuestionColumn:
        return known.judged.label;
    case SentenceColumn:
        return m_texts.sentence(known);
    case StateColumn:
        return FindingTexts::stateName(known.state);
    case EffectColumn:
        return m_texts.effect(known);
    default:
        return {};
    }
}

QVariant AllFindingsModel::order(const ListedFinding &known, int column) const
{
    switch (column) {
    case SeverityColumn:
        return static_cast<int>(known.finding().severity);
    case ZoneColumn:
        return known.finding().refArea; // zones have an order of their own
    case YearColumn:
        return known.finding().timePeriod;
    case QuestionColumn:
        return known.finding().variables.front();
    case StateColumn:
        return static_cast<int>(known.state);
    case EffectColumn:
        return -known.effect.percent(); // the first click puts the greatest on top
    default:
        return text(known, column);
    }
}

QVariant AllFindingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ListedFinding &known = *finding(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(known, index.column());
    case Qt::ToolTipRole:
        return index.column() == SentenceColumn ? QVariant(m_texts.sentence(known)) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant((isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case SortRole:
        return order(known, index.column());
    case AnswerStateRole:
        return index.column() == SeverityColumn ? QVariant(static_cast<int>(markOf(known))) : QVariant();
    case BelowLineRole:
        return isBelowLine(known, m_stopAt);
    case RefAreaRole:
        return known.finding().refArea;
    case YearRole:
        return known.finding().timePeriod;
    case VariableRole:
        return known.finding().variables.front();
    default:
        return {};
    }
}

QVariant AllFindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == EffectColumn)
        return tr("How far a printed number would move if the cell had the value expected of it");
    if (role != Qt::DisplayRole)
        return {};
    const QStringList heads{tr("Severity"), tr("Zone"),  tr("Year"),  tr("Question"),
                            tr("Finding"),  tr("State"), tr("Effect")};
    return heads.value(section);
}

AllFindingsFilter::AllFindingsFilter(AllFindingsModel &model, const Catalogue &catalogue, QObject *parent)
    : QSortFilterProxyModel(parent), m_model(model), m_catalogue(catalogue)
{
    setSourceModel(&model);
    setSortRole(SortRole);
    setSortLocaleAware(true);
}

void AllFindingsFilter::setWanted(const FindingsWanted &wanted)
{
    m_wanted = wanted;
    invalidateFilter();
}

int AllFindingsFilter::count(const FindingsWanted &wanted) const
{
    return static_cast<int>(std::ranges::count_if(
        m_model.findings(), [&](const ListedFinding &known) { return isWanted(known, wanted); }));
}

bool AllFindingsFilter::isWanted(const ListedFinding &known, const FindingsWanted &wanted) const
{
    const auto isEither = [](const auto &asked, const auto &value) { return !asked || *asked == value; };
    if (!isEither(wanted.severity, known.finding().severity) || !isEither(wanted.state, known.state) ||
        !isEither(wanted.refArea, known.finding().refArea) ||
        !isEither(wanted.timePeriod, known.finding().timePeriod))
        return false;
    if (!wanted.chapter)
        return true;
    const auto chapters = chaptersOf(m_catalogue, known.finding().variables.front());
    return std::ranges::find(chapters, *wanted.chapter) != chapters.end();
}

bool AllFindingsFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    return isWanted(m_model.findings()[static_cast<size_t>(row)], m_wanted);
}

} // namespace quaderno
