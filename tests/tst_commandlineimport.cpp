// import and template: what a spreadsheet brings in, what is not taken and why.
#include "commandlinerun.h"

#include "analysis/questionnaireway.h"
#include "exchange/csv.h"
#include "storage/dataset.h"
#include "workbooks.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace quaderno;
using namespace quaderno::test;
using namespace quaderno::tests;

class tst_CommandLineImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void imports_data();
    void imports();
    void valuesAloneAreNoQuestionnaire();
    void whatIsHiddenIsTold();
    void rejectedIsCsv();
    void dryRunChangesNothing();
    void oneActWithItsSource();
    void blanksErase();
    void closedQuestionnairesAreTold();
    void whatIsHandedOverIsNamed();
    void whatCannotBeDoneChangesNoFile();
    void ourOwnDataComeBack();
    void whatAnOldFileDoesNotTellIsSaid();
    void aSheetIsNamed();
    void wrongUsage_data();
    void wrongUsage();
    void unreadableFiles();
    void templateComesBack();

private:
    [[nodiscard]] QString sheet(const QByteArray &contents) const
    {
        QFile file(m_folder->filePath(u"dati della zona.csv"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(contents) != contents.size())
            qFatal("cannot write");
        return file.fileName();
    }
    [[nodiscard]] CommandLineRun import(const QByteArray &contents, const QStringList &options = {}) const
    {
        return runCommand(QStringList{u"import"_s, m_file, sheet(contents), u"--language=en"_s} + options);
    }
    [[nodiscard]] QString get(const QString &variable) const
    {
        return runCommand({u"get"_s, m_file, u"elba"_s, u"2012"_s, variable}).out;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

static const QStringList kElba{u"--zone"_s, u"elba"_s, u"--year"_s, u"2012"_s};

void tst_CommandLineImport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(u"zone.quaderno"_s);
    QCOMPARE(runCommand({u"create"_s, m_file, u"--years"_s, u"2012"_s}).exitCode, 0);
}

void tst_CommandLineImport::imports_data()
{
    QTest::addColumn<QByteArray>("contents");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("summary");
    QTest::addColumn<QString>("users");
    const auto row = [](const char *name, const QByteArray &contents, const QStringList &options,
                        int exitCode, const QString &summary, const QString &users) {
        QTest::newRow(name) << contents << options << exitCode << summary << users;
    };
    row("all taken", "zone;year;variable;value\nelba;2012;users;1.219\n", {}, 0,
        u"Elba 2012: 1 value, 0 to clarify, 0 rejected, decimals with the comma"_s, u"1219\tA\n"_s);
    row("a sheet of the zone's own", "Utenti serviti nell'anno;1.219\nUtenti immigrati;30\n", kElba, 0,
        u"Elba 2012: 2 values, 0 to clarify, 0 rejected, decimals with the comma"_s, u"1219\tA\n"_s);
    row("some rejected", "zone;year;variable;value\nelba;2012;users;5\nelbe;2012;users;5\n", {}, 1,
        u"Elba 2012: 1 value, 0 to clarify, 1 rejected"_s, u"5\tA\n"_s);
    row("missing needs a reason", "zone;year;variable;value\nelba;2012;users;n.d.\nelba;2012;sites;1\n", {},
        1, u"Elba 2012: 1 value, 1 to clarify, 0 rejected"_s, u"\t\n"_s);
    row("missing for a reason", "zone;year;variable;value\nelba;2012;users;n.d.\n",
        {u"--missing"_s, u"not_received"_s}, 0, u"Elba 2012: 1 value, 0 to clarify, 0 rejected"_s,
        u"\tO\n"_s);
    row("missing for a reason in words", "zone;year;variable;value\nelba;2012;users;n.d.\n",
        {u"--missing"_s, u"other"_s, u"--missing-note"_s, u"lost"_s}, 0,
        u"Elba 2012: 1 value, 0 to clarify, 0 rejected"_s, u"\tO\n"_s);
    row("nothing usable", "zone;year;variable;value\nelbe;2012;users;5\n", {}, 2,
        u"0 values, 0 to clarify, 1 rejected"_s, u"\t\n"_s);
    row("a column that is not understood is told", "Zona;Anno;users;Costo complesivo totale\nElba;2012;5;7\n",
        {}, 1,
        u"Elba 2012: 1 value, 0 to clarify, 0 rejected, 1 column not recognised: Costo complesivo totale"_s,
        u"5\tA\n"_s);
    row("rows about another zone", "zone;year;variable;value\nelba;2012;users;5\nfirenze;2012;users;5\n",
        kElba, 1, u"Elba 2012: 1 value, 0 to clarify, 1 rejected"_s, u"5\tA\n"_s);
}

void tst_CommandLineImport::imports()
{
    QFETCH(QByteArray, contents);
    QFETCH(QStringList, options);
    const CommandLineRun run = import(contents, options);
    QTEST(run.exitCode, "exitCode");
    QTEST(run.out.section(u'\n', 0, 0), "summary");
    QCOMPARE(run.err.count(u'\n'), run.exitCode == 2 ? 1 : 0);
    QTEST(get(u"users"_s), "users");
}

void tst_CommandLineImport::valuesAloneAreNoQuestionnaire()
{
    for (const QByteArray contents :
         {"7\n5\n", "id;oggetto;codice\n1;sedia;565123456\n2;tavolo;565654321\n"}) {
        const CommandLineRun run = import(contents, kElba);
        QCOMPARE(run.exitCode, 2);
        QCOMPARE(run.out, QString());
        QVERIFY2(run.err.contains(u"no questionnaire") && run.err.count(u'\n') == 1, qPrintable(run.err));
    }
}

void tst_CommandLineImport::whatIsHiddenIsTold()
{
    auto parts = workbookParts(
        "<row r='1'><c t='inlineStr'><is><t>Utenti serviti nell’anno</t></is></c><c><v>5</v></c></row>"
        "<row r='2' hidden='1'><c t='inlineStr'><is><t>Utenti immigrati</t></is></c><c><v>6</v></c></row>");
    QFile file(m_folder->filePath(u"elba.xlsx"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(zipOf(parts)) > 0);
    file.close();
    const CommandLineRun run =
        runCommand(QStringList{u"import"_s, m_file, file.fileName(), u"--language=en"_s} + kElba);
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.out.startsWith(u"Elba 2012: 1 value, 1 to clarify, 0 rejected\n"), qPrintable(run.out));
    QVERIFY2(run.out.contains(u"2,Utenti immigrati,6,") && run.out.contains(u"hidden"), qPrintable(run.out));
    QCOMPARE(get(u"users"_s), u"5\tA\n"_s);
    QCOMPARE(get(u"users_immigrant"_s), u"\t\n"_s);
}

void tst_CommandLineImport::rejectedIsCsv()
{
    const CommandLineRun run =
        import("zone;year;variable;value\nelba;2012;users;5\nelba;2012;sites;\"due, tre\"\n");
    const auto rows = Csv::parse(run.out.section(u'\n', 1).toUtf8());
    QVERIFY(rows.isOk());
    QCOMPARE(rows.value().size(), 2u);
    QCOMPARE(rows.value()[0].fields, (QStringList{u"row"_s, u"label"_s, u"value"_s, u"why"_s}));
    QCOMPARE(rows.value()[1].fields.mid(0, 3), (QStringList{u"3"_s, u"sites"_s, u"due, tre"_s}));
}

void tst_CommandLineImport::dryRunChangesNothing()
{
    const CommandLineRun run = import("zone;year;variable;value\nelba;2012;users;5\n", {u"--dry-run"_s});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.out, u"Elba 2012: 1 value, 0 to clarify, 0 rejected\n"_s);
    QCOMPARE(get(u"users"_s), u"\t\n"_s);
}

