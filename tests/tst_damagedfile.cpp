// Damage and odd contents of a data file are told, never shown as numbers.
#include "commandlinerun.h"
#include "damage.h"
#include "editions.h"
#include "openwindow.h"
#include "randomacts.h"
#include "storage/soundfiles.h"
#include "storage/verification.h"

#include <QAction>
#include <QFileInfo>
#include <QLabel>
#include <QToolBar>

using namespace quaderno;
using namespace quaderno::tests;
using namespace quaderno::test;
using namespace Qt::StringLiterals;

class TestDamagedFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aDamagedPageGivesNoOtherContents_data();
    void aDamagedPageGivesNoOtherContents();
    void aDamagedLogIsNotReadAsContents();
    void oddContentsAreRefused_data();
    void oddContentsAreRefused();
    void whatCannotBeReadAgainIsNotWritten();
    void aWholeFileHasNoFault_data();
    void aWholeFileHasNoFault();
    void anEditionHasNoFault();
    void verifyNamesEachFault_data();
    void verifyNamesEachFault();
    void whatVerifyTellsAndHarmsNothingIsRead();
    void verifyKnowsWhatIsNoDataFile();
    void aSoundFileIsKnownUntilItChanges();
    void theWindowSaysThatTheFileIsDamaged();

private:
    [[nodiscard]] qint64 pages() const { return QFileInfo(m_path).size() / kPageBytes; }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestDamagedFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"x.quaderno"_s);
    QVERIFY(printedEdition()->saveCopy(m_path).isOk());
    // With some history.
    const auto dataSet = valueOf(DataSet::open(m_path, Access::ReadWrite));
    for (int value = 1; value <= 60; ++value)
        enter(*dataSet, value % 20, 2011, "users", {.value = value});
    QVERIFY(
        dataSet
            ->commit({.label = u"x"_s, .states = {{.key = {3, 2011}, .state = QuestionnaireState::Returned}}})
            .isOk());
}

void TestDamagedFile::aDamagedPageGivesNoOtherContents_data()
{
    QTest::addColumn<PageDamage>("damage");
    QTest::newRow("half of it zeroed") << PageDamage::SecondHalfZeroed;
    QTest::newRow("all of it zeroed") << PageDamage::AllZeroed;
    QTest::newRow("other bytes") << PageDamage::OtherBytes;
}

void TestDamagedFile::aDamagedPageGivesNoOtherContents()
{
    QFETCH(PageDamage, damage);
    const QString whole = contentsOf(*valueOf(DataSet::open(m_path, Access::ReadOnly)));
    const QString copy = m_folder->filePath(u"damaged.quaderno"_s);
    int refused = 0;
    int looked = 0;
    // Of the damage that nothing overlooks every third page tells enough.
    const int step = damage == PageDamage::SecondHalfZeroed ? 1 : 3;
    for (qint64 page = 0; page < pages(); page += step) {
        ++looked;
        QFile::remove(copy);
        QVERIFY(QFile::copy(m_path, copy));
        damagePage(copy, page, damage);
        const auto opened = DataSet::open(copy, Access::ReadOnly);
        if (!opened) {
            QVERIFY2(opened.error().message.contains(copy), qPrintable(opened.error().message));
            ++refused;
            continue;
        }
        // A page that holds nothing, or nothing that is read.
        QVERIFY2(contentsOf(*opened.value()) == whole, qPrintable(u"page %1"_s.arg(page)));
    }
    // Of some tables, still empty, half a page is nothing.
    QVERIFY2(refused * 4 >= looked * 3, qPrintable(u"%1 of %2"_s.arg(refused).arg(looked)));
}

void TestDamagedFile::aDamagedLogIsNotReadAsContents()
{
    auto dataSet = valueOf(DataSet::open(m_path, Access::ReadWrite));
    const QString before = contentsOf(*dataSet);
    enter(*dataSet, 3, 2011, "users", {.value = 4711.0});
    // As after a kill: the log stays.
    const QString copy = m_folder->filePath(u"killed.quaderno"_s);
    QVERIFY(QFile::copy(m_path, copy));
    QVERIFY(QFile::copy(m_path + u"-wal"_s, copy + u"-wal"_s));
    QFile log(copy + u"-wal"_s);
    QVERIFY(log.open(QIODevice::ReadWrite) && log.seek(500));
    QVERIFY(log.write(QByteArray(200, '\x5a')) > 0);
    log.close();
    // The engine knows its frames by their sums and stops before the damaged one.
    const auto opened = DataSet::open(copy, Access::ReadOnly);
    QVERIFY(!opened || contentsOf(*opened.value()) == before);
}

