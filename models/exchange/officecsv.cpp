#include "exchange/officecsv.h"

#include "exchange/csv.h"

#include <algorithm>
#include <iterator>

namespace quaderno
{

namespace
{

// "-1.219,5" too begins like a formula.
bool isNumber(QStringView text)
{
    return (text[0] == u'-' || text[0] == u'+') && std::ranges::all_of(text.sliced(1), [](QChar c) {
               return (c >= u'0' && c <= u'9') || c == u'.' || c == u',';
           });
}

// The wide ones are the same signs to some spreadsheets.
QString harmless(const QString &text)
{
    static constexpr QStringView starts = u"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    return text.size() > 1 && starts.contains(text.front()) && !isNumber(text) ? u'\'' + text : text;
}

} // namespace

QString OfficeCsv::line(const QStringList &fields, char16_t separator)
{
    QStringList harmlessFields;
    harmlessFields.reserve(fields.size());
    std::ranges::transform(fields, std::back_inserter(harmlessFields), harmless);
    return Csv::line(harmlessFields, separator);
}

void OfficeCsv::addLine(const QStringList &fields)
{
    m_text += line(fields, m_separator);
}

QByteArray OfficeCsv::bytes() const
{
    return "\xEF\xBB\xBF" + m_text.toUtf8();
}

} // namespace quaderno
