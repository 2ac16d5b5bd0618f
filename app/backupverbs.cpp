#include "backupverbs.h"

#include "lookup.h"

#include "data/words.h"
#include "storage/backups.h"
#include "storage/restoration.h"
#include "window/preferences.h"

#include <QFileInfo>
#include <QTextStream>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

class BackupVerb
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::BackupVerb)

public:
    static Verb verb()
    {
        return {.name = u"backup"_s,
                .positionals = {tr("FILE"), tr("OUT")},
                .optionalPositionals = 1,
                .description = tr("Makes a backup, and writes where it is; OUT must not be there yet."),
                .run = &BackupVerb::run};
    }

private:
    static Result<ExitCode> run(const Call &call)
    {
        const QString &file = call.positionals.at(0);
        // Read as a whole first: of a damaged file no backup is made.
        if (const auto dataSet = DataSet::open(file, Access::ReadOnly); !dataSet)
            return unreadable(dataSet.error().message);
        const auto path = make(call, file);
        if (!path)
            return unreadable(path.error().message);
        call.out << path.value() << u'\n';
        return ExitCode::Fine;
    }

    static Result<QString> make(const Call &call, const QString &file)
    {
        if (call.positionals.size() == 1)
            return Backups(file, Preferences(Preferences::defaultFile()).backupRules())
                .make(BackupCause::Hand);
        const QString out = QFileInfo(call.positionals.at(1)).absoluteFilePath();
        if (const Outcome copied = Backups::copy(file, out); !copied)
            return copied.error();
        return out;
    }
};

class RestoreVerb
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::RestoreVerb)

public:
    static Verb verb()
    {
        return {.name = u"restore"_s,
                .positionals = {tr("FILE"), tr("BACKUP")},
                .description = tr("Gives a data set the contents of a backup again, and writes what changed; "
                                  "the history stays."),
                .options = {{u"dry-run"_s, tr("Writes what would change, and changes nothing.")}},
                .run = &RestoreVerb::run};
    }

private:
    static Result<ExitCode> run(const Call &call)
    {
        const bool isDryRun = call.option(u"dry-run"_s).has_value();
        const auto dataSet =
            DataSet::open(call.positionals.at(0), isDryRun ? Access::ReadOnly : Access::ReadWrite,
                          Preferences(Preferences::defaultFile()).author());
        if (!dataSet)
            return unreadable(dataSet.error().message);
        const auto backup = DataSet::openBackup(call.positionals.at(1));
        if (!backup)
            return unreadable(backup.error().message);
        const auto difference = differenceTo(*dataSet.value(), *backup.value());
        if (!difference)
            return difference.error();
        const QString text = textOf(call, difference.value(), *dataSet.value());
        if (!isDryRun && !difference.value().act.isEmpty()) {
            dataSet.value()->setAuthor(Preferences(Preferences::defaultFile()).author());
            backUpBeforeLargeActs(*dataSet.value(), call);
            Outcome restored =
                restore(*dataSet.value(), *backup.value(),
                        tr("Restored from %1").arg(QFileInfo(call.positionals.at(1)).fileName()));
            if (restored)
                restored = dataSet.value()->giveBack();
            if (!restored)
                return unreadable(restored.error().message);
        }
        call.out << text;
        return ExitCode::Fine;
    }

    static QString textOf(const Call &call, const Restoration &restoration, const DataSet &dataSet)
    {
        QString text;
        for (const RestoredLine &line : linesOf(restoration, dataSet, call.format))
            text += onOneLine(tr("%1: %2 → %3", "what, as it is, as it was")
                                  .arg(line.what, line.now.isEmpty() ? u"–"_s : line.now,
                                       line.then.isEmpty() ? u"–"_s : line.then)) +
                    u'\n';
        for (const QString &sentence : restoration.alone)
            text += sentence + u'\n';
        return text + summaryOf(restoration.act, dataSet) + u'\n';
    }
};

} // namespace

Verb backupVerb()
{
    return BackupVerb::verb();
}

Verb restoreVerb()
{
    return RestoreVerb::verb();
}

void backUpBeforeLargeActs(DataSet &dataSet, const Call &call)
{
    dataSet.setBackUp([&dataSet, &call](BackupCause cause, const QDateTime &changedAt) {
        const Backups backups(dataSet.path(), Preferences(Preferences::defaultFile()).backupRules());
        if (!backups.isNeeded(changedAt))
            return;
        if (const auto made = backups.make(cause); !made)
            call.err << onOneLine(made.error().message) << u'\n';
    });
}

} // namespace quaderno
