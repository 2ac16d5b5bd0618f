#include "items/auditmodel.h"

#include "items/roles.h"

#include <algorithm>

namespace quaderno
{

AuditModel::AuditModel(const Catalogue &catalogue, const Observations &observations, Language language,
                       QObject *parent)
    : QAbstractTableModel(parent), m_texts(catalogue, observations, language)
{
}

void AuditModel::setCells(std::vector<AuditedCell> cells)
{
    beginResetModel();
    m_cells = std::move(cells);
    endResetModel();
}

QString AuditModel::detail(int row) const
{
    const AuditedCell &known = cell(row);
    QStringList lines{
        tr("Tab. %1, %2, %3: %4. %5", "table, zone, year, class, what the class means")
            .arg(known.table)
            .arg(m_texts.zoneName(known))
            .arg(known.year)
            .arg(AuditTexts::className(known.auditClass), AuditTexts::classMeaning(known.auditClass))};
    for (const QString &line : {m_texts.cause(known), m_texts.working(known)}) {
        if (!line.isEmpty())
            lines.append(line);
    }
    return lines.join(QLatin1Char('\n'));
}

int AuditModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_cells.size());
}

int AuditModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : CauseColumn + 1;
}

QString AuditModel::text(const AuditedCell &cell, int column) const
{
    switch (column) {
    case TableColumn:
        return tr("Tab. %1").arg(cell.table);
    case ZoneColumn:
        return m_texts.zoneName(cell);
    case YearColumn:
        return QString::number(cell.year);
    case PrintedColumn:
        return m_texts.printed(cell);
    case RecomputedColumn:
        return m_texts.recomputedWithSign(cell);
    case ClassColumn:
        return AuditTexts::className(cell.auditClass);
    case CauseColumn:
        return m_texts.cause(cell);
    default:
        return {};
    }
}

// A gap comes before every number.
QVariant AuditModel::order(const AuditedCell &cell, int column) const
{
    switch (column) {
    case TableColumn:
        return cell.table;
    case YearColumn:
        return cell.year;
    case PrintedColumn:
        return cell.printed ? QVariant(*cell.printed) : QVariant();
    case RecomputedColumn:
        return cell.recomputed ? QVariant(cell.recomputed->result.value) : QVariant();
    default:
        return text(cell, column);
    }
}

QVariant AuditModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AuditedCell &known = cell(index.row());
    const bool isNumber = index.column() >= YearColumn && index.column() <= RecomputedColumn;
    switch (role) {
    case Qt::DisplayRole:
        return text(known, index.column());
    case Qt::ToolTipRole:
        return index.column() == CauseColumn ? QVariant(m_texts.cause(known)) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case SortRole:
        return order(known, index.column());
    case RefAreaRole:
        return known.refArea;
    case YearRole:
        return known.year;
    default:
        return {};
    }
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool isNumber = section >= YearColumn && section <= RecomputedColumn;
    if (role == Qt::TextAlignmentRole)
        return QVariant((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList heads{tr("Table"),      tr("Zone"),  tr("Year"),        tr("Printed"),
                            tr("Recomputed"), tr("Class"), tr("Likely cause")};
    return heads.value(section);
}

AuditFilter::AuditFilter(AuditModel &model, QObject *parent) : QSortFilterProxyModel(parent), m_model(model)
{
    setSourceModel(&model);
    setSortRole(SortRole);
    setSortLocaleAware(true);
}

void AuditFilter::setKind(Kind kind, AuditClass auditClass)
{
    m_kind = kind;
    m_class = auditClass;
    m_table = 0;
    invalidateFilter();
}

void AuditFilter::setTable(int table)
{
    m_table = table;
    invalidateFilter();
}

bool AuditFilter::isOfKind(const AuditedCell &cell, Kind kind, AuditClass auditClass)
{
    switch (kind) {
    case Kind::All:
        return true;
    case Kind::Errata:
        return cell.isErratum();
    case Kind::Doubtful:
        return cell.isDoubtful();
    case Kind::OfClass:
        return cell.auditClass == auditClass;
    }
    Q_UNREACHABLE();
}

int AuditFilter::count(Kind kind, AuditClass auditClass) const
{
    return static_cast<int>(std::ranges::count_if(
        m_model.cells(), [&](const AuditedCell &cell) { return isOfKind(cell, kind, auditClass); }));
}

std::map<int, int> AuditFilter::tables() const
{
    std::map<int, int> counts;
    for (const AuditedCell &cell : m_model.cells()) {
        if (isOfKind(cell, m_kind, m_class))
            ++counts[cell.table];
    }
    return counts;
}

bool AuditFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const AuditedCell &cell = m_model.cell(row);
    return isOfKind(cell, m_kind, m_class) && (m_table == 0 || cell.table == m_table);
}

} // namespace quaderno
