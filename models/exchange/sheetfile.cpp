#include "exchange/sheetfile.h"

#include "exchange/odsreader.h"
#include "exchange/textgrid.h"
#include "exchange/workbookfailure.h"
#include "exchange/xlsreader.h"
#include "exchange/xlsxreader.h"
#include "files/inputfile.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace quaderno
{

namespace
{

constexpr qint64 kLongestHead = 512;
constexpr qint64 kMostBytes = 128LL * 1024 * 1024;

// In a file of its own kind, or before 1995 bare.
bool isOldExcel(const QByteArray &head)
{
    static const QByteArrayList beginnings{"\xD0\xCF\x11\xE0", QByteArray("\x09\0\x04\0", 4),
                                           QByteArray("\x09\x02\x06\0", 4), QByteArray("\x09\x04\x06\0", 4)};
    return beginnings.contains(head);
}

// HTML or XML, as many programs of offices write it and name it .xls.
bool isMarkup(QByteArray head)
{
    if (head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF"))
        head.replace('\0', "").remove(0, 2);
    if (head.startsWith("\xEF\xBB\xBF"))
        head.remove(0, 3);
    head = head.trimmed().toLower();
    static const QByteArrayList beginnings{"<!doctype", "<html", "<head", "<body",        "<table",
                                           "<meta",     "<?xml", "<!--",  "mime-version:"};
    return std::ranges::any_of(beginnings, [&head](const QByteArray &one) { return head.startsWith(one); });
}

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
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return fromDevice(buffer, choice, progress);
}

// A workbook is read as a whole, a text piece by piece.
Result<SheetGrid> SheetFile::fromDevice(QIODevice &device, const SheetChoice &choice,
                                        const Progress &progress)
{
    const QByteArray head = device.peek(4);
    if (isOldExcel(head)) {
        const QByteArray bytes = device.readAll();
        if (bytes.contains(encryptedPackageName()))
            return WorkbookFailure::hasPassword().error;
        return XlsReader::read(bytes, choice, progress);
    }
    if (isMarkup(device.peek(kLongestHead)))
        return refused(
            tr("This is a page in HTML or XML and no workbook, whatever its name: open it with Excel or "
               "LibreOffice, save it as .xlsx and choose that file."));
    if (head != "PK\x03\x04" && head != "PK\x05\x06")
        return TextGrid::fromCsv(device, progress);
    const QByteArray bytes = device.readAll();
    return OdsReader::isOpenDocument(bytes) ? OdsReader::read(bytes, choice, progress)
                                            : XlsxReader::read(bytes, choice, progress);
}

Result<SheetGrid> SheetFile::read(const QString &path, const SheetChoice &choice, const Progress &progress)
{
    if (const Outcome may = mayRead(path); !may)
        return may.error();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(tr("Cannot read the file %1: %2.").arg(path, file.errorString()));
    const QString name = QFileInfo(path).fileName();
    // A pipe or a device says no size, and may have no end; a text is read twice.
    QByteArray piped;
    if (!QFileInfo(path).isFile())
        piped = file.read(kMostBytes + 1);
    if (std::max(file.size(), piped.size()) > kMostBytes)
        return unreadable(
            tr("%1: the file is larger than %2 MB, and no questionnaire is that large: it was not read.")
                .arg(name)
                .arg(kMostBytes / 1024 / 1024));
    auto grid = piped.isEmpty() ? fromDevice(file, choice, progress) : fromBytes(piped, choice, progress);
    if (!grid)
        return Error{grid.error().kind, tr("%1: %2").arg(name, grid.error().message)};
    return grid;
}

} // namespace quaderno
