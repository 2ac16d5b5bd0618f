#include "paper/pages.h"

#include <QPainter>

#include <algorithm>
#include <iterator>

namespace quaderno::paper
{

void PaperDocument::append(PaperDocument part)
{
    const int pageOffset = static_cast<int>(pages.size());
    const int bookmarkOffset = static_cast<int>(bookmarks.size());
    for (Bookmark &bookmark : part.bookmarks) {
        bookmark.page += pageOffset;
    }
    for (PageLink &link : part.links) {
        link.page += pageOffset;
        link.bookmark += bookmarkOffset;
    }
    std::ranges::move(part.pages, std::back_inserter(pages));
    std::ranges::move(part.bookmarks, std::back_inserter(bookmarks));
    std::ranges::move(part.links, std::back_inserter(links));
}

void PageFlow::newPage(bool hasRunningLines)
{
    m_document.pages.push_back({.paint = {}, .hasRunningLines = hasRunningLines, .hasRunningHead = true});
    m_y = kTextArea.top();
}

qreal PageFlow::remaining() const
{
    return kTextArea.bottom() - m_y;
}

bool PageFlow::isAtTop() const
{
    return !m_document.pages.empty() && m_y <= kTextArea.top();
}

void PageFlow::ensure(qreal height)
{
    if (m_document.pages.empty() || (height > remaining() && !isAtTop())) {
        newPage();
    }
}

void PageFlow::add(qreal height, std::function<void(QPainter &, qreal)> paint)
{
    m_document.pages.back().paint.push_back(
        [y = m_y, paint = std::move(paint)](QPainter &painter) { paint(painter, y); });
    m_y += height;
}

void PageFlow::addText(const QString &text, const TextStyle &style, qreal indent)
{
    for (const QString &line : style.wrap(text, kTextArea.width() - indent)) {
        ensure(style.lineHeight());
        add(style.lineHeight(), [line, style, indent](QPainter &painter, qreal y) {
            style.draw(painter, kTextArea.left() + indent, y, line);
        });
    }
}

void PageFlow::addBookmark(const QString &title, int level)
{
    m_document.bookmarks.push_back({title, level, page(), m_y});
}

void PageFlow::addLink(qreal height, int bookmark)
{
    m_document.links.push_back({page(), QRectF(kTextArea.left(), m_y, kTextArea.width(), height), bookmark});
}

void paintPage(QPainter &painter, const PaperDocument &document, int page, const PaperStyles &styles)
{
    const Page &contents = document.pages[static_cast<size_t>(page)];
    for (const auto &paint : contents.paint) {
        paint(painter);
    }
    const TextStyle &style = styles.running;
    const qreal foot = kTextArea.bottom() + 6 * kMillimetre;
    if (!contents.hasRunningLines) {
        style.drawCentred(painter, kTextArea.center().x(), foot, document.dates);
        return;
    }
    const QString number = QCoreApplication::translate("quaderno::Report", "Page %1 of %2")
                               .arg(page + 1)
                               .arg(document.pages.size());
    if (contents.hasRunningHead) {
        style.draw(painter, kTextArea.left(), kTextArea.top() - 11 * kMillimetre, document.title);
    }
    style.draw(painter, kTextArea.left(), foot, document.series);
    // In the middle of the page, or where the series is long, of what is left of the line.
    constexpr qreal kGap = 4 * kMillimetre;
    const qreal half = style.width(document.dates) / 2;
    const qreal from = kTextArea.left() + style.width(document.series) + kGap;
    const qreal to = kTextArea.right() - style.width(number) - kGap;
    const bool fits = 2 * half <= to - from;
    const qreal centre =
        fits ? std::clamp(kTextArea.center().x(), from + half, to - half) : kTextArea.center().x();
    style.drawCentred(painter, centre, fits ? foot : foot + style.lineHeight(), document.dates);
    style.drawRight(painter, kTextArea.right(), foot, number);
}

} // namespace quaderno::paper
