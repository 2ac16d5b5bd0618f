#include "storage/store.h"

#include "storage/transaction.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QUrl>
#include <QUuid>

#include <unistd.h>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

// Primary result codes of SQLite that have a sentence of their own.
enum SqliteCode {
    kBusy = 5,
    kReadOnly = 8,
    kInputOutput = 10,
    kCorrupt = 11,
    kFull = 13,
    kCannotOpen = 14,
    kNotADatabase = 26
};

int primaryCode(const QSqlError &error)
{
    return error.nativeErrorCode().toInt() & 0xff;
}

} // namespace

Store::Store(QString path, Access access)
    : m_path(std::move(path)), m_access(access),
      m_connection(u"quaderno-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

Store::~Store()
{
    m_insertChange.reset();
    m_upsertObservation.reset();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<Store>> Store::open(const QString &path, Access access)
{
    const QFileInfo file(path);
    if (!file.isFile())
        return unreadable(tr("There is no file %1.").arg(path));
    if (!file.isReadable())
        return unreadable(tr("The file %1 cannot be read: ask for the right to open it.").arg(path));
    if (access == Access::ReadWrite && !file.isWritable())
        return unreadable(
            tr("The file %1 is read-only: copy it to a folder of yours and open the copy.").arg(path));

    std::unique_ptr<Store> store(new Store(file.absoluteFilePath(), access));
    // A read-only folder has no room for the write-ahead log's files: then the file cannot change either.
    const bool isImmutable = access == Access::ReadOnly && !QFileInfo(file.absolutePath()).isWritable();
    const QString uri = QUrl::fromLocalFile(file.absoluteFilePath()).toString(QUrl::FullyEncoded);
    const Outcome connected =
        isImmutable ? store->connect(uri + u"?immutable=1"_s, u"QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"_s)
                    : store->connect(file.absoluteFilePath(),
                                     access == Access::ReadOnly ? u"QSQLITE_OPEN_READONLY"_s : QString());
    if (!connected)
        return connected.error();
    if (const Outcome known = store->identify(); !known)
        return known.error();
    if (const Outcome ready = store->setUp(); !ready)
        return ready.error();
    return store;
}

Result<std::unique_ptr<Store>> Store::create(const QString &path, const NewDataSet &contents,
                                             const Catalogue &catalogue)
{
    if (QFileInfo::exists(path))
        return unreadable(tr("The file %1 exists already: choose another name.").arg(path));
    auto inMemory = createInMemory(contents, catalogue);
    if (!inMemory)
        return inMemory.error();
    if (const Outcome copied = inMemory.value()->saveCopy(path); !copied)
        return copied.error();
    return open(path, Access::ReadWrite);
}

Result<std::unique_ptr<Store>> Store::createInMemory(const NewDataSet &contents, const Catalogue &catalogue)
{
    std::unique_ptr<Store> store(new Store(QString(), Access::ReadWrite));
    if (const Outcome connected = store->connect(u":memory:"_s, QString()); !connected)
        return connected.error();
    if (const Outcome migrated = store->migrate(0); !migrated)
        return migrated.error();
    if (const Outcome ready = store->setUp(); !ready)
        return ready.error();
    if (const Outcome filled = store->fill(contents, catalogue); !filled)
        return filled.error();
    return store;
}

Outcome Store::connect(const QString &databaseName, const QString &options)
{
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_database.setDatabaseName(databaseName);
    // Long enough for another program's commit, short enough for a window that waits.
    const QString patience = u"QSQLITE_BUSY_TIMEOUT=2000"_s;
    m_database.setConnectOptions(options.isEmpty() ? patience : options + u';' + patience);
    if (!m_database.open())
        return failure(m_database.lastError());
    return Done{};
}

// SQLite opens anything: only its header tells whose file it is.
Outcome Store::identify()
{
    const auto pragma = [this](const QString &name) -> Result<int> {
        auto row = select(u"PRAGMA "_s + name);
        if (!row)
            return row.error();
        return row.value().next() ? row.value().value(0).toInt() : 0;
    };
    const auto applicationId = pragma(u"application_id"_s);
    if (!applicationId)
        return applicationId.error();
    const auto version = pragma(u"user_version"_s);
    if (!version)
        return version.error();
    if (applicationId.value() != kApplicationId)
        return unreadable(tr("The file %1 is not a Quaderno data file.").arg(m_path));
    if (version.value() > kSchemaVersion)
        return unreadable(tr("The file %1 was written by a newer Quaderno: update the program.").arg(m_path));
    if (version.value() == kSchemaVersion)
        return Done{};
    if (m_access == Access::ReadOnly)
        return unreadable(
            tr("The file %1 is of an older version: open it for writing once to update it.").arg(m_path));
    if (const Outcome saved = backUp(); !saved)
        return saved;
    return migrate(version.value());
}

Outcome Store::backUp()
{
    return saveCopy(m_path + u".before-update"_s);
}

Outcome Store::migrate(int from)
{
    Transaction transaction(*this);
    if (!transaction.begun())
        return transaction.begun();
    for (int version = from; version < kSchemaVersion; ++version) {
        for (const QString &statement : migrationFrom(version)) {
            if (const Outcome done = execute(statement); !done)
                return done;
        }
    }
    for (const QString &pragma : {u"PRAGMA application_id = %1"_s.arg(kApplicationId),
                                  u"PRAGMA user_version = %1"_s.arg(kSchemaVersion)}) {
        if (const Outcome done = execute(pragma); !done)
            return done;
    }
    return transaction.commit();
}

Outcome Store::setUp()
{
    QStringList pragmas{u"PRAGMA foreign_keys = ON"_s};
    if (m_access == Access::ReadWrite)
        pragmas += {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s};
    for (const QString &pragma : pragmas) {
        if (const Outcome done = execute(pragma); !done)
            return done;
    }
    if (m_access == Access::ReadOnly)
        return Done{};
    m_insertChange = std::make_unique<QSqlQuery>(m_database);
    m_upsertObservation = std::make_unique<QSqlQuery>(m_database);
    const bool isPrepared =
        m_insertChange->prepare(u"INSERT INTO change (at, author, source, label) VALUES (?, ?, ?, ?)"_s) &&
        m_upsertObservation->prepare(
            u"INSERT INTO observation (questionnaire, variable, value, text, obs_status, reason, note, "
            u"change)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (questionnaire, variable) DO UPDATE SET"
            " value = excluded.value, text = excluded.text, obs_status = excluded.obs_status,"
            " reason = excluded.reason, note = excluded.note, change = excluded.change"_s);
    if (!isPrepared)
        return failure(m_upsertObservation->lastError());
    return Done{};
}

Outcome Store::checkIntegrity()
{
    auto row = select(u"PRAGMA quick_check(1)"_s);
    if (!row)
        return row.error();
    if (row.value().next() && row.value().value(0).toString() == u"ok")
        return Done{};
    return unreadable(tr("The file %1 is damaged: open a copy of it, or the last backup.").arg(m_path));
}

Outcome Store::saveCopy(const QString &target)
{
    const QFileInfo file(target);
    const QString temporary =
        u"%1/.%2.%3"_s.arg(file.absolutePath(), file.fileName(), QUuid::createUuid().toString(QUuid::Id128));
    if (const Outcome copied = execute(u"VACUUM INTO ?"_s, {temporary}); !copied) {
        QFile::remove(temporary);
        return unreadable(
            tr("Cannot write the file %1: check that the folder exists and that there is room.").arg(target));
    }
    QFile copy(temporary);
    const bool isDurable = copy.open(QIODevice::ReadWrite) && ::fsync(copy.handle()) == 0;
    copy.close();
    if (!isDurable ||
        ::rename(QFile::encodeName(temporary).constData(), QFile::encodeName(target).constData()) != 0) {
        QFile::remove(temporary);
        return unreadable(tr("Cannot write the file %1.").arg(target));
    }
    return Done{};
}

Outcome Store::execute(const QString &statement, const QVariantList &values)
{
    const auto query = select(statement, values);
    if (!query)
        return query.error();
    return Done{};
}

Result<QSqlQuery> Store::select(const QString &statement, const QVariantList &values)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return failure(query.lastError());
    if (const Outcome done = run(query, values); !done)
        return done.error();
    return query;
}

Outcome Store::run(QSqlQuery &query, const QVariantList &values)
{
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(static_cast<int>(i), values[i]);
    if (!query.exec())
        return failure(query.lastError());
    return Done{};
}

Error Store::failure(const QSqlError &error) const
{
    switch (primaryCode(error)) {
    case kFull:
        return unreadable(tr("Not saved: the disk is full. Free some space and try again."));
    case kBusy:
        return unreadable(
            tr("Not saved: another program is using the file %1. Try again in a moment.").arg(m_path));
    case kReadOnly:
        return unreadable(tr("Not saved: the file %1 can only be read. Save a copy elsewhere.").arg(m_path));
    case kCorrupt:
        return unreadable(tr("The file %1 is damaged: open a copy of it, or the last backup.").arg(m_path));
    case kNotADatabase:
        return unreadable(tr("The file %1 is not a Quaderno data file.").arg(m_path));
    case kInputOutput:
    case kCannotOpen:
        return unreadable(
            tr("The file %1 cannot be read or written: check the disk and the folder.").arg(m_path));
    default:
        return unreadable(tr("The file %1 refused the operation: %2.").arg(m_path, error.databaseText()));
    }
}

} // namespace quaderno
