#include "exchange/importcells.h"

#include "analysis/nearestword.h"
#include "exchange/cellreading.h"
#include "exchange/celltext.h"
#include "exchange/sheetcontext.h"
#include "exchange/sheettexts.h"
#include "exchange/units.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <span>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kLongestQuote = 60;
constexpr size_t kRowsForList = 10;
constexpr int kMostSuggestions = 50; // a sheet of unknown names all through is told its first ones
constexpr qint64 kRowsBetweenReports = 1024;
constexpr size_t kMostCells = 200'000; // forty years of all zones; each takes a kilobyte until it is written

bool isOneColumn(const SheetGrid &grid)
{
    return std::ranges::all_of(grid.rows, [](const SheetRow &row) { return row.cells.size() == 1; });
}

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
          m_progress(progress), m_matcher(catalogue, request.remembered),
          m_meant(request.timePeriod ? YearRange{*request.timePeriod, *request.timePeriod}
                                     : observations.years()),
          m_judge(catalogue, observations.zones(), m_meant, request.remembered)
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
        if (ownList(m_grid) == OwnList::Report)
            return refused(tr(
                "This is a list of the report’s tables, which are computed from the answers: no answers can "
                "be taken back from it. Of the exports, SDMX-CSV can be imported."));
        if (ownList(m_grid) == OwnList::History)
            return refused(
                tr("This is a history of changes and no questionnaire: no answers can be taken back "
                   "from it. Of the exports, SDMX-CSV can be imported."));
        m_found.layout = sheetLayout(m_grid, m_matcher, m_request.shape, m_request.labelColumn,
                                     m_request.valueColumn, m_request.timePeriod);
        if (const Outcome usable = findZoneColumns(); !usable)
            return usable.error();
        // Another zone is no part of this one.
        for (UnreadColumn &column : m_found.layout.unread)
            column.hasNumbers = column.hasNumbers && !m_zones.contains(normalisedLabel(column.head));
        findOddHead();
        if (const Outcome usable = readContext(); !usable)
            return usable.error();
        if (const Outcome usable = checkLayout(); !usable)
            return usable.error();
        try {
            gather();
        } catch (const Unfinished &unfinished) {
            return unfinished.error;
        }
        if (const Outcome usable = accountForTexts(); !usable)
            return usable.error();
        return std::move(m_found);
    }

