#include "editions.h"
#include "items/questionnairemodel.h"
#include "items/roles.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace quaderno;
using namespace quaderno::tests;

class TestQuestionnaireModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void oneRowForEachQuestion();
    void aTypedNumberIsCommitted();
    void aBadTextIsKeptAndNothingIsStored();
    void aGoodTextEndsTheDraft();
    void theSameAnswerIsNoNewVersion();
    void aReasonStandsForAMissingAnswer();
    void anAnswerCanBeTakenBack();
    void lastYearStandsBeside();
    void aBrokenBoundIsStoredAndTold();
    void onlyTheAnswerCanBeEdited();
    void whatOthersWriteIsTold();
    void aBoundMadeOfAnotherAnswerFollowsIt();
    void countsWhatIsAnswered();
    void aQuestionThatDoesNotApplyIsNotCounted();
    void lastYearsReasonStandsBehindItsSign();
    void anActThatIsNotAllowedFailsAndIsTold();
    void aWarningWaitsForItsFieldAndTakesTheTick();

private:
    int row(const char *variable) const
    {
        return m_mini->catalogue().variableIndex(QString::fromLatin1(variable)).value();
    }
    QModelIndex answer(const char *variable) const
    {
        return m_model->index(row(variable), QuestionnaireModel::AnswerColumn);
    }
    QModelIndex cell(const char *variable, QuestionnaireModel::Column column) const
    {
        return m_model->index(row(variable), column);
    }
    std::optional<Observation> stored(const char *variable) const
    {
        return m_mini->observations().observation(keyOf(*m_mini, 1, 2021, variable));
    }

    std::unique_ptr<DataSet> m_mini;
    std::unique_ptr<QuestionnaireModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestQuestionnaireModel::init()
{
    m_tester.reset();
    m_model.reset();
    m_mini = miniDataSet();
    m_model = std::make_unique<QuestionnaireModel>(*m_mini);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->setSubject(1, 2021);
}

// Of the real catalogue: the social workers are ticked, their hours come later.
void TestQuestionnaireModel::aWarningWaitsForItsFieldAndTakesTheTick()
{
    const auto edition = printedEdition();
    QVERIFY(edition->addYear(2012).isOk());
    QuestionnaireModel model(*edition);
    model.setSubject(0, 2012);
    const auto &catalogue = edition->catalogue();
    const auto sectionOf = [&](const char *name) {
        return catalogue.variables[static_cast<size_t>(keyOf(*edition, 0, 2012, name).variable)].section;
    };
    enter(*edition, 0, 2012, "professions", {.text = QStringLiteral("social_workers")});
    const auto isAtLastPage = [&] {
        const auto pending = model.pending();
        return std::ranges::any_of(pending, [](const auto &entry) {
            return entry.kind == QuestionnaireModel::Pending::Kind::Warning;
        });
    };
    QVERIFY(model.findings().empty()); // nor was anything of last year left out: nobody has come there
    QVERIFY(isAtLastPage());
    QCOMPARE(model.sectionState(sectionOf("professions")), AnswerState::Saved);
    // Residents that double are a warning, and no tick stands beside it.
    enter(*edition, 0, 2012, "municipalities", {.value = 5});
    const auto before = edition->observations().cell(keyOf(*edition, 0, 2011, "residents")).value;
    QVERIFY(before.has_value());
    for (int zone = 1; zone < edition->observations().zoneCount(); ++zone) {
        if (const auto same = edition->observations().cell(keyOf(*edition, zone, 2011, "residents")).value)
            enter(*edition, zone, 2012, "residents", {.value = std::round(*same)});
    }
    enter(*edition, 0, 2012, "residents", {.value = std::round(*before * 2.19)});
    QVERIFY(!model.findings().empty());
    QCOMPARE(model.sectionState(sectionOf("residents")), AnswerState::Warning);
}

// It may have been allowed when the person began to write.
void TestQuestionnaireModel::anActThatIsNotAllowedFailsAndIsTold()
{
    QSignalSpy told(m_model.get(), &QuestionnaireModel::writeFailed);
    m_model->setDesk({.role = Role::Officer});
    QVERIFY(m_model->addRemark(row("rides"), QStringLiteral("x")).isOk());
    QCOMPARE(told.size(), 0);
    const Outcome back = m_model->sendBack(QStringLiteral("x")); // it was never sent
    QVERIFY(!back);
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.last().first().toString(), back.error().message);
    m_model->setDesk({.role = Role::Reader});
    QVERIFY(!m_model->addRemark(row("rides"), QStringLiteral("y")));
    QCOMPARE(told.size(), 2);
}

