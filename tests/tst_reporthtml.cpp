// The report as a page: well-formed, accessible, and saying what the tables and figures say.
#include "analysis/contentsframe.h"
#include "analysis/reportcontents.h"
#include "editions.h"
#include "exchange/reporthtml.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace quaderno;
using namespace quaderno::tests;

namespace
{

// What stands in the rows of a table: the words that are seen, and of each row its heads' scopes.
struct ReadTable {
    QStringList scopes = {};
    std::vector<QStringList> rows = {}; // of the body
    QStringList titles = {};            // of abbreviations
};

struct ReadPage {
    std::map<QString, ReadTable> tables; // by the id of their block
    std::map<QString, QString> captions; // by that id too
    QStringList styles;                  // of single elements
    std::map<QString, int> classes;
    QStringList ids;
    QStringList targets; // of links within the page
    std::map<QString, int> elements;
    QStringList outside; // addresses of other files
    QString error;
};

ReadPage read(const QByteArray &html)
{
    ReadPage page;
    QXmlStreamReader xml(html);
    ReadTable *table = nullptr;
    QString block;
    bool isBody = false;
    int spoken = 0;
    QStringList open;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::StartElement) {
            const QString name = xml.name().toString();
            const auto attribute = [&xml](QLatin1StringView key) {
                return xml.attributes().value(key).toString();
            };
            open.append(name);
            ++page.elements[name];
            ++page.classes[attribute("class"_L1)];
            if (const QString style = attribute("style"_L1); !style.isEmpty())
                page.styles.append(style);
            if (const QString id = attribute("id"_L1); !id.isEmpty())
                page.ids.append(id);
            for (const auto &key : {"href"_L1, "src"_L1}) {
                const QString address = attribute(key);
                if (address.startsWith(u'#'))
                    page.targets.append(address.mid(1));
                else if (!address.isEmpty())
                    page.outside.append(address);
            }
            if (attribute("class"_L1) == u"block")
                block = attribute("id"_L1);
            if (name == u"table")
                table = &page.tables[block];
            if (name == u"tbody")
                isBody = true;
            if (table && name == u"th")
                table->scopes.append(attribute("scope"_L1));
            if (table && name == u"abbr")
                table->titles.append(attribute("title"_L1));
            if (table && isBody && name == u"tr")
                table->rows.emplace_back();
            if (table && isBody && (name == u"th" || name == u"td"))
                table->rows.back().append(QString());
            if (attribute("class"_L1) == u"spoken")
                spoken = static_cast<int>(open.size());
        } else if (token == QXmlStreamReader::Characters && open.contains(u"figcaption"_s)) {
            page.captions[block] += xml.text();
        } else if (token == QXmlStreamReader::Characters && table && spoken == 0) {
            if (isBody && (open.contains(u"th"_s) || open.contains(u"td"_s)))
                table->rows.back().back() += xml.text();
        } else if (token == QXmlStreamReader::EndElement) {
            if (spoken == static_cast<int>(open.size()))
                spoken = 0;
            if (xml.name() == u"table")
                table = nullptr;
            if (xml.name() == u"tbody")
                isBody = false;
            open.removeLast();
        }
    }
    page.error = xml.errorString();
    return page;
}

// Relative luminance contrast of two colours, as WCAG 2 defines it.
double contrast(const QString &one, const QString &other)
{
    const auto luminance = [](const QString &colour) {
        const auto channel = [&](int at) {
            const double part = colour.mid(1 + 2 * at, 2).toInt(nullptr, 16) / 255.0;
            return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * channel(0) + 0.7152 * channel(1) + 0.0722 * channel(2);
    };
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return std::max(a, b) / std::min(a, b);
}

} // namespace

