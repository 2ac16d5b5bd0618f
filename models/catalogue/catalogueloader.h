// Reads a catalogue from its folder of CSV sheets (docs/catalogue.md).
#pragma once

#include "catalogue/catalogue.h"
#include "data/result.h"

namespace quaderno
{

// `folder` may be a resource (":/catalogue/segretariato-sociale"). All sheets are read and every reference
// between them is checked; the error names the sheet, the row as a spreadsheet counts it, and the reason.
[[nodiscard]] Result<Catalogue> loadCatalogue(const QString &folder);

// The folders of the catalogues built into the program, by service.
[[nodiscard]] QStringList builtInServices();
[[nodiscard]] QString builtInCatalogueFolder(const QString &service);

} // namespace quaderno
