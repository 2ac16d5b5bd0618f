#include "analysis/judgedfindings.h"
#include "analysis/questionnaireway.h"
#include "editions.h"

#include <QTest>

using namespace quaderno;
using namespace quaderno::tests;

class TestQuestionnaireWay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOpenQuestionnaireHasNoLock();
    void locksSayWhy_data();
    void locksSayWhy();
    void whoMayReopen_data();
    void whoMayReopen();
    void correctionsOfWhatIsPublishedAreCounted();
    void sendingLocksAndReopeningUnlocks();
    void helpIsAskedInWords();
    void anAbsentServiceCannotHaveAnswers();
    void aZoneOutsideTheSurveyKeepsWhatItSaid();
    void theRegionReviewsReturnsAndApproves();
    void anErrorThatIsAcceptedHoldsNothingUp();
    void aValueOutsideItsBoundsIsNotExplained();
    void everyStateHasItsWords();

private:
    static constexpr QuestionnaireKey kNord{0, 2021};
    static Desk coordinator(const char *zone) { return {Role::Coordinator, QString::fromLatin1(zone)}; }
    static void enterState(DataSet &dataSet, QuestionnaireState state)
    {
        QVERIFY(dataSet.commit({.label = QStringLiteral("state"), .states = {{kNord, state, {}}}}).isOk());
    }
};

void TestQuestionnaireWay::anOpenQuestionnaireHasNoLock()
{
    const auto mini = miniDataSet();
    for (const Desk &desk : {Desk{}, coordinator("nord")})
        QCOMPARE(QuestionnaireWay::lock(*mini, desk, kNord), QString());
    enterState(*mini, QuestionnaireState::Returned);
    QCOMPARE(QuestionnaireWay::lock(*mini, coordinator("nord"), kNord), QString());
    enterState(*mini, QuestionnaireState::Sent);
    QVERIFY2(QuestionnaireWay::lock(*mini, Desk{}, kNord).isEmpty(), "the Region mends what it was sent");
}

void TestQuestionnaireWay::locksSayWhy_data()
{
    QTest::addColumn<int>("role");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, Role role, const char *zone, const char *state, const char *words) {
        QTest::newRow(name) << static_cast<int>(role) << QString::fromLatin1(zone)
                            << QString::fromLatin1(state) << QString::fromLatin1(words);
    };
    row("a reader", Role::Reader, "", "in_progress", "read and print");
    row("another zone's coordinator", Role::Coordinator, "sud", "in_progress", "another zone");
    row("sent, with the day", Role::Coordinator, "nord", "sent", "sent on ");
    row("approved", Role::Coordinator, "nord", "approved", "approved on ");
    row("not in the survey", Role::Officer, "", "not_in_survey", "Nord is not in the survey of 2021");
}

void TestQuestionnaireWay::locksSayWhy()
{
    QFETCH(int, role);
    QFETCH(QString, zone);
    QFETCH(QString, state);
    QFETCH(QString, words);
    const auto mini = miniDataSet();
    enterState(*mini, *questionnaireStateFromCode(state));
    const QString lock = QuestionnaireWay::lock(*mini, {static_cast<Role>(role), zone}, kNord);
    QVERIFY2(lock.startsWith(QStringLiteral("Locked: ")), qPrintable(lock));
    QVERIFY2(lock.contains(words), qPrintable(lock));
}

void TestQuestionnaireWay::whoMayReopen_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("byZone");
    QTest::addColumn<bool>("byRegion");
    QTest::newRow("what is open needs no opening") << QStringLiteral("in_progress") << false << false;
    QTest::newRow("sent") << QStringLiteral("sent") << true << true;
    QTest::newRow("asked for help") << QStringLiteral("to_clarify") << true << true;
    QTest::newRow("in review") << QStringLiteral("in_review") << false << true;
    QTest::newRow("published") << QStringLiteral("published") << false << false;
    QTest::newRow("not in the survey") << QStringLiteral("not_in_survey") << false << true;
}

void TestQuestionnaireWay::whoMayReopen()
{
    QFETCH(QString, state);
    QFETCH(bool, byZone);
    QFETCH(bool, byRegion);
    const auto mini = miniDataSet();
    enterState(*mini, *questionnaireStateFromCode(state));
    QCOMPARE(QuestionnaireWay::canReopen(*mini, coordinator("nord"), kNord), byZone);
    QCOMPARE(QuestionnaireWay::canReopen(*mini, coordinator("sud"), kNord), false);
    QCOMPARE(QuestionnaireWay::canReopen(*mini, Desk{}, kNord), byRegion);
    QCOMPARE(QuestionnaireWay::canReopen(*mini, {Role::Reader, {}}, kNord), false);
}

