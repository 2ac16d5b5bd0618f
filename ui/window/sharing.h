// Brings what is saved back to the network share that the open file comes from, without holding up the
// window.
#pragma once

#include "storage/dataset.h"

#include <QThread>
#include <QTimer>

#include <memory>

namespace quaderno
{

class Sharing : public QObject
{
    Q_OBJECT

public:
    // Does nothing for a file on no share. `dataSet` must outlive the object.
    Sharing(DataSet &dataSet, QObject *parent);
    ~Sharing() override;

Q_SIGNALS:
    // What is saved is in the local copy alone; `reason` is empty while it is on its way.
    void kept(const QString &reason);
    // It is on the share too.
    void returned(const QDateTime &at);
    // It cannot go there by itself; the sentence says what to do. Told once.
    void refused(const QString &sentence);

private:
    void look();
    void end();
    void tell(const Outcome &outcome);

    DataSet &m_dataSet;
    QTimer m_timer;
    std::unique_ptr<QThread> m_thread; // one copy at a time
    Outcome m_outcome = Done{};
    bool m_isRefused = false;
};

} // namespace quaderno
