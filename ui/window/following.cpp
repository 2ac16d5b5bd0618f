#include "window/following.h"

#include <QApplication>
#include <QDialog>
#include <QPointer>

namespace quaderno
{

namespace
{
constexpr auto kFollows = "followsOthers";
} // namespace

void followUnder(QDialog &dialog)
{
    dialog.setProperty(kFollows, true);
}

Following::Following(DataSet &dataSet, QObject *parent) : QObject(parent), m_dataSet(dataSet)
{
    constexpr int kMilliseconds = 500;
    dataSet.setHoldsExtent(&Following::isDialogOpen);
    if (dataSet.path().isEmpty())
        return;
    connect(&m_timer, &QTimer::timeout, this, &Following::look);
    connect(&dataSet, &DataSet::changedElsewhere, this, &Following::tell);
    m_timer.start(kMilliseconds);
}

bool Following::isDialogOpen()
{
    return QApplication::activeModalWidget() || QApplication::activePopupWidget();
}

bool Following::isHeld()
{
    const QWidget *dialog = QApplication::activeModalWidget();
    return QApplication::activePopupWidget() || (dialog && !dialog->property(kFollows).toBool());
}

void Following::look()
{
    if (isHeld())
        return;
    const bool isUnderDialog = isDialogOpen();
    Outcome sound = m_dataSet.checkFile();
    const QPointer<Following> self(this);
    if (sound)
        sound = m_dataSet.follow();
    if (!self)
        return; // a year or zone of somebody else's: the window has been built anew, this in it
    // Zones and years of others wait for the dialog, which refuses to act over them.
    if (!sound && isUnderDialog && sound.error().kind == ErrorKind::Overtaken)
        return;
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

// An answer named without its zone would be read as one of the zone in view.
void Following::tell(const std::vector<Change> &acts, std::optional<QuestionnaireKey> place)
{
    const Change &last = acts.back();
    const auto count = static_cast<int>(acts.size());
    if (!place) {
        Q_EMIT notice(count == 1
                          ? tr("Changed elsewhere by %1: %2").arg(last.author, last.label)
                          : tr("%n changes made elsewhere, the last by %1", nullptr, count).arg(last.author));
        return;
    }
    const QString where = tr("%1 %2", "zone, year")
                              .arg(m_dataSet.zones()[static_cast<size_t>(place->refArea)].name)
                              .arg(place->timePeriod);
    Q_EMIT notice(count == 1 ? tr("%1, changed elsewhere by %2: %3", "zone and year, who, what")
                                   .arg(where, last.author, last.label)
                             : tr("%1: %n changes made elsewhere, the last by %2: %3",
                                  "zone and year, who, what", count)
                                   .arg(where, last.author, last.label));
}

} // namespace quaderno
