#include "exchange/sheetwriter.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace quaderno::workbook
{

using namespace Qt::StringLiterals;

namespace
{

constexpr double kPointsPerLine = 1.3; // of the size of the type
constexpr double kBoldRoom = 0.85;     // of bold words in a column
constexpr double kInch = 25.4;
constexpr qsizetype kMostFooter = 100; // characters; the format has room for 255 with the rest

struct SheetWriterText {
    Q_DECLARE_TR_FUNCTIONS(quaderno::ReportWorkbook)
};

// Words broken into lines of `room` characters.
double linesOf(const QString &words, double room)
{
    double lines = 1;
    double used = 0;
    for (const QString &word : words.split(u' ')) {
        const auto length = static_cast<double>(word.size());
        if (used > 0 && used + 1 + length > room) {
            ++lines;
            used = 0;
        }
        used += (used > 0 ? 1 : 0) + length;
    }
    return lines;
}

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

void SheetWriter::address(size_t column, const QString &address)
{
    check(worksheet_write_url(m_sheet, m_row, columnIndex(column), address.toUtf8().constData(),
                              m_styles.link));
}

void SheetWriter::link(size_t column, const QString &sheet, const QString &words)
{
    check(worksheet_write_url_opt(m_sheet, m_row, columnIndex(column),
                                  u"internal:'%1'!A1"_s.arg(sheet).toUtf8().constData(), m_styles.link,
                                  escaped(words).constData(), nullptr));
}

void SheetWriter::paragraph(const QString &words, lxw_format *format)
{
    if (words.isEmpty())
        return;
    // A letter is narrower than a digit on average.
    const double size = format->font_size;
    const double room = m_widths.front() * 11 / size * (format->bold ? 1.0 : 1.15);
    check(worksheet_set_row(m_sheet, m_row, linesOf(words, room) * size * kPointsPerLine, nullptr));
    text(0, words, format);
    ++m_row;
}

void SheetWriter::backLink()
{
    link(0, indexSheetName(), SheetWriterText::tr("Back to the index"));
    skip(2);
}

void SheetWriter::beginTable(const std::vector<Head> &heads)
{
    m_heads = heads;
    m_headRow = m_row;
    double lines = 1;
    QStringList labels; // which are not the same twice in a table
    for (size_t column = 0; column < m_heads.size(); ++column) {
        QString &label = m_heads[column].label;
        for (int number = 2; labels.contains(label); ++number)
            label = u"%1 (%2)"_s.arg(heads[column].label).arg(number);
        labels.append(label);
        lines = std::max(lines, linesOf(label, m_widths[column] * kBoldRoom));
        text(column, label, m_heads[column].format);
    }
    check(worksheet_set_row(m_sheet, m_row, lines * LXW_DEF_ROW_HEIGHT, nullptr));
    ++m_row;
}

void SheetWriter::endTable(const QString &name, Filter filter)
{
    if (m_row == m_headRow + 1) // a table has a row
        return;
    std::vector<QByteArray> labels;
    std::vector<lxw_table_column> columns(m_heads.size());
    std::vector<lxw_table_column *> pointers;
    for (const Head &head : m_heads)
        labels.push_back(escaped(head.label));
    for (size_t column = 0; column < m_heads.size(); ++column) {
        columns[column].header = labels[column].data();
        columns[column].header_format = m_heads[column].format;
        pointers.push_back(&columns[column]);
    }
    pointers.push_back(nullptr);
    QByteArray ownName = name.toUtf8();
    lxw_table_options options{};
    options.name = ownName.data();
    options.no_autofilter = filter == Filter::None;
    options.no_banded_rows = LXW_TRUE;
    options.style_type = LXW_TABLE_STYLE_TYPE_LIGHT; // of which the first is no style at all
    options.columns = pointers.data();
    check(worksheet_add_table(m_sheet, m_headRow, 0, m_row - 1, columnIndex(m_heads.size() - 1), &options));
    std::array<char, LXW_MAX_CELL_RANGE_LENGTH> heads{};
    lxw_rowcol_to_range(heads.data(), m_headRow, 0, m_headRow, columnIndex(m_heads.size() - 1));
    check(worksheet_ignore_errors(m_sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, heads.data())); // years
    check(worksheet_repeat_rows(m_sheet, m_headRow, m_headRow));
    worksheet_freeze_panes(m_sheet, m_headRow + 1, 1);
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

QString coverSheetName()
{
    return SheetWriterText::tr("Cover", "name of a sheet");
}

QString indexSheetName()
{
    return SheetWriterText::tr("Index", "name of a sheet");
}

QString signsSheetName()
{
    return SheetWriterText::tr("Signs", "name of a sheet");
}

QString methodSheetName()
{
    return SheetWriterText::tr("Method and licence", "name of a sheet");
}

QString dataSheetName()
{
    return SheetWriterText::tr("Data", "name of a sheet");
}

} // namespace quaderno::workbook
