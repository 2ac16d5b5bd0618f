// Comparing in the real window: another order, a zone found by typing, changes, marked cells, years side by
// side, the zone profile. What leaves the window on paper stays as it was.
#include "charts/figureview.h"
#include "editions.h"
#include "items/profilemodel.h"
#include "items/roles.h"
#include "openwindow.h"
#include "review/contentstable.h"
#include "review/groupheader.h"
#include "review/profilepage.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace quaderno;
using namespace quaderno::tests;
using namespace Qt::StringLiterals;

class TestComparing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_open = std::make_unique<OpenWindow>(); }
    void cleanup() { m_open.reset(); }

    void aHeadSortsTableAndFigureAlike();
    void theStripRestoresTheOrder();
    void aZoneIsFoundByTyping_data();
    void aZoneIsFoundByTyping();
    void theFieldFindsAZoneToo();
    void changesStandInPlaceOfValues();
    void theOrderKeepsItsYear();
    void onlyChangedOrFlaggedCells();
    void theRowInViewIsNotHidden();
    void yearsStandSideBySide();
    void copyingIgnoresTheScreensOrder();
    void theProfileFollowsTheZone();
    void theProfileLeadsToTheCard();
    void theCoordinatorHasTheProfile();
    void theProfileIsSaved();

private:
    [[nodiscard]] FigureView &figure() const { return m_open->child<FigureView>(u"figure"_s); }
    [[nodiscard]] ContentsTable &table() const { return m_open->child<ContentsTable>(u"contentsTable"_s); }
    [[nodiscard]] QStringList zones() const
    {
        QStringList names;
        for (int row = 0; row < table().model()->rowCount(); ++row)
            names.append(table().model()->index(row, 0).data().toString().remove(u"(*)"_s));
        return names;
    }
    [[nodiscard]] QStringList bars() const
    {
        QStringList names;
        for (const FigureBar &bar : figure().figure().bars)
            names.append(bar.label);
        return names;
    }
    void clickHead(int column)
    {
        auto *head = table().horizontalHeader();
        const QPoint at(head->sectionViewportPosition(column) + 10, head->height() - 8);
        QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, at);
    }

    std::unique_ptr<OpenWindow> m_open;
};

void TestComparing::aHeadSortsTableAndFigureAlike()
{
    m_open->search(u"fig 8"_s);
    const QStringList before = zones();
    clickHead(4); // 2011
    QCOMPARE(zones().last(), u"Valore medio stimato"_s);
    QVERIFY(zones() != before);
    QCOMPARE(bars(), zones());
    double last = 1e9;
    for (const FigureBar &bar : figure().figure().bars) {
        if (bar.isMean || !bar.value.value)
            continue;
        QVERIFY(*bar.value.value <= last);
        last = *bar.value.value;
    }
    clickHead(4);
    QCOMPARE(table().sortOrder(), Qt::AscendingOrder);
    clickHead(4);
    QCOMPARE(zones(), before);
}

void TestComparing::theStripRestoresTheOrder()
{
    m_open->search(u"tab 26"_s);
    const QStringList before = zones();
    auto &strip = m_open->child<QWidget>(u"orderStrip"_s);
    QVERIFY(!strip.isVisible());
    auto &order = m_open->child<QComboBox>(u"rowOrder"_s);
    order.setCurrentIndex(2); // 2008, least first
    Q_EMIT order.activated(2);
    QVERIFY(strip.isVisible());
    QVERIFY(zones() != before);
    QVERIFY(table().horizontalHeader()->isSortIndicatorShown());
    m_open->child<QPushButton>(u"restoreOrder"_s).click();
    QVERIFY(!strip.isVisible());
    QCOMPARE(zones(), before);
    QCOMPARE(order.currentIndex(), 0);
}

void TestComparing::aZoneIsFoundByTyping_data()
{
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QString>("zone");
    QTest::newRow("the beginning") << u"emp"_s << u"Empolese"_s;
    QTest::newRow("a word further on") << u"corn"_s << u"Val di Cornia"_s;
    QTest::newRow("no such zone leaves it where it is") << u"xyz"_s << u"Alta Val d’Elsa"_s;
}

void TestComparing::aZoneIsFoundByTyping()
{
    QFETCH(QString, keys);
    QFETCH(QString, zone);
    m_open->search(u"tab 26"_s);
    m_open->search(u"alta val"_s);
    table().setFocus();
    m_open->type(keys);
    const QString found = table().currentIndex().siblingAtColumn(0).data().toString();
    QCOMPARE(found.left(4), zone.left(4));
    QVERIFY(table().currentIndex().column() > 0); // in the column that was current
}

