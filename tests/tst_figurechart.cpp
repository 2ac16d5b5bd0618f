// What a reader sees of a chart: which bar stands where, how long it is, what is written beside it.
#include "charts/figurechart.h"
#include "charts/yearlegend.h"
#include "editions.h"

#include <QBarSet>
#include <QElapsedTimer>
#include <QGraphicsRectItem>
#include <QGraphicsScene>
#include <QGraphicsSimpleTextItem>
#include <QHorizontalBarSeries>
#include <QPainter>
#include <QPen>
#include <QTest>
#include <QValueAxis>

#include <algorithm>
#include <limits>

using namespace quaderno;
using namespace quaderno::tests;
using namespace Qt::StringLiterals;

class TestFigureChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void zonesStandTopToBottom();
    void barIsAsLongAsItsValue_data();
    void barIsAsLongAsItsValue();
    void labelStandsAtTheEndOfItsBar_data();
    void labelStandsAtTheEndOfItsBar();
    void noValueMakesQtChartsDropABar();
    void meanIsSetApart();
    void noLabelIsShortenedOrCut_data();
    void noLabelIsShortenedOrCut();
    void ticksStandAboveAndBelowOnTheGrid();
    void selectionIsOutlinedAndBold();
    void anEditedValueReachesTheChartInOneFrame();
    void anotherFigureReplacesTheRows();
    void everyFigureOfTheEditionIsDrawn();
    void rowsAnswerOverTheirWholeWidth();
    void yearsSideBySideKeepEveryBarInItsRow();
    void yearsAreToldApartInGrey();
};

namespace
{

FigureBar zoneBar(const QString &label, int refArea, std::optional<double> value, const QString &text)
{
    return {.label = label,
            .value = {.value = value, .status = value ? ObsStatus::Normal : ObsStatus::NotAvailable},
            .text = text,
            .hint = label + u": "_s + text,
            .refArea = refArea};
}

// A large value, a true zero, a missing one, a never entered one, and the mean.
FigureContents sample()
{
    FigureContents figure{
        .number = 6,
        .title = u"Users, 2009"_s,
        .unit = u"users"_s,
        .year = 2009,
        .axis = {.maximum = 300, .step = 50, .decimals = 0},
        .bars = {zoneBar(u"Apuane"_s, 0, 300.0, u"300"_s), zoneBar(u"Elba"_s, 1, 0.0, u"0"_s),
                 zoneBar(u"Firenze"_s, 2, std::nullopt, u"-"_s), zoneBar(u"Lunigiana"_s, 3, 60.0, u"60"_s)}};
    figure.bars.push_back({.label = u"Mugello"_s, .refArea = 4});
    FigureBar mean = zoneBar(u"Estimated mean value"_s, kAggregateArea, 120.0, u"120"_s);
    mean.isMean = true;
    figure.bars.push_back(mean);
    return figure;
}

struct DrawnChart {
    explicit DrawnChart(const FigureContents &figure, const ChartStyle &style = {},
                        QSizeF size = QSizeF(560, 700))
        : chart(makeFigureChart(figure, style))
    {
        scene.addItem(chart.get());
        chart->resize(size);
    }
    ~DrawnChart() { scene.removeItem(chart.get()); }

    [[nodiscard]] std::vector<QGraphicsSimpleTextItem *> labels(const QString &text) const
    {
        std::vector<QGraphicsSimpleTextItem *> found;
        for (QGraphicsItem *item : chart->childItems()) {
            auto *label = qgraphicsitem_cast<QGraphicsSimpleTextItem *>(item);
            if (label && label->text() == text)
                found.push_back(label);
        }
        return found;
    }

    [[nodiscard]] QGraphicsSimpleTextItem *label(const QString &text) const
    {
        const auto found = labels(text);
        return found.size() == 1 ? found.front() : nullptr;
    }

    // In the chart's own coordinates.
    [[nodiscard]] QRectF place(const QString &text) const
    {
        const QGraphicsSimpleTextItem *item = label(text);
        return item ? item->mapRectToParent(item->boundingRect()) : QRectF();
    }

    // The colours at a point of the picture.
    [[nodiscard]] QImage picture()
    {
        QImage image(chart->size().toSize(), QImage::Format_RGB32);
        image.fill(Qt::magenta);
        QPainter painter(&image);
        scene.render(&painter, QRectF(QPointF(), chart->size()), QRectF(QPointF(), chart->size()));
        return image;
    }

    // Pixels of `colour` in the middle of bar `index`, from the baseline on.
    [[nodiscard]] int drawnLength(int index, const QColor &colour)
    {
        const QImage image = picture();
        const int y = qRound(chart->rowRect(index).center().y());
        int length = 0;
        for (int x = qRound(chart->plotArea().left()); x < image.width(); ++x)
            length += image.pixelColor(x, y) == colour ? 1 : 0;
        return length;
    }

