// What a data file may hold: whatever somebody else wrote into one is told before it becomes a number, a
// crash or memory without end (docs/database.md). Types, sizes of texts and numbers are looked at by Row, as
// they are read.
#pragma once

#include "data/result.h"

#include <QCoreApplication>

#include <vector>

namespace quaderno
{

class Database;

constexpr int kLongestText = 1 << 20; // bytes
constexpr int kLongestName = 200;     // letters, of what stands on one line of tables and lists
constexpr double kLargestValue = 1e15;
constexpr qint64 kMostCells = 20'000'000; // zones x years x variables: 200 MB of memory

// What is wrong, in which table, as a part of a sentence.
struct FileFault {
    QString table = {};
    QString words = {};
};

class FileLimits
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::FileLimits)

public:
    // Tables, indexes and triggers are those that the migrations make for `version`: none is missing, another
    // one, or there besides.
    [[nodiscard]] static Outcome checkSchema(Database &database, int version);
    // Zones, years, questionnaires and editions are within limits. Reads small tables alone.
    [[nodiscard]] static Outcome checkExtent(Database &database);

    // As people tell names apart: without case, spaces too many, and letters that are not seen.
    [[nodiscard]] static QString folded(const QString &name);
    // A letter that no name may hold: it cannot be printed, or cannot be seen.
    [[nodiscard]] static bool isUnseen(QChar letter);

    // All of that and every column of every table: one for each kind of fault and place.
    [[nodiscard]] static Result<std::vector<FileFault>> faults(Database &database);

private:
    using Faults = std::vector<FileFault>;
    [[nodiscard]] static Result<Faults> schemaFaults(Database &database, int version);
    // Only the first unless `wantsAll`.
    [[nodiscard]] static Result<Faults> extentFaults(Database &database, bool wantsAll);
    [[nodiscard]] static Result<Faults> checkFaults(Database &database);
    [[nodiscard]] static Result<Faults> columnFaults(Database &database);
};

} // namespace quaderno
