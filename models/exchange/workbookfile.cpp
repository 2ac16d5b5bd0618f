#include "exchange/workbookfile.h"

#include "files/fileerror.h"

#include <QFile>
#include <QRegularExpression>

#include <cerrno>
#include <cstdio>

namespace quaderno::workbook
{

using namespace Qt::StringLiterals;

namespace
{

struct WritingFailure {
    lxw_error error;
};

// A file that nobody else sees and that ends with the process, for a library that only writes to a name.
class DraftFile
{
public:
    DraftFile() : m_file(std::tmpfile()) {}
    ~DraftFile()
    {
        if (m_file)
            std::fclose(m_file);
    }
    DraftFile(const DraftFile &) = delete;
    DraftFile &operator=(const DraftFile &) = delete;

    [[nodiscard]] bool isOpen() const { return m_file != nullptr; }
    [[nodiscard]] QByteArray name() const
    {
        return isOpen() ? "/dev/fd/" + QByteArray::number(::fileno(m_file)) : QByteArray();
    }
    [[nodiscard]] QByteArray bytes() const
    {
        QFile file;
        return file.open(m_file, QIODevice::ReadOnly) && file.seek(0) ? file.readAll() : QByteArray();
    }

private:
    std::FILE *m_file;
};

} // namespace

void check(lxw_error error)
{
    if (error != LXW_NO_ERROR)
        throw WritingFailure{error};
}

// "_x000D_" within a text would be taken for a character that XML cannot hold.
QByteArray escaped(const QString &text)
{
    static const QRegularExpression escape(u"_(x[0-9A-Fa-f]{4}_)"_s);
    return QString(text).replace(escape, u"_x005F_\\1"_s).toUtf8();
}

QByteArray sheetName(const QString &name)
{
    return name.left(LXW_SHEETNAME_MAX).toUtf8();
}

Result<QByteArray> makeWorkbook(const std::function<void(lxw_workbook *)> &fill)
{
    DraftFile draft;
    lxw_workbook *workbook = workbook_new(draft.name().constData());
    if (!draft.isOpen() || !workbook)
        return unreadable(FileError::cause(errno));
    lxw_error error = LXW_NO_ERROR;
    try {
        fill(workbook);
    } catch (const WritingFailure &failure) {
        error = failure.error;
    }
    if (const lxw_error closed = workbook_close(workbook); error == LXW_NO_ERROR)
        error = closed;
    if (error != LXW_NO_ERROR)
        return unreadable(QString::fromUtf8(lxw_strerror(error)));
    return draft.bytes();
}

} // namespace quaderno::workbook
