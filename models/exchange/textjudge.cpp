#include "exchange/textjudge.h"

#include "exchange/celltext.h"

#include <QRegularExpression>

#include <algorithm>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

constexpr auto kOfWords =
    QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption;

bool has(const QString &text, const QRegularExpression &form)
{
    return form.match(text).hasMatch();
}

constexpr QStringView kMonths =
    u"gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|"
    "january|february|march|april|may|june|july|august|september|october|november|december";

// A day is not its month, and January to December are the year.
QString withoutDays(QString text)
{
    static const QRegularExpression day(
        u"\\b\\d{1,2}°?[ "
        u"-](?:gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic|jan|may|jun|jul|aug|sep|oct|dec)\\p{L}*[ "
        u"-]\\d{2,4}\\b|"
        "\\b(?:[0-3]?\\d|1°)[ -](?:gennaio|dicembre|january|december)\\b|"
        "\\b(?:gen(?:naio)?|jan(?:uary)?)\\.?(?: *[-–\\/] *| a )(?:dic(?:embre)?|dec(?:ember)?)\\b"_s,
        kOfWords);
    return text.remove(day);
}

// Of a part of the year or of those who are counted, or of what was to be.
bool saysPart(const QString &text)
{
    static const QRegularExpression part(
        u"\\b(?:(?:(?:semest|trimest|quadrimest|bimest)r(?:[ei]|al[ei])|semester|quarter|monthly|mensil[ei]|"
        u"al mese|per month|preventiv[oi]|prevision[ei]|budget)|"
        "primi (?:\\d+|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici) mesi|first \\w+ months|"
        "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|"
        "january|february|april|june|july|august|september|october|november|december|"
        "(?:gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic|jan|jun|jul|aug|sep|oct|dec)\\.?[ "
        "-]+(?:'?\\d{2}|(?:19|20)\\d\\d|"
        "(?:gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic|jan|jun|jul|aug|sep|oct|dec))|"
        "(?:sol[oaie]|soltanto|solamente|limitatamente|only) (?:(?:al|alle|ai|agli|per|i|le|gli|the) )*"
        "(?:donne|uomini|femmine|maschi|minori|adult[ie]|anziani|women|men|females|males|minors|comune|"
        "alcuni|parte|part|some)|"
        "manca(?:no)? (?:il|i|la|le|gli|un|una|alcun[ie]|ancora)|(?:non|not) (?:compre|inclu)\\p{L}*|"
        "dat[oi] parzial[ei]|partial data)\\b"_s,
        kOfWords);
    return has(withoutDays(text), part);
}

struct Day {
    int day = 0;
    int month = 0;
    int year = 0; // 0: it says none
};

// "30/6/2012", "30 giugno", "2012-06-30"
QString dayForm()
{
    return u"(?:\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{4})?|(?:19|20)\\d\\d-\\d\\d-\\d\\d|\\d{1,2}°? "
           u"(?:%1)(?: (?:19|20)\\d\\d)?)"_s.arg(kMonths);
}

Day dayOf(const QString &text)
{
    static const QRegularExpression form(
        u"(?:(?<year>(?:19|20)\\d\\d)-)?(?<one>\\d{1,2})(?:[/.-]|°? )(?<other>\\d{1,2}|%1)(?:[/. -](?<last>(?:19|20)\\d\\d))?"_s
            .arg(kMonths),
        kOfWords);
    const auto match = form.match(text);
    const QString month = match.captured(u"other"_s).toLower();
    const auto at = static_cast<int>(kMonths.toString().split(u'|').indexOf(month));
    Day day{match.captured(u"one"_s).toInt(), at >= 0 ? at % 12 + 1 : month.toInt(),
            match.captured(u"last"_s).toInt()};
    if (!match.captured(u"year"_s).isEmpty())
        day = {month.toInt(), day.day, match.captured(u"year"_s).toInt()};
    return day;
}

