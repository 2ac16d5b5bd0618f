// The measures of one table on paper and the drawing of its head and rows; where they go is decided in
// tableblock.h.
#pragma once

#include "analysis/tablecontents.h"
#include "paper/paperstyle.h"

#include <vector>

namespace quaderno::paper
{

// How a choice that holds is printed.

class TableLayout
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::Report)

public:
    // `contents` must have no more columns than columnsThatFit().
    TableLayout(TableContents contents, const PaperStyles &styles, Language language);

    // How many columns of the table fit side by side, at least one.
    [[nodiscard]] static int columnsThatFit(const TableContents &contents, const PaperStyles &styles);

    [[nodiscard]] const TableContents &contents() const { return m_contents; }
    [[nodiscard]] qreal headHeight() const;
    [[nodiscard]] qreal rowHeight(int row) const;
    // Of the rows from `first` up to but without `end`.
    [[nodiscard]] qreal rowsHeight(int first, int end) const;

    // The column heads between their rules.
    void paintHead(QPainter &painter, qreal y) const;
    // One row and the rule above it, which the first row under the heads does not need.
    void paintRow(QPainter &painter, qreal y, int row, bool isFirst) const;
    void paintEndRule(QPainter &painter, qreal y) const;

private:
    struct Head {
        QStringList lines;
        int first = 0; // column
        int count = 1;
    };
    struct NumberBlock {
        qreal whole = 0;    // widest part before the decimal separator
        qreal fraction = 0; // widest part from it on
    };

    [[nodiscard]] qreal columnLeft(int column) const;
    [[nodiscard]] qreal columnCentre(int column) const { return columnLeft(column) + m_columnWidth / 2; }
    [[nodiscard]] qsizetype decimalAt(const QString &number) const;
    void measureHeads();
    void measureNumbers();
    void paintCell(QPainter &painter, qreal y, const TableRow &row, int column) const;
    void paintNumber(QPainter &painter, qreal y, const TableRow &row, int column) const;
    void paintHeadLines(QPainter &painter, const Head &head, qreal bottom) const;
    void rule(QPainter &painter, qreal y, qreal left, qreal right, qreal points, const QColor &colour) const;

    TableContents m_contents;
    PaperStyles m_styles;
    QChar m_decimalSeparator;
    qreal m_nameWidth = 0;
    qreal m_columnWidth = 0;
    std::vector<Head> m_heads;
    std::vector<Head> m_groups;
    std::vector<QStringList> m_names;   // wrapped, one for each row
    std::vector<NumberBlock> m_numbers; // one for each column
};

} // namespace quaderno::paper
