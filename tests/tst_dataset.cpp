#include "analysis/derivednote.h"
#include "analysis/questionnaireway.h"
#include "editions.h"
#include "storage/dataset.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace quaderno;
using namespace quaderno::tests;

class TestDataSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNameIsToldApart_data();
    void aNameIsToldApart();
    void theBundledEditionIsWhole();
    void aCommitTellsItsKeysOnce();
    void undoAndRedoWriteToDisk();
    void aRefusedCommitChangesNothing();
    void aStoppedCommitChangesNothing();
    void manyAnswersBeginAQuestionnaireOnce();
    void aYearCanBeAdded();
    void aYearMustFollow();
    void aZoneCanBeAdded();
    void aCommitEndsADraft();
    void anUnknownEditionIsRefused();
    void anUnknownServiceIsRefused();
    void theHistoryNamesTheAuthorAndTheWay();
    void aReadOnlyDataSetCannotBeChanged();
    void aQuestionnaireGoesItsWay();
    void oneStepUndoesAWholeAct();
    void anotherJustificationTakesThePlace();
    void whatIsForLaterAndWhereOneWasComesBack();
    void aYearHasADayToBeSentBy();
    void remarksStayAndCanBeTakenBack();
    void aNoteIsReplacedWhereItStood();
    void aTextOfTheRegionTakesThePlace();
    void aPublishedVersionKeepsItsNumbers();
    void aYearMoreIsPublishedOnceApproved();
    void theFirstVersionBeginsAnEdition();
    void contactsComeBack();
    void aFileOfEveryVersionOpens_data();
    void aFileOfEveryVersionOpens();
    void anOlderEditionHasNoWordsOfTheProgram_data();
    void anOlderEditionHasNoWordsOfTheProgram();

private:
    static Outcome commit(DataSet &dataSet, ObsKey key, const std::optional<Observation> &observation)
    {
        const ObservationEdit edit{key, observation};
        return dataSet.commit(std::span(&edit, 1), QStringLiteral("act"));
    }
};

void TestDataSet::theBundledEditionIsWhole()
{
    const auto edition = printedEdition();
    QCOMPARE(edition->zones().size(), 27U);
    QCOMPARE(edition->years(), (YearRange{2008, 2011}));
    QCOMPARE(edition->edition()->name, QStringLiteral("2008-2011"));
    QVERIFY2(edition->dataDate().isValid(),
             "a report of the edition is dated by its transcription, not the clock");
    QVERIFY(edition->dataDate() < QDateTime::currentDateTimeUtc().addYears(1));
    QCOMPARE(printedEdition()->dataDate(), edition->dataDate());
    const auto residents = edition->observations().observation(keyOf(*edition, 19, 2008, "residents"));
    QCOMPARE(residents->value, 63126.0);
    QCOMPARE(residents->status, ObsStatus::Estimated);
    QVERIFY2(noteInWords(residents->note, Language::Italian).contains(QStringLiteral("26, 28, 31")),
             qPrintable(residents->note));
    const auto management = edition->observations().observation(keyOf(*edition, 0, 2008, "management"));
    QCOMPARE(management->status, ObsStatus::NotCollected);
    QVERIFY(!edition->observations().observation(keyOf(*edition, 0, 2008, "sites")).has_value());
}

void TestDataSet::aCommitTellsItsKeysOnce()
{
    const auto mini = miniDataSet();
    QSignalSpy changed(mini.get(), &DataSet::observationsChanged);
    QSignalSpy saved(mini.get(), &DataSet::saved);
    const std::vector<ObservationEdit> batch{{keyOf(*mini, 0, 2021, "rides"), Observation{.value = 1}},
                                             {keyOf(*mini, 1, 2021, "rides"), Observation{.value = 2}}};
    QVERIFY(mini->commit(batch, QStringLiteral("two zones")).isOk());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().value<QList<ObsKey>>().size(), 2);
    QCOMPARE(saved.size(), 1);
    QCOMPARE(mini->undoStack().undoText(), QStringLiteral("two zones"));
}

