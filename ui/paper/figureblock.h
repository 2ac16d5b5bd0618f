// A figure placed on a page: its title, the chart of the screen as vectors, and what its signs mean.
#pragma once

#include "analysis/figurecontents.h"
#include "paper/tableblock.h"

#include <QSizeF>

#include <memory>

class QPainter;

namespace quaderno::paper
{

class PageFlow;

// Draws figures with one chart that it keeps, because making a chart costs more than filling it.
class FigureCanvas
{
public:
    explicit FigureCanvas(Language language);
    ~FigureCanvas();

    // The chart alone, in page units.
    void paint(QPainter &painter, const QRectF &target, const FigureContents &figure);

private:
    struct Scene;
    std::unique_ptr<Scene> m_scene;
};

// On a new page, or below what is on the page if it fits; a figure with more bars than a page holds goes on
// under its title with "(continued)".
void placeFigure(PageFlow &flow, const FigureContents &figure, const BlockContext &context,
                 const std::shared_ptr<FigureCanvas> &canvas);

// The figure with its title and signs, by itself: for a picture file.
[[nodiscard]] QSizeF pictureSize(const FigureContents &figure, const BlockContext &context);
void paintPicture(QPainter &painter, const FigureContents &figure, const BlockContext &context);

} // namespace quaderno::paper
