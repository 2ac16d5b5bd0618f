#include "window/importer.h"

#include "exchange/sheetfile.h"
#include "exchange/textgrid.h"
#include "form/importdialog.h"
#include "storage/dataset.h"
#include "window/messages.h"

#include <QFileInfo>
#include <QProgressDialog>

namespace quaderno
{

Importer::Importer(DataSet &dataSet, Preferences &preferences, Messages &messages, Language language,
                   QWidget *window)
    : m_dataSet(dataSet), m_preferences(preferences), m_messages(messages), m_language(language),
      m_window(window)
{
}

// A coordinator's sheet is about their own questionnaire alone; an officer's may be about any.
ImportRequest Importer::requestFor(QuestionnaireKey key) const
{
    const Desk desk = m_preferences.desk().value_or(Desk());
    return {.refArea = key.refArea,
            .timePeriod = key.timePeriod,
            .isRestricted = desk.role != Role::Officer,
            .remembered = m_preferences.rememberedLabels(m_dataSet.catalogue().service),
            .language = m_language};
}

std::optional<int> Importer::importFile(QuestionnaireKey key, const Theme &theme)
{
    const QString path = m_messages.fileToOpen(tr("Import from a spreadsheet"),
                                               tr("Spreadsheets (*.xlsx *.csv *.txt);;All files (*)"));
    if (path.isEmpty())
        return std::nullopt;
    QProgressDialog progress(tr("Reading the spreadsheet…"), tr("Cancel"), 0, 0, m_window);
    progress.setWindowModality(Qt::WindowModal);
    progress.setMinimumDuration(300);
    constexpr int kSteps = 1000;
    const auto grid = SheetFile::read(path, {}, [&progress](qint64 done, qint64 total) {
        progress.setMaximum(kSteps);
        progress.setValue(static_cast<int>(total > 0 ? done * kSteps / total : 0));
        return !progress.wasCanceled();
    });
    const bool isCancelled = progress.wasCanceled();
    progress.reset();
    if (isCancelled)
        return std::nullopt;
    if (!grid) {
        m_messages.refuse(grid.error().message);
        return std::nullopt;
    }
    return preview(grid.value(), requestFor(key), theme, tr("Import of %1").arg(QFileInfo(path).fileName()),
                   QStringLiteral("imported"));
}

std::optional<int> Importer::paste(const QString &text, QuestionnaireKey key, int variable,
                                   const Theme &theme)
{
    ImportRequest request = requestFor(key);
    request.firstVariable = variable;
    return preview(TextGrid::fromClipboard(text), request, theme, tr("Paste from a spreadsheet"),
                   QStringLiteral("pasted"));
}

std::optional<int> Importer::preview(const SheetGrid &grid, const ImportRequest &request, const Theme &theme,
                                     const QString &label, const QString &source)
{
    ImportDialog dialog(m_dataSet, grid, request, theme, m_window);
    if (!dialog.isReadable()) {
        m_messages.refuse(dialog.refusal());
        return std::nullopt;
    }
    const bool isAccepted = dialog.exec() == QDialog::Accepted;
    m_preferences.setRememberedLabels(m_dataSet.catalogue().service, dialog.remembered());
    if (!isAccepted)
        return std::nullopt;
    const auto edits = dialog.edits();
    if (const Outcome written = m_dataSet.commit(edits, label, source); !written) {
        m_messages.refuse(written.error().message);
        return std::nullopt;
    }
    return static_cast<int>(edits.size());
}

} // namespace quaderno
