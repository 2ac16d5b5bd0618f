#include "window/inputguard.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSlider>
#include <QTabBar>
#include <QTextEdit>

namespace quaderno
{

namespace
{

bool takesText(const QObject *watched)
{
    return qobject_cast<const QLineEdit *>(watched) || qobject_cast<const QPlainTextEdit *>(watched) ||
           qobject_cast<const QTextEdit *>(watched) || qobject_cast<const QAbstractSpinBox *>(watched);
}

// Text fields that scroll get the mouse at their viewport.
bool isTextUnderMouse(const QObject *watched)
{
    return takesText(watched) || (watched->isWidgetType() && takesText(watched->parent()));
}

bool hasValueToTurn(const QObject *watched)
{
    const auto *slider = qobject_cast<const QAbstractSlider *>(watched);
    return qobject_cast<const QComboBox *>(watched) || qobject_cast<const QAbstractSpinBox *>(watched) ||
           qobject_cast<const QTabBar *>(watched) || (slider && !qobject_cast<const QScrollBar *>(slider));
}

bool isPrintable(const QString &text)
{
    return !text.isEmpty() && text.front().isPrint();
}

bool isPlainLetter(const QString &text)
{
    const QChar letter = text.front();
    return letter.unicode() < 0x80 && (letter.isLetterOrNumber() || letter == u' ');
}

// "@" and "€" are typed with AltGr, which some systems tell as Ctrl and Alt together.
bool isNoTyping(const QKeyEvent &pressed)
{
    const Qt::KeyboardModifiers held = pressed.modifiers();
    const QString text = pressed.text();
    if (!isPrintable(text) || held.testFlag(Qt::GroupSwitchModifier))
        return false;
    const bool hasControl = held.testFlag(Qt::ControlModifier);
    if (held.testFlag(Qt::AltModifier))
        return !hasControl || isPlainLetter(text);
    // Qt itself takes no text with Ctrl, but for the keys of the number pad.
    return held.testFlag(Qt::MetaModifier) || (hasControl && held.testFlag(Qt::KeypadModifier));
}

// The line would put nothing in the place of what is selected.
bool pastesNothing(const QKeyEvent &pressed)
{
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    return pressed.matches(QKeySequence::Paste) && (!copied || copied->text().isEmpty());
}

// A list that is not open chooses by what is typed.
bool choosesByAccident(const QObject *watched, const QKeyEvent &pressed)
{
    const Qt::KeyboardModifiers held = Qt::AltModifier | Qt::ControlModifier | Qt::MetaModifier;
    return qobject_cast<const QComboBox *>(watched) && isPrintable(pressed.text()) &&
           (pressed.modifiers() & held);
}

bool togglesByAccident(const QObject *watched, const QKeyEvent &pressed)
{
    const Qt::KeyboardModifiers held = Qt::AltModifier | Qt::ControlModifier | Qt::MetaModifier;
    const bool isSpace = pressed.key() == Qt::Key_Space || pressed.key() == Qt::Key_Select;
    return qobject_cast<const QAbstractButton *>(watched) && isSpace && (pressed.modifiers() & held);
}

bool pressesButton(QObject *watched, const QKeyEvent &pressed)
{
    auto *button = qobject_cast<QPushButton *>(watched);
    const bool isEnter = pressed.key() == Qt::Key_Return || pressed.key() == Qt::Key_Enter;
    const bool isPlain = !(pressed.modifiers() & ~Qt::KeypadModifier);
    // A dialog has its own way with Enter.
    if (!button || !isEnter || !isPlain || pressed.isAutoRepeat() ||
        qobject_cast<const QDialog *>(button->window()))
        return false;
    button->click();
    return true;
}

} // namespace

InputGuard::InputGuard(QObject *parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool InputGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (!watched->isWidgetType())
        return false;
    switch (event->type()) {
    case QEvent::Wheel:
        if (!hasValueToTurn(watched) && !hasValueToTurn(watched->parent()))
            return false;
        event->ignore(); // the page around it scrolls
        return true;
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
        return static_cast<QMouseEvent *>(event)->button() == Qt::MiddleButton && isTextUnderMouse(watched);
    case QEvent::KeyPress: {
        const auto &pressed = *static_cast<QKeyEvent *>(event);
        if (pressesButton(watched, pressed))
            return true;
        const bool isSlip = (takesText(watched) && (isNoTyping(pressed) || pastesNothing(pressed))) ||
                            choosesByAccident(watched, pressed) || togglesByAccident(watched, pressed);
        if (isSlip)
            event->ignore();
        return isSlip;
    }
    default:
        return false;
    }
}

} // namespace quaderno