    QGraphicsScene scene;
    std::unique_ptr<FigureChart> chart;
};

} // namespace

void TestFigureChart::zonesStandTopToBottom()
{
    const DrawnChart drawn(sample());
    qreal above = 0;
    for (const FigureBar &bar : sample().bars) {
        const QRectF place = drawn.place(bar.label);
        QVERIFY2(place.isValid(), qPrintable(bar.label));
        QVERIFY2(place.center().y() > above, qPrintable(bar.label));
        QVERIFY(place.right() <= drawn.chart->plotArea().left());
        above = place.center().y();
    }
}

void TestFigureChart::barIsAsLongAsItsValue_data()
{
    QTest::addColumn<int>("bar");
    QTest::addColumn<double>("share");
    QTest::newRow("the largest reaches the end of the axis") << 0 << 1.0;
    QTest::newRow("a true zero has no length") << 1 << 0.0;
    QTest::newRow("a missing value has no length") << 2 << 0.0;
    QTest::newRow("a fifth of the axis") << 3 << 0.2;
    QTest::newRow("a never entered value has no length") << 4 << 0.0;
}

void TestFigureChart::barIsAsLongAsItsValue()
{
    QFETCH(int, bar);
    QFETCH(double, share);
    DrawnChart drawn(sample());
    const int length = drawn.drawnLength(bar, ChartColours::light().bar);
    QVERIFY2(std::abs(length - share * drawn.chart->plotArea().width()) < 3,
             qPrintable(QString::number(length)));
}

void TestFigureChart::labelStandsAtTheEndOfItsBar_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("share");
    QTest::newRow("beyond the longest bar") << u"Apuane"_s << u"300"_s << 1.0;
    QTest::newRow("a zero is written where its bar would start") << u"Elba"_s << u"0"_s << 0.0;
    QTest::newRow("the missing sign stands where the bar would start") << u"Firenze"_s << u"-"_s << 0.0;
    QTest::newRow("at the end of a short bar") << u"Lunigiana"_s << u"60"_s << 0.2;
}

void TestFigureChart::labelStandsAtTheEndOfItsBar()
{
    QFETCH(QString, zone);
    QFETCH(QString, text);
    QFETCH(double, share);
    const DrawnChart drawn(sample());
    const QRectF plot = drawn.chart->plotArea();
    // Ticks read "0" and "300" too: the label is the one in the row of the zone.
    const QRectF name = drawn.place(zone);
    bool found = false;
    for (const QGraphicsSimpleTextItem *item : drawn.labels(text)) {
        const QRectF place = item->mapRectToParent(item->boundingRect());
        if (std::abs(place.center().y() - name.center().y()) > 1)
            continue;
        found = true;
        const qreal end = plot.left() + share * plot.width();
        QVERIFY(place.left() > end);
        QVERIFY(place.left() < end + 12);
        QVERIFY(place.right() <= drawn.chart->size().width());
    }
    QVERIFY(found);
}

void TestFigureChart::noValueMakesQtChartsDropABar()
{
    FigureContents figure = sample();
    figure.bars[1].value.value = std::numeric_limits<double>::quiet_NaN();
    figure.bars[2].value.value = std::numeric_limits<double>::infinity();
    DrawnChart drawn(figure);
    const auto *series = qobject_cast<QHorizontalBarSeries *>(drawn.chart->series().constFirst());
    QCOMPARE(series->count(), 1);
    QCOMPARE(series->barSets().constFirst()->count(), 7); // six bars and the gap above the mean
    const int length = drawn.drawnLength(3, ChartColours::light().bar);
    QVERIFY(std::abs(length - 0.2 * drawn.chart->plotArea().width()) < 3);
}

void TestFigureChart::meanIsSetApart()
{
    DrawnChart drawn(sample());
    QVERIFY(drawn.drawnLength(5, ChartColours::light().meanBar) > 50);
    QCOMPARE(drawn.drawnLength(5, ChartColours::light().bar), 0);
    QVERIFY(drawn.label(u"Estimated mean value"_s)->font().bold());
    QVERIFY(!drawn.label(u"Apuane"_s)->font().bold());
    const qreal pitch = drawn.place(u"Elba"_s).center().y() - drawn.place(u"Apuane"_s).center().y();
    const qreal gap =
        drawn.place(u"Estimated mean value"_s).center().y() - drawn.place(u"Mugello"_s).center().y();
    QVERIFY(gap > 1.4 * pitch);
}

void TestFigureChart::noLabelIsShortenedOrCut_data()
{
    QTest::addColumn<int>("zones");
    QTest::addColumn<QSizeF>("size");
    QTest::newRow("27 zones and room") << 27 << QSizeF(560, 700);
    QTest::newRow("35 zones, narrow and low") << 35 << QSizeF(360, 560);
    QTest::newRow("three zones") << 3 << QSizeF(300, 120);
}

