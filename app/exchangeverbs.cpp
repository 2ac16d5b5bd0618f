#include "exchangeverbs.h"

#include "backupverbs.h"
#include "lookup.h"
#include "readingverbs.h"

#include "analysis/questionnaireway.h"
#include "data/words.h"
#include "exchange/importplan.h"
#include "exchange/officecsv.h"
#include "exchange/questionnairetemplate.h"
#include "exchange/sheetfile.h"
#include "storage/dataset.h"
#include "window/preferences.h"

#include <QFileInfo>
#include <QTextStream>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

class ImportVerb
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::ImportVerb)

public:
    static Verb verb()
    {
        return {.name = u"import"_s,
                .positionals = {tr("FILE"), tr("SOURCE.xlsx|ods|xls|csv")},
                .description = tr("Brings in a spreadsheet, and writes what was not taken and why."),
                .options =
                    {{u"zone"_s, tr("The zone of a sheet that names none; rows about others are rejected."),
                      tr("ZONE")},
                     {u"year"_s, tr("The year of a sheet that names none; rows about others are rejected."),
                      tr("YEAR")},
                     {u"missing"_s,
                      tr("The reason for cells that say “n.d.” and no more: a key of the catalogue."),
                      tr("REASON")},
                     {u"missing-note"_s, tr("The words that some of those reasons ask for."), tr("TEXT")},
                     {u"sheet"_s,
                      tr("The sheet of a workbook; without it the only one that can be made sense of."),
                      tr("NAME")},
                     {u"handed-over"_s,
                      tr("Writes also into questionnaires that are sent, approved or published.")},
                     {u"blanks-erase"_s, tr("An empty cell removes the answer that is there.")},
                     {u"dry-run"_s, tr("Writes what would be taken, and changes nothing.")}},
                .run = &ImportVerb::run};
    }

