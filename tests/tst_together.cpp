// Two at once on one file: each sees the other's acts, and neither writes over them unseen.
#include "randomacts.h"
#include "storage/fileidentity.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

using namespace quaderno;
using namespace quaderno::tests;

class TestTogether : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void eachSeesWhatTheOtherDid();
    void nothingIsToldWhereNothingIsNew();
    void anAnswerIsNotWrittenOverOneThatWasNotSeen();
    void whatWasTypedOverAnOldVersionIsOvertaken();
    void theSameCellCanBeChosenAfterwards();
    void aQuestionnaireSentMeanwhileIsClosed();
    void bothMayBeginAQuestionnaire();
    void eachKeepsWhatItTypesInTheSameCell();
    void wordsAreWrittenOverThoseThatWereSeen();
    void zonesAndYearsOfTheOtherAreFollowedFirst();
    void aVersionHoldsItsActsInWhateverOrderTheyCame();
    void randomActsOfBothEndAlike_data();
    void randomActsOfBothEndAlike();
    void theFileMustStillBeTheOneThatWasOpened_data();
    void theFileMustStillBeTheOneThatWasOpened();
    void anotherFileOfTheSameNumberIsAnother();
    void noWayOfWritingGoesByAFormerName();
    void aLockThatIsLostStopsTheWriting();
    void aRenamedFileTakesItsLastAnswersAlong();
    void aFileOfTwoNamesIsOnlyRead();
    void aFileOfTwoNamesWithALogIsRefused();
    void aRemovedFileIsNotOpenedByItsDescriptor();

private:
    std::unique_ptr<DataSet> open() { return valueOf(DataSet::open(m_path, Access::ReadWrite)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    ObsKey m_users;
};

void TestTogether::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("x.quaderno"));
    const auto edition = printedEdition();
    QVERIFY(edition->addYear(2012).isOk());
    QVERIFY(edition->saveCopy(m_path).isOk());
    m_users = keyOf(*edition, 4, 2012, "users");
}

void TestTogether::eachSeesWhatTheOtherDid()
{
    const auto mine = open();
    const auto theirs = open();
    theirs->setAuthor(QStringLiteral("Ada"));
    QSignalSpy answers(mine.get(), &DataSet::observationsChanged);
    QSignalSpy others(mine.get(), &DataSet::changedElsewhere);
    const QuestionnaireKey key{4, 2012};
    QVERIFY(
        theirs
            ->commit(
                {.label = QStringLiteral("much"),
                 .observations = {{m_users, Observation{.value = 8}}},
                 .justifications = {{key, QStringLiteral("zero/users"), {{}, QStringLiteral("so"), false}}},
                 .remarks = {{key, {.text = QStringLiteral("look")}, false}},
                 .notes = {{.after = TableNote{.shows = QStringLiteral("users"),
                                               .text = {QStringLiteral("nota"), {}}}}},
                 .texts = {{{QStringLiteral("users"), 0}, {{QStringLiteral("testo"), {}}, {}}}},
                 .contacts = {{4, {.name = QStringLiteral("Bruno")}}},
                 .dueDates = {{2012, QDate(2013, 3, 31)}}})
            .isOk());
    enter(*theirs, 5, 2012, "users", {.value = 9});
    QVERIFY(theirs->undo().isOk());
    QVERIFY(mine->follow().isOk());
    QCOMPARE(answers.size(), 1);
    QCOMPARE(others.size(), 1);
    QCOMPARE(others[0][0].value<std::vector<Change>>().size(), 3U);
    QCOMPARE(others[0][0].value<std::vector<Change>>().front().author, QStringLiteral("Ada"));
    QCOMPARE(contentsOf(*mine), contentsOf(*theirs));
    QCOMPARE(mine->observations().cell(m_users).value, 8.0);
    QCOMPARE(mine->questionnaire(key).state, QuestionnaireState::InProgress);
    QCOMPARE(mine->contact(4).name, QStringLiteral("Bruno"));
}

void TestTogether::nothingIsToldWhereNothingIsNew()
{
    const auto mine = open();
    QSignalSpy questionnaires(mine.get(), &DataSet::questionnairesChanged);
    enter(*mine, 4, 2012, "users", {.value = 1});
    QCOMPARE(questionnaires.size(), 1);
    QVERIFY(mine->follow().isOk());
    QCOMPARE(questionnaires.size(), 1);
}

