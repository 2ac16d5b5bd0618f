#include "compoundfile.h"

#include <stdexcept>
#include <vector>

namespace quaderno
{

namespace
{

constexpr std::uint32_t kLastSector = 0xFFFFFFFA; // what is above ends a chain
constexpr size_t kHeader = 512;
constexpr size_t kEntry = 128; // of a directory

using Table = std::vector<std::uint32_t>; // which sector follows a sector

// The sectors of a chain, one behind the other; the first of `bytes` begins at `start`.
std::string chain(const std::string &bytes, size_t start, size_t sectorSize, const Table &table,
                  std::uint32_t sector)
{
    std::string joined;
    while (sector < kLastSector) {
        if (joined.size() > bytes.size())
            throw std::out_of_range("a chain in a circle");
        const size_t at = start + sector * sectorSize;
        if (at >= bytes.size())
            throw std::out_of_range("a sector outside");
        joined += bytes.substr(at, sectorSize);
        sector = table.at(sector);
    }
    return joined;
}

Table tableOf(const std::string &bytes)
{
    Table table;
    for (size_t at = 0; at + 4 <= bytes.size(); at += 4)
        table.push_back(numberAt<std::uint32_t>(bytes, at));
    return table;
}

// The table of the file is itself in sectors, of which the header lists the first, and sectors of their own
// the rest.
Table sectorTable(const std::string &file, size_t sectorSize)
{
    std::string list = file.substr(76, 109 * 4);
    auto more = numberAt<std::uint32_t>(file, 68);
    while (more < kLastSector && list.size() <= file.size()) {
        const std::string sector = file.substr((more + size_t{1}) * sectorSize, sectorSize);
        list += sector.substr(0, sectorSize - 4);
        more = numberAt<std::uint32_t>(sector, sectorSize - 4);
    }
    std::string table;
    for (const std::uint32_t sector : tableOf(list)) {
        if (sector < kLastSector && table.size() <= file.size())
            table += file.substr((sector + size_t{1}) * sectorSize, sectorSize);
    }
    return tableOf(table);
}

// Old names are of letters alone.
std::string nameAt(const std::string &directory, size_t at)
{
    std::string name;
    for (size_t byte = 0; byte + 2 < numberAt<std::uint16_t>(directory, at + 64); byte += 2)
        name += directory.at(at + byte);
    return name;
}

} // namespace

std::string workbookStream(const std::string &file)
{
    if (file.size() < kHeader || !file.starts_with("\xD0\xCF\x11\xE0"))
        return {};
    const auto shift = numberAt<std::uint16_t>(file, 30);
    if (shift != 9 && shift != 12)
        throw std::out_of_range("no size of sectors");
    const size_t sectorSize = size_t{1} << shift;
    const Table table = sectorTable(file, sectorSize);
    const auto whole = [&](std::uint32_t sector) {
        return chain(file, sectorSize, sectorSize, table, sector);
    };
    const std::string directory = whole(numberAt<std::uint32_t>(file, 48));
    for (size_t at = 0; at + kEntry <= directory.size(); at += kEntry) {
        const std::string name = nameAt(directory, at);
        if (name != "Workbook" && name != "Book")
            continue;
        const auto start = numberAt<std::uint32_t>(directory, at + 116);
        const auto size = numberAt<std::uint32_t>(directory, at + 120);
        if (size >= numberAt<std::uint32_t>(file, 56))
            return whole(start).substr(0, size);
        // Small ones share the chain of the first entry, in sectors and by a table of their own.
        const std::string small = whole(numberAt<std::uint32_t>(directory, 116));
        const Table smallTable = tableOf(whole(numberAt<std::uint32_t>(file, 60)));
        return chain(small, 0, 64, smallTable, start).substr(0, size);
    }
    return {};
}

} // namespace quaderno
