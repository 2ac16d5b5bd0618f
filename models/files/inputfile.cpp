#include "files/inputfile.h"

#include "files/datafile.h"
#include "files/fileerror.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>

#include <unistd.h>

namespace quaderno
{

namespace
{

struct InputText {
    Q_DECLARE_TR_FUNCTIONS(quaderno::InputFile)
};

// Of what `path` leads to, which is there and no folder.
Result<struct stat> statusOf(const QString &path)
{
    struct stat file {
    };
    if (::stat(QFile::encodeName(path).constData(), &file) != 0)
        return FileError::notRead(path, errno);
    if (S_ISDIR(file.st_mode))
        return FileError::notRead(path, EISDIR);
    return file;
}

} // namespace

Outcome mustBeFile(const QString &path)
{
    const auto found = statusOf(path);
    if (!found)
        return found.error();
    if (!S_ISREG(found.value().st_mode))
        return unreadable(InputText::tr("%1 could not be read: it is a pipe or a device, and no file.")
                              .arg(QDir::toNativeSeparators(path)));
    return Done{};
}

Result<bool> hasOneName(const QString &path)
{
    const auto found = statusOf(path);
    if (!found)
        return found.error();
    // Of a file that was removed the kernel still shows a name, with words behind it that lead elsewhere.
    const auto named = statusOf(QFileInfo(path).canonicalFilePath());
    const bool isNamed =
        named && named.value().st_dev == found.value().st_dev && named.value().st_ino == found.value().st_ino;
    if (!isNamed || found.value().st_nlink == 0)
        return unreadable(
            InputText::tr("%1 leads to a file that was removed: nothing was opened. Open the last "
                          "backup, or a copy.")
                .arg(QDir::toNativeSeparators(path)));
    return found.value().st_nlink == 1;
}

Outcome mayRead(const QString &path)
{
    const auto found = statusOf(path);
    if (!found)
        return found.error();
    if (isHeldOpen(found.value()))
        return unreadable(
            InputText::tr("%1 is the data set that is open, or belongs to it: choose another file.")
                .arg(QDir::toNativeSeparators(path)));
    if (::access(QFile::encodeName(path).constData(), R_OK) != 0)
        return FileError::notRead(path, errno);
    return Done{};
}

Result<QByteArray> readInput(const QString &path, qint64 most)
{
    if (const Outcome may = mayRead(path); !may)
        return may.error();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return FileError::notRead(path, errno);
    return file.read(most);
}

} // namespace quaderno
