#include "exchange/csv.h"

#include <QFile>
#include <QStringDecoder>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 kLinesBetweenReports = 2048;

// A hand-written reader: Debian packages no CSV library that keeps line numbers and refuses stray quotes.
class CsvScanner
{
public:
    CsvScanner(QStringView text, char16_t separator, Csv::Quotes quotes)
        : m_text(text), m_separator(separator), m_isStrict(quotes == Csv::Quotes::Strict)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] qsizetype at() const { return m_at; }
    [[nodiscard]] int line() const { return m_line; }
    // False when a quote is out of place or never closed; line() then tells where the row began.
    bool readRow(Csv::Row &row)
    {
        row = {.line = m_line, .fields = {}};
        for (;;) {
            QString field;
            if (!readField(field))
                return false;
            row.fields.append(field);
            if (atEnd() || !skip(m_separator))
                break;
        }
        skip(u'\r');
        if (skip(u'\n'))
            ++m_line;
        return true;
    }

private:
    bool skip(char16_t wanted)
    {
        if (atEnd() || m_text[m_at] != wanted)
            return false;
        ++m_at;
        return true;
    }

    [[nodiscard]] bool atFieldEnd() const
    {
        return atEnd() || m_text[m_at] == m_separator || m_text[m_at] == u'\n' ||
               (m_text[m_at] == u'\r' && (m_at + 1 == m_text.size() || m_text[m_at + 1] == u'\n'));
    }

    bool readField(QString &field)
    {
        const qsizetype start = m_at;
        const int line = m_line;
        if (skip(u'"')) {
            if (readQuoted(field))
                return true;
            if (m_isStrict)
                return false;
            m_at = start;
            m_line = line;
        }
        while (!atFieldEnd()) {
            if (m_isStrict && m_text[m_at] == u'"')
                return false;
            ++m_at;
        }
        field = m_text.sliced(start, m_at - start).toString();
        return true;
    }

    bool readQuoted(QString &field)
    {
        for (;; ++m_at) {
            if (atEnd())
                return false;
            if (m_text[m_at] == u'"') {
                ++m_at;
                if (atEnd() || m_text[m_at] != u'"')
                    return atFieldEnd();
            } else if (m_text[m_at] == u'\n') {
                ++m_line;
            }
            field.append(m_text[m_at]);
        }
    }

    QStringView m_text;
    char16_t m_separator;
    bool m_isStrict;
    qsizetype m_at = 0;
    int m_line = 1;
};

} // namespace

Result<std::vector<Csv::Row>> Csv::parse(const QByteArray &bytes, char16_t separator)
{
    QStringDecoder decode(QStringDecoder::Utf8);
    const QString text = decode(bytes);
    if (decode.hasError())
        return refused(tr("The text is not in UTF-8: save the sheet again as “CSV UTF-8”."));
    return parseText(text, separator);
}

Result<std::vector<Csv::Row>> Csv::parseText(QStringView text, char16_t separator, Quotes quotes,
                                             const Progress &progress)
{
    CsvScanner scanner(text, separator, quotes);
    std::vector<Row> rows;
    for (qint64 read = 1; !scanner.atEnd(); ++read) {
        if (read % kLinesBetweenReports == 0 && progress && !progress(scanner.at(), text.size()))
            return refused(tr("Reading was stopped: nothing has changed."));
        Row row;
        if (!scanner.readRow(row))
            return refused(tr("Line %1: a quote is out of place or is never closed.").arg(row.line));
        if (row.fields.size() > 1 || !row.fields.first().isEmpty())
            rows.push_back(std::move(row));
    }
    return rows;
}

Result<std::vector<Csv::Row>> Csv::readFile(const QString &path, char16_t separator)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(tr("Cannot read the file %1: %2.").arg(path, file.errorString()));
    return parse(file.readAll(), separator);
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
