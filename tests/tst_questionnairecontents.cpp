// What the questionnaire on paper says of a zone and year, in each of its kinds.
#include "analysis/judgedfindings.h"
#include "analysis/questionnairecontents.h"
#include "editions.h"

#include <algorithm>

using namespace quaderno;
using namespace quaderno::tests;
using namespace Qt::StringLiterals;

class TestQuestionnaireContents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyQuestionStandsInItsSection();
    void numbersAreInTheLanguage_data();
    void numbersAreInTheLanguage();
    void aReasonIsInWords_data();
    void aReasonIsInWords();
    void zeroIsAnAnswerAndBlankIsNone();
    void aQualifiedValueSaysHowAndWhy();
    void choicesAreTickedInTheirGroups();
    void tickingNothingIsAnAnswer();
    void aConditionIsInWords();
    void onlyAnEmptyFormAsksWhatMayNotApply();
    void anEmptyFormHoldsNothingOfThisYear();
    void lastYearStandsBeside_data();
    void lastYearStandsBeside();
    void theFirstYearHasNoLastYear();
    void remarksAreTheTextNobodyHasToGive();
    void reasonsKeepTheOrderOfTheMenu();
    void whatWasExplainedAndWhenItWasSentIsThere();
    void countsAreOfTheQuestionsThatApply();
    void aSectionWithoutQuestionsIsLeftOut();

private:
    [[nodiscard]] QuestionnaireContents contents(QuestionnaireKind kind = QuestionnaireKind::Compared,
                                                 Language language = Language::Italian) const
    {
        return questionnaireContents(*m_mini, 1, 2021, kind, language);
    }

    std::unique_ptr<DataSet> m_mini;
};

namespace
{

QuestionnaireQuestion question(const QuestionnaireContents &contents, const QString &label)
{
    for (const QuestionnaireSection &section : contents.sections) {
        for (const QuestionnaireQuestion &candidate : section.questions) {
            if (candidate.label == label)
                return candidate;
        }
    }
    qFatal("no question %s", qPrintable(label));
}

} // namespace

void TestQuestionnaireContents::init()
{
    m_mini = miniDataSet();
}

void TestQuestionnaireContents::everyQuestionStandsInItsSection()
{
    const QuestionnaireContents italian = contents();
    QCOMPARE(italian.heading(), u"Questionnaire 2021 · Centro"_s);
    QCOMPARE(italian.sections.size(), size_t{2});
    QCOMPARE(italian.sections[0].label, u"Il servizio"_s);
    QCOMPARE(italian.sections[0].questions.size(), size_t{5});
    QCOMPARE(italian.sections[1].label, u"La spesa"_s);
    QCOMPARE(italian.sections[1].questions.size(), size_t{2});
    const QuestionnaireQuestion rides =
        question(contents(QuestionnaireKind::Filled, Language::English), u"Rides"_s);
    QCOMPARE(rides.hint, u"Count the rides of the year."_s);
    QCOMPARE(rides.unit, u"rides"_s);
    QVERIFY(!rides.isChoice());
}

void TestQuestionnaireContents::numbersAreInTheLanguage_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("text");
    QTest::newRow("Italian") << Language::Italian << u"Chilometri percorsi"_s << u"1.219,5"_s;
    QTest::newRow("English") << Language::English << u"Kilometres driven"_s << u"1,219.5"_s;
}

void TestQuestionnaireContents::numbersAreInTheLanguage()
{
    QFETCH(Language, language);
    QFETCH(QString, label);
    QFETCH(QString, text);
    enter(*m_mini, 1, 2021, "kilometres", {.value = 1219.5});
    const auto answer = question(contents(QuestionnaireKind::Filled, language), label).answer;
    QCOMPARE(answer, QuestionnaireAnswer{.text = text});
}

void TestQuestionnaireContents::aReasonIsInWords_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("words");
    QTest::newRow("a reason of the catalogue") << u"not_counted"_s << u"Non li contiamo"_s;
    QTest::newRow("a status without a reason") << QString() << u"not collected"_s;
}

void TestQuestionnaireContents::aReasonIsInWords()
{
    QFETCH(QString, reason);
    QFETCH(QString, words);
    enter(*m_mini, 1, 2021, "rides",
          {.status = ObsStatus::NotCollected, .reason = reason, .note = u"registers lost"_s});
    const QuestionnaireAnswer expected{.text = words, .isMissing = true, .note = u"registers lost"_s};
    QCOMPARE(question(contents(), u"Viaggi"_s).answer, expected);
}

