// Where a questionnaire stands on its way from the zone to print: its states, their codes in a data file and
// their words.
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <optional>

namespace quaderno
{

enum class QuestionnaireState {
    ToFill,
    InProgress,
    ReadyToSend,
    Sent,
    Received,
    InReview,
    Returned,
    Approved,
    Published,
    NotInSurvey,
    ToClarify
};
[[nodiscard]] QString questionnaireStateCode(QuestionnaireState state);
[[nodiscard]] QStringList questionnaireStateCodes();
[[nodiscard]] std::optional<QuestionnaireState> questionnaireStateFromCode(QStringView code);
// Handed over: what the zone has said stands until it is reopened or returned.
[[nodiscard]] bool isHandedOver(QuestionnaireState state);
// Nothing is answered in it unless somebody decides so: handed over, or not in the survey.
[[nodiscard]] bool isClosed(QuestionnaireState state);

class QuestionnaireStateText
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::QuestionnaireStateText)

public:
    // "In progress".
    [[nodiscard]] static QString of(QuestionnaireState state);
};

} // namespace quaderno