void TestQuestionnaireWay::correctionsOfWhatIsPublishedAreCounted()
{
    installLanguage(*QCoreApplication::instance(), Language::English);
    const auto edition = printedEdition();
    const QuestionnaireKey elba{8, 2011};
    QCOMPARE(QuestionnaireWay::corrections(*edition, elba), QString());
    enter(*edition, elba.refArea, elba.timePeriod, "users", {.value = 551});
    enter(*edition, elba.refArea, elba.timePeriod, "total_cost", {.value = 4000});
    QCOMPARE(QuestionnaireWay::corrections(*edition, elba),
             QStringLiteral("2 answers corrected since version 1.0"));
    QCOMPARE(QuestionnaireWay::corrections(*edition, {elba.refArea, 2010}), QString());
    QVERIFY(edition->undo().isOk());
    QCOMPARE(QuestionnaireWay::corrections(*edition, elba),
             QStringLiteral("1 answer corrected since version 1.0"));
    QVERIFY(edition->publish({}).isOk());
    QCOMPARE(QuestionnaireWay::corrections(*edition, elba), QString());
}

void TestQuestionnaireWay::sendingLocksAndReopeningUnlocks()
{
    const auto mini = miniDataSet();
    QVERIFY(mini->commit(QuestionnaireWay::send(*mini, kNord, {})).isOk());
    QCOMPARE(mini->questionnaire(kNord).state, QuestionnaireState::Sent);
    QVERIFY(!QuestionnaireWay::lock(*mini, coordinator("nord"), kNord).isEmpty());
    const QDateTime sent = mini->questionnaire(kNord).firstSentAt;
    QVERIFY(mini->commit(QuestionnaireWay::reopen(*mini, kNord)).isOk());
    QVERIFY(QuestionnaireWay::lock(*mini, coordinator("nord"), kNord).isEmpty());
    QCOMPARE(mini->questionnaire(kNord).firstSentAt, sent);
    QCOMPARE(valueOf(mini->stateHistory(kNord)).size(), 2U);
}

void TestQuestionnaireWay::helpIsAskedInWords()
{
    const auto mini = miniDataSet();
    QVERIFY(mini->commit(QuestionnaireWay::send(*mini, kNord, QStringLiteral("the cost?"))).isOk());
    QCOMPARE(mini->questionnaire(kNord).state, QuestionnaireState::ToClarify);
    QCOMPARE(mini->questionnaire(kNord).stateNote, QStringLiteral("the cost?"));
}

void TestQuestionnaireWay::anAbsentServiceCannotHaveAnswers()
{
    const auto edition = printedEdition();
    const QuestionnaireKey key{2, 2010};
    const auto before = edition->observations().observation(keyOf(*edition, 2, 2010, "users"));
    QVERIFY(edition->commit(QuestionnaireWay::serviceAbsent(*edition, key)).isOk());
    const auto statusOf = [&](const char *variable) {
        const auto known = edition->observations().observation(keyOf(*edition, 2, 2010, variable));
        return known ? obsStatusLetter(known->status) : QString();
    };
    QCOMPARE(statusOf("users"), QStringLiteral("M"));
    QCOMPARE(statusOf("management"), QStringLiteral("M"));
    QVERIFY2(statusOf("residents") != QLatin1String("M"), "people live there all the same");
    QVERIFY(edition->undo().isOk());
    QCOMPARE(edition->observations().observation(keyOf(*edition, 2, 2010, "users")), before);
}

void TestQuestionnaireWay::aZoneOutsideTheSurveyKeepsWhatItSaid()
{
    const auto mini = miniDataSet();
    const ObsKey rides = keyOf(*mini, 0, 2021, "rides");
    const ObservationEdit edit{rides, Observation{.value = 5}};
    QVERIFY(mini->commit(std::span(&edit, 1), QStringLiteral("x")).isOk());
    QVERIFY(mini->commit(QuestionnaireWay::notInSurvey(*mini, kNord)).isOk());
    QCOMPARE(mini->observations().surveyedCount(2021), 2);
    QCOMPARE(mini->observations().stored(rides)->value, 5.0);
    QVERIFY2(!mini->observations().cell(rides).value, "no table counts it");
    QCOMPARE(mini->observations().cell(rides).status, ObsStatus::NotCollected);
}

