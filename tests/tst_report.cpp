// The whole report as a file: what its reader finds, and what happens when it cannot be written.
#include "analysis/formulatext.h"
#include "analysis/methodnote.h"
#include "analysis/reportcontents.h"
#include "editions.h"
#include "paper/report.h"
#include "pdfreading.h"

#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QProcess>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

using namespace quaderno;
using namespace quaderno::tests;
using namespace Qt::StringLiterals;

class TestReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pagesCountThemselves();
    void everyTableIsThereCellByCell();
    void everyFigureIsThereBarByBar();
    void chaptersOpenWithTheirSentences();
    void tablesWithoutDataAreALine();
    void outlineNestsTablesAndFiguresInChapters();
    void contentsLeadToThePagesTheyName();
    void fontsTravelWithTheFile();
    void titleLanguageAndDateAreTheDatas();
    void theSameDataGiveTheSameBytes();
    void isPdfA();
    void methodNoteExplainsEveryIndicator();
    void methodNoteTellsEstimatesAndChecks();
    void aSecondCatalogueHasItsReport();
    void progressCountsThePages();
    void aCancelledReportLeavesThingsAsTheyWere();
    void aFileThatCannotBeWrittenIsNamed_data();
    void aFileThatCannotBeWrittenIsNamed();
    void oneTableIsAPage();
    void oneFigureIsAPicture();
    void aPrinterWithMarginsGetsTheSamePage();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] ReportOptions options() const
    {
        return {.years = m_edition->years(), .withEmptyTables = true};
    }
    [[nodiscard]] int pageOf(const QString &heading) const;
    [[nodiscard]] std::vector<NumberedItem> tables() const
    {
        return numberTables(m_edition->catalogue(), m_edition->years());
    }
    [[nodiscard]] std::vector<NumberedItem> figures() const
    {
        return numberFigures(m_edition->catalogue(), m_edition->years());
    }

    QTemporaryDir m_folder;
    std::unique_ptr<DataSet> m_edition;
    std::unique_ptr<PdfReading> m_report;
};

namespace
{

void verifyDone(const Outcome &outcome)
{
    QVERIFY2(outcome.isOk(), outcome ? "" : qPrintable(outcome.error().message));
}

constexpr int kPagesBeforeChapters = 4; // cover, colophon, contents, list of tables and figures

} // namespace

void TestReport::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_edition = printedEdition();
    verifyDone(writeReport(*m_edition, options(), path(u"report.pdf"_s)));
    m_report = std::make_unique<PdfReading>(PdfReading::ofFile(path(u"report.pdf"_s)));
}

// The page, after the lists, on which a table or figure stands.
int TestReport::pageOf(const QString &heading) const
{
    for (int page = kPagesBeforeChapters; page < m_report->pageCount(); ++page) {
        if (m_report->text(page).contains(heading))
            return page;
    }
    return -1;
}

void TestReport::pagesCountThemselves()
{
    QCOMPARE(m_report->pageCount(), kPagesBeforeChapters + 44 + 1);
    for (int page = 0; page < m_report->pageCount(); ++page) {
        const QString number = u"Page %1 of %2"_s.arg(page + 1).arg(m_report->pageCount());
        QCOMPARE(m_report->text(page).contains(number), page >= 2); // neither the cover nor its back
        QCOMPARE(m_report->page(page).pageSize(), QSize(595, 842));
    }
}

// Without the blanks of either kind, which a reader of PDF puts where it likes.
static QString bare(QString printed)
{
    return printed.remove(u' ').remove(QChar::Nbsp);
}

void TestReport::everyTableIsThereCellByCell()
{
    QCOMPARE(tables().size(), size_t{32});
    for (const NumberedItem &item : tables()) {
        const TableContents table = tableContents(*m_edition, item, m_edition->years(), Language::Italian);
        const int page = pageOf(table.heading());
        QVERIFY2(page > 0, qPrintable(table.heading()));
        const QString text = m_report->text(page);
        for (const TableRow &row : table.rows) {
            QStringList words{row.label + row.sign};
            for (const TableCell &cell : row.cells) {
                if (!cell.text.isEmpty())
                    words.append(cell.shown());
            }
            // A note's sign hangs beside its number: with or without a blank, the reader does not care.
            const QString line = words.join(u' ');
            QVERIFY2(bare(text).contains(bare(line)), qPrintable(line));
        }
        for (const QString &note : table.notes)
            QVERIFY2(text.contains(note), qPrintable(note));
        QVERIFY(text.contains(table.basis));
    }
}

