#include "analysis/listedfindings.h"

#include "analysis/toldfindings.h"
#include "storage/dataset.h"

#include <algorithm>
#include <set>

namespace quaderno
{

namespace
{

FindingState stateOf(const JudgedFinding &known)
{
    return known.isAccepted    ? FindingState::Accepted
           : known.isExplained ? FindingState::Explained
                               : FindingState::Open;
}

// From the key of a finding, as Finding::key is written; nullopt where the catalogue knows it no more.
std::optional<Finding> findingOfKey(const Catalogue &catalogue, const QString &key)
{
    const QStringList parts = key.split(u'/');
    const auto check = std::ranges::find(catalogue.checks, parts.front(), &Check::name);
    Finding finding{.key = key};
    for (const QString &name : parts.mid(1)) {
        if (const auto variable = catalogue.variableIndex(name))
            finding.variables.push_back(*variable);
    }
    if (check == catalogue.checks.end() || finding.variables.empty())
        return std::nullopt;
    finding.check = static_cast<int>(check - catalogue.checks.begin());
    finding.severity = check->severity;
    return finding;
}

// A number that was taken away is not right now, unless there can be none.
bool isStillAnswered(const DataSet &dataSet, const Finding &finding)
{
    return std::ranges::all_of(finding.variables, [&](int variable) {
        const auto answer =
            dataSet.observations().observation({finding.refArea, finding.timePeriod, variable});
        return answer && (answer->isPresent() || answer->status == ObsStatus::CannotExist);
    });
}

// Where nothing of it arises any more and it is not listed yet.
void addCorrected(std::vector<ListedFinding> &list, std::set<QString> &known, const DataSet &dataSet,
                  Finding finding, const QString &words, Language language)
{
    if (!isStillAnswered(dataSet, finding) || !known.insert(finding.key).second)
        return;
    const auto &question = dataSet.catalogue().variables[static_cast<size_t>(finding.variables.front())];
    finding.message.clear();
    list.push_back(
        {.judged = {.finding = finding, .label = question.label.in(language), .explanation = words},
         .state = FindingState::Corrected});
}

// What was said of findings that are no more, by the zone and to it.
void addCorrected(std::vector<ListedFinding> &list, std::set<QString> &known, const DataSet &dataSet,
                  QuestionnaireKey key, Language language)
{
    for (const auto &[name, said] : dataSet.questionnaire(key).justifications) {
        auto finding = findingOfKey(dataSet.catalogue(), name);
        if (!finding)
            continue;
        finding->refArea = key.refArea;
        finding->timePeriod = key.timePeriod;
        finding->basis = said.basis;
        addCorrected(list, known, dataSet, *finding, said.text, language);
    }
    for (const Finding &told : toldFindings(dataSet, key, language))
        addCorrected(list, known, dataSet, told, {}, language);
}

template <typename Use> void forEachPrinting(const Catalogue &catalogue, int variable, const Use &use)
{
    const auto look = [&](const auto &items) {
        for (const auto &item : items) {
            const bool isIt =
                item.shown.kind == Shown::Kind::Variable
                    ? item.shown.index == variable
                    : isMadeOf(catalogue.indicators[static_cast<size_t>(item.shown.index)], variable);
            if (isIt)
                use(item);
        }
    };
    look(catalogue.tables);
    look(catalogue.figures);
}

constexpr int kShownDecimals = 1; // of an effect

} // namespace

bool isBelowLine(const ListedFinding &finding, double stopAt)
{
    const auto moves = finding.effect.meanPercent();
    // As it is read: a move that is shown like the threshold reaches it.
    return finding.state == FindingState::Open && !finding.judged.isError() && moves &&
           roundHalfAway(*moves, kShownDecimals) < stopAt;
}

BelowLine belowLine(const DataSet &dataSet, const std::vector<ListedFinding> &findings, double stopAt)
{
    BelowLine below;
    std::map<std::pair<int, int>, double> moves; // by indicator and year
    std::map<int, std::map<ObsKey, double>> expected;
    for (const ListedFinding &known : findings) {
        if (!isBelowLine(known, stopAt))
            continue;
        ++below.findings;
        const int year = known.finding().timePeriod;
        for (const auto &[indicator, move] : *known.effect.meanMoves)
            moves[{indicator, year}] += move;
        if (known.effect.expected)
            expected[year].emplace(known.cell(), *known.effect.expected);
    }
    FindingEffects effects(dataSet.catalogue(), dataSet.observations());
    for (const auto &[year, cells] : expected) {
        for (const auto &[indicator, move] : effects.meanMoves(cells, year))
            moves[{indicator, year}] = std::max(moves[{indicator, year}], move);
    }
    for (const auto &[mean, move] : moves)
        below.together = std::max(below.together, move);
    return below;
}

std::vector<ListedFinding> listedFindings(const DataSet &dataSet, Language language, double stopAt)
{
    FindingEffects effects(dataSet.catalogue(), dataSet.observations());
    std::vector<ListedFinding> list;
    std::map<QuestionnaireKey, std::set<QString>> arising;
    for (const JudgedFinding &known : allJudgedFindings(dataSet, dataSet.years(), language)) {
        list.push_back({.judged = known, .state = stateOf(known), .effect = effects.of(known.finding)});
        arising[list.back().key()].insert(known.finding.key);
    }
    for (int zone = 0; zone < dataSet.observations().zoneCount(); ++zone) {
        for (int year = dataSet.years().first; year <= dataSet.years().last; ++year) {
            if (dataSet.observations().isInSurvey(zone, year))
                addCorrected(list, arising[{zone, year}], dataSet, {zone, year}, language);
        }
    }
    std::ranges::stable_sort(list, {}, [stopAt](const ListedFinding &one) {
        return std::tuple(one.state != FindingState::Open, isBelowLine(one, stopAt), one.finding().severity,
                          -one.effect.percent(), one.finding().refArea, one.finding().timePeriod);
    });
    return list;
}

std::vector<Shown> printedFrom(const Catalogue &catalogue, int variable)
{
    std::vector<Shown> shown;
    forEachPrinting(catalogue, variable, [&shown](const auto &item) {
        if (std::ranges::find(shown, item.shown) == shown.end())
            shown.push_back(item.shown);
    });
    return shown;
}

std::vector<int> chaptersOf(const Catalogue &catalogue, int variable)
{
    std::set<int> chapters;
    forEachPrinting(catalogue, variable, [&chapters](const auto &item) { chapters.insert(item.chapter); });
    return {chapters.begin(), chapters.end()};
}

} // namespace quaderno
