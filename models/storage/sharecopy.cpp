#include "storage/sharecopy.h"

#include "files/inputfile.h"
#include "files/outputfile.h"
#include "storage/networkshare.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QMutexLocker>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUuid>

#include <utility>

#include <sys/stat.h>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

QString sharesFolder()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/shares"_s;
    QDir().mkpath(folder);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return folder;
}

// Which user's program on which machine: made once.
QString installation()
{
    const QString name = sharesFolder() + u"/installation"_s;
    QFile fresh(name);
    if (fresh.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
        fresh.write(QUuid::createUuid().toByteArray(QUuid::WithoutBraces));
        fresh.close();
    }
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()) : QString();
}

QString canonical(const QString &path)
{
    const QFileInfo file(path);
    return file.exists() ? file.canonicalFilePath()
                         : QDir(QFileInfo(file.absolutePath()).canonicalFilePath()).filePath(file.fileName());
}

// nullopt where it cannot be read.
std::optional<QByteArray> hashOf(const QString &path)
{
    if (!mustBeFile(path))
        return std::nullopt;
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file) || file.error() != QFile::NoError)
        return std::nullopt;
    return hash.result();
}

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

} // namespace

ShareCopy::ShareCopy(QString path, Access access) : m_path(std::move(path)), m_access(access) {}

ShareCopy::~ShareCopy()
{
    if (!m_lock || !isReturned())
        return;
    removeFolder();
    ShareLock::release(m_path, *m_lock);
}

std::optional<ShareHolder> ShareCopy::hinderer(const QString &path)
{
    if (!isOnNetworkShare(path))
        return std::nullopt;
    return ShareLock::hinderer(canonical(path), installation());
}

Result<std::unique_ptr<ShareCopy>> ShareCopy::open(const QString &path, Access access, const QString &person)
{
    std::unique_ptr<ShareCopy> copy(new ShareCopy(canonical(path), access));
    // SQLite on another machine, or an older Quaderno, works on the file itself.
    if (QFileInfo(copy->m_path + u"-wal"_s).size() > 0)
        return unreadable(tr("The file %1 is open elsewhere, or was not closed: beside it lies %1-wal. Close "
                             "it there first.")
                              .arg(path));
    if (access == Access::ReadOnly) {
        if (const Outcome made = copy->makeReadingCopy(); !made)
            return made.error();
        return copy;
    }
    const QByteArray key =
        QCryptographicHash::hash(QFile::encodeName(copy->m_path), QCryptographicHash::Sha256)
            .toHex()
            .left(32);
    copy->m_folder = sharesFolder() + u'/' + QString::fromLatin1(key);
    copy->m_local = copy->inFolder(QFileInfo(copy->m_path).fileName());
    // Two programs of one person that come at once.
    QLockFile alone(copy->m_folder + u".opening"_s);
    if (!alone.lock())
        return unreadable(tr("The folder %1 could not be written.").arg(sharesFolder()));
    auto lock = ShareLock::take(copy->m_path, person, installation());
    if (!lock)
        return lock.error();
    const Outcome made = copy->makeWorkingCopy();
    if (!made) {
        ShareLock::release(copy->m_path, lock.value());
        return made.error();
    }
    copy->m_lock = std::move(lock).value();
    return copy;
}

Outcome ShareCopy::makeReadingCopy()
{
    m_readingFolder = std::make_unique<QTemporaryDir>(sharesFolder() + u"/reading-XXXXXX"_s);
    m_folder = m_readingFolder->path();
    m_local = inFolder(QFileInfo(m_path).fileName());
    return copyHere();
}

Outcome ShareCopy::makeWorkingCopy()
{
    if (!QDir().mkpath(m_folder))
        return unreadable(
            tr("The folder %1 could not be made: check that you may write there.").arg(m_folder));
    if (const auto seen = readSeen(); seen && QFileInfo::exists(m_local)) {
        m_seen = *seen;
        if (const Outcome taken = takeUp(); !taken || m_wasLeftBehind)
            return taken;
    }
    removeFolder();
    if (!QDir().mkpath(m_folder))
        return unreadable(
            tr("The folder %1 could not be made: check that you may write there.").arg(m_folder));
    if (const Outcome copied = copyHere(); !copied)
        return copied;
    return writeSeen();
}

Outcome ShareCopy::takeUp()
{
    const auto there = hashOf(m_path);
    if (there == m_seen.hash || (there && there == m_seen.coming)) {
        m_seen = {.hash = *there, .coming = {}};
        m_wasLeftBehind = true;
        return writeSeen();
    }
    const auto held = image(Access::ReadWrite);
    if (!held)
        return held.error();
    // Everything had been returned: only the program ended badly.
    if (hashOf(held.value()) == m_seen.hash)
        return Done{};
    return putAside(held.value());
}

Result<QByteArray> ShareCopy::image(Access access) const
{
    const auto database = Database::open(m_local, access);
    if (!database)
        return database.error();
    return database.value()->image();
}

