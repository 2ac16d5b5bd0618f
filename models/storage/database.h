// The open file: its connection, its transactions, its statements, and whether it is still the file that was
// opened. No other class knows that the engine is SQLite.
#pragma once

#include "data/result.h"
#include "storage/fileidentity.h"
#include "storage/soundfiles.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <type_traits>
#include <unordered_map>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace quaderno
{

enum class Access { ReadWrite, ReadOnly };

// One row of an answer, while it is visited. Columns count from 0; what is NULL reads as 0 or as an empty
// text. So does what is beyond the limits of a file (storage/filelimits.h) or of another type than is asked
// for; the row is odd then, and each() ends with a sentence about the file.
class Row
{
public:
    explicit Row(sqlite3_stmt *statement) : m_statement(statement) {}

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] int number(int column) const;
    [[nodiscard]] bool flag(int column) const { return integer(column) != 0; }
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QString text(int column) const;

    // The first column that was read and holds what cannot be there.
    [[nodiscard]] std::optional<int> oddColumn() const { return m_oddColumn; }

private:
    // False, and the row is odd, where the column holds something else than one of these types.
    [[nodiscard]] bool isOneOf(int column, int type, int otherType) const;
    void setOdd(int column) const;

    sqlite3_stmt *m_statement;
    mutable std::optional<int> m_oddColumn;
};

class Database
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::Database)

public:
    class Transaction;

    // Refuses with a sentence: no file, no right to it, one that holds answers in a write-ahead log which
    // cannot be read where it is. What is in the file is not looked at.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &path, Access access);
    [[nodiscard]] static Result<std::unique_ptr<Database>> openInMemory();
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    [[nodiscard]] QString path() const { return m_path; } // absolute; empty in memory
    // For sentences: the file that is open, or the one that was taken into memory.
    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] Access access() const { return m_access; }

    // Visits each row of an answer, in order. `visit` takes a `const Row &` and returns nothing, or an
    // Outcome that may end it. The outcome says whether all rows were read: rows that were visited before an
    // error are not all there are.
    template <typename Visit>
    [[nodiscard]] Outcome each(const QString &statement, const QVariantList &values, Visit visit);
    // What `read` makes of the first row; nullopt where there is none.
    template <typename Read>
    [[nodiscard]] auto first(const QString &statement, const QVariantList &values, Read read)
        -> Result<std::optional<std::invoke_result_t<Read, const Row &>>>;

    // Waits for another writer, then makes sure of the file: refused when a page of it is not sound, when its
    // name no longer leads to the file that was opened, or when its locks are gone.
    [[nodiscard]] Result<Transaction> beginWriting();
    // How long connections that are opened from now on wait: two seconds, less in tests that make them wait.
    static void setPatience(std::chrono::milliseconds duration);
    // Whether that would succeed at once; waits for nobody.
    [[nodiscard]] Outcome readyToWrite();
    // All that is read until it ends is of one moment.
    [[nodiscard]] Result<Transaction> beginReading();
    // A statement that writes, inside a Transaction. Once one has failed, none is carried out until the
    // transaction is over: each returns the error of the first.
    [[nodiscard]] Outcome execute(const QString &statement, const QVariantList &values = {});
    // The key of the row that was inserted last.
    [[nodiscard]] qint64 insertedKey() const;
    // The same in a transaction of its own.
    [[nodiscard]] Outcome write(const QString &statement, const QVariantList &values = {});

    // Whether somebody else has committed since seen() was called, or a commit of ours had no answer.
    [[nodiscard]] Result<bool> hasNews();
    // The acts that are in the file and were not known at the last seen(); in the order of their commits.
    [[nodiscard]] Result<std::vector<qint64>> newActs();
    // Inside a Transaction, once all is read that was news and all is written: what is in the file is known,
    // as soon as it is committed.
    [[nodiscard]] Outcome seen();

    // "QDNO", or whatever program's number the header of the file holds, and the version of its tables.
    [[nodiscard]] Result<int> applicationId() { return pragma(QStringLiteral("application_id")); }
    [[nodiscard]] Result<int> version() { return pragma(QStringLiteral("user_version")); }
    // In a transaction.
    [[nodiscard]] Outcome setVersion(int applicationId, int version);
    // Foreign keys, durable commits; to be called once what is in the file has been recognised.
    [[nodiscard]] Outcome setUp();
    // Each page is sound, as far as is known: nullopt before it was looked at. What is known of a file that
    // has not changed since it was found sound is known at once (storage/soundfiles.h).
    [[nodiscard]] std::optional<Outcome> soundness();
    // The same, looked at now where it is not known yet; the error tells the user what to do. `isCancelled`
    // may end it from another thread: an error, and nothing is known.
    [[nodiscard]] Outcome checkIntegrity(const std::atomic<bool> *isCancelled = nullptr);
    // What a connection of another thread has found out about the same file.
    void takeSoundness(const Outcome &found);
    // Every fault of a page or an index, in the words of the engine, and every reference that leads nowhere.
    [[nodiscard]] Result<QStringList> faults();
    // The sentence on a file in which something stands in a table that cannot be there.
    [[nodiscard]] Error damaged(const QString &table, const QString &fault) const;
    // What this connection holds, whatever has become of the name of its file: the bytes of a database as
    // VACUUM leaves it, with what its log holds too and nothing that was deleted, without a log of its own.
    [[nodiscard]] Result<QByteArray> image() const;
    // In memory: becomes what `other` holds.
    [[nodiscard]] Outcome takeFrom(const Database &other);
    // Fails when the name of the file no longer leads to what is open here, or its locks are gone.
    [[nodiscard]] Outcome checkIdentity() const;
    // The same; where another file has taken the name, it does not keep the log of this one beside it.
    [[nodiscard]] Outcome checkFile();
    // Whether other processes have the file open; false where the system does not tell.
    [[nodiscard]] bool isOpenElsewhere() const;

