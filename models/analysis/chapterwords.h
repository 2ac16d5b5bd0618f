// The paragraphs of a chapter as they are printed: computed, or as the Region wrote them.
#pragma once

#include "data/observations.h"
#include "storage/schema.h"

#include <vector>

namespace quaderno
{

class DataSet;

struct ChapterParagraph {
    ChapterTextKey key = {};
    LocalText computed = {};                 // empty: nothing to say with the data of today
    std::optional<ChapterText> written = {}; // by the Region

    // What is printed: the Region's text where there is one in that language.
    [[nodiscard]] QString text(Language language) const;
    // The Region's text was written over other numbers than those of today.
    [[nodiscard]] bool isStale() const { return written && written->basis != computed; }
};

// In the order of their positions; the chapter by its index in the catalogue.
[[nodiscard]] std::vector<ChapterParagraph> chapterParagraphs(const DataSet &dataSet, int chapter,
                                                              YearRange years);

// The act that puts `text` in the place of the paragraph; an empty text, or the computed one, gives way to
// what is computed.
[[nodiscard]] Act writeParagraph(const ChapterParagraph &paragraph, const LocalText &text);

} // namespace quaderno
