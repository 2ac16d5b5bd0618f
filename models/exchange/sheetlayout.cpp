#include "exchange/sheetlayout.h"

#include "exchange/cellreading.h"

#include <QSet>

#include <algorithm>
#include <cstdlib>

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

enum class ColumnRole { None, Zone, Year, Code, Label, Value, Status, Reason, Note };

// The heads of columns in either language, as normalisedLabel() makes them.
ColumnRole roleOf(const SheetCell &cell)
{
    static const QHash<QString, ColumnRole> roles{
        {u"zona"_s, ColumnRole::Zone},         {u"zone"_s, ColumnRole::Zone},
        {u"codice zona"_s, ColumnRole::Zone},  {u"zone code"_s, ColumnRole::Zone},
        {u"ref area"_s, ColumnRole::Zone},     {u"territorio"_s, ColumnRole::Zone},
        {u"area"_s, ColumnRole::Zone},         {u"anno"_s, ColumnRole::Year},
        {u"year"_s, ColumnRole::Year},         {u"time period"_s, ColumnRole::Year},
        {u"codice"_s, ColumnRole::Code},       {u"code"_s, ColumnRole::Code},
        {u"variabile"_s, ColumnRole::Code},    {u"variable"_s, ColumnRole::Code},
        {u"domanda"_s, ColumnRole::Label},     {u"question"_s, ColumnRole::Label},
        {u"etichetta"_s, ColumnRole::Label},   {u"label"_s, ColumnRole::Label},
        {u"dato"_s, ColumnRole::Label},        {u"valore"_s, ColumnRole::Value},
        {u"value"_s, ColumnRole::Value},       {u"risposta"_s, ColumnRole::Value},
        {u"answer"_s, ColumnRole::Value},      {u"obs value"_s, ColumnRole::Value},
        {u"stato"_s, ColumnRole::Status},      {u"status"_s, ColumnRole::Status},
        {u"obs status"_s, ColumnRole::Status}, {u"motivo"_s, ColumnRole::Reason},
        {u"reason"_s, ColumnRole::Reason},     {u"nota"_s, ColumnRole::Note},
        {u"note"_s, ColumnRole::Note},
    };
    return cell.isNumber || cell.text.isEmpty() ? ColumnRole::None
                                                : roles.value(normalisedLabel(cell.text), ColumnRole::None);
}

class LayoutFinder
{
public:
    LayoutFinder(const SheetGrid &grid, LabelMatcher &matcher) : m_rows(grid.rows), m_matcher(matcher) {}

    [[nodiscard]] std::optional<SheetLayout> rowsOfValues() const
    {
        for (size_t at = 0; at < std::min(m_rows.size(), kRowsForHead); ++at) {
            SheetLayout layout{.headRow = at, .firstRow = at + 1};
            std::optional<int> code;
            for (int column = 0; column < static_cast<int>(m_rows[at].cells.size()); ++column)
                place(layout, code, roleOf(m_rows[at].cell(column)), column);
            if (code)
                layout.label = code;
            if (!layout.label || !layout.value)
                continue;
            // Questions in somebody's own words, of one questionnaire: they are matched, not looked up.
            const bool isOwnSheet = !code && !layout.zone && !layout.year;
            layout.shape = isOwnSheet ? SheetShape::Labelled : SheetShape::Long;
            readAbove(layout);
            return layout;
        }
        return std::nullopt;
    }

