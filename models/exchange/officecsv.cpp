#include "exchange/officecsv.h"

#include "exchange/csv.h"

namespace quaderno
{

QString OfficeCsv::harmless(const QString &text)
{
    static constexpr QStringView starts = u"=+-@\t\r";
    return text.size() > 1 && starts.contains(text.front()) ? u'\'' + text : text;
}

void OfficeCsv::addLine(const QStringList &fields)
{
    m_text += Csv::line(fields, m_separator);
}

QByteArray OfficeCsv::bytes() const
{
    return "\xEF\xBB\xBF" + m_text.toUtf8();
}

} // namespace quaderno