void TestReport::everyFigureIsThereBarByBar()
{
    QCOMPARE(figures().size(), size_t{12});
    for (const NumberedItem &item : figures()) {
        const FigureContents figure = figureContents(*m_edition, item, m_edition->years(), Language::Italian);
        const int page = pageOf(figure.heading());
        QVERIFY2(page > 0, qPrintable(figure.heading()));
        const QString text = m_report->text(page);
        for (const FigureBar &bar : figure.bars)
            QVERIFY2(bare(text).contains(bare(bar.label + bar.text)), qPrintable(bar.label + bar.text));
    }
    QVERIFY(!m_report->bytes().contains("/Subtype /Image"));
}

void TestReport::chaptersOpenWithTheirSentences()
{
    const ReportContents contents = reportContents(*m_edition, options());
    QCOMPARE(contents.chapters.size(), size_t{7});
    for (const ReportChapter &chapter : contents.chapters) {
        const QString text = m_report->text(pageOf(chapter.tables.front().heading()));
        QVERIFY2(text.contains(chapter.title + u' ' + chapter.sentences.constFirst()),
                 qPrintable(chapter.title));
        for (const QString &sentence : chapter.sentences)
            QVERIFY2(text.contains(sentence), qPrintable(sentence));
    }
}

void TestReport::tablesWithoutDataAreALine()
{
    verifyDone(writeReport(*m_edition, {.years = m_edition->years()}, path(u"short.pdf"_s)));
    const PdfReading pdf = PdfReading::ofFile(path(u"short.pdf"_s));
    const QString text = pdf.text();
    QVERIFY(text.contains(u"Tab. 6 – "_s) && !text.contains(u"Tab. 7 – "_s));
    for (const QString &numbers : {u"7-10"_s, u"11-14"_s, u"19-22"_s})
        QVERIFY2(text.contains(u"Tab. %1. The note of each: “Nella fonte"_s.arg(numbers)),
                 qPrintable(numbers));
    QVERIFY(pdf.pageCount() <= m_report->pageCount() - 9);
}

void TestReport::outlineNestsTablesAndFiguresInChapters()
{
    QStringList chapters;
    int items = 0;
    for (const Poppler::OutlineItem &chapter : m_report->document().outline()) {
        chapters.append(chapter.name());
        for (const Poppler::OutlineItem &item : chapter.children()) {
            const auto destination = item.destination();
            QVERIFY(m_report->text(destination->pageNumber() - 1).contains(item.name()));
            QVERIFY(destination->pageNumber() > kPagesBeforeChapters);
            ++items;
        }
    }
    QCOMPARE(items, 44);
    QCOMPARE(chapters,
             QStringList({u"Contents"_s, u"Tables and figures"_s, u"Le sedi"_s, u"Il funzionamento"_s,
                          u"La forma di gestione"_s, u"Le risorse professionali"_s,
                          u"Gli strumenti di registrazione della domanda"_s, u"Gli utenti"_s, u"I costi"_s,
                          u"Method note"_s}));
}

void TestReport::contentsLeadToThePagesTheyName()
{
    int links = 0;
    for (int page : {2, 3}) {
        for (const auto &link : m_report->page(page).links()) {
            QCOMPARE(link->linkType(), Poppler::Link::Goto);
            const auto *target = static_cast<const Poppler::LinkGoto *>(link.get());
            // The words under the link: a title, and at its end the number of the page it leads to.
            const QSizeF size = m_report->page(page).pageSizeF();
            const QRectF area = link->linkArea().normalized();
            const QRectF onPage(area.x() * size.width(), area.y() * size.height(),
                                area.width() * size.width(), area.height() * size.height());
            const QString words = m_report->page(page).text(onPage).simplified();
            const QString title = words.section(u' ', 0, -2);
            QCOMPARE(words.section(u' ', -1).toInt(), target->destination().pageNumber());
            QVERIFY2(m_report->text(target->destination().pageNumber() - 1).contains(title),
                     qPrintable(title));
            ++links;
        }
    }
    QCOMPARE(links, 44 + 8);
}

