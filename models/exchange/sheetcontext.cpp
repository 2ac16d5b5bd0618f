#include "exchange/sheetcontext.h"

#include "exchange/celltext.h"
#include "exchange/units.h"

#include <QRegularExpression>

#include <algorithm>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

constexpr size_t kRowsOfContext = 500;
constexpr size_t kRowsOfUnits = 30;
constexpr qsizetype kLongestTitle = 120;
constexpr int kYearsAround = 10;

constexpr auto kOfWords =
    QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption;

bool has(const QString &text, const QRegularExpression &form)
{
    return form.match(text).hasMatch();
}

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

// Of a part of the year, or of what was to be.
bool saysPart(const QString &text)
{
    static const QRegularExpression part(
        u"\\b(?:(?:(?:semest|trimest|quadrimest|bimest)r(?:[ei]|al[ei])|semester|quarter|monthly|mensil[ei]|"
        u"preventiv[oi]|prevision[ei]|budget)|"
        "primi (?:\\d+|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici) mesi|first \\w+ months|"
        "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|"
        "january|february|april|june|july|august|september|october|november|december|"
        "(?:gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic|jan|jun|jul|aug|sep|oct|dec)\\.?[ "
        "-]+(?:'?\\d{2}|(?:19|20)\\d\\d|"
        "(?:gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic|jan|jun|jul|aug|sep|oct|dec)))\\b"_s,
        kOfWords);
    return has(withoutDays(text), part);
}

// Of another year, another place, or of nobody.
bool saysStranger(const QString &text)
{
    static const QRegularExpression stranger(
        u"\\b(?:(?:anno|esercizio) (?:precedente|scolastico|scorso)|(?:previous|last|school) year|"
        "(?:totale|media|valore|dato|dati|valori) (?:della regione|di tutte le zone|delle zone|tra le "
        "zone|regional[ei])|"
        "regional (?:total|mean|average)|comune di (?!residenza|riferimento)\\p{L}+|stim[ae]|"
        "(?<!\\bad )(?<!\\bper )(?<!\\bfor )(?:esempio|example))\\b"_s,
        kOfWords);
    return has(text, stranger);
}

// Of which no number can be taken as it stands.
bool saysShare(const QString &text)
{
    static const QRegularExpression share(
        u"\\b(?:percentual[ei]|percentages?|per ?mille|(?:per|ogni) (?:100|1[., ]?000|10[., ]?000|mille|(?:10|dieci)[ ]?mila|cento) \\p{L}+)\\b|valori %"_s,
        kOfWords);
    return has(text, share);
}

class ContextReader
{
public:
    ContextReader(const SheetGrid &grid, const SheetLayout &layout, size_t firstQuestion,
                  const std::vector<Zone> &zones, YearRange meant)
        : m_grid(grid), m_layout(layout), m_firstQuestion(firstQuestion), m_zones(zones), m_meant(meant)
    {
        for (size_t zone = 0; zone < zones.size(); ++zone)
            m_longestFirst.push_back(static_cast<int>(zone));
        // "Amiata Senese" is not "Senese".
        std::ranges::stable_sort(m_longestFirst, std::ranges::greater{},
                                 [&zones](int zone) { return zones[static_cast<size_t>(zone)].name.size(); });
    }

    SheetContext read()
    {
        take(m_grid.sheet);
        for (size_t at = 0; at < std::min(m_grid.rows.size(), kRowsOfContext); ++at) {
            const SheetRow &row = m_grid.rows[at];
            for (int column = 0; column < static_cast<int>(row.cells.size()); ++column) {
                const SheetCell &cell = row.cell(column);
                if (cell.isHidden || cell.text.isEmpty() || cell.text.size() > kLongestTitle)
                    continue;
                const size_t named = m_context.zones.size() + m_context.years.size();
                if (at < m_firstQuestion && isAround(at, column) && cell.kind == CellKind::Text &&
                    !isAnswered(row, column))
                    takeDoubts(cell.text);
                if (isAround(at, column))
                    take(cell.kind == CellKind::Date ? yearText(cell) : cell.text);
                m_context.isOfSeveral =
                    m_context.isOfSeveral || (at > m_firstQuestion && named > 0 &&
                                              named < m_context.zones.size() + m_context.years.size());
                if (cell.kind == CellKind::Text && at < m_firstQuestion && column == m_layout.value)
                    m_context.isOfPercentages =
                        m_context.isOfPercentages || normalisedLabel(cell.text).startsWith(u"percento");
                const bool isOfUnits =
                    at < m_firstQuestion || (m_layout.shape != SheetShape::Wide && at < kRowsOfUnits &&
                                             column != m_layout.value && column != m_layout.unit);
                if (cell.kind == CellKind::Text && isOfUnits && saysScale(cell.text))
                    keepFirst(m_context.scale, cell.text);
            }
        }
        return std::move(m_context);
    }

private:
    // Titles and heads over the questions and over the values, not over other columns; and "Zona: Elba" in
    // one cell, wherever it stands.
    [[nodiscard]] bool isAround(size_t at, int column) const
    {
        if (at < m_firstQuestion)
            return column <= m_layout.label.value_or(0) || column == m_layout.value ||
                   m_layout.shape == SheetShape::Wide;
        static const QRegularExpression said(u"^\\s*(?:zona|anno|zone|year)\\b.*[:\\d]"_s,
                                             QRegularExpression::CaseInsensitiveOption);
        const SheetRow &row = m_grid.rows[at];
        return column == m_layout.label &&
               (said.match(row.cell(column).text).hasMatch() || isNameAlone(row.cell(column).text)) &&
               (!m_layout.value || row.cell(*m_layout.value).text.isEmpty());
    }

