// A backup is whole, is the owner's alone, goes in its turn, and going back to one is an act like any other.
#include "filesystem.h"
#include "fulldisk.h"
#include "randomacts.h"

#include "storage/backups.h"
#include "storage/restoration.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace quaderno;
using namespace quaderno::tests;

namespace
{

// Three zones and two years of the built-in service, on disk.
std::unique_ptr<DataSet> dataSetAt(const QString &path)
{
    NewDataSet contents = miniContents();
    contents.service = u"segretariato-sociale"_s;
    return valueOf(
        DataSet::create(path, valueOf(loadCatalogue(builtInCatalogueFolder(contents.service))), contents));
}

std::unique_ptr<DataSet> reading(const QString &path)
{
    return valueOf(DataSet::open(path, Access::ReadOnly));
}

void answer(DataSet &dataSet, int refArea, int year, double value)
{
    const ObservationEdit edit{{refArea, year, 0}, Observation{.value = value}};
    QVERIFY(dataSet.commit(std::span(&edit, 1), u"typed"_s).isOk());
}

QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden);
}

void putBackup(const QString &folder, const QString &stamp, const QString &cause)
{
    QVERIFY(QDir().mkpath(folder));
    QFile file(u"%1/data.%2Z.%3.backup.quaderno"_s.arg(folder, stamp, cause));
    QVERIFY(file.open(QIODevice::WriteOnly));
}

} // namespace

class TestBackups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStateThatStaysIsNotCounted();
    void aBackupIsWholeAndItsOwners();
    void aBackupHasTheModeOfTheData();
    void aCopyThatIsNotWholeIsNone_data();
    void aCopyThatIsNotWholeIsNone();
    void aFullDiskLeavesNothing();
    void importsOfOneHourAreABatch();
    void noneIsMadeOfTheSame();
    void onceADay();
    void keptByNumberAndAge();
    void theOnlyOneStays();
    void aFolderThatCannotBeMadeIsTold();
    void noFolderIsMadeInThePlaceOfADiskThatIsAway();
    void anOldFileIsBackedUpBeforeItsUpdate();
    void nothingIsWrittenIntoABackup();
    void beforeAnImportAndAPublication();
    void restoringGivesTheContentsBack_data();
    void restoringGivesTheContentsBack();
    void aRemovedZoneComesBackAsItWas();
    void undoGivesARemovedZoneBackAsItWas();
    void whatIsPublishedStays();
    void aBackupOfAnotherDataSetIsRefused();
};

void TestBackups::aBackupIsWholeAndItsOwners()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"data.quaderno"_s);
    const auto dataSet = dataSetAt(file);
    answer(*dataSet, 0, 2020, 7);
    const QString path = valueOf(Backups(file).make(BackupCause::Hand));
    QCOMPARE(QFileInfo(path).absolutePath(), folder.filePath(u"data-backup"_s));
    QVERIFY(Backups::isBackup(path));
    QCOMPARE(QFile::permissions(path) & ~(QFile::ReadUser | QFile::WriteUser),
             QFile::ReadOwner | QFile::WriteOwner);
    QCOMPARE(contentsOf(*reading(path)), contentsOf(*dataSet));
    QCOMPARE(namesIn(folder.filePath(u"data-backup"_s)).size(), 1); // no log beside it
    QFile raw(path);
    QVERIFY(raw.open(QIODevice::ReadOnly));
    QCOMPARE(int(raw.read(20).at(18)), 1); // a rollback journal: it is read where nothing can be written
}

void TestBackups::aBackupHasTheModeOfTheData()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"data.quaderno"_s);
    const auto dataSet = dataSetAt(file);
    QCOMPARE(::chmod(qPrintable(file), 0640), 0);
    QCOMPARE(::chmod(qPrintable(folder.path()), 0777), 0);
    const QString path = valueOf(Backups(file).make(BackupCause::Hand));
    QCOMPARE(modeOf(path), mode_t(0640));
    QCOMPARE(modeOf(QFileInfo(path).absolutePath()), mode_t(0775));
    // One that is there stays as somebody wants it.
    QCOMPARE(::chmod(qPrintable(QFileInfo(path).absolutePath()), 0700), 0);
    QVERIFY(Backups(file).make(BackupCause::Hand).isOk());
    QCOMPARE(modeOf(QFileInfo(path).absolutePath()), mode_t(0700));
}

