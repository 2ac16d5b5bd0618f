// `quaderno export`: a file of the right kind, the same bytes from the same data, and one sentence otherwise.
#include "commandlinerun.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace quaderno;
using namespace quaderno::test;

class tst_CommandLineExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writes_data();
    void writes();
    void languageAndYearsMatter();
    void refuses_data();
    void refuses();
    void leavesTheOldFileAlone();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QByteArray bytes(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
};

void tst_CommandLineExport::writes_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("start");
    const QStringList none;
    QTest::newRow("a workbook by its ending") << u"q.xlsx"_s << none << QByteArray("PK\x03\x04");
    QTest::newRow("a list for Excel by its ending") << u"q.csv"_s << none << QByteArray("\xEF\xBB\xBF");
    QTest::newRow("a page by its ending") << u"q.html"_s << none << QByteArray("<!DOCTYPE html>");
    QTest::newRow("SDMX-CSV when told")
        << u"q.csv"_s << QStringList{u"--format"_s, u"sdmx-csv"_s} << QByteArray("DATAFLOW,");
    QTest::newRow("SDMX-CSV 2.0 when told")
        << u"q.csv"_s << QStringList{u"--format"_s, u"sdmx-csv-2"_s} << QByteArray("STRUCTURE,STRUCTURE_ID,");
    QTest::newRow("its structure when told") << u"q.xml"_s << QStringList{u"--format"_s, u"sdmx-structure"_s}
                                             << QByteArray("<?xml version=\"1.0\"");
    QTest::newRow("the option before the ending")
        << u"q.txt"_s << QStringList{u"--format=html"_s} << QByteArray("<!DOCTYPE html>");
}

void tst_CommandLineExport::writes()
{
    QFETCH(QString, name);
    QFETCH(QStringList, options);
    QFETCH(QByteArray, start);
    const QStringList call = QStringList{u"export"_s, path(name)} + options;
    const CommandLineRun run = runCommand(call);
    QCOMPARE(run.err, QString());
    QCOMPARE(run.out, QString());
    QCOMPARE(run.exitCode, 0);
    const QByteArray first = bytes(name);
    QVERIFY2(first.startsWith(start), first.left(20).constData());
    QCOMPARE(runCommand(call).exitCode, 0);
    QCOMPARE(bytes(name), first);
    QVERIFY(QFile::remove(path(name)));
    QVERIFY(QDir(m_folder.path()).isEmpty()); // no leftovers
}

void tst_CommandLineExport::languageAndYearsMatter()
{
    const auto page = [this](const QStringList &options) {
        runCommand(QStringList{u"export"_s, path(u"page.html"_s)} + options);
        return bytes(u"page.html"_s);
    };
    const QByteArray all = page({});
    QVERIFY(all.contains("<html lang=\"it\"") && all.contains("Tab. 32 "));
    QVERIFY(page({u"--language"_s, u"en"_s}).contains("<html lang=\"en\""));
    const QByteArray one = page({u"--years"_s, u"2011"_s});
    QVERIFY(one.contains("Tab. 23 ") && !one.contains("Tab. 24 ")); // marks and figures once, not four times
}

void tst_CommandLineExport::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("quoted");
    QTest::newRow("no such format") << QStringList{path(u"q.xlsx"_s), u"--format"_s, u"ods"_s} << 2
                                    << u"ods"_s;
    QTest::newRow("an ending that tells nothing") << QStringList{path(u"q.doc"_s)} << 2 << u"q.doc"_s;
    QTest::newRow("no ending") << QStringList{path(u"quaderno"_s)} << 2 << u"--format"_s;
    QTest::newRow("no name") << QStringList() << 2 << u"export"_s;
    QTest::newRow("years that are not there")
        << QStringList{path(u"q.html"_s), u"--years"_s, u"1999"_s} << 2 << u"1999"_s;
    QTest::newRow("a file that is not there")
        << QStringList{path(u"q.html"_s), u"--database"_s, path(u"none.quaderno"_s)} << 3
        << u"none.quaderno"_s;
    for (const QString &name : {u"q.xlsx"_s, u"q.csv"_s, u"q.html"_s})
        QTest::addRow("a folder that is not there, %s", qPrintable(name))
            << QStringList{path(u"none/"_s + name)} << 3 << name;
}

void tst_CommandLineExport::refuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, quoted);
    const CommandLineRun run = runCommand(QStringList(u"export"_s) + arguments);
    QTEST(run.exitCode, "exitCode");
    QCOMPARE(run.out, QString());
    QVERIFY2(run.err.contains(quoted) && run.err.count(u'\n') == 1, qPrintable(run.err));
}

void tst_CommandLineExport::leavesTheOldFileAlone()
{
    QVERIFY(QDir(m_folder.path()).mkdir(u"folder.html"_s));
    const CommandLineRun run = runCommand({u"export"_s, path(u"folder.html"_s)});
    QCOMPARE(run.exitCode, 3);
    QVERIFY(QDir(path(u"folder.html"_s)).exists());
}

QTEST_MAIN(tst_CommandLineExport)
#include "tst_commandlineexport.moc"