    // "Firenze", "Zona Firenze" or "2010" over another table.
    [[nodiscard]] bool isNameAlone(const QString &text) const
    {
        static const QRegularExpression year(u"^\\s*(?:19|20)\\d\\d\\s*$"_s);
        const QString words = bareZoneName(text);
        return year.match(text).hasMatch() || std::ranges::any_of(m_zones, [&words](const Zone &zone) {
                   return normalisedLabel(zone.name) == words;
               });
    }

    static void keepFirst(QString &kept, const QString &text)
    {
        if (kept.isEmpty())
            kept = text.simplified();
    }

    // Words beside a number of their own are about that one alone.
    [[nodiscard]] bool isAnswered(const SheetRow &row, int column) const
    {
        static const QRegularExpression year(u"^\\s*(?:19|20)\\d\\d\\s*$"_s);
        const SheetCell &value = row.cell(m_layout.value.value_or(-1));
        return column != m_layout.value && !has(value.text, year) &&
               (value.isNumber() || (!value.text.isEmpty() && value.text.front().isDigit()));
    }

    void takeDoubts(const QString &text)
    {
        if (saysPart(text))
            keepFirst(m_context.part, text);
        if (saysMultiple(text) && !isUnit(text)) // a unit is compared with that of each question
            keepFirst(m_context.scale, text);
        if (saysShare(text) || (saysStranger(text) && !isOwnTown(text)))
            keepFirst(m_context.stranger, text);
    }

    // A town that is a zone by itself.
    [[nodiscard]] bool isOwnTown(const QString &text) const
    {
        const QString words = u' ' + normalisedLabel(text) + u' ';
        return std::ranges::any_of(m_zones, [&words](const Zone &zone) {
            return words.contains(u" comune %1 "_s.arg(normalisedLabel(zone.name)));
        });
    }

    static bool saysScale(const QString &text)
    {
        static const QRegularExpression scale(u"\\b(?:migliaia|milioni|thousands|millions)\\b"_s,
                                              QRegularExpression::CaseInsensitiveOption);
        return scale.match(text).hasMatch();
    }

    void take(const QString &text)
    {
        takeZones(u' ' + normalisedLabel(text) + u' ');
        takeYears(text);
    }

    void takeZones(QString words)
    {
        for (const int zone : m_longestFirst) {
            const QString name = u' ' + normalisedLabel(m_zones[static_cast<size_t>(zone)].name) + u' ';
            if (!words.contains(name))
                continue;
            words.replace(name, u" "_s);
            if (std::ranges::find(m_context.zones, zone) == m_context.zones.end())
                m_context.zones.push_back(zone);
        }
    }

    // The day something was filled in is not the year it is about; the last day of a year is. "L.R. 41/2005"
    // is a law.
    void takeYears(QString text)
    {
        static const QRegularExpression day(u"\\b(?!31[/.-]12)\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}\\b"_s);
        static const QRegularExpression form(u"(?<!\\d)(?:19|20)\\d\\d(?!\\d)"_s);
        static const QRegularExpression law(u"(?<![\\d/])\\d{1,3}/(?:19|20)\\d\\d(?!\\d)"_s);
        text.remove(day).remove(law);
        auto found = form.globalMatch(text);
        while (found.hasNext()) {
            const int year = found.next().captured().toInt();
            const bool isNear = year >= m_meant.first - kYearsAround && year <= m_meant.last + kYearsAround;
            if (isNear && std::ranges::find(m_context.years, year) == m_context.years.end())
                m_context.years.push_back(year);
        }
    }

    const SheetGrid &m_grid;
    const SheetLayout &m_layout;
    size_t m_firstQuestion;
    const std::vector<Zone> &m_zones;
    YearRange m_meant;
    std::vector<int> m_longestFirst;
    SheetContext m_context;
};

} // namespace

bool saysMultiple(const QString &words)
{
    static const QRegularExpression multiple(
        u"\\b(?:migliaia|milioni|thousands|millions|lire|lira|moltiplicare|moltiplicat[oaie]|multipl(?:y|ied)"
        u")\\b|\\bk ?€|€ ?k\\b|"
        "(?:/|['’])0{2,3}\\b|(?:\\bx|×) ?(?:1[., ]?000|mille)\\b"_s,
        kOfWords);
    return has(words, multiple);
}

std::optional<int> yearOfNote(const QString &note)
{
    static const QRegularExpression form(
        u"^\\W*(?:(?:il|è|sono|dat[oi]|valor[ei]|numer[oi]|riferit[oaie]|relativ[oaie]|figures?|value|data) "
        u"+)*"
        "(?:(?:del|di|al|dal|all[’']anno|dell[’']anno|anno|of|for|year) *)*(?<year>(?:19|20)\\d\\d)\\W*$"_s,
        kOfWords);
    const auto match = form.match(note);
    return match.hasMatch() ? std::optional(match.captured(u"year"_s).toInt()) : std::nullopt;
}

SheetContext sheetContext(const SheetGrid &grid, const SheetLayout &layout, size_t firstQuestion,
                          const std::vector<Zone> &zones, YearRange meant)
{
    return ContextReader(grid, layout, firstQuestion, zones, meant).read();
}

} // namespace quaderno
