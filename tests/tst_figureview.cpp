// A chart under mouse, keyboard and screen reader.
#include "charts/figureview.h"

#include <QHelpEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace quaderno;
using namespace Qt::StringLiterals;

class TestFigureView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aClickAnywhereInARowSelectsItsZone_data();
    void aClickAnywhereInARowSelectsItsZone();
    void aDoubleClickActivates();
    void arrowKeysMoveTheSelection();
    void everyRowHasItsTooltip();
    void aScreenReaderHearsTheFigure();
    void rowsKeepTheirPitch_data();
    void rowsKeepTheirPitch();
    void aLowScrollAreaNeverSqueezesTheRows();
    void newColoursReachTheWholeView();
    void selectionFromOutsideIsSilent();

private:
    [[nodiscard]] QPoint rowPoint(int row, double share) const;
    std::unique_ptr<FigureView> m_view;
};

namespace
{

FigureContents threeZones()
{
    FigureContents figure{.number = 2,
                          .title = u"Hours, 2010"_s,
                          .unit = u"hours"_s,
                          .axis = {.maximum = 10, .step = 2, .decimals = 0}};
    figure.bars = {
        {.label = u"Elba"_s, .value = {8.0, ObsStatus::Normal}, .text = u"8"_s, .hint = u"Elba: 8 hours"_s},
        {.label = u"Pisana"_s,
         .value = {0.0, ObsStatus::Normal},
         .text = u"0"_s,
         .hint = u"Pisana: 0 hours"_s,
         .refArea = 1},
        {.label = u"Senese"_s,
         .value = {std::nullopt, ObsStatus::NotAvailable},
         .text = u"-"_s,
         .hint = u"Senese: no value"_s,
         .refArea = 2},
        {.label = u"Mean"_s,
         .value = {4.0, ObsStatus::Normal},
         .text = u"4"_s,
         .hint = u"Mean: 4 hours"_s,
         .refArea = kAggregateArea,
         .isMean = true}};
    return figure;
}

} // namespace

void TestFigureView::init()
{
    m_view = std::make_unique<FigureView>();
    m_view->setFigure(threeZones());
    m_view->resize(400, m_view->minimumHeight());
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

QPoint TestFigureView::rowPoint(int row, double share) const
{
    const QRectF rect = m_view->figureChart().rowRect(row);
    return m_view->mapFromScene(rect.left() + share * rect.width(), rect.center().y());
}

void TestFigureView::aClickAnywhereInARowSelectsItsZone_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<double>("share");
    QTest::addColumn<int>("refArea");
    QTest::newRow("on a name") << 0 << 0.05 << 0;
    QTest::newRow("on a bar") << 0 << 0.5 << 0;
    QTest::newRow("right of a zero") << 1 << 0.9 << 1;
    QTest::newRow("right of a missing value") << 2 << 0.9 << 2;
    QTest::newRow("on the mean") << 3 << 0.4 << kAggregateArea;
}

void TestFigureView::aClickAnywhereInARowSelectsItsZone()
{
    QFETCH(int, row);
    QFETCH(double, share);
    QFETCH(int, refArea);
    QSignalSpy clicked(m_view.get(), &FigureView::areaClicked);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, rowPoint(row, share));
    QCOMPARE(clicked.count(), 1);
    QCOMPARE(clicked.first().first().toInt(), refArea);
    QCOMPARE(m_view->selectedArea(), refArea);
}

void TestFigureView::aDoubleClickActivates()
{
    QSignalSpy activated(m_view.get(), &FigureView::areaActivated);
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, rowPoint(2, 0.5));
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.first().first().toInt(), 2);
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, QPoint(200, 1));
    QCOMPARE(activated.count(), 1);
}

void TestFigureView::arrowKeysMoveTheSelection()
{
    QSignalSpy clicked(m_view.get(), &FigureView::areaClicked);
    QSignalSpy activated(m_view.get(), &FigureView::areaActivated);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(activated.count(), 0);
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QCOMPARE(m_view->selectedArea(), 0);
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QCOMPARE(m_view->selectedArea(), 1);
    QTest::keyClick(m_view.get(), Qt::Key_End);
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QCOMPARE(m_view->selectedArea(), kAggregateArea);
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    QTest::keyClick(m_view.get(), Qt::Key_Up);
    QCOMPARE(m_view->selectedArea(), 0);
    QCOMPARE(clicked.count(), 6);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.first().first().toInt(), 0);
}

void TestFigureView::everyRowHasItsTooltip()
{
    for (int row = 0; row < 4; ++row) {
        const QPoint point = rowPoint(row, 0.8);
        QHelpEvent event(QEvent::ToolTip, point, m_view->viewport()->mapToGlobal(point));
        QVERIFY(QApplication::sendEvent(m_view->viewport(), &event));
        QCOMPARE(QToolTip::text(), threeZones().bars[static_cast<size_t>(row)].hint);
    }
}

void TestFigureView::aScreenReaderHearsTheFigure()
{
    QCOMPARE(m_view->accessibleName(), threeZones().heading());
    QCOMPARE(m_view->accessibleDescription(), threeZones().description());
    QVERIFY(m_view->accessibleDescription().contains(u"Senese"_s));
}

void TestFigureView::rowsKeepTheirPitch_data()
{
    QTest::addColumn<int>("asked");
    QTest::addColumn<int>("kept");
    QTest::newRow("comfortable") << 20 << 20;
    QTest::newRow("compact") << 16 << 16;
    QTest::newRow("never under 15") << 9 << 15;
}

void TestFigureView::rowsKeepTheirPitch()
{
    QFETCH(int, asked);
    QFETCH(int, kept);
    m_view->setRowHeight(asked);
    m_view->resize(400, m_view->minimumHeight());
    QVERIFY(m_view->figureChart().rowRect(0).height() >= kept - 0.01);
    QVERIFY(m_view->figureChart().rowRect(0).height() < kept + 1);
}

void TestFigureView::aLowScrollAreaNeverSqueezesTheRows()
{
    QScrollArea area;
    auto *view = new FigureView;
    view->setFigure(threeZones());
    area.setWidget(view);
    area.setWidgetResizable(true);
    area.resize(400, 80);
    area.show();
    QVERIFY(QTest::qWaitForWindowExposed(&area));
    QVERIFY(area.verticalScrollBar()->maximum() > 0);
    QVERIFY(view->figureChart().rowRect(0).height() >= 19.99);
    QVERIFY(!view->verticalScrollBar()->isVisible());
}

void TestFigureView::newColoursReachTheWholeView()
{
    m_view->setColours(ChartColours::dark());
    const QImage picture = m_view->grab().toImage();
    QCOMPARE(picture.pixelColor(1, 1), ChartColours::dark().background);
    const QPoint bar = rowPoint(0, 0.5);
    QCOMPARE(picture.pixelColor(bar), ChartColours::dark().bar);
    QCOMPARE(m_view->figure(), threeZones());
}

void TestFigureView::selectionFromOutsideIsSilent()
{
    QSignalSpy clicked(m_view.get(), &FigureView::areaClicked);
    m_view->setSelectedArea(1);
    QCOMPARE(m_view->selectedArea(), 1);
    m_view->setSelectedArea(kNoArea);
    QCOMPARE(clicked.count(), 0);
}

QTEST_MAIN(TestFigureView)
#include "tst_figureview.moc"