void TestBackups::aCopyThatIsNotWholeIsNone_data()
{
    QTest::addColumn<int>("percent");
    QTest::newRow("nothing is no data file") << 0;
    QTest::newRow("the first pages are not enough") << 50;
    QTest::newRow("nor are all but the last") << 99;
    QTest::newRow("whole") << 100;
}

void TestBackups::aCopyThatIsNotWholeIsNone()
{
    QFETCH(int, percent);
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"data.quaderno"_s);
    const auto dataSet = dataSetAt(file);
    const QString path = valueOf(Backups(file).make(BackupCause::Hand));
    QVERIFY(QFile::resize(path, QFileInfo(path).size() * percent / 100));
    QCOMPARE(Store::checkWhole(path).isOk(), percent == 100);
    QCOMPARE(namesIn(QFileInfo(path).absolutePath()).size(), 1);
}

void TestBackups::aFullDiskLeavesNothing()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"data.quaderno"_s);
    const auto dataSet = dataSetAt(file);
    {
        const FullDisk full(10'000);
        const auto made = Backups(file).make(BackupCause::Hand);
        QVERIFY(!made.isOk());
        QVERIFY2(made.error().message.contains(u"data-backup"_s), qPrintable(made.error().message));
    }
    QCOMPARE(namesIn(Backups(file).folder()), QStringList());
    answer(*dataSet, 0, 2020, 7);
}

void TestBackups::importsOfOneHourAreABatch()
{
    const QTemporaryDir folder;
    const auto dataSet = dataSetAt(folder.filePath(u"data.quaderno"_s));
    QDateTime needed;
    BackupCause cause = BackupCause::Hand;
    dataSet->setBackUp([&](BackupCause asked, const QDateTime &changedAt) {
        cause = asked;
        needed = changedAt;
    });
    const auto import = [&dataSet](double value, const QString &source) {
        const ObservationEdit edit{{0, 2020, 0}, Observation{.value = value}};
        QVERIFY(dataSet->commit(std::span(&edit, 1), u"Import"_s, source).isOk());
    };
    answer(*dataSet, 0, 2020, 7);
    const QDateTime typedAt = dataSet->dataDate();
    import(8, u"imported"_s);
    QCOMPARE(needed, typedAt);
    QTest::qWait(5);
    import(9, u"pasted"_s);
    QCOMPARE(needed, typedAt);
    QCOMPARE(cause, BackupCause::Import);
    answer(*dataSet, 0, 2020, 10);
    const QDateTime againAt = dataSet->dataDate();
    QVERIFY(againAt > typedAt);
    import(11, u"imported"_s);
    QCOMPARE(needed, againAt);
}

void TestBackups::noneIsMadeOfTheSame()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"data.quaderno"_s);
    const auto dataSet = dataSetAt(file);
    const Backups backups(file);
    QVERIFY(backups.isNeeded(dataSet->dataDate()));
    QTest::qWait(1100);
    QVERIFY(backups.make(BackupCause::Opening).isOk());
    QVERIFY(!backups.isNeeded(dataSet->dataDate()));
    answer(*dataSet, 0, 2020, 7);
    QVERIFY(backups.isNeeded(dataSet->dataDate()));
}

void TestBackups::onceADay()
{
    const QTemporaryDir folder;
    const Backups backups(folder.filePath(u"data.quaderno"_s));
    putBackup(backups.folder(), u"2026-03-10T080000"_s, u"opening"_s);
    const QDateTime changed({2026, 3, 10}, {9, 0}, Qt::UTC);
    QVERIFY(!backups.isDue(changed, QDateTime({2026, 3, 10}, {12, 0}, Qt::UTC)));
    QVERIFY(backups.isDue(changed, QDateTime({2026, 3, 11}, {12, 0}, Qt::UTC)));
}

