// What Ctrl+K finds: zones, fields, tables and figures, by the words in their names.
#pragma once

#include "analysis/numbering.h"
#include "catalogue/catalogue.h"
#include "data/observations.h"

#include <QCoreApplication>
#include <QStringList>

#include <optional>
#include <vector>

namespace quaderno
{

struct SearchEntry {
    enum class Kind { Zone, Field, Table, Figure };
    Kind kind = Kind::Zone;
    QString text = {};      // as shown: the zone's name, the label of the field, the heading of the table
    int index = 0;          // of the zone or the variable
    NumberedItem item = {}; // of the table or the figure
    QStringList words = {}; // of `text`, as searchWords() makes them
};

class SearchIndex
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::SearchIndex)

public:
    SearchIndex(const Catalogue &catalogue, const std::vector<Zone> &zones, YearRange years,
                Language language);

    // The entries in which every word of `query` begins a word: first those that open with the query ("tab 2"
    // gives Tab. 2 before Tab. 20), then those with more of its words whole, else zones, fields, tables,
    // figures in their order. Of one kind, where it is given. At most `limit`; none for an empty query.
    [[nodiscard]] std::vector<SearchEntry>
    find(QStringView query, std::optional<SearchEntry::Kind> kind = std::nullopt, int limit = 12) const;

private:
    void add(SearchEntry entry);

    std::vector<SearchEntry> m_entries;
};

} // namespace quaderno
