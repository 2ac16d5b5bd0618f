#include "window/backupacts.h"

#include "storage/dataset.h"
#include "storage/restoration.h"
#include "window/longact.h"
#include "window/messages.h"
#include "window/preferences.h"
#include "window/restoredialog.h"
#include "window/session.h"
#include "window/windowactions.h"

#include <QAction>
#include <QFileInfo>
#include <QLocale>
#include <QThread>

namespace quaderno
{

namespace
{

bool canHaveBackups(const DataSet &dataSet)
{
    return !dataSet.path().isEmpty() && !dataSet.isReadOnly();
}

} // namespace

BackupActs::BackupActs(Session &session, const Preferences &preferences, Messages &messages,
                       const WindowActions &actions, QWidget &window)
    : QObject(&window), m_session(session), m_preferences(preferences), m_messages(messages), m_window(window)
{
    connect(actions.makeBackup, &QAction::triggered, this, &BackupActs::makeByHand);
    connect(actions.restore, &QAction::triggered, this, &BackupActs::restore);
    connect(&session, &Session::dataSetChanged, this, [this] {
        setFailure({});
        lookAfter();
    });
    lookAfter();
}

BackupActs::~BackupActs()
{
    wait();
    m_session.dataSet().setBackUp({});
}

void BackupActs::wait()
{
    if (m_thread)
        m_thread->wait();
    m_thread.reset();
}

Backups BackupActs::backups() const
{
    return Backups(m_session.dataSet().path(), m_preferences.backupRules(), m_session.dataSet().localPath());
}

void BackupActs::lookAfter()
{
    m_session.dataSet().setBackUp(
        [this](BackupCause cause, const QDateTime &changedAt) { makeBefore(cause, changedAt); });
}

void BackupActs::backUpAtOpening()
{
    const DataSet &dataSet = m_session.dataSet();
    if (!canHaveBackups(dataSet) || !backups().isDue(dataSet.dataDate(), QDateTime::currentDateTimeUtc()))
        return;
    wait();
    m_thread.reset(QThread::create([this, backups = backups()] {
        QMetaObject::invokeMethod(
            this, [this, made = backups.make(BackupCause::Opening)] { take(made); }, Qt::QueuedConnection);
    }));
    m_thread->start(QThread::LowPriority);
}

void BackupActs::take(const Result<QString> &made)
{
    setFailure(made ? QString() : made.error().message);
}

void BackupActs::setFailure(const QString &sentence)
{
    m_failure = sentence;
    Q_EMIT failureChanged();
}

void BackupActs::makeBefore(BackupCause cause, const QDateTime &changedAt)
{
    if (!backups().isNeeded(changedAt))
        return;
    wait();
    const auto made = LongAct::beside<Result<QString>>(
        &m_window, tr("Making a backup…"),
        [backups = backups(), cause](const Progress &) { return backups.make(cause); });
    if (made)
        take(*made);
}

void BackupActs::makeByHand()
{
    if (!canHaveBackups(m_session.dataSet())) {
        m_messages.refuse(tr("This data set is open for reading only: there is nothing in it to back up that "
                             "its file does not hold."));
        return;
    }
    Q_EMIT aboutToRestore();
    wait();
    const auto made = LongAct::beside<Result<QString>>(
        &m_window, tr("Making a backup…"),
        [backups = backups()](const Progress &) { return backups.make(BackupCause::Hand); });
    if (!made)
        return;
    take(*made);
    if (*made)
        Q_EMIT done(tr("Backup made: %1").arg(made->value()));
    else
        m_messages.refuse(made->error().message);
}

void BackupActs::restore()
{
    DataSet &dataSet = m_session.dataSet();
    if (!canHaveBackups(dataSet)) {
        m_messages.refuse(
            tr("This data set is open for reading only: open the data file that the backup is of, "
               "then restore it there."));
        return;
    }
    Q_EMIT aboutToRestore();
    wait();
    RestoreDialog dialog(dataSet, backups(), installedLanguage(), &m_window);
    while (dialog.exec() == QDialog::Accepted && dialog.backup()) {
        const QString label = tr("Restored: backup of %1").arg(dialog.chosenName());
        const auto restored =
            LongAct::here<Outcome>(&m_window, tr("Writing the answers…"), [&](const Progress &progress) {
                return quaderno::restore(dataSet, *dialog.backup(), label, progress, dialog.madeAt());
            });
        if (!restored)
            return;
        if (*restored) {
            Q_EMIT done(tr("%1. Undo takes it back.").arg(label));
            return;
        }
        m_messages.refuse(restored->error().message);
        if (restored->error().kind != ErrorKind::Overtaken)
            return;
        dialog.choose(); // what would change now
    }
}

} // namespace quaderno
