#include "data/numberformat.h"

#include <QLocale>
#include <QRegularExpression>

#include <cmath>
#include <limits>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

int neededDecimals(double value, int minDecimals, int maxDecimals)
{
    int decimals = minDecimals;
    while (decimals < maxDecimals && roundHalfAway(value, decimals) != roundHalfAway(value, maxDecimals))
        ++decimals;
    return decimals;
}

// Spaces of every kind may stand around a number and between its groups; a euro sign before or after it.
QString withoutCurrency(QStringView text)
{
    QString bare = text.trimmed().toString();
    bare.replace(QChar(0x2212), u'-');
    static const QRegularExpression currency(u"^(?:€|EUR)\\s*|\\s*(?:€|EUR|euro)$"_s,
                                             QRegularExpression::CaseInsensitiveOption |
                                                 QRegularExpression::UseUnicodePropertiesOption);
    return bare.remove(currency).trimmed();
}

} // namespace

double roundHalfAway(double value, int decimals)
{
    const double scale = std::pow(10.0, decimals);
    // A decimal half such as 1.005 is stored a hair below itself; a few ulps bring it back before rounding.
    const double nudged = value * scale * (1 + 4 * std::numeric_limits<double>::epsilon());
    const double rounded = std::round(nudged) / scale;
    return rounded == 0 ? 0 : rounded;
}

QString NumberFormat::format(double value, int minDecimals, int maxDecimals) const
{
    const double rounded = roundHalfAway(value, maxDecimals);
    return localeOf(m_language).toString(rounded, 'f', neededDecimals(rounded, minDecimals, maxDecimals));
}

QString NumberFormat::plain(double value)
{
    return QString::number(value == 0 ? 0 : value, 'f', QLocale::FloatingPointShortest);
}

Result<double> NumberFormat::parse(QStringView text) const
{
    const bool italian = m_language == Language::Italian;
    static const QRegularExpression italianForm(u"^([+-]?)(\\d{1,3}(?:[.\\s'’]\\d{3})+|\\d+)(?:,(\\d+))?$"_s,
                                                QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression englishForm(
        u"^([+-]?)(\\d{1,3}(?:[,\\s'’]\\d{3})+|\\d+)(?:\\.(\\d+))?$"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression separators(u"[.,\\s'’]"_s,
                                               QRegularExpression::UseUnicodePropertiesOption);

    const QRegularExpressionMatch match = (italian ? italianForm : englishForm).match(withoutCurrency(text));
    const auto error = [&] {
        return refused(tr("“%1” is not a number. Write for example %2.")
                           .arg(text.toString(), italian ? u"1.234,5"_s : u"1,234.5"_s));
    };
    if (!match.hasMatch())
        return error();
    const QString digits = match.captured(2).remove(separators);
    const QString fraction = match.captured(3);
    const auto value =
        parsePlain(QString(match.captured(1) + digits + (fraction.isEmpty() ? u""_s : u"."_s + fraction)));
    if (!value)
        return error();
    return *value;
}

std::optional<double> NumberFormat::parsePlain(QStringView text)
{
    bool isNumber = false;
    const double value = QLocale::c().toDouble(text, &isNumber);
    if (!isNumber || !std::isfinite(value) || std::abs(value) >= 1e15)
        return std::nullopt;
    return value == 0 ? 0 : value;
}

} // namespace quaderno
