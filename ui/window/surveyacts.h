// What is done to the survey as a whole and to the questionnaire in view: years, zones, days, the way of a
// questionnaire.
#pragma once

#include "items/questionnairemodel.h"
#include "window/subject.h"

#include <QCoreApplication>

#include <functional>

namespace quaderno
{

class Messages;

class SurveyActs
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::SurveyActs)

public:
    // All of them must outlive the acts.
    SurveyActs(DataSet &dataSet, Subject &subject, QuestionnaireModel &questionnaire, Messages &messages);

    // Each asks what it has to know and refuses with a sentence. The year or the index of the zone that was
    // added, nullopt when none was.
    std::optional<int> addYear();
    std::optional<int> addZone();
    // Of the year or the zone in view. What would go out of sight is listed first.
    void renameYear();
    void removeYear();
    void renameZone();
    void removeZone();
    // The day by which the questionnaires of the year in view are to be sent.
    void setDueDate();

    void setServiceAbsent();
    void setNotInSurvey();
    void reopen();
    // The definition of a question.
    void explainQuestion(int variable, Language language);

private:
    // The window is drawn anew while zones or years change, and this object with it: its messages outlive it.
    static void tellOf(const Outcome &changed, Messages &messages);
    [[nodiscard]] static Result<int> yearIn(const QString &text, int suggested);
    // "Elba 2011: 14 answers", a line each.
    [[nodiscard]] QString listHeld(QuestionnaireScope scope) const;
    void removeListed(QuestionnaireScope scope, const QString &question, const QString &yes,
                      const std::function<Outcome(qint64 madeAt)> &remove);
    [[nodiscard]] const Zone &zoneInView() const;

    DataSet &m_dataSet;
    Subject &m_subject;
    QuestionnaireModel &m_questionnaire;
    Messages &m_messages;
};

} // namespace quaderno
