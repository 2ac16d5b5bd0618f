// Backups of the open data set: made without asking, and gone back to.
#pragma once

#include "storage/backups.h"

#include <QObject>

#include <memory>

class QThread;
class QWidget;

namespace quaderno
{

class DataSet;
class Messages;
class Preferences;
class Session;
class WindowActions;

class BackupActs : public QObject
{
    Q_OBJECT

public:
    // Looks after each data set that `session` opens; `window` carries the dialogs and owns the acts.
    BackupActs(Session &session, const Preferences &preferences, Messages &messages,
               const WindowActions &actions, QWidget &window);
    // Waits for a backup that is under way.
    ~BackupActs() override;

    // Once a day, of what has changed since the last one, in a thread of its own. To be called after the
    // first picture.
    void backUpAtOpening();
    // Why the last backup of this data set could not be made; empty: it was, or none was due.
    [[nodiscard]] QString failure() const { return m_failure; }

Q_SIGNALS:
    // What is being typed must be kept first.
    void aboutToRestore();
    // A sentence about what was made or brought back.
    void done(const QString &sentence);
    // A backup could not be made, nothing else being the worse for it; or one was made again.
    void failureChanged();

private:
    void lookAfter();
    void makeByHand();
    void makeBefore(BackupCause cause, const QDateTime &changedAt);
    void take(const Result<QString> &made);
    void setFailure(const QString &sentence);
    void restore();
    void wait();
    [[nodiscard]] Backups backups() const;

    Session &m_session;
    const Preferences &m_preferences;
    Messages &m_messages;
    QWidget &m_window;
    std::unique_ptr<QThread> m_thread;
    QString m_failure;
};

} // namespace quaderno
