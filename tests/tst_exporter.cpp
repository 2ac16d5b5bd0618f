// What leaves the window, and the dialogs that ask what it should be.
#include "editions.h"
#include "openwindow.h"
#include "window/exporter.h"
#include "window/newdatasetdialog.h"
#include "window/preferencesdialog.h"

#include <QAction>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QImage>
#include <QListWidget>
#include <QProgressDialog>
#include <QPushButton>
#include <QSpinBox>
#include <QTimer>

using namespace quaderno;
using namespace quaderno::tests;
using namespace Qt::StringLiterals;

class TestExporter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void theReportIsWritten();
    void cancelLeavesNoFile();
    void goingBackWritesNothing();
    void otherProgramsGetTheirFiles_data();
    void otherProgramsGetTheirFiles();
    void aFigureFollowsTheEndingOfItsName_data();
    void aFigureFollowsTheEndingOfItsName();
    void anUnknownEndingIsRefused();
    void whatCannotBeWrittenIsRefused();
    void theWindowExportsWhatItShows();

    void theNewDialogHoldsYearsAndZones();
    void theNewDialogWantsAtLeastOneZone();
    void aNewFileOpensInTheWindow();
    void preferencesAreStoredOnlyOnOk();
    void darkColoursReachTheWindow();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QByteArray firstBytes(const QString &name) const;
    // Does `act` with the next modal dialog.
    template <typename Dialog, typename Act> void withDialog(Act act);

    std::unique_ptr<DataSet> m_edition;
    std::unique_ptr<QTemporaryDir> m_folder;
    AnsweringMessages m_messages;
    std::unique_ptr<Exporter> m_exporter;
};

void TestExporter::initTestCase()
{
    installLanguage(*qApp, Language::Italian);
    m_edition = printedEdition();
    m_exporter = std::make_unique<Exporter>(*m_edition, m_messages, Language::Italian, nullptr);
}

void TestExporter::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_messages.refusals.clear();
    m_messages.suggestions.clear();
    m_messages.file.clear();
}

QByteArray TestExporter::firstBytes(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.read(5) : QByteArray();
}

template <typename Dialog, typename Act> void TestExporter::withDialog(Act act)
{
    QTimer::singleShot(0, this, [act] {
        if (auto *dialog = qobject_cast<Dialog *>(QApplication::activeModalWidget()))
            act(*dialog);
    });
}

void TestExporter::theReportIsWritten()
{
    m_messages.file = path(u"relazione"_s);
    QCOMPARE(m_exporter->exportReport(), std::optional(path(u"relazione.pdf"_s)));
    QCOMPARE(firstBytes(u"relazione.pdf"_s), QByteArray("%PDF-"));
    QVERIFY(m_messages.suggestions.last().contains(u"2008-2011"_s));
    QVERIFY(m_messages.refusals.isEmpty());
}

void TestExporter::cancelLeavesNoFile()
{
    m_messages.file = path(u"relazione.pdf"_s);
    QTimer pressing;
    connect(&pressing, &QTimer::timeout, this, [] {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *progress = qobject_cast<QProgressDialog *>(widget))
                progress->cancel();
        }
    });
    pressing.start(0);
    QCOMPARE(m_exporter->exportReport(), std::optional<QString>());
    QVERIFY(QDir(m_folder->path()).isEmpty());
    QVERIFY(m_messages.refusals.isEmpty());
}

void TestExporter::goingBackWritesNothing()
{
    QCOMPARE(m_exporter->exportReport(), std::optional<QString>());
    QCOMPARE(m_exporter->exportFigure(numberFigures(m_edition->catalogue(), m_edition->years()).front()),
             std::optional<QString>());
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void TestExporter::otherProgramsGetTheirFiles_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QByteArray>("begins");
    QTest::newRow("a workbook") << 0 << u"xlsx"_s << QByteArray("PK\x03\x04");
    QTest::newRow("a list for Excel") << 2 << u"csv"_s << QByteArray("\xEF\xBB\xBF");
    QTest::newRow("a list for statistical offices") << 3 << u"csv"_s << QByteArray("DATAF");
    QTest::newRow("that list, 2.0") << 4 << u"csv"_s << QByteArray("STRUC");
    QTest::newRow("its structure") << 5 << u"xml"_s << QByteArray("<?xml");
    QTest::newRow("a page") << 1 << u"html"_s << QByteArray("<!DOC");
}

