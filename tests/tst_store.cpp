#include "damage.h"
#include "editions.h"
#include "fulldisk.h"
#include "storage/store.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

#include <sys/stat.h>

using namespace quaderno;
using namespace quaderno::tests;

namespace
{

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

class TestStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void createRefusesAnExistingFile();
    void createLeavesNothingInAFolderThatIsNotThere();
    void whatIsWrittenIsThereAfterReopening();
    void aFullDiskIsRead();
    void openRefuses_data();
    void openRefuses();
    void aReadOnlyFolderCanBeRead();
    void readingOnlyWritesNothing();
    void aSecondReaderSeesACommittedValue();
    void theHistoryKeepsEveryVersion();
    void theHistoryCannotBeChanged_data();
    void theHistoryCannotBeChanged();
    void aValueIsNeverStoredWithAMissingStatus_data();
    void aValueIsNeverStoredWithAMissingStatus();
    void aFailedBatchLeavesNothing();
    void draftsComeBack();
    void aDamagedFileIsToldByTheCheck();
    void aCopyReplacesAFileWhole();

private:
    std::unique_ptr<Store> create() { return valueOf(Store::create(m_path, miniContents(), m_catalogue)); }
    Observations load(Store &store)
    {
        if (const Outcome known = store.know(m_catalogue); !known)
            qFatal("%s", qPrintable(known.error().message));
        return valueOf(store.load());
    }
    ObsKey key(const char *variable, int refArea = 0, int year = 2021) const
    {
        return {refArea, year, m_catalogue.variableIndex(QString::fromLatin1(variable)).value()};
    }
    static Outcome write(Store &store, std::vector<ObservationEdit> edits,
                         const QString &label = QStringLiteral("x"))
    {
        return write(
            store, Act{.label = label, .source = QStringLiteral("typed"), .observations = std::move(edits)});
    }
    static Outcome write(Store &store, const Act &act)
    {
        auto transaction = store.database().beginWriting();
        if (!transaction)
            return transaction.error();
        const auto written =
            store.write(act, QStringLiteral("Ada"), QDateTime({2021, 5, 4}, {10, 42}, Qt::UTC));
        if (!written)
            return written.error();
        return transaction.value().commit();
    }

    Catalogue m_catalogue = valueOf(loadCatalogue(miniCatalogueFolder()));
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("città d’Elsa 100%.quaderno"));
}

void TestStore::createRefusesAnExistingFile()
{
    writeFile(m_path, "mine");
    const auto store = Store::create(m_path, miniContents(), m_catalogue);
    QVERIFY(!store.isOk());
    QCOMPARE(store.error().kind, ErrorKind::Unreadable);
    QVERIFY(store.error().message.contains(m_path));
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("mine"));
}