void TestTogether::anAnswerIsNotWrittenOverOneThatWasNotSeen()
{
    const auto mine = open();
    {
        const auto theirs = open();
        theirs->setAuthor(QStringLiteral("Ada"));
        enter(*theirs, 4, 2012, "users", {.value = 8});
    }
    const Act act{.label = QStringLiteral("Utenti = 7"),
                  .observations = {{m_users, Observation{.value = 7}, 0}}};
    const Outcome overtaken = mine->commit(act);
    QVERIFY(!overtaken.isOk());
    QCOMPARE(overtaken.error().kind, ErrorKind::Overtaken);
    QVERIFY2(overtaken.error().message.contains(QStringLiteral("Ada")),
             qPrintable(overtaken.error().message));
    QCOMPARE(mine->observations().cell(m_users).value, 8.0);
    QVERIFY(!mine->undoStack().canUndo());
    const auto collisions = mine->collisions(act);
    QCOMPARE(collisions.size(), 1U);
    QCOMPARE(collisions[0].wanted->value, 7.0);
    QCOMPARE(collisions[0].stored->value, 8.0);
    QCOMPARE(collisions[0].change.author, QStringLiteral("Ada"));
}

void TestTogether::whatWasTypedOverAnOldVersionIsOvertaken()
{
    const auto mine = open();
    enter(*mine, 4, 2012, "users", {.value = 1});
    const qint64 base = mine->version(m_users);
    {
        const auto theirs = open();
        enter(*theirs, 4, 2012, "users", {.value = 2});
        enter(*theirs, 4, 2012, "users", {.value = 1});
    }
    QVERIFY(mine->follow().isOk());
    QCOMPARE(mine->observations().cell(m_users).value, 1.0);
    QVERIFY(mine->version(m_users) != base);
    const Outcome overtaken = mine->commit({.observations = {{m_users, Observation{.value = 3}, base}}});
    QVERIFY(!overtaken.isOk());
    QCOMPARE(overtaken.error().kind, ErrorKind::Overtaken);
}

void TestTogether::theSameCellCanBeChosenAfterwards()
{
    const auto mine = open();
    {
        const auto theirs = open();
        enter(*theirs, 4, 2012, "users", {.value = 8});
    }
    Act act{.observations = {{m_users, Observation{.value = 7}, 0}}};
    QVERIFY(!mine->commit(act).isOk());
    act.observations[0].base = mine->version(m_users);
    QVERIFY(mine->commit(act).isOk());
    QCOMPARE(valueOf(mine->history(m_users)).size(), 2U);
}

void TestTogether::aQuestionnaireSentMeanwhileIsClosed()
{
    const auto mine = open();
    {
        const auto theirs = open();
        QVERIFY(theirs->commit({.states = {{{4, 2012}, QuestionnaireState::Sent}}}).isOk());
    }
    const Outcome closed = mine->commit({.observations = {{m_users, Observation{.value = 7}}}});
    QVERIFY(!closed.isOk());
    QCOMPARE(closed.error().kind, ErrorKind::Overtaken);
    QCOMPARE(mine->questionnaire({4, 2012}).state, QuestionnaireState::Sent);
    QCOMPARE(mine->observations().stored(m_users), std::nullopt);
}

void TestTogether::bothMayBeginAQuestionnaire()
{
    const auto mine = open();
    {
        const auto theirs = open();
        enter(*theirs, 4, 2012, "total_cost", {.value = 8});
    }
    enter(*mine, 4, 2012, "users", {.value = 7});
    QCOMPARE(valueOf(mine->stateHistory({4, 2012})).size(), 1U);
}