void TestReport::fontsTravelWithTheFile()
{
    const auto fonts = m_report->document().fonts();
    QVERIFY(!fonts.isEmpty());
    for (const Poppler::FontInfo &font : fonts) {
        QVERIFY2(font.isEmbedded() && font.isSubset(), qPrintable(font.name()));
        QVERIFY2(font.name().contains(u"LiberationSans"_s), qPrintable(font.name()));
    }
}

void TestReport::titleLanguageAndDateAreTheDatas()
{
    const Poppler::Document &document = m_report->document();
    QCOMPARE(document.title(), m_edition->edition()->title.italian);
    QCOMPARE(document.creationDate(), m_edition->dataDate());
    QCOMPARE(document.modificationDate(), m_edition->dataDate());
    // The same words in the XMP packet, which is UTF-8.
    QVERIFY(m_report->bytes().contains(u"<rdf:li>%1</rdf:li>"_s.arg(document.author()).toUtf8()));
    QVERIFY(m_report->bytes().contains(u">%1</rdf:li>"_s.arg(document.title()).toUtf8()));
    const QString date = m_edition->dataDate().toString(Qt::ISODate);
    QVERIFY(m_report->bytes().contains(u"<xmp:ModifyDate>%1<"_s.arg(date).toUtf8()));
    QVERIFY(m_report->bytes().contains("/Lang (it-IT)"));
    QVERIFY(m_report->text(0).contains(document.title()));
    QVERIFY(m_report->text(0).contains(u"2008-2011"_s));
}

void TestReport::theSameDataGiveTheSameBytes()
{
    verifyDone(writeReport(*printedEdition(), options(), path(u"again.pdf"_s)));
    QCOMPARE(PdfReading::ofFile(path(u"again.pdf"_s)).bytes(), m_report->bytes());
}

