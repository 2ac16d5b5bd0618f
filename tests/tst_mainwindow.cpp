// The real window, driven by its keys: what is typed reaches the file, the tables and the figures.
#include "openwindow.h"

#include "charts/figureview.h"
#include "editions.h"
#include "review/contentstable.h"
#include "window/preferencesdialog.h"
#include "window/statusline.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QFileInfo>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QRadioButton>
#include <QScrollArea>
#include <QStatusBar>
#include <QTabBar>
#include <QToolButton>

#include <sys/stat.h>

using namespace quaderno;
using namespace quaderno::tests;
using namespace Qt::StringLiterals;

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPipeIsNotImported();
    void init()
    {
        m_open = std::make_unique<OpenWindow>();
        goToTables();
    }
    void cleanup() { m_open.reset(); }

    void aFirstStartShowsTheBundledEdition();
    void aTypedValueReachesFileTableAndFigure();
    void undoAndRedoTakeEverythingAlong();
    void badTextStaysAndSurvivesARestart();
    void escapeBringsTheAnswerBack();
    void emptyingAFieldTakesTheAnswerBack();
    void minusAndADigitGiveTheReason();
    void aReasonThatNeedsWordsAsksForThem();
    void aReasonCanBeTakenBack();
    void ticksAreAnAnswer();
    void oneOfSeveralHasANoAnswer();
    void keysWalkThroughTheForm();
    void whatIsHalfTypedGoesWhereItWasMeant();
    void aBrokenBoundIsToldUnderTheField();
    void everyFieldSaysItsQuestion();

    void searchFindsZonesFieldsTablesAndFigures_data();
    void searchFindsZonesFieldsTablesAndFigures();
    void chipsAndToolbarYearAgree();
    void theSameZoneIsChosenEverywhere();
    void theMeanCanBeChosenToo();
    void aFigureWithoutATableHasItsDataBeside();
    void anIndicatorLeadsToTheAnswerBehindIt();
    void leavingTheDockGoesBackToTheField();
    void aSectionComesToTheTop();
    void preferencesAreTabbedAsTheyStand();
    void aCopiedTablePastesAsTextAndHtml();
    void theCardTellsWhereANumberComesFrom();
    void aNarrowWindowHasTheCardInOneLine();
    void theDockFitsALowScreen();

    void anotherLanguageKeepsTheUserInPlace();
    void theDockStaysAsItIsLeft();
    void aYearAndAZoneCanBeAdded();
    void anUndoneYearIsToldSo();
    void aWrongYearIsRefusedWithASentence();
    void aCopyIsAFileOfItsOwn();
    void aForeignFileIsRefusedAndTheWindowStays();
    void anotherFileTakesThePlace();
    void recentFilesAreInTheMenu();
    void helpTellsTheKeysAndTheFile();
    void aNoticeTakesTheRoomOfTheCell();

private:
    void trigger(const char *action) { m_open->child<QAction>(QLatin1String(action)).trigger(); }
    void goToForm() { m_open->key(Qt::Key_2, Qt::AltModifier); }
    void goToTables() { m_open->key(Qt::Key_4, Qt::AltModifier); }
    // Opens the form on one field, as a person would.
    void goToField(const QString &zone, int year, const char *variable);
    [[nodiscard]] ContentsTable &table() const { return m_open->child<ContentsTable>(u"contentsTable"_s); }
    [[nodiscard]] FigureView &figure() const { return m_open->child<FigureView>(u"figure"_s); }
    [[nodiscard]] QString cell(const QString &zone, const QString &column) const;
    [[nodiscard]] double bar(const QString &zone) const;
    [[nodiscard]] QString label(const char *name) const
    {
        return m_open->child<QLabel>(QLatin1String(name)).text();
    }
    [[nodiscard]] std::optional<Observation> stored(const QString &zone, int year,
                                                    const char *variable) const;

    std::unique_ptr<OpenWindow> m_open;
};

void TestMainWindow::goToField(const QString &zone, int year, const char *variable)
{
    m_open->search(zone);
    auto &years = m_open->child<QComboBox>(u"year"_s);
    years.setFocus();
    QTest::keyClicks(&years, QString::number(year));
    Q_EMIT years.activated(years.currentIndex());
    goToForm();
    m_open->field(variable).setFocus();
    m_open->field(variable).selectAll();
}

QString TestMainWindow::cell(const QString &zone, const QString &column) const
{
    const auto *model = table().model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, 0).data().toString() != zone)
            continue;
        for (int at = 1; at < model->columnCount(); ++at) {
            if (model->headerData(at, Qt::Horizontal).toString() == column)
                return model->index(row, at).data().toString();
        }
    }
    return u"there is no such cell"_s;
}

