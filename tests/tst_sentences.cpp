#include "analysis/indicators.h"
#include "analysis/meanchange.h"
#include "analysis/questionnaireway.h"
#include "analysis/reportcontents.h"
#include "analysis/sentencefields.h"
#include "analysis/sentences.h"
#include "editions.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace quaderno;
using namespace quaderno::tests;
using namespace Qt::StringLiterals;

class TestSentences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneZoneTakesTheSingular();
    void twoZonesTakeThePlural();
    void aSentenceWithoutItsValueIsLeftOut();
    void theLongestIsNamed();
    void everyChapterOfThePrintedEditionHasAText_data();
    void everyChapterOfThePrintedEditionHasAText();
    void everyTemplateStandsWhateverTheZones_data();
    void everyTemplateStandsWhateverTheZones();
    void tiesAreNamedTogether_data();
    void tiesAreNamedTogether();
    void changeOnTheYearBefore_data();
    void changeOnTheYearBefore();
    void staffChangesInItsZones_data();
    void staffChangesInItsZones();
    void whatOnlyRoundsToTheSameIsAboutTheSame();
    void valuesThatOnlyRoundAlikeAreAboutTheSame();
    void aZoneWithoutANumberHasNoTrend();
    void whatIsImputedIsNoAnswer();
    void whatIsImputedWasIndicatedByNobody();
    void theSignIsOfTheZonesThatHaveIt();
    void oneZoneIsNoMean_data();
    void oneZoneIsNoMean();
    void anEstimateIsCalledOne();
    void aMeanIsCalledEstimatedInEverySentence();
    void noTrendOverOtherZones_data();
    void noTrendOverOtherZones();
    void noMarksOverOtherZones();
    void theCostOfAUserFalls();
    void whoHasNotAnsweredIsNoNo();
    void everyNumberIsInATable_data();
    void everyNumberIsInATable();
    void everyFieldIsComputedAndDocumented();
    void theRegionIsToldAsItsSourceTellsIt();
    void whatIsSaidOfFewZones_data();
    void whatIsSaidOfFewZones();
    void whatOnlyRoundsAlikeIsNoTie();
};

namespace
{

// The real catalogue over five zones and two years; of the last year the first `answering` of them answer
// every question, each with other numbers unless `areEqual`.
std::unique_ptr<DataSet> zonesThatAnswer(int answering, bool areEqual = false)
{
    const QString service = QStringLiteral("segretariato-sociale");
    NewDataSet contents{.service = service, .years = {2020, 2021}};
    for (const char *name : {"Alfa", "Beta", "Gamma", "Delta", "Epsilon"})
        contents.zones.push_back({QString::fromLatin1(name).toLower(), QString::fromLatin1(name)});
    contents.change = {.at = QDateTime({2022, 1, 1}, {0, 0}, Qt::UTC), .source = QStringLiteral("test")};
    auto dataSet =
        valueOf(DataSet::createInMemory(valueOf(loadCatalogue(builtInCatalogueFolder(service))), contents));
    std::vector<ObservationEdit> edits;
    const auto &variables = dataSet->catalogue().variables;
    for (int year : {2020, 2021}) {
        for (int zone = 0; zone < (year == 2020 ? 5 : answering); ++zone) {
            for (int index = 0; index < static_cast<int>(variables.size()); ++index) {
                const Variable &variable = variables[static_cast<size_t>(index)];
                const double size = (areEqual ? 1 : zone + 1) * (year == 2020 ? 3 : 2);
                Observation answer;
                if (!variable.choices.empty())
                    answer.text = variable.choices[zone == 1 ? 1 : 0].name;
                else if (variable.name == QLatin1String("residents"))
                    answer.value = 10000;
                else
                    answer.value = size * (index + 1);
                if (answer.text || variable.name != QLatin1String("respondent"))
                    edits.push_back({{zone, year, index}, answer});
            }
        }
    }
    if (const Outcome done = dataSet->commit(edits, QStringLiteral("answers")); !done)
        qFatal("%s", qPrintable(done.error().message));
    return dataSet;
}

} // namespace

void TestSentences::oneZoneTakesTheSingular()
{
    const auto mini = miniDataSet();
    enter(*mini, 0, 2021, "rides", {.value = 10});
    QCOMPARE(chapterSentences(*mini, 0, mini->years(), Language::Italian),
             QStringList{QStringLiteral("Nel 2021 i viaggi sono noti per 1 zona su 3.")});
}

void TestSentences::twoZonesTakeThePlural()
{
    const auto mini = miniDataSet();
    enter(*mini, 0, 2021, "vehicles", {.text = QStringLiteral("taxi")});
    enter(*mini, 2, 2021, "vehicles", {.text = QStringLiteral("minibus,taxi")});
    QCOMPARE(chapterSentences(*mini, 1, mini->years(), Language::English),
             QStringList{QStringLiteral("Taxis are used by 2 zones.")});
}

void TestSentences::aSentenceWithoutItsValueIsLeftOut()
{
    const auto mini = miniDataSet();
    QCOMPARE(chapterSentences(*mini, 1, mini->years(), Language::Italian), QStringList());
    enter(*mini, 0, 2021, "vehicles", {.text = QString(QLatin1String(""))});
    QCOMPARE(chapterSentences(*mini, 1, mini->years(), Language::Italian),
             QStringList{QStringLiteral("Il taxi è usato da 0 zone.")});
}