void TestDataSet::undoAndRedoWriteToDisk()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("x.quaderno"));
    QVERIFY(printedEdition()->saveCopy(path).isOk());
    const auto edition = valueOf(DataSet::open(path, Access::ReadWrite));
    const auto onDisk = [&](ObsKey key) {
        return valueOf(DataSet::open(path, Access::ReadOnly))->observations().observation(key);
    };
    const ObsKey users = keyOf(*edition, 3, 2011, "users");
    const auto before = edition->observations().observation(users);
    QVERIFY(commit(*edition, users, Observation{.value = 4321}).isOk());
    QCOMPARE(onDisk(users)->value, 4321.0);
    QVERIFY(edition->undo().isOk());
    QCOMPARE(onDisk(users), before);
    QVERIFY(edition->redo().isOk());
    QCOMPARE(onDisk(users)->value, 4321.0);
    QVERIFY(!edition->undoStack().canRedo());
    QVERIFY(edition->undo().isOk());
    QVERIFY2(edition->undo().isOk(), "nothing left to undo is no failure");
    QCOMPARE(valueOf(edition->history(users)).front().change.source, QStringLiteral("undo"));
}

void TestDataSet::aRefusedCommitChangesNothing()
{
    const auto mini = miniDataSet();
    QSignalSpy changed(mini.get(), &DataSet::observationsChanged);
    const Outcome outside = commit(*mini, keyOf(*mini, 0, 1999, "rides"), Observation{.value = 1});
    QVERIFY(!outside.isOk());
    const ObsKey rides = keyOf(*mini, 0, 2021, "rides");
    QVERIFY(!commit(*mini, rides, Observation{.value = 1, .status = ObsStatus::NotAvailable}).isOk());
    QVERIFY(!mini->observations().observation(rides).has_value());
    QCOMPARE(changed.size(), 0);
    QVERIFY(!mini->undoStack().canUndo());
}

void TestDataSet::aStoppedCommitChangesNothing()
{
    const auto mini = miniDataSet();
    const ObsKey rides = keyOf(*mini, 0, 2021, "rides");
    const Act act{.label = QStringLiteral("many"),
                  .observations = std::vector<ObservationEdit>(1000, {rides, Observation{.value = 1}})};
    QSignalSpy changed(mini.get(), &DataSet::observationsChanged);
    qint64 last = 0;
    const Outcome stopped = mini->commit(act, [&last](qint64 done, qint64 total) {
        last = done;
        return total == 1000 && done < 500;
    });
    QVERIFY(!stopped.isOk());
    QVERIFY2(stopped.error().message.contains(QStringLiteral("stopped")),
             qPrintable(stopped.error().message));
    QVERIFY(last >= 500 && last < 1000);
    QCOMPARE(changed.size(), 0);
    QVERIFY(!mini->undoStack().canUndo());
    QVERIFY(!mini->observations().observation(rides));
    QVERIFY(valueOf(mini->history(rides)).empty());
    QCOMPARE(mini->questionnaire({0, 2021}).state, QuestionnaireState::ToFill);
    QVERIFY(mini->commit(act, [](qint64 done, qint64 total) { return done <= total; }).isOk());
    QCOMPARE(mini->observations().observation(rides), (Observation{.value = 1}));
}

void TestDataSet::manyAnswersBeginAQuestionnaireOnce()
{
    const auto mini = miniDataSet();
    QVERIFY(mini->commit({.label = QStringLiteral("two"),
                          .observations = {{keyOf(*mini, 0, 2021, "rides"), Observation{.value = 1}},
                                           {keyOf(*mini, 0, 2021, "cost"), Observation{.value = 2}}}})
                .isOk());
    QCOMPARE(mini->questionnaire({0, 2021}).state, QuestionnaireState::InProgress);
    QCOMPARE(valueOf(mini->stateHistory({0, 2021})).size(), 1U);
}

void TestDataSet::aYearCanBeAdded()
{
    const auto mini = miniDataSet();
    enter(*mini, 2, 2020, "rides", {.value = 5});
    QSignalSpy extended(mini.get(), &DataSet::extentChanged);
    QVERIFY(mini->addYear(2022).isOk());
    QVERIFY(mini->addYear(2019).isOk());
    QCOMPARE(extended.size(), 2);
    QCOMPARE(mini->years(), (YearRange{2019, 2022}));
    QCOMPARE(mini->observations().cell(keyOf(*mini, 2, 2020, "rides")).value, 5.0);
    QCOMPARE(mini->observations().surveyedCount(2022), 3);
    enter(*mini, 2, 2022, "rides", {.value = 6});
    QCOMPARE(mini->observations().cell(keyOf(*mini, 2, 2022, "rides")).value, 6.0);
}

