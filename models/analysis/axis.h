// The value axis of a figure.
#pragma once

namespace quaderno
{

// From 0 to `maximum`, one tick every `step`; `maximum` is a whole number of steps, but for shares.
struct Axis {
    double maximum = 1;
    double step = 1;
    int decimals = 0; // that its tick labels need

    [[nodiscard]] int tickCount() const; // 0 included
    bool operator==(const Axis &) const = default;
};

// The smallest axis with steps 1, 2, 2.5 or 5 x 10^n and at most 7 ticks that reaches `largest`.
[[nodiscard]] Axis axisFor(double largest);
// The same up to `whole` at least. What is less than half a step past it ends the axis without a further
// tick, which would take their length from all other bars.
[[nodiscard]] Axis axisForShare(double largest, double whole);

} // namespace quaderno
