// What keeps a sentence of the sheet texts from ever being said.
#pragma once

#include "catalogue/catalogue.h"

namespace quaderno
{

// A reason for the message of a refused catalogue; empty when every field of the condition and of both
// languages is known, is asked of what it can be asked of, and has its words.
[[nodiscard]] QString flawOf(const Catalogue &catalogue, const Sentence &sentence);

} // namespace quaderno
