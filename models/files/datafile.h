// What can be told of a file on the disk without opening it as a data set.
#pragma once

#include <QString>

#include <sys/stat.h>

namespace quaderno
{

inline constexpr char16_t kFileSuffix[] = u"quaderno"; // behind the dot of its name

// In the header of each data set, at kDataFileIdAt, the most significant byte first: "QDNO".
constexpr quint32 kDataFileId = 0x51444E4F;

// Whether this process has the file open other than to write it alone: an open data set, its log or its
// index. Goes by device and inode, so any name of the file will do, and by the kernel's own list of
// descriptors, so that nobody has to sign in or out. Nothing is opened: a descriptor of an open data set that
// is closed again takes all of SQLite's locks on it away (POSIX).
[[nodiscard]] bool isHeldOpen(const struct stat &file);
[[nodiscard]] bool isHeldOpen(const QString &path);

// What the first bytes of a file say, and its locks. Opens it: never one that isHeldOpen().
struct Header {
    bool isDataFile = false; // a data set, or the log of one
    bool isInUse = false;    // by SQLite in another process
    int error = 0;           // an errno: it could not be read
};
[[nodiscard]] Header headerOf(const QByteArray &path);

// What SQLite keeps beside a data set while it is open: the ends of their names.
constexpr const char *kCompanions[] = {"-wal", "-shm", "-journal"};

} // namespace quaderno