bool isFirstOfYear(Day day)
{
    return day.day == 1 && day.month == 1;
}

bool isLastOfYear(Day day)
{
    return day.day == 31 && day.month == 12;
}

// "Dati aggiornati al 30 giugno 2012": as they stood while the year went on; later they were only corrected.
bool saysAsOf(const QString &text, YearRange meant)
{
    static const QRegularExpression form(
        u"\\b(?:dat[oi]|valor[ei]|aggiornat\\w*|agg|situazione|rilevat\\w*|riferit[oaie]|fino|sino|data|"
        u"figures|updated|until)\\b[^\\d]*\\b(?:al|alla data del|al giorno|to|as of|at) (?<day>%1)"_s.arg(
            dayForm()),
        kOfWords);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return false;
    const Day day = dayOf(match.captured(u"day"_s));
    return !isLastOfYear(day) && !isFirstOfYear(day) && (day.year == 0 || meant.contains(day.year));
}

// "01/01/2012-30/06/2012"
bool saysDaysOfPart(const QString &text)
{
    static const QRegularExpression form(
        u"(?<from>%1)\\s*(?:-|–|al?|to)\\s*(?<to>%1)(?!\\d)"_s.arg(dayForm()), kOfWords);
    const auto match = form.match(text);
    return match.hasMatch() &&
           !(isFirstOfYear(dayOf(match.captured(u"from"_s))) && isLastOfYear(dayOf(match.captured(u"to"_s))));
}

// Of another place, or of nobody.
bool saysStranger(const QString &text)
{
    static const QRegularExpression stranger(
        u"\\b(?:(?:anno|esercizio) (?:precedente|scolastico|scorso)|(?:previous|last|school) year|"
        "(?:totale|media|valore|dato|dati|valori) (?:della regione|di tutte le zone|delle zone|tra le "
        "zone|regional[ei])|media (?:degli|dei|di pi[uù]) (?:\\p{L}+ )*anni|"
        "regional (?:total|mean|average)|"
        "(?<!\\bdal )(?<!\\bcol )(?<!\\bcon il )comune di (?!residenza|riferimento)\\p{L}+|fac[- ]?simile|"
        "(?<!\\bad )(?<!\\bper )(?<!\\bfor )(?:esempio|example))\\b"_s,
        kOfWords);
    return has(text, stranger);
}

// Of which no number can be taken as it stands.
bool saysShare(const QString &text)
{
    static const QRegularExpression share(
        u"\\b(?:percentual[ei]|percentages?|per ?mille|pro ?capite|a testa|"
        "(?:per|ogni) (?:100|1[., ]?000|10[., ]?000|mille|(?:10|dieci)[ ]?mila|cento) \\p{L}+|"
        "(?:per|per ogni|per each|a) (?:utente|abitante|residente|assistente|operatore|persona|user|resident|"
        "worker))\\b|valori %"_s,
        kOfWords);
    return has(text, share);
}

// Whether the numbers are to be multiplied, or are of posts and not of persons.
bool saysScale(const QString &text)
{
    static const QRegularExpression scale(
        u"\\b(?:migliaia|milioni|thousands|millions|lire|lira|moltiplicare|moltiplicat[oaie]|multipl(?:y|ied)"
        u"|"
        "centesimi|cents|decine|centinaia|hundreds|fte|etp|ula|tempo pieno equivalente)\\b|\\bk ?€|€ ?k\\b|"
        "(?:/|['’])0{2,3}\\b|(?:\\bx|×) ?(?:1[., ]?000|mille)\\b"_s,
        kOfWords);
    return has(text, scale);
}

