// Comma separated values after RFC 4180, UTF-8.
#pragma once

#include "data/progress.h"
#include "data/result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QStringList>

#include <vector>

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

    // Strict refuses a quote that is out of place; Literal takes it for a character of the text.
    enum class Quotes { Strict, Literal };

    // Quoted fields may hold separators, quotes and line ends; a BOM and CR are accepted. Blank lines are
    // skipped. The error names the line of an unclosed or misplaced quote, or of bytes that are not UTF-8.
    [[nodiscard]] static Result<std::vector<Row>> parse(const QByteArray &bytes, char16_t separator = u',');
    // The same of text that is decoded already; the error also tells that `progress` (of letters) stopped it.
    [[nodiscard]] static Result<std::vector<Row>> parseText(QStringView text, char16_t separator,
                                                            Quotes quotes = Quotes::Strict,
                                                            const Progress &progress = {});
    [[nodiscard]] static Result<std::vector<Row>> readFile(const QString &path, char16_t separator = u',');
    // One line with LF; fields are quoted only where they must be.
    [[nodiscard]] static QString line(const QStringList &fields, char16_t separator = u',');
};

} // namespace quaderno
