// The built program as a script meets it: its exit code, its bytes, and what another process sees.
#include "filesystem.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/stat.h>
#include <unistd.h>

using namespace quaderno::tests;
using namespace Qt::StringLiterals;

class tst_CommandLineProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anotherProcessSeesTheValue();
    void aReadingCommandLeavesNothingBeside_data();
    void aReadingCommandLeavesNothingBeside();
    void verifyLeavesALogThatIsThere();
    void whatIsNoFileIsSaid_data();
    void whatIsNoFileIsSaid();
    void sameBytesInEveryLocale_data();
    void sameBytesInEveryLocale();
    void fullDisk();
    void noDisplayForAWindow();
    void noDisplayNeededToDraw();
    void optionsOfQtAreValues();
    void exitCodes_data();
    void exitCodes();
    void noOutputReplacesADataSet_data();
    void noOutputReplacesADataSet();
    void aDataSetIsNoSheetToImport();
    void theOutputMayBeADevice();
    void standardOutputNeverEndsADataSet_data();
    void standardOutputNeverEndsADataSet();
    void aKillLeavesNothingBehind_data();
    void aKillLeavesNothingBehind();

private:
    struct Ended {
        int exitCode = -1;
        QByteArray out = {};
        QByteArray err = {};
    };
    // Runs the program to its end; `unset` are taken out of its environment, `extra` put in.
    [[nodiscard]] static Ended run(const QStringList &arguments, const QStringList &unset = {},
                                   const QMap<QString, QString> &extra = {}, const QString &outFile = {});

    QTemporaryDir m_folder;
    QString m_dataSet; // to be copied: to create one takes a second
};

tst_CommandLineProcess::Ended tst_CommandLineProcess::run(const QStringList &arguments,
                                                          const QStringList &unset,
                                                          const QMap<QString, QString> &extra,
                                                          const QString &outFile)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : unset)
        environment.remove(name);
    for (auto it = extra.begin(); it != extra.end(); ++it)
        environment.insert(it.key(), it.value());
    QProcess process;
    process.setProcessEnvironment(environment);
    if (!outFile.isEmpty())
        process.setStandardOutputFile(outFile);
    process.start(qEnvironmentVariable("QUADERNO_PROGRAM"), arguments);
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void tst_CommandLineProcess::initTestCase()
{
    QVERIFY2(!qEnvironmentVariableIsEmpty("QUADERNO_PROGRAM"),
             "ctest sets QUADERNO_PROGRAM to the built program.");
    m_dataSet = m_folder.filePath(u"any.quaderno"_s);
    QCOMPARE(run({u"create"_s, m_dataSet}).exitCode, 0);
}

void tst_CommandLineProcess::anotherProcessSeesTheValue()
{
    const QString file = m_folder.filePath(u"shared.quaderno"_s);
    QVERIFY(QFile::copy(m_dataSet, file));
    // printed.csv: table 23, Firenze, 2010 is "5.489".
    QCOMPARE(run({u"get"_s, file, u"firenze"_s, u"2010"_s, u"users"_s}).out, "5489\tA\n");
    QCOMPARE(run({u"set"_s, file, u"firenze"_s, u"2010"_s, u"users"_s, u"5.490"_s}).exitCode, 0);
    QCOMPARE(run({u"get"_s, file, u"firenze"_s, u"2010"_s, u"users"_s}).out, "5490\tA\n");
    const QByteArray table = run({u"table"_s, u"23"_s, u"--database"_s, file, u"--format"_s, u"csv"_s}).out;
    QVERIFY2(table.contains("\nfirenze,4.936,4.932,5.490,-\n"), table.constData());
}

void tst_CommandLineProcess::aReadingCommandLeavesNothingBeside_data()
{
    QTest::addColumn<QStringList>("words");
    for (const char *words : {"get FILE apuane 2008 users", "verify FILE", "table 23 --database FILE",
                              "check --database FILE", "history --database FILE"})
        QTest::newRow(words) << QString::fromLatin1(words).split(u' ');
}

