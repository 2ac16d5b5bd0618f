#include "analysis/checkrules.h"

#include <algorithm>
#include <iterator>

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

struct Bound {
    CheckOperator comparison;
    const BoundFormula *formula;
};

// Of a compare check its right side, of a bounds check that or the ends of its variable.
std::vector<Bound> boundsOf(const Check &check, const CheckSubject &subject)
{
    if (check.right)
        return {{check.comparison, &*check.right}};
    const Variable &variable = subject.variable(check.left->terms.front().variable);
    std::vector<Bound> bounds;
    if (variable.min)
        bounds.push_back({CheckOperator::GreaterOrEqual, &*variable.min});
    if (variable.max)
        bounds.push_back({CheckOperator::LessOrEqual, &*variable.max});
    return bounds;
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

// Of two sides that lack one value at least.
NotJudged whyNotCompared(const Check &check, const CheckSubject &subject, std::optional<double> left,
                         std::optional<double> right)
{
    NotJudged why = NotJudged::NoValue;
    if (!left)
        why = subject.whyNoValue(*check.left);
    return right ? why : std::min(why, subject.whyNoValue(*check.right));
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
CheckVerdict wasPresent(const Check &check, const CheckSubject &subject)
{
    CheckVerdict verdict;
    for (const int variable : subject.variablesOf(check.left)) {
        if (subject.cell({.variable = variable, .choice = std::nullopt}).status)
            verdict.pass();
        else if (!subject.isBegunByZone())
            verdict.cannot(NotJudged::NotBegun);
        else if (!subject.answerIn(subject.year() - 1, variable))
            verdict.cannot(NotJudged::NoComparison);
        else
            verdict.fail(subject.draftAgainst(subject.year() - 1, variable));
    }
    return verdict;
}

// Against the latest earlier year that has a value: of a run of zeros only the first is odd.
CheckVerdict zeroAmongValues(const Check &check, const CheckSubject &subject)
{
    CheckVerdict verdict;
    for (const int variable : subject.variablesOf(check.left)) {
        const auto value = subject.value(variable);
        const auto year = subject.latestYear(variable, [](double) { return true; });
        if (!value)
            verdict.cannot(subject.whyNoValue(variable));
        else if (!year)
            verdict.cannot(NotJudged::NoComparison);
        else if (*value == 0 && subject.valueIn(*year, variable) != 0)
            verdict.fail(subject.draftAgainst(*year, variable));
        else
            verdict.pass();
    }
    return verdict;
}

// A digit too many or too few, seen against the latest earlier year that has a value.
CheckVerdict outOfMagnitude(const Check &check, const CheckSubject &subject)
{
    const double times = check.number(u"times"_s, 10);
    CheckVerdict verdict;
    for (const int variable : subject.variablesOf(check.left)) {
        const auto now = subject.value(variable);
        const auto year = subject.latestYear(variable, [](double then) { return then > 0; });
        if (!now)
            verdict.cannot(subject.whyNoValue(variable));
        else if (*now <= 0 || !year)
            verdict.cannot(NotJudged::NoComparison);
        else if (const double then = *subject.valueIn(*year, variable);
                 std::max(*now, then) >= times * std::min(*now, then))
            verdict.fail(subject.draftAgainst(*year, variable));
        else
            verdict.pass();
    }
    return verdict;
}

bool isLargeEnough(const Check &check, double value)
{
    return value >= check.number(u"at_least"_s, 1);
}

CheckVerdict repeatedInYears(const Check &check, const CheckSubject &subject)
{
    CheckVerdict verdict;
    for (const int variable : subject.variablesOf(check.left)) {
        const auto value = subject.value(variable);
        if (!value) {
            verdict.cannot(subject.whyNoValue(variable));
            continue;
        }
        const auto year = subject.latestYear(variable, [&](double then) { return then == *value; });
        if (!subject.latestYear(variable, [](double) { return true; }))
            verdict.cannot(NotJudged::NoComparison);
        else if (year && isLargeEnough(check, *value))
            verdict.fail(subject.draftAgainst(*year, variable));
        else
            verdict.pass();
    }
    return verdict;
}

// The right side is rounded as whoever typed it on the left would have had to.
CheckVerdict repeatedSide(const Check &check, const CheckSubject &subject)
{
    const int variable = check.left->terms.front().variable;
    const auto left = subject.value(variable);
    const auto right = subject.value(*check.right);
    CheckVerdict verdict;
    if (!left || !right) {
        verdict.cannot(whyNotCompared(check, subject, left, right));
    } else if (!isLargeEnough(check, *left) ||
               *left != roundHalfAway(*right, subject.variable(variable).keptDecimals())) {
        verdict.pass();
    } else {
        FindingDraft draft = subject.draft({&*check.left, &*check.right});
        draft.fields.value = subject.text(variable, *left);
        verdict.fail(std::move(draft));
    }
    return verdict;
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

CheckVerdict repeatedInFields(const Check &check, const CheckSubject &subject)
{
    const std::vector<int> variables = subject.variablesOf(std::nullopt);
    CheckVerdict verdict;
    for (auto first = variables.begin(); first != variables.end(); ++first) {
        const auto value = subject.value(*first);
        if (!value) {
            verdict.cannot(subject.whyNoValue(*first));
            continue;
        }
        std::vector<FindingDraft> pairs;
        for (auto second = first + 1; second != variables.end(); ++second) {
            if (isLargeEnough(check, *value) && subject.value(*second) == value &&
                !subject.isPartOfTheOther(*first, *second))
                pairs.push_back(repeatedPair(subject, *first, *second, *value));
        }
        verdict.failOrPass(std::move(pairs));
    }
    return verdict;
}

} // namespace

void CheckVerdict::failOrPass(std::vector<FindingDraft> drafts)
{
    ++(drafts.empty() ? m_summary.passed : m_summary.failed);
    std::ranges::move(drafts, std::back_inserter(m_found));
}

CheckVerdict boundsVerdict(const Check &check, const CheckSubject &subject)
{
    const auto value = subject.value(*check.left);
    CheckVerdict verdict;
    std::optional<NotJudged> unknown;
    if (!value)
        unknown = subject.whyNoValue(*check.left);
    for (const auto &[comparison, formula] : boundsOf(check, subject)) {
        const auto bound = subject.value(*formula);
        if (!bound && !unknown)
            unknown = subject.whyNoValue(*formula);
        if (!value || !bound || holds(*value, comparison, *bound))
            continue;
        FindingDraft draft = subject.draft({&*check.left, &*formula});
        draft.fields = {.left = subject.text(*check.left, *value), .right = subject.text(*formula, *bound)};
        verdict.fail(std::move(draft));
        return verdict;
    }
    if (unknown)
        verdict.cannot(*unknown);
    else
        verdict.pass();
    return verdict;
}

CheckVerdict compareVerdict(const Check &check, const CheckSubject &subject)
{
    const auto left = subject.value(*check.left);
    const auto right = subject.value(*check.right);
    const bool isOneSided = left.has_value() != right.has_value();
    CheckVerdict verdict;
    if (left && right && holds(*left, check.comparison, *right)) {
        verdict.pass();
    } else if (!(left && right) && !(isOneSided && check.ifMissing == IfMissing::Report)) {
        verdict.cannot(whyNotCompared(check, subject, left, right));
    } else {
        FindingDraft draft = subject.draft({&*check.left, &*check.right});
        draft.fields = comparedFields(check, subject, left, right);
        verdict.fail(std::move(draft));
    }
    return verdict;
}

bool isMetWith(const Check &check, const CheckSubject &subject, int variable, double supposed)
{
    const auto left = subject.valueWith(*check.left, variable, supposed);
    return left && std::ranges::all_of(boundsOf(check, subject), [&](const Bound &bound) {
               const auto right = subject.valueWith(*bound.formula, variable, supposed);
               return right && holds(*left, bound.comparison, *right);
           });
}

CheckVerdict presenceVerdict(const Check &check, const CheckSubject &subject)
{
    const auto left = subject.value(*check.left);
    CheckVerdict verdict;
    if (!left) {
        verdict.cannot(subject.whyNoValue(*check.left));
    } else if (*left == 0 || !isLacking(check, subject.cell(check.right->terms.front()))) {
        verdict.pass();
    } else {
        FindingDraft draft = subject.draft({&*check.right, &*check.left});
        draft.fields.left = subject.text(*check.left, *left);
        verdict.fail(std::move(draft));
    }
    return verdict;
}

CheckVerdict changeVerdict(const Check &check, const CheckSubject &subject)
{
    const QString method = check.parameter(u"method"_s);
    return method == u"zero"        ? zeroAmongValues(check, subject)
           : method == u"magnitude" ? outOfMagnitude(check, subject)
                                    : wasPresent(check, subject);
}

CheckVerdict repeatVerdict(const Check &check, const CheckSubject &subject)
{
    if (check.parameter(u"scope"_s) == u"years")
        return repeatedInYears(check, subject);
    return check.left ? repeatedSide(check, subject) : repeatedInFields(check, subject);
}

} // namespace quaderno
