// What is asked before any file is read that a person has named: a sheet, a picture.
#pragma once

#include "data/result.h"

#include <QByteArray>
#include <QString>

namespace quaderno
{

// Whether `path` leads to a file that can be read over and over. Else the error says what is there: nothing,
// a folder, a pipe (whose opening could wait for ever), a device.
[[nodiscard]] Outcome mustBeFile(const QString &path);

// Whether the file that `path` leads to has this name alone, links to the name not counted. What belongs to
// it stands beside a name, and who comes by another finds none of it. Error: it has none any more, and is
// only held open.
[[nodiscard]] Result<bool> hasOneName(const QString &path);

// Refuses, without opening it, a file that this process holds open as (part of) a data set: to read and close
// it would take SQLite's locks away. Also what is not there, is a folder or may not be read; the error names
// it.
[[nodiscard]] Outcome mayRead(const QString &path);

// The bytes of such a file, at most `most` of them.
[[nodiscard]] Result<QByteArray> readInput(const QString &path, qint64 most);

} // namespace quaderno
