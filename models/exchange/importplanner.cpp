#include "exchange/importplan.h"

#include "analysis/answers.h"
#include "analysis/missingtokens.h"
#include "exchange/cellreading.h"
#include "exchange/celltext.h"
#include "exchange/importcells.h"

#include <QRegularExpression>

#include <set>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 kCellsBetweenReports = 1024;

// Reads the cells that were found and compares them with what is stored.
class ImportPlanner
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::ImportPlanner)

public:
    ImportPlanner(const Catalogue &catalogue, const Observations &observations, const ImportRequest &request,
                  const ImportCells &found, char16_t separator)
        : m_catalogue(catalogue), m_observations(observations), m_request(request), m_found(found)
    {
        m_plan.layout = found.layout;
        m_plan.computed = found.computed;
        if (request.addsColumns)
            std::erase_if(m_plan.layout.unread, isAddend);
        findDecimalMark(separator);
        findSeen();
    }

    Result<ImportPlan> plan(const Progress &progress)
    {
        const CellReader reader(m_catalogue, NumberFormat(languageOf(m_plan.decimalMark.mark)),
                                m_request.language);
        gatherTicks(reader);
        tellUnread();
        tellTexts();
        const auto total = static_cast<qint64>(m_found.cells.size());
        m_plan.cells.reserve(m_found.cells.size());
        for (qint64 at = 0; at < total; ++at) {
            if (at % kCellsBetweenReports == 0 && progress && !progress(at, total))
                return refused(tr("The import was stopped: nothing has changed."));
            propose(m_found.cells[static_cast<size_t>(at)], reader);
        }
        eraseBlanks();
        compareLastYear();
        judgeBounds();
        return std::move(m_plan);
    }

