// A number in words, so that a slip in its digits is heard.
#pragma once

#include "data/language.h"

#include <QString>

namespace quaderno
{

class NumberWords
{
public:
    static constexpr int kMostDecimals = 2;
    static constexpr double kLargest = 999'999'999'999;

    // 1234 is "milleduecentotrentaquattro", 6.05 "sei virgola zero cinque", -3 "meno tre". Rounded to
    // kMostDecimals as NumberFormat does. Empty for what is larger than kLargest. The words are those of ICU.
    [[nodiscard]] static QString of(double value, Language language);
};

} // namespace quaderno
