#include "window/placesbar.h"

#include <QToolButton>

namespace quaderno
{

namespace
{
constexpr int kPlaceWidth = 88;
constexpr int kPlaceIconSize = 24;
} // namespace

PlacesBar::PlacesBar(const QList<QAction *> &places, QWidget *parent) : QToolBar(tr("Places"), parent)
{
    setObjectName(QStringLiteral("placesBar"));
    setMovable(false);
    setOrientation(Qt::Vertical);
    setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    setIconSize(QSize(kPlaceIconSize, kPlaceIconSize));
    for (QAction *place : places) {
        addAction(place);
        auto *button = widgetForAction(place);
        button->setFixedWidth(kPlaceWidth);
    }
}

} // namespace quaderno
