#include "exchange/cellformat.h"

#include "data/numberformat.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kExcelDigits = 15;
constexpr int kMostWrittenDecimals = 9;
constexpr double kDust = 1e-13; // of the number
constexpr double kHoursOfDay = 24;
constexpr double kLastDay = 2'958'466;   // after 9999-12-31
constexpr int kLeapDayThatNeverWas = 60; // 29 February 1900

bool isShortWhole(QStringView text)
{
    return !text.isEmpty() && text.size() <= kExcelDigits && text[0] != u'0' &&
           std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

// Also one too large to be an answer.
bool isNumberText(QStringView text)
{
    bool isNumber = false;
    const double value = QLocale::c().toDouble(text, &isNumber);
    return isNumber && std::isfinite(value);
}

// The letters of a format that stand for something, in lower case; of the brackets only the lengths of time,
// as one capital: "H" for [h], "M", "S".
QString meaningfulLetters(QStringView code)
{
    QString letters;
    for (qsizetype at = 0; at < code.size(); ++at) {
        const QChar c = code[at].toLower();
        if (c == u'"') {
            const qsizetype end = code.indexOf(u'"', at + 1);
            at = end < 0 ? code.size() : end;
        } else if (c == u'\\' || c == u'_' || c == u'*') {
            ++at;
        } else if (c == u'[') {
            const qsizetype end = code.indexOf(u']', at);
            const QString inside =
                code.sliced(at + 1, (end < 0 ? code.size() : end) - at - 1).toString().toLower();
            const bool isLength = !inside.isEmpty() && u"hms"_s.contains(inside.front()) &&
                                  inside.count(inside.front()) == inside.size();
            if (isLength)
                letters += inside.front().toUpper();
            at = end < 0 ? code.size() : end;
        } else if (code.sliced(at).startsWith(u"general", Qt::CaseInsensitive)) {
            at += 6;
        } else if (code.sliced(at).startsWith(u"am/pm", Qt::CaseInsensitive)) {
            letters += u'h';
            at += 4;
        } else if (c == u'e' && at + 1 < code.size() && (code[at + 1] == u'+' || code[at + 1] == u'-')) {
            ++at; // an exponent
        } else if (c.isLetter() || c == u'%') {
            letters += c;
        }
    }
    return letters;
}

bool isPlaceholder(QChar c)
{
    return c == u'0' || c == u'#' || c == u'?' || c == u'@';
}

// What a bracket shows: "USD" of [$USD-409]; colours and conditions show nothing.
QString shownOfBracket(QStringView inside)
{
    const qsizetype dash = inside.indexOf(u'-');
    return inside.startsWith(u'$') ? inside.sliced(1, (dash < 0 ? inside.size() : dash) - 1).toString()
                                   : QString();
}

// Of each section of a format what it shows, with # where the number stands.
QStringList shownSections(QStringView code)
{
    QStringList sections{QString()};
    const auto show = [&sections](QStringView words) { sections.back() += words.toString().remove(u'#'); };
    for (qsizetype at = 0; at < code.size(); ++at) {
        const QChar c = code[at];
        const auto upTo = [&](QChar sign) {
            const qsizetype end = code.indexOf(sign, at + 1);
            const QStringView inside = code.sliced(at + 1, (end < 0 ? code.size() : end) - at - 1);
            at = end < 0 ? code.size() : end;
            return inside;
        };
        if (c == u'"') {
            show(upTo(u'"'));
        } else if (c == u'[') {
            show(shownOfBracket(upTo(u']')));
        } else if (c == u';') {
            sections.append(QString());
        } else if (c == u'\\' && at + 1 < code.size()) {
            show(code.sliced(++at, 1));
        } else if (c == u'_' || c == u'*') {
            ++at;
        } else if (c == u'/') { // of a fraction, before what it counts by
            while (at + 1 < code.size() && code[at + 1].isDigit())
                ++at;
        } else if (isPlaceholder(c) || code.sliced(at).startsWith(u"general", Qt::CaseInsensitive)) {
            at += isPlaceholder(c) ? 0 : 6;
            if (!sections.back().contains(u'#'))
                sections.back() += u'#';
        } else if (c.toUpper() == u'E' && at + 1 < code.size() &&
                   (code[at + 1] == u'+' || code[at + 1] == u'-')) {
            ++at;
        } else if (c != u'%' && c != u'.' && c != u',') {
            show(code.sliced(at, 1));
        }
    }
    return sections;
}

// More than the number with its sign: words, a unit, a scale ("/000", "x 1000"), a limit ("<").
bool saysMore(QStringView look)
{
    return std::ranges::any_of(look, [](QChar c) { return !c.isSpace() && !u"#-−–().,'’"_s.contains(c); });
}

// Sections by the sign of the number, or one that stands for all of them: where the format is the number
// alone nothing, and under conditions of its own all that it may show.
QStringList looksOf(QStringView code)
{
    static const QRegularExpression condition(u"\\[[<>=]"_s);
    QStringList sections = shownSections(code);
    if (code.contains(u'[') && condition.match(code.toString()).hasMatch())
        return {sections.join(u' ')};
    sections = sections.first(std::min<qsizetype>(sections.size(), 3));
    const bool isPlain = std::ranges::all_of(
        sections, [](const QString &look) { return look.contains(u'#') && !saysMore(look); });
    return isPlain || code.trimmed().isEmpty() ? QStringList() : sections;
}

// Days before 1900-03-01 are one off in the system of 1900.
std::optional<QDateTime> momentOf(double days, bool is1904)
{
    if (days < 0 || days >= kLastDay)
        return std::nullopt;
    const auto whole = static_cast<qint64>(days);
    const QDate first =
        is1904 ? QDate(1904, 1, 1) : QDate(1899, 12, 30).addDays(whole < kLeapDayThatNeverWas ? 1 : 0);
    const auto milliseconds =
        static_cast<qint64>(std::llround((days - static_cast<double>(whole)) * 86'400)) * 1000;
    return QDateTime(first.addDays(whole), QTime(0, 0), Qt::UTC).addMSecs(milliseconds);
}

QString momentText(double days, bool is1904, bool isYear)
{
    const auto moment = momentOf(days, is1904);
    if (!moment)
        return NumberFormat::plain(days);
    if (isYear)
        return QString::number(moment->date().year());
    return moment->time() == QTime(0, 0) ? moment->date().toString(Qt::ISODate)
                                         : moment->toString(u"yyyy-MM-dd HH:mm"_s);
}

} // namespace

double withoutDust(double value)
{
    const double excels = QString::number(value, 'g', kExcelDigits).toDouble();
    const double written = QString::number(excels, 'f', kMostWrittenDecimals).toDouble();
    return std::abs(written - excels) <= std::abs(excels) * kDust ? written : excels;
}

SheetCell cellShownAs(SheetCell number, QStringView shown)
{
    const QString look = shown.trimmed().toString();
    if (look.isEmpty())
        number.isHidden = true;
    else if (saysMore(look) && !look.contains(u'#'))
        return {.text = look};
    else if (saysMore(look))
        number.look = look;
    return number;
}

CellFormat CellFormat::ofCode(QStringView code)
{
    const QString letters = meaningfulLetters(code);
    const auto has = [&letters](QStringView wanted) {
        return std::ranges::any_of(letters, [wanted](QChar c) { return wanted.contains(c); });
    };
    CellFormat format;
    const bool isLength = has(u"HMS");
    const bool isOfDay = has(u"hs");
    if (has(u"ydgeab") || (has(u"m") && !isLength && !isOfDay)) {
        format.m_look = Look::Date;
        format.m_isYear = letters.count(u'y') == letters.size();
    } else if (isLength || isOfDay) {
        format.m_look = Look::Time;
        format.m_wrapsAt = isLength ? 0 : has(u"h") ? 1 : has(u"m") ? 1.0 / 24 : 1.0 / 1440;
    } else if (has(u"%")) {
        format.m_look = Look::Percent;
    }
    if (format.m_look == Look::Number)
        format.m_looks = looksOf(code);
    return format;
}

CellFormat CellFormat::ofNumber(int format)
{
    struct Range {
        int first;
        int last;
        QStringView code;
    };
    // Those of East Asia show dates and times of their own; as a date either is refused.
    static constexpr Range known[]{{9, 10, u"%"},  {14, 17, u"d"},   {18, 21, u"h"},   {22, 22, u"d"},
                                   {27, 36, u"d"}, {45, 45, u"m:s"}, {46, 46, u"[h]"}, {47, 47, u"m:s"},
                                   {50, 58, u"d"}, {71, 81, u"d"}};
    const auto *found = std::ranges::find_if(
        known, [format](const Range &range) { return range.first <= format && format <= range.last; });
    return found == std::end(known) ? CellFormat() : ofCode(found->code);
}

std::optional<SheetCell> CellFormat::cellOf(QStringView stored, bool is1904) const
{
    if (m_look == Look::Number && m_looks.isEmpty() && isShortWhole(stored)) // most of them
        return SheetCell{.text = stored.toString(), .kind = CellKind::Number};
    const auto value = NumberFormat::parsePlain(stored);
    if (!value)
        return isNumberText(stored) ? std::optional(SheetCell{stored.toString(), CellKind::Number})
                                    : std::nullopt;
    const auto cell = [](double number, CellKind kind) {
        return SheetCell{.text = NumberFormat::plain(withoutDust(number)), .kind = kind};
    };
    const bool showsAll = m_wrapsAt == 0 || (*value >= 0 && *value < m_wrapsAt);
    switch (m_look) {
    case Look::Number:
        return m_looks.isEmpty() ? cell(*value, CellKind::Number)
                                 : cellShownAs(cell(*value, CellKind::Number), lookOf(*value));
    case Look::Percent:
        return cell(*value * 100, CellKind::Percent);
    case Look::Time:
        if (showsAll)
            return cell(*value * kHoursOfDay, CellKind::Duration);
        [[fallthrough]];
    case Look::Date:
        return SheetCell{.text = momentText(*value, is1904, m_isYear), .kind = CellKind::Date};
    }
    Q_UNREACHABLE();
}

const QString &CellFormat::lookOf(double value) const
{
    const qsizetype section = value < 0 ? 1 : value == 0 ? 2 : 0;
    return section < m_looks.size() ? m_looks.at(section) : m_looks.first();
}

} // namespace quaderno
