#include "form/statemark.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <numbers>

namespace quaderno
{

namespace
{

constexpr int kMarkSize = 16;

QPolygonF octagonIn(const QRectF &box)
{
    QPolygonF octagon;
    for (int corner = 0; corner < 8; ++corner) {
        const double angle = (corner + 0.5) * std::numbers::pi / 4;
        octagon << box.center() + QPointF(std::cos(angle), std::sin(angle)) * box.width() / 2;
    }
    return octagon;
}

} // namespace

StateMark::StateMark(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setFixedSize(kMarkSize, kMarkSize);
}

void StateMark::setState(Kind kind, const QString &words)
{
    m_kind = kind;
    setToolTip(words);
    setAccessibleName(words);
    update();
}

void StateMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(2, 2, -2, -2);
    switch (m_kind) {
    case Kind::None:
        break;
    case Kind::Saved: {
        QPainterPath tick(QPointF(box.left(), box.center().y()));
        tick.lineTo(box.center().x() - 1, box.bottom() - 1);
        tick.lineTo(box.right(), box.top() + 1);
        painter.setPen(QPen(m_theme.saved, 2));
        painter.drawPath(tick);
        break;
    }
    case Kind::Missing:
        painter.setPen(QPen(m_theme.missing, 2));
        painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()));
        break;
    case Kind::Qualified:
        painter.setPen(QPen(m_theme.missing, 1.5));
        painter.drawEllipse(box.adjusted(1, 1, -1, -1));
        painter.drawPoint(box.center());
        break;
    case Kind::Error:
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.error);
        painter.drawPolygon(octagonIn(box));
        painter.setPen(QPen(palette().color(QPalette::Base), 2));
        painter.drawLine(QPointF(box.center().x(), box.top() + 3),
                         QPointF(box.center().x(), box.bottom() - 5));
        painter.drawPoint(QPointF(box.center().x(), box.bottom() - 2.5));
        break;
    }
}

} // namespace quaderno
