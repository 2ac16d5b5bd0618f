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

std::optional<Derivation> derivation(const QString &note)
{
    const QStringList parts = note.split(u':');
    if (parts.size() != kParts || parts.front() != u"derived")
        return std::nullopt;
    const auto low = NumberFormat::parsePlain(parts[2]);
    const auto high = NumberFormat::parsePlain(parts[3]);
    if (!low || !high)
        return std::nullopt;
    Derivation found{{}, *low, *high};
    for (const QString &table : parts[1].split(u'+', Qt::SkipEmptyParts))
        found.tables.push_back(table.toInt());
    return found;
}

bool isDerivedNote(const QString &note)
{
    return derivation(note).has_value();
}

// Not through tr(): the language is the one that is asked for, whichever the program speaks.
QString noteInWords(const QString &note, Language language)
{
    const auto known = derivation(note);
    if (!known)
        return note;
    const NumberFormat format(language);
    QStringList tables;
    for (const int table : known->tables)
        tables.append(QString::number(table));
    const LocalText words{u"ricavato da Tab. %1 dell’edizione a stampa: tra %2 e %3"_s,
                          u"derived from Tab. %1 of the printed edition: between %2 and %3"_s};
    return words.in(language).arg(tables.join(u", "_s), format.format(known->low, 0, 2),
                                  format.format(known->high, 0, 2));
}

} // namespace quaderno
