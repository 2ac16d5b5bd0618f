#include "exchange/sheetlayout.h"

#include "exchange/cellreading.h"
#include "exchange/celltext.h"
#include "exchange/textjudge.h"
#include "exchange/units.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <numeric>
#include <set>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

constexpr size_t kRowsForHead = 30;
constexpr size_t kRowsForColumns = 500;
constexpr int kColumnsForLabels = 40;
constexpr int kFewestLabels = 2;
constexpr int kYearsOfHistory = 10; // that a zone keeps beside each other

enum class ColumnRole { None, Zone, Year, Code, Label, Value, Status, Reason, Note, Unit };

bool isWords(const SheetCell &cell)
{
    return cell.kind == CellKind::Text && !cell.text.isEmpty();
}

bool isHidden(const SheetRow &row)
{
    return std::ranges::all_of(row.cells,
                               [](const SheetCell &cell) { return cell.isHidden || cell.text.isEmpty(); });
}

bool beginsLikeNumber(const SheetCell &cell)
{
    return cell.isNumber() || cell.kind == CellKind::Duration ||
           (cell.kind == CellKind::Text && !cell.text.isEmpty() && cell.text.front().isDigit());
}

// The heads of columns in either language, as normalisedLabel() makes them.
ColumnRole roleOf(const SheetCell &cell)
{
    static const QHash<QString, ColumnRole> roles{
        {u"codice zona"_s, ColumnRole::Zone},  {u"zone code"_s, ColumnRole::Zone},
        {u"ref area"_s, ColumnRole::Zone},     {u"territorio"_s, ColumnRole::Zone},
        {u"area"_s, ColumnRole::Zone},         {u"time period"_s, ColumnRole::Year},
        {u"codice"_s, ColumnRole::Code},       {u"code"_s, ColumnRole::Code},
        {u"variabile"_s, ColumnRole::Code},    {u"variable"_s, ColumnRole::Code},
        {u"indicator"_s, ColumnRole::Code},    {u"domanda"_s, ColumnRole::Label},
        {u"question"_s, ColumnRole::Label},    {u"etichetta"_s, ColumnRole::Label},
        {u"label"_s, ColumnRole::Label},       {u"dato"_s, ColumnRole::Label},
        {u"voce"_s, ColumnRole::Label},        {u"item"_s, ColumnRole::Label},
        {u"valore"_s, ColumnRole::Value},      {u"value"_s, ColumnRole::Value},
        {u"risposta"_s, ColumnRole::Value},    {u"answer"_s, ColumnRole::Value},
        {u"obs value"_s, ColumnRole::Value},   {u"stato"_s, ColumnRole::Status},
        {u"status"_s, ColumnRole::Status},     {u"obs status"_s, ColumnRole::Status},
        {u"motivo"_s, ColumnRole::Reason},     {u"reason"_s, ColumnRole::Reason},
        {u"nota"_s, ColumnRole::Note},         {u"note"_s, ColumnRole::Note},
        {u"unita"_s, ColumnRole::Unit},        {u"unit"_s, ColumnRole::Unit},
        {u"unita misura"_s, ColumnRole::Unit}, {u"u m"_s, ColumnRole::Unit},
        {u"um"_s, ColumnRole::Unit},           {u"unit measure"_s, ColumnRole::Unit},
        {u"misura"_s, ColumnRole::Unit},
    };
    if (saysZone(cell))
        return ColumnRole::Zone;
    if (saysYear(cell))
        return ColumnRole::Year;
    return isWords(cell) ? roles.value(normalisedLabel(cell.text), ColumnRole::None) : ColumnRole::None;
}

class LayoutFinder
{
public:
    LayoutFinder(const SheetGrid &grid, LabelMatcher &matcher) : m_rows(grid.rows), m_matcher(matcher)
    {
        for (const bool wanted : {false, true}) {
            for (size_t at = 0; at < std::min(m_rows.size(), kRowsForHead); ++at) {
                if (isHidden(m_rows[at]) == wanted)
                    m_heads.push_back(at);
            }
        }
    }

