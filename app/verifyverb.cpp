#include "verifyverb.h"

#include "lookup.h"

#include "data/words.h"
#include "storage/verification.h"

#include <QTextStream>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

class VerifyVerb
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::VerifyVerb)

public:
    static Verb verb()
    {
        return {.name = u"verify"_s,
                .positionals = {tr("FILE")},
                .description =
                    tr("Says whether a data file is whole: a line for each fault. Changes nothing."),
                .run = &VerifyVerb::run};
    }

private:
    static Result<ExitCode> run(const Call &call)
    {
        const auto faults = Verification::faultsOf(call.positionals.first());
        if (!faults)
            return unreadable(faults.error().message);
        for (const QString &fault : faults.value())
            call.out << onOneLine(fault) << u'\n';
        return faults.value().isEmpty() ? ExitCode::Fine : ExitCode::Findings;
    }
};

} // namespace

Verb verifyVerb()
{
    return VerifyVerb::verb();
}

} // namespace quaderno
