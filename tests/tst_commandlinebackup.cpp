// backup and restore: what is called a backup is whole, and going back to one is written down.
#include "commandlinerun.h"
#include "filesystem.h"

#include "storage/backups.h"
#include "storage/dataset.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace quaderno;
using namespace quaderno::test;
using namespace quaderno::tests;

class tst_CommandLineBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void backUpThenRestore();
    void aDryRunChangesNothing();
    void nothingIsReplaced();
    void ofADamagedFileThereIsNone();
    void aBackupOfSomethingElseIsRefused();
    void importsMakeOneForAll();
    void anImportGoesOnWithoutOne();

private:
    [[nodiscard]] CommandLineRun set(const QString &value) const
    {
        return runCommand({u"set"_s, m_file, u"apuane"_s, u"2012"_s, u"users"_s, value});
    }
    [[nodiscard]] QString get() const
    {
        return runCommand({u"get"_s, m_file, u"apuane"_s, u"2012"_s, u"users"_s}).out;
    }
    [[nodiscard]] QString inFolder(const QString &name) const { return m_folder->filePath(name); }

    QTemporaryDir m_newFolder;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

// Every test has a copy of its own of one new data set.
void tst_CommandLineBackup::initTestCase()
{
    QCOMPARE(
        runCommand({u"create"_s, m_newFolder.filePath(u"new.quaderno"_s), u"--years"_s, u"2012"_s}).exitCode,
        0);
}

void tst_CommandLineBackup::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = inFolder(u"una zona.quaderno"_s);
    QVERIFY(QFile::copy(m_newFolder.filePath(u"new.quaderno"_s), m_file));
}

void tst_CommandLineBackup::backUpThenRestore()
{
    QCOMPARE(set(u"1200"_s).exitCode, 0);
    const CommandLineRun made = runCommand({u"backup"_s, m_file});
    QVERIFY2(made.exitCode == 0, qPrintable(made.err));
    const QString backup = made.out.trimmed();
    QCOMPARE(QFileInfo(backup).absolutePath(), inFolder(u"una zona-backup"_s));
    QCOMPARE(set(u"1219"_s).exitCode, 0);
    const CommandLineRun restored = runCommand({u"restore"_s, m_file, backup, u"--language=en"_s});
    QVERIFY2(restored.exitCode == 0, qPrintable(restored.err));
    QVERIFY2(restored.out.contains(u": 1,219 → 1,200\n"_s) && restored.out.endsWith(u"1 answer.\n"_s),
             qPrintable(restored.out));
    QCOMPARE(get(), u"1200\tA\n"_s);
    // What was there before is in a backup too, since undo ends with the process.
    const auto known = Backups(m_file).list();
    QCOMPARE(known.front().cause, BackupCause::Restore);
    QCOMPARE(runCommand({u"restore"_s, m_file, known.front().path}).exitCode, 0);
    QCOMPARE(get(), u"1219\tA\n"_s);
}

void tst_CommandLineBackup::aDryRunChangesNothing()
{
    const QString out = inFolder(u"copy.quaderno"_s);
    QCOMPARE(runCommand({u"backup"_s, m_file, out}).out, out + u'\n');
    QCOMPARE(set(u"7"_s).exitCode, 0);
    const CommandLineRun run = runCommand({u"restore"_s, m_file, out, u"--dry-run"_s});
    QCOMPARE(run.exitCode, 0);
    QVERIFY2(run.out.contains(u": 7 → –\n"_s), qPrintable(run.out));
    QCOMPARE(get(), u"7\tA\n"_s);
    QVERIFY(Backups(m_file).list().empty());
}

void tst_CommandLineBackup::nothingIsReplaced()
{
    const QString other = inFolder(u"other.quaderno"_s);
    QVERIFY(QFile::copy(m_file, other));
    QCOMPARE(set(u"7"_s).exitCode, 0);
    for (const QString &out : {other, m_file}) {
        const QByteArray before = contentsOf(out);
        const CommandLineRun run = runCommand({u"backup"_s, m_file, out});
        QCOMPARE(run.exitCode, 3);
        QCOMPARE(run.out, QString());
        QCOMPARE(run.err.count(u'\n'), 1);
        QCOMPARE(contentsOf(out), before);
    }
}

