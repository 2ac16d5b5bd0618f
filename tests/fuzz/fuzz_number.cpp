// What people type and what stands in cells, read as the answer to every question in both languages.
#include "analysis/answers.h"
#include "editions.h"
#include "exchange/cellreading.h"
#include "exchange/decimalmark.h"
#include "fuzzing.h"

using namespace quaderno;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const Catalogue catalogue = tests::valueOf(loadCatalogue(tests::miniCatalogueFolder()));
    const QString text = QString::fromUtf8(fuzzing::bytesOf(data, size));
    for (const Language language : {Language::Italian, Language::English}) {
        const NumberFormat format(language);
        const CellReader reader(catalogue, format);
        static_cast<void>(format.parse(text));
        for (const Variable &variable : catalogue.variables) {
            static_cast<void>(readAnswer(variable, text, format));
            for (const CellKind kind : {CellKind::Text, CellKind::Number, CellKind::Duration})
                static_cast<void>(reader.read(variable, {.text = text, .kind = kind}));
            static_cast<void>(markEvidence(text, variable));
        }
    }
    return 0;
}
