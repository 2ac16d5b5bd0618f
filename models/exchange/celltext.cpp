#include "exchange/celltext.h"

#include <QDate>
#include <QRegularExpression>

#include <cmath>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kLongestToken = 40;

// The year of a date in the first group that matched, where it has four digits.
const QRegularExpression &dateForm()
{
    static const QRegularExpression form(
        u"^(?:\\d{1,2}[/.-]\\d{1,2}[/.-](\\d{4}|\\d{2})|(\\d{4})[/.-]\\d{1,2}[/.-]\\d{1,2}|"
        "(?:\\d{1,2}°?[ "
        "-])?(?:gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic|jan|may|jun|jul|aug|sep|oct|dec)"
        "\\p{L}*\\.?[ -]'?(\\d{4}|\\d{2})|"
        "\\d{1,2}°?[ "
        "-](?:gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic|jan|may|jun|jul|aug|sep|oct|dec)\\p{L}*)"
        "(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z?)?$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return form;
}

QRegularExpressionMatch matchOf(const QRegularExpression &form, QStringView text)
{
    const QStringView bare = text.trimmed();
    return bare.size() > kLongestToken ? QRegularExpressionMatch() : form.match(bare.toString());
}

bool isFormulaText(QStringView text)
{
    static const QRegularExpression form(
        u"^=[-+(]*(?:\\$?[A-Za-z]{1,3}\\$?\\d|[\\p{L}.]+\\(|\\d|[\\w' ]+!)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return text.startsWith(u'=') && form.match(text.left(kLongestToken).toString()).hasMatch();
}

} // namespace

SheetCell cellOfText(QString text)
{
    if (text.size() > 3 && text.startsWith(u"=\"") && text.endsWith(u'"'))
        text = text.sliced(2, text.size() - 3).replace(u"\"\""_s, u"\""_s);
    const CellKind kind = isErrorText(text)     ? CellKind::Error
                          : isFormulaText(text) ? CellKind::Formula
                                                : CellKind::Text;
    return {.text = std::move(text), .kind = kind};
}

SheetCell wordsOf(const QString &text)
{
    return {.text = text, .kind = isErrorText(text) ? CellKind::Error : CellKind::Text};
}

bool isErrorText(QStringView text)
{
    const QStringView bare = text.trimmed();
    if (bare.isEmpty() || (bare.front() != u'#' && bare.front() != u'E'))
        return false;
    static const QRegularExpression form(u"^(?:#{2,}|#N/[AD]!?|#N[DV]|#[\\p{Lu}\\d/_ ]+[!?]|Err:\\d{3})$"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    return matchOf(form, bare).hasMatch();
}

bool isDateText(QStringView text)
{
    return matchOf(dateForm(), text).hasMatch();
}

std::optional<double> hoursOfText(QStringView text)
{
    static const QRegularExpression form(
        u"^(\\d{1,6}) ?(?::|h|ore|hours)(?: ?e)? ?([0-5]\\d)(?::([0-5]\\d)(?:\\.0+)?)?(?: ?(?:m|min|minuti|minutes)\\.?)?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (!text.contains(u':') && !text.contains(u'h', Qt::CaseInsensitive) &&
        !text.contains(u"or", Qt::CaseInsensitive))
        return std::nullopt;
    const auto match = matchOf(form, text);
    if (!match.hasMatch())
        return std::nullopt;
    return match.captured(1).toDouble() + match.captured(2).toDouble() / 60 +
           match.captured(3).toDouble() / 3600;
}

QString shownText(const SheetCell &cell)
{
    if (!cell.look.isEmpty())
        return QString(cell.look).replace(u'#', cell.text);
    if (cell.kind == CellKind::Percent)
        return cell.text + u'%';
    if (cell.kind != CellKind::Duration)
        return cell.text;
    const auto seconds = std::llround(cell.text.toDouble() * 3600);
    const QString shown = u"%1:%2"_s.arg(seconds / 3600).arg(seconds / 60 % 60, 2, 10, QChar(u'0'));
    return seconds % 60 == 0 ? shown : u"%1:%2"_s.arg(shown).arg(seconds % 60, 2, 10, QChar(u'0'));
}

QString displayedText(const SheetCell &cell, Language language)
{
    if (language != Language::Italian)
        return shownText(cell);
    if (cell.isNumber())
        return shownText(
            {.text = QString(cell.text).replace(u'.', u','), .kind = cell.kind, .look = cell.look});
    const QDate date =
        cell.kind == CellKind::Date ? QDate::fromString(cell.text.left(10), Qt::ISODate) : QDate();
    return date.isValid() ? date.toString(u"dd/MM/yyyy"_s) + cell.text.mid(10) : shownText(cell);
}

QString columnName(int column)
{
    QString name;
    for (int left = column + 1; left > 0; left = (left - 1) / 26)
        name.prepend(QChar(u'A' + (left - 1) % 26));
    return name;
}

QString yearText(const SheetCell &cell)
{
    const auto match = matchOf(dateForm(), cell.text);
    for (int group = 1; group <= match.lastCapturedIndex(); ++group) {
        if (match.capturedLength(group) == 4)
            return match.captured(group);
    }
    return cell.text.trimmed();
}

} // namespace quaderno
