#include "analysis/findingmessage.h"

#include "analysis/answers.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

QString fieldText(const MessageFields &fields, QStringView name)
{
    if (name == u"year")
        return QString::number(fields.year);
    return name == u"left" ? fields.left : name == u"right" ? fields.right : fields.value;
}

} // namespace

QString findingMessage(const QString &message, const MessageFields &fields)
{
    static const QRegularExpression field(
        u"\\{(left|right|value|year)\\}|\\{plural\\((left|right|value)\\|([^|{}]*)\\|([^|{}]*)\\)\\}"_s);
    QString text;
    qsizetype done = 0;
    for (const QRegularExpressionMatch &match : field.globalMatch(message)) {
        text += message.mid(done, match.capturedStart() - done);
        if (match.hasCaptured(1))
            text += fieldText(fields, match.capturedView(1));
        else
            text += match.captured(fieldText(fields, match.capturedView(2)) == u"1" ? 3 : 4);
        done = match.capturedEnd();
    }
    return text + message.mid(done);
}

QString formulaText(const Catalogue &catalogue, const BoundFormula &formula, double value,
                    const NumberFormat &format)
{
    const auto variableOf = [&catalogue](const BoundFormula::Term &term) -> const Variable & {
        return catalogue.variables[static_cast<size_t>(term.variable)];
    };
    if (formula.variableAlone()) {
        const Variable &variable = variableOf(formula.terms.front());
        return answerNumber(variable, value, format);
    }
    int decimals = formula.terms.empty() ? kMostDecimals : 0;
    for (const BoundFormula::Term &term : formula.terms)
        decimals = std::max(decimals, variableOf(term).keptDecimals());
    return format.format(value, 0, decimals);
}

QString changeText(double ratio, const NumberFormat &format)
{
    const double percent = roundHalfAway((ratio - 1) * 100, 0);
    const QString sign = percent > 0 ? u"+"_s : percent < 0 ? u"−"_s : QString();
    return sign + format.format(std::abs(percent), 0, 0);
}

} // namespace quaderno
