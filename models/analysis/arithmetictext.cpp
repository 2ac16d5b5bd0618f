#include "analysis/arithmetictext.h"

#include <QRegularExpression>
#include <QStringList>

namespace quaderno
{

std::optional<double> arithmeticValue(QStringView text, const NumberFormat &format)
{
    static const QRegularExpression times(QStringLiteral("\\s*[×x*·]\\s*"),
                                          QRegularExpression::CaseInsensitiveOption);
    const QString sum = text.trimmed().toString();
    const bool isReckoned = sum.indexOf(u'+') > 0 || sum.contains(times);
    if (!isReckoned)
        return std::nullopt;
    double total = 0;
    for (const QString &term : sum.split(u'+')) {
        double product = 1;
        for (const QString &factor : term.split(times)) {
            const auto value = format.parse(factor);
            if (!value)
                return std::nullopt;
            product *= value.value();
        }
        total += product;
    }
    return total;
}

} // namespace quaderno