private:
    // The cells of one question of choices; the first that says something stands for it, or the first that
    // is no tick.
    struct Ticks {
        const ImportCell *first = nullptr;
        bool isUnfit = false; // a cell of them
        std::vector<CellReader::TickCell> cells = {};
        std::vector<const ImportCell *> entries = {};
    };

    struct Answered {
        std::pair<int, int> place = {}; // row and column
        size_t at = 0;                  // in the plan
        CellReading reading = {};
        bool isDisputed = false; // another says otherwise
    };

    void findDecimalMark(char16_t separator)
    {
        MarkFinder finder;
        for (const ImportCell &entry : m_found.cells) {
            if (!entry.key || entry.value->kind != CellKind::Text || !variableOf(*entry.key).isNumeric())
                continue;
            finder.add(markEvidence(entry.value->text, variableOf(*entry.key)));
            m_plan.hasNumberTexts = m_plan.hasNumberTexts || hasSign(entry.value->text);
        }
        m_plan.decimalMark = m_request.decimalMark ? SheetMark{*m_request.decimalMark, MarkSource::Told}
                                                   : finder.found(separator, m_request.language);
    }

    static bool hasSign(const QString &text)
    {
        static const QRegularExpression sign(u"\\d[.,]\\d"_s);
        return text.contains(sign);
    }

    // What is hidden loses against what is seen, and what resembles a question against what is one.
    void findSeen()
    {
        for (const ImportCell &entry : m_found.cells) {
            if (!entry.key || entry.value->isHidden || entry.value->text.trimmed().isEmpty())
                continue;
            m_seen.insert(*entry.key);
            if (!entry.isGuess)
                m_named.try_emplace(*entry.key, entry.row, entry.column);
        }
    }

    [[nodiscard]] const Variable &variableOf(ObsKey key) const
    {
        return m_catalogue.variables[static_cast<size_t>(key.variable)];
    }

    void tellUnread()
    {
        for (const UnreadColumn &column : m_plan.layout.unread)
            m_plan.cells.push_back(
                {.row = column.row,
                 .column = column.column,
                 .label = column.head,
                 .verdict = column.isLeftOut ? ImportVerdict::LeftOut : ImportVerdict::Unread});
    }

    void tellTexts()
    {
        for (const LooseText &text : m_found.texts)
            m_plan.cells.push_back({.row = text.row,
                                    .column = text.column,
                                    .label = quotableCell(text.text),
                                    .verdict = ImportVerdict::Text});
    }

    void propose(const ImportCell &entry, const CellReader &reader)
    {
        const bool isOverruled =
            entry.value->isHidden && (entry.key ? m_seen.contains(*entry.key) : !m_request.takesHidden);
        if (isOverruled)
            return;
        if (entry.value->isHidden && entry.value->text.trimmed().isEmpty())
            return; // says nothing, and erases nothing
        const bool isHidden =
            entry.value->isHidden && !m_request.takesHidden && !entry.value->text.trimmed().isEmpty();
        if (isHidden)
            return tell(entry, ImportVerdict::Hidden);
        if (entry.isLeftOut)
            return tell(entry, ImportVerdict::LeftOut);
        if (entry.isCovered && entry.sentence.isEmpty())
            return; // says nothing, and erases nothing
        if (!entry.key) {
            m_plan.cells.push_back(rejected(cellOf(entry), entry.sentence));
        } else if (!entry.choice) {
            judge(entry, cellOf(entry), readWhole(entry, reader));
        } else if (const Ticks &ticks = m_ticks[*entry.key]; ticks.first == &entry && entry.isOfPart) {
            judge(entry, cellOf(entry), refused(entry.doubt));
        } else if (ticks.first == &entry) {
            judge(whole(entry, ticks), cellOf(entry), reader.readTicks(variableOf(*entry.key), ticks.cells));
        } else {
            tell(entry, ImportVerdict::Part);
        }
    }

    // What stands beside any of the ticks is said of the whole answer.
    static ImportCell whole(ImportCell entry, const Ticks &ticks)
    {
        for (QString ImportCell::*part : {&ImportCell::status, &ImportCell::reason, &ImportCell::note}) {
            for (const ImportCell *other : ticks.entries) {
                if ((entry.*part).isEmpty())
                    entry.*part = other->*part;
            }
        }
        return entry;
    }

    void tell(const ImportCell &entry, ImportVerdict verdict)
    {
        m_plan.cells.push_back(cellOf(entry));
        m_plan.cells.back().verdict = verdict;
    }

    // What the person has said it means, or what the cell says with those that are added to it.
    [[nodiscard]] Result<CellReading> readWhole(const ImportCell &entry, const CellReader &reader) const
    {
        const Variable &variable = variableOf(*entry.key);
        if (const QString why = reader.unfit(variable, *entry.value, entry.unit);
            !why.isEmpty() && !entry.value->text.isEmpty())
            return refused(why);
        if (entry.value->text.trimmed().isEmpty() && isMissingToken(entry.note))
            return CellReading{.kind = CellReading::Kind::NeedsReason};
        if (!entry.doubt.isEmpty() && (variable.isNumeric() || entry.isOfPart))
            return refused(entry.doubt);
        const auto told = m_request.answers.find({entry.row, entry.column});
        if (told != m_request.answers.end() && variable.isChoice())
            return reader.read(variable, {.text = told->second});
        auto sum = reader.read(variable, *entry.value);
        const bool isAlone = std::ranges::all_of(
            entry.addends, [](const auto &addend) { return addend.second->text.isEmpty(); });
        if (!sum || entry.addends.empty() || (isAlone && !variable.isNumeric()))
            return sum;
        if (!variable.isNumeric())
            return refused(tr("It is no number, and the columns are to be added up: write one answer."));
        if (!isNumber(sum.value()))
            return noAddend(*entry.value, QString());
        Observation &total = sum.value().observation;
        for (const auto &[head, cell] : entry.addends) {
            const auto part = reader.read(variable, *cell);
            if (!part)
                return part;
            if (!isNumber(part.value()))
                return noAddend(*cell, head);
            total.value = *total.value + *part.value().observation.value;
            if (part.value().observation.status != ObsStatus::Normal)
                total.status = part.value().observation.status;
        }
        total.value = roundHalfAway(*total.value, variable.keptDecimals());
        return sum;
    }

    static bool isNumber(const CellReading &reading)
    {
        return reading.kind == CellReading::Kind::Answer && reading.observation.value.has_value();
    }

    // Missing is not zero: a sum without a part is not known.
    [[nodiscard]] Error noAddend(const SheetCell &cell, const QString &head) const
    {
        const QString shown = quotableCell(displayedText(cell, m_request.language));
        if (head.isEmpty())
            return refused(
                tr("The sum is not known: its first column has no number. Write 0 where there is none."));
        return shown.isEmpty()
                   ? refused(
                         tr("The sum is not known: “%1” is empty. Write 0 where there is none.").arg(head))
                   : refused(
                         tr("The sum is not known: “%1” has “%2”. Write a number there.").arg(head, shown));
    }

    // The cells of one question of choices are one proposal, where the first of them stands.
    void gatherTicks(const CellReader &reader)
    {
        for (const ImportCell &entry : m_found.cells) {
            if (!entry.key || !entry.choice || (entry.value->isHidden && m_seen.contains(*entry.key)))
                continue;
            Ticks &ticks = m_ticks[*entry.key];
            const bool isUnfit = reader.saysNoTick(*entry.value);
            if (!ticks.first || (ticks.first->value->text.isEmpty() && !entry.value->text.isEmpty()) ||
                (isUnfit && !ticks.isUnfit))
                ticks.first = &entry;
            ticks.isUnfit = ticks.isUnfit || isUnfit;
            ticks.cells.push_back({*entry.choice, *entry.value});
            ticks.entries.push_back(&entry);
        }
    }

    [[nodiscard]] ProposedCell cellOf(const ImportCell &entry) const
    {
        QStringList tokens{displayedText(*entry.value, m_request.language)};
        for (const auto &[head, cell] : entry.addends)
            tokens.append(displayedText(*cell, m_request.language));
        tokens.removeAll(QString());
        return {.key = entry.key,
                .choice = entry.choice,
                .row = entry.row,
                .column = entry.column,
                .label = entry.label,
                .token = tokens.join(u" + "),
                .zoneWords = entry.zoneWords,
                .candidates = entry.candidates};
    }

    static ProposedCell rejected(ProposedCell cell, const QString &sentence)
    {
        cell.verdict = ImportVerdict::Rejected;
        cell.sentence = sentence;
        return cell;
    }

    void judge(const ImportCell &entry, ProposedCell cell, const Result<CellReading> &read)
    {
        cell.before = m_observations.observation(*cell.key);
        m_plan.cells.push_back(unlessLocked(judged(entry, std::move(cell), read)));
    }

    // Nothing is written where the questionnaire is closed; what it holds already may stand in the sheet.
    ProposedCell unlessLocked(ProposedCell cell)
    {
        const bool wouldWrite = cell.verdict == ImportVerdict::New ||
                                cell.verdict == ImportVerdict::Changed ||
                                cell.verdict == ImportVerdict::Missing;
        if (!wouldWrite || !m_request.lock)
            return cell;
        const QuestionnaireKey key{cell.key->refArea, cell.key->timePeriod};
        const auto known = m_locks.find(key);
        const QString &lock = known != m_locks.end() ? known->second : m_locks[key] = m_request.lock(key);
        if (lock.isEmpty())
            return cell;
        cell.after.reset();
        const QString sentence = tr("Row %1: %2").arg(cell.row).arg(lock);
        return rejected(std::move(cell), sentence);
    }

    ProposedCell judged(const ImportCell &entry, ProposedCell cell, const Result<CellReading> &read)
    {
        const bool isUnclear = m_plan.layout.isUnclear && !m_request.addsColumns &&
                               variableOf(*cell.key).isNumeric() && !cell.token.isEmpty();
        if (isUnclear)
            return rejected(
                std::move(cell),
                tr("Row %1: several columns have numbers, and nothing says which is meant: write the year "
                   "over it, or leave it alone in the sheet.")
                    .arg(entry.row));
        if (const QString doubt = doubtOfColumn(entry); !doubt.isEmpty() && !cell.token.isEmpty())
            return rejected(std::move(cell), doubt);
        if (!read)
            return rejected(std::move(cell), tr("Row %1: %2").arg(entry.row).arg(read.error().message));
        const bool saysNoMore = read.value().kind == CellReading::Kind::NeedsReason &&
                                entry.status.isEmpty() && entry.reason.isEmpty();
        if (saysNoMore && cell.before && !cell.before->isPresent())
            return proposed(entry, cell, *cell.before); // the reason that is known stays
        auto reading = withStatus(entry, read.value());
        if (!reading)
            return rejected(std::move(cell), reading.error().message);
        if (reading.value().kind == CellReading::Kind::Blank) {
            cell.verdict = ImportVerdict::Blank;
            return cell;
        }
        // The question itself goes before words that resemble it.
        if (const auto named = m_named.find(*cell.key); entry.isGuess && named != m_named.end()) {
            const QString sentence = answeredAlready(entry, named->second);
            return rejected(std::move(cell), sentence);
        }
        const auto [earlier, isFirst] = m_answered.try_emplace(
            *cell.key, Answered{{entry.row, entry.column}, m_plan.cells.size(), reading.value(), false});
        if (!isFirst)
            return answeredTwice(entry, std::move(cell), reading.value(), earlier->second);
        if (reading.value().kind == CellReading::Kind::NeedsReason) {
            cell.verdict = ImportVerdict::Missing;
            return cell;
        }
        cell = proposed(entry, std::move(cell), std::move(reading.value().observation));
        if (const MissingReason *reason = unexplained(cell))
            return rejected(std::move(cell),
                            tr("Row %1: “%2” needs a few words: write them in the column of the notes, "
                               "or choose another reason.")
                                .arg(entry.row)
                                .arg(reason->label.in(m_request.language)));
        return cell;
    }

    // Of two that say the same the first is taken, of two that do not neither: which is meant, nobody has
    // said.
    ProposedCell answeredTwice(const ImportCell &entry, ProposedCell cell, const CellReading &reading,
                               Answered &earlier)
    {
        if (!earlier.isDisputed && earlier.reading == reading) {
            const QString sentence = answeredAlready(entry, earlier.place);
            return rejected(std::move(cell), sentence);
        }
        if (!earlier.isDisputed) {
            ProposedCell &first = m_plan.cells[earlier.at];
            first.after.reset();
            first = rejected(std::move(first),
                             answeredOtherwise(*entry.key, earlier.place, {entry.row, entry.column}));
            earlier.isDisputed = true;
        }
        const QString sentence = answeredOtherwise(*entry.key, {entry.row, entry.column}, earlier.place);
        return rejected(std::move(cell), sentence);
    }

    [[nodiscard]] QString answeredOtherwise(ObsKey key, std::pair<int, int> place,
                                            std::pair<int, int> other) const
    {
        return place.first == other.first ? tr("Row %1: column %2 answers this question for %3 too, and "
                                               "otherwise: leave the one that "
                                               "is meant.")
                                                .arg(place.first)
                                                .arg(columnName(other.second), aboutOf(key))
                                          : tr("Row %1: row %2 answers this question for %3 too, and "
                                               "otherwise: leave the one that is "
                                               "meant.")
                                                .arg(place.first)
                                                .arg(other.first)
                                                .arg(aboutOf(key));
    }

    [[nodiscard]] QString aboutOf(ObsKey key) const
    {
        return u"%1 %2"_s.arg(m_observations.zones()[static_cast<size_t>(key.refArea)].name)
            .arg(key.timePeriod);
    }

    // Why nothing of the column that was found is taken before it is chosen; empty where it is clear.
    [[nodiscard]] QString doubtOfColumn(const ImportCell &entry) const
    {
        const SheetLayout &layout = m_plan.layout;
        if (m_request.addsColumns)
            return {};
        if (!layout.rivals.empty()) {
            QStringList names;
            for (const int column : layout.rivals)
                names.append(columnName(column));
            return tr("Row %1: the heads of columns %2 say the same, and nothing says which is meant: choose "
                      "the column of the values, or leave one of them.")
                .arg(entry.row)
                .arg(names.join(u", "));
        }
        if (!layout.oddHead.isEmpty())
            return tr("Row %1: “%2” over the values does not say that they are the answers: choose the "
                      "column of the "
                      "values, or write “Value” over it if they are.")
                .arg(entry.row)
                .arg(layout.oddHead);
        return {};
    }

    // By another row, or in a sheet with a row for each zone by another column.
    [[nodiscard]] QString answeredAlready(const ImportCell &entry, std::pair<int, int> earlier) const
    {
        const auto [row, column] = earlier;
        const QString about = aboutOf(*entry.key);
        return row == entry.row
                   ? tr("Row %1: column %2 answers this question for %3.")
                         .arg(entry.row)
                         .arg(columnName(column), about)
                   : tr("Row %1: row %2 answers this question for %3.").arg(entry.row).arg(row).arg(about);
    }

    // The reason of a cell that asks for words and has none.
    [[nodiscard]] const MissingReason *unexplained(const ProposedCell &cell) const
    {
        if (cell.verdict == ImportVerdict::Same || !cell.after || !cell.after->note.isEmpty())
            return nullptr;
        const MissingReason *reason = m_catalogue.missingReason(cell.after->reason);
        return reason && reason->needsNote ? reason : nullptr;
    }

    static ProposedCell proposed(const ImportCell &entry, ProposedCell cell, Observation observation)
    {
        if (!entry.note.isEmpty())
            observation.note = entry.note;
        cell.verdict = verdictOf(cell.before, observation, !entry.status.isEmpty());
        cell.after =
            cell.verdict == ImportVerdict::Same ? cell.before : std::optional(std::move(observation));
        return cell;
    }

    // The columns of status and reason, and the reason chosen for all tokens.
    [[nodiscard]] Result<CellReading> withStatus(const ImportCell &entry, CellReading reading) const
    {
        const auto known =
            entry.status.size() == 1 ? obsStatusFromLetter(entry.status.front().toUpper()) : std::nullopt;
        if (!entry.status.isEmpty() && !known) {
            return refused(tr("Row %1: “%2” is no status: write one of A, E, I, P, U, M, L, O, Q.")
                               .arg(entry.row)
                               .arg(quotableCell(entry.status)));
        }
        const ObsStatus status = known.value_or(ObsStatus::Normal);
        if (reading.kind == CellReading::Kind::Answer && reading.observation.isPresent()) {
            if (isMissing(status))
                return refused(
                    tr("Row %1: there is a value, and a status that says it is missing.").arg(entry.row));
            if (known)
                reading.observation.status = status;
            return reading;
        }
        const QString key = entry.reason.isEmpty() ? m_request.missingReason : entry.reason;
        const MissingReason *reason = m_catalogue.missingReason(key);
        if (!entry.reason.isEmpty() && !reason)
            return refused(
                tr("Row %1: there is no reason “%2”.").arg(entry.row).arg(quotableCell(entry.reason)));
        const bool saysWhy = isMissing(status) || !entry.reason.isEmpty();
        if (saysWhy && reading.kind != CellReading::Kind::Answer) {
            return CellReading{.kind = CellReading::Kind::Answer,
                               .observation = {.status = isMissing(status) ? status : reason->status,
                                               .reason = entry.reason}};
        }
        const bool isExplained =
            reason && (!reason->needsNote || !m_request.missingNote.isEmpty() || !entry.note.isEmpty());
        if (reading.kind == CellReading::Kind::NeedsReason && isExplained) {
            return CellReading{.kind = CellReading::Kind::Answer,
                               .observation = {.status = reason->status,
                                               .reason = reason->key,
                                               .note = m_request.missingNote}};
        }
        return reading;
    }

    // A value without a word on its status takes nothing away from an equal one that is estimated, or has a
    // note.
    static ImportVerdict verdictOf(const std::optional<Observation> &before, const Observation &after,
                                   bool isStatusSaid)
    {
        if (!before)
            return ImportVerdict::New;
        const bool isSameNote = after.note.isEmpty() || after.note == before->note;
        const bool isSameStatus = after.status == before->status ||
                                  (!isStatusSaid && after.status == ObsStatus::Normal && before->isPresent());
        const bool isSame = before->value == after.value && before->text == after.text &&
                            before->reason == after.reason && isSameStatus && isSameNote;
        return isSame ? ImportVerdict::Same : ImportVerdict::Changed;
    }

    void eraseBlanks()
    {
        if (!m_request.isBlankErasing)
            return;
        for (ProposedCell &cell : m_plan.cells) {
            if (cell.verdict == ImportVerdict::Blank && cell.before &&
                m_answered.try_emplace(*cell.key, Answered{.place = {cell.row, cell.column}}).second) {
                cell.verdict = ImportVerdict::Changed;
                cell = unlessLocked(std::move(cell));
            }
        }
    }

    void compareLastYear()
    {
        for (const ProposedCell &cell : m_plan.cells) {
            if (!cell.after || !cell.after->value || variableOf(*cell.key).structural)
                continue;
            const ObsKey previous{cell.key->refArea, cell.key->timePeriod - 1, cell.key->variable};
            if (!m_observations.contains(previous))
                continue;
            const auto value = m_observations.cell(previous).value;
            if (!value)
                continue;
            ++m_plan.lastYear.compared;
            m_plan.lastYear.equal += *value == *cell.after->value ? 1 : 0;
        }
    }

    // As the answers would be after the import: one may be the bound of another.
    void judgeBounds()
    {
        Observations after = m_observations;
        for (const ObservationEdit &edit : m_plan.edits())
            after.set(edit.key, edit.observation);
        const NumberFormat format(m_request.language);
        for (ProposedCell &cell : m_plan.cells) {
            if (cell.verdict == ImportVerdict::New || cell.verdict == ImportVerdict::Changed)
                cell.brokenBound = brokenBound(m_catalogue, after, *cell.key, format);
        }
    }

    const Catalogue &m_catalogue;
    const Observations &m_observations;
    const ImportRequest &m_request;
    const ImportCells &m_found;
    std::map<ObsKey, Ticks> m_ticks;
    std::set<ObsKey> m_seen;                       // said by a cell that is not hidden
    std::map<ObsKey, std::pair<int, int>> m_named; // row and column that have the question in its words
    std::map<ObsKey, Answered> m_answered;         // by the first that did
    std::map<QuestionnaireKey, QString> m_locks;
    ImportPlan m_plan;
};

