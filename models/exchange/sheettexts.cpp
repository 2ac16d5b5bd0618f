#include "exchange/sheettexts.h"

#include "exchange/units.h"

#include <QRegularExpression>

#include <algorithm>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

constexpr size_t kMostUnknown = 1000; // a sheet of nothing but texts is told its first ones

bool isText(const SheetCell &cell)
{
    return cell.kind == CellKind::Text && !cell.isHidden &&
           std::ranges::any_of(cell.text, [](QChar c) { return c.isLetter(); });
}

bool isReadColumn(const SheetLayout &layout, int column)
{
    const auto isOne = [column](const std::optional<int> &one) { return one == column; };
    return std::ranges::any_of(std::array{layout.zone, layout.year, layout.label, layout.value, layout.status,
                                          layout.reason, layout.note, layout.unit, layout.no},
                               isOne) ||
           std::ranges::find(layout.variables, column, &std::pair<int, Target>::first) !=
               layout.variables.end() ||
           std::ranges::find(layout.unitColumns, column, &std::pair<int, int>::second) !=
               layout.unitColumns.end() ||
           std::ranges::find(layout.columns, column, &ValueColumn::column) != layout.columns.end();
}

const UnreadColumn *unreadColumn(const SheetLayout &layout, int column)
{
    const auto found = std::ranges::find(layout.unread, column, &UnreadColumn::column);
    return found == layout.unread.end() ? nullptr : &*found;
}

QString headOf(const SheetGrid &grid, const SheetLayout &layout, int column)
{
    if (const UnreadColumn *unread = unreadColumn(layout, column))
        return unread->head;
    return layout.headRow ? grid.rows[*layout.headRow].cell(column).text : QString();
}

class LooseTextFinder
{
public:
    LooseTextFinder(const SheetGrid &grid, const ImportCells &found, const TextJudge &judge,
                    size_t firstQuestion, YearRange meant, bool isColumnTold)
        : m_grid(grid), m_layout(found.layout), m_known(found.known), m_judge(judge),
          m_firstQuestion(firstQuestion), m_meant(meant), m_isColumnTold(isColumnTold)
    {
        for (const ImportCell &entry : found.cells) {
            Told &told = m_rows[entry.row];
            told.isMatched = told.isMatched || entry.key || entry.isLeftOut;
            told.hasValue = told.hasValue || !entry.value->text.trimmed().isEmpty();
        }
    }

    SheetTexts find()
    {
        if (!m_grid.sheet.isEmpty())
            take({.text = m_grid.sheet}, true);
        for (size_t at = 0; at < m_grid.rows.size(); ++at)
            takeRow(at);
        return std::move(m_texts);
    }

private:
    // What is told of a row by its cells.
    struct Told {
        bool isMatched = false; // one of them is about a question
        bool hasValue = false;
    };

    void takeRow(size_t at)
    {
        const SheetRow &row = m_grid.rows[at];
        const auto told = m_rows.find(row.number);
        QString before; // the last text to the left
        for (int column = 0; column < static_cast<int>(row.cells.size()); ++column) {
            const SheetCell &cell = row.cell(column);
            if (cell.isHidden || cell.text.trimmed().isEmpty() || isUnitOver(column, cell))
                continue;
            if (isHeadOfRows(at, column) && isText(cell))
                doubt(m_judge.ofTitle(cell.text), cell.text);
            const bool isLoose =
                told == m_rows.end() ? isLooseAlone(at, column) : isLooseBeside(told->second, at, column);
            if (isLoose && !before.isEmpty())
                doubt(m_judge.ofHeaded(before, cell.text), before + u": "_s + cell.text);
            const bool isAsked = !before.isEmpty() && TextJudge::asksForAnything(before);
            if (isLoose && isText(cell))
                take({row.number, column, cell.text}, !isAsked && !isTold(told, column), at);
            before = isText(cell) ? cell.text : QString();
        }
    }

    // It is compared with that of each question.
    [[nodiscard]] bool isUnitOver(int column, const SheetCell &cell) const
    {
        return (column == m_layout.value || column == m_layout.unit) && isUnit(cell.text);
    }

    // "(dati in migliaia)" over the names of zones is about all that stands beside them.
    [[nodiscard]] bool isHeadOfRows(size_t at, int column) const
    {
        return m_layout.shape == SheetShape::Wide && m_layout.headRow == at && !m_layout.variables.empty() &&
               column < m_layout.variables.front().first;
    }

    // A row that nothing was made of.
    [[nodiscard]] bool isLooseAlone(size_t at, int column) const
    {
        const SheetRow &row = m_grid.rows[at];
        const SheetCell &cell = row.cell(column);
        if (m_layout.headRow == at && m_layout.shape != SheetShape::Labelled)
            return false;
        if (m_layout.unitRow == at || m_known.contains(row.number) || isSaid(row, column))
            return false;
        const bool isBelowHead = m_layout.headRow && at > *m_layout.headRow;
        if (m_layout.shape == SheetShape::Template && isBelowHead)
            return column == m_layout.label || headOf(m_grid, m_layout, column).isEmpty();
        if (const UnreadColumn *unread = unreadColumn(m_layout, column);
            unread && (cell.text.simplified() == unread->head || isBelowHead))
            return false;
        if (isToldBelow(column, cell))
            return false;
        const bool isOverValues = column == m_layout.value && at < m_firstQuestion;
        return !(isOverValues && (m_isColumnTold || !m_layout.oddHead.isEmpty()));
    }

