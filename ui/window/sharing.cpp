#include "window/sharing.h"

namespace quaderno
{

Sharing::Sharing(DataSet &dataSet, QObject *parent) : QObject(parent), m_dataSet(dataSet)
{
    constexpr int kMilliseconds = 3000;
    if (!dataSet.share())
        return;
    connect(&dataSet, &DataSet::saved, this, [this] {
        Q_EMIT kept({});
        look();
    });
    // Drafts are saved too, and what did not go through is tried again.
    connect(&m_timer, &QTimer::timeout, this, &Sharing::look);
    m_timer.start(kMilliseconds);
    QTimer::singleShot(0, this, &Sharing::look);
}

Sharing::~Sharing()
{
    if (m_thread)
        m_thread->wait();
}

void Sharing::look()
{
    if (m_thread || m_isRefused || m_dataSet.share()->isReturned())
        return;
    m_thread.reset(QThread::create([this] { m_outcome = m_dataSet.giveBack(); }));
    connect(m_thread.get(), &QThread::finished, this, &Sharing::end);
    m_thread->start();
}

void Sharing::end()
{
    if (!m_thread)
        return;
    m_thread->wait();
    m_thread.release()->deleteLater();
    tell(m_outcome);
    if (m_outcome)
        look();
}

void Sharing::tell(const Outcome &outcome)
{
    if (outcome && m_dataSet.share()->isReturned()) {
        Q_EMIT returned(QDateTime::currentDateTimeUtc());
        return;
    }
    Q_EMIT kept(outcome ? QString() : outcome.error().message);
    if (outcome || outcome.error().kind != ErrorKind::Overtaken)
        return;
    m_isRefused = true;
    Q_EMIT refused(outcome.error().message);
}

} // namespace quaderno
