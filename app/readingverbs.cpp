#include "readingverbs.h"

#include "lookup.h"
#include "plaintable.h"

#include "exchange/recordededition.h"
#include "exchange/reportexport.h"
#include "paper/profilelayout.h"
#include "paper/questionnaire.h"
#include "paper/report.h"
#include "storage/dataset.h"

#include <QFileInfo>
#include <QTextStream>

#include <algorithm>
#include <set>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

// What a reading verb reads: a data set and the years of the edition to make of it.
struct ReadingSubject {
    std::unique_ptr<DataSet> dataSet;
    YearRange years;

    [[nodiscard]] ReportOptions reportOptions(const Call &call) const
    {
        return {.years = years, .language = call.language()};
    }
};

Result<ReadingSubject> readingSubject(const Call &call)
{
    auto dataSet = dataSetToRead(call);
    if (!dataSet)
        return dataSet.error();
    const auto years = Lookup::yearsOf(*dataSet.value(), call.option(u"years"_s));
    if (!years)
        return years.error();
    return ReadingSubject{.dataSet = std::move(dataSet).value(), .years = years.value()};
}

Result<ExitCode> exitOfWriting(const Outcome &written)
{
    if (!written)
        return unreadable(written.error().message);
    return ExitCode::Fine;
}

class TableVerb
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::TableVerb)

public:
    static Verb verb()
    {
        return {.name = u"table"_s,
                .positionals = {tr("N")},
                .description = tr("Writes table N."),
                .options = {Verbs::formatOption(), Verbs::databaseOption(), Verbs::yearsOption()},
                .run = &TableVerb::run};
    }

private:
    static Result<ExitCode> run(const Call &call)
    {
        const auto format = Verbs::outputFormat(call);
        if (!format)
            return format.error();
        const auto subject = readingSubject(call);
        if (!subject)
            return subject.error();
        const auto &[dataSet, years] = subject.value();
        const auto item = Lookup::table(*dataSet, years, call.positionals.first());
        if (!item)
            return item.error();
        const TableContents contents =
            tableContents(*dataSet, item.value(), years, call.language(), SignsProfile::Plain);
        call.out << (format.value() == OutputFormat::Csv ? toCsv(contents) : toPlainText(contents));
        return ExitCode::Fine;
    }
};

class FigureVerb
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::FigureVerb)

public:
    static Verb verb()
    {
        return {.name = u"figure"_s,
                .positionals = {tr("N"), tr("OUT.pdf|svg|png")},
                .description = tr("Draws figure N into a file; the end of its name says how."),
                .options = {{u"compare"_s, tr("Years to show side by side, with commas between them."),
                             tr("Y1,Y2")},
                            Verbs::databaseOption(),
                            Verbs::yearsOption()},
                .draws = true,
                .run = &FigureVerb::run};
    }

private:
    using Writer = Outcome (*)(const DataSet &, const NumberedItem &, const ReportOptions &, const QString &);

    static Writer writerFor(const QString &path)
    {
        const QString suffix = QFileInfo(path).suffix().toLower();
        if (suffix == u"pdf")
            return &writeFigurePdf;
        if (suffix == u"svg")
            return &writeFigureSvg;
        return suffix == u"png" ? &writeFigurePng : nullptr;
    }

    static Result<ExitCode> run(const Call &call)
    {
        const QString path = call.positionals.at(1);
        const Writer write = writerFor(path);
        if (!write) {
            return refused(
                tr("A figure is written as .pdf, .svg or .png: the name “%1” ends with none of them.")
                    .arg(Lookup::quotable(path)));
        }
        const auto subject = readingSubject(call);
        if (!subject)
            return subject.error();
        const auto &[dataSet, years] = subject.value();
        const auto item = Lookup::figure(*dataSet, years, call.positionals.first());
        if (!item)
            return item.error();
        ReportOptions options = subject.value().reportOptions(call);
        if (const auto compared = call.option(u"compare"_s)) {
            const auto chosen = yearsIn(*dataSet, *compared);
            if (!chosen)
                return chosen.error();
            options.comparedYears = chosen.value();
        }
        return exitOfWriting(write(*dataSet, item.value(), options, path));
    }

    // "2008,2011": at least two years of the data, each once, in ascending order.
    static Result<std::vector<int>> yearsIn(const DataSet &dataSet, const QString &text)
    {
        std::set<int> years;
        for (const QString &word : text.split(u',')) {
            const auto year = Lookup::yearOf(dataSet, word.trimmed());
            if (!year)
                return year.error();
            years.insert(year.value());
        }
        if (years.size() < 2)
            return refused(tr("“%1” names one year: --compare wants two or more, as in 2008,2011.")
                               .arg(Lookup::quotable(text)));
        return std::vector<int>(years.begin(), years.end());
    }
};

