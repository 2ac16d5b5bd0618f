// The list of all findings: its order, what has become of each, what is told of each.
#include "analysis/findingtexts.h"
#include "analysis/historylines.h"
#include "analysis/indicators.h"
#include "analysis/questionnaireway.h"
#include "editions.h"
#include "items/allfindingsmodel.h"
#include "items/roles.h"

#include <QAbstractItemModelTester>

using namespace quaderno;
using namespace quaderno::tests;
using namespace Qt::StringLiterals;

class TestListedFindings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { installLanguage(*QCoreApplication::instance(), Language::English); }
    void errorsComeFirstThenEffect();
    void everyStateIsTold();
    void anotherValueOpensItAgain();
    void whatNoLongerArisesIsCorrected();
    void whereToStop();
    void theLineIsAsFarAsSaid();
    void whatTheZoneWasToldOfIsCorrected();
    void aCallShowsInItsFinding();
    void aVariableStandsInItsChapters();
    void theTextsSayWhatIsKnown();
    void theModelIsATable();
    void theFilterCounts();
    void blanksAreAskedOnceItIsSent();
    void whatTheRegionFillsInBeginsNothing();

private:
    static ListedFinding find(const DataSet &dataSet, int zone, int year, const QString &key)
    {
        for (const ListedFinding &known : listedFindings(dataSet, Language::English)) {
            if (known.key() == QuestionnaireKey{zone, year} && known.finding().key == key)
                return known;
        }
        qFatal("there is no %s", qPrintable(key));
    }
    static ListedFinding firenze2009(const DataSet &dataSet)
    {
        return find(dataSet, dataSet.observations().zoneIndex(u"firenze"_s).value(), 2009,
                    u"municipal_within_total/municipal_cost/total_cost"_s);
    }
    static void accept(DataSet &dataSet, const ListedFinding &finding, const QString &words)
    {
        QVERIFY(dataSet.commit(QuestionnaireWay::accept(finding.judged, words)).isOk());
    }
};

void TestListedFindings::errorsComeFirstThenEffect()
{
    const auto edition = printedEdition();
    const auto list = listedFindings(*edition, Language::English);
    QVERIFY(list.size() > 20);
    QCOMPARE(list.front().finding().severity, Severity::Error);
    for (size_t i = 1; i < list.size(); ++i) {
        const ListedFinding &before = list[i - 1];
        const ListedFinding &after = list[i];
        QVERIFY(before.finding().severity <= after.finding().severity);
        QVERIFY(isBelowLine(before, kUsualStop) <= isBelowLine(after, kUsualStop));
        if (before.finding().severity == after.finding().severity &&
            isBelowLine(before, kUsualStop) == isBelowLine(after, kUsualStop))
            QVERIFY(before.effect.percent() >= after.effect.percent());
    }
    // As many as the grid counts, all open.
    int counted = 0;
    for (const auto &[key, count] : findingCounts(*edition, edition->years(), Language::English))
        counted += count.errors + count.warnings;
    QCOMPARE(static_cast<int>(list.size()), counted);
}

void TestListedFindings::everyStateIsTold()
{
    const auto edition = printedEdition();
    const ListedFinding firenze = firenze2009(*edition);
    QCOMPARE(firenze.state, FindingState::Open);
    accept(*edition, firenze, u" VAT included "_s);
    const ListedFinding accepted = firenze2009(*edition);
    QCOMPARE(accepted.state, FindingState::Accepted);
    QCOMPARE(accepted.judged.explanation, u"VAT included"_s);
    QVERIFY2(listedFindings(*edition, Language::English).front().state == FindingState::Open,
             "what is settled stays in the list, after what is open");
    QVERIFY(edition->undo().isOk());
    QCOMPARE(firenze2009(*edition).state, FindingState::Open);
}

void TestListedFindings::anotherValueOpensItAgain()
{
    const auto edition = printedEdition();
    const ListedFinding firenze = firenze2009(*edition);
    accept(*edition, firenze, u"VAT included"_s);
    enter(*edition, firenze.key().refArea, 2009, "municipal_cost", {.value = 400000});
    const ListedFinding again = firenze2009(*edition);
    QCOMPARE(again.state, FindingState::Open);
    const QStringList lines = FindingTexts(*edition, Language::English).lines(again);
    QVERIFY(lines.contains(u"Written about other values: “VAT included”"_s));
}

