#include "storage/soundfiles.h"

#include "files/datafile.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <algorithm>
#include <ctime>

#include <sys/stat.h>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 kNanoseconds = 1'000'000'000;
constexpr qint64 kTicks = 20'000'000; // some ticks of the slowest clock of a kernel, in nanoseconds
constexpr qsizetype kMostFiles = 200;

qint64 nanoseconds(const struct timespec &time)
{
    return static_cast<qint64>(time.tv_sec) * kNanoseconds + time.tv_nsec;
}

QByteArray wordsOf(const struct stat &file)
{
    QByteArray words;
    for (const auto number :
         {static_cast<qulonglong>(file.st_dev), static_cast<qulonglong>(file.st_ino),
          static_cast<qulonglong>(file.st_size), static_cast<qulonglong>(nanoseconds(file.st_mtim)),
          static_cast<qulonglong>(nanoseconds(file.st_ctim))})
        words += QByteArray::number(number) + ' ';
    return words;
}

QString cacheFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + u"/sound-files"_s;
}

void removeOldest(const QDir &folder)
{
    const auto files = folder.entryInfoList(QDir::Files, QDir::Time);
    for (qsizetype i = kMostFiles; i < files.size(); ++i)
        QFile::remove(files[i].absoluteFilePath());
}

} // namespace

FileStamp FileStamp::of(const QString &path)
{
    FileStamp stamp;
    const QByteArray name = QFile::encodeName(path);
    struct stat file {
    };
    if (path.isEmpty() || ::stat(name.constData(), &file) != 0)
        return stamp;
    stamp.m_text = wordsOf(file);
    stamp.m_changedAt = std::max(nanoseconds(file.st_mtim), nanoseconds(file.st_ctim));
    // An empty log says what an absent one says.
    for (const char *tail : {"-wal", "-journal"}) {
        if (::stat((name + tail).constData(), &file) != 0 || file.st_size == 0)
            continue;
        stamp.m_text += tail + (' ' + wordsOf(file));
        stamp.m_changedAt = std::max(stamp.m_changedAt, nanoseconds(file.st_ctim));
    }
    return stamp;
}

bool FileStamp::isFresh() const
{
    struct timespec now {
    };
    ::clock_gettime(CLOCK_REALTIME, &now);
    return nanoseconds(now) - m_changedAt < kTicks;
}

QString SoundFiles::fileOf(const FileStamp &stamp)
{
    const QList<QByteArray> words = stamp.text().split(' ');
    return u"%1/%2-%3"_s.arg(cacheFolder(), QString::fromLatin1(words.value(0)),
                             QString::fromLatin1(words.value(1)));
}

bool SoundFiles::hold(const FileStamp &stamp)
{
    QFile file(fileOf(stamp));
    return stamp.isKnown() && file.open(QIODevice::ReadOnly) && file.readAll() == stamp.text();
}

void SoundFiles::remember(const FileStamp &stamp)
{
    if (!stamp.isKnown() || !QDir().mkpath(cacheFolder()))
        return;
    QFile file(fileOf(stamp));
    if (file.open(QIODevice::WriteOnly))
        file.write(stamp.text());
    file.close();
    removeOldest(QDir(cacheFolder()));
}

} // namespace quaderno