void TestExporter::otherProgramsGetTheirFiles()
{
    QFETCH(int, format);
    QFETCH(QString, suffix);
    QFETCH(QByteArray, begins);
    OpenWindow open;
    open.messages.file = path(u"file"_s); // the ending is added
    open.child<QAction>(u"exportAs-%1"_s.arg(format)).trigger();
    QVERIFY(open.messages.refusals.isEmpty());
    QVERIFY(open.messages.suggestions.last().endsWith(u"-2008-2011."_s + suffix));
    QVERIFY(firstBytes(u"file."_s + suffix).startsWith(begins));
    open.messages.file = path(u"none/file"_s);
    open.child<QAction>(u"exportAs-%1"_s.arg(format)).trigger();
    QCOMPARE(open.messages.refusals.size(), 1);
}

void TestExporter::aFigureFollowsTheEndingOfItsName_data()
{
    QTest::addColumn<QString>("chosen");
    QTest::addColumn<QString>("written");
    QTest::addColumn<QByteArray>("begins");
    QTest::newRow("no ending is a PDF") << u"fig"_s << u"fig.pdf"_s << QByteArray("%PDF-");
    QTest::newRow("pdf") << u"fig.pdf"_s << u"fig.pdf"_s << QByteArray("%PDF-");
    QTest::newRow("svg") << u"fig.svg"_s << u"fig.svg"_s << QByteArray("<?xml");
    QTest::newRow("png in capitals") << u"fig.PNG"_s << u"fig.PNG"_s << QByteArray("\x89PNG\r");
}

void TestExporter::aFigureFollowsTheEndingOfItsName()
{
    QFETCH(QString, chosen);
    QFETCH(QString, written);
    m_messages.file = path(chosen);
    const auto figures = numberFigures(m_edition->catalogue(), m_edition->years());
    QCOMPARE(m_exporter->exportFigure(figures[5]), std::optional(path(written)));
    QTEST(firstBytes(written), "begins");
    QCOMPARE(m_messages.suggestions.last(), u"fig-6.pdf"_s);
}

