// A file on a network share: a lock with a name, a copy to work on, and nothing lost between the two. The
// share is a folder that QUADERNO_TEST_SHARE names.
#include "editions.h"
#include "openwindow.h"
#include "storage/networkshare.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/wait.h>
#include <unistd.h>

using namespace quaderno;
using namespace quaderno::tests;

class TestNetworkShare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init();
    void fileSystemsAreTold_data();
    void fileSystemsAreTold();
    void whatIsSavedGoesBackAsAWhole();
    void leavingTakesLockAndCopyAway();
    void draftsGoBackToo();
    void aSecondOneReadsAndIsToldWho();
    void aLockOfNobodyIsNotTakenSilently();
    void aLockOfADeadProcessIsTaken();
    void aShareThatIsGoneIsTriedAgain();
    void aFileReplacedBySomebodyIsNotWrittenOver();
    void aLockTakenOverStopsTheCopyBack();
    void afterAKillTheCopyIsFound();
    void afterAKillBothAreKeptWhenBothChanged();
    void newFilesAndCopiesComeWhole();
    void theStatusLineSaysWhereItIs();

private:
    [[nodiscard]] std::unique_ptr<DataSet> open(Access access = Access::ReadWrite) const
    {
        return valueOf(DataSet::open(m_path, access, QStringLiteral("Maria Rossi")));
    }
    [[nodiscard]] double usersOnShare() const;
    [[nodiscard]] QStringList onShare() const
    {
        return QDir(m_share->path()).entryList(QDir::Files | QDir::Hidden);
    }
    [[nodiscard]] QStringList localFolders() const
    {
        return m_local.isEmpty() ? QStringList() : QDir(m_local).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    }
    void enterAndBeKilled(double users) const;

    std::unique_ptr<QTemporaryDir> m_share;
    QString m_path;
    QString m_local;
};

void TestNetworkShare::init()
{
    qunsetenv("QUADERNO_TEST_SHARE");
    m_share = std::make_unique<QTemporaryDir>();
    m_path = QFileInfo(m_share->path()).canonicalFilePath() + QStringLiteral("/dati.quaderno");
    m_local = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/shares");
    QDir(m_local).removeRecursively();
    const auto edition = printedEdition();
    QVERIFY(edition->saveCopy(m_path).isOk());
    qputenv("QUADERNO_TEST_SHARE", QFile::encodeName(m_share->path()));
}

double TestNetworkShare::usersOnShare() const
{
    const auto dataSet = open(Access::ReadOnly);
    return dataSet->observations().observation(keyOf(*dataSet, 0, 2011, "users"))->value.value_or(-1);
}

void TestNetworkShare::enterAndBeKilled(double users) const
{
    const pid_t child = ::fork();
    if (child == 0) {
        const auto dataSet = open();
        enter(*dataSet, 0, 2011, "users", {.value = users});
        ::kill(::getpid(), SIGKILL);
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status));
}

void TestNetworkShare::fileSystemsAreTold_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isShare");
    QTest::newRow("a disk") << "/home/x.quaderno" << false;
    QTest::newRow("a share under it") << "/home/rete/x.quaderno" << true;
    QTest::newRow("a folder that begins alike") << "/home/rete2/x.quaderno" << false;
    QTest::newRow("a name with a space") << "/mnt/due parole/x.quaderno" << true;
    QTest::newRow("a local file system in user space") << "/mnt/ntfs/x.quaderno" << false;
}

void TestNetworkShare::fileSystemsAreTold()
{
    const QByteArray mounts = "1 0 8:1 / / rw - ext4 /dev/sda1 rw\n"
                              "2 1 0:40 / /home/rete rw - cifs //pc/rete rw\n"
                              "3 1 0:41 / /mnt/due\\040parole rw shared:1 - fuse.sshfs a: rw\n"
                              "4 1 0:42 / /mnt/ntfs rw - fuseblk /dev/sdb1 rw\n";
    QFETCH(QString, path);
    QTEST(isNetworkFileSystem(fileSystemType(mounts, path)), "isShare");
}

