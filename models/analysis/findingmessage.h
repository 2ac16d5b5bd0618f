// The words of a finding: the message of its check with what was found filled in.
#pragma once

#include "catalogue/catalogue.h"
#include "data/numberformat.h"

namespace quaderno
{

// What the fields of a message stand for; one that it does not use may stay empty.
struct MessageFields {
    QString left = {};
    QString right = {};
    QString value = {};
    int year = 0;
};

// Fields {left}, {right}, {value}, {year} and {plural(field|one|many)}, which is `one` where the field reads
// "1".
[[nodiscard]] QString findingMessage(const QString &message, const MessageFields &fields);

// The value of `formula` with the decimals of its variable; of several variables, with as many as it needs
// and at most the most of any of them.
[[nodiscard]] QString formulaText(const Catalogue &catalogue, const BoundFormula &formula, double value,
                                  const NumberFormat &format);

// A change in whole per cent, always with its sign: 3.14 is "+214", 0.88 "−12", 1 "0".
[[nodiscard]] QString changeText(double ratio, const NumberFormat &format);

} // namespace quaderno
