#include "analysis/qualifiedtext.h"

#include <QRegularExpression>

#include <array>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

struct Qualifier {
    ObsStatus status;
    const char16_t *italian;
    const char16_t *english;
    const char16_t *forms; // what else people write
};

constexpr std::array<Qualifier, 4> kQualifiers{{
    {ObsStatus::Provisional, u"provvisorio", u"provisional",
     u"provvisori[aeo]?|provisional|parzial[ei]|parz\\.?|partial"},
    {ObsStatus::Estimated, u"stimato", u"estimated",
     u"circa|ca\\.?|c\\.ca|[~≈]|stim(?:a|ato|ata|ati|ate)|about|around|approx(?:\\.|imately)?|estimated?"},
    {ObsStatus::Imputed, u"imputato", u"imputed", u"imputat[aeio]|imputed"},
    {ObsStatus::Doubtful, u"dubbio", u"doubtful", u"dubbi[aeo]?|doubtful|incert[aeio]"},
}};

// The words stand before their number, or behind it: at the end, or in front of a remark in brackets.
struct Patterns {
    QRegularExpression before;
    QRegularExpression behind;
};

Patterns patternsOf(const Qualifier &qualifier)
{
    const QString forms = QStringView(qualifier.forms).toString();
    constexpr auto options =
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption;
    return {QRegularExpression(u"^(?:%1)(?!\\p{L})\\s*[:=]?\\s*(?=[\\d€])(.*)$"_s.arg(forms), options),
            QRegularExpression(u"^(.*?[\\d€][^(]*?)[\\s(]+(?:%1)(?!\\p{L}).*$"_s.arg(forms), options)};
}

const std::array<Patterns, kQualifiers.size()> &patterns()
{
    static const std::array<Patterns, kQualifiers.size()> made = [] {
        std::array<Patterns, kQualifiers.size()> all;
        for (size_t at = 0; at < all.size(); ++at)
            all[at] = patternsOf(kQualifiers[at]);
        return all;
    }();
    return made;
}

// "(3 comuni su 5)" at the end is not part of the number.
QString withoutRemark(const QString &number)
{
    static const QRegularExpression remark(u"\\s*\\([^)]*\\)?\\s*$"_s);
    return QString(number).remove(remark).trimmed();
}

// The form in which the program itself writes a qualified number says no more than its status.
bool isOwnForm(const QString &text, const QString &number, ObsStatus status)
{
    for (const Language language : {Language::Italian, Language::English}) {
        if (text == u"%1 (%2)"_s.arg(number, qualifierWord(status, language)))
            return true;
    }
    return false;
}

} // namespace

QString qualifierWord(ObsStatus status, Language language)
{
    for (const Qualifier &qualifier : kQualifiers) {
        if (qualifier.status == status)
            return QStringView(language == Language::Italian ? qualifier.italian : qualifier.english)
                .toString();
    }
    return {};
}

QualifiedText inOwnForm(const QString &text)
{
    for (const Qualifier &qualifier : kQualifiers) {
        for (const Language language : {Language::Italian, Language::English}) {
            const QString end = u" (%1)"_s.arg(qualifierWord(qualifier.status, language));
            if (text.endsWith(end, Qt::CaseInsensitive))
                return {.number = text.chopped(end.size()).trimmed(), .status = qualifier.status};
        }
    }
    return {.number = text};
}

QualifiedText qualifiedText(QStringView typed)
{
    const QString text = typed.trimmed().toString();
    for (size_t at = 0; at < kQualifiers.size(); ++at) {
        for (const QRegularExpression *pattern : {&patterns()[at].before, &patterns()[at].behind}) {
            const auto match = pattern->match(text);
            if (!match.hasMatch())
                continue;
            const QString number = withoutRemark(match.captured(1));
            const ObsStatus status = kQualifiers[at].status;
            return {.number = number,
                    .status = status,
                    .note = isOwnForm(text, number, status) ? QString() : text};
        }
    }
    return {.number = typed.toString()};
}

} // namespace quaderno