void TestDamagedFile::oddContentsAreRefused_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<QString>("table");
    const auto row = [](const char *name, const QStringList &statements, const QString &table) {
        QTest::newRow(name) << statements << table;
    };
    row("no zone", {u"DELETE FROM zone WHERE is_aggregate = 0"_s}, u"zone"_s);
    row("no area of the means", {u"DELETE FROM zone WHERE is_aggregate = 1"_s}, u"zone"_s);
    row("two areas of the means",
        {u"UPDATE zone SET is_aggregate = 1 WHERE id = (SELECT min(id) FROM zone)"_s}, u"zone"_s);
    row("a year of the far future", {u"UPDATE questionnaire SET year = 9000000 WHERE year = 2011"_s},
        u"questionnaire"_s);
    row("no questionnaire", {u"DELETE FROM questionnaire"_s}, u"questionnaire"_s);
    row("an edition outside its data", {u"UPDATE edition SET last_year = 2150"_s}, u"edition"_s);
    row("an edition without end", {u"UPDATE edition SET last_year = 900000000"_s}, u"edition"_s);
    row("answers whose question is gone", {u"DELETE FROM variable WHERE name = 'users'"_s}, u"observation"_s);
    row("half a year", {u"UPDATE questionnaire SET year = 2012.5 WHERE year = 2011"_s}, u"questionnaire"_s);
    row("an infinite value", {u"UPDATE observation SET value = 9e999 WHERE value = 4"_s}, u"observation"_s);
    row("a text and no value where a number belongs",
        {u"UPDATE observation SET value = NULL, text = 'many' WHERE value = 4"_s}, u"observation"_s);
    row("an answer that is none of the choices",
        {u"UPDATE observation SET obs_status = 'A', text = 'pippo', reason = ''"
         " WHERE variable = (SELECT id FROM variable WHERE name = 'management')"_s},
        u"observation"_s);
    row("two answers where one may hold",
        {u"UPDATE observation SET obs_status = 'A', text = 'yes,no', reason = ''"
         " WHERE variable = (SELECT id FROM variable WHERE name = 'demand_registration')"_s},
        u"observation"_s);
    row("a due date that is no day",
        {u"INSERT INTO survey (service, year, due_date) SELECT id, 2011, '2011-02-31' FROM service"_s},
        u"survey"_s);
    row("a remark of an unknown kind",
        {u"INSERT INTO remark (questionnaire, kind, person, text, is_taken_back, change)"
         " SELECT min(id), 'strange', '', 'x', 0, 1 FROM questionnaire"_s},
        u"remark"_s);
    row("a text in the place of a value", {u"UPDATE observation SET value = 'many' WHERE value = 4"_s},
        u"observation"_s);
    row("bytes in the place of a text", {u"UPDATE zone SET name = x'00ff00' WHERE code = 'elba'"_s},
        u"zone"_s);
    row("a text of two megabytes",
        {u"UPDATE observation SET note = printf('%.*c', 2097152, 'x')"
         " WHERE value = 4"_s},
        u"observation"_s);
    row("a status that is none", {u"UPDATE observation SET obs_status = 'Z' WHERE value = 4"_s},
        u"observation"_s);
    row("a value that is missing", {u"UPDATE observation SET obs_status = 'O' WHERE value = 4"_s},
        u"observation"_s);
    row("no value that is there", {u"UPDATE observation SET value = NULL WHERE value = 4"_s},
        u"observation"_s);
    row("a printed figure that is missing", {u"UPDATE recorded SET obs_status = 'O' WHERE value > 4"_s},
        u"recorded"_s);
    row("a table that is a view",
        {u"ALTER TABLE note RENAME TO note_"_s,
         u"CREATE VIEW note AS WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x FROM r) SELECT x FROM r"_s},
        u"note"_s);
    row("a trigger that writes",
        {u"CREATE TRIGGER t AFTER INSERT ON change BEGIN DELETE FROM observation; END"_s}, u"change"_s);
    row("a table that is missing", {u"DROP TABLE draft"_s}, u"draft"_s);
}

