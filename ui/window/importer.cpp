#include "window/importer.h"

#include "analysis/questionnaireway.h"
#include "exchange/sheetfile.h"
#include "exchange/textgrid.h"
#include "form/importdialog.h"
#include "storage/dataset.h"
#include "window/longact.h"
#include "window/messages.h"

#include <QFileInfo>

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
            .lock = [this,
                     desk](QuestionnaireKey about) { return QuestionnaireWay::lock(m_dataSet, desk, about); },
            .remembered = m_preferences.rememberedLabels(m_dataSet.catalogue().service),
            .rememberedZones = m_preferences.rememberedZones(),
            .language = m_language};
}

std::optional<int> Importer::importFile(QuestionnaireKey key, const Theme &theme)
{
    const QString path = m_messages.fileToOpen(
        tr("Import from a spreadsheet"), tr("Spreadsheets (*.xlsx *.ods *.xls *.csv *.txt);;All files (*)"));
    if (path.isEmpty())
        return std::nullopt;
    // Who writes into a pipe may never end, and the window would wait for them.
    if (const QFileInfo chosen(path); chosen.exists() && !chosen.isFile()) {
        m_messages.refuse(tr("%1 is no file that can be imported: choose a spreadsheet.").arg(path));
        return std::nullopt;
    }
    const ImportRequest request = requestFor(key);
    const SheetChoice first{.suits = [&](const SheetGrid &grid) {
        return recognition(m_dataSet.catalogue(), m_dataSet.zones(), grid, request);
    }};
    auto grid = LongAct::beside<Result<SheetGrid>>(
        m_window, tr("Reading the spreadsheet…"),
        [&](const Progress &progress) { return SheetFile::read(path, first, progress); });
    if (!grid)
        return std::nullopt;
    if (!*grid) {
        m_messages.refuse(grid->error().message);
        return std::nullopt;
    }
    ImportSource source{.grid = std::move(*grid).value(),
                        .otherSheet =
                            [path](const QString &sheet, const Progress &progress) {
                                return SheetFile::read(path, {.name = sheet}, progress);
                            },
                        .fileName = QFileInfo(path).fileName()};
    return preview(std::move(source), request, theme, tr("Import of %1").arg(QFileInfo(path).fileName()),
                   QStringLiteral("imported"));
}

std::optional<int> Importer::paste(const QString &text, QuestionnaireKey key, int variable,
                                   const Theme &theme)
{
    ImportRequest request = requestFor(key);
    request.section = m_dataSet.catalogue().variables[static_cast<size_t>(variable)].section;
    auto grid = LongAct::beside<Result<SheetGrid>>(
        m_window, tr("Reading the spreadsheet…"),
        [&](const Progress &progress) { return TextGrid::fromClipboard(text, progress); });
    if (!grid)
        return std::nullopt;
    if (!*grid) {
        m_messages.refuse(grid->error().message);
        return std::nullopt;
    }
    return preview({.grid = std::move(*grid).value()}, request, theme, tr("Paste from a spreadsheet"),
                   QStringLiteral("pasted"));
}

std::optional<int> Importer::preview(ImportSource source, const ImportRequest &request, const Theme &theme,
                                     const QString &label, const QString &from)
{
    ImportDialog dialog(m_dataSet, std::move(source), request, theme, m_window);
    if (dialog.isCancelled())
        return std::nullopt;
    if (!dialog.isReadable() && !dialog.canChoose()) {
        m_messages.refuse(dialog.refusal());
        return std::nullopt;
    }
    for (bool isAgain = true; isAgain;) {
        const bool isAccepted = dialog.exec() == QDialog::Accepted;
        if (!isAccepted)
            return std::nullopt; // what was given up is not remembered either
        m_preferences.setRememberedLabels(m_dataSet.catalogue().service, dialog.request().remembered);
        m_preferences.setRememberedZones(dialog.request().rememberedZones);
        Act act{.label = label, .source = from, .madeAt = dialog.madeAt(), .observations = dialog.edits()};
        if (const auto count = write(std::move(act), isAgain))
            return count;
        if (isAgain)
            dialog.lookAgain();
    }
    return std::nullopt;
}

std::optional<int> Importer::write(Act act, bool &isOvertaken)
{
    isOvertaken = false;
    const auto count = static_cast<int>(act.observations.size());
    const auto written =
        LongAct::here<Outcome>(m_window, tr("Writing the answers…"), [&](const Progress &progress) {
            return m_dataSet.commit(std::move(act), progress);
        });
    if (!written)
        return std::nullopt;
    if (!*written) {
        isOvertaken = written->error().kind == ErrorKind::Overtaken;
        m_messages.refuse(written->error().message);
        return std::nullopt;
    }
    return count;
}

} // namespace quaderno
