#include "storage/fileidentity.h"

#include <QByteArrayView>
#include <QFile>

#include <algorithm>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

namespace quaderno
{

namespace
{

// Of the lines of /proc/locks: "1: POSIX  ADVISORY  READ 4711 fd:00:270336 1073741826 1073742335", where
// 4711 is the process and 270336 the inode.
struct LockCount {
    int own = 0;
    int others = 0;
};

QByteArray kernelLocks()
{
    QByteArray text;
    const int file = ::open("/proc/locks", O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return text;
    char part[8192];
    for (ssize_t got = 0; (got = ::read(file, part, sizeof part)) > 0;)
        text.append(part, static_cast<qsizetype>(got));
    ::close(file);
    return text;
}

// The words of the kernel for a file on which this process holds a lock: "fd:00:270336". Empty: it holds
// none, or there is no telling.
QByteArray lockName(const QByteArray &locks, ino_t inode)
{
    const QByteArray self = ' ' + QByteArray::number(::getpid()) + ' ';
    const QByteArray tail = ':' + QByteArray::number(static_cast<qulonglong>(inode));
    for (const QByteArray &line : locks.split('\n')) {
        const qsizetype at = line.indexOf(self);
        if (at < 0)
            continue;
        const QByteArray name = line.mid(at + self.size()).split(' ').first();
        if (name.endsWith(tail))
            return name;
    }
    return {};
}

LockCount locksOn(const QByteArray &locks, const QByteArray &name)
{
    LockCount count;
    const QByteArray file = ' ' + name + ' ';
    const QByteArray self = ' ' + QByteArray::number(::getpid()) + file;
    for (qsizetype at = locks.indexOf(file); at >= 0; at = locks.indexOf(file, at + 1)) {
        const qsizetype start = locks.lastIndexOf('\n', at) + 1;
        const auto line = QByteArrayView(locks).sliced(start, at + file.size() - start);
        if (!line.contains("->")) // one who waits
            ++(line.endsWith(self) ? count.own : count.others);
    }
    return count;
}

} // namespace

FileIdentity::FileIdentity(const QString &path)
{
    const QByteArray locks = kernelLocks();
    for (const char *tail : {"", "-wal", "-shm"}) {
        const QByteArray name = QFile::encodeName(path) + tail;
        if (const auto known = birthOf(name))
            m_parts.push_back({.path = name, .birth = *known, .lock = lockName(locks, known->inode)});
    }
}

// The number of a file that is gone is given to the next one that is made: when it was made tells them apart,
// where the file system knows that.
std::optional<FileIdentity::Birth> FileIdentity::birthOf(const QByteArray &path)
{
    struct statx found {
    };
    if (::statx(AT_FDCWD, path.constData(), 0, STATX_INO | STATX_BTIME, &found) != 0)
        return std::nullopt;
    Birth birth{.device = makedev(found.stx_dev_major, found.stx_dev_minor), .inode = found.stx_ino};
    if (found.stx_mask & STATX_BTIME)
        birth.at = {found.stx_btime.tv_sec, found.stx_btime.tv_nsec};
    return birth;
}

bool FileIdentity::leadsTo(const Part &part)
{
    return birthOf(part.path) == part.birth;
}

bool FileIdentity::isUnmoved() const
{
    return std::ranges::all_of(m_parts, leadsTo);
}

bool FileIdentity::isLocked() const
{
    if (std::ranges::all_of(m_parts, [](const Part &part) { return part.lock.isEmpty(); }))
        return true;
    const QByteArray locks = kernelLocks();
    return std::ranges::all_of(m_parts, [&locks](const Part &part) {
        return part.lock.isEmpty() || locksOn(locks, part.lock).own > 0;
    });
}

bool FileIdentity::isLockedElsewhere() const
{
    const QByteArray locks = kernelLocks();
    return std::ranges::any_of(m_parts, [&locks](const Part &part) {
        return !part.lock.isEmpty() && locksOn(locks, part.lock).others > 0;
    });
}

void FileIdentity::removeStrandedLogs() const
{
    if (m_parts.empty() || leadsTo(m_parts.front()))
        return;
    for (auto part = m_parts.begin() + 1; part != m_parts.end(); ++part) {
        if (leadsTo(*part))
            ::unlink(part->path.constData());
    }
}

} // namespace quaderno