void tst_CommandLineProcess::aReadingCommandLeavesNothingBeside()
{
    QFETCH(QStringList, words);
    QTemporaryDir folder;
    const QString file = folder.filePath(u"x.quaderno"_s);
    QVERIFY(QFile::copy(m_dataSet, file));
    QCOMPARE(run({u"set"_s, file, u"apuane"_s, u"2008"_s, u"users"_s, u"1300"_s}).exitCode, 0);
    words.replaceInStrings(u"FILE"_s, file);
    const QByteArray before = contentsOf(file);
    const QDateTime changed = QFileInfo(file).lastModified();
    QVERIFY(run(words).exitCode <= 1); // `check` finds something
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList(u"x.quaderno"_s));
    QCOMPARE(contentsOf(file), before);
    QCOMPARE(QFileInfo(file).lastModified(), changed);
}

// As a kill leaves it: whether it is sound is what is asked.
void tst_CommandLineProcess::verifyLeavesALogThatIsThere()
{
    const QString file = m_folder.filePath(u"killed.quaderno"_s);
    QVERIFY(QFile::copy(m_dataSet, file));
    const QByteArray garbage(5000, 'x');
    QFile log(file + u"-wal"_s);
    QVERIFY(log.open(QIODevice::WriteOnly) && log.write(garbage) == garbage.size());
    log.close();
    const QByteArray before = contentsOf(file);
    QCOMPARE(run({u"verify"_s, file}).exitCode, 0);
    QCOMPARE(contentsOf(file), before);
    QCOMPARE(contentsOf(log.fileName()), garbage);
}

void tst_CommandLineProcess::whatIsNoFileIsSaid_data()
{
    QTest::addColumn<bool>("isPipe");
    QTest::newRow("a folder") << false;
    QTest::newRow("a pipe into which nobody writes") << true;
}

void tst_CommandLineProcess::whatIsNoFileIsSaid()
{
    QFETCH(bool, isPipe);
    QTemporaryDir folder;
    const QString name = folder.filePath(u"x.quaderno"_s);
    if (isPipe)
        QCOMPARE(::mkfifo(QFile::encodeName(name).constData(), 0600), 0);
    else
        QVERIFY(QDir().mkdir(name));
    const QString cell = u"apuane 2008 users"_s;
    for (const QStringList &words :
         {QStringList{u"get"_s, name} + cell.split(u' '),
          QStringList{u"set"_s, name} + cell.split(u' ') + QStringList{u"1"_s},
          QStringList{u"verify"_s, name}, QStringList{u"table"_s, u"23"_s, u"--database"_s, name},
          QStringList{u"backup"_s, name}}) {
        const Ended ended = run(words);
        QCOMPARE(ended.exitCode, 3);
        const QString said = QString::fromUtf8(ended.err);
        QVERIFY2(said.contains(isPipe ? u"pipe"_s : u"una cartella"_s), ended.err.constData());
    }
}

void tst_CommandLineProcess::sameBytesInEveryLocale_data()
{
    QTest::addColumn<QString>("locale");
    QTest::newRow("the plain C locale") << u"C"_s;
    QTest::newRow("a locale that is not installed") << u"xx_XX.ISO-8859-1"_s;
    QTest::newRow("none at all") << QString();
}

void tst_CommandLineProcess::sameBytesInEveryLocale()
{
    QFETCH(QString, locale);
    const QStringList table{u"table"_s, u"28"_s};
    const Ended expected = run(table);
    QCOMPARE(expected.exitCode, 0);
    QVERIFY(expected.out.startsWith("Tab. 28 \xe2\x80\x93 ")); // UTF-8
    QVERIFY(!expected.out.contains('\r'));
    const Ended ended =
        run(table, {u"LC_ALL"_s, u"LANG"_s},
            locale.isEmpty() ? QMap<QString, QString>() : QMap<QString, QString>{{u"LC_ALL"_s, locale}});
    QCOMPARE(ended.out, expected.out);
    QCOMPARE(ended.err, QByteArray());
}

