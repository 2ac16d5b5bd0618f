#include "storage/database.h"

#include "files/datafile.h"
#include "files/inputfile.h"
#include "storage/filelimits.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>
#include <QUuid>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <utility>

#include <sqlite3.h>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

// Long enough for another program's commit, short enough for a window that waits.
std::chrono::milliseconds patience{2000};
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

// What would not be read again.
bool isBeyondLimits(const QVariant &value)
{
    if (value.typeId() == QMetaType::Double && !value.isNull())
        return !(std::abs(value.toDouble()) <= kLargestValue);
    if (value.typeId() != QMetaType::QString)
        return false;
    const auto &text = *static_cast<const QString *>(value.constData());
    return text.size() > kLongestText / 3 && text.toUtf8().size() > kLongestText;
}

bool isDamage(int code)
{
    return (code & 0xff) == SQLITE_CORRUPT || (code & 0xff) == SQLITE_NOTADB;
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

void Row::setOdd(int column) const
{
    if (!m_oddColumn)
        m_oddColumn = column;
}

bool Row::isOneOf(int column, int type, int otherType) const
{
    const int found = ::sqlite3_column_type(m_statement, column);
    if (found == type || found == otherType)
        return true;
    if (found != SQLITE_NULL)
        setOdd(column);
    return false;
}

qint64 Row::integer(int column) const
{
    return isOneOf(column, SQLITE_INTEGER, SQLITE_INTEGER) ? ::sqlite3_column_int64(m_statement, column) : 0;
}

int Row::number(int column) const
{
    const qint64 value = integer(column);
    if (std::in_range<int>(value))
        return static_cast<int>(value);
    setOdd(column);
    return 0;
}

double Row::real(int column) const
{
    if (!isOneOf(column, SQLITE_FLOAT, SQLITE_INTEGER))
        return 0;
    const double value = ::sqlite3_column_double(m_statement, column);
    if (std::abs(value) <= kLargestValue)
        return value;
    setOdd(column);
    return 0;
}

QString Row::text(int column) const
{
    if (!isOneOf(column, SQLITE_TEXT, SQLITE_TEXT))
        return {};
    const auto *text = reinterpret_cast<const char *>(::sqlite3_column_text(m_statement, column));
    const int size = ::sqlite3_column_bytes(m_statement, column);
    if (text && size <= kLongestText)
        return QString::fromUtf8(text, size);
    setOdd(column);
    return {};
}

Database::Database(QString path, Access access)
    : m_path(std::move(path)), m_name(m_path), m_access(access),
      m_connection(u"quaderno-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

Database::~Database()
{
    const bool isStillSound = isOursAlone();
    m_prepared.clear();
    m_readings.clear();
    if (m_database.isOpen())
        takeLogAlong();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
    // Closing brought the log into the file.
    if (const FileStamp now = isStillSound ? FileStamp::of(m_path) : FileStamp(); now != m_soundAt)
        SoundFiles::remember(now);
}

// The log of a file that was renamed goes into that file; left beside the old name, it would be read into
// whatever takes it.
void Database::takeLogAlong()
{
    if (!m_identity.isUnmoved() && m_access == Access::ReadWrite &&
        run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s) && !isOpenElsewhere())
        m_identity.removeStrandedLogs();
}

Outcome Database::checkFile()
{
    const Outcome ours = checkIdentity();
    if (!ours)
        takeLogAlong();
    return ours;
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, Access access)
{
    if (const Outcome there = mustBeFile(path); !there)
        return there.error();
    // The engine waits for ever where a pipe stands in the place of what it keeps beside the file.
    for (const char *end : kCompanions) {
        const QString beside = path + QLatin1String(end);
        if (const Outcome isFile = mustBeFile(beside); !isFile && QFileInfo::exists(beside))
            return isFile.error();
    }
    const QFileInfo file(path);
    if (!file.isReadable())
        return unreadable(tr("The file %1 cannot be read: ask for the right to open it.").arg(path));
    const auto hasOneName = quaderno::hasOneName(path);
    if (!hasOneName)
        return hasOneName.error();
    if (access == Access::ReadWrite && !hasOneName.value())
        return unreadable(tr("The file %1 has more than one name (hard links), and what is written under one "
                             "would be lost under another: copy it and open the copy, which has one name.")
                              .arg(path));
    if (access == Access::ReadWrite && !file.isWritable())
        return unreadable(
            tr("The file %1 is read-only: copy it to a folder of yours and open the copy.").arg(path));

    std::unique_ptr<Database> database(new Database(file.absoluteFilePath(), access));
    const auto name = hasOneName.value() ? database->nameToConnect() : database->nameOfSeveral();
    if (!name)
        return name.error();
    Outcome connected = database->connect(name.value());
    if (connected && database->lacksRoomToRead()) {
        database.reset(new Database(file.absoluteFilePath(), access));
        connected = database->connect(database->unchangingName());
    }
    if (!connected)
        return connected.error();
    return database;
}

// Even who reads makes the index of a log: a full disk has no room for it.
bool Database::lacksRoomToRead()
{
    return m_access == Access::ReadOnly && !hasLog() && !pragma(u"schema_version"_s) && isOutOfRoom();
}

bool Database::isOutOfRoom() const
{
    const int error = m_database.isOpen() ? ::sqlite3_system_errno(handle()) : 0;
    return error == ENOSPC || error == EDQUOT || error == EFBIG;
}

// A log beside another of its names is not to be found; the locks are those of the file, whatever its name.
Result<QString> Database::nameOfSeveral() const
{
    const QString real = QFileInfo(m_path).canonicalFilePath();
    if (isHeldOpen(real + u"-wal"_s))
        return nameToConnect(); // opened here while it was the only name: there is no other log
    const bool isInUse = isHeldOpen(real) || headerOf(QFile::encodeName(real)).isInUse;
    if (isInUse || QFileInfo(real + u"-wal"_s).size() > 0)
        return unreadable(
            tr("The file %1 has more than one name (hard links), and its last answers may be in "
               "the log of another: close it everywhere, or copy it with the file beside it that "
               "ends in “-wal”, and open the copy.")
                .arg(m_path));
    return unchangingName();
}

QString Database::unchangingName() const
{
    return QUrl::fromLocalFile(m_path).toString(QUrl::FullyEncoded) + u"?immutable=1"_s;
}

// Whoever closes last takes the log and its index away, and needs the right to write for that, even if it has
// only read. Without it a log that is there is read, and none is made.
Result<QString> Database::nameToConnect() const
{
    const bool isWritableFolder = QFileInfo(QFileInfo(m_path).absolutePath()).isWritable();
    if (m_access == Access::ReadWrite || (isWritableFolder && QFileInfo(m_path).isWritable()))
        return m_path;
    // Where nothing can be made the log cannot be read: it holds answers that the file does not have yet.
    if (!isWritableFolder && hasLog())
        return unreadable(tr("The last answers of %1 are in the file beside it that ends in “-wal”, and this "
                             "folder can only be read: copy both to a folder of yours and open the copy.")
                              .arg(m_path));
    if (isWritableFolder && (hasLog() || QFileInfo::exists(m_path + u"-shm"_s)))
        return QUrl::fromLocalFile(m_path).toString(QUrl::FullyEncoded) + u"?mode=ro"_s;
    return unchangingName();
}

bool Database::hasLog() const
{
    return QFileInfo(m_path + u"-wal"_s).size() > 0;
}

Result<std::unique_ptr<Database>> Database::openInMemory()
{
    std::unique_ptr<Database> database(new Database(QString(), Access::ReadWrite));
    if (const Outcome connected = database->connect(u":memory:"_s); !connected)
        return connected.error();
    return database;
}

Outcome Database::connect(const QString &databaseName)
{
    const bool isUri = databaseName.startsWith(u"file:");
    // Of a file that is not known to be ours nothing is touched, not even to tidy up: see setUp().
    const bool keepsLog = m_access == Access::ReadOnly && hasLog();
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_database.setDatabaseName(databaseName);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(patience.count()) +
                                 (isUri ? u";QSQLITE_OPEN_URI;QSQLITE_OPEN_READONLY"_s : QString()));
    if (!m_database.open())
        return failure(codeOf(m_database.lastError()), m_database.lastError().databaseText());
    if (keepsLog)
        ::sqlite3_db_config(handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    if (m_access == Access::ReadOnly) {
        if (const Outcome done = run(u"PRAGMA query_only = ON"_s); !done)
            return done;
    }
    // What a stranger wrote into the tables' definitions is not carried out.
    return run(u"PRAGMA trusted_schema = OFF"_s);
}

sqlite3 *Database::handle() const
{
    return *static_cast<sqlite3 *const *>(m_database.driver()->handle().constData());
}

Outcome Database::setUp()
{
    if (const Outcome done = run(u"PRAGMA foreign_keys = ON"_s); !done)
        return done;
    ::sqlite3_db_config(handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
    if (m_access == Access::ReadWrite) {
        if (const Outcome done = useLog(); !done)
            return done;
    }
    // Reading takes the locks and makes the log, if they are not there yet.
    if (const Outcome read = seen(); !read)
        return read;
    if (m_access == Access::ReadWrite && !m_path.isEmpty())
        m_identity = FileIdentity(m_path);
    return Done{};
}

// A file without a log, as copies are, has its header changed.
Outcome Database::useLog()
{
    const auto mode = first(u"PRAGMA journal_mode"_s, {}, [](const Row &row) { return row.text(0); });
    if (!mode)
        return mode.error();
    if (mode.value() != u"wal"_s && !m_path.isEmpty()) {
        if (!checkIntegrity())
            return Done{}; // it is open for reading, as it is
        if (const Outcome done = run(u"PRAGMA journal_mode = WAL"_s); !done)
            return done;
        if (m_soundAt.isKnown())
            m_soundAt = FileStamp::of(m_path);
    }
    return run(u"PRAGMA synchronous = FULL"_s);
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
        const Outcome done = visit(row);
        if (row.oddColumn()) {
            m_soundness = oddRow(reading.get(), *row.oddColumn());
            return *m_soundness;
        }
        if (!done)
            return done;
    }
    if (code != SQLITE_DONE) {
        const Error error = lastFailure();
        if (isDamage(code))
            m_soundness = error;
        return error;
    }
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

Error Database::oddRow(sqlite3_stmt *statement, int column) const
{
    const QString table = QString::fromUtf8(::sqlite3_column_table_name(statement, column));
    const QString name = QString::fromUtf8(::sqlite3_column_name(statement, column));
    return damaged(table, tr("the column “%1” holds what cannot stand there").arg(name));
}

// The engine tells of a row that breaks the rules of its table; of a page it says what helps nobody.
Error Database::damageIn(const QString &words) const
{
    const QString brokenRule = u"CHECK constraint failed in "_s;
    if (words.startsWith(brokenRule))
        return damaged(words.mid(brokenRule.size()), tr("a row is against the rules of the table"));
    return failure(SQLITE_CORRUPT, QString());
}

Error Database::damaged(const QString &table, const QString &fault) const
{
    return unreadable(tr("The file %1 is damaged: table “%2”: %3. Open a copy of it, or the last backup.")
                          .arg(m_name, table, fault));
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
    if (const Outcome sound = checkIntegrity(); !sound)
        return sound.error();
    auto transaction = begin(u"BEGIN IMMEDIATE"_s, true);
    if (!transaction)
        return transaction;
    if (m_soundAt.isKnown() && FileStamp::of(m_path) != m_soundAt)
        m_soundAt = {}; // others have written
    if (const Outcome ours = checkIdentity(); !ours)
        return ours.error();
    return transaction;
}

void Database::setPatience(std::chrono::milliseconds duration)
{
    patience = duration;
}

Outcome Database::readyToWrite()
{
    ::sqlite3_busy_timeout(handle(), 0);
    const auto begun = beginWriting();
    ::sqlite3_busy_timeout(handle(), static_cast<int>(patience.count()));
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
    if (database.m_isWriting && database.m_soundAt.isKnown())
        database.m_soundAt = committed ? FileStamp::of(database.m_path) : FileStamp();
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
    if (std::ranges::any_of(values, isBeyondLimits)) {
        m_failure =
            refused(tr("Not saved: a text is longer than a million characters, or a number too large."));
        return *m_failure;
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

std::optional<Outcome> Database::soundness()
{
    if (m_soundness)
        return m_soundness;
    if (m_path.isEmpty())
        m_soundness = Done{};
    else if (const FileStamp now = FileStamp::of(m_path); SoundFiles::hold(now))
        setSoundAt(now);
    return m_soundness;
}

// A stamp says more than that the file is sound now: that nothing else has been written since.
void Database::setSoundAt(const FileStamp &stamp)
{
    m_soundness = Done{};
    m_soundAt = stamp;
    m_soundVersion = 0;
    if (const auto version = pragma(u"data_version"_s))
        m_soundVersion = version.value();
    else
        m_soundAt = {};
}

void Database::takeSoundness(const Outcome &found)
{
    if (m_soundness)
        return;
    if (!found)
        m_soundness = found;
    else if (!soundness()) // it has changed meanwhile: others write by the same engine
        m_soundness = Done{};
}

bool Database::isOursAlone()
{
    if (!m_soundAt.isKnown() || !m_database.isOpen())
        return false;
    const auto version = pragma(u"data_version"_s);
    return version && version.value() == m_soundVersion && FileStamp::of(m_path) == m_soundAt;
}

namespace
{

int isCancelledNow(void *flag)
{
    return *static_cast<const std::atomic<bool> *>(flag) ? 1 : 0;
}

constexpr int kStepsBetweenLooks = 1000;

} // namespace

Outcome Database::checkIntegrity(const std::atomic<bool> *isCancelled)
{
    if (const auto known = soundness())
        return *known;
    const FileStamp before = FileStamp::of(m_path);
    if (isCancelled)
        ::sqlite3_progress_handler(handle(), kStepsBetweenLooks, &isCancelledNow,
                                   const_cast<std::atomic<bool> *>(isCancelled));
    const Outcome found = checkPages();
    ::sqlite3_progress_handler(handle(), 0, nullptr, nullptr);
    if (isCancelled && *isCancelled)
        return failure(SQLITE_INTERRUPT, QString());
    m_soundness = found;
    if (!found)
        return found;
    if (FileStamp::of(m_path) == before) {
        setSoundAt(before);
        if (!before.isFresh())
            SoundFiles::remember(before);
    }
    return Done{};
}

// An answer whose question is gone would be read as one that was never given.
Outcome Database::checkPages()
{
    const auto word = first(u"PRAGMA quick_check(1)"_s, {}, [](const Row &row) { return row.text(0); });
    if (!word)
        return word.error();
    if (word.value() != u"ok"_s)
        return damageIn(word.value().value_or(QString()));
    const auto lost = first(u"PRAGMA foreign_key_check"_s, {},
                            [](const Row &row) { return std::pair(row.text(0), row.text(2)); });
    if (!lost)
        return lost.error();
    if (lost.value())
        return damaged(lost.value()->first, tr("a row leads to nothing in “%1”").arg(lost.value()->second));
    return Done{};
}

Result<QStringList> Database::faults()
{
    QStringList found;
    const Outcome pages = each(u"PRAGMA integrity_check"_s, {}, [&found](const Row &row) {
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
        return astray(tr("Not saved: the file %1 was moved, deleted or replaced while it was open here. "
                         "Save a copy of what you see (File > Save a copy), then open the file again.")
                          .arg(m_name));
    if (!m_identity.isLocked())
        return astray(tr("Not saved: the file %1 is no longer kept for this window. Save a copy of what "
                         "you see (File > Save a copy), then open the file again.")
                          .arg(m_name));
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
            tr("Not saved: another program is using the file %1. Try again in a moment.").arg(m_name));
    case SQLITE_READONLY:
        return unreadable(tr("Not saved: the file %1 can only be read. Save a copy elsewhere.").arg(m_name));
    case SQLITE_CORRUPT:
        return unreadable(tr("The file %1 is damaged: open a copy of it, or the last backup.").arg(m_name));
    case SQLITE_NOTADB:
        return unreadable(tr("The file %1 is not a Quaderno data file.").arg(m_name));
    case SQLITE_ABORT:
        return unreadable(tr("Not saved: writing to the file %1 was interrupted. Try again.").arg(m_name));
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        if (isOutOfRoom())
            return failure(SQLITE_FULL, words);
        return unreadable(
            tr("The file %1 cannot be read or written: check the disk and the folder.").arg(m_name));
    default:
        return unreadable(tr("The file %1 refused the operation: %2.").arg(m_name, words));
    }
}

} // namespace quaderno
