#include "analysis/tablecontents.h"

#include "analysis/cellhint.h"
#include "analysis/contentsframe.h"
#include "analysis/indicators.h"
#include "analysis/printednotes.h"
#include "analysis/revision.h"
#include "storage/dataset.h"

#include <algorithm>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

class TableBuilder
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::TableBuilder)

public:
    TableBuilder(const DataSet &dataSet, Shown shown, YearRange years, Language language,
                 SignsProfile profile)
        : m_dataSet(dataSet), m_catalogue(dataSet.catalogue()), m_observations(dataSet.observations()),
          m_shown(shown), m_years(years), m_language(language), m_format(language),
          m_notes(dataSet, shown, years, language), m_profile(profile)
    {
        m_table.shown = shown;
        m_table.unit = m_catalogue.unit(shown).in(language);
    }

    TableContents years()
    {
        for (int year = m_years.first; year <= m_years.last; ++year)
            m_table.columns.push_back(
                {.label = QString::number(year), .group = {}, .code = QString::number(year)});
        forEachZone([this](TableRow &row) {
            for (int year = m_years.first; year <= m_years.last; ++year)
                row.cells.push_back(yearCell(row.refArea, year));
        });
        addMeanRow();
        addSigns();
        addNotes();
        return std::move(m_table);
    }

    TableContents marks()
    {
        m_table.isMarks = true;
        const Variable &variable = m_catalogue.variables[static_cast<size_t>(m_shown.index)];
        for (const Choice &choice : variable.choices)
            m_table.columns.push_back({.label = choice.label.in(m_language),
                                       .group = choice.group.in(m_language),
                                       .code = choice.name});
        forEachZone([&](TableRow &row) { addMarks(row, variable); });
        addSigns();
        addNotes();
        return std::move(m_table);
    }

