#include "exchange/importplan.h"

#include "analysis/answers.h"
#include "analysis/nearestword.h"
#include "exchange/cellreading.h"

#include <algorithm>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kLongestQuote = 60;
constexpr int kMostSuggestions = 50; // a sheet of unknown names all through is told its first ones
constexpr qint64 kRowsBetweenReports = 4096;

QString quotable(const QString &text)
{
    const QString line = text.simplified();
    return line.size() > kLongestQuote ? line.left(kLongestQuote) + u'…' : line;
}

// One cell of the sheet, and what it is about, before its value is read.
struct Entry {
    std::optional<ObsKey> key = {};
    std::optional<int> choice = {};
    int row = 0;
    int column = 0;
    QString label = {};
    const SheetCell *value = nullptr;
    QString status = {};
    QString reason = {};
    QString note = {};
    QString sentence = {}; // why it is rejected
    std::vector<int> candidates = {};
};

struct Stopped {
};

class ImportPlanner
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::ImportPlanner)

public:
    ImportPlanner(const Catalogue &catalogue, const Observations &observations, const SheetGrid &grid,
                  const ImportRequest &request, const SheetProgress &progress)
        : m_catalogue(catalogue), m_observations(observations), m_grid(grid), m_request(request),
          m_progress(progress), m_matcher(catalogue, request.remembered)
    {
        for (int at = 0; at < observations.zoneCount(); ++at) {
            const Zone &zone = observations.zones()[static_cast<size_t>(at)];
            m_zones.insert(normalisedLabel(zone.name), at);
            m_zones.insert(normalisedLabel(zone.code), at);
        }
    }

    Result<ImportPlan> plan()
    {
        if (m_grid.rows.empty())
            return refused(tr("The sheet is empty: choose another one, or save it with its values."));
        m_plan.layout = sheetLayout(m_grid, m_matcher, m_request.shape, m_request.labelColumn,
                                    m_request.valueColumn, m_request.timePeriod);
        if (const Outcome usable = checkLayout(); !usable)
            return usable.error();
        try {
            gather();
            m_plan.numbers = m_request.numbers.value_or(guessedNumbers());
            propose();
        } catch (const Stopped &) {
            return refused(tr("The import was stopped: nothing has changed."));
        }
        return std::move(m_plan);
    }