class TestReportHtml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isWellFormed();
    void needsNothingElse();
    void everyTableSaysWhatItContains_data();
    void everyTableSaysWhatItContains();
    void headsHaveTheirScope();
    void everyMissingValueTellsWhy();
    void everyFigureIsADrawingInWords();
    void aMissingBarIsNotDrawn();
    void wordsKeepTheirSizeInANarrowWindow();
    void headsStayInView();
    void theTermsOfUseAreTold();
    void linksLeadSomewhere();
    void sentencesAndMethodAreThere();
    void textCanBeRead_data();
    void textCanBeRead();
    void theSameDataGiveTheSameBytes();
    void anotherServiceAndHardTexts();

private:
    std::unique_ptr<DataSet> m_edition;
    ReportContents m_report;
    QByteArray m_bytes;
    ReadPage m_page;
};

void TestReportHtml::initTestCase()
{
    installLanguage(*qApp, Language::Italian);
    m_edition = printedEdition();
    m_report = reportContents(*m_edition, {.years = m_edition->years(), .withEmptyTables = true});
    m_bytes = reportHtml(m_report);
    m_page = read(m_bytes);
}

void TestReportHtml::isWellFormed()
{
    QCOMPARE(m_page.error, QString());
    QVERIFY(m_bytes.startsWith("<!DOCTYPE html>\n<html lang=\"it\""));
    QCOMPARE(m_page.elements[u"h1"_s], 1);
    QCOMPARE(m_page.elements[u"main"_s], 1);
    QCOMPARE(m_page.elements[u"title"_s], 1 + 12 + 12 * 28); // page, figures, bars
    // Only elements that HTML lets end there may close themselves.
    static const QRegularExpression closed(u"<([a-z]+)[^<>]*/>"_s);
    for (auto found = closed.globalMatch(QString::fromUtf8(m_bytes)); found.hasNext();) {
        const QString name = found.next().captured(1);
        QVERIFY2(QStringList({u"meta"_s, u"col"_s, u"line"_s, u"rect"_s}).contains(name), qPrintable(name));
    }
    QCOMPARE(QSet<QString>(m_page.ids.begin(), m_page.ids.end()).size(), m_page.ids.size());
}

void TestReportHtml::needsNothingElse()
{
    QCOMPARE(m_page.outside, QStringList(QStringView(kLicenceAddress).toString())); // a link, not a part
    QCOMPARE(m_page.elements[u"script"_s], 0);
    QCOMPARE(m_page.elements[u"link"_s], 0);
    QCOMPARE(m_page.elements[u"img"_s], 0);
    QVERIFY(!m_bytes.contains("url("));
    QVERIFY(m_bytes.size() < 1'500'000);
}

void TestReportHtml::everyTableSaysWhatItContains_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<const TableContents *>("table");
    for (size_t at = 0; at < m_report.chapters.size(); ++at) {
        const ReportChapter &chapter = m_report.chapters[at];
        for (const TableContents &table : chapter.tables)
            QTest::addRow("table %d", table.number) << u"tab-%1"_s.arg(table.number) << &table;
        for (size_t n = 0; n < chapter.dataOfFigures.size(); ++n)
            QTest::addRow("figures of chapter %zu", at + 1)
                << u"chapter-%1-data-%2"_s.arg(at + 1).arg(n + 1) << &chapter.dataOfFigures[n];
    }
}

void TestReportHtml::everyTableSaysWhatItContains()
{
    QFETCH(QString, id);
    QFETCH(const TableContents *, table);
    QVERIFY(m_page.tables.contains(id));
    const ReadTable &read = m_page.tables[id];
    QVERIFY2(m_page.captions[id].startsWith(table->heading()), qPrintable(m_page.captions[id]));
    QCOMPARE(read.rows.size(), table->rows.size());
    for (size_t at = 0; at < table->rows.size(); ++at) {
        const TableRow &row = table->rows[at];
        QStringList expected{row.label + row.sign};
        for (const TableCell &cell : row.cells)
            expected.append(cell.shown());
        QCOMPARE(read.rows[at], expected);
    }
}

