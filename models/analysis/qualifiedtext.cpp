#include "analysis/qualifiedtext.h"

#include <QRegularExpression>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

QRegularExpression words(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption |
                                           QRegularExpression::UseUnicodePropertiesOption);
}

// The number before, after or around which the words stand; empty when the words are not there.
QString numberBeside(const QString &text, const QString &alternatives)
{
    const QRegularExpression before = words(u"^(?:%1)(?!\\p{L})\\s*[:=]?\\s*(.*\\d.*)$"_s.arg(alternatives));
    const QRegularExpression after = words(u"^(.*?\\d[^(]*?)[\\s(]+(?:%1)\\b.*$"_s.arg(alternatives));
    if (const auto match = before.match(text); match.hasMatch())
        return match.captured(1).trimmed();
    if (const auto match = after.match(text); match.hasMatch())
        return match.captured(1).trimmed();
    return {};
}

// "(3 comuni su 5)" at the end is not part of the number.
QString withoutRemark(const QString &number)
{
    static const QRegularExpression remark(u"\\s*\\([^)]*\\)?\\s*$"_s);
    return QString(number).remove(remark);
}

} // namespace

QualifiedText qualifiedText(QStringView typed)
{
    const QString text = typed.trimmed().toString();
    const QString estimate =
        u"circa|ca\\.?|c\\.ca|[~≈]|stim(?:a|ato|ata|ati|ate)|about|approx(?:\\.|imately)?|"
        "estimate(?:d)?"_s;
    const QString partial = u"parzial(?:e|i)|parz\\.?|partial"_s;
    if (const QString number = numberBeside(text, partial); !number.isEmpty())
        return {.number = withoutRemark(number), .status = ObsStatus::Provisional, .note = text};
    if (const QString number = numberBeside(text, estimate); !number.isEmpty())
        return {.number = withoutRemark(number), .status = ObsStatus::Estimated, .note = text};
    return {.number = typed.toString()};
}

} // namespace quaderno
