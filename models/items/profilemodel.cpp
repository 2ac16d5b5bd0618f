#include "items/profilemodel.h"

#include "items/roles.h"

#include <utility>

namespace quaderno
{

using namespace Qt::StringLiterals;

void ProfileModel::setProfile(ZoneProfile profile)
{
    const bool hasSameShape =
        profile.years == m_profile.years && profile.rows.size() == m_profile.rows.size() && rowCount() > 0;
    if (!hasSameShape) {
        beginResetModel();
        m_profile = std::move(profile);
        endResetModel();
        return;
    }
    m_profile = std::move(profile);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int ProfileModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_profile.rows.size());
}

int ProfileModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_profile.years.count() + 3;
}

QVariant ProfileModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ProfileRow &row = m_profile.rows[static_cast<size_t>(index.row())];
    const int year = index.column() - 1;
    if (year >= 0 && year < m_profile.years.count())
        return yearCell(row, row.cells[static_cast<size_t>(year)], role);
    if (index.column() == 0 && role == Qt::DisplayRole)
        return row.shownLabel();
    if (index.column() == 0 && role == MeanTextRole)
        return row.unit;
    if (index.column() == m_profile.years.count() + 1) {
        if (role == Qt::DisplayRole)
            return row.rankText;
        if (role == MeanTextRole)
            return row.rankNote;
        if (role == Qt::AccessibleTextRole)
            return row.rankNote.isEmpty()
                       ? row.rankText
                       : tr("%1, %2", "rank, its year and with whom").arg(row.rankText, row.rankNote);
        if (role == Qt::TextAlignmentRole)
            return QVariant(Qt::AlignCenter);
    }
    return {};
}

QVariant ProfileModel::yearCell(const ProfileRow &row, const ProfileCell &cell, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case MeanTextRole:
        return cell.meanText;
    case Qt::ToolTipRole:
        return (cell.hint.isEmpty() ? cell.findings : QStringList(cell.hint) + cell.findings).join(u'\n');
    case Qt::AccessibleTextRole:
        return tr("%1 %2: %3, mean %4", "what, year, value, mean")
            .arg(row.label, QString::number(cell.year),
                 cell.value.value || cell.hint.isEmpty() ? cell.text : cell.hint, cell.meanText);
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case IsMissingRole:
        return !cell.value.value;
    case YearRole:
        return cell.year;
    default:
        return {};
    }
}

QVariant ProfileModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole) {
        const bool isYear = section > 0 && section <= m_profile.years.count();
        return QVariant((section == 0 ? Qt::AlignLeft
                         : isYear     ? Qt::AlignRight
                                      : Qt::AlignHCenter) |
                        Qt::AlignVCenter);
    }
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return tr("Value, and below it the mean");
    const int year = m_profile.years.first + section - 1;
    if (m_profile.years.contains(year))
        return QString::number(year);
    return section == m_profile.years.count() + 1 ? tr("Rank") : tr("Zone and mean");
}

std::optional<CellReference> ProfileModel::reference(const QModelIndex &index) const
{
    const int year = m_profile.years.first + index.column() - 1;
    if (!index.isValid() || !m_profile.years.contains(year))
        return std::nullopt;
    return CellReference{m_profile.rows[static_cast<size_t>(index.row())].shown, m_profile.refArea, year};
}

} // namespace quaderno
