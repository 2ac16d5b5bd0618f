#include "analysis/zoneprofile.h"

#include "analysis/cellhint.h"
#include "analysis/indicators.h"
#include "analysis/printednotes.h"
#include "analysis/signs.h"
#include "analysis/tablecontents.h"
#include "storage/dataset.h"

#include <algorithm>
#include <functional>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

constexpr double kSmallMean = 100; // under it a mean of whole numbers says more with a decimal

class ProfileBuilder
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::ZoneProfile)

public:
    ProfileBuilder(const DataSet &dataSet, int refArea, YearRange years, Language language)
        : m_dataSet(dataSet), m_catalogue(dataSet.catalogue()), m_observations(dataSet.observations()),
          m_refArea(refArea), m_years(years), m_language(language), m_format(language)
    {
    }

    [[nodiscard]] static QString title(const QString &zone, const QString &years)
    {
        return tr("Zone profile: %1, %2", "zone, years").arg(zone, years);
    }

    [[nodiscard]] ProfileRow row(Shown shown) const
    {
        ProfileRow row{.shown = shown,
                       .label = m_catalogue.label(shown).in(m_language),
                       .unit = unitBesideLabel(m_catalogue, shown, m_language),
                       .isPlainMean = !hasMean(shown)};
        const PrintedNotes notes(m_dataSet, shown, m_years, m_language);
        for (int year = m_years.first; year <= m_years.last; ++year) {
            ProfileCell made = cell(shown, year);
            if (made.value.value)
                made.findings = notes.findingsOf(m_refArea, year);
            if (!made.findings.isEmpty())
                made.text += findingSign();
            row.cells.push_back(std::move(made));
        }
        addRank(row);
        return row;
    }

    // Years that are missing for the same reason stand together. What was never entered is told where a row
    // of the profile lacks its number for it.
    void addGaps(std::vector<ProfileGap> &gaps, const std::vector<ProfileRow> &rows, int variable) const
    {
        const Shown shown{.kind = Shown::Kind::Variable, .index = variable};
        addGaps(gaps, shown, [&](int year, const CellValue &cell) {
            if (cell.value || cell.status)
                return cell.status && isMissing(*cell.status);
            return std::ranges::any_of(rows, [&](const ProfileRow &row) {
                const CellValue &shownThere = row.cells[static_cast<size_t>(year - m_years.first)].value;
                const auto behind = variablesBehind(m_catalogue, row.shown);
                return !shownThere.value && !shownThere.isRecorded &&
                       std::ranges::find(behind, variable) != behind.end();
            });
        });
    }

    // Of a number that print does not have either: its terms say nothing of it.
    void addPrintedGaps(std::vector<ProfileGap> &gaps, const ProfileRow &row) const
    {
        addGaps(gaps, row.shown, [](int, const CellValue &cell) { return cell.isRecorded && !cell.value; });
    }

    // Each sentence once, with the years whose numbers it marks.
    [[nodiscard]] QStringList notes(const std::vector<ProfileRow> &rows) const
    {
        std::vector<PrintedNotes::Marked> marked;
        for (int year = m_years.first; year <= m_years.last; ++year) {
            for (const ProfileRow &row : rows) {
                const auto &cell = row.cells[static_cast<size_t>(year - m_years.first)];
                for (const QString &why : cell.findings)
                    marked.push_back({.zone = m_observations.zones()[static_cast<size_t>(m_refArea)].name,
                                      .year = year,
                                      .why = why});
            }
        }
        return PrintedNotes::linesOf(marked);
    }

