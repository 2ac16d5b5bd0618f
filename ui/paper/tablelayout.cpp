#include "paper/tablelayout.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace quaderno::paper
{

namespace
{

constexpr qreal kNameWidth = 65 * kMillimetre;
constexpr qreal kLeastNameWidth = 35 * kMillimetre;
constexpr qreal kTableRowHeight = 5.4 * kMillimetre;
constexpr qreal kCellPadding = 1.2 * kMillimetre;
constexpr qreal kHeadPadding = 1 * kMillimetre;

qreal longestWord(const TextStyle &style, const QString &text)
{
    qreal longest = 0;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        longest = std::max(longest, style.width(word));
    }
    return longest;
}

// What the widest column needs: its numbers, and its head broken at words.
qreal neededColumnWidth(const TableContents &contents, const PaperStyles &styles)
{
    qreal needed = 0;
    for (const TableColumn &column : contents.columns) {
        needed = std::max(needed, longestWord(styles.head, column.label));
    }
    for (const TableRow &row : contents.rows) {
        for (const TableCell &cell : row.cells) {
            needed =
                std::max(needed, styles.cellBold.width(cell.text) + 2 * styles.note.width(cell.noteSign));
        }
    }
    return std::min(needed + 2 * kCellPadding, kTextArea.width() - kLeastNameWidth);
}

qreal neededNameWidth(const TableContents &contents, const PaperStyles &styles)
{
    qreal needed = kLeastNameWidth;
    for (const TableRow &row : contents.rows) {
        needed = std::max(needed, styles.cellBold.width(row.label + row.sign) + kCellPadding);
    }
    return std::min(needed, kNameWidth);
}

} // namespace

int TableLayout::columnsThatFit(const TableContents &contents, const PaperStyles &styles)
{
    const qreal room = kTextArea.width() - neededNameWidth(contents, styles);
    return std::max(1, static_cast<int>(room / neededColumnWidth(contents, styles)));
}

TableLayout::TableLayout(TableContents contents, const PaperStyles &styles, Language language)
    : m_contents(std::move(contents)), m_styles(styles),
      m_decimalSeparator(language == Language::Italian ? u',' : u'.')
{
    const auto columns = static_cast<qreal>(std::max<size_t>(1, m_contents.columns.size()));
    const qreal room = kTextArea.width() - columns * neededColumnWidth(m_contents, styles);
    m_nameWidth = std::clamp(room, neededNameWidth(m_contents, styles), kNameWidth);
    m_columnWidth = (kTextArea.width() - m_nameWidth) / columns;
    for (const TableRow &row : m_contents.rows) {
        const TextStyle &style = row.isMean() ? m_styles.cellBold : m_styles.cell;
        m_names.push_back(style.wrap(row.label + row.sign, m_nameWidth - kCellPadding));
    }
    measureHeads();
    measureNumbers();
}

void TableLayout::measureHeads()
{
    const int count = static_cast<int>(m_contents.columns.size());
    for (int column = 0; column < count; ++column) {
        const TableColumn &head = m_contents.columns[static_cast<size_t>(column)];
        m_heads.push_back({m_styles.head.wrap(head.label, m_columnWidth - kCellPadding), column, 1});
        if (head.group.isEmpty()) {
            continue;
        }
        const bool continues =
            column > 0 && m_contents.columns[static_cast<size_t>(column - 1)].group == head.group;
        if (continues) {
            ++m_groups.back().count;
        } else {
            m_groups.push_back({{head.group}, column, 1});
        }
    }
    for (Head &group : m_groups) {
        group.lines = m_styles.head.wrap(group.lines.front(), group.count * m_columnWidth - kCellPadding);
    }
}

qsizetype TableLayout::decimalAt(const QString &number) const
{
    const qsizetype found = number.lastIndexOf(m_decimalSeparator);
    return found < 0 ? number.size() : found;
}

void TableLayout::measureNumbers()
{
    m_numbers.resize(m_contents.columns.size());
    for (const TableRow &row : m_contents.rows) {
        const TextStyle &style = row.isMean() ? m_styles.cellBold : m_styles.cell;
        for (size_t column = 0; column < row.cells.size(); ++column) {
            const TableCell &cell = row.cells[column];
            if (!cell.value.value || m_contents.isMarks) {
                continue;
            }
            const qsizetype split = decimalAt(cell.text);
            NumberBlock &block = m_numbers[column];
            block.whole = std::max(block.whole, style.width(cell.text.left(split)));
            block.fraction = std::max(block.fraction, style.width(cell.text.mid(split)));
        }
    }
}

qreal TableLayout::columnLeft(int column) const
{
    return kTextArea.left() + m_nameWidth + column * m_columnWidth;
}

qreal TableLayout::rowHeight(int row) const
{
    const auto lines = static_cast<qreal>(m_names[static_cast<size_t>(row)].size());
    return std::max(kTableRowHeight, lines * m_styles.cell.lineHeight() + 1.5 * kMillimetre);
}

qreal TableLayout::rowsHeight(int first, int end) const
{
    qreal height = 0;
    for (int row = first; row < end; ++row) {
        height += rowHeight(row);
    }
    return height;
}

