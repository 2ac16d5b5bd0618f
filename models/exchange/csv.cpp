#include "exchange/csv.h"

#include "exchange/sheetlimits.h"
#include "files/inputfile.h"

#include <QBuffer>
#include <QFile>
#include <QStringDecoder>

#include <algorithm>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 kMostLettersOfRow = 16LL * 1024 * 1024;

struct CsvFailure {
    Error error;
};

// A hand-written reader: Debian packages no CSV library that keeps line numbers and refuses stray quotes.
class CsvScanner
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::Csv)

public:
    CsvScanner(const Csv::NextPiece &next, char16_t separator, Csv::Quotes quotes)
        : m_next(next), m_separator(separator), m_quotes(quotes)
    {
    }

    [[nodiscard]] bool atEnd() { return !has(m_at); }

    // Throws a CsvFailure where a quote is out of place or never closed, or the row is larger than any.
    Csv::Row readRow()
    {
        Csv::Row row{.line = m_line, .fields = {}};
        m_lettersOfRow = 0;
        do {
            if (row.fields.size() == SheetLimits::kMostColumns)
                throw CsvFailure{SheetLimits::tooManyColumns(row.line)};
            dropRead();
            row.fields.append(readField(row.line));
            m_lettersOfRow += row.fields.last().size();
            if (m_lettersOfRow > kMostLettersOfRow)
                throw CsvFailure{SheetLimits::tooMuchMemory(row.line)};
        } while (!atEnd() && skip(m_separator));
        const bool isReturn = skip(u'\r');
        if (skip(u'\n') || isReturn)
            ++m_line;
        return row;
    }

private:
    // Whether there is a letter at that place: reads on as far as that.
    bool has(qsizetype at)
    {
        while (at >= m_text.size() && !m_isRead) {
            auto piece = m_next();
            if (!piece)
                throw CsvFailure{piece.error()};
            m_isRead = piece.value().isEmpty();
            m_held += piece.value();
            m_text = m_held;
        }
        return at < m_text.size();
    }

    void dropRead()
    {
        if (m_at < Csv::kPieceOfText)
            return;
        m_held.remove(0, m_at);
        m_text = m_held;
        m_at = 0;
    }

    bool skip(char16_t wanted)
    {
        if (atEnd() || m_text[m_at] != wanted)
            return false;
        ++m_at;
        return true;
    }

    [[nodiscard]] bool atFieldEnd()
    {
        if (atEnd())
            return true;
        const QChar c = m_text[m_at];
        return c == m_separator || c == u'\n' || c == u'\r';
    }

    QString readField(int row)
    {
        if (!atEnd() && m_text[m_at] == m_separator)
            return {}; // the most of a sheet that is large and says nothing
        const qsizetype start = m_at;
        const int line = m_line;
        skipSpaceBeforeQuote();
        if (skip(u'"')) {
            if (const auto quoted = readQuoted(row))
                return *quoted;
            if (isStrict() || (m_quotes == Csv::Quotes::Office && !m_isClosed))
                throw CsvFailure{outOfPlace(row)};
            m_at = start;
            m_line = line;
        }
        while (!atFieldEnd()) { // at most a piece at a time
            m_at = endOfPlainText(start + SheetLimits::kMostLetters + 1);
            if (m_at - start > SheetLimits::kMostLetters)
                throw CsvFailure{SheetLimits::tooManyLetters(row)};
            if (isStrict() && m_at < m_text.size() && m_text[m_at] == u'"')
                throw CsvFailure{outOfPlace(row)};
        }
        return m_text.sliced(start, m_at - start).toString();
    }

    // The first letter of what is held, before `limit`, that may end a field or must not stand in it.
    [[nodiscard]] qsizetype endOfPlainText(qsizetype limit) const
    {
        const auto isPlain = [this](QChar c) {
            return c != m_separator && c != u'\n' && c != u'\r' && (c != u'"' || !isStrict());
        };
        const auto *const begin = m_text.cbegin();
        return std::find_if_not(begin + m_at, begin + std::min(limit, m_text.size()), isPlain) - begin;
    }

    [[nodiscard]] bool isStrict() const { return m_quotes == Csv::Quotes::Strict; }

    // `; "3"` is the cell 3.
    void skipSpaceBeforeQuote()
    {
        if (m_quotes != Csv::Quotes::Office)
            return;
        qsizetype at = m_at;
        while (has(at) && m_text[at] == u' ' && at - m_at < SheetLimits::kMostLetters)
            ++at;
        if (at > m_at && has(at) && m_text[at] == u'"')
            m_at = at;
    }

    // nullopt where a letter stands behind the closing quote, or there is none within the length of a cell. A
    // field of several lines that ends in the middle of one was never meant to be closed there.
    std::optional<QString> readQuoted(int row)
    {
        QString field;
        bool hasLineEnd = false;
        m_isClosed = false;
        for (; !atEnd(); ++m_at) {
            const QChar c = m_text[m_at];
            if (c == u'"') {
                ++m_at;
                if (atEnd() || m_text[m_at] != u'"') {
                    m_isClosed = !hasLineEnd;
                    return atFieldEnd() ? std::optional(field) : std::nullopt;
                }
            } else if (c == u'\n' || (c == u'\r' && !(has(m_at + 1) && m_text[m_at + 1] == u'\n'))) {
                hasLineEnd = true;
                ++m_line;
            }
            field.append(m_text[m_at]);
            if (field.size() > SheetLimits::kMostLetters && m_quotes != Csv::Quotes::Literal)
                throw CsvFailure{tooLongQuoted(row)};
            if (field.size() > SheetLimits::kMostLetters)
                return std::nullopt;
        }
        return std::nullopt;
    }

    static Error outOfPlace(int row)
    {
        return refused(tr("Line %1: a quote is out of place or is never closed.").arg(row));
    }
    static Error tooLongQuoted(int row)
    {
        return refused(
            tr("Line %1: a quote is never closed, or a cell has more than %2 characters, more than "
               "a spreadsheet holds. Close the quote or shorten the cell, and save the sheet again.")
                .arg(row)
                .arg(SheetLimits::kMostLetters));
    }

    const Csv::NextPiece &m_next;
    char16_t m_separator;
    Csv::Quotes m_quotes;
    bool m_isClosed = false; // the field that was read last, by a second quote in its line
    QString m_held;          // from the beginning of the present field on, and some before it
    QStringView m_text;
    bool m_isRead = false;
    qsizetype m_at = 0;
    int m_line = 1;
    qint64 m_lettersOfRow = 0;
};

} // namespace

