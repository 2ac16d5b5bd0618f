#include "analysis/missingtokens.h"

#include <QRegularExpression>
#include <QSet>

#include <array>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kLongestToken = 40;

struct Qualifier {
    ObsStatus status;
    const char16_t *italian;
    const char16_t *english;
    const char16_t *stems; // what else the word may be: "stima", "stimati", "estimate"
};

constexpr std::array<Qualifier, 4> kQualifiers{{
    {ObsStatus::Estimated, u"stimato", u"estimated", u"stim[aeio]\\w*|estimat\\w*|circa|ca\\.?|approx\\.?"},
    {ObsStatus::Imputed, u"imputato", u"imputed", u"imputat[aeio]|imputed"},
    {ObsStatus::Provisional, u"provvisorio", u"provisional",
     u"provvisori[aeo]?|provisional|parzial[ei]|partial"},
    {ObsStatus::Doubtful, u"dubbio", u"doubtful", u"dubbi[aeo]?|doubtful|incert[aeio]"},
}};

} // namespace

bool isMissingToken(QStringView text)
{
    if (text.size() > kLongestToken)
        return false;
    QString letters;
    bool hasPunctuation = false;
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            letters += c.toLower();
        else if (c == u'#')
            return false; // an error of the spreadsheet, which nobody wrote
        else if (!c.isSpace())
            hasPunctuation = true;
    }
    static const QSet<QString> words{u"nd"_s,
                                     u"na"_s,
                                     u"np"_s,
                                     u"nr"_s,
                                     u"nondisponibile"_s,
                                     u"nondisponibili"_s,
                                     u"datonondisponibile"_s,
                                     u"datinondisponibili"_s,
                                     u"nonrilevato"_s,
                                     u"nonpervenuto"_s,
                                     u"mancante"_s,
                                     u"datomancante"_s,
                                     u"notavailable"_s,
                                     u"missing"_s,
                                     u"notknown"_s,
                                     u"unknown"_s};
    if (!letters.isEmpty())
        return words.contains(letters);
    static const QRegularExpression sign(u"^(?:[-‐‑‒–—−]+|\\.{2,}|…+\\.?|/)$"_s);
    return hasPunctuation && sign.match(text.trimmed().toString().remove(u' ')).hasMatch();
}

QString qualifierWord(ObsStatus status, Language language)
{
    for (const Qualifier &qualifier : kQualifiers) {
        if (qualifier.status == status)
            return QStringView(language == Language::Italian ? qualifier.italian : qualifier.english)
                .toString();
    }
    return {};
}

QualifiedText withoutQualifier(const QString &text)
{
    static const QRegularExpression about(
        u"^(?:circa|ca\\.?|c\\.ca|about|around|approx\\.?|stima|~|≈)\\s*(?=[\\d€])"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (const auto match = about.match(text); match.hasMatch())
        return {text.mid(match.capturedLength()), ObsStatus::Estimated};
    static const std::array<QRegularExpression, 4> behind = [] {
        std::array<QRegularExpression, 4> made;
        for (size_t at = 0; at < made.size(); ++at) {
            made[at] = QRegularExpression(u"(?<=[\\d€\\s])\\s*\\(?\\b(?:"_s +
                                              QStringView(kQualifiers[at].stems).toString() + u")\\)?$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
        }
        return made;
    }();
    for (size_t at = 0; at < behind.size(); ++at) {
        if (const auto match = behind[at].match(text); match.hasMatch())
            return {text.left(match.capturedStart()).trimmed(), kQualifiers[at].status};
    }
    return {text, ObsStatus::Normal};
}

} // namespace quaderno
