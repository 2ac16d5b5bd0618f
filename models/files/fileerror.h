// The one place where an error number of the system becomes words.
#pragma once

#include "data/result.h"

#include <QCoreApplication>

namespace quaderno
{

class FileError
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::FileError)

public:
    // Why `path` could not be written or read, in a whole sentence; `error` is an errno.
    [[nodiscard]] static Error notWritten(const QString &path, int error);
    [[nodiscard]] static Error notRead(const QString &path, int error);
    // As a clause: "the disk is full". Of a number that has no words of its own it names the number.
    [[nodiscard]] static QString cause(int error);

private:
    [[nodiscard]] static QString writingCause(const QString &path, int error);
};

} // namespace quaderno
