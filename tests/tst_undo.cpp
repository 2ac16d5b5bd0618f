// Undo is total: whatever is done comes undone, and what others did since is left alone.
#include "randomacts.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTemporaryDir>
#include <QTest>

using namespace quaderno;
using namespace quaderno::tests;

namespace
{

// The tables that say how things are now, row by row; who did it when is in `change` and in the logs. A zone
// or year that came and went stays there out of sight while history speaks of it.
QStringList tablesOf(const DataSet &dataSet, const QString &copy)
{
    QFile::remove(copy);
    if (!const_cast<DataSet &>(dataSet).saveCopy(copy).isOk())
        qFatal("no copy");
    QStringList rows;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), copy);
        database.setDatabaseName(copy);
        if (!database.open())
            qFatal("the copy does not open");
        for (const char *statement :
             {"SELECT code, name, position, is_aggregate FROM zone WHERE is_removed = 0 ORDER BY code",
              "SELECT z.code, q.year, q.state FROM questionnaire q JOIN zone z ON z.id = q.zone"
              " WHERE q.is_removed = 0 AND z.is_removed = 0 ORDER BY 1, 2",
              "SELECT z.code, q.year, o.variable, o.value, o.text, o.obs_status, o.reason, o.note"
              " FROM observation o JOIN questionnaire q ON q.id = o.questionnaire JOIN zone z ON z.id = "
              "q.zone"
              " ORDER BY 1, 2, 3",
              "SELECT n.id, n.shows, n.year, n.text_it, n.text_en, z.code FROM note n LEFT JOIN zone z ON "
              "z.id = n.zone"
              " ORDER BY n.id",
              "SELECT year, due_date FROM survey ORDER BY 1",
              "SELECT z.code, c.name, c.office, c.telephone, c.email FROM contact c JOIN zone z ON z.id = "
              "c.zone"
              " ORDER BY 1",
              "SELECT * FROM draft", "SELECT * FROM edition", "SELECT * FROM recorded"}) {
            QSqlQuery query(database);
            if (!query.exec(QString::fromLatin1(statement)))
                qFatal("%s", statement);
            while (query.next()) {
                QStringList row;
                for (int column = 0; column < query.record().count(); ++column)
                    row.append(query.value(column).toString());
                rows.append(row.join(u'|'));
            }
        }
    }
    QSqlDatabase::removeDatabase(copy);
    return rows;
}

} // namespace

class TestUndo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingComesUndone_data();
    void everythingComesUndone();
    void anUndoneSendingWasNeverSent();
    void theFirstAnswerUndoneLeavesAQuestionnaireToFill();
    void anUndoneZoneTakesItsAnswersAlong();
    void whatOthersChangedStays();
    void whatIsPublishedCannotBeRemoved();
    void aRemovedYearComesBackWithItsAnswers();
};

void TestUndo::everythingComesUndone_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 40; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

// 40 seeds of 250 acts: 10,000 acts.
void TestUndo::everythingComesUndone()
{
    QFETCH(quint32, seed);
    const QTemporaryDir folder;
    const auto mini = miniDataSet();
    RandomActs acts(*mini, seed);
    const QString first = contentsOf(*mini);
    const QStringList firstTables = tablesOf(*mini, folder.filePath(QStringLiteral("first")));
    QStringList steps{first};
    for (int done = 0; done < 250;) {
        const int before = mini->undoStack().index();
        if (!acts.one().isOk()) {
            ++done;
            continue;
        }
        if (mini->undoStack().index() > before)
            steps.append(contentsOf(*mini));
        ++done;
    }
    const QStringList lastTables = tablesOf(*mini, folder.filePath(QStringLiteral("last")));
    QCOMPARE(mini->undoStack().count(), steps.size() - 1);
    for (qsizetype at = steps.size() - 2; at >= 0; --at) {
        const QString label = mini->undoStack().undoText();
        QCOMPARE(valueOf(mini->undo()).join(u'\n'), QString());
        QVERIFY2(contentsOf(*mini) == steps[at], qPrintable(label));
    }
    QCOMPARE(tablesOf(*mini, folder.filePath(QStringLiteral("undone"))), firstTables);
    for (qsizetype at = 1; at < steps.size(); ++at) {
        const QString label = mini->undoStack().redoText();
        QCOMPARE(valueOf(mini->redo()), QStringList());
        QVERIFY2(contentsOf(*mini) == steps[at], qPrintable(label));
    }
    QCOMPARE(tablesOf(*mini, folder.filePath(QStringLiteral("redone"))), lastTables);
}

