#include "window/following.h"

#include <QApplication>
#include <QPointer>

namespace quaderno
{

Following::Following(DataSet &dataSet, QObject *parent) : QObject(parent), m_dataSet(dataSet)
{
    constexpr int kMilliseconds = 500;
    if (dataSet.path().isEmpty())
        return;
    connect(&m_timer, &QTimer::timeout, this, &Following::look);
    connect(&dataSet, &DataSet::changedElsewhere, this, &Following::tell);
    m_timer.start(kMilliseconds);
}

void Following::look()
{
    if (QApplication::activeModalWidget() || QApplication::activePopupWidget())
        return;
    Outcome sound = m_dataSet.checkFile();
    const QPointer<Following> self(this);
    if (sound)
        sound = m_dataSet.follow();
    if (!self)
        return; // a year or zone of somebody else's: the window has been built anew, this in it
    if (!sound && !m_hasFailed)
        Q_EMIT failed(sound.error().message);
    if (sound && m_hasFailed)
        Q_EMIT recovered();
    m_hasFailed = !sound;
    const bool areThere = m_dataSet.isOpenElsewhere();
    if (areThere != m_areOthersThere)
        Q_EMIT othersChanged(areThere);
    m_areOthersThere = areThere;
}

void Following::tell(const std::vector<Change> &acts)
{
    const Change &last = acts.back();
    if (acts.size() == 1)
        Q_EMIT notice(tr("Changed elsewhere by %1: %2").arg(last.author, last.label));
    else
        Q_EMIT notice(
            tr("%n changes made elsewhere, the last by %1: %2", nullptr, static_cast<int>(acts.size()))
                .arg(last.author, last.label));
}

} // namespace quaderno