void TestListedFindings::whatNoLongerArisesIsCorrected()
{
    const auto edition = printedEdition();
    const ListedFinding firenze = firenze2009(*edition);
    accept(*edition, firenze, u"VAT included"_s);
    enter(*edition, firenze.key().refArea, 2009, "municipal_cost", {.value = 316200});
    const ListedFinding corrected = firenze2009(*edition);
    QCOMPARE(corrected.state, FindingState::Corrected);
    QCOMPARE(corrected.finding().severity, Severity::Error);
    QCOMPARE(corrected.cell().variable, edition->catalogue().variableIndex(u"municipal_cost"));
    const FindingTexts texts(*edition, Language::English);
    QCOMPARE(texts.sentence(corrected), u"It no longer arises."_s);
    QVERIFY(texts.lines(corrected).contains(u"Explained: “VAT included”"_s));
    // A zone that is out of the survey has nothing to correct.
    QVERIFY(edition->commit(QuestionnaireWay::notInSurvey(*edition, firenze.key())).isOk());
    for (const ListedFinding &known : listedFindings(*edition, Language::English))
        QVERIFY(known.key() != firenze.key());
}

// Of each finding the moves of the printed means are worked out here anew, from the means themselves.
void TestListedFindings::whereToStop()
{
    const auto edition = printedEdition();
    const auto list = listedFindings(*edition, Language::English);
    const Catalogue &catalogue = edition->catalogue();
    int below = 0;
    for (const ListedFinding &known : list) {
        const auto year = known.key().timePeriod;
        double furthest = 0;
        if (known.effect.expected) {
            Observations supposed = edition->observations();
            supposed.set(known.cell(), Observation{.value = known.effect.expected});
            for (int indicator = 0; indicator < static_cast<int>(catalogue.indicators.size()); ++indicator) {
                const auto now = meanValue(catalogue, edition->observations(), indicator, year);
                const auto then = meanValue(catalogue, supposed, indicator, year);
                if (now && then && now->cell.value && then->cell.value)
                    furthest = std::max(furthest, std::abs(*then->cell.value / *now->cell.value - 1) * 100);
            }
        }
        const bool isBelow = isBelowLine(known, kUsualStop);
        below += isBelow;
        QVERIFY2(!isBelow || roundHalfAway(furthest, 1) < kUsualStop, qPrintable(known.finding().key));
        QVERIFY2(!isBelow || !known.judged.isError(), qPrintable(known.finding().key));
        // What is above the line without an error moves a mean by as much, or nobody can say.
        QVERIFY2(isBelow || known.judged.isError() || roundHalfAway(furthest, 1) >= kUsualStop ||
                     !known.effect.meanMoves,
                 qPrintable(known.finding().key));
    }
    QVERIFY(below > 5 && below < static_cast<int>(list.size()) - 5);
    QCOMPARE(belowLine(*edition, list, kUsualStop).findings, below);
}

