#include "window/undoacts.h"

#include "window/messages.h"
#include "window/subject.h"
#include "window/windowactions.h"

#include <QAction>
#include <QPointer>

#include <set>

namespace quaderno
{

UndoActs::UndoActs(DataSet &dataSet, Subject &subject, const Desk &desk, const WindowActions &actions,
                   Messages &messages, Told told, QObject *parent)
    : QObject(parent), m_dataSet(dataSet), m_subject(subject), m_desk(desk), m_actions(actions),
      m_messages(messages), m_told(std::move(told))
{
    connect(actions.undo, &QAction::triggered, this, &UndoActs::undo);
    connect(actions.redo, &QAction::triggered, this, &UndoActs::redo);
    connect(&dataSet.undoStack(), &QUndoStack::indexChanged, this, &UndoActs::showNames);
    showNames();
}

void UndoActs::undo()
{
    const Act *next = m_dataSet.nextUndo();
    if (next && isWanted(*next))
        step(&DataSet::undo, m_dataSet.undoStack().undoText(), tr("Undone: %1"), tr("Not undone: %1"));
}

void UndoActs::redo()
{
    const Act *next = m_dataSet.nextRedo();
    if (next && isWanted(*next))
        step(&DataSet::redo, m_dataSet.undoStack().redoText(), tr("Redone: %1"), tr("Not redone: %1"));
}

bool UndoActs::isWanted(const Act &act) const
{
    const QuestionnaireKey inView{m_subject.refArea(), m_subject.timePeriod()};
    QStringList steps;
    for (const StateEdit &edit : act.states) {
        const QuestionnaireState now = m_dataSet.questionnaire(edit.key).state;
        if (edit.key == inView || !(isHandedOver(now) || isHandedOver(edit.state)))
            continue;
        const QString zone = m_dataSet.zones()[static_cast<size_t>(edit.key.refArea)].name;
        steps.append(tr("%1 %2: from “%3” to “%4”")
                         .arg(zone)
                         .arg(edit.key.timePeriod)
                         .arg(QuestionnaireStateText::of(now), QuestionnaireStateText::of(edit.state)));
    }
    if (steps.isEmpty())
        return true;
    return m_messages.ask(tr("“%1” is not about the questionnaire in view. If you go on, this changes:\n\n%2")
                              .arg(act.label, steps.join(u'\n')),
                          tr("&Go on"));
}

// What changed comes into view: it may be of another questionnaire than the one at hand.
void UndoActs::step(Result<QStringList> (DataSet::*act)(), const QString &name, const QString &done,
                    const QString &notDone)
{
    const Told told = m_told;
    const QPointer<UndoActs> self(this);
    std::set<QuestionnaireKey> changed;
    // The window is drawn anew while zones or years change, and this object with it.
    const QObject witness;
    const auto watching = connect(
        &m_dataSet, &DataSet::questionnairesChanged, &witness,
        [&changed](const QList<QuestionnaireKey> &keys) { changed.insert(keys.begin(), keys.end()); });
    bool isDone = false; // where others have changed all of it since, nothing is
    const auto seeing = connect(&m_dataSet, &DataSet::saved, &witness, [&isDone] { isDone = true; });
    const auto leftAlone = (m_dataSet.*act)();
    disconnect(watching);
    disconnect(seeing);
    if (!leftAlone) {
        told.failed(leftAlone.error().message);
        return;
    }
    const QString first = (isDone ? done : notDone).arg(name);
    const QString end = leftAlone.value().isEmpty() || first.endsWith(u'.') ? QString() : QStringLiteral(".");
    told.done((QStringList(first + end) + leftAlone.value()).join(u' '));
    if (self && changed.size() == 1 && m_desk.role != Role::Coordinator)
        m_subject.set(changed.begin()->refArea, changed.begin()->timePeriod);
}

void UndoActs::showNames()
{
    const QUndoStack &history = m_dataSet.undoStack();
    m_actions.undo->setEnabled(history.canUndo());
    m_actions.undo->setText(history.canUndo() ? tr("&Undo: %1").arg(history.undoText()) : tr("&Undo"));
    m_actions.redo->setEnabled(history.canRedo());
    m_actions.redo->setText(history.canRedo() ? tr("&Redo: %1").arg(history.redoText()) : tr("&Redo"));
}

} // namespace quaderno
