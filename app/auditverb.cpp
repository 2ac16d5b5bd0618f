#include "auditverb.h"

#include "lookup.h"
#include "plaintable.h"
#include "readingverbs.h"

#include "analysis/audittexts.h"
#include "paper/errata.h"
#include "storage/dataset.h"

#include <QTextStream>

#include <algorithm>
#include <set>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

class AuditVerb
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::AuditVerb)

public:
    static Verb verb()
    {
        return {
            .name = u"audit"_s,
            .description = tr("Compares every number of a printed edition with what its own figures give."),
            .options = {Verbs::databaseOption(),
                        {u"only"_s, tr("Cells of these classes alone, separated by commas."),
                         codes().join(u'|')},
                        {u"errata"_s, tr("Writes the errata sheet instead; the end of its name says how."),
                         tr("OUT.pdf|csv")},
                        Verbs::formatOption()},
            .draws = true,
            .run = &AuditVerb::run};
    }

private:
    static Result<ExitCode> run(const Call &call)
    {
        const auto format = Verbs::outputFormat(call);
        if (!format)
            return format.error();
        const auto wanted = wantedClasses(call);
        if (!wanted)
            return wanted.error();
        const auto dataSet = dataSetToRead(call);
        if (!dataSet)
            return dataSet.error();
        auto audited = auditEdition(*dataSet.value());
        if (!audited)
            return audited.error();
        std::vector<AuditedCell> cells = std::move(audited).value();
        if (const auto path = call.option(u"errata"_s))
            return writeSheet(*dataSet.value(), cells, call.language(), *path);

        const bool hasErrata = std::ranges::any_of(cells, &AuditedCell::isErratum);
        const AuditTexts texts(dataSet.value()->catalogue(), dataSet.value()->observations(),
                               call.language());
        if (format.value() == OutputFormat::Csv) {
            std::erase_if(cells, [&](const AuditedCell &cell) {
                return !wanted.value().empty() && !wanted.value().contains(cell.auditClass);
            });
            call.out << texts.toCsv(cells);
        } else {
            call.out << toPlainText(summary(*dataSet.value(), cells))
                     << details(texts, cells, wanted.value());
        }
        return hasErrata ? ExitCode::Findings : ExitCode::Fine;
    }

    static Result<ExitCode> writeSheet(const DataSet &dataSet, const std::vector<AuditedCell> &cells,
                                       Language language, const QString &path)
    {
        const Outcome written = writeErrata(dataSet, cells, language, path);
        if (!written)
            return written.error();
        return ExitCode::Fine;
    }

    static QStringList codes()
    {
        QStringList codes;
        for (const AuditClass auditClass : kAuditClasses)
            codes.append(auditClassCode(auditClass));
        return codes;
    }

    static Result<std::set<AuditClass>> wantedClasses(const Call &call)
    {
        std::set<AuditClass> wanted;
        const auto asked = call.option(u"only"_s);
        const QStringList words = asked ? asked->split(u',') : QStringList();
        for (const QString &word : words) {
            const auto auditClass = auditClassFromCode(word.trimmed());
            if (!auditClass)
                return refused(tr("“%1” is no class of an audit: the classes are %2.")
                                   .arg(Lookup::quotable(word), codes().join(u", "_s)));
            wanted.insert(*auditClass);
        }
        return wanted;
    }

    // One row for each table, one column for each class.
    static TableContents summary(const DataSet &dataSet, const std::vector<AuditedCell> &cells)
    {
        TableContents table{.title = tr("Audit of the printed edition %1").arg(dataSet.edition()->name)};
        for (const AuditClass auditClass : kAuditClasses)
            table.columns.push_back({.label = AuditTexts::className(auditClass)});
        std::map<AuditClass, int> all;
        const auto addRow = [&](const QString &label, std::map<AuditClass, int> counts, int refArea) {
            TableRow row{.label = label, .refArea = refArea};
            for (const AuditClass auditClass : kAuditClasses)
                row.cells.push_back({.text = QString::number(counts[auditClass])});
            table.rows.push_back(std::move(row));
        };
        for (const auto &[number, counts] : auditCounts(cells)) {
            addRow(tr("Tab. %1").arg(number), counts, 0);
            for (const auto &[auditClass, count] : counts)
                all[auditClass] += count;
        }
        addRow(tr("All"), all, kAggregateArea);
        return table;
    }

    // Unless told otherwise, the cells to correct or to verify.
    static QString details(const AuditTexts &texts, const std::vector<AuditedCell> &cells,
                           const std::set<AuditClass> &wanted)
    {
        QString lines;
        int table = 0;
        std::vector<AuditedCell> told;
        std::ranges::copy_if(cells, std::back_inserter(told), [&](const AuditedCell &cell) {
            return wanted.empty() ? cell.isErratum() || cell.isDoubtful() : wanted.contains(cell.auditClass);
        });
        for (const AuditedCell &cell : told) {
            if (cell.table != table)
                lines += u'\n' + tr("Tab. %1").arg(cell.table) + u'\n';
            table = cell.table;
            lines += u"  "_s + line(texts, cell) + u'\n';
        }
        for (const QString &sign : texts.signs(told))
            lines += u'\n' + sign + u'\n';
        return lines;
    }

    static QString line(const AuditTexts &texts, const AuditedCell &cell)
    {
        const QString line = tr("%1, %2: printed %3, recomputed %4 (%5).", "zone, year, numbers, class")
                                 .arg(texts.zoneName(cell))
                                 .arg(cell.year)
                                 .arg(texts.printed(cell), texts.recomputedWithSign(cell),
                                      AuditTexts::className(cell.auditClass));
        const QString cause = texts.cause(cell);
        return cause.isEmpty() ? line : line + u' ' + cause;
    }
};

} // namespace

Verb auditVerb()
{
    return AuditVerb::verb();
}

} // namespace quaderno