double TestMainWindow::bar(const QString &zone) const
{
    for (const FigureBar &shown : figure().figure().bars) {
        if (shown.label == zone)
            return shown.value.value.value_or(-1);
    }
    return -2;
}

std::optional<Observation> TestMainWindow::stored(const QString &zone, int year, const char *variable) const
{
    // From the file, by another connection: what is in memory proves nothing.
    const auto other = valueOf(DataSet::open(m_open->dataSet().path(), Access::ReadOnly));
    for (size_t i = 0; i < other->zones().size(); ++i) {
        if (other->zones()[i].name == zone)
            return other->observations().observation(keyOf(*other, static_cast<int>(i), year, variable));
    }
    return std::nullopt;
}

void TestMainWindow::aFirstStartShowsTheBundledEdition()
{
    const QString path = m_open->dataSet().path();
    QCOMPARE(QFileInfo(path).fileName(), u"quaderno-2008-2011.quaderno"_s);
    QVERIFY(path.startsWith(m_open->folder.path()));
    QVERIFY(m_open->window->windowTitle().startsWith(u"quaderno-2008-2011.quaderno"_s));
    QCOMPARE(m_open->window->toolTip(), path);
    QCOMPARE(m_open->child<QComboBox>(u"zone"_s).count(), 27);
    QCOMPARE(m_open->child<QComboBox>(u"year"_s).currentText(), u"2011"_s);
    QCOMPARE(m_open->child<QTabBar>(u"chapters"_s).count(), 7);
    QCOMPARE(cell(u"Val di Cornia"_s, u"2008"_s), u"1,7"_s); // table 1 in print
    QVERIFY(m_open->messages.refusals.isEmpty());
}

void TestMainWindow::aTypedValueReachesFileTableAndFigure()
{
    m_open->search(u"fig 4"_s);
    QCOMPARE(cell(u"Val di Cornia"_s, u"2011"_s), u"6,0"_s); // table 6 in print: 6 x 6 x 52 / 312
    QCOMPARE(bar(u"Val di Cornia"_s), 6.0);

    goToField(u"val di cornia"_s, 2011, "days_per_week");
    QCOMPARE(m_open->field("days_per_week").text(), u"6"_s);
    m_open->type(u"3"_s);
    m_open->key(Qt::Key_Return);

    QCOMPARE(stored(u"Val di Cornia"_s, 2011, "days_per_week"), Observation{.value = 3});
    QVERIFY(label("savedState").contains(u":"_s));
    goToTables();
    QCOMPARE(cell(u"Val di Cornia"_s, u"2011"_s), u"3,0(r)"_s); // 6 x 3 x 52 / 312, by hand
    QCOMPARE(bar(u"Val di Cornia"_s), 3.0);
    QCOMPARE(cell(u"Val di Cornia"_s, u"2010"_s), u"6,0"_s);
}

void TestMainWindow::undoAndRedoTakeEverythingAlong()
{
    goToField(u"val di cornia"_s, 2011, "days_per_week");
    m_open->type(u"3"_s);
    m_open->key(Qt::Key_Return);
    auto &undo = m_open->child<QAction>(u"undo"_s);
    QVERIFY(undo.text().endsWith(u"= 3"_s));

    m_open->key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_open->field("days_per_week").text(), u"6"_s);
    QCOMPARE(stored(u"Val di Cornia"_s, 2011, "days_per_week")->value, 6.0);
    QVERIFY(!undo.isEnabled());

    m_open->key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_open->field("days_per_week").text(), u"3"_s);
    QCOMPARE(stored(u"Val di Cornia"_s, 2011, "days_per_week")->value, 3.0);

    // From another questionnaire one comes back to what changes.
    m_open->search(u"elba"_s);
    undo.trigger();
    QCOMPARE(m_open->child<QComboBox>(u"zone"_s).currentText(), u"Val di Cornia"_s);
    QCOMPARE(m_open->field("days_per_week").text(), u"6"_s);
    QVERIFY(m_open->window->statusBar()->currentMessage().endsWith(u"= 3"_s));
}

void TestMainWindow::badTextStaysAndSurvivesARestart()
{
    goToField(u"val di cornia"_s, 2011, "users");
    m_open->type(u"12,3,4"_s);
    m_open->key(Qt::Key_Return);
    QCOMPARE(m_open->field("users").text(), u"12,3,4"_s);
    QVERIFY(label("message-users").contains(u"12,3,4"_s));
    QCOMPARE(stored(u"Val di Cornia"_s, 2011, "users")->value, 2642.0); // table 23 in print

    m_open->restart();
    goToField(u"val di cornia"_s, 2011, "users");
    QCOMPARE(m_open->field("users").text(), u"12,3,4"_s);
    QVERIFY(m_open->child<QLabel>(u"message-users"_s).isVisible());

    m_open->type(u"1.234"_s);
    m_open->key(Qt::Key_Return);
    QVERIFY(!m_open->child<QLabel>(u"message-users"_s).isVisible());
    QCOMPARE(stored(u"Val di Cornia"_s, 2011, "users")->value, 1234.0);
    QCOMPARE(m_open->field("users").text(), u"1.234"_s);
}

