#include "window/icons.h"

#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

namespace quaderno
{

namespace
{

QPixmap iconPixmap(QSvgRenderer &drawing, int size, const QColor &colour)
{
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    drawing.render(&painter);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), colour);
    return pixmap;
}

} // namespace

QIcon themedIcon(const QString &name, const QPalette &palette)
{
    QSvgRenderer drawing(QStringLiteral(":/icons/%1.svg").arg(name));
    QIcon icon;
    for (const int size : {24, 48}) {
        icon.addPixmap(iconPixmap(drawing, size, palette.color(QPalette::WindowText)), QIcon::Normal);
        icon.addPixmap(iconPixmap(drawing, size, palette.color(QPalette::Mid)), QIcon::Disabled);
    }
    return icon;
}

} // namespace quaderno