// One half of an act of two that are about as long.
Progress halfOf(const Progress &progress, int half)
{
    if (!progress)
        return {};
    return [&progress, half](qint64 done, qint64 total) { return progress(half * total + done, 2 * total); };
}

} // namespace

int recognition(const Catalogue &catalogue, const std::vector<Zone> &zones, const SheetGrid &grid,
                const ImportRequest &request)
{
    enum { NotAtAll, ByWords, ByItsName, ByCodes };
    if (ownList(grid) != OwnList::None)
        return ByCodes;
    LabelMatcher matcher(catalogue, request.remembered);
    const SheetLayout layout = sheetLayout(grid, matcher, {}, {}, {}, request.timePeriod);
    // Of several sheets with the years or the zones as their names, the one that is asked for.
    bool isYear = false;
    const int year = grid.sheet.trimmed().toInt(&isYear);
    isYear = isYear && request.timePeriod && grid.sheet.trimmed().size() == 4;
    const auto zone = std::ranges::find(zones, normalisedLabel(grid.sheet),
                                        [](const Zone &known) { return normalisedLabel(known.name); });
    const bool isZone = zone != zones.end() && request.refArea;
    const bool isOfAnotherYear = isYear && year != *request.timePeriod && !layout.year;
    const bool isOfAnotherZone = isZone && !layout.zone && zone - zones.begin() != *request.refArea;
    const bool isOne = layout.shape == SheetShape::Wide || layout.value || !layout.otherYears.empty();
    if (!isOne || isOfAnotherYear || isOfAnotherZone)
        return NotAtAll;
    if (layout.hasCodes)
        return ByCodes;
    return isYear || isZone ? ByItsName : ByWords;
}

bool isRecognised(const Catalogue &catalogue, const std::vector<Zone> &zones, const SheetGrid &grid,
                  const ImportRequest &request)
{
    return recognition(catalogue, zones, grid, request) > 0;
}

Result<ImportPlan> planImport(const Catalogue &catalogue, const Observations &observations,
                              const SheetGrid &grid, const ImportRequest &request, const Progress &progress)
{
    const auto found = findImportCells(catalogue, observations, grid, request, halfOf(progress, 0));
    if (!found)
        return found.error();
    return ImportPlanner(catalogue, observations, request, found.value(), grid.separator)
        .plan(halfOf(progress, 1));
}

} // namespace quaderno
