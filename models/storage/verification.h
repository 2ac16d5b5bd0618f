// Everything that can be said against a data file, a line for each fault.
#pragma once

#include "data/result.h"

#include <QCoreApplication>
#include <QStringList>

namespace quaderno
{

class Database;
struct Catalogue;

class Verification
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::Verification)

public:
    // The faults of the file, none where it is whole: pages and indexes, references, tables, limits, and the
    // history replayed against the present state. Only reads. An error: it is no data file, of another
    // version than this program writes, or cannot be opened.
    [[nodiscard]] static Result<QStringList> faultsOf(const QString &path);

private:
    explicit Verification(Database &database) : m_database(database) {}

    [[nodiscard]] Outcome identify();
    [[nodiscard]] Outcome openAsTheProgramDoes();
    [[nodiscard]] Outcome findAll();
    [[nodiscard]] Outcome findInPages();
    [[nodiscard]] Outcome findInTables();
    [[nodiscard]] Outcome findInNames();
    [[nodiscard]] Outcome findInReasons(const Catalogue &catalogue);
    // Codes of the file that the catalogue does not have.
    [[nodiscard]] Outcome findInCodes(const Catalogue &catalogue);
    // Answers that no question would take.
    [[nodiscard]] Outcome findInValues(const Catalogue &catalogue);
    [[nodiscard]] Outcome findAlike();
    [[nodiscard]] Outcome findInAnswers();
    [[nodiscard]] Outcome findInActs();
    // A fault for each row of `query`, which fills %1, %2, … of `words` with its columns.
    [[nodiscard]] Outcome findRows(const QString &query, const QString &words);
    // "elba 2011 users", by the keys of its questionnaire and variable.
    [[nodiscard]] QString cellName(qint64 questionnaire, qint64 variable);

    Database &m_database;
    QStringList m_faults;
};

} // namespace quaderno
