#include "storage/database.h"

#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>
#include <QUuid>

#include <sqlite3.h>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

// Long enough for another program's commit, short enough for a window that waits.
constexpr int kPatienceMilliseconds = 2000;
// Kept prepared: more than the statements of the commit path.
constexpr size_t kMostReadings = 64;

void bindOne(sqlite3_stmt *statement, int place, const QVariant &value)
{
    if (value.isNull()) {
        ::sqlite3_bind_null(statement, place);
    } else if (value.typeId() == QMetaType::Double) {
        ::sqlite3_bind_double(statement, place, value.toDouble());
    } else if (value.typeId() == QMetaType::QString) {
        const QByteArray text = value.toString().toUtf8();
        ::sqlite3_bind_text(statement, place, text.constData(), static_cast<int>(text.size()),
                            SQLITE_TRANSIENT);
    } else {
        ::sqlite3_bind_int64(statement, place, value.toLongLong());
    }
}

int codeOf(const QSqlError &error)
{
    return error.nativeErrorCode().toInt();
}

} // namespace

bool Row::isNull(int column) const
{
    return ::sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Row::integer(int column) const
{
    return ::sqlite3_column_int64(m_statement, column);
}

double Row::real(int column) const
{
    return ::sqlite3_column_double(m_statement, column);
}

QString Row::text(int column) const
{
    const auto *text = reinterpret_cast<const char *>(::sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(text, ::sqlite3_column_bytes(m_statement, column));
}

Database::Database(QString path, Access access)
    : m_path(std::move(path)), m_access(access),
      m_connection(u"quaderno-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

Database::~Database()
{
    m_prepared.clear();
    m_readings.clear();
    // The log of a file that was renamed goes into that file; left beside the old name, it would be read into
    // whatever takes it.
    if (m_database.isOpen() && !m_identity.isUnmoved() && m_access == Access::ReadWrite &&
        run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s) && !isOpenElsewhere())
        m_identity.removeStrandedLogs();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, Access access)
{
    const QFileInfo file(path);
    if (!file.isFile())
        return unreadable(tr("There is no file %1.").arg(path));
    if (!file.isReadable())
        return unreadable(tr("The file %1 cannot be read: ask for the right to open it.").arg(path));
    if (access == Access::ReadWrite && !file.isWritable())
        return unreadable(
            tr("The file %1 is read-only: copy it to a folder of yours and open the copy.").arg(path));

    std::unique_ptr<Database> database(new Database(file.absoluteFilePath(), access));
    const QString readOnly = u"QSQLITE_OPEN_READONLY"_s;
    if (access == Access::ReadWrite || QFileInfo(file.absolutePath()).isWritable()) {
        const Outcome connected =
            database->connect(file.absoluteFilePath(), access == Access::ReadOnly ? readOnly : QString());
        if (!connected)
            return connected.error();
        return database;
    }
    // There is no room for the files of a write-ahead log. Where one lies there already, it holds answers
    // that the file itself does not have yet.
    if (QFileInfo(file.absoluteFilePath() + u"-wal"_s).size() > 0)
        return unreadable(tr("The last answers of %1 are in the file beside it that ends in “-wal”, and this "
                             "folder can only be read: copy both to a folder of yours and open the copy.")
                              .arg(path));
    const QString uri = QUrl::fromLocalFile(file.absoluteFilePath()).toString(QUrl::FullyEncoded);
    if (const Outcome connected =
            database->connect(uri + u"?immutable=1"_s, readOnly + u";QSQLITE_OPEN_URI"_s);
        !connected)
        return connected.error();
    return database;
}

Result<std::unique_ptr<Database>> Database::openInMemory()
{
    std::unique_ptr<Database> database(new Database(QString(), Access::ReadWrite));
    if (const Outcome connected = database->connect(u":memory:"_s, QString()); !connected)
        return connected.error();
    return database;
}

Outcome Database::connect(const QString &databaseName, const QString &options)
{
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_database.setDatabaseName(databaseName);
    const QString patience = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(kPatienceMilliseconds);
    m_database.setConnectOptions(options.isEmpty() ? patience : options + u';' + patience);
    if (!m_database.open())
        return failure(codeOf(m_database.lastError()), m_database.lastError().databaseText());
    // What a stranger wrote into the tables' definitions is not carried out.
    return run(u"PRAGMA trusted_schema = OFF"_s);
}

sqlite3 *Database::handle() const
{
    return *static_cast<sqlite3 *const *>(m_database.driver()->handle().constData());
}

Outcome Database::setUp()
{
    QStringList pragmas{u"PRAGMA foreign_keys = ON"_s};
    if (m_access == Access::ReadWrite)
        pragmas += {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s};
    for (const QString &pragma : pragmas) {
        if (const Outcome done = run(pragma); !done)
            return done;
    }
    // Reading takes the locks and makes the log, if they are not there yet.
    if (const Outcome read = seen(); !read)
        return read;
    if (m_access == Access::ReadWrite && !m_path.isEmpty())
        m_identity = FileIdentity(m_path);
    return Done{};
}

Outcome Database::setVersion(int applicationId, int version)
{
    if (const Outcome done = run(u"PRAGMA application_id = %1"_s.arg(applicationId)); !done)
        return done;
    return run(u"PRAGMA user_version = %1"_s.arg(version));
}

Result<int> Database::pragma(const QString &name)
{
    const auto value = first(u"PRAGMA "_s + name, {}, [](const Row &row) { return row.number(0); });
    if (!value)
        return value.error();
    return value.value().value_or(0);
}

// Qt would make a QVariant of every cell. The statements of the commit path are prepared once; one that is
// being read already is prepared anew.
Database::Reading Database::prepareReading(const QString &statement)
{
    const auto known = m_readings.find(statement);
    if (known != m_readings.end()) {
        Reading reading = std::move(known->second);
        m_readings.erase(known);
        return reading;
    }
    sqlite3_stmt *prepared = nullptr;
    const QByteArray text = statement.toUtf8();
    ::sqlite3_prepare_v2(handle(), text.constData(), static_cast<int>(text.size()), &prepared, nullptr);
    return Reading(prepared, &::sqlite3_finalize);
}

Outcome Database::visitRows(const QString &statement, const QVariantList &values,
                            const std::function<Outcome(const Row &)> &visit)
{
    Reading reading = prepareReading(statement);
    if (!reading)
        return lastFailure();
    for (qsizetype i = 0; i < values.size(); ++i)
        bindOne(reading.get(), static_cast<int>(i) + 1, values[i]);
    const Row row(reading.get());
    int code = SQLITE_ROW;
    while ((code = ::sqlite3_step(reading.get())) == SQLITE_ROW) {
        if (const Outcome done = visit(row); !done)
            return done;
    }
    if (code != SQLITE_DONE)
        return lastFailure();
    const bool isAsked = statement.startsWith(u"SELECT") || statement.startsWith(u"PRAGMA data_version");
    if (isAsked && m_readings.size() < kMostReadings) {
        ::sqlite3_reset(reading.get());
        ::sqlite3_clear_bindings(reading.get());
        m_readings.insert_or_assign(statement, std::move(reading));
    }
    return Done{};
}

Error Database::lastFailure() const
{
    return failure(::sqlite3_extended_errcode(handle()), QString::fromUtf8(::sqlite3_errmsg(handle())));
}

Outcome Database::run(const QString &statement)
{
    return each(statement, {}, [](const Row &) {});
}

bool Database::hasTransaction() const
{
    return ::sqlite3_get_autocommit(handle()) == 0;
}

Result<Database::Transaction> Database::begin(const QString &statement, bool isWriting)
{
    m_failure.reset();
    m_nextSeen.reset();
    if (const Outcome begun = run(statement); !begun)
        return begun.error();
    m_isWriting = isWriting;
    return Transaction(*this);
}

// A deferred BEGIN would not honour the busy timeout.
Result<Database::Transaction> Database::beginWriting()
{
    if (m_access == Access::ReadOnly)
        return unreadable(tr("This data set is open for reading only: nothing can be written."));
    auto transaction = begin(u"BEGIN IMMEDIATE"_s, true);
    if (!transaction)
        return transaction;
    if (const Outcome ours = checkIdentity(); !ours)
        return ours.error();
    return transaction;
}

Outcome Database::readyToWrite()
{
    ::sqlite3_busy_timeout(handle(), 0);
    const auto begun = beginWriting();
    ::sqlite3_busy_timeout(handle(), kPatienceMilliseconds);
    return begun ? Outcome(Done{}) : Outcome(begun.error());
}

Result<Database::Transaction> Database::beginReading()
{
    return begin(u"BEGIN"_s, false);
}

Database::Transaction::~Transaction()
{
    rollBack();
}

void Database::Transaction::rollBack()
{
    Database *database = std::exchange(m_database, nullptr);
    if (!database)
        return;
    if (database->hasTransaction())
        ::sqlite3_exec(database->handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    database->m_isWriting = false;
}

Outcome Database::Transaction::commit()
{
    Database &database = *m_database;
    if (database.m_failure)
        return *database.m_failure;
    if (!database.hasTransaction())
        return database.failure(SQLITE_ABORT, QString());
    const Outcome committed = database.run(u"COMMIT"_s);
    if (!committed) {
        database.m_hasUnansweredCommit = database.m_isWriting;
        return committed;
    }
    if (database.m_nextSeen) {
        database.m_seen = *database.m_nextSeen;
        database.m_hasUnansweredCommit = false;
    }
    return committed;
}

// After a full disk SQLite has rolled back by itself, and what came next would be a transaction of its own.
Outcome Database::execute(const QString &statement, const QVariantList &values)
{
    if (m_failure)
        return *m_failure;
    Q_ASSERT(m_isWriting);
    if (!hasTransaction()) {
        m_failure = failure(SQLITE_ABORT, QString());
        return *m_failure;
    }
    auto known = m_prepared.find(statement);
    if (known == m_prepared.end()) {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        if (!query.prepare(statement)) {
            m_failure = failure(codeOf(query.lastError()), query.lastError().databaseText());
            return *m_failure;
        }
        known = m_prepared.emplace(statement, std::move(query)).first;
    }
    QSqlQuery &query = known->second;
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(static_cast<int>(i), values[i]);
    if (!query.exec()) {
        m_failure = failure(codeOf(query.lastError()), query.lastError().databaseText());
        query.finish();
        return *m_failure;
    }
    return Done{};
}

qint64 Database::insertedKey() const
{
    return ::sqlite3_last_insert_rowid(handle());
}

Outcome Database::write(const QString &statement, const QVariantList &values)
{
    auto transaction = beginWriting();
    if (!transaction)
        return transaction.error();
    if (const Outcome done = execute(statement, values); !done)
        return done;
    return transaction.value().commit();
}

Result<bool> Database::hasNews()
{
    if (m_hasUnansweredCommit)
        return true;
    const auto version = pragma(u"data_version"_s);
    if (!version)
        return version.error();
    return version.value() != m_seen.version;
}

// Keys of acts follow the order of commits here: there is one writer at a time.
Result<std::vector<qint64>> Database::newActs()
{
    std::vector<qint64> acts;
    const Outcome read = each(u"SELECT id FROM change WHERE id > ? ORDER BY id"_s, {m_seen.act},
                              [&acts](const Row &row) { acts.push_back(row.integer(0)); });
    if (!read)
        return read.error();
    return acts;
}

Outcome Database::seen()
{
    const auto version = pragma(u"data_version"_s);
    if (!version)
        return version.error();
    const auto act =
        first(u"SELECT max(id) FROM change"_s, {}, [](const Row &row) { return row.integer(0); });
    if (!act)
        return act.error();
    m_nextSeen = Moment{.version = version.value(), .act = act.value().value_or(0)};
    return Done{};
}

Outcome Database::checkIntegrity()
{
    const auto word = first(u"PRAGMA quick_check(1)"_s, {}, [](const Row &row) { return row.text(0); });
    if (!word)
        return word.error();
    return word.value() == u"ok"_s ? Outcome(Done{}) : failure(SQLITE_CORRUPT, QString());
}

Result<QStringList> Database::faults()
{
    QStringList found;
    const Outcome pages = each(u"PRAGMA quick_check"_s, {}, [&found](const Row &row) {
        if (const QString words = row.text(0); words != u"ok")
            found.append(words);
    });
    if (!pages)
        return pages.error();
    const Outcome references = each(u"PRAGMA foreign_key_check"_s, {}, [&found](const Row &row) {
        found.append(tr("A row of the table “%1” leads to nothing in “%2”.").arg(row.text(0), row.text(2)));
    });
    if (!references)
        return references.error();
    return found;
}

Outcome Database::checkIdentity() const
{
    if (!m_identity.isUnmoved())
        return unreadable(tr("Not saved: the file %1 was moved, deleted or replaced while it was open here. "
                             "Save a copy of what you see (File > Save a copy), then open the file again.")
                              .arg(m_path));
    if (!m_identity.isLocked())
        return unreadable(tr("Not saved: the file %1 is no longer kept for this window. Save a copy of what "
                             "you see (File > Save a copy), then open the file again.")
                              .arg(m_path));
    return Done{};
}

bool Database::isOpenElsewhere() const
{
    return m_identity.isLockedElsewhere();
}

Error Database::failure(int code, const QString &words) const
{
    switch (code & 0xff) {
    case SQLITE_FULL:
        return unreadable(tr("Not saved: the disk is full. Free some space and try again."));
    case SQLITE_BUSY:
        return unreadable(
            tr("Not saved: another program is using the file %1. Try again in a moment.").arg(m_path));
    case SQLITE_READONLY:
        return unreadable(tr("Not saved: the file %1 can only be read. Save a copy elsewhere.").arg(m_path));
    case SQLITE_CORRUPT:
        return unreadable(tr("The file %1 is damaged: open a copy of it, or the last backup.").arg(m_path));
    case SQLITE_NOTADB:
        return unreadable(tr("The file %1 is not a Quaderno data file.").arg(m_path));
    case SQLITE_ABORT:
        return unreadable(
            tr("Not saved: the file %1 gave up what was being written. Try again.").arg(m_path));
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        return unreadable(
            tr("The file %1 cannot be read or written: check the disk and the folder.").arg(m_path));
    default:
        return unreadable(tr("The file %1 refused the operation: %2.").arg(m_path, words));
    }
}

} // namespace quaderno