void TestBackups::keptByNumberAndAge()
{
    const QTemporaryDir folder;
    const Backups backups(folder.filePath(u"data.quaderno"_s), {.newest = 2, .days = 3});
    for (const auto &[stamp, cause] :
         {std::pair(u"2026-03-10T080000"_s, u"opening"_s), std::pair(u"2026-03-10T070000"_s, u"import"_s),
          std::pair(u"2026-03-10T060000"_s, u"import"_s), std::pair(u"2026-03-09T080000"_s, u"opening"_s),
          std::pair(u"2026-03-09T070000"_s, u"import"_s), std::pair(u"2026-03-01T080000"_s, u"opening"_s),
          std::pair(u"2026-01-01T080000"_s, u"hand"_s), std::pair(u"2026-01-01T080000"_s, u"update"_s)})
        putBackup(backups.folder(), stamp, cause);
    QStringList gone;
    for (const Backup &backup : backups.superfluous(QDateTime({2026, 3, 10}, {12, 0}, Qt::UTC)))
        gone.append(backup.at.toString(u"ddHH"_s));
    QCOMPARE(gone, QStringList({u"1006"_s, u"0907"_s, u"0108"_s}));
}

void TestBackups::theOnlyOneStays()
{
    const QTemporaryDir folder;
    const Backups backups(folder.filePath(u"data.quaderno"_s), {.newest = 0, .days = 0});
    putBackup(backups.folder(), u"2020-03-10T080000"_s, u"opening"_s);
    QVERIFY(backups.superfluous(QDateTime::currentDateTimeUtc()).empty());
}

void TestBackups::noFolderIsMadeInThePlaceOfADiskThatIsAway()
{
    const QTemporaryDir folder;
    const QString disk = folder.filePath(u"disk"_s);
    const QString file = disk + u"/data.quaderno"_s;
    QVERIFY(QDir().mkdir(disk));
    dataSetAt(file).reset();
    const QString source = folder.filePath(u"copy.quaderno"_s);
    QVERIFY(QFile::copy(file, source));
    QVERIFY(QDir().rename(disk, folder.filePath(u"away"_s)));
    QVERIFY(!Backups(file, {}, source).make(BackupCause::Opening));
    QVERIFY(!Backups(source, {.folder = disk + u"/chosen"_s}).make(BackupCause::Opening));
    QVERIFY(!QFileInfo::exists(disk));
}

void TestBackups::aFolderThatCannotBeMadeIsTold()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"data.quaderno"_s);
    const auto dataSet = dataSetAt(file);
    QFile inTheWay(folder.filePath(u"data-backup"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const auto made = Backups(file).make(BackupCause::Hand);
    QVERIFY(!made.isOk());
    QVERIFY(made.error().message.contains(u"data-backup"_s));
}

void TestBackups::anOldFileIsBackedUpBeforeItsUpdate()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"data.quaderno"_s);
    QVERIFY(QFile::copy(QFINDTESTDATA("data/databases/version-3.quaderno"), file));
    QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner));
    const auto dataSet = valueOf(DataSet::open(file, Access::ReadWrite));
    const auto known = Backups(file).list();
    QCOMPARE(known.size(), size_t(1));
    QCOMPARE(known.front().cause, BackupCause::Update);
    const auto backup = valueOf(DataSet::openBackup(known.front().path));
    QVERIFY(valueOf(differenceTo(*dataSet, *backup)).act.isEmpty());
    QCOMPARE(namesIn(Backups(file).folder()).size(), 1);
}

