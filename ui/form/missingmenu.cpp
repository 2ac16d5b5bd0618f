#include "form/missingmenu.h"

namespace quaderno
{

namespace
{

// "1  We do not collect it", the digit being its key.
QString entryText(const MissingReason &reason, int digit, Language language)
{
    const QString label = reason.label.in(language);
    const QString text = digit <= 9 ? QStringLiteral("&%1  %2").arg(QString::number(digit), label) : label;
    return reason.needsNote ? text + u'…' : text;
}

} // namespace

MissingMenu::MissingMenu(const std::vector<std::pair<int, MissingReason>> &reasons, Language language,
                         const QString &last, QWidget *parent)
    : QMenu(parent)
{
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

} // namespace quaderno
