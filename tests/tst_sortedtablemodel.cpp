// Rows in another order: missing last whichever way, the mean last of all.
#include "editions.h"
#include "items/roles.h"
#include "items/sortedtablemodel.h"
#include "items/tablemodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace quaderno;
using namespace quaderno::tests;
using namespace Qt::StringLiterals;

class TestSortedTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void valuesGoEitherWay_data();
    void valuesGoEitherWay();
    void anUnsortedTableIsAsOnPaper();
    void onlyMarkedRowsAndTheMeanStay();
    void aChangedValueMovesItsRow();
    void theWholeEditionEndsWithItsMean();

private:
    [[nodiscard]] QString names() const;
    [[nodiscard]] static TableContents smallTable();

    std::unique_ptr<TableModel> m_table;
    std::unique_ptr<SortedTableModel> m_sorted;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

TableContents TestSortedTableModel::smallTable()
{
    TableContents table{.columns = {{.label = u"2020"_s}, {.label = u"2021"_s}}};
    const auto row = [](const QString &name, int area, std::optional<double> first,
                        std::optional<double> second) {
        const auto cell = [](std::optional<double> value, int year) {
            return TableCell{.text = value ? QString::number(*value) : u"-"_s,
                             .value = {value, value ? ObsStatus::Normal : ObsStatus::NotAvailable},
                             .year = year};
        };
        return TableRow{.label = name, .refArea = area, .cells = {cell(first, 2020), cell(second, 2021)}};
    };
    table.rows = {row(u"A"_s, 0, 3, 1), row(u"B"_s, 1, {}, 2), row(u"C"_s, 2, 0, {}), row(u"D"_s, 3, 7, 1),
                  row(u"M"_s, kAggregateArea, 5, 9)};
    return table;
}

void TestSortedTableModel::init()
{
    m_tester.reset();
    m_sorted = std::make_unique<SortedTableModel>();
    m_table = std::make_unique<TableModel>();
    m_sorted->setSourceModel(m_table.get());
    m_tester = std::make_unique<QAbstractItemModelTester>(m_sorted.get());
    m_table->setContents(smallTable());
}

QString TestSortedTableModel::names() const
{
    QString names;
    for (int row = 0; row < m_sorted->rowCount(); ++row)
        names += m_sorted->index(row, 0).data().toString();
    return names;
}

void TestSortedTableModel::valuesGoEitherWay_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<Qt::SortOrder>("order");
    QTest::addColumn<QString>("expected");
    QTest::newRow("greatest first, missing after a true zero") << 1 << Qt::DescendingOrder << u"DACBM"_s;
    QTest::newRow("least first, missing last all the same") << 1 << Qt::AscendingOrder << u"CADBM"_s;
    QTest::newRow("equal values keep their order") << 2 << Qt::DescendingOrder << u"BADCM"_s;
    QTest::newRow("equal values, least first") << 2 << Qt::AscendingOrder << u"ADBCM"_s;
    QTest::newRow("the zones are the order of the table") << 0 << Qt::DescendingOrder << u"ABCDM"_s;
}

void TestSortedTableModel::valuesGoEitherWay()
{
    QFETCH(int, column);
    QFETCH(Qt::SortOrder, order);
    QFETCH(QString, expected);
    m_sorted->sortBy(column, order);
    QCOMPARE(names(), expected);
    QCOMPARE(m_sorted->isSorted(), column > 0);
}

void TestSortedTableModel::anUnsortedTableIsAsOnPaper()
{
    m_sorted->sortBy(1, Qt::DescendingOrder);
    m_sorted->sortBy(0, Qt::AscendingOrder);
    QCOMPARE(names(), u"ABCDM"_s);
    QCOMPARE(m_table->contents(), smallTable()); // what is copied and printed never moved
}

void TestSortedTableModel::onlyMarkedRowsAndTheMeanStay()
{
    m_table->setMarks({{{1, 2021}, {.isChanged = true}}, {{3, 2020}, {.findings = {u"odd"_s}}}});
    m_sorted->setOnlyMarked(true);
    QCOMPARE(names(), u"BDM"_s);
    QVERIFY(m_sorted->index(0, 2).data(IsChangedRole).toBool());
    QVERIFY(!m_sorted->index(0, 1).data(IsMarkedRole).toBool());
    QCOMPARE(m_sorted->index(1, 1).data(FindingsRole).toStringList(), QStringList{u"odd"_s});
    QVERIFY(m_sorted->index(1, 1).data(Qt::ToolTipRole).toString().contains(u"odd"_s));
    m_table->setMarks({});
    QCOMPARE(names(), u"M"_s);
    m_sorted->setOnlyMarked(false);
    QCOMPARE(names(), u"ABCDM"_s);
}

void TestSortedTableModel::aChangedValueMovesItsRow()
{
    m_sorted->sortBy(1, Qt::DescendingOrder);
    TableContents changed = smallTable();
    changed.rows[2].cells[0].value.value = 100;
    m_table->refresh(changed);
    QCOMPARE(names(), u"CDABM"_s);
}

void TestSortedTableModel::theWholeEditionEndsWithItsMean()
{
    const auto edition = printedEdition();
    for (const NumberedItem &item : numberTables(edition->catalogue(), edition->years())) {
        const TableContents table = tableContents(*edition, item, edition->years(), Language::Italian);
        m_table->setContents(table);
        const bool hasMean = table.rows.back().isMean();
        for (int column = 1; column <= static_cast<int>(table.columns.size()); ++column) {
            for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                m_sorted->sortBy(column, order);
                QCOMPARE(m_sorted->rowCount(), static_cast<int>(table.rows.size()));
                const auto last = m_sorted->index(m_sorted->rowCount() - 1, 0);
                QCOMPARE(last.data(IsMeanRole).toBool(), hasMean);
                bool isMissingBefore = false;
                for (int row = 0; row + (hasMean ? 1 : 0) < m_sorted->rowCount(); ++row) {
                    const bool isMissing = !m_sorted->index(row, column).data(SortValueRole).isValid();
                    QVERIFY2(!isMissingBefore || isMissing, "a value stands below a missing one");
                    isMissingBefore = isMissing;
                }
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestSortedTableModel)
#include "tst_sortedtablemodel.moc"