    [[nodiscard]] std::optional<SheetLayout> rowsOfValues() const
    {
        for (const size_t at : m_heads) {
            SheetLayout layout{.headRow = at, .firstRow = at + 1};
            std::optional<int> code;
            for (const int column : seenFirst(m_rows[at]))
                place(layout, code, roleOf(m_rows[at].cell(column)), column);
            if (code)
                layout.label = code;
            layout.hasCodes = code.has_value();
            if (!layout.label || !layout.value)
                continue;
            chooseAmong(layout, claimsOf(layout, [this, at](int column) {
                            const SheetCell &head = m_rows[at].cell(column);
                            return roleOf(head) == ColumnRole::Value ||
                                   (saysCorrected(head) && hasNumbers(column, at + 1));
                        }));
            // Questions in somebody's own words, of one questionnaire: they are matched, not looked up.
            const bool isOwnSheet = !code && !layout.zone && !layout.year;
            layout.shape = isOwnSheet ? SheetShape::Labelled : SheetShape::Long;
            readAbove(layout);
            layout.unitAbove = unitOver(*layout.label, *layout.value);
            if (layout.shape == SheetShape::Labelled)
                findUnreadBeside(layout);
            else
                findUnreadValues(layout);
            return layout;
        }
        return std::nullopt;
    }

