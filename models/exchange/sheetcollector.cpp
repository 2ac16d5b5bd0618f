#include "exchange/sheetcollector.h"

#include "exchange/workbookfailure.h"

#include <algorithm>
#include <utility>

namespace quaderno
{

namespace
{

constexpr size_t kMostSheets = 1000; // a list of more serves nobody
constexpr qint64 kListEntry = 96;    // in bytes, beside its text

void hide(SheetGrid &grid)
{
    for (SheetRow &row : grid.rows) {
        for (SheetCell &cell : row.cells)
            cell.isHidden = true;
    }
}

} // namespace

void SheetCollector::addSheet(const QString &name, bool isHidden)
{
    m_sheets.push_back({name, isHidden});
    if (m_sheets.size() > kMostSheets)
        throw WorkbookFailure::tooManySheets(kMostSheets);
}

void SheetCollector::takeListed(const QString &text)
{
    if (!m_limits.take(kListEntry + SheetLimits::costOf(text)))
        throw WorkbookFailure{SheetLimits::tooMuchMemory()};
}

// Those that are seen, and `read` where it is hidden.
QStringList SheetCollector::sheetNames(const QString &read) const
{
    QStringList names;
    for (const Entry &entry : m_sheets) {
        if (!entry.isHidden || entry.name == read)
            names.append(entry.name);
    }
    return names;
}

// Of a workbook with several, the one that was being read.
Error SheetCollector::inSheet(const Error &error) const
{
    return m_sheets.size() > 1 ? refused(tr("Sheet “%1”: %2").arg(m_sheets[m_sheet].name, error.message))
                               : error;
}

Error SheetCollector::tooLong() const
{
    return m_isInRows ? inSheet(SheetLimits::tooManyLetters(row())) : SheetLimits::tooManyLetters();
}

SheetGrid SheetCollector::choose(const SheetChoice &choice, const std::function<Rows(size_t)> &rowsOf)
{
    return choice.name.isEmpty() ? bestThatSuits(choice, rowsOf) : sheetNamed(choice.name, rowsOf);
}

SheetGrid SheetCollector::gridOf(size_t sheet, const std::function<Rows(size_t)> &rowsOf)
{
    return {.sheet = m_sheets[sheet].name, .sheets = sheetNames(), .rows = rowsOf(sheet)};
}

// Who names a hidden sheet has seen it.
SheetGrid SheetCollector::sheetNamed(const QString &name, const std::function<Rows(size_t)> &rowsOf)
{
    const auto found = std::ranges::find(m_sheets, name, &Entry::name);
    if (found == m_sheets.end())
        throw WorkbookFailure{refused(
            tr("The file has no sheet “%1”: its sheets are %2.").arg(name, sheetNames().join(u", ")))};
    return gridOf(static_cast<size_t>(found - m_sheets.begin()), rowsOf);
}

SheetGrid SheetCollector::bestThatSuits(const SheetChoice &choice, const std::function<Rows(size_t)> &rowsOf)
{
    struct Kept {
        SheetGrid grid;
        qint64 cost = 0;
        int fit = 0;
    };
    std::optional<Kept> best; // or the first visible one with content, where none suits
    for (const bool isHidden : {false, true}) {
        if (best && best->fit > 0)
            break;
        for (size_t sheet = 0; sheet < m_sheets.size(); ++sheet) {
            if (m_sheets[sheet].isHidden != isHidden)
                continue;
            const qint64 before = m_limits.taken();
            Kept kept{.grid = gridOf(sheet, rowsOf)};
            kept.cost = m_limits.taken() - before;
            if (!kept.grid.rows.empty())
                kept.fit = choice.suits ? choice.suits(kept.grid) : 1;
            const bool isBetter = best ? kept.fit > best->fit : !kept.grid.rows.empty();
            if (best && kept.fit > 0 && kept.fit == best->fit)
                best->grid.rivals.append(kept.grid.sheet);
            if (!isBetter || (isHidden && kept.fit == 0)) {
                m_limits.giveBack(kept.cost);
                continue;
            }
            m_limits.giveBack(best ? best->cost : 0);
            best = std::move(kept);
            if (isHidden) {
                hide(best->grid);
                best->grid.sheets = sheetNames(best->grid.sheet);
            }
            if (!choice.suits)
                return std::move(best->grid);
        }
    }
    return best ? std::move(best->grid) : SheetGrid{.sheet = {}, .sheets = sheetNames(), .rows = {}};
}

void SheetCollector::begin(size_t sheet)
{
    m_sheet = sheet;
    m_isInRows = true;
    m_rows.clear();
    m_row = {};
    m_rowBytes = 0;
    m_isHiddenRow = false;
    m_hiddenColumns.clear();
    m_merged.clear();
}

void SheetCollector::hideColumns(int first, int count)
{
    const int end = first + std::min(count, SheetLimits::kMostColumns - first);
    for (int column = first; column < end; ++column)
        m_hiddenColumns.insert(column);
}

void SheetCollector::beginRow(int number, bool isHidden)
{
    endRow();
    if (number > SheetLimits::kMostRows)
        throw WorkbookFailure{tooManyRows()};
    if (number < 1)
        throw WorkbookFailure::damaged();
    m_row.number = number;
    m_isHiddenRow = isHidden;
}

void SheetCollector::takeInRow(qint64 bytes)
{
    m_rowBytes += bytes;
    if (!m_limits.take(bytes))
        throw WorkbookFailure{inSheet(SheetLimits::tooMuchMemory(row()))};
}

void SheetCollector::put(int column, SheetCell cell)
{
    if (cell.text.isEmpty())
        return;
    cell.isHidden = cell.isHidden || m_isHiddenRow || m_hiddenColumns.contains(column);
    auto &cells = m_row.cells;
    const auto at = static_cast<size_t>(column);
    const qsizetype added = at < cells.size() ? 0 : static_cast<qsizetype>(at + 1 - cells.size());
    takeInRow(added * static_cast<qint64>(sizeof(SheetCell)) + SheetLimits::costOf(cell.text));
    if (added > 0)
        cells.resize(at + 1);
    cells[at] = std::move(cell);
}

// The cells of a row take as much as they are large only once it is whole.
void SheetCollector::endRow()
{
    m_limits.giveBack(std::exchange(m_rowBytes, 0));
    if (m_row.cells.empty())
        return;
    m_row.cells.shrink_to_fit();
    takeInRow(SheetLimits::costOf(m_row));
    m_rowBytes = 0;
    m_rows.push_back(std::move(m_row));
    m_row = {.number = m_rows.back().number};
}

void SheetCollector::repeatRow(int times)
{
    if (m_row.cells.empty())
        return;
    if (times > SheetLimits::kMostRows - m_row.number)
        throw WorkbookFailure{tooManyRows()};
    for (int left = times; left > 0; --left) {
        endRow();
        m_row = {.number = m_rows.back().number + 1, .cells = m_rows.back().cells};
    }
}

void SheetCollector::merge(const CellRange &cells)
{
    takeListed({});
    m_merged.push_back(cells);
}

SheetCollector::Rows SheetCollector::end()
{
    endRow();
    if (!clearMerged(m_rows, m_merged))
        throw WorkbookFailure::damaged();
    return std::exchange(m_rows, {});
}

} // namespace quaderno
