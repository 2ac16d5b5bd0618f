#include "plaintable.h"

#include "analysis/contentsframe.h"
#include "analysis/signs.h"
#include "exchange/csv.h"

#include <algorithm>
#include <numeric>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kWidestHead = 16; // heads wrap at this many characters, where a space lets them
constexpr int kColumnGap = 2;

enum class Side { Left, Middle, Right };

// In characters, as a terminal counts the letters of our languages.
int widthOf(const QString &text)
{
    return static_cast<int>(text.toUcs4().size());
}

QString aligned(const QString &text, int width, Side side)
{
    const int room = std::max(0, width - widthOf(text));
    const int before = side == Side::Left ? 0 : side == Side::Right ? room : room / 2;
    return QString(before, u' ') + text + QString(room - before, u' ');
}

QStringList wrapped(const QString &text, int width)
{
    QStringList lines;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        if (!lines.isEmpty() && widthOf(lines.last()) + 1 + widthOf(word) <= width)
            lines.last() += u' ' + word;
        else
            lines.append(word);
    }
    return lines;
}

int widestOf(const QStringList &lines)
{
    return std::accumulate(lines.begin(), lines.end(), 0,
                           [](int width, const QString &line) { return std::max(width, widthOf(line)); });
}

QString withoutTrailingSpace(QString line)
{
    while (line.endsWith(u' '))
        line.chop(1);
    return line + u'\n';
}

class TextTable
{
public:
    explicit TextTable(const TableContents &table) : m_table(table), m_spans(headSpans(table))
    {
        for (const TableRow &row : table.rows)
            m_stubWidth = std::max(m_stubWidth, widthOf(stub(row)));
        for (size_t column = 0; column < table.columns.size(); ++column)
            m_widths.push_back(ownWidth(column));
        for (const HeadSpan &span : m_spans)
            widen(span);
    }

    [[nodiscard]] QString text() const
    {
        QString text = m_table.heading() + u'\n';
        if (!m_table.unit.isEmpty())
            text += m_table.unit + u'\n';
        text += u'\n' + heads() + rule();
        for (const TableRow &row : m_table.rows)
            text += (row.isMean() ? rule() : QString()) + line(row);
        text += rule();
        const QStringList below = QStringList(m_table.signs) + m_table.notes + QStringList(m_table.basis);
        for (const QString &sentence : below) {
            if (!sentence.isEmpty())
                text += sentence + u'\n';
        }
        return text;
    }

private:
    static QString stub(const TableRow &row) { return row.label + row.sign; }
    static QString shown(const TableCell &cell) { return cell.shown(); }

    [[nodiscard]] int ownWidth(size_t column) const
    {
        int width = widestOf(wrapped(m_table.columns[column].label, kWidestHead));
        for (const TableRow &row : m_table.rows) {
            if (column < row.cells.size())
                width = std::max(width, widthOf(shown(row.cells[column])));
        }
        return width;
    }

    [[nodiscard]] int spanWidth(const HeadSpan &span) const
    {
        const auto first = m_widths.begin() + static_cast<std::ptrdiff_t>(span.first);
        const auto gaps = (static_cast<int>(span.count) - 1) * kColumnGap;
        return std::accumulate(first, first + static_cast<std::ptrdiff_t>(span.count), gaps);
    }

    // Makes room in the last column of a span whose head has a longer word than its columns are wide.
    void widen(const HeadSpan &span)
    {
        const int wanted = widestOf(wrapped(span.label, std::max(kWidestHead, spanWidth(span))));
        m_widths[span.first + span.count - 1] += std::max(0, wanted - spanWidth(span));
    }

    [[nodiscard]] Side cellSide() const { return m_table.isMarks ? Side::Middle : Side::Right; }

    // Lines of heads that stand on the same ground: the shorter ones are pushed down.
    struct HeadCell {
        QStringList lines;
        int width = 0;
        Side side = Side::Middle;
    };

    [[nodiscard]] QString headLines(const std::vector<HeadCell> &cells) const
    {
        qsizetype height = 0;
        for (const HeadCell &cell : cells)
            height = std::max(height, cell.lines.size());
        QString text;
        for (qsizetype at = 0; at < height; ++at) {
            QString line(m_stubWidth, u' ');
            for (const HeadCell &cell : cells)
                line += QString(kColumnGap, u' ') +
                        aligned(cell.lines.value(at - height + cell.lines.size()), cell.width, cell.side);
            text += withoutTrailingSpace(line);
        }
        return text;
    }

    [[nodiscard]] QString heads() const
    {
        std::vector<HeadCell> groups;
        for (const HeadSpan &span : m_spans) {
            const int width = spanWidth(span);
            groups.push_back({wrapped(span.label, width), width, Side::Middle});
        }
        std::vector<HeadCell> columns;
        for (size_t column = 0; column < m_table.columns.size(); ++column) {
            const int width = m_widths[column];
            columns.push_back(
                {wrapped(m_table.columns[column].label, std::max(width, kWidestHead)), width, cellSide()});
        }
        return headLines(groups) + headLines(columns);
    }

    [[nodiscard]] QString rule() const
    {
        int width = m_stubWidth;
        for (const int column : m_widths)
            width += kColumnGap + column;
        return QString(width, u'─') + u'\n';
    }

    [[nodiscard]] QString line(const TableRow &row) const
    {
        QString text = aligned(stub(row), m_stubWidth, Side::Left);
        for (size_t column = 0; column < std::min(m_widths.size(), row.cells.size()); ++column)
            text +=
                QString(kColumnGap, u' ') + aligned(shown(row.cells[column]), m_widths[column], cellSide());
        return withoutTrailingSpace(text);
    }

    const TableContents &m_table;
    std::vector<HeadSpan> m_spans;
    std::vector<int> m_widths;
    int m_stubWidth = 0;
};

} // namespace

QString toCsv(const TableContents &table)
{
    QStringList head(u"zone"_s);
    for (const TableColumn &column : table.columns)
        head.append(column.code);
    QString text = Csv::line(head);
    for (const TableRow &row : table.rows) {
        QStringList fields(row.code);
        for (const TableCell &cell : row.cells)
            fields.append(cell.text + flagsOf(cell.value, false, false, SignsProfile::Plain).join(QString()));
        text += Csv::line(fields);
    }
    return text;
}

QString toPlainText(const TableContents &table)
{
    return TextTable(table).text();
}

} // namespace quaderno
