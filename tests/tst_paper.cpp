// Tables and figures on pages, from contents made by hand: where they break, line up and what they say below.
#include "editions.h"
#include "paper/pdffile.h"
#include "paper/reportlayout.h"
#include "pdfreading.h"

#include <QTest>

#include <algorithm>

using namespace quaderno;
using namespace quaderno::tests;
using namespace Qt::StringLiterals;

class TestPaper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTableThatFitsAPageIsNotSplit_data();
    void aTableThatFitsAPageIsNotSplit();
    void aLongTableRepeatsTitleAndHeads();
    void theLastRowsStayWithTheNotes_data();
    void theLastRowsStayWithTheNotes();
    void manyNotesGoOnOverThePages();
    void moreYearsThanFitFollowOnFurtherPages();
    void decimalCommasStandInOneLine();
    void signsAndHeadsAreCentredOverTheNumbers();
    void longNamesAndHeadsWrap();
    void noWordStandsAloneUnderATitle();
    void spanningHeadsStandOverTheirColumns();
    void marksAreDotsWithTheirMeaning();
    void anEmptyTableSaysSo_data();
    void anEmptyTableSaysSo();
    void aZoneThatTickedNothingHasAnswered();
    void notesAreCountedInTheirHeading();
    void ligaturesDoNotHideWords();
    void whatTheFontsLackIsReplaced();
    void aFigureShowsItsLabelsAndSigns();
    void aFigureWithMoreBarsThanAPageGoesOn();
};

namespace
{

TableCell numberCell(double value, const QString &text)
{
    return {.text = text, .value = {.value = value, .status = ObsStatus::Normal}};
}

TableCell missingCell()
{
    return {.text = u"–"_s, .value = {.value = std::nullopt, .status = ObsStatus::NotAvailable}};
}

// `zones` rows and the years from 2001 on; each cell is the number of its row and column.
TableContents sampleTable(int zones, int years = 4)
{
    TableContents table{.number = 26, .title = u"Users, by zone"_s, .unit = u"users"_s};
    for (int year = 0; year < years; ++year) {
        const QString label = QString::number(2001 + year);
        table.columns.push_back({.label = label, .code = label});
    }
    for (int zone = 1; zone <= zones; ++zone) {
        TableRow row{.label = u"Zone-%1"_s.arg(zone, 3, 10, QLatin1Char('0')), .refArea = zone};
        for (int year = 0; year < years; ++year)
            row.cells.push_back(numberCell(zone, QString::number(zone * 100 + year)));
        table.rows.push_back(row);
    }
    TableRow mean{.label = u"Mean-row"_s, .refArea = kAggregateArea};
    mean.cells.resize(static_cast<size_t>(years), numberCell(1, u"1"_s));
    table.rows.push_back(mean);
    table.signs = {u"- not available"_s};
    table.notes = {u"(*) A note of the table."_s};
    table.basis = u"Mean value computed on: 3 of 4 zones."_s;
    return table;
}

FigureContents sampleFigure(int zones)
{
    FigureContents figure{.number = 5,
                          .title = u"Users, 2008"_s,
                          .unit = u"users"_s,
                          .axis = {.maximum = 100, .step = 20, .decimals = 0}};
    for (int zone = 1; zone <= zones; ++zone) {
        figure.bars.push_back({.label = u"Zone-%1"_s.arg(zone, 3, 10, QLatin1Char('0')),
                               .value = {100.0 * zone / zones, ObsStatus::Normal},
                               .text = QString::number(1000 + zone),
                               .refArea = zone});
    }
    return figure;
}

const paper::PaperStyles &styles()
{
    static const Result<paper::PaperStyles> loaded = paper::PaperStyles::load();
    if (!loaded)
        qFatal("%s", qPrintable(loaded.error().message));
    return loaded.value();
}

ReportContents frame(Language language)
{
    ReportContents contents;
    contents.title = u"A title"_s;
    contents.series = u"A series"_s;
    contents.date = QDateTime({1999, 3, 14}, {10, 42}, Qt::UTC);
    contents.language = language;
    return contents;
}

PdfReading read(const paper::PaperDocument &document)
{
    const auto drawn = paper::drawPdf(document, styles(), {});
    const Result<QByteArray> finished = paper::finishPdf(drawn.value(), document);
    if (!finished)
        qFatal("%s", qPrintable(finished.error().message));
    return PdfReading(finished.value());
}

PdfReading onPaper(const TableContents &table, Language language = Language::Italian)
{
    return read(paper::layOutTable(table, frame(language), styles()));
}

PdfReading onPaper(const FigureContents &figure)
{
    return read(paper::layOutFigure(figure, frame(Language::Italian), styles()));
}

std::vector<QRectF> places(const PdfReading &pdf, const QString &word, int page = 0)
{
    std::vector<QRectF> found;
    for (const auto &box : pdf.words(page)) {
        if (box->text() == word)
            found.push_back(box->boundingBox());
    }
    return found;
}

int zonesOn(const PdfReading &pdf, int page)
{
    return static_cast<int>(pdf.text(page).count(u"Zone-"_s));
}

} // namespace

