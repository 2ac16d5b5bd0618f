#include "exchange/odscell.h"

#include "data/numberformat.h"
#include "exchange/cellformat.h"
#include "exchange/celltext.h"

#include <QDateTime>
#include <QRegularExpression>

#include <cmath>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

constexpr double kHoursOfDay = 24;

QStringView uriOf(OdfSpace space)
{
    switch (space) {
    case OdfSpace::Office:
        return u"urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    case OdfSpace::Table:
        return u"urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    case OdfSpace::Text:
        return u"urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    case OdfSpace::Style:
        return u"urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    case OdfSpace::CalcExt:
        return u"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";
    }
    Q_UNREACHABLE();
}

// The attribute that holds the value of a cell of that type.
QStringView attributeOf(QStringView type)
{
    return type == u"date"      ? u"date-value"
           : type == u"time"    ? u"time-value"
           : type == u"boolean" ? u"boolean-value"
           : type == u"string"  ? u"string-value"
                                : u"value";
}

SheetCell numberOf(const QString &stored, const CellFormat &format)
{
    const auto cell = format.cellOf(stored, false);
    return cell ? *cell : wordsOf(stored);
}

// "1.219,00 giorni" shows "# giorni".
QString lookOf(const QString &shown)
{
    static const QRegularExpression number(u"[-−]?\\d(?:[\\d.,'’\\s]*\\d)?(?:E[+-]?\\d+)?"_s,
                                           QRegularExpression::UseUnicodePropertiesOption);
    const auto match = number.match(shown);
    return match.hasMatch() ? shown.left(match.capturedStart()) + u'#' + shown.mid(match.capturedEnd())
                            : shown;
}

SheetCell dateOf(const QString &stored, const QString &shown)
{
    const QDate date = QDate::fromString(stored.left(10), Qt::ISODate);
    const QTime time = QTime::fromString(stored.mid(11), Qt::ISODateWithMs);
    QString text = stored;
    if (date.isValid() && shown == QString::number(date.year()))
        text = shown;
    else if (date.isValid() && (stored.size() == 10 || time == QTime(0, 0)))
        text = date.toString(Qt::ISODate);
    else if (date.isValid() && time.isValid())
        text = date.toString(Qt::ISODate) + time.toString(u" HH:mm"_s);
    return {.text = text, .kind = CellKind::Date};
}

// LibreOffice writes TRUE of other programs as a formula with the number 1.
bool isBoolean(const QString &stored, const QString &shown)
{
    static const QStringList words{u"TRUE"_s, u"FALSE"_s, u"VERO"_s, u"FALSO"_s};
    return (stored == u"1" || stored == u"0") && words.contains(shown);
}

// "PT06H30M00S" is 6.5.
std::optional<double> hoursOfDuration(const QString &stored)
{
    static const QRegularExpression form(u"^(-?)P(?:(\\d{1,7})D)?(?:T(?:(\\d{1,9})H)?(?:(\\d{1,9})M)?"
                                         "(?:(\\d{1,9})(?:[.,](\\d{1,12}))?S)?)?$"_s);
    const auto match = form.match(stored);
    if (!match.hasMatch())
        return std::nullopt;
    const double seconds = u"%1.%2"_s.arg(match.captured(5), match.captured(6)).toDouble();
    const double hours = match.captured(2).toDouble() * kHoursOfDay + match.captured(3).toDouble() +
                         match.captured(4).toDouble() / 60 + seconds / 3600;
    return match.capturedLength(1) > 0 ? -hours : hours;
}

// Whether the text of a time says all of it: "30:00" does of 30 hours and of half an hour, not of six and a
// half.
bool showsAll(double hours, const QString &shown)
{
    static const QRegularExpression form(u"^(-?)(\\d{1,9}):(\\d\\d)(?::(\\d\\d)(?:[.,]\\d+)?)?$"_s);
    const auto match = form.match(shown);
    if (!match.hasMatch())
        return shown.isEmpty() || (hours >= 0 && hours < kHoursOfDay);
    const double first = match.captured(2).toDouble() + match.captured(3).toDouble() / 60;
    const double sign = match.capturedLength(1) > 0 ? -1 : 1;
    const double asHours = sign * (first + match.captured(4).toDouble() / 3600);
    const double precision = match.capturedLength(4) > 0 ? 1.0 / 3600 : 1.0 / 60;
    const bool isMinutes = match.capturedLength(4) == 0 && std::abs(sign * first / 60 - hours) <= 1.0 / 3600;
    return std::abs(asHours - hours) <= precision || isMinutes;
}

SheetCell timeOf(const QString &stored, const QString &shown)
{
    const auto hours = hoursOfDuration(stored);
    if (!hours)
        return {.text = stored, .kind = CellKind::Date};
    if (showsAll(*hours, shown))
        return {.text = NumberFormat::plain(withoutDust(*hours)), .kind = CellKind::Duration};
    return numberOf(QString::number(*hours / kHoursOfDay, 'g', 17), CellFormat::ofCode(u"d"));
}

} // namespace

QString odfValue(const QXmlStreamAttributes &attributes, OdfSpace space, QStringView name)
{
    for (const QXmlStreamAttribute &attribute : attributes) {
        if (attribute.name() == name && attribute.namespaceUri() == uriOf(space))
            return attribute.value().toString();
    }
    return {};
}

SheetCell odsCell(const QXmlStreamAttributes &attributes, const std::optional<QString> &shownText)
{
    const QString shown = shownText.value_or(QString());
    const QString type = odfValue(attributes, OdfSpace::Office, u"value-type");
    const QString stored = odfValue(attributes, OdfSpace::Office, attributeOf(type));
    const QString formula = odfValue(attributes, OdfSpace::Table, u"formula");
    const bool isError = odfValue(attributes, OdfSpace::CalcExt, u"value-type") == u"error";
    if (isError || (!formula.isEmpty() && isErrorText(shown)))
        return {.text = shown.isEmpty() ? u"#VALUE!"_s : shown, .kind = CellKind::Error};
    // LibreOffice gives no type to one that shows nothing, and an empty text.
    if (!formula.isEmpty() && type != u"string" && stored.isEmpty() && !shownText)
        return {.text = formula.sliced(std::max<qsizetype>(formula.indexOf(u'='), 0)),
                .kind = CellKind::Formula};
    if (type == u"string" || stored.isEmpty())
        return wordsOf(shown.isEmpty() ? stored : shown);
    if (type == u"date")
        return dateOf(stored, shown);
    if (type == u"time")
        return timeOf(stored, shown);
    if (type == u"boolean" || isBoolean(stored, shown))
        return {.text = stored == u"false" || stored == u"0" ? u"FALSE"_s : u"TRUE"_s};
    if (type == u"percentage")
        return numberOf(stored, CellFormat::ofCode(u"%"));
    const SheetCell number = numberOf(stored, CellFormat());
    return shownText && number.isNumber() ? cellShownAs(number, lookOf(shown)) : number;
}

} // namespace quaderno
