// Undo and redo in the window: their actions, and what they did brought into view.
#pragma once

#include "analysis/questionnaireway.h"
#include "storage/dataset.h"

namespace quaderno
{

class Subject;
class WindowActions;

class UndoActs : public QObject
{
    Q_OBJECT

public:
    // All of them must outlive the object.
    UndoActs(DataSet &dataSet, Subject &subject, const Desk &desk, const WindowActions &actions,
             QObject *parent);

Q_SIGNALS:
    void done(const QString &notice);
    void failed(const QString &sentence);

private:
    void step(Outcome (DataSet::*act)(), const QString &notice);
    // "Undo: Users = 7", where there is something to undo.
    void showNames();

    DataSet &m_dataSet;
    Subject &m_subject;
    Desk m_desk;
    const WindowActions &m_actions;
};

} // namespace quaderno
