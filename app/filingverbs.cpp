#include "filingverbs.h"

#include "lookup.h"
#include "readingverbs.h"

#include "analysis/answers.h"
#include "catalogue/catalogueloader.h"
#include "data/words.h"
#include "exchange/recordededition.h"
#include "storage/dataset.h"
#include "window/preferences.h"

#include <QDateTime>
#include <QTextStream>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

constexpr char16_t kCommandLineSource[] = u"command-line";

QString callingAuthor()
{
    return Preferences(Preferences::defaultFile()).author();
}

// Where `set` and `get` point to.
struct FilingSubject {
    std::unique_ptr<DataSet> dataSet;
    ObsKey key;

    [[nodiscard]] const Variable &variable() const
    {
        return dataSet->catalogue().variables[static_cast<size_t>(key.variable)];
    }
};

// The first four words of `call`: FILE ZONE YEAR VARIABLE.
Result<FilingSubject> filingSubject(const Call &call, Result<std::unique_ptr<DataSet>> dataSet)
{
    if (!dataSet)
        return unreadable(dataSet.error().message);
    const auto key =
        Lookup::key(*dataSet.value(), call.positionals.at(1), call.positionals.at(2), call.positionals.at(3));
    if (!key)
        return key.error();
    return FilingSubject{.dataSet = std::move(dataSet).value(), .key = key.value()};
}

class CreateVerb
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::CreateVerb)

public:
    static Verb verb()
    {
        return {.name = u"create"_s,
                .positionals = {tr("FILE")},
                .description = tr("Makes a data set: a working copy of an edition, or empty questionnaires."),
                .options = {{u"edition"_s,
                             tr("The edition to copy; the one that comes with the program unless told."),
                             QStringView(kBundledEdition).toString()},
                            {u"years"_s, tr("The years of empty questionnaires for the same zones."),
                             tr("Y1-Y2")}},
                .run = &CreateVerb::run};
    }

private:
    static Result<ExitCode> run(const Call &call)
    {
        const auto yearsText = call.option(u"years"_s);
        if (yearsText && call.option(u"edition"_s))
            return refused(tr("Write either --edition or --years: a data set starts from one of them."));
        const QString edition = call.option(u"edition"_s).value_or(QStringView(kBundledEdition).toString());
        const auto folder = bundledEditionFolder(edition);
        if (!folder) {
            return refused(tr("There is no edition “%1”: the program comes with %2.")
                               .arg(Lookup::quotable(edition), QStringView(kBundledEdition)));
        }
        if (!yearsText)
            return create(call.positionals.first(), *folder, std::nullopt);
        const auto years = Lookup::yearRange(*yearsText);
        if (!years)
            return years.error();
        return create(call.positionals.first(), *folder, years.value());
    }

    // With `years` the data set has the zones of the edition and nothing else of it.
    static Result<ExitCode> create(const QString &path, const QString &folder, std::optional<YearRange> years)
    {
        const auto service = serviceOfEdition(folder);
        if (!service)
            return unreadable(service.error().message);
        const auto catalogue = loadCatalogue(builtInCatalogueFolder(service.value()));
        if (!catalogue)
            return unreadable(catalogue.error().message);
        const auto edition = readRecordedEdition(catalogue.value(), folder);
        if (!edition)
            return unreadable(edition.error().message);
        const auto dataSet = DataSet::create(path, catalogue.value(),
                                             years ? emptyDataSet(edition.value(), *years) : edition.value());
        if (!dataSet)
            return unreadable(dataSet.error().message);
        return ExitCode::Fine;
    }

    static NewDataSet emptyDataSet(const NewDataSet &edition, YearRange years)
    {
        NewDataSet empty;
        empty.service = edition.service;
        empty.zones = edition.zones;
        empty.years = years;
        empty.change = {.at = QDateTime::currentDateTimeUtc(),
                        .author = callingAuthor(),
                        .source = QStringView(kCommandLineSource).toString(),
                        .label = tr("New data set")};
        return empty;
    }
};

class SetVerb
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::SetVerb)

public:
    static Verb verb()
    {
        return {
            .name = u"set"_s,
            .positionals = {tr("FILE"), tr("ZONE"), tr("YEAR"), tr("VARIABLE"), tr("VALUE")},
            .optionalPositionals = 1,
            .description = tr("Stores one value; the codes of several choices are separated by commas."),
            .options = {{u"missing"_s,
                         tr("Instead of a value, why there is none: cannot exist (M), not collected (L), not "
                            "available (O), suppressed (Q)."),
                         u"M|L|O|Q"_s},
                        {u"clear"_s, tr("Instead of a value: removes the answer, as if never entered.")}},
            .run = &SetVerb::run};
    }

