// The questionnaire of one zone and year as it is read on paper: what is asked, and what was answered, in
// words.
#pragma once

#include "catalogue/catalogue.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace quaderno
{

class DataSet;

enum class QuestionnaireKind {
    Empty,   // to fill by hand: every question applies, none is answered; last year's answers stand beside
    Filled,  // what was answered
    Compared // what was answered, last year's answers beside
};

struct QuestionnaireAnswer {
    QString text = {}; // number, text or labels of the choices; the words of the reason when missing
    bool isMissing = false;
    QString status = {}; // "estimated"; empty for a normal value, and for a missing one
    QString note = {};
    // "1.219 (estimated)": where there is no room for more.
    [[nodiscard]] QString inBrief() const
    {
        return status.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, status);
    }
    bool operator==(const QuestionnaireAnswer &) const = default;
};

struct QuestionnaireChoice {
    QString label = {};
    QString group = {}; // the head over neighbours with the same group; empty for none
    bool isTicked = false;
    bool operator==(const QuestionnaireChoice &) const = default;
};

struct QuestionnaireQuestion {
    QString label = {};
    QString hint = {};
    QString unit = {};
    QString condition = {}; // "only if “Other” is ticked"; empty when it always applies
    VariableType type = VariableType::Count;
    bool isRemarks = false; // a text that nobody has to give: it gets room
    bool isRelevant = true; // the question applies
    std::vector<QuestionnaireChoice> choices = {};
    std::optional<QuestionnaireAnswer> answer = {};   // nullopt: never entered
    std::optional<QuestionnaireAnswer> previous = {}; // of the year before; nullopt also for a Filled one
    QStringList explanations = {}; // warnings that were explained or let stand, each with the words

    [[nodiscard]] bool isChoice() const { return !choices.empty(); }
    [[nodiscard]] bool isText() const { return type == VariableType::Text || type == VariableType::Email; }
    bool operator==(const QuestionnaireQuestion &) const = default;
};

struct QuestionnaireSection {
    QString label = {};
    std::vector<QuestionnaireQuestion> questions = {};
    bool operator==(const QuestionnaireSection &) const = default;
};

struct QuestionnaireContents {
    QuestionnaireKind kind = QuestionnaireKind::Filled;
    QString zone = {};
    int year = 0;
    std::vector<QuestionnaireSection> sections = {}; // in catalogue order, those without questions left out
    // Those that a zone is offered, each with the digit that it has in the menu on screen.
    std::vector<std::pair<int, QString>> missingReasons = {};
    // Of the questions that apply.
    int answeredCount = 0;
    int missingCount = 0;
    int neverEnteredCount = 0;
    QString way = {}; // "Sent on 14/03/2013"; empty for an Empty one
    bool operator==(const QuestionnaireContents &) const = default;

    [[nodiscard]] QString heading() const; // "Questionario 2011 · Val di Cornia"
};

// The questionnaire of zone `refArea` in `year`, which must be one of the data set.
[[nodiscard]] QuestionnaireContents questionnaireContents(const DataSet &dataSet, int refArea, int year,
                                                          QuestionnaireKind kind, Language language);

} // namespace quaderno
