// The pages drawn from the tiny second catalogue: nothing of the first service is in the program. And their
// geometry: nothing cut, at any size that is promised.
#include "openwindow.h"

#include "charts/figureview.h"
#include "editions.h"
#include "form/questionnairepage.h"
#include "form/statemark.h"
#include "review/chipbar.h"
#include "review/contentstable.h"
#include "review/flowlayout.h"
#include "review/groupheader.h"
#include "review/tablespage.h"

#include <QCheckBox>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>

using namespace quaderno;
using namespace quaderno::tests;
using namespace Qt::StringLiterals;

class TestPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theFormIsDrawnFromTheCatalogue();
    void aLongFormIsThereAtOnce();
    void sectionsCountTheirAnswers();
    void anAnswerThatCannotBeStoredStaysInItsField();
    void aReadOnlyFormTakesNothing();
    void tablesAndFiguresAreDrawnFromTheCatalogue();
    void marksHaveASpanningHead();
    void aHiddenPageWaitsUntilItIsShown();
    void chipsBreakIntoLines();
    void nothingIsCut_data();
    void nothingIsCut();

private:
    void showForm();
    void showTables();

    std::unique_ptr<DataSet> m_mini;
    std::unique_ptr<Subject> m_subject;
    std::unique_ptr<QuestionnaireModel> m_model;
    AnsweringMessages m_messages;
    std::unique_ptr<QuestionnairePage> m_form;
    std::unique_ptr<TablesPage> m_tables;
};

void TestPages::init()
{
    installLanguage(*qApp, Language::Italian);
    m_mini = miniDataSet();
    m_subject = std::make_unique<Subject>(1, 2021);
    m_model = std::make_unique<QuestionnaireModel>(*m_mini);
    m_model->setLanguage(Language::Italian);
    m_model->setSubject(1, 2021);
}

void TestPages::cleanup()
{
    m_form.reset();
    m_tables.reset();
    m_model.reset();
    m_subject.reset();
    m_mini.reset();
}

void TestPages::showForm()
{
    m_form = std::make_unique<QuestionnairePage>(*m_model, m_mini->catalogue(), m_messages, Theme::light(),
                                                 Language::Italian);
    m_form->resize(900, 600);
    m_form->show();
    QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
}

void TestPages::showTables()
{
    m_tables = std::make_unique<TablesPage>(*m_mini, *m_subject, Theme::light(), Language::Italian);
    m_tables->resize(900, 600);
    m_tables->show();
    QVERIFY(QTest::qWaitForWindowActive(m_tables.get()));
}

void TestPages::theFormIsDrawnFromTheCatalogue()
{
    enter(*m_mini, 1, 2020, "rides", {.value = 100});
    showForm();
    QTRY_COMPARE(m_form->findChildren<QLineEdit *>().size(), 5);
    QCOMPARE(m_form->findChildren<QCheckBox *>().size(), 4);    // three and "none of these"
    QCOMPARE(m_form->findChildren<QRadioButton *>().size(), 3); // two and "no answer"
    auto *rides = m_form->findChild<QLineEdit *>(u"answer-rides"_s);
    QCOMPARE(rides->accessibleName(), u"Viaggi (viaggi)"_s);
    rides->setFocus();
    QTest::keyClicks(rides, u"1.500"_s);
    QTest::keyClick(rides, Qt::Key_Return);
    QCOMPARE(m_mini->observations().cell(keyOf(*m_mini, 1, 2021, "rides")).value, 1500.0);
    QStringList texts;
    for (const QLabel *label : m_form->findChildren<QLabel *>())
        texts.append(label->text());
    QVERIFY(texts.contains(u"100"_s)); // last year's
    QVERIFY(texts.contains(u"+1.400 %"_s));
    QVERIFY(texts.contains(u"La spesa"_s));
}

