#include "exchange/workbookstyles.h"

#include "analysis/signs.h"

namespace quaderno::workbook
{

int decimalsOf(const QString &shown, Language language)
{
    const qsizetype separator = shown.lastIndexOf(language == Language::Italian ? u',' : u'.');
    return separator < 0 ? 0 : static_cast<int>(shown.size() - separator - 1);
}

QByteArray numberFormat(int decimals)
{
    return decimals > 0 ? QByteArray("#,##0.") + QByteArray(decimals, '0') : QByteArray("#,##0");
}

WorkbookStyles::WorkbookStyles(lxw_workbook *workbook)
    : title(make(workbook, 12)), secondary(make(workbook, 9)), link(make(workbook, 10)),
      chapter(make(workbook, 11)), text(make(workbook, 10)), head(make(workbook, 10)),
      numberHead(make(workbook, 10)), markHead(make(workbook, 10)), m_workbook(workbook)
{
    format_set_bold(title);
    format_set_text_wrap(title);
    format_set_font_color(secondary, kSecondaryColour);
    format_set_text_wrap(secondary);
    format_set_font_color(link, kBarColour);
    format_set_underline(link, LXW_UNDERLINE_SINGLE);
    format_set_bold(chapter);
    format_set_text_wrap(text);
    for (lxw_format *format : {head, numberHead, markHead}) {
        format_set_bold(format);
        format_set_text_wrap(format);
        format_set_align(format, LXW_ALIGN_VERTICAL_BOTTOM);
        format_set_align(format, format == head         ? LXW_ALIGN_LEFT
                                 : format == numberHead ? LXW_ALIGN_RIGHT
                                                        : LXW_ALIGN_CENTER);
        format_set_top(format, LXW_BORDER_THIN);
        format_set_bottom(format, LXW_BORDER_THIN);
    }
}

lxw_format *WorkbookStyles::make(lxw_workbook *workbook, double size)
{
    lxw_format *format = workbook_add_format(workbook);
    format_set_font_size(format, size);
    format_set_font_color(format, kTextColour);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    return format;
}

lxw_format *WorkbookStyles::cell(Side side, const QByteArray &numbers, bool isMean)
{
    lxw_format *&format = m_cells[{side, numbers, isMean}];
    if (format)
        return format;
    format = make(m_workbook, 10);
    format_set_align(format, side == Side::Left     ? LXW_ALIGN_LEFT
                             : side == Side::Centre ? LXW_ALIGN_CENTER
                                                    : LXW_ALIGN_RIGHT);
    format_set_num_format(format, numbers.constData());
    format_set_bottom(format, LXW_BORDER_HAIR);
    format_set_bottom_color(format, kRuleColour);
    if (isMean) {
        format_set_bold(format);
        format_set_top(format, LXW_BORDER_THIN);
        format_set_bottom(format, LXW_BORDER_MEDIUM);
        format_set_bottom_color(format, kTextColour);
    }
    return format;
}

lxw_format *WorkbookStyles::name(bool isMean)
{
    return cell(Side::Left, "@", isMean);
}

lxw_format *WorkbookStyles::mark(bool isMean)
{
    return cell(Side::Centre, "@", isMean);
}

lxw_format *WorkbookStyles::sign(bool isMean)
{
    return cell(Side::Right, "@", isMean);
}

lxw_format *WorkbookStyles::whole()
{
    return cell(Side::Right, "0", false);
}

lxw_format *WorkbookStyles::number(int decimals, const QString &sign, const QString &note, bool isMean)
{
    const auto quoted = [](const QString &words) {
        return words.isEmpty() ? QByteArray() : '"' + words.toUtf8().replace('"', "") + '"';
    };
    const QByteArray format = quoted(withStatusSign(sign, QString())) + numberFormat(decimals) + quoted(note);
    return cell(Side::Right, format, isMean);
}

} // namespace quaderno::workbook
