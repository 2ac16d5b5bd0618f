#include "analysis/judgedfindings.h"

#include "storage/dataset.h"

#include <algorithm>
#include <utility>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

JudgedFinding judged(const DataSet &dataSet, const Finding &finding, Language language)
{
    JudgedFinding result{.finding = finding};
    const auto &variables = dataSet.catalogue().variables;
    result.label = variables[static_cast<size_t>(finding.variables.front())].label.in(language);
    const auto &justifications = dataSet.questionnaire({finding.refArea, finding.timePeriod}).justifications;
    const auto said = justifications.find(finding.key);
    if (said == justifications.end())
        return result;
    result.explanation = said->second.text;
    const bool holds = said->second.basis == finding.basis;
    result.isAccepted = holds && said->second.isAccepted;
    result.isExplained = holds && !said->second.isAccepted && finding.severity == Severity::Warning;
    return result;
}

// A warning that an answer brings another with it, which was never entered.
bool isOfBlankRight(const DataSet &dataSet, const Check &check, const Finding &finding)
{
    if (check.type != CheckType::Presence || check.severity == Severity::Error || !check.right)
        return false;
    return std::ranges::any_of(check.right->terms, [&](const BoundFormula::Term &term) {
        return !dataSet.observations().stored({finding.refArea, finding.timePeriod, term.variable});
    });
}

} // namespace

bool isAskedYet(const DataSet &dataSet, const Finding &finding)
{
    const Check &check = dataSet.catalogue().checks[static_cast<size_t>(finding.check)];
    const bool wasPresent = check.type == CheckType::Change && check.parameter(u"method"_s) == u"was_present";
    const bool isOfBlank = wasPresent || isOfBlankRight(dataSet, check, finding);
    return !isOfBlank || isHandedOver(dataSet.questionnaire({finding.refArea, finding.timePeriod}).state);
}

bool isOpen(const DataSet &dataSet, const Finding &finding)
{
    return judged(dataSet, finding, Language::Italian).isOpen();
}

std::vector<JudgedFinding> judgedFindings(const DataSet &dataSet, QuestionnaireKey key, Language language)
{
    std::vector<JudgedFinding> results;
    for (const Finding &finding : questionnaireFindings(dataSet.catalogue(), dataSet.observations(),
                                                        key.refArea, key.timePeriod, language))
        results.push_back(judged(dataSet, finding, language));
    std::ranges::stable_sort(results, {}, [&dataSet](const JudgedFinding &known) {
        return std::pair(!known.isOpen(), !known.isError() && !isAskedYet(dataSet, known.finding));
    });
    return results;
}

std::vector<JudgedFinding> allJudgedFindings(const DataSet &dataSet, YearRange years, Language language)
{
    std::vector<JudgedFinding> results;
    for (const Finding &finding : allFindings(dataSet.catalogue(), dataSet.observations(), years, language)) {
        JudgedFinding known = judged(dataSet, finding, language);
        if (isAskedYet(dataSet, finding) || !known.explanation.isEmpty())
            results.push_back(std::move(known));
    }
    return results;
}

std::map<QuestionnaireKey, FindingCounts> findingCounts(const DataSet &dataSet, YearRange years,
                                                        Language language)
{
    std::map<QuestionnaireKey, FindingCounts> counts;
    for (const JudgedFinding &known : allJudgedFindings(dataSet, years, language)) {
        FindingCounts &count = counts[{known.finding.refArea, known.finding.timePeriod}];
        count.errors += known.isError() && known.isOpen();
        count.warnings += !known.isError() && known.isOpen();
    }
    return counts;
}

} // namespace quaderno
