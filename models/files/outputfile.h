// Where a file may be written, and how a finished one comes there: the one way of every writer of the
// program.
#pragma once

#include "data/result.h"

#include <QByteArray>
#include <QString>

namespace quaderno
{

// A report, figure, sheet, page: `path` holds `bytes` then, or what it held before and the error says why in
// a sentence that names the file.
// - A data set of any name is refused, one that is open here before all, whatever leads to it: a symbolic or
//   hard link, another spelling, an inherited descriptor. So are the files that SQLite keeps beside it.
// - A symbolic link stays, and what it points to is written, also where that is not there yet.
// - A device, a pipe or an own descriptor (/dev/stdout) is written through, never replaced.
// - A file that is replaced keeps its mode, and its owner where the system allows.
[[nodiscard]] Outcome writeDocument(const QString &path, const QByteArray &bytes);

struct DataSetOutput {
    // The data set that it is a copy of, whose mode a new file takes. Empty: the owner alone may read it.
    QString original = {};
    bool mayReplace = true;
};
// The same of the bytes of a data set, which may take the place of another, unless that one is open or its
// last changes are still in its log beside it: they would come over the new one.
[[nodiscard]] Outcome writeDataSet(const QString &path, const QByteArray &bytes,
                                   const DataSetOutput &output = {});

// Whether text may go to this descriptor, which whoever called has opened: a standard stream that leads into
// a data set is refused.
[[nodiscard]] Outcome mayWriteTo(int descriptor);

} // namespace quaderno
