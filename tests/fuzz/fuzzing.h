// What the fuzz targets share.
#pragma once

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <cstddef>
#include <cstdint>

namespace quaderno::fuzzing
{

inline QByteArray bytesOf(const uint8_t *bytes, size_t size)
{
    return QByteArray(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
}

// Makes the application that Qt wants, once.
inline void begin()
{
    static int count = 1;
    static char name[] = "fuzz";
    static char *arguments[] = {name, nullptr};
    static const QCoreApplication application(count, arguments);
}

// A folder in memory, for what is read from a file.
inline const QTemporaryDir &folder()
{
    static const QTemporaryDir folder(QStringLiteral("/dev/shm/quaderno-fuzz-XXXXXX"));
    return folder;
}

inline void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace quaderno::fuzzing