void TestDamagedFile::oddContentsAreRefused()
{
    QFETCH(QStringList, statements);
    QFETCH(QString, table);
    QCOMPARE(
        runOn(m_path, QStringList{u"PRAGMA foreign_keys = OFF"_s, u"PRAGMA ignore_check_constraints = ON"_s} +
                          statements),
        QString());
    for (const Access access : {Access::ReadWrite, Access::ReadOnly}) {
        const auto opened = DataSet::open(m_path, access);
        QVERIFY2(!opened, "it was opened");
        const QString sentence = opened.error().message;
        QVERIFY2(sentence.contains(m_path) && sentence.contains(u'“' + table + u'”'), qPrintable(sentence));
    }
    const auto report =
        runCommand({u"report"_s, m_folder->filePath(u"report.pdf"_s), u"--database"_s, m_path});
    QCOMPARE(report.exitCode, 3);
    QVERIFY(!QFileInfo::exists(m_folder->filePath(u"report.pdf"_s)));
    const auto verified = runCommand({u"verify"_s, m_path});
    QCOMPARE(verified.exitCode, 1);
    QVERIFY2(verified.out.contains(table), qPrintable(verified.out));
}

void TestDamagedFile::whatCannotBeReadAgainIsNotWritten()
{
    const auto dataSet = valueOf(DataSet::open(m_path, Access::ReadWrite));
    const ObsKey key = keyOf(*dataSet, 2, 2011, "users");
    const auto before = dataSet->observations().stored(key);
    for (const Observation &odd : {Observation{.value = 1e300}, Observation{.value = qInf()},
                                   Observation{.value = 1.0, .note = QString(2 << 20, u'x')}}) {
        const ObservationEdit edit{key, odd};
        QVERIFY(!dataSet->commit(std::span(&edit, 1), u"odd"_s));
        QCOMPARE(dataSet->observations().stored(key), before);
    }
    QCOMPARE(valueOf(Verification::faultsOf(m_path)), QStringList());
}

void TestDamagedFile::aWholeFileHasNoFault_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 4; ++seed)
        QTest::newRow(qPrintable(u"seed %1"_s.arg(seed))) << seed;
}

// Whatever was done with it.
void TestDamagedFile::aWholeFileHasNoFault()
{
    QFETCH(int, seed);
    const QString file = m_folder->filePath(u"acts.quaderno"_s);
    {
        const auto dataSet =
            valueOf(DataSet::create(file, valueOf(loadCatalogue(miniCatalogueFolder())), miniContents()));
        RandomActs acts(*dataSet, static_cast<quint32>(seed));
        for (int i = 0; i < 60; ++i) {
            (void)acts.one();
            if (i % 7 == 0)
                (void)dataSet->undo();
        }
    }
    // But that it is of a service that is in the tests alone.
    const QStringList faults = valueOf(Verification::faultsOf(file));
    QVERIFY2(faults.size() == 1 && faults.front().contains(u"trasporto-sociale"_s),
             qPrintable(faults.join(u'\n')));
}

void TestDamagedFile::anEditionHasNoFault()
{
    const QString file = m_folder->filePath(u"edition.quaderno"_s);
    QVERIFY(printedEdition()->saveCopy(file).isOk());
    const auto verified = runCommand({u"verify"_s, file});
    QCOMPARE(verified.out + verified.err, QString());
    QCOMPARE(verified.exitCode, 0);
}

