// Which sign stands before the decimals of the numbers that a sheet has as text.
#pragma once

#include "catalogue/catalogue.h"
#include "data/language.h"

#include <optional>

namespace quaderno
{

enum class DecimalMark { Comma, Dot };

// How it is known.
enum class MarkSource {
    Told,      // by a person
    Numbers,   // by what the numbers of the sheet can mean
    Separator, // a file with ";" between its cells leaves the comma to the numbers
    Language   // of the program; the sheet does not tell
};

struct SheetMark {
    DecimalMark mark = DecimalMark::Comma;
    MarkSource source = MarkSource::Language;
    bool operator==(const SheetMark &) const = default;
};

// The language that writes numbers so.
[[nodiscard]] Language languageOf(DecimalMark mark);
[[nodiscard]] DecimalMark markOf(Language language);

// What a number gives away. Certain: "2,5", "1.234,5" and "1.234.567" have one reading. "1.219" has two, and
// tells only where one of them is no answer to the question: not whole, or out of its bounds.
struct MarkEvidence {
    std::optional<DecimalMark> mark = {};
    bool isCertain = false;
    bool isGrouped = false; // by the other sign, with no decimals: 1.234.567
    bool operator==(const MarkEvidence &) const = default;
};
[[nodiscard]] MarkEvidence markEvidence(QStringView text, const Variable &variable);

// Looks at the numbers of a sheet one after the other.
class MarkFinder
{
public:
    void add(const MarkEvidence &evidence);
    // Where they contradict each other, or tell nothing, `separator` and then `language` decide.
    [[nodiscard]] SheetMark found(char16_t separator, Language language) const;

private:
    bool m_isComma = false;
    bool m_isDot = false;
    bool m_isCertain = false; // one of them
};

} // namespace quaderno
