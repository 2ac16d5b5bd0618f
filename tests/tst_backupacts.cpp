// The window makes its backups without being asked, tells when it cannot, and goes back to one.
#include "editions.h"
#include "fulldisk.h"
#include "openwindow.h"

#include "window/preferencesdialog.h"
#include "window/restoredialog.h"
#include "window/statusline.h"
#include "window/windowactions.h"

#include <QAction>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QTimer>

using namespace quaderno;
using namespace quaderno::tests;

namespace
{

std::vector<Backup> backupsOf(const OpenWindow &open)
{
    return Backups(open.dataSet().path(), open.preferences.backupRules()).list();
}

void answer(DataSet &dataSet, double value, const QString &source = QStringLiteral("typed"))
{
    const ObservationEdit edit{{0, dataSet.years().last, 0}, Observation{.value = value}};
    QVERIFY(dataSet.commit(std::span(&edit, 1), source, source).isOk());
}

void trigger(const OpenWindow &open, const char *action)
{
    auto *found = open.window->findChild<QAction *>(QLatin1String(action));
    QVERIFY(found);
    found->trigger();
}

} // namespace

class TestBackupActs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneIsMadeAtOpening();
    void noneIsMadeOfWhatIsReadOnly();
    void oneIsMadeBeforeAnImport();
    void aFolderThatIsGoneIsTold();
    void aFailureAtOpeningHoldsNothingUp();
    void aFullDiskIsTold();
    void theFolderAndTheNumberAreSettings();
    void restoringIsOneStep();
    void aBackupOpensForReadingOnly();
};

void TestBackupActs::oneIsMadeAtOpening()
{
    OpenWindow open;
    QTRY_COMPARE(backupsOf(open).size(), size_t(1));
    QCOMPARE(backupsOf(open).front().cause, BackupCause::Opening);
    answer(open.dataSet(), 7);
    open.restart();
    QTest::qWait(300);
    QCOMPARE(backupsOf(open).size(), size_t(1)); // once a day
}

void TestBackupActs::noneIsMadeOfWhatIsReadOnly()
{
    OpenWindow open;
    QTRY_COMPARE(backupsOf(open).size(), size_t(1));
    const QString copy = open.folder.filePath(QStringLiteral("copy.backup.quaderno"));
    QVERIFY(Backups::copy(open.dataSet().path(), copy).isOk());
    QVERIFY(open.session->open(copy).isOk());
    QTest::qWait(300);
    QVERIFY(Backups(copy, {}).list().empty());
}

void TestBackupActs::oneIsMadeBeforeAnImport()
{
    OpenWindow open;
    QTRY_COMPARE(backupsOf(open).size(), size_t(1));
    answer(open.dataSet(), 7);
    answer(open.dataSet(), 8, QStringLiteral("imported"));
    QCOMPARE(backupsOf(open).size(), size_t(2));
    const auto backup = valueOf(DataSet::openBackup(backupsOf(open).front().path));
    QCOMPARE(backup->observations().stored({0, backup->years().last, 0})->value, 7.0);
}