void TestReport::isPdfA()
{
    verifyDone(writeTablePdf(*m_edition, tables()[25], options(), path(u"valid-table.pdf"_s)));
    verifyDone(writeFigurePdf(*m_edition, figures()[5], options(), path(u"valid-figure.pdf"_s)));
    QProcess preflight;
    preflight.setProcessChannelMode(QProcess::MergedChannels);
    preflight.start(QFINDTESTDATA("preflight"),
                    {path(u"report.pdf"_s), path(u"valid-table.pdf"_s), path(u"valid-figure.pdf"_s)});
    QVERIFY(preflight.waitForFinished(100'000));
    QVERIFY2(preflight.exitStatus() == QProcess::NormalExit && preflight.exitCode() == 0,
             preflight.readAll().constData());
}

void TestReport::methodNoteExplainsEveryIndicator()
{
    const Catalogue &catalogue = m_edition->catalogue();
    const QString text = m_report->text(m_report->pageCount() - 1);
    for (const Indicator &indicator : catalogue.indicators)
        QVERIFY2(text.contains(indicator.label.italian.section(u' ', 0, 1)),
                 qPrintable(indicator.label.italian));
    const Indicator &hours =
        catalogue.indicators[static_cast<size_t>(*catalogue.indicatorIndex(u"equivalent_hours"))];
    QCOMPARE(formulaInWords(catalogue, hours.denominator, Language::Italian), u"6 × 52"_s);
    const QString numerator = formulaInWords(catalogue, hours.numerator, Language::English);
    QCOMPARE(numerator.count(u" × "_s), 2);
    QVERIFY(!numerator.contains(u'_'));
}

// Residents found in printed ratios: which tables, how many, and how far the furthest bound is, all reckoned
// here from what is stored. And how many comparisons could be made.
void TestReport::methodNoteTellsEstimatesAndChecks()
{
    const auto note = [this](const DataSet &dataSet) {
        return methodParagraphs(dataSet, m_edition->years(), SignsProfile::Quaderno, Language::English)
            .join(u'\n');
    };
    const PrintedEdition printed = valueOf(m_edition->printedEdition());
    double widest = 0;
    for (const Estimate &estimate : printed.estimates)
        widest = std::max(widest, (estimate.high - estimate.low) / 2 /
                                      *m_edition->observations().stored(estimate.key)->value);
    const QString bound = NumberFormat(Language::English).format(widest * 100, 1, 1);
    const QString text = note(*m_edition);
    QVERIFY2(text.contains(u"%1 values were not collected but derived"_s.arg(printed.estimates.size())),
             qPrintable(text));
    QVERIFY2(text.contains(u"Tab. 26, 28, 31 of"_s) && text.contains(bound + u" %"_s), qPrintable(text));
    QVERIFY(!text.contains(u"The zones gave"));
    QVERIFY(text.contains(u"comparisons that the checks provide for"));
    QVERIFY(text.contains(u"What is computed here is 0 only where it is zero"));
    QVERIFY(!text.contains(u"always a true zero"));
    // Tables 1 and 2 have no mean row but the printed one.
    const ReportContents contents =
        reportContents(*m_edition, {.years = m_edition->years(), .language = Language::English});
    QCOMPARE(contents.methods.at(0).mean, u"Mean row: as it was printed."_s);
    QVERIFY(contents.methods.back().mean.contains(u"sums over the zones"));
    const auto copy = printedEdition();
    enter(*copy, 0, 2011, "users", {.value = 2000, .status = ObsStatus::Estimated, .note = u"circa 2000"_s});
    QVERIFY2(note(*copy).contains(u"values as estimates; they are marked"_s), qPrintable(note(*copy)));
}

void TestReport::aSecondCatalogueHasItsReport()
{
    const auto dataSet = miniDataSet();
    enter(*dataSet, 0, 2021, "rides", {.value = 1219});
    enter(*dataSet, 0, 2021, "kilometres", {.value = 2438});
    enter(*dataSet, 1, 2021, "vehicles", {.text = u"taxi"_s});
    verifyDone(writeReport(
        *dataSet, {.years = dataSet->years(), .language = Language::English, .withEmptyTables = true},
        path(u"mini.pdf"_s)));
    const PdfReading pdf = PdfReading::ofFile(path(u"mini.pdf"_s));
    const QString text = pdf.text();
    QVERIFY(pdf.document().title().contains(u"Trasporto sociale"_s));
    QVERIFY(pdf.bytes().contains("/Lang (en-GB)"));
    QVERIFY(text.contains(u"In 2021 the rides are known for 1 zone out of 3."_s));
    QVERIFY(text.contains(u"Nord 1,219"_s));
    QVERIFY(text.contains(u"Tab. 2 – Rides with an escort, by zone, 2020-2021"_s));
    QVERIFY(text.contains(u"Tab. 3 – Vehicles in use, by zone, 2020"_s));
    QVERIFY(text.contains(u"Tab. 4 – Vehicles in use, by zone, 2021"_s));
    QCOMPARE(text.count(u"No answer has been entered yet."_s), 3); // tables 2 and 3, figure 1
    QVERIFY(text.contains(u"Centro ○ ●"_s));
    QVERIFY(text.contains(u"Fig. 2 – Kilometres per ride, by zone, 2021"_s));
    QVERIFY(text.contains(u"Kilometres driven / Rides"_s));
}

void TestReport::progressCountsThePages()
{
    QList<int> done;
    int total = 0;
    verifyDone(writeReport(*m_edition, options(), path(u"progress.pdf"_s), [&](int page, int pages) {
        done.append(page);
        total = pages;
        return true;
    }));
    QCOMPARE(total, m_report->pageCount());
    QCOMPARE(done.size(), total);
    QVERIFY(std::ranges::is_sorted(done));
    QCOMPARE(done.constLast(), total);
}

void TestReport::aCancelledReportLeavesThingsAsTheyWere()
{
    const QDir folder(path(u"cancelled"_s));
    QVERIFY(QDir().mkpath(folder.path()));
    QFile old(folder.filePath(u"old.pdf"_s));
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("the old report") > 0);
    old.close();
    const Progress cancelAtThird = [](qint64 done, qint64) { return done < 3; };
    verifyDone(writeReport(*m_edition, options(), folder.filePath(u"new.pdf"_s), cancelAtThird));
    verifyDone(writeReport(*m_edition, options(), old.fileName(), cancelAtThird));
    QCOMPARE(folder.entryList(QDir::Files | QDir::Hidden), QStringList(u"old.pdf"_s));
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("the old report"));
    // What comes after is whole again.
    theSameDataGiveTheSameBytes();
}