void TestDataSet::aYearMustFollow()
{
    const auto mini = miniDataSet();
    QVERIFY(!mini->addYear(2021).isOk());
    const Outcome apart = mini->addYear(2030);
    QVERIFY(!apart.isOk());
    QVERIFY(apart.error().message.contains(QStringLiteral("2030")));
    QCOMPARE(mini->years(), (YearRange{2020, 2021}));
}

void TestDataSet::aZoneCanBeAdded()
{
    const auto mini = miniDataSet();
    QVERIFY(mini->addZone({QStringLiteral("isole"), QStringLiteral("Isole")}).isOk());
    QCOMPARE(mini->zones().size(), 4U);
    QCOMPARE(mini->zones().back().name, QStringLiteral("Isole"));
    enter(*mini, 3, 2020, "rides", {.value = 1});
    QVERIFY(!mini->addZone({QStringLiteral("isole"), QStringLiteral("Altre")}).isOk());
    QVERIFY(!mini->addZone({QString(), QStringLiteral("Altre")}).isOk());
}

void TestDataSet::aCommitEndsADraft()
{
    const auto mini = miniDataSet();
    const ObsKey rides = keyOf(*mini, 0, 2021, "rides");
    QVERIFY(mini->saveDraft(rides, QStringLiteral("12,3,4")).isOk());
    QCOMPARE(mini->draft(rides), QStringLiteral("12,3,4"));
    QVERIFY(commit(*mini, rides, Observation{.value = 12}).isOk());
    QVERIFY2(!mini->draft(rides).isEmpty(), "it may be somebody else's");
    QVERIFY(
        mini->commit({.settlesDrafts = true, .observations = {{rides, Observation{.value = 13}}}}).isOk());
    QCOMPARE(mini->draft(rides), QString());
}

void TestDataSet::anUnknownEditionIsRefused()
{
    for (const QString &name : {QStringLiteral("1999-2001"), QString(), QStringLiteral("../catalogue")})
        QVERIFY(!DataSet::bundledEdition(name).isOk());
}

void TestDataSet::anUnknownServiceIsRefused()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("mini.quaderno"));
    QVERIFY(miniDataSet()->saveCopy(path).isOk());
    const auto opened = DataSet::open(path, Access::ReadWrite);
    QVERIFY(!opened.isOk());
    QVERIFY(opened.error().message.contains(QStringLiteral("trasporto-sociale")));
}

void TestDataSet::theHistoryNamesTheAuthorAndTheWay()
{
    const auto edition = printedEdition();
    edition->setAuthor(QStringLiteral("Ada"));
    const ObsKey users = keyOf(*edition, 0, 2008, "users");
    QVERIFY(commit(*edition, users, Observation{.value = 1}).isOk());
    const auto history = valueOf(edition->history(users));
    QCOMPARE(history.size(), 2U);
    QCOMPARE(history[0].change.author, QStringLiteral("Ada"));
    QCOMPARE(history[0].change.source, QStringLiteral("typed"));
    QCOMPARE(history[1].change.source, QStringLiteral("edition"));
}

void TestDataSet::aReadOnlyDataSetCannotBeChanged()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("x.quaderno"));
    QVERIFY(printedEdition()->saveCopy(path).isOk());
    const auto edition = valueOf(DataSet::open(path, Access::ReadOnly));
    QVERIFY(edition->isReadOnly());
    const ObsKey users = keyOf(*edition, 0, 2008, "users");
    const auto before = edition->observations().observation(users);
    QVERIFY(!commit(*edition, users, Observation{.value = 1}).isOk());
    QCOMPARE(edition->observations().observation(users), before);
    QVERIFY2(edition->saveDraft(users, QStringLiteral("x")).isOk(), "a draft of a reader is not an error");
    QCOMPARE(edition->draft(users), QString());
}

