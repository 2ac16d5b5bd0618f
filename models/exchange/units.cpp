#include "exchange/units.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

// Other is a unit that no question asks for: a scale, a currency, a share of a post.
enum class Measure { None, Any, Hours, Days, Weeks, Months, Years, People, Euro, Percent, Other };

constexpr qsizetype kLongestWords = 120;

Measure measureOf(const QString &word)
{
    static const QHash<QString, Measure> known = [] {
        const std::pair<Measure, QStringView> lists[]{
            {Measure::Any, u"n nr num numero number unita unit units valore valori value values "
                           u"dato dati data totale total assoluto assoluti u"},
            {Measure::Hours, u"h hh hr hrs ora ore hour hours"},
            {Measure::Days, u"d g gg giorno giorni day days"},
            {Measure::Weeks, u"sett settimana settimane settimanali week weeks weekly"},
            {Measure::Months, u"mese mesi mensili month months monthly"},
            {Measure::Years, u"anno anni annuo annua annui annue annuali year years yearly annual"},
            {Measure::People, u"persona persone utente utenti abitante abitanti ab abit residente residenti "
                              u"person persons people user users resident residents"},
            {Measure::Euro, u"€ eur euro importo importi amount amounts"},
            {Measure::Percent, u"% percento percent"},
            {Measure::Other,
             u"migliaia mila k milioni mln mld miliardi thousands thousand millions million $ £ "
             u"¥ ‰ usd gbp chf dollari dollars sterline pounds franchi fte etp minuti min "
             u"minutes"}};
        QHash<QString, Measure> words;
        for (const auto &[measure, list] : lists) {
            for (const QStringView one : list.split(u' '))
                words.insert(one.toString(), measure);
        }
        return words;
    }();
    return known.value(word, Measure::None);
}

// Signs of money and of shares are words of their own; articles and prepositions are none.
QStringList tokensOf(QStringView text)
{
    static const QSet<QString> empty{u"di"_s,    u"a"_s,   u"al"_s,    u"all"_s, u"alla"_s, u"per"_s, u"in"_s,
                                     u"nell"_s,  u"nel"_s, u"il"_s,    u"la"_s,  u"le"_s,   u"gli"_s, u"i"_s,
                                     u"degli"_s, u"dei"_s, u"delle"_s, u"of"_s,  u"the"_s,  u"e"_s};
    QString spaced;
    for (const QChar c : text.left(kLongestWords).toString().normalized(QString::NormalizationForm_KD)) {
        const bool isSign = c.category() == QChar::Symbol_Currency || c == u'%' || c == u'‰';
        if (isSign)
            spaced += u' ' + QString(c) + u' ';
        else if (!c.isMark())
            spaced += c.isLetter() ? c.toLower() : QChar(u' ');
    }
    QStringList words = spaced.split(u' ', Qt::SkipEmptyParts);
    words.removeIf([](const QString &word) { return empty.contains(word); });
    return words;
}

QStringList labelWords(const Variable &variable)
{
    return tokensOf(variable.label.italian) + tokensOf(variable.label.english);
}

QStringList unitWords(const Variable &variable)
{
    return tokensOf(variable.unit.italian) + tokensOf(variable.unit.english);
}

// "pasto" and "pasti"
bool isSameButForItsEnding(const QString &one, const QString &other)
{
    constexpr qsizetype kShortest = 4;
    return one == other ||
           (one.size() >= kShortest && one.size() == other.size() && one.chopped(1) == other.chopped(1));
}

bool hasWord(const QString &word, const QStringList &words)
{
    return std::ranges::any_of(words,
                               [&word](const QString &one) { return isSameButForItsEnding(word, one); });
}

bool hasMeasure(const QStringList &words, Measure measure)
{
    return std::ranges::any_of(words, [measure](const QString &word) { return measureOf(word) == measure; });
}

// What is counted: the unit itself, or with persons and things the words of the question.
bool isCounted(const Variable &variable, const QString &word)
{
    const Measure measure = measureOf(word);
    const QStringList units = unitWords(variable);
    if (hasWord(word, units) || (measure != Measure::None && hasMeasure(units, measure)))
        return true;
    return measure == Measure::None && variable.type == VariableType::Count &&
           hasWord(word, labelWords(variable));
}

// "ore al giorno", "euro/anno": what it is counted by, as the question says, or by the year where it says
// nothing.
bool isCountedBy(const Variable &variable, const QString &word)
{
    const Measure measure = measureOf(word);
    const QStringList label = labelWords(variable);
    if (measure == Measure::Years)
        return hasMeasure(label, measure) ||
               std::ranges::none_of(std::array{Measure::Days, Measure::Weeks, Measure::Months},
                                    [&label](Measure other) { return hasMeasure(label, other); });
    return measure == Measure::Any ||
           (measure == Measure::None ? hasWord(word, label) : hasMeasure(label, measure));
}

} // namespace

bool isUnitOf(const Variable &variable, QStringView words)
{
    QStringList all = tokensOf(words);
    while (!all.isEmpty() && measureOf(all.first()) == Measure::Any)
        all.removeFirst();
    if (all.isEmpty())
        return true;
    return isCounted(variable, all.first()) &&
           std::all_of(all.cbegin() + 1, all.cend(), [&variable](const QString &word) {
               return isCounted(variable, word) || isCountedBy(variable, word);
           });
}

bool isUnit(QStringView words)
{
    const QStringList all = tokensOf(words);
    const auto isKnown = [](const QString &word) { return measureOf(word) != Measure::None; };
    const auto isMeasure = [](const QString &word) {
        return measureOf(word) != Measure::None && measureOf(word) != Measure::Any;
    };
    const bool hasDigit = std::ranges::any_of(words, [](QChar c) { return c.isDigit(); });
    return !hasDigit && std::ranges::all_of(all, isKnown) && std::ranges::any_of(all, isMeasure);
}

} // namespace quaderno
