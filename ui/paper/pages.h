// Pages as they are laid out before the first one is painted, so that every number and link is known by then.
#pragma once

#include "data/language.h"
#include "paper/paperstyle.h"

#include <QDateTime>

#include <functional>
#include <vector>

class QPainter;

namespace quaderno::paper
{

// A place that the outline and the table of contents lead to.
struct Bookmark {
    QString title;
    int level = 0; // 0 a chapter, 1 a table or figure in it
    int page = 0;  // index
    qreal y = 0;
};

struct PageLink {
    int page = 0;
    QRectF area;
    int bookmark = 0; // index of the one it leads to
};

struct Page {
    std::vector<std::function<void(QPainter &)>> paint;
    bool hasRunningLines = true; // the cover and its back have none
    bool hasRunningHead = true;  // of the two; a page that opens with the title of all has none
};

struct PaperDocument {
    QString title;
    QString author;
    QString series; // left in the foot
    QString dates;  // in the middle of the foot, of the cover too; may be empty
    Language language = Language::Italian;
    QDateTime date; // of the data
    std::vector<Page> pages;
    std::vector<Bookmark> bookmarks;
    std::vector<PageLink> links;

    // Puts the pages of `part` after those of this one; its bookmarks and links move with them.
    void append(PaperDocument part);
};

// Fills pages from top to bottom. A new flow has no page yet.
class PageFlow
{
public:
    explicit PageFlow(PaperDocument &document) : m_document(document) {}

    void newPage(bool hasRunningLines = true);
    // A new page unless `height` fits on this one.
    void ensure(qreal height);
    void skip(qreal height) { m_y += height; }
    [[nodiscard]] qreal y() const { return m_y; }
    [[nodiscard]] qreal remaining() const;
    [[nodiscard]] bool isAtTop() const;
    [[nodiscard]] int page() const { return static_cast<int>(m_document.pages.size()) - 1; }

    // Paints at the present height, which the function receives, and goes on below.
    void add(qreal height, std::function<void(QPainter &, qreal y)> paint);
    // Lines of text over as many pages as they need.
    void addText(const QString &text, const TextStyle &style, qreal indent = 0);
    void addBookmark(const QString &title, int level);
    // Makes the next `height` of this page lead to a bookmark.
    void addLink(qreal height, int bookmark);

private:
    PaperDocument &m_document;
    qreal m_y = kTextArea.bottom();
};

// Everything on one page, with its head and foot, in page units.
void paintPage(QPainter &painter, const PaperDocument &document, int page, const PaperStyles &styles);

} // namespace quaderno::paper
