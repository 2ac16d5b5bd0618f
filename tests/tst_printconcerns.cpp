// What to look at before printing: texts whose data changed, errors that stand, questionnaires that are not
// approved and count all the same.
#include "analysis/chapterwords.h"
#include "analysis/judgedfindings.h"
#include "analysis/printconcerns.h"
#include "analysis/questionnaireway.h"
#include "editions.h"

using namespace quaderno;
using namespace quaderno::tests;
using namespace Qt::StringLiterals;

class TestPrintConcerns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { installLanguage(*QCoreApplication::instance(), Language::English); }
    void errorsThatStand();
    void textsWhoseDataChanged();
    void questionnairesThatCount_data();
    void questionnairesThatCount();
    void whatHasNoAnswersIsCounted();

private:
    static QStringList sentences(const DataSet &dataSet, PrintConcern::Kind kind)
    {
        QStringList found;
        for (const PrintConcern &concern : printConcerns(dataSet, dataSet.years(), Language::English)) {
            if (concern.kind == kind)
                found.append(concern.sentence);
        }
        return found;
    }
    static QuestionnaireKey firenze(const DataSet &dataSet, int year)
    {
        return {dataSet.observations().zoneIndex(u"firenze"_s).value(), year};
    }
};

// One cost above the total, six without one (tst_checks).
void TestPrintConcerns::errorsThatStand()
{
    const auto edition = printedEdition();
    const auto concerns = printConcerns(*edition, edition->years(), Language::English);
    QCOMPARE(concerns.size(), 7U);
    QCOMPARE(concernCounts(concerns), u"7 errors"_s);
    const auto found = std::ranges::find(concerns, firenze(*edition, 2009), &PrintConcern::questionnaire);
    QVERIFY(found != concerns.end());
    QCOMPARE(found->variable, edition->catalogue().variableIndex(u"municipal_cost"));
    QVERIFY2(found->sentence.startsWith(u"Firenze 2009: Cost borne by the municipalities. The cost"_s),
             qPrintable(found->sentence));
    // Of the years that are printed alone.
    for (const PrintConcern &concern : printConcerns(*edition, {2011, 2011}, Language::English))
        QCOMPARE(concern.questionnaire.timePeriod, 2011);
    // One that the Region lets stand stands no more.
    for (const JudgedFinding &known : judgedFindings(*edition, firenze(*edition, 2009), Language::English)) {
        if (known.isError())
            QVERIFY(edition->commit(QuestionnaireWay::accept(known, u"VAT"_s)).isOk());
    }
    QCOMPARE(sentences(*edition, PrintConcern::Kind::Error).size(), 6);
    QVERIFY(edition->undo().isOk());
    enter(*edition, firenze(*edition, 2009).refArea, 2009, "municipal_cost", {.value = 316200});
    QCOMPARE(sentences(*edition, PrintConcern::Kind::Error).size(), 6);
}

void TestPrintConcerns::textsWhoseDataChanged()
{
    const auto edition = printedEdition();
    const auto paragraphs = chapterParagraphs(*edition, 6, edition->years());
    QVERIFY(!paragraphs.empty() && !paragraphs.front().computed.english.isEmpty());
    QVERIFY(edition->commit(writeParagraph(paragraphs.front(), {u"Costi."_s, u"Costs."_s})).isOk());
    QVERIFY(sentences(*edition, PrintConcern::Kind::Text).isEmpty());
    for (const char *cost : {"total_cost", "municipal_cost"})
        enter(*edition, firenze(*edition, 2011).refArea, 2011, cost, {.value = 250000});
    const QStringList texts = sentences(*edition, PrintConcern::Kind::Text);
    QCOMPARE(texts.size(), 1);
    QVERIFY2(texts.front().contains(u"paragraph 1"_s), qPrintable(texts.front()));
    const auto concerns = printConcerns(*edition, edition->years(), Language::English);
    QCOMPARE(concerns.front().text, paragraphs.front().key);
}

void TestPrintConcerns::questionnairesThatCount_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("expected"); // empty: it is no concern

    const auto row = [](const char *name, QuestionnaireState state, const QString &expected = {}) {
        QTest::newRow(name) << static_cast<int>(state) << expected;
    };
    const QString sentence = u"Firenze 2011: %1, and part of sums and means."_s;
    row("sent back", QuestionnaireState::Returned, sentence.arg(u"returned with remarks"_s));
    row("in progress", QuestionnaireState::InProgress, sentence.arg(u"in progress"_s));
    row("in review", QuestionnaireState::InReview, sentence.arg(u"in review"_s));
    row("approved", QuestionnaireState::Approved);
    row("published", QuestionnaireState::Published);
    row("outside the survey", QuestionnaireState::NotInSurvey);
}

void TestPrintConcerns::questionnairesThatCount()
{
    QFETCH(int, state);
    QFETCH(QString, expected);
    const auto edition = printedEdition();
    const QuestionnaireKey key = firenze(*edition, 2011);
    QVERIFY(edition
                ->commit({.label = u"x"_s,
                          .states = {{.key = key, .state = static_cast<QuestionnaireState>(state)}}})
                .isOk());
    QCOMPARE(sentences(*edition, PrintConcern::Kind::Questionnaire),
             expected.isEmpty() ? QStringList() : QStringList(expected));
}

void TestPrintConcerns::whatHasNoAnswersIsCounted()
{
    const auto edition = printedEdition();
    QCOMPARE(questionnairesWithoutAnswers(*edition, edition->years()), 0);
    QVERIFY(edition->addYear(2012).isOk());
    QCOMPARE(questionnairesWithoutAnswers(*edition, {2012, 2012}), 27);
    QVERIFY(sentences(*edition, PrintConcern::Kind::Questionnaire).isEmpty());
    // Residents are the Region's: of a zone that gave nothing else nothing is in the means.
    enter(*edition, 0, 2012, "residents", {.value = 1000});
    QCOMPARE(questionnairesWithoutAnswers(*edition, {2012, 2012}), 27);
    enter(*edition, 0, 2012, "users", {.value = 10});
    QCOMPARE(questionnairesWithoutAnswers(*edition, {2012, 2012}), 26);
    QCOMPARE(sentences(*edition, PrintConcern::Kind::Questionnaire).size(), 1);
}

QTEST_GUILESS_MAIN(TestPrintConcerns)
#include "tst_printconcerns.moc"
