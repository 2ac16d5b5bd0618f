#include "exchange/decimalmark.h"

#include "data/numberformat.h"

#include <algorithm>
#include <cmath>

namespace quaderno
{

namespace
{

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isPart(QChar c)
{
    return isDigit(c) || c == u'.' || c == u',';
}

DecimalMark markOf(QChar sign)
{
    return sign == u',' ? DecimalMark::Comma : DecimalMark::Dot;
}

DecimalMark otherThan(DecimalMark mark)
{
    return mark == DecimalMark::Comma ? DecimalMark::Dot : DecimalMark::Comma;
}

// Whether the question may have that answer, as far as its own row of the catalogue tells.
bool isConceivable(QStringView number, DecimalMark mark, const Variable &variable)
{
    const auto value = NumberFormat(languageOf(mark)).parse(number);
    if (!value)
        return false;
    const auto constant = [](const std::optional<BoundFormula> &bound) -> std::optional<double> {
        return bound && bound->formula.terms().isEmpty() ? bound->formula.evaluate({}) : std::nullopt;
    };
    const auto low = constant(variable.min);
    const auto high = constant(variable.max);
    const bool isWhole = value.value() == std::trunc(value.value());
    return (variable.type != VariableType::Count || isWhole) && (!low || value.value() >= *low) &&
           (!high || value.value() <= *high);
}

bool beginsExponent(QStringView rest)
{
    return rest.size() > 1 && rest[0].toUpper() == u'E' &&
           (isDigit(rest[1]) ||
            (rest.size() > 2 && (rest[1] == u'+' || rest[1] == u'-') && isDigit(rest[2])));
}

} // namespace

Language languageOf(DecimalMark mark)
{
    return mark == DecimalMark::Comma ? Language::Italian : Language::English;
}

DecimalMark markOf(Language language)
{
    return language == Language::Italian ? DecimalMark::Comma : DecimalMark::Dot;
}

MarkEvidence markEvidence(QStringView text, const Variable &variable)
{
    const auto first = std::find_if(text.begin(), text.end(), isDigit);
    const auto end = std::find_if_not(first, text.end(), isPart);
    const QStringView number(first, end);
    const auto dots = number.count(u'.');
    const auto commas = number.count(u',');
    const bool isOneNumber =
        dots + commas > 0 && isDigit(number.back()) && std::none_of(end, text.end(), isPart);
    const QStringView rest(end, text.end());
    const bool hasExponent = dots + commas > 0 && beginsExponent(rest);
    if (!isOneNumber && !hasExponent)
        return {};
    const qsizetype last = std::max(number.lastIndexOf(u'.'), number.lastIndexOf(u','));
    const DecimalMark sign = markOf(number[last]);
    const bool isRepeated = dots + commas > 1 && (dots == 0 || commas == 0);
    const bool mayGroup = number.size() - last - 1 == 3 && last <= 3 && !number.startsWith(u'0');
    if (hasExponent || isRepeated || dots + commas > 1 || !mayGroup) {
        const DecimalMark only = isRepeated && !hasExponent ? otherThan(sign) : sign;
        const bool isNumber = NumberFormat(languageOf(only)).parse(number).isOk();
        return isNumber ? MarkEvidence{.mark = only, .isCertain = true, .isGrouped = only != sign}
                        : MarkEvidence();
    }
    const bool asDecimals = isConceivable(number, sign, variable);
    const bool asGroups = isConceivable(number, otherThan(sign), variable);
    if (asDecimals == asGroups)
        return {};
    return {.mark = asDecimals ? sign : otherThan(sign)};
}

void MarkFinder::add(const MarkEvidence &evidence)
{
    m_isComma = m_isComma || evidence.mark == DecimalMark::Comma;
    m_isDot = m_isDot || evidence.mark == DecimalMark::Dot;
    m_isCertain = m_isCertain || evidence.isCertain;
}

SheetMark MarkFinder::found(char16_t separator, Language language) const
{
    const bool isOne = m_isComma != m_isDot;
    if (isOne && (m_isCertain || m_isComma || separator != u';'))
        return {m_isComma ? DecimalMark::Comma : DecimalMark::Dot, MarkSource::Numbers};
    if (separator == u';')
        return {DecimalMark::Comma, MarkSource::Separator};
    return {markOf(language), MarkSource::Language};
}

} // namespace quaderno
