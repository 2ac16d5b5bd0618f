// An act is whole or absent: memory, file, undo stack and screen say the same after whatever failed.
#include "faultydisk.h"
#include "fulldisk.h"
#include "items/questionnairemodel.h"
#include "randomacts.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace quaderno;
using namespace quaderno::tests;

namespace
{

QString screenOf(const QuestionnaireModel &model)
{
    QStringList cells;
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(model.index(row, column).data().toString());
    }
    return cells.join(u'|');
}

} // namespace

class TestWholeActs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFailingDiskLeavesAWholeActOrNone_data();
    void aFailingDiskLeavesAWholeActOrNone();
    void nothingIsWrittenOnceTheTransactionIsGone();
    void theDraftGoesWithTheAnswer();
    void aDraftOutlivesTheAnswersOfOthers();
    void anActThatIsThereIsNotWrittenAgain();

private:
    // What a new look at the file tells.
    QString fileContents() { return contentsOf(*valueOf(DataSet::open(m_path, Access::ReadOnly))); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestWholeActs::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("x.quaderno"));
    // Small, so that it can be looked at a thousand times.
    auto catalogue = valueOf(loadCatalogue(builtInCatalogueFolder(builtInServices().front())));
    NewDataSet contents = miniContents();
    contents.service = catalogue.service;
    QVERIFY(DataSet::create(m_path, std::move(catalogue), contents).isOk());
}

void TestWholeActs::aFailingDiskLeavesAWholeActOrNone_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("code");
    for (quint32 seed = 1; seed <= 2; ++seed) {
        QTest::addRow("a full disk, seed %u", seed) << seed << SQLITE_FULL;
        QTest::addRow("a broken disk, seed %u", seed) << seed << SQLITE_IOERR_WRITE;
    }
}

// Each act is tried with the first, the second, the third ... write or fsync failing, until it goes through.
void TestWholeActs::aFailingDiskLeavesAWholeActOrNone()
{
    QFETCH(quint32, seed);
    QFETCH(int, code);
    FaultyDisk::install();
    {
        const auto dataSet = valueOf(DataSet::open(m_path, Access::ReadWrite));
        QuestionnaireModel model(*dataSet);
        model.setSubject(1, 2021);
        RandomActs acts(*dataSet, seed);
        int failures = 0;
        for (int act = 0; act < 8; ++act) {
            // Undo and redo are acts as well.
            const Act wanted = acts.mixed();
            const int kind = acts.below(4);
            const auto attempt = [&]() -> Outcome {
                if (kind != 0 || !dataSet->undoStack().canUndo())
                    return dataSet->commit(wanted);
                const auto undone = dataSet->undo();
                return undone ? Outcome(Done{}) : Outcome(undone.error());
            };
            for (int k = 1;; ++k) {
                const QString memory = contentsOf(*dataSet);
                const QString screen = screenOf(model);
                const int index = dataSet->undoStack().index();
                const int count = dataSet->undoStack().count();
                FaultyDisk::failFrom(k, code);
                const Outcome outcome = attempt();
                const bool hasFailed = FaultyDisk::hasFailed();
                FaultyDisk::heal();
                if (outcome.isOk()) {
                    QVERIFY(fileContents() == contentsOf(*dataSet));
                    if (!hasFailed || dataSet->undoStack().index() != index)
                        break;
                }
                ++failures;
                QCOMPARE(contentsOf(*dataSet), memory);
                QCOMPARE(screenOf(model), screen);
                QCOMPARE(dataSet->undoStack().index(), index);
                QCOMPARE(dataSet->undoStack().count(), count);
                QVERIFY2(dataSet->follow().isOk(), "with the disk healed the file can be read");
                QVERIFY(fileContents() == contentsOf(*dataSet));
                QVERIFY2(k < 200, "it ends");
            }
        }
        QVERIFY2(failures > 8, "the disk has failed");
    }
    FaultyDisk::remove();
}

// A file that may not grow: SQLite rolls back by itself in the middle of the act, and what came after it
// would be a transaction of its own.
void TestWholeActs::nothingIsWrittenOnceTheTransactionIsGone()
{
    const auto dataSet = valueOf(DataSet::open(m_path, Access::ReadWrite));
    const QString before = contentsOf(*dataSet);
    const QuestionnaireKey key{1, 2021};
    // Longer than what is kept in memory before it is written.
    const QString words(8'000'000, u'x');
    auto full = std::make_unique<FullDisk>(1'000'000);
    const Outcome failed = dataSet->commit(
        {.label = QStringLiteral("long"),
         .justifications = {{key, QStringLiteral("zero/users"), {{}, words, false}}},
         .notes = {{.after = TableNote{.shows = QStringLiteral("users"), .text = {words, {}}}}}});
    full.reset();
    QVERIFY(!failed.isOk());
    QCOMPARE(contentsOf(*dataSet), before);
    QVERIFY(fileContents() == before);
}

void TestWholeActs::theDraftGoesWithTheAnswer()
{
    const auto dataSet = valueOf(DataSet::open(m_path, Access::ReadWrite));
    const ObsKey users = keyOf(*dataSet, 1, 2021, "users");
    QVERIFY(dataSet->saveDraft(users, QStringLiteral("12,3,4")).isOk());
    {
        const FullDisk full(0);
        QVERIFY(!dataSet->commit({.settlesDrafts = true, .observations = {{users, Observation{.value = 5}}}})
                     .isOk());
    }
    QCOMPARE(dataSet->draft(users), QStringLiteral("12,3,4"));
    QVERIFY(
        dataSet->commit({.settlesDrafts = true, .observations = {{users, Observation{.value = 5}}}}).isOk());
    QCOMPARE(dataSet->draft(users), QString());
    QCOMPARE(valueOf(DataSet::open(m_path, Access::ReadOnly))->draft(users), QString());
}

// What somebody has half typed is not settled by the answer of somebody else, and keeps the version that it
// was begun over.
void TestWholeActs::aDraftOutlivesTheAnswersOfOthers()
{
    const auto dataSet = valueOf(DataSet::open(m_path, Access::ReadWrite));
    const auto other = valueOf(DataSet::open(m_path, Access::ReadWrite));
    const ObsKey users = keyOf(*dataSet, 1, 2021, "users");
    const qint64 base = dataSet->version(users);
    QVERIFY(dataSet->saveDraft(users, QStringLiteral("12"), base).isOk());
    QVERIFY(other->commit({.observations = {{users, Observation{.value = 5}}}}).isOk());
    // It settles what was typed there, and has never seen this one.
    QVERIFY(
        other->commit({.settlesDrafts = true, .observations = {{users, Observation{.value = 6}}}}).isOk());
    const auto again = valueOf(DataSet::open(m_path, Access::ReadOnly));
    QCOMPARE(again->draft(users), QStringLiteral("12"));
    QCOMPARE(again->draftBase(users), base);
    QVERIFY(again->version(users) != base);
}

// The disk took the act and could not say so: asked again, it is there once.
void TestWholeActs::anActThatIsThereIsNotWrittenAgain()
{
    const auto dataSet = valueOf(DataSet::open(m_path, Access::ReadWrite));
    const ObsKey users = keyOf(*dataSet, 1, 2021, "users");
    const Act act{.id = newActId(), .observations = {{users, Observation{.value = 5}}}};
    QVERIFY(dataSet->commit(act).isOk());
    QVERIFY(dataSet->commit(act).isOk());
    QCOMPARE(valueOf(dataSet->history(users)).size(), 1U);
}

QTEST_GUILESS_MAIN(TestWholeActs)
#include "tst_wholeacts.moc"