void TestComparing::theFieldFindsAZoneToo()
{
    m_open->search(u"tab 26"_s);
    m_open->child<QLineEdit>(u"findZone"_s).setFocus();
    m_open->type(u"tiber"_s);
    QVERIFY(table().currentIndex().siblingAtColumn(0).data().toString().contains(u"Tiberina"_s));
    m_open->key(Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), &table());
    QVERIFY(m_open->child<QComboBox>(u"zone"_s).currentText().contains(u"Tiberina"_s));
}

void TestComparing::changesStandInPlaceOfValues()
{
    m_open->search(u"tab 23"_s);
    m_open->child<QCheckBox>(u"showChanges"_s).setChecked(true);
    QCOMPARE(table().model()->columnCount(), 4);
    const int row = static_cast<int>(zones().indexOf(u"Val di Cornia"_s));
    QCOMPARE(table().model()->index(row, 3).data().toString(), u"+8,0 %"_s);
    clickHead(3); // changes sort as numbers do
    QVERIFY(zones().indexOf(u"Val di Cornia"_s) >= 0);
    m_open->child<QCheckBox>(u"showChanges"_s).setChecked(false);
    QCOMPARE(table().model()->columnCount(), 5);
    m_open->search(u"tab 7"_s); // a table of marks has none
    QVERIFY(!m_open->child<QCheckBox>(u"showChanges"_s).isEnabled());
}

void TestComparing::theOrderKeepsItsYear()
{
    m_open->search(u"tab 23"_s);
    clickHead(4); // 2011, greatest first
    const auto sortedYear = [this] {
        return table().model()->headerData(table().sortColumn(), Qt::Horizontal).toString();
    };
    const auto order = [this] { return m_open->child<QComboBox>(u"rowOrder"_s).currentText(); };
    QCOMPARE(order(), u"2011, dal più alto"_s);
    m_open->child<QCheckBox>(u"showChanges"_s).setChecked(true); // which 2008 has none of
    QCOMPARE(sortedYear(), u"2011"_s);
    QCOMPARE(order(), u"2011, dal più alto"_s);
    m_open->child<QCheckBox>(u"showChanges"_s).setChecked(false);
    QCOMPARE(sortedYear(), u"2011"_s);
    clickHead(1); // 2008
    m_open->child<QCheckBox>(u"showChanges"_s).setChecked(true);
    QCOMPARE(table().sortColumn(), 0);
    QCOMPARE(m_open->child<QComboBox>(u"rowOrder"_s).currentIndex(), 0);
}

void TestComparing::theRowInViewIsNotHidden()
{
    m_open->search(u"tab 30"_s);
    const QStringList all = zones();
    m_open->search(u"lunigiana"_s); // without a finding in this table
    QCOMPARE(m_open->child<QComboBox>(u"zone"_s).currentText(), u"Lunigiana"_s);
    m_open->child<QCheckBox>(u"onlyMarked"_s).setChecked(true);
    // The row in view is kept: who filters stays where they are.
    QCOMPARE(m_open->child<QComboBox>(u"zone"_s).currentText(), u"Lunigiana"_s);
    QVERIFY(zones().contains(u"Lunigiana"_s));
    QCOMPARE(figure().selectedArea(), table().currentArea());
    const auto hidden =
        std::ranges::find_if(all, [this](const QString &zone) { return !zones().contains(zone); });
    QVERIFY(hidden != all.end());
    m_open->search(*hidden);
    QCOMPARE(m_open->child<QComboBox>(u"zone"_s).currentText(), *hidden);
    QVERIFY(zones().contains(*hidden) && !zones().contains(u"Lunigiana"_s));
    m_open->child<QCheckBox>(u"onlyMarked"_s).setChecked(false);
    QCOMPARE(m_open->child<QComboBox>(u"zone"_s).currentText(), *hidden);
}

void TestComparing::onlyChangedOrFlaggedCells()
{
    const int zone = m_open->dataSet().observations().zoneIndex(u"lunigiana").value();
    enter(m_open->dataSet(), zone, 2010, "municipal_cost", {.value = 12345});
    enter(m_open->dataSet(), zone, 2010, "municipal_cost", {.value = 12346});
    m_open->search(u"tab 30"_s);
    const auto all = zones().size();
    m_open->child<QCheckBox>(u"onlyMarked"_s).setChecked(true);
    QVERIFY(zones().size() < all);
    QVERIFY(zones().contains(u"Firenze"_s));   // 316.800 of 316.200 in 2009
    QVERIFY(zones().contains(u"Lunigiana"_s)); // changed just now
    const auto changed = table().model()->index(static_cast<int>(zones().indexOf(u"Lunigiana"_s)), 3);
    QVERIFY(changed.data(IsChangedRole).toBool());
    QVERIFY(m_open->child<QWidget>(u"orderStrip"_s).isVisible());
    m_open->child<QPushButton>(u"restoreOrder"_s).click();
    QCOMPARE(zones().size(), all);
}

