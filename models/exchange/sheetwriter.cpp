#include "exchange/sheetwriter.h"

#include <QCoreApplication>

#include <cmath>
#include <numeric>

namespace quaderno::workbook
{

using namespace Qt::StringLiterals;

namespace
{

constexpr double kPointsPerLine = 1.3; // of the size of the type
constexpr double kInch = 25.4;
constexpr qsizetype kMostFooter = 100; // characters; the format has room for 255 with the rest

struct SheetWriterText {
    Q_DECLARE_TR_FUNCTIONS(quaderno::ReportWorkbook)
};

lxw_col_t columnIndex(size_t column)
{
    return static_cast<lxw_col_t>(column);
}

} // namespace

SheetWriter::SheetWriter(lxw_workbook *workbook, const QString &name, WorkbookStyles &styles,
                         const ReportContents &report)
    : m_sheet(workbook_add_worksheet(workbook, sheetName(name).constData())), m_styles(styles),
      m_report(report)
{
    worksheet_gridlines(m_sheet, LXW_HIDE_ALL_GRIDLINES);
}

void SheetWriter::setWidths(const std::vector<double> &widths)
{
    m_widths = widths;
    for (size_t column = 0; column < widths.size(); ++column)
        check(
            worksheet_set_column(m_sheet, columnIndex(column), columnIndex(column), widths[column], nullptr));
}

void SheetWriter::setLines(double lines)
{
    check(worksheet_set_row(m_sheet, m_row, lines * LXW_DEF_ROW_HEIGHT, nullptr));
}

void SheetWriter::text(size_t column, const QString &words, lxw_format *format)
{
    check(words.isEmpty() ? worksheet_write_blank(m_sheet, m_row, columnIndex(column), format)
                          : worksheet_write_string(m_sheet, m_row, columnIndex(column),
                                                   escaped(words).constData(), format));
}

void SheetWriter::number(size_t column, double value, lxw_format *format)
{
    check(worksheet_write_number(m_sheet, m_row, columnIndex(column), value, format));
}

void SheetWriter::comment(size_t column, const QString &words)
{
    QByteArray author = m_report.series.toUtf8();
    lxw_comment_options options{};
    options.author = author.data();
    options.x_scale = 1.5;
    check(worksheet_write_comment_opt(m_sheet, m_row, columnIndex(column), escaped(words).constData(),
                                      &options));
}

void SheetWriter::link(size_t column, const QString &sheet, const QString &words)
{
    check(worksheet_write_url_opt(m_sheet, m_row, columnIndex(column),
                                  u"internal:'%1'!A1"_s.arg(sheet).toUtf8().constData(), m_styles.link,
                                  escaped(words).constData(), nullptr));
}

void SheetWriter::merged(size_t column, size_t columns, lxw_row_t rows, const QString &words,
                         lxw_format *format)
{
    if (columns * rows == 1)
        return text(column, words, format);
    check(worksheet_merge_range(m_sheet, m_row, columnIndex(column), m_row + rows - 1,
                                columnIndex(column + columns - 1), escaped(words).constData(), format));
}

void SheetWriter::paragraph(const QString &words, lxw_format *format)
{
    if (words.isEmpty())
        return;
    // A sheet does not grow with words in merged cells; a letter is narrower than a digit on average.
    const double size = format->font_size;
    const double room =
        std::accumulate(m_widths.begin(), m_widths.end(), 0.0) * 11 / size * (format->bold ? 1.0 : 1.15);
    const double lines = std::ceil(static_cast<double>(words.size()) / room);
    check(worksheet_set_row(m_sheet, m_row, lines * size * kPointsPerLine, nullptr));
    merged(0, m_widths.size(), 1, words, format);
    ++m_row;
}

void SheetWriter::setUpPages(bool isLandscape, bool isOnePage)
{
    isLandscape ? worksheet_set_landscape(m_sheet) : worksheet_set_portrait(m_sheet);
    worksheet_set_paper(m_sheet, kA4);
    worksheet_fit_to_pages(m_sheet, 1, isOnePage ? 1 : 0);
    worksheet_center_horizontally(m_sheet);
    worksheet_set_margins(m_sheet, 20 / kInch, 20 / kInch, 20 / kInch, 20 / kInch);
    const auto literal = [](QString words) { return words.left(kMostFooter).replace(u'&', u"&&"_s); };
    const QString footer = u"&L&8%1&R&8%2"_s.arg(literal(m_report.series),
                                                 SheetWriterText::tr("Page %1 of %2").arg(u"&P"_s, u"&N"_s));
    check(worksheet_set_footer(m_sheet, footer.toUtf8().constData()));
}

QString tableSheetName(int number)
{
    return SheetWriterText::tr("Tab. %1", "name of a sheet").arg(number);
}

QString figureSheetName(int number)
{
    return SheetWriterText::tr("Fig. %1", "name of a sheet").arg(number);
}

QString indexSheetName()
{
    return SheetWriterText::tr("Index", "name of a sheet");
}

} // namespace quaderno::workbook
