// The audit on screen: its model, its filter, and the page by keys alone.
#include "audit/auditpage.h"
#include "editions.h"
#include "openwindow.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace quaderno;
using namespace quaderno::tests;
using namespace Qt::StringLiterals;

class TestAuditPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { installLanguage(*qApp, Language::English); }
    void theModelSaysWhatTheAuditFound();
    void theFilterKeepsOneKindAndTable();
    void columnsSortByNumber();
    void thePageOpensOnWhatIsToCorrect();
    void enterOpensTheCellInItsTable();
    void aCorrectionIsFollowed();
    void errataAreSaved();
    void withoutAnEditionThePageSaysSo();
    void onlyTheOfficerHasIt();
};

void TestAuditPage::theModelSaysWhatTheAuditFound()
{
    const auto edition = printedEdition();
    AuditModel model(edition->catalogue(), edition->observations(), Language::English);
    QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 0);
    model.setCells(valueOf(auditEdition(*edition)));
    QCOMPARE(model.rowCount(), 1213 + 4);
    const auto found = std::ranges::find_if(model.cells(), &AuditedCell::isErratum);
    const int row = static_cast<int>(found - model.cells().begin());
    const auto text = [&](int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(text(AuditModel::TableColumn), u"Tab. 31"_s);
    QCOMPARE(text(AuditModel::ZoneColumn), u"Empolese"_s);
    QCOMPARE(text(AuditModel::YearColumn), u"2010"_s);
    QCOMPARE(text(AuditModel::PrintedColumn), u"0.46"_s);
    QCOMPARE(text(AuditModel::RecomputedColumn), u"e\u00A00.22"_s);
    QCOMPARE(text(AuditModel::ClassColumn), u"different"_s);
    QVERIFY(text(AuditModel::CauseColumn).startsWith(u"The whole column repeats Tab. 28"_s));
    // 35,218 euro over 161,755 to 165,309 residents.
    QVERIFY(model.detail(row).endsWith(u"= 35,218 / 163,532 = 0.2154 (from 0.2130 to 0.2177)"_s));
    QVERIFY(!model.headerData(0, Qt::Vertical).isValid());
}

void TestAuditPage::theFilterKeepsOneKindAndTable()
{
    const auto edition = printedEdition();
    AuditModel model(edition->catalogue(), edition->observations(), Language::English);
    model.setCells(valueOf(auditEdition(*edition)));
    AuditFilter filter(model);
    QAbstractItemModelTester tester(&filter);
    using Kind = AuditFilter::Kind;
    QCOMPARE(filter.rowCount(), 18);
    QCOMPARE(filter.tables(), (std::map<int, int>{{31, 9}, {32, 9}}));
    filter.setTable(32);
    QCOMPARE(filter.rowCount(), 9);
    filter.setKind(Kind::Doubtful); // the table is forgotten: it may have none of these
    QCOMPARE(filter.rowCount(), 3);
    filter.setKind(Kind::OfClass, AuditClass::Rounding);
    QCOMPARE(filter.rowCount(), 16);
    QCOMPARE(filter.count(Kind::OfClass, AuditClass::Rounding), 16);
    filter.setKind(Kind::All);
    QCOMPARE(filter.rowCount(), model.rowCount());
}

void TestAuditPage::columnsSortByNumber()
{
    const auto edition = printedEdition();
    AuditModel model(edition->catalogue(), edition->observations(), Language::English);
    model.setCells(valueOf(auditEdition(*edition)));
    AuditFilter filter(model);
    filter.sort(AuditModel::RecomputedColumn, Qt::DescendingOrder);
    QCOMPARE(filter.index(0, AuditModel::RecomputedColumn).data().toString(), u"62"_s); // not "58" nor "5"
    filter.sort(-1);
    QCOMPARE(filter.index(0, AuditModel::TableColumn).data().toString(), u"Tab. 31"_s);
}

