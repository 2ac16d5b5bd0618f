// The zone and the year that the whole window is about: chosen once, in the toolbar, and true on every page.
#pragma once

#include "analysis/cellreference.h"

#include <QObject>

namespace quaderno
{

class Subject : public QObject
{
    Q_OBJECT

public:
    Subject(int refArea, int timePeriod, QObject *parent = nullptr);

    // Index into the zones of the data set.
    [[nodiscard]] int refArea() const { return m_refArea; }
    [[nodiscard]] int timePeriod() const { return m_timePeriod; }

    // Zone and year that the data set does not have are the caller's mistake.
    void setRefArea(int refArea) { set(refArea, m_timePeriod); }
    void setTimePeriod(int year) { set(m_refArea, year); }
    void set(int refArea, int timePeriod);

Q_SIGNALS:
    // The last moment at which what is half typed can still be committed where it was meant.
    void aboutToChange();
    void changed();

private:
    int m_refArea = 0;
    int m_timePeriod = 0;
};

} // namespace quaderno
