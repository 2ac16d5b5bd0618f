#include "exchange/xlsreader.h"

#include "exchange/cellformat.h"
#include "exchange/celltext.h"
#include "exchange/sheetcollector.h"
#include "exchange/workbookfailure.h"
#include "exchange/xlsrecord.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QStringDecoder>

#include <cstring>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kMostOutput = 128 * 1024 * 1024;
constexpr int kMostRows = 65'536; // of an old Excel file
constexpr int kMostColumns = 256;
constexpr int kBetweenQuestions = 100; // milliseconds

// Beside the program in the build folder, and where the program and the tests are in a folder beside its own.
QString helper()
{
    const QDir folder(QCoreApplication::applicationDirPath());
    const QString installed = folder.filePath(u"../libexec/quaderno/quaderno-xlsreader"_s);
    return QFileInfo::exists(installed) ? installed
                                        : folder.filePath(u"libexec/quaderno/quaderno-xlsreader"_s);
}

class Records
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::XlsReader)

public:
    explicit Records(const QByteArray &bytes) : m_bytes(bytes) {}

    SheetGrid read(const SheetChoice &choice)
    {
        XlsRecord record = next();
        if (record.kind == XlsRecord::Password)
            throw WorkbookFailure::hasPassword();
        for (; record.kind != XlsRecord::End; record = next())
            take(record);
        endSheet();
        if (m_at != m_bytes.size() || m_rows.empty())
            throw unreadable();
        SheetGrid grid = m_sheets.choose(choice, [this](size_t sheet) { return std::move(m_rows[sheet]); });
        grid.isPartlyKnown = true;
        return grid;
    }

    static WorkbookFailure unreadable()
    {
        return {refused(
            tr("This old Excel file (.xls) cannot be read: open it with Excel or LibreOffice, save it as "
               ".xlsx and choose that file."))};
    }

private:
    XlsRecord next()
    {
        XlsRecord record;
        const QByteArrayView head = taken(sizeof record);
        std::memcpy(&record, head.data(), sizeof record);
        m_text = taken(record.size);
        return record;
    }

    QByteArrayView taken(qsizetype size)
    {
        if (size > m_bytes.size() - m_at)
            throw unreadable();
        const QByteArrayView view = QByteArrayView(m_bytes).sliced(m_at, size);
        m_at += size;
        return view;
    }

    QString text() const
    {
        QStringDecoder decoder(QStringDecoder::Utf8);
        const QString text = decoder(m_text);
        if (decoder.hasError())
            throw unreadable();
        if (text.size() > SheetLimits::kMostLetters)
            throw WorkbookFailure{m_sheets.tooLong()};
        return text;
    }

    void take(const XlsRecord &record)
    {
        if (record.kind == XlsRecord::Sheet)
            beginSheet(text(), record.isHidden != 0);
        else if (record.kind == XlsRecord::From1904)
            m_isFrom1904 = true;
        else if (record.kind == XlsRecord::Merged)
            takeMerged(record, text());
        else
            takeCell(record, text());
    }

    void beginSheet(const QString &name, bool isHidden)
    {
        endSheet();
        m_sheets.takeListed(name);
        m_sheets.addSheet(name, isHidden);
        m_sheets.begin(m_sheets.sheetCount() - 1);
        m_rows.emplace_back();
        m_row = -1;
    }

    void endSheet()
    {
        if (!m_rows.empty())
            m_rows.back() = m_sheets.end();
    }

    void takeMerged(const XlsRecord &first, const QString &last)
    {
        const int lastRow = last.section(u' ', 0, 0).toInt();
        const int lastColumn = last.section(u' ', 1).toInt();
        if (m_rows.empty() || first.row >= kMostRows || lastRow >= kMostRows ||
            first.column >= kMostColumns || lastColumn >= kMostColumns)
            throw unreadable();
        m_sheets.merge(
            {static_cast<int>(first.row) + 1, lastRow + 1, static_cast<int>(first.column), lastColumn});
    }

    void takeCell(const XlsRecord &record, const QString &text)
    {
        if (m_rows.empty() || record.row >= kMostRows || record.column >= kMostColumns)
            throw unreadable();
        const auto row = static_cast<int>(record.row);
        if (row < m_row)
            throw unreadable();
        if (row > m_row)
            m_sheets.beginRow(row + 1, false);
        m_row = row;
        SheetCell cell = cellOf(record.kind, text);
        cell.isHidden = record.isHidden != 0;
        m_sheets.put(static_cast<int>(record.column), std::move(cell));
    }

    [[nodiscard]] SheetCell cellOf(std::uint32_t kind, const QString &text) const
    {
        switch (kind) {
        case XlsRecord::Number:
            return numberOf(text);
        case XlsRecord::Text:
            return wordsOf(text);
        case XlsRecord::Error:
            return {.text = text, .kind = CellKind::Error};
        case XlsRecord::Formula:
            return {.text = u"="_s, .kind = CellKind::Formula};
        case XlsRecord::Date:
            return {.text = text, .kind = CellKind::Date};
        default:
            throw unreadable();
        }
    }

    [[nodiscard]] SheetCell numberOf(const QString &text) const
    {
        const qsizetype space = text.indexOf(u' ');
        const QString number = text.left(space);
        const QString code = space < 0 ? QString() : text.mid(space + 1);
        const CellFormat format = code.startsWith(u'=') ? CellFormat::ofCode(QStringView(code).mid(1))
                                                        : CellFormat::ofNumber(code.toInt());
        return format.cellOf(number, m_isFrom1904).value_or(wordsOf(number));
    }

    const QByteArray &m_bytes;
    qsizetype m_at = 0;
    QByteArrayView m_text; // of the record that was read last
    SheetCollector m_sheets;
    std::vector<SheetCollector::Rows> m_rows; // by the number of a sheet
    int m_row = -1;
    bool m_isFrom1904 = false;
};

} // namespace

Result<QByteArray> XlsReader::output(const QString &program, const QByteArray &bytes,
                                     std::chrono::milliseconds patience, const Progress &progress)
{
    QProcess process;
    process.setProcessEnvironment({});
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program, QStringList());
    process.write(bytes);
    process.closeWriteChannel();
    const QDeadlineTimer end(patience);
    QByteArray output;
    while (process.state() != QProcess::NotRunning) {
        process.waitForReadyRead(kBetweenQuestions);
        output += process.readAll();
        const bool isStopped = progress && !progress(0, bytes.size());
        if (!isStopped && !end.hasExpired() && output.size() <= kMostOutput)
            continue;
        process.kill();
        process.waitForFinished();
        return isStopped ? WorkbookFailure::stopped().error : Records::unreadable().error;
    }
    output += process.readAll();
    const bool isSound = process.error() != QProcess::FailedToStart &&
                         process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    if (!isSound || output.size() > kMostOutput)
        return Records::unreadable().error;
    return output;
}

Result<SheetGrid> XlsReader::fromRecords(const QByteArray &records, const SheetChoice &choice)
{
    try {
        return Records(records).read(choice);
    } catch (const WorkbookFailure &failure) {
        return failure.error;
    }
}

Result<SheetGrid> XlsReader::read(const QByteArray &bytes, const SheetChoice &choice,
                                  const Progress &progress)
{
    const auto records = output(helper(), bytes, kPatience, progress);
    if (!records)
        return records.error();
    return fromRecords(records.value(), choice);
}

} // namespace quaderno