// What is shown is drawn from the zones: nothing is written by their numbers until they are the same again.
void TestTogether::eachKeepsWhatItTypesInTheSameCell()
{
    {
        auto mine = open();
        auto yours = open();
        QVERIFY(mine->saveDraft(m_users, QStringLiteral("27")).isOk());
        QVERIFY(yours->saveDraft(m_users, QStringLiteral("99")).isOk());
        QVERIFY(mine->saveDraft(m_users, QStringLiteral("270")).isOk());
        QVERIFY(yours->saveDraft(m_users, QStringLiteral("990")).isOk());
    }
    auto later = open(); // after a kill of both
    QCOMPARE(later->draft(m_users), QStringLiteral("270"));
    Act act{.settlesDrafts = true, .observations = {{m_users, Observation{.value = 270}}}};
    QVERIFY(later->commit(act).isOk());
    QCOMPARE(later->draft(m_users), QString());
    later = open();
    QCOMPARE(later->draft(m_users), QStringLiteral("990"));
    QVERIFY(later->saveDraft(m_users, QString()).isOk());
    later = open();
    QCOMPARE(later->draft(m_users), QString());
}

void TestTogether::wordsAreWrittenOverThoseThatWereSeen()
{
    auto mine = open();
    auto yours = open();
    const Contact bruna{.name = QStringLiteral("Bruna")};
    QVERIFY(yours->setContacts({{.refArea = 4, .contact = bruna}}).isOk());
    QVERIFY(mine->follow().isOk());
    const Contact ada{.name = QStringLiteral("Ada")};
    const Outcome late = mine->setContacts({{.refArea = 4, .contact = ada, .before = Contact()}});
    QVERIFY(!late && late.error().kind == ErrorKind::Overtaken);
    QCOMPARE(mine->contact(4), bruna);
    QVERIFY(mine->setContacts({{.refArea = 4, .contact = ada, .before = bruna}}).isOk());
    // What was worked out from all the data holds while nobody changes any.
    const qint64 seen = mine->moment();
    QVERIFY(yours->setDueDate(2012, QDate(2013, 3, 31)).isOk());
    const Outcome removed = mine->removeYear(2012, seen);
    QVERIFY(!removed && removed.error().kind == ErrorKind::Overtaken);
    QVERIFY(mine->years().contains(2012));
    QVERIFY(mine->removeYear(2012, mine->moment()).isOk());
}

void TestTogether::zonesAndYearsOfTheOtherAreFollowedFirst()
{
    const auto mine = open();
    {
        const auto theirs = open();
        QVERIFY(theirs->addZone({QStringLiteral("abetone"), QStringLiteral("Abetone")}).isOk());
    }
    QSignalSpy extent(mine.get(), &DataSet::extentChanged);
    const Outcome early = mine->commit({.observations = {{m_users, Observation{.value = 7}}}});
    QVERIFY(!early.isOk());
    QCOMPARE(early.error().kind, ErrorKind::Overtaken);
    QCOMPARE(mine->zones().size(), 27U);
    QVERIFY(mine->follow().isOk());
    QCOMPARE(extent.size(), 1);
    QCOMPARE(mine->zones().size(), 28U);
    enter(*mine, 5, 2012, "users", {.value = 7});
}

// An act that another window began before the publication belongs to it only once it is in the file.
void TestTogether::aVersionHoldsItsActsInWhateverOrderTheyCame()
{
    const auto mine = open();
    enter(*mine, 4, 2010, "users", {.value = 8});
    QVERIFY(mine->publish(QStringLiteral("again")).isOk());
    const ObsKey users{4, 2010, m_users.variable};
    const auto theirs = open();
    enter(*theirs, 4, 2010, "users", {.value = 9});
    QVERIFY(mine->follow().isOk());
    QVERIFY(mine->isRevised(users));
    const auto &versions = mine->editionVersions();
    QCOMPARE(versions.size(), 2U);
    QCOMPARE(valueOf(mine->answersOf(versions[1])).cell(users).value, 8.0);
    QVERIFY(valueOf(mine->answersOf(versions[0])).cell(users).value != 8.0);
}

void TestTogether::randomActsOfBothEndAlike_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 8; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestTogether::randomActsOfBothEndAlike()
{
    QFETCH(quint32, seed);
    const auto mine = open();
    const auto theirs = open();
    RandomActs my(*mine, seed);
    RandomActs their(*theirs, seed + 1000);
    QRandomGenerator turns(seed);
    for (int i = 0; i < 60; ++i) {
        const bool isMine = turns.bounded(2) == 0;
        DataSet &dataSet = isMine ? *mine : *theirs;
        switch (turns.bounded(4)) {
        case 0:
            QVERIFY(dataSet.follow().isOk());
            break;
        case 1:
            (void)dataSet.undo();
            break;
        default:
            (void)(isMine ? my : their).one();
        }
    }
    QVERIFY(mine->follow().isOk());
    QVERIFY(theirs->follow().isOk());
    QCOMPARE(contentsOf(*mine), contentsOf(*theirs));
    QCOMPARE(contentsOf(*mine), contentsOf(*open()));
}

