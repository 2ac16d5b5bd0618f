// What is done to the data set as a file: made, opened, copied.
#pragma once

#include <QObject>

class QWidget;

namespace quaderno
{

class Messages;
class Preferences;
class Session;
class WindowActions;

class FileActs : public QObject
{
    Q_OBJECT

public:
    // Answers to the actions of the menu File; `window` carries the dialogs and owns the acts.
    FileActs(Session &session, Preferences &preferences, Messages &messages, WindowActions &actions,
             QWidget &window);

    // Commits what is being typed. What the file does not take is asked about: tried again, saved in a copy,
    // or left behind. False: the person stays.
    [[nodiscard]] bool mayLeave();

Q_SIGNALS:
    // What is being typed must be kept first.
    void aboutToLeave();
    // A sentence about what was written.
    void done(const QString &message);

private:
    [[nodiscard]] bool mayLeaveFile();
    [[nodiscard]] bool mayLeaveShare();
    void newFile();
    void openFile(const QString &file);
    // False where nothing was written.
    bool saveCopy();
    void fillRecentMenu();
    // Asks where to write a data set, with the ending of one; empty when the person thinks better of it.
    [[nodiscard]] QString fileToWrite(const QString &title, const QString &suggested) const;

    Session &m_session;
    Preferences &m_preferences;
    Messages &m_messages;
    WindowActions &m_actions;
    QWidget &m_window;
};

} // namespace quaderno
