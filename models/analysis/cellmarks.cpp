#include "analysis/cellmarks.h"

#include "analysis/indicators.h"
#include "analysis/judgedfindings.h"
#include "storage/dataset.h"

#include <algorithm>

namespace quaderno
{

Result<CellMarks> cellMarks(const DataSet &dataSet, Shown shown, Language language)
{
    const std::vector<int> variables = variablesBehind(dataSet.catalogue(), shown);
    const auto isBehind = [&](int variable) {
        return std::ranges::find(variables, variable) != variables.end();
    };
    CellMarks marks;
    const auto changed = dataSet.changedAnswers();
    if (!changed)
        return changed.error();
    for (const ObsKey &key : changed.value()) {
        if (isBehind(key.variable))
            marks[{key.refArea, key.timePeriod}].isChanged = true;
    }
    for (int zone = 0; zone < dataSet.observations().zoneCount(); ++zone) {
        for (int year = dataSet.years().first; year <= dataSet.years().last; ++year) {
            for (const JudgedFinding &judged : judgedFindings(dataSet, {zone, year}, language)) {
                if (judged.isOpen() && std::ranges::any_of(judged.finding.variables, isBehind))
                    marks[{zone, year}].findings.append(judged.finding.message);
            }
        }
    }
    return marks;
}

} // namespace quaderno