// The year that a text says its numbers are of ("Nota: i dati sono riferiti al 2010"); one that it compares
// with is none.
std::optional<int> yearOf(const QString &text)
{
    static const QRegularExpression form(
        u"^\\W*(?:(?:nota|note|n\\.? ?b|i|il|gli|tutti|è|sono|si|dat[oi]|valor[ei]|numer[oi]|riferit[oaie]|"
        u"riferiscono|relativ[oaie]|figures?|value|data)\\W+)*"
        "(?:(?:del|di|al|dal|all[’']anno|dell[’']anno|anno|of|for|year) *)*(?<year>(?:19|20)\\d\\d)\\W*$"_s,
        kOfWords);
    const auto match = form.match(text);
    return match.hasMatch() ? std::optional(match.captured(u"year"_s).toInt()) : std::nullopt;
}

// What stands under such a head, or beside such words, says of which part the numbers are.
enum class Narrowing {
    None,
    Time,
    Persons,
    Place,
    Service,
    From,
    Until,
    Period,
    Frequency,
    Exponent,
    Factor,
    Dataflow,
    Action
};

Narrowing narrowingOf(const QString &head)
{
    static const QHash<QString, Narrowing> heads = [] {
        const std::pair<Narrowing, QStringView> lists[]{
            {Narrowing::Time, u"mese|mesi|month|bimestre|trimestre|quarter|quadrimestre|semestre|semester"},
            {Narrowing::Persons, u"sesso|sex|genere|gender|eta|age|fascia eta|classe eta|age group"},
            {Narrowing::Place, u"comune|municipality|distretto|district"},
            {Narrowing::Service, u"servizio|service"},
            {Narrowing::From, u"dal|from|inizio|start"},
            {Narrowing::Until, u"al|until|fine|end"},
            {Narrowing::Period, u"periodo|period|periodo riferimento|reference period"},
            {Narrowing::Frequency, u"freq|frequency|frequenza"},
            {Narrowing::Exponent, u"unit mult"},
            {Narrowing::Factor, u"multiplier|moltiplicatore|fattore|factor|scala|scale"},
            {Narrowing::Dataflow, u"dataflow|structure id"},
            {Narrowing::Action, u"action"}};
        QHash<QString, Narrowing> known;
        for (const auto &[narrowing, words] : lists) {
            for (const QStringView one : words.split(u'|'))
                known.insert(one.toString(), narrowing);
        }
        return known;
    }();
    return heads.value(normalisedLabel(head), Narrowing::None);
}

// "Totale", "anno 2011", "Tutti"
bool saysWhole(const QString &text)
{
    static const QSet<QString> whole{u"totale"_s,   u"total"_s,     u"tot"_s,   u"tutti"_s,   u"tutte"_s,
                                     u"tutto"_s,    u"all"_s,       u"anno"_s,  u"annuale"_s, u"intero"_s,
                                     u"year"_s,     u"annual"_s,    u"whole"_s, u"t"_s,       u"z"_s,
                                     u"entrambi"_s, u"both"_s,      u"mf"_s,    u"dati"_s,    u"zona"_s,
                                     u"m"_s,        u"consuntivo"_s};
    static const QRegularExpression year(u"\\b(?:19|20)\\d\\d\\b"_s);
    const QString words = normalisedLabel(withoutDays(text).remove(year));
    if (words == u"m")
        return false; // with "f" alone it is the whole
    const QStringList all = words.split(u' ', Qt::SkipEmptyParts);
    return words == u"m f" || words == u"f m" ||
           std::ranges::all_of(all, [](const QString &word) { return whole.contains(word); });
}

// "01/01/2011 - 31/12/2011"
bool isWholeYear(const QString &text)
{
    static const QRegularExpression days(u"%1\\s*(?:-|–|al?)\\s*%1"_s.arg(dayForm()), kOfWords);
    return has(text, days) && !saysDaysOfPart(text);
}

