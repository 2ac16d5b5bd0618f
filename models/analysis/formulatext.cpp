#include "analysis/formulatext.h"

#include "data/numberformat.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace quaderno
{

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

QString tokenWith(const BoundFormula &formula, const QString &token, const TermText &termText,
                  Language language)
{
    if (const qsizetype term = formula.formula.terms().indexOf(token); term >= 0)
        return termText(formula.terms[static_cast<size_t>(term)]);
    if (const auto number = NumberFormat::parsePlain(token))
        return NumberFormat(language).format(*number, 0, kMostDecimals);
    return token == u"*" ? u"×"_s : token;
}

TermText labels(const Catalogue &catalogue, Language language)
{
    return [&catalogue, language](const BoundFormula::Term &term) {
        return termInWords(catalogue, term, language);
    };
}

} // namespace

QString formulaWith(const BoundFormula &formula, const TermText &termText, Language language)
{
    static const QRegularExpression token(u"[A-Za-z_][A-Za-z0-9_.]*|[0-9.]+|[^\\sA-Za-z0-9_.]"_s);
    QStringList words;
    for (auto matches = token.globalMatch(formula.formula.text()); matches.hasNext();)
        words.append(tokenWith(formula, matches.next().captured(), termText, language));
    return words.join(u' ').replace(u"( "_s, u"("_s).replace(u" )"_s, u")"_s);
}

QString formulaInWords(const Catalogue &catalogue, const BoundFormula &formula, Language language)
{
    return formulaWith(formula, labels(catalogue, language), language);
}

QString indicatorWith(const Indicator &indicator, const TermText &termText, Language language)
{
    static const QRegularExpression sum(u"[+-]"_s);
    static const QRegularExpression anyOperator(u"[-+*/]"_s);
    const auto side = [&](const BoundFormula &formula, const QRegularExpression &needsBrackets) {
        const QString words = formulaWith(formula, termText, language);
        return formula.formula.text().contains(needsBrackets) ? u"(%1)"_s.arg(words) : words;
    };
    QString words = side(indicator.numerator, sum);
    if (indicator.denominator.formula.text() != u"1")
        words += u" / "_s + side(indicator.denominator, anyOperator);
    if (indicator.factor != 1)
        words += u" × "_s + NumberFormat(language).format(indicator.factor, 0, kMostDecimals);
    return words;
}

QString indicatorInWords(const Catalogue &catalogue, const Indicator &indicator, Language language)
{
    return indicatorWith(indicator, labels(catalogue, language), language);
}

} // namespace quaderno
