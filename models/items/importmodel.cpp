#include "items/importmodel.h"

#include "analysis/answers.h"
#include "items/roles.h"

#include <algorithm>
#include <array>

namespace quaderno
{

QString ImportModel::questionText(const Catalogue &catalogue, Target target, Language language)
{
    const Variable &variable = catalogue.variables[static_cast<size_t>(target.variable)];
    const QString label = variable.label.in(language);
    if (!target.choice)
        return label;
    return tr("%1: %2", "question, one of its answers")
        .arg(label, variable.choices[static_cast<size_t>(*target.choice)].label.in(language));
}

ImportModel::ImportModel(const Catalogue &catalogue, std::vector<Zone> zones, Language language,
                         QObject *parent)
    : QAbstractTableModel(parent), m_catalogue(catalogue), m_zones(std::move(zones)), m_language(language)
{
}

void ImportModel::setPlan(ImportPlan plan)
{
    beginResetModel();
    m_plan = std::move(plan);
    m_isOfMany = m_plan.questionnaires().size() > 1;
    findShown();
    endResetModel();
}

void ImportModel::setOnlyOpen(bool isOnlyOpen)
{
    beginResetModel();
    m_isOnlyOpen = isOnlyOpen;
    findShown();
    endResetModel();
}

bool ImportModel::isOpen(const ProposedCell &cell)
{
    return cell.verdict == ImportVerdict::Missing || cell.verdict == ImportVerdict::Hidden ||
           cell.verdict == ImportVerdict::Rejected || cell.verdict == ImportVerdict::Unread ||
           cell.verdict == ImportVerdict::Text || !cell.brokenBound.isEmpty();
}

void ImportModel::findShown()
{
    m_shown.clear();
    for (size_t i = 0; i < m_plan.cells.size(); ++i) {
        const ProposedCell &cell = m_plan.cells[i];
        const bool saysNothing = cell.verdict == ImportVerdict::Blank ||
                                 (cell.verdict == ImportVerdict::Part && cell.token.isEmpty());
        if (m_isOnlyOpen ? isOpen(cell) : !saysNothing)
            m_shown.push_back(i);
    }
}

QString ImportModel::sentence(int row) const
{
    const ProposedCell *shown = cell(row);
    if (!shown)
        return {};
    const QString words = ImportText::inWords(*shown, m_language);
    if (words.isEmpty() || !shown->brokenBound.isEmpty())
        return verdict(*shown);
    return tr("Read as %1: %2", "how a number was read, the same in words")
        .arg(ImportText::readAs(m_catalogue, *shown, m_language), words);
}

std::optional<int> ImportModel::firstOpen() const
{
    for (size_t row = 0; row < m_shown.size(); ++row) {
        if (isOpen(m_plan.cells[m_shown[row]]))
            return static_cast<int>(row);
    }
    return std::nullopt;
}

bool ImportModel::has(ImportVerdict verdict) const
{
    return std::ranges::any_of(m_plan.cells,
                               [verdict](const ProposedCell &cell) { return cell.verdict == verdict; });
}

const ProposedCell *ImportModel::cell(int row) const
{
    return row >= 0 && row < rowCount() ? &m_plan.cells[m_shown[static_cast<size_t>(row)]] : nullptr;
}

int ImportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int ImportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ProposedCell &proposed = *cell(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(proposed, index.column());
    case Qt::ToolTipRole:
        return toolTip(proposed, index.column());
    case AnswerStateRole:
        switch (proposed.verdict) {
        case ImportVerdict::New:
        case ImportVerdict::Changed:
            return static_cast<int>(proposed.brokenBound.isEmpty() ? AnswerState::Saved : AnswerState::Error);
        case ImportVerdict::Unread:
        case ImportVerdict::Text:
        case ImportVerdict::Missing:
        case ImportVerdict::Hidden:
            return static_cast<int>(AnswerState::Warning);
        case ImportVerdict::Rejected:
            return static_cast<int>(proposed.candidates.empty() ? AnswerState::Error : AnswerState::Warning);
        case ImportVerdict::Same:
        case ImportVerdict::Blank:
        case ImportVerdict::Part:
        case ImportVerdict::LeftOut:
            return static_cast<int>(AnswerState::None);
        }
        return {};
    case VariableRole:
        return proposed.key ? QVariant(proposed.key->variable) : QVariant();
    default:
        return {};
    }
}

QString ImportModel::text(const ProposedCell &cell, int column) const
{
    switch (column) {
    case RowColumn:
        return cell.row > 0 ? QString::number(cell.row) : QString();
    case WordsColumn:
        return cell.label;
    case AboutColumn:
        return about(cell);
    case LabelColumn:
        return cell.key ? questionText(m_catalogue, {cell.key->variable, cell.choice}, m_language)
                        : QString();
    case BeforeColumn:
        return cell.key
                   ? answerText(m_catalogue, m_catalogue.variables[static_cast<size_t>(cell.key->variable)],
                                cell.before, NumberFormat(m_language))
                   : QString();
    case TokenColumn:
        return cell.token;
    case ReadColumn:
        return ImportText::readAs(m_catalogue, cell, m_language);
    case VerdictColumn:
        return verdict(cell);
    default:
        return {};
    }
}

QString ImportModel::toolTip(const ProposedCell &cell, int column) const
{
    const QString shown = text(cell, column);
    const QString words = column == ReadColumn ? ImportText::inWords(cell, m_language) : QString();
    return words.isEmpty() ? shown
                           : tr("%1: %2", "how a number was read, the same in words").arg(shown, words);
}

QString ImportModel::about(const ProposedCell &cell) const
{
    if (!cell.key || !m_isOfMany)
        return {};
    return tr("%1 %2", "zone, year")
        .arg(m_zones[static_cast<size_t>(cell.key->refArea)].name)
        .arg(cell.key->timePeriod);
}

QString ImportModel::verdict(const ProposedCell &cell) const
{
    switch (cell.verdict) {
    case ImportVerdict::New:
    case ImportVerdict::Changed:
        if (!cell.brokenBound.isEmpty())
            return tr("It can be saved but has to be corrected. %1").arg(cell.brokenBound);
        if (cell.verdict == ImportVerdict::New)
            return tr("new");
        return cell.after ? tr("takes the place of the old answer") : tr("erases the old answer");
    case ImportVerdict::Same:
        return tr("stored already");
    case ImportVerdict::Missing:
        return tr("choose the reason below");
    case ImportVerdict::Hidden:
        return tr("hidden in the sheet: say below whether it holds");
    case ImportVerdict::Rejected:
        return cell.sentence;
    case ImportVerdict::Unread:
        return ImportText::unread(m_plan, cell);
    case ImportVerdict::Text:
        return ImportText::notUnderstood(cell);
    case ImportVerdict::Part:
        return tr("goes with the other rows of this question");
    case ImportVerdict::LeftOut:
        return tr("left out");
    case ImportVerdict::Blank:
        return {};
    }
    Q_UNREACHABLE();
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    const std::array<QString, ColumnCount> heads{tr("Row"),           tr("In the sheet"), tr("Value"),
                                                 tr("Questionnaire"), tr("Question"),     tr("Now"),
                                                 tr("Read as"),       tr("What happens")};
    return heads[static_cast<size_t>(section)];
}

} // namespace quaderno
