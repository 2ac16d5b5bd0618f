#include "files/draft.h"

#include "files/datafile.h"

#include <QRandomGenerator>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <memory>

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace quaderno
{

namespace
{

constexpr int kTries = 100;

int outcome(int returned)
{
    return returned == 0 ? 0 : errno;
}

// SIGPIPE and SIGXFSZ come to the thread that wrote: held back while it lives, then forgotten.
class HeldSignals
{
public:
    HeldSignals()
    {
        ::sigemptyset(&m_signals);
        ::sigaddset(&m_signals, SIGPIPE);
        ::sigaddset(&m_signals, SIGXFSZ);
        ::pthread_sigmask(SIG_BLOCK, &m_signals, &m_before);
    }
    ~HeldSignals()
    {
        sigset_t pending;
        while (::sigpending(&pending) == 0) {
            const int came = forgettable(pending, SIGPIPE)   ? SIGPIPE
                             : forgettable(pending, SIGXFSZ) ? SIGXFSZ
                                                             : 0;
            if (came == 0)
                break;
            sigset_t one;
            int taken = 0;
            ::sigemptyset(&one);
            ::sigaddset(&one, came);
            if (::sigwait(&one, &taken) != 0)
                break;
        }
        ::pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }
    HeldSignals(const HeldSignals &) = delete;
    HeldSignals &operator=(const HeldSignals &) = delete;

private:
    // One that was held back before is for others.
    [[nodiscard]] bool forgettable(const sigset_t &pending, int signal) const
    {
        return ::sigismember(&pending, signal) == 1 && ::sigismember(&m_before, signal) == 0;
    }

    sigset_t m_signals{};
    sigset_t m_before{};
};

QByteArray newDraftName()
{
    return kDraftPrefix + QByteArray::number(QRandomGenerator::system()->generate64(), 16);
}

// A lock of the open file, which ends with the process. Where there are none a draft is taken for abandoned
// by nobody.
bool lockDraft(int descriptor)
{
    return ::flock(descriptor, LOCK_EX | LOCK_NB) == 0;
}

} // namespace

int writeAll(int descriptor, const QByteArray &bytes)
{
    const HeldSignals held;
    for (qsizetype at = 0; at < bytes.size();) {
        const ssize_t count =
            ::write(descriptor, bytes.constData() + at, static_cast<size_t>(bytes.size() - at));
        if (count < 0 && errno != EINTR)
            return errno;
        if (count == 0)
            return ENOSPC;
        if (count > 0)
            at += count;
    }
    return 0;
}

Draft::Draft(QByteArray folder, mode_t mode, Naming naming) : m_folder(std::move(folder))
{
#ifdef O_TMPFILE
    if (naming == Naming::IfNeeded) {
        m_descriptor = ::open(m_folder.constData(), O_TMPFILE | O_RDWR | O_CLOEXEC, mode);
        if (m_descriptor >= 0) {
            lockDraft(m_descriptor);
            return;
        }
    }
#else
    Q_UNUSED(naming)
#endif
    m_error = makeNamed(mode);
}

int Draft::makeNamed(mode_t mode)
{
    for (int tried = 0; tried < kTries; ++tried) {
        const QByteArray name = newDraftName();
        const QByteArray path = m_folder + '/' + name;
        m_descriptor = ::open(path.constData(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, mode);
        if (m_descriptor < 0 && errno == EEXIST)
            continue;
        if (m_descriptor < 0)
            return errno;
        struct stat made {
        };
        // Somebody who tidied up may have come between the two calls.
        lockDraft(m_descriptor);
        if (::fstat(m_descriptor, &made) == 0 && made.st_nlink > 0) {
            m_name = name;
            return 0;
        }
        ::close(m_descriptor);
        m_descriptor = -1;
    }
    return EEXIST;
}

Draft::~Draft()
{
    if (isNamed())
        ::unlink((m_folder + '/' + m_name).constData());
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

int Draft::write(const QByteArray &bytes)
{
    return writeAll(m_descriptor, bytes);
}

int Draft::setMode(mode_t mode)
{
    return outcome(::fchmod(m_descriptor, mode));
}

void Draft::setOwner(const struct stat &file)
{
    [[maybe_unused]] const int refused = ::fchown(m_descriptor, file.st_uid, file.st_gid);
}

int Draft::flush()
{
    return outcome(::fsync(m_descriptor));
}

int Draft::linkTo(const QByteArray &path) const
{
    if (isNamed())
        return outcome(::link((m_folder + '/' + m_name).constData(), path.constData()));
    const QByteArray self = "/proc/self/fd/" + QByteArray::number(m_descriptor);
    return outcome(::linkat(AT_FDCWD, self.constData(), AT_FDCWD, path.constData(), AT_SYMLINK_FOLLOW));
}

int Draft::publishAs(const QByteArray &path)
{
    int error = linkTo(path);
    if (error == 0)
        return published();
    if (!isNamed() || error == EEXIST)
        return error;
        // A file system without links.
#ifdef RENAME_NOREPLACE
    error = outcome(::renameat2(AT_FDCWD, (m_folder + '/' + m_name).constData(), AT_FDCWD, path.constData(),
                                RENAME_NOREPLACE));
    if (error != EINVAL && error != ENOSYS) {
        if (error == 0)
            m_name.clear();
        return error == 0 ? published() : error;
    }
#endif
    struct stat there {
    };
    if (::lstat(path.constData(), &there) == 0)
        return EEXIST;
    return publishOver(path);
}

int Draft::publishOver(const QByteArray &path)
{
    // From here to the rename a kill leaves a draft, for the next one who writes in this folder to take away.
    for (int tried = 0; !isNamed() && tried < kTries; ++tried) {
        const QByteArray name = newDraftName();
        const int error = linkTo(m_folder + '/' + name);
        if (error == 0)
            m_name = name;
        else if (error != EEXIST)
            return error;
    }
    if (const int error = outcome(::rename((m_folder + '/' + m_name).constData(), path.constData()));
        error != 0)
        return error;
    m_name.clear();
    return published();
}

// The name is on the disk as well: a file system that cannot promise that is not the fault of who writes.
int Draft::published()
{
    if (isNamed()) {
        ::unlink((m_folder + '/' + m_name).constData());
        m_name.clear();
    }
    const int folder = ::open(m_folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
    return 0;
}

void removeOldDrafts(const QByteArray &folder)
{
    const std::unique_ptr<DIR, int (*)(DIR *)> entries(::opendir(folder.constData()), &::closedir);
    if (!entries)
        return;
    const int at = ::dirfd(entries.get());
    while (const dirent *entry = ::readdir(entries.get())) {
        struct stat file {
        };
        if (std::strncmp(entry->d_name, kDraftPrefix, sizeof kDraftPrefix - 1) != 0 ||
            ::fstatat(at, entry->d_name, &file, AT_SYMLINK_NOFOLLOW) != 0 || !S_ISREG(file.st_mode) ||
            isHeldOpen(file))
            continue;
        const int draft = ::openat(at, entry->d_name, O_RDWR | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
        if (draft < 0)
            continue;
        if (lockDraft(draft))
            ::unlinkat(at, entry->d_name, 0);
        ::close(draft);
    }
}

} // namespace quaderno
