// What happens when the disk, another program or a kill gets in the way of a commit.
#include "editions.h"
#include "faults.h"
#include "storage/dataset.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace quaderno;
using namespace quaderno::tests;

class TestFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFullDiskLosesNothingAndSaysSo();
    void aCopyThatDoesNotFitLeavesTheOldOne();
    void aFileInUseIsToldAndCanBeTriedAgain();
    void aKilledProcessLosesNoCommittedValue();

private:
    Outcome commit(DataSet &dataSet, double value) const
    {
        const ObservationEdit edit{m_users, Observation{.value = value}};
        return dataSet.commit(std::span(&edit, 1), QStringLiteral("act"));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    ObsKey m_users;
};

void TestFaults::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("x.quaderno"));
    const auto edition = printedEdition();
    QVERIFY(edition->saveCopy(m_path).isOk());
    m_users = keyOf(*edition, 4, 2010, "users");
}

void TestFaults::aFullDiskLosesNothingAndSaysSo()
{
    const auto dataSet = valueOf(DataSet::open(m_path, Access::ReadWrite));
    QVERIFY(commit(*dataSet, 1).isOk());
    {
        const FullDisk full(static_cast<rlim_t>(QFileInfo(m_path + QStringLiteral("-wal")).size()));
        const Outcome refusedByDisk = commit(*dataSet, 2);
        QVERIFY(!refusedByDisk.isOk());
        QCOMPARE(refusedByDisk.error().kind, ErrorKind::Unreadable);
        QCOMPARE(dataSet->observations().cell(m_users).value, 1.0);
        QVERIFY2(!dataSet->undo().isOk(), "undo needs the disk too");
        QVERIFY2(dataSet->undoStack().canUndo(), "and stays possible");
    }
    QVERIFY2(commit(*dataSet, 3).isOk(), "with room again the same window goes on");
    const auto other = valueOf(DataSet::open(m_path, Access::ReadOnly));
    QCOMPARE(other->observations().cell(m_users).value, 3.0);
    QVERIFY(other->checkIntegrity().isOk());
}

void TestFaults::aCopyThatDoesNotFitLeavesTheOldOne()
{
    const QString copy = m_folder->filePath(QStringLiteral("copy.quaderno"));
    const auto dataSet = valueOf(DataSet::open(m_path, Access::ReadWrite));
    QVERIFY(dataSet->saveCopy(copy).isOk());
    {
        const FullDisk full(8192);
        QVERIFY(!dataSet->saveCopy(copy).isOk());
    }
    QVERIFY(DataSet::open(copy, Access::ReadOnly).isOk());
    const QStringList left =
        QDir(m_folder->path()).entryList({QStringLiteral(".*")}, QDir::Files | QDir::Hidden);
    QCOMPARE(left, QStringList());
}

void TestFaults::aFileInUseIsToldAndCanBeTriedAgain()
{
    const auto dataSet = valueOf(DataSet::open(m_path, Access::ReadWrite));
    {
        const FileInUse inUse(m_path);
        const Outcome busy = commit(*dataSet, 1);
        QVERIFY(!busy.isOk());
        QVERIFY2(busy.error().message.contains(m_path), qPrintable(busy.error().message));
    }
    QVERIFY(commit(*dataSet, 1).isOk());
}

void TestFaults::aKilledProcessLosesNoCommittedValue()
{
    int acknowledged[2];
    QCOMPARE(::pipe(acknowledged), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const auto dataSet = valueOf(DataSet::open(m_path, Access::ReadWrite));
        for (int value = 1;; ++value) {
            if (!commit(*dataSet, value).isOk() || ::write(acknowledged[1], &value, sizeof value) < 0)
                ::_exit(1);
        }
    }
    ::close(acknowledged[1]);
    int last = 0;
    for (int value = 0; last < 40 && ::read(acknowledged[0], &value, sizeof value) == sizeof value;)
        last = value;
    ::kill(child, SIGKILL);
    for (int value = 0; ::read(acknowledged[0], &value, sizeof value) == sizeof value;)
        last = value;
    ::close(acknowledged[0]);
    ::waitpid(child, nullptr, 0);

    const auto dataSet = valueOf(DataSet::open(m_path, Access::ReadWrite));
    QVERIFY(last >= 40);
    const double stored = dataSet->observations().cell(m_users).value.value_or(0);
    QVERIFY2(stored == last || stored == last + 1,
             "the last acknowledged value, or the one that was being written");
    QVERIFY(dataSet->checkIntegrity().isOk());
}

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
