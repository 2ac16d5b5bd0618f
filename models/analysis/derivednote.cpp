#include "analysis/derivednote.h"

#include "data/numberformat.h"

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kParts = 4;

} // namespace

QString derivedNote(const QStringList &tables, double low, double high)
{
    return QStringList{u"derived"_s, tables.join(u'+'), NumberFormat::plain(low), NumberFormat::plain(high)}
        .join(u':');
}

bool isDerivedNote(const QString &note)
{
    const QStringList parts = note.split(u':');
    return parts.size() == kParts && parts.front() == u"derived" && NumberFormat::parsePlain(parts[2]) &&
           NumberFormat::parsePlain(parts[3]);
}

// Not through tr(): the language is the one that is asked for, whichever the program speaks.
QString noteInWords(const QString &note, Language language)
{
    if (!isDerivedNote(note))
        return note;
    const QStringList parts = note.split(u':');
    const NumberFormat format(language);
    const auto number = [&](const QString &part) {
        return format.format(NumberFormat::parsePlain(part).value_or(0), 0, 2);
    };
    const LocalText words{u"ricavato da Tab. %1 dell’edizione a stampa: tra %2 e %3"_s,
                          u"derived from Tab. %1 of the printed edition: between %2 and %3"_s};
    return words.in(language).arg(QString(parts[1]).replace(u'+', u", "_s), number(parts[2]),
                                  number(parts[3]));
}

} // namespace quaderno