private:
    [[nodiscard]] const SheetLayout &layout() const { return m_found.layout; }

    // Zones over columns of values: each column is of its own, or that of the zone that is asked for is taken
    // and the others are told.
    Outcome findZoneColumns()
    {
        SheetLayout &found = m_found.layout;
        const bool mayHave = found.shape == SheetShape::Labelled && found.label && !m_request.valueColumn &&
                             !m_request.addsColumns;
        const auto [columns, firstRow] =
            mayHave ? zoneColumns(m_grid, *found.label, firstQuestion(), m_isZone) : ZoneColumns();
        std::vector<ValueColumn> taken;
        std::ranges::copy_if(columns, std::back_inserter(taken),
                             [this](const ValueColumn &column) { return isAskedFor(column); });
        for (ValueColumn &column : taken)
            column.oddHead = oddHeadBelow(column, firstRow);
        if (columns.size() < 2 || (taken.empty() && !m_request.isRestricted))
            return Done{};
        if (taken.empty())
            return refused(tr("The values are of %1, and not of the questionnaire that is asked for.")
                               .arg(headsOf(columns)));
        found.columns = std::move(taken);
        found.firstRow = std::max(found.firstRow, firstRow);
        found.isUnclear = false;
        found.rivals.clear();
        found.otherYears.clear();
        found.value = found.columns.front().column;
        const auto isTaken = [&found](int column) {
            return std::ranges::find(found.columns, column, &ValueColumn::column) != found.columns.end();
        };
        std::erase_if(found.unread, [&heads = columns](const UnreadColumn &column) {
            return std::ranges::find(heads, column.column, &ValueColumn::column) != heads.end();
        });
        for (const ValueColumn &column : columns) {
            if (!isTaken(column.column))
                found.unread.push_back(
                    {.column = column.column, .head = headOf(column), .hasHead = true, .isOfOther = true});
        }
        std::ranges::sort(found.unread, {}, &UnreadColumn::column);
        return Done{};
    }

    // "M" and "F" below the name of a zone: the column is of a part.
    [[nodiscard]] QString oddHeadBelow(const ValueColumn &column, size_t firstRow)
    {
        const size_t end = firstQuestion();
        for (size_t at = firstRow; at < end; ++at) {
            const SheetCell &head = m_grid.rows[at].cell(column.column);
            const bool isOdd = !head.isHidden && !head.text.trimmed().isEmpty() && !isPlainHead(head);
            if (isOdd)
                return displayedText(head, m_request.language);
        }
        return {};
    }

    // The head of the only column of values may say that they are a forecast, of a part or of something else:
    // what it may say without that is known, the rest is asked.
    void findOddHead()
    {
        const bool isFound = layout().shape == SheetShape::Labelled && layout().label && layout().value &&
                             layout().columns.empty() && !layout().no && !m_request.valueColumn;
        std::optional<int> below;
        for (size_t at = isFound ? firstQuestion() : 0; at-- > 0 && layout().value;) {
            const SheetRow &row = m_grid.rows[at];
            if (below && (!row.cell(*layout().label).text.isEmpty() || row.number + 1 < *below))
                return;
            const SheetCell &head = row.cell(*layout().value);
            if (head.text.trimmed().isEmpty() || head.isHidden || !isHeadOfValues(row))
                continue;
            below = row.number;
            if (!isPlainHead(head)) {
                m_found.layout.oddHead = quotableCell(displayedText(head, m_request.language));
                return;
            }
        }
    }

    // Beside other words stands what they ask for: "Referente | Rossi".
    [[nodiscard]] bool isHeadOfValues(const SheetRow &row) const
    {
        static const QRegularExpression year(u"^\\s*(?:19|20)\\d\\d\\s*$"_s);
        static const QSet<QString> heads{
            u"dati"_s,       u"domande"_s,     u"quesito"_s,     u"quesiti"_s,      u"voci"_s,
            u"indicatore"_s, u"indicatori"_s,  u"descrizione"_s, u"informazione"_s, u"informazioni"_s,
            u"variabili"_s,  u"comune"_s,      u"questions"_s,   u"items"_s,        u"indicator"_s,
            u"indicators"_s, u"description"_s, u"municipality"_s};
        const SheetCell &label = row.cell(*layout().label);
        const QString words = normalisedLabel(label.text);
        return words.isEmpty() || isHeadOfLabels(label) || heads.contains(words.section(u' ', 0, 0)) ||
               isHeadOfLabels({.text = words.section(u' ', 0, 0)}) || year.match(label.text).hasMatch() ||
               m_isZone(label.text);
    }

    // Nothing but the year, the zone, a unit and words such as "Valore".
    [[nodiscard]] bool isPlainHead(const SheetCell &head) const
    {
        static const QSet<QString> plain{
            u"n"_s,          u"nr"_s,       u"num"_s,      u"numero"_s, u"numeri"_s,  u"valore"_s,
            u"valori"_s,     u"risposta"_s, u"risposte"_s, u"dato"_s,   u"dati"_s,    u"quantita"_s,
            u"importo"_s,    u"importi"_s,  u"totale"_s,   u"totali"_s, u"anno"_s,    u"zona"_s,
            u"consuntivo"_s, u"assoluto"_s, u"assoluti"_s, u"value"_s,  u"values"_s,  u"answer"_s,
            u"answers"_s,    u"figure"_s,   u"figures"_s,  u"number"_s, u"numbers"_s, u"amount"_s,
            u"amounts"_s,    u"quantity"_s, u"total"_s,    u"totals"_s, u"year"_s,    u"zone"_s};
        static const QRegularExpression year(
            u"(?:\\b(?:al|del|nel) )?(?:\\b31[/.-]12[/.-]|\\b31 dicembre )?\\b(?:19|20)\\d\\d\\b"_s,
            QRegularExpression::CaseInsensitiveOption);
        QString text = head.text;
        const auto first = year.match(text);
        const bool isYear = head.kind != CellKind::Date || first.capturedLength() == text.trimmed().size();
        if (first.hasMatch())
            text.remove(first.capturedStart(), first.capturedLength());
        QString words = u' ' + normalisedLabel(text) + u' ';
        for (const Zone &zone : m_observations.zones())
            words.replace(u' ' + normalisedLabel(zone.name) + u' ', u" "_s);
        const QStringList all = words.split(u' ', Qt::SkipEmptyParts);
        return isYear && (isUnit(text) ||
                          std::ranges::all_of(all, [](const QString &word) { return plain.contains(word); }));
    }

    // A restricted import takes what is about its zone and year; any takes of several years the one in view.
    [[nodiscard]] bool isAskedFor(const ValueColumn &column) const
    {
        const auto zone = m_zones.constFind(normalisedLabel(column.zone));
        const bool isZone = !m_request.isRestricted || !m_request.refArea ||
                            (zone != m_zones.cend() && *zone == *m_request.refArea);
        const bool isYear = column.year.isEmpty() || !m_request.timePeriod ||
                            column.year == QString::number(*m_request.timePeriod);
        return isZone && isYear;
    }

    [[nodiscard]] static QString headOf(const ValueColumn &column)
    {
        return QString(column.zone + u' ' + column.year).trimmed();
    }

    [[nodiscard]] static QString headsOf(const std::vector<ValueColumn> &columns)
    {
        QStringList heads;
        for (const ValueColumn &column : columns)
            heads.append(headOf(column));
        return heads.join(u", ");
    }

    [[nodiscard]] Outcome checkLayout() const
    {
        if (layout().shape == SheetShape::Column && !isByPosition())
            return noQuestionnaire();
        if (!layout().otherYears.empty())
            return refused(tr("The values are of %1, and this questionnaire of %2: write the year of the "
                              "questionnaire over "
                              "its values, if they are there.")
                               .arg(yearsText(layout().otherYears))
                               .arg(m_request.timePeriod.value_or(0)));
        const bool isFound = layout().shape == SheetShape::Column || !layout().variables.empty() ||
                             !layout().unread.empty() || (layout().label && layout().value);
        if (!isFound)
            return refused(tr(
                "No values were found in the sheet: write the questions in one column and the values in the "
                "next."));
        if (const Outcome usable = checkRows(); !usable)
            return usable.error();
        if (!layout().zone && layout().zoneAbove.isEmpty() && layout().columns.empty() && !m_request.refArea)
            return refused(
                tr("The sheet names no zone: say which it is about, or write above the values, in two "
                   "cells of a row, “Zona” and its name."));
        const bool hasYears = std::ranges::all_of(
            layout().columns, [](const ValueColumn &column) { return !column.year.isEmpty(); });
        if (!layout().year && layout().yearAbove.isEmpty() && (layout().columns.empty() || !hasYears) &&
            !m_request.timePeriod)
            return refused(
                tr("The sheet names no year: say which it is about, or write above the values, in two "
                   "cells of a row, “Anno” and the year."));
        return Done{};
    }

    // Rows of municipalities, say: where nothing tells which of them is meant, none is.
    [[nodiscard]] Outcome checkRows() const
    {
        if (layout().shape != SheetShape::Wide || layout().zone)
            return Done{};
        std::map<QString, int> rows; // by year
        for (size_t at = layout().firstRow; at < m_grid.rows.size(); ++at) {
            const SheetRow &row = m_grid.rows[at];
            const bool hasValues = std::ranges::any_of(layout().variables, [&row](const auto &variable) {
                return !row.cell(variable.first).isHidden && !row.cell(variable.first).text.isEmpty();
            });
            const auto [earlier, isFirst] =
                hasValues ? rows.try_emplace(yearOf(row), row.number) : std::pair(rows.end(), true);
            if (!isFirst)
                return refused(
                    tr("Rows %1 and %2 have values for one questionnaire, and no column says of which zones "
                       "they are: write “Zona” over it, or leave the row that is meant.")
                        .arg(earlier->second)
                        .arg(row.number));
        }
        return Done{};
    }

    // The first row that is about a question.
    [[nodiscard]] size_t firstQuestion()
    {
        if (layout().shape == SheetShape::Long || layout().shape == SheetShape::Wide)
            return layout().headRow.value_or(0);
        for (size_t at = layout().firstRow; at < m_grid.rows.size(); ++at) {
            const SheetRow &row = m_grid.rows[at];
            const bool hasValue = std::any_of(
                row.cells.begin() + std::min<qsizetype>(*layout().label + 1, std::ssize(row.cells)),
                row.cells.end(), [](const SheetCell &cell) { return !cell.text.isEmpty(); });
            if (hasValue && m_matcher.match(row.cell(*layout().label).text).target)
                return at;
        }
        return 0;
    }

    // What titles and heads say holds where no column and no row of its own says it.
    Outcome readContext()
    {
        const bool hasValues = layout().shape == SheetShape::Labelled || layout().shape == SheetShape::Long;
        if (layout().shape != SheetShape::Wide && (!hasValues || !layout().label || !layout().value))
            return Done{};
        const size_t first = firstQuestion();
        const SheetContext context =
            sheetContext(m_grid, layout(), first, m_observations.zones(), m_meant, m_judge);
        if (context.doubt != TextDoubt::None)
            return doubtful(context.doubt, context.doubted);
        takeMoney(first);
        if (context.isOfPercentages && !m_request.valueColumn)
            return refused(
                tr("The values stand under “%”: write the numbers themselves, in a column of their own."));
        QString &zone = m_found.layout.zoneAbove;
        const auto isToSay = [&context](const std::vector<int> &named, std::optional<int> asked) {
            return isElsewhere(named, asked) || (context.isOfSeveral && named.size() > 1);
        };
        if (zone.isEmpty() && !layout().zone && layout().columns.empty() &&
            isToSay(context.zones, m_request.refArea))
            zone = namesOf(context.zones);
        QString &year = m_found.layout.yearAbove;
        if (year.isEmpty() && !layout().year && isToSay(context.years, m_request.timePeriod))
            year = yearsText(context.years);
        return Done{};
    }

    // "Costi del servizio (in euro)" over a sheet of somebody's own.
    void takeMoney(size_t firstQuestion)
    {
        const auto says = [](const SheetCell &cell) {
            return cell.kind == CellKind::Text && !cell.isHidden && TextJudge::saysMoney(cell.text);
        };
        const auto isNumber = [](const SheetCell &cell) {
            return !cell.text.isEmpty() && cell.text.front().isDigit();
        };
        for (size_t at = 0; at < firstQuestion && layout().shape == SheetShape::Labelled; ++at) {
            const std::vector<SheetCell> &cells = m_grid.rows[at].cells;
            if (layout().unitAbove.isEmpty() && std::ranges::any_of(cells, says) &&
                std::ranges::none_of(cells, isNumber))
                m_found.layout.unitAbove = u"euro"_s;
        }
    }

    [[nodiscard]] static Error doubtful(TextDoubt doubt, const QString &words)
    {
        const QString said = quotableCell(words);
        if (doubt == TextDoubt::Part)
            return refused(
                tr("The sheet says “%1”, and what the whole year was is asked for: write those numbers, and "
                   "take those words away.")
                    .arg(said));
        if (doubt == TextDoubt::Scale)
            return refused(
                tr("The sheet says “%1”: write its numbers in full, and take those words away.").arg(said));
        return refused(
            tr("The sheet says “%1”, and its values are then of something else: write those of the "
               "questionnaire, and take those words away.")
                .arg(said));
    }

    // No text of the sheet goes by in silence: what it says of the numbers holds, and what nobody
    // understands is told.
    Outcome accountForTexts()
    {
        if (layout().shape == SheetShape::Column)
            return Done{};
        SheetTexts texts =
            looseTexts(m_grid, m_found, m_judge, firstQuestion(), m_meant, m_request.valueColumn.has_value());
        if (texts.doubt != TextDoubt::None)
            return doubtful(texts.doubt, texts.doubted);
        m_found.texts = std::move(texts.unknown);
        return Done{};
    }

    // What stands beside a number may say that it is of a part, of another year or not whole. A note that is
    // stored with the answer says nothing new.
    void doubt(ImportCell &entry, const SheetRow &row) const
    {
        if (!entry.key || entry.value->text.trimmed().isEmpty())
            return;
        if (entry.value->isStruck) {
            entry.isOfPart = true;
            entry.doubt = tr("“%1” is crossed out: write the answer that holds, or leave the cell empty.")
                              .arg(quotableCell(displayedText(*entry.value, m_request.language)));
            return;
        }
        const int year = entry.key->timePeriod;
        const auto stored = m_observations.observation(*entry.key);
        const bool isKnown = stored && stored->note == entry.note;
        const TextDoubt said = layout().shape == SheetShape::Template
                                   ? TextJudge::ofNumber(entry.note, {year, year})
                                   : m_judge.ofNote(entry.note, {year, year});
        if (!isKnown && said != TextDoubt::None) {
            entry.doubt = tr("Its note says “%1”: write the number of %2 in full, or leave the note out.")
                              .arg(quotableCell(entry.note))
                              .arg(year);
            return;
        }
        const Beside beside = doubtBeside(m_grid, row, layout(), m_judge, year);
        if (beside.doubt == TextDoubt::None)
            return;
        entry.isOfPart = beside.isHeaded;
        entry.doubt = tr("Beside it stands “%1”: write what holds for the whole zone and the whole of %2, in "
                         "full, or leave that out.")
                          .arg(quotableCell(beside.words))
                          .arg(year);
    }

    // What is named is not what is meant; or nothing is meant, and one thing is named.
    static bool isElsewhere(const std::vector<int> &named, std::optional<int> meant)
    {
        return meant ? !named.empty() && std::ranges::find(named, *meant) == named.end() : named.size() == 1;
    }

    [[nodiscard]] QString namesOf(const std::vector<int> &zones) const
    {
        QStringList names;
        for (const int zone : zones)
            names.append(m_observations.zones()[static_cast<size_t>(zone)].name);
        return names.join(u", ");
    }

    [[nodiscard]] bool isByPosition() const
    {
        return m_request.shape == SheetShape::Column && mayBeByPosition(m_catalogue, m_grid, m_request);
    }

    [[nodiscard]] Error noQuestionnaire() const
    {
        const bool isColumn = m_request.section && isOneColumn(m_grid);
        if (!isColumn || mayBeByPosition(m_catalogue, m_grid, m_request))
            return refused(
                tr("This is no questionnaire: there are no questions beside values in it, nor at the head "
                   "of columns."));
        const Section &section = m_catalogue.sections[static_cast<size_t>(*m_request.section)];
        const auto fields = static_cast<int>(fieldsOf(m_catalogue, m_request.section).size());
        return refused(
            tr("What was copied is a column of %1 cells without their questions, and “%2” has %n fields: "
               "copy the questions too.",
               nullptr, fields)
                .arg(m_grid.rowCount)
                .arg(section.label.in(m_request.language)));
    }

    [[nodiscard]] static QString yearsText(const std::vector<int> &years)
    {
        QStringList texts;
        for (const int year : years)
            texts.append(QString::number(year));
        return texts.join(u", ");
    }

    // Whether rows below the head say it, so that one that does not is about none.
    [[nodiscard]] bool hasTextIn(std::optional<int> column) const
    {
        return column &&
               std::any_of(m_grid.rows.begin() + static_cast<qsizetype>(layout().firstRow), m_grid.rows.end(),
                           [column](const SheetRow &row) { return !row.cell(*column).text.isEmpty(); });
    }

    void gather()
    {
        m_zonesAreNamed = hasTextIn(layout().zone);
        m_yearsAreNamed = hasTextIn(layout().year);
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
        const SheetCell &value = row.cell(*layout().value);
        if (code.isEmpty() && value.text.isEmpty())
            return; // a heading
        if (layout().hasCodes && !m_matcher.exact(code) && m_catalogue.indicatorIndex(code)) {
            ++m_found.computed;
            m_found.known.insert(row.number);
            return;
        }
        ImportCell entry{.row = row.number, .column = *layout().value, .label = label};
        entry.value = &value;
        takeBesides(entry, row);
        takeCover(entry, row);
        if (isTooLong(row))
            entry.sentence = tooLong(row);
        const QString zone = zoneOf(row);
        const QString year = yearOf(row);
        if (code.isEmpty())
            entry.sentence = unlabelled(entry);
        else if (entry.sentence.isEmpty())
            place(entry, zone, year, target(entry, code));
        doubt(entry, row);
        m_found.cells.push_back(std::move(entry));
    }

    // What a merged cell is about, beside its own row, nobody can tell; a title over it says nothing.
    void takeCover(ImportCell &entry, const SheetRow &row) const
    {
        const CoveredCells *cover = entry.value->text.isEmpty() ? row.coverOf(entry.column) : nullptr;
        entry.isCovered = cover != nullptr;
        const bool isOfValues = cover && cover->from != layout().label && cover->from != layout().zone &&
                                cover->from != layout().year;
        if (isOfValues && cover->hasText && entry.sentence.isEmpty())
            entry.sentence =
                tr("Row %1: its cell is merged with another, which has the value: write a value in "
                   "each.")
                    .arg(entry.row);
    }

    void takeBesides(ImportCell &entry, const SheetRow &row) const
    {
        entry.status = besides(entry, row, layout().status);
        entry.reason = besides(entry, row, layout().reason);
        entry.note = besides(entry, row, layout().note);
        entry.unit = besides(entry, row, layout().unit);
        for (const QString &above : {m_unitOfHeading, layout().unitAbove}) {
            if (entry.unit.isEmpty())
                entry.unit = above;
        }
    }

    // A text beside the value. An error there is none, and leaves the value without a part of what was said.
    QString besides(ImportCell &entry, const SheetRow &row, std::optional<int> column) const
    {
        if (!column)
            return {};
        const SheetCell &cell = row.cell(*column);
        if (const QString why = CellReader::unusable(cell); !why.isEmpty())
            entry.sentence = tr("Row %1: %2").arg(entry.row).arg(why);
        return cell.text.trimmed();
    }

    [[nodiscard]] QString unlabelled(const ImportCell &entry) const
    {
        return tr("Row %1: no question stands beside “%2”.")
            .arg(entry.row)
            .arg(quotableCell(displayedText(*entry.value, m_request.language)));
    }

    [[nodiscard]] QString zoneOf(const SheetRow &row) const
    {
        return layout().zone ? row.cell(*layout().zone).text : layout().zoneAbove;
    }

    [[nodiscard]] QString yearOf(const SheetRow &row) const
    {
        return layout().year ? yearText(row.cell(*layout().year)) : layout().yearAbove;
    }

    void gatherWide(const SheetRow &row)
    {
        const QString zone = zoneOf(row);
        const QString year = yearOf(row);
        for (const auto &[column, target] : layout().variables) {
            ImportCell entry{.row = row.number, .column = column};
            if (isTooLong(row))
                entry.sentence = tooLong(row);
            entry.label = m_grid.rows[*layout().headRow].cell(column).text;
            entry.value = &row.cell(column);
            entry.unit = unitOf(row, column);
            takeCover(entry, row);
            if (entry.sentence.isEmpty())
                place(entry, zone, year, target);
            doubt(entry, row);
            m_found.cells.push_back(std::move(entry));
        }
    }

    // Of a sheet with a row for each zone, in the row below the heads or in a column behind.
    [[nodiscard]] QString unitOf(const SheetRow &row, int column) const
    {
        const auto beside = std::ranges::find(layout().unitColumns, column, &std::pair<int, int>::first);
        if (beside != layout().unitColumns.end() && !row.cell(beside->second).text.trimmed().isEmpty())
            return row.cell(beside->second).text;
        return layout().unitRow ? m_grid.rows[*layout().unitRow].cell(column).text : QString();
    }

    // "1,234" without quotes in a file with commas: a cell more than the head has columns.
    [[nodiscard]] bool isTooLong(const SheetRow &row) const
    {
        const auto head = layout().headRow;
        return m_grid.separator != 0 && head && row.cells.size() > m_grid.rows[*head].cells.size() &&
               !row.cells.back().text.isEmpty();
    }

    [[nodiscard]] static QString tooLong(const SheetRow &row)
    {
        return tr("Row %1 has more cells than the head of the sheet: put numbers with the separator in them "
                  "in quotes.")
            .arg(row.number);
    }

    void gatherLabelled(const SheetRow &row)
    {
        if (layout().columns.empty())
            return gatherLabelled(row, ValueColumn{*layout().value, layout().zoneAbove, layout().yearAbove});
        // A row that is about no question is told once.
        const bool isQuestion =
            m_matcher.match(row.cell(*layout().label).text.simplified()).target.has_value();
        const size_t before = m_found.cells.size();
        for (const ValueColumn &column : layout().columns) {
            if (isQuestion || m_found.cells.size() == before)
                gatherLabelled(row, ValueColumn{column.column, column.zone,
                                                column.year.isEmpty() ? layout().yearAbove : column.year,
                                                column.oddHead});
        }
    }

    void gatherLabelled(const SheetRow &row, const ValueColumn &where)
    {
        ImportCell entry{.row = row.number, .column = where.column};
        entry.label = row.cell(*layout().label).text.simplified();
        entry.value = &row.cell(entry.column);
        if (entry.label.isEmpty()) {
            if (entry.value->isNumber() && !isOwnYear(*entry.value)) {
                entry.sentence = unlabelled(entry);
                m_found.cells.push_back(std::move(entry));
            }
            return;
        }
        const bool isSaid = saysZone(row.cell(*layout().label)) || saysYear(row.cell(*layout().label));
        if (isSaid && (saidBeside(row, *layout().label) || !entry.value->text.trimmed().isEmpty()))
            return; // read with the layout
        const SheetCell &mark =
            layout().no && entry.value->text.isEmpty() ? row.cell(*layout().no) : *entry.value;
        const bool isTick = !mark.isHidden && tickOf(mark.text) == Tick::Yes;
        const LabelMatch match = m_matcher.match(entry.label, isTick);
        const CoveredCells *cover = row.coverOf(entry.column);
        const bool isShared = cover && cover->hasText && cover->from != layout().label;
        const bool isHeading = mark.text.isEmpty() && !isShared && (!match.target || match.isGuess);
        if (isHeading) {
            m_unitOfHeading = TextJudge::saysMoney(entry.label) ? u"euro"_s : QString();
            return;
        }
        if (m_hasQuestion && isHeadAmong(row)) {
            m_found.known.insert(row.number);
            m_headAmong = isPlainHead(*entry.value) && !isOtherYear(*entry.value)
                              ? QString()
                              : quotableCell(displayedText(*entry.value, m_request.language));
            return;
        }
        entry.isLeftOut = match.isIgnored;
        if (match.target) {
            m_hasQuestion = true;
            if (!m_headAmong.isEmpty())
                entry.sentence = tr("Row %1: it stands below another head, “%2”, and may be of something "
                                    "else: put it in a "
                                    "sheet of its own, or take that head away.")
                                     .arg(entry.row)
                                     .arg(m_headAmong);
            entry.isGuess = match.isGuess;
            addColumns(entry, row);
            takeBesides(entry, row);
            takeCover(entry, row);
            takeNo(entry, row);
            if (isTooLong(row))
                entry.sentence = tooLong(row);
            else if (entry.sentence.isEmpty())
                place(entry, where.zone, where.year, match.target);
            doubt(entry, row);
            if (!where.oddHead.isEmpty()) {
                entry.isOfPart = true;
                entry.doubt = oddHeadAbove(where);
            }
        } else if (!m_hasQuestion && isHead(row.cell(*layout().label), *entry.value)) {
            return;
        } else if (!match.isIgnored) {
            tellUnmatched(entry, match);
        }
        m_found.cells.push_back(std::move(entry));
    }

    [[nodiscard]] static QString oddHeadAbove(const ValueColumn &where)
    {
        return tr("Under %1 stands “%2”, which does not say that the values are the answers of the whole "
                  "zone: "
                  "leave one column for each zone.")
            .arg(where.zone, quotableCell(where.oddHead));
    }

    // A mark under "No" answers no.
    void takeNo(ImportCell &entry, const SheetRow &row) const
    {
        static const SheetCell no{.text = u"no"_s};
        if (!layout().no || row.cell(*layout().no).text.trimmed().isEmpty())
            return;
        const bool isMark = tickOf(row.cell(*layout().no).text) == Tick::Yes;
        const bool isAlone = layout().no == layout().value || entry.value->text.trimmed().isEmpty();
        if (isMark && isAlone)
            entry.value = &no;
        else
            entry.sentence = tr("Row %1: under “No” stands “%2”: mark one of the two answers.")
                                 .arg(entry.row)
                                 .arg(quotableCell(row.cell(*layout().no).text));
    }

    // A head again, in the midst of the questions.
    [[nodiscard]] bool isHeadAmong(const SheetRow &row) const
    {
        static const QRegularExpression year(u"^\\s*(?:19|20)\\d\\d\\s*$"_s);
        const SheetCell &value = row.cell(*layout().value);
        const bool isWord = value.kind == CellKind::Text && !value.text.trimmed().isEmpty() &&
                            !value.text.trimmed().front().isDigit();
        return isHeadOfLabels(row.cell(*layout().label)) && (isWord || year.match(value.text).hasMatch());
    }

    [[nodiscard]] bool isOtherYear(const SheetCell &cell) const
    {
        static const QRegularExpression year(u"\\b(?:19|20)\\d\\d\\b"_s);
        const auto match = year.match(cell.text);
        return match.hasMatch() && m_request.timePeriod && match.captured().toInt() != *m_request.timePeriod;
    }

    // "Domanda | Risposta", "Dati | 2011"
    [[nodiscard]] bool isHead(const SheetCell &label, const SheetCell &value) const
    {
        return isHeadOfLabels(label) || (value.kind != CellKind::Date && isOwnYear(value));
    }

    void addColumns(ImportCell &entry, const SheetRow &row) const
    {
        if (!m_request.addsColumns)
            return;
        for (const UnreadColumn &column : layout().unread) {
            if (isAddend(column))
                entry.addends.emplace_back(column.head, &row.cell(column.column));
        }
    }

    [[nodiscard]] bool isOwnYear(const SheetCell &cell) const
    {
        return m_request.timePeriod && yearText(cell) == QString::number(*m_request.timePeriod);
    }

    // The fields of the section one below the other; a blank cell leaves its field as it is.
    void gatherColumn(const SheetRow &row)
    {
        const int variable = fieldsOf(m_catalogue, m_request.section)[static_cast<size_t>(row.number) - 1];
        ImportCell entry{.row = row.number, .column = 0};
        entry.value = &row.cell(0);
        entry.label = m_catalogue.variables[static_cast<size_t>(variable)].label.in(m_request.language);
        place(entry, {}, {}, Target{variable, {}});
        m_found.cells.push_back(std::move(entry));
    }

    // A question in somebody's own words.
    std::optional<Target> targetOfWords(ImportCell &entry, const QString &words)
    {
        const LabelMatch match = m_matcher.match(words);
        entry.isLeftOut = match.isIgnored;
        if (!match.target && !match.isIgnored)
            tellUnmatched(entry, match);
        return match.target;
    }

    void tellUnmatched(ImportCell &entry, const LabelMatch &match) const
    {
        entry.candidates = match.candidates;
        const QString label = quotableCell(entry.label);
        if (match.candidates.empty())
            entry.sentence = tr("Row %1: no question has a label like “%2”.").arg(entry.row).arg(label);
        else if (match.candidates.size() > 1 && !match.isNarrower)
            entry.sentence =
                tr("Row %1: several questions have a label like “%2”.").arg(entry.row).arg(label);
        else
            entry.sentence =
                (match.isNarrower
                     ? tr("Row %1: “%2” has more words than the question “%3”, and may mean another thing.")
                     : tr("Row %1: “%2” resembles the question “%3”, and may mean another thing."))
                    .arg(entry.row)
                    .arg(label, m_catalogue.variables[static_cast<size_t>(match.candidates.front())].label.in(
                                    m_request.language));
    }

    std::optional<Target> target(ImportCell &entry, const QString &code)
    {
        if (!layout().hasCodes)
            return targetOfWords(entry, code);
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

    // The zone that is told or named; nullopt where it is none.
    std::optional<int> areaFor(const QString &zone, bool isTold)
    {
        if (!isTold && !zone.isEmpty())
            return zoneNamed(zone);
        if (!isTold && m_zonesAreNamed)
            return std::nullopt;
        return m_request.refArea;
    }

    // Fills in the key, or the sentence of what is unknown.
    void place(ImportCell &entry, const QString &zone, const QString &year,
               const std::optional<Target> &target)
    {
        if (!target)
            return;
        const bool isTold = m_request.isTold && !layout().isOfMany();
        const std::optional<int> refArea = areaFor(zone, isTold);
        const auto said = isTold ? std::nullopt : saidOfZone(zone);
        if (said || (!refArea && !isTold))
            entry.zoneWords = zone;
        entry.isLeftOut = said && said->isEmpty();
        if (entry.isLeftOut)
            return;
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
        if (year.isEmpty() && m_yearsAreNamed) {
            entry.sentence = tr("Row %1 names no year.").arg(entry.row);
            return;
        }
        bool isYear = false;
        const int timePeriod =
            year.isEmpty() || isTold ? m_request.timePeriod.value_or(0) : year.trimmed().toInt(&isYear);
        if ((!isYear && !isTold && !year.isEmpty()) || !m_observations.years().contains(timePeriod)) {
            entry.sentence = tr("Row %1: there is no year “%2”: the data cover %3.")
                                 .arg(entry.row)
                                 .arg(quotableCell(year), m_observations.years().text());
            return;
        }
        const bool isElsewhere = (m_request.refArea && *refArea != *m_request.refArea) ||
                                 (m_request.timePeriod && timePeriod != *m_request.timePeriod);
        if (m_request.isRestricted && isElsewhere) {
            entry.sentence = tr("Row %1 is about %2 %3, and another questionnaire is asked for: take the "
                                "file of that one.")
                                 .arg(entry.row)
                                 .arg(m_observations.zones()[static_cast<size_t>(*refArea)].name)
                                 .arg(timePeriod);
            return;
        }
        entry.key = ObsKey{.refArea = *refArea, .timePeriod = timePeriod, .variable = target->variable};
        entry.choice = target->choice;
    }

    [[nodiscard]] std::optional<QString> saidOfZone(const QString &name) const
    {
        const auto said = m_request.rememberedZones.find(normalisedLabel(name));
        return said == m_request.rememberedZones.end() ? std::nullopt : std::optional(said->second);
    }

    std::optional<int> zoneNamed(const QString &name)
    {
        const auto known = m_zoneNames.constFind(name);
        if (known != m_zoneNames.cend())
            return *known;
        QString words = normalisedLabel(saidOfZone(name).value_or(name));
        if (!m_zones.contains(words))
            words = bareZoneName(words);
        const auto found = m_zones.constFind(words);
        return *m_zoneNames.insert(name, found == m_zones.cend() ? std::nullopt : std::optional(*found));
    }

    const Catalogue &m_catalogue;
    const Observations &m_observations;
    const SheetGrid &m_grid;
    const ImportRequest &m_request;
    const Progress &m_progress;
    LabelMatcher m_matcher;
    YearRange m_meant;
    TextJudge m_judge;
    QString m_unitOfHeading = {}; // of Labelled: the last heading among the questions counts money
    QHash<QString, int> m_zones;  // by normalised code and name
    std::function<bool(const QString &)> m_isZone = [this](const QString &name) {
        return m_zones.contains(normalisedLabel(name));
    };
    QHash<QString, std::optional<int>> m_zoneNames;
    QHash<QString, std::optional<Target>> m_targets;
    int m_suggestions = 0;
    bool m_zonesAreNamed = false;
    bool m_yearsAreNamed = false;
    bool m_hasQuestion = false; // a row of Labelled was matched
    QString m_headAmong =
        {}; // of Labelled: the last head below questions that does not say the same as that above
    ImportCells m_found;
};

} // namespace

