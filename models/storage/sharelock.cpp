#include "storage/sharelock.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QSysInfo>
#include <QUuid>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

// Field 22 of /proc/PID/stat, behind a name in brackets; empty where there is no such process.
QString startOf(qint64 process)
{
    QFile about(u"/proc/%1/stat"_s.arg(process));
    if (!about.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = about.readAll();
    const QList<QByteArray> words = text.mid(text.lastIndexOf(')') + 2).split(' ');
    // A process that has ended and was not waited for holds nothing.
    return words.value(0) == "Z" ? QString() : QString::fromLatin1(words.value(19));
}

bool isAlive(const ShareHolder &holder)
{
    return !holder.started.isEmpty() && startOf(holder.process) == holder.started;
}

QByteArray written(const ShareHolder &holder)
{
    return QJsonDocument(QJsonObject{{u"person"_s, holder.person},
                                     {u"host"_s, holder.host},
                                     {u"since"_s, holder.since.toString(Qt::ISODate)},
                                     {u"installation"_s, holder.installation},
                                     {u"process"_s, holder.process},
                                     {u"started"_s, holder.started},
                                     {u"token"_s, holder.token}})
        .toJson();
}

} // namespace

QString ShareHolder::words() const
{
    if (person.isEmpty() || !since.isValid())
        return ShareLock::tr("somebody whose name the lock file does not tell");
    const QDateTime local = since.toLocalTime();
    const bool isToday = local.date() == QDate::currentDate();
    const QString at = isToday ? QLocale().toString(local.time(), u"HH:mm"_s)
                               : QLocale().toString(local, u"d/M/yyyy HH:mm"_s);
    return ShareLock::tr("%1 on %2 since %3").arg(person, host, at);
}

QString ShareLock::fileFor(const QString &path)
{
    const QFileInfo file(path);
    return u"%1/.~lock.%2#"_s.arg(file.absolutePath(), file.fileName());
}

std::optional<ShareHolder> ShareLock::holderOf(const QString &path)
{
    constexpr qint64 kLongest = 65536;
    QFile file(fileFor(path));
    if (!file.open(QIODevice::ReadOnly)) {
        if (QFileInfo::exists(file.fileName()))
            return ShareHolder();
        return std::nullopt;
    }
    const QJsonObject told = QJsonDocument::fromJson(file.read(kLongest)).object();
    return ShareHolder{.person = told[u"person"_s].toString(),
                       .host = told[u"host"_s].toString(),
                       .since = QDateTime::fromString(told[u"since"_s].toString(), Qt::ISODate),
                       .installation = told[u"installation"_s].toString(),
                       .process = told[u"process"_s].toInteger(),
                       .started = told[u"started"_s].toString(),
                       .token = told[u"token"_s].toString()};
}

std::optional<ShareHolder> ShareLock::hinderer(const QString &path, const QString &installation)
{
    const auto holder = holderOf(path);
    const bool isLeftBehind = holder && holder->installation == installation &&
                              holder->host == QSysInfo::machineHostName() && !isAlive(*holder);
    return isLeftBehind ? std::nullopt : holder;
}

Outcome ShareLock::remove(const QString &path)
{
    if (QFile::remove(fileFor(path)) || !QFileInfo::exists(fileFor(path)))
        return Done{};
    return unreadable(tr("The lock file %1 could not be removed: check that you may write in that folder.")
                          .arg(fileFor(path)));
}

Result<ShareHolder> ShareLock::take(const QString &path, const QString &person, const QString &installation)
{
    if (const auto holder = hinderer(path, installation))
        return unreadable(
            tr("The file %1 is in use by %2: it can be read, not written.").arg(path, holder->words()));
    if (const Outcome removed = remove(path); !removed)
        return removed.error();
    const ShareHolder own{.person = person.isEmpty() ? qEnvironmentVariable("USER", u"?"_s) : person,
                          .host = QSysInfo::machineHostName(),
                          .since = QDateTime::currentDateTimeUtc(),
                          .installation = installation,
                          .process = ::getpid(),
                          .started = startOf(::getpid()),
                          .token = QUuid::createUuid().toString(QUuid::Id128)};
    const QByteArray name = QFile::encodeName(fileFor(path));
    // Two who come at once: the file system gives it to one.
    const int file = ::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    const int cause = errno;
    if (file < 0 && cause == EEXIST)
        return unreadable(tr("The file %1 is in use by %2: it can be read, not written.")
                              .arg(path, holderOf(path).value_or(ShareHolder()).words()));
    const QByteArray text = written(own);
    const bool isWritten = file >= 0 && ::write(file, text.constData(), static_cast<size_t>(text.size())) ==
                                            static_cast<ssize_t>(text.size());
    if (file >= 0)
        ::close(file);
    if (isWritten)
        return own;
    if (file >= 0)
        ::unlink(name.constData());
    return unreadable(tr("The lock file %1 could not be written: %2.")
                          .arg(fileFor(path), QString::fromLocal8Bit(std::strerror(cause))));
}

void ShareLock::release(const QString &path, const ShareHolder &own)
{
    if (const auto holder = holderOf(path); holder && holder->token == own.token)
        QFile::remove(fileFor(path));
}

} // namespace quaderno
