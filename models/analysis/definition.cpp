#include "analysis/definition.h"

#include "data/numberformat.h"

#include <algorithm>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

class DefinitionText
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::Definition)

public:
    static QString kind(const Variable &variable, Language language)
    {
        const QString unit = variable.unit.in(language);
        switch (variable.type) {
        case VariableType::Count:
            return unit.isEmpty() ? tr("A whole number.") : tr("A whole number of %1.").arg(unit);
        case VariableType::Number:
            return tr("A number (%1), with at most %n decimals.", nullptr, variable.maxDecimals).arg(unit);
        case VariableType::Euro:
            return tr("An amount in euro; cents are accepted.");
        case VariableType::ChoiceOne:
            return tr("Exactly one of: %1.").arg(choices(variable, language));
        case VariableType::ChoiceMany:
            return tr("All that apply, of: %1.").arg(choices(variable, language));
        case VariableType::Text:
            return tr("A text in your own words.");
        case VariableType::Email:
            return tr("An e-mail address.");
        }
        Q_UNREACHABLE();
    }
    static QString bounds(const QString &low, const QString &high)
    {
        if (low.isEmpty())
            return tr("At most %1.").arg(high);
        return high.isEmpty() ? tr("At least %1.").arg(low) : tr("From %1 to %2.").arg(low, high);
    }
    static QString reckoning()
    {
        return tr("A sum or a product is worked out, such as 120 + 85 or people × weekly hours × weeks: 3 × "
                  "36 × 48.");
    }
    static QString structural() { return tr("It seldom changes: Ctrl+D confirms last year’s answer."); }
    static QString goesInto(const QStringList &items)
    {
        return tr("It goes into: %1.").arg(items.join(u", "_s));
    }

private:
    static QString choices(const Variable &variable, Language language)
    {
        QStringList labels;
        for (const Choice &choice : variable.choices)
            labels.append(choice.label.in(language));
        return labels.join(u", "_s);
    }
};

bool isTermOf(const BoundFormula &formula, int variable)
{
    return std::ranges::find(formula.terms, variable, &BoundFormula::Term::variable) != formula.terms.end();
}

bool isMadeOf(const Catalogue &catalogue, Shown shown, int variable)
{
    if (shown.kind == Shown::Kind::Variable)
        return shown.index == variable;
    const Indicator &indicator = catalogue.indicators[static_cast<size_t>(shown.index)];
    return isTermOf(indicator.numerator, variable) || isTermOf(indicator.denominator, variable);
}

// A bound as it is read: its number, or the label of the question that sets it.
QString boundText(const Catalogue &catalogue, const std::optional<BoundFormula> &bound, Language language)
{
    if (!bound)
        return {};
    if (const auto other = bound->variableAlone())
        return u'“' + catalogue.variables[static_cast<size_t>(*other)].label.in(language) + u'”';
    const auto value = bound->terms.empty() ? bound->formula.evaluate({}) : std::nullopt;
    return value ? NumberFormat(language).format(*value, 0, kMostDecimals) : bound->formula.text();
}

} // namespace

QStringList definitionLines(const Catalogue &catalogue, int variable, YearRange years, Language language)
{
    const Variable &asked = catalogue.variables[static_cast<size_t>(variable)];
    QStringList lines;
    if (const QString hint = asked.hint.in(language); !hint.isEmpty())
        lines.append(hint);
    lines.append(DefinitionText::kind(asked, language));
    const QString low = boundText(catalogue, asked.min, language);
    const QString high = boundText(catalogue, asked.max, language);
    if (!low.isEmpty() || !high.isEmpty())
        lines.append(DefinitionText::bounds(low, high));
    if (asked.isNumeric())
        lines.append(DefinitionText::reckoning());
    if (asked.structural)
        lines.append(DefinitionText::structural());
    QStringList items;
    for (const NumberedItem &item : numberTables(catalogue, years)) {
        if (isMadeOf(catalogue, catalogue.tables[static_cast<size_t>(item.index)].shown, variable))
            items.append(tableHeading(item.number, {}).section(u' ', 0, 1));
    }
    for (const NumberedItem &item : numberFigures(catalogue, years)) {
        if (isMadeOf(catalogue, catalogue.figures[static_cast<size_t>(item.index)].shown, variable))
            items.append(figureHeading(item.number, {}).section(u' ', 0, 1));
    }
    if (!items.isEmpty())
        lines.append(DefinitionText::goesInto(items));
    return lines;
}

} // namespace quaderno
