// The versions of one answer in words: who gave it, when, by what way.
#pragma once

#include "data/language.h"
#include "data/observation.h"
#include "data/result.h"

#include <QDateTime>

#include <vector>

namespace quaderno
{

class DataSet;

struct HistoryLine {
    QDateTime at = {};
    QString author = {};
    QString answer = {}; // as its field shows it; "never entered" where it was removed
    QString note = {};   // the words beside it
    QString source = {}; // "typed in the form", "undone"
    bool operator==(const HistoryLine &) const = default;
};

// Newest first, the present version included.
[[nodiscard]] Result<std::vector<HistoryLine>> historyLines(const DataSet &dataSet, ObsKey key,
                                                            Language language);
// Before the name of who was on the telephone, in a Change::source.
inline const QString kCallSource = QStringLiteral("call:");
// The words of a Change::source; of one that is not known, itself.
[[nodiscard]] QString sourceName(const QString &source);

} // namespace quaderno
