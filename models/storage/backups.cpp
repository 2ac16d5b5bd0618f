#include "storage/backups.h"

#include "storage/store.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <set>

#include <sys/stat.h>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

constexpr char16_t kEnding[] = u".backup.quaderno";
constexpr char16_t kStamp[] = u"yyyy-MM-ddTHHmmss";

struct CauseWord {
    BackupCause cause;
    const char16_t *word;
};
constexpr std::array kCauses{CauseWord{BackupCause::Opening, u"opening"},
                             CauseWord{BackupCause::Import, u"import"},
                             CauseWord{BackupCause::Publication, u"publication"},
                             CauseWord{BackupCause::Update, u"update"},
                             CauseWord{BackupCause::Hand, u"hand"},
                             CauseWord{BackupCause::Restore, u"restore"}};

QString wordOf(BackupCause cause)
{
    return QStringView(std::ranges::find(kCauses, cause, &CauseWord::cause)->word).toString();
}

// "data.2026-11-30T055959Z.import.backup.quaderno", with "-2" after the cause for the second of a moment.
std::optional<Backup> backupAt(const QFileInfo &file, const QString &base)
{
    QString rest = file.fileName();
    if (!rest.startsWith(base + u'.') || !rest.endsWith(QStringView(kEnding)))
        return std::nullopt;
    rest = rest.sliced(base.size() + 1).chopped(QStringView(kEnding).size());
    const QString stamp = rest.section(u'.', 0, 0);
    const QString word = rest.section(u'.', 1, 1).section(u'-', 0, 0);
    QDateTime at =
        QDateTime::fromString(stamp.chopped(stamp.isEmpty() ? 0 : 1), QStringView(kStamp).toString());
    at.setTimeSpec(Qt::UTC);
    const auto cause = std::ranges::find(
        kCauses, word, [](const CauseWord &known) { return QStringView(known.word).toString(); });
    if (!at.isValid() || cause == kCauses.end())
        return std::nullopt;
    return Backup{.path = file.absoluteFilePath(), .at = at, .size = file.size(), .cause = cause->cause};
}

// The owner and group that may write in the folder of the data may write in that of the backups.
void letIn(const QString &folder, const QString &ofData)
{
    struct stat status {
    };
    if (::stat(QFile::encodeName(ofData).constData(), &status) == 0)
        (void)::chmod(QFile::encodeName(folder).constData(), status.st_mode & 07775);
}

bool isAutomatic(const Backup &backup)
{
    return backup.cause != BackupCause::Hand && backup.cause != BackupCause::Update;
}

} // namespace

Backups::Backups(const QString &file, BackupRules rules, const QString &source)
    : m_file(QFileInfo(file).absoluteFilePath()), m_source(source.isEmpty() ? m_file : source),
      m_rules(std::move(rules))
{
}

QString Backups::folder() const
{
    const QFileInfo file(m_file);
    if (m_rules.folder.isEmpty())
        return u"%1/%2-backup"_s.arg(file.absolutePath(), file.completeBaseName());
    // Two files of one name in different folders do not mix.
    const QByteArray place = QCryptographicHash::hash(m_file.toUtf8(), QCryptographicHash::Sha1).toHex();
    return u"%1/%2-%3-backup"_s.arg(QDir(m_rules.folder).absolutePath(), file.completeBaseName(),
                                    QString::fromLatin1(place.first(8)));
}

std::vector<Backup> Backups::list() const
{
    std::vector<Backup> found;
    const QString base = QFileInfo(m_file).completeBaseName();
    // Of two of one second that comes first which was written last.
    for (const QFileInfo &file : QDir(folder()).entryInfoList(QDir::Files, QDir::Time)) {
        if (auto backup = backupAt(file, base))
            found.push_back(*std::move(backup));
    }
    std::ranges::stable_sort(found, std::ranges::greater(), &Backup::at);
    return found;
}

bool Backups::isNeeded(const QDateTime &changedAt) const
{
    const auto known = list();
    return known.empty() || known.front().at < changedAt;
}

bool Backups::isDue(const QDateTime &changedAt, const QDateTime &now) const
{
    const auto known = list();
    const bool wasToday = std::ranges::any_of(known, [&now](const Backup &backup) {
        return backup.cause == BackupCause::Opening &&
               backup.at.toLocalTime().date() == now.toLocalTime().date();
    });
    return !wasToday && isNeeded(changedAt);
}

Result<QString> Backups::place(BackupCause cause) const
{
    const QString where = folder();
    if (!QFileInfo(where).isDir()) {
        // The chosen folder too may be new; not those above it, which are away with the disk or the share
        // that is not there now.
        if (!m_rules.folder.isEmpty())
            QDir().mkdir(m_rules.folder);
        if (!QDir().mkdir(where))
            return unreadable(tr("No backup was made: the folder %1 could not be made.").arg(where));
        letIn(where, QFileInfo(m_file).absolutePath());
    }
    const QString stem = u"%1/%2.%3Z.%4"_s.arg(
        where, QFileInfo(m_file).completeBaseName(),
        QDateTime::currentDateTimeUtc().toString(QStringView(kStamp).toString()), wordOf(cause));
    QString path = stem + QStringView(kEnding).toString();
    for (int more = 2; QFileInfo::exists(path); ++more)
        path = u"%1-%2%3"_s.arg(stem).arg(more).arg(QStringView(kEnding));
    return path;
}

Result<QString> Backups::make(BackupCause cause) const
{
    auto path = place(cause);
    if (!path)
        return path;
    if (const Outcome copied = copy(m_source, path.value()); !copied)
        return unreadable(tr("No backup was made. %1").arg(copied.error().message));
    for (const Backup &backup : superfluous(QDateTime::currentDateTimeUtc()))
        QFile::remove(backup.path);
    return path;
}

std::vector<Backup> Backups::superfluous(const QDateTime &now) const
{
    std::vector<Backup> gone;
    std::set<QDate> days;
    int count = 0;
    for (const Backup &backup : list()) {
        if (!isAutomatic(backup))
            continue;
        const QDate day = backup.at.toLocalTime().date();
        const bool isOfDay = day.daysTo(now.toLocalTime().date()) < m_rules.days && days.insert(day).second;
        const bool isNewest = count++ < std::max(1, m_rules.newest);
        if (!isOfDay && !isNewest)
            gone.push_back(backup);
    }
    return gone;
}

bool Backups::isBackup(const QString &path)
{
    return path.endsWith(QStringView(kEnding));
}

Outcome Backups::copy(const QString &file, const QString &target)
{
    auto store = Store::open(file, Access::ReadOnly);
    return store ? store.value()->saveBackup(target) : Outcome(store.error());
}

QString Backups::causeName(BackupCause cause)
{
    switch (cause) {
    case BackupCause::Opening:
        return tr("At opening");
    case BackupCause::Import:
        return tr("Before an import");
    case BackupCause::Publication:
        return tr("Before a publication");
    case BackupCause::Update:
        return tr("Before an update of the file");
    case BackupCause::Restore:
        return tr("Before a restore");
    case BackupCause::Hand:
        break;
    }
    return tr("By hand");
}

} // namespace quaderno
