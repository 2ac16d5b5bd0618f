// Any bytes as a text of separated values and as what was copied, then what they would change.
#include "editions.h"
#include "exchange/csv.h"
#include "exchange/importplan.h"
#include "exchange/textgrid.h"
#include "fuzzing.h"

using namespace quaderno;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzzing::begin();
    static const auto dataSet = tests::printedEdition();
    const QByteArray bytes = fuzzing::bytesOf(data, size);
    static_cast<void>(Csv::parse(bytes));
    for (const auto &grid : {TextGrid::fromCsv(bytes), TextGrid::fromClipboard(QString::fromUtf8(bytes))}) {
        if (!grid)
            continue;
        const auto plan = planImport(dataSet->catalogue(), dataSet->observations(), grid.value(),
                                     {.refArea = 0, .timePeriod = 2011, .isBlankErasing = true});
        if (plan)
            static_cast<void>(ImportText::summary(plan.value()));
    }
    return 0;
}
