// The verbs that make a backup and go back to one.
#pragma once

#include "verb.h"

namespace quaderno
{

class DataSet;

[[nodiscard]] Verb backupVerb();
[[nodiscard]] Verb restoreVerb();

// A backup before what is imported or restored, as the person's preferences say; one that fails is told, and
// no more.
void backUpBeforeLargeActs(DataSet &dataSet, const Call &call);

} // namespace quaderno
