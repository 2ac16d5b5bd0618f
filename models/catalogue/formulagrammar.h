// The one grammar of formulas: what is not in it is refused (docs/catalogue.md, formulas).
#pragma once

#include "catalogue/formula.h"

namespace quaderno
{

struct ReadFormula {
    QStringList terms = {};  // each once
    QString computable = {}; // for Formula's parser: all in brackets, terms by their slots
};

// The error is a reason for the message of a refused catalogue; it quotes the formula.
[[nodiscard]] Result<ReadFormula> readFormula(const QString &text, FormulaKind kind);

} // namespace quaderno
