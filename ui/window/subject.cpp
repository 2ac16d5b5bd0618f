#include "window/subject.h"

namespace quaderno
{

Subject::Subject(int refArea, int timePeriod, QObject *parent)
    : QObject(parent), m_refArea(refArea), m_timePeriod(timePeriod)
{
}

void Subject::set(int refArea, int timePeriod)
{
    if (refArea == m_refArea && timePeriod == m_timePeriod)
        return;
    Q_EMIT aboutToChange();
    m_refArea = refArea;
    m_timePeriod = timePeriod;
    Q_EMIT changed();
}

} // namespace quaderno
