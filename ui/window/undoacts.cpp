#include "window/undoacts.h"

#include "window/subject.h"
#include "window/windowactions.h"

#include <QAction>

#include <set>

namespace quaderno
{

UndoActs::UndoActs(DataSet &dataSet, Subject &subject, const Desk &desk, const WindowActions &actions,
                   QObject *parent)
    : QObject(parent), m_dataSet(dataSet), m_subject(subject), m_desk(desk), m_actions(actions)
{
    connect(actions.undo, &QAction::triggered, this,
            [this] { step(&DataSet::undo, tr("Undone: %1").arg(m_dataSet.undoStack().undoText())); });
    connect(actions.redo, &QAction::triggered, this,
            [this] { step(&DataSet::redo, tr("Redone: %1").arg(m_dataSet.undoStack().redoText())); });
    connect(&dataSet.undoStack(), &QUndoStack::indexChanged, this, &UndoActs::showNames);
    showNames();
}

// What changed comes into view: it may be of another questionnaire than the one at hand.
void UndoActs::step(Outcome (DataSet::*act)(), const QString &notice)
{
    std::set<QuestionnaireKey> changed;
    const auto watching = connect(
        &m_dataSet, &DataSet::questionnairesChanged, this,
        [&changed](const QList<QuestionnaireKey> &keys) { changed.insert(keys.begin(), keys.end()); });
    const Outcome outcome = (m_dataSet.*act)();
    disconnect(watching);
    if (!outcome) {
        Q_EMIT failed(outcome.error().message);
        return;
    }
    Q_EMIT done(notice);
    if (changed.size() == 1 && m_desk.role != Role::Coordinator)
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