void TestQuestionnaireContents::zeroIsAnAnswerAndBlankIsNone()
{
    enter(*m_mini, 1, 2021, "rides", {.value = 0});
    QCOMPARE(question(contents(), u"Viaggi"_s).answer, QuestionnaireAnswer{.text = u"0"_s});
    QVERIFY(!question(contents(), u"Costo"_s).answer.has_value());
}

void TestQuestionnaireContents::aQualifiedValueSaysHowAndWhy()
{
    enter(*m_mini, 1, 2021, "rides",
          {.value = 12, .status = ObsStatus::Estimated, .note = u"from two months"_s});
    const QuestionnaireAnswer expected{
        .text = u"12"_s, .status = u"estimated"_s, .note = u"from two months"_s};
    QCOMPARE(question(contents(), u"Viaggi"_s).answer, expected);
}

void TestQuestionnaireContents::choicesAreTickedInTheirGroups()
{
    enter(*m_mini, 1, 2021, "vehicles", {.text = u"taxi,other"_s});
    const std::vector<QuestionnaireChoice> expected{
        {.label = u"Pulmino"_s, .group = u"Con autista"_s, .isTicked = false},
        {.label = u"Taxi"_s, .group = u"Con autista"_s, .isTicked = true},
        {.label = u"Altro"_s, .group = {}, .isTicked = true}};
    QCOMPARE(question(contents(), u"Mezzi"_s).choices, expected);
    QCOMPARE(question(contents(), u"Mezzi"_s).answer->text, u"Taxi, Altro"_s);
    QVERIFY(std::ranges::none_of(question(contents(), u"Tariffa"_s).choices, &QuestionnaireChoice::isTicked));
}

void TestQuestionnaireContents::tickingNothingIsAnAnswer()
{
    enter(*m_mini, 1, 2021, "vehicles", {.text = QString(u""_s)});
    const auto answer = question(contents(), u"Mezzi"_s).answer;
    QVERIFY(answer.has_value());
    QCOMPARE(answer->text, u"none of these"_s);
    QVERIFY(!answer->isMissing);
}

void TestQuestionnaireContents::aConditionIsInWords()
{
    QCOMPARE(question(contents(), u"Altro mezzo"_s).condition, u"Only if “Altro” is ticked."_s);
    QCOMPARE(question(contents(), u"Viaggi"_s).condition, QString());
}

void TestQuestionnaireContents::onlyAnEmptyFormAsksWhatMayNotApply()
{
    QVERIFY(!question(contents(QuestionnaireKind::Filled), u"Altro mezzo"_s).isRelevant);
    QVERIFY(!question(contents(QuestionnaireKind::Compared), u"Altro mezzo"_s).isRelevant);
    QVERIFY(question(contents(QuestionnaireKind::Empty), u"Altro mezzo"_s).isRelevant);
    enter(*m_mini, 1, 2021, "vehicles", {.text = u"other"_s});
    QVERIFY(question(contents(QuestionnaireKind::Filled), u"Altro mezzo"_s).isRelevant);
}

void TestQuestionnaireContents::anEmptyFormHoldsNothingOfThisYear()
{
    const QuestionnaireContents before = contents(QuestionnaireKind::Empty);
    enter(*m_mini, 1, 2021, "rides", {.value = 12});
    enter(*m_mini, 1, 2021, "fare", {.text = u"paid"_s});
    enter(*m_mini, 1, 2021, "cost", {.status = ObsStatus::NotAvailable});
    QCOMPARE(contents(QuestionnaireKind::Empty), before);
    QCOMPARE(before.answeredCount, 0);
}

void TestQuestionnaireContents::lastYearStandsBeside_data()
{
    QTest::addColumn<QuestionnaireKind>("kind");
    QTest::addColumn<bool>("isThere");
    QTest::newRow("beside an empty form") << QuestionnaireKind::Empty << true;
    QTest::newRow("beside a compared one") << QuestionnaireKind::Compared << true;
    QTest::newRow("not beside a filled one") << QuestionnaireKind::Filled << false;
}

void TestQuestionnaireContents::lastYearStandsBeside()
{
    QFETCH(QuestionnaireKind, kind);
    QFETCH(bool, isThere);
    enter(*m_mini, 1, 2020, "rides", {.value = 1219, .status = ObsStatus::Estimated});
    enter(*m_mini, 0, 2020, "cost", {.value = 5}); // of another zone
    const QuestionnaireContents found = contents(kind);
    QCOMPARE(question(found, u"Viaggi"_s).previous.has_value(), isThere);
    if (isThere)
        QCOMPARE(question(found, u"Viaggi"_s).previous->inBrief(), u"1.219 (estimated)"_s);
    QVERIFY(!question(found, u"Costo"_s).previous.has_value());
}