private:
    void addGaps(std::vector<ProfileGap> &gaps, Shown shown,
                 const std::function<bool(int year, const CellValue &)> &isGap) const
    {
        std::vector<std::pair<QString, QStringList>> byReason;
        for (int year = m_years.first; year <= m_years.last; ++year) {
            const CellValue cell = valueOf(shown, m_refArea, year);
            if (!isGap(year, cell))
                continue;
            const QString why =
                cellHint(m_catalogue, m_observations, shown, m_refArea, year, cell, m_language);
            auto found = std::ranges::find(byReason, why, &std::pair<QString, QStringList>::first);
            if (found == byReason.end())
                found = byReason.insert(byReason.end(), {why, {}});
            found->second.append(QString::number(year));
        }
        for (const auto &[reason, years] : byReason) {
            auto gap = std::ranges::find(gaps, reason, &ProfileGap::reason);
            if (gap == gaps.end())
                gap = gaps.insert(gaps.end(), {.reason = reason});
            gap->where.append(tr("%1 %2", "what, and in which years")
                                  .arg(m_catalogue.label(shown).in(m_language), years.join(u", "_s)));
        }
    }

    void addRank(ProfileRow &row) const
    {
        int year = m_years.last;
        while (year > m_years.first && !valueOf(row.shown, m_refArea, year).value)
            --year;
        row.rank = rankIn(row.shown, year);
        if (!row.rank) {
            row.rankText = missingSign(ObsStatus::NotAvailable);
            return;
        }
        QStringList note;
        row.rankText = row.rank->among == 1
                           ? tr("only zone", "in the place of a rank: no other has a value")
                           : tr("%1 of %2", "rank, among so many").arg(row.rank->place).arg(row.rank->among);
        if (year != m_years.last)
            note.append(QString::number(year));
        if (row.rank->tied > 0)
            note.append(tr("with %n others", "in the same place", row.rank->tied));
        if (row.rank->among == 1)
            row.rank.reset();
        row.rankNote = note.join(u", "_s);
    }

    [[nodiscard]] bool hasMean(Shown shown) const
    {
        return shown.kind == Shown::Kind::Indicator &&
               m_catalogue.indicators[static_cast<size_t>(shown.index)].mean != MeanKind::None;
    }

    [[nodiscard]] CellValue valueOf(Shown shown, int zone, int year) const
    {
        return shownValue(m_catalogue, m_observations, shown, zone, year);
    }

    // None of a single zone: it would be held against itself.
    [[nodiscard]] CellValue meanOf(Shown shown, int year) const
    {
        if (hasMean(shown)) {
            const MeanValue mean = *meanValue(m_catalogue, m_observations, shown.index, year);
            const bool isOfThis = mean.basis == 1 && valueOf(shown, m_refArea, year).value;
            return isOfThis ? CellValue{} : mean.cell;
        }
        double sum = 0;
        std::vector<CellValue> present;
        for (int zone = 0; zone < m_observations.zoneCount(); ++zone) {
            const CellValue cell = valueOf(shown, zone, year);
            if (!cell.value)
                continue;
            sum += *cell.value;
            present.push_back(cell);
        }
        if (present.size() == 1 && valueOf(shown, m_refArea, year).value)
            return {};
        return present.empty() ? CellValue{.status = ObsStatus::NotAvailable}
                               : CellValue{.value = sum / static_cast<double>(present.size()),
                                           .status = statusOfMean(present)};
    }

    [[nodiscard]] QString text(Shown shown, const CellValue &cell, int furtherDecimals) const
    {
        if (!cell.value)
            return missingSign(cell.status);
        const int fewest = m_catalogue.maxDecimals(shown) + furtherDecimals;
        const int most = std::max(fewest, shownDecimals(m_catalogue, shown, *cell.value));
        return withStatusSign(statusSign(cell), furtherDecimals > 0
                                                    ? m_format.format(*cell.value, fewest, most)
                                                    : shownNumber(m_catalogue, shown, *cell.value, m_format));
    }

    [[nodiscard]] ProfileCell cell(Shown shown, int year) const
    {
        const CellValue value = valueOf(shown, m_refArea, year);
        const CellValue mean = meanOf(shown, year);
        const bool isSmall = !hasMean(shown) && mean.value.value_or(kSmallMean) < kSmallMean;
        return {.year = year,
                .value = value,
                .text = text(shown, value, 0),
                .mean = mean,
                .meanText = text(shown, mean, isSmall && m_catalogue.maxDecimals(shown) == 0 ? 1 : 0),
                .hint = cellHint(m_catalogue, m_observations, shown, m_refArea, year, value, m_language)};
    }

    [[nodiscard]] std::optional<Rank> rankIn(Shown shown, int year) const
    {
        std::vector<CellValue> values;
        for (int zone = 0; zone < m_observations.zoneCount(); ++zone)
            values.push_back(valueOf(shown, zone, year));
        return ranksOf(values, m_catalogue, shown)[static_cast<size_t>(m_refArea)];
    }

    const DataSet &m_dataSet;
    const Catalogue &m_catalogue;
    const Observations &m_observations;
    int m_refArea;
    YearRange m_years;
    Language m_language;
    NumberFormat m_format;
};