void tst_CommandLineImport::oneActWithItsSource()
{
    QCOMPARE(import("zone;year;variable;value\nelba;2012;users;5\nelba;2012;sites;6\n").exitCode, 0);
    QCOMPARE(import("zone;year;variable;value\nelba;2012;users;7\n").exitCode, 0);
    const auto dataSet = DataSet::open(m_file, Access::ReadOnly);
    QVERIFY(dataSet.isOk());
    const ObsKey key{.refArea = *dataSet.value()->observations().zoneIndex(u"elba"),
                     .timePeriod = 2012,
                     .variable = *dataSet.value()->catalogue().variableIndex(u"users")};
    const auto history = dataSet.value()->history(key);
    QVERIFY(history.isOk());
    QVERIFY(!history.value().empty());
}

void tst_CommandLineImport::blanksErase()
{
    QCOMPARE(import("zone;year;variable;value\nelba;2012;users;5\nelba;2012;sites;6\n").exitCode, 0);
    const QByteArray blank = "zone;year;variable;value\nelba;2012;users;\nelba;2012;sites;6\n";
    QCOMPARE(import(blank).exitCode, 0);
    QCOMPARE(get(u"users"_s), u"5\tA\n"_s);
    QCOMPARE(import(blank, {u"--blanks-erase"_s}).exitCode, 0);
    QCOMPARE(get(u"users"_s), u"\t\n"_s);
}

