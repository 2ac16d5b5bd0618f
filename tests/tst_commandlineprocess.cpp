// The built program as a script meets it: its exit code, its bytes, and what another process sees.
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class tst_CommandLineProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anotherProcessSeesTheValue();
    void sameBytesInEveryLocale_data();
    void sameBytesInEveryLocale();
    void fullDisk();
    void noDisplayForAWindow();
    void noDisplayNeededToDraw();
    void optionsOfQtAreValues();
    void exitCodes_data();
    void exitCodes();

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
}

void tst_CommandLineProcess::anotherProcessSeesTheValue()
{
    const QString file = m_folder.filePath(u"shared.quaderno"_s);
    QCOMPARE(run({u"create"_s, file}).exitCode, 0);
    // printed.csv: table 23, Firenze, 2010 is "5.489".
    QCOMPARE(run({u"get"_s, file, u"firenze"_s, u"2010"_s, u"users"_s}).out, "5489\tA\n");
    QCOMPARE(run({u"set"_s, file, u"firenze"_s, u"2010"_s, u"users"_s, u"5.490"_s}).exitCode, 0);
    QCOMPARE(run({u"get"_s, file, u"firenze"_s, u"2010"_s, u"users"_s}).out, "5490\tA\n");
    const QByteArray table = run({u"table"_s, u"23"_s, u"--database"_s, file, u"--format"_s, u"csv"_s}).out;
    QVERIFY2(table.contains("\nfirenze,4.936,4.932,5.490,-\n"), table.constData());
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

QTEST_GUILESS_MAIN(tst_CommandLineProcess)
#include "tst_commandlineprocess.moc"