private:
    static Result<ExitCode> run(const Call &call)
    {
        const bool hasValue = call.positionals.size() == 5;
        const int given =
            (hasValue ? 1 : 0) + (call.option(u"missing"_s) ? 1 : 0) + (call.option(u"clear"_s) ? 1 : 0);
        if (given != 1)
            return refused(tr("Write one of the three: a value, --missing with a letter, or --clear."));
        auto trial = dataSetToTry(call.positionals.at(0));
        if (const auto tried = edit(call, std::move(trial)); !tried)
            return tried.error();
        auto subject = edit(call, DataSet::open(call.positionals.at(0), Access::ReadWrite, callingAuthor()));
        if (!subject)
            return subject.error();
        return store(call, subject.value());
    }

    struct Edit {
        FilingSubject subject;
        std::optional<Observation> observation;
    };

    // What is to be done, where it can be.
    static Result<Edit> edit(const Call &call, Result<std::unique_ptr<DataSet>> dataSet)
    {
        auto subject = filingSubject(call, std::move(dataSet));
        if (!subject)
            return subject.error();
        const ObsKey key = subject.value().key;
        const DataSet &found = *subject.value().dataSet;
        const auto observation = observationOf(call, subject.value());
        if (!observation)
            return refused(observation.error().message);
        if (!found.observations().isInSurvey(key.refArea, key.timePeriod))
            return refused(tr("%1 is not in the survey of %2: reopen its questionnaire in the window first.")
                               .arg(found.zones()[static_cast<size_t>(key.refArea)].name)
                               .arg(key.timePeriod));
        return Edit{std::move(subject).value(), observation.value()};
    }

    // What the call would have stored; nullopt: never entered.
    static Result<std::optional<Observation>> observationOf(const Call &call, const FilingSubject &subject)
    {
        if (call.option(u"clear"_s))
            return std::optional<Observation>();
        if (const auto letter = call.option(u"missing"_s))
            return missing(*letter);
        const auto answer = readAnswer(subject.variable(), call.positionals.at(4), call.format);
        if (!answer)
            return answer.error();
        return std::optional(answer.value());
    }

    // A letter says the status and no more: which of the catalogue's reasons it was is not for us to guess.
    static Result<std::optional<Observation>> missing(const QString &letter)
    {
        const auto status = letter.size() == 1 ? obsStatusFromLetter(letter.front()) : std::nullopt;
        if (!status || !isMissing(*status)) {
            return refused(
                tr("“%1” is no reason for a missing value: write M (%2), L (%3), O (%4) or Q (%5).")
                    .arg(Lookup::quotable(letter), obsStatusName(ObsStatus::CannotExist),
                         obsStatusName(ObsStatus::NotCollected), obsStatusName(ObsStatus::NotAvailable),
                         obsStatusName(ObsStatus::Suppressed)));
        }
        return std::optional(Observation{.status = *status});
    }

    static Result<ExitCode> store(const Call &call, Edit &wanted)
    {
        const auto &[subject, observation] = wanted;
        DataSet &dataSet = *subject.dataSet;
        const ObservationEdit edit{.key = subject.key, .observation = observation};
        const QString label =
            tr("%1 = %2").arg(subject.variable().label.in(call.language()),
                              answerText(dataSet.catalogue(), subject.variable(), observation, call.format));
        dataSet.setAuthor(callingAuthor());
        Outcome stored = dataSet.commit({&edit, 1}, label, QStringView(kCommandLineSource).toString());
        if (stored)
            stored = dataSet.giveBack();
        if (!stored)
            return unreadable(stored.error().message);
        const QString broken =
            brokenBound(dataSet.catalogue(), dataSet.observations(), subject.key, call.format);
        if (broken.isEmpty())
            return ExitCode::Fine;
        call.err << onOneLine(broken) << u'\n';
        return ExitCode::Findings;
    }
};

class GetVerb
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::GetVerb)

public:
    static Verb verb()
    {
        return {.name = u"get"_s,
                .positionals = {tr("FILE"), tr("ZONE"), tr("YEAR"), tr("VARIABLE")},
                .description = tr("Writes one value and the letter of its status, a tab between them."),
                .run = &GetVerb::run};
    }

private:
    static Result<ExitCode> run(const Call &call)
    {
        const auto subject = filingSubject(call, DataSet::open(call.positionals.at(0), Access::ReadOnly));
        if (!subject)
            return subject.error();
        const auto observation = subject.value().dataSet->observations().observation(subject.value().key);
        QString value;
        QString status;
        if (observation) {
            value = observation->value ? NumberFormat::plain(*observation->value)
                                       : observation->text.value_or(QString());
            status = obsStatusLetter(observation->status);
        }
        call.out << value << u'\t' << status << u'\n';
        return ExitCode::Fine;
    }
};

} // namespace

Verb createVerb()
{
    return CreateVerb::verb();
}

Verb setVerb()
{
    return SetVerb::verb();
}

Verb getVerb()
{
    return GetVerb::verb();
}

} // namespace quaderno
