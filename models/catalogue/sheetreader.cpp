#include "catalogue/sheetreader.h"

#include "catalogue/sheetnumber.h"
#include "exchange/csv.h"

#include <cmath>

namespace quaderno
{

using namespace Qt::StringLiterals;

Result<SheetReader> SheetReader::open(const QString &folder, const QString &name, const QStringList &columns)
{
    SheetReader sheet;
    sheet.m_name = name + u".csv"_s;
    auto rows = Csv::readFile(folder + u'/' + sheet.m_name);
    if (!rows)
        return Error{rows.error().kind, tr("Sheet %1: %2").arg(sheet.m_name, rows.error().message)};
    if (rows.value().empty())
        return refused(tr("Sheet %1 is empty: its first row must hold the column names.").arg(sheet.m_name));

    const QStringList &head = rows.value().front().fields;
    for (qsizetype i = 0; i < head.size(); ++i)
        sheet.m_columns.insert(head[i].trimmed(), static_cast<int>(i));
    for (const QString &column : columns) {
        if (!sheet.m_columns.contains(column))
            return refused(tr("Sheet %1 lacks the column “%2”.").arg(sheet.m_name, column));
    }
    for (size_t i = 1; i < rows.value().size(); ++i) {
        const Csv::Row &row = rows.value()[i];
        sheet.m_rows.push_back(row.fields);
        sheet.m_lines.push_back(row.line);
        if (row.fields.size() > head.size())
            return sheet.errorAt(static_cast<int>(i) - 1, tr("there are more cells than columns"));
    }
    return sheet;
}

QString SheetReader::text(int row, const QString &column) const
{
    const QStringList &fields = m_rows[static_cast<size_t>(row)];
    const int at = m_columns.value(column, -1);
    return at >= 0 && at < fields.size() ? fields[at].trimmed() : QString();
}

LocalText SheetReader::localText(int row, const QString &column) const
{
    return {text(row, column + u"_it"_s), text(row, column + u"_en"_s)};
}

Result<QString> SheetReader::requiredText(int row, const QString &column) const
{
    QString found = text(row, column);
    if (found.isEmpty())
        return errorAt(row, tr("the column “%1” is empty").arg(column));
    return found;
}

Result<double> SheetReader::number(int row, const QString &column) const
{
    auto value = sheetNumber(text(row, column));
    if (!value)
        return errorAt(row, tr("column “%1”: %2").arg(column, value.error().message));
    return value;
}

Result<int> SheetReader::integer(int row, const QString &column) const
{
    const auto value = number(row, column);
    if (!value)
        return value.error();
    if (value.value() != std::trunc(value.value()) || std::abs(value.value()) > 1e9)
        return errorAt(row, tr("“%1” in column “%2” is not a whole number").arg(text(row, column), column));
    return static_cast<int>(value.value());
}

Result<bool> SheetReader::flag(int row, const QString &column) const
{
    const QString found = text(row, column);
    if (found.isEmpty() || found == u"no")
        return false;
    if (found == u"yes")
        return true;
    return errorAt(row, tr("“%1” in column “%2” must be yes or no").arg(found, column));
}

Error SheetReader::errorAt(int row, const QString &reason) const
{
    return refused(
        tr("Sheet %1, row %2: %3.").arg(m_name).arg(m_lines[static_cast<size_t>(row)]).arg(reason));
}

} // namespace quaderno
