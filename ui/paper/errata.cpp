#include "paper/errata.h"

#include "analysis/audittexts.h"
#include "data/numberformat.h"
#include "files/outputfile.h"
#include "paper/pdffile.h"
#include "paper/reportlayout.h"
#include "storage/dataset.h"

#include <QFileInfo>
#include <QPainter>

#include <algorithm>
#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace quaderno
{

namespace
{

using namespace paper;

constexpr qreal kGapUnderTitle = 2 * kMillimetre;
constexpr qreal kGapAboveTable = 4 * kMillimetre;
constexpr qreal kRowPadding = 0.8 * kMillimetre;
constexpr qreal kColumnGap = 3 * kMillimetre;
constexpr qreal kDoubtfulHeight = 45 * kMillimetre; // its heading, the note and a first table
// Zone, year, printed, correct; the cause takes the rest of the line.
constexpr std::array kColumnWidths{34 * kMillimetre, 9 * kMillimetre, 14 * kMillimetre, 18 * kMillimetre};

class ErrataLayout
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::ErrataPaper)

public:
    ErrataLayout(const DataSet &dataSet, const std::vector<AuditedCell> &cells, Language language,
                 const PaperStyles &styles)
        : m_dataSet(dataSet), m_language(language), m_styles(styles),
          m_texts(dataSet.catalogue(), dataSet.observations(), language),
          m_frame(reportFrame(dataSet, {.years = dataSet.edition()->years, .language = language})),
          m_document(emptyDocument(m_frame, styles)), m_flow(m_document)
    {
        m_printedCount = static_cast<int>(
            std::ranges::count_if(cells, [](const AuditedCell &cell) { return cell.printed.has_value(); }));
        std::ranges::copy_if(cells, std::back_inserter(m_errata), &AuditedCell::isErratum);
        std::ranges::copy_if(cells, std::back_inserter(m_doubtful), &AuditedCell::isDoubtful);
        m_document.title = styles.printable(tr("Errata: %1").arg(m_frame.title));
        m_document.dates = datesLine(m_frame);
    }

    [[nodiscard]] PaperDocument laidOut()
    {
        m_flow.newPage();
        m_document.pages.front().hasRunningHead = false;
        addTitle();
        addTables(m_errata);
        addDoubtful();
        return std::move(m_document);
    }

private:
    void addTables(const std::vector<AuditedCell> &cells)
    {
        for (size_t first = 0; first < cells.size();) {
            size_t end = first;
            while (end < cells.size() && cells[end].table == cells[first].table)
                ++end;
            addTable(std::span(cells).subspan(first, end - first));
            first = end;
        }
    }

    void addDoubtful()
    {
        if (m_doubtful.empty())
            return;
        m_isDoubtful = true;
        m_flow.skip(2 * kGapAboveTable);
        m_flow.ensure(kDoubtfulHeight);
        m_flow.addText(tr("To verify"), m_styles.subheading);
        m_flow.addText(tr("These numbers are possible within the bounds of what was estimated. The middle of "
                          "the bounds gives another one, and the cause explains all of them at once."),
                       m_styles.note);
        addTables(m_doubtful);
    }

    void addTitle()
    {
        const QString edition =
            tr("%1, %2", "title of an edition, years").arg(m_frame.title, m_dataSet.edition()->years.text());
        m_flow.addText(m_styles.printable(edition), m_styles.running);
        m_flow.addText(tr("Errata"), m_styles.chapter);
        m_flow.skip(kGapUnderTitle);
        m_flow.addText(summary(), m_styles.body);
        m_flow.skip(kGapUnderTitle);
        m_flow.addText(
            tr("A number is listed when no rounding of the printed terms, and no value within the "
               "bounds of estimated ones, leads to it; and where a number could be printed and was "
               "not. The cause is the likeliest one, found by comparing the printed tables."),
            m_styles.note);
        std::vector<AuditedCell> all = m_errata;
        all.insert(all.end(), m_doubtful.begin(), m_doubtful.end());
        if (const QStringList signs = m_texts.signs(all); !signs.isEmpty())
            m_flow.addText(m_styles.printable(signs.join(u"  ·  "_s)), m_styles.note);
    }

    [[nodiscard]] QString summary() const
    {
        if (m_errata.empty())
            return tr("None of the %n printed numbers is to be corrected.", nullptr, m_printedCount);
        const auto isGap = [](const AuditedCell &cell) { return !cell.printed; };
        const auto gaps = std::ranges::count_if(m_errata, isGap);
        const QString printed = NumberFormat(m_language).format(m_printedCount, 0, 0);
        return tr("Cells to correct: %1. Printed numbers among them: %2, out of %3; gaps where a number "
                  "could be "
                  "printed: %4.")
            .arg(m_errata.size())
            .arg(static_cast<qsizetype>(m_errata.size()) - gaps)
            .arg(printed)
            .arg(gaps);
    }

    [[nodiscard]] QString headingOf(int number) const
    {
        const YearRange years = m_dataSet.edition()->years;
        for (const NumberedItem &item : numberTables(m_dataSet.catalogue(), years)) {
            if (item.number == number)
                return tableHeading(
                    number, composeTitle(m_dataSet.catalogue().tables[static_cast<size_t>(item.index)].title,
                                         years, item.year, m_language));
        }
        return {};
    }

    // The heading stays with the heads and the first row; heads come again on each new page.
    void addTable(std::span<const AuditedCell> cells)
    {
        const QString heading = m_styles.printable(headingOf(cells.front().table));
        const auto lines = static_cast<qreal>(m_styles.title.wrap(heading, kTextArea.width()).size());
        m_flow.skip(kGapAboveTable);
        m_flow.ensure(lines * m_styles.title.lineHeight() + headHeight() + rowOf(cells.front()).height);
        m_flow.addBookmark(heading, 0);
        m_flow.addText(heading, m_styles.title);
        addHeads();
        for (const AuditedCell &cell : cells)
            addRow(rowOf(cell), heading);
        m_flow.add(0, [this](QPainter &painter, qreal y) { rule(painter, y, m_styles.colours.text); });
    }

    struct Row {
        QStringList zone;
        std::array<QString, 3> numbers; // year, printed, correct
        QStringList cause;
        qreal height = 0;
    };

    [[nodiscard]] Row rowOf(const AuditedCell &cell) const
    {
        const QString cause = m_texts.cause(cell);
        Row row{
            .zone = m_styles.cell.wrap(m_styles.printable(m_texts.zoneName(cell)), kColumnWidths[0]),
            .numbers = {QString::number(cell.year), m_texts.printed(cell), m_texts.recomputedWithSign(cell)},
            .cause = m_styles.cell.wrap(m_styles.printable(cause.isEmpty() ? tr("Not known.") : cause),
                                        kTextArea.right() - causeLeft())};
        row.height =
            static_cast<qreal>(std::max(row.zone.size(), row.cause.size())) * m_styles.cell.lineHeight() +
            2 * kRowPadding;
        return row;
    }

    static qreal causeLeft()
    {
        qreal left = kTextArea.left();
        for (const qreal width : kColumnWidths)
            left += width + kColumnGap;
        return left;
    }

    // The right end of a column of numbers.
    static qreal rightOf(size_t column)
    {
        qreal right = kTextArea.left() - kColumnGap;
        for (size_t i = 0; i <= column; ++i)
            right += kColumnWidths[i] + kColumnGap;
        return right;
    }

    [[nodiscard]] qreal headHeight() const { return m_styles.head.lineHeight() + 2 * kRowPadding; }

    void addHeads()
    {
        const std::array heads{tr("Year"), tr("Printed"), m_isDoubtful ? tr("Recomputed") : tr("Correct")};
        m_flow.add(headHeight(),
                   [this, heads, zone = tr("Zone"), cause = tr("Likely cause")](QPainter &painter, qreal y) {
                       rule(painter, y, m_styles.colours.text);
                       const qreal top = y + kRowPadding;
                       m_styles.head.draw(painter, kTextArea.left(), top, zone);
                       for (size_t i = 0; i < heads.size(); ++i)
                           m_styles.head.drawRight(painter, rightOf(i + 1), top, heads[i]);
                       m_styles.head.draw(painter, causeLeft(), top, cause);
                       rule(painter, y + headHeight(), m_styles.colours.text);
                   });
    }

    void addRow(const Row &row, const QString &heading)
    {
        if (row.height > m_flow.remaining()) {
            m_flow.newPage();
            m_flow.addText(tr("%1 (continued)", "heading of a table").arg(heading), m_styles.title);
            addHeads();
        }
        m_flow.add(row.height, [this, row](QPainter &painter, qreal y) {
            rule(painter, y, m_styles.colours.rowRule);
            const qreal top = y + kRowPadding;
            drawLines(painter, kTextArea.left(), top, row.zone);
            for (size_t i = 0; i < row.numbers.size(); ++i)
                m_styles.cell.drawRight(painter, rightOf(i + 1), top, row.numbers[i]);
            drawLines(painter, causeLeft(), top, row.cause);
        });
    }

    void drawLines(QPainter &painter, qreal x, qreal y, const QStringList &lines) const
    {
        for (const QString &line : lines) {
            m_styles.cell.draw(painter, x, y, line);
            y += m_styles.cell.lineHeight();
        }
    }

    static void rule(QPainter &painter, qreal y, const QColor &colour)
    {
        painter.setPen(QPen(colour, 0.5 * kPoint, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(kTextArea.left(), y), QPointF(kTextArea.right(), y));
    }

    const DataSet &m_dataSet;
    Language m_language;
    PaperStyles m_styles;
    AuditTexts m_texts;
    ReportContents m_frame;
    PaperDocument m_document;
    PageFlow m_flow;
    int m_printedCount = 0;
    bool m_isDoubtful = false; // the tables being laid out are of cells to verify
    std::vector<AuditedCell> m_errata;
    std::vector<AuditedCell> m_doubtful;
};

Outcome writeErrataPdf(const DataSet &dataSet, const std::vector<AuditedCell> &cells, Language language,
                       const QString &path)
{
    const Result<PaperStyles> styles = PaperStyles::load();
    if (!styles)
        return styles.error();
    // What it paints points back to it: it lives until the pages are written.
    ErrataLayout layout(dataSet, cells, language, styles.value());
    return writePdf(layout.laidOut(), styles.value(), path);
}

struct ErrataText {
    Q_DECLARE_TR_FUNCTIONS(quaderno::ErrataPaper)
};

} // namespace

Outcome writeErrata(const DataSet &dataSet, const std::vector<AuditedCell> &cells, Language language,
                    const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == u"pdf")
        return writeErrataPdf(dataSet, cells, language, path);
    if (suffix == u"csv") {
        const AuditTexts texts(dataSet.catalogue(), dataSet.observations(), language);
        return writeDocument(path, texts.errataToCsv(cells));
    }
    return refused(
        ErrataText::tr("An errata sheet is written as .pdf or .csv: the name “%1” ends with neither.")
            .arg(QFileInfo(path).fileName()));
}

} // namespace quaderno
