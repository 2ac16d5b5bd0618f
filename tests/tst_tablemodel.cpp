#include "editions.h"
#include "items/roles.h"
#include "items/tablemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace quaderno;
using namespace quaderno::tests;

class TestTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsZonesYearsAndTheMean();
    void aMissingCellSaysSo();
    void marksHaveAGroupHead();
    void aChangedCellIsToldAlone();
    void anotherShapeResets();
    void findsTheRowOfAZone();

private:
    TableContents table(size_t number, int year = 2021) const
    {
        const YearRange years{2020, year};
        return tableContents(*m_mini, numberTables(m_mini->catalogue(), years).at(number - 1), years,
                             Language::Italian);
    }

    std::unique_ptr<DataSet> m_mini;
    std::unique_ptr<TableModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestTableModel::init()
{
    m_tester.reset();
    m_model = std::make_unique<TableModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_mini = miniDataSet();
    enter(*m_mini, 0, 2021, "rides", {.value = 1234});
    enter(*m_mini, 0, 2021, "rides_assisted", {.value = 617});
    m_model->setContents(table(2));
}

void TestTableModel::showsZonesYearsAndTheMean()
{
    QCOMPARE(m_model->rowCount(), 4);
    QCOMPARE(m_model->columnCount(), 3);
    QCOMPARE(m_model->headerData(2, Qt::Horizontal).toString(), QStringLiteral("2021"));
    QCOMPARE(m_model->index(0, 0).data().toString(), QStringLiteral("Nord"));
    QCOMPARE(m_model->index(0, 2).data().toString(), QStringLiteral("50"));
    QCOMPARE(m_model->index(0, 2).data(CellValueRole).toDouble(), 50.0);
    QCOMPARE(m_model->index(3, 2).data().toString(), QStringLiteral("50"));
    QVERIFY(m_model->index(3, 0).data(IsMeanRole).toBool());
    QCOMPARE(m_model->index(0, 2).data(YearRole).toInt(), 2021);
    QCOMPARE(m_model->index(1, 2).data(RefAreaRole).toInt(), 1);
}

void TestTableModel::aMissingCellSaysSo()
{
    const QModelIndex blank = m_model->index(1, 2);
    QCOMPARE(blank.data().toString(), QString());
    QVERIFY(blank.data(IsMissingRole).toBool());
    QVERIFY(!blank.data(CellValueRole).isValid());
    QVERIFY(!blank.data(Qt::ToolTipRole).toString().isEmpty());
    QCOMPARE(blank.data(StatusRole).toString(), QString());
    // Under the numbers of its column.
    QCOMPARE(blank.data(Qt::TextAlignmentRole).toInt(), int(Qt::AlignRight | Qt::AlignVCenter));
    QVERIFY(blank.data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("Centro")));
}

void TestTableModel::marksHaveAGroupHead()
{
    enter(*m_mini, 0, 2021, "vehicles", {.text = QStringLiteral("taxi")});
    m_model->setContents(table(4));
    QCOMPARE(m_model->headerData(1, Qt::Horizontal, GroupRole).toString(), QStringLiteral("Con autista"));
    QCOMPARE(m_model->headerData(3, Qt::Horizontal, GroupRole).toString(), QString());
    QCOMPARE(m_model->index(0, 2).data().toString(), QStringLiteral("●"));
    QCOMPARE(m_model->index(0, 1).data().toString(), QStringLiteral("○"));
}

void TestTableModel::aChangedCellIsToldAlone()
{
    QSignalSpy changed(m_model.get(), &TableModel::dataChanged);
    QSignalSpy reset(m_model.get(), &TableModel::modelReset);
    enter(*m_mini, 1, 2021, "rides", {.value = 10});
    m_model->refresh(table(2));
    QCOMPARE(reset.size(), 0);
    QCOMPARE(changed.size(), 1); // the reason changes: one of the two terms is there now
    enter(*m_mini, 1, 2021, "rides_assisted", {.value = 10});
    m_model->refresh(table(2));
    QCOMPARE(changed.size(), 3); // the zone and the mean
    QCOMPARE(changed.last().at(0).toModelIndex().row(), 3);
    m_model->refresh(table(2));
    QCOMPARE(changed.size(), 3);
}

void TestTableModel::anotherShapeResets()
{
    QSignalSpy reset(m_model.get(), &TableModel::modelReset);
    m_model->refresh(table(2, 2020));
    QCOMPARE(reset.size(), 1);
    QCOMPARE(m_model->columnCount(), 2);
}

void TestTableModel::findsTheRowOfAZone()
{
    QCOMPARE(m_model->rowOf(2), 2);
    QCOMPARE(m_model->rowOf(kAggregateArea), 3);
    QCOMPARE(m_model->rowOf(17), -1);
}

QTEST_GUILESS_MAIN(TestTableModel)
#include "tst_tablemodel.moc"
