#include "analysis/formulawords.h"

#include "data/numberformat.h"

#include <QRegularExpression>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

struct FormulaText {
    Q_DECLARE_TR_FUNCTIONS(quaderno::Report)
};

QString termInWords(const Catalogue &catalogue, const BoundFormula::Term &term, Language language)
{
    const Variable &variable = catalogue.variables[static_cast<size_t>(term.variable)];
    const QString label = variable.label.in(language);
    if (!term.choice)
        return label;
    const Choice &choice = variable.choices[static_cast<size_t>(*term.choice)];
    return FormulaText::tr("%1 (%2)", "variable and choice").arg(label, choice.label.in(language));
}

QString tokenText(const BoundFormula &formula, const QString &token, Language language,
                  const TermText &textOf)
{
    if (const qsizetype term = formula.formula.terms().indexOf(token); term >= 0)
        return textOf(formula.terms[static_cast<size_t>(term)]);
    if (const auto number = NumberFormat::parsePlain(token))
        return NumberFormat(language).format(*number, 0, kMostDecimals);
    return token == u"*" ? u"×"_s : token;
}

QString formulaText(const BoundFormula &formula, Language language, const TermText &textOf)
{
    static const QRegularExpression token(u"[A-Za-z_][A-Za-z0-9_.]*|[0-9.]+|[^\\sA-Za-z0-9_.]"_s);
    QStringList words;
    for (auto matches = token.globalMatch(formula.formula.text()); matches.hasNext();)
        words.append(tokenText(formula, matches.next().captured(), language, textOf));
    return words.join(u' ').replace(u"( "_s, u"("_s).replace(u" )"_s, u")"_s);
}

TermText labelsOf(const Catalogue &catalogue, Language language)
{
    return [&catalogue, language](const BoundFormula::Term &term) {
        return termInWords(catalogue, term, language);
    };
}

} // namespace

QString formulaInWords(const Catalogue &catalogue, const BoundFormula &formula, Language language)
{
    return formulaText(formula, language, labelsOf(catalogue, language));
}

QString indicatorInText(const Indicator &indicator, Language language, const TermText &textOf)
{
    static const QRegularExpression sum(u"[+-]"_s);
    static const QRegularExpression anyOperator(u"[-+*/]"_s);
    const auto part = [&](const BoundFormula &formula, const QRegularExpression &needsBrackets) {
        const QString words = formulaText(formula, language, textOf);
        return formula.formula.text().contains(needsBrackets) ? u"(%1)"_s.arg(words) : words;
    };
    QString words = part(indicator.numerator, sum) + u" / "_s + part(indicator.denominator, anyOperator);
    if (indicator.factor != 1)
        words += u" × "_s + NumberFormat(language).format(indicator.factor, 0, kMostDecimals);
    return words;
}

QString indicatorInWords(const Catalogue &catalogue, const Indicator &indicator, Language language)
{
    return indicatorInText(indicator, language, labelsOf(catalogue, language));
}

} // namespace quaderno
