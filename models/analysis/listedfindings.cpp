#include "analysis/listedfindings.h"

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

// What was said of findings that are no more.
void addCorrected(std::vector<ListedFinding> &list, const DataSet &dataSet, QuestionnaireKey key,
                  const std::set<QString> &arising, Language language)
{
    for (const auto &[name, said] : dataSet.questionnaire(key).justifications) {
        auto finding = arising.contains(name) ? std::nullopt : findingOfKey(dataSet.catalogue(), name);
        if (!finding)
            continue;
        finding->refArea = key.refArea;
        finding->timePeriod = key.timePeriod;
        finding->basis = said.basis;
        const auto &question = dataSet.catalogue().variables[static_cast<size_t>(finding->variables.front())];
        list.push_back(
            {.judged = {.finding = *finding, .label = question.label.in(language), .explanation = said.text},
             .state = FindingState::Corrected});
    }
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

} // namespace

std::vector<ListedFinding> listedFindings(const DataSet &dataSet, Language language)
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
                addCorrected(list, dataSet, {zone, year}, arising[{zone, year}], language);
        }
    }
    std::ranges::stable_sort(list, {}, [](const ListedFinding &one) {
        return std::tuple(one.state != FindingState::Open, one.finding().severity, -one.effect.percent(),
                          one.finding().refArea, one.finding().timePeriod);
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