void TestDataSet::aQuestionnaireGoesItsWay()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("way.quaderno"));
    const QuestionnaireKey nord{0, 2021};
    {
        const auto mini =
            valueOf(DataSet::create(path, valueOf(loadCatalogue(miniCatalogueFolder())), miniContents()));
        mini->setAuthor(QStringLiteral("Ada"));
        QCOMPARE(mini->questionnaire(nord), QuestionnaireRecord());
        QVERIFY(commit(*mini, keyOf(*mini, 0, 2021, "rides"), Observation{.value = 1}).isOk());
        QCOMPARE(mini->questionnaire(nord).state, QuestionnaireState::InProgress);
        QVERIFY(mini->commit({.label = QStringLiteral("Sent"),
                              .states = {{nord, QuestionnaireState::ToClarify, QStringLiteral("help")}}})
                    .isOk());
    }
    // The service of this file is not built in: the store tells what is in it.
    const auto store = valueOf(Store::open(path, Access::ReadOnly));
    QVERIFY(store->know(valueOf(loadCatalogue(miniCatalogueFolder()))).isOk());
    QVERIFY(store->load().isOk());
    const QuestionnaireRecord &record = store->questionnaire(nord);
    QCOMPARE(record.state, QuestionnaireState::ToClarify);
    QCOMPARE(record.stateNote, QStringLiteral("help"));
    QCOMPARE(record.stateAuthor, QStringLiteral("Ada"));
    QVERIFY(record.firstSentAt.isValid());
    const auto steps = valueOf(store->stateHistory(nord));
    QCOMPARE(steps.size(), 2U);
    QCOMPARE(steps[0].state, QuestionnaireState::ToClarify);
    QCOMPARE(steps[1].state, QuestionnaireState::InProgress);
    QCOMPARE(store->questionnaire({1, 2021}), QuestionnaireRecord());
}

void TestDataSet::oneStepUndoesAWholeAct()
{
    const auto mini = miniDataSet();
    const ObsKey rides = keyOf(*mini, 0, 2021, "rides");
    QVERIFY(commit(*mini, rides, Observation{.value = 7}).isOk());
    QSignalSpy told(mini.get(), &DataSet::questionnairesChanged);
    const Act absent{.label = QStringLiteral("Not in the survey"),
                     .observations = {{rides, Observation{.status = ObsStatus::CannotExist}}},
                     .states = {{{0, 2021}, QuestionnaireState::NotInSurvey, {}}}};
    QVERIFY(mini->commit(absent).isOk());
    QVERIFY(!mini->observations().isInSurvey(0, 2021));
    QCOMPARE(mini->observations().stored(rides)->status, ObsStatus::CannotExist);
    QCOMPARE(told.size(), 1);
    QVERIFY(mini->undo().isOk());
    QVERIFY(mini->observations().isInSurvey(0, 2021));
    QCOMPARE(mini->observations().observation(rides)->value, 7.0);
    QCOMPARE(mini->questionnaire({0, 2021}).state, QuestionnaireState::InProgress);
    QVERIFY(mini->redo().isOk());
    QCOMPARE(mini->questionnaire({0, 2021}).state, QuestionnaireState::NotInSurvey);
}

void TestDataSet::anotherJustificationTakesThePlace()
{
    const auto mini = miniDataSet();
    const QuestionnaireKey nord{0, 2021};
    const QString finding = QStringLiteral("zero/rides");
    const auto explain = [&](const QString &text) {
        return mini->commit(
            {.label = QStringLiteral("Explained"),
             .justifications = {{nord, finding, {.basis = QStringLiteral("0"), .text = text}}}});
    };
    QVERIFY(explain(QStringLiteral("first")).isOk());
    QVERIFY(explain(QStringLiteral("second")).isOk());
    QCOMPARE(mini->questionnaire(nord).justifications.at(finding).text, QStringLiteral("second"));
    QVERIFY(mini->undo().isOk());
    QCOMPARE(mini->questionnaire(nord).justifications.at(finding).text, QStringLiteral("first"));
    QVERIFY(mini->undo().isOk());
    QVERIFY(mini->questionnaire(nord).justifications.empty());
}