private:
    template <typename Fill> void forEachZone(Fill fill)
    {
        for (int zone = 0; zone < m_observations.zoneCount(); ++zone) {
            const Zone &known = m_observations.zones()[static_cast<size_t>(zone)];
            TableRow row{.label = known.name,
                         .code = known.code,
                         .sign = m_notes.signOf(zone, std::nullopt),
                         .refArea = zone};
            fill(row);
            m_table.rows.push_back(std::move(row));
        }
    }

    [[nodiscard]] QString text(const CellValue &cell) const
    {
        if (!cell.value)
            return missingSign(cell.status, m_profile);
        return valueSign(*cell.value, m_catalogue.maxDecimals(m_shown),
                         shownNumber(m_catalogue, m_shown, *cell.value, m_format), m_profile);
    }

    [[nodiscard]] TableCell yearCell(int refArea, int year) const
    {
        const CellValue value = shownValue(m_catalogue, m_observations, m_shown, refArea, year);
        // A number that cannot exist may be so for an answer that is wrong: of no residents nothing is a
        // share.
        const bool isSaid = value.value || value.status == ObsStatus::CannotExist;
        const QStringList findings = isSaid ? m_notes.findingsOf(refArea, year) : QStringList();
        return {
            .text = text(value),
            .hint =
                withRevision(cellHint(m_catalogue, m_observations, m_shown, refArea, year, value, m_language),
                             m_dataSet, m_shown, refArea, year),
            .value = value,
            .statusSign = statusSign(value, m_profile),
            .noteSign = m_notes.signOf(refArea, year) + flags(value, refArea, year, findings).join(QString()),
            .findings = findings,
            .year = year};
    }

    void addMeanRow()
    {
        if (m_shown.kind != Shown::Kind::Indicator ||
            m_catalogue.indicators[static_cast<size_t>(m_shown.index)].mean == MeanKind::None)
            return;
        TableRow row{.label = tr("Estimated mean value"),
                     .code = QStringView(kMeanRowCode).toString(),
                     .sign = {},
                     .refArea = kAggregateArea};
        QStringList bases;
        for (int year = m_years.first; year <= m_years.last; ++year) {
            const MeanValue mean = meanValue(m_catalogue, m_observations, m_shown.index, year).value();
            const int surveyed = m_observations.surveyedCount(year);
            row.cells.push_back(
                {.text = text(mean.cell),
                 .hint = withRevision(meanHint(mean, surveyed), m_dataSet, m_shown, kAggregateArea, year),
                 .value = mean.cell,
                 .statusSign = statusSign(mean.cell, m_profile),
                 .noteSign = flags(mean.cell, kAggregateArea, year, {}).join(QString()),
                 .year = year});
            bases.append(basisOf(mean, year, surveyed));
        }
        const bool isRecorded =
            std::ranges::all_of(row.cells, [](const TableCell &cell) { return cell.value.isRecorded; });
        m_table.basis = isRecorded ? tr("Mean value as printed.")
                                   : tr("Mean value computed on: %1.").arg(bases.join(u"; "_s));
        m_table.rows.push_back(std::move(row));
    }

    // "2011: 20 of 27 zones (1 with a denominator of 0 and no number of its own)"
    static QString basisOf(const MeanValue &mean, int year, int surveyed)
    {
        if (!mean.basis)
            return tr("%1: as printed").arg(year);
        const QString text = tr("%1: %2 of %n zones", nullptr, surveyed).arg(year).arg(*mean.basis);
        const QString without = withoutOwnText(mean.withoutOwn);
        return without.isEmpty() ? text : u"%1 (%2)"_s.arg(text, without);
    }

    void addMarks(TableRow &row, const Variable &variable)
    {
        const int year = m_years.first;
        const ObsKey key{row.refArea, year, m_shown.index};
        const auto observation = m_observations.observation(key);
        const CellValue value = m_observations.cell(key);
        if (value.status == ObsStatus::NotAvailable)
            row.sign.prepend(unavailableZoneSign());
        const bool isPresent = observation && observation->isPresent();
        const QStringList findings = isPresent ? m_notes.findingsOf(row.refArea, year) : QStringList();
        row.sign += flags(value, row.refArea, year, findings).join(QString());
        const QStringList ticked =
            observation ? observation->text.value_or(QString()).split(u',') : QStringList();
        for (const Choice &choice : variable.choices) {
            TableCell cell{.hint = statusSentence(m_catalogue, observation, m_language),
                           .value = value,
                           .noteSign = m_notes.signOf(row.refArea, year),
                           .findings = findings,
                           .year = year,
                           .isMark = ticked.contains(choice.name)};
            cell.text = isPresent ? choiceSign(cell.isMark, m_profile) : missingSign(value.status, m_profile);
            row.cells.push_back(std::move(cell));
        }
    }

    // Only the signs that this table uses are explained under it.
    void addSigns()
    {
        SignsUsed used(m_profile);
        bool usesBlank = false;
        for (const TableRow &row : m_table.rows) {
            if (row.sign.startsWith(unavailableZoneSign()))
                used.add({}, {}, {unavailableZoneSign()});
            for (const TableCell &cell : row.cells) {
                addSign(used, row, cell);
                usesBlank = usesBlank || (cell.text.isEmpty() && !cell.value.status);
            }
        }
        m_table.signs.append(used.explained());
        if (usesBlank && !neverEntered(m_table))
            m_table.signs.append(tr("blank: never entered"));
    }

    void addSign(SignsUsed &used, const TableRow &row, const TableCell &cell) const
    {
        used.add(cell.value, cell.text, flags(cell.value, row.refArea, cell.year, cell.findings));
    }

    [[nodiscard]] QStringList flags(const CellValue &value, int refArea, int year,
                                    const QStringList &findings) const
    {
        return flagsOf(value, isRevised(m_dataSet, m_shown, refArea, year), !findings.isEmpty(), m_profile);
    }

    void addNotes()
    {
        m_table.notes = m_notes.lines();
        std::vector<PrintedNotes::Marked> marked;
        for (const TableRow &row : m_table.rows) {
            for (const TableCell &cell : row.cells) {
                for (const QString &why : cell.findings)
                    marked.push_back({.zone = row.label, .year = cell.year, .why = why});
                if (m_table.isMarks)
                    break; // one answer, of which each cell has a choice
            }
        }
        m_table.notes += PrintedNotes::linesOf(marked);
    }

    const DataSet &m_dataSet;
    const Catalogue &m_catalogue;
    const Observations &m_observations;
    Shown m_shown;
    YearRange m_years;
    Language m_language;
    NumberFormat m_format;
    PrintedNotes m_notes;
    SignsProfile m_profile;
    TableContents m_table;
};