private:
    // How far the file was known.
    struct Moment {
        qint64 version = -1;
        qint64 act = 0;
    };

    Database(QString path, Access access);

    [[nodiscard]] Result<QString> nameToConnect() const;
    // Of a file that has other names too, to read what is in it without any log.
    [[nodiscard]] Result<QString> nameOfSeveral() const;
    [[nodiscard]] QString unchangingName() const;
    [[nodiscard]] bool lacksRoomToRead();
    // That was the cause of the last failure.
    [[nodiscard]] bool isOutOfRoom() const;
    // The log beside the file holds something.
    [[nodiscard]] bool hasLog() const;
    [[nodiscard]] Outcome connect(const QString &databaseName);
    [[nodiscard]] Result<int> pragma(const QString &name);
    using Reading = std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt *)>;
    [[nodiscard]] Reading prepareReading(const QString &statement);
    [[nodiscard]] Error lastFailure() const;
    [[nodiscard]] Outcome visitRows(const QString &statement, const QVariantList &values,
                                    const std::function<Outcome(const Row &)> &visit);
    void takeLogAlong();
    // A statement without values, of any kind.
    [[nodiscard]] Outcome run(const QString &statement);
    // Each page is sound, and each reference leads somewhere; the first fault that is found.
    [[nodiscard]] Outcome checkPages();
    // From what a check of the pages has said.
    [[nodiscard]] Error damageIn(const QString &words) const;
    [[nodiscard]] Error oddRow(sqlite3_stmt *statement, int column) const;
    // The log, in place of the journal; not before the file is known to be sound.
    [[nodiscard]] Outcome useLog();
    void setSoundAt(const FileStamp &stamp);
    // Whether nobody but this connection has written since the file was found sound.
    [[nodiscard]] bool isOursAlone();
    [[nodiscard]] Result<Transaction> begin(const QString &statement, bool isWriting);
    [[nodiscard]] bool hasTransaction() const;
    [[nodiscard]] Error failure(int code, const QString &words) const;
    [[nodiscard]] sqlite3 *handle() const;

    QString m_path;
    QString m_name;
    Access m_access;
    QString m_connection;
    QSqlDatabase m_database;
    std::unordered_map<QString, QSqlQuery> m_prepared; // statements that write, by their text
    std::unordered_map<QString, Reading> m_readings;   // those that read, while they are not in use
    FileIdentity m_identity;
    bool m_isWriting = false;
    std::optional<Error> m_failure; // of the transaction at hand
    qint64 m_insertedKey = 0;
    Moment m_seen;
    std::optional<Moment> m_nextSeen;
    bool m_hasUnansweredCommit = false;
    std::optional<Outcome> m_soundness;
    FileStamp m_soundAt; // as the file was when it was sound; of none where others have written since
    int m_soundVersion = 0;
};

// One transaction: rolled back unless commit() was reached.
class Database::Transaction
{
public:
    Transaction(Transaction &&other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}
    Transaction &operator=(Transaction &&) = delete;
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    ~Transaction();

    // Durable when it returns. After an error nothing of it is in the file, unless the disk took it and could
    // not say so: hasNews() then tells.
    [[nodiscard]] Outcome commit();
    void rollBack();

private:
    friend class Database;
    explicit Transaction(Database &database) : m_database(&database) {}

    Database *m_database;
};

template <typename Visit>
Outcome Database::each(const QString &statement, const QVariantList &values, Visit visit)
{
    return visitRows(statement, values, [&visit](const Row &row) -> Outcome {
        if constexpr (std::is_void_v<std::invoke_result_t<Visit, const Row &>>) {
            visit(row);
            return Done{};
        } else {
            return visit(row);
        }
    });
}

template <typename Read>
auto Database::first(const QString &statement, const QVariantList &values, Read read)
    -> Result<std::optional<std::invoke_result_t<Read, const Row &>>>
{
    std::optional<std::invoke_result_t<Read, const Row &>> found;
    const Outcome done = each(statement, values, [&](const Row &row) {
        if (!found)
            found = read(row);
    });
    if (!done)
        return done.error();
    return found;
}

} // namespace quaderno