void TestReportHtml::headsHaveTheirScope()
{
    QCOMPARE(m_page.tables.size(), size_t{32 + 1}); // the municipal share is in figures 9 to 12 alone
    for (const auto &[id, table] : m_page.tables)
        QVERIFY2(!table.scopes.contains(QString()), qPrintable(id));
    const QStringList marks = m_page.tables[u"tab-7"_s].scopes;
    QCOMPARE(marks.count(u"colgroup"_s), 2);
    QCOMPARE(marks.count(u"col"_s), 1 + 4);
    QCOMPARE(marks.count(u"row"_s), 27);
}

void TestReportHtml::everyMissingValueTellsWhy()
{
    for (const ReportChapter &chapter : m_report.chapters) {
        for (const TableContents &table : chapter.tables) {
            QStringList reasons;
            for (const TableRow &row : table.rows) {
                for (const TableCell &cell : row.cells) {
                    if (cell.value.status && isMissing(*cell.value.status))
                        reasons.append(cell.hint);
                }
            }
            QCOMPARE(m_page.tables[u"tab-%1"_s.arg(table.number)].titles, reasons);
            QVERIFY(!reasons.contains(QString()));
        }
    }
}

void TestReportHtml::everyFigureIsADrawingInWords()
{
    QCOMPARE(m_page.elements[u"svg"_s], 12);
    QCOMPARE(m_page.elements[u"desc"_s], 12);
    QCOMPARE(m_bytes.count("role=\"img\""), 12);
    const QString html = QString::fromUtf8(m_bytes);
    for (const ReportChapter &chapter : m_report.chapters) {
        for (const FigureContents &figure : chapter.figures)
            QVERIFY(html.contains(figure.description().toHtmlEscaped()));
    }
}

void TestReportHtml::aMissingBarIsNotDrawn()
{
    int drawn = 0;
    for (const ReportChapter &chapter : m_report.chapters) {
        for (const FigureContents &figure : chapter.figures)
            drawn += static_cast<int>(std::ranges::count_if(
                figure.bars, [](const FigureBar &bar) { return bar.value.value.value_or(0) > 0; }));
    }
    QVERIFY(drawn > 100);
    QCOMPARE(m_page.elements[u"rect"_s], drawn);
}

// Nothing scales the drawing: its words are as large as the style sheet says, however narrow the window.
void TestReportHtml::wordsKeepTheirSizeInANarrowWindow()
{
    QVERIFY(!m_bytes.contains("viewBox"));
    static const QRegularExpression size(u"font-size: ([0-9.]+)px"_s);
    const QString html = QString::fromUtf8(m_bytes);
    int sizes = 0;
    for (auto found = size.globalMatch(html); found.hasNext(); ++sizes)
        QVERIFY(found.next().captured(1).toDouble() >= 11);
    QVERIFY(sizes >= 2);
    QCOMPARE(m_page.styles.size(), 12 + 12 * 28);      // the rows of a figure, the place of a bar
    QVERIFY(m_page.styles.contains(u"--row: 27.5"_s)); // the mean stands half a row apart
    QVERIFY(!html.contains(u"<rect x=\"0\" y=\"-6.5\" width=\"0.0%"_s));
}

void TestReportHtml::headsStayInView()
{
    const QString html = QString::fromUtf8(m_bytes);
    static const QRegularExpression heads(u"\\nthead \\{[^}]*position: sticky"_s);
    QVERIFY(heads.match(html).hasMatch());
    // The caption stands before what scrolls, not within.
    QCOMPARE(m_page.elements[u"caption"_s], 0);
    QCOMPARE(m_page.elements[u"figcaption"_s], 33 + 12);
    QCOMPARE(m_page.classes[u"scroll"_s], 33);
    static const QRegularExpression order(
        u"<figcaption id=\"(tab-[0-9]+)-caption\">[^<]*(<span[^<]*</span>)?</figcaption><section "
        "class=\"scroll\" tabindex=\"0\" aria-labelledby=\"\\1-caption\"><table class=\"[a-z]+\" "
        "aria-labelledby=\"\\1-caption\""_s);
    QCOMPARE(html.count(order), 32);
}

