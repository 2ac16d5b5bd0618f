// A sum or a product in the place of a number, as people reckon it on paper: "3 × 36 × 48", "120 + 85 + 40".
#pragma once

#include "data/numberformat.h"

#include <optional>

namespace quaderno
{

// The value of sums of products of plain numbers, written with +, × (also x, * and ·) and no brackets.
// nullopt for a text without such a sign, and where anything between them is no number.
[[nodiscard]] std::optional<double> arithmeticValue(QStringView text, const NumberFormat &format);

} // namespace quaderno