private:
    static Result<ExitCode> run(const Call &call)
    {
        const auto trial = dataSetToTry(call.positionals.at(0));
        if (!trial)
            return unreadable(trial.error().message);
        const auto grid = gridOf(call, *trial.value());
        if (!grid)
            return grid.error();
        auto plan = planOf(call, *trial.value(), grid.value());
        if (!plan)
            return plan.error();
        if (grid.value().isPartlyKnown)
            call.err << onOneLine(ImportText::partlyKnown()) << u'\n';
        tellOtherSheets(call, grid.value());
        const bool isToWrite = !call.option(u"dry-run"_s) && plan.value().counts().toWrite > 0;
        if (isToWrite) {
            plan = written(call, grid.value());
            if (!plan)
                return plan.error();
        }
        return report(call, plan.value(), *trial.value());
    }

    // Nobody sees here that there are others.
    static void tellOtherSheets(const Call &call, const SheetGrid &grid)
    {
        QStringList others = grid.sheets;
        others.removeAll(grid.sheet);
        if (!call.option(u"sheet"_s) && !others.isEmpty())
            call.err << onOneLine(tr("Only the sheet “%1” was read, and not %2: --sheet names another.")
                                      .arg(grid.sheet, others.join(u", ")))
                     << u'\n';
    }

    static Result<SheetGrid> gridOf(const Call &call, const DataSet &dataSet)
    {
        const auto request = requestOf(call, dataSet);
        if (!request)
            return request.error();
        auto grid = SheetFile::read(
            call.positionals.at(1),
            {.name = call.option(u"sheet"_s).value_or(QString()), .suits = [&](const SheetGrid &sheet) {
                 return recognition(dataSet.catalogue(), dataSet.zones(), sheet, request.value());
             }});
        if (!grid)
            return unreadable(grid.error().message);
        if (const QStringList rivals = grid.value().rivals; !rivals.isEmpty())
            return refused(tr("Several sheets may be the questionnaire: %1. --sheet says which is meant.")
                               .arg((QStringList(grid.value().sheet) + rivals).join(u", ")));
        return grid;
    }

    static Result<ImportPlan> planOf(const Call &call, const DataSet &dataSet, const SheetGrid &grid)
    {
        const auto request = requestOf(call, dataSet);
        if (!request)
            return request.error();
        return planImport(dataSet.catalogue(), dataSet.observations(), grid, request.value());
    }

    // Planned anew over the file itself, as another window may have written meanwhile.
    static Result<ImportPlan> written(const Call &call, const SheetGrid &grid)
    {
        const auto dataSet = DataSet::open(call.positionals.at(0), Access::ReadWrite,
                                           Preferences(Preferences::defaultFile()).author());
        if (!dataSet)
            return unreadable(dataSet.error().message);
        auto plan = planOf(call, *dataSet.value(), grid);
        if (!plan)
            return plan;
        Outcome stored = write(call, *dataSet.value(), plan.value());
        if (stored)
            stored = dataSet.value()->giveBack();
        if (!stored)
            return unreadable(stored.error().message);
        return plan;
    }

    static Result<ImportRequest> requestOf(const Call &call, const DataSet &dataSet)
    {
        const bool isForHandedOver = call.option(u"handed-over"_s).has_value();
        const auto closure = [&dataSet, isForHandedOver](QuestionnaireKey key) {
            return closureOf(dataSet, key, isForHandedOver);
        };
        ImportRequest request{.isRestricted = true,
                              .lock = closure,
                              .missingReason = call.option(u"missing"_s).value_or(QString()),
                              .missingNote = call.option(u"missing-note"_s).value_or(QString()).trimmed(),
                              .isBlankErasing = call.option(u"blanks-erase"_s).has_value(),
                              .language = call.language()};
        if (const auto zone = call.option(u"zone"_s)) {
            const auto index = Lookup::zoneIndex(dataSet, *zone);
            if (!index)
                return index.error();
            request.refArea = index.value();
        }
        if (const auto year = call.option(u"year"_s)) {
            const auto found = Lookup::yearOf(dataSet, *year);
            if (!found)
                return found.error();
            request.timePeriod = found.value();
        }
        return checkReason(call, dataSet.catalogue(), std::move(request));
    }

    // The command line acts for the regional office, and nobody sees there in what state a questionnaire is.
    static QString closureOf(const DataSet &dataSet, QuestionnaireKey key, bool isForHandedOver)
    {
        const QString closure = QuestionnaireWay::closure(dataSet, Desk{.role = Role::Officer}, key);
        const QuestionnaireState state = dataSet.questionnaire(key).state;
        if (!closure.isEmpty() || isForHandedOver || !isHandedOver(state))
            return closure;
        return tr("%1 %2 has the state “%3”: --handed-over writes into it all the same.")
            .arg(dataSet.zones()[static_cast<size_t>(key.refArea)].name)
            .arg(key.timePeriod)
            .arg(QuestionnaireStateText::of(state));
    }

    static Result<ImportRequest> checkReason(const Call &call, const Catalogue &catalogue,
                                             ImportRequest request)
    {
        const MissingReason *known = catalogue.missingReason(request.missingReason);
        if (call.option(u"missing"_s) && !known) {
            QStringList keys;
            for (const MissingReason &reason : catalogue.missingReasons)
                keys.append(reason.key);
            return refused(tr("There is no reason “%1”: the reasons are %2.")
                               .arg(Lookup::quotable(request.missingReason), keys.join(u", ")));
        }
        if (known && known->needsNote && request.missingNote.isEmpty())
            return refused(tr("The reason “%1” needs a few words: --missing-note says them.")
                               .arg(Lookup::quotable(request.missingReason)));
        return request;
    }

    static Outcome write(const Call &call, DataSet &dataSet, const ImportPlan &plan)
    {
        const std::vector<ObservationEdit> edits = plan.edits();
        if (edits.empty())
            return Done{};
        dataSet.setAuthor(Preferences(Preferences::defaultFile()).author());
        backUpBeforeLargeActs(dataSet, call);
        return dataSet.commit(edits, tr("Import of %1").arg(QFileInfo(call.positionals.at(1)).fileName()),
                              u"imported"_s);
    }

    static Result<ExitCode> report(const Call &call, const ImportPlan &plan, const DataSet &dataSet)
    {
        const ImportCounts counts = plan.counts();
        const bool isSomethingLeft =
            counts.toClarify + counts.rejected + counts.outOfBounds + counts.texts > 0 ||
            !plan.layout.unread.empty();
        QString about = ImportText::about(plan, dataSet.zones());
        if (const QString states = QuestionnaireWay::handedOver(dataSet, plan.questionnaires());
            !states.isEmpty())
            about = tr("%1 (%2)", "questionnaires, their states").arg(about, states);
        QString summary = ImportText::summary(plan);
        if (plan.hasNumberTexts)
            summary += u", "_s + ImportText::decimals(plan.decimalMark.mark);
        call.out << onOneLine(about.isEmpty() ? summary
                                              : tr("%1: %2", "questionnaires, counts").arg(about, summary))
                 << u'\n';
        if (isSomethingLeft)
            call.out << OfficeCsv::line({u"row"_s, u"label"_s, u"value"_s, u"why"_s});
        for (const ProposedCell &cell : plan.cells) {
            if (cell.verdict == ImportVerdict::Rejected)
                call.out << line(cell, cell.sentence);
            else if (cell.verdict == ImportVerdict::Unread)
                call.out << line(cell, ImportText::unread(plan, cell));
            else if (cell.verdict == ImportVerdict::Text)
                call.out << line(cell, ImportText::notUnderstood(cell));
            else if (!cell.brokenBound.isEmpty())
                call.out << line(cell, cell.brokenBound);
            else if (cell.verdict == ImportVerdict::Missing)
                call.out << line(
                    cell, tr("It says that there is no value and not why: --missing gives the reason."));
            else if (cell.verdict == ImportVerdict::Hidden)
                call.out << line(cell, ImportText::hidden());
        }
        if (counts.values == 0)
            return refused(tr("Nothing of %1 could be taken: nothing has changed.")
                               .arg(Lookup::quotable(call.positionals.at(1))));
        return isSomethingLeft ? ExitCode::Findings : ExitCode::Fine;
    }

    static QString line(const ProposedCell &cell, const QString &why)
    {
        return OfficeCsv::line({cell.row > 0 ? QString::number(cell.row) : QString(),
                                Lookup::quotable(cell.label), Lookup::quotable(cell.token), onOneLine(why)});
    }
};