void TestDamagedFile::verifyNamesEachFault_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<QString>("mention");
    const QString latest = u"(SELECT max(id) FROM history)"_s;
    QTest::newRow("a version taken out of a history")
        << QStringList{u"DELETE FROM history WHERE id = "_s + latest} << u"2011 users"_s;
    QTest::newRow("a value with another act")
        << QStringList{u"UPDATE observation SET change = 1 WHERE change = (SELECT max(change) FROM observation)"_s}
        << u"2011 users"_s;
    QTest::newRow("a state nobody gave")
        << QStringList{u"UPDATE questionnaire SET state = 'published'"
                       " WHERE id IN (SELECT questionnaire FROM state_change)"_s}
        << u"2011"_s;
    QTest::newRow("an act without id")
        << QStringList{u"UPDATE change SET uuid = NULL WHERE id = 1"_s} << u"1"_s;
    QTest::newRow("a reason that there is not")
        << QStringList{u"UPDATE observation SET reason = 'pippo' WHERE obs_status = 'O'"_s} << u"pippo"_s;
    QTest::newRow("a reason of another status")
        << QStringList{u"UPDATE observation SET reason = 'not_collected' WHERE obs_status = 'O'"_s}
        << u"not_collected"_s;
    QTest::newRow("two zones of one name")
        << QStringList{u"UPDATE zone SET name = 'Empolese' WHERE code = 'elba'"_s} << u"zone"_s;
    QTest::newRow("a name of two lines")
        << QStringList{u"UPDATE zone SET name = 'El' || char(10) || 'ba' WHERE code = 'elba'"_s}
        << u"El ba"_s;
    QTest::newRow("a code with a letter that is none")
        << QStringList{u"UPDATE zone SET code = 'elba' || char(7) WHERE code = 'elba'"_s} << u"zone"_s;
    const QString users = u" WHERE variable = (SELECT id FROM variable WHERE name = 'users')"
                          " AND change = (SELECT max(change) FROM observation)"_s;
    QTest::newRow("half a person") << QStringList{u"UPDATE observation SET value = value + 0.5"_s + users}
                                   << u"2011 users"_s;
    QTest::newRow("a question of another name")
        << QStringList{u"UPDATE variable SET name = 'userz' WHERE name = 'users'"_s} << u"userz"_s;
    QTest::newRow("a question in capitals")
        << QStringList{u"UPDATE variable SET name = 'USERS' WHERE name = 'users'"_s} << u"USERS"_s;
    QTest::newRow("a service of another name")
        << QStringList{u"UPDATE service SET name = 'transporte'"_s} << u"transporte"_s;
    for (const auto &[name, zone] :
         {std::pair("another case", u"'eMPOLESE'"_s), std::pair("a space more", u"'Empolese '"_s),
          std::pair("a letter without width", u"'Empo' || char(8203) || 'lese'"_s),
          std::pair("a turned direction", u"char(8238) || 'Empolese'"_s)})
        QTest::addRow("two names but for %s", name)
            << QStringList{u"UPDATE zone SET name = %1 WHERE code = 'elba'"_s.arg(zone)}
            << u"sembrano uguali"_s;
    QTest::newRow("a direction turned in a name")
        << QStringList{u"UPDATE zone SET name = 'El' || char(8238) || 'ba' WHERE code = 'elba'"_s}
        << u"202e"_s;
    QTest::newRow("two codes but for case")
        << QStringList{u"UPDATE zone SET code = 'Empolese' WHERE code = 'elba'"_s} << u"sembrano uguali"_s;
    QTest::newRow("neither there nor removed")
        << QStringList{u"UPDATE zone SET is_removed = 2 WHERE code = 'elba'"_s} << u"né 0 né 1"_s;
    QTest::newRow("less than removed")
        << QStringList{u"UPDATE questionnaire SET is_removed = -1 WHERE year = 2008"_s} << u"questionnaire"_s;
    QTest::newRow("it ends before it begins")
        << QStringList{u"UPDATE zone SET valid_from = 2011, valid_to = 2009 WHERE code = 'elba'"_s}
        << u"prima di cominciare"_s;
    QTest::newRow("two zones in one place")
        << QStringList{u"UPDATE zone SET position = 3 WHERE code = 'elba'"_s} << u"una dopo l’altra"_s;
    QTest::newRow("the means among the zones")
        << QStringList{u"UPDATE zone SET position = 0 WHERE is_aggregate = 1"_s} << u"una dopo l’altra"_s;
    QTest::newRow("a name of 900,000 letters")
        << QStringList{u"UPDATE zone SET name = printf('%.900000c', 'x') WHERE code = 'elba'"_s} << u"200"_s;
    QTest::newRow("a reference to nothing")
        << QStringList{u"UPDATE observation SET variable = 999999 WHERE value = 4"_s} << u"observation"_s;
}

// Only one who takes away the triggers and puts them back comes so far.
void TestDamagedFile::verifyNamesEachFault()
{
    QFETCH(QStringList, statements);
    QFETCH(QString, mention);
    QStringList triggers;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"triggers"_s);
        database.setDatabaseName(m_path);
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(u"SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"_s));
        QStringList drops;
        while (query.next()) {
            drops.append(u"DROP TRIGGER "_s + query.value(0).toString());
            triggers.append(query.value(1).toString());
        }
        statements = drops + statements + triggers;
    }
    QSqlDatabase::removeDatabase(u"triggers"_s);
    QVERIFY(!triggers.isEmpty());
    QCOMPARE(runOn(m_path, QStringList{u"PRAGMA foreign_keys = OFF"_s} + statements), QString());
    const auto verified = runCommand({u"verify"_s, m_path});
    QCOMPARE(verified.exitCode, 1);
    QVERIFY2(verified.out.contains(mention), qPrintable(verified.out));
    QCOMPARE(verified.err, QString());
}