    // At least two columns headed by questions, or one beside the zones; something below. `areHeadsUnclear`:
    // it is enough that heads beside the zones resemble questions, so that these can be told.
    [[nodiscard]] std::optional<SheetLayout> wide(bool areHeadsUnclear = false) const
    {
        for (const size_t at : m_heads) {
            if (at + 1 == m_rows.size())
                continue;
            SheetLayout layout{.shape = SheetShape::Wide, .headRow = at, .firstRow = at + 1};
            std::optional<int> ignored;
            bool isLikely = false;
            std::vector<std::pair<int, Target>> guesses; // once it is known for a head, its words are matched
            for (const int column : seenFirst(m_rows[at])) {
                const SheetCell &cell = m_rows[at].cell(column);
                if (!isWords(cell) || tickOf(cell.text) != Tick::None)
                    continue;
                const ColumnRole role = roleOf(cell);
                if (role == ColumnRole::Zone || role == ColumnRole::Year)
                    place(layout, ignored, role, column);
                else if (const auto target = m_matcher.told(cell.text))
                    layout.variables.emplace_back(column, *target);
                else if (const LabelMatch match = m_matcher.match(cell.text); match.target)
                    guesses.emplace_back(column, *match.target);
                else
                    isLikely = isLikely || (areHeadsUnclear && !match.candidates.empty());
            }
            isLikely = isLikely || (areHeadsUnclear && !guesses.empty());
            if (areQuestionAndAnswer(layout.variables))
                continue;
            const bool areSeveral = countOf(layout.variables) >= 2 ||
                                    (areHeadsUnclear && countOf(layout.variables) + countOf(guesses) >= 2);
            if (areSeveral || (layout.zone && (isLikely || !layout.variables.empty()))) {
                takeGuesses(layout, guesses);
                findUnits(layout);
                std::ranges::sort(layout.variables, {}, &std::pair<int, Target>::first);
                findUnitColumns(layout);
                findUnread(layout);
                return layout;
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<SheetLayout> labelled(std::optional<int> label, std::optional<int> value,
                                                      std::optional<int> year) const
    {
        if (!label)
            label = labelColumn();
        if (!label)
            return std::nullopt;
        const auto head = year ? headOfYears(*label, *year) : std::nullopt;
        SheetLayout layout{.shape = SheetShape::Labelled, .label = label, .value = value};
        if (head) {
            layout.headRow = head->first;
            layout.firstRow = head->first + 1;
        }
        if (!value && year && !head)
            layout.otherYears = yearsBesides(*label, *year);
        if (!value && layout.otherYears.empty())
            layout.value = head ? std::optional(head->second) : valueColumn(*label);
        if (!value && head)
            chooseAmong(layout, claimsOf(layout, [&](int column) {
                            return column > *label &&
                                   yearAlone(m_rows[head->first].cell(column)) == QString::number(*year);
                        }));
        if (layout.value) {
            readYesAndNo(layout);
            readSaid(layout, m_rows.size());
            layout.unit = unitColumn(*label, *layout.value);
            layout.unitAbove = unitOver(*label, *layout.value);
        }
        if (!value && layout.value)
            findUnreadBeside(layout);
        if (!value && head)
            std::erase_if(layout.unread, [&](const UnreadColumn &column) {
                return !isTold(column, m_rows[head->first], *year);
            });
        if (!value && !head && layout.value) {
            layout.isUnclear = std::ranges::any_of(
                layout.unread, [](const UnreadColumn &column) { return column.hasNumbers; });
        }
        return layout;
    }

private:
    // Under other heads than that of the year stand other years, shares and notes; nothing at all says what
    // numbers without a head are, and which of two columns of one year is meant.
    static bool isTold(const UnreadColumn &column, const SheetRow &head, int year)
    {
        const SheetCell &cell = head.cell(column.column);
        return column.hasNumbers && (cell.text.isEmpty() || yearAlone(cell) == QString::number(year));
    }

    // "Valore | Valore corretto": which of the two holds, nobody has said.
    static bool saysCorrected(const SheetCell &head)
    {
        static const QRegularExpression form(
            u"\\b(?:corrett[oaie]|correzion[ei]|rettific\\w*|nuov[oaie]|corrected|corrections?|revised|new)\\b"_s,
            QRegularExpression::CaseInsensitiveOption);
        return isWords(head) && form.match(head.text).hasMatch();
    }

    [[nodiscard]] bool hasNumbers(int column, size_t firstRow) const
    {
        return std::any_of(m_rows.begin() + static_cast<qsizetype>(firstRow), m_rows.end(),
                           [column](const SheetRow &row) { return beginsLikeNumber(row.cell(column)); });
    }

    // The columns that are seen and have something in them below their heads.
    template <typename Claims>
    [[nodiscard]] std::vector<int> claimsOf(const SheetLayout &layout, const Claims &claims) const
    {
        std::vector<int> found;
        const SheetRow &head = m_rows[*layout.headRow];
        for (int column = 0; column < static_cast<int>(head.cells.size()); ++column) {
            const bool isFilled =
                std::any_of(m_rows.begin() + static_cast<qsizetype>(layout.firstRow), m_rows.end(),
                            [column](const SheetRow &row) {
                                return !row.cell(column).isHidden && !row.cell(column).text.isEmpty();
                            });
            if (isFilled && !head.cell(column).isHidden && claims(column))
                found.push_back(column);
        }
        return found;
    }

    static void chooseAmong(SheetLayout &layout, std::vector<int> claims)
    {
        if (claims.size() == 1)
            layout.value = claims.front();
        else if (claims.size() > 1)
            layout.rivals = std::move(claims);
    }

    // A head that means a question for certain goes before one that resembles it, and of two that do none is
    // taken.
    static void takeGuesses(SheetLayout &layout, const std::vector<std::pair<int, Target>> &guesses)
    {
        const auto isOf = [](Target target) {
            return [target](const std::pair<int, Target> &column) { return column.second == target; };
        };
        const auto told = layout.variables;
        for (const auto &guess : guesses) {
            if (std::ranges::none_of(told, isOf(guess.second)) &&
                std::ranges::count_if(guesses, isOf(guess.second)) == 1)
                layout.variables.push_back(guess);
        }
    }

    // "users | Utenti serviti nell’anno" says the same twice.
    static size_t countOf(const std::vector<std::pair<int, Target>> &columns)
    {
        std::set<std::pair<int, std::optional<int>>> targets;
        for (const auto &[column, target] : columns)
            targets.emplace(target.variable, target.choice);
        return targets.size();
    }

    // "Forma di gestione | Gestione pubblica diretta" is no row of heads.
    static bool areQuestionAndAnswer(const std::vector<std::pair<int, Target>> &columns)
    {
        return std::ranges::any_of(columns, [&columns](const auto &one) {
            return std::ranges::any_of(columns, [&one](const auto &other) {
                return one.second.variable == other.second.variable && !one.second.choice &&
                       other.second.choice;
            });
        });
    }

    // "persone | euro" in the row under the heads.
    void findUnits(SheetLayout &layout) const
    {
        const SheetRow &row = m_rows[layout.firstRow];
        const auto isUnitThere = [&row](const std::pair<int, Target> &column) {
            const SheetCell &cell = row.cell(column.first);
            return isWords(cell) && isUnit(cell.text);
        };
        const bool isOfNone = (!layout.zone || row.cell(*layout.zone).text.isEmpty()) &&
                              (!layout.year || row.cell(*layout.year).text.isEmpty());
        if (!isOfNone || std::ranges::none_of(layout.variables, isUnitThere))
            return;
        layout.unitRow = layout.firstRow;
        ++layout.firstRow;
    }

    // "Costo complessivo | Unità": the column behind a question says in what it is counted.
    void findUnitColumns(SheetLayout &layout) const
    {
        for (const auto &[column, target] : layout.variables) {
            if (roleOf(m_rows[*layout.headRow].cell(column + 1)) == ColumnRole::Unit)
                layout.unitColumns.emplace_back(column, column + 1);
        }
    }

    static void place(SheetLayout &layout, std::optional<int> &code, ColumnRole role, int column)
    {
        const auto take = [column](std::optional<int> &where) {
            if (!where)
                where = column;
        };
        switch (role) {
        case ColumnRole::Zone:
            return take(layout.zone);
        case ColumnRole::Year:
            return take(layout.year);
        case ColumnRole::Code:
            return take(code);
        case ColumnRole::Label:
            return take(layout.label);
        case ColumnRole::Value:
            return take(layout.value);
        case ColumnRole::Status:
            return take(layout.status);
        case ColumnRole::Reason:
            return take(layout.reason);
        case ColumnRole::Note:
            return take(layout.note);
        case ColumnRole::Unit:
            return take(layout.unit);
        case ColumnRole::None:
            return;
        }
    }

    // The columns of a row, hidden ones last.
    [[nodiscard]] static std::vector<int> seenFirst(const SheetRow &row)
    {
        std::vector<int> columns(row.cells.size());
        std::iota(columns.begin(), columns.end(), 0);
        std::stable_partition(columns.begin(), columns.end(),
                              [&row](int column) { return !row.cell(column).isHidden; });
        return columns;
    }

    // What every list has beside its values and that says no more of them: the name of the zone beside its
    // code, the question beside its own, what SDMX says of a number and the template of a question.
    [[nodiscard]] bool isKnownBeside(const SheetLayout &layout, const SheetCell &head) const
    {
        static const QSet<QString> ofTemplate{u"come rispondere"_s, u"how answer"_s};
        switch (roleOf(head)) {
        case ColumnRole::Zone:
        case ColumnRole::Year:
        case ColumnRole::Code:
        case ColumnRole::Label:
            return true;
        default:
            break;
        }
        const bool isOfTemplate =
            layout.shape == SheetShape::Template &&
            (ofTemplate.contains(normalisedLabel(head.text)) || isYearBefore(layout, head));
        return isOfTemplate || TextJudge::isConcept(head.text);
    }

    static bool isYearBefore(const SheetLayout &layout, const SheetCell &head)
    {
        return yearAlone(head) == QString::number(layout.yearAbove.toInt() - 1);
    }

    // Columns with something in them below the head, and the words over them.
    [[nodiscard]] std::vector<std::pair<int, QString>> columnsWithTexts(const SheetLayout &layout) const
    {
        std::set<int> filled;
        for (size_t at = layout.firstRow; at < m_rows.size(); ++at) {
            for (int column = 0; column < static_cast<int>(m_rows[at].cells.size()); ++column) {
                const SheetCell &cell = m_rows[at].cell(column);
                if (!cell.isHidden && !cell.text.trimmed().isEmpty())
                    filled.insert(column);
            }
        }
        std::vector<std::pair<int, QString>> columns;
        for (const int column : filled) {
            const QString head = m_rows[*layout.headRow].cell(column).text.simplified();
            columns.emplace_back(column, head.isEmpty() ? columnName(column) : head);
        }
        return columns;
    }

    void findUnreadValues(SheetLayout &layout) const
    {
        const SheetRow &head = m_rows[*layout.headRow];
        for (const auto &[column, words] : columnsWithTexts(layout)) {
            const SheetCell &cell = head.cell(column);
            const bool isRead = column == layout.zone || column == layout.year || column == layout.label ||
                                column == layout.value || column == layout.status ||
                                column == layout.reason || column == layout.note || column == layout.unit;
            if (!isRead && !cell.isHidden && !isKnownBeside(layout, cell))
                layout.unread.push_back({.column = column, .head = words, .row = head.number});
        }
    }

    // A template says its zone and year above the head, in the column of the answers.
    void readAbove(SheetLayout &layout) const
    {
        const bool isOwnSheet = layout.shape == SheetShape::Labelled;
        readSaid(layout, isOwnSheet ? m_rows.size() : *layout.headRow);
        if (!isOwnSheet && !layout.zoneAbove.isEmpty() && !layout.yearAbove.isEmpty())
            layout.shape = SheetShape::Template;
    }

    // Said twice, and not the same: no zone or year is of that name.
    static void takeSaid(QString &where, const QString &said)
    {
        if (where.isEmpty())
            where = said;
        else if (!where.split(u", "_s).contains(said))
            where += u", "_s + said;
    }

    // "Zona | Elba", "Anno | 2011", or both in one row: among the questions of somebody's own sheet they
    // stand anywhere.
    void readSaid(SheetLayout &layout, size_t end) const
    {
        for (size_t at = 0; at < std::min(end, kRowsForColumns); ++at) {
            const SheetRow &row = m_rows[at];
            if (!row.cell(*layout.value).text.trimmed().isEmpty())
                takeSaid(layout, row.cell(*layout.label), row.cell(*layout.value));
            for (int column = 0; column < static_cast<int>(row.cells.size()); ++column) {
                const auto said = saidBeside(row, column);
                if (said && (column != *layout.label || row.cell(*layout.value).text.trimmed().isEmpty()))
                    takeSaid(layout, row.cell(column), row.cell(*said));
            }
        }
    }

    static void takeSaid(SheetLayout &layout, const SheetCell &label, const SheetCell &said)
    {
        if (label.isHidden || said.isHidden)
            return;
        if (saysZone(label))
            takeSaid(layout.zoneAbove, said.text.trimmed());
        else if (saysYear(label))
            takeSaid(layout.yearAbove, yearText(said));
    }

    [[nodiscard]] bool isLabel(const SheetCell &cell) const
    {
        return isWords(cell) && m_matcher.match(cell.text).target.has_value();
    }

    [[nodiscard]] std::optional<int> labelColumn() const
    {
        const auto seen = labelColumn(false);
        return seen ? seen : labelColumn(true);
    }

    [[nodiscard]] std::optional<int> labelColumn(bool withHidden) const
    {
        std::vector<int> labels(kColumnsForLabels, 0);
        for (size_t at = 0; at < std::min(m_rows.size(), kRowsForColumns); ++at) {
            for (int column = 0; column < kColumnsForLabels; ++column) {
                const SheetCell &cell = m_rows[at].cell(column);
                labels[static_cast<size_t>(column)] +=
                    (withHidden || !cell.isHidden) && isLabel(cell) ? 1 : 0;
            }
        }
        const auto best = std::ranges::max_element(labels);
        const bool isOneRow = m_rows.size() == 1 && *best == 1 && m_rows[0].cells.size() > 1;
        return *best >= kFewestLabels || isOneRow ? std::optional(static_cast<int>(best - labels.begin()))
                                                  : std::nullopt;
    }

    // The column with the most values beside labels.
    [[nodiscard]] std::optional<int> valueColumn(int label) const
    {
        const auto seen = valueColumn(label, false);
        return seen ? seen : valueColumn(label, true);
    }

    [[nodiscard]] std::optional<int> valueColumn(int label, bool withHidden) const
    {
        std::vector<int> values = countBeside(label, [withHidden](const SheetCell &cell) {
            return !cell.text.isEmpty() && (withHidden || !cell.isHidden);
        });
        for (int column = label + 1; column < kColumnsForLabels; ++column) {
            if (isOfUnits(label, column))
                values[static_cast<size_t>(column)] = 0;
        }
        const auto best = std::ranges::max_element(values);
        return *best > 0 ? std::optional(static_cast<int>(best - values.begin())) : std::nullopt;
    }

    // For each column behind the labels, how many such cells stand beside one.
    template <typename Is> [[nodiscard]] std::vector<int> countBeside(int label, const Is &is) const
    {
        std::vector<int> counts(kColumnsForLabels, 0);
        for (size_t at = 0; at < std::min(m_rows.size(), kRowsForColumns); ++at) {
            if (!isLabel(m_rows[at].cell(label)))
                continue;
            for (int column = label + 1; column < kColumnsForLabels; ++column)
                counts[static_cast<size_t>(column)] += is(m_rows[at].cell(column)) ? 1 : 0;
        }
        return counts;
    }

    // "Sì | No" over two columns of which the values are one. Under "No" alone a mark says the contrary, and
    // is none.
    void readYesAndNo(SheetLayout &layout) const
    {
        for (size_t at = 0; at < std::min(m_rows.size(), kRowsForHead); ++at) {
            const SheetRow &row = m_rows[at];
            if (isLabel(row.cell(*layout.label)) && !row.cell(*layout.value).text.isEmpty() &&
                !saysYesOrNo(row.cell(*layout.value)))
                return;
            std::optional<int> yes;
            std::optional<int> no;
            for (int column = *layout.label + 1; column < kColumnsForLabels; ++column) {
                if (saysYesOrNo(row.cell(column)))
                    (tickOf(row.cell(column).text) == Tick::Yes ? yes : no) = column;
            }
            // "Diretta | No" is an answer.
            const bool isHead = no && (yes || !isLabel(row.cell(*layout.label)));
            if (isHead && (layout.value == no || layout.value == yes)) {
                layout.value = yes ? yes : layout.value;
                layout.no = no;
                layout.firstRow = std::max(layout.firstRow, at + 1);
                return;
            }
        }
    }

    static bool saysYesOrNo(const SheetCell &cell)
    {
        static const QSet<QString> words{u"si"_s, u"no"_s, u"yes"_s};
        return isWords(cell) && words.contains(normalisedLabel(cell.text));
    }

    // A column of units, with or without a head.
    [[nodiscard]] bool isOfUnits(int label, int column) const
    {
        bool hasUnits = false;
        for (size_t at = 0; at < std::min(m_rows.size(), kRowsForColumns); ++at) {
            const SheetCell &cell = m_rows[at].cell(column);
            if (cell.text.isEmpty())
                continue;
            if (roleOf(cell) == ColumnRole::Unit)
                return true;
            if (isLabel(m_rows[at].cell(label)) && !(isWords(cell) && isUnit(cell.text)))
                return false;
            hasUnits = hasUnits || isLabel(m_rows[at].cell(label));
        }
        return hasUnits;
    }

    [[nodiscard]] std::optional<int> unitColumn(int label, int value) const
    {
        for (int column = label + 1; column < kColumnsForLabels; ++column) {
            if (column != value && isOfUnits(label, column))
                return column;
        }
        return std::nullopt;
    }

    // "Euro" over a column of values.
    [[nodiscard]] QString unitOver(int label, int value) const
    {
        for (size_t at = 0; at < std::min(m_rows.size(), kRowsForHead); ++at) {
            const SheetCell &cell = m_rows[at].cell(value);
            if (!cell.text.isEmpty() && isLabel(m_rows[at].cell(label)))
                break;
            if (isWords(cell) && isUnit(cell.text))
                return cell.text.simplified();
        }
        return {};
    }

    // Which of several columns of numbers is meant, nobody has said; what else stands beside questions is
    // told too.
    void findUnreadBeside(SheetLayout &layout) const
    {
        const std::vector<int> numbers = countBeside(
            *layout.label, [](const SheetCell &cell) { return !cell.isHidden && beginsLikeNumber(cell); });
        const std::vector<int> texts = countBeside(
            *layout.label, [](const SheetCell &cell) { return !cell.isHidden && !cell.text.isEmpty(); });
        for (int column = *layout.label + 1; column < kColumnsForLabels; ++column) {
            const auto at = static_cast<size_t>(column);
            const bool isRead = column == layout.value || column == layout.status ||
                                column == layout.reason || column == layout.note || column == layout.unit ||
                                column == layout.no;
            if (!isRead && texts[at] > 0)
                layout.unread.push_back({.column = column,
                                         .head = headOf(layout, column),
                                         .hasNumbers = numbers[at] > 0,
                                         .hasHead = headOf(layout, column) != columnName(column),
                                         .row = layout.headRow ? m_rows[*layout.headRow].number : 0});
        }
    }

    [[nodiscard]] QString headOf(const SheetLayout &layout, int column) const
    {
        if (layout.headRow && !m_rows[*layout.headRow].cell(column).text.isEmpty())
            return m_rows[*layout.headRow].cell(column).text.simplified();
        for (size_t at = 0; at < std::min(m_rows.size(), kRowsForHead); ++at) {
            const SheetCell &cell = m_rows[at].cell(column);
            if (!cell.text.isEmpty())
                return isWords(cell) && !beginsLikeNumber(cell) ? cell.text.simplified() : columnName(column);
        }
        return columnName(column);
    }

    // Of a sheet with a row for each zone: columns with something in them that are about no question.
    void findUnread(SheetLayout &layout) const
    {
        size_t columns = 0;
        for (size_t at = *layout.headRow; at < m_rows.size(); ++at)
            columns = std::max(columns, m_rows[at].cells.size());
        std::vector<bool> isRead(columns, false);
        for (const auto &[column, target] : layout.variables)
            isRead[static_cast<size_t>(column)] = true;
        for (const auto &[column, unit] : layout.unitColumns)
            isRead[static_cast<size_t>(unit)] = true;
        for (const std::optional<int> &column : {layout.zone, layout.year}) {
            if (column)
                isRead[static_cast<size_t>(*column)] = true;
        }
        for (int column = 0; column < static_cast<int>(columns); ++column) {
            const bool hasValue =
                !isRead[static_cast<size_t>(column)] &&
                std::any_of(m_rows.begin() + static_cast<qsizetype>(layout.firstRow), m_rows.end(),
                            [column](const SheetRow &row) {
                                return !row.cell(column).isHidden && !row.cell(column).text.isEmpty();
                            });
            const QString head = m_rows[*layout.headRow].cell(column).text.simplified();
            if (hasValue)
                layout.unread.push_back({.column = column,
                                         .head = head.isEmpty() ? columnName(column) : head,
                                         .row = m_rows[*layout.headRow].number,
                                         .isLeftOut = m_matcher.match(head).isIgnored});
        }
    }

    // Years over the values, of a sheet that has none under the year that is asked for.
    [[nodiscard]] std::vector<int> yearsBesides(int label, int year) const
    {
        for (size_t at = 0; at < std::min(m_rows.size(), kRowsForHead); ++at) {
            if (saysYear(m_rows[at].cell(label)))
                continue; // said of the whole sheet
            std::vector<int> years;
            bool areYears = true;
            for (int column = label + 1; column < kColumnsForLabels && areYears; ++column) {
                const QString text = yearAlone(m_rows[at].cell(column));
                areYears = text.isEmpty() || isNear(text, year);
                if (areYears && !text.isEmpty())
                    years.push_back(text.toInt());
            }
            const bool isQuestion = isLabel(m_rows[at].cell(label));
            if (areYears && !years.empty() && (years.size() > 1 || !isQuestion))
                return years;
            if (isQuestion)
                break;
        }
        return {};
    }

    // The row with years over the values, and the column of `year` in it. Words beside several years are no
    // question, whatever they resemble.
    [[nodiscard]] std::optional<std::pair<size_t, int>> headOfYears(int label, int year) const
    {
        for (size_t at = 0; at < std::min(m_rows.size(), kRowsForColumns); ++at) {
            int years = 0;
            std::optional<int> found;
            std::optional<int> foundHidden;
            bool hasValues = false;
            for (int column = label + 1; column < kColumnsForLabels; ++column) {
                const SheetCell &cell = m_rows[at].cell(column);
                const QString text = yearAlone(cell);
                hasValues = hasValues || !text.isEmpty();
                years += text.isEmpty() || isNear(text, year) ? !text.isEmpty() : -kColumnsForLabels;
                std::optional<int> &place = cell.isHidden ? foundHidden : found;
                if (!place && text == QString::number(year))
                    place = column;
            }
            if (!found)
                found = foundHidden;
            const bool isQuestion = isLabel(m_rows[at].cell(label));
            if (found && (years > 1 || !isQuestion))
                return std::pair(at, *found);
            if (isQuestion && hasValues)
                break; // what stands below is no head of it
        }
        return std::nullopt;
    }

    // Over a column a date with its day or month ("gen-12", "30/06/2012") is of that, and not of a year.
    static QString yearAlone(const SheetCell &cell) { return cell.text.trimmed(); }

    static bool isNear(const QString &text, int year)
    {
        bool isNumber = false;
        const int other = text.toInt(&isNumber);
        return isNumber && std::abs(other - year) <= kYearsOfHistory;
    }

    const std::vector<SheetRow> &m_rows;
    LabelMatcher &m_matcher;
    std::vector<size_t> m_heads; // rows that may be the head, hidden ones last
};

} // namespace

bool saysZone(const SheetCell &label)
{
    static const QSet<QString> words{u"zona"_s, u"zone"_s, u"zona distretto"_s, u"zona socio sanitaria"_s,
                                     u"zona sociosanitaria"_s};
    return isWords(label) && words.contains(normalisedLabel(label.text));
}

std::optional<int> saidBeside(const SheetRow &row, int column)
{
    if (!saysZone(row.cell(column)) && !saysYear(row.cell(column)))
        return std::nullopt;
    for (int next = column + 1; next < static_cast<int>(row.cells.size()); ++next) {
        const SheetCell &cell = row.cell(next);
        if (!cell.text.trimmed().isEmpty())
            return saysZone(cell) || saysYear(cell) ? std::nullopt : std::optional(next);
    }
    return std::nullopt;
}

bool saysYear(const SheetCell &label)
{
    static const QSet<QString> words{u"anno"_s, u"year"_s, u"anno riferimento"_s, u"anno rilevazione"_s};
    return isWords(label) && words.contains(normalisedLabel(label.text));
}

bool isHeadOfLabels(const SheetCell &label)
{
    return roleOf(label) == ColumnRole::Label;
}

ZoneColumns zoneColumns(const SheetGrid &grid, int label, size_t end,
                        const std::function<bool(const QString &)> &isZone)
{
    static const QRegularExpression form(u"^(?<zone>.*?)[\\s–—(-]*(?<year>(?:19|20)\\d\\d)?\\)?$"_s);
    std::map<int, ValueColumn> heads;
    std::map<int, QString> years;
    size_t firstRow = 0;
    for (size_t at = 0; at < std::min({end, grid.rows.size(), kRowsForHead}); ++at) {
        const SheetRow &row = grid.rows[at];
        std::map<int, ValueColumn> named;
        std::map<int, QString> dated;
        for (int column = label + 1; column < kColumnsForLabels; ++column) {
            if (row.cell(column).text.isEmpty() || row.cell(column).isHidden)
                continue;
            const auto match = form.match(row.cell(column).text.simplified());
            const QString zone = match.captured(u"zone"_s);
            named[column] = {column, isZone(zone) ? zone : QString(), match.captured(u"year"_s)};
            if (zone.isEmpty() && match.capturedLength(u"year"_s) > 0)
                dated[column] = match.captured(u"year"_s);
        }
        const auto zones =
            std::ranges::count_if(named, [](const auto &head) { return !head.second.zone.isEmpty(); });
        if (zones > 1)
            heads = std::move(named);
        else if (!dated.empty())
            years = std::move(dated);
        else
            continue;
        firstRow = at + 1;
    }
    ZoneColumns found{.firstRow = firstRow};
    for (int column = label + 1; column < kColumnsForLabels && !heads.empty(); ++column) {
        const bool hasValues =
            std::any_of(grid.rows.begin() + static_cast<qsizetype>(end), grid.rows.end(),
                        [column](const SheetRow &row) { return !row.cell(column).text.isEmpty(); });
        const auto zone = heads.upper_bound(column);
        const auto year = years.upper_bound(column);
        const bool isHeaded = heads.contains(column) || years.contains(column);
        if (!hasValues || !isHeaded || zone == heads.begin() || std::prev(zone)->second.zone.isEmpty())
            continue;
        ValueColumn taken = std::prev(zone)->second;
        taken.column = column;
        if (year != years.begin())
            taken.year = std::prev(year)->second;
        found.columns.push_back(std::move(taken));
    }
    return found;
}

bool isAside(const UnreadColumn &column)
{
    static const QSet<QString> heads{
        u"note"_s,  u"nota"_s, u"notes"_s, u"totale"_s, u"totali"_s,  u"total"_s,    u"totals"_s, u"tot"_s,
        u"somma"_s, u"sum"_s,  u"media"_s, u"mean"_s,   u"average"_s, u"percento"_s, u"zona"_s,   u"zone"_s};
    return column.isLeftOut || heads.contains(normalisedLabel(column.head));
}

bool isAddend(const UnreadColumn &column)
{
    return column.hasNumbers && column.hasHead && !isAside(column);
}

SheetLayout sheetLayout(const SheetGrid &grid, LabelMatcher &matcher, std::optional<SheetShape> shape,
                        std::optional<int> labelColumn, std::optional<int> valueColumn,
                        std::optional<int> year)
{
    const LayoutFinder finder(grid, matcher);
    const auto mayBe = [&](SheetShape wanted) { return !shape || *shape == wanted; };
    const bool areColumnsTold = labelColumn || valueColumn;
    if (!areColumnsTold && (mayBe(SheetShape::Template) || mayBe(SheetShape::Long))) {
        if (const auto layout = finder.rowsOfValues())
            return *layout;
    }
    if (!areColumnsTold && mayBe(SheetShape::Wide)) {
        if (const auto layout = finder.wide())
            return *layout;
    }
    if (mayBe(SheetShape::Labelled)) {
        if (const auto layout = finder.labelled(labelColumn, valueColumn, year))
            return *layout;
    }
    if (!areColumnsTold && mayBe(SheetShape::Wide)) {
        if (const auto layout = finder.wide(true))
            return *layout;
    }
    return {.shape = shape.value_or(SheetShape::Column)};
}

} // namespace quaderno