void TestBackups::nothingIsWrittenIntoABackup()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"data.quaderno"_s);
    const auto dataSet = dataSetAt(file);
    const QString path = valueOf(Backups(file).make(BackupCause::Hand));
    QVERIFY(!DataSet::open(path, Access::ReadWrite).isOk());
    QVERIFY(DataSet::open(path, Access::ReadOnly).isOk());
    QVERIFY(!Backups::copy(file, path).isOk());
}

void TestBackups::beforeAnImportAndAPublication()
{
    const QTemporaryDir folder;
    const auto dataSet = dataSetAt(folder.filePath(u"data.quaderno"_s));
    std::vector<BackupCause> causes;
    dataSet->setBackUp([&causes](BackupCause cause, const QDateTime &) { causes.push_back(cause); });
    answer(*dataSet, 0, 2020, 7);
    const ObservationEdit edit{{0, 2020, 0}, Observation{.value = 8}};
    QVERIFY(dataSet->commit(std::span(&edit, 1), u"Import"_s, u"imported"_s).isOk());
    QVERIFY(dataSet->publish(QString()).isOk());
    QCOMPARE(causes, std::vector({BackupCause::Import, BackupCause::Publication}));
}

void TestBackups::restoringGivesTheContentsBack_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 25; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

// Every questionnaire of `backup` is the same one here, with the steps that it had taken.
static bool knowsStepsOf(const DataSet &dataSet, const DataSet &backup)
{
    for (int refArea = 0; refArea < backup.observations().zoneCount(); ++refArea) {
        const QString code = backup.zones()[static_cast<size_t>(refArea)].code;
        const int here = dataSet.observations().zoneIndex(code).value_or(-1);
        for (int year = backup.years().first; year <= backup.years().last; ++year) {
            if (!dataSet.hasStep({here, year}, backup.questionnaire({refArea, year})))
                return false;
        }
    }
    return true;
}

void TestBackups::restoringGivesTheContentsBack()
{
    QFETCH(quint32, seed);
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"data.quaderno"_s);
    const auto dataSet = dataSetAt(file);
    RandomActs acts(*dataSet, seed);
    for (int done = 0; done < 20; ++done)
        (void)acts.one();
    const QString path = folder.filePath(u"copy.quaderno"_s);
    QVERIFY(Backups::copy(file, path).isOk());
    const auto backup = reading(path);
    QCOMPARE(contentsOf(*backup), contentsOf(*dataSet));
    for (int done = 0; done < 20; ++done)
        (void)acts.one();
    const auto isHere = [&dataSet](const Zone &zone) {
        return dataSet->observations().zoneIndex(zone.code).has_value();
    };
    if (std::ranges::none_of(backup->zones(), isHere))
        return; // another data set altogether
    const QString before = contentsOf(*dataSet);
    const int steps = dataSet->undoStack().count();
    const Outcome restored = restore(*dataSet, *backup, u"Restored"_s);
    QVERIFY2(restored.isOk(), restored ? "" : qPrintable(restored.error().message));
    // The history stays: of a zone that was taken out and put in anew nobody can say that it had sent before.
    const auto firstSent = knowsStepsOf(*dataSet, *backup) ? FirstSent::Told : FirstSent::LeftOut;
    const auto contents = [&](const DataSet &of) { return contentsOf(of, firstSent); };
    QCOMPARE(contents(*dataSet), contents(*backup));
    QVERIFY(valueOf(differenceTo(*dataSet, *backup)).act.isEmpty());
    QCOMPARE(contents(*reading(file)), contents(*backup));
    QVERIFY(dataSet->undoStack().count() <= steps + 1);
    if (before == contents(*backup))
        return;
    QCOMPARE(valueOf(dataSet->undo()).join(u'\n'), QString());
    QCOMPARE(contentsOf(*dataSet), before);
    QCOMPARE(valueOf(dataSet->redo()).join(u'\n'), QString());
    QCOMPARE(contents(*dataSet), contents(*backup));
    QCOMPARE(contents(*reading(file)), contents(*backup));
    while (dataSet->undoStack().canUndo())
        QVERIFY(dataSet->undo().isOk());
}

