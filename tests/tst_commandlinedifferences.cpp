// differences: what the versions of an edition print otherwise.
#include "commandlinerun.h"
#include "editions.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace quaderno;
using namespace quaderno::test;

class tst_CommandLineDifferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void versionsAndTodayAreCompared();
    void anUnknownVersionIsRefused();
};

// The bundled edition is version 1.0; the slip of Firenze 2009 is mended in 1.1.
void tst_CommandLineDifferences::versionsAndTodayAreCompared()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"zone.quaderno"_s);
    {
        const auto bundled = tests::printedEdition();
        QVERIFY(bundled->saveCopy(file).isOk());
        const auto dataSet = tests::valueOf(DataSet::open(file, Access::ReadWrite));
        const int firenze = dataSet->observations().zoneIndex(u"firenze"_s).value();
        tests::enter(*dataSet, firenze, 2009, "municipal_cost", {.value = 316200});
        QVERIFY(dataSet->publish(u"Firenze"_s).isOk());
    }
    const QStringList options{u"--database"_s, file, u"--language"_s, u"en"_s};
    const CommandLineRun text = runCommand(QStringList{u"differences"_s, u"1.0"_s} + options);
    QCOMPARE(text.err, QString());
    QCOMPARE(text.exitCode, 1);
    QVERIFY2(text.out.startsWith(u"Tab. 30, Firenze, 2009: 316,800 → 316,200\n"_s), qPrintable(text.out));
    const CommandLineRun csv =
        runCommand(QStringList{u"differences"_s, u"1.1"_s, u"1.0"_s, u"--format"_s, u"csv"_s} + options);
    QVERIFY2(csv.out.startsWith(u"table,zone,year,before,after\n30,firenze,2009,\"316,200\",\"316,800\"\n"_s),
             qPrintable(csv.out));
    const CommandLineRun same = runCommand(QStringList{u"differences"_s, u"1.1"_s} + options);
    QCOMPARE(same.exitCode, 0);
}

void tst_CommandLineDifferences::anUnknownVersionIsRefused()
{
    const CommandLineRun run = runCommand({u"differences"_s, u"9.9"_s, u"--language"_s, u"en"_s});
    QCOMPARE(run.exitCode, 2);
    QVERIFY(run.err.contains(u"9.9"_s) && run.err.contains(u"there are 1.0"_s));
    QCOMPARE(runCommand({u"differences"_s}).exitCode, 2);
}

QTEST_GUILESS_MAIN(tst_CommandLineDifferences)
#include "tst_commandlinedifferences.moc"
