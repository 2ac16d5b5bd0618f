// The value axis of a figure.
#pragma once

namespace quaderno
{

// From 0 to `maximum`, one tick every `step`; `maximum` is a whole number of steps.
struct Axis {
    double maximum = 1;
    double step = 1;
    int decimals = 0; // that its tick labels need

    [[nodiscard]] int tickCount() const; // both ends included
    bool operator==(const Axis &) const = default;
};

// The smallest axis with steps 1, 2, 2.5 or 5 x 10^n and at most 7 ticks that reaches `largest`.
[[nodiscard]] Axis axisFor(double largest);

} // namespace quaderno
