// The errata sheet on paper.
#include "editions.h"
#include "paper/errata.h"
#include "pdfreading.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace quaderno;
using namespace quaderno::tests;
using namespace Qt::StringLiterals;

class TestErrata : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void listsWhatIsToCorrectAndWhatIsToVerify();
    void oneBookmarkForEachTable();
    void isPdfA();
    void theSameDataGiveTheSameBytes();
    void longListsGoOverPages();
    void nothingToCorrectIsSaid();
    void anotherEndingIsRefused();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QByteArray bytesOf(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QString &name, const std::vector<AuditedCell> &cells) const
    {
        const Outcome written = writeErrata(*m_edition, cells, Language::English, path(name));
        QVERIFY2(written.isOk(), written ? "" : qPrintable(written.error().message));
    }
    [[nodiscard]] QString textOf(const QString &name) const
    {
        const auto document = Poppler::Document::load(path(name));
        QString text;
        for (int page = 0; page < document->numPages(); ++page)
            text += document->page(page)->text(QRectF()) + u'\n';
        return text.simplified();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<DataSet> m_edition;
    std::vector<AuditedCell> m_cells;
};

void TestErrata::initTestCase()
{
    installLanguage(*qApp, Language::English);
    m_edition = printedEdition();
    m_cells = valueOf(auditEdition(*m_edition));
    write(u"errata.pdf"_s, m_cells);
}

void TestErrata::listsWhatIsToCorrectAndWhatIsToVerify()
{
    const QString text = textOf(u"errata.pdf"_s);
    QVERIFY(text.contains(
        u"Cells to correct: 18. Printed numbers among them: 14, out of 1,213; gaps where a number could be printed: 4."_s));
    QVERIFY(text.contains(u"Empolese 2010 0.46 e 0.22 The whole column repeats Tab. 28"_s));
    QVERIFY(text.contains(u"Val di Cornia 2011 - 58 "_s));
    const qsizetype verify = text.indexOf(u"To verify"_s);
    QVERIFY(verify > text.indexOf(u"Tab. 32 –"_s));
    QVERIFY(text.indexOf(u"Amiata Senese"_s) > verify);
    QVERIFY(text.contains(u"2008 0.94 e 0.95"_s));
    QVERIFY(text.contains(u"e estimated"_s));
    QVERIFY(text.indexOf(u"Recomputed"_s) > verify); // nothing is proven wrong there
    QVERIFY(!text.contains(u"Firenze"_s));
}

void TestErrata::oneBookmarkForEachTable()
{
    const auto document = Poppler::Document::load(path(u"errata.pdf"_s));
    QStringList titles;
    for (const auto &item : document->outline())
        titles.append(item.name().section(u' ', 0, 1));
    QCOMPARE(titles, QStringList({u"Tab. 31"_s, u"Tab. 32"_s, u"Tab. 26"_s, u"Tab. 28"_s, u"Tab. 31"_s}));
}

void TestErrata::isPdfA()
{
    QProcess preflight;
    preflight.setProcessChannelMode(QProcess::MergedChannels);
    preflight.start(QFINDTESTDATA("preflight"), {path(u"errata.pdf"_s)});
    QVERIFY(preflight.waitForFinished(100'000));
    QVERIFY2(preflight.exitStatus() == QProcess::NormalExit && preflight.exitCode() == 0,
             preflight.readAll().constData());
}

void TestErrata::theSameDataGiveTheSameBytes()
{
    write(u"again.pdf"_s, m_cells);
    QVERIFY(!bytesOf(u"again.pdf"_s).isEmpty());
    QCOMPARE(bytesOf(u"again.pdf"_s), bytesOf(u"errata.pdf"_s));
}

// Every cell of a table as if it were wrong: heads come again, and no row is lost.
void TestErrata::longListsGoOverPages()
{
    std::vector<AuditedCell> cells;
    for (AuditedCell cell : m_cells) {
        if (cell.table != 23)
            continue;
        cell.auditClass = AuditClass::Different;
        cells.push_back(cell);
    }
    write(u"long.pdf"_s, cells);
    const QString text = textOf(u"long.pdf"_s);
    QCOMPARE(text.count(u"Not known."_s), 71); // spec.md 7: the numbers of table 23
    QVERIFY(text.count(u"(continued)"_s) >= 1);
    QCOMPARE(text.count(u"Likely cause"_s), text.count(u"(continued)"_s) + 1);
}

void TestErrata::nothingToCorrectIsSaid()
{
    write(u"none.pdf"_s, {});
    QVERIFY(textOf(u"none.pdf"_s).contains(u"None of the 0 printed numbers is to be corrected."_s));
}

void TestErrata::anotherEndingIsRefused()
{
    const Outcome written = writeErrata(*m_edition, m_cells, Language::English, path(u"errata.doc"_s));
    QVERIFY(!written.isOk());
    QVERIFY(written.error().message.contains(u"errata.doc"_s));
    QVERIFY(!QFile::exists(path(u"errata.doc"_s)));
}

QTEST_MAIN(TestErrata)
#include "tst_errata.moc"
