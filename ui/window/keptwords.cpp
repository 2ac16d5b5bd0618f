#include "window/keptwords.h"

#include "window/messages.h"

#include <QDialog>

namespace quaderno
{

void askUntilKept(Messages &messages, const QString &title, const QString &question, const KeepWords &keep,
                  QString words)
{
    QString asked = question;
    while (const auto typed = messages.askText(title, asked, words)) {
        const Outcome kept = keep(*typed);
        if (kept)
            return;
        words = *typed;
        asked = kept.error().message + QStringLiteral("\n\n") + question;
    }
}

void execUntilKept(QDialog &dialog, Messages &messages, const std::function<Outcome()> &keep)
{
    while (dialog.exec() == QDialog::Accepted) {
        const Outcome kept = keep();
        if (kept)
            return;
        messages.refuse(kept.error().message);
    }
}

} // namespace quaderno