void TestQuestionnaireContents::theFirstYearHasNoLastYear()
{
    const QuestionnaireContents first =
        questionnaireContents(*m_mini, 1, 2020, QuestionnaireKind::Compared, Language::Italian);
    for (const QuestionnaireSection &section : first.sections) {
        for (const QuestionnaireQuestion &candidate : section.questions)
            QVERIFY(!candidate.previous.has_value());
    }
}

void TestQuestionnaireContents::remarksAreTheTextNobodyHasToGive()
{
    const auto edition = printedEdition();
    const QuestionnaireContents found =
        questionnaireContents(*edition, 0, 2011, QuestionnaireKind::Filled, Language::Italian);
    QStringList remarks;
    for (const QuestionnaireSection &section : found.sections) {
        for (const QuestionnaireQuestion &candidate : section.questions) {
            if (candidate.isRemarks)
                remarks.append(candidate.label);
        }
    }
    QCOMPARE(remarks, QStringList(u"Osservazioni"_s));
}

void TestQuestionnaireContents::reasonsKeepTheOrderOfTheMenu()
{
    const std::vector<std::pair<int, QString>> expected{
        {1, u"Non li contiamo"_s}, {2, u"Nessun servizio"_s}, {3, u"Non si sa (explain)"_s}};
    QCOMPARE(contents().missingReasons, expected);
}

void TestQuestionnaireContents::whatWasExplainedAndWhenItWasSentIsThere()
{
    const auto edition = printedEdition();
    const int zone = edition->observations().zoneIndex(u"val-di-cornia"_s).value();
    const QuestionnaireKey key{zone, 2011};
    const auto found = judgedFindings(*edition, key, Language::Italian);
    const auto warning = std::ranges::find_if(
        found, [](const JudgedFinding &known) { return !known.isError() && known.isOpen(); });
    QVERIFY(warning != found.end());
    QVERIFY(edition
                ->commit({.label = u"explained"_s,
                          .states = {{.key = key, .state = QuestionnaireState::Sent}},
                          .justifications = {{.key = key,
                                              .finding = warning->finding.key,
                                              .justification = {.basis = warning->finding.basis,
                                                                .text = u"contati due volte"_s}}}})
                .isOk());
    const auto contents =
        questionnaireContents(*edition, zone, 2011, QuestionnaireKind::Filled, Language::Italian);
    QStringList explained;
    for (const QuestionnaireSection &section : contents.sections) {
        for (const QuestionnaireQuestion &question : section.questions)
            explained += question.explanations;
    }
    QCOMPARE(explained, QStringList(warning->finding.message + u" – contati due volte"_s));
    QVERIFY2(contents.way.startsWith(u"Sent on "_s), qPrintable(contents.way));
    QVERIFY(questionnaireContents(*edition, zone, 2011, QuestionnaireKind::Empty, Language::Italian)
                .way.isEmpty());
}

void TestQuestionnaireContents::countsAreOfTheQuestionsThatApply()
{
    enter(*m_mini, 1, 2021, "rides", {.value = 0});
    enter(*m_mini, 1, 2021, "vehicles", {.text = u"taxi"_s});
    enter(*m_mini, 1, 2021, "cost", {.status = ObsStatus::NotAvailable});
    const QuestionnaireContents found = contents();
    QCOMPARE(found.answeredCount, 2);
    QCOMPARE(found.missingCount, 1);
    QCOMPARE(found.neverEnteredCount, 3); // of seven one does not apply
}

void TestQuestionnaireContents::aSectionWithoutQuestionsIsLeftOut()
{
    Catalogue catalogue = m_mini->catalogue();
    catalogue.sections.push_back({.name = u"later"_s, .label = {u"Più tardi"_s, u"Later"_s}});
    const auto dataSet = valueOf(DataSet::createInMemory(catalogue, miniContents()));
    QCOMPARE(questionnaireContents(*dataSet, 0, 2021, QuestionnaireKind::Filled, Language::Italian)
                 .sections.size(),
             size_t{2});
}

QTEST_GUILESS_MAIN(TestQuestionnaireContents)
#include "tst_questionnairecontents.moc"