void TestStore::createLeavesNothingInAFolderThatIsNotThere()
{
    const auto store =
        Store::create(m_folder->filePath(QStringLiteral("none/x.quaderno")), miniContents(), m_catalogue);
    QVERIFY(!store.isOk());
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void TestStore::whatIsWrittenIsThereAfterReopening()
{
    const Observation number{.value = 12.5, .note = QStringLiteral("stima dell’ufficio")};
    const Observation nothingTicked{.text = QString(QLatin1String(""))};
    const Observation missing{.status = ObsStatus::NotAvailable, .reason = QStringLiteral("unknown")};
    {
        const auto store = create();
        load(*store);
        QVERIFY(
            write(*store,
                  {{key("kilometres"), number}, {key("vehicles"), nothingTicked}, {key("rides"), missing}})
                .isOk());
    }
    const auto store = valueOf(Store::open(m_path, Access::ReadWrite));
    QCOMPARE(valueOf(store->service()), QStringLiteral("trasporto-sociale"));
    const Observations observations = load(*store);
    QCOMPARE(observations.zones(), miniContents().zones);
    QCOMPARE(observations.years(), (YearRange{2020, 2021}));
    QCOMPARE(observations.observation(key("kilometres")), number);
    QCOMPARE(observations.observation(key("vehicles")), nothingTicked);
    QCOMPARE(observations.observation(key("rides")), missing);
    QVERIFY(!observations.observation(key("rides", 1)).has_value());
    QCOMPARE(observations.surveyedCount(2021), 3);
    QCOMPARE(valueOf(store->lastChangeAt()), QDateTime({2021, 5, 4}, {10, 42}, Qt::UTC));
}

// Even who reads makes the index of a log, where there is room.
void TestStore::aFullDiskIsRead()
{
    create().reset();
    const FullDisk full(0);
    QVERIFY(valueOf(Store::open(m_path, Access::ReadOnly))->load().isOk());
    const auto toWrite = Store::open(m_path, Access::ReadWrite);
    QVERIFY(!toWrite.isOk());
    QVERIFY2(toWrite.error().message.contains(QStringLiteral("the disk is full")),
             qPrintable(toWrite.error().message));
}

void TestStore::openRefuses_data()
{
    using Spoil = std::function<void(const QString &)>;
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<QString>("mention");
    QTest::newRow("a file that is not there")
        << Spoil([](const QString &path) { QFile::remove(path); }) << QStringLiteral("does not exist");
    QTest::newRow("a text") << Spoil([](const QString &path) { writeFile(path, QByteArray(5000, 'x')); })
                            << QStringLiteral("not a Quaderno");
    QTest::newRow("an empty file") << Spoil([](const QString &path) { writeFile(path, {}); })
                                   << QStringLiteral("not a Quaderno");
    QTest::newRow("another program's database") << Spoil([](const QString &path) {
        QFile::remove(path);
        runOn(path, {QStringLiteral("CREATE TABLE t (x)")});
    }) << QStringLiteral("not a Quaderno");
    QTest::newRow("a newer version") << Spoil([](const QString &path) {
        runOn(path, {QStringLiteral("PRAGMA user_version = 99")});
    }) << QStringLiteral("newer");
    QTest::newRow("a folder") << Spoil([](const QString &path) {
        QFile::remove(path);
        QDir().mkdir(path);
    }) << QStringLiteral("a folder");
    // Nobody writes into it: whoever opened it would wait for ever.
    QTest::newRow("a pipe") << Spoil([](const QString &path) {
        QFile::remove(path);
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    }) << QStringLiteral("a pipe");
    for (const char *part : {"-journal", "-wal", "-shm"}) {
        QTest::newRow(qPrintable(QStringLiteral("a pipe in the place of the %1").arg(QLatin1String(part))))
            << Spoil([part](const QString &path) {
                   const QString beside = path + QLatin1String(part);
                   QFile::remove(beside);
                   QCOMPARE(::mkfifo(QFile::encodeName(beside).constData(), 0600), 0);
               })
            << QStringLiteral("a pipe");
    }
}

void TestStore::openRefuses()
{
    QFETCH(std::function<void(const QString &)>, spoil);
    QFETCH(QString, mention);
    create().reset();
    spoil(m_path);
    for (const Access access : {Access::ReadWrite, Access::ReadOnly}) {
        const auto store = Store::open(m_path, access);
        QVERIFY(!store.isOk());
        QCOMPARE(store.error().kind, ErrorKind::Unreadable);
        QVERIFY2(store.error().message.contains(mention), qPrintable(store.error().message));
    }
}

void TestStore::aReadOnlyFolderCanBeRead()
{
    create().reset();
    QFile::setPermissions(m_folder->path(), QFileDevice::ReadOwner | QFileDevice::ExeOwner);
    const auto store = Store::open(m_path, Access::ReadOnly);
    QFile::setPermissions(m_folder->path(),
                          QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    QVERIFY(store.isOk());
    QCOMPARE(load(*store.value()).zoneCount(), 3);
}

void TestStore::readingOnlyWritesNothing()
{
    create().reset();
    const auto store = valueOf(Store::open(m_path, Access::ReadOnly));
    load(*store);
    const Outcome written = write(*store, {{key("rides"), Observation{.value = 1}}});
    QVERIFY(!written.isOk());
    QVERIFY(!load(*store).observation(key("rides")).has_value());
}

void TestStore::aSecondReaderSeesACommittedValue()
{
    const auto writer = create();
    load(*writer);
    const auto reader = valueOf(Store::open(m_path, Access::ReadOnly));
    QVERIFY(write(*writer, {{key("rides"), Observation{.value = 7}}}).isOk());
    QCOMPARE(load(*reader).cell(key("rides")).value, 7.0);
}

void TestStore::theHistoryKeepsEveryVersion()
{
    const auto store = create();
    load(*store);
    QVERIFY(write(*store, {{key("rides"), Observation{.value = 1}}}, QStringLiteral("first")).isOk());
    QVERIFY(write(*store, {{key("rides"), Observation{.value = 2}}}, QStringLiteral("second")).isOk());
    QVERIFY(write(*store, {{key("rides"), std::nullopt}}, QStringLiteral("removed")).isOk());
    QVERIFY(write(*store, {{key("rides"), Observation{.value = 3}}}, QStringLiteral("third")).isOk());
    const auto history = valueOf(store->history(key("rides")));
    QCOMPARE(history.size(), 4U);
    QCOMPARE(history[0].observation->value, 3.0);
    QVERIFY(!history[1].observation.has_value());
    QCOMPARE(history[1].change.label, QStringLiteral("removed"));
    QCOMPARE(history[2].change.label, QStringLiteral("second"));
    QCOMPARE(history[3].observation->value, 1.0);
    QCOMPARE(history[3].change.author, QStringLiteral("Ada"));
}

void TestStore::theHistoryCannotBeChanged_data()
{
    QTest::addColumn<QString>("statement");
    QTest::newRow("a version rewritten") << QStringLiteral("UPDATE history SET value = 9");
    QTest::newRow("a version removed") << QStringLiteral("DELETE FROM history");
    QTest::newRow("an author rewritten") << QStringLiteral("UPDATE change SET author = 'x'");
    QTest::newRow("an act removed") << QStringLiteral("DELETE FROM change");
    QTest::newRow("a state rewritten") << QStringLiteral("UPDATE state_change SET state = 'approved'");
    QTest::newRow("a state removed") << QStringLiteral("DELETE FROM state_change");
    QTest::newRow("a justification rewritten") << QStringLiteral("UPDATE justification SET text = 'x'");
    QTest::newRow("a justification removed") << QStringLiteral("DELETE FROM justification");
}

void TestStore::theHistoryCannotBeChanged()
{
    QFETCH(QString, statement);
    {
        const auto store = create();
        load(*store);
        QVERIFY(write(*store, {{key("rides"), Observation{.value = 1}}}).isOk());
        QVERIFY(write(*store, {{key("rides"), Observation{.value = 2}}}).isOk());
        const Act explained{
            .states = {{{0, 2021}, QuestionnaireState::Sent}},
            .justifications = {{{0, 2021}, QStringLiteral("zero/rides"), {{}, QStringLiteral("why")}}}};
        QVERIFY(write(*store, explained).isOk());
    }
    QVERIFY(runOn(m_path, {statement}).contains(QStringLiteral("append-only")));
}

void TestStore::aValueIsNeverStoredWithAMissingStatus_data()
{
    QTest::addColumn<QString>("values");
    QTest::newRow("a number and not available") << QStringLiteral("5, NULL, 'O'");
    QTest::newRow("nothing and normal") << QStringLiteral("NULL, NULL, 'A'");
    QTest::newRow("a number and a text") << QStringLiteral("5, 'x', 'A'");
    QTest::newRow("an unknown status") << QStringLiteral("5, NULL, 'Z'");
}

void TestStore::aValueIsNeverStoredWithAMissingStatus()
{
    QFETCH(QString, values);
    create().reset();
    const QString error =
        runOn(m_path, {QStringLiteral("INSERT INTO observation (questionnaire, variable, value, text,"
                                      " obs_status, change) VALUES (1, 1, %1, 1)")
                           .arg(values)});
    QVERIFY2(error.contains(QStringLiteral("CHECK")), qPrintable(error));
}

void TestStore::aFailedBatchLeavesNothing()
{
    const auto store = create();
    load(*store);
    // The second observation breaks the CHECK of the table: a value with a missing status.
    const Observation broken{.value = 1, .status = ObsStatus::NotAvailable};
    QVERIFY(!write(*store, {{key("rides"), Observation{.value = 1}}, {key("cost"), broken}}).isOk());
    QVERIFY(!load(*store).observation(key("rides")).has_value());
    QCOMPARE(store->questionnaire({0, 2021}).state, QuestionnaireState::ToFill);
    QVERIFY2(write(*store, {{key("rides"), Observation{.value = 1}}}).isOk(), "the store goes on");
}

void TestStore::draftsComeBack()
{
    {
        const auto store = create();
        load(*store);
        QVERIFY(store->saveDraft(key("rides"), QStringLiteral("12,3,4")).isOk());
        QVERIFY(store->saveDraft(key("cost"), QStringLiteral("boh")).isOk());
        QVERIFY(store->saveDraft(key("cost"), QString(), QStringLiteral("boh")).isOk());
    }
    const auto store = valueOf(Store::open(m_path, Access::ReadWrite));
    load(*store);
    const auto drafts = valueOf(store->drafts());
    QCOMPARE(drafts.size(), 1);
    QCOMPARE(drafts.value(key("rides")), QStringList{QStringLiteral("12,3,4")});
}

void TestStore::aDamagedFileIsToldByTheCheck()
{
    create().reset();
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.size() > 3 * 4096);
    for (qint64 page = 4096; page < file.size(); page += 4096) {
        file.seek(page);
        file.write(QByteArray(200, '\x7f'));
    }
    file.close();
    const auto store = Store::open(m_path, Access::ReadOnly);
    const bool isTold = !store.isOk() || !store.value()->database().checkIntegrity().isOk();
    QVERIFY(isTold);
}

void TestStore::aCopyReplacesAFileWhole()
{
    const auto store = create();
    const QString target = m_folder->filePath(QStringLiteral("copy.quaderno"));
    writeFile(target, "old");
    QVERIFY(store->saveCopy(target).isOk());
    QVERIFY(Store::open(target, Access::ReadWrite).isOk());
    const Outcome nowhere = store->saveCopy(m_folder->filePath(QStringLiteral("none/copy.quaderno")));
    QVERIFY(!nowhere.isOk());
    QVERIFY(nowhere.error().message.contains(QStringLiteral("copy.quaderno")));
}

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