// The whole region in one questionnaire: 2,826 questions.
void TestPages::aLongFormIsThereAtOnce()
{
    Catalogue region;
    region.service = u"regione"_s;
    for (int at = 0; at < 2826; ++at) {
        if (at % 40 == 0)
            region.sections.push_back(
                {.name = u"s%1"_s.arg(at), .label = {u"S%1"_s.arg(at), u"S%1"_s.arg(at)}});
        region.variables.push_back({.name = u"v%1"_s.arg(at),
                                    .section = static_cast<int>(region.sections.size()) - 1,
                                    .label = {u"V%1"_s.arg(at), u"V%1"_s.arg(at)}});
    }
    NewDataSet contents = miniContents();
    contents.service = region.service;
    const auto dataSet = valueOf(DataSet::createInMemory(region, contents));
    QuestionnaireModel model(*dataSet);
    model.setSubject(0, 2021);
    QuestionnairePage page(model, dataSet->catalogue(), m_messages, Theme::light(), Language::Italian);
    page.resize(900, 600);
    page.show();
    QVERIFY(page.findChild<QLineEdit *>(u"answer-v0"_s));
    QVERIFY2(!page.findChild<QLineEdit *>(u"answer-v2825"_s), "what is not in view costs nothing yet");
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.showField(2000); // made because somebody goes there
    auto *far = page.findChild<QLineEdit *>(u"answer-v2000"_s);
    QVERIFY(far);
    QTRY_VERIFY(far->hasFocus());
    QTest::keyClicks(far, u"7"_s);
    QTest::keyClick(far, Qt::Key_Return);
    QCOMPARE(dataSet->observations().cell({0, 2021, 2000}).value, 7.0);
    QTRY_VERIFY(page.findChild<QLineEdit *>(u"answer-v2001"_s)->hasFocus());
}

void TestPages::sectionsCountTheirAnswers()
{
    showForm();
    auto *sections = m_form->findChild<QListWidget *>(u"sections"_s);
    QCOMPARE(sections->count(), 2);
    QCOMPARE(sections->item(1)->text(), u"La spesa  0/2"_s);
    enter(*m_mini, 1, 2021, "cost", {.value = 5});
    QCOMPARE(sections->item(1)->text(), u"La spesa  1/2"_s);
    m_model->setSubject(2, 2021);
    QCOMPARE(sections->item(1)->text(), u"La spesa  0/2"_s);
}

void TestPages::anAnswerThatCannotBeStoredStaysInItsField()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"mini.quaderno"_s);
    m_model.reset();
    m_mini.reset();
    m_mini = valueOf(DataSet::create(file, valueOf(loadCatalogue(miniCatalogueFolder())), miniContents()));
    m_model = std::make_unique<QuestionnaireModel>(*m_mini);
    m_model->setLanguage(Language::Italian);
    m_model->setSubject(1, 2021);
    showForm();
    // Somebody else holds the file and does not let go.
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"holder"_s);
        other.setDatabaseName(file);
        QVERIFY(other.open());
        QVERIFY(QSqlQuery(other).exec(u"BEGIN IMMEDIATE"_s));
        auto *rides = m_form->findChild<QLineEdit *>(u"answer-rides"_s);
        rides->setFocus();
        QTest::keyClicks(rides, u"70"_s);
        QTest::keyClick(rides, Qt::Key_Return);
        QCOMPARE(rides->text(), u"70"_s);
        const QModelIndex answer =
            m_model->index(keyOf(*m_mini, 1, 2021, "rides").variable, QuestionnaireModel::AnswerColumn);
        QCOMPARE(answer.data(AnswerStateRole).toInt(), static_cast<int>(AnswerState::Unsaved));
        QVERIFY(answer.data(MessageRole).toString().contains(u"sta usando"_s));
        QVERIFY(!m_mini->observations().observation(keyOf(*m_mini, 1, 2021, "rides")));
        QVERIFY(QSqlQuery(other).exec(u"ROLLBACK"_s));
        // By itself, as soon as the file is free.
        QTRY_COMPARE(m_mini->observations().cell(keyOf(*m_mini, 1, 2021, "rides")).value, 70.0);
        QCOMPARE(rides->text(), u"70"_s);
    }
    QSqlDatabase::removeDatabase(u"holder"_s);
}

