#include "charts/figureview.h"

#include <QFontInfo>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace quaderno
{

FigureView::FigureView(QWidget *parent)
    : QChartView(new FigureChart({}), parent), m_chart(static_cast<FigureChart *>(chart()))
{
    setFrameShape(NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setFocusPolicy(Qt::StrongFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    updateLabelSize();
}

void FigureView::setFigure(const FigureContents &figure)
{
    m_chart->setFigure(figure);
    setMinimumSize(static_cast<int>(std::ceil(m_chart->minimumLabelledWidth())),
                   static_cast<int>(std::ceil(m_chart->heightFor(m_rowHeight))));
    setAccessibleName(figure.heading());
    setAccessibleDescription(figure.description());
}

void FigureView::restyle(const ChartStyle &style)
{
    m_chart->setChartStyle(style);
    setBackgroundBrush(style.colours.background);
}

void FigureView::setColours(const ChartColours &colours)
{
    ChartStyle style = m_chart->chartStyle();
    style.colours = colours;
    restyle(style);
}

void FigureView::setSelectedArea(int refArea)
{
    ChartStyle style = m_chart->chartStyle();
    style.selectedArea = refArea;
    restyle(style);
}

void FigureView::setRowHeight(int pixels)
{
    m_rowHeight = std::max(15, pixels);
    updateLabelSize();
}

void FigureView::updateLabelSize()
{
    ChartStyle style = m_chart->chartStyle();
    style.fontPixelSize = std::min<qreal>(QFontInfo(font()).pixelSize(), std::floor(m_rowHeight * 0.65));
    style.fontFamily = font().family();
    style.language = installedLanguage();
    restyle(style);
    setMinimumSize(static_cast<int>(std::ceil(m_chart->minimumLabelledWidth())),
                   static_cast<int>(std::ceil(m_chart->heightFor(m_rowHeight))));
}

void FigureView::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange) {
        updateLabelSize();
    }
}

const FigureBar *FigureView::barUnder(QPoint position) const
{
    const std::optional<int> row = m_chart->barAt(m_chart->mapFromScene(mapToScene(position)));
    return row ? &figure().bars[static_cast<size_t>(*row)] : nullptr;
}

bool FigureView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip) {
        return QChartView::viewportEvent(event);
    }
    // The whole row answers: a zero or a missing value has no bar to point at.
    const auto *help = static_cast<QHelpEvent *>(event);
    const FigureBar *bar = barUnder(help->pos());
    QToolTip::showText(help->globalPos(), bar ? bar->hint : QString(), viewport());
    return true;
}

void FigureView::mousePressEvent(QMouseEvent *event)
{
    const FigureBar *bar =
        event->button() == Qt::LeftButton ? barUnder(event->position().toPoint()) : nullptr;
    if (!bar) {
        QChartView::mousePressEvent(event);
        return;
    }
    selectRow(static_cast<int>(bar - figure().bars.data()));
    event->accept();
}

void FigureView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const FigureBar *bar = barUnder(event->position().toPoint())) {
        Q_EMIT areaActivated(bar->refArea);
    }
    event->accept();
}

int FigureView::selectedRow() const
{
    const auto found = std::ranges::find(figure().bars, selectedArea(), &FigureBar::refArea);
    return found == figure().bars.end() ? -1 : static_cast<int>(found - figure().bars.begin());
}

void FigureView::selectRow(int row)
{
    const int refArea = figure().bars[static_cast<size_t>(row)].refArea;
    setSelectedArea(refArea);
    Q_EMIT areaClicked(refArea);
}

void FigureView::keyPressEvent(QKeyEvent *event)
{
    const int last = static_cast<int>(figure().bars.size()) - 1;
    const int row = selectedRow();
    if (last < 0) {
        QChartView::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Up:
        selectRow(std::max(0, row - 1));
        break;
    case Qt::Key_Down:
        selectRow(std::min(last, row + 1));
        break;
    case Qt::Key_Home:
        selectRow(0);
        break;
    case Qt::Key_End:
        selectRow(last);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (row >= 0) {
            Q_EMIT areaActivated(selectedArea());
        }
        break;
    default:
        QChartView::keyPressEvent(event);
    }
}

void FigureView::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the scroll area around the view scrolls, not the scene inside it
}

} // namespace quaderno
