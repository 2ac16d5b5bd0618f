#include "analysis/historylines.h"

#include "analysis/answers.h"
#include "analysis/derivednote.h"
#include "storage/dataset.h"

#include <QCoreApplication>

namespace quaderno
{

namespace
{

class HistoryText
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::HistoryText)

public:
    static QString neverEntered() { return tr("never entered"); }
    static QString source(const QString &code)
    {
        if (code == QLatin1String("typed"))
            return tr("typed in the form");
        if (code == QLatin1String("confirmed"))
            return tr("confirmed as last year");
        if (code == QLatin1String("pasted"))
            return tr("pasted from a spreadsheet");
        if (code == QLatin1String("imported"))
            return tr("imported from a file");
        if (code == QLatin1String("undo"))
            return tr("undone");
        if (code == QLatin1String("redo"))
            return tr("redone");
        if (code == QLatin1String("command-line"))
            return tr("from the command line");
        if (code == QLatin1String("edition"))
            return tr("from the printed edition");
        if (code == QLatin1String("published"))
            return tr("published");
        if (code.startsWith(kCallSource))
            return tr("on the telephone with %1").arg(code.mid(kCallSource.size()));
        return code;
    }
};

} // namespace

Result<std::vector<HistoryLine>> historyLines(const DataSet &dataSet, ObsKey key, Language language)
{
    const auto history = dataSet.history(key);
    if (!history)
        return history.error();
    const Catalogue &catalogue = dataSet.catalogue();
    const Variable &variable = catalogue.variables[static_cast<size_t>(key.variable)];
    std::vector<HistoryLine> lines;
    for (const HistoryEntry &entry : history.value()) {
        const auto &version = entry.observation;
        lines.push_back({.at = entry.change.at,
                         .author = entry.change.author,
                         .answer = version ? answerText(catalogue, variable, version, NumberFormat(language))
                                           : HistoryText::neverEntered(),
                         .note = version ? noteInWords(version->note, language) : QString(),
                         .source = sourceName(entry.change.source)});
    }
    return lines;
}

QString sourceName(const QString &source)
{
    return HistoryText::source(source);
}

} // namespace quaderno
