// What goes to paper, chosen in the real dialog, read back from the file that it writes.
#include "editions.h"
#include "openwindow.h"
#include "pdfreading.h"
#include "report/pagesview.h"
#include "report/reportdialog.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPrinter>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTimer>
#include <QTreeWidget>

using namespace quaderno;
using namespace quaderno::tests;
using namespace Qt::StringLiterals;

namespace
{

// Prints to a file, as a printer that is there.
class FilePrinter : public AnsweringMessages
{
public:
    bool choosePrinter(QPrinter &printer) override
    {
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(file);
        return true;
    }
};

} // namespace

class TestReportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void presetsHaveTheirPages_data();
    void presetsHaveTheirPages();
    void fileAndPrinterGetTheSamePages();
    void chaptersYearsAndTitleCount();
    void tablesAndFiguresCanBeLeftOut();
    void theWholePageFillsItsRoom();
    void withoutAChapterNothingIsPrinted();
    void whatIsInViewOpensFirst();
    void otherFormsTakeTheSameChoice();
    void theDraftIsToldOnEveryPage();
    void ctrlPOpensItEverywhere();
    void whatToLookAtFirstLeadsThere();

private:
    [[nodiscard]] QString text(const char *label) const
    {
        return m_dialog->findChild<QLabel *>(QString::fromLatin1(label))->text();
    }
    [[nodiscard]] QTreeWidget &contents() const { return *m_dialog->findChild<QTreeWidget *>(u"contents"_s); }
    // Of a table or figure by the beginning of its heading.
    [[nodiscard]] QTreeWidgetItem *item(const QString &heading) const
    {
        return contents().findItems(heading, Qt::MatchStartsWith | Qt::MatchRecursive).value(0);
    }
    void make(const PrintSubject &subject);

    std::unique_ptr<DataSet> m_edition;
    std::unique_ptr<QTemporaryDir> m_folder;
    FilePrinter m_messages;
    std::unique_ptr<ReportDialog> m_dialog;
};

void TestReportDialog::initTestCase()
{
    m_edition = printedEdition();
}

void TestReportDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_messages.file = m_folder->filePath(u"pages.pdf"_s);
    make({});
}

void TestReportDialog::make(const PrintSubject &subject)
{
    m_dialog = std::make_unique<ReportDialog>(*m_edition, subject, Language::Italian, m_messages,
                                              valueOf(paper::PaperStyles::load()));
}

void TestReportDialog::presetsHaveTheirPages_data()
{
    QTest::addColumn<int>("preset");
    QTest::addColumn<int>("pages");
    QTest::addColumn<QString>("problem");
    QTest::newRow("whole") << 0 << 39 << u"12 tables without data: left out"_s;
    QTest::newRow("tables") << 1 << 20 << u"left out"_s;
    QTest::newRow("figures") << 2 << 12 << QString();
}

void TestReportDialog::presetsHaveTheirPages()
{
    QFETCH(int, preset);
    QFETCH(int, pages);
    QFETCH(QString, problem);
    m_dialog->choose(static_cast<PrintPreset>(preset));
    QCOMPARE(static_cast<int>(m_dialog->document().pages.size()), pages);
    QVERIFY2(text("pageCount").startsWith(QString::number(pages)), qPrintable(text("pageCount")));
    QVERIFY2(text("problems").contains(problem), qPrintable(text("problems")));
    QCOMPARE(m_dialog->findChild<QListWidget *>(u"thumbnails"_s)->count(), pages);
}

void TestReportDialog::fileAndPrinterGetTheSamePages()
{
    m_dialog->choose(PrintPreset::Tables);
    m_dialog->findChild<QPushButton *>(u"savePdf"_s)->click();
    QCOMPARE(m_dialog->savedTo(), m_messages.file);
    const PdfReading saved = PdfReading::ofFile(m_messages.file);
    m_messages.file = m_folder->filePath(u"printed.pdf"_s);
    m_dialog->findChild<QPushButton *>(u"print"_s)->click();
    const PdfReading printed = PdfReading::ofFile(m_messages.file);
    QCOMPARE(saved.pageCount(), 20);
    QCOMPARE(printed.pageCount(), saved.pageCount());
    for (int page = 0; page < saved.pageCount(); ++page)
        QCOMPARE(printed.text(page), saved.text(page));
    QVERIFY(saved.text().contains(u"Tab. 26"_s) && !saved.text().contains(u"Tab. 7 "_s));
}

