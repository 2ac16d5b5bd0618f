// The preview of an import as a person goes through it: what it says, what it asks, what the keys do.
#include "analysis/questionnaireway.h"
#include "editions.h"
#include "exchange/textgrid.h"
#include "form/importdialog.h"
#include "openwindow.h"
#include "workbooks.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace quaderno;
using namespace quaderno::tests;

class TestImportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void lastYearsFileIsNotTheDefault();
    void onlyWhatIsLeftOut();
    void aReasonAsksForItsWords();
    void enterAnswersWhatHasTheFocus();
    void escapeLeavesEverything();
    void onlyWhatTheSheetAsksIsAsked_data();
    void onlyWhatTheSheetAsksIsAsked();
    void anotherSheetIsChosen();
    void aSheetThatCannotBeReadMayBeChangedForAnother();
    void columnsCanBeTold();
    void aColumnUnderAnotherHeadIsAsked();
    void aColumnIsOnlyTakenWhenSaidSo();
    void whatIsHiddenIsAskedAbout();
    void theDecimalsMayBeChanged();
    void aColumnThatIsNotReadTakesTheDefault();
    void aTextThatIsNotUnderstoodTakesTheDefault();
    void anotherSheetMayBeMeant();
    void theRowIsSaidInFull();
    void whatAnOldFileDoesNotTellIsSaid();
    void theWindowReadsTheSheetThatSuits();
    void theWindowReadsAnOldFile();
    void aClosedQuestionnaireIsTold();
    void nothingIsWrittenWhenItIsGivenUp();
    void itStandsOnTopWhereItGoes();
    void anotherQuestionnaireIsChosen();
    void manyQuestionnairesAreCounted();
    void zoneAndYearAreNeverCut();
    void aTickIsGivenAnotherMeaning();
    void aHeadIsGivenAMeaning();
    void aZoneIsGivenAMeaning();
    void anAnswerIsChosen();
    void columnsAreAddedUp();
    void whatIsRejectedTakesTheDefault();

private:
    void open(const QString &sheet,
              std::function<Result<SheetGrid>(const QString &, const Progress &)> other = {},
              const QStringList &sheets = {})
    {
        SheetGrid grid = valueOf(TextGrid::fromClipboard(sheet));
        grid.sheets = sheets;
        grid.sheet = sheets.value(0);
        m_dialog = std::make_unique<ImportDialog>(
            *m_dataSet, ImportSource{std::move(grid), std::move(other), u"dati.xlsx"_s},
            ImportRequest{.refArea = m_elba, .timePeriod = 2011, .section = sectionOf(u"sites"_s)},
            Theme::light());
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }
    int sectionOf(const QString &variable) const
    {
        const Catalogue &catalogue = m_dataSet->catalogue();
        return catalogue.variables[static_cast<size_t>(*catalogue.variableIndex(variable))].section;
    }
    template <typename Widget> Widget &child(const char *name) const
    {
        auto *found = m_dialog->findChild<Widget *>(QLatin1String(name));
        if (!found)
            qFatal("there is no %s in the dialog", name);
        return *found;
    }
    QString text(const char *name) const { return child<QLabel>(name).text(); }
    void choose(const char *name, const QString &item)
    {
        auto &box = child<QComboBox>(name);
        box.setCurrentText(item);
        QCOMPARE(box.currentText(), item);
        Q_EMIT box.activated(box.currentIndex());
    }
    void key(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }

    std::unique_ptr<DataSet> m_dataSet;
    int m_elba = 0;
    std::unique_ptr<ImportDialog> m_dialog;
};

static const QString kOwn = u"Utenti immigrati\t1.234\nUtenti con disabilità\tn.d.\nTemperatura\t7"_s;

void TestImportDialog::initTestCase()
{
    m_dataSet = printedEdition();
    m_elba = *m_dataSet->observations().zoneIndex(u"elba");
    enter(*m_dataSet, m_elba, 2011, "users_immigrant", {.value = 5});
}