void TestMainWindow::escapeBringsTheAnswerBack()
{
    goToField(u"val di cornia"_s, 2011, "users");
    m_open->type(u"99"_s);
    m_open->key(Qt::Key_Escape);
    QCOMPARE(m_open->field("users").text(), u"2.642"_s);
    m_open->key(Qt::Key_Return);
    QCOMPARE(stored(u"Val di Cornia"_s, 2011, "users")->value, 2642.0);
}

void TestMainWindow::emptyingAFieldTakesTheAnswerBack()
{
    goToField(u"val di cornia"_s, 2011, "users");
    m_open->key(Qt::Key_Delete);
    m_open->key(Qt::Key_Return);
    QVERIFY(!stored(u"Val di Cornia"_s, 2011, "users"));
    QCOMPARE(m_open->field("users").text(), QString());
}

void TestMainWindow::minusAndADigitGiveTheReason()
{
    goToField(u"val di cornia"_s, 2011, "users");
    m_open->openReasons();
    auto *menu = m_open->window->findChild<QMenu *>(u"missingReasons"_s);
    QVERIFY(menu);
    QTest::keyClick(menu, Qt::Key_1);
    const auto answer = stored(u"Val di Cornia"_s, 2011, "users");
    QCOMPARE(answer, (Observation{.status = ObsStatus::NotCollected, .reason = u"not_collected"_s}));
    QCOMPARE(m_open->field("users").text(), u"Non lo rileviamo"_s);
    QVERIFY(m_open->field("users").font().italic());
    goToTables();
    m_open->search(u"tab 23"_s);
    QCOMPARE(cell(u"Val di Cornia"_s, u"2011"_s), u"–(r)"_s);
}

void TestMainWindow::aReasonThatNeedsWordsAsksForThem()
{
    m_open->messages.words = u"archivio allagato"_s;
    goToField(u"val di cornia"_s, 2011, "users");
    m_open->openReasons();
    QTest::keyClick(m_open->window->findChild<QMenu *>(u"missingReasons"_s), Qt::Key_7);
    QCOMPARE(m_open->messages.questions.size(), 1);
    QCOMPARE(stored(u"Val di Cornia"_s, 2011, "users")->note, u"archivio allagato"_s);

    m_open->messages.words = std::nullopt;
    m_open->field("total_cost").setFocus();
    m_open->field("total_cost").selectAll();
    const auto before = stored(u"Val di Cornia"_s, 2011, "total_cost");
    m_open->openReasons();
    const auto menus = m_open->window->findChildren<QMenu *>(u"missingReasons"_s);
    QTest::keyClick(menus.last(), Qt::Key_7);
    QCOMPARE(stored(u"Val di Cornia"_s, 2011, "total_cost"), before);
}

void TestMainWindow::aReasonCanBeTakenBack()
{
    goToField(u"val di cornia"_s, 2011, "total_cost");
    QVERIFY(stored(u"Val di Cornia"_s, 2011, "total_cost"));
    m_open->openReasons();
    QTest::keyClick(m_open->window->findChild<QMenu *>(u"missingReasons"_s), Qt::Key_0);
    QVERIFY(!stored(u"Val di Cornia"_s, 2011, "total_cost"));
}

void TestMainWindow::ticksAreAnAnswer()
{
    goToForm();
    auto &direct = m_open->child<QCheckBox>(u"answer-management-public_direct"_s);
    auto &contracted = m_open->child<QCheckBox>(u"answer-management-private_contracted"_s);
    direct.setFocus();
    m_open->key(Qt::Key_Space);
    contracted.setFocus();
    m_open->key(Qt::Key_Space);
    QCOMPARE(stored(u"Alta Val d’Elsa"_s, 2011, "management")->text, u"public_direct,private_contracted"_s);
    m_open->search(u"tab 10"_s);
    const QModelIndex first = table().model()->index(0, 1);
    QCOMPARE(first.data().toString(), u"●"_s);
    QCOMPARE(first.siblingAtColumn(2).data().toString(), u"○"_s);
    QCOMPARE(first.siblingAtColumn(4).data().toString(), u"●"_s);
}

