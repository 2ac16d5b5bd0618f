// Which data files were found sound, by what the file system tells of them: such a file need not be read
// whole again before it is believed.
#pragma once

#include <QByteArray>
#include <QString>

namespace quaderno
{

// A file and its logs as they are now: device, inode, size, and the times of the last change of contents and
// of anything, in nanoseconds. Nothing is opened.
//
// What it cannot see: bytes that change without the file system (a failing disk, a raw device), and a change
// within the same tick of the file system's clock (4 ms on Linux, 2 s on FAT) that leaves the sizes.
class FileStamp
{
public:
    FileStamp() = default; // of nothing
    [[nodiscard]] static FileStamp of(const QString &path);

    [[nodiscard]] bool isKnown() const { return !m_text.isEmpty(); }
    // Changed a moment ago: what comes in the same tick of the clock would have the same stamp.
    [[nodiscard]] bool isFresh() const;
    [[nodiscard]] const QByteArray &text() const { return m_text; }
    bool operator==(const FileStamp &other) const { return m_text == other.m_text; }

private:
    QByteArray m_text;
    qint64 m_changedAt = 0; // nanoseconds
};

// Kept in the user's cache, one small file for each data file. Where it cannot be written, files are read
// whole each time.
class SoundFiles
{
public:
    [[nodiscard]] static bool hold(const FileStamp &stamp);
    static void remember(const FileStamp &stamp);

private:
    [[nodiscard]] static QString fileOf(const FileStamp &stamp);
};

} // namespace quaderno