void TestPaper::aTableThatFitsAPageIsNotSplit_data()
{
    QTest::addColumn<int>("zones");
    QTest::newRow("27 zones") << 27;
    QTest::newRow("34 zones") << 34;
}

void TestPaper::aTableThatFitsAPageIsNotSplit()
{
    QFETCH(int, zones);
    const PdfReading pdf = onPaper(sampleTable(zones));
    QCOMPARE(pdf.pageCount(), 1);
    QCOMPARE(zonesOn(pdf, 0), zones);
    QVERIFY(pdf.text(0).contains(u"Page 1 of 1"_s));
    QVERIFY(pdf.text(0).startsWith(u"A title Tab. 26 – Users, by zone Unit: users"_s));
    QVERIFY(pdf.text(0).contains(u"Source: A series"_s));
}

void TestPaper::aLongTableRepeatsTitleAndHeads()
{
    const PdfReading pdf = onPaper(sampleTable(300));
    QVERIFY(pdf.pageCount() >= 7);
    int zones = 0;
    for (int page = 0; page < pdf.pageCount(); ++page) {
        const QString text = pdf.text(page);
        QCOMPARE(text.contains(u"Tab. 26 – Users, by zone (continued)"_s), page > 0);
        QVERIFY(text.contains(u"Zone 2001 2002 2003 2004"_s));
        QVERIFY(text.contains(u"Page %1 of %2"_s.arg(page + 1).arg(pdf.pageCount())));
        QVERIFY(page == pdf.pageCount() - 1 || zonesOn(pdf, page) >= 40);
        zones += zonesOn(pdf, page);
    }
    QCOMPARE(zones, 300);
    for (const QString &zone : {u"Zone-001"_s, u"Zone-150"_s, u"Zone-300"_s})
        QCOMPARE(pdf.text().count(zone), 1);
}

void TestPaper::theLastRowsStayWithTheNotes_data()
{
    QTest::addColumn<int>("zones");
    // Somewhere in this run the rows alone fill a page and the notes no longer fit.
    for (int zones = 36; zones <= 48; ++zones)
        QTest::addRow("%d zones", zones) << zones;
}

void TestPaper::theLastRowsStayWithTheNotes()
{
    QFETCH(int, zones);
    TableContents table = sampleTable(zones);
    table.notes.append(u"(a) One more."_s);
    const PdfReading pdf = onPaper(table);
    const QString last = pdf.text(pdf.pageCount() - 1);
    QVERIFY(last.contains(u"Notes:"_s));
    QVERIFY(last.contains(u"Mean-row"_s));
    QVERIFY(zonesOn(pdf, pdf.pageCount() - 1) >= 1);
    QVERIFY(zonesOn(pdf, 0) >= 3);
    // Nothing runs into the foot.
    for (int page = 0; page < pdf.pageCount(); ++page) {
        const qreal foot = places(pdf, u"Page"_s, page).at(0).top();
        for (const auto &word : pdf.words(page))
            QVERIFY(word->boundingBox().bottom() < foot || word->boundingBox().top() > foot - 2);
    }
}

