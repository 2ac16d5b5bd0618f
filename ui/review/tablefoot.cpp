#include "review/tablespage.h"

namespace quaderno
{

namespace
{

class TableFoot
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::TableFoot)

public:
    static QString recorded() { return tr("Italics: printed value, cannot be recomputed"); }
};

} // namespace

QString tableFootText(const TableContents &table)
{
    bool hasRecorded = false;
    for (const TableRow &row : table.rows) {
        for (const TableCell &cell : row.cells)
            hasRecorded = hasRecorded || (cell.value.isRecorded && cell.value.value);
    }
    QStringList signs = table.signs;
    if (hasRecorded)
        signs.append(TableFoot::recorded());
    QStringList lines;
    if (!signs.isEmpty())
        lines.append(signs.join(QStringLiteral("  ·  ")));
    lines.append(table.notes);
    if (!table.basis.isEmpty())
        lines.append(table.basis);
    return lines.join(u'\n');
}

} // namespace quaderno
