// How much a sheet may hold that comes from anybody: no file, however it is made, takes more than this.
#pragma once

#include "exchange/sheetgrid.h"

#include <QCoreApplication>

namespace quaderno
{

struct Error;

// Counts what the cells of a file take while they are read.
class SheetLimits
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::SheetLimits)

public:
    static constexpr int kMostRows = 1'048'576; // of a sheet, as in Excel and LibreOffice
    static constexpr int kMostColumns = 16'384;
    static constexpr qsizetype kMostLetters = 32'767; // of a cell, in Excel
    static constexpr qint64 kMostBytes = 256LL * 1024 * 1024;

    // What a text takes in memory. One that is shared counts as if it were not: whoever reads it copies it.
    [[nodiscard]] static qint64 costOf(const QString &text);
    [[nodiscard]] static qint64 costOf(const QStringList &fields);
    [[nodiscard]] static qint64 costOf(const SheetRow &row);

    // False once all together is more than kMostBytes.
    [[nodiscard]] bool take(qint64 bytes);
    void giveBack(qint64 bytes) { m_taken -= bytes; }
    [[nodiscard]] qint64 taken() const { return m_taken; }

    // What was met, in which row of the sheet, and what to do.
    [[nodiscard]] static Error tooManyRows();
    [[nodiscard]] static Error tooManyColumns(int row);
    [[nodiscard]] static Error tooManyLetters(int row);
    [[nodiscard]] static Error tooMuchMemory(int row);
    // The same of what comes before the rows: lists of texts, of sheets, of formats.
    [[nodiscard]] static Error tooManyLetters();
    [[nodiscard]] static Error tooMuchMemory();

private:
    qint64 m_taken = 0;
};

} // namespace quaderno
