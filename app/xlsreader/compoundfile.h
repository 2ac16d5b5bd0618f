// The files within a file in which old Excel keeps its workbook ([MS-CFB]).
#pragma once

#include <cstdint>
#include <string>

namespace quaderno
{

// Little endian, from a place in bytes. Throws std::out_of_range beyond their end.
template <typename Number> [[nodiscard]] Number numberAt(const std::string &bytes, size_t at)
{
    static_assert(sizeof(Number) <= sizeof(std::uint64_t));
    std::uint64_t number = 0;
    for (size_t byte = sizeof(Number); byte > 0; --byte)
        number = number << 8 | static_cast<unsigned char>(bytes.at(at + byte - 1));
    return static_cast<Number>(number);
}

// The workbook within; empty where there is none. Throws std::out_of_range where the file leads out of
// itself.
[[nodiscard]] std::string workbookStream(const std::string &file);

} // namespace quaderno