void TestQuestionnaireModel::oneRowForEachQuestion()
{
    QCOMPARE(m_model->rowCount(), 7);
    QCOMPARE(cell("rides", QuestionnaireModel::LabelColumn).data().toString(), QStringLiteral("Viaggi"));
    QCOMPARE(cell("kilometres", QuestionnaireModel::UnitColumn).data().toString(), QStringLiteral("km"));
    QVERIFY(!cell("rides", QuestionnaireModel::LabelColumn).data(Qt::ToolTipRole).toString().isEmpty());
    QCOMPARE(m_model->headerData(QuestionnaireModel::PreviousColumn, Qt::Horizontal).toString(),
             QStringLiteral("2020"));
    m_model->setLanguage(Language::English);
    QCOMPARE(cell("rides", QuestionnaireModel::LabelColumn).data().toString(), QStringLiteral("Rides"));
}

void TestQuestionnaireModel::aTypedNumberIsCommitted()
{
    QVERIFY(m_model->setData(answer("rides"), QStringLiteral("1.234")));
    QCOMPARE(stored("rides")->value, 1234.0);
    QCOMPARE(answer("rides").data().toString(), QStringLiteral("1.234"));
    QCOMPARE(answer("rides").data(StatusRole).toString(), QStringLiteral("A"));
    QCOMPARE(m_mini->undoStack().undoText(), QStringLiteral("Viaggi = 1.234"));
}

void TestQuestionnaireModel::aBadTextIsKeptAndNothingIsStored()
{
    QVERIFY(!m_model->setData(answer("rides"), QStringLiteral("12,3,4")));
    QVERIFY(!stored("rides").has_value());
    QCOMPARE(answer("rides").data(DraftRole).toString(), QStringLiteral("12,3,4"));
    QVERIFY(answer("rides").data(MessageRole).toString().contains(QStringLiteral("12,3,4")));
    QCOMPARE(cell("rides", QuestionnaireModel::StateColumn).data().toString(),
             QStringLiteral("Not readable"));
    QVERIFY(!m_mini->undoStack().canUndo());
}

void TestQuestionnaireModel::aGoodTextEndsTheDraft()
{
    m_model->setData(answer("rides"), QStringLiteral("dodici"));
    QVERIFY(m_model->setData(answer("rides"), QStringLiteral("12")));
    QCOMPARE(answer("rides").data(DraftRole).toString(), QString());
    QCOMPARE(answer("rides").data(MessageRole).toString(), QString());
    m_model->setData(answer("rides"), QStringLiteral("x"));
    QVERIFY2(m_model->setData(answer("rides"), QStringLiteral("12")), "back to what is stored");
    QCOMPARE(answer("rides").data(DraftRole).toString(), QString());
}

void TestQuestionnaireModel::theSameAnswerIsNoNewVersion()
{
    QVERIFY(m_model->setData(answer("rides"), QStringLiteral("12")));
    QVERIFY(m_model->setData(answer("rides"), QStringLiteral("12")));
    QCOMPARE(valueOf(m_mini->history(keyOf(*m_mini, 1, 2021, "rides"))).size(), 1U);
}

void TestQuestionnaireModel::aReasonStandsForAMissingAnswer()
{
    QVERIFY(
        m_model->setMissing(row("rides"), QStringLiteral("not_counted"), QStringLiteral("registro perso")));
    QCOMPARE(stored("rides")->status, ObsStatus::NotCollected);
    QCOMPARE(answer("rides").data().toString(), QStringLiteral("Non li contiamo"));
    QCOMPARE(answer("rides").data(ReasonRole).toString(), QStringLiteral("not_counted"));
    QVERIFY(answer("rides").data(IsMissingRole).toBool());
    QVERIFY2(cell("rides", QuestionnaireModel::StateColumn)
                 .data()
                 .toString()
                 .contains(QStringLiteral("registro perso")),
             "");
    QVERIFY(!m_model->setMissing(row("rides"), QStringLiteral("no_such_reason")));
}

void TestQuestionnaireModel::anAnswerCanBeTakenBack()
{
    QVERIFY(m_model->setData(answer("fare"), QStringLiteral("paid")));
    QVERIFY(m_model->clearAnswer(row("fare")));
    QVERIFY(!stored("fare").has_value());
    m_model->setData(answer("rides"), QStringLiteral("x"));
    QVERIFY(m_model->clearAnswer(row("rides")));
    QCOMPARE(answer("rides").data(DraftRole).toString(), QString());
}

void TestQuestionnaireModel::lastYearStandsBeside()
{
    enter(*m_mini, 1, 2020, "rides", {.value = 1000});
    QCOMPARE(cell("rides", QuestionnaireModel::PreviousColumn).data().toString(), QStringLiteral("1.000"));
    QCOMPARE(cell("rides", QuestionnaireModel::ChangeColumn).data().toString(), QString());
    m_model->setData(answer("rides"), QStringLiteral("1.250"));
    QCOMPARE(cell("rides", QuestionnaireModel::ChangeColumn).data().toString(), QStringLiteral("+25 %"));
    m_model->setData(answer("rides"), QStringLiteral("1.250.000"));
    QCOMPARE(cell("rides", QuestionnaireModel::ChangeColumn).data().toString(), QStringLiteral("> +9.999 %"));
    m_model->setData(answer("rides"), QStringLiteral("750"));
    QCOMPARE(cell("rides", QuestionnaireModel::ChangeColumn).data().toString(), QStringLiteral("−25 %"));
}

