// The real main window over a real file in a folder of its own, with somebody who answers its questions.
#pragma once

#include "window/mainwindow.h"
#include "window/messages.h"
#include "window/preferences.h"
#include "window/session.h"

#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

namespace quaderno::tests
{

// Keeps what it is told and gives the answers it was prepared with.
class AnsweringMessages : public Messages
{
public:
    void refuse(const QString &sentence) override { refusals.append(sentence); }
    void tell(const QString &, const QString &sentences) override { told.append(sentences); }
    bool ask(const QString &question, const QString &) override
    {
        questions.append(question);
        if (whenAsked)
            whenAsked();
        return saysYes;
    }
    std::optional<int> choose(const QString &question, const QStringList &ways, const QString &) override
    {
        questions.append(question);
        offered = ways;
        return choices.isEmpty() ? std::nullopt : choices.takeFirst();
    }
    std::optional<QString> askText(const QString &, const QString &question, const QString &suggested,
                                   const TypedWords &, const QString &goOn) override
    {
        verbs.append(goOn);
        questions.append(question);
        suggestions.append(suggested);
        // Whoever is asked again with their own words has read why, and waits for what `whenAskedAgain` does.
        if (words && suggested == *words && question.contains(u"\n\n")) {
            if (!whenAskedAgain)
                return std::nullopt;
            std::exchange(whenAskedAgain, {})();
        }
        return words;
    }
    QString fileToOpen(const QString &, const QString &) override { return file; }
    QString fileToSave(const QString &, const QString &suggested, const QString &) override
    {
        suggestions.append(suggested);
        return file;
    }
    bool choosePrinter(QPrinter &) override { return false; }

    bool saysYes = true;
    std::optional<QString> words;
    std::function<void()> whenAskedAgain;
    std::function<void()> whenAsked; // meanwhile
    QString file;
    QList<std::optional<int>> choices; // one for each question to come; none: goes back
    QStringList offered;
    QStringList verbs; // on the buttons under which words were asked for
    QStringList refusals;
    QStringList told;
    QStringList questions;
    QStringList suggestions;
};

class OpenWindow
{
public:
    // Opens the working copy of the bundled edition in Italian, as on a first start.
    explicit OpenWindow(QSize size = {1366, 768})
    {
        preferences.setLanguage(Language::Italian);
        preferences.setAuthor(QStringLiteral("Prova"));
        preferences.setAppearance(Appearance::Light);
        preferences.setDesk(Desk());
        installLanguage(*qApp, Language::Italian);
        open(size);
    }

    // As after the program was ended and started again.
    void restart()
    {
        window.reset();
        session.reset();
        open({1366, 768});
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(target(), key, modifiers);
    }

    // "-", and time to read: a digit that follows at once would be a number.
    void openReasons()
    {
        key(Qt::Key_Minus);
        QTest::qWait(250);
    }

    // After a dialog of its own has closed.
    void comeBack()
    {
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }

    // ASCII only: QTest ends the program at any other letter.
    void type(const QString &keys)
    {
        for (const QChar letter : keys)
            QTest::keyClick(target(), letter.toLatin1());
    }

    // What a person does who knows where to go: Ctrl+K, words, Enter.
    void search(const QString &query)
    {
        if (QApplication::activeWindow() != window.get())
            settle();
        key(Qt::Key_K, Qt::ControlModifier);
        type(query);
        key(Qt::Key_Return);
    }

    // Offscreen nobody gives the window back the focus that went with a list of hits.
    void settle()
    {
        window->activateWindow();
        if (!QTest::qWaitForWindowActive(window.get()))
            qFatal("the window did not become active again");
    }

    template <typename Widget> Widget &child(const QString &name) const
    {
        auto *found = window->findChild<Widget *>(name);
        // The sections of a form that are not in view are made when there is nothing else to do.
        for (int idle = 0; !found && idle < 100; ++idle) {
            QTest::qWait(1);
            found = window->findChild<Widget *>(name);
        }
        if (!found)
            qFatal("there is no %s in the window", qPrintable(name));
        return *found;
    }

    QLineEdit &field(const char *variable) const
    {
        return child<QLineEdit>(QStringLiteral("answer-") + QLatin1String(variable));
    }

    // Does `act` with the modal dialog of that name as soon as it is open: however long that takes on a busy
    // machine, for a dialog that nobody answers never closes.
    void whenOpen(const QString &name, const std::function<void(QDialog &)> &act) const
    {
        auto *look = new QTimer(window.get());
        QObject::connect(look, &QTimer::timeout, look, [look, name, act] {
            auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            if (!dialog || dialog->objectName() != name)
                return;
            look->stop();
            look->deleteLater();
            act(*dialog);
        });
        look->start(20);
    }

    DataSet &dataSet() const { return session->dataSet(); }

    QTemporaryDir folder;
    Preferences preferences{folder.filePath(QStringLiteral("preferences.ini"))};
    AnsweringMessages messages;
    std::unique_ptr<Session> session;
    std::unique_ptr<MainWindow> window;

private:
    // Where a key goes that a person presses: to an open list or menu before anything else.
    QWidget *target() const
    {
        if (QWidget *popup = QApplication::activePopupWidget())
            return popup;
        return QApplication::focusWidget() ? QApplication::focusWidget() : window.get();
    }

    void open(QSize size)
    {
        session = std::make_unique<Session>(preferences, messages, folder.filePath(QStringLiteral("data")));
        const Outcome started = session->start(QString());
        if (!started)
            qFatal("%s", qPrintable(started.error().message));
        window = std::make_unique<MainWindow>(*session, preferences, messages, QPalette(Qt::white));
        window->resize(size);
        window->show();
        if (!QTest::qWaitForWindowActive(window.get()))
            qFatal("the window never became active");
    }
};

} // namespace quaderno::tests
