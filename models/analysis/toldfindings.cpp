#include "analysis/toldfindings.h"

#include "storage/dataset.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace quaderno
{

namespace
{

struct TellingText {
    Q_DECLARE_TR_FUNCTIONS(quaderno::Telling)
};

QString dayText(const QDateTime &at)
{
    return QLocale().toString(at.toLocalTime().date(), QLocale::ShortFormat);
}

// When the zone was told something, and of which question; nullopt: of all.
struct Telling {
    QDateTime at = {};
    std::optional<int> variable = {};
};

std::vector<StateChange> sendingsBack(const DataSet &dataSet, QuestionnaireKey key)
{
    const QuestionnaireRecord &record = dataSet.questionnaire(key);
    if (!record.firstSentAt.isValid())
        return {};
    const auto steps = dataSet.stateHistory(key);
    std::vector<StateChange> back;
    if (!steps)
        return back;
    std::ranges::copy_if(steps.value(), std::back_inserter(back),
                         [](const StateChange &step) { return step.state == QuestionnaireState::Returned; });
    std::ranges::reverse(back);
    return back;
}

std::vector<Telling> tellings(const DataSet &dataSet, QuestionnaireKey key)
{
    std::vector<Telling> told;
    for (const Remark &remark : dataSet.questionnaire(key).remarks) {
        if (remark.variable)
            told.push_back({remark.at, remark.variable});
    }
    for (const StateChange &step : sendingsBack(dataSet, key))
        told.push_back({step.change.at, std::nullopt});
    return told;
}

// The answers of one questionnaire as they were, among those of the others as they are.
class Past
{
public:
    Past(const DataSet &dataSet, QuestionnaireKey key) : m_key(key), m_observations(dataSet.observations())
    {
        for (int variable = 0; variable < static_cast<int>(dataSet.catalogue().variables.size());
             ++variable) {
            const auto history = dataSet.history({key.refArea, key.timePeriod, variable});
            if (!history)
                m_isKnown = false;
            else
                m_histories.push_back(history.value());
        }
    }

    [[nodiscard]] bool isKnown() const { return m_isKnown; }
    const Observations &at(const QDateTime &when)
    {
        for (size_t variable = 0; variable < m_histories.size(); ++variable) {
            // Newest first.
            const auto version = std::ranges::find_if(
                m_histories[variable], [&](const HistoryEntry &entry) { return entry.change.at <= when; });
            m_observations.set({m_key.refArea, m_key.timePeriod, static_cast<int>(variable)},
                               version == m_histories[variable].end() ? std::nullopt : version->observation);
        }
        return m_observations;
    }

private:
    QuestionnaireKey m_key;
    Observations m_observations;
    std::vector<std::vector<HistoryEntry>> m_histories; // by variable
    bool m_isKnown = true;
};

} // namespace

QString remarkText(const Remark &remark)
{
    return remark.kind == Remark::Kind::Call
               ? TellingText::tr("Telephone call with %1, %2: %3", "person, day, what was said")
                     .arg(remark.person, dayText(remark.at), remark.text)
               : TellingText::tr("Remark of %1, %2: %3", "who, day, remark")
                     .arg(remark.author, dayText(remark.at), remark.text);
}

QStringList tellingLines(const DataSet &dataSet, ObsKey cell)
{
    const QuestionnaireKey key{cell.refArea, cell.timePeriod};
    std::vector<std::pair<QDateTime, QString>> lines;
    for (const Remark &remark : dataSet.questionnaire(key).remarks) {
        if (remark.variable == cell.variable)
            lines.emplace_back(remark.at, remarkText(remark));
    }
    for (const StateChange &step : sendingsBack(dataSet, key)) {
        const QString day = dayText(step.change.at);
        lines.emplace_back(step.change.at,
                           step.note.isEmpty()
                               ? TellingText::tr("Sent back on %1", "day").arg(day)
                               : TellingText::tr("Sent back on %1: %2", "day, words").arg(day, step.note));
    }
    std::ranges::stable_sort(lines, {}, &std::pair<QDateTime, QString>::first);
    QStringList texts;
    for (const auto &[at, text] : lines)
        texts.append(text);
    return texts;
}

std::vector<Finding> toldFindings(const DataSet &dataSet, QuestionnaireKey key, Language language)
{
    const std::vector<Telling> told = tellings(dataSet, key);
    if (told.empty())
        return {};
    Past past(dataSet, key);
    std::vector<Finding> found;
    for (const Telling &telling : told) {
        if (!past.isKnown())
            break;
        for (const Finding &finding : questionnaireFindings(dataSet.catalogue(), past.at(telling.at),
                                                            key.refArea, key.timePeriod, language)) {
            const bool isOfIt =
                !telling.variable ||
                std::ranges::find(finding.variables, *telling.variable) != finding.variables.end();
            if (isOfIt && std::ranges::find(found, finding.key, &Finding::key) == found.end())
                found.push_back(finding);
        }
    }
    return found;
}

} // namespace quaderno
