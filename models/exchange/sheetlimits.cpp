#include "exchange/sheetlimits.h"

#include "data/result.h"

namespace quaderno
{

namespace
{

// Of a block of memory, and of the header that a QString has in it.
constexpr qint64 kBlock = 16;
constexpr qint64 kTextHeader = 16;
constexpr qint64 kMegabyte = 1024 * 1024;

} // namespace

qint64 SheetLimits::costOf(const QString &text)
{
    return text.isEmpty() ? 0 : kBlock + kTextHeader + 2 * static_cast<qint64>(text.size());
}

qint64 SheetLimits::costOf(const QStringList &fields)
{
    qint64 cost = 2 * kBlock;
    for (const QString &field : fields)
        cost += static_cast<qint64>(sizeof(QString)) + costOf(field);
    return cost;
}

qint64 SheetLimits::costOf(const SheetRow &row)
{
    qint64 cost = static_cast<qint64>(sizeof(SheetRow)) + kBlock;
    for (const SheetCell &cell : row.cells)
        cost += static_cast<qint64>(sizeof(SheetCell)) + costOf(cell.text);
    return cost;
}

bool SheetLimits::take(qint64 bytes)
{
    m_taken += bytes;
    return m_taken <= kMostBytes;
}

Error SheetLimits::tooManyRows()
{
    return refused(
        tr("The sheet has more than %1 rows, more than a spreadsheet holds: it was not read. Leave "
           "in it what is about the questionnaire, and save it again.")
            .arg(kMostRows));
}

Error SheetLimits::tooManyColumns(int row)
{
    return refused(tr("Row %1 has more than %2 cells, more than a spreadsheet holds: the sheet was not read. "
                      "Leave in it what is about the questionnaire, and save it again.")
                       .arg(row)
                       .arg(kMostColumns));
}

Error SheetLimits::tooManyLetters(int row)
{
    return refused(
        tr("A cell of row %1 has more than %2 characters, more than a spreadsheet holds: the sheet "
           "was not read. Shorten that cell, and save the sheet again.")
            .arg(row)
            .arg(kMostLetters));
}

Error SheetLimits::tooManyLetters()
{
    return refused(
        tr("A text of the workbook has more than %1 characters, more than a spreadsheet holds: it "
           "was not read. Open it in the program it comes from, shorten that text and save it again.")
            .arg(kMostLetters));
}

Error SheetLimits::tooMuchMemory(int row)
{
    return refused(
        tr("Up to row %1 the sheet takes more than %2 MB of memory, and no questionnaire is that "
           "large: it was not read. Leave in it what is about the questionnaire, and save it again.")
            .arg(row)
            .arg(kMostBytes / kMegabyte));
}

Error SheetLimits::tooMuchMemory()
{
    return refused(
        tr("The workbook takes more than %1 MB of memory before its first row, and no questionnaire "
           "is that large: it was not read. Copy the sheet into a new workbook and choose that.")
            .arg(kMostBytes / kMegabyte));
}

} // namespace quaderno