void TestMainWindow::oneOfSeveralHasANoAnswer()
{
    goToForm();
    auto &yes = m_open->child<QRadioButton>(u"answer-demand_registration-yes"_s);
    yes.setFocus();
    m_open->key(Qt::Key_Space);
    QCOMPARE(stored(u"Alta Val d’Elsa"_s, 2011, "demand_registration")->text, u"yes"_s);
    auto &none = m_open->child<QRadioButton>(u"answer-demand_registration-"_s);
    const int zone = m_open->dataSet().observations().zoneIndex(u"alta-val-d-elsa").value();
    enter(m_open->dataSet(), zone, 2011, "demand_registration", {.status = ObsStatus::NotAvailable});
    QVERIFY(!yes.isChecked() && !none.isChecked()); // there is a reason instead
    QVERIFY(m_open->dataSet().undo().isOk());
    QVERIFY(yes.isChecked());
    none.setFocus();
    m_open->key(Qt::Key_Space);
    QVERIFY(!stored(u"Alta Val d’Elsa"_s, 2011, "demand_registration"));
}

void TestMainWindow::keysWalkThroughTheForm()
{
    goToForm();
    QVERIFY2(QApplication::focusWidget() == &m_open->field("municipalities"),
             "work goes on at the first question without an answer");
    m_open->field("residents").setFocus();
    m_open->key(Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), &m_open->field("municipalities"));
    m_open->key(Qt::Key_Up);
    QCOMPARE(QApplication::focusWidget(), &m_open->field("residents"));
    m_open->key(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), &m_open->field("municipalities"));
    m_open->key(Qt::Key_PageDown);
    QCOMPARE(QApplication::focusWidget(), &m_open->field("sites"));
    m_open->key(Qt::Key_PageDown);
    QCOMPARE(QApplication::focusWidget(), &m_open->field("hours_per_day"));
    m_open->key(Qt::Key_PageUp);
    QCOMPARE(QApplication::focusWidget(), &m_open->field("sites"));
}

void TestMainWindow::whatIsHalfTypedGoesWhereItWasMeant()
{
    goToField(u"val di cornia"_s, 2011, "users");
    m_open->type(u"2700"_s);
    m_open->key(Qt::Key_Down, Qt::AltModifier); // next zone, from inside the field
    QCOMPARE(stored(u"Val di Cornia"_s, 2011, "users")->value, 2700.0);
    QCOMPARE(m_open->child<QComboBox>(u"zone"_s).currentText(), u"Val Tiberina"_s);
    QVERIFY(m_open->field("users").text() != u"2700"_s);
}

void TestMainWindow::aBrokenBoundIsToldUnderTheField()
{
    goToField(u"val di cornia"_s, 2011, "days_per_week");
    m_open->type(u"9"_s);
    m_open->key(Qt::Key_Return);
    QCOMPARE(stored(u"Val di Cornia"_s, 2011, "days_per_week")->value, 9.0);
    QVERIFY(m_open->child<QLabel>(u"message-days_per_week"_s).isVisible());
    QVERIFY(label("message-days_per_week").contains(u"0"_s) &&
            label("message-days_per_week").contains(u"7"_s));
}

void TestMainWindow::everyFieldSaysItsQuestion()
{
    goToForm();
    for (const Variable &variable : m_open->dataSet().catalogue().variables) {
        const auto named = m_open->window->findChildren<QWidget *>(
            QRegularExpression(u"^answer-%1(-.*)?$"_s.arg(variable.name)));
        QVERIFY2(!named.isEmpty(), qPrintable(variable.name));
        for (const QWidget *widget : named) {
            const bool isAsked =
                qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QAbstractButton *>(widget);
            QVERIFY2(!isAsked || widget->accessibleName().startsWith(variable.label.italian),
                     qPrintable(widget->objectName()));
        }
    }
}

void TestMainWindow::searchFindsZonesFieldsTablesAndFigures_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("focus");
    QTest::newRow("a table by its number")
        << u"tab 26"_s << u"Alta Val d’Elsa"_s << u"Tab. 26"_s << QString();
    QTest::newRow("a figure by its number") << u"fig 9"_s << u"Alta Val d’Elsa"_s << u"Costo"_s << QString();
    QTest::newRow("a zone by a word") << u"elba"_s << u"Elba"_s << u"Tab. 1"_s << QString();
    QTest::newRow("a typewriter apostrophe")
        << u"dell'alb"_s << u"Colline dell’Albegna"_s << u"Tab. 1"_s << QString();
    QTest::newRow("a field by its label")
        << u"utenti immigrati"_s << u"Alta Val d’Elsa"_s << u"Tab. 1"_s << u"answer-users_immigrant"_s;
}

void TestMainWindow::searchFindsZonesFieldsTablesAndFigures()
{
    QFETCH(QString, words);
    QFETCH(QString, zone);
    QFETCH(QString, title);
    QFETCH(QString, focus);
    m_open->search(words);
    QCOMPARE(m_open->child<QComboBox>(u"zone"_s).currentText(), zone);
    QVERIFY2(label("tableTitle").startsWith(title), qPrintable(label("tableTitle")));
    QCOMPARE(m_open->child<QLineEdit>(u"search"_s).text(), QString());
    if (!focus.isEmpty())
        QCOMPARE(QApplication::focusWidget()->objectName(), focus);
}

