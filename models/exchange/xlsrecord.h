// What the helper that reads old Excel files tells the program, record after record through a pipe: this
// head, then `size` bytes. Both ends are of one build and on one machine. Included by the helper, which knows
// no Qt.
#pragma once

#include <cstdint>

namespace quaderno
{

struct XlsRecord {
    enum Kind : std::uint32_t {
        Sheet,    // its name in UTF-8; its cells follow, row by row
        From1904, // its days count from there; before all sheets
        Number,   // "0.25 20": as printf writes it, and its format where it is known, a number or "=h:mm"
        Text,     // in UTF-8
        Date,     // "2021-10-01 06:30:00", or a part of it
        Error,    // "#REF!"
        Formula,  // without its result
        Merged,   // "3 2": from this cell to that row and column; before the cells of its sheet
        Password, // nothing else can be said of the file
        End       // the last one: all has been read
    };

    std::uint32_t kind = End;
    std::uint32_t isHidden = 0; // of a sheet or a cell
    std::uint32_t row = 0;      // of a cell, from 0 as the column
    std::uint32_t column = 0;
    std::uint32_t size = 0;
};

} // namespace quaderno
