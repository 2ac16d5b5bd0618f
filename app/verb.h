// A verb of the command line: what it is called, how it is written and what it does.
#pragma once

#include "data/numberformat.h"
#include "data/result.h"

#include <QCommandLineOption>
#include <QCoreApplication>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

class QCommandLineParser;
class QTextStream;

namespace quaderno
{

// What the process ends with (docs/commandline.md).
enum class ExitCode {
    Fine = 0,
    Findings = 1,   // done, and there is something to look at
    WrongUsage = 2, // also an unknown zone, year, variable, table or figure
    FileTrouble = 3 // something could not be read, written or opened
};

// One call of a verb: its arguments taken apart, the language it speaks, and where it writes.
struct Call {
    QStringList positionals; // as many as the verb asks for
    const QCommandLineParser &options;
    NumberFormat format;
    QTextStream &out;
    QTextStream &err;

    [[nodiscard]] Language language() const { return format.language(); }
    // The value of an option, nullopt when it was not given.
    [[nodiscard]] std::optional<QString> option(const QString &name) const;
};

enum class OutputFormat { Text, Csv };

struct Verb {
    QString name = {};
    QStringList positionals = {};      // their names in help: "FILE", "ZONE"
    qsizetype optionalPositionals = 0; // how many of them, at the end, may be left out
    QString description = {};
    QList<QCommandLineOption> options = {}; // --language and --help, which all verbs have, among them
    bool draws = false;                     // sets type: needs fonts, hence a QApplication
    std::function<Result<ExitCode>(const Call &)> run = {};

    // "quaderno set FILE ZONE YEAR VARIABLE [VALUE]"
    [[nodiscard]] QString synopsis() const;
    // The synopsis, the description and one line for each option.
    [[nodiscard]] QString help() const;
};

class Verbs
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::Verbs)

public:
    // All of them, described in the installed language.
    [[nodiscard]] static std::vector<Verb> all();
    [[nodiscard]] static QString overview();

    // Options that several verbs share.
    [[nodiscard]] static QCommandLineOption languageOption();
    [[nodiscard]] static QCommandLineOption helpOption();
    [[nodiscard]] static QCommandLineOption databaseOption();
    [[nodiscard]] static QCommandLineOption yearsOption();
    [[nodiscard]] static QCommandLineOption zoneOption();
    [[nodiscard]] static QCommandLineOption yearOption();
    [[nodiscard]] static QCommandLineOption formatOption();
    // What --format asks for.
    [[nodiscard]] static Result<OutputFormat> outputFormat(const Call &call);
};

// "  --years Y1-Y2   description" lines, their descriptions one below the other.
[[nodiscard]] QString helpLines(const std::vector<std::pair<QString, QString>> &lines);

} // namespace quaderno
