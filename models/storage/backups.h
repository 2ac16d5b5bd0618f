// The backups of a data file: where they lie, which are there, which go.
#pragma once

#include "data/result.h"

#include <QCoreApplication>
#include <QDateTime>

#include <optional>
#include <vector>

namespace quaderno
{

// What a backup was made before, or by whom.
enum class BackupCause { Opening, Import, Publication, Update, Hand, Restore };

struct Backup {
    QString path = {};
    QDateTime at = {};
    qint64 size = 0;
    BackupCause cause = BackupCause::Opening;
};

// Where backups are kept and how many of those that the program makes by itself.
struct BackupRules {
    QString folder = {}; // empty: in a folder beside the data
    int newest = 10;
    int days = 30; // the newest of each of the last days stays too
};

class Backups
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::Backups)

public:
    // `file` need not have any. What is copied is `source`, where the file is worked on elsewhere.
    explicit Backups(const QString &file, BackupRules rules = {}, const QString &source = {});

    // "quaderno-backup" beside the data, or a folder of the file's own in the one of the rules.
    [[nodiscard]] QString folder() const;
    // Newest first.
    [[nodiscard]] std::vector<Backup> list() const;
    // Whether the data, which last changed at `changedAt`, are in no backup yet.
    [[nodiscard]] bool isNeeded(const QDateTime &changedAt) const;
    // The same, and no backup at opening was made on the day of `now`.
    [[nodiscard]] bool isDue(const QDateTime &changedAt, const QDateTime &now) const;
    // Copies the file by a connection of its own, so that it may run in any thread; then removes what the
    // rules no longer keep. Its path.
    [[nodiscard]] Result<QString> make(BackupCause cause) const;
    // The name that a backup of this moment takes, in a folder that is there; a new one has the mode of that
    // of the data, but is for all to write in at no time.
    [[nodiscard]] Result<QString> place(BackupCause cause) const;
    // Those that the rules no longer keep; of what was made by hand or before an update, none, and never the
    // only one.
    [[nodiscard]] std::vector<Backup> superfluous(const QDateTime &now) const;

    // Whether `path` is named as a backup is: such a file is opened for reading only.
    [[nodiscard]] static bool isBackup(const QString &path);
    // A whole copy of `file` at `target`, where nothing may be yet: with its mode, and readable in a folder
    // that cannot be written.
    [[nodiscard]] static Outcome copy(const QString &file, const QString &target);
    // "Before an import".
    [[nodiscard]] static QString causeName(BackupCause cause);

private:
    QString m_file;
    QString m_source;
    BackupRules m_rules;
};

} // namespace quaderno
