#include "analysis/axis.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace quaderno
{

namespace
{

constexpr int kMostTicks = 7;
struct NiceStep {
    double factor;
    int decimals; // beyond those of its power of ten
};
constexpr std::array kNiceSteps{NiceStep{1, 0}, NiceStep{2, 0}, NiceStep{2.5, 1}, NiceStep{5, 0}};

} // namespace

int Axis::tickCount() const
{
    return static_cast<int>(std::floor(maximum / step * (1 + 1e-12))) + 1;
}

Axis axisFor(double largest)
{
    if (!(largest > 0))
        return {};
    // A value such as 0.3 must not need a further step because 3 x 0.1 is a hair above it.
    const double reached = largest * (1 - 1e-12);
    for (int power = static_cast<int>(std::floor(std::log10(largest))) - 1;; ++power) {
        for (const NiceStep &nice : kNiceSteps) {
            const double step = nice.factor * std::pow(10.0, power);
            const double steps = std::ceil(reached / step);
            if (steps + 1 <= kMostTicks)
                return {
                    .maximum = steps * step, .step = step, .decimals = std::max(0, nice.decimals - power)};
        }
    }
}

Axis axisForShare(double largest, double whole)
{
    Axis axis = axisFor(whole);
    if (largest >= whole + axis.step / 2)
        return axisFor(largest);
    axis.maximum = std::max(whole, std::ceil(largest));
    return axis;
}

} // namespace quaderno