// Also by --dry-run, which opens the file for reading only.
void tst_CommandLineImport::closedQuestionnairesAreTold()
{
    {
        const auto dataSet = DataSet::open(m_file, Access::ReadWrite);
        QVERIFY(dataSet.isOk());
        const int elba = *dataSet.value()->observations().zoneIndex(u"elba");
        QVERIFY(
            dataSet.value()->commit(QuestionnaireWay::notInSurvey(*dataSet.value(), {elba, 2012})).isOk());
    }
    const QByteArray contents = "zone;year;variable;value\nelba;2012;users;5\nfirenze;2012;users;6\n";
    for (const QStringList &options : {QStringList{u"--dry-run"_s}, QStringList{}}) {
        const CommandLineRun run = import(contents, options);
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.out.startsWith(u"2 zones, 2012: 1 value, 0 to clarify, 1 rejected"),
                 qPrintable(run.out));
        QVERIFY2(run.out.contains(u"2,users,5,Row 2: Locked: Elba is not in the survey of 2012."),
                 qPrintable(run.out));
    }
    QCOMPARE(runCommand({u"get"_s, m_file, u"firenze"_s, u"2012"_s, u"users"_s}).out, u"6\tA\n"_s);
}

void tst_CommandLineImport::whatIsHandedOverIsNamed()
{
    m_file = m_folder->filePath(u"2008-2011.quaderno"_s);
    QCOMPARE(runCommand({u"create"_s, m_file}).exitCode, 0);
    const QStringList of{u"--zone"_s, u"elba"_s, u"--year"_s, u"2011"_s};
    const QByteArray contents = "Utenti serviti nell'anno;1.219\nUtenti immigrati;30\n";
    const CommandLineRun closed = import(contents, of);
    QCOMPARE(closed.exitCode, 2);
    QVERIFY2(closed.out.startsWith(u"Elba 2011 (Published): 0 values, 0 to clarify, 2 rejected"),
             qPrintable(closed.out));
    QVERIFY2(closed.out.contains(u"--handed-over"), qPrintable(closed.out));
    const CommandLineRun open = import(contents, of + QStringList{u"--handed-over"_s});
    QCOMPARE(open.exitCode, 0);
    QVERIFY2(open.out.startsWith(u"Elba 2011 (Published): 2 values"), qPrintable(open.out));
}

