#include "exchange/importplan.h"

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
        findDecimalMark(separator);
        findSeen();
    }

    Result<ImportPlan> plan(const Progress &progress)
    {
        const CellReader reader(m_catalogue, NumberFormat(languageOf(m_plan.decimalMark.mark)),
                                m_request.language);
        gatherTicks();
        const auto total = static_cast<qint64>(m_found.cells.size());
        m_plan.cells.reserve(m_found.cells.size());
        for (qint64 at = 0; at < total; ++at) {
            if (at % kCellsBetweenReports == 0 && progress && !progress(at, total))
                return refused(tr("The import was stopped: nothing has changed."));
            propose(m_found.cells[static_cast<size_t>(at)], reader);
        }
        eraseBlanks();
        compareLastYear();
        return std::move(m_plan);
    }

private:
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

    // What is hidden loses against what is seen.
    void findSeen()
    {
        for (const ImportCell &entry : m_found.cells) {
            if (entry.key && !entry.value->isHidden && !entry.value->text.trimmed().isEmpty())
                m_seen.insert(*entry.key);
        }
    }

    [[nodiscard]] const Variable &variableOf(ObsKey key) const
    {
        return m_catalogue.variables[static_cast<size_t>(key.variable)];
    }

    void propose(const ImportCell &entry, const CellReader &reader)
    {
        const bool isOverruled =
            entry.value->isHidden && (entry.key ? m_seen.contains(*entry.key) : !m_request.takesHidden);
        if (isOverruled)
            return;
        const bool isHidden =
            entry.value->isHidden && !m_request.takesHidden && !entry.value->text.trimmed().isEmpty();
        if (isHidden) {
            m_plan.cells.push_back(cellOf(entry));
            m_plan.cells.back().verdict = ImportVerdict::Hidden;
        } else if (!entry.key) {
            m_plan.cells.push_back(rejected(cellOf(entry), entry.sentence));
        } else if (!entry.choice) {
            judge(entry, cellOf(entry), reader.read(variableOf(*entry.key), *entry.value));
        } else if (m_ticks[*entry.key].first == &entry) {
            const auto &ticks = m_ticks[*entry.key].second;
            ProposedCell cell = cellOf(entry);
            cell.label = variableOf(*entry.key).label.in(m_request.language);
            cell.token = tokensOf(ticks);
            judge(entry, std::move(cell), reader.readTicks(variableOf(*entry.key), ticks));
        }
    }

    // The cells of one question of choices are one proposal, where the first of them stands.
    void gatherTicks()
    {
        for (const ImportCell &entry : m_found.cells) {
            if (!entry.key || !entry.choice || (entry.value->isHidden && m_seen.contains(*entry.key)))
                continue;
            auto &[first, cells] = m_ticks[*entry.key];
            if (!first)
                first = &entry;
            cells.push_back({*entry.choice, *entry.value});
        }
    }

    [[nodiscard]] static QString tokensOf(const std::vector<CellReader::TickCell> &ticks)
    {
        QStringList tokens;
        for (const CellReader::TickCell &tick : ticks) {
            if (!tick.cell.text.isEmpty())
                tokens.append(shownText(tick.cell));
        }
        return tokens.join(u", ");
    }

    static ProposedCell cellOf(const ImportCell &entry)
    {
        return {.key = entry.key,
                .row = entry.row,
                .column = entry.column,
                .label = entry.label,
                .token = shownText(*entry.value),
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
        const auto [earlier, isFirst] = m_rowOf.try_emplace(*cell.key, entry.row);
        if (!isFirst)
            return rejected(
                std::move(cell),
                tr("Row %1: row %2 has answered this question already.").arg(entry.row).arg(earlier->second));
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
                m_rowOf.try_emplace(*cell.key, cell.row).second) {
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

    using Ticks = std::pair<const ImportCell *, std::vector<CellReader::TickCell>>;

    const Catalogue &m_catalogue;
    const Observations &m_observations;
    const ImportRequest &m_request;
    const ImportCells &m_found;
    std::map<ObsKey, Ticks> m_ticks;
    std::set<ObsKey> m_seen;       // said by a cell that is not hidden
    std::map<ObsKey, int> m_rowOf; // that answered first
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

bool isRecognised(const Catalogue &catalogue, const SheetGrid &grid, const ImportRequest &request)
{
    LabelMatcher matcher(catalogue, request.remembered);
    const SheetLayout layout = sheetLayout(grid, matcher, {}, {}, {}, request.timePeriod);
    return layout.shape == SheetShape::Wide || layout.value || !layout.otherYears.empty();
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