void TestDataSet::whatIsForLaterAndWhereOneWasComesBack()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("later.quaderno"));
    QVERIFY(printedEdition()->saveCopy(path).isOk());
    {
        const auto edition = valueOf(DataSet::open(path, Access::ReadWrite));
        const ObsKey users = keyOf(*edition, 3, 2010, "users");
        QVERIFY(edition->setForLater(users, true).isOk());
        QVERIFY(edition->setForLater(keyOf(*edition, 3, 2010, "sites"), true).isOk());
        QVERIFY(edition->setForLater(keyOf(*edition, 3, 2010, "sites"), false).isOk());
        QVERIFY(edition->savePlace(keyOf(*edition, 3, 2010, "sites")).isOk());
        QVERIFY(edition->savePlace(users).isOk());
    }
    const auto edition = valueOf(DataSet::open(path, Access::ReadOnly));
    QVERIFY(edition->isForLater(keyOf(*edition, 3, 2010, "users")));
    QVERIFY(!edition->isForLater(keyOf(*edition, 3, 2010, "sites")));
    QCOMPARE(edition->questionnaire({3, 2010}).place, edition->catalogue().variableIndex(u"users"));
    QVERIFY(!edition->questionnaire({3, 2011}).place.has_value());
    QVERIFY2(edition->savePlace(keyOf(*edition, 0, 2008, "users")).isOk(), "a reader's place is no error");
}

void TestDataSet::aYearHasADayToBeSentBy()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("due.quaderno"));
    QVERIFY(printedEdition()->saveCopy(path).isOk());
    {
        const auto edition = valueOf(DataSet::open(path, Access::ReadWrite));
        QVERIFY(!edition->dueDate(2011).isValid());
        QVERIFY(edition->setDueDate(2011, {2012, 3, 31}).isOk());
        QVERIFY(edition->setDueDate(2010, {2011, 3, 31}).isOk());
        QVERIFY(edition->setDueDate(2010, {}).isOk());
    }
    const auto edition = valueOf(DataSet::open(path, Access::ReadOnly));
    QCOMPARE(edition->dueDate(2011), QDate(2012, 3, 31));
    QVERIFY(!edition->dueDate(2010).isValid());
}

void TestDataSet::remarksStayAndCanBeTakenBack()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("mini.quaderno"));
    const QuestionnaireKey nord{0, 2021};
    {
        const auto mini =
            valueOf(DataSet::create(path, valueOf(loadCatalogue(miniCatalogueFolder())), miniContents()));
        mini->setAuthor(QStringLiteral("Bruno"));
        const Remark written{.variable = 1, .text = QStringLiteral("More escorts than rides?")};
        const Remark call{.kind = Remark::Kind::Call,
                          .person = QStringLiteral("Ada Rossi"),
                          .text = QStringLiteral("They had counted twice")};
        QVERIFY(
            mini->commit({.label = QStringLiteral("remark"), .remarks = {{nord, written, false}}}).isOk());
        QVERIFY(mini->commit({.label = QStringLiteral("call"), .remarks = {{nord, call, false}}}).isOk());
        const auto &remarks = mini->questionnaire(nord).remarks;
        QCOMPARE(remarks.size(), 2U);
        QCOMPARE(remarks[0].variable, 1);
        QCOMPARE(remarks[0].author, QStringLiteral("Bruno"));
        QVERIFY(remarks[0].at.isValid());
        QVERIFY(mini->undo().isOk());
        QCOMPARE(mini->questionnaire(nord).remarks.size(), 1U);
        QVERIFY(mini->redo().isOk());
    }
    const auto store = valueOf(Store::open(path, Access::ReadOnly));
    QVERIFY(store->know(valueOf(loadCatalogue(miniCatalogueFolder()))).isOk());
    QVERIFY(store->load().isOk());
    const auto &remarks = store->questionnaire(nord).remarks;
    QCOMPARE(remarks.size(), 2U);
    QCOMPARE(remarks[1].person, QStringLiteral("Ada Rossi"));
    QCOMPARE(remarks[1].kind, Remark::Kind::Call);
    QVERIFY(!remarks[1].variable);
}

