// An edition recorded from print: a folder of titles, printed cells, estimates, notes and stars becomes a
// data set.
#pragma once

#include "catalogue/catalogue.h"
#include "data/result.h"
#include "storage/schema.h"

namespace quaderno
{

inline constexpr char16_t kBundledEdition[] = u"2008-2011";

// The folder of a bundled edition, nullopt for a name that is none.
[[nodiscard]] std::optional<QString> bundledEditionFolder(QStringView name);

// Everything in `folder`, turned into rows for the store by the catalogue alone: a printed table of a
// variable gives observations, of an indicator recorded values (spec.md 7).
[[nodiscard]] Result<NewDataSet> readRecordedEdition(const Catalogue &catalogue, const QString &folder);
// The service whose catalogue the edition follows.
[[nodiscard]] Result<QString> serviceOfEdition(const QString &folder);

} // namespace quaderno