void TestImportDialog::init()
{
    m_dialog.reset();
}

void TestImportDialog::lastYearsFileIsNotTheDefault()
{
    QString sheet = u"zona\tanno\tvariabile\tvalore\n"_s;
    for (const char *name : {"users", "users_disabled", "users_immigrant", "total_cost", "municipal_cost"}) {
        enter(*m_dataSet, m_elba, 2010, name, {.value = 100});
        sheet += u"elba\t2011\t%1\t100\n"_s.arg(QLatin1String(name));
    }
    open(sheet);
    QCOMPARE(text("importSuspicion"),
             u"These look like the data of 2010. Is it the right file? 5 of 5 values equal those of the "
             "year before."_s);
    QVERIFY(!child<QPushButton>("import").isDefault());
    QVERIFY(child<QPushButton>("import").isEnabled());
    key(Qt::Key_Return);
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_dialog->result(), static_cast<int>(QDialog::Rejected));
}

void TestImportDialog::onlyWhatIsLeftOut()
{
    open(kOwn);
    auto &table = child<QTableView>("importTable");
    QCOMPARE(table.model()->rowCount(), 3);
    QCOMPARE(table.currentIndex().row(), 1); // the first that asks something
    QVERIFY(table.hasFocus());
    child<QCheckBox>("onlyOpen").click();
    QCOMPARE(table.model()->rowCount(), 2);
    QCOMPARE(table.currentIndex().row(), 0);
    QCOMPARE(m_dialog->edits().size(), 1u);
    open(u"Utenti immigrati\t1.234\nUtenti con disabilità\t7"_s);
    QVERIFY(!child<QCheckBox>("onlyOpen").isVisible());
}

void TestImportDialog::aReasonAsksForItsWords()
{
    open(kOwn);
    QVERIFY(!child<QLineEdit>("missingNote").isVisible());
    choose("missingReason", m_dataSet->catalogue().missingReason(u"other"_s)->label.english.isEmpty()
                                ? QString()
                                : m_dataSet->catalogue().missingReason(u"other"_s)->label.italian);
    QVERIFY(child<QLineEdit>("missingNote").hasFocus());
    QCOMPARE(m_dialog->edits().size(), 1u);
    QCOMPARE(child<QTableView>("importTable").currentIndex().row(), 1); // where it was
    QTest::keyClicks(&child<QLineEdit>("missingNote"), u"archivio allagato"_s);
    key(Qt::Key_Return); // takes the words, and does not import yet
    QVERIFY(m_dialog->isVisible());
    QVERIFY(child<QPushButton>("import").hasFocus());
    QCOMPARE(child<QPushButton>("import").text(), u"&Import 2 values"_s);
    QCOMPARE(m_dialog->edits()[1].observation,
             (Observation{
                 .status = ObsStatus::NotAvailable, .reason = u"other"_s, .note = u"archivio allagato"_s}));
    key(Qt::Key_Return);
    QCOMPARE(m_dialog->result(), static_cast<int>(QDialog::Accepted));
}

void TestImportDialog::enterAnswersWhatHasTheFocus()
{
    open(kOwn);
    child<QTableView>("importTable").selectRow(2);
    key(Qt::Key_Return);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(child<QComboBox>("meaning").hasFocus());
    choose("meaning", m_dataSet->catalogue()
                          .variables[static_cast<size_t>(*m_dataSet->catalogue().variableIndex(u"users"))]
                          .label.italian);
    QCOMPARE(m_dialog->edits().size(), 2u);
    QCOMPARE(m_dialog->request().remembered.at(normalisedLabel(u"Temperatura")), u"users"_s);
    QCOMPARE(child<QTableView>("importTable").currentIndex().row(), 2);
}

void TestImportDialog::escapeLeavesEverything()
{
    open(kOwn);
    key(Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_dialog->result(), static_cast<int>(QDialog::Rejected));
}