void TestPages::aReadOnlyFormTakesNothing()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"edizione.quaderno"_s);
    QVERIFY(printedEdition()->saveCopy(file).isOk());
    const auto readOnly = valueOf(DataSet::open(file, Access::ReadOnly));
    QuestionnaireModel model(*readOnly);
    model.setSubject(0, 2011);
    QuestionnairePage page(model, readOnly->catalogue(), m_messages, Theme::light(), Language::Italian);
    page.show();
    const auto lines = std::ranges::count_if(readOnly->catalogue().variables,
                                             [](const Variable &asked) { return !asked.isChoice(); });
    QTRY_COMPARE(page.findChildren<QLineEdit *>().size(), lines);
    for (const QLineEdit *line : page.findChildren<QLineEdit *>())
        QVERIFY2(line->isReadOnly(), qPrintable(line->objectName()));
    for (const QCheckBox *tick : page.findChildren<QCheckBox *>())
        QVERIFY2(!tick->isEnabled(), qPrintable(tick->objectName()));
    for (const QToolButton *reason : page.findChildren<QToolButton *>(QRegularExpression(u"^reason-"_s)))
        QVERIFY2(!reason->isEnabled(), qPrintable(reason->objectName()));
}

void TestPages::tablesAndFiguresAreDrawnFromTheCatalogue()
{
    enter(*m_mini, 0, 2021, "rides", {.value = 10});
    enter(*m_mini, 0, 2021, "kilometres", {.value = 25});
    showTables();
    const auto *tabs = m_tables->findChild<QTabBar *>(u"chapters"_s);
    QCOMPARE(tabs->count(), 2);
    QCOMPARE(tabs->tabText(0), u"Viaggi"_s);
    QTest::mouseClick(m_tables->findChild<QToolButton *>(u"chip-figure-2"_s), Qt::LeftButton);
    const auto *figure = m_tables->findChild<FigureView *>(u"figure"_s);
    QCOMPARE(figure->figure().title, u"Chilometri per viaggio, per zona, 2021"_s);
    QCOMPARE(figure->figure().bars.front().text, u"2,5"_s);
    const auto *table = m_tables->findChild<ContentsTable *>(u"contentsTable"_s);
    QCOMPARE(table->model()->index(0, 2).data().toString(), u"2,5"_s); // its data, without a number
    enter(*m_mini, 0, 2021, "kilometres", {.value = 30});
    QCOMPARE(figure->figure().bars.front().text, u"3,0"_s);
    QCOMPARE(table->model()->index(0, 2).data().toString(), u"3,0"_s);
}

void TestPages::marksHaveASpanningHead()
{
    showTables();
    m_tables->findChild<QTabBar *>(u"chapters"_s)->setCurrentIndex(1);
    auto *table = m_tables->findChild<ContentsTable *>(u"contentsTable"_s);
    auto *head = static_cast<GroupHeader *>(table->horizontalHeader());
    const int withGroup = head->sizeHint().height();
    const QImage drawn = head->grab().toImage();
    m_tables->findChild<QTabBar *>(u"chapters"_s)->setCurrentIndex(0);
    QVERIFY(withGroup > head->sizeHint().height());
    // The group has its rule between its label and those of its columns, and "other" beside it has none.
    m_tables->findChild<QTabBar *>(u"chapters"_s)->setCurrentIndex(1);
    const auto ruleAt = [&](int section) {
        const int x = head->sectionViewportPosition(section) + head->sectionSize(section) / 2;
        const QColor rule = head->palette().color(QPalette::Mid);
        for (int y = 4; y < drawn.height() - 4; ++y) {
            if (drawn.pixelColor(x, y) == rule)
                return y;
        }
        return -1;
    };
    QVERIFY(ruleAt(1) > 0);
    QCOMPARE(ruleAt(1), ruleAt(2));
    QCOMPARE(ruleAt(3), -1);
}