void TestQuestionnaireModel::aBrokenBoundIsStoredAndTold()
{
    m_model->setData(answer("rides"), QStringLiteral("10"));
    QVERIFY(m_model->setData(answer("rides_assisted"), QStringLiteral("11")));
    QCOMPARE(stored("rides_assisted")->value, 11.0);
    QVERIFY(!answer("rides_assisted").data(MessageRole).toString().isEmpty());
    QCOMPARE(cell("rides_assisted", QuestionnaireModel::StateColumn).data().toString(),
             QStringLiteral("Error: I viaggi con accompagnatore (11) superano i viaggi (10)."));
}

void TestQuestionnaireModel::onlyTheAnswerCanBeEdited()
{
    QVERIFY(answer("rides").flags().testFlag(Qt::ItemIsEditable));
    QVERIFY(!cell("rides", QuestionnaireModel::PreviousColumn).flags().testFlag(Qt::ItemIsEditable));
    QVERIFY(!m_model->setData(cell("rides", QuestionnaireModel::PreviousColumn), QStringLiteral("1")));
}

void TestQuestionnaireModel::whatOthersWriteIsTold()
{
    QSignalSpy changed(m_model.get(), &QuestionnaireModel::dataChanged);
    enter(*m_mini, 1, 2021, "cost", {.value = 1});
    enter(*m_mini, 0, 2021, "cost", {.value = 1});
    enter(*m_mini, 1, 2020, "rides", {.value = 1});
    QCOMPARE(changed.size(), 2);
    QCOMPARE(changed[0].at(0).toModelIndex().row(), row("cost"));
    QCOMPARE(changed[1].at(0).toModelIndex().row(), row("rides"));
}

void TestQuestionnaireModel::aBoundMadeOfAnotherAnswerFollowsIt()
{
    m_model->setData(answer("rides"), QStringLiteral("10"));
    m_model->setData(answer("rides_assisted"), QStringLiteral("10"));
    QVERIFY(answer("rides_assisted").data(MessageRole).toString().isEmpty());
    QSignalSpy changed(m_model.get(), &QuestionnaireModel::dataChanged);
    m_model->setData(answer("rides"), QStringLiteral("9"));
    QCOMPARE(changed.size(), 2);
    QCOMPARE(changed[1].at(0).toModelIndex().row(), row("rides_assisted"));
    QVERIFY(!answer("rides_assisted").data(MessageRole).toString().isEmpty());
}

void TestQuestionnaireModel::countsWhatIsAnswered()
{
    QCOMPARE(m_model->answerCount().answered, 0);
    m_model->setData(answer("rides"), QStringLiteral("10"));
    m_model->setMissing(row("cost"), QStringLiteral("unknown"));
    m_model->setData(answer("kilometres"), QStringLiteral("boh"));
    QCOMPARE(m_model->answerCount().answered, 2);
}

void TestQuestionnaireModel::aQuestionThatDoesNotApplyIsNotCounted()
{
    QCOMPARE(m_model->answerCount().questions, 6);
    QVERIFY(!answer("vehicles_other").data(IsRelevantRole).toBool());
    m_model->setData(answer("vehicles"), QStringLiteral("taxi,other"));
    QCOMPARE(m_model->answerCount().questions, 7);
    QVERIFY(answer("vehicles_other").data(IsRelevantRole).toBool());
    QCOMPARE(m_model->answerCount().answered, 1);
    m_model->setData(answer("vehicles_other"), QStringLiteral("barca"));
    QCOMPARE(m_model->answerCount().answered, 2);
    m_model->setData(answer("vehicles"), QStringLiteral("taxi"));
    QCOMPARE(m_model->answerCount().answered, 1);
}

void TestQuestionnaireModel::lastYearsReasonStandsBehindItsSign()
{
    enter(*m_mini, 1, 2020, "rides",
          {.status = ObsStatus::NotCollected, .reason = QStringLiteral("not_counted")});
    QCOMPARE(cell("rides", QuestionnaireModel::PreviousColumn).data().toString(), QStringLiteral("–"));
    QCOMPARE(cell("rides", QuestionnaireModel::PreviousColumn).data(Qt::ToolTipRole).toString(),
             QStringLiteral("Non li contiamo"));
}

QTEST_GUILESS_MAIN(TestQuestionnaireModel)
#include "tst_questionnairemodel.moc"