void TestSentences::theLongestIsNamed()
{
    const auto mini = miniDataSet();
    for (const auto &[zone, kilometres] : {std::pair{0, 25.0}, std::pair{1, 75.0}}) {
        enter(*mini, zone, 2021, "rides", {.value = 10});
        enter(*mini, zone, 2021, "kilometres", {.value = kilometres});
    }
    QCOMPARE(chapterSentences(*mini, 0, mini->years(), Language::Italian).last(),
             QStringLiteral("Un viaggio è lungo in media 5,0 km; il più lungo è quello di Centro."));
}

void TestSentences::everyChapterOfThePrintedEditionHasAText_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("in Italian") << Language::Italian;
    QTest::newRow("in English") << Language::English;
}

void TestSentences::everyChapterOfThePrintedEditionHasAText()
{
    QFETCH(Language, language);
    const auto edition = printedEdition();
    for (int chapter = 0; chapter < static_cast<int>(edition->catalogue().chapters.size()); ++chapter) {
        const QStringList sentences = chapterSentences(*edition, chapter, edition->years(), language);
        QVERIFY(!sentences.isEmpty());
        for (const QString &sentence : sentences) {
            QVERIFY2(!sentence.contains(QLatin1Char('{')) && !sentence.contains(QLatin1Char('|')),
                     qPrintable(sentence));
            QVERIFY(sentence.endsWith(QLatin1Char('.')));
        }
    }
}

void TestSentences::everyTemplateStandsWhateverTheZones_data()
{
    QTest::addColumn<int>("zones");
    QTest::addColumn<bool>("areEqual");
    for (const int zones : {0, 1, 2, 5}) {
        QTest::addRow("%d zones", zones) << zones << false;
        QTest::addRow("%d zones, all alike", zones) << zones << true;
    }
}

void TestSentences::everyTemplateStandsWhateverTheZones()
{
    QFETCH(int, zones);
    QFETCH(bool, areEqual);
    const auto dataSet = zonesThatAnswer(zones, areEqual);
    static const QRegularExpression wrong(
        QStringLiteral("[{}|#]|  | ,|\\b[01] zon[ae]|\\b[01] zones?\\b|\\b1 (utenti|users|euros)\\b"));
    for (const Language language : {Language::Italian, Language::English}) {
        for (int chapter = 0; chapter < static_cast<int>(dataSet->catalogue().chapters.size()); ++chapter) {
            const QStringList sentences = chapterSentences(*dataSet, chapter, dataSet->years(), language);
            QVERIFY(!sentences.isEmpty());
            for (const QString &sentence : sentences) {
                QVERIFY2(!sentence.contains(wrong), qPrintable(sentence));
                QVERIFY2(sentence.endsWith(QLatin1Char('.')) && sentence.front().isUpper(),
                         qPrintable(sentence));
            }
            const QString text = sentences.join(QLatin1Char(' '));
            static const QRegularExpression none(
                QStringLiteral("nessuna zona|no zone|for any zone|of any zone|Il servizio|The service can"));
            if (zones == 0)
                QVERIFY2(text.contains(none), qPrintable(text));
        }
    }
}

void TestSentences::tiesAreNamedTogether_data()
{
    QTest::addColumn<int>("zones");
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("named");
    QTest::newRow("two") << 2 << Language::Italian << QStringLiteral("Alfa e Beta, a pari merito");
    QTest::newRow("three") << 3 << Language::English << QStringLiteral("Alfa, Beta and Gamma, tied");
    QTest::newRow("four") << 4 << Language::Italian << QStringLiteral("4 zone, a pari merito");
}