void TestMainWindow::chipsAndToolbarYearAgree()
{
    m_open->search(u"tab 26"_s);
    const auto isPressed = [this](const QString &chip) {
        return m_open->child<QToolButton>(chip).isChecked();
    };
    QVERIFY(isPressed(u"chip-table-26"_s) && isPressed(u"chip-figure-8"_s) && !isPressed(u"chip-figure-6"_s));
    QTest::mouseClick(&m_open->child<QToolButton>(u"chip-figure-6"_s), Qt::LeftButton);
    QCOMPARE(m_open->child<QComboBox>(u"year"_s).currentText(), u"2009"_s);
    QVERIFY(isPressed(u"chip-table-26"_s) && isPressed(u"chip-figure-6"_s) && !isPressed(u"chip-figure-8"_s));
    QCOMPARE(figure().figure().year, 2009);
    m_open->key(Qt::Key_Right, Qt::AltModifier); // next year
    QCOMPARE(figure().figure().year, 2010);
    QVERIFY(isPressed(u"chip-figure-7"_s));
}

void TestMainWindow::theSameZoneIsChosenEverywhere()
{
    m_open->search(u"fig 6"_s);
    m_open->search(u"empolese"_s);
    const int empolese = m_open->dataSet().observations().zoneIndex(u"empolese").value();
    QCOMPARE(table().currentArea(), empolese);
    QCOMPARE(table().currentYear(), 2009);
    QCOMPARE(figure().selectedArea(), empolese);

    table().setFocus();
    m_open->key(Qt::Key_Down);
    QCOMPARE(m_open->child<QComboBox>(u"zone"_s).currentIndex(), empolese + 1);
    QCOMPARE(figure().selectedArea(), empolese + 1);
    m_open->key(Qt::Key_Right);
    QCOMPARE(m_open->child<QComboBox>(u"year"_s).currentText(), u"2010"_s);

    figure().setFocus();
    m_open->key(Qt::Key_Up);
    QCOMPARE(table().currentArea(), empolese);
    QCOMPARE(m_open->child<QComboBox>(u"zone"_s).currentIndex(), empolese);
}