// What the tables and figures show in numbers, each once, chapter by chapter.
std::vector<Shown> shownInNumbers(const Catalogue &catalogue)
{
    std::vector<Shown> all;
    const auto add = [&](Shown shown) {
        if (std::ranges::find(all, shown) == all.end())
            all.push_back(shown);
    };
    for (int chapter = 0; chapter < static_cast<int>(catalogue.chapters.size()); ++chapter) {
        for (const Table &table : catalogue.tables) {
            if (table.chapter == chapter && table.layout == TableLayout::Years)
                add(table.shown);
        }
        for (const Figure &figure : catalogue.figures) {
            if (figure.chapter == chapter)
                add(figure.shown);
        }
    }
    return all;
}

// Each once, in the order in which they are met.
std::vector<int> variablesOf(const Catalogue &catalogue, const std::vector<ProfileRow> &rows)
{
    std::vector<int> variables;
    for (const ProfileRow &row : rows) {
        for (const int variable : variablesBehind(catalogue, row.shown)) {
            if (std::ranges::find(variables, variable) == variables.end())
                variables.push_back(variable);
        }
    }
    return variables;
}

} // namespace

QString plainMeanSign()
{
    return u"(a)"_s;
}

QString ProfileRow::shownLabel() const
{
    return isPlainMean ? label + QChar(QChar::Nbsp) + plainMeanSign() : label;
}

double ProfileRow::greatest() const
{
    double most = 0;
    for (const ProfileCell &cell : cells)
        most = std::max({most, cell.value.value.value_or(0), cell.mean.value.value_or(0)});
    return most;
}

QString ZoneProfile::title() const
{
    return ProfileBuilder::title(zone, years.text());
}

QStringList ZoneProfile::signs() const
{
    SignsUsed used(SignsProfile::Quaderno);
    for (const ProfileRow &row : rows) {
        for (const ProfileCell &cell : row.cells) {
            used.add(cell.value, cell.text,
                     cell.findings.isEmpty() ? QStringList() : QStringList(findingSign()));
            used.add(cell.mean, cell.meanText);
        }
    }
    return used.explained();
}

ZoneProfile zoneProfile(const DataSet &dataSet, int refArea, YearRange years, Language language)
{
    const ProfileBuilder builder(dataSet, refArea, years, language);
    ZoneProfile profile{
        .refArea = refArea, .zone = dataSet.zones()[static_cast<size_t>(refArea)].name, .years = years};
    for (const Shown shown : shownInNumbers(dataSet.catalogue()))
        profile.rows.push_back(builder.row(shown));
    profile.notes = builder.notes(profile.rows);
    for (const int variable : variablesOf(dataSet.catalogue(), profile.rows))
        builder.addGaps(profile.gaps, profile.rows, variable);
    for (const ProfileRow &row : profile.rows)
        builder.addPrintedGaps(profile.gaps, row);
    return profile;
}

} // namespace quaderno