Result<std::vector<Csv::Row>> Csv::parse(const QByteArray &bytes, char16_t separator)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return parse(buffer, separator);
}

Result<std::vector<Csv::Row>> Csv::parse(QIODevice &device, char16_t separator)
{
    QStringDecoder decode(QStringDecoder::Utf8);
    const auto next = [&]() -> Result<QString> {
        QString text;
        while (text.isEmpty() && !device.atEnd())
            text = decode(device.read(kPieceOfText));
        if (decode.hasError())
            return refused(tr("The text is not in UTF-8: save the sheet again as “CSV UTF-8”."));
        return text;
    };
    SheetLimits limits;
    std::vector<Row> rows;
    const Outcome read = readRows(next, separator, Quotes::Strict, [&](Row &&row) -> Outcome {
        if (!limits.take(SheetLimits::costOf(row.fields)))
            return SheetLimits::tooMuchMemory(row.line);
        rows.push_back(std::move(row));
        return Done{};
    });
    if (!read)
        return read.error();
    return rows;
}

Outcome Csv::readRows(const NextPiece &next, char16_t separator, Quotes quotes, const TakeRow &take)
{
    CsvScanner scanner(next, separator, quotes);
    try {
        for (int count = 1; !scanner.atEnd(); ++count) {
            if (count > SheetLimits::kMostRows)
                return SheetLimits::tooManyRows();
            Row row = scanner.readRow();
            if (row.fields.size() == 1 && row.fields.first().isEmpty())
                continue;
            if (Outcome taken = take(std::move(row)); !taken)
                return taken;
        }
    } catch (const CsvFailure &failure) {
        return failure.error;
    }
    return Done{};
}

Result<std::vector<Csv::Row>> Csv::readFile(const QString &path, char16_t separator)
{
    // What the program brings along is in no file.
    if (const Outcome may = path.startsWith(u':') ? Outcome(Done{}) : mayRead(path); !may)
        return may.error();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(tr("Cannot read the file %1: %2.").arg(path, file.errorString()));
    return parse(file, separator);
}

QString Csv::line(const QStringList &fields, char16_t separator)
{
    QStringList written;
    for (QString field : fields) {
        const bool mustQuote = field.contains(separator) || field.contains(u'"') || field.contains(u'\n') ||
                               field.contains(u'\r');
        if (mustQuote)
            field = u'"' + field.replace(u'"', u"\"\""_s) + u'"';
        written.append(field);
    }
    return written.join(separator) + u'\n';
}

} // namespace quaderno
