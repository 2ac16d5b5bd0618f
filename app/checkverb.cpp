#include "checkverb.h"

#include "lookup.h"
#include "readingverbs.h"

#include "analysis/checks.h"
#include "analysis/checktexts.h"
#include "analysis/judgedfindings.h"
#include "exchange/officecsv.h"
#include "storage/dataset.h"

#include <QTextStream>

#include <algorithm>
#include <array>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

// In the order of the columns.
constexpr std::array kNotJudged{NotJudged::NotBegun, NotJudged::NotAsked, NotJudged::NeverEntered,
                                NotJudged::Missing,  NotJudged::NoValue,  NotJudged::NoComparison};

class CheckVerb
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::CheckVerb)

public:
    static Verb verb()
    {
        return {.name = u"check"_s,
                .description = tr("Lists what is wrong or odd in the questionnaires."),
                .options = {Verbs::databaseOption(),
                            Verbs::zoneOption(),
                            Verbs::yearOption(),
                            Verbs::formatOption(),
                            {u"summary"_s,
                             tr("How many values each check could examine, and why not the others.")}},
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
        if (call.option(u"summary"_s))
            return summary(*dataSet.value(), call, format.value());
        const auto found = findings(*dataSet.value(), call);
        if (!found)
            return found.error();
        const bool isCsv = format.value() == OutputFormat::Csv;
        call.out << (isCsv ? csv(*dataSet.value(), found.value())
                           : text(*dataSet.value(), found.value(), call.language()));
        return found.value().empty() ? ExitCode::Fine : ExitCode::Findings;
    }

    static Result<ExitCode> summary(const DataSet &dataSet, const Call &call, OutputFormat format)
    {
        const auto scope = Lookup::scope(dataSet, call.option(u"zone"_s), call.option(u"year"_s));
        if (!scope)
            return scope.error();
        std::vector<QuestionnaireKey> questionnaires;
        for (int zone = 0; zone < dataSet.observations().zoneCount(); ++zone) {
            for (int year = dataSet.years().first; year <= dataSet.years().last; ++year) {
                if (scope.value().contains({.refArea = zone, .timePeriod = year}))
                    questionnaires.push_back({zone, year});
            }
        }
        const auto summaries = checkSummaries(dataSet.catalogue(), dataSet.observations(), questionnaires);
        const bool isCsv = format == OutputFormat::Csv;
        if (isCsv)
            call.out << OfficeCsv::line({u"check"_s, u"cells"_s, u"passed"_s, u"failed"_s, u"not_begun"_s,
                                         u"not_asked"_s, u"never_entered"_s, u"missing"_s, u"no_value"_s,
                                         u"no_comparison"_s});
        for (size_t index = 0; index < summaries.size(); ++index) {
            if (!isCsv && summaries[index].cells() == 0)
                continue;
            const Check &check = dataSet.catalogue().checks[index];
            call.out << (isCsv ? summaryRow(check.name, summaries[index])
                               : summaryLine(checkTitle(dataSet.catalogue(), check, call.language()),
                                             summaries[index]));
        }
        const bool isFine =
            std::ranges::all_of(summaries, [](const CheckSummary &one) { return one.failed == 0; });
        return isFine ? ExitCode::Fine : ExitCode::Findings;
    }

    static QString summaryRow(const QString &check, const CheckSummary &summary)
    {
        QStringList row{check, QString::number(summary.cells()), QString::number(summary.passed),
                        QString::number(summary.failed)};
        for (const NotJudged why : kNotJudged) {
            const auto found = summary.notJudged.find(why);
            row.append(QString::number(found == summary.notJudged.end() ? 0 : found->second));
        }
        return OfficeCsv::line(row);
    }

    static QString summaryLine(const QString &title, const CheckSummary &summary)
    {
        const QString judged = tr("%1: examined %2 of %3, in order %4, not in order %5")
                                   .arg(title)
                                   .arg(summary.judged())
                                   .arg(summary.cells())
                                   .arg(summary.passed)
                                   .arg(summary.failed);
        const QStringList reasons = notJudgedReasons(summary);
        return (reasons.isEmpty() ? judged : tr("%1; not examined: %2").arg(judged, reasons.join(u", "_s))) +
               u'\n';
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
            return !isAskedYet(dataSet, finding) ||
                   !scope.value().contains({.refArea = finding.refArea, .timePeriod = finding.timePeriod});
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
