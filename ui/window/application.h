// The program with its window.
#pragma once

#include <QString>

class QApplication;

namespace quaderno
{

// Opens `file`, or the working copy of the bundled edition when it is empty, and runs until the window is
// closed. The exit status: 0, or 3 when nothing could be opened, which a sentence on stderr and, where
// somebody can see it, a message box have said.
[[nodiscard]] int runWindow(QApplication &application, const QString &file);

} // namespace quaderno
