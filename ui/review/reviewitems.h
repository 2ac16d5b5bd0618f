// Which tables and figures a chapter has, and which of them stand side by side.
#pragma once

#include "analysis/numbering.h"

#include <optional>
#include <vector>

namespace quaderno
{

// What is on screen: a table, a figure of the same variable or indicator, or only one of them.
struct ReviewPair {
    std::optional<NumberedItem> table;
    std::optional<NumberedItem> figure;
    bool operator==(const ReviewPair &) const = default;
};

class ReviewItems
{
public:
    // `catalogue` must outlive the object.
    ReviewItems(const Catalogue &catalogue, YearRange years);

    [[nodiscard]] std::vector<NumberedItem> tables(int chapter) const;
    [[nodiscard]] std::vector<NumberedItem> figures(int chapter) const;
    [[nodiscard]] int chapterOf(const ReviewPair &pair) const;
    // What `pair` shows; its table and its figure show the same.
    [[nodiscard]] Shown shown(const ReviewPair &pair) const;

    // The table or figure with its companion; `year` chooses among companions drawn year by year.
    [[nodiscard]] ReviewPair withTable(const NumberedItem &table, int year) const;
    [[nodiscard]] ReviewPair withFigure(const NumberedItem &figure, int year) const;
    // The first table, or else figure, of a chapter; an empty pair when it has neither.
    [[nodiscard]] ReviewPair first(int chapter, int year) const;
    // The same table and figure for another year, where they are drawn year by year.
    [[nodiscard]] ReviewPair inYear(const ReviewPair &pair, int year) const;

private:
    const Catalogue &m_catalogue;
    std::vector<NumberedItem> m_tables;
    std::vector<NumberedItem> m_figures;
};

} // namespace quaderno