// With the line up at 1,000 per cent every warning of which something is known is below it; with it at 0
// none.
void TestListedFindings::theLineIsAsFarAsSaid()
{
    const auto edition = printedEdition();
    const auto list = listedFindings(*edition, Language::English);
    const auto known = std::ranges::count_if(
        list, [](const ListedFinding &one) { return !one.judged.isError() && one.effect.meanMoves; });
    QCOMPARE(belowLine(*edition, list, 1000).findings, static_cast<int>(known));
    QCOMPARE(belowLine(*edition, list, 0), BelowLine());
    const BelowLine usual = belowLine(*edition, list, kUsualStop);
    QVERIFY(usual.together > 0 && usual.together < belowLine(*edition, list, 1000).together);
    // Two that move one mean count together, and those of one questionnaire at once: three factors of the
    // opening times of Amiata Grossetana 2010, each without a move of its own.
    std::map<std::pair<int, int>, double> sums;
    for (const ListedFinding &one : list) {
        if (!isBelowLine(one, kUsualStop))
            continue;
        for (const auto &[indicator, move] : *one.effect.meanMoves)
            sums[{indicator, one.key().timePeriod}] += move;
    }
    double most = 0;
    for (const auto &[mean, move] : sums)
        most = std::max(most, move);
    const int zone = edition->observations().zoneIndex(u"amiata-grossetana"_s).value();
    const int hours = edition->catalogue().indicatorIndex(u"equivalent_hours"_s).value();
    const double now =
        meanValue(edition->catalogue(), edition->observations(), hours, 2010)->cell.value.value();
    for (const auto &[variable, value] :
         {std::pair("hours_per_day", 4), std::pair("days_per_week", 6), std::pair("weeks_per_year", 52)})
        enter(*edition, zone, 2010, variable, {.value = double(value)});
    const double then =
        meanValue(edition->catalogue(), edition->observations(), hours, 2010)->cell.value.value();
    const double together = (then / now - 1) * 100;
    QVERIFY(together > most);
    QVERIFY(qAbs(usual.together - together) < 1e-9);
}

// A call, and a questionnaire sent back: nobody has explained anything, and the zone has mended both.
void TestListedFindings::whatTheZoneWasToldOfIsCorrected()
{
    const auto edition = printedEdition();
    const ListedFinding firenze = firenze2009(*edition);
    const auto states = [&](int year) {
        std::map<QString, FindingState> found;
        for (const ListedFinding &known : listedFindings(*edition, Language::English)) {
            if (known.key() == QuestionnaireKey{firenze.key().refArea, year})
                found[known.finding().key] = known.state;
        }
        return found;
    };
    const Remark call{.kind = Remark::Kind::Call,
                      .variable = firenze.cell().variable,
                      .person = u"Ada Rossi"_s,
                      .text = u"316,200"_s};
    QVERIFY(edition->commit(QuestionnaireWay::addRemark(*edition, firenze.key(), call)).isOk());
    QCOMPARE(states(2009).at(firenze.finding().key), FindingState::Open);
    QTest::qWait(5); // the answer is later than the call
    enter(*edition, firenze.key().refArea, 2009, "municipal_cost", {.value = 316200});
    QCOMPARE(states(2009).at(firenze.finding().key), FindingState::Corrected);
    // What was taken away is not right: it is in no list.
    enter(*edition, firenze.key().refArea, 2009, "municipal_cost", {.status = ObsStatus::NotAvailable});
    QVERIFY(!states(2009).contains(firenze.finding().key));
    QVERIFY(edition->undo().isOk());
    enter(*edition, firenze.key().refArea, 2009, "municipal_cost", {.status = ObsStatus::CannotExist});
    QCOMPARE(states(2009).at(firenze.finding().key), FindingState::Corrected);
    QVERIFY(edition->undo().isOk());
    // Wrong again it is open again, and listed once.
    enter(*edition, firenze.key().refArea, 2009, "municipal_cost", {.value = 400000});
    QCOMPARE(states(2009).at(firenze.finding().key), FindingState::Open);
    QVERIFY(edition->undo().isOk());
    QCOMPARE(states(2009).at(firenze.finding().key), FindingState::Corrected);
    // Without the call nothing is known to have been told.
    QVERIFY(edition->undo().isOk());
    QVERIFY(edition->undo().isOk());
    enter(*edition, firenze.key().refArea, 2009, "municipal_cost", {.value = 316200});
    QVERIFY(!states(2009).contains(firenze.finding().key));
}

void TestListedFindings::aCallShowsInItsFinding()
{
    const auto edition = printedEdition();
    const ListedFinding firenze = firenze2009(*edition);
    const auto addCall = [&](std::optional<int> variable, const QString &words) {
        const Remark call{
            .kind = Remark::Kind::Call, .variable = variable, .person = u"Ada Rossi"_s, .text = words};
        QVERIFY(edition->commit(QuestionnaireWay::addRemark(*edition, firenze.key(), call)).isOk());
    };
    addCall(firenze.cell().variable, u"they look it up"_s);
    addCall(std::nullopt, u"of the whole"_s);
    const QStringList lines = FindingTexts(*edition, Language::English).lines(firenze2009(*edition));
    QCOMPARE(lines.filter(u"they look it up"_s).size(), 1);
    QVERIFY(lines.filter(u"Telephone call with Ada Rossi"_s).size() == 1);
    QVERIFY(lines.filter(u"of the whole"_s).isEmpty());
}