void TestUndo::anUndoneSendingWasNeverSent()
{
    const auto mini = miniDataSet();
    const QuestionnaireKey nord{0, 2021};
    enter(*mini, 0, 2021, "rides", {.value = 1});
    const QuestionnaireRecord before = mini->questionnaire(nord);
    QVERIFY(
        mini->commit({.label = QStringLiteral("Sent"), .states = {{nord, QuestionnaireState::Sent}}}).isOk());
    QVERIFY(mini->questionnaire(nord).firstSentAt.isValid());
    QVERIFY(mini->undo().isOk());
    QCOMPARE(mini->questionnaire(nord), before);
}

void TestUndo::theFirstAnswerUndoneLeavesAQuestionnaireToFill()
{
    const auto mini = miniDataSet();
    enter(*mini, 0, 2021, "rides", {.value = 1});
    QCOMPARE(mini->questionnaire({0, 2021}).state, QuestionnaireState::InProgress);
    QVERIFY(mini->undo().isOk());
    QCOMPARE(mini->questionnaire({0, 2021}), QuestionnaireRecord());
}

// The zone that was typed for stands elsewhere once another one was added before it.
void TestUndo::anUndoneZoneTakesItsAnswersAlong()
{
    const auto edition = printedEdition();
    QVERIFY(edition->addYear(2012).isOk());
    const int last = edition->observations().zoneCount() - 1;
    const ObsKey users = keyOf(*edition, last, 2012, "users");
    enter(*edition, last, 2012, "users", {.value = 7});
    QVERIFY(edition->addZone({QStringLiteral("abetone"), QStringLiteral("Abetone")}).isOk());
    QCOMPARE(edition->zones().front().name, QStringLiteral("Abetone"));
    QVERIFY2(!edition->observations().isInSurvey(0, 2011), "published years are closed to a new zone");
    QVERIFY(edition->observations().isInSurvey(0, 2012));
    QCOMPARE(edition->observations().cell({last + 1, 2012, users.variable}).value, 7.0);
    QVERIFY(edition->undo().isOk());
    QVERIFY(edition->undo().isOk());
    QCOMPARE(edition->observations().stored(users), std::nullopt);
    QVERIFY(edition->undo().isOk());
    QCOMPARE(edition->years(), (YearRange{2008, 2011}));
}

void TestUndo::whatOthersChangedStays()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("x.quaderno"));
    QVERIFY(printedEdition()->saveCopy(path).isOk());
    const auto mine = valueOf(DataSet::open(path, Access::ReadWrite));
    const ObsKey users = keyOf(*mine, 4, 2010, "users");
    const ObsKey cost = keyOf(*mine, 4, 2010, "total_cost");
    QVERIFY(
        mine->commit({.label = QStringLiteral("both"),
                      .observations = {{users, Observation{.value = 1}}, {cost, Observation{.value = 2}}}})
            .isOk());
    const auto costBefore = valueOf(mine->history(cost))[1].observation;
    {
        const auto theirs = valueOf(DataSet::open(path, Access::ReadWrite));
        enter(*theirs, 4, 2010, "users", {.value = 3});
    }
    const QStringList alone = valueOf(mine->undo());
    QCOMPARE(alone.size(), 1);
    QVERIFY2(alone.front().contains(mine->zones()[4].name), qPrintable(alone.front()));
    QCOMPARE(mine->observations().cell(users).value, 3.0);
    QCOMPARE(mine->observations().stored(cost), costBefore);
    QVERIFY(!mine->undoStack().canUndo());
}

void TestUndo::whatIsPublishedCannotBeRemoved()
{
    const auto edition = printedEdition();
    const QString before = contentsOf(*edition);
    const std::array<Outcome, 4> refusals{edition->removeYear(2011), edition->removeYear(2009),
                                          edition->renameYear(2011, 2007),
                                          edition->removeZone(edition->zones().front().code)};
    for (const Outcome &refusal : refusals) {
        QVERIFY(!refusal.isOk());
        QCOMPARE(refusal.error().kind, ErrorKind::Refused);
    }
    QCOMPARE(contentsOf(*edition), before);
    QVERIFY(!edition->undoStack().canUndo());
}

void TestUndo::aRemovedYearComesBackWithItsAnswers()
{
    const auto mini = miniDataSet();
    enter(*mini, 1, 2021, "rides", {.value = 5});
    QCOMPARE(mini->heldBy({.timePeriod = 2021}), (std::map<QuestionnaireKey, int>{{{1, 2021}, 1}}));
    QVERIFY(mini->removeYear(2021).isOk());
    QCOMPARE(mini->years(), (YearRange{2020, 2020}));
    QVERIFY2(!mini->renameYear(2020, 2021).isOk(), "answers lie there");
    QVERIFY(mini->addYear(2021).isOk());
    QCOMPARE(mini->observations().cell(keyOf(*mini, 1, 2021, "rides")).value, 5.0);
}

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"
