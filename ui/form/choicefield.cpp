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
    if (m_isOne)
        layout->addWidget(addButton(tr("No answer"), QString()));
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
    if (m_isOne)
        button = new QRadioButton(text, this);
    else
        button = new QCheckBox(text, this);
    button->setObjectName(QStringLiteral("answer-%1-%2").arg(m_variable, choice));
    button->installEventFilter(this);
    connect(button, &QAbstractButton::clicked, this, &ChoiceField::tell);
    m_ticks.push_back({choice, button});
    return button;
}

void ChoiceField::showAnswer(const AnswerShown &answer)
{
    const QStringList ticked = answer.text.split(u',', Qt::SkipEmptyParts);
    const bool isUnanswered = ticked.isEmpty();
    for (const Tick &tick : m_ticks) {
        tick.button->setChecked(tick.choice.isEmpty() ? isUnanswered : ticked.contains(tick.choice));
        tick.button->setEnabled(!answer.isReadOnly);
    }
    m_reason->setText(answer.reason);
    m_reason->setVisible(!answer.reason.isEmpty());
}

void ChoiceField::keepText(const QString &text)
{
    showAnswer({.text = text});
}

void ChoiceField::tell()
{
    QStringList ticked;
    for (const Tick &tick : m_ticks) {
        if (tick.button->isChecked() && !tick.choice.isEmpty())
            ticked.append(tick.choice);
    }
    if (m_isOne && ticked.isEmpty())
        Q_EMIT cleared();
    else
        Q_EMIT committed(ticked.join(u','));
}

void ChoiceField::focusAnswer()
{
    const auto checked =
        std::ranges::find_if(m_ticks, [](const Tick &tick) { return tick.button->isChecked(); });
    const bool goesToChecked = m_isOne && checked != m_ticks.end();
    (goesToChecked ? checked->button : m_ticks.front().button)->setFocus(Qt::TabFocusReason);
}

bool ChoiceField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        Q_EMIT entered();
    } else if (event->type() == QEvent::KeyPress) {
        const auto *pressed = static_cast<QKeyEvent *>(event);
        const bool isPlain =
            pressed->modifiers() == Qt::NoModifier || pressed->modifiers() == Qt::KeypadModifier;
        const int key = pressed->key();
        if (isPlain && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
            Q_EMIT stepRequested(+1);
            return true;
        }
        if (isPlain && key == Qt::Key_Minus) {
            Q_EMIT missingRequested();
            return true;
        }
    }
    return AnswerField::eventFilter(watched, event);
}

} // namespace quaderno