void tst_CommandLineProcess::fullDisk()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("This system has no /dev/full.");
    const Ended ended = run({u"table"_s, u"1"_s}, {}, {}, u"/dev/full"_s);
    QCOMPARE(ended.exitCode, 3);
    QCOMPARE(ended.err.count('\n'), 1);
}

void tst_CommandLineProcess::noDisplayForAWindow()
{
    const QStringList display{u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s};
    for (const QStringList &arguments :
         {QStringList{}, QStringList{qEnvironmentVariable("QUADERNO_PROGRAM")}}) {
        const Ended ended = run(arguments, display);
        QCOMPARE(ended.exitCode, 3);
        QCOMPARE(ended.out, QByteArray());
        QCOMPARE(ended.err.count('\n'), 1);
    }
}

void tst_CommandLineProcess::noDisplayNeededToDraw()
{
    const QStringList display{u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s, u"XDG_RUNTIME_DIR"_s};
    const QString file = m_folder.filePath(u"report.pdf"_s);
    const Ended ended = run({u"report"_s, file}, display);
    QCOMPARE(ended.exitCode, 0);
    QCOMPARE(ended.err, QByteArray());
    QVERIFY(QFileInfo(file).size() > 50000);
}

void tst_CommandLineProcess::optionsOfQtAreValues()
{
    const QString file = m_folder.filePath(u"qt.quaderno"_s);
    QCOMPARE(run({u"create"_s, file, u"--years"_s, u"2012"_s}).exitCode, 0);
    QCOMPARE(run({u"set"_s, file, u"elba"_s, u"2012"_s, u"remarks"_s, u"--"_s, u"-platform"_s}).exitCode, 0);
    QCOMPARE(run({u"get"_s, file, u"elba"_s, u"2012"_s, u"remarks"_s}).out, "-platform\tA\n");
}

void tst_CommandLineProcess::exitCodes_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("fine") << QStringList{u"--version"_s} << 0;
    QTest::newRow("wrong usage") << QStringList{u"table"_s} << 2;
    QTest::newRow("no such file") << QStringList{u"none.quaderno"_s} << 3;
    QTest::newRow("an empty word") << QStringList{QString()} << 3;
}

void tst_CommandLineProcess::exitCodes()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    const Ended ended = run(arguments);
    QCOMPARE(ended.exitCode, exitCode);
    QCOMPARE(ended.err.count('\n'), exitCode == 0 ? 0 : 1);
    QCOMPARE(ended.out.isEmpty(), exitCode != 0);
}

// OUT is another name of a data set: of any, and of the very one that is read.
void tst_CommandLineProcess::noOutputReplacesADataSet_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("ending");
    const QString out = u"OUT"_s;
    QTest::newRow("report") << QStringList{u"report"_s, out} << u"pdf"_s;
    QTest::newRow("export as workbook") << QStringList{u"export"_s, out} << u"xlsx"_s;
    QTest::newRow("export as list") << QStringList{u"export"_s, out} << u"csv"_s;
    QTest::newRow("export as page") << QStringList{u"export"_s, out} << u"html"_s;
    QTest::newRow("export of observations")
        << QStringList{u"export"_s, out, u"--format"_s, u"sdmx-csv"_s} << u"csv"_s;
    QTest::newRow("figure") << QStringList{u"figure"_s, u"1"_s, out} << u"pdf"_s;
    QTest::newRow("figure as drawing") << QStringList{u"figure"_s, u"1"_s, out} << u"svg"_s;
    QTest::newRow("figure as picture") << QStringList{u"figure"_s, u"1"_s, out} << u"png"_s;
    QTest::newRow("profile") << QStringList{u"profile"_s, u"firenze"_s, out} << u"pdf"_s;
    QTest::newRow("questionnaire") << QStringList{u"questionnaire"_s, u"firenze"_s, u"2010"_s, out}
                                   << u"pdf"_s;
    QTest::newRow("errata sheet") << QStringList{u"audit"_s, u"--errata"_s, out} << u"pdf"_s;
    QTest::newRow("errata list") << QStringList{u"audit"_s, u"--errata"_s, out} << u"csv"_s;
    QTest::newRow("template") << QStringList{u"template"_s, u"FILE"_s, u"firenze"_s, u"2010"_s, out}
                              << u"xlsx"_s;
    QTest::newRow("create") << QStringList{u"create"_s, out} << u"quaderno"_s;
}

