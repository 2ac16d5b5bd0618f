#include "biffcells.h"

#include "compoundfile.h"

#include <algorithm>
#include <bit>

namespace quaderno
{

namespace
{

// Of [MS-XLS], 2.3; the same in version 5.
enum Record : std::uint16_t {
    kFormula = 0x0006,
    kEnd = 0x000A,
    kDate1904 = 0x0022,
    kColumns = 0x007D,
    kSheet = 0x0085,
    kNumbers = 0x00BD,
    kCellFormat = 0x00E0,
    kMerged = 0x00E5,
    kNumber = 0x0203,
    kBoolError = 0x0205,
    kFormulaText = 0x0207,
    kRow = 0x0208,
    kShortNumber = 0x027E,
    kNumberFormat = 0x041E,
    kBegin = 0x0809
};

constexpr std::uint16_t kVersion5 = 0x0500;
constexpr std::uint16_t kVersion8 = 0x0600;
constexpr std::uint8_t kBlankResult = 3;
constexpr std::uint16_t kToBeComputed = 2; // when the file is opened
constexpr size_t kHead = 4;                // of a record: its kind and its size

const char *errorText(unsigned char code)
{
    switch (code) {
    case 0x00:
        return "#NULL!";
    case 0x07:
        return "#DIV/0!";
    case 0x17:
        return "#REF!";
    case 0x1D:
        return "#NAME?";
    case 0x24:
        return "#NUM!";
    case 0x2A:
        return "#N/A";
    default:
        return "#VALUE!";
    }
}

// A number in 30 bits: an integer or the upper half of a double, of either perhaps a hundredth.
double shortNumber(std::uint32_t bits)
{
    const double number = (bits & 2) != 0
                              ? static_cast<double>(static_cast<std::int32_t>(bits) >> 2)
                              : std::bit_cast<double>(static_cast<std::uint64_t>(bits & 0xFFFFFFFC) << 32);
    return (bits & 1) != 0 ? number / 100 : number;
}

void appendUtf8(std::string &text, std::uint16_t letter)
{
    if (letter < 0x80) {
        text += static_cast<char>(letter);
    } else if (letter < 0x800) {
        text += static_cast<char>(0xC0 | letter >> 6);
        text += static_cast<char>(0x80 | (letter & 0x3F));
    } else if (letter < 0xD800 || letter > 0xDFFF) {
        text += static_cast<char>(0xE0 | letter >> 12);
        text += static_cast<char>(0x80 | (letter >> 6 & 0x3F));
        text += static_cast<char>(0x80 | (letter & 0x3F));
    } else {
        text += '?'; // half of a letter of two
    }
}

class Reader
{
public:
    explicit Reader(const std::string &stream) : m_stream(stream) {}

    BiffBook read()
    {
        const auto version = numberAt<std::uint16_t>(m_stream, kHead);
        m_book.isKnown =
            numberAt<std::uint16_t>(m_stream, 0) == kBegin && (version == kVersion5 || version == kVersion8);
        if (!m_book.isKnown)
            return m_book;
        m_isWide = version == kVersion8;
        readFrom(0, [this](std::uint16_t kind) { readGlobal(kind); });
        for (const Entry &entry : m_entries) {
            m_book.sheets.push_back({.isHidden = entry.isHidden});
            readFrom(entry.offset, [this](std::uint16_t kind) { readInSheet(kind); });
        }
        if (!m_hasResults)
            tellNoResults();
        return m_book;
    }

private:
    struct Entry {
        std::uint32_t offset = 0;
        bool isHidden = false;
    };

    // Programs that compute nothing write of each formula that it shows nothing: where all of them do, none
    // was computed.
    void tellNoResults()
    {
        for (const auto &[sheet, place] : m_blankFormulas)
            m_book.sheets[sheet].cells[place].kind = BiffCell::Kind::Formula;
    }

    // Until the end of what begins there; a chart within is left out.
    template <typename Act> void readFrom(size_t offset, const Act &act)
    {
        int depth = 0;
        for (size_t at = offset; at + kHead <= m_stream.size(); at += kHead + m_record.size()) {
            const auto kind = numberAt<std::uint16_t>(m_stream, at);
            m_record = m_stream.substr(at + kHead, numberAt<std::uint16_t>(m_stream, at + 2));
            if (kind == kBegin)
                ++depth;
            else if (kind == kEnd)
                --depth;
            if (depth <= 0)
                return;
            if (depth == 1)
                act(kind);
        }
    }

    template <typename Number> [[nodiscard]] Number at(size_t place) const
    {
        return numberAt<Number>(m_record, place);
    }

    // From the letters on, of which there are `count`; in version 8 a sign before them says how wide they
    // are.
    [[nodiscard]] std::string text(size_t place, size_t count) const
    {
        const bool isTwoBytes = m_isWide && (at<std::uint8_t>(place) & 1) != 0;
        size_t letter = place + (m_isWide ? 1 : 0);
        std::string text;
        for (; count > 0 && letter < m_record.size(); --count, letter += isTwoBytes ? 2 : 1)
            appendUtf8(text, isTwoBytes ? at<std::uint16_t>(letter) : at<std::uint8_t>(letter));
        return text;
    }

    void readGlobal(std::uint16_t kind)
    {
        if (kind == kDate1904)
            m_book.isFrom1904 = at<std::uint16_t>(0) != 0;
        else if (kind == kSheet)
            m_entries.push_back({at<std::uint32_t>(0), (at<std::uint8_t>(4) & 3) != 0});
        else if (kind == kCellFormat)
            m_cellFormats.push_back(at<std::uint16_t>(2));
        else if (kind == kNumberFormat)
            m_numberFormats[at<std::uint16_t>(0)] =
                m_isWide ? text(4, at<std::uint16_t>(2)) : text(3, at<std::uint8_t>(2));
    }

