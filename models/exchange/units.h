// In which unit a sheet gives a number: the words beside it, in a column of units, in a head or in the format
// of its cell.
#pragma once

#include "catalogue/catalogue.h"

namespace quaderno
{

// Whether a number beside these words is one of what the question asks for: "gg" is of "giorni", "n. utenti"
// of "persone", "migliaia di euro" not of "euro". Words that count whatever it is ("n.", "numero") are of
// any.
[[nodiscard]] bool isUnitOf(const Variable &variable, QStringView words);

// Whether the words are a unit and nothing else: "ore", "€", "migliaia di euro".
[[nodiscard]] bool isUnit(QStringView words);

} // namespace quaderno
