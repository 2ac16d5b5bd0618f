// Undo and redo in the window: their actions, and what they did brought into view.
#pragma once

#include "analysis/questionnaireway.h"
#include "storage/dataset.h"

#include <functional>

namespace quaderno
{

class Messages;
class Subject;
class WindowActions;

class UndoActs : public QObject
{
    Q_OBJECT

public:
    // How it went. The window gives them: an undone zone or year takes this object with it before it is told.
    struct Told {
        std::function<void(const QString &notice)> done;
        std::function<void(const QString &sentence)> failed;
    };

    // All of them must outlive the object.
    UndoActs(DataSet &dataSet, Subject &subject, const Desk &desk, const WindowActions &actions,
             Messages &messages, Told told, QObject *parent);

private:
    void undo();
    void redo();
    void step(Result<QStringList> (DataSet::*act)(), const QString &name, const QString &done,
              const QString &notDone);
    // An act out of view that sent or approved something is named before it is taken back.
    [[nodiscard]] bool isWanted(const Act &act) const;
    // "Undo: Users = 7", where there is something to undo.
    void showNames();

    DataSet &m_dataSet;
    Subject &m_subject;
    Desk m_desk;
    const WindowActions &m_actions;
    Messages &m_messages;
    Told m_told;
};

} // namespace quaderno
