// What leaves the window and what comes into it by the menus: paper, pictures, sheets, pastes.
#pragma once

#include "window/exporter.h"
#include "window/importer.h"
#include "window/theme.h"

#include <QObject>

namespace quaderno
{

class WindowActions;
class Workspace;

class ExchangeActs : public QObject
{
    Q_OBJECT

public:
    // Answers to the actions for what is in view in `workspace`; `window` carries the dialogs and owns the
    // acts. All must outlive them.
    ExchangeActs(DataSet &dataSet, Workspace &workspace, Preferences &preferences, Messages &messages,
                 const Theme &theme, const WindowActions &actions, QWidget &window);

Q_SIGNALS:
    // A sentence about what was written or read.
    void done(const QString &message);

private:
    void connectQuestionnaire(const WindowActions &actions);
    void connectReport(const WindowActions &actions, DataSet &dataSet, Messages &messages, QWidget &window);
    void tellImported(std::optional<int> values);
    void tellWritten(const std::optional<QString> &path);

    Workspace &m_workspace;
    Theme m_theme;
    Exporter m_exporter;
    Importer m_importer;
};

} // namespace quaderno
