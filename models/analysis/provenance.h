// Where a number comes from: its formula with the numbers in it, the answers it is made of and who gave them,
// and of a mean the zones it rests on. Facts and words, for whatever shows or copies them.
#pragma once

#include "analysis/cellreference.h"
#include "data/language.h"

#include <QDateTime>

#include <vector>

namespace quaderno
{

class DataSet;

// One answer behind a number.
struct ProvenanceTerm {
    CellReference cell = {}; // of a variable: where its field is
    QString label = {};
    QString value = {};  // "2.642 utenti", or the reason why there is none
    QString status = {}; // "estimated"; empty where it was never entered
    QString reason = {}; // words of the missing reason, or empty
    QString note = {};   // the author's words; of an estimate of a recorded edition its bounds
    QString source = {}; // "typed in the form"
    QString author = {};
    QDateTime at = {};       // UTC; invalid where it was never entered
    QString trouble = {};    // why source, author and date could not be read
    QStringList before = {}; // earlier versions, newest first: "2.447 (Ada Rossi, …)"
    bool operator==(const ProvenanceTerm &) const = default;
};

// One zone of a mean: what it brings ("2.642 / 60.053"), or why it stays out.
struct ProvenanceZone {
    CellReference cell = {}; // of the same indicator and year
    QString zone = {};
    QString text = {};
    bool operator==(const ProvenanceZone &) const = default;
};

struct Provenance {
    CellReference cell = {};
    QString title = {}; // label of the variable or the indicator
    QString zone = {};  // or "Estimated mean value"
    QString value = {}; // with its unit, or why there is none
    QString status = {};
    QString formula = {}; // in words; empty for a variable
    QString computation =
        {};               // "2.642 / 60.053 × 1.000 = 43,99, rounded to 44"; empty where nothing is computed
    QString inPrint = {}; // "28 (Tab. 30, 2008-2011): another number"; empty where no edition has another
    QString rule = {};    // of a mean: how it is made
    QString obstacle = {};                  // why an indicator has no value, or a mean stands as printed
    std::vector<ProvenanceTerm> terms = {}; // of a variable: itself; of a mean: none
    std::vector<ProvenanceZone> entering = {};
    std::vector<ProvenanceZone> leftOut = {};
    int surveyed = 0; // of a mean: zones in the survey that year
    bool operator==(const Provenance &) const = default;
};

[[nodiscard]] Provenance provenance(const DataSet &dataSet, const CellReference &cell, Language language);

// Value and unit of a cell, or the words for why it has none; to stand beside its label, which may say the
// unit already.
[[nodiscard]] QString valueInWords(const DataSet &dataSet, const CellReference &cell, Language language);

} // namespace quaderno
