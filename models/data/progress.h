// How far a long act is, and whether it is still wanted.
#pragma once

#include <QtGlobal>

#include <functional>

namespace quaderno
{

// Told how much of a long act is done, in units of its own; false stops it, and then nothing has changed. May
// be empty.
using Progress = std::function<bool(qint64 done, qint64 total)>;

} // namespace quaderno