void TestDamagedFile::whatVerifyTellsAndHarmsNothingIsRead()
{
    const auto linesOfTable = [this] {
        return runCommand({u"table"_s, u"23"_s, u"--database"_s, m_path}).out.count(u'\n');
    };
    const auto before = linesOfTable();
    QCOMPARE(runOn(m_path, {u"UPDATE zone SET name = 'El' || char(10) || 'ba' WHERE code = 'elba'"_s,
                            u"UPDATE zone SET name = 'Empolese' WHERE code = 'apuane'"_s,
                            u"UPDATE observation SET reason = 'pippo' WHERE obs_status = 'O'"_s}),
             QString());
    QCOMPARE(linesOfTable(), before);
    const auto got = runCommand({u"get"_s, m_path, u"elba"_s, u"2011"_s, u"users"_s});
    QCOMPARE(got.exitCode, 0);
    OpenWindow open;
    QVERIFY(open.session->open(m_path).isOk());
    open.search(u"empolese"_s);
    QVERIFY(open.messages.refusals.isEmpty());
}

void TestDamagedFile::verifyKnowsWhatIsNoDataFile()
{
    const QString other = m_folder->filePath(u"other"_s);
    QCOMPARE(runCommand({u"verify"_s, other}).exitCode, 3);
    QVERIFY(QDir().mkdir(other));
    QCOMPARE(runCommand({u"verify"_s, other}).exitCode, 3);
    const QString text = m_folder->filePath(u"text.quaderno"_s);
    QFile file(text);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(9000, 'x')) > 0);
    file.close();
    const auto verified = runCommand({u"verify"_s, text});
    QCOMPARE(verified.exitCode, 3);
    QVERIFY2(verified.err.contains(text), qPrintable(verified.err));
    // It is of no older version either, which could be brought up.
    QCOMPARE(runOn(m_path, {u"PRAGMA user_version = -1"_s}), QString());
    const auto unknown = runCommand({u"verify"_s, m_path});
    QVERIFY2((unknown.out + unknown.err).contains(u"“sqlite_schema”"), qPrintable(unknown.out + unknown.err));
}

void TestDamagedFile::aSoundFileIsKnownUntilItChanges()
{
    QTest::qWait(50); // a file that has changed just now is not known by its times
    (void)valueOf(DataSet::open(m_path, Access::ReadOnly));
    QVERIFY(SoundFiles::hold(FileStamp::of(m_path)));
    QVERIFY(valueOf(DataSet::openUnchecked(m_path, Access::ReadOnly))->soundness().has_value());
    damagePage(m_path, pages() / 2, PageDamage::AllZeroed);
    QVERIFY(!SoundFiles::hold(FileStamp::of(m_path)));
    QVERIFY(!DataSet::open(m_path, Access::ReadOnly));
}

void TestDamagedFile::theWindowSaysThatTheFileIsDamaged()
{
    OpenWindow open;
    const QString file = open.dataSet().path();
    for (int value = 1; value <= 60; ++value)
        enter(open.dataSet(), value % 20, 2011, "users", {.value = value});
    open.window.reset();
    open.session.reset();
    // A page that the window does not need in order to show something.
    const QString whole = m_folder->filePath(u"whole"_s);
    QVERIFY(QFile::copy(file, whole));
    qint64 page = QFileInfo(file).size() / kPageBytes;
    for (bool isHidden = false; !isHidden;) {
        QVERIFY(--page > 0);
        QVERIFY(QFile::remove(file) && QFile::copy(whole, file));
        damagePage(file, page, PageDamage::AllZeroed);
        const auto opened = DataSet::openUnchecked(file, Access::ReadWrite);
        isHidden = opened && !opened.value()->checkIntegrity();
    }
    open.restart();
    auto &strip = open.child<QToolBar>(u"fileStrip"_s);
    QTRY_VERIFY(strip.isVisible() && open.child<QLabel>(u"fileStripWords"_s).text().contains(file));
    for (const Qt::Key place : {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4}) {
        open.key(place, Qt::AltModifier);
        QVERIFY(strip.isVisible());
    }
    open.messages.file = m_folder->filePath(u"report.pdf"_s);
    open.child<QAction>(u"exportReport"_s).trigger();
    QCOMPARE(open.messages.refusals.size(), 1);
    QVERIFY(!QFileInfo::exists(open.messages.file));
    const ObservationEdit edit{keyOf(open.dataSet(), 2, 2011, "users"), Observation{.value = 5}};
    QVERIFY(!open.dataSet().commit(std::span(&edit, 1), u"x"_s));
}

QTEST_MAIN(TestDamagedFile)
#include "tst_damagedfile.moc"