// An older file stays of its version, without a backup beside it.
void tst_CommandLineImport::whatCannotBeDoneChangesNoFile()
{
    const auto bytes = [this] {
        QFile file(m_file);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QVERIFY(QFile::remove(m_file));
    QVERIFY(QFile::copy(QFINDTESTDATA("data/databases/version-3.quaderno"), m_file));
    QVERIFY(QFile::setPermissions(m_file, QFile::ReadOwner | QFile::WriteOwner));
    const QByteArray before = bytes();
    QCOMPARE(runCommand({u"set"_s, m_file, u"elba"_s, u"2011"_s, u"nothing"_s, u"5"_s}).exitCode, 2);
    QCOMPARE(import("zone;year;variable;value\nelbe;2011;users;5\n").exitCode, 2);
    QCOMPARE(bytes(), before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot), QStringList());
}

// Choices are read, and what the program computes is said once.
void tst_CommandLineImport::ourOwnDataComeBack()
{
    for (const QStringList &value :
         {QStringList{u"users"_s, u"1219"_s}, QStringList{u"residents"_s, u"10000"_s},
          QStringList{u"management"_s, u"public_direct,private_contracted"_s}})
        QCOMPARE(runCommand(QStringList{u"set"_s, m_file, u"elba"_s, u"2012"_s} + value).exitCode, 0);
    const QString exported = m_folder->filePath(u"data.csv"_s);
    QCOMPARE(
        runCommand({u"export"_s, exported, u"--format"_s, u"sdmx-csv"_s, u"--database"_s, m_file}).exitCode,
        0);
    QCOMPARE(runCommand({u"set"_s, m_file, u"elba"_s, u"2012"_s, u"management"_s, u"--clear"_s}).exitCode, 0);
    const CommandLineRun run = runCommand({u"import"_s, m_file, exported, u"--language=en"_s});
    QVERIFY2(run.out.section(u'\n', 0, 0).contains(u"0 rejected, ") &&
                 run.out.contains(u" of indicators left out"),
             qPrintable(run.out));
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(get(u"management"_s), u"public_direct,private_contracted\tA\n"_s);
}

void tst_CommandLineImport::whatAnOldFileDoesNotTellIsSaid()
{
    const QString folder = QFINDTESTDATA("fixtures/formats");
    const auto imported = [&](const QString &name) {
        return runCommand(
            QStringList{u"import"_s, m_file, folder + name, u"--language=en"_s, u"--dry-run"_s} + kElba);
    };
    const CommandLineRun old = imported(u"/questionnaire.xls"_s);
    const CommandLineRun present = imported(u"/questionnaire.ods"_s);
    QVERIFY2(old.out.startsWith(u"Elba 2012: 4 values"_s), qPrintable(old.out + old.err));
    QCOMPARE(old.out, present.out);
    QVERIFY2(old.err.contains(u"hidden, merged"), qPrintable(old.err));
    QCOMPARE(present.err, QString());
}

void tst_CommandLineImport::aSheetIsNamed()
{
    const QString workbook = m_folder->filePath(u"elba.xlsx"_s);
    QCOMPARE(runCommand({u"set"_s, m_file, u"elba"_s, u"2012"_s, u"users"_s, u"5"_s}).exitCode, 0);
    QCOMPARE(runCommand({u"template"_s, m_file, u"elba"_s, u"2012"_s, workbook, u"--language=en"_s}).exitCode,
             0);
    const CommandLineRun unknown =
        runCommand({u"import"_s, m_file, workbook, u"--sheet"_s, u"Boh"_s, u"--language=en"_s});
    QCOMPARE(unknown.exitCode, 3);
    const QString name =
        unknown.err.section(u"its sheets are "_s, 1).section(u'.', 0, 0).section(u", "_s, 0, 0);
    QVERIFY2(!name.isEmpty(), qPrintable(unknown.err));
    const CommandLineRun named =
        runCommand({u"import"_s, m_file, workbook, u"--sheet"_s, name, u"--language=en"_s});
    QVERIFY2(named.exitCode == 0, qPrintable(named.out + named.err));
}

