#include "review/contentstable.h"

#include "charts/figurechart.h"
#include "data/words.h"
#include "items/roles.h"
#include "review/celldelegate.h"
#include "review/groupheader.h"

#include <QApplication>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <vector>

namespace quaderno
{

namespace
{
constexpr int kWidestNumberColumn = 120;
constexpr int kNarrowestNumberColumn = 44;
constexpr int kNumberPadding = 18; // the letter of a status included
constexpr int kWidestZoneColumn = 260;
constexpr int kZonePadding = 12;
} // namespace

ContentsTable::ContentsTable(const Theme &theme, QWidget *parent)
    : QTableView(parent), m_model(new TableModel(this)), m_sorted(new SortedTableModel(this)),
      m_header(new GroupHeader(this))
{
    setObjectName(QStringLiteral("contentsTable"));
    setHorizontalHeader(m_header);
    m_sorted->setSourceModel(m_model);
    setModel(m_sorted);
    connect(m_header, &QHeaderView::sectionClicked, this, &ContentsTable::sortByHead);
    setPalette(theme.listPalette());
    setItemDelegate(new CellDelegate(theme, this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setFrameShape(NoFrame);
    setWordWrap(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(kCompactRowHeight);
    verticalHeader()->setDefaultSectionSize(kRowHeight);
    horizontalHeader()->setMinimumSectionSize(kNarrowestNumberColumn);
}

void ContentsTable::setContents(const TableContents &contents)
{
    const QModelIndex current = currentIndex();
    const int row = current.row();
    const int column = current.column();
    const QScopedValueRollback following(m_isFollowing, true);
    const bool isSameTable = contents.shown == m_model->contents().shown;
    const auto sortedYear = isSorted() ? m_model->contents().columns[sortColumn() - 1U].code : QString();
    if (isSameTable)
        m_model->refresh(contents);
    else
        m_model->setContents(contents);
    setAccessibleName(contents.heading());
    // The order is that of a year, wherever its column stands now.
    if (const int now = columnOf(sortedYear); now != sortColumn() && isSorted())
        sortBy(now, sortOrder());
    if (!currentIndex().isValid() && row >= 0 && row < m_sorted->rowCount())
        setCurrentIndex(m_sorted->index(row, std::clamp(column, 0, m_model->columnCount() - 1)));
    m_header->setAlignedRight(!contents.isMarks);
    fitColumns();
    fitRows();
}

int ContentsTable::rowHeight() const
{
    return verticalHeader()->defaultSectionSize();
}

void ContentsTable::fitRows()
{
    const int room = (height() - m_header->sizeHint().height()) / std::max(1, m_sorted->rowCount());
    const int pixels = std::clamp(room, kCompactRowHeight, kRowHeight);
    if (pixels == rowHeight())
        return;
    verticalHeader()->setDefaultSectionSize(pixels);
    Q_EMIT rowHeightChanged(pixels);
}

void ContentsTable::setCurrentSubject(int refArea, int year)
{
    const QScopedValueRollback following(m_isFollowing, true);
    const bool staysOnMean = currentArea() == kAggregateArea && refArea == m_subjectArea;
    m_subjectArea = refArea;
    if (rowOf(refArea) < 0)
        m_sorted->keepArea(refArea);
    const int row = staysOnMean ? currentIndex().row() : rowOf(refArea);
    const int ofYear = columnOf(QString::number(year));
    const int column = ofYear > 0 ? ofYear : std::max(1, currentIndex().column());
    if (row >= 0 && column < m_model->columnCount())
        setCurrentIndex(m_sorted->index(row, column));
}

int ContentsTable::columnOf(const QString &code) const
{
    const auto &columns = m_model->contents().columns;
    const auto found = std::ranges::find(columns, code, &TableColumn::code);
    return found == columns.end() ? 0 : static_cast<int>(found - columns.begin()) + 1;
}

int ContentsTable::rowOf(int refArea) const
{
    const int row = m_model->rowOf(refArea);
    return row < 0 ? -1 : m_sorted->mapFromSource(m_model->index(row, 0)).row();
}

void ContentsTable::chooseArea(int refArea)
{
    const int row = rowOf(refArea);
    if (row >= 0)
        setCurrentIndex(m_sorted->index(row, std::max(1, currentIndex().column())));
}

void ContentsTable::sortBy(int column, Qt::SortOrder order)
{
    const QScopedValueRollback following(m_isFollowing, true);
    m_sorted->sortBy(column, order);
    m_header->setSortIndicatorShown(isSorted());
    m_header->setSortIndicator(sortColumn(), order);
    if (currentIndex().isValid())
        scrollTo(currentIndex());
    Q_EMIT orderChanged();
}

// The greatest first, then the least, then as on paper.
void ContentsTable::sortByHead(int column)
{
    const bool isAgain = column > 0 && column == sortColumn();
    if (isAgain && sortOrder() == Qt::AscendingOrder)
        sortBy(0, Qt::AscendingOrder);
    else
        sortBy(column, isAgain || column == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
}

void ContentsTable::setOnlyMarked(bool isOnlyMarked)
{
    if (isOnlyMarked == m_sorted->isOnlyMarked())
        return;
    const QScopedValueRollback following(m_isFollowing, true);
    const int area = currentArea();
    const int column = std::max(1, currentIndex().column());
    m_sorted->keepArea(area == kNoArea ? std::nullopt : std::optional(area));
    m_sorted->setOnlyMarked(isOnlyMarked);
    if (currentArea() != area)
        setCurrentIndex(m_sorted->index(0, column));
    fitRows();
    viewport()->update();
    Q_EMIT orderChanged();
}

std::vector<int> ContentsTable::areas() const
{
    std::vector<int> areas;
    for (int row = 0; row < m_sorted->rowCount(); ++row)
        areas.push_back(m_sorted->index(row, 0).data(RefAreaRole).toInt());
    return areas;
}

bool ContentsTable::findZone(const QString &text)
{
    const QStringList wanted = searchWords(text);
    const auto isMeant = [&wanted](const QString &name) {
        const QStringList words = searchWords(name);
        return std::ranges::all_of(wanted, [&words](const QString &start) {
            return std::ranges::any_of(words, [&](const QString &word) { return word.startsWith(start); });
        });
    };
    for (int row = 0; row < m_sorted->rowCount() && !wanted.isEmpty(); ++row) {
        if (!isMeant(m_sorted->index(row, 0).data().toString()))
            continue;
        setCurrentIndex(m_sorted->index(row, std::max(1, currentIndex().column())));
        return true;
    }
    return false;
}

void ContentsTable::keyboardSearch(const QString &search)
{
    if (!m_sinceTyped.isValid() || m_sinceTyped.hasExpired(QApplication::keyboardInputInterval() * 3))
        m_typed.clear();
    m_sinceTyped.start();
    m_typed += search;
    findZone(m_typed);
}

int ContentsTable::currentArea() const
{
    return currentIndex().isValid() ? currentIndex().data(RefAreaRole).toInt() : kNoArea;
}

int ContentsTable::currentYear() const
{
    return currentIndex().data(YearRole).toInt();
}

void ContentsTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    // The outline of the cell belongs to the delegate, which the view does not repaint by itself.
    viewport()->update();
    if (current.isValid() && !m_isFollowing)
        Q_EMIT cellChosen();
}

void ContentsTable::resizeEvent(QResizeEvent *event)
{
    fitColumns();
    fitRows();
    QTableView::resizeEvent(event);
    if (currentIndex().isValid())
        scrollTo(currentIndex());
}

// The width of column `column` under which something in it would be cut.
int ContentsTable::neededWidth(int column) const
{
    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    int width = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) // hidden rows too: a filter moves no column
        width = std::max(width, metrics.horizontalAdvance(m_model->index(row, column).data().toString()));
    if (column == 0)
        return std::min(width + kZonePadding, kWidestZoneColumn);
    return std::max({width + kNumberPadding, m_header->narrowestWidth(column), kNarrowestNumberColumn});
}

// All of one width if that fits, each of its own need otherwise.
void ContentsTable::fitColumns()
{
    const int columns = m_model->columnCount() - 1;
    if (columns <= 0)
        return;
    std::vector<int> needs;
    for (int column = 0; column <= columns; ++column)
        needs.push_back(neededWidth(column));
    const int widest = *std::max_element(needs.begin() + 1, needs.end());
    const int room = (viewport()->width() - needs.front()) / columns;
    if (room >= widest)
        std::fill(needs.begin() + 1, needs.end(), std::min(room, std::max(widest, kWidestNumberColumn)));
    for (int column = 0; column <= columns; ++column)
        horizontalHeader()->resizeSection(column, needs[static_cast<size_t>(column)]);
    updateGeometries();
}

} // namespace quaderno