void TestMainWindow::theMeanCanBeChosenToo()
{
    m_open->search(u"tab 26"_s);
    table().setFocus();
    m_open->key(Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(table().currentArea(), kAggregateArea);
    QCOMPARE(figure().selectedArea(), kAggregateArea);
    QCOMPARE(m_open->child<QComboBox>(u"zone"_s).currentIndex(), 0);
    m_open->key(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(table().currentArea(), kAggregateArea); // another year of the same row
    QCOMPARE(table().currentYear(), 2010);
    m_open->search(u"elba"_s);
    QVERIFY(table().currentArea() >= 0);
}

void TestMainWindow::aFigureWithoutATableHasItsDataBeside()
{
    m_open->search(u"fig 10"_s);
    QVERIFY(label("figureTitle").startsWith(u"Fig. 10"_s));
    QVERIFY(!label("tableTitle").startsWith(u"Tab."_s));
    QCOMPARE(cell(u"Valdera"_s, u"2008"_s), u"78"_s);
    QVERIFY(m_open->child<QAction>(u"print"_s).isEnabled()); // everywhere
    QVERIFY(m_open->child<QAction>(u"printFigure"_s).isEnabled());
}

void TestMainWindow::anIndicatorLeadsToTheAnswerBehindIt()
{
    m_open->search(u"tab 29"_s);
    m_open->search(u"val di cornia"_s);
    table().setFocus();
    m_open->key(Qt::Key_Return); // its card, with the keyboard on the first term
    m_open->key(Qt::Key_Return);
    QTRY_COMPARE(QApplication::focusWidget(), &m_open->field("total_cost"));
    QVERIFY(label("subjectState").contains(u"Val di Cornia"_s));
}

// A dock that is hidden with the focus in it would leave it on the next thing, which Enter then presses.
void TestMainWindow::leavingTheDockGoesBackToTheField()
{
    goToField(u"Elba"_s, 2011, "users");
    auto &findings = m_open->child<QListView>(u"findings"_s);
    for (const auto key : {Qt::Key_F8, Qt::Key_Escape}) {
        if (!findings.isVisible())
            m_open->key(Qt::Key_F8);
        QVERIFY(findings.isVisible());
        findings.setFocus();
        QCOMPARE(QApplication::focusWidget(), &findings);
        m_open->key(key);
        QCOMPARE(findings.isVisible(), key == Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), &m_open->field("users"));
    }
}

void TestMainWindow::aSectionComesToTheTop()
{
    goToField(u"Elba"_s, 2011, "residents");
    auto &sections = m_open->child<QListWidget>(u"sections"_s);
    const auto *scroll = m_open->child<QWidget>(u"questionnairePage"_s).findChild<QScrollArea *>();
    m_open->key(Qt::Key_PageDown);
    QCOMPARE(sections.currentRow(), 1);
    const QWidget &first = m_open->field("sites");
    QCOMPARE(QApplication::focusWidget(), &first);
    const int top = first.mapTo(scroll->viewport(), QPoint()).y();
    QVERIFY2(top >= 0 && top < scroll->viewport()->height() / 2, qPrintable(QString::number(top)));
}

void TestMainWindow::preferencesAreTabbedAsTheyStand()
{
    PreferencesDialog dialog(m_open->preferences, m_open->dataSet().zones());
    QStringList visited;
    for (const QWidget *at = dialog.findChild<QWidget *>(u"author"_s); visited.size() < 8;
         at = at->nextInFocusChain()) {
        const bool isStop = at->focusPolicy() & Qt::TabFocus && !at->objectName().startsWith(u"qt_"_s);
        if (isStop && !at->objectName().isEmpty())
            visited.append(at->objectName());
    }
    QCOMPARE(visited, QStringList({u"author"_s, u"role"_s, u"roleZone"_s, u"language"_s, u"appearance"_s,
                                   u"backupFolder"_s, u"backupNewest"_s, u"backupDays"_s}));
}

void TestMainWindow::aCopiedTablePastesAsTextAndHtml()
{
    m_open->search(u"tab 6"_s);
    table().setFocus();
    m_open->key(Qt::Key_C, Qt::ControlModifier);
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    const QStringList lines = copied->text().split(u'\n');
    QVERIFY(lines[0].startsWith(u"Tab. 6"_s));
    QVERIFY(lines.contains(u"Val di Cornia\t6,0\t6,0\t6,0\t6,0"_s));
    QVERIFY(copied->hasHtml());
    QVERIFY(copied->html().contains(u"<td align=\"right\">6,0</td>"_s));
}

void TestMainWindow::theCardTellsWhereANumberComesFrom()
{
    const auto card = [this] {
        QStringList texts;
        for (const QLabel *line : m_open->child<QDockWidget>(u"sideDock"_s).findChildren<QLabel *>())
            texts.append(line->text());
        return texts;
    };
    goToField(u"val di cornia"_s, 2011, "users");
    m_open->key(Qt::Key_F9); // beside a questionnaire are its checks
    QVERIFY(card().contains(u"2.642 persone"_s));
    m_open->type(u"2700"_s);
    m_open->key(Qt::Key_Return);
    m_open->key(Qt::Key_Up);
    QVERIFY(card().contains(u"2.700 persone"_s));
    QVERIFY(!card().filter(u"Prova"_s).isEmpty());   // the author
    QVERIFY(!card().filter(u"2.642 ("_s).isEmpty()); // and what was there before
}

void TestMainWindow::aNarrowWindowHasTheCardInOneLine()
{
    auto &dock = m_open->child<QDockWidget>(u"sideDock"_s);
    QVERIFY(dock.isVisible());
    m_open->window->resize(1024, 700);
    QTRY_VERIFY(!dock.isVisible());
    QVERIFY(m_open->child<QLabel>(u"cellState"_s).isVisible());
    QVERIFY(label("cellState").contains(u"0,8"_s)); // table 1, Alta Val d'Elsa 2011
    m_open->key(Qt::Key_F9);
    QVERIFY(dock.isVisible());
    QVERIFY(!m_open->child<QLabel>(u"cellState"_s).isVisible());
}

// At 150 % a screen of 1024 pixels: what comes beside the form takes room from it, not from the next screen.
void TestMainWindow::theDockFitsALowScreen()
{
    m_open->window->resize(682, 466);
    goToForm();
    QTRY_VERIFY(!m_open->child<QDockWidget>(u"sideDock"_s).isVisible());
    m_open->key(Qt::Key_F8);
    QTRY_VERIFY(m_open->child<QDockWidget>(u"sideDock"_s).isVisible());
    QTest::qWait(50);
    QCOMPARE(m_open->window->width(), 682);
}

void TestMainWindow::anotherLanguageKeepsTheUserInPlace()
{
    m_open->search(u"fig 6"_s);
    m_open->search(u"empolese"_s);
    const QString italian = label("tableTitle");
    trigger("language-en");
    m_open->settle();
    QTRY_VERIFY(label("tableTitle").startsWith(u"Tab. 26"_s));
    QVERIFY(label("tableTitle") != italian);
    QVERIFY(label("tableTitle").contains(u"users"_s, Qt::CaseInsensitive));
    QCOMPARE(m_open->child<QComboBox>(u"zone"_s).currentText(), u"Empolese"_s);
    QCOMPARE(m_open->child<QComboBox>(u"year"_s).currentText(), u"2009"_s);
    QCOMPARE(m_open->preferences.language(), Language::English);

    goToField(u"val di cornia"_s, 2011, "users");
    QCOMPARE(m_open->field("users").text(), u"2,642"_s);
    m_open->type(u"1,234"_s);
    m_open->key(Qt::Key_Return);
    QCOMPARE(stored(u"Val di Cornia"_s, 2011, "users")->value, 1234.0);
    trigger("language-it");
    QCOMPARE(m_open->field("users").text(), u"1.234"_s);
    QVERIFY(m_open->child<QAction>(u"undo"_s).isEnabled());
}

// Though the window is drawn anew meanwhile.
void TestMainWindow::anUndoneYearIsToldSo()
{
    const auto isTold = [this](const QString &words) {
        const auto lines = m_open->window->findChildren<StatusLine *>();
        return std::ranges::any_of(lines,
                                   [&](const StatusLine *line) { return line->currentMessage() == words; });
    };
    m_open->messages.words = u"2012"_s;
    trigger("addYear");
    m_open->settle();
    trigger("undo");
    QTRY_VERIFY(isTold(u"Annullato: Aggiunto il 2012"_s));
    QCOMPARE(m_open->dataSet().years(), (YearRange{2008, 2011}));
    trigger("redo");
    QTRY_VERIFY(isTold(u"Ripetuto: Aggiunto il 2012"_s));
}

// As wide as the person has left it, and hidden if it was: whatever draws the window anew.
void TestMainWindow::theDockStaysAsItIsLeft()
{
    const auto dock = [this] { return &m_open->child<QDockWidget>(u"sideDock"_s); };
    m_open->key(Qt::Key_2, Qt::AltModifier);
    QTRY_VERIFY(dock()->isVisible());
    m_open->window->resizeDocks({dock()}, {280}, Qt::Horizontal);
    QTRY_COMPARE(dock()->width(), 280);
    m_open->messages.words = u"2012"_s;
    trigger("addYear");
    QTRY_COMPARE(dock()->width(), 280);
    trigger("language-en");
    QTRY_COMPARE(dock()->width(), 280);
    m_open->settle();
    m_open->key(Qt::Key_F8);
    QTRY_VERIFY(!dock()->isVisible());
    trigger("undo"); // of the year
    QTest::qWait(50);
    QVERIFY(!dock()->isVisible());
}

void TestMainWindow::aYearAndAZoneCanBeAdded()
{
    m_open->search(u"empolese"_s);
    m_open->messages.words = u"2012"_s;
    trigger("addYear");
    m_open->settle();
    QCOMPARE(m_open->messages.suggestions.last(), u"2012"_s);
    QCOMPARE(m_open->child<QComboBox>(u"year"_s).currentText(), u"2012"_s);
    QCOMPARE(m_open->child<QComboBox>(u"zone"_s).currentText(), u"Empolese"_s);
    QTRY_VERIFY(label("tableTitle").contains(u"2008-2012"_s));
    // What was done is told, and nothing else stands in its place meanwhile.
    QTRY_COMPARE(m_open->child<StatusLine>(u"statusLine"_s).currentMessage(),
                 u"Aggiunto il 2012: ognuna delle 27 zone ha un questionario vuoto."_s);
    for (const char *name : {"savedState", "subjectState", "answeredState", "findingsState", "cellState"})
        QVERIFY2(m_open->child<QLabel>(QLatin1String(name)).isHidden(), name);

    m_open->messages.words = u"Val d'Orcia"_s;
    trigger("addZone");
    m_open->settle();
    QCOMPARE(m_open->child<QComboBox>(u"zone"_s).count(), 28);
    QCOMPARE(m_open->child<QComboBox>(u"zone"_s).currentText(), u"Val d'Orcia"_s);
    goToForm();
    m_open->field("users").setFocus();
    m_open->type(u"70"_s);
    m_open->key(Qt::Key_Return);
    QCOMPARE(stored(u"Val d'Orcia"_s, 2012, "users")->value, 70.0);
    QTRY_VERIFY(m_open->window->statusBar()->findChild<QLabel *>(u"savedState"_s)->isVisible());
}

void TestMainWindow::aWrongYearIsRefusedWithASentence()
{
    for (const QString &year : {u"duemila"_s, u"2010"_s, u"2020"_s}) {
        m_open->messages.words = year;
        trigger("addYear");
        // Asked again, under the sentence that says why.
        QCOMPARE(m_open->messages.suggestions.last(), year);
        QVERIFY2(m_open->messages.questions.last().section(u"\n\n"_s, 0, 0).contains(year),
                 qPrintable(m_open->messages.questions.last()));
    }
    QCOMPARE(m_open->dataSet().years(), (YearRange{2008, 2011}));
}

void TestMainWindow::aCopyIsAFileOfItsOwn()
{
    m_open->messages.file = m_open->folder.filePath(u"copia"_s);
    trigger("saveCopy");
    goToField(u"val di cornia"_s, 2011, "users");
    m_open->type(u"1"_s);
    m_open->key(Qt::Key_Return);
    const auto copy = valueOf(DataSet::open(m_open->folder.filePath(u"copia.quaderno"_s), Access::ReadOnly));
    const int zone = copy->observations().zoneIndex(u"val-di-cornia").value();
    QCOMPARE(copy->observations().observation(keyOf(*copy, zone, 2011, "users"))->value, 2642.0);
}

void TestMainWindow::aForeignFileIsRefusedAndTheWindowStays()
{
    QFile foreign(m_open->folder.filePath(u"lettera.quaderno"_s));
    QVERIFY(foreign.open(QIODevice::WriteOnly));
    foreign.write("Gentile signora, ");
    foreign.close();
    m_open->messages.file = foreign.fileName();
    trigger("openFile");
    QCOMPARE(m_open->messages.refusals.size(), 1);
    QVERIFY(m_open->messages.refusals.first().contains(u"lettera.quaderno"_s));
    QCOMPARE(cell(u"Val di Cornia"_s, u"2008"_s), u"1,7"_s);
}

void TestMainWindow::anotherFileTakesThePlace()
{
    goToField(u"empolese"_s, 2010, "users");
    m_open->type(u"5"_s); // half typed: it belongs to the file that is being left
    const QString first = m_open->dataSet().path();
    const QString second = m_open->folder.filePath(u"altro.quaderno"_s);
    QVERIFY(m_open->dataSet().saveCopy(second).isOk());
    m_open->messages.file = second;
    trigger("openFile");
    QCOMPARE(m_open->dataSet().path(), second);
    QVERIFY(m_open->window->windowTitle().startsWith(u"altro.quaderno"_s));
    QCOMPARE(m_open->child<QComboBox>(u"zone"_s).currentText(), u"Empolese"_s);
    const auto before = valueOf(DataSet::open(first, Access::ReadOnly));
    const int empolese = before->observations().zoneIndex(u"empolese").value();
    QCOMPARE(before->observations().observation(keyOf(*before, empolese, 2010, "users"))->value, 5.0);
    QVERIFY(stored(u"Empolese"_s, 2010, "users")->value != 5.0);
    QCOMPARE(m_open->preferences.recentFiles(), (QStringList{second, first}));
}

void TestMainWindow::recentFilesAreInTheMenu()
{
    auto &menu = m_open->child<QMenu>(u"recentFiles"_s);
    Q_EMIT menu.aboutToShow();
    QCOMPARE(menu.actions().size(), 1);
    QCOMPARE(menu.actions().first()->toolTip(), m_open->dataSet().path());
    menu.actions().first()->trigger();
    QVERIFY(m_open->messages.refusals.isEmpty());
}

void TestMainWindow::helpTellsTheKeysAndTheFile()
{
    trigger("about");
    QVERIFY(m_open->messages.told.last().contains(m_open->dataSet().path()));
    trigger("shortcuts");
    const QString keys = m_open->messages.told.last();
    QVERIFY(keys.contains(u"Ctrl+K"_s));
    QVERIFY(keys.contains(u"Pag su"_s));
    QVERIFY(keys.contains(u"Ctrl+R&"_s)); // a remark, which is the Region's
}

void TestMainWindow::aNoticeTakesTheRoomOfTheCell()
{
    auto &line = m_open->child<StatusLine>(u"statusLine"_s);
    const auto &cell = m_open->child<QLabel>(u"cellState"_s);
    line.showCell(u"Utenti"_s);
    line.showNotice(u"Scritto"_s);
    QVERIFY(cell.isHidden());
    line.showCell(u"Costi"_s);
    QVERIFY(cell.isHidden());
    line.clearMessage();
    QVERIFY(!cell.isHidden());
    QVERIFY(cell.text().startsWith(u"Costi"_s));
}

// Whoever writes into it may never end.
void TestMainWindow::aPipeIsNotImported()
{
    const QString pipe = m_open->folder.filePath(QStringLiteral("pipe.csv"));
    QCOMPARE(::mkfifo(qPrintable(pipe), 0600), 0);
    m_open->messages.file = pipe;
    m_open->key(Qt::Key_2, Qt::AltModifier);
    m_open->child<QAction>(QStringLiteral("importSheet")).trigger();
    QCOMPARE(m_open->messages.refusals.size(), 1);
    QVERIFY2(m_open->messages.refusals.front().contains(pipe), qPrintable(m_open->messages.refusals.front()));
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
