// A figure on screen: a chart whose rows can be pointed at, chosen by mouse or keyboard, and read aloud.
#pragma once

#include "charts/figurechart.h"

#include <QChartView>

namespace quaderno
{

// Its minimum height gives each row its pitch: put it into a scroll area.
class FigureView : public QChartView
{
    Q_OBJECT

public:
    explicit FigureView(QWidget *parent = nullptr);

    void setFigure(const FigureContents &figure);
    void setColours(const ChartColours &colours);
    // Pixels from one bar to the next; under 15 the names would touch.
    void setRowHeight(int pixels);
    // kAggregateArea for the mean, kNoArea for none; emits nothing.
    void setSelectedArea(int refArea);

    [[nodiscard]] const FigureContents &figure() const { return m_chart->figure(); }
    [[nodiscard]] int selectedArea() const { return m_chart->chartStyle().selectedArea; }
    [[nodiscard]] const FigureChart &figureChart() const { return *m_chart; }

Q_SIGNALS:
    // By a click or by the arrow keys; the row is already selected.
    void areaClicked(int refArea);
    // By a double click or by Enter.
    void areaActivated(int refArea);

protected:
    bool viewportEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] const FigureBar *barUnder(QPoint position) const;
    [[nodiscard]] int selectedRow() const; // -1 for none
    void selectRow(int row);
    void restyle(const ChartStyle &style);
    void updateLabelSize();

    FigureChart *m_chart; // owned by the scene of the view
    int m_rowHeight = 20;
};

} // namespace quaderno