void TestImportDialog::onlyWhatTheSheetAsksIsAsked_data()
{
    QTest::addColumn<QString>("sheet");
    QTest::addColumn<QString>("asked");
    QTest::newRow("a zone's own sheet")
        << u"Utenti immigrati\t1\nUtenti con disabilità\t2"_s << u"labelColumn valueColumn meaning"_s;
    QTest::newRow("with a number of two readings") << u"Utenti immigrati\t1.234\nUtenti con disabilità\t2"_s
                                                   << u"labelColumn valueColumn meaning decimals"_s;
    QTest::newRow("with a token for missing") << u"Utenti immigrati\t1\nUtenti con disabilità\tn.d."_s
                                              << u"labelColumn valueColumn meaning missingReason"_s;
    QTest::newRow("one row per value")
        << u"zona\tanno\tvariabile\tvalore\nelba\t2011\tusers\t4"_s << QString();
    QTest::newRow("one row per zone with a blank")
        << u"Zona\tusers\tsites\nElba\t4\t"_s << u"meaning blanksErase"_s;
    QTest::newRow("one column of values, as many as fields") << u"4\n5"_s << u"byPosition"_s;
    QTest::newRow("one column of values, more than fields") << u"4\n5\n6"_s << QString();
}

void TestImportDialog::onlyWhatTheSheetAsksIsAsked()
{
    QFETCH(QString, sheet);
    open(sheet);
    QStringList asked;
    for (const char *name : {"sheet", "labelColumn", "valueColumn", "meaning", "missingReason", "blanksErase",
                             "takesHidden", "byPosition", "decimals"}) {
        if (child<QWidget>(name).isVisible())
            asked.append(QLatin1String(name));
    }
    QTEST(asked.join(u' '), "asked");
}

void TestImportDialog::anotherSheetIsChosen()
{
    QStringList read;
    open(kOwn,
         [&read](const QString &sheet, const Progress &) -> Result<SheetGrid> {
             read.append(sheet);
             SheetGrid grid =
                 valueOf(TextGrid::fromClipboard(u"Utenti immigrati\t8\nUtenti con disabilità\t9"_s));
             grid.sheet = sheet;
             grid.sheets = {u"Primo"_s, u"Secondo"_s};
             return grid;
         },
         {u"Primo"_s, u"Secondo"_s});
    QVERIFY(child<QComboBox>("sheet").isVisible());
    QCOMPARE(child<QComboBox>("sheet").currentText(), u"Primo"_s);
    choose("sheet", u"Secondo"_s);
    QCOMPARE(read, QStringList(u"Secondo"_s));
    QCOMPARE(m_dialog->edits().size(), 2u);
    QCOMPARE(m_dialog->edits()[0].observation, (Observation{.value = 8}));
    QCOMPARE(child<QComboBox>("sheet").currentText(), u"Secondo"_s);
}

void TestImportDialog::aSheetThatCannotBeReadMayBeChangedForAnother()
{
    open(kOwn,
         [](const QString &sheet, const Progress &) -> Result<SheetGrid> {
             if (sheet == u"Rotto")
                 return refused(u"damaged"_s);
             return SheetGrid{.sheet = sheet, .sheets = {u"Primo"_s, u"Vuoto"_s, u"Rotto"_s}, .rows = {}};
         },
         {u"Primo"_s, u"Vuoto"_s, u"Rotto"_s});
    choose("sheet", u"Rotto"_s);
    QCOMPARE(text("importSummary"), u"damaged"_s);
    QVERIFY(!child<QPushButton>("import").isEnabled());
    choose("sheet", u"Vuoto"_s);
    QVERIFY2(text("importSummary").contains(u"empty"), qPrintable(text("importSummary")));
    QVERIFY(m_dialog->canChoose());
    QVERIFY(m_dialog->edits().empty());
}

