#include "form/linefield.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>

namespace quaderno
{

namespace
{

// A menu of its own or another window gives the focus back to the field: nobody is done with it.
bool comesBack(Qt::FocusReason reason)
{
    return reason == Qt::PopupFocusReason || reason == Qt::ActiveWindowFocusReason;
}

} // namespace

LineField::LineField(const Variable &variable, Language language, QWidget *parent)
    : AnswerField(parent), m_line(new QLineEdit(this)), m_isNumeric(variable.isNumeric()),
      m_isOfLines(variable.isOfLines())
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_line);
    const QString label = variable.label.in(language);
    const QString unit = variable.unit.in(language);
    m_line->setObjectName(QStringLiteral("answer-%1").arg(variable.name));
    m_line->setAccessibleName(unit.isEmpty() ? label : tr("%1 (%2)", "question and unit").arg(label, unit));
    if (m_isNumeric)
        m_line->setAlignment(Qt::AlignRight);
    m_line->setAcceptDrops(false); // what is dropped by a hand that slips is no answer
    m_line->installEventFilter(this);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textEdited, this, [this] {
        QFont upright = m_line->font();
        upright.setItalic(false);
        m_line->setFont(upright);
        Q_EMIT typed();
    });
}

void LineField::showAnswer(const AnswerShown &answer)
{
    m_shown = answer;
    m_line->setReadOnly(answer.isReadOnly);
    m_line->setEnabled(answer.isApplicable);
    m_line->setToolTip(answer.hint);
    m_line->setAccessibleDescription(answer.state);
    if (!m_line->isModified())
        restore();
}

// What is stored, or the text that was left here. It is nobody's answer before somebody says so: leaving the
// field commits what was typed in it alone.
void LineField::restore()
{
    const bool hasReason = m_shown.draft.isEmpty() && !m_shown.reason.isEmpty();
    QFont style = m_line->font();
    style.setItalic(hasReason);
    m_line->setFont(style);
    const QString text = !m_shown.draft.isEmpty() ? m_shown.draft : hasReason ? m_shown.reason : m_shown.text;
    const bool isOther = m_line->text() != text;
    if (isOther)
        m_line->setText(text);
    m_line->setModified(false);
    if (m_line->hasFocus() && isOther)
        m_line->selectAll();
    else if (!m_line->hasFocus() && window()->focusWidget() != m_line && !m_keepsCursor)
        m_line->setCursorPosition(0); // of a long text the beginning is in view
}

void LineField::commitPending()
{
    if (!m_line->isModified())
        return;
    const QString text = m_line->text();
    // Not modified any more, so that the answer that comes back is shown in its own form.
    m_line->setModified(false);
    if (text.trimmed().isEmpty())
        Q_EMIT cleared();
    else
        Q_EMIT committed(text);
}

void LineField::typeNumber(const QString &text)
{
    m_line->setText(text);
    m_line->setModified(true);
    m_line->setFocus(Qt::OtherFocusReason);
    m_line->end(false);
    Q_EMIT m_line->textEdited(text);
}

std::optional<QString> LineField::pendingText() const
{
    return m_line->isModified() ? std::optional(m_line->text()) : std::nullopt;
}

void LineField::dropPending()
{
    m_line->setModified(false);
    restore();
}

void LineField::focusAnswer()
{
    m_line->setFocus(Qt::TabFocusReason);
    m_line->selectAll();
}

void LineField::goOn()
{
    m_line->setFocus(Qt::OtherFocusReason);
    m_line->end(false);
}

void LineField::setAlarm(const QColor &colour)
{
    QPalette colours = palette();
    if (colour.isValid())
        colours.setColor(QPalette::Text, colour);
    m_line->setPalette(colours);
}

bool LineField::asksForReason() const
{
    return m_isNumeric && !m_line->isReadOnly() &&
           (m_line->text().isEmpty() || m_line->selectedText() == m_line->text());
}

void LineField::stepAside(int step)
{
    if (m_line->isModified())
        commitPending();
    else if (m_shown.needsReply)
        Q_EMIT confirmed();
    // Who is asked something stays.
    if (!m_shown.needsReply)
        Q_EMIT stepRequested(step);
}

void LineField::paste()
{
    if (!pastesCells())
        m_line->paste();
}

// The line's own menu, with the form's way to paste.
void LineField::showMenu(const QContextMenuEvent &event)
{
    QMenu *menu = m_line->createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString pasting = QLineEdit::tr("&Paste"); // its keys follow
    for (QAction *action : menu->actions()) {
        if (!action->text().startsWith(pasting))
            continue;
        disconnect(action, nullptr, m_line, nullptr);
        connect(action, &QAction::triggered, this, &LineField::paste);
    }
    menu->popup(event.globalPos());
}

// Cells of a spreadsheet come with tabs and line ends; one cell alone is pasted as text, and so are several
// lines where a text may have them.
bool LineField::pastesCells()
{
    const QString text = QGuiApplication::clipboard()->text();
    const QString cells = text.trimmed();
    if (m_line->isReadOnly() || !(cells.contains(u'\t') || (cells.contains(u'\n') && !m_isOfLines)))
        return false;
    Q_EMIT pasteRequested(text);
    return true;
}

bool LineField::handleKey(int key, Qt::KeyboardModifiers modifiers)
{
    if (modifiers.testFlag(Qt::ControlModifier) || modifiers.testFlag(Qt::AltModifier))
        return false;
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down:
        stepAside(+1);
        return true;
    case Qt::Key_Up:
        stepAside(-1);
        return true;
    case Qt::Key_Escape:
        m_shown.draft.clear();
        m_line->setModified(false);
        restore();
        Q_EMIT abandoned();
        return true;
    case Qt::Key_F2:
        m_line->deselect();
        m_line->end(false);
        return true;
    case Qt::Key_Minus:
        if (!asksForReason())
            return false;
        Q_EMIT minusTyped();
        return true;
    default:
        return false;
    }
}

bool LineField::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress: {
        const auto *pressed = static_cast<QKeyEvent *>(event);
        if (pressed->matches(QKeySequence::Paste) && pastesCells())
            return true;
        if (handleKey(pressed->key(), pressed->modifiers()))
            return true;
        break;
    }
    case QEvent::ShortcutOverride: {
        // Undo is of the answers once nothing is half typed: the line gives the key away.
        const auto *pressed = static_cast<QKeyEvent *>(event);
        const bool isHistory = pressed->matches(QKeySequence::Undo) || pressed->matches(QKeySequence::Redo);
        if (isHistory && !m_line->isModified()) {
            event->ignore();
            return true;
        }
        break;
    }
    case QEvent::ContextMenu:
        showMenu(*static_cast<QContextMenuEvent *>(event));
        return true;
    case QEvent::FocusIn:
        Q_EMIT entered();
        break;
    case QEvent::FocusOut:
        // After the menu bar another field may be next, or this one, and then where the cursor stands.
        m_keepsCursor = static_cast<QFocusEvent *>(event)->reason() == Qt::MenuBarFocusReason;
        if (!comesBack(static_cast<QFocusEvent *>(event)->reason()))
            commitPending();
        break;
    default:
        break;
    }
    return AnswerField::eventFilter(watched, event);
}

} // namespace quaderno