void TestReportDialog::chaptersYearsAndTitleCount()
{
    for (int row = 0; row < contents().topLevelItemCount(); ++row)
        contents().topLevelItem(row)->setCheckState(0, row == 5 ? Qt::Checked : Qt::Unchecked);
    m_dialog->findChild<QSpinBox *>(u"firstYear"_s)->setValue(2010);
    m_dialog->findChild<QLineEdit *>(u"title"_s)->setText(u"Per la riunione"_s);
    auto *signs = m_dialog->findChild<QComboBox *>(u"signs"_s);
    signs->setCurrentIndex(signs->findData(static_cast<int>(SignsProfile::Istat)));
    m_dialog->findChild<QPushButton *>(u"savePdf"_s)->click();
    const QString words = PdfReading::ofFile(m_messages.file).text();
    QVERIFY(words.contains(u"Per la riunione"_s) && words.contains(u"2010-2011"_s));
    QVERIFY(words.contains(u"...."_s));
    QVERIFY(words.contains(u"Gli utenti"_s) && !words.contains(u"I costi"_s));
}

void TestReportDialog::tablesAndFiguresCanBeLeftOut()
{
    item(u"Tab. 26 "_s)->setCheckState(0, Qt::Unchecked);
    item(u"Tab. 8 "_s)->setCheckState(0, Qt::Unchecked);
    item(u"Fig. 6 "_s)->setCheckState(0, Qt::Unchecked);
    QCOMPARE(item(u"Tab. 26 "_s)->parent()->checkState(0), Qt::PartiallyChecked);
    m_dialog->findChild<QPushButton *>(u"savePdf"_s)->click();
    const QString words = PdfReading::ofFile(m_messages.file).text();
    QVERIFY(!words.contains(u"Tab. 26 "_s) && !words.contains(u"Fig. 6 "_s));
    QVERIFY(words.contains(u"Tab. 25 "_s) && words.contains(u"Tab. 27 "_s) && words.contains(u"Fig. 5 "_s));
    // Table 8 is of 2009 alone: its tick outlives years without it.
    auto *first = m_dialog->findChild<QSpinBox *>(u"firstYear"_s);
    first->setValue(2011);
    m_dialog->layOut();
    first->setValue(2008);
    m_dialog->layOut();
    QCOMPARE(item(u"Tab. 8 "_s)->checkState(0), Qt::Unchecked);
    QCOMPARE(item(u"Tab. 9 "_s)->checkState(0), Qt::Checked);
    m_dialog->choose(PrintPreset::Figures);
    QVERIFY(item(u"Tab. 9 "_s)->isHidden() && !item(u"Fig. 5 "_s)->isHidden());
}

void TestReportDialog::theWholePageFillsItsRoom()
{
    m_dialog->resize(1000, 640);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    auto *sheet = m_dialog->findChild<QWidget *>(u"pageSheet"_s);
    QTRY_VERIFY(sheet->height() > 450);
    const int whole = sheet->height();
    auto *zoom = m_dialog->findChild<QComboBox *>(u"zoom"_s);
    zoom->setCurrentIndex(zoom->findData(150));
    QVERIFY(sheet->height() > 2 * whole);
}

void TestReportDialog::withoutAChapterNothingIsPrinted()
{
    for (int row = 0; row < contents().topLevelItemCount(); ++row)
        contents().topLevelItem(row)->setCheckState(0, Qt::Unchecked);
    m_dialog->layOut();
    QVERIFY(m_dialog->document().pages.empty());
    QVERIFY(!m_dialog->findChild<QPushButton *>(u"savePdf"_s)->isEnabled());
    QVERIFY(!m_dialog->findChild<QPushButton *>(u"print"_s)->isEnabled());
}

