#include "analysis/judgedfindings.h"

#include "storage/dataset.h"

#include <algorithm>

namespace quaderno
{

namespace
{

JudgedFinding judged(const Finding &finding, const QuestionnaireRecord &record)
{
    JudgedFinding result{.finding = finding};
    const auto said = record.justifications.find(finding.key);
    if (said == record.justifications.end())
        return result;
    result.explanation = said->second.text;
    const bool holds = said->second.basis == finding.basis;
    result.isAccepted = holds && said->second.isAccepted;
    result.isExplained = holds && !said->second.isAccepted && finding.severity == Severity::Warning;
    return result;
}

} // namespace

std::vector<JudgedFinding> judgedFindings(const DataSet &dataSet, QuestionnaireKey key, Language language)
{
    const QuestionnaireRecord &record = dataSet.questionnaire(key);
    std::vector<JudgedFinding> results;
    for (const Finding &finding : questionnaireFindings(dataSet.catalogue(), dataSet.observations(),
                                                        key.refArea, key.timePeriod, language))
        results.push_back(judged(finding, record));
    for (JudgedFinding &known : results)
        known.label =
            dataSet.catalogue().variables[static_cast<size_t>(known.finding.variables.front())].label.in(
                language);
    std::ranges::stable_partition(results, &JudgedFinding::isOpen);
    return results;
}

std::map<QuestionnaireKey, FindingCounts> findingCounts(const DataSet &dataSet, Language language)
{
    std::map<QuestionnaireKey, FindingCounts> counts;
    for (const Finding &finding :
         allFindings(dataSet.catalogue(), dataSet.observations(), dataSet.years(), language)) {
        const QuestionnaireKey key{finding.refArea, finding.timePeriod};
        const JudgedFinding known = judged(finding, dataSet.questionnaire(key));
        counts[key].errors += known.isError() && known.isOpen();
        counts[key].warnings += !known.isError() && known.isOpen();
    }
    return counts;
}

} // namespace quaderno
