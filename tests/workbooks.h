// Workbooks made by hand, part by part, so that a test can make them wrong.
#pragma once

#include "exchange/sheetgrid.h"
#include "exchange/zipparts.h"

#include <QByteArray>
#include <QTest>

#include <map>
#include <memory>

#include <zip.h>

namespace quaderno::tests
{

// A zip archive of these parts, with a password where one is given.
inline QByteArray zipOf(const std::map<QByteArray, QByteArray> &parts, const char *password = nullptr)
{
    zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(target);
    zip_t *archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    for (const auto &[name, contents] : parts) {
        zip_source_t *source =
            zip_source_buffer(archive, contents.constData(), static_cast<zip_uint64_t>(contents.size()), 0);
        const zip_int64_t index = zip_file_add(archive, name.constData(), source, 0);
        if (password &&
            zip_file_set_encryption(archive, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256, password) != 0)
            qFatal("cannot encrypt");
    }
    if (zip_close(archive) != 0)
        qFatal("cannot write the archive");
    zip_stat_t stat;
    zip_source_stat(target, &stat);
    QByteArray bytes(static_cast<qsizetype>(stat.size), Qt::Uninitialized);
    zip_source_open(target);
    zip_source_read(target, bytes.data(), stat.size);
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

// The parts of a workbook with one sheet "Foglio1"; `rows` is what stands in its sheetData.
inline std::map<QByteArray, QByteArray> workbookParts(const QByteArray &rows)
{
    return {
        {"_rels/.rels", "<Relationships><Relationship Id=\"r1\" Type=\"http://x/officeDocument\" "
                        "Target=\"xl/workbook.xml\"/></Relationships>"},
        {"xl/workbook.xml", "<workbook xmlns:r=\"http://x/r\"><sheets><sheet name=\"Foglio1\" "
                            "r:id=\"s1\"/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels",
         "<Relationships><Relationship Id=\"s1\" Type=\"http://x/worksheet\" Target=\"worksheets/s.xml\"/>"
         "</Relationships>"},
        {"xl/worksheets/s.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"},
    };
}

inline QByteArray workbookOf(const QByteArray &rows)
{
    return zipOf(workbookParts(rows));
}

// The parts of a LibreOffice workbook; `sheets` is what stands in its spreadsheet, `styles` before it.
inline std::map<QByteArray, QByteArray> odsParts(const QByteArray &sheets, const QByteArray &styles = {})
{
    return {
        {"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
        {"content.xml",
         "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
         " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
         " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
         " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
         " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
         " xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\">"
         "<office:automatic-styles>" +
             styles + "</office:automatic-styles><office:body><office:spreadsheet>" + sheets +
             "</office:spreadsheet></office:body></office:document-content>"},
    };
}

// One with the sheet "Foglio1"; `rows` is what stands in it.
inline QByteArray odsOf(const QByteArray &rows)
{
    return zipOf(odsParts("<table:table table:name='Foglio1'>" + rows + "</table:table>"));
}

// What a part of a workbook holds.
inline QByteArray partOf(const QByteArray &workbook, const QString &name)
{
    auto parts = ZipParts::open(workbook);
    if (!parts)
        qFatal("%s", qPrintable(parts.error().message));
    const auto part = parts.value().part(name);
    if (!part)
        qFatal("%s", qPrintable(part.error().message));
    return part.value()->readAll();
}

// "3: Utenti | #1219", a line a row: # stands before a number, @ before a date, ~ before hours, ! before an
// error, ? before a formula without its result; what is hidden is in brackets, and the words that a format
// shows in braces.
inline QString printed(const SheetGrid &grid)
{
    QString text;
    for (const SheetRow &row : grid.rows) {
        QStringList cells;
        for (const SheetCell &cell : row.cells) {
            static const QString signs = QStringLiteral(" ##@~!?");
            const QString look = cell.look.isEmpty() ? QString() : QStringLiteral("{%1}").arg(cell.look);
            const QString shown =
                (signs.at(static_cast<int>(cell.kind)) + cell.text).mid(cell.kind == CellKind::Text ? 1 : 0) +
                look;
            cells.append(cell.isHidden ? QStringLiteral("(%1)").arg(shown) : shown);
        }
        text += QStringLiteral("%1: %2\n").arg(row.number).arg(cells.join(QStringLiteral(" | ")));
    }
    return text;
}

} // namespace quaderno::tests
