#include "catalogue/sheetnumber.h"

#include "data/numberformat.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

struct SheetNumber {
    Q_DECLARE_TR_FUNCTIONS(quaderno::SheetNumber)
};

} // namespace

Result<double> sheetNumber(const QString &text)
{
    static const QRegularExpression form(u"^-?[0-9]+(\\.[0-9]+)?$"_s);
    static const QRegularExpression grouped(u"^-?[1-9][0-9]{0,2}\\.[0-9]{3}$"_s);
    const auto value = form.match(text).hasMatch() ? NumberFormat::parsePlain(text) : std::nullopt;
    if (!value)
        return refused(SheetNumber::tr("“%1” is not a number with a decimal dot").arg(text));
    if (grouped.match(text).hasMatch())
        return refused(SheetNumber::tr("“%1” may have decimals or thousands: write %2 or %3")
                           .arg(text, text + u'0', QString(text).remove(u'.')));
    return *value;
}

} // namespace quaderno
