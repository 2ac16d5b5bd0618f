#include "files/fileerror.h"

#include <QDir>
#include <QFileInfo>

#include <cerrno>

namespace quaderno
{

namespace
{

QString folderOf(const QString &path)
{
    return QDir::toNativeSeparators(QFileInfo(path).absolutePath());
}

} // namespace

QString FileError::cause(int error)
{
    switch (error) {
    case ENOSPC:
        return tr("the disk is full");
    case EDQUOT:
        return tr("your disk quota is used up");
    case EFBIG:
        return tr("the disk takes no file of this size");
    case EACCES:
    case EPERM:
        return tr("you do not have the right to do so");
    case ENOENT:
        return tr("it does not exist");
    case ENOTDIR:
        return tr("what should be its folder is a file");
    case EISDIR:
        return tr("it is a folder");
    case EROFS:
        return tr("the disk or the folder can only be read");
    case ENAMETOOLONG:
        return tr("the name is too long");
    case ELOOP:
        return tr("the links form a loop");
    case EBUSY:
    case ETXTBSY:
        return tr("another program is using it");
    case EBADF:
        return tr("it is not open for writing");
    case EPIPE:
        return tr("nothing reads what is written there any more");
    case EMFILE:
    case ENFILE:
        return tr("too many files are open");
    case ENXIO:
    case ENODEV:
        return tr("it leads to no device");
    case EIO:
        return tr("the disk reports an error");
    case EEXIST:
        return tr("it exists already");
    case ESTALE:
    case ENOTCONN:
    case EHOSTDOWN:
    case ETIMEDOUT:
        return tr("the network folder does not answer");
    default:
        return tr("the system reports the error number %1").arg(error);
    }
}

QString FileError::writingCause(const QString &path, int error)
{
    const QString folder = folderOf(path);
    switch (error) {
    case ENOENT:
        if (QFileInfo(path).isSymLink())
            return tr("it leads to %1, whose folder does not exist").arg(QFileInfo(path).symLinkTarget());
        return QFileInfo(folder).isDir() ? tr("no file can be made in the folder %1").arg(folder)
                                         : tr("the folder %1 does not exist").arg(folder);
    case ENOTDIR:
        return tr("%1 is not a folder").arg(folder);
    case EACCES:
    case EPERM:
        return QFileInfo::exists(path)
                   ? tr("it is write-protected, or you have no right to write in %1").arg(folder)
                   : tr("you have no right to write in the folder %1").arg(folder);
    default:
        return cause(error);
    }
}

Error FileError::notWritten(const QString &path, int error)
{
    const QString shown = QDir::toNativeSeparators(path);
    switch (error) {
    case ENOSPC:
    case EDQUOT:
        return unreadable(tr("%1 could not be written: %2. Free some space, or choose another folder.")
                              .arg(shown, writingCause(path, error)));
    default:
        return unreadable(tr("%1 could not be written: %2. Choose another name or another folder.")
                              .arg(shown, writingCause(path, error)));
    }
}

Error FileError::notRead(const QString &path, int error)
{
    return unreadable(tr("%1 could not be read: %2.").arg(QDir::toNativeSeparators(path), cause(error)));
}

} // namespace quaderno