void TestListedFindings::aVariableStandsInItsChapters()
{
    const auto edition = printedEdition();
    const Catalogue &catalogue = edition->catalogue();
    const auto names = [&](const char *variable) {
        QStringList found;
        for (const int chapter :
             chaptersOf(catalogue, catalogue.variableIndex(QString::fromLatin1(variable)).value()))
            found.append(catalogue.chapters[static_cast<size_t>(chapter)].name);
        return found;
    };
    QCOMPARE(names("municipal_cost"), QStringList{u"costs"_s});
    QCOMPARE(names("hours_per_day"), QStringList{u"opening"_s});
    QVERIFY(names("users").contains(u"costs"_s) && names("users").contains(u"users"_s));
    QVERIFY(names("remarks").isEmpty());
    const auto printed = printedFrom(catalogue, catalogue.variableIndex(u"municipal_cost").value());
    QCOMPARE(catalogue.name(printed.front()), u"municipal_cost"_s);
    QCOMPARE(printed.size(), 4U); // itself, per resident, per user, its share
}

void TestListedFindings::theTextsSayWhatIsKnown()
{
    const auto edition = printedEdition();
    const int zone = edition->observations().zoneIndex(u"firenze"_s).value();
    QVERIFY(edition->setContacts({{zone, {.name = u"Ada Rossi"_s, .telephone = u"055 1234"_s}}}).isOk());
    const ListedFinding firenze = firenze2009(*edition);
    const FindingTexts texts(*edition, Language::English);
    QCOMPARE(texts.title(firenze), u"Firenze · 2009 · Cost borne by the municipalities: 316,800"_s);
    const QStringList lines = texts.lines(firenze);
    QCOMPARE(lines.front(), firenze.finding().message);
    QVERIFY2(lines.filter(u"Expected: 316,200."_s).size() == 1, qPrintable(lines.join(u'\n')));
    QCOMPARE(lines.filter(u"Other years: "_s).size(), 1);
    QCOMPARE(lines.filter(u"median"_s).size(), 1);
    QVERIFY(lines.last().contains(u"Ada Rossi, 055 1234"_s));
    QCOMPARE(texts.history(firenze).size(), 1);
    QVERIFY(texts.history(firenze).front().endsWith(u": 316,800 (from the printed edition)"_s));
    QVERIFY(texts.letter(firenze).contains(firenze.finding().message));
    QCOMPARE(texts.effect(firenze), u"< 0.1%"_s);
    QCOMPARE(sourceName(u"call:Ada Rossi"_s), u"on the telephone with Ada Rossi"_s);
}

void TestListedFindings::theModelIsATable()
{
    const auto edition = printedEdition();
    AllFindingsModel model(*edition, Language::English);
    QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 0);
    model.refresh();
    const ListedFinding firenze = firenze2009(*edition);
    const int row = model.rowOf(firenze.key(), firenze.finding().key);
    QVERIFY(row >= 0);
    const auto text = [&](int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(text(AllFindingsModel::SeverityColumn), u"Error"_s);
    QCOMPARE(text(AllFindingsModel::ZoneColumn), u"Firenze"_s);
    QCOMPARE(text(AllFindingsModel::YearColumn), u"2009"_s);
    QCOMPARE(text(AllFindingsModel::StateColumn), u"Open"_s);
    QCOMPARE(text(AllFindingsModel::SentenceColumn), firenze.finding().message);
    QVERIFY(!model.finding(-1) && !model.finding(model.rowCount()));
    QCOMPARE(static_cast<AnswerState>(model.index(row, 0).data(AnswerStateRole).toInt()), AnswerState::Error);
}

