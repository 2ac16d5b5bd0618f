// What the tests of writing need of the system: descriptors, locks, modes.
#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QString>

#include <sys/stat.h>
#include <unistd.h>

namespace quaderno::tests
{

inline struct stat statusOf(const QString &path)
{
    struct stat status {
    };
    if (::lstat(QFile::encodeName(path).constData(), &status) != 0)
        qFatal("there is no %s", qPrintable(path));
    return status;
}

inline mode_t modeOf(const QString &path)
{
    return statusOf(path).st_mode & 07777;
}

// How many locks of this process on the file the kernel knows. By number: to open the file would end them.
inline int lockCount(const QString &path)
{
    const auto inode = QByteArray::number(static_cast<qulonglong>(statusOf(path).st_ino));
    const auto process = QByteArray::number(static_cast<qint64>(::getpid()));
    QFile locks(QStringLiteral("/proc/locks"));
    if (!locks.open(QIODevice::ReadOnly))
        qFatal("this system does not show its locks");
    int count = 0;
    // "1: POSIX  ADVISORY  READ 4711 fe:00:131077 1073741826 1073742335"
    for (const QByteArray &line : locks.readAll().split('\n')) {
        const QList<QByteArray> words = line.simplified().split(' ');
        if (words.value(4) == process && words.value(5).endsWith(':' + inode))
            ++count;
    }
    return count;
}

inline QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void fill(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s could not be written", qPrintable(path));
}

inline QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
}

} // namespace quaderno::tests
