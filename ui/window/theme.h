// All colours of the window, in one place (ux.md 8). Paper never uses the dark ones.
#pragma once

#include "charts/figurechart.h"

#include <QPalette>

class QApplication;

namespace quaderno
{

enum class Appearance { System, Light, Dark };

struct Theme {
    bool isDark = false;
    QPalette palette;
    ChartColours chart;
    QColor error;
    QColor warning;
    QColor explained;
    QColor saved;
    QColor missing;
    QColor selection; // behind a chosen row, under text of the usual colour

    // `palette` with the soft selection of lists and tables.
    [[nodiscard]] QPalette listPalette() const;
    [[nodiscard]] static Theme light();
    [[nodiscard]] static Theme dark();
    // `system` is the palette that the desktop gave the program: a dark window colour asks for the dark
    // theme.
    [[nodiscard]] static Theme forAppearance(Appearance appearance, const QPalette &system);
};

// Gives the application the palette of `theme`, a style that honours it, and a font of 9 to 10 points.
void applyTheme(QApplication &application, const Theme &theme);

} // namespace quaderno