void TestDataSet::aNoteIsReplacedWhereItStood()
{
    const auto edition = printedEdition();
    const std::vector<TableNote> before = edition->notes();
    QVERIFY(before.size() > 2);
    TableNote changed = before[1];
    changed.text.italian = QStringLiteral("Nota nuova");
    QSignalSpy words(edition.get(), &DataSet::reportWordsChanged);
    QVERIFY(edition->commit({.label = QStringLiteral("note"), .notes = {{before[1], changed}}}).isOk());
    QCOMPARE(edition->notes().size(), before.size());
    QCOMPARE(edition->notes()[1], changed);
    QVERIFY(edition->commit({.label = QStringLiteral("gone"), .notes = {{changed, std::nullopt}}}).isOk());
    QCOMPARE(edition->notes().size(), before.size() - 1);
    QVERIFY(edition->undo().isOk() && edition->undo().isOk());
    QVERIFY(std::ranges::is_permutation(edition->notes(), before));
    QCOMPARE(words.size(), 4);
}

void TestDataSet::aTextOfTheRegionTakesThePlace()
{
    const auto mini = miniDataSet();
    const ChapterTextKey key{.chapter = QStringLiteral("service"), .position = 1};
    const ChapterText text{.text = {QStringLiteral("Testo"), QStringLiteral("Text")},
                           .basis = {QStringLiteral("Calcolato"), QStringLiteral("Computed")}};
    QVERIFY(mini->commit({.label = QStringLiteral("text"), .texts = {{key, text}}}).isOk());
    QCOMPARE(mini->chapterTexts().at(key), text);
    QVERIFY(mini->undo().isOk());
    QVERIFY(mini->chapterTexts().empty());
}

void TestDataSet::aPublishedVersionKeepsItsNumbers()
{
    const auto edition = printedEdition();
    QCOMPARE(edition->editionVersions().size(), 1U);
    QCOMPARE(edition->editionVersions().front().number, QStringLiteral("1.0"));
    const ObsKey replaced = keyOf(*edition, 8, 2009, "users"); // table 23: 550
    const ObsKey removed = keyOf(*edition, 7, 2009, "users");  // 784
    const ObsKey added = keyOf(*edition, 8, 2009, "sites");
    QVERIFY(commit(*edition, replaced, Observation{.value = 560}).isOk());
    QVERIFY(commit(*edition, replaced, Observation{.value = 570}).isOk());
    QVERIFY(commit(*edition, removed, std::nullopt).isOk());
    QVERIFY(commit(*edition, added, Observation{.value = 3}).isOk());
    const QuestionnaireKey approved{8, 2009};
    QVERIFY(
        edition->commit({.label = QStringLiteral("ok"), .states = {{approved, QuestionnaireState::Approved}}})
            .isOk());
    QVERIFY(edition->publish(QStringLiteral("Elba corrected")).isOk());
    QCOMPARE(edition->editionVersions().back().number, QStringLiteral("1.1"));
    QCOMPARE(edition->questionnaire(approved).state, QuestionnaireState::Published);
    QVERIFY2(!edition->undoStack().canUndo(), "what is published is not undone");
    QVERIFY(commit(*edition, replaced, Observation{.value = 580}).isOk());

    const Observations first = valueOf(edition->answersOf(edition->editionVersions()[0]));
    QCOMPARE(first.cell(replaced).value, 550.0);
    QCOMPARE(first.cell(removed).value, 784.0);
    QVERIFY(!first.observation(added));
    const Observations second = valueOf(edition->answersOf(edition->editionVersions()[1]));
    QCOMPARE(second.cell(replaced).value, 570.0);
    QVERIFY(!second.observation(removed));
    QCOMPARE(second.cell(added).value, 3.0);
    QCOMPARE(edition->observations().cell(replaced).value, 580.0);
}

