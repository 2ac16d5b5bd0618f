// A formula of a catalogue, and its value at some places.
#include "catalogue/formula.h"
#include "fuzzing.h"

#include <vector>

using namespace quaderno;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto formula = Formula::parse(QString::fromUtf8(fuzzing::bytesOf(data, size)));
    if (!formula)
        return 0;
    for (const double value : {0.0, 1.0, -2.5, 1e308}) {
        const std::vector<double> values(static_cast<size_t>(formula.value().terms().size()), value);
        static_cast<void>(formula.value().evaluate(values));
    }
    return 0;
}
