#include "data/numberwords.h"

#include "data/numberformat.h"

#include <QRegularExpression>

#include <unicode/unum.h>

#include <array>
#include <cmath>
#include <memory>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

constexpr QChar kSoftHyphen(0x00AD); // where ICU would let a line break inside a word
constexpr int kLongest = 512;

using Spellout = std::unique_ptr<UNumberFormat, decltype(&unum_close)>;

QString spelled(double value, Language language)
{
    UErrorCode status = U_ZERO_ERROR;
    const char *locale = language == Language::Italian ? "it" : "en";
    const Spellout spellout(unum_open(UNUM_SPELLOUT, nullptr, 0, locale, nullptr, &status), &unum_close);
    std::array<UChar, kLongest> words{};
    const int32_t length = unum_formatDouble(spellout.get(), value, words.data(), kLongest, nullptr, &status);
    if (U_FAILURE(status))
        return {};
    QString text(reinterpret_cast<const QChar *>(words.data()), length);
    // An accent stands on the last letter of a word alone; ICU keeps it inside: "ventitrémila".
    static const QRegularExpression inside(u"é(?=\\p{L})"_s);
    return text.remove(kSoftHyphen).replace(inside, u"e"_s);
}

} // namespace

QString NumberWords::of(double value, Language language)
{
    const double rounded = roundHalfAway(value, kMostDecimals);
    if (!(std::abs(rounded) <= kLargest))
        return {};
    const double whole = std::trunc(rounded);
    if (rounded == whole || language == Language::English)
        return spelled(rounded + 0.0, language);
    // Italian reads decimals as a number, "venticinque", where ICU reads their digits.
    const QString decimals = NumberFormat::plain(std::abs(rounded)).section(u'.', 1);
    if (decimals.startsWith(u'0'))
        return spelled(rounded, language);
    const QString sign = rounded < 0 ? u"meno "_s : QString();
    return u"%1%2 virgola %3"_s.arg(sign, spelled(std::abs(whole), language),
                                    spelled(decimals.toDouble(), language));
}

} // namespace quaderno
