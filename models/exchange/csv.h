// Comma separated values after RFC 4180, UTF-8.
#pragma once

#include "data/result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QStringList>

#include <functional>
#include <vector>

class QIODevice;

namespace quaderno
{

class Csv
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::Csv)

public:
    struct Row {
        int line = 0; // of the file, from 1, where the row starts
        QStringList fields;
    };

    // Strict refuses a quote that is out of place; Office takes it for a character of the text, as
    // spreadsheets do, and refuses one that is never closed; Literal takes that one too.
    enum class Quotes { Strict, Office, Literal };

    static constexpr qsizetype kPieceOfText = 65'536;

    // The next piece of a text, best of that length; empty at its end.
    using NextPiece = std::function<Result<QString>()>;
    // Takes one row; an error ends the reading.
    using TakeRow = std::function<Outcome(Row &&)>;

    // Quoted fields may hold separators, quotes and line ends; a BOM is accepted, and LF, CR LF or CR end a
    // line. Blank lines are skipped. The error names the line of an unclosed or misplaced quote, or of bytes
    // that are not UTF-8.
    [[nodiscard]] static Result<std::vector<Row>> parse(const QByteArray &bytes, char16_t separator = u',');
    [[nodiscard]] static Result<std::vector<Row>> parse(QIODevice &device, char16_t separator = u',');
    // The same of text that comes in pieces: no more of it is held than a row, and what the pieces are. The
    // error is theirs, that of `take`, or says in which row a limit of SheetLimits was met.
    [[nodiscard]] static Outcome readRows(const NextPiece &next, char16_t separator, Quotes quotes,
                                          const TakeRow &take);
    [[nodiscard]] static Result<std::vector<Row>> readFile(const QString &path, char16_t separator = u',');
    // One line with LF; fields are quoted only where they must be.
    [[nodiscard]] static QString line(const QStringList &fields, char16_t separator = u',');
};

} // namespace quaderno
