// Starts what the arguments ask for: a command, or the window.
#include "commandline.h"

#include "window/application.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTextStream>

#include <cstdio>
#include <functional>
#include <memory>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace
{

QStringList argumentsAfterName(int argc, char **argv)
{
    QStringList arguments;
    for (int at = 1; at < argc; ++at)
        arguments.append(QString::fromLocal8Bit(argv[at]));
    return arguments;
}

// By files of ours, not by stdio's own buffers: what could not be written is known before the process ends.
int withStandardStreams(const std::function<int(QTextStream &out, QTextStream &err)> &act)
{
    QFile outFile;
    QFile errFile;
    const bool isOpen = outFile.open(fileno(stdout), QIODevice::WriteOnly) &&
                        errFile.open(fileno(stderr), QIODevice::WriteOnly);
    Q_ASSERT(isOpen);
    QTextStream out(&outFile);
    QTextStream err(&errFile);
    return act(out, err);
}

bool hasDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    return !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") ||
           !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") || !qEnvironmentVariableIsEmpty("DISPLAY");
#else
    return true;
#endif
}

// The surroundings of a command: what it reads and writes depends on its arguments alone, not on the locale
// of who calls, and Qt finds all that it would otherwise complain of on the standard error.
class CommandSurroundings
{
public:
    CommandSurroundings()
    {
        qputenv("LC_ALL", "C.UTF-8");
        if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
            qputenv("QT_QPA_PLATFORM", "offscreen");
        // A GUI application looks for a Wayland socket here even when it is to stay offscreen.
        if (qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR"))
            qputenv("XDG_RUNTIME_DIR", runtimeFolder());
    }

private:
    // One for all commands of a user, so that one that is killed leaves nothing of its own. Where somebody
    // else has taken the name Qt says so, and uses none.
    static QByteArray runtimeFolder()
    {
        const QByteArray folder = QFile::encodeName(QDir::tempPath()) + "/quaderno-" +
                                  QByteArray::number(static_cast<qulonglong>(::getuid()));
        [[maybe_unused]] const int made = ::mkdir(folder.constData(), 0700);
        return folder;
    }
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(u"quaderno"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(QUADERNO_VERSION));

    const QStringList arguments = argumentsAfterName(argc, argv);
    const quaderno::StartKind kind = quaderno::startKind(arguments);
    if (kind == quaderno::StartKind::Window && hasDisplay()) {
        QApplication application(argc, argv);
        return quaderno::runWindow(application, arguments.value(0));
    }

    // Qt is not shown the arguments: a value that looks like an option of Qt's is a value.
    int nameOnly = 1;
    const CommandSurroundings surroundings;
    std::unique_ptr<QCoreApplication> application;
    if (kind == quaderno::StartKind::Drawing)
        application = std::make_unique<QApplication>(nameOnly, argv);
    else
        application = std::make_unique<QCoreApplication>(nameOnly, argv);
    return withStandardStreams([&](QTextStream &out, QTextStream &err) {
        return kind == quaderno::StartKind::Window ? quaderno::refuseWindow(err)
                                                   : quaderno::runCommandLine(arguments, out, err);
    });
}
