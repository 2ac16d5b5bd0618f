#include "paper/frontmatter.h"

#include "files/inputfile.h"

#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace quaderno::paper
{

namespace
{

constexpr qreal kNumberWidth = 12 * kMillimetre;
constexpr QSizeF kLogoRoom{55 * kMillimetre, 30 * kMillimetre};
constexpr qreal kEntryGap = 1.2 * kMillimetre;

struct FrontMatterText {
    Q_DECLARE_TR_FUNCTIONS(quaderno::Report)
};

// At the foot of the back of the cover: what the data are, of when, and how to use them.
void addColophon(PageFlow &flow, const ReportContents &contents, const PaperStyles &styles)
{
    QStringList lines{
        (contents.years.contains(u'-')
             ? FrontMatterText::tr("%n zones, years %1.", nullptr, contents.zoneCount)
             : FrontMatterText::tr("%n zones, year %1.", nullptr, contents.zoneCount))
            .arg(contents.years),
        datesLine(contents) + u'.',
        citationLine(contents),
        licenceLine(),
    };
    if (const QString version = QCoreApplication::applicationVersion(); !version.isEmpty()) {
        lines.append(
            FrontMatterText::tr("Tables and figures made by Quaderno %1 from the data.").arg(version));
    }
    flow.newPage(false);
    flow.skip(kTextArea.height() - 60 * kMillimetre);
    flow.addText(contents.title, styles.bodyBold);
    flow.skip(2 * kMillimetre);
    for (const QString &line : lines) {
        flow.addText(line, styles.body);
    }
}

// Lines with leaders from a title to its page number; the whole line is the link.
class ContentsList
{
public:
    ContentsList(PageFlow &flow, const PaperDocument &body, int bodyStart, int ownBookmarks,
                 const PaperStyles &styles)
        : m_flow(flow), m_body(body), m_bodyStart(bodyStart), m_ownBookmarks(ownBookmarks), m_styles(styles)
    {
    }

    void addEntries(const TextStyle &style, const std::function<bool(const Bookmark &)> &isWanted)
    {
        for (size_t i = 0; i < m_body.bookmarks.size(); ++i) {
            if (isWanted(m_body.bookmarks[i])) {
                addEntry(style, static_cast<int>(i));
            }
        }
    }

private:
    void addEntry(const TextStyle &style, int bookmark)
    {
        const Bookmark &target = m_body.bookmarks[static_cast<size_t>(bookmark)];
        const QStringList lines = style.wrap(target.title, kTextArea.width() - kNumberWidth);
        const qreal height = static_cast<qreal>(lines.size()) * style.lineHeight() + kEntryGap;
        const QString number = QString::number(m_bodyStart + target.page + 1);
        m_flow.ensure(height);
        m_flow.addLink(height, m_ownBookmarks + bookmark);
        m_flow.add(height,
                   [lines, number, style, leader = m_styles.colours.rowRule](QPainter &painter, qreal y) {
                       for (const QString &line : lines) {
                           style.draw(painter, kTextArea.left(), y, line);
                           y += style.lineHeight();
                       }
                       const qreal top = y - style.lineHeight();
                       const qreal from = kTextArea.left() + style.width(lines.back()) + 2 * kMillimetre;
                       const qreal to = kTextArea.right() - style.width(number) - 2 * kMillimetre;
                       const qreal baseline = top + style.lineHeight() * 0.74;
                       if (to > from) {
                           painter.setPen(QPen(leader, 0.5 * kPoint, Qt::SolidLine, Qt::FlatCap));
                           painter.drawLine(QPointF(from, baseline), QPointF(to, baseline));
                       }
                       style.drawRight(painter, kTextArea.right(), top, number);
                   });
    }

    PageFlow &m_flow;
    const PaperDocument &m_body;
    int m_bodyStart;
    int m_ownBookmarks;
    const PaperStyles &m_styles;
};

PaperDocument layOutContents(const PaperDocument &body, int bodyStart, const PaperStyles &styles)
{
    PaperDocument document;
    PageFlow flow(document);
    constexpr int kOwnBookmarks = 2;
    ContentsList list(flow, body, bodyStart, kOwnBookmarks, styles);
    const auto addHeading = [&](const QString &heading) {
        flow.newPage();
        flow.addBookmark(heading, 0);
        flow.addText(heading, styles.part);
        flow.skip(4 * kMillimetre);
    };
    addHeading(FrontMatterText::tr("Contents"));
    list.addEntries(styles.body, [](const Bookmark &bookmark) { return bookmark.level == 0; });
    addHeading(FrontMatterText::tr("Tables and figures"));
    list.addEntries(styles.cell, [](const Bookmark &bookmark) { return bookmark.level == 1; });
    return document;
}

// In the upper right corner, on white: PDF/A-1 knows no transparency. A picture that cannot be read is left
// out.
void addLogo(PageFlow &flow, const QString &path)
{
    const QImage picture = path.isEmpty() ? QImage() : readPicture(path);
    if (picture.isNull())
        return;
    QImage opaque(picture.size(), QImage::Format_RGB32);
    opaque.fill(Qt::white);
    QPainter(&opaque).drawImage(0, 0, picture);
    const QSizeF size = QSizeF(picture.size()).scaled(kLogoRoom, Qt::KeepAspectRatio);
    flow.add(0, [opaque, size](QPainter &painter, qreal y) {
        painter.drawImage(QRectF(QPointF(kTextArea.right() - size.width(), y), size), opaque);
    });
}

} // namespace

QImage readPicture(const QString &path)
{
    constexpr qint64 kMostBytes = 64LL * 1024 * 1024;
    const auto bytes = readInput(path, kMostBytes);
    return bytes ? QImage::fromData(bytes.value()) : QImage();
}

void addCover(PaperDocument &document, const ReportContents &contents, const PaperStyles &styles)
{
    PageFlow flow(document);
    flow.newPage(false);
    addLogo(flow, contents.logo);
    flow.skip(10 * kMillimetre);
    flow.addText(document.series, styles.subheading);
    flow.skip(60 * kMillimetre);
    flow.addText(document.title, styles.cover);
    flow.skip(8 * kMillimetre);
    flow.addText(contents.years, styles.part);
    flow.skip(kTextArea.bottom() - flow.y() - 2 * styles.subheading.lineHeight());
    flow.addText(localeOf(contents.language).toString(contents.date.date(), u"MMMM yyyy"_s),
                 styles.subheading);

    addColophon(flow, contents, styles);
}

PaperDocument contentsPages(const PaperDocument &body, int pagesBefore, const PaperStyles &styles)
{
    // How many pages the lists take does not depend on the numbers in them.
    const auto ownPages = static_cast<int>(layOutContents(body, 0, styles).pages.size());
    return layOutContents(body, pagesBefore + ownPages, styles);
}

} // namespace quaderno::paper