void TestNetworkShare::whatIsSavedGoesBackAsAWhole()
{
    const auto dataSet = open();
    QCOMPARE(dataSet->path(), m_path);
    QVERIFY(dataSet->share()->isReturned());
    enter(*dataSet, 0, 2011, "users", {.value = 77});
    QVERIFY(!dataSet->share()->isReturned());
    QVERIFY(usersOnShare() != 77);
    QVERIFY(dataSet->giveBack().isOk());
    QVERIFY(dataSet->share()->isReturned());
    QCOMPARE(usersOnShare(), 77.0);
    // SQLite has never worked there.
    QCOMPARE(onShare(),
             (QStringList{QStringLiteral(".~lock.dati.quaderno#"), QStringLiteral("dati.quaderno")}));
}

void TestNetworkShare::leavingTakesLockAndCopyAway()
{
    {
        const auto dataSet = open();
        enter(*dataSet, 0, 2011, "users", {.value = 78});
    }
    QCOMPARE(onShare(), QStringList{QStringLiteral("dati.quaderno")});
    QCOMPARE(localFolders(), QStringList());
    QCOMPARE(usersOnShare(), 78.0);
}

void TestNetworkShare::draftsGoBackToo()
{
    ObsKey key;
    {
        const auto dataSet = open();
        key = keyOf(*dataSet, 0, 2011, "users");
        QVERIFY(dataSet->saveDraft(key, QStringLiteral("circa")).isOk());
        QVERIFY(!dataSet->share()->isReturned());
    }
    QCOMPARE(open()->draft(key), QStringLiteral("circa"));
}

void TestNetworkShare::aSecondOneReadsAndIsToldWho()
{
    const auto first = open();
    const auto second = DataSet::open(m_path, Access::ReadWrite);
    QVERIFY(!second);
    QCOMPARE(second.error().kind, ErrorKind::Unreadable); // the command line's exit code 3
    QVERIFY2(second.error().message.contains(QStringLiteral("Maria Rossi")),
             qPrintable(second.error().message));
    installLanguage(*qApp, Language::Italian);
    const QString words = ShareCopy::hinderer(m_path).value_or(ShareHolder()).words();
    QVERIFY2(words.startsWith(QStringLiteral("Maria Rossi su ")), qPrintable(words));
    QVERIFY(open(Access::ReadOnly)->isReadOnly());
    QVERIFY(ShareCopy::hinderer(m_path).has_value());
}

void TestNetworkShare::aLockOfNobodyIsNotTakenSilently()
{
    QFile lock(ShareLock::fileFor(m_path));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write("\xff{not a lock");
    lock.close();
    QVERIFY(!DataSet::open(m_path, Access::ReadWrite));
    QVERIFY(ShareLock::remove(m_path).isOk()); // what a person may ask for
    QVERIFY(DataSet::open(m_path, Access::ReadWrite).isOk());
}

void TestNetworkShare::aLockOfADeadProcessIsTaken()
{
    enterAndBeKilled(79);
    QVERIFY(QFileInfo::exists(ShareLock::fileFor(m_path)));
    QVERIFY(!ShareCopy::hinderer(m_path));
    QVERIFY(DataSet::open(m_path, Access::ReadWrite).isOk());
}

void TestNetworkShare::aShareThatIsGoneIsTriedAgain()
{
    const QString away = m_share->path() + QStringLiteral("-away");
    const auto dataSet = open();
    enter(*dataSet, 0, 2011, "users", {.value = 80});
    QVERIFY(QDir().rename(m_share->path(), away));
    const Outcome gone = dataSet->giveBack();
    QVERIFY(!gone);
    QCOMPARE(gone.error().kind, ErrorKind::Unreadable);
    enter(*dataSet, 0, 2011, "users", {.value = 81}); // work goes on
    QVERIFY(QDir().rename(away, m_share->path()));
    QVERIFY(dataSet->giveBack().isOk());
    QCOMPARE(usersOnShare(), 81.0);
}

void TestNetworkShare::aFileReplacedBySomebodyIsNotWrittenOver()
{
    const auto dataSet = open();
    enter(*dataSet, 0, 2011, "users", {.value = 82});
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::Append));
    file.write("x");
    file.close();
    const Outcome refusal = dataSet->giveBack();
    QVERIFY(!refusal);
    QCOMPARE(refusal.error().kind, ErrorKind::Overtaken);
    QVERIFY(refusal.error().message.contains(dataSet->share()->localPath()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().endsWith('x'));
}

