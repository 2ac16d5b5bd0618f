// Formulas of the catalogue as people read them: with the labels of their terms, or with numbers in their
// place.
#pragma once

#include "catalogue/catalogue.h"

#include <functional>

namespace quaderno
{

// What stands for a term.
using TermText = std::function<QString(const BoundFormula::Term &)>;

// "Opening hours per day × Opening days per week", or "6 × 5" with the numbers of a zone.
[[nodiscard]] QString formulaWith(const BoundFormula &formula, const TermText &termText, Language language);
[[nodiscard]] QString formulaInWords(const Catalogue &catalogue, const BoundFormula &formula,
                                     Language language);

// "Users / Residents × 1.000": numerator, denominator and factor; a denominator or a factor of 1 is left out.
[[nodiscard]] QString indicatorWith(const Indicator &indicator, const TermText &termText, Language language);
[[nodiscard]] QString indicatorInWords(const Catalogue &catalogue, const Indicator &indicator,
                                       Language language);

} // namespace quaderno
