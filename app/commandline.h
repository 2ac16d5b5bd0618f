// The command line of the program (docs/commandline.md).
#pragma once

#include <QStringList>

class QTextStream;

namespace quaderno
{

// What a process has to bring up before it can do what its arguments ask for.
enum class StartKind {
    Window, // no verb: a window, on the file that is named, which exists
    Verb,   // a core application will do
    Drawing // a verb that sets type or draws: needs fonts, hence a GUI application without a window
};

// `arguments` without the name of the program, here and below.
[[nodiscard]] StartKind startKind(const QStringList &arguments);

// Does what a verb, --help or --version asks for in the language that --language names, and returns the exit
// code. What was asked for goes to `out`, one line for each failure to `err`. Needs an application object of
// the kind that startKind() tells, and installs the language in it.
[[nodiscard]] int runCommandLine(const QStringList &arguments, QTextStream &out, QTextStream &err);

// Tells on `err` that a window needs a display, and returns the exit code.
[[nodiscard]] int refuseWindow(QTextStream &err);

} // namespace quaderno
