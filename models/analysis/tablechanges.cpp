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
            cell.text = otherZones();
            cell.value = {.status = ObsStatus::NotAvailable};
            cell.hint += u'\n' + tr("The two means rest on different zones: they do not tell a change.");
        } else if (!same->isOfAll) {
            cell =
                change({.value = {.value = same->before, .status = same->statusBefore}, .year = before.year},
                       {.value = {.value = same->now, .status = same->statusNow}, .year = now.year});
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
            const TableCell &gap = now.value.value ? before : now;
            cell.value.status = gap.value.status;
            cell.text = gap.value.status ? yearAndSign(gap.year, missingSign(gap.value.status)) : QString();
        } else if (*before.value.value == 0 && *now.value.value != 0) {
            cell.text = fromZero();
        } else {
            const double ratio = *before.value.value == 0 ? 1 : *now.value.value / *before.value.value;
            cell.value = {.value = (ratio - 1) * 100, .status = statusOf(before, now)};
            cell.text = inPercent(*cell.value.value);
            cell.statusSign = statusSign(cell.value);
            mark(cell, before, now);
        }
        return cell;
    }

    // What stands in the cells, each sign once.
    [[nodiscard]] static QStringList signs(const TableContents &table)
    {
        SignsUsed used(SignsProfile::Quaderno);
        QStringList texts;
        bool hasGap = false;
        for (const TableRow &row : table.rows) {
            for (const TableCell &cell : row.cells) {
                const bool isGap = cell.text.contains(u": "_s);
                texts.append(cell.text);
                hasGap = hasGap || isGap;
                if (isGap || cell.value.value)
                    used.add(cell.value, isGap ? missingSign(cell.value.status) : cell.text,
                             cell.findings.isEmpty() ? QStringList() : QStringList(findingSign()));
            }
        }
        QStringList signs{tr("change on the year before")};
        if (texts.contains(unchanged()))
            signs.append(tr("= no change"));
        if (texts.contains(fromZero()))
            signs.append(tr("%1: the year before was 0, of which there is no percentage").arg(fromZero()));
        if (texts.contains(otherZones()))
            signs.append(tr("%1: the means of the two years rest on different zones").arg(otherZones()));
        if (hasGap)
            signs.append(tr("with a year: that year has no value"));
        signs += used.explained();
        if (texts.contains(QString()))
            signs.append(tr("blank: never entered"));
        return signs;
    }

private:
    static QString unchanged() { return u"="_s; }
    static QString fromZero() { return tr("from 0", "the year before was zero"); }
    static QString otherZones() { return tr("other zones", "the means of two years rest on other zones"); }
    static QString yearAndSign(int year, const QString &sign)
    {
        return tr("%1: %2", "year and value").arg(QString::number(year), sign);
    }

    // What is to be checked on either side is so in the change.
    static void mark(TableCell &cell, const TableCell &before, const TableCell &now)
    {
        cell.noteSign = now.noteSign;
        cell.findings = before.findings + now.findings;
        if (now.findings.isEmpty() && !before.findings.isEmpty())
            cell.noteSign += findingSign();
    }

    // An estimate on either side makes the change one.
    static std::optional<ObsStatus> statusOf(const TableCell &before, const TableCell &now)
    {
        const bool isOfBefore = now.value.status == ObsStatus::Normal && before.value.status;
        return isOfBefore ? before.value.status : now.value.status;
    }

    // Whole per cent, and a decimal under ten.
    [[nodiscard]] QString inPercent(double percent) const
    {
        constexpr double kWholeFrom = 9.95;
        if (roundHalfAway(percent, 1) == 0)
            return unchanged();
        const int decimals = std::abs(percent) < kWholeFrom ? 1 : 0;
        const QString size = m_format.format(std::abs(percent), decimals, decimals);
        return tr("%1 %", "a change in per cent").arg((percent > 0 ? u'+' : u'−') + size);
    }

    static QString yearAndValue(const TableCell &cell)
    {
        const QString value = cell.value.value ? cell.text : tr("no value");
        const QString text = yearAndSign(cell.year, value);
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
    made.signs = TableChanges::signs(made);
    made.basis.clear();
    return made;
}

} // namespace quaderno
