// The zone profile as a file: one page, whatever the zone, valid, and with the numbers of print.
#include "analysis/zoneprofile.h"
#include "charts/profilebars.h"
#include "editions.h"
#include "paper/profilelayout.h"
#include "pdfreading.h"

#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace quaderno;
using namespace quaderno::tests;
using namespace Qt::StringLiterals;

class TestProfilePaper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyZoneFitsOnOnePage();
    void everyNumberIsOnThePage();
    void theSameDataGiveTheSameBytes();
    void itIsValidPdfA();
    void manyYearsAreTheLastSix();
    void largeNumbersHaveTheirPlace();
    void barsTellMissingFromZeroInGrey();

private:
    [[nodiscard]] QString written(int refArea, Language language = Language::Italian)
    {
        const QString path = m_folder.filePath(u"profile-%1.pdf"_s.arg(refArea));
        const Outcome done =
            writeProfilePdf(*m_edition, refArea, {.years = m_edition->years(), .language = language}, path);
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
        return path;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<DataSet> m_edition;
};

void TestProfilePaper::initTestCase()
{
    installLanguage(*qApp, Language::Italian);
    m_edition = printedEdition();
}

void TestProfilePaper::everyZoneFitsOnOnePage()
{
    for (int zone = 0; zone < m_edition->observations().zoneCount(); ++zone) {
        const PdfReading pdf = PdfReading::ofFile(written(zone));
        const QString name = m_edition->zones()[static_cast<size_t>(zone)].name;
        QVERIFY2(pdf.pageCount() == 1, qPrintable(name));
        QVERIFY2(pdf.text(0).contains(name), qPrintable(name));
        for (const auto &word : pdf.words(0)) {
            QVERIFY2(word->boundingBox().right() <= 595 - 50 && word->boundingBox().bottom() < 842 - 20,
                     qPrintable(name + u": "_s + word->text()));
        }
    }
}

void TestProfilePaper::everyNumberIsOnThePage()
{
    const int zone = m_edition->observations().zoneIndex(u"val-di-cornia").value();
    const PdfReading pdf = PdfReading::ofFile(written(zone));
    const ZoneProfile profile = zoneProfile(*m_edition, zone, m_edition->years(), Language::Italian);
    for (const ProfileRow &row : profile.rows) {
        QVERIFY2(pdf.text(0).contains(row.label.section(u' ', 0, 0)), qPrintable(row.label));
        for (const ProfileCell &cell : row.cells) {
            for (QString text : {cell.text, cell.meanText})
                QVERIFY2(pdf.text(0).contains(text.replace(QChar::Nbsp, u' ')), qPrintable(text));
        }
        QVERIFY(pdf.text(0).contains(row.rankText));
    }
    QVERIFY(pdf.text(0).contains(u"2.642"_s)); // table 23
}

void TestProfilePaper::theSameDataGiveTheSameBytes()
{
    const QByteArray first = PdfReading::ofFile(written(3)).bytes();
    QCOMPARE(PdfReading::ofFile(written(3)).bytes(), first);
}

void TestProfilePaper::itIsValidPdfA()
{
    QProcess preflight;
    preflight.setProcessChannelMode(QProcess::MergedChannels);
    preflight.start(QFINDTESTDATA("preflight"), {written(0), written(26, Language::English)});
    QVERIFY(preflight.waitForFinished(100'000));
    QVERIFY2(preflight.exitStatus() == QProcess::NormalExit && preflight.exitCode() == 0,
             preflight.readAll().constData());
}

void TestProfilePaper::manyYearsAreTheLastSix()
{
    NewDataSet contents = miniContents();
    contents.years = {2010, 2021};
    const auto mini =
        valueOf(DataSet::createInMemory(valueOf(loadCatalogue(miniCatalogueFolder())), contents));
    const QString path = m_folder.filePath(u"mini.pdf"_s);
    QVERIFY(writeProfilePdf(*mini, 0, {.years = contents.years, .language = Language::English}, path).isOk());
    const PdfReading pdf = PdfReading::ofFile(path);
    QVERIFY(pdf.text(0).contains(u"2016 2017 2018 2019 2020 2021"_s));
    QVERIFY(!pdf.text(0).contains(u" 2015 "_s));
}

// Twelve millions of euro in each of six years: no number touches the next.
void TestProfilePaper::largeNumbersHaveTheirPlace()
{
    const NewDataSet contents{.service = m_edition->catalogue().service,
                              .zones = m_edition->zones(),
                              .years = {2007, 2012},
                              .change = {.at = QDateTime({2013, 1, 1}, {0, 0}, Qt::UTC)}};
    const auto large = valueOf(DataSet::createInMemory(m_edition->catalogue(), contents));
    for (int year = 2007; year <= 2012; ++year) {
        for (const char *variable : {"total_cost", "municipal_cost", "users"})
            enter(*large, 2, year, variable, {.value = 12'345'678});
    }
    const QString path = m_folder.filePath(u"large.pdf"_s);
    QVERIFY(
        writeProfilePdf(*large, 2, {.years = contents.years, .language = Language::Italian}, path).isOk());
    const PdfReading pdf = PdfReading::ofFile(path);
    int seen = 0;
    const auto words = pdf.words(0);
    for (const auto &word : words) {
        if (!word->text().startsWith(u"12.345.678"))
            continue;
        ++seen;
        QVERIFY2(word->text().size() <= 10, qPrintable(word->text()));
        for (const auto &other : words) {
            const QRectF box = other->boundingBox();
            const QRectF own = word->boundingBox();
            const bool isBeside =
                other != word && own.top() < box.center().y() && box.center().y() < own.bottom();
            QVERIFY2(!isBeside || box.left() > own.right() + 1 || box.right() < own.left() - 1,
                     qPrintable(word->text() + u' ' + other->text()));
        }
    }
    QVERIFY(seen >= 3 * 5); // five years at least
}

void TestProfilePaper::barsTellMissingFromZeroInGrey()
{
    const auto drawn = [](const CellValue &value, const CellValue &mean) {
        ProfileRow row;
        row.cells = {{.year = 2010, .value = value, .mean = mean},
                     {.year = 2011, .value = {.value = 10, .status = ObsStatus::Normal}}};
        QImage image(100, 40, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintProfileBars(painter, QRectF(0, 0, 100, 40), row, ChartColours::light());
        painter.end();
        return image.convertToFormat(QImage::Format_Grayscale8);
    };
    const QImage zero = drawn({.value = 0, .status = ObsStatus::Normal}, {});
    const QImage missing = drawn({.status = ObsStatus::NotAvailable}, {});
    const QImage never = drawn({}, {});
    QVERIFY(zero != missing && missing != never && zero != never);
    // A line of the mean across a bar is told from the bar by a pale rim.
    const QImage both =
        drawn({.value = 10, .status = ObsStatus::Normal}, {.value = 5, .status = ObsStatus::Normal});
    int steps = 0;
    for (int y = 1; y < 36; ++y)
        steps += std::abs(qGray(both.pixel(25, y)) - qGray(both.pixel(25, y - 1))) > 60;
    QVERIFY2(steps >= 2, "the line of the mean cannot be seen on its bar");
}

QTEST_MAIN(TestProfilePaper)
#include "tst_profilepaper.moc"
