#include "exchange/sheetcontext.h"

#include "exchange/celltext.h"
#include "exchange/units.h"

#include <QRegularExpression>

#include <algorithm>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

constexpr size_t kRowsOfContext = 500;
constexpr size_t kRowsOfUnits = 30;
constexpr qsizetype kLongestTitle = 120;
constexpr int kYearsAround = 10;

constexpr auto kOfWords =
    QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption;

class ContextReader
{
public:
    ContextReader(const SheetGrid &grid, const SheetLayout &layout, size_t firstQuestion,
                  const std::vector<Zone> &zones, YearRange meant, const TextJudge &judge)
        : m_grid(grid), m_layout(layout), m_firstQuestion(firstQuestion), m_zones(zones), m_meant(meant),
          m_judge(judge)
    {
        for (size_t zone = 0; zone < zones.size(); ++zone)
            m_longestFirst.push_back(static_cast<int>(zone));
        // "Amiata Senese" is not "Senese".
        std::ranges::stable_sort(m_longestFirst, std::ranges::greater{},
                                 [&zones](int zone) { return zones[static_cast<size_t>(zone)].name.size(); });
    }

    SheetContext read()
    {
        take(m_grid.sheet);
        for (size_t at = 0; at < std::min(m_grid.rows.size(), kRowsOfContext); ++at) {
            const SheetRow &row = m_grid.rows[at];
            for (int column = 0; column < static_cast<int>(row.cells.size()); ++column) {
                const SheetCell &cell = row.cell(column);
                if (cell.isHidden || cell.text.isEmpty() || cell.text.size() > kLongestTitle)
                    continue;
                const size_t named = m_context.zones.size() + m_context.years.size();
                if (at < m_firstQuestion && isAround(at, column) && cell.kind == CellKind::Text &&
                    !isAnswered(row, column) && !isUnitOver(cell, column))
                    takeDoubts(cell.text);
                if (isAround(at, column))
                    take(cell.kind == CellKind::Date ? yearText(cell) : cell.text);
                m_context.isOfSeveral =
                    m_context.isOfSeveral || (at > m_firstQuestion && named > 0 &&
                                              named < m_context.zones.size() + m_context.years.size());
                if (cell.kind == CellKind::Text && at < m_firstQuestion && column == m_layout.value)
                    m_context.isOfPercentages =
                        m_context.isOfPercentages || normalisedLabel(cell.text).startsWith(u"percento");
                const bool isOfUnits =
                    at < m_firstQuestion || (m_layout.shape != SheetShape::Wide && at < kRowsOfUnits &&
                                             column != m_layout.value && column != m_layout.unit);
                if (cell.kind == CellKind::Text && isOfUnits && saysScale(cell.text) &&
                    m_context.doubt == TextDoubt::None) {
                    m_context.doubt = TextDoubt::Scale;
                    m_context.doubted = cell.text.simplified();
                }
            }
        }
        return std::move(m_context);
    }

private:
    // Titles and heads over the questions and over the values, not over other columns; and "Zona: Elba" in
    // one cell, wherever it stands.
    [[nodiscard]] bool isAround(size_t at, int column) const
    {
        if (at < m_firstQuestion)
            return column <= m_layout.label.value_or(0) || column == m_layout.value ||
                   m_layout.shape == SheetShape::Wide;
        static const QRegularExpression said(u"^\\s*(?:zona|anno|zone|year)\\b.*[:\\d]"_s,
                                             QRegularExpression::CaseInsensitiveOption);
        const SheetRow &row = m_grid.rows[at];
        return column == m_layout.label &&
               (said.match(row.cell(column).text).hasMatch() || isNameAlone(row.cell(column).text)) &&
               (!m_layout.value || row.cell(*m_layout.value).text.isEmpty());
    }

    // "Firenze", "Zona Firenze" or "2010" over another table.
    [[nodiscard]] bool isNameAlone(const QString &text) const
    {
        static const QRegularExpression year(u"^\\s*(?:19|20)\\d\\d\\s*$"_s);
        const QString words = bareZoneName(text);
        return year.match(text).hasMatch() || std::ranges::any_of(m_zones, [&words](const Zone &zone) {
                   return normalisedLabel(zone.name) == words;
               });
    }

    // Over the values it is compared with the unit of each question.
    [[nodiscard]] bool isUnitOver(const SheetCell &cell, int column) const
    {
        const bool isOfValues = column == m_layout.value || m_layout.shape == SheetShape::Wide;
        return isOfValues && isUnit(cell.text);
    }

    // Words beside a number of their own are about that one alone.
    [[nodiscard]] bool isAnswered(const SheetRow &row, int column) const
    {
        static const QRegularExpression year(u"^\\s*(?:19|20)\\d\\d\\s*$"_s);
        const SheetCell &value = row.cell(m_layout.value.value_or(-1));
        return column != m_layout.value && !year.match(value.text).hasMatch() &&
               (value.isNumber() || (!value.text.isEmpty() && value.text.front().isDigit()));
    }

    void takeDoubts(const QString &text)
    {
        if (m_context.doubt != TextDoubt::None)
            return;
        m_context.doubt = m_judge.ofTitle(text);
        if (m_context.doubt != TextDoubt::None)
            m_context.doubted = text.simplified();
    }

    static bool saysScale(const QString &text)
    {
        static const QRegularExpression scale(u"\\b(?:migliaia|milioni|thousands|millions)\\b"_s,
                                              QRegularExpression::CaseInsensitiveOption);
        return scale.match(text).hasMatch();
    }

    void take(const QString &text)
    {
        takeZones(u' ' + normalisedLabel(text) + u' ');
        takeYears(text);
    }

    void takeZones(QString words)
    {
        for (const int zone : m_longestFirst) {
            const QString name = u' ' + normalisedLabel(m_zones[static_cast<size_t>(zone)].name) + u' ';
            if (!words.contains(name))
                continue;
            words.replace(name, u" "_s);
            if (std::ranges::find(m_context.zones, zone) == m_context.zones.end())
                m_context.zones.push_back(zone);
        }
    }

    // The day something was filled in is not the year it is about; the last day of a year is. "L.R. 41/2005"
    // is a law.
    void takeYears(QString text)
    {
        static const QRegularExpression day(u"\\b(?!31[/.-]12)\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}\\b"_s);
        static const QRegularExpression form(u"(?<!\\d)(?:19|20)\\d\\d(?!\\d)"_s);
        static const QRegularExpression law(u"(?<![\\d/])\\d{1,3}/(?:19|20)\\d\\d(?!\\d)"_s);
        text.remove(day).remove(law);
        auto found = form.globalMatch(text);
        while (found.hasNext()) {
            const int year = found.next().captured().toInt();
            const bool isNear = year >= m_meant.first - kYearsAround && year <= m_meant.last + kYearsAround;
            if (isNear && std::ranges::find(m_context.years, year) == m_context.years.end())
                m_context.years.push_back(year);
        }
    }

    const SheetGrid &m_grid;
    const SheetLayout &m_layout;
    size_t m_firstQuestion;
    const std::vector<Zone> &m_zones;
    YearRange m_meant;
    const TextJudge &m_judge;
    std::vector<int> m_longestFirst;
    SheetContext m_context;
};

} // namespace

SheetContext sheetContext(const SheetGrid &grid, const SheetLayout &layout, size_t firstQuestion,
                          const std::vector<Zone> &zones, YearRange meant, const TextJudge &judge)
{
    return ContextReader(grid, layout, firstQuestion, zones, meant, judge).read();
}

} // namespace quaderno
