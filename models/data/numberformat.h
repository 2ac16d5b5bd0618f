// The only place where numbers become text and text becomes numbers.
#pragma once

#include "data/language.h"
#include "data/result.h"

#include <QCoreApplication>

namespace quaderno
{

class NumberFormat
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::NumberFormat)

public:
    explicit NumberFormat(Language language) : m_language(language) {}

    // At least `minDecimals`, at most `maxDecimals`, thousands grouped, rounded half away from zero;
    // zero keeps its decimals ("0,0") and never carries a minus.
    [[nodiscard]] QString format(double value, int minDecimals, int maxDecimals) const;
    // Plain form for files and the command line: no grouping, a dot, no needless decimals ("1234.5").
    [[nodiscard]] static QString plain(double value);

    // Reads "1.234,5", "1234,5", "€ 1.234", "1 234", "1'234" (Italian) or "1,234.5" (English). Groups must be
    // of three digits: "1.234" is 1234 in Italian, "1.23" is refused. The error is a sentence that quotes the
    // text.
    [[nodiscard]] Result<double> parse(QStringView text) const;
    // Reads what plain() writes.
    [[nodiscard]] static std::optional<double> parsePlain(QStringView text);

    [[nodiscard]] Language language() const { return m_language; }

private:
    Language m_language;
};

// `value` rounded to `decimals`, half away from zero in decimal terms (1.005 to two decimals is 1.01).
[[nodiscard]] double roundHalfAway(double value, int decimals);

} // namespace quaderno
