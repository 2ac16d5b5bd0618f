#include "exchange/textgrid.h"

#include "exchange/celltext.h"
#include "exchange/csv.h"
#include "exchange/sheetlimits.h"

#include <QBuffer>
#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <utility>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kLinesLookedAt = 200;

// What Windows-1252 has where Latin-1 has control characters; Qt decodes only the latter.
constexpr std::array<char16_t, 32> kWindows1252{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

enum class Encoding { Utf8, Utf16, Windows1252 };

// Decodes a text piece by piece.
class PieceDecoder
{
public:
    explicit PieceDecoder(Encoding encoding)
        : m_encoding(encoding),
          m_decode(encoding == Encoding::Utf16 ? QStringDecoder::Utf16 : QStringDecoder::Utf8)
    {
    }

    QString operator()(const QByteArray &bytes)
    {
        if (m_encoding != Encoding::Windows1252)
            return m_decode(bytes);
        QString text = QString::fromLatin1(bytes);
        for (QChar &c : text) {
            if (c.unicode() >= 0x80 && c.unicode() < 0xA0)
                c = QChar(kWindows1252[c.unicode() - 0x80u]);
        }
        return text;
    }

    [[nodiscard]] bool hasError() const { return m_decode.hasError(); }

private:
    Encoding m_encoding;
    QStringDecoder m_decode;
};

Encoding encodingOf(QIODevice &device)
{
    const QByteArray mark = device.peek(2);
    if (mark == "\xFF\xFE" || mark == "\xFE\xFF")
        return Encoding::Utf16;
    PieceDecoder decode(Encoding::Utf8);
    while (!device.atEnd() && !decode.hasError())
        static_cast<void>(decode(device.read(Csv::kPieceOfText)));
    device.seek(0);
    return decode.hasError() ? Encoding::Windows1252 : Encoding::Utf8;
}

// How many lines of a text hold each separator outside quotes.
struct SeparatorUse {
    char16_t separator;
    int lines = 0;
    int inLine = 0;
    int most = 0;                  // in one line
    bool isAlwaysInNumbers = true; // a digit on either side

    void endLine()
    {
        lines += inLine > 0 ? 1 : 0;
        most = std::max(most, inLine);
        inLine = 0;
    }
};

int lineEndsIn(QStringView text)
{
    return static_cast<int>(text.count(u'\n') + text.count(u'\r') - text.count(u"\r\n"));
}

// The rows of a text that have something in them, as cells.
class GridBuilder
{
public:
    Outcome add(Csv::Row &&row)
    {
        if (std::ranges::all_of(row.fields, &QString::isEmpty))
            return Done{};
        SheetRow sheetRow{.number = row.line};
        sheetRow.cells.reserve(static_cast<size_t>(row.fields.size()));
        for (QString &field : row.fields)
            sheetRow.cells.push_back(cellOfText(std::move(field)));
        if (!m_limits.take(SheetLimits::costOf(sheetRow)))
            return SheetLimits::tooMuchMemory(row.line);
        m_grid.rows.push_back(std::move(sheetRow));
        return Done{};
    }

    [[nodiscard]] SheetGrid &grid() { return m_grid; }

private:
    SheetLimits m_limits;
    SheetGrid m_grid;
};

} // namespace

char16_t TextGrid::separatorOf(QStringView text)
{
    std::array<SeparatorUse, 4> uses{{{u'\t'}, {u';'}, {u','}, {u'|'}}};
    bool isQuoted = false;
    bool isFieldStart = true;
    int line = 0;
    for (qsizetype at = 0; at < text.size() && line < kLinesLookedAt; ++at) {
        const QChar c = text[at];
        if (c == u'"' && (isQuoted || isFieldStart))
            isQuoted = !isQuoted;
        if (isQuoted)
            continue;
        const bool isLineEnd = c == u'\n' || (c == u'\r' && !text.sliced(at + 1).startsWith(u'\n'));
        isFieldStart = isLineEnd || (isFieldStart && c == u' ');
        for (SeparatorUse &use : uses) {
            if (isLineEnd)
                use.endLine();
            if (c != use.separator)
                continue;
            isFieldStart = true;
            ++use.inLine;
            use.isAlwaysInNumbers = use.isAlwaysInNumbers && at > 0 && text[at - 1].isDigit() &&
                                    at + 1 < text.size() && text[at + 1].isDigit();
        }
        line += isLineEnd ? 1 : 0;
    }
    for (SeparatorUse &use : uses)
        use.endLine();
    const auto best = std::ranges::max_element(uses, {}, &SeparatorUse::lines);
    // One column of "2,5": the commas are decimal.
    const bool isDecimalComma = best->separator == u',' && best->isAlwaysInNumbers && best->most == 1;
    return best->lines == 0 || isDecimalComma ? u';' : best->separator;
}

Error TextGrid::stopped()
{
    return refused(tr("Reading was stopped: nothing has changed."));
}

Result<SheetGrid> TextGrid::fromCsv(const QByteArray &bytes, const Progress &progress)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return fromCsv(buffer, progress);
}

Result<SheetGrid> TextGrid::fromCsv(QIODevice &device, const Progress &progress)
{
    PieceDecoder decode(encodingOf(device));
    const auto next = [&]() -> Result<QString> {
        QString text;
        while (text.isEmpty() && !device.atEnd())
            text = decode(device.read(Csv::kPieceOfText));
        if (progress && !progress(device.pos(), device.size()))
            return stopped();
        if (text.contains(QChar(u'\0')))
            return refused(
                tr("This is no text: save the sheet as .xlsx, .ods or .csv and choose that file."));
        return text;
    };
    auto beginning = next();
    if (!beginning)
        return beginning.error();
    const QString head = beginning.value();
    const bool saysSeparator = head.startsWith(u"sep=", Qt::CaseInsensitive) && head.size() > 4;
    bool isBegun = false;
    const auto all = [&]() -> Result<QString> { return std::exchange(isBegun, true) ? next() : head; };
    GridBuilder builder;
    builder.grid().separator = saysSeparator ? head[4].unicode() : separatorOf(head);
    const Outcome read =
        Csv::readRows(all, builder.grid().separator, Csv::Quotes::Office, [&](Csv::Row &&row) -> Outcome {
            return saysSeparator && row.line == 1 ? Outcome(Done{}) : builder.add(std::move(row));
        });
    if (!read)
        return read.error();
    return std::move(builder.grid());
}

Result<SheetGrid> TextGrid::fromClipboard(const QString &text, const Progress &progress)
{
    qsizetype at = 0;
    const auto next = [&]() -> Result<QString> {
        const QString piece = text.mid(at, Csv::kPieceOfText);
        at += piece.size();
        if (progress && !progress(at, text.size()))
            return stopped();
        return piece;
    };
    GridBuilder builder;
    const Outcome read = Csv::readRows(next, u'\t', Csv::Quotes::Literal,
                                       [&](Csv::Row &&row) { return builder.add(std::move(row)); });
    if (!read)
        return read.error();
    SheetGrid grid = std::move(builder.grid());
    // Rows as the spreadsheet counts them, whatever line ends their cells hold.
    int lineEndsInCells = 0;
    for (SheetRow &row : grid.rows) {
        row.number -= lineEndsInCells;
        for (const SheetCell &cell : row.cells)
            lineEndsInCells += lineEndsIn(cell.text);
    }
    const bool endsLine = text.endsWith(u'\n') || text.endsWith(u'\r');
    grid.rowCount = lineEndsIn(text) + (endsLine || text.isEmpty() ? 0 : 1) - lineEndsInCells;
    return grid;
}

} // namespace quaderno