void TestDataSet::aYearMoreIsPublishedOnceApproved()
{
    const auto edition = printedEdition();
    QVERIFY(edition->addYear(2012).isOk());
    QCOMPARE(edition->yearsToPublish(), (YearRange{2008, 2011})); // nothing of 2012 was approved
    const QuestionnaireKey approved{8, 2012};
    const QuestionnaireKey open{9, 2012};
    QVERIFY(commit(*edition, keyOf(*edition, 8, 2012, "users"), Observation{.value = 560}).isOk());
    QVERIFY(
        edition->commit({.label = QStringLiteral("ok"), .states = {{approved, QuestionnaireState::Approved}}})
            .isOk());
    QCOMPARE(edition->yearsToPublish(), (YearRange{2008, 2012}));
    QVERIFY(edition->publish({}).isOk());
    QCOMPARE(edition->questionnaire(approved).state, QuestionnaireState::Published);
    QCOMPARE(valueOf(edition->yearsOf(edition->editionVersions().front())), (YearRange{2008, 2011}));
    QCOMPARE(valueOf(edition->yearsOf(edition->editionVersions().back())), (YearRange{2008, 2012}));
    QVERIFY(edition->questionnaire(open).state != QuestionnaireState::Published);
    QVERIFY(!edition->hasChangedSincePrint({2012, 2012}));
    QVERIFY(commit(*edition, keyOf(*edition, 8, 2012, "users"), Observation{.value = 570}).isOk());
    QVERIFY(edition->hasChangedSincePrint({2012, 2012}));
}

void TestDataSet::theFirstVersionBeginsAnEdition()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("new.quaderno"));
    const NewDataSet contents{.service = QStringLiteral("segretariato-sociale"),
                              .zones = miniContents().zones,
                              .years = {2012, 2013},
                              .change = miniContents().change};
    {
        const auto empty = valueOf(DataSet::create(path, printedEdition()->catalogue(), contents));
        QVERIFY(!empty->edition());
        QCOMPARE(empty->yearsToPublish(), (YearRange{2012, 2013})); // nothing is approved: all of them
        QVERIFY(commit(*empty, keyOf(*empty, 0, 2012, "users"), Observation{.value = 560}).isOk());
        QVERIFY(empty
                    ->commit({.label = QStringLiteral("ok"),
                              .states = {{QuestionnaireKey{0, 2012}, QuestionnaireState::Approved}}})
                    .isOk());
        QCOMPARE(empty->yearsToPublish(), (YearRange{2012, 2012}));
        QVERIFY(empty->publish(QStringLiteral("first")).isOk());
        QCOMPARE(empty->edition()->years, (YearRange{2012, 2012}));
        QVERIFY(!empty->hasChangedSincePrint(empty->years()));
        QVERIFY(!empty->printedEdition().isOk()); // there is no other print to compare with
    }
    const auto again = valueOf(DataSet::open(path, Access::ReadWrite));
    QCOMPARE(again->edition()->name, QStringLiteral("2012"));
    QCOMPARE(again->editionVersions().back().number, QStringLiteral("1.0"));
    QVERIFY(again->publish({}).isOk());
    QCOMPARE(again->editionVersions().back().number, QStringLiteral("1.1"));
}

void TestDataSet::contactsComeBack()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("contacts.quaderno"));
    QVERIFY(printedEdition()->saveCopy(path).isOk());
    const Contact ada{.name = QStringLiteral("Ada Rossi"), .telephone = QStringLiteral("0565 000000")};
    {
        const auto dataSet = valueOf(DataSet::open(path, Access::ReadWrite));
        QCOMPARE(dataSet->contact(8), Contact());
        QVERIFY(dataSet->setContacts({{8, ada}}).isOk());
        QCOMPARE(dataSet->contact(8), ada);
    }
    QCOMPARE(valueOf(DataSet::open(path, Access::ReadOnly))->contact(8), ada);
}

void TestDataSet::aFileOfEveryVersionOpens_data()
{
    QTest::addColumn<QString>("name");
    for (int version = 1; version <= kSchemaVersion; ++version)
        QTest::addRow("version %d", version) << QStringLiteral("version-%1.quaderno").arg(version);
}

