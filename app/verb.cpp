#include "verb.h"

#include "auditverb.h"
#include "backupverbs.h"
#include "checkverb.h"
#include "differencesverb.h"
#include "exchangeverbs.h"
#include "filingverbs.h"
#include "historyverb.h"
#include "lookup.h"
#include "readingverbs.h"
#include "verifyverb.h"

#include <QCommandLineParser>

#include <algorithm>

namespace quaderno
{

using namespace Qt::StringLiterals;

std::optional<QString> Call::option(const QString &name) const
{
    return options.isSet(name) ? std::optional(options.value(name)) : std::nullopt;
}

QString Verb::synopsis() const
{
    QStringList words{u"quaderno"_s, name};
    for (qsizetype at = 0; at < positionals.size(); ++at) {
        const bool isOptional = at >= positionals.size() - optionalPositionals;
        words.append(isOptional ? u"[%1]"_s.arg(positionals.at(at)) : positionals.at(at));
    }
    return words.join(u' ');
}

QString Verb::help() const
{
    std::vector<std::pair<QString, QString>> lines;
    for (const QCommandLineOption &option : options) {
        const QString value = option.valueName();
        lines.emplace_back(u"--"_s + option.names().first() + (value.isEmpty() ? QString() : u' ' + value),
                           option.description());
    }
    return synopsis() + u"\n\n"_s + description + u"\n\n"_s + helpLines(lines);
}

std::vector<Verb> Verbs::all()
{
    std::vector<Verb> verbs{reportVerb(),        exportVerb(), tableVerb(),  figureVerb(),  profileVerb(),
                            questionnaireVerb(), checkVerb(),  auditVerb(),  historyVerb(), differencesVerb(),
                            createVerb(),        setVerb(),    getVerb(),    importVerb(),  templateVerb(),
                            verifyVerb(),        backupVerb(), restoreVerb()};
    for (Verb &verb : verbs)
        verb.options.append({languageOption(), helpOption()});
    return verbs;
}

QString Verbs::overview()
{
    std::vector<std::pair<QString, QString>> lines{
        {u"quaderno [%1]"_s.arg(tr("FILE")),
         tr("Opens the window, on this data set or on the one of last time.")}};
    for (const Verb &verb : all())
        lines.emplace_back(verb.synopsis(), verb.description);
    lines.emplace_back(u"quaderno --version"_s, tr("Writes the version of the program."));
    return tr("Quaderno: the data of a social service, zone by zone, in tables, figures and one report.") +
           u"\n\n"_s + helpLines(lines) + u'\n' +
           tr("Each command tells its options with --help. A command ends with 0 when all is well, 1 when "
              "there is "
              "something to look at, 2 for wrong usage, 3 when a file could not be read or written.") +
           u'\n';
}

QCommandLineOption Verbs::languageOption()
{
    return {u"language"_s, tr("Language of what is read and written, numbers too; Italian unless told."),
            u"it|en"_s};
}

QCommandLineOption Verbs::helpOption()
{
    return {u"help"_s, tr("Writes this help.")};
}

QCommandLineOption Verbs::databaseOption()
{
    return {u"database"_s, tr("The data set to read; the edition that comes with the program unless told."),
            tr("FILE")};
}

QCommandLineOption Verbs::yearsOption()
{
    return {u"years"_s, tr("The years of the edition; all years of the data unless told."), tr("Y1-Y2")};
}

QCommandLineOption Verbs::zoneOption()
{
    return {u"zone"_s, tr("Only one zone, given by its code."), tr("ZONE")};
}

QCommandLineOption Verbs::yearOption()
{
    return {u"year"_s, tr("Only one year."), tr("YEAR")};
}

QCommandLineOption Verbs::formatOption()
{
    return {u"format"_s, tr("Columns for reading, or CSV; text unless told."), u"text|csv"_s};
}

Result<OutputFormat> Verbs::outputFormat(const Call &call)
{
    const QString format = call.option(u"format"_s).value_or(u"text"_s);
    if (format == u"csv")
        return OutputFormat::Csv;
    if (format == u"text")
        return OutputFormat::Text;
    return refused(tr("“%1” is no format: write text or csv.").arg(Lookup::quotable(format)));
}

QString helpLines(const std::vector<std::pair<QString, QString>> &lines)
{
    qsizetype width = 0;
    for (const auto &line : lines)
        width = std::max(width, line.first.size());
    QString text;
    for (const auto &[what, description] : lines)
        text += u"  %1  %2\n"_s.arg(what.leftJustified(width), description);
    return text;
}

} // namespace quaderno
