// One number of a table or a chart before it is written: a value or the reason why there is none.
#pragma once

#include "data/obsstatus.h"

#include <optional>

namespace quaderno
{

struct CellValue {
    std::optional<double> value = std::nullopt;
    std::optional<ObsStatus> status = std::nullopt; // nullopt: never entered
    bool isRecorded = false;                        // taken from print, not recomputed

    bool operator==(const CellValue &) const = default;
};

} // namespace quaderno
