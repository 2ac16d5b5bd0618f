#include "window/fileacts.h"

#include "files/datafile.h"
#include "storage/dataset.h"
#include "storage/unsavedanswers.h"
#include "window/messages.h"
#include "window/newdatasetdialog.h"
#include "window/preferences.h"
#include "window/session.h"
#include "window/windowactions.h"

#include <QAction>
#include <QFileInfo>
#include <QMenu>

namespace quaderno
{

FileActs::FileActs(Session &session, Preferences &preferences, Messages &messages, WindowActions &actions,
                   QWidget &window)
    : QObject(&window), m_session(session), m_preferences(preferences), m_messages(messages),
      m_actions(actions), m_window(window)
{
    connect(actions.newFile, &QAction::triggered, this, &FileActs::newFile);
    connect(actions.openFile, &QAction::triggered, this, [this] {
        const QString file = m_messages.fileToOpen(tr("Open"), Session::fileFilter());
        if (!file.isEmpty())
            openFile(file);
    });
    connect(actions.recentMenu, &QMenu::aboutToShow, this, &FileActs::fillRecentMenu);
    connect(actions.saveCopy, &QAction::triggered, this, &FileActs::saveCopy);
}

void FileActs::fillRecentMenu()
{
    m_actions.recentMenu->clear();
    for (const QString &file : m_preferences.recentFiles()) {
        auto *action = m_actions.recentMenu->addAction(QFileInfo(file).fileName());
        action->setToolTip(file);
        connect(action, &QAction::triggered, this, [this, file] { openFile(file); });
    }
    m_actions.recentMenu->setToolTipsVisible(true);
}

void FileActs::openFile(const QString &file)
{
    if (!mayLeave())
        return;
    if (const Outcome opened = m_session.open(file); !opened)
        m_messages.refuse(opened.error().message);
}

QString FileActs::fileToWrite(const QString &title, const QString &suggested) const
{
    QString file = m_messages.fileToSave(title, suggested, Session::fileFilter());
    if (!file.isEmpty() && QFileInfo(file).suffix().isEmpty())
        file += u'.' + QStringView(kFileSuffix).toString();
    return file;
}

void FileActs::newFile()
{
    const DataSet &dataSet = m_session.dataSet();
    NewDataSetDialog dialog(dataSet.zones(), dataSet.years(), &m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString file =
        fileToWrite(tr("New data set"),
                    QStringLiteral("quaderno-%1.%2").arg(dialog.years().text(), QStringView(kFileSuffix)));
    if (file.isEmpty())
        return;
    if (!mayLeave())
        return;
    if (const Outcome created = m_session.create(file, dialog.zones(), dialog.years()); !created)
        m_messages.refuse(created.error().message);
}

bool FileActs::mayLeave()
{
    Q_EMIT aboutToLeave();
    UnsavedAnswers &unsaved = m_session.dataSet().unsaved();
    if (!m_session.dataSet().checkFile())
        return mayLeaveFile();
    while (!unsaved.isEmpty()) {
        enum Way { TryAgain, SaveCopy, Leave };
        const QStringList ways{tr("&Try again"), tr("Save a &copy…"), tr("&Leave without saving")};
        const int first = unsaved.waitForFile() ? TryAgain : SaveCopy;
        const auto chosen = m_messages.choose(
            tr("%n answers are not saved and would be lost.\n\n%1", nullptr, unsaved.count())
                .arg(unsaved.reason()),
            ways.mid(first), tr("&Stay here"));
        if (!chosen)
            return false;
        const int way = first + *chosen;
        if (way == Leave || (way == SaveCopy && saveCopy()))
            break;
        if (way == TryAgain)
            unsaved.tryAgain();
    }
    return mayLeaveShare();
}

// The file that is open here is nowhere else any more, or under another name.
bool FileActs::mayLeaveFile()
{
    for (;;) {
        const Outcome there = m_session.dataSet().checkFile();
        if (there)
            return true;
        enum Way { SaveCopy, Leave };
        const auto way = m_messages.choose(
            tr("%1\n\nIf you leave, what is open here may be lost.").arg(there.error().message),
            {tr("Save a &copy…"), tr("&Leave without saving")}, tr("&Stay here"));
        if (!way)
            return false;
        if (*way == Leave || saveCopy())
            return true;
    }
}

// The answers are safe in the copy on this computer, but nobody else sees them.
bool FileActs::mayLeaveShare()
{
    const Outcome returned = m_session.dataSet().giveBack();
    return returned ||
           m_messages.ask(
               tr("%1\n\nLeave all the same? Your answers stay in the copy on this computer and are "
                  "found there when you open the file again. Otherwise the program goes on trying.")
                   .arg(returned.error().message),
               tr("&Leave"));
}

bool FileActs::saveCopy()
{
    Q_EMIT aboutToLeave();
    const DataSet &dataSet = m_session.dataSet();
    const QString file = fileToWrite(
        tr("Save a copy"), tr("copy-of-%1", "name of a file").arg(QFileInfo(dataSet.path()).fileName()));
    if (file.isEmpty())
        return false;
    // With what the open file has not taken.
    const auto saved = dataSet.unsaved().saveCopy(file);
    if (!saved) {
        m_messages.refuse(saved.error().message);
        return false;
    }
    const QString written = tr("Written: %1").arg(file);
    if (!saved.value().remarks.isEmpty())
        m_messages.refuse(written + QStringLiteral("\n\n") +
                          saved.value().remarks.join(QStringLiteral("\n\n")));
    Q_EMIT done(written);
    return saved.value().holdsAll;
}

} // namespace quaderno