void TestPaper::manyNotesGoOnOverThePages()
{
    TableContents table = sampleTable(5);
    table.notes.clear();
    for (int note = 1; note <= 120; ++note)
        table.notes.append(u"Note-%1 says something."_s.arg(note));
    const PdfReading pdf = onPaper(table);
    QVERIFY(pdf.pageCount() >= 2);
    QVERIFY(pdf.text(0).contains(u"Zone-005"_s));
    QVERIFY(pdf.text().contains(u"Note-1 says"_s));
    QVERIFY(pdf.text(pdf.pageCount() - 1).contains(u"Note-120 says"_s));
}

void TestPaper::moreYearsThanFitFollowOnFurtherPages()
{
    const PdfReading pdf = onPaper(sampleTable(3, 30));
    const QString text = pdf.text();
    QVERIFY(text.contains(u"(continued)"_s));
    for (int year = 2001; year <= 2030; ++year)
        QCOMPARE(text.count(QString::number(year)), 1);
    QVERIFY(text.count(u"Zone-002"_s) > 1);
    QCOMPARE(text.count(u"A note of the table"_s), 1);
    for (int page = 0; page < pdf.pageCount(); ++page) {
        for (const auto &word : pdf.words(page))
            QVERIFY(word->boundingBox().right() <= 595 - 60);
    }
}

void TestPaper::decimalCommasStandInOneLine()
{
    TableContents table = sampleTable(3, 1);
    table.rows[0].cells[0] = numberCell(2.8, u"2,8"_s);
    table.rows[1].cells[0] = numberCell(6, u"6"_s);
    table.rows[2].cells[0] = numberCell(1112.25, u"1.112,25"_s);
    const PdfReading pdf = onPaper(table);
    std::vector<qreal> commas;
    for (const auto &box : pdf.words(0)) {
        if (const auto comma = box->text().indexOf(u','); comma > 0 && box->text().at(0).isDigit())
            commas.push_back(box->charBoundingBox(static_cast<int>(comma)).left());
    }
    QCOMPARE(commas.size(), size_t{2});
    QVERIFY(std::abs(commas[0] - commas[1]) < 0.2);
    QVERIFY(std::abs(places(pdf, u"6"_s).at(0).right() - commas[0]) < 0.2);
}

void TestPaper::signsAndHeadsAreCentredOverTheNumbers()
{
    TableContents table = sampleTable(3, 4);
    table.rows[1].cells[2] = missingCell();
    const PdfReading pdf = onPaper(table);
    const qreal head = places(pdf, u"2003"_s).at(0).center().x();
    QVERIFY(std::abs(places(pdf, u"102"_s).at(0).center().x() - head) < 0.5);
    const auto signs = places(pdf, u"–"_s); // in the table and in the line that explains it
    QCOMPARE(signs.size(), size_t{2});
    QVERIFY(std::ranges::any_of(
        signs, [head](const QRectF &sign) { return std::abs(sign.center().x() - head) < 0.5; }));
}

void TestPaper::longNamesAndHeadsWrap()
{
    TableContents table = sampleTable(2, 5);
    table.rows[0].label =
        u"A zone with a name so long that nobody would have thought of printing it on a line"_s;
    table.columns[1].label = u"Delegated to another public body of the region"_s;
    table.title = u"A title that goes on "_s.repeated(8) + u"to its end"_s;
    const PdfReading pdf = onPaper(table);
    const QString text = pdf.text();
    for (const auto &word : table.rows[0].label.split(u' ') + table.columns[1].label.split(u' '))
        QVERIFY2(text.contains(word), qPrintable(word));
    QVERIFY(text.contains(u"to its end"_s));
    const QRectF number = places(pdf, u"100"_s).at(0);
    for (const auto &box : pdf.words(0)) {
        QVERIFY(box->boundingBox().right() < 595 - 63);
        // No word of the long name reaches into the numbers of its row.
        if (box->text() != u"100" && std::abs(box->boundingBox().center().y() - number.center().y()) < 2)
            QVERIFY(!box->boundingBox().intersects(number));
    }
}