void TestReportHtml::theTermsOfUseAreTold()
{
    const QString html = QString::fromUtf8(m_bytes);
    QVERIFY(html.contains(citationLine(m_report).toHtmlEscaped()));
    QVERIFY(html.contains(licenceLine().toHtmlEscaped()));
    QVERIFY(html.contains(u"rel=\"license\""_s));
}

void TestReportHtml::linksLeadSomewhere()
{
    // Skip link, chapters, tables, figures, method; and back from each table and figure, and from the end.
    QCOMPARE(m_page.targets.size(), 1 + 7 + 32 + 12 + 1 + 33 + 12 + 1);
    QCOMPARE(m_page.targets.count(u"index"_s), 33 + 12 + 1);
    for (const QString &target : m_page.targets)
        QVERIFY2(m_page.ids.contains(target), qPrintable(target));
}

void TestReportHtml::sentencesAndMethodAreThere()
{
    const QString html = QString::fromUtf8(m_bytes);
    for (const ReportChapter &chapter : m_report.chapters) {
        for (const QString &sentence : chapter.sentences)
            QVERIFY2(html.contains(u"<p>"_s + sentence.toHtmlEscaped()), qPrintable(sentence));
    }
    QCOMPARE(m_page.elements[u"dt"_s], static_cast<int>(m_report.methods.size()));
    QVERIFY(html.contains(sourceLine(m_report).toHtmlEscaped()));
}

void TestReportHtml::textCanBeRead_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("least");
    for (const auto &name : {u"text"_s, u"second"_s, u"missing"_s, u"link"_s})
        QTest::newRow(qPrintable(name)) << name << 4.5;
    for (const auto &name : {u"bar"_s, u"mean"_s})
        QTest::newRow(qPrintable(name)) << name << 3.0;
}

void TestReportHtml::textCanBeRead()
{
    QFETCH(QString, name);
    QFETCH(double, least);
    const QString html = QString::fromUtf8(m_bytes);
    const auto colours = [&html](const QString &variable) {
        QStringList found;
        const QRegularExpression value(u"--%1: (#[0-9A-F]{6})"_s.arg(variable));
        for (auto matches = value.globalMatch(html); matches.hasNext();)
            found.append(matches.next().captured(1));
        return found;
    };
    const QStringList ink = colours(name);
    QCOMPARE(ink.size(), 2); // light and dark
    for (const QString &ground : {u"ground"_s, u"panel"_s}) {
        if (least < 4.5 && ground == u"panel")
            continue; // bars stand on the page
        for (int at = 0; at < 2; ++at) {
            const double reached = contrast(ink.at(at), colours(ground).at(at));
            QVERIFY2(reached >= least, qPrintable(u"%1 on %2: %3"_s.arg(name, ground).arg(reached)));
        }
    }
}

void TestReportHtml::theSameDataGiveTheSameBytes()
{
    QCOMPARE(reportHtml(m_report), m_bytes);
}

void TestReportHtml::anotherServiceAndHardTexts()
{
    const auto dataSet = miniDataSet();
    enter(*dataSet, 1, 2021, "rides", {.status = ObsStatus::NotAvailable, .note = u"<b> & \"perso\" ]]>"_s});
    const ReportContents report =
        reportContents(*dataSet, {.years = dataSet->years(), .language = Language::English});
    ReadPage page = read(reportHtml(report));
    QCOMPARE(page.error, QString());
    QCOMPARE(page.elements[u"b"_s], 0);
    for (const QString &target : page.targets)
        QVERIFY2(page.ids.contains(target), qPrintable(target));
}

QTEST_MAIN(TestReportHtml)
#include "tst_reporthtml.moc"