void TestReportDialog::whatIsInViewOpensFirst()
{
    QVERIFY(!m_dialog->findChild<QRadioButton *>(u"preset-4"_s)->isEnabled());
    QVERIFY(m_dialog->findChild<QRadioButton *>(u"preset-3"_s)->isHidden());
    make({.inView = {.table = numberTables(m_edition->catalogue(), m_edition->years())[25], .figure = {}},
          .inViewFile = u"tab-26.pdf"_s,
          .preset = PrintPreset::InView});
    QCOMPARE(m_dialog->preset(), PrintPreset::InView);
    QCOMPARE(m_dialog->document().pages.size(), size_t{1});
    m_dialog->findChild<QPushButton *>(u"savePdf"_s)->click();
    QCOMPARE(m_messages.suggestions.last(), u"tab-26.pdf"_s);
    QVERIFY(PdfReading::ofFile(m_messages.file).text().contains(u"Tab. 26"_s));
}

void TestReportDialog::otherFormsTakeTheSameChoice()
{
    QVERIFY(m_dialog->findChild<QPushButton *>(u"otherForms"_s)->isHidden());
    std::optional<ReportOptions> asked;
    const auto write = [&asked](const ReportOptions &options) {
        asked = options;
        return std::optional(u"/there/report.xlsx"_s);
    };
    make({.otherForms = {{.name = u"Workbook"_s, .write = write}}});
    m_dialog->choose(PrintPreset::Tables);
    m_dialog->findChild<QSpinBox *>(u"firstYear"_s)->setValue(2010);
    m_dialog->findChild<QPushButton *>(u"otherForms"_s)->menu()->actions().first()->trigger();
    QVERIFY(asked);
    QCOMPARE(asked->parts, ReportParts::Tables);
    QCOMPARE(asked->years, (YearRange{2010, 2011}));
    QCOMPARE(m_dialog->savedTo(), u"/there/report.xlsx"_s);
    QCOMPARE(m_dialog->result(), static_cast<int>(QDialog::Accepted));
}

void TestReportDialog::theDraftIsToldOnEveryPage()
{
    const auto edition = printedEdition();
    enter(*edition, 8, 2009, "users", {.value = 560});
    ReportDialog dialog(*edition, {}, Language::Italian, m_messages, valueOf(paper::PaperStyles::load()));
    QVERIFY(dialog.document().dates.startsWith(u"Draft"_s));
    dialog.findChild<QPushButton *>(u"savePdf"_s)->click();
    const PdfReading saved = PdfReading::ofFile(m_messages.file);
    for (int page = 0; page < saved.pageCount(); ++page)
        QVERIFY(saved.text(page).contains(dialog.document().dates));
}

void TestReportDialog::ctrlPOpensItEverywhere()
{
    OpenWindow open;
    int opened = 0;
    for (const Qt::Key place : {Qt::Key_1, Qt::Key_2, Qt::Key_3}) {
        open.key(place, Qt::AltModifier);
        QTimer::singleShot(0, this, [&opened] {
            if (auto *dialog = qobject_cast<ReportDialog *>(QApplication::activeModalWidget())) {
                ++opened;
                dialog->reject();
            }
        });
        open.child<QAction>(u"print"_s).trigger();
    }
    QCOMPARE(opened, 3);
}

// Of the years that are printed: the slip of Firenze is one of 2009.
void TestReportDialog::whatToLookAtFirstLeadsThere()
{
    OpenWindow open;
    QTimer::singleShot(0, this, [] {
        auto *dialog = qobject_cast<ReportDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        auto *link = dialog->findChild<QAbstractButton *>(u"concernsLink"_s);
        QVERIFY2(link->text().contains(u"7 errori"_s), qPrintable(link->text()));
        dialog->findChild<QSpinBox *>(u"firstYear"_s)->setValue(2009);
        dialog->findChild<QSpinBox *>(u"lastYear"_s)->setValue(2009);
        dialog->layOut();
        QTimer::singleShot(0, dialog, [] {
            auto *list = QApplication::activeModalWidget()->findChild<QListWidget *>(u"concerns"_s);
            QVERIFY(list);
            const auto found = list->findItems(u"Firenze 2009"_s, Qt::MatchStartsWith);
            QCOMPARE(found.size(), 1);
            Q_EMIT list->itemActivated(found.front());
        });
        link->click();
        QVERIFY(!dialog->isVisible());
    });
    open.child<QAction>(u"print"_s).trigger();
    open.comeBack();
    QTRY_COMPARE(QApplication::focusWidget(), &open.field("municipal_cost"));
    QVERIFY(open.child<QLabel>(u"way"_s).text().startsWith(u"Firenze · 2009"_s));
}

QTEST_MAIN(TestReportDialog)
#include "tst_reportdialog.moc"
