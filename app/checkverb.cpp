#include "checkverb.h"

#include "lookup.h"
#include "readingverbs.h"

#include "analysis/checks.h"
#include "exchange/officecsv.h"
#include "storage/dataset.h"

#include <QTextStream>

#include <algorithm>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

class CheckVerb
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::CheckVerb)

public:
    static Verb verb()
    {
        return {.name = u"check"_s,
                .description = tr("Lists what is wrong or odd in the questionnaires."),
                .options = {Verbs::databaseOption(), Verbs::zoneOption(), Verbs::yearOption(),
                            Verbs::formatOption()},
                .run = &CheckVerb::run};
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
        const auto found = findings(*dataSet.value(), call);
        if (!found)
            return found.error();
        const bool isCsv = format.value() == OutputFormat::Csv;
        call.out << (isCsv ? csv(*dataSet.value(), found.value())
                           : text(*dataSet.value(), found.value(), call.language()));
        return found.value().empty() ? ExitCode::Fine : ExitCode::Findings;
    }

    static Result<std::vector<Finding>> findings(const DataSet &dataSet, const Call &call)
    {
        const auto scope = Lookup::scope(dataSet, call.option(u"zone"_s), call.option(u"year"_s));
        if (!scope)
            return scope.error();
        const auto year = scope.value().timePeriod;
        const YearRange years = year ? YearRange{.first = *year, .last = *year} : dataSet.years();
        auto found = allFindings(dataSet.catalogue(), dataSet.observations(), years, call.language());
        std::erase_if(found, [&](const Finding &finding) {
            return !scope.value().contains({.refArea = finding.refArea, .timePeriod = finding.timePeriod});
        });
        return found;
    }

    static QString csv(const DataSet &dataSet, const std::vector<Finding> &findings)
    {
        const Catalogue &catalogue = dataSet.catalogue();
        QString text =
            OfficeCsv::line({u"check"_s, u"severity"_s, u"zone"_s, u"year"_s, u"variables"_s, u"message"_s});
        for (const Finding &finding : findings) {
            QStringList variables;
            for (const int variable : finding.variables)
                variables.append(catalogue.variables[static_cast<size_t>(variable)].name);
            text +=
                OfficeCsv::line({catalogue.checks[static_cast<size_t>(finding.check)].name,
                                 finding.severity == Severity::Error ? u"error"_s : u"warning"_s,
                                 dataSet.zones()[static_cast<size_t>(finding.refArea)].code,
                                 QString::number(finding.timePeriod), variables.join(u' '), finding.message});
        }
        return text;
    }

    // One paragraph for each questionnaire, then how many there are of each kind.
    static QString text(const DataSet &dataSet, const std::vector<Finding> &findings, Language language)
    {
        QString text;
        for (size_t at = 0; at < findings.size(); ++at) {
            const Finding &finding = findings[at];
            const bool isNewPlace = at == 0 || finding.refArea != findings[at - 1].refArea ||
                                    finding.timePeriod != findings[at - 1].timePeriod;
            if (isNewPlace)
                text += u"%1 %2\n"_s.arg(dataSet.zones()[static_cast<size_t>(finding.refArea)].name)
                            .arg(finding.timePeriod);
            text += line(dataSet.catalogue(), finding, language);
            const bool isLastOfPlace = at + 1 == findings.size() ||
                                       finding.refArea != findings[at + 1].refArea ||
                                       finding.timePeriod != findings[at + 1].timePeriod;
            if (isLastOfPlace)
                text += u'\n';
        }
        const auto errors = std::ranges::count(findings, Severity::Error, &Finding::severity);
        return text + tr("Errors: %1. Warnings: %2.").arg(errors).arg(std::ssize(findings) - errors) + u'\n';
    }

    static QString line(const Catalogue &catalogue, const Finding &finding, Language language)
    {
        const QString severity = finding.severity == Severity::Error ? tr("error") : tr("warning");
        const Variable &variable = catalogue.variables[static_cast<size_t>(finding.variables.front())];
        return u"  %1  %2: %3\n"_s.arg(severity, variable.label.in(language), finding.message);
    }
};

} // namespace

Verb checkVerb()
{
    return CheckVerb::verb();
}

} // namespace quaderno
