#include "exchange/textgrid.h"

#include "exchange/csv.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>

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

QString fromWindows1252(const QByteArray &bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c.unicode() >= 0x80 && c.unicode() < 0xA0)
            c = QChar(kWindows1252[c.unicode() - 0x80u]);
    }
    return text;
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

SheetGrid gridOf(std::vector<Csv::Row> rows)
{
    SheetGrid grid;
    grid.rows.reserve(rows.size());
    for (Csv::Row &row : rows) {
        SheetRow sheetRow{.number = row.line};
        sheetRow.cells.reserve(static_cast<size_t>(row.fields.size()));
        bool isBlank = true;
        for (QString &field : row.fields) {
            isBlank = isBlank && field.isEmpty();
            sheetRow.cells.push_back({.text = std::move(field)});
        }
        if (!isBlank)
            grid.rows.push_back(std::move(sheetRow));
    }
    return grid;
}

} // namespace

QString TextGrid::decoded(const QByteArray &bytes)
{
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF")) {
        QStringDecoder decode(QStringDecoder::Utf16);
        return decode(bytes);
    }
    QStringDecoder decode(QStringDecoder::Utf8);
    QString text = decode(bytes);
    return decode.hasError() ? fromWindows1252(bytes) : text;
}

char16_t TextGrid::separatorOf(QStringView text)
{
    std::array<SeparatorUse, 3> uses{{{u'\t'}, {u';'}, {u','}}};
    bool isQuoted = false;
    int line = 0;
    for (qsizetype at = 0; at < text.size() && line < kLinesLookedAt; ++at) {
        const QChar c = text[at];
        if (c == u'"')
            isQuoted = !isQuoted;
        if (isQuoted)
            continue;
        for (SeparatorUse &use : uses) {
            if (c == u'\n')
                use.endLine();
            if (c != use.separator)
                continue;
            ++use.inLine;
            use.isAlwaysInNumbers = use.isAlwaysInNumbers && at > 0 && text[at - 1].isDigit() &&
                                    at + 1 < text.size() && text[at + 1].isDigit();
        }
        line += c == u'\n' ? 1 : 0;
    }
    for (SeparatorUse &use : uses)
        use.endLine();
    const auto best = std::ranges::max_element(uses, {}, &SeparatorUse::lines);
    // One column of "2,5": the commas are decimal.
    const bool isDecimalComma = best->separator == u',' && best->isAlwaysInNumbers && best->most == 1;
    return best->lines == 0 || isDecimalComma ? u';' : best->separator;
}

Result<SheetGrid> TextGrid::fromCsv(const QByteArray &bytes, const Progress &progress)
{
    const QString text = decoded(bytes);
    if (text.contains(QChar(u'\0')))
        return refused(tr("This is no text: save the sheet as .xlsx or .csv and choose that file."));
    QStringView rows = text;
    char16_t separator = separatorOf(rows);
    const bool saysSeparator = rows.startsWith(u"sep=", Qt::CaseInsensitive) && rows.size() > 4;
    if (saysSeparator)
        separator = rows[4].unicode();
    auto parsed = Csv::parseText(rows, separator, Csv::Quotes::Strict, progress);
    if (!parsed)
        return parsed.error();
    SheetGrid grid = gridOf(std::move(parsed).value());
    if (saysSeparator && !grid.rows.empty())
        grid.rows.erase(grid.rows.begin());
    return grid;
}

SheetGrid TextGrid::fromClipboard(const QString &text)
{
    auto parsed = Csv::parseText(text, u'\t', Csv::Quotes::Literal);
    if (!parsed)
        return {};
    SheetGrid grid = gridOf(std::move(parsed).value());
    // Rows as the spreadsheet counts them, whatever line ends their cells hold.
    qsizetype lineEndsInCells = 0;
    for (SheetRow &row : grid.rows) {
        row.number -= static_cast<int>(lineEndsInCells);
        for (const SheetCell &cell : row.cells)
            lineEndsInCells += cell.text.count(u'\n');
    }
    return grid;
}

} // namespace quaderno
