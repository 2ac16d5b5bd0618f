#include "exchange/historysheet.h"

#include "analysis/answers.h"
#include "analysis/derivednote.h"
#include "analysis/historylines.h"
#include "data/questionnairestate.h"
#include "exchange/officecsv.h"
#include "files/outputfile.h"
#include "storage/dataset.h"

#include <algorithm>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

class HistorySheet
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::HistorySheet)

public:
    HistorySheet(const DataSet &dataSet, Language language)
        : m_dataSet(dataSet), m_language(language), m_format(language)
    {
    }

    Outcome collect(const QuestionnaireScope &scope)
    {
        const auto answered = m_dataSet.everAnswered();
        if (!answered)
            return answered.error();
        for (const ObsKey &key : answered.value()) {
            if (!scope.contains({.refArea = key.refArea, .timePeriod = key.timePeriod}))
                continue;
            if (const Outcome done = collectAnswers(key); !done)
                return done;
        }
        for (const QuestionnaireKey &key : allQuestionnaires()) {
            if (!scope.contains(key))
                continue;
            if (const Outcome done = collectSteps(key); !done)
                return done;
        }
        std::ranges::stable_sort(m_rows, {}, &Row::at);
        return Done{};
    }

    QString text() const
    {
        QString text =
            OfficeCsv::line({u"at"_s, u"author"_s, u"zone"_s, u"year"_s, u"variable"_s, u"question"_s,
                             u"before"_s, u"after"_s, u"reason"_s, u"note"_s, u"source"_s, u"act"_s});
        for (const Row &row : m_rows)
            text += OfficeCsv::line(row.fields);
        return text;
    }

    QByteArray forOffice() const
    {
        OfficeCsv sheet(m_language);
        sheet.addLine({tr("at"), tr("author"), tr("zone"), tr("year"), tr("variable"), tr("question"),
                       tr("before"), tr("after"), tr("reason"), tr("note"), tr("source"), tr("act")});
        for (const Row &row : m_rows)
            sheet.addLine(row.fields);
        return sheet.bytes();
    }

private:
    struct Row {
        QDateTime at;
        QStringList fields;
    };

    std::vector<QuestionnaireKey> allQuestionnaires() const
    {
        std::vector<QuestionnaireKey> keys;
        for (int refArea = 0; refArea < static_cast<int>(m_dataSet.zones().size()); ++refArea) {
            for (int year = m_dataSet.years().first; year <= m_dataSet.years().last; ++year)
                keys.push_back({.refArea = refArea, .timePeriod = year});
        }
        return keys;
    }

    // Versions come newest first: each is told with the one before it.
    Outcome collectAnswers(ObsKey key)
    {
        const auto history = m_dataSet.history(key);
        if (!history)
            return history.error();
        const Variable &variable = m_dataSet.catalogue().variables[static_cast<size_t>(key.variable)];
        QString before;
        for (auto entry = history.value().rbegin(); entry != history.value().rend(); ++entry) {
            const std::optional<Observation> &version = entry->observation;
            const QString after =
                version ? answerText(m_dataSet.catalogue(), variable, version, m_format) : QString();
            add({.refArea = key.refArea, .timePeriod = key.timePeriod}, entry->change,
                {variable.name, variable.label.in(m_language), before, after,
                 version ? version->reason : QString(),
                 version ? noteInWords(version->note, m_language) : QString()});
            before = after;
        }
        return Done{};
    }

    Outcome collectSteps(QuestionnaireKey key)
    {
        const auto steps = m_dataSet.stateHistory(key);
        if (!steps)
            return steps.error();
        QString before;
        for (auto step = steps.value().rbegin(); step != steps.value().rend(); ++step) {
            const QString after = QuestionnaireStateText::of(step->state);
            add(key, step->change,
                {QString(), tr("State of the questionnaire"), before, after, QString(), step->note});
            before = after;
        }
        return Done{};
    }

    void add(QuestionnaireKey key, const Change &change, const QStringList &middle)
    {
        QStringList fields{change.at.toUTC().toString(Qt::ISODate), change.author,
                           m_dataSet.zones()[static_cast<size_t>(key.refArea)].code,
                           QString::number(key.timePeriod)};
        fields += middle;
        fields += {sourceName(change.source), change.label};
        m_rows.push_back({.at = change.at, .fields = fields});
    }

    const DataSet &m_dataSet;
    Language m_language;
    NumberFormat m_format;
    std::vector<Row> m_rows;
};

} // namespace

Result<QString> historySheet(const DataSet &dataSet, const QuestionnaireScope &scope, Language language)
{
    HistorySheet sheet(dataSet, language);
    if (const Outcome collected = sheet.collect(scope); !collected)
        return collected.error();
    return sheet.text();
}

Outcome writeHistory(const DataSet &dataSet, Language language, const QString &path)
{
    HistorySheet sheet(dataSet, language);
    if (const Outcome collected = sheet.collect({}); !collected)
        return collected.error();
    return writeDocument(path, sheet.forOffice());
}

} // namespace quaderno
