// Somebody who fills in the dialog of a telephone call.
#pragma once

#include "office/calldialog.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>
#include <QTimer>

namespace quaderno::tests
{

// Before the act that opens the dialog.
inline void recordNextCall(const QString &person, const QString &words)
{
    QTimer::singleShot(0, [person, words] {
        auto *dialog = qobject_cast<CallDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>(QStringLiteral("callPerson"))->setText(person);
        dialog->findChild<QPlainTextEdit *>(QStringLiteral("callWords"))->setPlainText(words);
        dialog->accept();
    });
}

} // namespace quaderno::tests
