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

QPolygonF triangleIn(const QRectF &box)
{
    return QPolygonF({QPointF(box.center().x(), box.top()), box.bottomRight(), box.bottomLeft()});
}

// An exclamation mark in the colour behind the shape.
void drawAlarm(QPainter &painter, const QRectF &box, const Theme &theme)
{
    const qreal x = box.center().x();
    painter.setPen(QPen(theme.palette.color(QPalette::Base), box.width() / 7));
    painter.drawLine(QPointF(x, box.top() + box.height() * 0.32), QPointF(x, box.top() + box.height() * 0.6));
    painter.drawPoint(QPointF(x, box.top() + box.height() * 0.82));
}

void drawFilled(QPainter &painter, const QPolygonF &shape, const QColor &colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(shape);
}

// A speech mark: a box with a tail.
QPainterPath speechIn(const QRectF &box)
{
    QPainterPath speech;
    speech.addRoundedRect(box.adjusted(0, 0, 0, -box.height() * 0.3), 2, 2);
    QPainterPath tail;
    tail.addPolygon(QPolygonF({QPointF(box.left() + box.width() * 0.2, box.top() + box.height() * 0.6),
                               QPointF(box.left() + box.width() * 0.2, box.bottom()),
                               QPointF(box.left() + box.width() * 0.6, box.top() + box.height() * 0.6)}));
    return speech.united(tail);
}

// A flag on its pole.
QPainterPath flagIn(const QRectF &box)
{
    QPainterPath flag(QPointF(box.left() + 2, box.bottom()));
    flag.lineTo(box.left() + 2, box.top());
    flag.lineTo(box.right(), box.top() + box.height() * 0.28);
    flag.lineTo(box.left() + 2, box.top() + box.height() * 0.55);
    return flag;
}

void drawTick(QPainter &painter, const QRectF &box, const QColor &colour)
{
    QPainterPath tick(QPointF(box.left(), box.center().y()));
    tick.lineTo(box.center().x() - 1, box.bottom() - 1);
    tick.lineTo(box.right(), box.top() + 1);
    painter.setPen(QPen(colour, 2));
    painter.drawPath(tick);
}

} // namespace

void drawStateMark(QPainter &painter, const QRectF &box, AnswerState state, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    switch (state) {
    case AnswerState::None:
        break;
    case AnswerState::Saved:
        drawTick(painter, box, theme.saved);
        break;
    case AnswerState::WithNote:
        drawTick(painter, box, theme.saved);
        drawFilled(painter, QPolygonF(QRectF(box.right() - 3, box.bottom() - 3, 4, 4)), theme.explained);
        break;
    case AnswerState::Qualified:
        painter.setPen(QPen(theme.missing, 1.5));
        painter.drawEllipse(box.adjusted(1, 1, -1, -1));
        painter.drawPoint(box.center());
        break;
    case AnswerState::Missing:
        painter.setPen(QPen(theme.missing, 2));
        painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()));
        break;
    case AnswerState::ForLater:
        painter.setPen(QPen(theme.palette.color(QPalette::Highlight), 1.8));
        painter.drawPath(flagIn(box));
        break;
    case AnswerState::Explained:
        painter.setPen(QPen(theme.explained, 1.6));
        painter.drawPath(speechIn(box));
        break;
    case AnswerState::Warning:
        drawFilled(painter, triangleIn(box), theme.warning);
        drawAlarm(painter, box.adjusted(0, 1, 0, 0), theme);
        break;
    case AnswerState::Error:
    case AnswerState::Unreadable:
    case AnswerState::Unsaved:
        drawFilled(painter, octagonIn(box), theme.error);
        drawAlarm(painter, box, theme);
        break;
    }
    painter.restore();
}

QPixmap stateMarkPixmap(AnswerState state, const Theme &theme, qreal devicePixelRatio)
{
    QPixmap pixmap(QSizeF(kMarkSize, kMarkSize).toSize() * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    drawStateMark(painter, QRectF(0, 0, kMarkSize, kMarkSize).adjusted(2, 2, -2, -2), state, theme);
    return pixmap;
}

StateMark::StateMark(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setFixedSize(kMarkSize, kMarkSize);
}

void StateMark::setState(AnswerState state, const QString &words)
{
    m_state = state;
    setToolTip(words);
    setAccessibleName(words);
    update();
}

void StateMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawStateMark(painter, QRectF(rect()).adjusted(2, 2, -2, -2), m_state, m_theme);
}

} // namespace quaderno
