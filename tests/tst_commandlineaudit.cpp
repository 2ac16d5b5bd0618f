// `quaderno audit` over the bundled edition and over files.
#include "commandlinerun.h"

#include "editions.h"
#include "exchange/csv.h"

#include <QFile>
#include <QTemporaryDir>

#include <map>

using namespace Qt::StringLiterals;
using namespace quaderno;
using namespace quaderno::test;
using namespace quaderno::tests;

class tst_CommandLineAudit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csvHasEveryCell();
    void onlyOneClass();
    void plainTextCountsAndExplains();
    void plainTextInEnglish();
    void errataAsCsvAndPdf();
    void aFileIsAuditedAlike();
    void refused_data();
    void refused();

private:
    QTemporaryDir m_folder;
};

void tst_CommandLineAudit::csvHasEveryCell()
{
    const CommandLineRun run = runCommand({u"audit"_s, u"--format"_s, u"csv"_s});
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(run.err, QString());
    QVERIFY(run.out.startsWith(u"table,zone,year,printed,recomputed,class,cause\n"));
    const auto rows = valueOf(Csv::parse(run.out.toUtf8()));
    QCOMPARE(rows.size(), 1U + 1213 + 4); // the printed numbers, and four gaps that could be numbers
    std::map<QString, int> counts;
    for (size_t row = 1; row < rows.size(); ++row) {
        QCOMPARE(rows[row].fields.size(), 7);
        ++counts[rows[row].fields[5]];
    }
    QCOMPARE(counts[u"different"_s], 14);
    QCOMPARE(counts[u"not-printed"_s], 4);
    QCOMPARE(counts[u"rounding"_s], 12 + 1 + 3); // tables 16 and 18, three means of 2008
    QVERIFY(run.out.contains(u"\n6,alta-val-d-elsa,2008,"_s));
}

void tst_CommandLineAudit::onlyOneClass()
{
    const CommandLineRun run = runCommand(
        {u"audit"_s, u"--format"_s, u"csv"_s, u"--only"_s, u"not-printed"_s, u"--language"_s, u"en"_s});
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(run.out.count(u'\n'), 5);
    QVERIFY(
        run.out.contains(u"\n31,val-di-cornia,2010,-,2.55,not-printed,The whole column repeats Tab. 28 of "
                         "the same year: “Total cost” in place of “Cost borne by the municipalities”.\n"_s));
    const CommandLineRun two =
        runCommand({u"audit"_s, u"--format"_s, u"csv"_s, u"--only"_s, u"different,not-printed"_s});
    QCOMPARE(two.out.count(u'\n'), 19);
}

void tst_CommandLineAudit::plainTextCountsAndExplains()
{
    const CommandLineRun run = runCommand({u"audit"_s});
    QCOMPARE(run.exitCode, 1);
    QVERIFY(run.out.contains(u"2008-2011"_s));
    QVERIFY(run.out.contains(u"Empolese, 2010"_s));
    QVERIFY(run.out.contains(u"0,46"_s) && run.out.contains(u"0,22"_s));
    QVERIFY(run.out.contains(u"Amiata Senese"_s));
}

void tst_CommandLineAudit::plainTextInEnglish()
{
    const CommandLineRun run = runCommand({u"audit"_s, u"--language"_s, u"en"_s});
    QVERIFY(run.out.startsWith(u"Audit of the printed edition 2008-2011\n"));
    QVERIFY(run.out.contains(u"Tab. 32"_s));
    QVERIFY(run.out.contains(u"  Empolese, 2010: printed 30, recomputed 14 (different). The whole column"_s));
    QVERIFY(run.out.contains(u"Matches a mean without Amiata Senese."_s));
}

void tst_CommandLineAudit::errataAsCsvAndPdf()
{
    const QString sheet = m_folder.filePath(u"errata.csv"_s);
    const CommandLineRun csv = runCommand({u"audit"_s, u"--errata"_s, sheet});
    QCOMPARE(csv.exitCode, 0);
    QCOMPARE(csv.out, QString());
    const auto rows = valueOf(Csv::readFile(sheet, u';'));
    QCOMPARE(rows.size(), 1U + 18 + 3);
    QCOMPARE(rows[0].fields.join(u','), u"tabella,zona,anno,stampato,corretto,segno,esito,causa probabile"_s);
    QCOMPARE(rows[3].fields.mid(1, 6),
             QStringList({u"Empolese"_s, u"2010"_s, u"0,46"_s, u"0,22"_s, u"e"_s, u"diverso"_s}));
    const QString pdf = m_folder.filePath(u"errata.pdf"_s);
    QCOMPARE(runCommand({u"audit"_s, u"--errata"_s, pdf}).exitCode, 0);
    QFile file(pdf);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.read(5), "%PDF-"_ba);
}

void tst_CommandLineAudit::aFileIsAuditedAlike()
{
    const QString path = m_folder.filePath(u"copia.quaderno"_s);
    QVERIFY(printedEdition()->saveCopy(path).isOk());
    const QStringList words{u"audit"_s, u"--format"_s, u"csv"_s};
    QCOMPARE(runCommand(words + QStringList{u"--database"_s, path}).out, runCommand(words).out);
}

void tst_CommandLineAudit::refused_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("inError");
    QTest::newRow("an unknown class") << QStringList{u"--only"_s, u"wrong"_s} << 2 << u"not-computable"_s;
    QTest::newRow("an unknown format") << QStringList{u"--format"_s, u"xml"_s} << 2 << u"csv"_s;
    QTest::newRow("errata of another kind") << QStringList{u"--errata"_s, u"errata.doc"_s} << 2 << u".csv"_s;
    QTest::newRow("a folder that is not there")
        << QStringList{u"--errata"_s, u"/nowhere/errata.csv"_s} << 3 << u"errata.csv"_s;
    QTest::newRow("no such file") << QStringList{u"--database"_s, u"none.quaderno"_s} << 3
                                  << u"none.quaderno"_s;
    QTest::newRow("a file without an edition")
        << QStringList{u"--database"_s, u"EMPTY"_s} << 2 << u"edi"_s; // edition, edizione
}

void tst_CommandLineAudit::refused()
{
    QFETCH(QStringList, words);
    QFETCH(int, exitCode);
    QFETCH(QString, inError);
    if (words.last() == u"EMPTY") {
        words.last() = m_folder.filePath(u"vuoto.quaderno"_s);
        QCOMPARE(runCommand({u"create"_s, words.last(), u"--years"_s, u"2012-2013"_s}).exitCode, 0);
    }
    const CommandLineRun run = runCommand(QStringList{u"audit"_s} + words);
    QCOMPARE(run.exitCode, exitCode);
    QCOMPARE(run.out, QString());
    QCOMPARE(run.err.count(u'\n'), 1);
    QVERIFY2(run.err.contains(inError), qPrintable(run.err));
}

QTEST_MAIN(tst_CommandLineAudit)
#include "tst_commandlineaudit.moc"
