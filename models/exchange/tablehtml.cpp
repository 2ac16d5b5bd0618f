#include "exchange/tablehtml.h"

#include "analysis/contentsframe.h"

#include <QCoreApplication>

#include <algorithm>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

constexpr size_t kMostColumns = 10; // that a page is wide enough for

class TableHtml
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::ReportHtml)

public:
    TableHtml(HtmlWriter &html, const TableContents &table, const QString &id, const QString &source)
        : m_html(html), m_table(table), m_id(id), m_below(linesBelow(table, source)),
          m_spans(headSpans(table))
    {
    }

    void write()
    {
        const QString captionId = m_id + u"-caption"_s;
        m_html.within(u"figure"_s, {{u"class"_s, u"block"_s}, {u"id"_s, m_id}}, [&] {
            m_html.within(u"figcaption"_s, {{u"id"_s, captionId}}, [this] {
                m_html.text(m_table.heading());
                if (const QString unit = unitLine(m_table.unit); !unit.isEmpty())
                    m_html.element(u"span"_s, unit, {{u"class"_s, u"unit"_s}});
            });
            // What is wider than the window scrolls, by keyboard too.
            const bool isWide = m_table.columns.size() > kMostColumns;
            m_html.within(u"section"_s,
                          {{u"class"_s, isWide ? u"scroll wide"_s : u"scroll"_s},
                           {u"tabindex"_s, u"0"_s},
                           {u"aria-labelledby"_s, captionId}},
                          [&] { writeTable(captionId); });
            m_html.within(u"div"_s, {{u"class"_s, u"below"_s}, {u"id"_s, m_id + u"-notes"_s}}, [this] {
                for (const QString &line : m_below)
                    m_html.element(u"p"_s, line);
            });
            writeBackToIndex(m_html);
        });
        m_html.lineEnd();
    }

private:
    void writeTable(const QString &captionId)
    {
        const HtmlWriter::Attributes attributes{{u"class"_s, m_table.isMarks ? u"marks"_s : u"numbers"_s},
                                                {u"aria-labelledby"_s, captionId},
                                                {u"aria-describedby"_s, m_id + u"-notes"_s}};
        m_html.within(u"table"_s, attributes, [this] {
            writeColumnGroups();
            m_html.within(u"thead"_s, {}, [this] { writeHeads(); });
            if (!neverEntered(m_table))
                writeBody();
        });
    }

    // The scope of a spanning head is a group of columns, which has to be there.
    void writeColumnGroups()
    {
        m_html.within(u"colgroup"_s, {}, [this] { m_html.empty(u"col"_s, {{u"class"_s, u"zone"_s}}); });
        for (const HeadSpan &span : m_spans)
            m_html.within(u"colgroup"_s, {}, [&] {
                for (size_t at = 0; at < span.count; ++at)
                    m_html.empty(u"col"_s);
            });
    }

    void writeHeads()
    {
        const bool hasGroups =
            std::ranges::any_of(m_spans, [](const HeadSpan &span) { return !span.label.isEmpty(); });
        const auto columnHead = [&](const QString &label, bool isTall) {
            HtmlWriter::Attributes attributes{{u"scope"_s, u"col"_s}};
            if (isTall)
                attributes.emplace_back(u"rowspan"_s, u"2"_s);
            m_html.element(u"th"_s, label, attributes);
        };
        m_html.within(u"tr"_s, {}, [&] {
            columnHead(tr("Zone"), hasGroups);
            for (const HeadSpan &span : m_spans) {
                if (span.label.isEmpty())
                    columnHead(m_table.columns[span.first].label, hasGroups);
                else
                    m_html.element(
                        u"th"_s, span.label,
                        {{u"scope"_s, u"colgroup"_s}, {u"colspan"_s, QString::number(span.count)}});
            }
        });
        if (!hasGroups)
            return;
        m_html.within(u"tr"_s, {}, [&] {
            for (const TableColumn &column : m_table.columns) {
                if (!column.group.isEmpty())
                    columnHead(column.label, false);
            }
        });
    }

    void writeBody()
    {
        m_html.within(u"tbody"_s, {}, [this] {
            for (const TableRow &row : m_table.rows) {
                m_html.within(u"tr"_s,
                              row.isMean() ? HtmlWriter::Attributes{{u"class"_s, u"mean"_s}}
                                           : HtmlWriter::Attributes{},
                              [&] {
                                  m_html.within(u"th"_s, {{u"scope"_s, u"row"_s}}, [&] {
                                      m_html.text(row.label);
                                      writeSign(row.sign);
                                  });
                                  for (const TableCell &cell : row.cells)
                                      writeCell(cell);
                              });
                m_html.lineEnd();
            }
        });
    }

    void writeSign(const QString &sign)
    {
        if (!sign.isEmpty())
            m_html.element(u"sup"_s, sign);
    }

    void writeCell(const TableCell &cell)
    {
        const bool isPresent = cell.value.status && !isMissing(*cell.value.status);
        if (!isPresent)
            return writeMissing(cell);
        HtmlWriter::Attributes attributes;
        if (const QString why = cell.why(); !why.isEmpty())
            attributes.emplace_back(u"title"_s, why);
        m_html.within(u"td"_s, attributes, [&] {
            if (m_table.isMarks) {
                m_html.element(u"span"_s, cell.text, {{u"aria-hidden"_s, u"true"_s}});
                writeSpoken(cell.isMark ? tr("applies") : tr("does not apply"));
            } else {
                m_html.text(withStatusSign(cell.statusSign, cell.text));
            }
            writeSign(cell.noteSign);
        });
    }

    void writeMissing(const TableCell &cell)
    {
        m_html.within(u"td"_s, {{u"class"_s, u"missing"_s}}, [&] {
            const QString why = cell.hint.isEmpty() ? tr("no value") : cell.hint;
            if (cell.text.isEmpty())
                return writeSpoken(why);
            m_html.within(u"abbr"_s, {{u"title"_s, why}}, [&] {
                m_html.element(u"span"_s, cell.text, {{u"aria-hidden"_s, u"true"_s}});
                writeSpoken(why);
            });
            writeSign(cell.noteSign);
        });
    }

    // For screen readers alone.
    void writeSpoken(const QString &words) { m_html.element(u"span"_s, words, {{u"class"_s, u"spoken"_s}}); }

    HtmlWriter &m_html;
    const TableContents &m_table;
    QString m_id;
    QStringList m_below;
    std::vector<HeadSpan> m_spans;
};

} // namespace

void writeTableHtml(HtmlWriter &html, const TableContents &table, const QString &id, const QString &source)
{
    TableHtml(html, table, id, source).write();
}

void writeBackToIndex(HtmlWriter &html)
{
    html.within(u"p"_s, {{u"class"_s, u"back"_s}}, [&html] {
        html.element(u"a"_s, QCoreApplication::translate("quaderno::ReportHtml", "Back to the index"),
                     {{u"href"_s, u'#' + QStringView(kIndexId).toString()}});
    });
}

} // namespace quaderno
