// What deserves a second look in a table: answers that were changed after they were first given, and open
// findings.
#pragma once

#include "analysis/cellreference.h"
#include "data/language.h"
#include "data/result.h"

#include <QStringList>

#include <map>

namespace quaderno
{

class DataSet;

struct CellMark {
    bool isChanged = false;    // an answer behind the cell is another than that first given, or gone
    QStringList findings = {}; // sentences of the open findings about an answer behind the cell
    bool operator==(const CellMark &) const = default;
};

// By zone and year; those without a mark are absent.
using CellMarks = std::map<QuestionnaireKey, CellMark>;

// Of the cells that show `shown`: of an indicator, its terms count.
[[nodiscard]] Result<CellMarks> cellMarks(const DataSet &dataSet, Shown shown, Language language);

} // namespace quaderno
