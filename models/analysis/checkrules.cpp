#include "analysis/checkrules.h"

#include <algorithm>
#include <array>
#include <span>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

bool holds(double left, CheckOperator comparison, double right)
{
    const double apart = difference(left, right);
    switch (comparison) {
    case CheckOperator::Less:
        return apart < 0;
    case CheckOperator::LessOrEqual:
        return apart <= 0;
    case CheckOperator::Equal:
        return apart == 0;
    case CheckOperator::GreaterOrEqual:
        return apart >= 0;
    case CheckOperator::Greater:
        return apart > 0;
    case CheckOperator::None:
        break;
    }
    return true;
}

// The sides as the message shows them: with the decimals that tell them apart.
MessageFields comparedFields(const Check &check, const CheckSubject &subject, std::optional<double> left,
                             std::optional<double> right)
{
    const auto text = [&subject](const BoundFormula &formula, std::optional<double> value) {
        return value ? subject.text(formula, *value) : u"-"_s;
    };
    MessageFields fields{.left = text(*check.left, left), .right = text(*check.right, right)};
    if (left && right && fields.left == fields.right) {
        fields.left = subject.format().format(*left, 0, kMostDecimals);
        fields.right = subject.format().format(*right, 0, kMostDecimals);
    }
    return fields;
}

// Whether the right side of a presence check is not there.
bool isLacking(const Check &check, const CellValue &cell)
{
    if (const QString letter = check.parameter(u"right_status"_s); !letter.isEmpty())
        return cell.status && obsStatusLetter(*cell.status) == letter;
    if (cell.status && isMissing(*cell.status))
        return check.ifMissing == IfMissing::Report;
    return cell.value.value_or(0) == 0;
}

// Any status is a reason, and a reason is an explanation: only what was never entered is blank.
bool isBlankNow(const CheckSubject &subject, int variable)
{
    return !subject.cell({.variable = variable, .choice = std::nullopt}).status &&
           subject.answerIn(subject.year() - 1, variable);
}

FindingDrafts wasPresent(const Check &check, const CheckSubject &subject)
{
    FindingDrafts found;
    for (const int variable : subject.variablesOf(check.left)) {
        if (isBlankNow(subject, variable))
            found.push_back(subject.draftAgainst(subject.year() - 1, variable));
    }
    return found;
}

// Against the latest earlier year that has a value: of a run of zeros only the first is odd.
FindingDrafts zeroAmongValues(const Check &check, const CheckSubject &subject)
{
    FindingDrafts found;
    for (const int variable : subject.variablesOf(check.left)) {
        if (subject.value(variable) != 0)
            continue;
        const auto year = subject.latestYear(variable, [](double) { return true; });
        if (year && subject.valueIn(*year, variable) != 0)
            found.push_back(subject.draftAgainst(*year, variable));
    }
    return found;
}

// A digit too many or too few, seen against the latest earlier year that has a value.
FindingDrafts outOfMagnitude(const Check &check, const CheckSubject &subject)
{
    const double times = check.number(u"times"_s, 10);
    FindingDrafts found;
    for (const int variable : subject.variablesOf(check.left)) {
        const double now = subject.value(variable).value_or(0);
        const auto year = subject.latestYear(variable, [](double then) { return then > 0; });
        if (now <= 0 || !year)
            continue;
        const double then = *subject.valueIn(*year, variable);
        if (std::max(now, then) >= times * std::min(now, then))
            found.push_back(subject.draftAgainst(*year, variable));
    }
    return found;
}

bool isLargeEnough(const Check &check, double value)
{
    return value >= check.number(u"at_least"_s, 1);
}

FindingDrafts repeatedInYears(const Check &check, const CheckSubject &subject)
{
    FindingDrafts found;
    for (const int variable : subject.variablesOf(check.left)) {
        const auto value = subject.value(variable);
        if (!value || !isLargeEnough(check, *value))
            continue;
        if (const auto year = subject.latestYear(variable, [&](double then) { return then == *value; }))
            found.push_back(subject.draftAgainst(*year, variable));
    }
    return found;
}