// Words of forms and offices that say nothing of numbers.
const QSet<QString> &plainWords()
{
    static const QSet<QString> words = [] {
        const QStringView list =
            u"questionario questionari rilevazione rilevazioni scheda modulo modello indagine monitoraggio "
            "statistica statistico dati dato tabella foglio zona zone distretto territorio territoriale "
            "socio sociosanitaria sanitaria sociale sociali segretariato servizio servizi comune comuni anno "
            "anni annuale annuali riferimento totale totali complessivo complessiva complessivi valore "
            "valori "
            "unita misura nota note nb avvertenza avvertenze fonte domanda domande risposta risposte voce "
            "voci "
            "indicatore indicatori descrizione codice regione regionale area settore ufficio piano societa "
            "salute ente enti sezione quadro allegato elenco compilato compilata compilazione compilatore "
            "compilare referente responsabile data firma timbro telefono tel fax cell email mail pec "
            "indirizzo "
            "nome cognome protocollo prot pagina pag consuntivo consuntivi definitivo definitivi definitiva "
            "aggiornato aggiornata aggiornati aggiornate aggiornamento updated "
            "raccolta raccolti rilevati rilevato importi importo spesa spese costo costi quantita numero "
            "persone euro eur ore giorni settimane sono nell dall sull dell questo questa che si riferito "
            "riferiti riferisce intera intero tutta tutto tutti "
            "copia sheet form questionnaire survey data table district year years reference total totals "
            "value values units measure notes source question questions answer answers item items indicator "
            "code region office section sector name surname date phone page definitive final figures number "
            "var variazione variazioni diff differenza percento is are from this that filled out collected "
            "amounts amount quantity annual whole";
        QSet<QString> known;
        for (const QStringView word : list.split(u' '))
            known.insert(wordStem(word.toString()));
        return known;
    }();
    return words;
}

// Words that a question may have, and that narrow what they are said of elsewhere.
bool isNarrowingWord(const QString &word)
{
    static const QSet<QString> words{u"solo"_s,  u"sola"_s,  u"soltanto"_s, u"alcuni"_s,  u"alcune"_s,
                                     u"non"_s,   u"no"_s,    u"not"_s,      u"only"_s,    u"some"_s,
                                     u"altro"_s, u"altra"_s, u"altri"_s,    u"other"_s,   u"others"_s,
                                     u"parte"_s, u"fuori"_s, u"senza"_s,    u"without"_s, u"m"_s,
                                     u"f"_s,     u"mese"_s,  u"mesi"_s,     u"month"_s,   u"trattino"_s,
                                     u"media"_s, u"medio"_s, u"mean"_s,     u"vuoto"_s};
    return words.contains(word);
}

bool isSignOff(const QString &text)
{
    static const QRegularExpression placeAndDay(
        u"^\\p{L}[\\p{L}’' ]+, ?(?:l[iì]'? )?%1\\.?$"_s.arg(dayForm()), kOfWords);
    static const QRegularExpression address(u"^\\S+@\\S+\\.\\S+$|^(?:https?://|www\\.)\\S+$"_s);
    return has(text, placeAndDay) || has(text, address);
}

// The template's own, in either language.
bool isOwnSentence(const QString &text)
{
    return text.startsWith(u"Scrivi solo nelle celle gialle."_s) ||
           text.startsWith(u"Write only in the yellow cells."_s);
}

} // namespace

TextJudge::TextJudge(const Catalogue &catalogue, const std::vector<Zone> &zones, YearRange meant,
                     RememberedLabels remembered)
    : m_catalogue(catalogue), m_zones(zones), m_meant(meant), m_remembered(std::move(remembered))
{
}

// Only the texts that nothing is made of need the words, and most sheets have few.
void TextJudge::learnAll() const
{
    if (!m_words.isEmpty())
        return;
    learn(QString(m_catalogue.service).replace(u'-', u' '));
    learn(m_catalogue.maintainer.name);
    for (const Section &section : m_catalogue.sections)
        learn(section.label);
    for (const Variable &variable : m_catalogue.variables) {
        learn(variable.label);
        learn(variable.unit);
        learn(variable.name);
        for (const Choice &choice : variable.choices) {
            learn(choice.label);
            learn(choice.group);
        }
    }
    for (const Indicator &indicator : m_catalogue.indicators) {
        learn(indicator.label);
        learn(indicator.unit);
    }
    for (const MissingReason &reason : m_catalogue.missingReasons)
        learn(reason.label);
    for (const Zone &zone : m_zones) {
        learn(zone.name);
        learn(zone.code);
    }
}

