// Formulas of the catalogue as people read them.
#pragma once

#include "catalogue/catalogue.h"

#include <functional>

namespace quaderno
{

// A formula with the labels of its variables: "Opening hours per day × Opening days per week".
[[nodiscard]] QString formulaInWords(const Catalogue &catalogue, const BoundFormula &formula,
                                     Language language);
// "Users / Residents × 1.000"; what needs brackets has them.
[[nodiscard]] QString indicatorInWords(const Catalogue &catalogue, const Indicator &indicator,
                                       Language language);

// The same with a text of the caller's for each term: "1.219 / 21.635 × 1.000".
using TermText = std::function<QString(const BoundFormula::Term &)>;
[[nodiscard]] QString indicatorInText(const Indicator &indicator, Language language, const TermText &textOf);

} // namespace quaderno