void TestNetworkShare::aLockTakenOverStopsTheCopyBack()
{
    const auto dataSet = open();
    QVERIFY(ShareLock::remove(m_path).isOk());
    enter(*dataSet, 0, 2011, "users", {.value = 83});
    const Outcome refusal = dataSet->giveBack();
    QVERIFY(!refusal);
    QCOMPARE(refusal.error().kind, ErrorKind::Overtaken);
    QVERIFY(usersOnShare() != 83);
}

void TestNetworkShare::afterAKillTheCopyIsFound()
{
    enterAndBeKilled(84);
    QVERIFY(usersOnShare() != 84);
    const auto dataSet = open();
    QCOMPARE(dataSet->observations().observation(keyOf(*dataSet, 0, 2011, "users"))->value, 84.0);
    QVERIFY(!dataSet->share()->isReturned());
    QVERIFY(dataSet->giveBack().isOk());
    QCOMPARE(usersOnShare(), 84.0);
}

void TestNetworkShare::afterAKillBothAreKeptWhenBothChanged()
{
    enterAndBeKilled(85);
    qunsetenv("QUADERNO_TEST_SHARE");
    {
        const auto other = open();
        enter(*other, 0, 2011, "users", {.value = 86});
    }
    qputenv("QUADERNO_TEST_SHARE", QFile::encodeName(m_share->path()));
    const auto told = DataSet::open(m_path, Access::ReadWrite);
    QVERIFY(!told);
    const QStringList kept = QDir(m_local).entryList({QStringLiteral("kept-*")}, QDir::Files);
    QCOMPARE(kept.size(), 1);
    QVERIFY(told.error().message.contains(kept.first()));
    QVERIFY(told.error().message.contains(m_path));
    const auto mine = valueOf(DataSet::open(QDir(m_local).filePath(kept.first()), Access::ReadOnly));
    QCOMPARE(mine->observations().observation(keyOf(*mine, 0, 2011, "users"))->value, 85.0);
    const auto again = open();
    QCOMPARE(again->observations().observation(keyOf(*again, 0, 2011, "users"))->value, 86.0);
}

void TestNetworkShare::newFilesAndCopiesComeWhole()
{
    const QString copy = m_share->filePath(QStringLiteral("copia.quaderno"));
    QVERIFY(open()->saveCopy(copy).isOk());
    QVERIFY(DataSet::open(copy, Access::ReadOnly).isOk());
    QCOMPARE(onShare(), (QStringList{QStringLiteral("copia.quaderno"), QStringLiteral("dati.quaderno")}));
}

void TestNetworkShare::theStatusLineSaysWhereItIs()
{
    OpenWindow open;
    QVERIFY(open.session->open(m_path).isOk());
    QVERIFY(open.dataSet().share());
    open.settle();
    // The line of the file before goes away when there is nothing else to do.
    const auto &saved = *open.window->statusBar()->findChild<QLabel *>(QStringLiteral("savedState"));
    const QString away = m_share->path() + QStringLiteral("-away");
    QVERIFY(QDir().rename(m_share->path(), away));
    enter(open.dataSet(), 0, 2011, "users", {.value = 87});
    QCOMPARE(saved.text(), QStringLiteral("Salvato in copia locale"));
    QTest::qWait(500);
    QCOMPARE(saved.text(), QStringLiteral("Salvato in copia locale"));
    open.messages.saysYes = false; // leaving asks, and may be thought better of
    QVERIFY(!open.window->close());
    QCOMPARE(open.messages.questions.size(), 1);
    QVERIFY(QDir().rename(away, m_share->path()));
    QTRY_VERIFY_WITH_TIMEOUT(saved.text().startsWith(QStringLiteral("Salvato alle ")), 8000);
    QCOMPARE(usersOnShare(), 87.0);
    QVERIFY(open.window->close());
}

QTEST_MAIN(TestNetworkShare)
#include "tst_networkshare.moc"
