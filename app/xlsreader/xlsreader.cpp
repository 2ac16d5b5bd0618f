// Reads an old Excel file (.xls) from the standard input and writes its cells as XlsRecords to the standard
// output. A program of its own, because libfreexl is a C library that has to read the bytes of anybody:
// whatever they make of it, it can neither write nor grow nor run on, and ends alone.
#include "biffcells.h"
#include "exchange/xlsrecord.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>

#include <freexl.h>

#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace quaderno;

namespace
{

constexpr rlim_t kMostMemory = 1024UL * 1024 * 1024;
constexpr rlim_t kMostSeconds = 10;
constexpr rlim_t kMostFiles = 32; // a library of character sets opens some

[[noreturn]] void giveUp()
{
    std::_Exit(EXIT_FAILURE);
}

void limit(int resource, rlim_t most)
{
    const rlimit limits{most, most};
    if (setrlimit(static_cast<__rlimit_resource_t>(resource), &limits) != 0)
        giveUp();
}

void limitAll()
{
    limit(RLIMIT_AS, kMostMemory);
    limit(RLIMIT_CPU, kMostSeconds);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_NOFILE, kMostFiles);
}

std::string input()
{
    std::string bytes;
    std::array<char, 65536> some;
    ssize_t got = 0;
    while ((got = read(STDIN_FILENO, some.data(), some.size())) > 0)
        bytes.append(some.data(), static_cast<size_t>(got));
    if (got < 0)
        giveUp();
    return bytes;
}

// libfreexl wants a path, and to go back and forth in what is there: a file in memory that has no other name.
std::string pathTo(const std::string &bytes)
{
    const int file = memfd_create("xls", MFD_CLOEXEC);
    if (file < 0 || write(file, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size()))
        giveUp();
    return "/proc/self/fd/" + std::to_string(file);
}

void put(XlsRecord record, const std::string &bytes = {})
{
    record.size = static_cast<std::uint32_t>(bytes.size());
    if (std::fwrite(&record, sizeof record, 1, stdout) != 1 ||
        std::fwrite(bytes.data(), 1, bytes.size(), stdout) != bytes.size())
        giveUp();
}

std::string numberText(double number)
{
    std::array<char, 32> text;
    std::snprintf(text.data(), text.size(), "%.17g", number);
    return text.data();
}

void putCell(XlsRecord record, const BiffCell &cell)
{
    switch (cell.kind) {
    case BiffCell::Kind::Number:
        record.kind = XlsRecord::Number;
        return put(record, numberText(cell.number) + ' ' + cell.text);
    case BiffCell::Kind::Boolean:
        record.kind = XlsRecord::Text;
        return put(record, cell.number == 0 ? "FALSE" : "TRUE");
    case BiffCell::Kind::Text:
        record.kind = XlsRecord::Text;
        return put(record, cell.text);
    case BiffCell::Kind::Error:
        record.kind = XlsRecord::Error;
        return put(record, cell.text);
    case BiffCell::Kind::Formula:
        record.kind = XlsRecord::Formula;
        return put(record);
    }
}

void putCell(XlsRecord record, const FreeXL_CellValue &cell)
{
    switch (cell.type) {
    case FREEXL_CELL_INT:
        record.kind = XlsRecord::Number;
        return put(record, numberText(cell.value.int_value));
    case FREEXL_CELL_DOUBLE:
        record.kind = XlsRecord::Number;
        return put(record, numberText(cell.value.double_value));
    case FREEXL_CELL_TEXT:
    case FREEXL_CELL_SST_TEXT:
        record.kind = XlsRecord::Text;
        break;
    case FREEXL_CELL_DATE:
    case FREEXL_CELL_DATETIME:
    case FREEXL_CELL_TIME: // only what is left of whole days: none can tell what was meant
        record.kind = XlsRecord::Date;
        break;
    default:
        return;
    }
    if (cell.value.text_value)
        put(record, cell.value.text_value);
}

// What the records say of a cell goes before what libfreexl does.
void putRow(const void *workbook, unsigned int row, unsigned short columns, const BiffSheet &sheet)
{
    for (unsigned short column = 0; column < columns; ++column) {
        FreeXL_CellValue cell{};
        if (freexl_get_cell_value(workbook, row, column, &cell) != FREEXL_OK)
            giveUp();
        const auto place = std::pair(static_cast<std::uint16_t>(row), column);
        const auto found = sheet.cells.find(place);
        const bool isThere = found != sheet.cells.end() || cell.type != FREEXL_CELL_NULL;
        if (!isThere || sheet.covers(place.first, column))
            continue;
        const XlsRecord record{.isHidden = sheet.hides(place.first, column), .row = row, .column = column};
        if (found == sheet.cells.end())
            putCell(record, cell);
        else
            putCell(record, found->second);
    }
}

void putSheet(const void *workbook, unsigned short index, const BiffSheet &sheet)
{
    const char *name = nullptr;
    unsigned int rows = 0;
    unsigned short columns = 0;
    if (freexl_get_worksheet_name(workbook, index, &name) != FREEXL_OK ||
        freexl_select_active_worksheet(workbook, index) != FREEXL_OK ||
        freexl_worksheet_dimensions(workbook, &rows, &columns) != FREEXL_OK)
        giveUp();
    for (const auto &[place, cell] : sheet.cells) {
        if (place.first >= rows || place.second >= columns) // libfreexl would leave texts out there
            giveUp();
    }
    put({.kind = XlsRecord::Sheet, .isHidden = sheet.isHidden}, name ? name : "");
    for (const BiffRange &range : sheet.merged)
        put({.kind = XlsRecord::Merged, .row = range.firstRow, .column = range.firstColumn},
            std::to_string(range.lastRow) + ' ' + std::to_string(range.lastColumn));
    for (unsigned int row = 0; row < rows; ++row)
        putRow(workbook, row, columns, sheet);
}

bool hasPassword(const void *workbook)
{
    unsigned int kind = 0;
    return freexl_get_info(workbook, FREEXL_BIFF_PASSWORD, &kind) == FREEXL_OK &&
           kind == FREEXL_BIFF_OBFUSCATED;
}

void putSheets(const void *workbook, const std::string &bytes)
{
    unsigned int count = 0;
    if (freexl_get_info(workbook, FREEXL_BIFF_SHEET_COUNT, &count) != FREEXL_OK || count > 0xFFFF)
        giveUp();
    const BiffBook book = biffBook(bytes);
    if (book.isKnown && book.sheets.size() != count)
        giveUp();
    if (book.isFrom1904)
        put({.kind = XlsRecord::From1904});
    for (unsigned int sheet = 0; sheet < count; ++sheet)
        putSheet(workbook, static_cast<unsigned short>(sheet),
                 book.isKnown ? book.sheets[sheet] : BiffSheet());
}

void readAndPut(const std::string &bytes)
{
    const std::string path = pathTo(bytes);
    limitAll();
    const void *workbook = nullptr;
    const int opened = freexl_open(path.c_str(), &workbook);
    if (workbook && hasPassword(workbook))
        put({.kind = XlsRecord::Password});
    else if (opened == FREEXL_OK)
        putSheets(workbook, bytes);
    else
        giveUp();
    put({.kind = XlsRecord::End});
    if (std::fflush(stdout) != 0)
        giveUp();
}

} // namespace

int main()
{
    try {
        readAndPut(input());
    } catch (const std::exception &) { // what leads out of the file, or too much memory
        giveUp();
    }
    std::_Exit(EXIT_SUCCESS); // the system takes back what is left, whatever libfreexl would make of it
}