// Each file was made by the program of its day: users of Elba 2012 typed as 1,234 and then as 1,235.
void TestDataSet::aFileOfEveryVersionOpens()
{
    QFETCH(QString, name);
    QTemporaryDir folder;
    const QString path = folder.filePath(name);
    QVERIFY(QFile::copy(QFINDTESTDATA("data/databases/") + name, path));
    QVERIFY(QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    const auto dataSet = valueOf(DataSet::open(path, Access::ReadWrite));
    QVERIFY(dataSet->checkIntegrity().isOk());
    QCOMPARE(dataSet->zones().size(), 27U);
    const int elba = dataSet->observations().zoneIndex(u"elba").value();
    const auto observation = [&](const char *variable) {
        return dataSet->observations().observation(keyOf(*dataSet, elba, 2012, variable));
    };
    QCOMPARE(observation("users")->value, 1235.0);
    QCOMPARE(observation("total_cost")->status, ObsStatus::NotAvailable);
    QCOMPARE(observation("management")->text, QStringLiteral("public_direct,private_contracted"));
    QCOMPARE(valueOf(dataSet->history(keyOf(*dataSet, elba, 2012, "users"))).size(), 2U);
    enter(*dataSet, elba, 2012, "users", {.value = 1236});
}

void TestDataSet::anOlderEditionHasNoWordsOfTheProgram_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("made in Italian") << QStringLiteral("it");
    QTest::newRow("made in English") << QStringLiteral("en");
}

// A copy of the edition made by version 4 of the file, in whatever language, is after its migration what one
// that is made today is.
void TestDataSet::anOlderEditionHasNoWordsOfTheProgram()
{
    QFETCH(QString, language);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("old.quaderno"));
    QFile packed(QFINDTESTDATA("data/databases/") +
                 QStringLiteral("edition-of-version-4-%1.quaderno.z").arg(language));
    QVERIFY(packed.open(QIODevice::ReadOnly));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(qUncompress(packed.readAll())) > 0);
    file.close();
    const auto old = valueOf(DataSet::open(path, Access::ReadWrite));
    const auto today = printedEdition();
    QVERIFY(old->checkIntegrity().isOk());
    int notes = 0;
    for (int zone = 0; zone < today->observations().zoneCount(); ++zone) {
        for (int year = 2008; year <= 2011; ++year) {
            for (int variable = 0; variable < static_cast<int>(today->catalogue().variables.size());
                 ++variable) {
                const ObsKey key{zone, year, variable};
                const auto known = today->observations().stored(key);
                QCOMPARE(old->observations().stored(key), known);
                notes += known && !known->note.isEmpty();
                QVERIFY(!known || known->note.isEmpty() || isDerivedNote(known->note));
            }
        }
    }
    QCOMPARE(notes, 74);
    QCOMPARE(old->observations().regionCounts(), today->observations().regionCounts());
    QVERIFY(!today->observations().regionCounts().empty());
    QCOMPARE(old->editionVersions().size(), 1U);
    QVERIFY(QuestionnaireWay::corrections(*old, {0, 2011}).isEmpty());
    // What is stored in the place of an old answer keeps that answer in the history as it was.
    enter(*old, 0, 2011, "users", {.value = 5});
    QCOMPARE(valueOf(old->history(keyOf(*old, 0, 2011, "users"))).size(), 2U);
}

void TestDataSet::aNameIsToldApart_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("another") << QStringLiteral("Abetone") << true;
    QTest::newRow("of 200 letters") << QString(200, u'x') << true;
    QTest::newRow("of 201 letters") << QString(201, u'x') << false;
    QTest::newRow("of 900,000 letters") << QString(900000, u'x') << false;
    QTest::newRow("another case") << QStringLiteral("eLBA") << false;
    QTest::newRow("a space more") << QStringLiteral("Elba ") << false;
    QTest::newRow("a letter without width") << QStringLiteral("El\u200bba") << false;
    QTest::newRow("a turned direction") << QStringLiteral("\u202eabetone") << false;
}

void TestDataSet::aNameIsToldApart()
{
    QFETCH(QString, name);
    QFETCH(bool, isTaken);
    const auto edition = printedEdition();
    QCOMPARE(edition->renameZone(QStringLiteral("apuane"), name).isOk(), isTaken);
    QCOMPARE(printedEdition()->addZone({QStringLiteral("new"), name}).isOk(), isTaken);
}

QTEST_GUILESS_MAIN(TestDataSet)
#include "tst_dataset.moc"
