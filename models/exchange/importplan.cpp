#include "exchange/importplan.h"

#include "analysis/answers.h"
#include "data/numberwords.h"
#include "exchange/cellreading.h"

namespace quaderno
{

using namespace Qt::StringLiterals;

ImportCounts ImportPlan::counts() const
{
    ImportCounts counts;
    for (const ProposedCell &cell : cells) {
        switch (cell.verdict) {
        case ImportVerdict::New:
        case ImportVerdict::Changed:
            ++counts.toWrite;
            ++counts.values;
            break;
        case ImportVerdict::Same:
            ++counts.values;
            break;
        case ImportVerdict::Blank:
            ++counts.blanks;
            break;
        case ImportVerdict::Missing:
            ++counts.toClarify;
            break;
        case ImportVerdict::Rejected:
            ++(cell.candidates.empty() ? counts.rejected : counts.toClarify);
            break;
        }
    }
    return counts;
}

std::vector<ObservationEdit> ImportPlan::edits() const
{
    std::vector<ObservationEdit> edits;
    for (const ProposedCell &cell : cells) {
        if (cell.key && (cell.verdict == ImportVerdict::New || cell.verdict == ImportVerdict::Changed))
            edits.push_back({*cell.key, cell.after});
    }
    return edits;
}

QString ImportText::summary(const ImportCounts &counts)
{
    return tr("%1, %2, %3")
        .arg(tr("%n values", nullptr, counts.values), tr("%n to clarify", nullptr, counts.toClarify),
             tr("%n rejected", nullptr, counts.rejected));
}

QString ImportText::readAs(const Catalogue &catalogue, const ProposedCell &cell, Language language)
{
    if (!cell.key || cell.verdict == ImportVerdict::Blank || cell.verdict == ImportVerdict::Rejected)
        return {};
    if (cell.verdict == ImportVerdict::Missing)
        return tr("missing: the reason is to be chosen");
    if (!cell.after)
        return tr("erased");
    const Variable &variable = catalogue.variables[static_cast<size_t>(cell.key->variable)];
    const QString shown = answerText(catalogue, variable, cell.after, NumberFormat(language));
    if (!cell.after->isPresent())
        return tr("missing: %1").arg(shown);
    if (isQualified(cell.after->status))
        return tr("%1, %2").arg(shown, obsStatusName(cell.after->status));
    if (!cell.after->value)
        return shown;
    if (cell.isNumber)
        return NumberFormat::parsePlain(cell.token) == cell.after->value ? shown
                                                                         : tr("%1, rounded").arg(shown);
    const bool isGrouped =
        *cell.after->value >= 1000 && numberEvidence(cell.token, 0) != NumberEvidence::None;
    if (isGrouped && cell.token.contains(u'.') != cell.token.contains(u','))
        return cell.token.contains(u'.') ? tr("%1 (the dot groups thousands)").arg(shown)
                                         : tr("%1 (the comma groups thousands)").arg(shown);
    return shown;
}

QString ImportText::inWords(const ProposedCell &cell, Language language)
{
    return cell.after && cell.after->value ? NumberWords::of(*cell.after->value, language) : QString();
}

} // namespace quaderno
