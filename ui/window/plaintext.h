// Text is never markup: what comes from files and people is drawn letter by letter, wherever it is shown.
#pragma once

class QCoreApplication;

namespace quaderno
{

// From now on every label of `application`, that of a tool tip, a message box and a progress bar among them,
// takes its text for plain unless it was told Qt::RichText. Qt would guess by the look of the text, and draw
// headings and local pictures out of a cell of somebody's sheet. Asking twice changes nothing.
void keepTextPlain(QCoreApplication &application);

} // namespace quaderno