class TemplateVerb
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::TemplateVerb)

public:
    static Verb verb()
    {
        return {.name = u"template"_s,
                .positionals = {tr("FILE"), tr("ZONE"), tr("YEAR"), tr("OUT.xlsx")},
                .description =
                    tr("Writes a questionnaire as a workbook to fill in, which import takes back."),
                .run = &TemplateVerb::run};
    }

private:
    static Result<ExitCode> run(const Call &call)
    {
        const QString path = call.positionals.at(3);
        if (QFileInfo(path).suffix().toLower() != u"xlsx")
            return refused(tr("A questionnaire is written as .xlsx: the name “%1” ends otherwise.")
                               .arg(Lookup::quotable(path)));
        const auto dataSet = DataSet::open(call.positionals.at(0), Access::ReadOnly);
        if (!dataSet)
            return unreadable(dataSet.error().message);
        const auto zone = Lookup::zoneIndex(*dataSet.value(), call.positionals.at(1));
        if (!zone)
            return zone.error();
        const auto year = Lookup::yearOf(*dataSet.value(), call.positionals.at(2));
        if (!year)
            return year.error();
        const Outcome written =
            QuestionnaireTemplate::write(*dataSet.value(), zone.value(), year.value(), call.language(), path);
        if (!written)
            return unreadable(written.error().message);
        return ExitCode::Fine;
    }
};

} // namespace

Verb importVerb()
{
    return ImportVerb::verb();
}

Verb templateVerb()
{
    return TemplateVerb::verb();
}

} // namespace quaderno