void tst_CommandLineImport::wrongUsage_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("mention");
    QTest::newRow("an unknown zone") << QStringList{u"--zone"_s, u"elbe"_s} << u"elba"_s;
    QTest::newRow("an unknown year") << QStringList{u"--year"_s, u"1999"_s} << u"2012"_s;
    QTest::newRow("an unknown reason") << QStringList{u"--missing"_s, u"boh"_s} << u"not_received"_s;
    QTest::newRow("a reason that needs words")
        << QStringList{u"--missing"_s, u"other"_s} << u"--missing-note"_s;
    QTest::newRow("a sheet that names no zone") << QStringList{} << u"zone"_s;
}

void tst_CommandLineImport::wrongUsage()
{
    QFETCH(QStringList, options);
    QFETCH(QString, mention);
    const CommandLineRun run = import("Utenti immigrati;5\nUtenti disabili;6\n", options);
    QCOMPARE(run.exitCode, 2);
    QCOMPARE(run.out, QString());
    QVERIFY2(run.err.contains(mention) && run.err.count(u'\n') == 1, qPrintable(run.err));
}

void tst_CommandLineImport::unreadableFiles()
{
    QCOMPARE(runCommand({u"import"_s, m_file, m_folder->filePath(u"none.csv"_s)}).exitCode, 3);
    QCOMPARE(import(QByteArray("\xD0\xCF\x11\xE0 old", 8)).exitCode, 3);
    QCOMPARE(runCommand({u"import"_s, m_folder->filePath(u"none.quaderno"_s), sheet("a;b\n")}).exitCode, 3);
    QCOMPARE(runCommand({u"template"_s, m_file, u"elba"_s, u"2012"_s, m_folder->filePath(u"none/a.xlsx"_s)})
                 .exitCode,
             3);
    QCOMPARE(
        runCommand({u"template"_s, m_file, u"elba"_s, u"2012"_s, m_folder->filePath(u"a.ods"_s)}).exitCode,
        2);
    QCOMPARE(
        runCommand({u"template"_s, m_file, u"elbe"_s, u"2012"_s, m_folder->filePath(u"a.xlsx"_s)}).exitCode,
        2);
}

void tst_CommandLineImport::templateComesBack()
{
    QCOMPARE(runCommand({u"set"_s, m_file, u"elba"_s, u"2012"_s, u"users"_s, u"1.219"_s}).exitCode, 0);
    QCOMPARE(
        runCommand({u"set"_s, m_file, u"elba"_s, u"2012"_s, u"management"_s, u"public_direct"_s}).exitCode,
        0);
    for (const QString &language : {u"it"_s, u"en"_s}) {
        const QString workbook = m_folder->filePath(u"elba-%1.xlsx"_s.arg(language));
        const CommandLineRun written =
            runCommand({u"template"_s, m_file, u"elba"_s, u"2012"_s, workbook, u"--language"_s, language});
        QVERIFY2(written.exitCode == 0, qPrintable(written.err));
        // Into another file, by a program in the other language.
        const QString other = m_folder->filePath(u"other-%1.quaderno"_s.arg(language));
        QCOMPARE(runCommand({u"create"_s, other, u"--years"_s, u"2012"_s}).exitCode, 0);
        const CommandLineRun run = runCommand(
            {u"import"_s, other, workbook, u"--language"_s, language == u"it" ? u"en"_s : u"it"_s});
        QVERIFY2(run.exitCode == 0, qPrintable(run.out + run.err));
        QCOMPARE(runCommand({u"get"_s, other, u"elba"_s, u"2012"_s, u"users"_s}).out, u"1219\tA\n"_s);
        QCOMPARE(runCommand({u"get"_s, other, u"elba"_s, u"2012"_s, u"management"_s}).out,
                 u"public_direct\tA\n"_s);
    }
}

QTEST_GUILESS_MAIN(tst_CommandLineImport)
#include "tst_commandlineimport.moc"