void TestReport::aFileThatCannotBeWrittenIsNamed_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("a folder that does not exist") << u"nowhere/report.pdf"_s;
    QTest::newRow("a folder with that name") << u"folder.pdf"_s;
}

void TestReport::aFileThatCannotBeWrittenIsNamed()
{
    QFETCH(QString, target);
    QVERIFY(QDir(m_folder.path()).mkpath(u"folder.pdf"_s));
    const Outcome outcome = writeReport(*m_edition, options(), path(target));
    QVERIFY(!outcome.isOk());
    QCOMPARE(outcome.error().kind, ErrorKind::Unreadable);
    QVERIFY2(outcome.error().message.contains(QDir::toNativeSeparators(path(target))),
             qPrintable(outcome.error().message));
    QVERIFY(outcome.error().message.endsWith(u'.'));
    QVERIFY(!QFileInfo(path(target)).isFile());
}

void TestReport::oneTableIsAPage()
{
    const NumberedItem item = tables()[25];
    verifyDone(writeTablePdf(*m_edition, item, options(), path(u"table.pdf"_s)));
    const PdfReading pdf = PdfReading::ofFile(path(u"table.pdf"_s));
    QCOMPARE(pdf.pageCount(), 1);
    QVERIFY(pdf.text().contains(u"Tab. 26 – Numero di utenti serviti nell’anno"_s));
    QVERIFY(pdf.text().contains(u"Page 1 of 1"_s));
}

void TestReport::oneFigureIsAPicture()
{
    const NumberedItem item = figures()[5];
    verifyDone(writeFigurePdf(*m_edition, item, options(), path(u"figure.pdf"_s)));
    const PdfReading pdf = PdfReading::ofFile(path(u"figure.pdf"_s));
    QCOMPARE(pdf.pageCount(), 1);
    QVERIFY(pdf.text().contains(u"Fig. 6"_s));

    verifyDone(writeFigureSvg(*m_edition, item, options(), path(u"figure.svg"_s)));
    QSvgRenderer svg(path(u"figure.svg"_s));
    QVERIFY(svg.isValid());
    QFile svgFile(path(u"figure.svg"_s));
    QVERIFY(svgFile.open(QIODevice::ReadOnly));
    const QByteArray source = svgFile.readAll();
    QVERIFY(source.contains(">Valdarno Inferiore</text>"));
    QVERIFY(!source.contains("<image"));

    verifyDone(writeFigurePng(*m_edition, item, options(), path(u"figure.png"_s)));
    const QImage png(path(u"figure.png"_s));
    QVERIFY(png.width() > 1200);
    QVERIFY(png.height() > png.width());

    // Both pictures show the same bar: blue where the longest one is.
    QImage drawn(png.size(), QImage::Format_RGB32);
    drawn.fill(Qt::white);
    QPainter painter(&drawn);
    svg.render(&painter);
    const auto bluePixels = [](const QImage &image) {
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y) == QColor(0x1F5A96) ? 1 : 0;
        }
        return count;
    };
    QVERIFY(bluePixels(png) > 10'000);
    QVERIFY(std::abs(bluePixels(drawn) - bluePixels(png)) < bluePixels(png) / 20);
}

void TestReport::aPrinterWithMarginsGetsTheSamePage()
{
    const auto firstWord = [](const PdfReading &pdf) {
        return pdf.words(0).front()->boundingBox().topLeft();
    };
    verifyDone(writeFigurePdf(*m_edition, figures()[0], options(), path(u"exact.pdf"_s)));
    {
        QPdfWriter printer(path(u"printed.pdf"_s));
        printer.setResolution(600);
        printer.setPageMargins(QMarginsF(12, 18, 10, 10), QPageLayout::Millimeter);
        printFigure(*m_edition, figures()[0], options(), printer);
    }
    const PdfReading exact = PdfReading::ofFile(path(u"exact.pdf"_s));
    const PdfReading printed = PdfReading::ofFile(path(u"printed.pdf"_s));
    QCOMPARE(printed.text(), exact.text());
    QVERIFY(exact.text().contains(u"Fig. 1"_s));
    QVERIFY((firstWord(printed) - firstWord(exact)).manhattanLength() < 1);
}

QTEST_MAIN(TestReport)
#include "tst_report.moc"
