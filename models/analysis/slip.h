// What a hand does wrong with a number, where that alone explains a finding. Pure; nothing is corrected by
// it.
#pragma once

#include "analysis/checksubject.h"

#include <functional>

namespace quaderno
{

struct Slip {
    enum class Kind {
        OneDigit,      // another digit in one place
        SwappedDigits, // two neighbouring digits in each other's place
        TenTimes,      // a digit, or the decimal mark, too far to the left
        TenthPart,     // or too far to the right
        OtherField,    // the answer to the question next to it
        OtherYear,     // the answer of the year before
        Interchanged   // two answers in each other's field
    };
    Kind kind = Kind::OneDigit;
    int variable = 0;              // whose value slipped
    std::optional<double> would{}; // the value that it would have been, where that is known
    std::optional<int> other{};    // the variable that it was taken for, or that it is compared with
    std::optional<int> year{};     // of the answer that `would` is close to, or that was written again
    bool operator==(const Slip &) const = default;
};

// How two numbers differ, where it is by one slip of the hand: one digit, two digits swapped, or a factor of
// ten.
[[nodiscard]] std::optional<Slip::Kind> slipBetween(double one, double other);

// Whether the check that found something would be content with `value` in the place of the answer to
// `variable`.
using Contents = std::function<bool(int variable, double value)>;

// The slip that explains what `check` found over `variables` of the questionnaire: two numbers held against
// each other that differ by one, or a number that by one would be close to the nearest other year of the
// zone. nullopt: none does, or more than one value would do.
[[nodiscard]] std::optional<Slip> explainingSlip(const Check &check, const CheckSubject &subject,
                                                 const std::vector<int> &variables,
                                                 const Contents &isContent);

// A sentence that names the slip and the value that it would have been. `variables` are those of the finding:
// of several the one is named.
[[nodiscard]] QString slipSentence(const Slip &slip, const CheckSubject &subject,
                                   const std::vector<int> &variables);

} // namespace quaderno
