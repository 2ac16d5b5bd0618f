// What a hand does by habit or by a slip means the same everywhere: no wheel changes a value, no key held
// with Alt or Ctrl becomes a letter, no picture pasted and no text dropped by the wheel's button replaces
// one; and Enter presses the button that has the focus.
#pragma once

#include <QObject>

class QKeyEvent;

namespace quaderno
{

class InputGuard : public QObject
{
    Q_OBJECT

public:
    // Watches all widgets of the program as long as it lives.
    explicit InputGuard(QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace quaderno