void TestExporter::anUnknownEndingIsRefused()
{
    m_messages.file = path(u"fig.docx"_s);
    const auto figures = numberFigures(m_edition->catalogue(), m_edition->years());
    QCOMPARE(m_exporter->exportFigure(figures[5]), std::optional<QString>());
    QCOMPARE(m_messages.refusals.size(), 1);
    QVERIFY(m_messages.refusals.first().contains(u".docx"_s));
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void TestExporter::whatCannotBeWrittenIsRefused()
{
    m_messages.file = path(u"no/such/folder/tab.pdf"_s);
    const auto tables = numberTables(m_edition->catalogue(), m_edition->years());
    QCOMPARE(m_exporter->exportTable(tables.front()), std::optional<QString>());
    QCOMPARE(m_messages.refusals.size(), 1);
    QVERIFY(m_messages.refusals.first().contains(u"tab.pdf"_s));
}

void TestExporter::theWindowExportsWhatItShows()
{
    OpenWindow open;
    open.search(u"fig 6"_s);
    open.messages.file = open.folder.filePath(u"a.pdf"_s);
    open.child<QAction>(u"exportTable"_s).trigger();
    QCOMPARE(open.messages.suggestions.last(), u"tab-26.pdf"_s);
    open.child<QAction>(u"exportFigure"_s).trigger();
    QCOMPARE(open.messages.suggestions.last(), u"fig-6.pdf"_s);
    QVERIFY(QFileInfo::exists(open.messages.file));
    open.key(Qt::Key_1, Qt::AltModifier);
    QVERIFY(!open.child<QAction>(u"exportTable"_s).isEnabled());
    QVERIFY(!open.child<QAction>(u"exportFigure"_s).isEnabled());
    QVERIFY(open.child<QAction>(u"exportReport"_s).isEnabled());
}

void TestExporter::theNewDialogHoldsYearsAndZones()
{
    NewDataSetDialog dialog(m_edition->zones(), m_edition->years());
    QCOMPARE(dialog.years(), (YearRange{2012, 2012}));
    QCOMPARE(dialog.zones(), m_edition->zones());
    dialog.findChild<QSpinBox *>(u"lastYear"_s)->setValue(2014);
    dialog.findChild<QListWidget *>(u"newZones"_s)->item(0)->setCheckState(Qt::Unchecked);
    QCOMPARE(dialog.years(), (YearRange{2012, 2014}));
    QCOMPARE(dialog.zones().size(), size_t(26));
    QCOMPARE(dialog.zones().front(), m_edition->zones()[1]);
}

void TestExporter::theNewDialogWantsAtLeastOneZone()
{
    NewDataSetDialog dialog(m_edition->zones(), m_edition->years());
    const auto canGoOn = [&dialog] {
        const auto *buttons = dialog.findChild<QDialogButtonBox *>();
        for (QAbstractButton *button : buttons->buttons()) {
            if (buttons->buttonRole(button) == QDialogButtonBox::AcceptRole)
                return button->isEnabled();
        }
        return false;
    };
    QVERIFY(canGoOn());
    dialog.findChild<QSpinBox *>(u"firstYear"_s)->setValue(2013); // after the last
    QVERIFY(!canGoOn());
    dialog.findChild<QSpinBox *>(u"lastYear"_s)->setValue(2013);
    QVERIFY(canGoOn());
    auto *zones = dialog.findChild<QListWidget *>(u"newZones"_s);
    for (int row = 0; row < zones->count(); ++row)
        zones->item(row)->setCheckState(Qt::Unchecked);
    QVERIFY(!canGoOn());
}

void TestExporter::aNewFileOpensInTheWindow()
{
    OpenWindow open;
    open.messages.file = open.folder.filePath(u"nuovo"_s);
    withDialog<NewDataSetDialog>([](NewDataSetDialog &dialog) { dialog.accept(); });
    open.child<QAction>(u"newFile"_s).trigger();
    QCOMPARE(open.dataSet().path(), open.folder.filePath(u"nuovo.quaderno"_s));
    QCOMPARE(open.child<QComboBox>(u"year"_s).currentText(), u"2012"_s);

    withDialog<NewDataSetDialog>([](NewDataSetDialog &dialog) { dialog.accept(); });
    open.child<QAction>(u"newFile"_s).trigger(); // the same name again
    QCOMPARE(open.messages.refusals.size(), 1);
    QVERIFY(open.messages.refusals.first().contains(u"nuovo.quaderno"_s));
}

void TestExporter::preferencesAreStoredOnlyOnOk()
{
    OpenWindow open;
    withDialog<PreferencesDialog>([](PreferencesDialog &dialog) {
        dialog.findChild<QLineEdit *>(u"author"_s)->setText(u"Ada"_s);
        dialog.reject();
    });
    open.child<QAction>(u"preferences"_s).trigger();
    QCOMPARE(open.preferences.author(), u"Prova"_s);
    withDialog<PreferencesDialog>([](PreferencesDialog &dialog) {
        dialog.findChild<QLineEdit *>(u"author"_s)->setText(u"Ada"_s);
        dialog.accept();
    });
    open.child<QAction>(u"preferences"_s).trigger();
    QCOMPARE(open.preferences.author(), u"Ada"_s);
    QCOMPARE(open.dataSet().author(), u"Ada"_s);
}

void TestExporter::darkColoursReachTheWindow()
{
    QCOMPARE(Theme::forAppearance(Appearance::System, QPalette(Qt::white)).isDark, false);
    QCOMPARE(Theme::forAppearance(Appearance::System, QPalette(Qt::black)).isDark, true);
    QCOMPARE(Theme::forAppearance(Appearance::Light, QPalette(Qt::black)).isDark, false);
    OpenWindow open;
    open.search(u"fig 6"_s);
    withDialog<PreferencesDialog>([](PreferencesDialog &dialog) {
        auto *colours = dialog.findChild<QComboBox *>(u"appearance"_s);
        colours->setCurrentIndex(colours->findData(static_cast<int>(Appearance::Dark)));
        dialog.accept();
    });
    open.child<QAction>(u"preferences"_s).trigger();
    QTRY_VERIFY(open.child<QWidget>(u"figure"_s).isVisible());
    const auto isDark = [&open] {
        const QImage picture = open.window->grab().toImage();
        int dark = 0;
        for (int x = 0; x < picture.width(); x += 10) {
            for (int y = 0; y < picture.height(); y += 10)
                dark += picture.pixelColor(x, y).lightness() < 80;
        }
        return dark > picture.width() * picture.height() / 100 * 8 / 10;
    };
    QTRY_VERIFY(isDark()); // once the window has been laid out
    applyTheme(*qApp, Theme::light());
}

QTEST_MAIN(TestExporter)
#include "tst_exporter.moc"