namespace
{

template <typename Heads> qreal tallestHead(const Heads &heads, const TextStyle &style)
{
    qsizetype lines = 0;
    for (const auto &head : heads) {
        lines = std::max(lines, head.lines.size());
    }
    return lines == 0 ? 0 : static_cast<qreal>(lines) * style.lineHeight() + 2 * kHeadPadding;
}

} // namespace

qreal TableLayout::headHeight() const
{
    return tallestHead(m_groups, m_styles.head) +
           std::max(kTableRowHeight, tallestHead(m_heads, m_styles.head));
}

void TableLayout::rule(QPainter &painter, qreal y, qreal left, qreal right, qreal points,
                       const QColor &colour) const
{
    painter.setPen(QPen(colour, points * kPoint, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(left, y), QPointF(right, y));
}

void TableLayout::paintHeadLines(QPainter &painter, const Head &head, qreal bottom) const
{
    const qreal centre = columnLeft(head.first) + head.count * m_columnWidth / 2;
    qreal y = bottom - kHeadPadding - static_cast<qreal>(head.lines.size()) * m_styles.head.lineHeight();
    for (const QString &line : head.lines) {
        m_styles.head.drawCentred(painter, centre, y, line);
        y += m_styles.head.lineHeight();
    }
}

void TableLayout::paintHead(QPainter &painter, qreal y) const
{
    const qreal groupBottom = y + tallestHead(m_groups, m_styles.head);
    const qreal bottom = y + headHeight();
    const qreal inset = m_groups.size() > 1 ? kCellPadding / 2 : 0;
    rule(painter, y, kTextArea.left(), kTextArea.right(), 1, m_styles.colours.text);
    for (const Head &group : m_groups) {
        paintHeadLines(painter, group, groupBottom);
        rule(painter, groupBottom, columnLeft(group.first) + inset,
             columnLeft(group.first + group.count) - inset, 0.5, m_styles.colours.text);
    }
    for (const Head &head : m_heads) {
        paintHeadLines(painter, head, bottom);
    }
    m_styles.head.draw(painter, kTextArea.left(), bottom - kHeadPadding - m_styles.head.lineHeight(),
                       tr("Zone"));
    rule(painter, bottom, kTextArea.left(), kTextArea.right(), 0.5, m_styles.colours.text);
}

void TableLayout::paintRow(QPainter &painter, qreal y, int row, bool isFirst) const
{
    const TableRow &contents = m_contents.rows[static_cast<size_t>(row)];
    const TextStyle &style = contents.isMean() ? m_styles.cellBold : m_styles.cell;
    if (contents.isMean()) {
        rule(painter, y, kTextArea.left(), kTextArea.right(), 0.5, m_styles.colours.text);
    } else if (!isFirst) {
        rule(painter, y, kTextArea.left(), kTextArea.right(), 0.25, m_styles.colours.rowRule);
    }
    const QStringList &name = m_names[static_cast<size_t>(row)];
    const auto lines = static_cast<qreal>(name.size());
    qreal lineY = y + (rowHeight(row) - lines * style.lineHeight()) / 2;
    for (const QString &line : name) {
        style.draw(painter, kTextArea.left(), lineY, line);
        lineY += style.lineHeight();
    }
    const qreal cellY = y + (rowHeight(row) - style.lineHeight()) / 2;
    for (int column = 0; column < static_cast<int>(contents.cells.size()); ++column) {
        paintCell(painter, cellY, contents, column);
    }
}

void TableLayout::paintCell(QPainter &painter, qreal y, const TableRow &row, int column) const
{
    const TableCell &cell = row.cells[static_cast<size_t>(column)];
    const TextStyle &style = row.isMean() ? m_styles.cellBold : m_styles.cell;
    if (cell.value.value && !m_contents.isMarks) {
        paintNumber(painter, y, row, column);
    } else if (!cell.text.isEmpty()) {
        style.drawCentred(painter, columnCentre(column), y, cell.text);
        m_styles.note.draw(painter, columnCentre(column) + style.width(cell.text) / 2, y, cell.noteSign);
    }
}

void TableLayout::paintNumber(QPainter &painter, qreal y, const TableRow &row, int column) const
{
    const TableCell &cell = row.cells[static_cast<size_t>(column)];
    const TextStyle &style = row.isMean() ? m_styles.cellBold : m_styles.cell;
    const NumberBlock &block = m_numbers[static_cast<size_t>(column)];
    const qreal separator = columnCentre(column) + (block.whole - block.fraction) / 2;
    const qreal left = separator - style.width(cell.text.left(decimalAt(cell.text)));
    style.draw(painter, left, y, cell.text);
    if (!cell.statusSign.isEmpty()) {
        const QString sign = withStatusSign(cell.statusSign, QString());
        m_styles.note.draw(painter, left - m_styles.note.width(sign), y, sign);
    }
    if (!cell.noteSign.isEmpty()) {
        m_styles.note.draw(painter, left + style.width(cell.text), y, cell.noteSign);
    }
}

void TableLayout::paintEndRule(QPainter &painter, qreal y) const
{
    rule(painter, y, kTextArea.left(), kTextArea.right(), 1, m_styles.colours.text);
}

} // namespace quaderno::paper