void tst_CommandLineBackup::ofADamagedFileThereIsNone()
{
    QByteArray bytes = contentsOf(m_file);
    const qsizetype half = bytes.size() / 2;
    for (qsizetype at = half; at < half + 40'000 && at < bytes.size(); ++at)
        bytes[at] = '\x5a';
    fill(m_file, bytes);
    const QString out = inFolder(u"copy.quaderno"_s);
    for (const QStringList &words : {QStringList{u"backup"_s, m_file, out}, {u"backup"_s, m_file}}) {
        const CommandLineRun run = runCommand(words);
        QCOMPARE(run.exitCode, 3);
        QCOMPARE(run.out, QString());
        QVERIFY2(run.err.count(u'\n') == 1, qPrintable(run.err));
    }
    QVERIFY(!QFile::exists(out));
    QVERIFY(Backups(m_file).list().empty());
}

void tst_CommandLineBackup::aBackupOfSomethingElseIsRefused()
{
    fill(inFolder(u"words.quaderno"_s), QByteArray("no data set").repeated(100));
    QCOMPARE(runCommand({u"restore"_s, m_file, inFolder(u"words.quaderno"_s)}).exitCode, 3);
    QCOMPARE(runCommand({u"restore"_s, m_file, inFolder(u"none.quaderno"_s)}).exitCode, 3);
    QVERIFY(!QFile::exists(inFolder(u"none.quaderno"_s)));
}

void tst_CommandLineBackup::importsMakeOneForAll()
{
    const QString sheet = inFolder(u"apuane.xlsx"_s);
    QCOMPARE(set(u"5"_s).exitCode, 0);
    QCOMPARE(runCommand({u"template"_s, m_file, u"apuane"_s, u"2012"_s, sheet}).exitCode, 0);
    QCOMPARE(set(u"6"_s).exitCode, 0);
    QTest::qWait(1100); // the name of a backup tells the second
    const CommandLineRun first = runCommand({u"import"_s, m_file, sheet});
    QVERIFY2(first.err.isEmpty(), qPrintable(first.err));
    QCOMPARE(get(), u"5\tA\n"_s);
    QCOMPARE(Backups(m_file).list().size(), size_t(1));
    const QString other = inFolder(u"elba.xlsx"_s);
    QCOMPARE(runCommand({u"template"_s, m_file, u"apuane"_s, u"2012"_s, other}).exitCode, 0);
    auto dataSet = DataSet::open(m_file, Access::ReadWrite);
    QVERIFY(dataSet.isOk());
    const ObservationEdit edit{{0, 2012, 1}, Observation{.value = 8}};
    QVERIFY(dataSet.value()->commit(std::span(&edit, 1), u"Import"_s, u"imported"_s).isOk());
    QCOMPARE(runCommand({u"import"_s, m_file, other}).err, QString());
    QCOMPARE(Backups(m_file).list().size(), size_t(1));
    QCOMPARE(Backups(m_file).list().front().cause, BackupCause::Import);
}

void tst_CommandLineBackup::anImportGoesOnWithoutOne()
{
    const QString sheet = inFolder(u"apuane.xlsx"_s);
    QCOMPARE(set(u"5"_s).exitCode, 0);
    QCOMPARE(runCommand({u"template"_s, m_file, u"apuane"_s, u"2012"_s, sheet}).exitCode, 0);
    QCOMPARE(set(u"6"_s).exitCode, 0);
    fill(inFolder(u"una zona-backup"_s), "in the way");
    const CommandLineRun run = runCommand({u"import"_s, m_file, sheet});
    QVERIFY2(run.err.count(u'\n') == 1 && run.err.contains(u"una zona-backup"_s), qPrintable(run.err));
    QCOMPARE(get(), u"5\tA\n"_s);
}

QTEST_GUILESS_MAIN(tst_CommandLineBackup)
#include "tst_commandlinebackup.moc"
