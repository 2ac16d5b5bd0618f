#include "exchange/reportcsv.h"

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
                         tr("value"), tr("status"), tr("sign"), tr("reason"), tr("notes")});
    }

    void add(const TableContents &table)
    {
        for (const TableRow &row : table.rows) {
            for (size_t column = 0; column < row.cells.size(); ++column)
                addCell(table, row, row.cells[column], column);
        }
    }

    [[nodiscard]] QByteArray bytes() const { return m_sheet.bytes(); }

private:
    void addCell(const TableContents &table, const TableRow &row, const TableCell &cell, size_t column)
    {
        const TableColumn &head = table.columns[column];
        const bool isPresent = cell.value.status && !isMissing(*cell.value.status);
        const QString choice = head.group.isEmpty() ? head.label : u"%1 – %2"_s.arg(head.group, head.label);
        m_sheet.addLine({table.number > 0 ? QString::number(table.number) : QString(), table.title, row.code,
                         row.label, QString::number(cell.year), table.isMarks ? choice : QString(),
                         isPresent ? valueOf(table, cell) : QString(),
                         cell.value.status ? obsStatusLetter(*cell.value.status) : QString(),
                         isPresent ? QString() : missingSign(cell.value.status, SignsProfile::Plain),
                         cell.hint.simplified(), notesOf(table, row, cell)});
    }

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
            if (sign.isEmpty() || row.sign.contains(sign) || cell.noteSign.contains(sign))
                notes.append(note);
        }
        return notes.join(u"; "_s);
    }

    bool m_isItalian;
    OfficeCsv m_sheet;
};

} // namespace

QByteArray reportCsv(const ReportContents &report)
{
    ReportCsv csv(report.language);
    for (const ReportChapter &chapter : report.chapters) {
        for (const TableContents &table : chapter.tables)
            csv.add(table);
        for (const TableContents &table : chapter.dataOfFigures)
            csv.add(table);
    }
    return csv.bytes();
}

} // namespace quaderno
