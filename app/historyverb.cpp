#include "historyverb.h"

#include "lookup.h"
#include "readingverbs.h"

#include "exchange/historysheet.h"
#include "storage/dataset.h"

#include <QTextStream>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

class HistoryVerb
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::HistoryVerb)

public:
    static Verb verb()
    {
        return {.name = u"history"_s,
                .description = tr("Writes who answered what, when and by what way, as CSV, oldest first."),
                .options = {Verbs::databaseOption(), Verbs::zoneOption(), Verbs::yearOption()},
                .run = &HistoryVerb::run};
    }

private:
    static Result<ExitCode> run(const Call &call)
    {
        const auto dataSet = dataSetToRead(call);
        if (!dataSet)
            return dataSet.error();
        const auto scope = Lookup::scope(*dataSet.value(), call.option(u"zone"_s), call.option(u"year"_s));
        if (!scope)
            return scope.error();
        const auto sheet = historySheet(*dataSet.value(), scope.value(), call.language());
        if (!sheet)
            return unreadable(sheet.error().message);
        call.out << sheet.value();
        return ExitCode::Fine;
    }
};

} // namespace

Verb historyVerb()
{
    return HistoryVerb::verb();
}

} // namespace quaderno