// The right side is rounded as whoever typed it on the left would have had to.
FindingDrafts repeatedSide(const Check &check, const CheckSubject &subject)
{
    const int variable = check.left->terms.front().variable;
    const auto left = subject.value(variable);
    const auto right = subject.value(*check.right);
    if (!left || !right || !isLargeEnough(check, *left) ||
        *left != roundHalfAway(*right, subject.variable(variable).keptDecimals()))
        return {};
    FindingDraft draft = subject.draft({&*check.left, &*check.right});
    draft.fields.value = subject.text(variable, *left);
    return {draft};
}

// A part that is all of its whole is no coincidence.
bool isPartOfTheOther(const Variable &first, int firstIndex, const Variable &second, int secondIndex)
{
    const auto names = [](const std::optional<BoundFormula> &bound, int index) {
        return bound && bound->variableAlone() == index;
    };
    return names(first.max, secondIndex) || names(second.max, firstIndex);
}

FindingDraft repeatedPair(const CheckSubject &subject, int first, int second, double value)
{
    const Language language = subject.format().language();
    const QString plain = NumberFormat::plain(value);
    return {.variables = {first, second},
            .basis = {plain, plain},
            .fields = {.left = subject.variable(first).label.in(language),
                       .right = subject.variable(second).label.in(language),
                       .value = subject.text(first, value)}};
}

FindingDrafts repeatedInFields(const Check &check, const CheckSubject &subject)
{
    const std::vector<int> variables = subject.variablesOf(std::nullopt);
    FindingDrafts found;
    for (auto first = variables.begin(); first != variables.end(); ++first) {
        const auto value = subject.value(*first);
        if (!value || !isLargeEnough(check, *value))
            continue;
        for (auto second = first + 1; second != variables.end(); ++second) {
            if (subject.value(*second) == value &&
                !isPartOfTheOther(subject.variable(*first), *first, subject.variable(*second), *second))
                found.push_back(repeatedPair(subject, *first, *second, *value));
        }
    }
    return found;
}

} // namespace

FindingDrafts boundsFindings(const Check &check, const CheckSubject &subject)
{
    struct Bound {
        CheckOperator comparison;
        const std::optional<BoundFormula> &formula;
    };
    const Variable &variable = subject.variable(check.left->terms.front().variable);
    const std::array own{Bound{CheckOperator::GreaterOrEqual, variable.min},
                         Bound{CheckOperator::LessOrEqual, variable.max}};
    const std::array given{Bound{check.comparison, check.right}};
    const auto value = subject.value(*check.left);
    for (const auto &[comparison, formula] :
         check.right ? std::span<const Bound>(given) : std::span<const Bound>(own)) {
        const auto bound = formula ? subject.value(*formula) : std::nullopt;
        if (!value || !bound || holds(*value, comparison, *bound))
            continue;
        FindingDraft draft = subject.draft({&*check.left, &*formula});
        draft.fields = {.left = subject.text(*check.left, *value), .right = subject.text(*formula, *bound)};
        return {draft};
    }
    return {};
}

FindingDrafts compareFindings(const Check &check, const CheckSubject &subject)
{
    const auto left = subject.value(*check.left);
    const auto right = subject.value(*check.right);
    if (left && right && holds(*left, check.comparison, *right))
        return {};
    const bool isOneSided = left.has_value() != right.has_value();
    if (!(left && right) && !(isOneSided && check.ifMissing == IfMissing::Report))
        return {};
    FindingDraft draft = subject.draft({&*check.left, &*check.right});
    draft.fields = comparedFields(check, subject, left, right);
    return {draft};
}

FindingDrafts presenceFindings(const Check &check, const CheckSubject &subject)
{
    const auto left = subject.value(*check.left);
    if (left.value_or(0) == 0 || !isLacking(check, subject.cell(check.right->terms.front())))
        return {};
    FindingDraft draft = subject.draft({&*check.right, &*check.left});
    draft.fields.left = subject.text(*check.left, *left);
    return {draft};
}

FindingDrafts changeFindings(const Check &check, const CheckSubject &subject)
{
    const QString method = check.parameter(u"method"_s);
    return method == u"zero"        ? zeroAmongValues(check, subject)
           : method == u"magnitude" ? outOfMagnitude(check, subject)
                                    : wasPresent(check, subject);
}

FindingDrafts repeatFindings(const Check &check, const CheckSubject &subject)
{
    if (check.parameter(u"scope"_s) == u"years")
        return repeatedInYears(check, subject);
    return check.left ? repeatedSide(check, subject) : repeatedInFields(check, subject);
}

} // namespace quaderno
