#include "exchange/importplan.h"

#include "analysis/answers.h"
#include "data/numberwords.h"
#include "exchange/importcells.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace quaderno
{

using namespace Qt::StringLiterals;

ImportCounts ImportPlan::counts() const
{
    ImportCounts counts;
    for (const ProposedCell &cell : cells) {
        counts.outOfBounds += !cell.brokenBound.isEmpty();
        switch (cell.verdict) {
        case ImportVerdict::Changed:
            ++counts.replaced;
            [[fallthrough]];
        case ImportVerdict::New:
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
        case ImportVerdict::Hidden:
            ++counts.toClarify;
            break;
        case ImportVerdict::Rejected:
            ++(cell.candidates.empty() ? counts.rejected : counts.toClarify);
            break;
        case ImportVerdict::Text:
            ++counts.texts;
            break;
        case ImportVerdict::Unread:
        case ImportVerdict::Part:
        case ImportVerdict::LeftOut:
            break;
        }
    }
    return counts;
}

std::set<QuestionnaireKey> ImportPlan::questionnaires() const
{
    std::set<QuestionnaireKey> keys;
    for (const ProposedCell &cell : cells) {
        if (cell.key)
            keys.insert({cell.key->refArea, cell.key->timePeriod});
    }
    return keys;
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

QString ImportText::summary(const ImportPlan &plan)
{
    const ImportCounts counts = plan.counts();
    QStringList parts{tr("%n values", nullptr, counts.values)};
    if (counts.replaced > 0)
        parts.append(tr("%n in the place of answers that are there", nullptr, counts.replaced));
    parts += {tr("%n to clarify", nullptr, counts.toClarify), tr("%n rejected", nullptr, counts.rejected)};
    if (counts.outOfBounds > 0)
        parts.append(tr("%n outside their bounds", nullptr, counts.outOfBounds));
    if (counts.texts > 0)
        parts.append(tr("%n texts not understood", nullptr, counts.texts));
    if (plan.computed > 0)
        parts.append(tr("%n of indicators left out, as the program computes them", nullptr, plan.computed));
    QStringList heads;
    QStringList others;
    for (const UnreadColumn &column : plan.layout.unread) {
        if (!column.isLeftOut)
            (column.isOfOther ? others : heads).append(quotableCell(column.head));
    }
    if (!others.isEmpty())
        parts.append(
            tr("%1: %2", "how many columns, their heads")
                .arg(tr("%n columns of other questionnaires", nullptr, static_cast<int>(others.size())),
                     others.join(u", ")));
    if (!heads.isEmpty())
        parts.append(tr("%1: %2", "how many columns, their heads")
                         .arg(tr("%n columns not recognised", nullptr, static_cast<int>(heads.size())),
                              heads.join(u", ")));
    return parts.join(u", ");
}

QString ImportText::about(const ImportPlan &plan, const std::vector<Zone> &zones)
{
    std::set<int> areas;
    std::set<int> years;
    for (const QuestionnaireKey &key : plan.questionnaires()) {
        areas.insert(key.refArea);
        years.insert(key.timePeriod);
    }
    if (areas.empty())
        return {};
    const QString period = YearRange{*years.begin(), *years.rbegin()}.text();
    return areas.size() == 1
               ? tr("%1 %2", "zone, years").arg(zones[static_cast<size_t>(*areas.begin())].name, period)
               : tr("%n zones, %1", nullptr, static_cast<int>(areas.size())).arg(period);
}

QString ImportText::decimals(DecimalMark mark)
{
    return mark == DecimalMark::Comma ? tr("decimals with the comma") : tr("decimals with the dot");
}

QString ImportText::unread(const ImportPlan &plan, const ProposedCell &cell)
{
    const auto column = std::ranges::find(plan.layout.unread, cell.column, &UnreadColumn::column);
    return column != plan.layout.unread.end() && column->isOfOther
               ? tr("Of another questionnaire: nothing was taken from this column.")
               : tr("Not recognised: nothing was taken from this column.");
}

QString ImportText::notUnderstood(const ProposedCell &cell)
{
    return cell.row == 0
               ? tr("Name of the sheet that is not understood: see that its values are those of the whole "
                    "zone and year.")
               : tr("Text that is not understood: see that it says nothing else of the values.");
}

QString ImportText::hidden()
{
    return tr("It stands in a hidden row, column or sheet, or its format hides it, and was not taken: show "
              "it there "
              "if it holds.");
}

QString ImportText::partlyKnown()
{
    return tr("In an old .xls file, what is hidden, merged or a length of time may go unnoticed: if "
              "something is not right, save it "
              "as .xlsx and import that.");
}

QString ImportText::readAs(const Catalogue &catalogue, const ProposedCell &cell, Language language)
{
    if (!cell.key)
        return {};
    switch (cell.verdict) {
    case ImportVerdict::Missing:
        return tr("missing: the reason is to be chosen");
    case ImportVerdict::New:
    case ImportVerdict::Changed:
    case ImportVerdict::Same:
        break;
    default:
        return {};
    }
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
    // A single sign in "1.219", which elsewhere is before decimals.
    static const QRegularExpression grouped(u"^[^.,]*\\d([.,])\\d{3}(?![\\d.,]|E[+-]?\\d)[^.,]*$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const bool isGrouped = *cell.after->value >= 1000 &&
                           *cell.after->value == std::trunc(*cell.after->value) &&
                           grouped.match(cell.token).hasMatch();
    if (isGrouped)
        return cell.token.contains(u'.') ? tr("%1 (the dot groups thousands)").arg(shown)
                                         : tr("%1 (the comma groups thousands)").arg(shown);
    return shown;
}

QString ImportText::inWords(const ProposedCell &cell, Language language)
{
    return cell.after && cell.after->value ? NumberWords::of(*cell.after->value, language) : QString();
}

} // namespace quaderno