// Also of what was answered between the backup and its removal.
void TestBackups::aRemovedZoneComesBackAsItWas()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"data.quaderno"_s);
    const auto dataSet = dataSetAt(file);
    answer(*dataSet, 0, 2020, 7);
    const auto backup = reading(valueOf(Backups(file).make(BackupCause::Hand)));
    answer(*dataSet, 0, 2020, 8);
    answer(*dataSet, 0, 2021, 9);
    QVERIFY(dataSet->removeZone(u"nord"_s).isOk());
    QVERIFY(restore(*dataSet, *backup, u"Restored"_s).isOk());
    QCOMPARE(contentsOf(*dataSet), contentsOf(*backup));
}

void TestBackups::undoGivesARemovedZoneBackAsItWas()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"data.quaderno"_s);
    const auto dataSet = dataSetAt(file);
    answer(*dataSet, 0, 2020, 7);
    const auto backup = reading(valueOf(Backups(file).make(BackupCause::Hand)));
    answer(*dataSet, 0, 2020, 8);
    const QString whole = contentsOf(*dataSet);
    QVERIFY(dataSet->removeZone(u"nord"_s).isOk());
    QVERIFY(restore(*dataSet, *backup, u"Restored"_s).isOk());
    QVERIFY(dataSet->undo().isOk());
    QVERIFY(dataSet->undo().isOk());
    QCOMPARE(contentsOf(*dataSet), whole);
}

void TestBackups::whatIsPublishedStays()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"data.quaderno"_s);
    const auto dataSet = dataSetAt(file);
    answer(*dataSet, 0, 2020, 7);
    const auto backup = reading(valueOf(Backups(file).make(BackupCause::Hand)));
    answer(*dataSet, 0, 2020, 8);
    QVERIFY(dataSet
                ->commit({.label = u"Approved"_s,
                          .states = {{.key = {0, 2020}, .state = QuestionnaireState::Approved}}})
                .isOk());
    QVERIFY(dataSet->publish(QString()).isOk());
    QCOMPARE(valueOf(differenceTo(*dataSet, *backup)).alone.size(), 1);
    QVERIFY(restore(*dataSet, *backup, u"Restored"_s).isOk());
    QCOMPARE(dataSet->questionnaire({0, 2020}).state, QuestionnaireState::Published);
    QCOMPARE(dataSet->observations().stored({0, 2020, 0})->value, 7.0);
    QCOMPARE(dataSet->editionVersions().size(), size_t(1));
    QVERIFY(dataSet->isRevised({0, 2020, 0}));
}

void TestBackups::aBackupOfAnotherDataSetIsRefused()
{
    const QTemporaryDir folder;
    const auto dataSet = dataSetAt(folder.filePath(u"data.quaderno"_s));
    const auto edition = printedEdition();
    QVERIFY(!differenceTo(*dataSet, *edition).isOk());
    QVERIFY(!restore(*dataSet, *edition, u"Restored"_s).isOk());
}

// What the Region fills in for all zones begins no questionnaire.
void TestBackups::aStateThatStaysIsNotCounted()
{
    const auto before = printedEdition();
    QVERIFY(before->addYear(2012).isOk());
    const auto now = printedEdition();
    QVERIFY(now->addYear(2012).isOk());
    const auto &variables = now->catalogue().variables;
    const auto ofZone = std::ranges::find_if(variables, &Variable::isOfZone);
    QVERIFY(ofZone != variables.end());
    enter(*now, 4, 2012, qPrintable(ofZone->name), {.value = 7});
    const auto difference = differenceTo(*now, *before);
    QVERIFY(difference.isOk());
    QCOMPARE(difference.value().act.observations.size(), size_t(1));
    QVERIFY2(!summaryOf(difference.value().act, *now).contains(QStringLiteral("state")),
             qPrintable(summaryOf(difference.value().act, *now)));
}

QTEST_GUILESS_MAIN(TestBackups)
#include "tst_backups.moc"
