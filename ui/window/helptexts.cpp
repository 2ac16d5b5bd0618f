#include "window/helptexts.h"

#include "window/windowactions.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>

#include <array>
#include <vector>

namespace quaderno
{

namespace
{

struct KeyGroup {
    QString name;
    std::vector<std::pair<QString, QString>> keys; // a key and what it does
};

// As a menu shows it, without the letter to reach it by.
QString plain(QString words)
{
    return words.remove(u'&').remove(u'…');
}

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
    static KeyGroup formKeys()
    {
        return {tr("In the questionnaire"),
                {{tr("Tab, Enter, Down"), tr("Next field")},
                 {tr("Up"), tr("Previous field")},
                 {tr("Page Up, Page Down"), tr("Previous and next section")},
                 {tr("−, elsewhere Ctrl+−"), tr("Why the answer is missing")},
                 {tr("Esc"), tr("Back to the saved answer")}}};
    }
    static KeyGroup tableKeys()
    {
        return {tr("In a table"), {{tr("Enter"), tr("The answer behind the cell")}}};
    }
};

// Those that cannot be seen are for another role. What would be undone is not told: "Undo", not "Undo: Users
// = 7".
KeyGroup keysOf(const QMenu &menu, const WindowActions &actions)
{
    KeyGroup group{plain(menu.title()), {}};
    for (const QAction *action : menu.actions()) {
        if (!action->isVisible() || action->shortcut().isEmpty())
            continue;
        const QString words = plain(action->text());
        const bool namesAnAct = action == actions.undo || action == actions.redo;
        group.keys.emplace_back(action->shortcut().toString(QKeySequence::NativeText),
                                namesAnAct ? words.section(u':', 0, 0) : words);
    }
    return group;
}

QString column(const std::vector<KeyGroup> &groups)
{
    QString text = QStringLiteral("<td><table cellspacing='0' cellpadding='1'>");
    for (const KeyGroup &group : groups) {
        text +=
            QStringLiteral("<tr><th colspan='2' align='left'>%1</th></tr>").arg(group.name.toHtmlEscaped());
        for (const auto &[key, name] : group.keys)
            text += QStringLiteral("<tr><td style='white-space: pre'>%1&nbsp;&nbsp;&nbsp;</td>"
                                   "<td style='white-space: pre'>%2</td></tr>")
                        .arg(key.toHtmlEscaped(), name.toHtmlEscaped());
        text += QStringLiteral("<tr><td>&nbsp;</td></tr>");
    }
    return text + QStringLiteral("</table></td>");
}

} // namespace

QString aboutText(const QString &dataFile)
{
    return HelpTexts::about().arg(QCoreApplication::applicationVersion(), dataFile);
}

QString shortcutsText(const WindowActions &actions)
{
    std::vector<KeyGroup> groups;
    for (const QMenu *menu : actions.menus())
        groups.push_back(keysOf(*menu, actions));
    groups.push_back(HelpTexts::formKeys());
    groups.push_back(HelpTexts::tableKeys());
    // Each goes to the column that is shorter so far.
    std::array<std::vector<KeyGroup>, 2> columns;
    std::array<size_t, 2> lines{};
    for (KeyGroup &group : groups) {
        if (group.keys.empty())
            continue;
        const size_t shorter = lines[1] < lines[0] ? 1 : 0;
        lines[shorter] += group.keys.size() + 2;
        columns[shorter].push_back(std::move(group));
    }
    return QStringLiteral("<table><tr>%1<td>&nbsp;&nbsp;&nbsp;&nbsp;</td>%2</tr></table>")
        .arg(column(columns[0]), column(columns[1]));
}

} // namespace quaderno
