// The places of the program at the left edge, one of them current.
#pragma once

#include <QToolBar>

class QActionGroup;

namespace quaderno
{

class PlacesBar : public QToolBar
{
    Q_OBJECT

public:
    // `places` are the checkable actions of the menu, in one exclusive group.
    explicit PlacesBar(const QList<QAction *> &places, QWidget *parent = nullptr);
};

} // namespace quaderno
