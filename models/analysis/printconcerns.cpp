#include "analysis/printconcerns.h"

#include "analysis/chapterwords.h"
#include "analysis/judgedfindings.h"
#include "data/questionnairestate.h"
#include "storage/dataset.h"

#include <QCoreApplication>

#include <algorithm>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

// Nothing else is part of sums and means.
bool isAnswered(const DataSet &dataSet, QuestionnaireKey key)
{
    const auto &variables = dataSet.catalogue().variables;
    for (int variable = 0; variable < static_cast<int>(variables.size()); ++variable) {
        const Variable &asked = variables[static_cast<size_t>(variable)];
        if (!asked.isText() && !asked.isOfZone() &&
            dataSet.observations().cell({key.refArea, key.timePeriod, variable}).status)
            return true;
    }
    return false;
}

class Concerns
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::PrintConcern)

public:
    Concerns(const DataSet &dataSet, YearRange years, Language language)
        : m_dataSet(dataSet), m_years(years), m_language(language)
    {
    }

    std::vector<PrintConcern> found()
    {
        addTexts();
        addErrors();
        addQuestionnaires();
        return std::move(m_found);
    }

    static QString counted(PrintConcern::Kind kind, int count)
    {
        switch (kind) {
        case PrintConcern::Kind::Text:
            return tr("%n texts", nullptr, count);
        case PrintConcern::Kind::Error:
            return tr("%n errors", nullptr, count);
        case PrintConcern::Kind::Questionnaire:
            return tr("%n questionnaires", nullptr, count);
        }
        Q_UNREACHABLE();
    }

private:
    // A text is written over the numbers of all years.
    void addTexts()
    {
        const auto &chapters = m_dataSet.catalogue().chapters;
        for (int chapter = 0; chapter < static_cast<int>(chapters.size()); ++chapter) {
            int number = 0;
            for (const ChapterParagraph &paragraph :
                 chapterParagraphs(m_dataSet, chapter, m_dataSet.years())) {
                ++number;
                if (paragraph.isStale())
                    m_found.push_back(
                        {.kind = PrintConcern::Kind::Text,
                         .sentence =
                             tr("%1, paragraph %2: the data have changed since it was written.")
                                 .arg(chapters[static_cast<size_t>(chapter)].shortLabel.in(m_language))
                                 .arg(number),
                         .text = paragraph.key});
            }
        }
    }

    void addErrors()
    {
        for (const JudgedFinding &known : allJudgedFindings(m_dataSet, m_years, m_language)) {
            const QuestionnaireKey key{known.finding.refArea, known.finding.timePeriod};
            if (known.isError() && known.isOpen())
                m_found.push_back({.kind = PrintConcern::Kind::Error,
                                   .sentence = tr("%1: %2. %3", "questionnaire, question, what is said of it")
                                                   .arg(name(key), known.label, known.finding.message),
                                   .questionnaire = key,
                                   .variable = known.finding.variables.front()});
        }
    }

    void addQuestionnaires()
    {
        for (int zone = 0; zone < m_dataSet.observations().zoneCount(); ++zone) {
            for (int year = m_years.first; year <= m_years.last; ++year) {
                const QuestionnaireState state = m_dataSet.questionnaire({zone, year}).state;
                const bool isDone = state == QuestionnaireState::Approved ||
                                    state == QuestionnaireState::Published ||
                                    !m_dataSet.observations().isInSurvey(zone, year);
                if (!isDone && isAnswered(m_dataSet, {zone, year}))
                    m_found.push_back(
                        {.kind = PrintConcern::Kind::Questionnaire,
                         .sentence =
                             tr("%1: %2, and part of sums and means.", "zone and year, state")
                                 .arg(name({zone, year}), QuestionnaireStateText::of(state).toLower()),
                         .questionnaire = {zone, year}});
            }
        }
    }

    [[nodiscard]] QString name(QuestionnaireKey key) const
    {
        return tr("%1 %2", "zone, year")
            .arg(m_dataSet.zones()[static_cast<size_t>(key.refArea)].name)
            .arg(key.timePeriod);
    }

    const DataSet &m_dataSet;
    YearRange m_years;
    Language m_language;
    std::vector<PrintConcern> m_found;
};

} // namespace

std::vector<PrintConcern> printConcerns(const DataSet &dataSet, YearRange years, Language language)
{
    return Concerns(dataSet, years, language).found();
}

int questionnairesWithoutAnswers(const DataSet &dataSet, YearRange years)
{
    int count = 0;
    for (int zone = 0; zone < dataSet.observations().zoneCount(); ++zone) {
        for (int year = years.first; year <= years.last; ++year)
            count += dataSet.observations().isInSurvey(zone, year) && !isAnswered(dataSet, {zone, year});
    }
    return count;
}

QString concernCounts(const std::vector<PrintConcern> &concerns)
{
    QStringList parts;
    for (const auto kind :
         {PrintConcern::Kind::Text, PrintConcern::Kind::Error, PrintConcern::Kind::Questionnaire}) {
        const auto count = static_cast<int>(std::ranges::count(concerns, kind, &PrintConcern::kind));
        if (count > 0)
            parts.append(Concerns::counted(kind, count));
    }
    return parts.join(u", "_s);
}

} // namespace quaderno