// Tab. 30 as it is printed: its years alone went to a second line.
void TestPaper::noWordStandsAloneUnderATitle()
{
    const paper::PaperStyles styles = valueOf(paper::PaperStyles::load());
    const QString title = u"Tab. 30 – Costo del segretariato sociale a carico dei comuni, per zona, valori "
                          "assoluti, in euro, 2008-2011"_s;
    const qreal width = paper::kTextArea.width();
    QCOMPARE(styles.title.wrap(title, width).back(), u"2008-2011"_s);
    const QStringList lines = styles.title.wrapEvenly(title, width);
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.join(u' '), title);
    QVERIFY2(styles.title.width(lines[1]) > 0.8 * styles.title.width(lines[0]),
             qPrintable(lines.join(u'\n')));
    QCOMPARE(styles.title.wrapEvenly(u"Tab. 1 – Sedi"_s, width), QStringList(u"Tab. 1 – Sedi"_s));
}

void TestPaper::spanningHeadsStandOverTheirColumns()
{
    TableContents table = sampleTable(2, 4);
    for (size_t column : {0u, 1u, 2u})
        table.columns[column].group = u"Public"_s;
    const PdfReading pdf = onPaper(table);
    const auto group = places(pdf, u"Public"_s);
    QCOMPARE(group.size(), size_t{1});
    QVERIFY(std::abs(group[0].center().x() - places(pdf, u"2002"_s).at(0).center().x()) < 0.5);
    QVERIFY(group[0].bottom() < places(pdf, u"2002"_s).at(0).top() + 1);
}

void TestPaper::marksAreDotsWithTheirMeaning()
{
    TableContents table = sampleTable(2, 2);
    table.isMarks = true;
    table.unit.clear();
    table.rows.pop_back();
    table.signs = {u"● applies"_s};
    for (TableRow &row : table.rows)
        row.cells = {{.text = u"●"_s, .value = {std::nullopt, ObsStatus::Normal}, .isMark = true},
                     {.value = {std::nullopt, ObsStatus::Normal}}};
    const PdfReading pdf = onPaper(table);
    QCOMPARE(places(pdf, u"●"_s).size(), size_t{3});
    QVERIFY(pdf.text().contains(u"● applies"_s));
    QVERIFY(!pdf.text().contains(u"Unit"_s));
}

void TestPaper::anEmptyTableSaysSo_data()
{
    QTest::addColumn<bool>("isMarks");
    QTest::addColumn<bool>("isMissing");
    QTest::addColumn<bool>("hasNote");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<int>("rows");
    const QString never = u"No answer has been entered yet."_s;
    const QString illegible = u"None of the answers to this question is legible or available."_s;
    QTest::newRow("marks that nobody entered") << true << false << false << never << 0;
    QTest::newRow("numbers that nobody entered") << false << false << false << never << 0;
    QTest::newRow("marks that are all missing") << true << true << false << illegible << 4;
    QTest::newRow("the table's own note is enough") << true << true << true << u"Note: Illegible."_s << 4;
}

void TestPaper::anEmptyTableSaysSo()
{
    QFETCH(bool, isMarks);
    QFETCH(bool, isMissing);
    QFETCH(bool, hasNote);
    QFETCH(QString, sentence);
    QFETCH(int, rows);
    TableContents table = sampleTable(4, 2);
    table.isMarks = isMarks;
    table.notes = hasNote ? QStringList{u"Illegible."_s} : QStringList();
    table.rows.pop_back();
    for (TableRow &row : table.rows)
        row.cells.assign(2, isMissing ? missingCell() : TableCell());
    const PdfReading pdf = onPaper(table);
    QVERIFY(pdf.text().contains(sentence));
    QCOMPARE(pdf.text().count(u"Note"_s), 1);
    QCOMPARE(zonesOn(pdf, 0), rows);
    QCOMPARE(places(pdf, u"–"_s).size(), static_cast<size_t>(isMissing ? 2 * rows + 1 : 1));
}

