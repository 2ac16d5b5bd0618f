#include "window/application.h"

#include "storage/dataset.h"
#include "window/mainwindow.h"
#include "window/messages.h"
#include "window/plaintext.h"
#include "window/preferences.h"
#include "window/roledialog.h"
#include "window/session.h"

#include <QApplication>
#include <QIcon>
#include <QTimer>

#include <cstdio>

namespace quaderno
{

namespace
{
constexpr int kCannotOpen = 3;

bool somebodyCanSee()
{
    const QString platform = QGuiApplication::platformName();
    return platform != QLatin1String("offscreen") && platform != QLatin1String("minimal");
}

} // namespace

int runWindow(QApplication &application, const QString &file)
{
    keepTextPlain(application);
    Preferences preferences(Preferences::defaultFile());
    installLanguage(application, preferences.language());
    const QPalette systemPalette = QApplication::palette();
    applyTheme(application, Theme::forAppearance(preferences.appearance(), systemPalette));
    QApplication::setApplicationDisplayName(QStringLiteral("Quaderno"));
    QApplication::setDesktopFileName(QStringLiteral("quaderno"));
    MessageBoxes messages;
    Session session(preferences, messages, Session::defaultFolder());
    if (const Outcome started = session.start(file); !started) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(started.error().message));
        if (somebodyCanSee())
            messages.refuse(started.error().message);
        return kCannotOpen;
    }
    // Asked once; whoever closes the question leaves: nobody begins by chance as the Region.
    if (!preferences.desk()) {
        RoleDialog question(session.dataSet().zones());
        if (question.exec() != QDialog::Accepted)
            return 0;
        preferences.setDesk(question.desk());
    }
    MainWindow window(session, preferences, messages, systemPalette);
    window.show();
    // After the first picture: nobody waits for the icon.
    QTimer::singleShot(0, &window,
                       [] { QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/quaderno.svg"))); });
    return QApplication::exec();
}

} // namespace quaderno
