#include "window/linkbutton.h"

#include <QKeyEvent>
#include <QPainter>

namespace quaderno
{

namespace
{
constexpr int kLinkPadding = 2;
constexpr int kLinkFlags = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop;
} // namespace

LinkButton::LinkButton(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    QFont underlined = font();
    underlined.setUnderline(true);
    setFont(underlined);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize LinkButton::sizeHint() const
{
    const int width = fontMetrics().horizontalAdvance(text()) + 2 * kLinkPadding;
    return {width, heightForWidth(width)};
}

QSize LinkButton::minimumSizeHint() const
{
    return {0, fontMetrics().height() + 2 * kLinkPadding};
}

int LinkButton::heightForWidth(int width) const
{
    const QRect room(0, 0, qMax(1, width - 2 * kLinkPadding), QWIDGETSIZE_MAX);
    return fontMetrics().boundingRect(room, kLinkFlags, text()).height() + 2 * kLinkPadding;
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::Link));
    painter.drawText(rect().adjusted(kLinkPadding, kLinkPadding, -kLinkPadding, -kLinkPadding), kLinkFlags,
                     text());
    if (!hasFocus())
        return;
    painter.setPen(QPen(palette().color(QPalette::WindowText), 2));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

void LinkButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void LinkButton::focusInEvent(QFocusEvent *event)
{
    QAbstractButton::focusInEvent(event);
    update();
}

void LinkButton::focusOutEvent(QFocusEvent *event)
{
    QAbstractButton::focusOutEvent(event);
    update();
}

} // namespace quaderno
