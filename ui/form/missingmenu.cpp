#include "form/missingmenu.h"

namespace quaderno
{

MissingMenu::MissingMenu(const Catalogue &catalogue, Language language, const QString &last, QWidget *parent)
    : QMenu(parent)
{
    setObjectName(QStringLiteral("missingReasons"));
    setAttribute(Qt::WA_DeleteOnClose);
    int digit = 1;
    for (const MissingReason &reason : catalogue.missingReasons) {
        const QString label = reason.label.in(language);
        const QString text =
            digit <= 9 ? QStringLiteral("&%1  %2").arg(QString::number(digit), label) : label;
        auto *action = addAction(reason.needsNote ? text + u'…' : text);
        connect(action, &QAction::triggered, this, [this, key = reason.key] { Q_EMIT reasonChosen(key); });
        if (reason.key == last)
            setActiveAction(action);
        ++digit;
    }
    addSeparator();
    auto *removal = addAction(QStringLiteral("&0  ") + tr("Remove the answer"));
    connect(removal, &QAction::triggered, this, &MissingMenu::removalChosen);
}

} // namespace quaderno
