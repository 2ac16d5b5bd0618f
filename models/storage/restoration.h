// Going back to a backup: the one act that gives the present data set the contents of another.
#pragma once

#include "data/numberformat.h"
#include "storage/dataset.h"

namespace quaderno
{

struct Restoration {
    Act act = {};
    QStringList alone = {}; // what stays as it is, a sentence each
};

// What makes the contents of `present` those of `backup`: answers, states, explanations, remarks, notes,
// texts, contacts, due dates, zones and years. What is published stays so. Zones are meant by their place in
// `present`; those that come follow after them, in the order of the act's zones. Refused where `backup` is of
// another data set.
[[nodiscard]] Result<Restoration> differenceTo(const DataSet &present, const DataSet &backup);

// The same as one act, which undo takes back. What lies out of sight and comes back with its zone or year is
// compared too. Done with an empty act where there is nothing to change. Overtaken, and nothing is written,
// where somebody has changed anything since the moment at which a person saw what would change (of now, where
// none is given).
[[nodiscard]] Outcome restore(DataSet &present, const DataSet &backup, const QString &label,
                              const Progress &progress = {}, std::optional<qint64> madeAt = {});

// What a restoration changes, in the order that a person asks for it.
struct RestoredLine {
    QString what = {}; // "Elba, 2011: Users"
    QString now = {};
    QString then = {};
};
[[nodiscard]] std::vector<RestoredLine> linesOf(const Restoration &restoration, const DataSet &present,
                                                const NumberFormat &format);
// "3 answers, 1 state, 2 notes differ."
[[nodiscard]] QString summaryOf(const Act &act, const DataSet &present);

} // namespace quaderno
