#include "exchange/workbookfile.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

namespace quaderno::workbook
{

using namespace Qt::StringLiterals;

namespace
{

struct WritingFailure {
    lxw_error error;
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
    const QTemporaryDir folder;
    const QString draft = folder.filePath(u"draft.xlsx"_s);
    lxw_workbook *workbook = workbook_new(draft.toUtf8().constData());
    if (!folder.isValid() || !workbook)
        return unreadable(folder.errorString());
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
    QFile written(draft);
    if (!written.open(QIODevice::ReadOnly))
        return unreadable(written.errorString());
    return written.readAll();
}

} // namespace quaderno::workbook