class ProfileVerb
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::ProfileVerb)

public:
    static Verb verb()
    {
        return {.name = u"profile"_s,
                .positionals = {tr("ZONE"), tr("OUT.pdf")},
                .description = tr("Writes the profile of a zone: everything against the mean, on one page."),
                .options = {Verbs::databaseOption(), Verbs::yearsOption()},
                .draws = true,
                .run = &ProfileVerb::run};
    }

private:
    static Result<ExitCode> run(const Call &call)
    {
        const auto subject = readingSubject(call);
        if (!subject)
            return subject.error();
        const DataSet &dataSet = *subject.value().dataSet;
        const auto refArea = Lookup::zoneIndex(dataSet, call.positionals.at(0));
        if (!refArea)
            return refArea.error();
        return exitOfWriting(writeProfilePdf(dataSet, refArea.value(), subject.value().reportOptions(call),
                                             call.positionals.at(1)));
    }
};

class ReportVerb
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::ReportVerb)

public:
    static Verb verb()
    {
        return {.name = u"report"_s,
                .positionals = {tr("OUT.pdf")},
                .description = tr("Writes the whole report: every table, figure and text."),
                .options = {Verbs::databaseOption(),
                            Verbs::yearsOption(),
                            {u"chapters"_s, tr("Only these chapters, by number or name: 1,3 or users."),
                             tr("LIST")},
                            {u"parts"_s, tr("Only the tables with data, or only the figures."),
                             u"tables|figures"_s},
                            {u"signs"_s, tr("Signs for what is missing."), u"quaderno|istat|eurostat"_s},
                            {u"with-empty"_s, tr("Tables without data too.")},
                            {u"title"_s, tr("Title in the place of that of the edition."), tr("TEXT")}},
                .draws = true,
                .run = &ReportVerb::run};
    }

private:
    static Result<std::set<int>> chaptersOf(const Call &call, const Catalogue &catalogue)
    {
        std::set<int> chapters;
        for (const QString &word :
             call.option(u"chapters"_s).value_or(QString()).split(u',', Qt::SkipEmptyParts)) {
            const auto named = std::ranges::find(catalogue.chapters, word.trimmed(), &Chapter::name);
            const int number = named == catalogue.chapters.end()
                                   ? word.toInt() - 1
                                   : static_cast<int>(named - catalogue.chapters.begin());
            if (number < 0 || number >= static_cast<int>(catalogue.chapters.size())) {
                QStringList names;
                for (const Chapter &chapter : catalogue.chapters)
                    names.append(chapter.name);
                return refused(tr("There is no chapter “%1”: the chapters are 1 to %2, or %3.")
                                   .arg(Lookup::quotable(word))
                                   .arg(catalogue.chapters.size())
                                   .arg(names.join(u", "_s)));
            }
            chapters.insert(number);
        }
        return chapters;
    }

    static Result<ReportOptions> optionsOf(const Call &call, const ReadingSubject &subject)
    {
        ReportOptions options = subject.reportOptions(call);
        auto chapters = chaptersOf(call, subject.dataSet->catalogue());
        if (!chapters)
            return chapters.error();
        options.chapters = std::move(chapters).value();
        if (const auto parts = call.option(u"parts"_s)) {
            if (*parts != u"tables" && *parts != u"figures")
                return refused(tr("“%1” is no part of the report: write tables or figures.")
                                   .arg(Lookup::quotable(*parts)));
            options.parts = *parts == u"tables" ? ReportParts::Tables : ReportParts::Figures;
        }
        if (const auto signs = call.option(u"signs"_s)) {
            const auto profile = signsProfileFromCode(*signs);
            if (!profile)
                return refused(tr("“%1” is no set of signs: write quaderno, istat or eurostat.")
                                   .arg(Lookup::quotable(*signs)));
            options.signs = *profile;
        }
        options.withEmptyTables = call.option(u"with-empty"_s).has_value();
        options.title = call.option(u"title"_s).value_or(QString());
        return options;
    }

    static Result<ExitCode> run(const Call &call)
    {
        const auto subject = readingSubject(call);
        if (!subject)
            return subject.error();
        const auto options = optionsOf(call, subject.value());
        if (!options)
            return options.error();
        const Outcome written =
            writeReport(*subject.value().dataSet, options.value(), call.positionals.first());
        if (!written && written.error().kind == ErrorKind::Refused)
            return written.error();
        return exitOfWriting(written);
    }
};