void TestTogether::theFileMustStillBeTheOneThatWasOpened_data()
{
    QTest::addColumn<QStringList>("command");
    const QString other = QStringLiteral("other.quaderno");
    const QString file = QStringLiteral("x.quaderno");
    QTest::newRow("deleted") << QStringList{QStringLiteral("rm"), file};
    QTest::newRow("renamed") << QStringList{QStringLiteral("mv"), file, QStringLiteral("y.quaderno")};
    QTest::newRow("another in its place") << QStringList{QStringLiteral("mv"), other, file};
    QTest::newRow("its log deleted") << QStringList{QStringLiteral("rm"), file + QStringLiteral("-wal")};
    QTest::newRow("a copy in its place")
        << QStringList{QStringLiteral("cp"), QStringLiteral("--remove-destination"), other, file};
}

void TestTogether::theFileMustStillBeTheOneThatWasOpened()
{
    QFETCH(QStringList, command);
    const QString copy = m_folder->filePath(QStringLiteral("copy.quaderno"));
    QVERIFY(printedEdition()->saveCopy(m_folder->filePath(QStringLiteral("other.quaderno"))).isOk());
    {
        const auto mine = open();
        enter(*mine, 4, 2012, "users", {.value = 7});
        QProcess process;
        process.setWorkingDirectory(m_folder->path());
        process.start(command.first(), command.mid(1));
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        const Outcome refusedByName = mine->commit({.observations = {{m_users, Observation{.value = 8}}}});
        QVERIFY(!refusedByName.isOk());
        QVERIFY2(refusedByName.error().message.contains(m_path), qPrintable(refusedByName.error().message));
        QVERIFY(!mine->checkFile().isOk());
        QVERIFY2(mine->saveCopy(copy).isOk(), "what the program holds can be saved");
    }
    QCOMPARE(valueOf(DataSet::open(copy, Access::ReadOnly))->observations().cell(m_users).value, 7.0);
    // What took its place is as it was, and no log of the old one is read into it.
    if (command.contains(QStringLiteral("other.quaderno")))
        QCOMPARE(open()->years(), (YearRange{2008, 2011}));
}

// A file system gives the number of a file that is gone to the next one.
void TestTogether::anotherFileOfTheSameNumberIsAnother()
{
    const QString name = m_folder->filePath(QStringLiteral("a"));
    const auto make = [&name] {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
    };
    make();
    const FileIdentity first(name);
    QVERIFY(first.isUnmoved());
    QVERIFY(QFile::remove(name));
    QTest::qWait(50); // some ticks of its clock
    make();
    QVERIFY(!first.isUnmoved());
    QVERIFY(FileIdentity(name).isUnmoved());
}

// Nobody has looked since the file was renamed: each act looks before it writes.
void TestTogether::noWayOfWritingGoesByAFormerName()
{
    const QString renamed = m_folder->filePath(QStringLiteral("renamed.quaderno"));
    auto mine = open();
    enter(*mine, 4, 2012, "users", {.value = 7});
    const QString before = contentsOf(*mine);
    QVERIFY(QFile::rename(m_path, renamed));
    QVERIFY(!mine->commit({.observations = {{m_users, Observation{.value = 8}}}}));
    QVERIFY(!mine->undo());
    QVERIFY(!mine->saveDraft(m_users, QStringLiteral("8")));
    QVERIFY(!mine->savePlace(m_users));
    QVERIFY(!mine->setForLater(m_users, true));
    QVERIFY(!mine->setDueDate(2012, QDate(2013, 3, 31)));
    QVERIFY(!mine->addYear(2013));
    QVERIFY(!mine->publish(QString()));
    mine.reset();
    const auto there = valueOf(DataSet::open(renamed, Access::ReadOnly));
    QCOMPARE(contentsOf(*there), before);
    QCOMPARE(there->draft(m_users), QString());
    QVERIFY(!there->isForLater(m_users));
}

