#include "window/exchangeacts.h"

#include "report/wordsdialog.h"
#include "window/windowactions.h"
#include "window/workspace.h"

#include <QAction>

namespace quaderno
{

ExchangeActs::ExchangeActs(DataSet &dataSet, Workspace &workspace, Preferences &preferences,
                           Messages &messages, const Theme &theme, const WindowActions &actions,
                           QWidget &window)
    : QObject(&window), m_workspace(workspace), m_theme(theme),
      m_exporter(dataSet, messages, installedLanguage(), &window),
      m_importer(dataSet, preferences, messages, installedLanguage(), &window)
{
    connectQuestionnaire(actions);
    connectReport(actions, dataSet, messages, window);
}

void ExchangeActs::connectQuestionnaire(const WindowActions &actions)
{
    connect(actions.importSheet, &QAction::triggered, this, [this] {
        m_workspace.commitPending();
        tellImported(m_importer.importFile(m_workspace.questionnaire().key(), m_theme));
    });
    connect(&m_workspace, &Workspace::pasteRequested, this, [this](const QString &text, int variable) {
        tellImported(m_importer.paste(text, m_workspace.questionnaire().key(), variable, m_theme));
    });
    connect(actions.exportTemplate, &QAction::triggered, this,
            [this] { tellWritten(m_exporter.exportTemplate(m_workspace.questionnaire().key())); });
    connect(&m_workspace, &Workspace::copyRequested,
            actions.exportQuestionnaire[static_cast<size_t>(QuestionnaireKind::Filled)], &QAction::trigger);
    for (const auto kind :
         {QuestionnaireKind::Empty, QuestionnaireKind::Filled, QuestionnaireKind::Compared}) {
        connect(actions.exportQuestionnaire[static_cast<size_t>(kind)], &QAction::triggered, this,
                [this, kind] {
                    m_workspace.commitPending();
                    tellWritten(m_exporter.exportQuestionnaire(m_workspace.questionnaire().key(), kind));
                });
    }
    connect(actions.printQuestionnaire, &QAction::triggered, this, [this] {
        m_workspace.commitPending();
        m_exporter.printOneQuestionnaire(m_workspace.questionnaire().key());
    });
}

void ExchangeActs::connectReport(const WindowActions &actions, DataSet &dataSet, Messages &messages,
                                 QWidget &window)
{
    connect(&m_workspace, &Workspace::profilePrintRequested, this,
            [this](int refArea) { m_exporter.printOneProfile(refArea); });
    connect(&m_workspace, &Workspace::profileExportRequested, this,
            [this](int refArea) { tellWritten(m_exporter.exportProfile(refArea)); });
    connect(actions.exportReport, &QAction::triggered, this,
            [this] { tellWritten(m_exporter.exportReport()); });
    for (const ExportFormat format : kExportFormats) {
        connect(actions.exportAs[static_cast<size_t>(format)], &QAction::triggered, this, [this, format] {
            m_workspace.commitPending();
            tellWritten(m_exporter.exportAs(format));
        });
    }
    connect(actions.exportHistory, &QAction::triggered, this, [this] {
        m_workspace.commitPending();
        tellWritten(m_exporter.exportHistory());
    });
    connect(actions.exportErrata, &QAction::triggered, this,
            [this] { tellWritten(m_exporter.exportErrata()); });
    connect(actions.exportTable, &QAction::triggered, this,
            [this] { tellWritten(m_exporter.exportTable(*m_workspace.reviewed().table)); });
    connect(actions.exportFigure, &QAction::triggered, this, [this] {
        tellWritten(m_exporter.exportFigure(*m_workspace.reviewed().figure, m_workspace.comparedYears()));
    });
    connect(actions.print, &QAction::triggered, this, [this] {
        m_workspace.commitPending();
        std::optional<PrintConcern> concern;
        tellWritten(m_exporter.print(m_workspace.reviewed(), m_workspace.questionnaire().refArea(),
                                     m_workspace.place() == Place::Profile, concern));
        if (concern)
            m_workspace.showConcern(*concern);
    });
    const auto editTexts = [this, &dataSet, &messages, &window](const std::optional<ChapterTextKey> &text) {
        m_workspace.commitPending();
        WordsDialog dialog(dataSet, installedLanguage(), messages, &window);
        if (text)
            dialog.showText(*text);
        dialog.exec();
    };
    connect(actions.words, &QAction::triggered, this, [editTexts] { editTexts(std::nullopt); });
    connect(&m_workspace, &Workspace::textRequested, this, editTexts);
    connect(actions.printFigure, &QAction::triggered, this, [this] {
        m_exporter.printOneFigure(*m_workspace.reviewed().figure, m_workspace.comparedYears());
    });
}

void ExchangeActs::tellImported(std::optional<int> values)
{
    if (values)
        Q_EMIT done(tr("%n values imported. Undo takes all of them back.", nullptr, *values));
}

void ExchangeActs::tellWritten(const std::optional<QString> &path)
{
    if (path)
        Q_EMIT done(tr("Written: %1").arg(*path));
}

} // namespace quaderno
