// `quaderno check` over the bundled edition and over small data sets.
#include "commandlinerun.h"

#include "exchange/csv.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace quaderno;
using namespace quaderno::test;

class tst_CommandLineChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csv();
    void oneZoneAndYear();
    void plainText();
    void plainTextInEnglish();
    void nothingFound();
    void summary();
    void refused_data();
    void refused();
    void unreadable();

private:
    QTemporaryDir m_folder;
};

void tst_CommandLineChecks::csv()
{
    const CommandLineRun run = runCommand({u"check"_s, u"--format"_s, u"csv"_s});
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(run.err, QString());
    QVERIFY(run.out.startsWith(u"check,severity,zone,year,variables,message\n"));
    QVERIFY(!run.out.contains(u'\r') && run.out.endsWith(u'\n'));
    const auto rows = Csv::parse(run.out.toUtf8());
    QVERIFY(rows.isOk() && rows.value().size() > 1);
    int errors = 0;
    for (size_t row = 1; row < rows.value().size(); ++row) {
        const QStringList &fields = rows.value()[row].fields;
        QCOMPARE(fields.size(), 6);
        QVERIFY(fields.at(1) == u"error" || fields.at(1) == u"warning");
        errors += fields.at(1) == u"error" ? 1 : 0;
    }
    // Tables 27 and 30: six municipal costs without a total, one above it.
    QCOMPARE(errors, 7);
}

void tst_CommandLineChecks::oneZoneAndYear()
{
    const CommandLineRun run =
        runCommand({u"check"_s, u"--zone"_s, u"firenze"_s, u"--year"_s, u"2009"_s, u"--format"_s, u"csv"_s});
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(run.out, u"check,severity,zone,year,variables,message\n"
                      "municipal_within_total,error,firenze,2009,municipal_cost total_cost,"
                      "Il costo dei comuni (316.800 €) supera il costo complessivo (316.200 €). "
                      "I due numeri differiscono per una sola cifra.\n"_s);
}

void tst_CommandLineChecks::plainText()
{
    const CommandLineRun run = runCommand({u"check"_s, u"--zone"_s, u"val-di-cornia"_s});
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(run.out,
             u"Val di Cornia 2010\n"
             "  errore  Costo complessivo: Hai indicato il costo dei comuni ma non il costo complessivo.\n"
             "\n"
             "Val di Cornia 2011\n"
             "  errore  Costo complessivo: Hai indicato il costo dei comuni ma non il costo complessivo.\n"
             "  avviso  Costo a carico dei comuni: 152.320 è lo stesso numero del 2010. È una coincidenza?\n"
             "\n"
             "Errori: 2. Avvisi: 1.\n"_s);
}

void tst_CommandLineChecks::plainTextInEnglish()
{
    const CommandLineRun run = runCommand({u"check"_s, u"--zone"_s, u"firenze"_s, u"--language"_s, u"en"_s});
    QCOMPARE(run.out, u"Firenze 2009\n"
                      "  error  Cost borne by the municipalities: The cost borne by the municipalities "
                      "(€316,800) exceeds the total cost (€316,200). The two numbers differ in one digit.\n"
                      "\n"
                      "Errors: 1. Warnings: 0.\n"_s);
}

void tst_CommandLineChecks::nothingFound()
{
    const QString file = m_folder.filePath(u"empty.quaderno"_s);
    QCOMPARE(runCommand({u"create"_s, file, u"--years"_s, u"2012"_s}).exitCode, 0);
    const CommandLineRun text = runCommand({u"check"_s, u"--database"_s, file});
    QCOMPARE(text.exitCode, 0);
    QCOMPARE(text.out, u"Errori: 0. Avvisi: 0.\n"_s);
    const CommandLineRun csv = runCommand({u"check"_s, u"--database"_s, file, u"--format"_s, u"csv"_s});
    QCOMPARE(csv.exitCode, 0);
    QCOMPARE(csv.out, u"check,severity,zone,year,variables,message\n"_s);
    // Seven days a week is the most.
    QCOMPARE(runCommand({u"set"_s, file, u"elba"_s, u"2012"_s, u"days_per_week"_s, u"8"_s}).exitCode, 1);
    const CommandLineRun found = runCommand({u"check"_s, u"--database"_s, file, u"--format"_s, u"csv"_s});
    QCOMPARE(found.exitCode, 1);
    QVERIFY2(found.out.contains(u"\ndays_per_week_bounds,error,elba,2012,days_per_week,"),
             qPrintable(found.out));
    QCOMPARE(runCommand({u"check"_s, u"--database"_s, file, u"--zone"_s, u"apuane"_s}).exitCode, 0);
}

// As the tables 27 and 30 give it: both costs stand in 61 of 108 places.
void tst_CommandLineChecks::summary()
{
    const CommandLineRun csv = runCommand({u"check"_s, u"--summary"_s, u"--format"_s, u"csv"_s});
    QCOMPARE(csv.exitCode, 1);
    QVERIFY(csv.out.startsWith(
        u"check,cells,passed,failed,not_begun,not_asked,never_entered,missing,no_value,no_comparison\n"));
    QVERIFY2(csv.out.contains(u"\nmunicipal_within_total,108,60,1,"), qPrintable(csv.out));
    const CommandLineRun text = runCommand({u"check"_s, u"--summary"_s, u"--zone"_s, u"firenze"_s,
                                            u"--year"_s, u"2009"_s, u"--language"_s, u"en"_s});
    QCOMPARE(text.exitCode, 1);
    QVERIFY2(text.out.contains(u"\nCost borne by the municipalities ≤ Total cost: examined 1 of 1, in order "
                               u"0, not in order 1\n"),
             qPrintable(text.out));
}

void tst_CommandLineChecks::refused_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("mention");
    QTest::newRow("an unknown zone") << QStringList{u"--zone"_s, u"firenzee"_s} << u"firenze"_s;
    QTest::newRow("a year outside the data") << QStringList{u"--year"_s, u"2012"_s} << u"2008-2011"_s;
    QTest::newRow("a run of years") << QStringList{u"--year"_s, u"2008-2009"_s} << u"2008-2009"_s;
    QTest::newRow("an unknown format") << QStringList{u"--format"_s, u"xml"_s} << u"xml"_s;
    QTest::newRow("a word too many") << QStringList{u"firenze"_s} << u"quaderno check"_s;
}

void tst_CommandLineChecks::refused()
{
    QFETCH(QStringList, options);
    QFETCH(QString, mention);
    const CommandLineRun run = runCommand(QStringList{u"check"_s} + options);
    QCOMPARE(run.exitCode, 2);
    QCOMPARE(run.out, QString());
    QVERIFY2(run.err.contains(mention), qPrintable(run.err));
}

void tst_CommandLineChecks::unreadable()
{
    const CommandLineRun absent =
        runCommand({u"check"_s, u"--database"_s, m_folder.filePath(u"absent.quaderno"_s)});
    QCOMPARE(absent.exitCode, 3);
    QFile noDatabase(m_folder.filePath(u"text.quaderno"_s));
    QVERIFY(noDatabase.open(QIODevice::WriteOnly));
    noDatabase.write("no database");
    noDatabase.close();
    QCOMPARE(runCommand({u"check"_s, u"--database"_s, noDatabase.fileName()}).exitCode, 3);
}

QTEST_GUILESS_MAIN(tst_CommandLineChecks)
#include "tst_commandlinechecks.moc"
