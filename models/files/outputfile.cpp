#include "files/outputfile.h"

#include "files/datafile.h"
#include "files/draft.h"
#include "files/fileerror.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cerrno>
#include <climits>
#include <cstdlib>
#include <memory>
#include <optional>

#include <fcntl.h>
#include <unistd.h>

namespace quaderno
{

namespace
{

struct OutputText {
    Q_DECLARE_TR_FUNCTIONS(quaderno::OutputFile)
};

constexpr int kMostLinks = 40;
constexpr mode_t kForAll = 0666; // less the umask
constexpr mode_t kForOwner = 0600;

// Where a path leads in the end.
struct Destination {
    QByteArray folder = {}; // without links
    QByteArray name = {};
    std::optional<struct stat> present = {};
    std::optional<int> descriptor = {}; // of this process
    int error = 0;

    [[nodiscard]] QByteArray path() const { return folder + '/' + name; }
    // Written through: there is no file to replace.
    [[nodiscard]] bool isStream() const { return descriptor || (present && !S_ISREG(present->st_mode)); }
};

std::optional<struct stat> statusOf(const QByteArray &path)
{
    struct stat status {
    };
    return ::stat(path.constData(), &status) == 0 ? std::optional(status) : std::nullopt;
}

// The folder in which the kernel shows the descriptors of this process, "/proc/1234/fd".
bool isOwnDescriptors(const QByteArray &folder)
{
    const QByteArray own = "/proc/" + QByteArray::number(static_cast<qint64>(::getpid())) + '/';
    return folder.startsWith(own) && folder.endsWith("/fd");
}

// One step: the folder of `path` without links, and the last part of the name, which may be a link.
Destination step(const QByteArray &path)
{
    const qsizetype slash = path.lastIndexOf('/');
    Destination at{.name = path.mid(slash + 1)};
    if (at.name.isEmpty() || at.name == "." || at.name == "..") {
        at.error = path.isEmpty() || statusOf(path) ? EISDIR : ENOENT;
        return at;
    }
    const QByteArray folder = slash < 0 ? QByteArray(".") : slash == 0 ? QByteArray("/") : path.left(slash);
    const std::unique_ptr<char, void (*)(void *)> real(::realpath(folder.constData(), nullptr), &std::free);
    if (!real)
        at.error = errno;
    else
        at.folder = QByteArray(real.get()) == "/" ? QByteArray() : QByteArray(real.get());
    return at;
}

QByteArray linkTarget(const Destination &link)
{
    QByteArray target(PATH_MAX, Qt::Uninitialized);
    const ssize_t size =
        ::readlink(link.path().constData(), target.data(), static_cast<size_t>(target.size()));
    target.truncate(std::max<ssize_t>(size, 0));
    return target.startsWith('/') ? target : link.folder + '/' + target;
}

Destination destinationOf(const QString &path)
{
    QByteArray leading = QFile::encodeName(path);
    for (int links = 0; links < kMostLinks; ++links) {
        Destination at = step(leading);
        if (at.error != 0)
            return at;
        if (isOwnDescriptors(at.folder)) {
            at.descriptor = at.name.toInt();
            at.present = statusOf(at.path());
            at.error = at.present ? 0 : EBADF;
            return at;
        }
        struct stat status {
        };
        if (::lstat(at.path().constData(), &status) != 0) {
            at.error = errno == ENOENT ? 0 : errno;
            return at;
        }
        // The links of /proc to pipes have no other name.
        const auto behind = statusOf(at.path());
        const bool isNamed = !behind || S_ISREG(behind->st_mode) || S_ISDIR(behind->st_mode);
        if (!S_ISLNK(status.st_mode) || !isNamed) {
            at.present = behind;
            at.error = !behind ? ENOENT : S_ISDIR(behind->st_mode) ? EISDIR : 0;
            return at;
        }
        leading = linkTarget(at);
    }
    return {.error = ELOOP};
}

Error isOpenHere(const QString &path)
{
    return unreadable(
        OutputText::tr("%1 is the data set that is open, or belongs to it: nothing was written. "
                       "Choose another name.")
            .arg(QDir::toNativeSeparators(path)));
}

Error isDataSet(const QString &path)
{
    return unreadable(OutputText::tr("%1 is a data set of Quaderno, or belongs to one: nothing was written. "
                                     "Choose another name.")
                          .arg(QDir::toNativeSeparators(path)));
}

// Whether a file of this name would be the log of a data set that stands beside it.
bool isCompanion(const QByteArray &path)
{
    for (const char *end : kCompanions) {
        const QByteArray owner =
            path.endsWith(end) ? path.chopped(static_cast<qsizetype>(qstrlen(end))) : QByteArray();
        const auto status = owner.isEmpty() ? std::nullopt : statusOf(owner);
        if (status && S_ISREG(status->st_mode) && (isHeldOpen(*status) || headerOf(owner).isDataFile))
            return true;
    }
    return false;
}

// SQLite would bring it into whatever stands at `path`. Empty: there is none, or nothing is in it.
QByteArray unfinishedLog(const QByteArray &path)
{
    for (const char *end : {"-wal", "-journal"}) {
        struct stat log {
        };
        if (::lstat((path + end).constData(), &log) == 0 && log.st_size > 0)
            return (path + end).mid(path.lastIndexOf('/') + 1);
    }
    return {};
}

Outcome mayHoldDocument(const Destination &at, const QString &path)
{
    if (at.present && S_ISREG(at.present->st_mode)) {
        if (isHeldOpen(*at.present))
            return isOpenHere(path);
        const Header header = headerOf(at.path());
        if (header.error != 0)
            return FileError::notWritten(path, header.error);
        if (header.isDataFile)
            return isDataSet(path);
    }
    return isCompanion(at.path()) ? Outcome(isDataSet(path)) : Outcome(Done{});
}

Outcome mayHoldDataSet(const Destination &at, const QString &path, bool mayReplace)
{
    if (at.present && !mayReplace)
        return unreadable(OutputText::tr("The file %1 exists already: choose another name.").arg(path));
    if (at.present && isHeldOpen(*at.present))
        return isOpenHere(path);
    if (at.isStream())
        return Done{};
    if (isCompanion(at.path()))
        return isDataSet(path);
    if (at.present && headerOf(at.path()).isInUse)
        return unreadable(
            OutputText::tr("%1 is open in another window or program: nothing was written. Close it "
                           "there, or choose another name.")
                .arg(QDir::toNativeSeparators(path)));
    const QByteArray log = unfinishedLog(at.path());
    if (!log.isEmpty())
        return unreadable(
            OutputText::tr("Beside %1 there is %2 with the last changes of a data set that was not closed: "
                           "nothing was written. Choose another name.")
                .arg(QDir::toNativeSeparators(path), QFile::decodeName(log)));
    return Done{};
}

// Into what stands there and stays.
int writeThrough(const Destination &at, const QByteArray &bytes)
{
    if (at.descriptor)
        return writeAll(*at.descriptor, bytes);
    const int descriptor = ::open(at.path().constData(), O_WRONLY | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0)
        return errno;
    const int written = writeAll(descriptor, bytes);
    const int closed = ::close(descriptor) == 0 ? 0 : errno;
    return written != 0 ? written : closed;
}

// While it is written, less the umask; and after that, whatever the umask.
struct Rights {
    mode_t atFirst = kForOwner;
    std::optional<mode_t> inTheEnd = {};
};

// Those of a file of its kind.
Rights rightsOf(const struct stat &file)
{
    return {.atFirst = kForOwner, .inTheEnd = file.st_mode & 07777};
}

int put(Draft &draft, const Destination &at)
{
    return at.present ? draft.publishOver(at.path()) : draft.publishAs(at.path());
}

// A whole new file in the place of the old one, or none.
int writeWhole(const Destination &at, const QByteArray &bytes, const Rights &rights)
{
    if (at.present && ::access(at.path().constData(), W_OK) != 0)
        return errno;
    const QByteArray folder = at.folder.isEmpty() ? QByteArray("/") : at.folder;
    removeOldDrafts(folder);
    const auto attempt = [&](Draft::Naming naming) {
        Draft draft(folder, rights.atFirst, naming);
        int error = draft.error();
        if (error == 0)
            error = draft.write(bytes);
        if (error == 0 && at.present)
            draft.setOwner(*at.present);
        if (error == 0 && rights.inTheEnd)
            error = draft.setMode(*rights.inTheEnd);
        if (error == 0)
            error = draft.flush();
        return error == 0 ? put(draft, at) : error;
    };
    const int error = attempt(Draft::Naming::IfNeeded);
    // A file without a name gets one by way of /proc, which not every system shows.
    return error == ENOENT || error == EXDEV || error == EOPNOTSUPP ? attempt(Draft::Naming::Always) : error;
}

Outcome asOutcome(int error, const QString &path)
{
    return error == 0 ? Outcome(Done{}) : Outcome(FileError::notWritten(path, error));
}

} // namespace

Outcome writeDocument(const QString &path, const QByteArray &bytes)
{
    const Destination at = destinationOf(path);
    if (at.error != 0)
        return FileError::notWritten(path, at.error);
    if (const Outcome may = mayHoldDocument(at, path); !may)
        return may;
    if (at.isStream())
        return asOutcome(writeThrough(at, bytes), path);
    return asOutcome(writeWhole(at, bytes, at.present ? rightsOf(*at.present) : Rights{.atFirst = kForAll}),
                     path);
}

Outcome writeDataSet(const QString &path, const QByteArray &bytes, const DataSetOutput &output)
{
    const Destination at = destinationOf(path);
    if (at.error != 0)
        return FileError::notWritten(path, at.error);
    if (const Outcome may = mayHoldDataSet(at, path, output.mayReplace); !may)
        return may;
    if (at.isStream())
        return asOutcome(writeThrough(at, bytes), path);
    const auto original = at.present ? at.present : statusOf(QFile::encodeName(output.original));
    return asOutcome(writeWhole(at, bytes, original ? rightsOf(*original) : Rights{.atFirst = kForOwner}),
                     path);
}

Outcome mayWriteTo(int descriptor)
{
    const QString path = QStringLiteral("/dev/fd/%1").arg(descriptor);
    const auto status = statusOf(QFile::encodeName(path));
    if (!status || !S_ISREG(status->st_mode))
        return Done{};
    if (isHeldOpen(*status) || headerOf(QFile::encodeName(path)).isDataFile)
        return unreadable(
            OutputText::tr("The output leads into a data set of Quaderno: nothing was written."));
    return Done{};
}

} // namespace quaderno
