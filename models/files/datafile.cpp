#include "files/datafile.h"

#include <QFile>
#include <QtEndian>

#include <array>
#include <cerrno>
#include <cstring>
#include <memory>

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

namespace quaderno
{

namespace
{

constexpr char kSqlite[] = "SQLite format 3"; // with its final zero
constexpr size_t kDataFileIdAt = 68;
constexpr size_t kHeaderBytes = 100;
constexpr quint32 kLogMagic = 0x377f0682; // the last bit tells the byte order of its sums
// The bytes that SQLite locks for whoever reads, all the time while a database with a log is open.
constexpr off_t kSharedLocksAt = 0x40000002;
constexpr off_t kSharedLocks = 510;
constexpr int kFirstOwnDescriptor = 3; // those before are the standard streams: whoever called holds them

bool holds(int descriptor, const struct stat &file)
{
    struct stat held {
    };
    if (descriptor < kFirstOwnDescriptor || ::fstat(descriptor, &held) != 0)
        return false;
    const int mode = ::fcntl(descriptor, F_GETFL);
    return held.st_dev == file.st_dev && held.st_ino == file.st_ino && mode != -1 &&
           (mode & O_ACCMODE) != O_WRONLY;
}

bool isLocked(int descriptor)
{
    struct flock lock {
    };
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    lock.l_start = kSharedLocksAt;
    lock.l_len = kSharedLocks;
    return ::fcntl(descriptor, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
}

} // namespace

bool isHeldOpen(const struct stat &file)
{
    if (!S_ISREG(file.st_mode))
        return false;
    const std::unique_ptr<DIR, int (*)(DIR *)> descriptors(::opendir("/dev/fd"), &::closedir);
    if (!descriptors) {
        constexpr int kUsualMost = 1024;
        for (int descriptor = 0; descriptor < kUsualMost; ++descriptor) {
            if (holds(descriptor, file))
                return true;
        }
        return false;
    }
    while (const dirent *entry = ::readdir(descriptors.get())) {
        const int descriptor = std::atoi(entry->d_name);
        if (descriptor != ::dirfd(descriptors.get()) && holds(descriptor, file))
            return true;
    }
    return false;
}

bool isHeldOpen(const QString &path)
{
    struct stat file {
    };
    return ::stat(QFile::encodeName(path).constData(), &file) == 0 && isHeldOpen(file);
}

Header headerOf(const QByteArray &path)
{
    const int descriptor = ::open(path.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (descriptor < 0)
        return {.error = errno};
    std::array<char, kHeaderBytes> bytes{};
    const ssize_t count = ::pread(descriptor, bytes.data(), bytes.size(), 0);
    const int error = errno;
    const bool isInUse = isLocked(descriptor);
    ::close(descriptor);
    if (count < 0)
        return {.error = error};
    const bool isData = std::memcmp(bytes.data(), kSqlite, sizeof kSqlite) == 0 &&
                        qFromBigEndian<quint32>(bytes.data() + kDataFileIdAt) == kDataFileId;
    const bool isLog = (qFromBigEndian<quint32>(bytes.data()) & ~1U) == kLogMagic;
    return {.isDataFile = isData || isLog, .isInUse = isInUse};
}

} // namespace quaderno