void TestTogether::aLockThatIsLostStopsTheWriting()
{
    const auto mine = open();
    enter(*mine, 4, 2012, "users", {.value = 7});
    // Any code of the process that opens and closes the file takes the locks of all of it away.
    const int file = ::open(QFile::encodeName(m_path).constData(), O_RDONLY);
    ::close(file);
    const Outcome unlocked = mine->commit({.observations = {{m_users, Observation{.value = 8}}}});
    QVERIFY(!unlocked.isOk());
    QCOMPARE(mine->observations().cell(m_users).value, 7.0);
}

void TestTogether::aRenamedFileTakesItsLastAnswersAlong()
{
    const QString renamed = m_folder->filePath(QStringLiteral("renamed.quaderno"));
    {
        const auto mine = open();
        enter(*mine, 4, 2012, "users", {.value = 7});
        QVERIFY(QFile::rename(m_path, renamed));
    }
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList(QStringLiteral("renamed.quaderno")));
    QCOMPARE(valueOf(DataSet::open(renamed, Access::ReadOnly))->observations().cell(m_users).value, 7.0);
}

// Each name would have a log of its own.
void TestTogether::aFileOfTwoNamesIsOnlyRead()
{
    const QString other = m_folder->filePath(QStringLiteral("other.quaderno"));
    enter(*open(), 4, 2012, "users", {.value = 7});
    QCOMPARE(::link(qPrintable(m_path), qPrintable(other)), 0);
    for (const QString &name : {m_path, other}) {
        const auto written = DataSet::open(name, Access::ReadWrite);
        QVERIFY(!written);
        QVERIFY2(written.error().message.contains(name), qPrintable(written.error().message));
        const auto read = valueOf(DataSet::open(name, Access::ReadOnly));
        QCOMPARE(read->observations().cell(m_users).value, 7.0);
    }
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 2);
    QVERIFY(QFile::remove(other));
    enter(*open(), 4, 2012, "users", {.value = 8});
}

void TestTogether::aFileOfTwoNamesWithALogIsRefused()
{
    const QString other = m_folder->filePath(QStringLiteral("other.quaderno"));
    const auto mine = open();
    enter(*mine, 4, 2012, "users", {.value = 7});
    QCOMPARE(::link(qPrintable(m_path), qPrintable(other)), 0);
    // Its last answer is in the log beside the first name.
    QVERIFY(!DataSet::open(other, Access::ReadOnly));
    QVERIFY(!DataSet::open(other, Access::ReadWrite));
    QVERIFY(!QFile::exists(other + QStringLiteral("-wal")));
    // Who had it open before goes on.
    enter(*mine, 4, 2012, "users", {.value = 8});
    QCOMPARE(valueOf(DataSet::open(m_path, Access::ReadOnly))->observations().cell(m_users).value, 8.0);
    // The log of a program that was killed.
    const QString third = m_folder->filePath(QStringLiteral("third.quaderno"));
    QVERIFY(printedEdition()->saveCopy(third).isOk());
    QCOMPARE(::link(qPrintable(third), qPrintable(third + u'2')), 0);
    QVERIFY(valueOf(DataSet::open(third, Access::ReadOnly)));
    QVERIFY(QFile::copy(m_path + QStringLiteral("-wal"), third + QStringLiteral("-wal")));
    QVERIFY(!DataSet::open(third, Access::ReadOnly));
}

// SQLite would follow the kernel's word for it, "x.quaderno (deleted)", and make that.
void TestTogether::aRemovedFileIsNotOpenedByItsDescriptor()
{
    const int file = ::open(QFile::encodeName(m_path).constData(), O_RDWR);
    QVERIFY(QFile::remove(m_path));
    const QString name = QStringLiteral("/proc/self/fd/%1").arg(file);
    for (const Access access : {Access::ReadOnly, Access::ReadWrite}) {
        const auto opened = DataSet::open(name, access);
        QVERIFY(!opened);
        QVERIFY2(opened.error().message.contains(QStringLiteral("removed")),
                 qPrintable(opened.error().message));
    }
    ::close(file);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList());
}

QTEST_GUILESS_MAIN(TestTogether)
#include "tst_together.moc"
