#include "paper/reportlayout.h"

#include "paper/figureblock.h"
#include "paper/frontmatter.h"

#include <QPainter>

#include <algorithm>

namespace quaderno::paper
{

namespace
{

constexpr qreal kGapAboveChapter = 12 * kMillimetre; // that follows another on its page
constexpr qreal kGapUnderChapterTitle = 4 * kMillimetre;
constexpr qreal kGapBetweenParagraphs = 2 * kMillimetre;
constexpr qreal kMethodNameWidth = 62 * kMillimetre;
constexpr qreal kMethodGap = 1.3 * kMillimetre;

struct ReportLayoutText {
    Q_DECLARE_TR_FUNCTIONS(quaderno::Report)
};

void addHeadedText(PageFlow &flow, const QString &heading, const QStringList &paragraphs,
                   const PaperStyles &styles, const TextStyle &style)
{
    flow.addBookmark(styles.printable(heading), 0);
    flow.addText(styles.printable(heading), styles.chapter);
    flow.skip(kGapUnderChapterTitle);
    for (const QString &paragraph : paragraphs) {
        flow.addText(styles.printable(paragraph), style);
        flow.skip(kGapBetweenParagraphs);
    }
}

// A chapter begins a page, but for one that finds more than half of it left by words alone.
void beginChapter(PageFlow &flow, const ReportChapter *before)
{
    const bool isAfterWords = before && before->tables.empty() && before->figures.empty();
    if (isAfterWords && flow.remaining() > kTextArea.height() / 2) {
        flow.skip(kGapAboveChapter);
    } else {
        flow.newPage();
    }
}

void addChapter(PageFlow &flow, const ReportChapter &chapter, const BlockContext &context,
                const std::shared_ptr<FigureCanvas> &canvas)
{
    addHeadedText(flow, chapter.title, chapter.sentences, context.styles, context.styles.body);
    bool isFirst = true;
    const auto startPage = [&] {
        if (!isFirst) {
            flow.newPage();
        }
        isFirst = false;
    };
    for (const TableContents &table : chapter.tables) {
        startPage();
        placeTable(flow, table, context);
    }
    for (const FigureContents &figure : chapter.figures) {
        startPage();
        placeFigure(flow, figure, context, canvas);
    }
}

// An entry of the method note: name on the left, formula and mean on the right, a rule above it.
struct MethodBlock {
    QStringList name = {};
    QStringList formula = {};
    QStringList mean = {};
    qreal height = 0;
};

MethodBlock methodBlock(const MethodEntry &entry, const PaperStyles &styles)
{
    const qreal width = kTextArea.width() - kMethodNameWidth;
    MethodBlock block{.name =
                          styles.cellBold.wrap(styles.printable(entry.name), kMethodNameWidth - kMethodGap),
                      .formula = styles.cell.wrap(styles.printable(entry.formula), width)};
    if (!entry.mean.isEmpty())
        block.mean = styles.noteItalic.wrap(entry.mean, width);
    const auto linesHeight = [](const QStringList &lines, const TextStyle &style) {
        return static_cast<qreal>(lines.size()) * style.lineHeight();
    };
    const qreal left = linesHeight(block.name, styles.cellBold);
    const qreal right = linesHeight(block.formula, styles.cell) + linesHeight(block.mean, styles.noteItalic);
    block.height = std::max(left, right) + 2 * kMethodGap;
    return block;
}

void addMethodBlock(PageFlow &flow, const MethodBlock &block, const PaperStyles &styles)
{
    flow.add(block.height, [=](QPainter &painter, qreal y) {
        painter.setPen(QPen(styles.colours.rowRule, 0.25 * kPoint));
        painter.drawLine(QPointF(kTextArea.left(), y), QPointF(kTextArea.right(), y));
        const auto drawLines = [&](const QStringList &lines, const TextStyle &style, qreal x, qreal top) {
            for (const QString &line : lines) {
                style.draw(painter, x, top, line);
                top += style.lineHeight();
            }
            return top;
        };
        const qreal x = kTextArea.left() + kMethodNameWidth;
        drawLines(block.name, styles.cellBold, kTextArea.left(), y + kMethodGap);
        drawLines(block.mean, styles.noteItalic, x, drawLines(block.formula, styles.cell, x, y + kMethodGap));
    });
}

// The last ones stay together, so that none stands alone on a page.
constexpr size_t kEntriesTogether = 3;

void addMethodNote(PageFlow &flow, const ReportContents &contents, const PaperStyles &styles)
{
    flow.newPage();
    addHeadedText(flow, ReportLayoutText::tr("Method note"), contents.methodNote, styles, styles.cell);
    flow.skip(kGapBetweenParagraphs);
    std::vector<MethodBlock> blocks;
    for (const MethodEntry &entry : contents.methods)
        blocks.push_back(methodBlock(entry, styles));
    for (size_t index = 0; index < blocks.size(); ++index) {
        qreal height = blocks[index].height;
        if (index + kEntriesTogether == blocks.size()) {
            for (size_t next = index + 1; next < blocks.size(); ++next)
                height += blocks[next].height;
        }
        flow.ensure(height);
        addMethodBlock(flow, blocks[index], styles);
    }
}

} // namespace

PaperDocument emptyDocument(const ReportContents &frame, const PaperStyles &styles)
{
    PaperDocument document;
    document.title = styles.printable(frame.title);
    document.author = styles.printable(frame.series);
    document.series = document.author;
    document.language = frame.language;
    document.date = frame.date;
    document.dates = styles.printable(frame.draft);
    return document;
}

BlockContext blockContext(const ReportContents &frame, const PaperStyles &styles)
{
    return {.styles = styles, .language = frame.language, .source = sourceLine(frame)};
}

PaperDocument layOutReport(const ReportContents &contents, const PaperStyles &styles)
{
    const BlockContext context = blockContext(contents, styles);
    const auto canvas = std::make_shared<FigureCanvas>(contents.language);

    PaperDocument body;
    PageFlow flow(body);
    const ReportChapter *before = nullptr;
    for (const ReportChapter &chapter : contents.chapters) {
        beginChapter(flow, before);
        addChapter(flow, chapter, context, canvas);
        before = &chapter;
    }
    PaperDocument document = emptyDocument(contents, styles);
    if (contents.parts != ReportParts::Everything) {
        document.append(std::move(body)); // for a meeting: nothing but what was asked for
        return document;
    }
    addMethodNote(flow, contents, styles);
    addCover(document, contents, styles);
    document.append(contentsPages(body, static_cast<int>(document.pages.size()), styles));
    document.append(std::move(body));
    return document;
}

PaperDocument layOutTable(const TableContents &table, const ReportContents &frame, const PaperStyles &styles)
{
    PaperDocument document = emptyDocument(frame, styles);
    PageFlow flow(document);
    flow.newPage();
    placeTable(flow, table, blockContext(frame, styles));
    return document;
}

PaperDocument layOutFigure(const FigureContents &figure, const ReportContents &frame,
                           const PaperStyles &styles)
{
    PaperDocument document = emptyDocument(frame, styles);
    PageFlow flow(document);
    flow.newPage();
    placeFigure(flow, figure, blockContext(frame, styles), std::make_shared<FigureCanvas>(frame.language));
    return document;
}

} // namespace quaderno::paper
