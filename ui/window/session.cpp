#include "window/session.h"

#include "exchange/recordededition.h"
#include "files/datafile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <cstdio>
#include <utility>

namespace quaderno
{

namespace
{

// A data set and what SQLite keeps beside it.
constexpr const char *kTails[] = {"", "-wal", "-shm", "-journal"};

} // namespace

Session::Session(Preferences &preferences, Messages &messages, QString folder, QObject *parent)
    : QObject(parent), m_preferences(preferences), m_messages(messages), m_folder(std::move(folder))
{
}

QString Session::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

QString Session::workingCopy() const
{
    const QString name =
        QStringLiteral("quaderno-%1.%2").arg(QStringView(kBundledEdition), QStringView(kFileSuffix));
    return QDir(m_folder).filePath(name);
}

QString Session::fileFilter()
{
    return tr("Data of Quaderno (*.%1)").arg(QStringView(kFileSuffix));
}

Outcome Session::start(const QString &file)
{
    if (!file.isEmpty())
        return open(file);
    if (!QFileInfo::exists(workingCopy())) {
        // A log may have stayed there alone: it would come over the new copy.
        if (Outcome made = makeWorkingCopy(); !made)
            return hasRemains() ? replaceWorkingCopy(made.error()) : made;
    }
    Outcome opened = open(workingCopy());
    return opened ? opened : replaceWorkingCopy(opened.error());
}

Outcome Session::makeWorkingCopy() const
{
    if (!QDir().mkpath(m_folder))
        return unreadable(
            tr("The folder %1 could not be made: check that you may write there.").arg(m_folder));
    auto edition = DataSet::bundledEdition(QStringView(kBundledEdition).toString());
    if (!edition)
        return edition.error();
    return edition.value()->saveCopy(workingCopy());
}

bool Session::hasRemains() const
{
    return std::ranges::any_of(
        kTails, [this](const char *tail) { return QFileInfo::exists(workingCopy() + QLatin1String(tail)); });
}

Outcome Session::replaceWorkingCopy(const Error &reason)
{
    const QString question =
        tr("%1\n\nShall this file be put aside and a fresh copy of the bundled edition be "
           "opened? Nothing is deleted.")
            .arg(reason.message);
    if (!m_messages.ask(question, tr("&Put aside")))
        return reason;
    const QString stamp = QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    // The write-ahead log belongs to the file and goes with it.
    for (const char *tail : kTails) {
        const QString name = workingCopy() + QLatin1String(tail);
        const QString aside = workingCopy() + QStringLiteral(".aside-") + stamp + QLatin1String(tail);
        // Not QFile::rename(): it would read the file to copy it where it cannot be renamed.
        if (QFileInfo::exists(name) &&
            std::rename(QFile::encodeName(name).constData(), QFile::encodeName(aside).constData()) != 0)
            return unreadable(tr("The file %1 could not be renamed.").arg(name));
    }
    if (Outcome made = makeWorkingCopy(); !made)
        return made;
    return open(workingCopy());
}

Outcome Session::open(const QString &file)
{
    const QFileInfo about(file);
    // One that is opened by mistake stays what it was.
    const bool isBackup = Backups::isBackup(file);
    const bool isOpen = m_dataSet && m_dataSet->share() && !m_dataSet->isReadOnly() &&
                        m_dataSet->path() == about.canonicalFilePath();
    if (isOpen)
        return Done{}; // one lock, one working copy
    const auto holder = isBackup ? std::nullopt : ShareCopy::hinderer(about.absoluteFilePath());
    const bool isLocked = holder && !takesOver(about.absoluteFilePath(), *holder);
    const bool isReadOnly = isBackup || isLocked || (about.exists() && !about.isWritable());
    auto opened = DataSet::openUnchecked(
        about.absoluteFilePath(), isReadOnly ? Access::ReadOnly : Access::ReadWrite, m_preferences.author());
    if (!opened)
        return opened.error();
    if (isLocked)
        m_messages.tell(tr("Read only"), tr("Opened read only: %1 is in use by %2. You see it as it is now.")
                                             .arg(about.fileName(), holder->words()));
    opened.value()->setAuthor(m_preferences.author());
    if (!isBackup)
        m_preferences.addRecentFile(about.absoluteFilePath());
    const auto old = std::exchange(m_dataSet, std::move(opened).value());
    Q_EMIT dataSetChanged();
    if (isBackup)
        m_messages.tell(
            tr("Backup"),
            tr("%1 is a backup: it is open for reading only. To go back to it, open the data file "
               "that it was made of and choose “Restore…” in the menu “File”.")
                .arg(about.fileName()));
    return Done{};
}

bool Session::takesOver(const QString &file, const ShareHolder &holder)
{
    constexpr qint64 kHours = 12;
    // Nobody works that long at one go: their program or computer may have ended without a word.
    if (holder.since.isValid() && holder.since.secsTo(QDateTime::currentDateTimeUtc()) < kHours * 3600)
        return false;
    const QString question =
        tr("%1 is locked by %2. Take it over only when you know that nobody is working on it: "
           "what they have not yet returned to the share will not reach it. Otherwise it is "
           "opened read only.")
            .arg(file, holder.words());
    if (!m_messages.ask(question, tr("&Take it over")))
        return false;
    const Outcome removed = ShareLock::remove(file);
    if (!removed)
        m_messages.refuse(removed.error().message);
    return removed.isOk();
}

Outcome Session::create(const QString &file, const std::vector<Zone> &zones, YearRange years)
{
    const NewDataSet contents{.service = m_dataSet->catalogue().service,
                              .zones = zones,
                              .years = years,
                              .change = {.at = QDateTime::currentDateTimeUtc(),
                                         .author = m_preferences.author(),
                                         .source = QStringLiteral("typed"),
                                         .label = tr("New data set")}};
    if (auto created = DataSet::create(file, m_dataSet->catalogue(), contents); !created)
        return created.error();
    return open(file);
}

} // namespace quaderno
