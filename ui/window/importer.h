// What comes into a questionnaire from a spreadsheet: a file, or what was copied there. Always through a
// preview.
#pragma once

#include "exchange/importplan.h"
#include "window/preferences.h"

#include <QCoreApplication>

class QWidget;

namespace quaderno
{

class DataSet;
class Messages;
struct ImportSource;

class Importer
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::Importer)

public:
    // `window` carries the dialogs. All of them must outlive the importer.
    Importer(DataSet &dataSet, Preferences &preferences, Messages &messages, Language language,
             QWidget *window);

    // Asks for the file; refuses with a sentence what cannot be read. How many values were written;
    // nullopt when it was given up, at whatever stage: nothing has changed then.
    std::optional<int> importFile(QuestionnaireKey key, const Theme &theme);
    // A sheet with labels; or, where the person says so, the fields of the section that `variable` is of.
    std::optional<int> paste(const QString &text, QuestionnaireKey key, int variable, const Theme &theme);

private:
    [[nodiscard]] ImportRequest requestFor(QuestionnaireKey key) const;
    std::optional<int> preview(ImportSource source, const ImportRequest &request, const Theme &theme,
                               const QString &label, const QString &from);
    std::optional<int> write(Act act, bool &isOvertaken);

    DataSet &m_dataSet;
    Preferences &m_preferences;
    Messages &m_messages;
    Language m_language;
    QWidget *m_window;
};

} // namespace quaderno
