#include "window/celldescription.h"

#include "analysis/answers.h"
#include "analysis/historylines.h"
#include "analysis/indicators.h"
#include "storage/dataset.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <set>

namespace quaderno
{

namespace
{

Shown shownVariable(int variable)
{
    return {.kind = Shown::Kind::Variable, .index = variable};
}

} // namespace

CellDescription CellDescriber::describe(const CellReference &cell) const
{
    const bool isMean = cell.refArea == kAggregateArea;
    const QString zone =
        isMean ? tr("Estimated mean value") : m_dataSet.zones()[static_cast<size_t>(cell.refArea)].name;
    const QString value = valueText(cell);
    CellDescription description;
    description.title = m_dataSet.catalogue().label(cell.shown).in(m_language);
    description.summary = tr("%1 – %2 %3: %4", "what, zone, year, value")
                              .arg(description.title, zone, QString::number(cell.timePeriod), value);
    description.lines = {
        {tr("Zone"), zone}, {tr("Year"), QString::number(cell.timePeriod)}, {tr("Value"), value}};
    const auto more = cell.shown.kind == Shown::Kind::Variable ? variableLines(cell)
                      : isMean                                 ? meanLines(cell)
                                                               : indicatorLines(cell);
    description.lines.insert(description.lines.end(), more.begin(), more.end());
    return description;
}

QString CellDescriber::numberText(Shown shown, double value) const
{
    const Catalogue &catalogue = m_dataSet.catalogue();
    const QString number =
        NumberFormat(m_language).format(value, catalogue.minDecimals(shown), catalogue.maxDecimals(shown));
    const QString unit = catalogue.unit(shown).in(m_language);
    return unit.isEmpty() ? number : tr("%1 %2", "a number and its unit").arg(number, unit);
}

QString CellDescriber::variableText(const CellReference &cell) const
{
    const Catalogue &catalogue = m_dataSet.catalogue();
    const auto observation =
        m_dataSet.observations().observation({cell.refArea, cell.timePeriod, cell.shown.index});
    if (!observation)
        return tr("never entered");
    if (observation->value)
        return numberText(cell.shown, *observation->value);
    const QString text = answerText(catalogue, catalogue.variables[static_cast<size_t>(cell.shown.index)],
                                    observation, NumberFormat(m_language));
    return text.isEmpty() ? tr("none", "nothing ticked") : text;
}

QString CellDescriber::valueText(const CellReference &cell) const
{
    const Catalogue &catalogue = m_dataSet.catalogue();
    if (cell.shown.kind == Shown::Kind::Variable)
        return variableText(cell);
    CellValue value;
    if (cell.refArea == kAggregateArea) {
        const auto mean = meanValue(catalogue, m_dataSet.observations(), cell.shown.index, cell.timePeriod);
        value = mean ? mean->cell : CellValue{};
    } else {
        value = shownValue(catalogue, m_dataSet.observations(), cell.shown, cell.refArea, cell.timePeriod);
    }
    if (value.value)
        return numberText(cell.shown, *value.value);
    return value.status ? obsStatusName(*value.status) : tr("never entered");
}

std::vector<CellLine> CellDescriber::variableLines(const CellReference &cell) const
{
    std::vector<CellLine> lines;
    const ObsKey key{cell.refArea, cell.timePeriod, cell.shown.index};
    if (const auto observation = m_dataSet.observations().observation(key)) {
        lines.push_back({tr("Status"), obsStatusName(observation->status)});
        if (const auto *reason = m_dataSet.catalogue().missingReason(observation->reason))
            lines.push_back({tr("Reason"), reason->label.in(m_language)});
        if (!observation->note.isEmpty())
            lines.push_back({tr("Note"), observation->note});
    }
    const auto history = historyLines(cell);
    lines.insert(lines.end(), history.begin(), history.end());
    return lines;
}

std::vector<CellLine> CellDescriber::historyLines(const CellReference &cell) const
{
    const auto history =
        quaderno::historyLines(m_dataSet, {cell.refArea, cell.timePeriod, cell.shown.index}, m_language);
    if (!history)
        return {{tr("History"), history.error().message}};
    constexpr size_t kShownVersions = 6;
    std::vector<CellLine> lines;
    for (const HistoryLine &version : history.value()) {
        if (lines.size() == kShownVersions + 2)
            break;
        const QString when = QLocale().toString(version.at.toLocalTime(), QLocale::ShortFormat);
        if (lines.empty()) {
            lines.push_back({tr("Source"), version.source});
            lines.push_back({tr("By"), tr("%1, %2", "author, date").arg(version.author, when)});
            continue;
        }
        lines.push_back(
            {tr("Before"),
             tr("%1 (%2, %3)", "answer, author, date").arg(version.answer, version.author, when)});
    }
    return lines;
}

std::vector<CellLine> CellDescriber::indicatorLines(const CellReference &cell) const
{
    const Catalogue &catalogue = m_dataSet.catalogue();
    const CellValue value =
        shownValue(catalogue, m_dataSet.observations(), cell.shown, cell.refArea, cell.timePeriod);
    std::vector<CellLine> lines;
    if (value.isRecorded)
        lines.push_back({tr("Status"), tr("printed value, cannot be recomputed")});
    else if (value.status)
        lines.push_back({tr("Status"), obsStatusName(*value.status)});
    lines.push_back({tr("Formula"), formulaText(cell.shown.index)});
    const Indicator &indicator = catalogue.indicators[static_cast<size_t>(cell.shown.index)];
    std::set<int> variables;
    for (const BoundFormula *formula : {&indicator.numerator, &indicator.denominator}) {
        for (const auto &term : formula->terms) {
            if (!variables.insert(term.variable).second)
                continue;
            const CellReference termCell{shownVariable(term.variable), cell.refArea, cell.timePeriod};
            const auto state =
                m_dataSet.observations().cell({cell.refArea, cell.timePeriod, term.variable}).status;
            const QString text = variableText(termCell);
            lines.push_back({catalogue.label(termCell.shown).in(m_language),
                             state && isQualified(*state)
                                 ? tr("%1 (%2)", "a value and its status").arg(text, obsStatusName(*state))
                                 : text});
        }
    }
    return lines;
}

std::vector<CellLine> CellDescriber::meanLines(const CellReference &cell) const
{
    const Catalogue &catalogue = m_dataSet.catalogue();
    const auto mean = meanValue(catalogue, m_dataSet.observations(), cell.shown.index, cell.timePeriod);
    if (!mean)
        return {};
    std::vector<CellLine> lines;
    if (mean->cell.isRecorded)
        lines.push_back({tr("Status"), tr("printed value, cannot be recomputed")});
    else if (mean->cell.status)
        lines.push_back({tr("Status"), obsStatusName(*mean->cell.status)});
    if (mean->basis)
        lines.push_back(
            {tr("Computed on"), tr("%1 of %2 zones")
                                    .arg(*mean->basis)
                                    .arg(m_dataSet.observations().surveyedCount(cell.timePeriod))});
    const bool isRatio = catalogue.indicators[static_cast<size_t>(cell.shown.index)].mean == MeanKind::Ratio;
    lines.push_back({tr("Mean"), isRatio
                                     ? tr("sum of the numerators / sum of the denominators, over the zones "
                                          "that have both")
                                     : tr("plain mean of the values of the zones")});
    lines.push_back({tr("Formula"), formulaText(cell.shown.index)});
    return lines;
}

QString CellDescriber::withLabels(const BoundFormula &formula) const
{
    static const QRegularExpression code(QStringLiteral("[A-Za-z_][A-Za-z0-9_.]*"));
    const QString text = formula.formula.text();
    const QStringList codes = formula.formula.terms();
    QString labelled;
    qsizetype end = 0;
    for (auto match = code.globalMatch(text); match.hasNext();) {
        const auto found = match.next();
        const auto term = codes.indexOf(found.captured());
        labelled += QStringView(text).mid(end, found.capturedStart() - end);
        labelled += term < 0 ? found.captured()
                             : m_dataSet.catalogue()
                                   .label(shownVariable(formula.terms[static_cast<size_t>(term)].variable))
                                   .in(m_language);
        end = found.capturedEnd();
    }
    labelled += QStringView(text).mid(end);
    return labelled.replace(u'*', QStringLiteral("×"));
}

QString CellDescriber::formulaText(int indicator) const
{
    const Indicator &about = m_dataSet.catalogue().indicators[static_cast<size_t>(indicator)];
    QString text = withLabels(about.numerator);
    const QString denominator = withLabels(about.denominator);
    static const QRegularExpression isCompound(QStringLiteral("[-+*/]"));
    if (about.denominator.formula.text().contains(isCompound))
        text += QStringLiteral(" / (%1)").arg(denominator);
    else if (denominator != QLatin1String("1"))
        text += QStringLiteral(" / %1").arg(denominator);
    if (about.factor != 1)
        text += QStringLiteral(" × ") + NumberFormat(m_language).format(about.factor, 0, 6);
    return text;
}

} // namespace quaderno