void TestListedFindings::theFilterCounts()
{
    const auto edition = printedEdition();
    AllFindingsModel model(*edition, Language::English);
    AllFindingsFilter filter(model, edition->catalogue());
    model.refresh();
    const int all = model.rowCount();
    QCOMPARE(filter.rowCount(), all);
    const int errors = filter.count({.severity = Severity::Error});
    const int warnings = filter.count({.severity = Severity::Warning});
    QCOMPARE(errors + warnings, all);
    int inYears = 0;
    for (int year = 2008; year <= 2011; ++year)
        inYears += filter.count({.timePeriod = year});
    QCOMPARE(inYears, all);
    const int firenze = edition->observations().zoneIndex(u"firenze"_s).value();
    filter.setWanted({.severity = Severity::Error, .refArea = firenze, .timePeriod = 2009});
    QCOMPARE(filter.rowCount(), 1);
    QCOMPARE(filter.count({.state = FindingState::Accepted}), 0);
    const auto chapter = std::ranges::find(edition->catalogue().chapters, u"opening"_s, &Chapter::name);
    filter.setWanted({.chapter = static_cast<int>(chapter - edition->catalogue().chapters.begin())});
    QVERIFY(filter.rowCount() < all);
    for (int row = 0; row < filter.rowCount(); ++row) {
        const int variable = filter.index(row, 0).data(VariableRole).toInt();
        QVERIFY(
            edition->catalogue().variables[static_cast<size_t>(variable)].section ==
            edition->catalogue()
                .variables[static_cast<size_t>(edition->catalogue().variableIndex(u"hours_per_day").value())]
                .section);
    }
}

// A blank beside last year's number is a question when nothing more is to come.
void TestListedFindings::blanksAreAskedOnceItIsSent()
{
    const auto dataSet = printedEdition();
    const int zone = dataSet->observations().zoneIndex(u"firenze"_s).value();
    const QuestionnaireKey key{zone, 2010};
    const ObsKey users = keyOf(*dataSet, zone, 2010, "users");
    const auto isListed = [&] {
        return std::ranges::any_of(
            listedFindings(*dataSet, Language::English), [&](const ListedFinding &known) {
                return known.key() == key && known.finding().key == u"was_present/users"_s;
            });
    };
    QVERIFY(dataSet
                ->commit({.label = u"back"_s,
                          .observations = {{users, std::nullopt}},
                          .states = {{.key = key, .state = QuestionnaireState::InProgress}}})
                .isOk());
    QVERIFY(!isListed());
    // The questionnaire itself tells it, after all else that is open.
    const auto own = judgedFindings(*dataSet, key, Language::English);
    const auto found = std::ranges::find(own, u"was_present/users"_s,
                                         [](const JudgedFinding &known) { return known.finding.key; });
    QVERIFY(found != own.end());
    QVERIFY(std::all_of(found, own.end(), [&](const JudgedFinding &known) {
        return !known.isOpen() || !isAskedYet(*dataSet, known.finding);
    }));
    QVERIFY(dataSet->commit({.label = u"sent"_s, .states = {{.key = key, .state = QuestionnaireState::Sent}}})
                .isOk());
    QVERIFY(isListed());
}

void TestListedFindings::whatTheRegionFillsInBeginsNothing()
{
    const auto dataSet = valueOf(DataSet::createInMemory(
        printedEdition()->catalogue(), {.service = u"segretariato-sociale"_s,
                                        .zones = {{u"elba"_s, u"Elba"_s}},
                                        .years = {2011, 2012},
                                        .change = {.at = QDateTime({2012, 1, 1}, {0, 0}, Qt::UTC)}}));
    enter(*dataSet, 0, 2011, "users", {.value = 10});
    enter(*dataSet, 0, 2012, "residents", {.value = 30000});
    QCOMPARE(dataSet->questionnaire({0, 2012}).state, QuestionnaireState::ToFill);
    QVERIFY(judgedFindings(*dataSet, {0, 2012}, Language::English).empty());
    enter(*dataSet, 0, 2012, "sites", {.value = 3});
    QCOMPARE(dataSet->questionnaire({0, 2012}).state, QuestionnaireState::InProgress);
    QCOMPARE(judgedFindings(*dataSet, {0, 2012}, Language::English).size(), 1U);
}

QTEST_GUILESS_MAIN(TestListedFindings)
#include "tst_listedfindings.moc"
