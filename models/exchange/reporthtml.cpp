#include "exchange/reporthtml.h"

#include "analysis/contentsframe.h"
#include "exchange/figuresvg.h"
#include "exchange/tablehtml.h"

#include <QCoreApplication>
#include <QFile>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

constexpr char16_t kStyleSheet[] = u":/report/report.css";
constexpr char16_t kMethodId[] = u"method";

class ReportHtml
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::ReportHtml)

public:
    ReportHtml(const ReportContents &report, QByteArray *target)
        : m_report(report), m_format(report.language), m_source(sourceLine(report)), m_html(target)
    {
    }

    void write()
    {
        const QString language = languageCode(m_report.language);
        m_html.doctype();
        m_html.lineEnd();
        m_html.within(u"html"_s, {{u"lang"_s, language}}, [this] {
            m_html.lineEnd();
            m_html.within(u"head"_s, {}, [this] { writeHead(); });
            m_html.lineEnd();
            m_html.within(u"body"_s, {}, [this] { writeBody(); });
            m_html.lineEnd();
        });
    }

private:
    void writeHead()
    {
        m_html.empty(u"meta"_s, {{u"charset"_s, u"utf-8"_s}});
        m_html.element(u"title"_s, m_report.title);
        m_html.empty(u"meta"_s,
                     {{u"name"_s, u"viewport"_s}, {u"content"_s, u"width=device-width, initial-scale=1"_s}});
        m_html.empty(u"meta"_s, {{u"name"_s, u"author"_s}, {u"content"_s, m_report.series}});
        m_html.empty(u"meta"_s, {{u"name"_s, u"color-scheme"_s}, {u"content"_s, u"light dark"_s}});
        QFile styles(QStringView(kStyleSheet).toString());
        const bool isThere = styles.open(QIODevice::ReadOnly);
        Q_ASSERT(isThere);
        m_html.element(u"style"_s, isThere ? QString::fromUtf8(styles.readAll()) : QString());
    }

    void writeBody()
    {
        m_html.element(u"a"_s, tr("Go to the tables and figures"),
                       {{u"class"_s, u"skip"_s}, {u"href"_s, u"#contents"_s}});
        m_html.within(u"header"_s, {}, [this] {
            m_html.element(u"h1"_s, m_report.title);
            m_html.element(u"p"_s, m_source);
            if (!m_report.draft.isEmpty())
                m_html.element(u"p"_s, m_report.draft);
        });
        m_html.within(u"nav"_s, {{u"aria-labelledby"_s, QStringView(kIndexId).toString()}},
                      [this] { writeIndex(); });
        m_html.within(u"main"_s, {{u"id"_s, u"contents"_s}}, [this] {
            for (size_t at = 0; at < m_report.chapters.size(); ++at)
                writeChapter(m_report.chapters[at], chapterId(at));
            writeMethod();
        });
        m_html.within(u"footer"_s, {}, [this] { writeTerms(); });
    }

    void writeTerms()
    {
        m_html.element(u"p"_s, citationLine(m_report));
        m_html.within(u"p"_s, {}, [this] {
            m_html.element(u"a"_s, licenceLine(),
                           {{u"rel"_s, u"license"_s}, {u"href"_s, QStringView(kLicenceAddress).toString()}});
        });
        writeBackToIndex(m_html);
    }

    void writeIndex()
    {
        m_html.element(u"h2"_s, tr("Index"), {{u"id"_s, QStringView(kIndexId).toString()}});
        m_html.within(u"ol"_s, {{u"class"_s, u"chapters"_s}}, [this] {
            for (size_t at = 0; at < m_report.chapters.size(); ++at) {
                const ReportChapter &chapter = m_report.chapters[at];
                m_html.within(u"li"_s, {}, [&] {
                    writeLink(chapterId(at), chapter.title);
                    writeEntries(chapter);
                });
                m_html.lineEnd();
            }
            m_html.within(u"li"_s, {},
                          [this] { writeLink(QStringView(kMethodId).toString(), tr("Method note")); });
        });
    }

    void writeEntries(const ReportChapter &chapter)
    {
        if (chapter.tables.empty() && chapter.figures.empty())
            return;
        m_html.within(u"ul"_s, {}, [&] {
            for (const TableContents &table : chapter.tables)
                m_html.within(u"li"_s, {}, [&] { writeLink(tableId(table), table.heading()); });
            for (const FigureContents &figure : chapter.figures)
                m_html.within(u"li"_s, {}, [&] { writeLink(figureId(figure), figure.heading()); });
        });
    }

    void writeLink(const QString &id, const QString &words)
    {
        m_html.element(u"a"_s, words, {{u"href"_s, u'#' + id}});
    }

    void writeChapter(const ReportChapter &chapter, const QString &id)
    {
        m_html.within(u"section"_s, {{u"aria-labelledby"_s, id}}, [&] {
            m_html.element(u"h2"_s, chapter.title, {{u"id"_s, id}});
            for (const QString &sentence : chapter.sentences)
                m_html.element(u"p"_s, sentence);
            m_html.lineEnd();
            for (const TableContents &table : chapter.tables)
                writeTableHtml(m_html, table, tableId(table), m_source);
            for (const FigureContents &figure : chapter.figures)
                writeFigure(figure);
            for (size_t at = 0; at < chapter.dataOfFigures.size(); ++at)
                writeTableHtml(m_html, chapter.dataOfFigures[at], u"%1-data-%2"_s.arg(id).arg(at + 1),
                               m_source);
        });
    }

    void writeFigure(const FigureContents &figure)
    {
        const QString id = figureId(figure);
        m_html.within(u"figure"_s, {{u"class"_s, u"block"_s}, {u"id"_s, id}}, [&] {
            m_html.within(u"figcaption"_s, {}, [&] {
                m_html.text(figure.heading());
                if (const QString unit = unitLine(figure.unit); !unit.isEmpty())
                    m_html.element(u"span"_s, unit, {{u"class"_s, u"unit"_s}});
            });
            m_html.lineEnd();
            if (hasAnyValue(figure))
                writeFigureSvg(m_html, figure, id, m_format);
            m_html.within(u"div"_s, {{u"class"_s, u"below"_s}}, [&] {
                for (const QString &line : linesBelow(figure, m_source))
                    m_html.element(u"p"_s, line);
            });
            writeBackToIndex(m_html);
        });
        m_html.lineEnd();
    }

    void writeMethod()
    {
        const QString id = QStringView(kMethodId).toString();
        m_html.within(u"section"_s, {{u"aria-labelledby"_s, id}}, [&] {
            m_html.element(u"h2"_s, tr("Method note"), {{u"id"_s, id}});
            for (const QString &paragraph : m_report.methodNote)
                m_html.element(u"p"_s, paragraph);
            m_html.within(u"dl"_s, {}, [this] {
                for (const MethodEntry &entry : m_report.methods) {
                    m_html.element(u"dt"_s, entry.name);
                    m_html.element(u"dd"_s, entry.formula);
                    if (!entry.mean.isEmpty())
                        m_html.element(u"dd"_s, entry.mean);
                }
            });
        });
    }

    static QString chapterId(size_t at) { return u"chapter-%1"_s.arg(at + 1); }
    static QString tableId(const TableContents &table) { return u"tab-%1"_s.arg(table.number); }
    static QString figureId(const FigureContents &figure) { return u"fig-%1"_s.arg(figure.number); }

    const ReportContents &m_report;
    NumberFormat m_format;
    QString m_source;
    HtmlWriter m_html;
};

} // namespace

QByteArray reportHtml(const ReportContents &report)
{
    QByteArray bytes;
    ReportHtml(report, &bytes).write();
    return bytes;
}

} // namespace quaderno