// Heads and rows as text, signs included: what is copied.
std::vector<QStringList> copiedRows(const TableContents &table)
{
    std::vector<QStringList> rows;
    QStringList head{QString()};
    for (const TableColumn &column : table.columns)
        head.append(column.group.isEmpty() ? column.label : column.group + u" – "_s + column.label);
    rows.push_back(head);
    for (const TableRow &row : table.rows) {
        QStringList cells{row.label + row.sign};
        for (const TableCell &cell : row.cells)
            cells.append(cell.text);
        rows.push_back(cells);
    }
    return rows;
}

} // namespace

QString TableCell::shown() const
{
    return withStatusSign(statusSign, text) + noteSign;
}

QString TableCell::why() const
{
    return (hint.isEmpty() ? findings : QStringList(hint) + findings).join(u'\n');
}

bool TableRow::isMean() const
{
    return refArea == kAggregateArea;
}

QString TableContents::heading() const
{
    return number > 0 ? tableHeading(number, title) : title;
}

TableContents tableContents(const DataSet &dataSet, const NumberedItem &item, YearRange years,
                            Language language, SignsProfile signs)
{
    const Table &table = dataSet.catalogue().tables[static_cast<size_t>(item.index)];
    const YearRange shownYears = item.year ? YearRange{*item.year, *item.year} : years;
    TableBuilder builder(dataSet, table.shown, shownYears, language, signs);
    TableContents contents = table.layout == TableLayout::Marks ? builder.marks() : builder.years();
    contents.number = item.number;
    contents.title = composeTitle(table.title, years, item.year, language);
    return contents;
}

TableContents tableBehindFigure(const DataSet &dataSet, const NumberedItem &figure, YearRange years,
                                Language language, SignsProfile signs)
{
    const Figure &shown = dataSet.catalogue().figures[static_cast<size_t>(figure.index)];
    TableContents contents = TableBuilder(dataSet, shown.shown, years, language, signs).years();
    contents.title = composeTitle(shown.title, years, std::nullopt, language);
    return contents;
}

bool hasAnyAnswer(const TableContents &table)
{
    return std::ranges::any_of(table.rows, [&](const TableRow &row) {
        return !row.isMean() && std::ranges::any_of(row.cells, [](const TableCell &cell) {
            return cell.isMark || cell.value.value || (cell.value.status && !isMissing(*cell.value.status));
        });
    });
}

QString toTabSeparated(const TableContents &table)
{
    QString text = table.heading() + u'\n';
    for (const QStringList &row : copiedRows(table))
        text += row.join(u'\t') + u'\n';
    return text;
}

QString toHtml(const TableContents &table)
{
    QString html =
        u"<table border=\"1\" cellspacing=\"0\"><caption>%1</caption>"_s.arg(table.heading().toHtmlEscaped());
    bool isHead = true;
    for (const QStringList &row : copiedRows(table)) {
        html += u"<tr>"_s;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const QString tag = isHead || i == 0 ? u"th"_s : u"td"_s;
            const QString align = i == 0 ? u"left"_s : table.isMarks ? u"center"_s : u"right"_s;
            html += u"<%1 align=\"%2\">%3</%1>"_s.arg(tag, align, row[i].toHtmlEscaped());
        }
        html += u"</tr>"_s;
        isHead = false;
    }
    return html + u"</table>"_s;
}

} // namespace quaderno
