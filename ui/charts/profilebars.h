// The small bars of a zone profile: a bar a year for the zone, and across it a line for the mean.
#pragma once

#include "analysis/zoneprofile.h"
#include "charts/figurechart.h"

class QPainter;

namespace quaderno
{

// On a common scale from 0, as high as `area`. A missing value is a short dash above the base, a true zero a
// thin bar on it: told apart without colour.
void paintProfileBars(QPainter &painter, const QRectF &area, const ProfileRow &row,
                      const ChartColours &colours);

} // namespace quaderno