void TestQuestionnaireWay::theRegionReviewsReturnsAndApproves()
{
    const auto mini = miniDataSet();
    const Desk office;
    const auto state = [&] { return mini->questionnaire(kNord).state; };
    QVERIFY2(!QuestionnaireWay::canApprove(*mini, office, kNord), "nothing was sent");
    const QString help = QStringLiteral("two sites were closed in May");
    QVERIFY(mini->commit(QuestionnaireWay::send(*mini, kNord, help)).isOk());
    QVERIFY(!QuestionnaireWay::canTakeInReview(*mini, coordinator("nord"), kNord));
    QVERIFY(QuestionnaireWay::canTakeInReview(*mini, office, kNord));
    QVERIFY(mini->commit(QuestionnaireWay::takeInReview(*mini, kNord)).isOk());
    QCOMPARE(state(), QuestionnaireState::InReview);
    QCOMPARE(mini->questionnaire(kNord).stateNote, help); // what the review is about stays in view
    QVERIFY(!QuestionnaireWay::lock(*mini, coordinator("nord"), kNord).isEmpty());
    QVERIFY(QuestionnaireWay::canSendBack(*mini, office, kNord));
    QVERIFY(mini->commit(QuestionnaireWay::sendBack(*mini, kNord, QStringLiteral("count again"))).isOk());
    QCOMPARE(state(), QuestionnaireState::Returned);
    QCOMPARE(mini->questionnaire(kNord).stateNote, QStringLiteral("count again"));
    QCOMPARE(QuestionnaireWay::lock(*mini, coordinator("nord"), kNord), QString());
    QVERIFY(mini->commit(QuestionnaireWay::send(*mini, kNord, {})).isOk());
    QVERIFY(QuestionnaireWay::canApprove(*mini, office, kNord));
    QVERIFY(mini->commit(QuestionnaireWay::approve(*mini, kNord)).isOk());
    QVERIFY(!QuestionnaireWay::canApprove(*mini, office, kNord));
    QCOMPARE(valueOf(mini->stateHistory(kNord)).size(), 5U);
}

void TestQuestionnaireWay::anErrorThatIsAcceptedHoldsNothingUp()
{
    const auto mini = miniDataSet();
    enter(*mini, 0, 2021, "rides", {.value = 5});
    enter(*mini, 0, 2021, "rides_assisted", {.value = 6});
    auto found = judgedFindings(*mini, kNord, Language::English);
    QVERIFY(!found.empty() && found.front().isError() && found.front().isOpen());
    const Finding finding = found.front().finding;
    QVERIFY(
        mini->commit(
                {.label = QStringLiteral("accepted"),
                 .justifications = {{kNord, finding.key, {finding.basis, QStringLiteral("so it is"), true}}}})
            .isOk());
    found = judgedFindings(*mini, kNord, Language::English);
    const auto accepted = std::ranges::find(found, finding, &JudgedFinding::finding);
    QVERIFY2(accepted != found.end(), "it stays in sight");
    QVERIFY(accepted->isAccepted && !accepted->isOpen());
    enter(*mini, 0, 2021, "rides_assisted", {.value = 7});
    QVERIFY2(judgedFindings(*mini, kNord, Language::English).front().isOpen(),
             "of other values it says nothing");
}

// No row of the sheet says that there are no fewer than 0 rides.
void TestQuestionnaireWay::aValueOutsideItsBoundsIsNotExplained()
{
    const auto mini = miniDataSet();
    enter(*mini, 0, 2021, "rides", {.value = -5});
    const auto found = judgedFindings(*mini, kNord, Language::English);
    QVERIFY(!found.empty() && found.front().isError() && found.front().isOpen());
    const Finding finding = found.front().finding;
    QCOMPARE(finding.message, QStringLiteral("The value (-5) is below the least allowed (0)."));
    QVERIFY(mini->commit({.label = QStringLiteral("explained"),
                          .justifications = {{kNord, finding.key, {finding.basis, QStringLiteral("so")}}}})
                .isOk());
    QVERIFY(judgedFindings(*mini, kNord, Language::English).front().isOpen());
}

void TestQuestionnaireWay::everyStateHasItsWords()
{
    QSet<QString> words;
    for (int state = 0; state <= static_cast<int>(QuestionnaireState::ToClarify); ++state)
        words.insert(QuestionnaireStateText::of(static_cast<QuestionnaireState>(state)));
    QCOMPARE(words.size(), 11);
}

QTEST_GUILESS_MAIN(TestQuestionnaireWay)
#include "tst_questionnaireway.moc"