void TestComparing::yearsStandSideBySide()
{
    m_open->search(u"fig 8"_s);
    const Axis axis = figure().figure().axis;
    // Both are ticked in one visit to the menu.
    auto &menu = *m_open->child<QToolButton>(u"compareYears"_s).menu();
    menu.popup(QPoint());
    menu.setActiveAction(&m_open->child<QAction>(u"compare-2008"_s));
    QTest::keyClick(&menu, Qt::Key_Space);
    QVERIFY(menu.isVisible());
    menu.setActiveAction(&m_open->child<QAction>(u"compare-2011"_s));
    QTest::keyClick(&menu, Qt::Key_Space);
    menu.close();
    const FigureContents &shown = figure().figure();
    QCOMPARE(shown.years, (std::vector{2008, 2011}));
    QCOMPARE(shown.axis, axis);
    const auto cornia = std::ranges::find(shown.bars, u"Val di Cornia"_s, &FigureBar::label);
    QCOMPARE(cornia->text, u"e\u00A034 | e\u00A044"_s); // as printed in table 26
    const auto valdera = std::ranges::find(shown.bars, u"Valdera"_s, &FigureBar::label);
    QCOMPARE(valdera->text, u"e\u00A024 | –"_s);
    QVERIFY2(valdera->hint.contains(u"2011: "_s), qPrintable(valdera->hint));
    QVERIFY(figure().accessibleDescription().contains(u"e\u00A034 | e\u00A044"_s));
    m_open->child<QAction>(u"compare-2008"_s).setChecked(false);
    QVERIFY(figure().figure().years.empty());
    QVERIFY(figure().figure().number == 8);
}

void TestComparing::copyingIgnoresTheScreensOrder()
{
    m_open->search(u"tab 26"_s);
    table().setFocus();
    m_open->key(Qt::Key_C, Qt::ControlModifier);
    const QString before = QGuiApplication::clipboard()->text();
    clickHead(2);
    m_open->child<QCheckBox>(u"showChanges"_s).setChecked(true);
    table().setFocus();
    m_open->key(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), before);
}

void TestComparing::theProfileFollowsTheZone()
{
    m_open->search(u"val di cornia"_s);
    m_open->key(Qt::Key_5, Qt::AltModifier);
    auto &profile = m_open->child<QTableView>(u"profileTable"_s);
    auto *model = qobject_cast<ProfileModel *>(profile.model());
    QVERIFY(model);
    QCOMPARE(model->profile().zone, u"Val di Cornia"_s);
    QCOMPARE(model->rowCount(), 21);
    m_open->search(u"empolese"_s);
    QCOMPARE(model->profile().zone, u"Empolese"_s);
    // An edit reaches it.
    const int zone = m_open->dataSet().observations().zoneIndex(u"empolese").value();
    enter(m_open->dataSet(), zone, 2011, "users", {.value = 4321});
    const auto users = std::ranges::find_if(
        model->profile().rows, [](const ProfileRow &row) { return row.cells.back().text == u"4.321"; });
    QVERIFY(users != model->profile().rows.end());
}

void TestComparing::theProfileLeadsToTheCard()
{
    m_open->search(u"val di cornia"_s);
    m_open->key(Qt::Key_5, Qt::AltModifier);
    auto &profile = m_open->child<QTableView>(u"profileTable"_s);
    QCOMPARE(QApplication::focusWidget(), &profile);
    m_open->key(Qt::Key_Return);
    auto &dock = m_open->child<QDockWidget>(u"sideDock"_s);
    QVERIFY(dock.isVisible());
    QVERIFY(dock.isAncestorOf(QApplication::focusWidget()));
    m_open->key(Qt::Key_Escape);
    QCOMPARE(QApplication::focusWidget(), &profile);
}

void TestComparing::theCoordinatorHasTheProfile()
{
    m_open->preferences.setDesk(Desk{.role = Role::Coordinator, .zone = u"val-di-cornia"_s});
    m_open->restart();
    m_open->key(Qt::Key_5, Qt::AltModifier);
    QVERIFY(m_open->child<QLabel>(u"profileTitle"_s).text().contains(u"Val di Cornia"_s));
}

void TestComparing::theProfileIsSaved()
{
    m_open->search(u"val di cornia"_s);
    m_open->key(Qt::Key_5, Qt::AltModifier);
    m_open->messages.file = m_open->folder.filePath(u"profilo"_s);
    m_open->child<QPushButton>(u"exportProfile"_s).click();
    QFile saved(m_open->folder.filePath(u"profilo.pdf"_s));
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QVERIFY(saved.readAll().startsWith("%PDF-1.4"));
    QVERIFY(m_open->messages.suggestions.last().contains(u"val-di-cornia-2008-2011"_s));
}

QTEST_MAIN(TestComparing)
#include "tst_comparing.moc"
