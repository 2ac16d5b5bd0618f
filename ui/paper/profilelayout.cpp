#include "paper/profilelayout.h"

#include "charts/profilebars.h"
#include "paper/pdffile.h"
#include "paper/reportlayout.h"
#include "storage/dataset.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quaderno::paper
{

namespace
{

constexpr qreal kProfileLabelWidth = 58 * kMillimetre;
constexpr qreal kNarrowestLabels = 40 * kMillimetre;
constexpr qreal kWidestRank = 32 * kMillimetre;
constexpr qreal kProfileBarsWidth = 26 * kMillimetre;
constexpr qreal kNarrowestBars = 12 * kMillimetre;
constexpr qreal kProfileGap = 2 * kMillimetre;
constexpr qreal kProfilePadding = 0.5 * kMillimetre;
constexpr qreal kBarsPadding = 1 * kMillimetre;
constexpr int kMostLabelLines = 2;

class ProfileLayout
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::ProfileLayout)

public:
    ProfileLayout(const ZoneProfile &profile, const PaperStyles &styles)
        : m_profile(profile), m_styles(styles),
          m_rankWidth(std::min(kWidestRank, widestRank() + 2 * kProfileGap))
    {
        divide();
    }

    void place(PageFlow &flow, const QString &source) const
    {
        flow.newPage();
        const QString title = m_styles.printable(m_profile.title());
        flow.addBookmark(title, 0);
        flow.addText(title, m_styles.chapter);
        flow.addText(m_styles.printable(howToRead()), m_styles.note);
        flow.skip(2 * kMillimetre);
        addHead(flow);
        for (const ProfileRow &row : m_profile.rows)
            addRow(flow, row);
        addRule(flow, 1);
        flow.skip(1.5 * kMillimetre);
        addNotes(flow);
        flow.addText(m_styles.printable(source), m_styles.note);
    }

private:
    // The years take what their numbers need: of the bars first, then of the labels. What has no place even
    // then is not printed, the first years before the others.
    void divide()
    {
        const qreal needed = widestNumber() + kProfileGap;
        const qreal forYears = kTextArea.width() - kNarrowestLabels - m_rankWidth - kNarrowestBars;
        while (m_profile.years.count() > 1 && m_profile.years.count() * needed > forYears)
            dropFirstYear();
        const int years = std::max(1, m_profile.years.count());
        const qreal missing = years * needed - (kTextArea.width() - m_labelWidth - m_rankWidth - m_barsWidth);
        const qreal ofBars = std::clamp(missing, 0.0, kProfileBarsWidth - kNarrowestBars);
        m_barsWidth -= ofBars;
        m_labelWidth -= std::clamp(missing - ofBars, 0.0, kProfileLabelWidth - kNarrowestLabels);
        m_yearWidth = (kTextArea.width() - m_labelWidth - m_rankWidth - m_barsWidth) / years;
    }

    void dropFirstYear()
    {
        ++m_profile.years.first;
        for (ProfileRow &row : m_profile.rows)
            row.cells.erase(row.cells.begin());
    }

    [[nodiscard]] qreal widestNumber() const
    {
        qreal widest = m_styles.head.width(u"2000"_s);
        for (const ProfileRow &row : m_profile.rows) {
            for (const ProfileCell &cell : row.cells)
                widest = std::max(
                    {widest, m_styles.cellBold.width(cell.text), m_styles.note.width(cell.meanText)});
        }
        return widest;
    }

    [[nodiscard]] qreal widestRank() const
    {
        qreal widest = m_styles.head.width(tr("Rank"));
        for (const ProfileRow &row : m_profile.rows)
            widest =
                std::max({widest, m_styles.note.width(row.rankText), m_styles.running.width(row.rankNote)});
        return widest;
    }

    // As many as the page takes: one page is what the profile promises.
    void addNotes(PageFlow &flow) const
    {
        const qreal line = m_styles.note.lineHeight();
        for (const QString &note : notes()) {
            const QString text = m_styles.printable(note);
            const auto lines = static_cast<qreal>(m_styles.note.wrap(text, kTextArea.width()).size());
            if ((lines + 2) * line > flow.remaining()) {
                flow.addText(tr("… and other gaps, each in its own card on screen."), m_styles.note);
                return;
            }
            flow.addText(text, m_styles.note);
        }
    }

    [[nodiscard]] static QString howToRead()
    {
        return tr("Bold: the zone; below it, in regular type, the mean of the zones with a value that year, "
                  "which are not the same every year. Bars: the zone, year by year from the left; the line "
                  "across each bar: the mean.");
    }

    [[nodiscard]] QStringList notes() const
    {
        QStringList lines;
        const auto isPlain = [](const ProfileRow &row) { return row.isPlainMean; };
        if (std::ranges::any_of(m_profile.rows, isPlain))
            lines.append(tr("%1 Plain mean of the zones with a value: the report gives no mean for it.")
                             .arg(plainMeanSign()));
        lines.append(
            tr("Rank: place among the zones with a value in %1, or in the year below it, from the "
               "greatest number as printed: equal numbers share a place, even where the values differ "
               "behind the rounding. It is not a judgement. With a value in one zone alone there is "
               "neither rank nor mean.")
                .arg(m_profile.years.last));
        lines.append(m_profile.signs().join(u"  ·  "_s));
        lines.removeAll(QString());
        lines += m_profile.notes;
        if (m_profile.gaps.empty())
            return lines;
        lines.append(tr("Figures not available:"));
        for (const ProfileGap &gap : m_profile.gaps)
            lines.append(tr("%1: %2.", "where values are missing, and why")
                             .arg(gap.where.join(u"; "_s), withoutStop(gap.reason)));
        return lines;
    }

    [[nodiscard]] static QString withoutStop(QString reason)
    {
        if (reason.isEmpty())
            return tr("reason not given");
        return reason.endsWith(u'.') ? reason.chopped(1) : reason;
    }

    [[nodiscard]] qreal yearRight(int year) const
    {
        return kTextArea.left() + m_labelWidth + m_yearWidth * (year + 1) - kProfileGap / 2;
    }
    [[nodiscard]] qreal rankCentre() const
    {
        return yearRight(m_profile.years.count() - 1) + (kProfileGap + m_rankWidth) / 2;
    }
    [[nodiscard]] qreal barsLeft() const { return kTextArea.right() - m_barsWidth; }

    static void rule(QPainter &painter, qreal y, qreal points, const QColor &colour)
    {
        painter.fillRect(QRectF(kTextArea.left(), y, kTextArea.width(), points * kPoint), colour);
    }

    void addRule(PageFlow &flow, qreal points) const
    {
        flow.add(points * kPoint, [points, colour = m_styles.colours.text](QPainter &painter, qreal y) {
            rule(painter, y, points, colour);
        });
    }

    void addHead(PageFlow &flow) const
    {
        addRule(flow, 1);
        const auto self = *this;
        flow.add(m_styles.head.lineHeight() + 2 * kProfilePadding, [self](QPainter &painter, qreal y) {
            const TextStyle &style = self.m_styles.head;
            y += kProfilePadding;
            for (int i = 0; i < self.m_profile.years.count(); ++i)
                style.drawRight(painter, self.yearRight(i), y,
                                QString::number(self.m_profile.years.first + i));
            style.drawCentred(painter, self.rankCentre(), y, tr("Rank"));
            if (const QString years = self.m_profile.years.text(); style.width(years) <= self.m_barsWidth)
                style.drawCentred(painter, self.barsLeft() + self.m_barsWidth / 2, y, years);
        });
        addRule(flow, 0.5);
    }

    // The label over the unit; where it takes two lines the unit follows it.
    [[nodiscard]] QStringList labelLines(const ProfileRow &row) const
    {
        const QString unit = m_styles.printable(row.unit);
        const QString label = m_styles.printable(row.shownLabel());
        const qreal width = m_labelWidth - kProfileGap;
        QStringList lines = m_styles.note.wrap(label, width);
        if (lines.size() < kMostLabelLines && !unit.isEmpty() && m_styles.running.width(unit) <= width)
            lines.append(unit);
        return lines;
    }

    void addRow(PageFlow &flow, const ProfileRow &row) const
    {
        const auto lines = static_cast<qreal>(std::max<qsizetype>(kMostLabelLines, labelLines(row).size()));
        const qreal height = lines * m_styles.note.lineHeight() + 2 * kProfilePadding;
        if (height > flow.remaining()) {
            flow.newPage();
            addHead(flow);
        }
        const auto self = *this;
        flow.add(height,
                 [self, row, height](QPainter &painter, qreal y) { self.paintRow(painter, y, height, row); });
    }

    void paintRow(QPainter &painter, qreal y, qreal height, const ProfileRow &row) const
    {
        rule(painter, y, 0.25, m_styles.colours.rowRule);
        const qreal line = m_styles.note.lineHeight();
        const qreal top = y + kProfilePadding;
        const QStringList label = labelLines(row);
        const qsizetype ofLabel =
            m_styles.note.wrap(m_styles.printable(row.shownLabel()), m_labelWidth - kProfileGap).size();
        for (qsizetype i = 0; i < label.size(); ++i) {
            const TextStyle &style = i < ofLabel ? m_styles.note : m_styles.running;
            style.draw(painter, kTextArea.left(), top + static_cast<qreal>(i) * line, label[i]);
        }
        for (int i = 0; i < m_profile.years.count(); ++i) {
            const ProfileCell &cell = row.cells[static_cast<size_t>(i)];
            m_styles.cellBold.drawRight(painter, yearRight(i), top, cell.text);
            m_styles.note.drawRight(painter, yearRight(i), top + line, cell.meanText);
        }
        const bool hasNote = !row.rankNote.isEmpty();
        m_styles.note.drawCentred(painter, rankCentre(), top + (hasNote ? 0 : line / 2), row.rankText);
        if (hasNote)
            m_styles.running.drawCentred(painter, rankCentre(), top + line, row.rankNote);
        paintProfileBars(painter,
                         QRectF(barsLeft(), y + kBarsPadding, m_barsWidth, height - 2 * kBarsPadding), row,
                         ChartColours::light());
    }

    ZoneProfile m_profile;
    PaperStyles m_styles;
    qreal m_rankWidth;
    qreal m_labelWidth = kProfileLabelWidth;
    qreal m_barsWidth = kProfileBarsWidth;
    qreal m_yearWidth = 0;
};

} // namespace

Layout profilePages(const DataSet &dataSet, int refArea, const ReportOptions &options)
{
    YearRange years = options.years;
    years.first = std::max(years.first, years.last - kMostProfileYears + 1);
    return [=, &dataSet](const PaperStyles &styles) {
        return layOutProfile(zoneProfile(dataSet, refArea, years, options.language),
                             reportFrame(dataSet, options), styles);
    };
}

PaperDocument layOutProfile(const ZoneProfile &profile, const ReportContents &frame,
                            const PaperStyles &styles)
{
    PaperDocument document = emptyDocument(frame, styles);
    PageFlow flow(document);
    ProfileLayout(profile, styles).place(flow, blockContext(frame, styles).source);
    return document;
}

} // namespace quaderno::paper

namespace quaderno
{

Outcome writeProfilePdf(const DataSet &dataSet, int refArea, const ReportOptions &options,
                        const QString &path)
{
    return paper::writePdf(paper::profilePages(dataSet, refArea, options), path);
}

void printProfile(const DataSet &dataSet, int refArea, const ReportOptions &options,
                  QPagedPaintDevice &printer)
{
    paper::printPages(paper::profilePages(dataSet, refArea, options), printer);
}

} // namespace quaderno
