#include "storage/store.h"

#include "files/outputfile.h"
#include "storage/backups.h"
#include "storage/filelimits.h"
#include "storage/sharecopy.h"

#include <QFile>
#include <QFileInfo>

namespace quaderno
{

using namespace Qt::StringLiterals;

Result<std::unique_ptr<Store>> Store::open(const QString &path, Access access)
{
    auto database = Database::open(path, access);
    if (!database)
        return database.error();
    std::unique_ptr<Store> store(new Store(std::move(database).value()));
    if (const Outcome known = store->identify(); !known)
        return known.error();
    if (const Outcome ready = store->m_database->setUp(); !ready)
        return ready.error();
    return store;
}

Result<std::unique_ptr<Store>> Store::openInMemory(const QString &path)
{
    const auto file = Database::open(path, Access::ReadOnly);
    if (!file)
        return file.error();
    auto database = Database::openInMemory();
    if (!database)
        return database.error();
    std::unique_ptr<Store> store(new Store(std::move(database).value()));
    if (const Outcome sound = file.value()->checkIntegrity(); !sound)
        return sound.error();
    if (const Outcome taken = store->m_database->takeFrom(*file.value()); !taken)
        return taken.error();
    if (const Outcome known = store->identify(); !known)
        return known.error();
    if (const Outcome ready = store->m_database->setUp(); !ready)
        return ready.error();
    return store;
}

Result<std::unique_ptr<Store>> Store::create(const QString &path, const NewDataSet &contents,
                                             const Catalogue &catalogue)
{
    auto inMemory = createInMemory(contents, catalogue);
    if (!inMemory)
        return inMemory.error();
    const auto image = inMemory.value()->m_database->image();
    if (!image)
        return image.error();
    if (const Outcome written = writeDataSet(path, image.value(), {.mayReplace = false}); !written)
        return written.error();
    return open(path, Access::ReadWrite);
}

Result<std::unique_ptr<Store>> Store::createInMemory(const NewDataSet &contents, const Catalogue &catalogue)
{
    auto database = Database::openInMemory();
    if (!database)
        return database.error();
    std::unique_ptr<Store> store(new Store(std::move(database).value()));
    if (const Outcome migrated = store->migrate(0); !migrated)
        return migrated.error();
    if (const Outcome ready = store->m_database->setUp(); !ready)
        return ready.error();
    if (const Outcome filled = store->fill(contents, catalogue); !filled)
        return filled.error();
    return store;
}

// SQLite opens anything: only its header tells whose file it is.
Outcome Store::identify()
{
    const auto applicationId = m_database->applicationId();
    if (!applicationId)
        return applicationId.error();
    const auto version = m_database->version();
    if (!version)
        return version.error();
    if (applicationId.value() != kApplicationId)
        return unreadable(tr("The file %1 is not a Quaderno data file.").arg(m_database->name()));
    if (version.value() > kSchemaVersion)
        return unreadable(
            tr("The file %1 was written by a newer Quaderno: update the program.").arg(m_database->name()));
    if (version.value() < 1)
        return damaged(u"sqlite_schema"_s, tr("it has no version"));
    if (const Outcome known = FileLimits::checkSchema(*m_database, version.value()); !known)
        return known;
    if (version.value() == kSchemaVersion)
        return Done{};
    if (access() == Access::ReadOnly)
        return unreadable(
            tr("The file %1 is of an older version: open it for writing once to update it.").arg(path()));
    if (const Outcome sound = m_database->checkIntegrity(); !sound)
        return sound;
    if (!path().isEmpty()) {
        if (const Outcome saved = backUp(); !saved)
            return saved;
    }
    return migrate(version.value());
}

// Beside the data, whatever folder a person chose for the others: this one is for who has an older program.
Outcome Store::backUp()
{
    const auto target = Backups(path()).place(BackupCause::Update);
    if (!target)
        return target.error();
    return saveBackup(target.value());
}

Outcome Store::migrate(int from)
{
    auto transaction = m_database->beginWriting();
    if (!transaction)
        return transaction.error();
    // Another window may have been first.
    const auto version = m_database->version();
    if (!version)
        return version.error();
    if (version.value() != from)
        return Done{};
    for (int step = from; step < kSchemaVersion; ++step) {
        for (const QString &statement : migrationFrom(step)) {
            if (const Outcome done = execute(statement); !done)
                return done;
        }
    }
    if (const Outcome done = m_database->setVersion(kApplicationId, kSchemaVersion); !done)
        return done;
    return transaction.value().commit();
}

Outcome Store::saveCopy(const QString &target)
{
    if (const auto holder = ShareCopy::hinderer(target))
        return unreadable(
            tr("The file %1 is in use by %2: choose another name.").arg(target, holder->words()));
    const auto image = m_database->image();
    if (!image)
        return image.error();
    return writeDataSet(target, image.value(), {.original = path()});
}

Error Store::oddStatus(const QString &table, const QString &letter) const
{
    return damaged(table, tr("the status “%1” does not go with the value").arg(letter));
}

Outcome Store::saveBackup(const QString &target)
{
    const auto image = m_database->image();
    if (!image)
        return image.error();
    if (const Outcome written =
            writeDataSet(target, image.value(), {.original = path(), .mayReplace = false});
        !written)
        return written;
    const Outcome whole = checkWhole(target);
    if (!whole)
        QFile::remove(target);
    return whole;
}

Outcome Store::checkWhole(const QString &copy)
{
    const auto opened = Database::open(copy, Access::ReadOnly);
    if (!opened)
        return opened.error();
    const auto id = opened.value()->applicationId();
    const Outcome sound = id ? opened.value()->checkIntegrity() : Outcome(id.error());
    if (sound && id.value() == kApplicationId)
        return Done{};
    return unreadable(tr("The copy %1 is not whole: it is no backup.").arg(copy));
}

Error Store::damaged(const QString &table, const QString &fault) const
{
    return m_database->damaged(table, fault);
}

} // namespace quaderno
