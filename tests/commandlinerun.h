// Calls the command line in this process and keeps what it wrote.
#pragma once

#include "commandline.h"

#include <QTextStream>

namespace quaderno::test
{

struct CommandLineRun {
    int exitCode = -1;
    QString out = {};
    QString err = {};
};

inline CommandLineRun runCommand(const QStringList &arguments)
{
    CommandLineRun run;
    QTextStream out(&run.out);
    QTextStream err(&run.err);
    run.exitCode = runCommandLine(arguments, out, err);
    out.flush();
    err.flush();
    return run;
}

} // namespace quaderno::test
