#include "paper/tableblock.h"

#include "analysis/contentsframe.h"
#include "paper/pages.h"
#include "paper/tablelayout.h"

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace quaderno::paper
{

namespace
{

constexpr qreal kGapUnderTableTitle = 1.5 * kMillimetre;
constexpr qreal kGapUnderRows = 2 * kMillimetre;
constexpr qreal kGapUnderHeading = 3 * kMillimetre; // between the end of the text and a table
constexpr int kRowsWithHeading = 3;
constexpr int kRowsWithNotes = 2;

struct TableBlockText {
    Q_DECLARE_TR_FUNCTIONS(quaderno::Report)
};

// One table, or some columns of one, on its way to the pages.
class TablePlacement
{
public:
    TablePlacement(const TableContents &table, const BlockContext &context, bool isFirst, bool isLast)
        : m_context(context),
          m_layout(std::make_shared<TableLayout>(table, context.styles, context.language)),
          m_rowCount(neverEntered(table) ? 0 : static_cast<int>(table.rows.size())), m_isFirst(isFirst)
    {
        if (isLast) {
            for (const QString &line : linesBelow(table, context.source)) {
                m_below += context.styles.note.wrap(context.styles.printable(line), kTextArea.width());
            }
        }
    }

    [[nodiscard]] qreal height() const
    {
        return titleHeight(!m_isFirst) + m_layout->headHeight() + m_layout->rowsHeight(0, m_rowCount) +
               belowHeight();
    }

    void place(PageFlow &flow)
    {
        if (flow.isAtTop() || height() + kGapUnderHeading > flow.remaining()) {
            flow.ensure(std::min(height(), kTextArea.height()));
        } else {
            flow.skip(kGapUnderHeading);
        }
        if (m_isFirst) {
            flow.addBookmark(m_layout->contents().heading(), 1);
        }
        addTop(flow, !m_isFirst);
        for (int row = 0; row < m_rowCount; ++row) {
            if (roomNeededFrom(row) > flow.remaining()) {
                addEndRule(flow);
                flow.newPage();
                addTop(flow, true);
                m_sliceStart = row;
            }
            addRow(flow, row);
        }
        addEndRule(flow);
        addBelow(flow);
    }

private:
    [[nodiscard]] QStringList titleLines(bool isContinued) const
    {
        const QString heading = m_layout->contents().heading();
        const QString title = isContinued ? TableBlockText::tr("%1 (continued)").arg(heading) : heading;
        return m_context.styles.title.wrapEvenly(title, kTextArea.width());
    }

    [[nodiscard]] qreal titleHeight(bool isContinued) const
    {
        const qreal unit = m_layout->contents().unit.isEmpty() ? 0 : m_context.styles.running.lineHeight();
        return static_cast<qreal>(titleLines(isContinued).size()) * m_context.styles.title.lineHeight() +
               unit + kGapUnderTableTitle;
    }

    [[nodiscard]] qreal belowHeight() const
    {
        return kGapUnderRows + static_cast<qreal>(m_below.size()) * m_context.styles.note.lineHeight();
    }

    // The last rows stay with the notes, unless the notes are a page of their own.
    [[nodiscard]] qreal roomNeededFrom(int row) const
    {
        if (row < m_rowCount - kRowsWithNotes) {
            return m_layout->rowHeight(row);
        }
        return m_layout->rowsHeight(row, m_rowCount) + std::min(belowHeight(), kTextArea.height() / 2);
    }

    void addTop(PageFlow &flow, bool isContinued) const
    {
        flow.ensure(titleHeight(isContinued) + m_layout->headHeight() +
                    m_layout->rowsHeight(0, std::min(kRowsWithHeading, m_rowCount)));
        for (const QString &line : titleLines(isContinued)) {
            flow.addText(line, m_context.styles.title);
        }
        if (const QString unit = unitLine(m_layout->contents().unit); !unit.isEmpty()) {
            flow.addText(unit, m_context.styles.running);
        }
        flow.skip(kGapUnderTableTitle);
        flow.add(m_layout->headHeight(),
                 [layout = m_layout](QPainter &painter, qreal y) { layout->paintHead(painter, y); });
    }

    void addRow(PageFlow &flow, int row) const
    {
        const bool isFirst = row == m_sliceStart;
        flow.add(m_layout->rowHeight(row), [layout = m_layout, row, isFirst](QPainter &painter, qreal y) {
            layout->paintRow(painter, y, row, isFirst);
        });
    }

    void addEndRule(PageFlow &flow) const
    {
        if (m_rowCount > 0) {
            flow.add(0,
                     [layout = m_layout](QPainter &painter, qreal y) { layout->paintEndRule(painter, y); });
        }
    }

    void addBelow(PageFlow &flow) const
    {
        flow.skip(kGapUnderRows);
        for (const QString &line : m_below) {
            flow.addText(line, m_context.styles.note);
        }
    }

    const BlockContext &m_context;
    std::shared_ptr<const TableLayout> m_layout;
    QStringList m_below; // lines as they are printed
    int m_rowCount;
    int m_sliceStart = 0;
    bool m_isFirst; // of the slices of columns
};

// Text that the fonts can draw, in every place of the table.
TableContents printableTable(TableContents table, const PaperStyles &styles)
{
    const auto clean = [&](QString &text) { text = styles.printable(text); };
    clean(table.title);
    clean(table.unit);
    for (TableColumn &column : table.columns) {
        clean(column.label);
        clean(column.group);
    }
    for (TableRow &row : table.rows) {
        clean(row.label);
        for (TableCell &cell : row.cells) {
            clean(cell.text);
        }
    }
    return table;
}

TableContents someColumns(const TableContents &table, size_t first, size_t end)
{
    const auto cut = [&](auto &list) {
        list.erase(list.begin() + static_cast<std::ptrdiff_t>(end), list.end());
        list.erase(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(first));
    };
    TableContents part = table;
    cut(part.columns);
    for (TableRow &row : part.rows) {
        cut(row.cells);
    }
    return part;
}

std::vector<TablePlacement> placements(const TableContents &table, const BlockContext &context)
{
    const TableContents clean = printableTable(table, context.styles);
    const size_t columns = clean.columns.size();
    const auto fitting = static_cast<size_t>(TableLayout::columnsThatFit(clean, context.styles));
    const size_t slices = std::max<size_t>(1, (columns + fitting - 1) / fitting);
    std::vector<TablePlacement> result;
    for (size_t slice = 0; slice < slices; ++slice) {
        const TableContents part =
            someColumns(clean, columns * slice / slices, columns * (slice + 1) / slices);
        result.emplace_back(part, context, slice == 0, slice + 1 == slices);
    }
    return result;
}

} // namespace

qreal tableHeight(const TableContents &table, const BlockContext &context)
{
    qreal height = 0;
    for (const TablePlacement &placement : placements(table, context)) {
        height += placement.height();
    }
    return height;
}

void placeTable(PageFlow &flow, const TableContents &table, const BlockContext &context)
{
    for (TablePlacement &placement : placements(table, context)) {
        placement.place(flow);
    }
}

} // namespace quaderno::paper