class ExportVerb
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::ExportVerb)

public:
    static Verb verb()
    {
        return {.name = u"export"_s,
                .positionals = {tr("OUT.xlsx|csv|html")},
                .description = tr("Writes all tables and figures for other programs."),
                .options = {{u"format"_s,
                             tr("A workbook, a list for Excel, a list for statistical offices, or a page for "
                                "a browser; by the end of the name unless told."),
                             exportFormatCodes().join(u'|')},
                            Verbs::databaseOption(),
                            Verbs::yearsOption()},
                .run = &ExportVerb::run};
    }

private:
    static Result<ExportFormat> formatOf(const Call &call)
    {
        const QString formats = exportFormatCodes().join(u", "_s);
        if (const auto code = call.option(u"format"_s)) {
            if (const auto format = exportFormatFromCode(*code))
                return *format;
            return refused(
                tr("There is no format “%1”: write one of %2.").arg(Lookup::quotable(*code), formats));
        }
        const QString &path = call.positionals.first();
        if (const auto format = exportFormatOfFile(path))
            return *format;
        return refused(tr("The name “%1” does not tell the format: end it with .xlsx, .csv or .html, or give "
                          "--format with one of %2.")
                           .arg(Lookup::quotable(path), formats));
    }

    static Result<ExitCode> run(const Call &call)
    {
        const auto format = formatOf(call);
        if (!format)
            return format.error();
        const auto subject = readingSubject(call);
        if (!subject)
            return subject.error();
        return exitOfWriting(writeExport(*subject.value().dataSet, subject.value().reportOptions(call),
                                         format.value(), call.positionals.first()));
    }
};

class QuestionnaireVerb
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::QuestionnaireVerb)

public:
    static Verb verb()
    {
        return {
            .name = u"questionnaire"_s,
            .positionals = {tr("ZONE"), tr("YEAR"), tr("OUT.pdf")},
            .description = tr("Writes the questionnaire of a zone and year, on paper."),
            .options = {{u"kind"_s,
                         tr("As answered, empty to fill by hand, or compared with the year before; filled "
                            "unless told."),
                         u"filled|empty|compared"_s},
                        Verbs::databaseOption()},
            .draws = true,
            .run = &QuestionnaireVerb::run};
    }

private:
    static Result<QuestionnaireKind> kindNamed(const QString &name)
    {
        if (name == u"filled")
            return QuestionnaireKind::Filled;
        if (name == u"empty")
            return QuestionnaireKind::Empty;
        if (name == u"compared")
            return QuestionnaireKind::Compared;
        return refused(tr("“%1” is no kind of questionnaire: write filled, empty or compared.")
                           .arg(Lookup::quotable(name)));
    }

    static Result<ExitCode> run(const Call &call)
    {
        const auto kind = kindNamed(call.option(u"kind"_s).value_or(u"filled"_s));
        if (!kind)
            return kind.error();
        const auto dataSet = dataSetToRead(call);
        if (!dataSet)
            return dataSet.error();
        const auto refArea = Lookup::zoneIndex(*dataSet.value(), call.positionals.at(0));
        if (!refArea)
            return refArea.error();
        const auto year = Lookup::yearOf(*dataSet.value(), call.positionals.at(1));
        if (!year)
            return year.error();
        return exitOfWriting(writeQuestionnairePdf(*dataSet.value(), refArea.value(), year.value(),
                                                   {.kind = kind.value(), .language = call.language()},
                                                   call.positionals.at(2)));
    }
};

} // namespace

Result<std::unique_ptr<DataSet>> dataSetToTry(const QString &path)
{
    auto dataSet = DataSet::open(path, Access::ReadOnly);
    if (dataSet)
        return dataSet;
    auto older = DataSet::openBackup(path);
    return older ? std::move(older) : std::move(dataSet);
}

Result<std::unique_ptr<DataSet>> dataSetToRead(const Call &call)
{
    const auto database = call.option(u"database"_s);
    auto dataSet = database ? DataSet::open(*database, Access::ReadOnly)
                            : DataSet::bundledEdition(QStringView(kBundledEdition).toString());
    if (!dataSet)
        return unreadable(dataSet.error().message);
    return dataSet;
}

Verb tableVerb()
{
    return TableVerb::verb();
}

Verb figureVerb()
{
    return FigureVerb::verb();
}

Verb questionnaireVerb()
{
    return QuestionnaireVerb::verb();
}

Verb exportVerb()
{
    return ExportVerb::verb();
}

Verb profileVerb()
{
    return ProfileVerb::verb();
}

Verb reportVerb()
{
    return ReportVerb::verb();
}

} // namespace quaderno