void TestPaper::aZoneThatTickedNothingHasAnswered()
{
    TableContents table = sampleTable(2, 2);
    table.isMarks = true;
    table.notes.clear();
    table.rows.pop_back();
    table.rows[0].cells.assign(2, missingCell());
    table.rows[1].cells.assign(2, {.value = {std::nullopt, ObsStatus::Normal}});
    QVERIFY(!onPaper(table).text().contains(u"Note"_s));
}

void TestPaper::notesAreCountedInTheirHeading()
{
    TableContents table = sampleTable(2);
    QVERIFY(onPaper(table).text().contains(u"Note: (*) A note of the table."_s));
    table.notes.append(u"(a) Another."_s);
    QVERIFY(onPaper(table).text().contains(u"Notes: (*) A note of the table. (a) Another."_s));
}

void TestPaper::ligaturesDoNotHideWords()
{
    TableContents table = sampleTable(2);
    table.title = u"Ufficio, superficie e affluenza"_s;
    table.rows[0].label = u"Fiorentina difficile"_s;
    table.notes = {u"Un ufficio affiancato è più efficace: perché? L’età."_s};
    const QString text = onPaper(table).text();
    for (const QString &words : {table.title, table.rows[0].label, table.notes.constFirst()})
        QVERIFY2(text.contains(words), qPrintable(words));
}

void TestPaper::whatTheFontsLackIsReplaced()
{
    TableContents table = sampleTable(2);
    table.notes = {
        u"Grazie \U0001F600, tutto bene \u4F60\u597D in\ntre\trighe e\u0301 poi \U0001F468\u200D\U0001F469."_s};
    const PdfReading pdf = onPaper(table);
    QVERIFY2(pdf.text().contains(u"Note: Grazie ?, tutto bene ?? in tre righe é poi ??."_s),
             qPrintable(pdf.text()));
    for (const Poppler::FontInfo &font : pdf.document().fonts())
        QVERIFY2(font.name().contains(u"LiberationSans"_s) && font.isEmbedded(), qPrintable(font.name()));
}

void TestPaper::aFigureShowsItsLabelsAndSigns()
{
    FigureContents figure = sampleFigure(27);
    figure.bars[3].value = {0.0, ObsStatus::Normal};
    figure.bars[3].text = u"0,0"_s;
    figure.bars[7].value = {std::nullopt, ObsStatus::NotAvailable};
    figure.bars[7].text = u"–"_s;
    figure.bars.push_back({.label = u"Mean-row"_s,
                           .value = {50.0, ObsStatus::Normal},
                           .text = u"4711"_s,
                           .refArea = kAggregateArea,
                           .isMean = true});
    const PdfReading pdf = onPaper(figure);
    QCOMPARE(pdf.pageCount(), 1);
    QVERIFY(!pdf.bytes().contains("/Subtype /Image"));
    qreal above = 0;
    for (const FigureBar &bar : figure.bars) {
        const auto place = places(pdf, bar.label);
        QVERIFY2(place.size() == 1, qPrintable(bar.label));
        QVERIFY(place[0].top() > above);
        above = place[0].top();
        const auto values = places(pdf, bar.text);
        QVERIFY(std::ranges::any_of(values, [&](const QRectF &value) {
            return std::abs(value.center().y() - place[0].center().y()) < 1 &&
                   value.left() > place[0].right();
        }));
    }
    QVERIFY(pdf.text().contains(u"– figure not available · 0 a true zero"_s));
    QCOMPARE(places(pdf, u"80"_s).size(), size_t{2}); // a tick above and below
}

void TestPaper::aFigureWithMoreBarsThanAPageGoesOn()
{
    const PdfReading pdf = onPaper(sampleFigure(100));
    QVERIFY(pdf.pageCount() >= 3);
    for (int page = 0; page < pdf.pageCount(); ++page) {
        QCOMPARE(pdf.text(page).contains(u"Fig. 5 – Users, 2008 (continued)"_s), page > 0);
        QCOMPARE(places(pdf, u"80"_s, page).size(), size_t{2});
    }
    for (int zone = 1; zone <= 100; ++zone)
        QCOMPARE(pdf.text().count(u"Zone-%1"_s.arg(zone, 3, 10, QLatin1Char('0'))), 1);
}

QTEST_MAIN(TestPaper)
#include "tst_paper.moc"
