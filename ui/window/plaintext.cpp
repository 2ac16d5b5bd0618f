#include "window/plaintext.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLabel>

namespace quaderno
{

namespace
{

// A label is polished before it is measured or drawn for the first time, whoever made it.
class PlainText : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Polish) {
            auto *label = qobject_cast<QLabel *>(watched);
            if (label && label->textFormat() != Qt::RichText)
                label->setTextFormat(Qt::PlainText);
        }
        return false;
    }
};

} // namespace

void keepTextPlain(QCoreApplication &application)
{
    static const QString name = QStringLiteral("plainText");
    if (application.findChild<QObject *>(name, Qt::FindDirectChildrenOnly))
        return;
    auto *plain = new PlainText(&application);
    plain->setObjectName(name);
    application.installEventFilter(plain);
}

} // namespace quaderno