void TestBackupActs::aFolderThatIsGoneIsTold()
{
    OpenWindow open;
    QTRY_COMPARE(backupsOf(open).size(), size_t(1));
    QFile inTheWay(open.folder.filePath(QStringLiteral("taken")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    open.preferences.setBackupRules({.folder = inTheWay.fileName()});
    answer(open.dataSet(), 8, QStringLiteral("imported"));
    QCOMPARE(open.dataSet().observations().stored({0, open.dataSet().years().last, 0})->value, 8.0);
    auto &told = open.child<QLabel>(QStringLiteral("backupState"));
    QVERIFY2(told.text().contains(inTheWay.fileName()), qPrintable(told.text()));
    QVERIFY(open.messages.refusals.isEmpty());
    open.preferences.setBackupRules({});
    trigger(open, "makeBackup");
    QCOMPARE(told.text(), QString());
}

void TestBackupActs::aFailureAtOpeningHoldsNothingUp()
{
    OpenWindow open;
    QTRY_COMPARE(backupsOf(open).size(), size_t(1));
    QFile inTheWay(open.folder.filePath(QStringLiteral("taken")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    open.preferences.setBackupRules({.folder = inTheWay.fileName()});
    open.restart();
    QTRY_VERIFY(open.child<QLabel>(QStringLiteral("backupState")).text().contains(inTheWay.fileName()));
    QVERIFY(open.messages.refusals.isEmpty());
    answer(open.dataSet(), 8);
    // Another language makes another line at the bottom.
    trigger(open, "language-en");
    QVERIFY(open.child<QLabel>(QStringLiteral("backupState")).text().contains(inTheWay.fileName()));
}

void TestBackupActs::aFullDiskIsTold()
{
    OpenWindow open;
    QTRY_COMPARE(backupsOf(open).size(), size_t(1));
    answer(open.dataSet(), 7);
    {
        // The log of the data has room for an answer, the copy of all of them has none.
        const FullDisk full(QFileInfo(open.dataSet().path()).size() / 2);
        answer(open.dataSet(), 8, QStringLiteral("imported"));
    }
    QCOMPARE(open.dataSet().observations().stored({0, open.dataSet().years().last, 0})->value, 8.0);
    QVERIFY(!open.child<QLabel>(QStringLiteral("backupState")).text().isEmpty());
    QCOMPARE(backupsOf(open).size(), size_t(1));
}

void TestBackupActs::theFolderAndTheNumberAreSettings()
{
    OpenWindow open;
    QTRY_COMPARE(backupsOf(open).size(), size_t(1));
    const QString elsewhere = open.folder.filePath(QStringLiteral("altrove"));
    PreferencesDialog dialog(open.preferences, open.dataSet().zones());
    dialog.findChild<QLineEdit *>(QStringLiteral("backupFolder"))->setText(elsewhere);
    dialog.findChild<QSpinBox *>(QStringLiteral("backupNewest"))->setValue(3);
    dialog.findChild<QSpinBox *>(QStringLiteral("backupDays"))->setValue(0);
    dialog.store();
    for (int made = 0; made < 5; ++made) {
        answer(open.dataSet(), made);
        answer(open.dataSet(), made + 0.5, QStringLiteral("imported"));
    }
    QCOMPARE(backupsOf(open).size(), size_t(3));
    QVERIFY(backupsOf(open).front().path.startsWith(elsewhere + u'/'));
    open.preferences.setBackupRules({.folder = QStringLiteral(" ~/copie ")});
    QCOMPARE(open.preferences.backupRules().folder, QDir::home().filePath(QStringLiteral("copie")));
    open.preferences.setBackupRules({.folder = QString()});
    QCOMPARE(open.preferences.backupRules().folder, QString());
}

void TestBackupActs::restoringIsOneStep()
{
    OpenWindow open;
    QTRY_COMPARE(backupsOf(open).size(), size_t(1));
    const ObsKey key{0, open.dataSet().years().last, 0};
    const auto before = open.dataSet().observations().stored(key);
    answer(open.dataSet(), 4321);
    QTimer::singleShot(0, [&] {
        auto *dialog = qobject_cast<RestoreDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        auto *changes = dialog->findChild<QTableWidget *>(QStringLiteral("restoreChanges"));
        QCOMPARE(changes->rowCount(), 1);
        QCOMPARE(changes->item(0, 1)->text(), QStringLiteral("4.321"));
        QTest::keyClick(dialog, Qt::Key_Return);
    });
    trigger(open, "restore");
    QCOMPARE(open.dataSet().observations().stored(key), before);
    QVERIFY(open.dataSet().undo().isOk());
    QCOMPARE(open.dataSet().observations().stored(key)->value, 4321.0);
}

void TestBackupActs::aBackupOpensForReadingOnly()
{
    OpenWindow open;
    QTRY_COMPARE(backupsOf(open).size(), size_t(1));
    QVERIFY(open.session->open(backupsOf(open).front().path).isOk());
    QVERIFY(open.dataSet().isReadOnly());
    QCOMPARE(open.messages.told.size(), 1);
    trigger(open, "restore");
    QCOMPARE(open.messages.refusals.size(), 1);
}

QTEST_MAIN(TestBackupActs)
#include "tst_backupacts.moc"
