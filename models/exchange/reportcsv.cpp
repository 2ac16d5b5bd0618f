#include "exchange/reportcsv.h"

#include "exchange/listedcells.h"
#include "exchange/officecsv.h"

#include <QCoreApplication>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

class ReportCsv
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::ReportCsv)

public:
    explicit ReportCsv(Language language) : m_isItalian(language == Language::Italian), m_sheet(language)
    {
        m_sheet.addLine({tr("table"), tr("title"), tr("zone code"), tr("zone"), tr("year"), tr("choice"),
                         tr("value"), tr("unit"), tr("status"), tr("sign"), tr("reason"), tr("notes")});
    }

    void add(const ListedCell &listed)
    {
        const auto &[table, row, cell, choice] = listed;
        const bool isPresent = listed.isPresent();
        m_sheet.addLine({listed.tableNumber(), table.title, row.code, row.label, QString::number(cell.year),
                         choice, isPresent ? valueOf(table, cell) : QString(), table.unit,
                         listed.statusLetter(),
                         isPresent ? QString() : missingSign(cell.value.status, SignsProfile::Plain),
                         cell.hint.simplified(), notesOf(table, row, cell)});
    }

    [[nodiscard]] QByteArray bytes() const { return m_sheet.bytes(); }

private:
    [[nodiscard]] QString valueOf(const TableContents &table, const TableCell &cell) const
    {
        if (table.isMarks)
            return choiceSign(cell.isMark, SignsProfile::Plain);
        return QString(cell.text).remove(m_isItalian ? u'.' : u',');
    }

    // Those about this zone or cell, and those without a sign, which are about the whole table.
    static QString notesOf(const TableContents &table, const TableRow &row, const TableCell &cell)
    {
        QStringList notes;
        for (const QString &note : table.notes) {
            const QString sign = note.startsWith(u'(') ? note.section(u' ', 0, 0) : QString();
            const bool isOfPlace = row.sign.contains(sign) || cell.noteSign.contains(sign);
            if (sign.isEmpty() || (isOfPlace && sign != findingSign()))
                notes.append(note);
        }
        notes += cell.findings;
        return notes.join(u"; "_s);
    }

    bool m_isItalian;
    OfficeCsv m_sheet;
};

} // namespace

QByteArray reportCsv(const ReportContents &report)
{
    ReportCsv csv(report.language);
    for (const ListedCell &cell : listedCells(report))
        csv.add(cell);
    return csv.bytes();
}

} // namespace quaderno
