#include "analysis/tablechanges.h"

#include "analysis/meanchange.h"
#include "storage/dataset.h"

#include <QCoreApplication>

#include <cmath>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

class TableChanges
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::TableChanges)

public:
    TableChanges(const DataSet &dataSet, const TableContents &table, Language language)
        : m_dataSet(dataSet), m_shown(table.shown), m_format(language)
    {
    }

    [[nodiscard]] TableCell changeOfMean(const TableCell &before, const TableCell &now) const
    {
        TableCell cell = change(before, now);
        if (!now.value.value || !before.value.value)
            return cell;
        const auto same = meanChange(m_dataSet.catalogue(), m_dataSet.observations(), m_shown, now.year);
        if (!same) {
            cell.text = tr("other zones", "the means of two years rest on other zones");
            cell.value = {.status = ObsStatus::NotAvailable};
            cell.hint += u'\n' + tr("The two means rest on different zones: they do not tell a change.");
        } else if (!same->isOfAll) {
            cell = change({.value = {.value = same->before}, .year = before.year},
                          {.value = {.value = same->now, .status = now.value.status}, .year = now.year});
            cell.hint = hint(before, now) + u'\n' +
                        sameZonesText(*same, m_dataSet.catalogue(), m_shown, m_format.language());
        }
        return cell;
    }

    [[nodiscard]] TableCell change(const TableCell &before, const TableCell &now) const
    {
        TableCell cell{
            .hint = hint(before, now), .value = {.status = ObsStatus::NotAvailable}, .year = now.year};
        if (!now.value.value || !before.value.value) {
            const int year = now.value.value ? before.year : now.year;
            cell.text = tr("%1: -", "a year without a value").arg(year);
        } else if (*before.value.value == 0 && *now.value.value != 0) {
            cell.text = tr("from 0", "the year before was zero");
        } else {
            const double ratio = *before.value.value == 0 ? 1 : *now.value.value / *before.value.value;
            cell.value = {.value = (ratio - 1) * 100, .status = now.value.status};
            cell.text = inPercent(*cell.value.value);
        }
        return cell;
    }

private:
    // Whole per cent, and a decimal under ten.
    [[nodiscard]] QString inPercent(double percent) const
    {
        constexpr double kWholeFrom = 9.95;
        if (roundHalfAway(percent, 1) == 0)
            return u"="_s;
        const int decimals = std::abs(percent) < kWholeFrom ? 1 : 0;
        const QString size = m_format.format(std::abs(percent), decimals, decimals);
        return tr("%1 %", "a change in per cent").arg((percent > 0 ? u'+' : u'−') + size);
    }

    static QString yearAndValue(const TableCell &cell)
    {
        const QString value = cell.value.value ? cell.text : tr("no value");
        const QString text = tr("%1: %2", "year and value").arg(QString::number(cell.year), value);
        return cell.value.value || cell.hint.isEmpty()
                   ? text
                   : tr("%1 (%2)", "no value, and why").arg(text, cell.hint);
    }

    static QString hint(const TableCell &before, const TableCell &now)
    {
        return yearAndValue(before) + u'\n' + yearAndValue(now);
    }

    const DataSet &m_dataSet;
    Shown m_shown;
    NumberFormat m_format;
};

} // namespace

std::optional<TableContents> changesSinceYearBefore(const DataSet &dataSet, const TableContents &table,
                                                    Language language)
{
    if (table.isMarks || table.columns.size() < 2)
        return std::nullopt;
    const TableChanges changes(dataSet, table, language);
    TableContents made = table;
    made.columns.erase(made.columns.begin());
    for (size_t row = 0; row < made.rows.size(); ++row) {
        const std::vector<TableCell> &cells = table.rows[row].cells;
        made.rows[row].cells.clear();
        for (size_t column = 1; column < cells.size(); ++column)
            made.rows[row].cells.push_back(made.rows[row].isMean()
                                               ? changes.changeOfMean(cells[column - 1], cells[column])
                                               : changes.change(cells[column - 1], cells[column]));
    }
    return made;
}

} // namespace quaderno