void TextJudge::learn(const LocalText &text) const
{
    learn(text.italian);
    learn(text.english);
}

void TextJudge::learn(const QString &text) const
{
    const QString words = normalisedLabel(text);
    m_texts.insert(words);
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts)) {
        if (!isNarrowingWord(word))
            m_words.insert(wordStem(word));
    }
}

// A town that is a zone by itself.
bool TextJudge::isOwnTown(const QString &text) const
{
    const QString words = u' ' + normalisedLabel(text) + u' ';
    return std::ranges::any_of(m_zones, [&words](const Zone &zone) {
        return words.contains(u" comune %1 "_s.arg(normalisedLabel(zone.name)));
    });
}

// "REGIONE_TOSCANA:SEGRETARIATO_SOCIALE(1.0.0)", of any version.
bool TextJudge::isOwnDataflow(const QString &value) const
{
    const QString own =
        m_catalogue.maintainer.agency + u':' + QString(m_catalogue.service).toUpper().replace(u'-', u'_');
    return value.section(u'(', 0, 0).trimmed().compare(own, Qt::CaseInsensitive) == 0;
}

TextDoubt TextJudge::ofHeaded(const QString &head, const QString &value) const
{
    const auto unless = [](bool isWhole, TextDoubt doubt) { return isWhole ? TextDoubt::None : doubt; };
    const QString text = value.trimmed();
    const bool hasDigit = std::ranges::any_of(text, [](QChar c) { return c.isDigit(); });
    const Narrowing narrowing = narrowingOf(head);
    if (text.isEmpty() || narrowing == Narrowing::None)
        return TextDoubt::None;
    const auto namesZone = [this, &text] {
        const QString words = u' ' + normalisedLabel(text) + u' ';
        return std::ranges::any_of(m_zones, [&words](const Zone &zone) {
            return words.contains(u' ' + normalisedLabel(zone.name) + u' ');
        });
    };
    switch (narrowing) {
    case Narrowing::Time:
    case Narrowing::Persons:
    case Narrowing::Period:
        return unless(saysWhole(text) || (narrowing == Narrowing::Period && isWholeYear(text)),
                      TextDoubt::Part);
    case Narrowing::Place:
        return unless(saysWhole(text) || namesZone(), TextDoubt::Stranger);
    case Narrowing::Service:
        return unless(isHarmless(text), TextDoubt::Stranger);
    case Narrowing::From:
        return unless(!isDateText(text) || isFirstOfYear(dayOf(text)), TextDoubt::Part);
    case Narrowing::Until:
        return unless(!isDateText(text) || isLastOfYear(dayOf(text)), TextDoubt::Part);
    case Narrowing::Frequency:
        return unless(text.compare(u'A', Qt::CaseInsensitive) == 0 || saysWhole(text), TextDoubt::Part);
    case Narrowing::Exponent:
        return unless(text == u"0", TextDoubt::Scale);
    case Narrowing::Factor:
        return unless(text == u"1" || (!hasDigit && isHarmless(text)), TextDoubt::Scale);
    case Narrowing::Dataflow:
        return unless(isOwnDataflow(text), TextDoubt::Stranger);
    case Narrowing::Action:
        return unless(text.compare(u'D', Qt::CaseInsensitive) != 0, TextDoubt::Stranger);
    case Narrowing::None:
        break;
    }
    return TextDoubt::None;
}

bool TextJudge::isConcept(const QString &head)
{
    static const QSet<QString> concepts{u"decimals"_s, u"comment"_s, u"structure"_s, u"structure name"_s};
    const Narrowing narrowing = narrowingOf(head);
    return narrowing == Narrowing::Frequency || narrowing == Narrowing::Exponent ||
           narrowing == Narrowing::Dataflow || narrowing == Narrowing::Action ||
           concepts.contains(normalisedLabel(head));
}