Outcome ShareCopy::putAside(const QByteArray &held)
{
    const QString kept =
        u"%1/kept-%2-%3"_s.arg(sharesFolder(), QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmsszzz"_s),
                               QFileInfo(m_path).fileName());
    if (const Outcome written = writeDataSet(kept, held); !written)
        return written;
    removeFolder();
    return unreadable(
        tr("The last answers that you gave to %1 did not reach it, and somebody has changed it "
           "since. Nothing is lost: yours are in %2. Open %1 again to go on with what is there.")
            .arg(m_path, kept));
}

Outcome ShareCopy::copyHere()
{
    QFile::remove(m_local);
    QFile file(m_path);
    if (const Outcome there = mustBeFile(m_path); !there)
        return there;
    const auto before = hashOf(m_path);
    const bool isCopied = file.copy(m_local);
    const auto here = hashOf(m_local);
    if (!isCopied || !before || !here)
        return unreadable(
            tr("The file %1 could not be copied from the share: %2.").arg(m_path, file.errorString()));
    if (before != here)
        return unreadable(tr("The file %1 was being written while it was read: open it again.").arg(m_path));
    QFile::setPermissions(m_local, QFile::ReadOwner | QFile::WriteOwner);
    m_seen = {.hash = *here, .coming = {}};
    return Done{};
}

void ShareCopy::opened()
{
    const QMutexLocker stamping(&m_stamping);
    if (!m_wasLeftBehind)
        m_returnedStamp = stamp();
}

QString ShareCopy::stamp() const
{
    QString text;
    for (const char *tail : {"", "-wal"}) {
        struct stat now {
        };
        if (::stat((QFile::encodeName(m_local) + tail).constData(), &now) == 0)
            text += u"%1 %2 %3 "_s.arg(now.st_size).arg(now.st_mtim.tv_sec).arg(now.st_mtim.tv_nsec);
    }
    return text;
}

bool ShareCopy::isReturned() const
{
    if (m_access == Access::ReadOnly)
        return true;
    const QMutexLocker stamping(&m_stamping);
    return m_returnedStamp == stamp();
}

Outcome ShareCopy::checkShare() const
{
    const auto there = hashOf(m_path);
    if (!there)
        return unreadable(tr("The file %1 cannot be reached: your answers are safe in a copy on this "
                             "computer, and go back to it when it can.")
                              .arg(m_path));
    const auto holder = ShareLock::holderOf(m_path);
    if (!holder || holder->token != m_lock->token)
        return overtaken(
            tr("The lock on %1 is no longer yours: somebody else may be working on it. Nothing was "
               "written there; your answers are in %2. Save a copy elsewhere (File > Save a copy).")
                .arg(m_path, m_local));
    if (*there != m_seen.hash && *there != m_seen.coming)
        return overtaken(
            tr("Somebody has replaced %1 while you worked on it. Nothing was written over it; your "
               "answers are in %2. Save a copy elsewhere (File > Save a copy).")
                .arg(m_path, m_local));
    return Done{};
}

Outcome ShareCopy::giveBack()
{
    const QMutexLocker giving(&m_giving);
    if (isReturned())
        return Done{};
    if (const Outcome ours = checkShare(); !ours)
        return ours;
    const QString now = stamp();
    const auto held = image(Access::ReadOnly);
    if (!held)
        return held.error();
    const QByteArray hash = hashOf(held.value());
    m_seen.coming = hash;
    if (const Outcome noted = writeSeen(); !noted)
        return noted;
    if (const Outcome placed = writeDataSet(m_path, held.value()); !placed)
        return placed;
    m_seen = {.hash = hash, .coming = {}};
    if (const Outcome noted = writeSeen(); !noted)
        return noted;
    const QMutexLocker stamping(&m_stamping);
    m_returnedStamp = now;
    m_wasLeftBehind = false;
    return Done{};
}

Outcome ShareCopy::writeSeen() const
{
    QSaveFile file(inFolder(u"record.json"_s));
    const QByteArray text =
        QJsonDocument(QJsonObject{{u"path"_s, m_path},
                                  {u"hash"_s, QString::fromLatin1(m_seen.hash.toHex())},
                                  {u"coming"_s, QString::fromLatin1(m_seen.coming.toHex())}})
            .toJson();
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        return Done{};
    return unreadable(tr("The file %1 could not be written: %2.").arg(file.fileName(), file.errorString()));
}

std::optional<ShareCopy::Seen> ShareCopy::readSeen() const
{
    QFile file(inFolder(u"record.json"_s));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject told = QJsonDocument::fromJson(file.readAll()).object();
    return Seen{.hash = QByteArray::fromHex(told[u"hash"_s].toString().toLatin1()),
                .coming = QByteArray::fromHex(told[u"coming"_s].toString().toLatin1())};
}

// What else lies there, a backup, stays.
void ShareCopy::removeFolder() const
{
    for (const QString &name :
         {m_local, m_local + u"-wal"_s, m_local + u"-shm"_s, inFolder(u"record.json"_s)})
        QFile::remove(name);
    QDir().rmdir(m_folder);
}

} // namespace quaderno