void tst_CommandLineProcess::noOutputReplacesADataSet()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, ending);
    const QTemporaryDir folder;
    const QString data = folder.filePath(u"x.quaderno"_s);
    const QString link = folder.filePath(u"link."_s + ending);
    const QString hardLink = folder.filePath(u"hard."_s + ending);
    QVERIFY(QFile::copy(m_dataSet, data));
    QVERIFY(QFile::link(data, link));
    QCOMPARE(::link(qPrintable(data), qPrintable(hardLink)), 0);
    const QByteArray before = contentsOf(data);

    const bool takesDatabase = !arguments.contains(u"FILE"_s) && arguments.first() != u"create";
    arguments.replaceInStrings(u"FILE"_s, data);
    // Another data set, and the very one that is read.
    for (const QString &out : {hardLink, link}) {
        QStringList words = arguments;
        words.replaceInStrings(u"OUT"_s, out);
        if (out == link && takesDatabase)
            words += {u"--database"_s, data};
        const Ended ended = run(words);
        QCOMPARE(ended.exitCode, 3);
        QCOMPARE(ended.err.count('\n'), 1);
        QVERIFY2(ended.err.contains(out.toUtf8()), ended.err.constData());
        QCOMPARE(contentsOf(data), before);
    }
    QCOMPARE(filesIn(folder.path()).filter(u".quaderno-draft"_s), QStringList());
}

void tst_CommandLineProcess::aDataSetIsNoSheetToImport()
{
    const QTemporaryDir folder;
    const QString data = folder.filePath(u"x.quaderno"_s);
    QVERIFY(QFile::copy(m_dataSet, data));
    QVERIFY(QFile::link(data, folder.filePath(u"link.csv"_s)));
    for (const QString &source : {data, folder.filePath(u"link.csv"_s)}) {
        const Ended ended = run({u"import"_s, data, source});
        QCOMPARE(ended.exitCode, 3);
        QVERIFY2(ended.err.contains("aperto"), ended.err.constData());
    }
}

void tst_CommandLineProcess::theOutputMayBeADevice()
{
    const QTemporaryDir folder;
    const QString full = folder.filePath(u"full.pdf"_s);
    QVERIFY(QFile::link(u"/dev/full"_s, full));
    for (const QString &out : {u"/dev/full"_s, full}) {
        const Ended ended = run({u"report"_s, out});
        QCOMPARE(ended.exitCode, 3);
        QVERIFY2(ended.err.contains("il disco è pieno"), ended.err.constData());
        QVERIFY(S_ISCHR(statusOf(u"/dev/full"_s).st_mode));
    }
    const Ended ended = run({u"report"_s, u"/dev/stdout"_s});
    QCOMPARE(ended.exitCode, 0);
    QVERIFY(ended.out.startsWith("%PDF-"));
    QCOMPARE(run({u"report"_s, u"/dev/null"_s}).exitCode, 0);
    QVERIFY(S_ISCHR(statusOf(u"/dev/null"_s).st_mode));
}

void tst_CommandLineProcess::standardOutputNeverEndsADataSet_data()
{
    QTest::addColumn<int>("descriptor");
    QTest::newRow("standard output") << STDOUT_FILENO;
    QTest::newRow("standard error") << STDERR_FILENO;
}