    // Over a column of one zone: each of its values says it, or nothing is taken from it.
    [[nodiscard]] bool isToldBelow(int column, const SheetCell &cell) const
    {
        const UnreadColumn *unread = unreadColumn(m_layout, column);
        const auto own = std::ranges::find(m_layout.columns, column, &ValueColumn::column);
        return (unread && unread->isOfOther) || (own != m_layout.columns.end() && own->oddHead == cell.text);
    }

    // Beside a question whatever stands behind it is read, or told with its column; where there is none, its
    // words and its value are told.
    [[nodiscard]] bool isLooseBeside(const Told &told, size_t at, int column) const
    {
        const bool isLabelled = m_layout.shape == SheetShape::Labelled;
        if (isSaid(m_grid.rows[at], column))
            return false;
        const QString value = m_grid.rows[at].cell(m_layout.value.value_or(-1)).text.trimmed();
        const bool isOfNumber = !value.isEmpty() && value.front().isDigit();
        if (!told.isMatched && isLabelled && column == m_layout.label && isOfNumber)
            return false; // words beside a number are about that one alone
        if (!told.isMatched || (!told.hasValue && m_layout.shape == SheetShape::Wide))
            return isLabelled || !told.hasValue;
        return isLabelled && column < m_layout.label && column != m_layout.zone && column != m_layout.year;
    }

    [[nodiscard]] bool isTold(std::map<int, Told>::const_iterator told, int column) const
    {
        return told != m_rows.end() && (isReadColumn(m_layout, column) || unreadColumn(m_layout, column));
    }

    // "Zona | Elba"
    static bool isSaid(const SheetRow &row, int column)
    {
        if (saidBeside(row, column))
            return true;
        for (int before = column - 1; before >= 0; --before) {
            if (!row.cell(before).text.trimmed().isEmpty())
                return saidBeside(row, before) == column;
        }
        return false;
    }

    void take(LooseText text, bool isToTell, size_t at = 0)
    {
        doubt(m_judge.ofTitle(text.text), text.text);
        const bool saysYear = m_layout.year || !m_layout.yearAbove.isEmpty();
        if (at > m_firstQuestion && !saysYear)
            doubt(m_judge.ofNote(text.text, m_meant), text.text);
        if (isToTell && m_texts.unknown.size() < kMostUnknown && !m_judge.isHarmless(text.text)) {
            text.text = text.text.simplified();
            m_texts.unknown.push_back(std::move(text));
        }
    }

    void doubt(TextDoubt doubt, const QString &words)
    {
        if (m_texts.doubt != TextDoubt::None || doubt == TextDoubt::None)
            return;
        m_texts.doubt = doubt;
        m_texts.doubted = words.simplified();
    }

    const SheetGrid &m_grid;
    const SheetLayout &m_layout;
    const std::set<int> &m_known;
    const TextJudge &m_judge;
    size_t m_firstQuestion;
    YearRange m_meant;
    bool m_isColumnTold;
    std::map<int, Told> m_rows; // by SheetRow::number
    SheetTexts m_texts;
};

// The question again, the year before, what the template explains.
bool isOwnHead(const QString &head)
{
    static const QRegularExpression form(
        u"^\\s*(?:(?:19|20)\\d\\d|domanda|question|come rispondere|how to answer|comment)\\s*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return form.match(head).hasMatch();
}

} // namespace

SheetTexts looseTexts(const SheetGrid &grid, const ImportCells &found, const TextJudge &judge,
                      size_t firstQuestion, YearRange meant, bool isColumnTold)
{
    return LooseTextFinder(grid, found, judge, firstQuestion, meant, isColumnTold).find();
}

Beside doubtBeside(const SheetGrid &grid, const SheetRow &row, const SheetLayout &layout,
                   const TextJudge &judge, int year)
{
    for (int column = 0; column < static_cast<int>(row.cells.size()); ++column) {
        const SheetCell &cell = row.cell(column);
        const QString head = headOf(grid, layout, column);
        if (cell.isHidden || cell.text.trimmed().isEmpty() || isReadColumn(layout, column) || isOwnHead(head))
            continue;
        if (const TextDoubt doubt = judge.ofHeaded(head, cell.text); doubt != TextDoubt::None)
            return {doubt, QString(head + u": "_s + cell.text).simplified(), true};
        if (!isText(cell) || TextJudge::isConcept(head))
            continue;
        if (const TextDoubt doubt = judge.ofNote(cell.text, {year, year}); doubt != TextDoubt::None)
            return {doubt, cell.text.simplified()};
    }
    return {};
}

} // namespace quaderno