private:
    [[nodiscard]] const SheetLayout &layout() const { return m_plan.layout; }

    [[nodiscard]] Outcome checkLayout() const
    {
        const bool isFound = layout().shape == SheetShape::Column || !layout().variables.empty() ||
                             (layout().label && layout().value);
        if (!isFound)
            return refused(
                tr("No values were found in the sheet: choose the column of the labels and the column "
                   "of the values."));
        if (!layout().zone && layout().zoneAbove.isEmpty() && !m_request.refArea)
            return refused(tr("The sheet names no zone: choose the zone that it is about."));
        if (!layout().year && layout().yearAbove.isEmpty() && !m_request.timePeriod)
            return refused(tr("The sheet names no year: choose the year that it is about."));
        return Done{};
    }

    void gather()
    {
        switch (layout().shape) {
        case SheetShape::Template:
        case SheetShape::Long:
            return forEachRow([this](const SheetRow &row) { gatherValue(row); });
        case SheetShape::Wide:
            return forEachRow([this](const SheetRow &row) { gatherWide(row); });
        case SheetShape::Labelled:
            return forEachRow([this](const SheetRow &row) { gatherLabelled(row); });
        case SheetShape::Column:
            return forEachRow([this](const SheetRow &row) { gatherColumn(row); });
        }
    }

    template <typename Act> void forEachRow(const Act &act)
    {
        const auto total = static_cast<qint64>(m_grid.rows.size());
        for (qint64 at = static_cast<qint64>(layout().firstRow); at < total; ++at) {
            if (at % kRowsBetweenReports == 0)
                report(at, 2 * total);
            act(m_grid.rows[static_cast<size_t>(at)]);
        }
    }

    void report(qint64 done, qint64 total) const
    {
        if (m_progress && !m_progress(done, total))
            throw Stopped{};
    }

    void gatherValue(const SheetRow &row)
    {
        const QString &label = row.cell(*layout().label).text;
        const QString code = label.trimmed();
        if (code.isEmpty())
            return; // a heading
        Entry entry{.row = row.number, .column = *layout().value, .label = label};
        entry.value = &row.cell(entry.column);
        entry.status = layout().status ? row.cell(*layout().status).text.trimmed() : QString();
        entry.reason = layout().reason ? row.cell(*layout().reason).text.trimmed() : QString();
        entry.note = layout().note ? row.cell(*layout().note).text.trimmed() : QString();
        const QString &zone = layout().zone ? row.cell(*layout().zone).text : layout().zoneAbove;
        const QString &year = layout().year ? row.cell(*layout().year).text : layout().yearAbove;
        place(entry, zone, year, target(entry, code));
        m_entries.push_back(std::move(entry));
    }

    void gatherWide(const SheetRow &row)
    {
        const QString zone = layout().zone ? row.cell(*layout().zone).text : QString();
        const QString year = layout().year ? row.cell(*layout().year).text : QString();
        for (const auto &[column, target] : layout().variables) {
            Entry entry{.row = row.number, .column = column};
            entry.label = m_grid.rows[*layout().headRow].cell(column).text;
            entry.value = &row.cell(column);
            place(entry, zone, year, target);
            m_entries.push_back(std::move(entry));
        }
    }

    void gatherLabelled(const SheetRow &row)
    {
        Entry entry{.row = row.number, .column = *layout().value};
        entry.label = row.cell(*layout().label).text.simplified();
        entry.value = &row.cell(entry.column);
        if (entry.label.isEmpty())
            return;
        const LabelMatch match = m_matcher.match(entry.label, tickOf(entry.value->text) == Tick::Yes);
        const bool isHeading = entry.value->text.isEmpty() && (!match.target || match.isGuess);
        if (match.isIgnored || isHeading)
            return;
        if (match.target) {
            place(entry, {}, {}, match.target);
        } else if (isOwnYear(*entry.value)) {
            return; // the head of the column
        } else {
            entry.candidates = match.candidates;
            entry.sentence =
                match.candidates.empty()
                    ? tr("Row %1: no question has a label like “%2”: choose one, or leave it out.")
                    : tr("Row %1: several questions have a label like “%2”: choose one.");
            entry.sentence = entry.sentence.arg(row.number).arg(quotable(entry.label));
        }
        m_entries.push_back(std::move(entry));
    }

    [[nodiscard]] bool isOwnYear(const SheetCell &cell) const
    {
        return m_request.timePeriod && cell.text.trimmed() == QString::number(*m_request.timePeriod);
    }

    // Cells in the order they are read in; a blank one leaves its field as it is.
    void gatherColumn(const SheetRow &row)
    {
        if (m_lastRow)
            m_nextVariable += row.number - *m_lastRow - 1; // blank rows are left out of the grid
        m_lastRow = row.number;
        for (int column = 0; column < static_cast<int>(row.cells.size()); ++column) {
            const int variable = m_request.firstVariable + m_nextVariable++;
            Entry entry{.row = row.number, .column = column};
            entry.value = &row.cell(column);
            if (static_cast<size_t>(variable) < m_catalogue.variables.size()) {
                entry.label =
                    m_catalogue.variables[static_cast<size_t>(variable)].label.in(m_request.language);
                place(entry, {}, {}, Target{variable, {}});
            } else if (entry.value->text.isEmpty()) {
                continue;
            } else {
                entry.sentence = tr("Row %1: the form has no question left for “%2”.")
                                     .arg(row.number)
                                     .arg(quotable(entry.value->text));
            }
            m_entries.push_back(std::move(entry));
        }
    }

    std::optional<Target> target(Entry &entry, const QString &code)
    {
        const auto known = m_targets.constFind(code);
        const auto found =
            known != m_targets.cend() ? *known : *m_targets.insert(code, m_matcher.exact(code));
        if (!found) {
            QStringList names;
            for (const Variable &variable : m_catalogue.variables)
                names.append(variable.name);
            entry.sentence =
                unknown(tr("Row %1: there is no variable “%2”."),
                        tr("Row %1: there is no variable “%2”: did you mean “%3”?"), entry.row, code, names);
        }
        return found;
    }

    QString unknown(const QString &plain, const QString &withNearest, int row, const QString &name,
                    const QStringList &names)
    {
        const QString near = ++m_suggestions <= kMostSuggestions ? nearestWord(name, names) : QString();
        return near.isEmpty() ? plain.arg(row).arg(quotable(name))
                              : withNearest.arg(row).arg(quotable(name), near);
    }

    // Fills in the key, or the sentence of what is unknown.
    void place(Entry &entry, const QString &zone, const QString &year, const std::optional<Target> &target)
    {
        if (!target)
            return;
        const auto refArea = zone.isEmpty() ? m_request.refArea : zoneNamed(zone);
        if (!refArea) {
            QStringList codes;
            for (const Zone &known : m_observations.zones())
                codes.append(known.code);
            entry.sentence = zone.isEmpty() ? tr("Row %1 names no zone.").arg(entry.row)
                                            : unknown(tr("Row %1: there is no zone “%2”."),
                                                      tr("Row %1: there is no zone “%2”: did you mean “%3”?"),
                                                      entry.row, zone, codes);
            return;
        }
        bool isYear = false;
        const int timePeriod =
            year.isEmpty() ? m_request.timePeriod.value_or(0) : year.trimmed().toInt(&isYear);
        if ((!isYear && !year.isEmpty()) || !m_observations.years().contains(timePeriod)) {
            entry.sentence = tr("Row %1: there is no year “%2”: the data go over %3.")
                                 .arg(entry.row)
                                 .arg(quotable(year), m_observations.years().text());
            return;
        }
        const bool isElsewhere = (m_request.refArea && *refArea != *m_request.refArea) ||
                                 (m_request.timePeriod && timePeriod != *m_request.timePeriod);
        if (m_request.isRestricted && isElsewhere) {
            entry.sentence =
                tr("Row %1 is about %2 %3, and another questionnaire is open: choose the file of this one.")
                    .arg(entry.row)
                    .arg(m_observations.zones()[static_cast<size_t>(*refArea)].name)
                    .arg(timePeriod);
            return;
        }
        entry.key = ObsKey{.refArea = *refArea, .timePeriod = timePeriod, .variable = target->variable};
        entry.choice = target->choice;
    }

    std::optional<int> zoneNamed(const QString &name)
    {
        const auto known = m_zoneNames.constFind(name);
        if (known != m_zoneNames.cend())
            return *known;
        const auto found = m_zones.constFind(normalisedLabel(name));
        return *m_zoneNames.insert(name, found == m_zones.cend() ? std::nullopt : std::optional(*found));
    }

    // Whatever the texts of numbers give away; where they contradict each other, the language of the request.
    [[nodiscard]] Language guessedNumbers() const
    {
        bool isItalian = false;
        bool isEnglish = false;
        for (const Entry &entry : m_entries) {
            if (!entry.key || entry.value->isNumber)
                continue;
            const Variable &variable = variableOf(*entry.key);
            if (!variable.isNumeric())
                continue;
            const NumberEvidence evidence = numberEvidence(entry.value->text, variable.keptDecimals());
            isItalian = isItalian || evidence == NumberEvidence::Italian;
            isEnglish = isEnglish || evidence == NumberEvidence::English;
        }
        if (isItalian == isEnglish)
            return m_request.language;
        return isItalian ? Language::Italian : Language::English;
    }

    [[nodiscard]] const Variable &variableOf(ObsKey key) const
    {
        return m_catalogue.variables[static_cast<size_t>(key.variable)];
    }

    void propose()
    {
        const CellReader reader(m_catalogue, NumberFormat(m_plan.numbers));
        gatherTicks();
        m_plan.cells.reserve(m_entries.size());
        const auto total = static_cast<qint64>(m_entries.size());
        for (qint64 at = 0; at < total; ++at) {
            if (at % kRowsBetweenReports == 0)
                report(total + at, 2 * total);
            const Entry &entry = m_entries[static_cast<size_t>(at)];
            if (!entry.key) {
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
        eraseBlanks();
        compareLastYear();
    }

    // The cells of one question of choices are one proposal, where the first of them stands.
    void gatherTicks()
    {
        for (const Entry &entry : m_entries) {
            if (!entry.key || !entry.choice)
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
                tokens.append(tick.cell.text);
        }
        return tokens.join(u", ");
    }

    static ProposedCell cellOf(const Entry &entry)
    {
        return {.key = entry.key,
                .row = entry.row,
                .column = entry.column,
                .label = entry.label,
                .token = entry.value->text,
                .isNumber = entry.value->isNumber,
                .candidates = entry.candidates};
    }

    static ProposedCell rejected(ProposedCell cell, const QString &sentence)
    {
        cell.verdict = ImportVerdict::Rejected;
        cell.sentence = sentence;
        return cell;
    }

    void judge(const Entry &entry, ProposedCell cell, const Result<CellReading> &read)
    {
        cell.before = m_observations.observation(*cell.key);
        m_plan.cells.push_back(judged(entry, std::move(cell), read));
    }

    ProposedCell judged(const Entry &entry, ProposedCell cell, const Result<CellReading> &read)
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
        return proposed(entry, std::move(cell), std::move(reading.value().observation));
    }

    static ProposedCell proposed(const Entry &entry, ProposedCell cell, Observation observation)
    {
        if (!entry.note.isEmpty())
            observation.note = entry.note;
        cell.verdict = verdictOf(cell.before, observation, !entry.status.isEmpty());
        cell.after =
            cell.verdict == ImportVerdict::Same ? cell.before : std::optional(std::move(observation));
        return cell;
    }

    // The columns of status and reason, and the reason chosen for all tokens.
    [[nodiscard]] Result<CellReading> withStatus(const Entry &entry, CellReading reading) const
    {
        const auto known =
            entry.status.size() == 1 ? obsStatusFromLetter(entry.status.front().toUpper()) : std::nullopt;
        if (!entry.status.isEmpty() && !known) {
            return refused(tr("Row %1: “%2” is no status: write one of A, E, I, P, U, M, L, O, Q.")
                               .arg(entry.row)
                               .arg(quotable(entry.status)));
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
            return refused(tr("Row %1: there is no reason “%2”.").arg(entry.row).arg(quotable(entry.reason)));
        const bool saysWhy = isMissing(status) || !entry.reason.isEmpty();
        if (saysWhy && reading.kind != CellReading::Kind::Answer) {
            return CellReading{.kind = CellReading::Kind::Answer,
                               .observation = {.status = isMissing(status) ? status : reason->status,
                                               .reason = entry.reason}};
        }
        if (reading.kind == CellReading::Kind::NeedsReason && reason) {
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
                m_rowOf.try_emplace(*cell.key, cell.row).second)
                cell.verdict = ImportVerdict::Changed;
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

    using Ticks = std::pair<const Entry *, std::vector<CellReader::TickCell>>;

    const Catalogue &m_catalogue;
    const Observations &m_observations;
    const SheetGrid &m_grid;
    const ImportRequest &m_request;
    const SheetProgress &m_progress;
    LabelMatcher m_matcher;
    QHash<QString, int> m_zones; // by normalised code and name
    QHash<QString, std::optional<int>> m_zoneNames;
    QHash<QString, std::optional<Target>> m_targets;
    std::vector<Entry> m_entries;
    std::map<ObsKey, Ticks> m_ticks;
    std::map<ObsKey, int> m_rowOf; // that answered first
    int m_suggestions = 0;
    std::optional<int> m_lastRow;
    int m_nextVariable = 0;
    ImportPlan m_plan;
};

} // namespace

Result<ImportPlan> planImport(const Catalogue &catalogue, const Observations &observations,
                              const SheetGrid &grid, const ImportRequest &request,
                              const SheetProgress &progress)
{
    return ImportPlanner(catalogue, observations, grid, request, progress).plan();
}

} // namespace quaderno
