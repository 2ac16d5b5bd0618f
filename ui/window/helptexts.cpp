#include "window/helptexts.h"

#include "window/windowactions.h"

#include <QAction>
#include <QCoreApplication>

namespace quaderno
{

namespace
{

class HelpTexts
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::HelpTexts)

public:
    static QString about()
    {
        return tr("Quaderno %1 gathers, checks and prints the data of a regional statistical report.\n\n"
                  "Free software under the GNU General Public License, version 3 or later.\n\n"
                  "Data file: %2\n\nEvery value is saved the moment you leave its field.");
    }
    static QStringList fieldKeys()
    {
        return {tr("Tab, Enter, Down – next field"),
                tr("Up – previous field"),
                tr("Page Up, Page Down – previous and next section"),
                tr("− in a number field, Ctrl+− elsewhere – reason why the answer is missing"),
                tr("Esc – back to the saved answer"),
                tr("Enter or double click in a table – the answer behind the cell"),
                tr("Ctrl+C in a table – copy the table")};
    }
};

} // namespace

QString aboutText(const QString &dataFile)
{
    return HelpTexts::about().arg(QCoreApplication::applicationVersion(), dataFile);
}

QString shortcutsText(const WindowActions &actions)
{
    QStringList lines;
    for (const QAction *action : actions.withShortcuts()) {
        QString name = action->text();
        name.remove(u'&').remove(u'…');
        lines.append(
            QStringLiteral("%1 – %2").arg(action->shortcut().toString(QKeySequence::NativeText), name));
    }
    lines.append(HelpTexts::fieldKeys());
    return lines.join(u'\n');
}

} // namespace quaderno
