#include "data/questionnairestate.h"

#include <algorithm>
#include <array>

namespace quaderno
{

namespace
{

struct StateCode {
    QuestionnaireState state;
    const char16_t *code;
};

constexpr std::array kStateCodes{StateCode{QuestionnaireState::ToFill, u"to_fill"},
                                 StateCode{QuestionnaireState::InProgress, u"in_progress"},
                                 StateCode{QuestionnaireState::ReadyToSend, u"ready_to_send"},
                                 StateCode{QuestionnaireState::Sent, u"sent"},
                                 StateCode{QuestionnaireState::Received, u"received"},
                                 StateCode{QuestionnaireState::InReview, u"in_review"},
                                 StateCode{QuestionnaireState::Returned, u"returned"},
                                 StateCode{QuestionnaireState::Approved, u"approved"},
                                 StateCode{QuestionnaireState::Published, u"published"},
                                 StateCode{QuestionnaireState::NotInSurvey, u"not_in_survey"},
                                 StateCode{QuestionnaireState::ToClarify, u"to_clarify"}};

} // namespace

QString questionnaireStateCode(QuestionnaireState state)
{
    return QStringView(std::ranges::find(kStateCodes, state, &StateCode::state)->code).toString();
}

QStringList questionnaireStateCodes()
{
    QStringList codes;
    for (const StateCode &known : kStateCodes)
        codes.append(QStringView(known.code).toString());
    return codes;
}

std::optional<QuestionnaireState> questionnaireStateFromCode(QStringView code)
{
    const auto found =
        std::ranges::find_if(kStateCodes, [code](const StateCode &known) { return code == known.code; });
    if (found == kStateCodes.end())
        return std::nullopt;
    return found->state;
}

bool isClosed(QuestionnaireState state)
{
    return isHandedOver(state) || state == QuestionnaireState::NotInSurvey;
}

bool isHandedOver(QuestionnaireState state)
{
    switch (state) {
    case QuestionnaireState::Sent:
    case QuestionnaireState::Received:
    case QuestionnaireState::InReview:
    case QuestionnaireState::Approved:
    case QuestionnaireState::Published:
    case QuestionnaireState::ToClarify:
        return true;
    case QuestionnaireState::ToFill:
    case QuestionnaireState::InProgress:
    case QuestionnaireState::ReadyToSend:
    case QuestionnaireState::Returned:
    case QuestionnaireState::NotInSurvey:
        break;
    }
    return false;
}

QString QuestionnaireStateText::of(QuestionnaireState state)
{
    switch (state) {
    case QuestionnaireState::ToFill:
        return tr("To fill in");
    case QuestionnaireState::InProgress:
        return tr("In progress");
    case QuestionnaireState::ReadyToSend:
        return tr("Ready to send");
    case QuestionnaireState::Sent:
        return tr("Sent");
    case QuestionnaireState::Received:
        return tr("Received");
    case QuestionnaireState::InReview:
        return tr("In review");
    case QuestionnaireState::Returned:
        return tr("Returned with remarks");
    case QuestionnaireState::Approved:
        return tr("Approved");
    case QuestionnaireState::Published:
        return tr("Published");
    case QuestionnaireState::NotInSurvey:
        return tr("Not in the survey");
    case QuestionnaireState::ToClarify:
        return tr("To be cleared up");
    }
    Q_UNREACHABLE();
}

} // namespace quaderno
