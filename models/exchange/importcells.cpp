#include "exchange/importcells.h"

#include "analysis/nearestword.h"
#include "exchange/cellreading.h"

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kLongestQuote = 60;
constexpr int kMostSuggestions = 50; // a sheet of unknown names all through is told its first ones
constexpr qint64 kRowsBetweenReports = 1024;
constexpr size_t kMostCells = 200'000; // forty years of all zones; each takes a kilobyte until it is written

struct Unfinished {
    Error error;
};

class ImportCellFinder
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::ImportCellFinder)

public:
    ImportCellFinder(const Catalogue &catalogue, const Observations &observations, const SheetGrid &grid,
                     const ImportRequest &request, const Progress &progress)
        : m_catalogue(catalogue), m_observations(observations), m_grid(grid), m_request(request),
          m_progress(progress), m_matcher(catalogue, request.remembered)
    {
        for (int at = 0; at < observations.zoneCount(); ++at) {
            const Zone &zone = observations.zones()[static_cast<size_t>(at)];
            m_zones.insert(normalisedLabel(zone.name), at);
            m_zones.insert(normalisedLabel(zone.code), at);
        }
    }

    Result<ImportCells> find()
    {
        if (m_grid.rows.empty())
            return refused(tr("The sheet is empty: choose another one, or save it with its values."));
        m_found.layout = sheetLayout(m_grid, m_matcher, m_request.shape, m_request.labelColumn,
                                     m_request.valueColumn, m_request.timePeriod);
        if (const Outcome usable = checkLayout(); !usable)
            return usable.error();
        try {
            gather();
        } catch (const Unfinished &unfinished) {
            return unfinished.error;
        }
        return std::move(m_found);
    }

private:
    [[nodiscard]] const SheetLayout &layout() const { return m_found.layout; }

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
                report(at, total);
            const SheetRow &row = m_grid.rows[static_cast<size_t>(at)];
            act(row);
            if (m_found.cells.size() > kMostCells)
                throw Unfinished{
                    refused(tr("Up to row %1 the sheet has more than %2 values, and no survey has as "
                               "many: nothing has changed. Divide it and import the parts.")
                                .arg(row.number)
                                .arg(kMostCells))};
        }
    }

    void report(qint64 done, qint64 total) const
    {
        if (m_progress && !m_progress(done, total))
            throw Unfinished{refused(tr("The import was stopped: nothing has changed."))};
    }

    void gatherValue(const SheetRow &row)
    {
        const QString &label = row.cell(*layout().label).text;
        const QString code = label.trimmed();
        if (code.isEmpty())
            return; // a heading
        ImportCell entry{.row = row.number, .column = *layout().value, .label = label};
        entry.value = &row.cell(entry.column);
        entry.status = layout().status ? row.cell(*layout().status).text.trimmed() : QString();
        entry.reason = layout().reason ? row.cell(*layout().reason).text.trimmed() : QString();
        entry.note = layout().note ? row.cell(*layout().note).text.trimmed() : QString();
        const QString &zone = layout().zone ? row.cell(*layout().zone).text : layout().zoneAbove;
        const QString &year = layout().year ? row.cell(*layout().year).text : layout().yearAbove;
        place(entry, zone, year, target(entry, code));
        m_found.cells.push_back(std::move(entry));
    }

    void gatherWide(const SheetRow &row)
    {
        const QString zone = layout().zone ? row.cell(*layout().zone).text : QString();
        const QString year = layout().year ? row.cell(*layout().year).text : QString();
        for (const auto &[column, target] : layout().variables) {
            ImportCell entry{.row = row.number, .column = column};
            entry.label = m_grid.rows[*layout().headRow].cell(column).text;
            entry.value = &row.cell(column);
            place(entry, zone, year, target);
            m_found.cells.push_back(std::move(entry));
        }
    }

    void gatherLabelled(const SheetRow &row)
    {
        ImportCell entry{.row = row.number, .column = *layout().value};
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
            entry.sentence = entry.sentence.arg(row.number).arg(quotableCell(entry.label));
        }
        m_found.cells.push_back(std::move(entry));
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
            ImportCell entry{.row = row.number, .column = column};
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
                                     .arg(quotableCell(entry.value->text));
            }
            m_found.cells.push_back(std::move(entry));
        }
    }

    std::optional<Target> target(ImportCell &entry, const QString &code)
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
        return near.isEmpty() ? plain.arg(row).arg(quotableCell(name))
                              : withNearest.arg(row).arg(quotableCell(name), near);
    }

    // Fills in the key, or the sentence of what is unknown.
    void place(ImportCell &entry, const QString &zone, const QString &year,
               const std::optional<Target> &target)
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
                                 .arg(quotableCell(year), m_observations.years().text());
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

    const Catalogue &m_catalogue;
    const Observations &m_observations;
    const SheetGrid &m_grid;
    const ImportRequest &m_request;
    const Progress &m_progress;
    LabelMatcher m_matcher;
    QHash<QString, int> m_zones; // by normalised code and name
    QHash<QString, std::optional<int>> m_zoneNames;
    QHash<QString, std::optional<Target>> m_targets;
    int m_suggestions = 0;
    std::optional<int> m_lastRow;
    int m_nextVariable = 0;
    ImportCells m_found;
};

} // namespace

QString quotableCell(const QString &text)
{
    const QString line = text.simplified();
    return line.size() > kLongestQuote ? line.left(kLongestQuote) + u'…' : line;
}

Result<ImportCells> findImportCells(const Catalogue &catalogue, const Observations &observations,
                                    const SheetGrid &grid, const ImportRequest &request,
                                    const Progress &progress)
{
    return ImportCellFinder(catalogue, observations, grid, request, progress).find();
}

} // namespace quaderno