void TestPages::aHiddenPageWaitsUntilItIsShown()
{
    showTables();
    const auto *table = m_tables->findChild<ContentsTable *>(u"contentsTable"_s);
    m_tables->hide();
    enter(*m_mini, 0, 2021, "rides", {.value = 10});
    QCOMPARE(table->model()->index(0, 2).data().toString(), QString());
    m_tables->show();
    QCOMPARE(table->model()->index(0, 2).data().toString(), u"10"_s);
}

void TestPages::chipsBreakIntoLines()
{
    ChipBar bar;
    std::vector<ChipBar::Chip> chips;
    for (int number = 1; number <= 12; ++number)
        chips.push_back({{.number = number, .index = 0, .year = {}}, u"Tab."_s});
    bar.setItems(chips, {});
    const int wide = bar.heightForWidth(5000);
    QVERIFY(bar.heightForWidth(200) >= 3 * wide);
    bar.resize(200, bar.heightForWidth(200));
    bar.show();
    for (const QToolButton *chip : bar.findChildren<QToolButton *>())
        QVERIFY(bar.rect().contains(chip->geometry()));
    QSignalSpy chosen(&bar, &ChipBar::tableChosen);
    QTest::mouseClick(bar.findChild<QToolButton *>(u"chip-table-12"_s), Qt::LeftButton);
    QCOMPARE(chosen.size(), 1);
    QVERIFY(!bar.findChild<QToolButton *>(u"chip-table-12"_s)->isChecked()); // the page decides
}

void TestPages::nothingIsCut_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("the office laptop") << QSize(1366, 700);
    QTest::newRow("1024 by 700") << QSize(1024, 700);
    QTest::newRow("the office laptop at 150 %") << QSize(910, 480);
}

void TestPages::nothingIsCut()
{
    QFETCH(QSize, size);
    OpenWindow open(size);
    open.key(Qt::Key_4, Qt::AltModifier);
    QVERIFY2(open.window->width() <= size.width(), qPrintable(QString::number(open.window->width())));
    auto &table = open.child<ContentsTable>(u"contentsTable"_s);
    for (const QString &words : {u"tab 7"_s, u"tab 14"_s, u"tab 26"_s, u"tab 6"_s}) {
        open.search(words);
        QCoreApplication::processEvents();
        auto *head = static_cast<GroupHeader *>(table.horizontalHeader());
        for (int section = 0; section < head->count(); ++section)
            QVERIFY(head->sectionSize(section) >= head->narrowestWidth(section));
        QVERIFY2(table.horizontalScrollBar()->maximum() == 0,
                 qPrintable(words + u": "_s + QString::number(table.horizontalScrollBar()->maximum())));
        QVERIFY(table.rowHeight() >= kCompactRowHeight && table.rowHeight() <= kRowHeight);
    }
    auto &figure = open.child<FigureView>(u"figure"_s);
    open.search(u"fig 6"_s);
    QCoreApplication::processEvents();
    QVERIFY(figure.isVisible());
    QVERIFY(figure.width() >= figure.minimumWidth());

    open.key(Qt::Key_1, Qt::AltModifier);
    QCoreApplication::processEvents();
    QCOMPARE(open.child<QTableView>(u"collection"_s).horizontalScrollBar()->maximum(), 0);
    open.key(Qt::Key_2, Qt::AltModifier);
    (void)open.field("remarks"); // all sections have been made
    QCoreApplication::processEvents();
    const auto *page = open.window->findChild<QuestionnairePage *>();
    const auto *scroll = page->findChild<QScrollArea *>();
    QCOMPARE(scroll->horizontalScrollBar()->maximum(), 0);
    for (const QAbstractButton *button : page->findChildren<QAbstractButton *>())
        QVERIFY2(button->width() >= button->minimumSizeHint().width(), qPrintable(button->objectName()));
}

QTEST_MAIN(TestPages)
#include "tst_pages.moc"
