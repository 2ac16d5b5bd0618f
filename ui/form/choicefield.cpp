#include "form/choicefield.h"

#include "form/linefield.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace quaderno
{

AnswerField *AnswerField::make(const Variable &variable, Language language, QWidget *parent)
{
    if (variable.isChoice())
        return new ChoiceField(variable, language, parent);
    return new LineField(variable, language, parent);
}

ChoiceField::ChoiceField(const Variable &variable, Language language, QWidget *parent)
    : AnswerField(parent), m_variable(variable.name), m_isOne(variable.type == VariableType::ChoiceOne),
      m_reason(new QLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    setObjectName(QStringLiteral("answer-%1").arg(variable.name));
    QString group;
    for (const Choice &choice : variable.choices) {
        const QString label = choice.label.in(language);
        auto *button = addButton(label, choice.name);
        if (choice.group.in(language) != group) {
            group = choice.group.in(language);
            auto *head = new QLabel(group, this);
            head->setForegroundRole(QPalette::PlaceholderText);
            head->setVisible(!group.isEmpty());
            layout->addWidget(head);
        }
        layout->addWidget(button);
    }
    if (!group.isEmpty())
        layout->addSpacing(8); // it belongs to no group
    layout->addWidget(addButton(m_isOne ? tr("Not answered yet") : tr("None of these"), QString()));
    const QString question = variable.label.in(language);
    for (const Tick &tick : m_ticks)
        tick.button->setAccessibleName(tr("%1: %2", "question, choice").arg(question, tick.button->text()));
    QFont italic = font();
    italic.setItalic(true);
    m_reason->setFont(italic);
    m_reason->setWordWrap(true);
    m_reason->hide();
    layout->addWidget(m_reason);
    setFocusProxy(m_ticks.front().button);
}

QAbstractButton *ChoiceField::addButton(const QString &text, const QString &choice)
{
    QAbstractButton *button = nullptr;
    // No letter of a choice is a key that chooses it.
    const QString plain = QString(text).replace(u'&', QStringLiteral("&&"));
    if (m_isOne)
        button = new QRadioButton(plain, this);
    else
        button = new QCheckBox(plain, this);
    button->setObjectName(QStringLiteral("answer-%1-%2").arg(m_variable, choice));
    button->installEventFilter(this);
    connect(button, &QAbstractButton::clicked, this, [this, button] { tell(button); });
    m_ticks.push_back({choice, button});
    return button;
}

void ChoiceField::showAnswer(const AnswerShown &answer)
{
    m_needsReply = answer.needsReply;
    const QString &codes = answer.draft.isEmpty() ? answer.text : answer.draft;
    const QStringList ticked = codes.split(u',', Qt::SkipEmptyParts);
    // Nothing ticked is an answer to a question of many choices, and none to one of several.
    const bool isPresent = answer.isAnswered && answer.reason.isEmpty();
    const bool isNone = ticked.isEmpty() && (m_isOne ? answer.reason.isEmpty() : isPresent);
    // One of several that exclude each other cannot be unticked: with a reason, none is ticked.
    const auto exclude = [this](bool isExclusive) {
        for (const Tick &tick : m_ticks)
            tick.button->setAutoExclusive(isExclusive && m_isOne);
    };
    exclude(false);
    for (const Tick &tick : m_ticks) {
        tick.button->setChecked(tick.choice.isEmpty() ? isNone : ticked.contains(tick.choice));
        tick.button->setEnabled(!answer.isReadOnly && answer.isApplicable);
        tick.button->setAccessibleDescription(answer.state);
        tick.button->setToolTip(answer.hint);
    }
    exclude(true);
    const bool isBlank = !m_isOne && !answer.isAnswered && answer.isApplicable;
    m_reason->setText(isBlank ? tr("Not answered yet") : answer.reason);
    m_reason->setVisible(!m_reason->text().isEmpty());
}

void ChoiceField::tell(const QAbstractButton *clicked)
{
    const auto isNone = [](const Tick &tick) { return tick.choice.isEmpty(); };
    const auto none = std::ranges::find_if(m_ticks, isNone);
    const bool saysNone = clicked == none->button;
    QStringList ticked;
    for (const Tick &tick : m_ticks) {
        if (!isNone(tick) && tick.button->isChecked() && !saysNone)
            ticked.append(tick.choice);
    }
    // Who takes the last tick away has not said that there is none.
    const bool isAnswer = !ticked.isEmpty() || (!m_isOne && saysNone && none->button->isChecked());
    if (isAnswer)
        Q_EMIT committed(ticked.join(u','));
    else
        Q_EMIT cleared();
}

void ChoiceField::focusAnswer()
{
    const auto checked =
        std::ranges::find_if(m_ticks, [](const Tick &tick) { return tick.button->isChecked(); });
    // Who has not answered yet begins at the first choice.
    const bool goesToChecked = m_isOne && checked != m_ticks.end() && !checked->choice.isEmpty();
    (goesToChecked ? checked->button : m_ticks.front().button)->setFocus(Qt::TabFocusReason);
}

bool ChoiceField::focusWithin(bool isForward)
{
    if (m_isOne)
        return false; // the arrows move in it
    const auto focused =
        std::ranges::find_if(m_ticks, [](const Tick &tick) { return tick.button->hasFocus(); });
    if (focused == m_ticks.end() || focused == (isForward ? std::prev(m_ticks.end()) : m_ticks.begin()))
        return false;
    (isForward ? std::next(focused) : std::prev(focused))->button->setFocus(Qt::TabFocusReason);
    return true;
}

// Of one of several the arrows move, and Space chooses: who walks through the form with them, or leans on
// one, has answered nothing.
void ChoiceField::moveFocus(int by, bool isRepeated)
{
    const auto focused =
        std::ranges::find_if(m_ticks, [](const Tick &tick) { return tick.button->hasFocus(); });
    const auto next = (focused - m_ticks.begin()) + by;
    if (next >= 0 && next < static_cast<std::ptrdiff_t>(m_ticks.size()))
        m_ticks[static_cast<size_t>(next)].button->setFocus(Qt::TabFocusReason);
    else if (!isRepeated)
        Q_EMIT stepRequested(by);
}

bool ChoiceField::handleKey(int key, bool isRepeated)
{
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_needsReply)
            Q_EMIT confirmed();
        if (!m_needsReply)
            Q_EMIT stepRequested(+1);
        return true;
    case Qt::Key_Escape:
        Q_EMIT abandoned();
        return true;
    case Qt::Key_Minus:
        Q_EMIT missingRequested();
        return true;
    case Qt::Key_Down:
    case Qt::Key_Right:
        moveFocus(+1, isRepeated);
        return true;
    case Qt::Key_Up:
    case Qt::Key_Left:
        moveFocus(-1, isRepeated);
        return true;
    default:
        return false;
    }
}

bool ChoiceField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        Q_EMIT entered();
    } else if (event->type() == QEvent::KeyPress) {
        const auto *pressed = static_cast<QKeyEvent *>(event);
        const bool isPlain =
            pressed->modifiers() == Qt::NoModifier || pressed->modifiers() == Qt::KeypadModifier;
        if (isPlain && handleKey(pressed->key(), pressed->isAutoRepeat()))
            return true;
    }
    return AnswerField::eventFilter(watched, event);
}

} // namespace quaderno
