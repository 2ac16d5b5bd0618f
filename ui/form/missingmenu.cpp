#include "form/missingmenu.h"

#include <QKeyEvent>

namespace quaderno
{

namespace
{

constexpr int kOneRunMilliseconds = 200; // from the minus sign to its digit, for who types a number

// "1  We do not collect it", the digit being its key.
QString entryText(const MissingReason &reason, int digit, Language language)
{
    const QString label = reason.label.in(language);
    const QString text = digit <= 9 ? QStringLiteral("&%1  %2").arg(QString::number(digit), label) : label;
    return reason.needsNote ? text + u'…' : text;
}

} // namespace

MissingMenu::MissingMenu(const std::vector<std::pair<int, MissingReason>> &reasons, Language language,
                         const QString &last, OpenedBy how, QWidget *parent)
    : QMenu(parent), m_how(how)
{
    m_open.start();
    setObjectName(QStringLiteral("missingReasons"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *section = new QMenu(tr("&Blank questions of the section"), this);
    section->setObjectName(QStringLiteral("missingReasonsOfSection"));
    for (const auto &[digit, reason] : reasons) {
        auto *action = addAction(entryText(reason, digit, language));
        connect(action, &QAction::triggered, this, [this, key = reason.key] { Q_EMIT reasonChosen(key); });
        if (reason.key == last)
            setActiveAction(action);
        auto *forSection = section->addAction(entryText(reason, digit, language));
        connect(forSection, &QAction::triggered, this,
                [this, key = reason.key] { Q_EMIT reasonForSectionChosen(key); });
    }
    addSeparator();
    addMenu(section);
    auto *removal = addAction(QStringLiteral("&0  ") + tr("Remove the answer"));
    connect(removal, &QAction::triggered, this, &MissingMenu::removalChosen);
}

void MissingMenu::keyPressEvent(QKeyEvent *event)
{
    const QString text = event->text();
    const bool isDigit = text.size() == 1 && text.front().isDigit();
    if (isDigit && m_how == OpenedBy::Minus && m_open.elapsed() < kOneRunMilliseconds) {
        close();
        Q_EMIT numberTyped(u'-' + text);
        return;
    }
    QMenu::keyPressEvent(event);
}

} // namespace quaderno