void TestFigureChart::noLabelIsShortenedOrCut()
{
    QFETCH(int, zones);
    QFETCH(QSizeF, size);
    FigureContents figure{.axis = {.maximum = 2'000'000, .step = 500'000, .decimals = 0}};
    for (int i = 0; i < zones; ++i)
        figure.bars.push_back(
            zoneBar(u"A rather long zone %1"_s.arg(i), i, 2'000'000.0, u"2.000.000 (%1)"_s.arg(i)));
    const DrawnChart drawn(figure, {}, size);
    for (const FigureBar &bar : figure.bars) {
        for (const QString &text : {bar.label, bar.text}) {
            const QRectF place = drawn.place(text);
            QVERIFY2(place.isValid(), qPrintable(text));
            QVERIFY2(QRectF(QPointF(), size).adjusted(-1, -1, 1, 1).contains(place), qPrintable(text));
        }
    }
}

void TestFigureChart::ticksStandAboveAndBelowOnTheGrid()
{
    ChartStyle style;
    style.language = Language::Italian;
    FigureContents figure = sample();
    figure.axis = {.maximum = 5000, .step = 2500, .decimals = 0};
    const DrawnChart drawn(figure, style);
    const QRectF plot = drawn.chart->plotArea();
    const auto ticks = drawn.labels(u"2.500"_s);
    QCOMPARE(ticks.size(), size_t{2});
    for (const QGraphicsSimpleTextItem *tick : ticks) {
        const QRectF place = tick->mapRectToParent(tick->boundingRect());
        QVERIFY(std::abs(place.center().x() - plot.center().x()) < 1);
        QVERIFY(place.bottom() <= plot.top() || place.top() >= plot.bottom());
    }
    const auto *axis = qobject_cast<QValueAxis *>(drawn.chart->axes(Qt::Horizontal).constFirst());
    QCOMPARE(axis->tickCount(), 3);
    QCOMPARE(axis->max(), 5000.0);
}

void TestFigureChart::selectionIsOutlinedAndBold()
{
    const auto outline = [](const DrawnChart &drawn) {
        for (QGraphicsItem *item : drawn.chart->childItems()) {
            auto *rectangle = qgraphicsitem_cast<QGraphicsRectItem *>(item);
            if (rectangle && rectangle->isVisible() && rectangle->brush() == Qt::NoBrush)
                return rectangle;
        }
        return static_cast<QGraphicsRectItem *>(nullptr);
    };
    const DrawnChart drawn(sample());
    QVERIFY(!outline(drawn));
    const QRectF before = drawn.place(u"Lunigiana"_s);
    for (const int refArea : {3, 2}) { // a bar, and a row without one
        ChartStyle style = drawn.chart->chartStyle();
        style.selectedArea = refArea;
        drawn.chart->setChartStyle(style);
        const QGraphicsRectItem *rectangle = outline(drawn);
        QVERIFY(rectangle);
        QCOMPARE(rectangle->pen().widthF(), 2.0);
        QCOMPARE(rectangle->pen().color(), ChartColours::light().text);
        QVERIFY(drawn.chart->rowRect(refArea).contains(rectangle->rect()));
        QVERIFY(rectangle->rect().width() > 5);
        QVERIFY(drawn.label(sample().bars[static_cast<size_t>(refArea)].label)->font().bold());
    }
    QVERIFY(!drawn.label(u"Lunigiana"_s)->font().bold());
    QCOMPARE(drawn.place(u"Lunigiana"_s).right(), before.right());
}

void TestFigureChart::anEditedValueReachesTheChartInOneFrame()
{
    FigureContents figure = sample();
    for (int i = 10; i < 40; ++i)
        figure.bars.insert(figure.bars.begin(),
                           zoneBar(u"Zone %1"_s.arg(i), i, 10.0 * i / 2, QString::number(i)));
    DrawnChart drawn(figure);
    (void)drawn.picture();
    const QGraphicsSimpleTextItem *name = drawn.label(u"Lunigiana"_s);
    FigureBar &edited = *std::ranges::find(figure.bars, u"Lunigiana"_s, &FigureBar::label);
    const auto row = static_cast<int>(&edited - figure.bars.data());
    edited.value.value = 150;
    edited.text = u"150,5"_s;

    QElapsedTimer timer;
    timer.start();
    drawn.chart->setFigure(figure);
    const qint64 taken = timer.elapsed();

    QCOMPARE(drawn.label(u"Lunigiana"_s), name); // updated, not rebuilt
    QVERIFY(drawn.label(u"150,5"_s));
    QVERIFY(std::abs(drawn.drawnLength(row, ChartColours::light().bar) -
                     drawn.chart->plotArea().width() / 2) < 3);
    QVERIFY2(taken < 160, "ten frames: even a sanitized build is faster");
}

void TestFigureChart::anotherFigureReplacesTheRows()
{
    DrawnChart drawn(sample());
    FigureContents smaller = sample();
    smaller.bars.erase(smaller.bars.begin());
    smaller.axis = {.maximum = 120, .step = 20, .decimals = 0};
    drawn.chart->setFigure(smaller);
    QVERIFY(!drawn.label(u"Apuane"_s));
    QVERIFY(drawn.labels(u"300"_s).empty());
    QVERIFY(std::abs(drawn.drawnLength(4, ChartColours::light().meanBar) - drawn.chart->plotArea().width()) <
            3);
    const int half = drawn.drawnLength(2, ChartColours::light().bar);
    QVERIFY(std::abs(half - drawn.chart->plotArea().width() / 2) < 3);
}

void TestFigureChart::everyFigureOfTheEditionIsDrawn()
{
    const auto edition = printedEdition();
    int figures = 0;
    for (const NumberedItem &item : numberFigures(edition->catalogue(), edition->years())) {
        const FigureContents figure = figureContents(*edition, item, edition->years(), Language::Italian);
        DrawnChart drawn(figure);
        const QRectF plot = drawn.chart->plotArea();
        for (int i = 0; i < static_cast<int>(figure.bars.size()); ++i) {
            const FigureBar &bar = figure.bars[static_cast<size_t>(i)];
            QVERIFY(drawn.label(bar.label));
            const ChartColours colours = ChartColours::light();
            const int length = drawn.drawnLength(i, bar.isMean ? colours.meanBar : colours.bar);
            const double expected = plot.width() * bar.value.value.value_or(0) / figure.axis.maximum;
            QVERIFY2(std::abs(length - expected) < 3, qPrintable(bar.hint));
        }
        ++figures;
    }
    QCOMPARE(figures, 12);
}

void TestFigureChart::rowsAnswerOverTheirWholeWidth()
{
    const DrawnChart drawn(sample());
    for (int i = 0; i < 6; ++i) {
        const QRectF row = drawn.chart->rowRect(i);
        QCOMPARE(drawn.chart->barAt({1, row.center().y()}), std::optional(i));
        QCOMPARE(drawn.chart->barAt({row.right() - 1, row.center().y()}), std::optional(i));
    }
    QCOMPARE(drawn.chart->barAt({100, 1}), std::nullopt);
    // The gap above the mean belongs to nobody.
    const qreal gap = (drawn.chart->rowRect(4).bottom() + drawn.chart->rowRect(5).top()) / 2;
    QCOMPARE(drawn.chart->barAt({100, gap}), std::nullopt);
}

void TestFigureChart::yearsSideBySideKeepEveryBarInItsRow()
{
    const auto edition = printedEdition();
    const auto figures = numberFigures(edition->catalogue(), edition->years());
    const FigureContents figure =
        figureOverYears(*edition, figures[7], {2008, 2010, 2011}, Language::Italian);
    const auto chart = makeFigureChart(figure, {});
    const auto *series = qobject_cast<QHorizontalBarSeries *>(chart->series().constFirst());
    const QList<QBarSet *> sets = series->barSets();
    QCOMPARE(sets.size(), 3);
    const auto bars = static_cast<int>(figure.bars.size());
    for (int set = 0; set < 3; ++set) {
        QCOMPARE(sets[set]->count(), bars + 1); // and the gap above the mean
        for (int row = 0; row < bars - 1; ++row) {
            // The newest is the lowest of its row; a missing value leaves a bar without length, and no gap.
            const CellValue &value =
                figure.bars[static_cast<size_t>(row)].ofYears[static_cast<size_t>(2 - set)];
            QCOMPARE(sets[set]->at(bars - row), value.value.value_or(0));
        }
    }
    // Back to one year.
    chart->setFigure(figureContents(*edition, figures[7], edition->years(), Language::Italian));
    QCOMPARE(series->barSets().size(), 1);
}

void TestFigureChart::yearsAreToldApartInGrey()
{
    for (const ChartColours &colours : {ChartColours::light(), ChartColours::dark()}) {
        for (const bool isMean : {false, true}) {
            for (int year = 1; year < 4; ++year) {
                const int before = qGray(yearColour(colours, year - 1, 4, isMean).rgb());
                const int now = qGray(yearColour(colours, year, 4, isMean).rgb());
                QVERIFY(std::abs(before - now) >= 25);
            }
        }
        // The line around the palest keeps it on the page.
        QVERIFY(std::abs(qGray(yearOutline(colours).rgb()) - qGray(colours.background.rgb())) > 100);
    }
}

QTEST_MAIN(TestFigureChart)
#include "tst_figurechart.moc"
