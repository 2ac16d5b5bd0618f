#include "review/tablespage.h"

#include "data/obsstatus.h"

#include <set>

namespace quaderno
{

namespace
{

class TableFoot
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::TableFoot)

public:
    static QString recorded() { return tr("Italics: printed value, cannot be recomputed"); }
    static QString status(ObsStatus status)
    {
        return tr("%1 = %2", "letter and name of a status")
            .arg(obsStatusLetter(status).toLower(), obsStatusName(status));
    }
};

} // namespace

QString tableFootText(const TableContents &table)
{
    bool hasRecorded = false;
    std::set<ObsStatus> statuses;
    for (const TableRow &row : table.rows) {
        for (const TableCell &cell : row.cells) {
            hasRecorded = hasRecorded || (cell.value.isRecorded && cell.value.value);
            if (cell.value.value && cell.value.status && isQualified(*cell.value.status))
                statuses.insert(*cell.value.status);
        }
    }
    QStringList signs = table.signs;
    for (const ObsStatus status : statuses)
        signs.append(TableFoot::status(status));
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