OwnList ownList(const SheetGrid &grid)
{
    static const QSet<QString> kReport[]{{u"codice zona"_s, u"scelta"_s, u"valore"_s, u"segno"_s},
                                         {u"zone code"_s, u"choice"_s, u"value"_s, u"sign"_s}};
    static const QSet<QString> kHistory[]{{u"variabile"_s, u"prima"_s, u"dopo"_s, u"operazione"_s},
                                          {u"variable"_s, u"before"_s, u"after"_s, u"act"_s}};
    for (const SheetRow &row : std::span(grid.rows).first(std::min(kRowsForList, grid.rows.size()))) {
        QSet<QString> heads;
        for (const SheetCell &cell : row.cells)
            heads.insert(normalisedLabel(cell.text));
        const auto isHead = [&heads](const QSet<QString> &list) { return heads.contains(list); };
        if (std::ranges::any_of(kReport, isHead))
            return OwnList::Report;
        if (std::ranges::any_of(kHistory, isHead))
            return OwnList::History;
    }
    return OwnList::None;
}

bool mayBeByPosition(const Catalogue &catalogue, const SheetGrid &grid, const ImportRequest &request)
{
    const auto fields = static_cast<int>(fieldsOf(catalogue, request.section).size());
    return fields > 0 && grid.rowCount == fields && !grid.rows.empty() && isOneColumn(grid) &&
           grid.rows.back().number <= fields;
}

std::vector<int> fieldsOf(const Catalogue &catalogue, std::optional<int> section)
{
    std::vector<int> fields;
    for (int at = 0; at < static_cast<int>(catalogue.variables.size()); ++at) {
        if (catalogue.variables[static_cast<size_t>(at)].section == section)
            fields.push_back(at);
    }
    return fields;
}

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