void TestImportDialog::columnsCanBeTold()
{
    open(u"Parole\tNumeri\tAltri\nAccessi\t5\t7\nColloqui\t6\t8"_s);
    QCOMPARE(child<QComboBox>("labelColumn").currentIndex(), -1); // nothing was recognised
    choose("labelColumn", u"A: Parole"_s);
    choose("valueColumn", u"C: Altri"_s);
    child<QTableView>("importTable").selectRow(1);
    choose("meaning", m_dataSet->catalogue()
                          .variables[static_cast<size_t>(*m_dataSet->catalogue().variableIndex(u"users"))]
                          .label.italian);
    QCOMPARE(m_dialog->edits().size(), 1u);
    QCOMPARE(m_dialog->edits()[0].observation, (Observation{.value = 7}));
}

void TestImportDialog::aColumnUnderAnotherHeadIsAsked()
{
    open(u"Domanda\tPrevisto\nUtenti immigrati\t15\nUtenti con disabilità\t17"_s);
    QVERIFY(m_dialog->edits().empty());
    QCOMPARE(child<QComboBox>("valueColumn").currentIndex(), -1);
    choose("valueColumn", u"B: Previsto"_s);
    QCOMPARE(m_dialog->edits().size(), 2u);
}

void TestImportDialog::aColumnIsOnlyTakenWhenSaidSo()
{
    open(u"7\n5\n"_s);
    QVERIFY(!m_dialog->isReadable() && m_dialog->canChoose());
    QVERIFY(m_dialog->edits().empty());
    QVERIFY(!child<QPushButton>("import").isEnabled());
    auto &byPosition = child<QCheckBox>("byPosition");
    QVERIFY(byPosition.hasFocus());
    QTest::keyClick(&byPosition, Qt::Key_Space);
    QCOMPARE(m_dialog->edits().size(), 2u);
    QVERIFY(child<QPushButton>("import").isEnabled());
    QTest::keyClick(&byPosition, Qt::Key_Space);
    QVERIFY(m_dialog->edits().empty());
}

void TestImportDialog::whatIsHiddenIsAskedAbout()
{
    open(kOwn);
    SheetGrid grid = valueOf(TextGrid::fromClipboard(u"Utenti immigrati\t8\nUtenti con disabilità\t9"_s));
    grid.rows[1].cells[0].isHidden = grid.rows[1].cells[1].isHidden = true;
    m_dialog =
        std::make_unique<ImportDialog>(*m_dataSet, ImportSource{std::move(grid), {}},
                                       ImportRequest{.refArea = m_elba, .timePeriod = 2011}, Theme::light());
    m_dialog->show();
    QCOMPARE(m_dialog->edits().size(), 1u);
    QVERIFY(child<QCheckBox>("takesHidden").isVisible());
    child<QCheckBox>("takesHidden").click();
    QCOMPARE(m_dialog->edits().size(), 2u);
    QVERIFY(child<QCheckBox>("takesHidden").isVisible()); // to take it back
}

void TestImportDialog::theDecimalsMayBeChanged()
{
    open(u"Utenti immigrati\t8\nCosto complessivo\t1,234"_s);
    QCOMPARE(child<QComboBox>("decimals").currentText(), u"decimals with the comma"_s);
    QCOMPARE(m_dialog->edits().size(), 1u);
    choose("decimals", u"decimals with the dot"_s);
    QCOMPARE(m_dialog->edits().size(), 2u);
    QCOMPARE(m_dialog->edits()[1].observation, (Observation{.value = 1234}));
}

void TestImportDialog::aColumnThatIsNotReadTakesTheDefault()
{
    open(u"Zona\tusers\tCosto complesivo totale\nElba\t5\t7"_s);
    QVERIFY2(text("importSummary").contains(u"Costo complesivo totale"), qPrintable(text("importSummary")));
    QVERIFY(!child<QPushButton>("import").isDefault());
    open(u"Zona\tusers\tNote\tTotale\nElba\t5\tbene\t7"_s);
    QVERIFY2(text("importSummary").contains(u"Note, Totale"), qPrintable(text("importSummary")));
    QVERIFY(child<QPushButton>("import").isDefault());
}

