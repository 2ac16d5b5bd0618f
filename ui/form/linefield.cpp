#include "form/linefield.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace quaderno
{

LineField::LineField(const Variable &variable, Language language, QWidget *parent)
    : AnswerField(parent), m_line(new QLineEdit(this)), m_isNumeric(variable.isNumeric())
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
    // A draft of before is in the line without anybody typing now.
    const bool isTyping = m_line->isModified() && m_line->text() != m_shown.draft;
    m_shown = answer;
    m_line->setReadOnly(answer.isReadOnly);
    m_line->setEnabled(answer.isApplicable);
    m_line->setToolTip(answer.hint);
    m_line->setAccessibleDescription(answer.state);
    if (!isTyping)
        restore();
}

// What is stored, or the unreadable text that was left here.
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
    // What was left half typed is committed like what is typed now.
    m_line->setModified(!m_shown.draft.isEmpty());
    if (m_line->hasFocus() && isOther)
        m_line->selectAll();
    else if (!m_line->hasFocus())
        m_line->setCursorPosition(0);
}

void LineField::commitPending()
{
    if (!m_line->isModified())
        return;
    const QString text = m_line->text();
    // Not modified any more, so that the answer that comes back is shown in its own form. If it could not be
    // stored, the form puts the text back.
    m_line->setModified(false);
    if (text.trimmed().isEmpty())
        Q_EMIT cleared();
    else
        Q_EMIT committed(text);
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

void LineField::keepText(const QString &text)
{
    m_line->setText(text);
    m_line->setModified(true);
}

void LineField::focusAnswer()
{
    m_line->setFocus(Qt::TabFocusReason);
    m_line->selectAll();
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
    commitPending();
    // What could not be stored is still here, and so is the user.
    if (!m_line->isModified())
        Q_EMIT stepRequested(step);
}

// Cells of a spreadsheet come with tabs and line ends; one cell alone is pasted as text.
bool LineField::pastesCells()
{
    const QString text = QGuiApplication::clipboard()->text();
    const QString cells = text.trimmed();
    if (m_line->isReadOnly() || !(cells.contains(u'\t') || cells.contains(u'\n')))
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
        Q_EMIT missingRequested();
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
    case QEvent::FocusIn:
        Q_EMIT entered();
        break;
    case QEvent::FocusOut:
        // A menu or another window takes the focus for a moment only.
        if (static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
            commitPending();
        break;
    default:
        break;
    }
    return AnswerField::eventFilter(watched, event);
}

} // namespace quaderno
