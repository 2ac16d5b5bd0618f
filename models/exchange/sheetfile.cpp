#include "exchange/sheetfile.h"

#include "exchange/textgrid.h"
#include "exchange/xlsxreader.h"

#include <QFile>
#include <QFileInfo>

namespace quaderno
{

namespace
{

constexpr qint64 kMostBytes = 128LL * 1024 * 1024;

// "EncryptedPackage" as the directory of a compound file spells it.
QByteArray encryptedPackageName()
{
    const QByteArray name("EncryptedPackage");
    QByteArray wide;
    for (const char c : name)
        wide.append(c).append('\0');
    return wide;
}

} // namespace

Result<SheetGrid> SheetFile::fromBytes(const QByteArray &bytes, const SheetChoice &choice,
                                       const Progress &progress)
{
    if (bytes.startsWith("\xD0\xCF\x11\xE0")) {
        if (bytes.contains(encryptedPackageName()))
            return refused(tr("The workbook has a password: save it without one and choose it again."));
        return refused(
            tr("This is an old Excel file (.xls): open it, save it as .xlsx or .csv and choose that file."));
    }
    if (!bytes.startsWith("PK\x03\x04") && !bytes.startsWith("PK\x05\x06"))
        return TextGrid::fromCsv(bytes, progress);
    return XlsxReader::read(bytes, choice, progress);
}

Result<SheetGrid> SheetFile::read(const QString &path, const SheetChoice &choice, const Progress &progress)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(tr("Cannot read the file %1: %2.").arg(path, file.errorString()));
    const QString name = QFileInfo(path).fileName();
    if (file.size() > kMostBytes)
        return unreadable(
            tr("%1: the file is larger than %2 MB, and no questionnaire is that large: it was not read.")
                .arg(name)
                .arg(kMostBytes / 1024 / 1024));
    auto grid = fromBytes(file.readAll(), choice, progress);
    if (!grid)
        return Error{grid.error().kind, tr("%1: %2").arg(name, grid.error().message)};
    return grid;
}

} // namespace quaderno