void TestImportDialog::theRowIsSaidInFull()
{
    open(kOwn);
    auto &table = child<QTableView>("importTable");
    table.selectRow(0);
    QCOMPARE(text("importSentence"),
             u"Read as 1.234 (the dot groups thousands): milleduecentotrentaquattro"_s);
    table.selectRow(2);
    QVERIFY2(text("importSentence").contains(u"“Temperatura”"), qPrintable(text("importSentence")));
    const QString toolTip = table.model()->index(0, ImportModel::ReadColumn).data(Qt::ToolTipRole).toString();
    QVERIFY2(toolTip.contains(u"milleduecentotrentaquattro"), qPrintable(toolTip));
}

// Two sheets: instructions, then a zone's own words beside values.
static QString workbookFile(const QTemporaryDir &folder)
{
    auto parts =
        workbookParts("<row r='1'><c r='A1' t='inlineStr'><is><t>Compilare entro marzo</t></is></c></row>");
    parts["xl/workbook.xml"] = "<workbook xmlns:r='http://x/r'><sheets><sheet name='Istruzioni' r:id='s1'/>"
                               "<sheet name='Dati' r:id='s2'/></sheets></workbook>";
    parts["xl/_rels/workbook.xml.rels"] =
        "<Relationships><Relationship Id='s1' Type='x/worksheet' Target='worksheets/s.xml'/>"
        "<Relationship Id='s2' Type='x/worksheet' Target='worksheets/t.xml'/></Relationships>";
    parts["xl/worksheets/t.xml"] =
        "<worksheet><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>Utenti immigrati</t></is></c>"
        "<c r='B1'><v>77</v></c></row><row r='2'><c r='A2' t='inlineStr'><is><t>Costo "
        "complessivo</t></is></c><c r='B2'><v>78</v></c></row></sheetData></worksheet>";
    QFile file(folder.filePath(u"zona.xlsx"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(zipOf(parts)) < 0)
        qFatal("cannot write");
    return file.fileName();
}

// What the preview said, and which button was pressed there.
static QString importing(OpenWindow &open, const char *button)
{
    QString said;
    QTimer::singleShot(0, qApp, [&] {
        auto *dialog = QApplication::activeModalWidget();
        if (!dialog)
            qFatal("there is no preview");
        said = dialog->findChild<QLabel *>(u"importSummary"_s)->text();
        if (auto *sheet = dialog->findChild<QComboBox *>(u"sheet"_s); sheet && sheet->isVisible())
            said += u' ' + sheet->currentText();
        said += u' ' + dialog->findChild<QLabel *>(u"importSentence"_s)->text();
        if (auto *caution = dialog->findChild<QLabel *>(u"importCaution"_s); caution->isVisible())
            said += u' ' + caution->text();
        if (QLatin1String(button) == "import"_L1)
            dialog->findChild<QPushButton *>(u"import"_s)->click();
        else
            QTest::keyClick(dialog, Qt::Key_Escape);
    });
    open.window->findChild<QAction *>(u"importSheet"_s)->trigger();
    return said;
}

void TestImportDialog::whatAnOldFileDoesNotTellIsSaid()
{
    open(kOwn);
    QVERIFY(!child<QLabel>("importCaution").isVisible());
    SheetGrid grid = valueOf(TextGrid::fromClipboard(kOwn));
    grid.isPartlyKnown = true;
    m_dialog =
        std::make_unique<ImportDialog>(*m_dataSet, ImportSource{std::move(grid), {}},
                                       ImportRequest{.refArea = m_elba, .timePeriod = 2011}, Theme::light());
    m_dialog->show();
    QVERIFY(child<QLabel>("importCaution").isVisible());
    QVERIFY2(text("importCaution").contains(u"hidden, merged"), qPrintable(text("importCaution")));
}

void TestImportDialog::theWindowReadsTheSheetThatSuits()
{
    OpenWindow open;
    open.search(u"elba"_s);
    open.search(u"2011"_s);
    open.messages.file = workbookFile(open.folder);
    const QString said = importing(open, "import");
    QVERIFY2(said.contains(u"2 valori"_s) && said.contains(u"Dati"_s), qPrintable(said));
    const auto elba = open.dataSet().observations().zoneIndex(u"elba");
    QCOMPARE(open.dataSet().observations().stored(keyOf(open.dataSet(), *elba, 2011, "total_cost"))->value,
             78.0);
}

// Its process is started from the thread that reads.
void TestImportDialog::theWindowReadsAnOldFile()
{
    OpenWindow open;
    open.search(u"elba"_s);
    open.search(u"2011"_s);
    open.messages.file = QFINDTESTDATA("fixtures/formats/questionnaire.xls");
    const QString said = importing(open, "import");
    QVERIFY2(said.startsWith(u"4 valori"_s) && said.contains(u"vecchio file .xls"_s), qPrintable(said));
    const auto elba = open.dataSet().observations().zoneIndex(u"elba");
    const ObsKey hours = keyOf(open.dataSet(), *elba, 2011, "social_worker_hours");
    QCOMPARE(open.dataSet().observations().stored(hours)->value, 1872.0);
    QCOMPARE(open.messages.refusals, QStringList());
}

// The officer is at another zone: a sheet may be about any.
void TestImportDialog::aClosedQuestionnaireIsTold()
{
    OpenWindow open;
    open.search(u"firenze"_s);
    open.search(u"2011"_s);
    const auto elba = open.dataSet().observations().zoneIndex(u"elba");
    QVERIFY(open.dataSet().commit(QuestionnaireWay::notInSurvey(open.dataSet(), {*elba, 2011})).isOk());
    QFile sheet(open.folder.filePath(u"zone.csv"_s));
    QVERIFY(sheet.open(QIODevice::WriteOnly));
    sheet.write("zona;anno;variabile;valore\nelba;2011;users;7\n");
    sheet.close();
    open.messages.file = sheet.fileName();
    const QString said = importing(open, "cancel");
    QVERIFY2(said.contains(u"1 scartato"_s) && said.contains(u"Elba"_s), qPrintable(said));
}

void TestImportDialog::nothingIsWrittenWhenItIsGivenUp()
{
    OpenWindow open;
    open.search(u"elba"_s);
    open.search(u"2011"_s);
    open.messages.file = workbookFile(open.folder);
    importing(open, "cancel");
    QVERIFY(!open.dataSet().undoStack().canUndo());
    QCOMPARE(open.messages.refusals, QStringList());
}

void TestImportDialog::itStandsOnTopWhereItGoes()
{
    const auto colourOfState = [this] {
        return child<QLabel>("importState").palette().color(QPalette::WindowText);
    };
    open(kOwn);
    QCOMPARE(text("importAbout"), u"&Questionario di"_s);
    QCOMPARE(child<QComboBox>("importZone").currentText(), u"Elba"_s);
    QCOMPARE(child<QComboBox>("importYear").currentText(), u"2011"_s);
    QCOMPARE(text("importState"), u"Pubblicato"_s);
    QCOMPARE(colourOfState(), Theme::light().error);
    QVERIFY(m_dataSet
                ->commit({.label = u"reopened"_s,
                          .states = {{.key = {m_elba, 2011}, .state = QuestionnaireState::InProgress}}})
                .isOk());
    open(kOwn);
    QCOMPARE(text("importState"), u"In compilazione"_s);
    QVERIFY(colourOfState() != Theme::light().error);
}

void TestImportDialog::anotherQuestionnaireIsChosen()
{
    open(kOwn);
    choose("importZone", u"Firenze"_s);
    const ObsKey first = m_dialog->edits().front().key;
    QCOMPARE(m_dataSet->zones()[static_cast<size_t>(first.refArea)].code, u"firenze"_s);
    choose("importYear", u"2010"_s);
    QCOMPARE(m_dialog->edits().front().key.timePeriod, 2010);
    QCOMPARE(child<QComboBox>("importZone").currentText(), u"Firenze"_s);
    // What the sheet says stands on top before anybody chooses.
    m_dialog.reset();
    open(u"Zona\tFirenze\nAnno\t2010\n"_s + kOwn);
    QCOMPARE(m_dialog->refusal(), QString());
    QCOMPARE(child<QComboBox>("importZone").currentText(), u"Firenze"_s);
    QCOMPARE(child<QComboBox>("importYear").currentText(), u"2010"_s);
    choose("importZone", u"Elba"_s);
    QCOMPARE(m_dialog->edits().front().key.refArea, m_elba);
}

void TestImportDialog::manyQuestionnairesAreCounted()
{
    open(u"Zona\tAnno\tusers\nElba\t2010\t5\nFirenze\t2011\t6"_s);
    QCOMPARE(text("importAbout"), u"2 zone, 2010-2011"_s);
    QVERIFY(!child<QComboBox>("importZone").isVisible());
    QCOMPARE(text("importState"), u"Pubblicato: 2"_s);
}

void TestImportDialog::zoneAndYearAreNeverCut()
{
    open(u"Zona\tAnno\tusers\nAlta Val d'Elsa\t2010\t5\nElba\t2011\t6"_s);
    QVERIFY2(m_dialog->windowTitle().endsWith(u" dati.xlsx"), qPrintable(m_dialog->windowTitle()));
    auto &table = child<QTableView>("importTable");
    m_dialog->resize(1000, 560);
    QVERIFY(!table.isColumnHidden(ImportModel::AboutColumn));
    const QModelIndex about = table.model()->index(0, ImportModel::AboutColumn);
    QCOMPARE(about.data().toString(), u"Alta Val d’Elsa 2010"_s);
    QVERIFY(table.columnWidth(ImportModel::AboutColumn) >= table.sizeHintForIndex(about).width());
    open(u"Utenti immigrati\t5\nUtenti disabili\t6"_s);
    QVERIFY(child<QTableView>("importTable").isColumnHidden(ImportModel::AboutColumn));
}

void TestImportDialog::aTickIsGivenAnotherMeaning()
{
    open(u"Diretta\tx\nIndiretta\t\nAffidata a privati\tx"_s);
    auto &table = child<QTableView>("importTable");
    table.selectRow(1);
    QCOMPARE(table.model()->index(1, ImportModel::WordsColumn).data().toString(), u"Affidata a privati"_s);
    QCOMPARE(child<QComboBox>("meaning").currentText(), u"Forma di gestione: Affidata a privati"_s);
    choose("meaning", u"Forma di gestione: Indiretta"_s);
    QCOMPARE(m_dialog->edits().front().observation->text, u"public_direct,public_indirect"_s);
    choose("meaning", child<QComboBox>("meaning").itemText(1)); // leave it out
    QCOMPARE(m_dialog->edits().front().observation->text, u"public_direct"_s);
    QCOMPARE(table.model()->index(1, ImportModel::VerdictColumn).data().toString(), u"lasciata fuori"_s);
}

void TestImportDialog::aHeadIsGivenAMeaning()
{
    open(u"Zona\tAnno\tusers\tGente straniera\nFirenze\t2010\t5\t2"_s);
    child<QTableView>("importTable").selectRow(0);
    choose("meaning", u"Utenti immigrati"_s);
    QCOMPARE(m_dialog->edits().size(), 2u);
    QCOMPARE(m_dialog->request().remembered.at(normalisedLabel(u"Gente straniera")), u"users_immigrant"_s);
}

void TestImportDialog::aZoneIsGivenAMeaning()
{
    open(u"Zona\tusers\nFiorentina\t5\nElba\t6"_s);
    child<QTableView>("importTable").selectRow(0);
    QVERIFY(child<QComboBox>("zoneMeaning").isVisible());
    choose("zoneMeaning", u"Firenze"_s);
    QCOMPARE(m_dialog->edits().size(), 2u);
    QCOMPARE(child<QComboBox>("zoneMeaning").currentText(), u"Firenze"_s); // may still be changed
    child<QTableView>("importTable").selectRow(1);
    QVERIFY(!child<QComboBox>("zoneMeaning").isVisible());
}

void TestImportDialog::anAnswerIsChosen()
{
    open(u"Utenti immigrati\t5\nStrumenti di registrazione della domanda\tdove si può"_s);
    child<QTableView>("importTable").selectRow(0);
    QVERIFY(!child<QComboBox>("answer").isVisible());
    child<QTableView>("importTable").selectRow(1);
    choose("answer", u"Solo in alcuni comuni"_s);
    QCOMPARE(m_dialog->edits().size(), 1u); // users_immigrant is stored already
    QCOMPARE(child<QComboBox>("answer").currentText(), u"Solo in alcuni comuni"_s);
}

void TestImportDialog::columnsAreAddedUp()
{
    open(u"\tCampo\tRio\nUtenti immigrati\t50\t60\nUtenti con disabilità\t7\t8"_s);
    child<QCheckBox>("addsColumns").click();
    QCOMPARE(m_dialog->edits()[0].observation->value, std::optional(110.0));
    QCOMPARE(m_dialog->edits()[1].observation->value, std::optional(15.0));
    // Or one of them is meant: until that is said, neither is taken.
    child<QCheckBox>("addsColumns").click();
    QVERIFY(m_dialog->edits().empty());
    auto &values = child<QComboBox>("valueColumn");
    values.setCurrentIndex(1);
    Q_EMIT values.activated(1);
    QCOMPARE(m_dialog->edits()[0].observation->value, std::optional(50.0));
    open(u"\tCampo\tTotale\nUtenti immigrati\t50\t60\nUtenti con disabilità\t7\t8"_s);
    QVERIFY(!child<QCheckBox>("addsColumns").isVisible());
}

void TestImportDialog::aTextThatIsNotUnderstoodTakesTheDefault()
{
    open(u"Bozza\nUtenti immigrati\t50\nUtenti con disabilità\t7"_s);
    QVERIFY2(text("importSummary").contains(u"not understood"), qPrintable(text("importSummary")));
    QVERIFY(!child<QPushButton>("import").isDefault());
    QVERIFY2(text("importSentence").contains(u"not understood"), qPrintable(text("importSentence")));
    choose("meaning", u"not a question of the questionnaire: leave it out"_s);
    QVERIFY2(!text("importSummary").contains(u"not understood"), qPrintable(text("importSummary")));
    QVERIFY(child<QPushButton>("import").isDefault());
}

void TestImportDialog::anotherSheetMayBeMeant()
{
    SheetGrid grid = valueOf(TextGrid::fromClipboard(u"Utenti immigrati\t50\nUtenti con disabilità\t7"_s));
    grid.rivals = {u"Totale"_s};
    m_dialog =
        std::make_unique<ImportDialog>(*m_dataSet, ImportSource{.grid = std::move(grid)},
                                       ImportRequest{.refArea = m_elba, .timePeriod = 2011}, Theme::light());
    m_dialog->show();
    QVERIFY2(text("importSuspicion").contains(u"Totale"), qPrintable(text("importSuspicion")));
    QVERIFY(!child<QPushButton>("import").isDefault());
}

void TestImportDialog::whatIsRejectedTakesTheDefault()
{
    open(u"Utenti immigrati\t50\nUtenti con disabilità\ttanti"_s);
    QVERIFY(child<QTableView>("importTable").hasFocus());
    QVERIFY(!child<QPushButton>("import").isDefault());
    open(u"Utenti immigrati\t50\nUtenti con disabilità\t-7"_s);
    QVERIFY(!child<QPushButton>("import").isDefault());
    open(u"Utenti immigrati\t50\nUtenti con disabilità\t7"_s);
    QVERIFY(child<QPushButton>("import").isDefault());
}

QTEST_MAIN(TestImportDialog)
#include "tst_importdialog.moc"