    // At least two columns headed by questions, or one beside the zones; something below.
    [[nodiscard]] std::optional<SheetLayout> wide() const
    {
        for (size_t at = 0; at + 1 < m_rows.size() && at < kRowsForHead; ++at) {
            SheetLayout layout{.shape = SheetShape::Wide, .headRow = at, .firstRow = at + 1};
            std::optional<int> ignored;
            for (int column = 0; column < static_cast<int>(m_rows[at].cells.size()); ++column) {
                const SheetCell &cell = m_rows[at].cell(column);
                if (cell.isNumber || cell.text.isEmpty() || tickOf(cell.text) != Tick::None)
                    continue;
                const ColumnRole role = roleOf(cell);
                if (role == ColumnRole::Zone || role == ColumnRole::Year)
                    place(layout, ignored, role, column);
                else if (const auto target = m_matcher.exact(cell.text))
                    layout.variables.emplace_back(column, *target);
            }
            if (layout.variables.size() >= 2 || (layout.zone && !layout.variables.empty()))
                return layout;
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
        if (!value)
            layout.value = head ? std::optional(head->second) : valueColumn(*label);
        return layout;
    }

private:
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
        case ColumnRole::None:
            return;
        }
    }

    // A template says its zone and year above the head, in the column of the answers.
    void readAbove(SheetLayout &layout) const
    {
        for (size_t at = 0; at < *layout.headRow; ++at) {
            const ColumnRole role = roleOf(m_rows[at].cell(*layout.label));
            const QString text = m_rows[at].cell(*layout.value).text.trimmed();
            if (role == ColumnRole::Zone)
                layout.zoneAbove = text;
            else if (role == ColumnRole::Year)
                layout.yearAbove = text;
        }
        if (!layout.zoneAbove.isEmpty() && !layout.yearAbove.isEmpty())
            layout.shape = SheetShape::Template;
    }

    [[nodiscard]] bool isLabel(const SheetCell &cell) const
    {
        return !cell.isNumber && !cell.text.isEmpty() && m_matcher.match(cell.text).target.has_value();
    }

    [[nodiscard]] std::optional<int> labelColumn() const
    {
        std::vector<int> labels(kColumnsForLabels, 0);
        for (size_t at = 0; at < std::min(m_rows.size(), kRowsForColumns); ++at) {
            for (int column = 0; column < kColumnsForLabels; ++column)
                labels[static_cast<size_t>(column)] += isLabel(m_rows[at].cell(column)) ? 1 : 0;
        }
        const auto best = std::ranges::max_element(labels);
        const bool isOneRow = m_rows.size() == 1 && *best == 1 && m_rows[0].cells.size() > 1;
        return *best >= kFewestLabels || isOneRow ? std::optional(static_cast<int>(best - labels.begin()))
                                                  : std::nullopt;
    }

    // The column with the most values beside labels.
    [[nodiscard]] std::optional<int> valueColumn(int label) const
    {
        std::vector<int> values(kColumnsForLabels, 0);
        for (size_t at = 0; at < std::min(m_rows.size(), kRowsForColumns); ++at) {
            const bool isLabelled = isLabel(m_rows[at].cell(label));
            for (int column = label + 1; column < kColumnsForLabels; ++column)
                values[static_cast<size_t>(column)] +=
                    isLabelled && !m_rows[at].cell(column).text.isEmpty() ? 1 : 0;
        }
        const auto best = std::ranges::max_element(values);
        return *best > 0 ? std::optional(static_cast<int>(best - values.begin())) : std::nullopt;
    }

    // The row with years over the values, and the column of `year` in it. Words beside several years are no
    // question, whatever they resemble.
    [[nodiscard]] std::optional<std::pair<size_t, int>> headOfYears(int label, int year) const
    {
        for (size_t at = 0; at < std::min(m_rows.size(), kRowsForColumns); ++at) {
            int years = 0;
            std::optional<int> found;
            for (int column = label + 1; column < kColumnsForLabels; ++column) {
                const QString text = m_rows[at].cell(column).text.trimmed();
                years += text.isEmpty() || isNear(text, year) ? !text.isEmpty() : -kColumnsForLabels;
                if (!found && text == QString::number(year))
                    found = column;
            }
            if (found && (years > 1 || !isLabel(m_rows[at].cell(label))))
                return std::pair(at, *found);
        }
        return std::nullopt;
    }

    static bool isNear(const QString &text, int year)
    {
        bool isNumber = false;
        const int other = text.toInt(&isNumber);
        return isNumber && std::abs(other - year) <= kYearsOfHistory;
    }

    const std::vector<SheetRow> &m_rows;
    LabelMatcher &m_matcher;
};

} // namespace

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
    return {.shape = shape.value_or(SheetShape::Column)};
}

} // namespace quaderno