void TestAuditPage::thePageOpensOnWhatIsToCorrect()
{
    OpenWindow open;
    open.key(Qt::Key_6, Qt::AltModifier);
    auto &table = open.child<QTableView>(u"audit"_s);
    QTRY_COMPARE(QApplication::focusWidget(), &table);
    QCOMPARE(table.model()->rowCount(), 18);
    QVERIFY(open.child<QLabel>(u"auditSummary"_s).text().contains(u"18"_s));
    const auto &detail = open.child<QLabel>(u"auditDetail"_s);
    QVERIFY(detail.text().contains(u"35.218"_s));
    const auto &zone = open.child<QComboBox>(u"zone"_s);
    const QString before = zone.currentText();
    open.key(Qt::Key_Down);
    QVERIFY(!detail.text().contains(u"35.218"_s));
    QVERIFY(before != u"Empolese"_s);
    QCOMPARE(zone.currentText(), u"Empolese"_s); // what one chooses is in view everywhere
    QTest::mouseClick(&open.child<QPushButton>(u"audit-table-32"_s), Qt::LeftButton);
    QCOMPARE(table.model()->rowCount(), 9);
    // Its chips by keys: "To verify".
    auto &verify = open.child<QPushButton>(u"audit-kind-1"_s);
    verify.setFocus();
    open.key(Qt::Key_Space);
    QCOMPARE(table.model()->rowCount(), 3);
    QVERIFY(detail.text().contains(u"Amiata Senese"_s));
}

void TestAuditPage::enterOpensTheCellInItsTable()
{
    OpenWindow open;
    open.key(Qt::Key_6, Qt::AltModifier);
    auto &table = open.child<QTableView>(u"audit"_s);
    QTRY_COMPARE(QApplication::focusWidget(), &table);
    QSignalSpy activated(&open.child<AuditPage>(u"auditPage"_s), &AuditPage::cellActivated);
    open.key(Qt::Key_Return);
    const int empolese = open.dataSet().observations().zoneIndex(u"empolese").value();
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.front(), QVariantList({31, empolese, 2010}));
    QTRY_VERIFY(!open.child<AuditPage>(u"auditPage"_s).isVisible());
    const auto &contents = open.child<QTableView>(u"contentsTable"_s);
    QTRY_VERIFY(contents.isVisible());
    QCOMPARE(contents.currentIndex().row(), empolese);
    QCOMPARE(contents.currentIndex().column(), 1 + 2010 - 2008);
}

void TestAuditPage::aCorrectionIsFollowed()
{
    const auto edition = printedEdition();
    AuditPage page(*edition, Theme::light(), Language::English);
    page.show();
    auto *table = page.findChild<QTableView *>(u"audit"_s);
    QCOMPARE(table->model()->rowCount(), 18);
    const int empolese = edition->observations().zoneIndex(u"empolese").value();
    enter(*edition, empolese, 2010, "municipal_cost", {.value = 75216});
    // Empolese is right in tables 31 and 32 now; table 30 no longer says what the data set does, and the mean
    // of table 31, printed from the right costs, has 0.89 to 0.91 against it.
    QCOMPARE(table->model()->rowCount(), 18 - 2 + 2);
    QCOMPARE(table->model()->index(0, AuditModel::TableColumn).data().toString(), u"Tab. 30"_s);
}

void TestAuditPage::errataAreSaved()
{
    OpenWindow open;
    open.messages.file = open.folder.filePath(u"errata.csv"_s);
    open.key(Qt::Key_6, Qt::AltModifier);
    QTest::mouseClick(&open.child<QPushButton>(u"saveErrata"_s), Qt::LeftButton);
    QCOMPARE(open.messages.suggestions.last(), u"errata-2008-2011.pdf"_s);
    QVERIFY(open.messages.refusals.isEmpty());
    QVERIFY(QFile::exists(open.messages.file));
}

void TestAuditPage::withoutAnEditionThePageSaysSo()
{
    const auto mini = miniDataSet();
    AuditPage page(*mini, Theme::light(), Language::English);
    page.show();
    QVERIFY(page.findChild<QLabel *>(u"auditSummary"_s)->text().contains(u"no printed edition"_s));
    QVERIFY(!page.findChild<QTableView *>(u"audit"_s)->isVisible());
    QVERIFY(!page.findChild<QPushButton *>(u"saveErrata"_s)->isVisible());
}

void TestAuditPage::onlyTheOfficerHasIt()
{
    OpenWindow open;
    auto *action = open.window->findChild<QAction *>(u"place-6"_s);
    QVERIFY(action && action->isVisible());
    open.preferences.setDesk(Desk{.role = Role::Reader});
    open.restart();
    action = open.window->findChild<QAction *>(u"place-6"_s);
    QVERIFY(action && !action->isVisible() && !action->isEnabled());
}

QTEST_MAIN(TestAuditPage)
#include "tst_auditpage.moc"
