#include "files/inputfile.h"

#include "files/datafile.h"
#include "files/fileerror.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cerrno>

#include <unistd.h>

namespace quaderno
{

namespace
{

struct InputText {
    Q_DECLARE_TR_FUNCTIONS(quaderno::InputFile)
};

} // namespace

Outcome mayRead(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat file {
    };
    if (::stat(name.constData(), &file) != 0)
        return FileError::notRead(path, errno);
    if (S_ISDIR(file.st_mode))
        return FileError::notRead(path, EISDIR);
    if (isHeldOpen(file))
        return unreadable(
            InputText::tr("%1 is the data set that is open, or belongs to it: choose another file.")
                .arg(QDir::toNativeSeparators(path)));
    if (::access(name.constData(), R_OK) != 0)
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
