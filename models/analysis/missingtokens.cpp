#include "analysis/missingtokens.h"

#include <QRegularExpression>
#include <QSet>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kLongestToken = 40;

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
                                     u"nan"_s,
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
    static const QRegularExpression sign(u"^(?:[-‐‑‒–—−]+|\\.{2,}|…+\\.?|/|:)$"_s);
    return hasPunctuation && sign.match(text.trimmed().toString().remove(u' ')).hasMatch();
}

} // namespace quaderno