// As `quaderno table 1 >> x.quaderno` has it, or `2<> x.quaderno`.
void tst_CommandLineProcess::standardOutputNeverEndsADataSet()
{
    QFETCH(int, descriptor);
    const QTemporaryDir folder;
    const QString data = folder.filePath(u"x.quaderno"_s);
    QVERIFY(QFile::copy(m_dataSet, data));
    const QByteArray before = contentsOf(data);
    QProcess process;
    if (descriptor == STDOUT_FILENO)
        process.setStandardOutputFile(data, QIODevice::Append);
    else
        process.setStandardErrorFile(data, QIODevice::Append);
    process.start(qEnvironmentVariable("QUADERNO_PROGRAM"),
                  {u"history"_s, u"--database"_s, data, u"--zone"_s, u"nowhere"_s}); // which is a sentence
    QVERIFY(process.waitForFinished(60000));
    QCOMPARE(process.exitCode(), 3);
    QCOMPARE(contentsOf(data), before);
}

void tst_CommandLineProcess::aKillLeavesNothingBehind_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("name");
    QTest::newRow("create") << QStringList{u"create"_s} << u"new.quaderno"_s;
    QTest::newRow("report") << QStringList{u"report"_s} << u"out.pdf"_s;
    QTest::newRow("export") << QStringList{u"export"_s} << u"out.xlsx"_s;
}

// Killed at moments spread over its whole run; what is there afterwards is the whole file or none, and
// nothing else.
void tst_CommandLineProcess::aKillLeavesNothingBehind()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, name);
    const QTemporaryDir folder;
    const QTemporaryDir temporary;
    QDir(folder.path()).mkdir(u"whole"_s);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(run(arguments + QStringList{folder.filePath(u"whole/"_s + name)}).exitCode, 0);
    const qint64 wholeRun = timer.elapsed();
    const qint64 wholeSize = QFileInfo(folder.filePath(u"whole/"_s + name)).size();

    constexpr int kKills = 6; // each is a whole start, under the sanitizers too
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"TMPDIR"_s, temporary.path());
    environment.remove(u"XDG_RUNTIME_DIR"_s);
    int killed = 0;
    for (int kill = 0; kill < kKills; ++kill) {
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(qEnvironmentVariable("QUADERNO_PROGRAM"),
                      arguments + QStringList{folder.filePath(name)});
        QVERIFY(process.waitForStarted());
        // Half of the kills around the end, where the file is written.
        const qint64 wait = kill % 2 == 0 ? wholeRun * kill / kKills : wholeRun * (60 + 2 * kill) / 100;
        (void)process.waitForFinished(static_cast<int>(wait));
        ::kill(static_cast<pid_t>(process.processId()), process.processId() > 0 ? SIGKILL : 0);
        QVERIFY(process.state() == QProcess::NotRunning || process.waitForFinished(60000));
        killed += process.exitStatus() == QProcess::CrashExit ? 1 : 0;
        for (const QString &left : filesIn(folder.path()))
            QVERIFY2(left.startsWith(name), qPrintable(left)); // with its log, if SQLite was just opening it
        if (QFileInfo::exists(folder.filePath(name)) && !name.endsWith(u".quaderno"))
            QCOMPARE(QFileInfo(folder.filePath(name)).size(), wholeSize);
        for (const QString &left : filesIn(folder.path()))
            QVERIFY(QFile::remove(folder.filePath(left)));
    }
    QVERIFY2(killed >= kKills / 3, qPrintable(QString::number(killed)));
    // The one folder for sockets, which the next command finds there. And libxlsxwriter names a file before
    // it takes its name away again: a kill between the two leaves it, empty.
    QStringList temporaries;
    for (const QFileInfo &left :
         QDir(temporary.path())
             .entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot)) {
        if (!left.fileName().startsWith(u"tmp.") || left.isDir() || left.size() > 0)
            temporaries.append(left.fileName());
    }
    QVERIFY2(temporaries.size() <= 1, qPrintable(temporaries.join(u' ')));
}

QTEST_GUILESS_MAIN(tst_CommandLineProcess)
#include "tst_commandlineprocess.moc"