void TestSentences::tiesAreNamedTogether()
{
    QFETCH(int, zones);
    QFETCH(Language, language);
    const auto dataSet = zonesThatAnswer(zones, true);
    enter(*dataSet, 4, 2021, "users", {.value = 999'999}); // the greatest is one
    const QStringList users = chapterSentences(*dataSet, 5, dataSet->years(), language);
    QFETCH(QString, named);
    QVERIFY2(users.front().contains(named), qPrintable(users.front()));
    QVERIFY(users.front().contains(QStringLiteral("(Epsilon)")));
}

void TestSentences::changeOnTheYearBefore_data()
{
    QTest::addColumn<double>("users");
    QTest::addColumn<QString>("words");
    QTest::newRow("more") << 5000.0 << QStringLiteral("rose from");
    QTest::newRow("fewer") << 1.0 << QStringLiteral("fell from");
    QTest::newRow("as many") << -1.0 << QStringLiteral("as in 2020");
}

void TestSentences::changeOnTheYearBefore()
{
    QFETCH(double, users);
    QFETCH(QString, words);
    const auto dataSet = zonesThatAnswer(5);
    for (int zone = 0; zone < 5; ++zone) {
        const auto before = dataSet->observations().cell(keyOf(*dataSet, zone, 2020, "users")).value;
        enter(*dataSet, zone, 2021, "users", {.value = users < 0 ? *before : users});
    }
    const QStringList sentences = chapterSentences(*dataSet, 5, dataSet->years(), Language::English);
    QVERIFY2(sentences.at(1).contains(words), qPrintable(sentences.at(1)));
    // A single year has no year before it.
    const QStringList single = chapterSentences(*dataSet, 5, {2021, 2021}, Language::English);
    QVERIFY2(!single.at(1).contains(QStringLiteral("2020")), qPrintable(single.at(1)));
}

void TestSentences::staffChangesInItsZones_data()
{
    QTest::addColumn<int>("zones");    // with hours in both years
    QTest::addColumn<double>("hours"); // of the first of them in 2021; 3 years of full time in 2020
    QTest::addColumn<QString>("words");
    QTest::newRow("no zone")
        << 0 << 0.0
        << QStringLiteral(
               "For no zone are the full-time equivalents of social workers known for both 2020 and 2021");
    QTest::newRow("one, up") << 1 << 4 * 1872.0 << QStringLiteral("are up from 2020 in the only zone");
    QTest::newRow("one, down") << 1 << 2 * 1872.0 << QStringLiteral("are down from 2020 in the only zone");
    QTest::newRow("one, as before") << 1 << 3 * 1872.0 << QStringLiteral("are the same as in 2020");
    QTest::newRow("a change that is not printed")
        << 1 << 3 * 1872.0 + 1 << QStringLiteral("are about the same as in 2020");
    QTest::newRow("two") << 2 << 4 * 1872.0
                         << QStringLiteral("Of the 2 zones with figures for both years, full-time "
                                           "equivalents of social workers rose from 2020 in one, fell in "
                                           "none and stayed the same in one.");
    QTest::newRow("two, as before") << 2 << 3 * 1872.0
                                    << QStringLiteral(
                                           "In the 2 zones with figures for both years full-time "
                                           "equivalents of social workers are the same as in 2020");
    QTest::newRow("five") << 5 << 2 * 1872.0
                          << QStringLiteral("rose from 2020 in none, fell in one and stayed the same in 4.");
}

void TestSentences::staffChangesInItsZones()
{
    QFETCH(int, zones);
    QFETCH(double, hours);
    QFETCH(QString, words);
    const auto dataSet = zonesThatAnswer(5);
    for (int zone = 0; zone < 5; ++zone) {
        enter(*dataSet, zone, 2020, "social_worker_hours", {.value = 3 * 1872});
        const Observation missing{.status = ObsStatus::NotAvailable};
        enter(*dataSet, zone, 2021, "social_worker_hours",
              zone >= zones ? missing : Observation{.value = zone == 0 ? hours : 3 * 1872});
    }
    const QStringList said = chapterSentences(*dataSet, 3, dataSet->years(), Language::English);
    QVERIFY2(said.join(QLatin1Char(' ')).contains(words), qPrintable(said.join(QLatin1Char('\n'))));
    // A single year has no year before it.
    const QStringList single = chapterSentences(*dataSet, 3, {2021, 2021}, Language::English);
    QVERIFY(!single.join(QLatin1Char(' ')).contains(QStringLiteral("2020")));
}

// 3 x 1872 hours are 3.0 equivalents, and so are 20 hours more.
void TestSentences::whatOnlyRoundsToTheSameIsAboutTheSame()
{
    const auto dataSet = zonesThatAnswer(5);
    for (int zone = 0; zone < 5; ++zone) {
        for (const int year : {2020, 2021})
            enter(*dataSet, zone, year, "social_worker_hours", {.value = 3 * 1872});
    }
    const auto said = [&](Language language) {
        return chapterSentences(*dataSet, 3, dataSet->years(), language).join(QLatin1Char('\n'));
    };
    QVERIFY(said(Language::Italian).contains(QStringLiteral("sono gli stessi del 2020")));
    enter(*dataSet, 0, 2021, "social_worker_hours", {.value = 3 * 1872 + 20});
    QVERIFY2(said(Language::Italian).contains(QStringLiteral("sono quasi gli stessi del 2020")),
             qPrintable(said(Language::Italian)));
    QVERIFY(said(Language::English).contains(QStringLiteral("are about the same as in 2020")));
    enter(*dataSet, 1, 2021, "social_worker_hours", {.value = 2 * 1872});
    QVERIFY2(said(Language::Italian).contains(QStringLiteral("restano quasi gli stessi in 4")),
             qPrintable(said(Language::Italian)));

    // 3 hours a day in five zones, and 3.1 in one of them: 3.0 and 3.02 on the mean.
    const SentenceFields fields(dataSet->catalogue(), dataSet->observations(), dataSet->years(),
                                Language::English);
    const auto mean = [&] { return fields.text(QStringLiteral("same_mean(equivalent_hours|as|much as)")); };
    for (const int year : {2020, 2021}) {
        for (int zone = 0; zone < 5; ++zone) {
            enter(*dataSet, zone, year, "hours_per_day", {.value = 3});
            enter(*dataSet, zone, year, "days_per_week", {.value = 6});
            enter(*dataSet, zone, year, "weeks_per_year", {.value = 52});
        }
    }
    QCOMPARE(mean(), QStringLiteral("as"));
    // Of the printed edition nothing but the rounded equivalents is known.
    const auto edition = printedEdition();
    const QString printed =
        chapterSentences(*edition, 3, edition->years(), Language::Italian).join(QLatin1Char('\n'));
    QVERIFY2(printed.contains(QStringLiteral("restano quasi gli stessi in 4")), qPrintable(printed));
    enter(*dataSet, 0, 2021, "hours_per_day", {.value = 3.1});
    QCOMPARE(mean(), QStringLiteral("much as"));
}

// 3,000, 3,010 and 3,020 hours all print 1.6 equivalents.
void TestSentences::valuesThatOnlyRoundAlikeAreAboutTheSame()
{
    const auto dataSet = zonesThatAnswer(3);
    const auto said = [&](Language language) {
        return chapterSentences(*dataSet, 3, dataSet->years(), language).join(QLatin1Char('\n'));
    };
    for (int zone = 0; zone < 3; ++zone)
        enter(*dataSet, zone, 2021, "social_worker_hours", {.value = 3000});
    QVERIFY2(said(Language::Italian).contains(QStringLiteral("tutte con lo stesso valore: 1,6")),
             qPrintable(said(Language::Italian)));
    enter(*dataSet, 1, 2021, "social_worker_hours", {.value = 3010});
    QVERIFY2(said(Language::Italian).contains(QStringLiteral("tutte con quasi lo stesso valore: 1,6")),
             qPrintable(said(Language::Italian)));
    QVERIFY(said(Language::English).contains(QStringLiteral("all with about the same value: 1.6")));
}

// The third zone has a cost and no user: no number of its own that could rise.
void TestSentences::aZoneWithoutANumberHasNoTrend()
{
    const auto dataSet = zonesThatAnswer(3);
    for (int zone = 0; zone < 3; ++zone) {
        enter(*dataSet, zone, 2020, "users", {.value = 1000});
        enter(*dataSet, zone, 2020, "total_cost", {.value = 50000});
        enter(*dataSet, zone, 2021, "users", {.value = zone == 2 ? 0.0 : 1000.0});
        enter(*dataSet, zone, 2021, "total_cost", {.value = zone == 2 ? 50000.0 : 49000.0});
    }
    const int indicator = dataSet->catalogue().indicatorIndex(u"cost_per_user").value();
    const auto change =
        meanChange(dataSet->catalogue(), dataSet->observations(), {Shown::Kind::Indicator, indicator}, 2021);
    QVERIFY(change);
    QCOMPARE(change->zones, 2);
    QCOMPARE(change->before, 50.0);
    QCOMPARE(change->now, 49.0);
    QVERIFY(!change->isOfAll);
}

// What the Region imputes for a zone is no answer of the zone.
void TestSentences::whatIsImputedIsNoAnswer()
{
    const auto dataSet = zonesThatAnswer(2);
    const SentenceFields fields(dataSet->catalogue(), dataSet->observations(), dataSet->years(),
                                Language::English);
    QCOMPARE(fields.text(QStringLiteral("zones_answered")), QStringLiteral("2"));
    const auto &variables = dataSet->catalogue().variables;
    for (int variable = 0; variable < static_cast<int>(variables.size()); ++variable) {
        auto answer = dataSet->observations().observation({1, 2021, variable});
        if (!answer || !answer->isPresent())
            continue;
        answer->status = ObsStatus::Imputed;
        enter(*dataSet, 1, 2021, variables[static_cast<size_t>(variable)].name.toUtf8().constData(), *answer);
    }
    QCOMPARE(fields.text(QStringLiteral("zones_answered")), QStringLiteral("1"));
    QCOMPARE(fields.text(QStringLiteral("zones_with_service")), QStringLiteral("1"));
}

void TestSentences::whatIsImputedWasIndicatedByNobody()
{
    const auto dataSet = zonesThatAnswer(3);
    const auto users = [&] {
        return chapterSentences(*dataSet, 5, dataSet->years(), Language::Italian).front();
    };
    QVERIFY2(
        users().startsWith(QStringLiteral("Nel 2021 il numero di utenti è stato indicato da 3 zone su 5: ")),
        qPrintable(users()));
    enter(*dataSet, 2, 2021, "users", {.value = 999'999, .status = ObsStatus::Imputed});
    QVERIFY2(users().startsWith(
                 QStringLiteral("Nel 2021 il numero di utenti è stato indicato da 2 zone su 5, e per "
                                "una lo ha imputato la Regione: ")),
             qPrintable(users()));
    QVERIFY2(users().contains(QStringLiteral("999.999 (imputato; Gamma)")), qPrintable(users()));
    for (const int zone : {0, 1})
        enter(*dataSet, zone, 2021, "users", {.status = ObsStatus::NotAvailable});
    QVERIFY2(users().startsWith(QStringLiteral("Nel 2021 nessuna zona ha indicato")), qPrintable(users()));
    // Nor is a choice that was imputed one of the zone.
    const SentenceFields fields(dataSet->catalogue(), dataSet->observations(), dataSet->years(),
                                Language::English);
    QCOMPARE(fields.text(QStringLiteral("answered(management)")), QStringLiteral("3"));
    auto answer = *dataSet->observations().observation(keyOf(*dataSet, 0, 2021, "management"));
    answer.status = ObsStatus::Imputed;
    enter(*dataSet, 0, 2021, "management", answer);
    QCOMPARE(fields.text(QStringLiteral("answered(management)")), QStringLiteral("2"));
}

void TestSentences::theSignIsOfTheZonesThatHaveIt()
{
    const auto dataSet = zonesThatAnswer(5, true);
    enter(*dataSet, 4, 2021, "users", {.value = 999'999});
    const auto least = [&](Language language) {
        const SentenceFields fields(dataSet->catalogue(), dataSet->observations(), dataSet->years(),
                                    language);
        return fields.text(QStringLiteral("min(users)")).value().section(QLatin1Char('('), 1);
    };
    const auto estimate = [&](int zone) {
        auto answer = *dataSet->observations().observation(keyOf(*dataSet, zone, 2021, "users"));
        answer.status = ObsStatus::Estimated;
        enter(*dataSet, zone, 2021, "users", answer);
    };
    QCOMPARE(least(Language::Italian), QString());
    estimate(1);
    QCOMPARE(least(Language::Italian), QStringLiteral("stimato per Beta)"));
    estimate(2);
    QCOMPARE(least(Language::English), QStringLiteral("estimated for Beta and Gamma)"));
    estimate(0);
    estimate(3); // all that have the least
    QCOMPARE(least(Language::Italian), QStringLiteral("stimato)"));
}

void TestSentences::oneZoneIsNoMean_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("in Italian") << Language::Italian;
    QTest::newRow("in English") << Language::English;
}

void TestSentences::oneZoneIsNoMean()
{
    QFETCH(Language, language);
    const auto dataSet = zonesThatAnswer(1);
    QStringList said;
    for (int chapter = 0; chapter < static_cast<int>(dataSet->catalogue().chapters.size()); ++chapter)
        said += chapterSentences(*dataSet, chapter, dataSet->years(), language);
    for (const char *word : {" medio ", "in media {", " la media ", "estimated mean", "on average"})
        QVERIFY2(said.filter(QString::fromLatin1(word)).isEmpty(),
                 qPrintable(said.filter(QString::fromLatin1(word)).join(QLatin1Char('\n'))));
    QCOMPARE(said.filter(language == Language::Italian ? QStringLiteral("Nell’unica zona")
                                                       : QStringLiteral("In the only zone"))
                     .size() >= 5,
             true);
}

void TestSentences::anEstimateIsCalledOne()
{
    const auto dataSet = zonesThatAnswer(5);
    const auto said = [&](Language language) {
        return chapterSentences(*dataSet, 5, dataSet->years(), language).join(QLatin1Char('\n'));
    };
    QVERIFY(!said(Language::Italian).contains(QStringLiteral("(stimato")));
    const QString greatest = dataSet->zones().at(4).name;
    enter(*dataSet, 4, 2021, "residents", {.value = 10000, .status = ObsStatus::Estimated});
    QVERIFY2(said(Language::Italian).contains(QStringLiteral(" (stimato; %1)").arg(greatest)),
             qPrintable(said(Language::Italian)));
    QVERIFY(said(Language::English).contains(QStringLiteral(" (estimated; %1)").arg(greatest)));
    QVERIFY(said(Language::English).contains(QStringLiteral("(estimated)"))); // the mean over the same zones
    QVERIFY(said(Language::Italian).contains(QStringLiteral("su 5: da"))); // the users themselves are counted
}

// The status of the mean row is a matter of its name, and so of the words around it.
void TestSentences::aMeanIsCalledEstimatedInEverySentence()
{
    const auto dataSet = zonesThatAnswer(0);
    for (const Sentence &sentence : dataSet->catalogue().sentences) {
        if (!sentence.text.english.contains(QStringLiteral("{mean(")))
            continue;
        QVERIFY2(sentence.text.italian.contains(QStringLiteral("stimato")),
                 qPrintable(sentence.text.italian));
        QVERIFY2(sentence.text.english.contains(QStringLiteral("estimated")),
                 qPrintable(sentence.text.english));
    }
}

// Every indicator whose change the texts tell.
void TestSentences::noTrendOverOtherZones_data()
{
    QTest::addColumn<int>("indicator");
    const auto dataSet = zonesThatAnswer(0);
    const Catalogue &catalogue = dataSet->catalogue();
    static const QRegularExpression told(QStringLiteral("trend\\((\\w+)\\|"));
    for (const Sentence &sentence : catalogue.sentences) {
        const auto match = told.match(sentence.text.english);
        if (match.hasMatch())
            QTest::newRow(qPrintable(match.captured(1)))
                << catalogue.indicatorIndex(match.captured(1)).value();
    }
}

// Two zones with much have both years and less of it now; three with little had the year before alone. What
// is printed rises, and falls in each zone of which both years are known.
void TestSentences::noTrendOverOtherZones()
{
    QFETCH(int, indicator);
    const auto dataSet = zonesThatAnswer(0);
    const Catalogue &catalogue = dataSet->catalogue();
    const Indicator &told = catalogue.indicators[static_cast<size_t>(indicator)];
    std::vector<ObservationEdit> edits;
    for (const BoundFormula *side : {&told.denominator, &told.numerator}) {
        for (const auto &term : side->terms) {
            for (int zone = 0; zone < 5; ++zone) {
                const double before = side == &told.denominator ? 10'000 : zone < 2 ? 20 : 2;
                const double now = side == &told.denominator ? 10'000 : 16;
                edits.push_back({{zone, 2020, term.variable}, Observation{.value = before}});
                const Observation unknown{.status = ObsStatus::NotAvailable};
                edits.push_back(
                    {{zone, 2021, term.variable}, zone < 2 ? Observation{.value = now} : unknown});
            }
        }
    }
    QVERIFY(dataSet->commit(edits, QStringLiteral("answers")).isOk());
    const Observations &all = dataSet->observations();
    const double naive = *meanValue(catalogue, all, indicator, 2021)->cell.value -
                         *meanValue(catalogue, all, indicator, 2020)->cell.value;
    const auto change = meanChange(catalogue, all, {Shown::Kind::Indicator, indicator}, 2021);
    QCOMPARE(change->zones, 2);
    QVERIFY(naive > 0 && change->now < change->before);
    QStringList said;
    for (int chapter = 0; chapter < static_cast<int>(catalogue.chapters.size()); ++chapter)
        said += chapterSentences(*dataSet, chapter, dataSet->years(), Language::English);
    const QString text = said.join(QLatin1Char('\n'));
    QVERIFY2(!text.contains(QStringLiteral("rose")) && !text.contains(QStringLiteral("up from")),
             qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("In the 2 zones with figures for both years the mean"),
                           Qt::CaseInsensitive) &&
                 (text.contains(QStringLiteral("fell from")) || text.contains(QStringLiteral("as in 2020"))),
             qPrintable(text));
}

void TestSentences::noMarksOverOtherZones()
{
    const auto dataSet = zonesThatAnswer(0);
    const auto answer = [&](int zone, int year, const char *choices) {
        enter(*dataSet, zone, year, "management", {.text = QString::fromLatin1(choices)});
    };
    for (int zone = 0; zone < 5; ++zone)
        answer(zone, 2020, zone < 3 ? "public_direct" : "private_contracted");
    answer(0, 2021, "private_contracted");
    for (int zone = 1; zone < 5; ++zone)
        enter(*dataSet, zone, 2021, "management", {.status = ObsStatus::NotAvailable});
    answer(1, 2021, "public_direct");
    const QStringList said = chapterSentences(*dataSet, 2, dataSet->years(), Language::English);
    QCOMPARE(said.last(),
             QStringLiteral("Of the 2 zones with answers for both years, one reports direct public "
                            "management, against 2 in 2020."));
}

// 24 and 29 are printed, over 15 zones and 7.
void TestSentences::theCostOfAUserFalls()
{
    const auto edition = printedEdition();
    const QString text =
        chapterSentences(*edition, 6, edition->years(), Language::Italian).join(QLatin1Char(' '));
    QVERIFY2(text.contains(
                 QStringLiteral("Il costo medio stimato è di 29 euro per utente. Nelle 7 zone con il dato di "
                                "entrambi gli anni la media scende da 31 nel 2010 a 29.")),
             qPrintable(text));
}

void TestSentences::whoHasNotAnsweredIsNoNo()
{
    const auto text = [](const DataSet &dataSet) {
        return chapterSentences(dataSet, 0, dataSet.years(), Language::Italian).at(1);
    };
    const auto edition = printedEdition();
    QCOMPARE(text(*edition), QStringLiteral("Per il 2011 è nota almeno una risposta di 11 zone su 27: il "
                                            "segretariato sociale è presente in tutte."));
    const auto dataSet = zonesThatAnswer(2);
    QVERIFY(dataSet->commit(QuestionnaireWay::serviceAbsent(*dataSet, {4, 2021})).isOk());
    QCOMPARE(text(*dataSet), QStringLiteral("Per il 2021 è nota almeno una risposta di 3 zone su 5: il "
                                            "segretariato sociale è presente in 2."));
}

void TestSentences::everyNumberIsInATable_data()
{
    everyChapterOfThePrintedEditionHasAText_data();
}

// Printed in a table of the chapter, or part of its title or unit; else a year, a count of zones, or the mean
// of those that have both years.
void TestSentences::everyNumberIsInATable()
{
    QFETCH(Language, language);
    static const QRegularExpression number(QStringLiteral("[0-9][0-9.,]*[0-9]|[0-9]"));
    const auto synthetic = zonesThatAnswer(5);
    const auto edition = printedEdition();
    for (const DataSet *dataSet : {edition.get(), synthetic.get()}) {
        const ReportContents contents =
            reportContents(*dataSet, {.years = dataSet->years(), .language = language});
        for (const ReportChapter &chapter : contents.chapters) {
            QStringList known;
            for (int year = dataSet->years().first; year <= dataSet->years().last; ++year)
                known.append(QString::number(year));
            for (int zones = 0; zones <= static_cast<int>(dataSet->zones().size()); ++zones)
                known.append(QString::number(zones));
            const auto add = [&known](const TableContents &table) {
                for (const QString &words : {table.title, table.unit}) {
                    for (auto found = number.globalMatch(words); found.hasNext();)
                        known.append(found.next().captured());
                }
                for (const TableRow &row : table.rows) {
                    for (const TableCell &cell : row.cells)
                        known.append(cell.text);
                }
            };
            const Catalogue &catalogue = dataSet->catalogue();
            const NumberFormat format(language);
            for (int index = 0; index < static_cast<int>(catalogue.indicators.size()); ++index) {
                const Shown shown{Shown::Kind::Indicator, index};
                const auto change =
                    meanChange(catalogue, dataSet->observations(), shown, dataSet->years().last);
                for (const double mean :
                     change ? std::vector{change->before, change->now} : std::vector<double>())
                    known.append(
                        format.format(mean, catalogue.minDecimals(shown), catalogue.maxDecimals(shown)));
            }
            std::ranges::for_each(chapter.tables, add);
            std::ranges::for_each(chapter.dataOfFigures, add);
            for (const QString &sentence : chapter.sentences) {
                for (auto found = number.globalMatch(sentence); found.hasNext();)
                    QVERIFY2(known.contains(found.next().captured()), qPrintable(sentence));
            }
        }
    }
}

// The loader lets pass what the table of fields knows: what it lets pass must be said.
void TestSentences::everyFieldIsComputedAndDocumented()
{
    QFile page(QStringLiteral(QT_TESTCASE_SOURCEDIR "/../docs/catalogue.md"));
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QString documented = QString::fromUtf8(page.readAll());
    const auto dataSet = zonesThatAnswer(5);
    Observations observations = dataSet->observations();
    const int management = *dataSet->catalogue().variableIndex(u"management");
    const int last = dataSet->years().last;
    const auto told = [&](int year) {
        return RegionCount{.variable = management,
                           .choices = {QStringLiteral("public_direct")},
                           .year = year,
                           .zones = 9,
                           .answered = 14};
    };
    observations.setRegionCounts({told(last - 1), told(last)});
    const SentenceFields fields(dataSet->catalogue(), observations, dataSet->years(), Language::English);
    const std::map<FieldArgument, QString> arguments{
        {FieldArgument::Figure, QStringLiteral("users")},
        {FieldArgument::Mean, QStringLiteral("users_per_1000")},
        {FieldArgument::Question, QStringLiteral("demand_registration")},
        {FieldArgument::Choice, QStringLiteral("management.public_direct")},
        {FieldArgument::Field, QStringLiteral("present(users)")}};
    for (const SentenceFieldKind &kind : sentenceFieldKinds()) {
        const QString name = QStringView(kind.name).toString();
        QString field = name;
        if (kind.argument != FieldArgument::None)
            field +=
                u'(' + arguments.at(kind.argument) + QStringLiteral("|x").repeated(kind.mostWords) + u')';
        QVERIFY2(fields.text(field).has_value(), qPrintable(field));
        const QChar next = kind.argument == FieldArgument::None ? u'}' : u'(';
        QVERIFY2(documented.contains(u'{' + name + next), qPrintable(name));
    }
}

// What the text of the printed edition tells of the Region is said where no zone's answer can be read, and no
// more once one can.
void TestSentences::theRegionIsToldAsItsSourceTellsIt()
{
    const auto edition = printedEdition();
    const auto said = [](const DataSet &dataSet) {
        QStringList words;
        for (int chapter = 0; chapter < static_cast<int>(dataSet.catalogue().chapters.size()); ++chapter)
            words += chapterSentences(dataSet, chapter, {2008, 2011}, Language::Italian);
        return words.join(u' ');
    };
    QVERIFY2(said(*edition).contains(
                 u"nel 2011 la gestione pubblica diretta è indicata da 9 zone su 14, e nel 2010 da 14 "
                 u"su 19"),
             qPrintable(said(*edition)));
    QVERIFY(said(*edition).contains(u"nel 2011 è senza alcuna registrazione della domanda una sola zona, e "
                                    u"nel 2010 lo era una; nelle tabelle "
                                    u"della fonte la risposta di ogni zona non si legge più."));
    QVERIFY(!said(*edition).contains(u"non è nota per nessuna zona"));
    enter(*edition, 0, 2011, "management", {.text = QStringLiteral("public_direct")});
    QVERIFY(!said(*edition).contains(u"9 zone su 14"));
}

namespace
{

struct Entry {
    int zone;
    int year;
    const char *variable;
    Observation answer;
};

} // namespace

// Of five zones that answered in 2020 none has in 2021, but for these entries.
void TestSentences::whatIsSaidOfFewZones_data()
{
    QTest::addColumn<QList<Entry>>("entries");
    QTest::addColumn<Language>("language");
    QTest::addColumn<int>("chapter");
    QTest::addColumn<QString>("said");
    const Observation one{.value = 1, .status = ObsStatus::Estimated};
    const QList<Entry> oneUser{{0, 2021, "users", one}, {0, 2021, "residents", {.value = 1000}}};
    const auto fte = [](int zone, int year, double value, ObsStatus status = ObsStatus::Normal) {
        return Entry{zone, year, "social_worker_hours", {.value = value * 1872, .status = status}};
    };
    const auto costs = [](double municipal, double total) {
        return QList<Entry>{{0, 2021, "municipal_cost", {.value = municipal}},
                            {0, 2021, "total_cost", {.value = total}}};
    };
    const auto managed = [](int zone, int year, const char *by) {
        return Entry{zone, year, "management", {.text = QString::fromLatin1(by)}};
    };
    QTest::newRow("an estimate in words") << oneUser << Language::Italian << 5 << u": un utente (stimato)."_s;
    QTest::newRow("one for a thousand")
        << oneUser << Language::English << 5 << u"there is one user per 1,000 residents (estimated)."_s;
    QTest::newRow("behind its unit") << QList{fte(0, 2021, 3, ObsStatus::Imputed)} << Language::Italian << 3
                                     << u"(Alfa): 3,0 operatori equivalenti (imputato)."_s;
    QTest::newRow("as an estimate of the year before")
        << QList{Entry{0, 2020, "hours_per_day", {.value = 3, .status = ObsStatus::Estimated}},
                 Entry{0, 2020, "days_per_week", {.value = 6}},
                 Entry{0, 2020, "weeks_per_year", {.value = 52}},
                 Entry{0, 2021, "hours_per_day", {.value = 3}},
                 Entry{0, 2021, "days_per_week", {.value = 6}},
                 Entry{0, 2021, "weeks_per_year", {.value = 52}},
                 Entry{1, 2021, "hours_per_day", {.value = 2}},
                 Entry{1, 2021, "days_per_week", {.value = 6}},
                 Entry{1, 2021, "weeks_per_year", {.value = 52}},
                 Entry{1, 2020, "weeks_per_year", {.status = ObsStatus::NotAvailable}}}
        << Language::English << 1
        << u"in the only zone with figures for both years it is 3.0, as in 2020 (estimated)."_s;
    QTest::newRow("risen from an estimate")
        << QList{fte(0, 2020, 2, ObsStatus::Estimated), fte(0, 2021, 3), fte(1, 2020, 3), fte(1, 2021, 3)}
        << Language::Italian << 3
        << u"aumentano in una (stimato) rispetto al 2020, non diminuiscono in nessuna e restano gli stessi in una."_s;
    QTest::newRow("the same as an estimate, in the only zone")
        << QList{fte(0, 2020, 3, ObsStatus::Estimated), fte(0, 2021, 3)} << Language::English << 3
        << u"the same as in 2020 in the only zone with figures for both years (estimated)."_s;
    QTest::newRow("less than one in a hundred")
        << costs(3, 1000) << Language::Italian << 6 << u"hanno sostenuto 0,3 euro ogni cento"_s;
    QTest::newRow("nearly all") << costs(995, 1000) << Language::English << 6
                                << u"bore 99.5 euro out of every hundred"_s;
    QTest::newRow("not again")
        << QList{managed(0, 2020, "private_contracted"), managed(0, 2021, "private_contracted")}
        << Language::Italian << 2
        << u"non indicava la gestione pubblica diretta, e non lo fa neppure nel 2021."_s;
    QTest::newRow("both, as before")
        << QList{managed(0, 2020, "public_direct"), managed(0, 2021, "public_direct"),
                 managed(1, 2020, "public_direct"), managed(1, 2021, "public_direct")}
        << Language::Italian << 2
        << u"Entrambe le zone con la risposta di entrambi gli anni indicano la gestione pubblica diretta, come nel 2020."_s;
    QTest::newRow("both with one value")
        << QList{Entry{0, 2021, "users", {.value = 5}}, Entry{1, 2021, "users", {.value = 5}}}
        << Language::English << 5 << u"2 zones out of 5, both with the same value: 5."_s;
}

void TestSentences::whatIsSaidOfFewZones()
{
    QFETCH(QList<Entry>, entries);
    QFETCH(Language, language);
    QFETCH(int, chapter);
    QFETCH(QString, said);
    const auto dataSet = zonesThatAnswer(0);
    for (const Entry &entry : entries)
        enter(*dataSet, entry.zone, entry.year, entry.variable, entry.answer);
    const QString text = chapterSentences(*dataSet, chapter, dataSet->years(), language).join(u'\n');
    QVERIFY2(text.contains(said), qPrintable(text));
}

// 1.0 equivalents of 1872 hours, and of 1900.
void TestSentences::whatOnlyRoundsAlikeIsNoTie()
{
    const auto dataSet = zonesThatAnswer(3);
    for (const auto &[zone, hours] : {std::pair{0, 1872.0}, std::pair{1, 1900.0}, std::pair{2, 9000.0}})
        enter(*dataSet, zone, 2021, "social_worker_hours", {.value = hours});
    const QString text = chapterSentences(*dataSet, 3, dataSet->years(), Language::Italian).join(u'\n');
    QVERIFY2(text.contains(u"(Alfa e Beta, con lo stesso valore arrotondato)"), qPrintable(text));
}

QTEST_GUILESS_MAIN(TestSentences)
#include "tst_sentences.moc"
