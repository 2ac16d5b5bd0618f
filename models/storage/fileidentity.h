// Which file a name leads to, and whether this process still holds its locks on it.
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

#include <sys/types.h>

namespace quaderno
{

// A file of the data set as it was when it was opened: the file itself, its write-ahead log, the index of
// that.
class FileIdentity
{
public:
    FileIdentity() = default; // of nothing: always itself
    // Of what `path` and the names beside it lead to now.
    explicit FileIdentity(const QString &path);

    // All names still lead to the same files.
    [[nodiscard]] bool isUnmoved() const;
    // The kernel still knows the locks of this process that it knew at first; true where it never told.
    [[nodiscard]] bool isLocked() const;
    // Another process holds a lock on the file; false where the system does not tell.
    [[nodiscard]] bool isLockedElsewhere() const;
    // The logs that lie beside the name are those of the file that was opened, and it is another one now:
    // they would be read into that. Takes them away.
    void removeStrandedLogs() const;

private:
    struct Birth {
        dev_t device = 0;
        ino_t inode = 0;
        std::pair<qint64, quint32> at = {}; // seconds and nanoseconds; zero where it is not known
        bool operator==(const Birth &) const = default;
    };
    struct Part {
        QByteArray path;
        Birth birth;
        QByteArray lock; // what the kernel calls a lock on it; empty where this process held none
    };
    [[nodiscard]] static std::optional<Birth> birthOf(const QByteArray &path);
    [[nodiscard]] static bool leadsTo(const Part &part);

    std::vector<Part> m_parts;
};

} // namespace quaderno
