#include "window/searchindex.h"

#include "data/words.h"

#include <algorithm>

namespace quaderno
{

SearchIndex::SearchIndex(const Catalogue &catalogue, const std::vector<Zone> &zones, YearRange years,
                         Language language)
{
    for (size_t i = 0; i < zones.size(); ++i)
        add({.kind = SearchEntry::Kind::Zone, .text = zones[i].name, .index = static_cast<int>(i)});
    for (size_t i = 0; i < catalogue.variables.size(); ++i) {
        const Variable &variable = catalogue.variables[i];
        const auto &section = catalogue.sections[static_cast<size_t>(variable.section)];
        add({.kind = SearchEntry::Kind::Field,
             .text = tr("%1 – %2", "a field: its section, its label")
                         .arg(section.label.in(language), variable.label.in(language)),
             .index = static_cast<int>(i)});
    }
    for (const NumberedItem &item : numberTables(catalogue, years)) {
        const LocalText &title = catalogue.tables[static_cast<size_t>(item.index)].title;
        add({.kind = SearchEntry::Kind::Table,
             .text = tableHeading(item.number, composeTitle(title, years, item.year, language)),
             .item = item});
    }
    for (const NumberedItem &item : numberFigures(catalogue, years)) {
        const LocalText &title = catalogue.figures[static_cast<size_t>(item.index)].title;
        add({.kind = SearchEntry::Kind::Figure,
             .text = figureHeading(item.number, composeTitle(title, years, item.year, language)),
             .item = item});
    }
}

void SearchIndex::add(SearchEntry entry)
{
    entry.words = searchWords(entry.text);
    m_entries.push_back(std::move(entry));
}

namespace
{

// How well an entry answers a query; the greater, the better.
struct Match {
    int leadingWords = 0; // of the query that open the entry, whole and in order: its kind and number
    int wholeWords = 0;   // of the query that stand whole anywhere in the entry

    auto operator<=>(const Match &) const = default;
};

// nullopt when a word of the query begins no word of the entry.
std::optional<Match> matchOf(const QStringList &query, const QStringList &words)
{
    Match match;
    while (match.leadingWords < std::min(query.size(), words.size()) &&
           query[match.leadingWords] == words[match.leadingWords])
        ++match.leadingWords;
    for (const QString &word : query) {
        if (words.contains(word))
            ++match.wholeWords;
        else if (std::ranges::none_of(words,
                                      [&word](const QString &other) { return other.startsWith(word); }))
            return std::nullopt;
    }
    return match;
}

} // namespace

std::vector<SearchEntry> SearchIndex::find(QStringView query, std::optional<SearchEntry::Kind> kind,
                                           int limit) const
{
    QStringList words = searchWords(query);
    // Headings say "Tab." and "Fig."; people say the whole word, in either language.
    static const QStringList tables{QStringLiteral("tabella"), QStringLiteral("tabelle"),
                                    QStringLiteral("table"), QStringLiteral("tables")};
    static const QStringList figures{QStringLiteral("figura"), QStringLiteral("figure"),
                                     QStringLiteral("figures")};
    for (QString &word : words) {
        if (tables.contains(word))
            word = QStringLiteral("tab");
        else if (figures.contains(word))
            word = QStringLiteral("fig");
    }
    if (words.isEmpty())
        return {};
    std::vector<std::pair<Match, const SearchEntry *>> found;
    for (const SearchEntry &entry : m_entries) {
        const bool isWanted = !kind || entry.kind == *kind;
        if (const auto match = isWanted ? matchOf(words, entry.words) : std::nullopt)
            found.emplace_back(*match, &entry);
    }
    std::ranges::stable_sort(found, std::ranges::greater(), [](const auto &hit) { return hit.first; });
    std::vector<SearchEntry> entries;
    for (const auto &[match, entry] : found) {
        if (static_cast<int>(entries.size()) == limit)
            break;
        entries.push_back(*entry);
    }
    return entries;
}

} // namespace quaderno
