#include "exchange/sheetfile.h"
#include "workbooks.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

#include <thread>

using namespace Qt::StringLiterals;
using namespace quaderno;
using namespace quaderno::tests;

class TestSheetFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsKindsByContent_data();
    void tellsKindsByContent();
    void refuses_data();
    void refuses();
    void namesTheFile();
    void endsWhereADeviceDoesNot();
    void readsAPipe();
};

void TestSheetFile::tellsKindsByContent_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("rows");
    QTest::newRow("a workbook") << workbookOf("<row r='1'><c r='A1'><v>1</v></c></row>") << u"1: #1\n"_s;
    QTest::newRow("a LibreOffice workbook")
        << odsOf("<table:table-row><table:table-cell office:value-type='float' office:value='1'/>"
                 "</table:table-row>")
        << u"1: #1\n"_s;
    QTest::newRow("text") << QByteArray("Utenti;1\n") << u"1: Utenti | 1\n"_s;
    QTest::newRow("an empty file") << QByteArray() << QString();
}

void TestSheetFile::tellsKindsByContent()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, rows);
    const auto grid = SheetFile::fromBytes(bytes);
    QVERIFY(grid.isOk());
    QCOMPARE(printed(grid.value()), rows);
}

void TestSheetFile::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("mention");
    const QByteArray compound("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    QByteArray directory;
    for (const char c : QByteArray("EncryptedPackage"))
        directory.append(c).append('\0');
    QTest::newRow("old Excel, damaged") << compound << u"(.xls)"_s;
    QTest::newRow("Excel with a password") << compound + directory << u"password"_s;
    QTest::newRow("a web page") << QByteArray("<html><table><tr><td>Sedi</td></tr></table></html>")
                                << u"HTML"_s;
    QTest::newRow("a web page behind a mark")
        << QByteArray("\xEF\xBB\xBF\r\n<!DOCTYPE html><html>") << u"HTML"_s;
    QTest::newRow("a table without a page") << QByteArray("<TABLE border=1><tr><td>Sedi;3") << u"HTML"_s;
    QTest::newRow("a web page in UTF-16") << QByteArray("\xFF\xFE<\0h\0t\0m\0l\0>\0", 14) << u"HTML"_s;
    QTest::newRow("a workbook of 2003 in XML")
        << QByteArray("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>") << u"HTML"_s;
    QTest::newRow("a flat file of LibreOffice")
        << QByteArray("<?xml version=\"1.0\"?>\n<office:document office:mimetype=\"x\">") << u".xlsx"_s;
    QTest::newRow("a zip of pictures") << zipOf({{"a.png", "x"}}) << u"no workbook"_s;
}

void TestSheetFile::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, mention);
    const auto grid = SheetFile::fromBytes(bytes);
    QVERIFY(!grid.isOk());
    QVERIFY2(grid.error().message.contains(mention), qPrintable(grid.error().message));
}

void TestSheetFile::namesTheFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"dati della zona.xls"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("\xD0\xCF\x11\xE0") == 4);
    file.close();
    QVERIFY(SheetFile::read(path).error().message.startsWith(u"dati della zona.xls: "));
    const auto missing = SheetFile::read(folder.filePath(u"none.csv"_s));
    QVERIFY(!missing.isOk());
    QCOMPARE(missing.error().kind, ErrorKind::Unreadable);
    QVERIFY(missing.error().message.contains(u"none.csv"));
}

// A device gives no size and need not end.
void TestSheetFile::endsWhereADeviceDoesNot()
{
    const auto grid = SheetFile::read(u"/dev/zero"_s);
    QVERIFY(!grid.isOk());
    QVERIFY2(grid.error().message.contains(u"128 MB"), qPrintable(grid.error().message));
}

void TestSheetFile::readsAPipe()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"pipe"_s);
    QCOMPARE(mkfifo(qPrintable(path), 0600), 0);
    std::thread writer([&path] {
        QFile pipe(path);
        if (pipe.open(QIODevice::WriteOnly))
            pipe.write("Disabilit\xE0;1\n");
    });
    const auto grid = SheetFile::read(path);
    writer.join();
    QVERIFY2(grid.isOk(), grid ? "" : qPrintable(grid.error().message));
    QCOMPARE(printed(grid.value()), u"1: Disabilità | 1\n"_s);
}

QTEST_GUILESS_MAIN(TestSheetFile)
#include "tst_sheetfile.moc"
