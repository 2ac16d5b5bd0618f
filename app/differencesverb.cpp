#include "differencesverb.h"

#include "lookup.h"
#include "readingverbs.h"

#include "analysis/editiondifferences.h"
#include "exchange/csv.h"
#include "storage/dataset.h"

#include <QTextStream>

#include <algorithm>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

class DifferencesVerb
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::DifferencesVerb)

public:
    static Verb verb()
    {
        return {.name = u"differences"_s,
                .positionals = {u"FROM"_s, u"TO"_s},
                .optionalPositionals = 1,
                .description = tr("Lists what two versions of an edition, or one and the data of today, "
                                  "print otherwise."),
                .options = {Verbs::databaseOption(), Verbs::formatOption()},
                .run = &DifferencesVerb::run};
    }

private:
    static Result<ExitCode> run(const Call &call)
    {
        const auto format = Verbs::outputFormat(call);
        if (!format)
            return format.error();
        const auto dataSet = dataSetToRead(call);
        if (!dataSet)
            return dataSet.error();
        const auto before = version(*dataSet.value(), call.positionals.value(0));
        if (!before)
            return before.error();
        const auto after = version(*dataSet.value(), call.positionals.value(1));
        if (!after)
            return after.error();
        const auto found =
            differencesBetween(*dataSet.value(), before.value(), after.value(), call.language());
        if (!found)
            return found.error();
        const auto &differences = found.value();
        call.out << (format.value() == OutputFormat::Csv ? csv(*dataSet.value(), differences)
                                                         : text(*dataSet.value(), differences));
        return differences.empty() ? ExitCode::Fine : ExitCode::Findings;
    }

    // A version by its number; without one nullptr, for today.
    static Result<const EditionVersion *> version(const DataSet &dataSet, const QString &number)
    {
        if (number.isEmpty())
            return nullptr;
        const auto &versions = dataSet.editionVersions();
        const auto found = std::ranges::find(versions, number, &EditionVersion::number);
        if (found != versions.end())
            return &*found;
        QStringList known;
        for (const EditionVersion &version : versions)
            known.append(version.number);
        return refused(tr("This data set has no version “%1”: %2.")
                           .arg(Lookup::quotable(number), known.isEmpty()
                                                              ? tr("none was published")
                                                              : tr("there are %1").arg(known.join(u", "_s))));
    }

    static QString csv(const DataSet &dataSet, const std::vector<PrintedDifference> &differences)
    {
        QString text = Csv::line({u"table"_s, u"zone"_s, u"year"_s, u"before"_s, u"after"_s});
        for (const PrintedDifference &one : differences) {
            const QString zone = one.refArea == kAggregateArea
                                     ? QStringView(kMeanRowCode).toString()
                                     : dataSet.zones()[static_cast<size_t>(one.refArea)].code;
            text += Csv::line(
                {QString::number(one.table), zone, QString::number(one.year), one.before, one.after});
        }
        return text;
    }

    static QString text(const DataSet &dataSet, const std::vector<PrintedDifference> &differences)
    {
        QString text;
        for (const PrintedDifference &one : differences) {
            const QStringList cells = differenceCells(dataSet.zones(), one);
            text += tr("%1, %2, %3: %4 → %5", "table, zone, year, before, after")
                        .arg(cells[0], cells[1], cells[2], cells[3], cells[4]) +
                    u'\n';
        }
        return text + tr("%n printed cells differ.", nullptr, static_cast<int>(differences.size())) + u'\n';
    }
};

} // namespace

Verb differencesVerb()
{
    return DifferencesVerb::verb();
}

} // namespace quaderno