    void readInSheet(std::uint16_t kind)
    {
        if (kind == kNumber)
            putNumber(at<std::uint16_t>(2), 4, std::bit_cast<double>(at<std::uint64_t>(6)));
        else if (kind == kShortNumber)
            putNumber(at<std::uint16_t>(2), 4, shortNumber(at<std::uint32_t>(6)));
        else if (kind == kNumbers)
            readNumbers();
        else if (kind == kBoolError)
            readBoolError(at<std::uint8_t>(6), at<std::uint8_t>(7) != 0);
        else if (kind == kFormula)
            readFormula();
        else if (kind == kFormulaText)
            takeResult({.kind = BiffCell::Kind::Text, .text = text(2, at<std::uint16_t>(0))});
        else
            readLook(kind);
    }

    void readLook(std::uint16_t kind)
    {
        BiffSheet &sheet = m_book.sheets.back();
        if (kind == kRow && (at<std::uint16_t>(12) & 0x20) != 0)
            sheet.hiddenRows.insert(at<std::uint16_t>(0));
        else if (kind == kColumns && ((at<std::uint16_t>(8) & 1) != 0 || at<std::uint16_t>(4) == 0))
            hideColumns(at<std::uint16_t>(0), at<std::uint16_t>(2));
        else if (kind == kMerged)
            readMerged(at<std::uint16_t>(0));
    }

    void hideColumns(std::uint32_t first, std::uint32_t last)
    {
        for (std::uint32_t column = first; column <= last; ++column)
            m_book.sheets.back().hiddenColumns.insert(static_cast<std::uint16_t>(column));
    }

    void readMerged(size_t count)
    {
        for (size_t place = 2; place < 2 + 8 * count; place += 8)
            m_book.sheets.back().merged.push_back({at<std::uint16_t>(place), at<std::uint16_t>(place + 2),
                                                   at<std::uint16_t>(place + 4),
                                                   at<std::uint16_t>(place + 6)});
    }

    void readNumbers()
    {
        std::uint16_t column = at<std::uint16_t>(2);
        for (size_t place = 4; place + 6 < m_record.size(); place += 6)
            putNumber(column++, place, shortNumber(at<std::uint32_t>(place + 2)));
    }

    void readFormula()
    {
        m_formulaPlace = {at<std::uint16_t>(0), at<std::uint16_t>(2)};
        if (at<std::uint16_t>(12) != 0xFFFF) {
            m_hasResults = true;
            return putNumber(at<std::uint16_t>(2), 4, std::bit_cast<double>(at<std::uint64_t>(6)));
        }
        const auto kind = at<std::uint8_t>(6);
        m_hasResults = m_hasResults || kind == 1 || kind == 2;
        if (kind == 1 || kind == 2)
            return readBoolError(at<std::uint8_t>(8), kind == 2);
        const bool isToBeComputed = (at<std::uint16_t>(14) & kToBeComputed) != 0;
        const bool isBlank = kind == kBlankResult && !isToBeComputed;
        if (isBlank)
            m_blankFormulas.emplace_back(m_book.sheets.size() - 1, m_formulaPlace);
        // A text follows.
        cell(m_formulaPlace) = {.kind = isBlank ? BiffCell::Kind::Text : BiffCell::Kind::Formula};
    }

    void takeResult(BiffCell result)
    {
        m_hasResults = true;
        cell(m_formulaPlace) = std::move(result);
    }

    void readBoolError(std::uint8_t value, bool isError)
    {
        BiffCell &found = cell({at<std::uint16_t>(0), at<std::uint16_t>(2)});
        found = isError ? BiffCell{.kind = BiffCell::Kind::Error, .text = errorText(value)}
                        : BiffCell{.kind = BiffCell::Kind::Boolean, .number = value != 0 ? 1.0 : 0.0};
    }

    void putNumber(std::uint16_t column, size_t formatPlace, double number)
    {
        const auto style = at<std::uint16_t>(formatPlace);
        const auto format = style < m_cellFormats.size() ? m_cellFormats[style] : std::uint16_t{0};
        const auto named = m_numberFormats.find(format);
        cell({at<std::uint16_t>(0), column}) = {
            .number = number,
            .text = named == m_numberFormats.end() ? std::to_string(format) : '=' + named->second};
    }

    BiffCell &cell(std::pair<std::uint16_t, std::uint16_t> place)
    {
        return m_book.sheets.back().cells[place];
    }

    const std::string &m_stream;
    std::string m_record; // the one that is being read, without its head
    bool m_isWide = false;
    BiffBook m_book;
    std::vector<Entry> m_entries;             // the list of the sheets
    std::vector<std::uint16_t> m_cellFormats; // the number format by the style of a cell
    std::map<std::uint16_t, std::string> m_numberFormats;
    std::pair<std::uint16_t, std::uint16_t> m_formulaPlace; // whose text is still to come
    bool m_hasResults = false;                              // one formula of the workbook
    // By sheet and place: they show nothing, or so it is written.
    std::vector<std::pair<size_t, std::pair<std::uint16_t, std::uint16_t>>> m_blankFormulas;
};

} // namespace

bool BiffSheet::covers(std::uint16_t row, std::uint16_t column) const
{
    return std::ranges::any_of(merged, [row, column](const BiffRange &range) {
        const bool isIn = range.firstRow <= row && row <= range.lastRow && range.firstColumn <= column &&
                          column <= range.lastColumn;
        return isIn && (row != range.firstRow || column != range.firstColumn);
    });
}

BiffBook biffBook(const std::string &file)
{
    const std::string stream = workbookStream(file);
    return stream.empty() ? BiffBook() : Reader(stream).read();
}

} // namespace quaderno