TextDoubt TextJudge::ofAny(const QString &text) const
{
    if (isSignOff(text))
        return TextDoubt::None;
    if (saysPart(text) || saysDaysOfPart(text) || saysAsOf(text, m_meant))
        return TextDoubt::Part;
    if (saysScale(text))
        return TextDoubt::Scale;
    if (saysShare(text) || (saysStranger(text) && !isOwnTown(text)))
        return TextDoubt::Stranger;
    const qsizetype colon = text.indexOf(u':');
    return colon > 0 ? ofHeaded(text.left(colon), text.mid(colon + 1)) : TextDoubt::None;
}

TextDoubt TextJudge::ofTitle(const QString &text) const
{
    static const QRegularExpression estimate(u"\\bstim[ae]\\b"_s, kOfWords);
    const TextDoubt doubt = ofAny(text);
    return doubt == TextDoubt::None && has(text, estimate) ? TextDoubt::Stranger : doubt;
}

TextDoubt TextJudge::ofNumber(const QString &text, YearRange meant)
{
    const auto year = yearOf(text);
    if (year && !meant.contains(*year))
        return TextDoubt::Stranger;
    return saysScale(text) ? TextDoubt::Scale : TextDoubt::None;
}

TextDoubt TextJudge::ofNote(const QString &text, YearRange meant) const
{
    static const QRegularExpression comparison(u"\\b(?:come|rispetto|pi[uù]|meno|as|than)\\b.*"_s, kOfWords);
    const TextDoubt doubt = ofNumber(text, meant);
    return doubt == TextDoubt::None ? ofAny(QString(text).remove(comparison)) : doubt;
}

bool TextJudge::asksForAnything(const QString &text)
{
    static const QRegularExpression form(
        u"^\\W*(?:(?:compilat[oaie]|compilazione|compilatore|referente|responsabile|firma|firmato|data(?=\\W*"
        u"$|\\s*:| di | della )|luogo|"
        u"telefono|tel|cell|cellulare|fax|e-?mail|mail|pec|indirizzo|fonte|source|prot|protocollo|"
        u"operatore|contatt[oi]|dirigente|direttore|dott(?:\\.?ssa)?|filled in by|contact|phone|signature|"
        u"date(?=\\W*$|\\s*:| of )|il (?:responsabile|referente|dirigente|direttore))\\b)"_s,
        kOfWords);
    return has(text, form);
}

bool TextJudge::saysMoney(const QString &text)
{
    static const QRegularExpression money(
        u"^\\W*(?:cost[io]|spes[ae]|valori|dati|import[io]|bilancio|rendiconto|cifre|euro|in euro|costs?|"
        u"amounts?|values?|figures)\\b(?!.*\\b(?:sono|are|indicare)\\b).*(?:\\bin euro\\b|(?<!k)(?<!k )€(?! ?k)|\\(euro\\))"_s,
        kOfWords);
    return has(text, money);
}

bool TextJudge::isHarmless(const QString &text) const
{
    if (isSignOff(text) || isOwnSentence(text) || asksForAnything(text))
        return true;
    learnAll();
    const QString words = normalisedLabel(withoutDays(text));
    if (m_texts.contains(words) || m_remembered.contains(normalisedLabel(text)))
        return true;
    static const QRegularExpression number(u"^(?:\\d+|[ivx]+|\\d*[a-z]|[a-z]\\d*)$"_s);
    static const QRegularExpression digits(u"\\d+$"_s); // "Foglio1"
    return std::ranges::all_of(words.split(u' ', Qt::SkipEmptyParts), [this](const QString &word) {
        if (isNarrowingWord(word))
            return false;
        const QString stem = wordStem(QString(word).remove(digits));
        return has(word, number) || m_words.contains(stem) || plainWords().contains(stem);
    });
}

} // namespace quaderno
