#include "analysis/answers.h"

#include "analysis/arithmetictext.h"
#include "analysis/evaluation.h"
#include "analysis/qualifiedtext.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

class AnswerText
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::AnswerText)

public:
    static QString empty()
    {
        return tr("There is nothing to read: write a value, or give the reason why it is missing.");
    }
    static QString notWhole(QStringView text)
    {
        return tr("“%1” is not a whole number.").arg(text.toString());
    }
    static QString tooManyDecimals(QStringView text, int decimals)
    {
        return tr("“%1” has too many decimals: at most %n are kept.", nullptr, decimals).arg(text.toString());
    }
    static QString unknownChoice(const QString &choice, const QStringList &choices)
    {
        return tr("“%1” is not one of the answers: %2.").arg(choice, choices.join(u", "_s));
    }
    static QString oneChoice(QStringView text)
    {
        return tr("“%1”: only one answer can hold.").arg(text.toString());
    }
    static QString between(const QString &label, const QString &low, const QString &high)
    {
        return tr("%1: the value must go from %2 to %3.").arg(label, low, high);
    }
    static QString atLeast(const QString &label, const QString &low)
    {
        return tr("%1: the value cannot be less than %2.").arg(label, low);
    }
    static QString atMost(const QString &label, const QString &high)
    {
        return tr("%1: the value cannot be more than %2.").arg(label, high);
    }
    static QString twoReadings(QStringView text)
    {
        return tr("“%1” can be read as thousands or as three decimals: write the number without separators.")
            .arg(text.toString());
    }
    static QString noEmail(QStringView text)
    {
        return tr("“%1” is not an e-mail address: write one like name@example.it.")
            .arg(text.trimmed().toString());
    }
    static QString noChoice() { return tr("none of these"); }
};

// "2,000" in Italian: somebody else's two thousand.
bool hasThreeDecimals(QStringView number, Language language)
{
    const qsizetype mark = number.lastIndexOf(language == Language::Italian ? u',' : u'.');
    qsizetype digits = 0;
    while (mark >= 0 && mark + 1 + digits < number.size() && number[mark + 1 + digits].isDigit())
        ++digits;
    return digits == 3;
}

Result<Observation> readNumber(const Variable &variable, QStringView text, const NumberFormat &format)
{
    QualifiedText typed = qualifiedText(text);
    const int decimals = variable.keptDecimals();
    auto value = format.parse(typed.number);
    if (const auto reckoned = arithmeticValue(typed.number, format)) {
        // The reckoning is kept beside its result: next year somebody wants to know.
        value = roundHalfAway(*reckoned, decimals);
        typed.note = text.trimmed().toString();
    }
    if (!value)
        return typed.status == ObsStatus::Normal ? value.error() : format.parse(text).error();
    if (const auto checked = checkedNumber(variable, value.value(), text); !checked)
        return checked.error();
    if (decimals < 3 && hasThreeDecimals(typed.number, format.language()))
        return refused(AnswerText::twoReadings(text));
    return Observation{.value = value.value(), .status = typed.status, .note = typed.note};
}

// By its code, or its label in either language.
const Choice *choiceNamed(const Variable &variable, const QString &name)
{
    const auto found = std::ranges::find_if(variable.choices, [&name](const Choice &choice) {
        return choice.name == name || choice.label.italian.compare(name, Qt::CaseInsensitive) == 0 ||
               choice.label.english.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == variable.choices.end() ? nullptr : &*found;
}

Result<Observation> readChoices(const Variable &variable, QStringView text, Language language)
{
    QStringList ticked;
    for (const QStringView part : text.split(u',', Qt::SkipEmptyParts)) {
        const QString name = part.trimmed().toString();
        const Choice *named = choiceNamed(variable, name);
        if (!named) {
            QStringList known;
            for (const Choice &choice : variable.choices)
                known.append(u'“' + choice.label.in(language) + u'”');
            return refused(AnswerText::unknownChoice(name, known));
        }
        ticked.append(named->name);
    }
    if (variable.type == VariableType::ChoiceOne && ticked.size() > 1)
        return refused(AnswerText::oneChoice(text));
    // Stored in catalogue order, each once, so that equal answers are equal texts.
    QStringList ordered;
    for (const Choice &choice : variable.choices) {
        if (ticked.contains(choice.name))
            ordered.append(choice.name);
    }
    return Observation{.text = ordered.join(u',')};
}

bool hasFormOfEmail(QStringView text)
{
    static const QRegularExpression form(u"^[^\\s@,;<>]+@[^\\s@,;<>.]+(?:\\.[^\\s@,;<>.]+)+$"_s);
    return form.match(text.trimmed().toString()).hasMatch();
}

QString choiceLabels(const Variable &variable, const QString &codes, Language language)
{
    QStringList labels;
    for (const Choice &choice : variable.choices) {
        if (codes.split(u',').contains(choice.name))
            labels.append(choice.label.in(language));
    }
    return labels.isEmpty() ? AnswerText::noChoice() : labels.join(u", "_s);
}

} // namespace

Result<Observation> readAnswer(const Variable &variable, QStringView text, const NumberFormat &format)
{
    if (variable.isChoice())
        return readChoices(variable, text, format.language());
    if (text.trimmed().isEmpty())
        return refused(AnswerText::empty());
    if (variable.isNumeric())
        return readNumber(variable, text, format);
    if (variable.type == VariableType::Email && !hasFormOfEmail(text))
        return refused(AnswerText::noEmail(text));
    return Observation{.text = text.trimmed().toString()};
}

Result<double> checkedNumber(const Variable &variable, double value, QStringView text)
{
    if (variable.type == VariableType::Count && value != std::trunc(value))
        return refused(AnswerText::notWhole(text));
    if (roundHalfAway(value, variable.keptDecimals()) != value)
        return refused(AnswerText::tooManyDecimals(text, variable.keptDecimals()));
    return value;
}

AnswerCount answerCount(const Catalogue &catalogue, const Observations &observations, QuestionnaireKey key,
                        std::optional<int> section)
{
    AnswerCount count;
    for (int i = 0; i < static_cast<int>(catalogue.variables.size()); ++i) {
        const Variable &variable = catalogue.variables[static_cast<size_t>(i)];
        const ObsKey cell{.refArea = key.refArea, .timePeriod = key.timePeriod, .variable = i};
        if (section.value_or(variable.section) != variable.section ||
            !isRelevant(catalogue, observations, cell))
            continue;
        const bool isAnswered = observations.stored(cell).has_value();
        ++count.questions;
        count.answered += isAnswered;
        count.blank += variable.required && !isAnswered;
    }
    return count;
}

QString answerNumber(const Variable &variable, double value, const NumberFormat &format)
{
    const bool hasCents = variable.type == VariableType::Euro && value != std::trunc(value);
    return format.format(value, hasCents ? kEuroDecimals : variable.minDecimals, variable.keptDecimals());
}

QString answerText(const Catalogue &catalogue, const Variable &variable,
                   const std::optional<Observation> &observation, const NumberFormat &format)
{
    if (!observation)
        return {};
    if (!observation->isPresent()) {
        const MissingReason *reason = catalogue.missingReason(observation->reason);
        return reason ? reason->label.in(format.language()) : obsStatusName(observation->status);
    }
    if (variable.isNumeric())
        return answerNumber(variable, observation->value.value_or(0), format);
    const QString text = observation->text.value_or(QString());
    return variable.isChoice() ? choiceLabels(variable, text, format.language()) : text;
}

QString brokenBound(const Catalogue &catalogue, const Observations &observations, ObsKey key,
                    const NumberFormat &format)
{
    const Variable &variable = catalogue.variables[static_cast<size_t>(key.variable)];
    const CellValue cell = observations.cell(key);
    if (!cell.value)
        return {};
    const auto boundValue = [&](const std::optional<BoundFormula> &bound) {
        return bound ? evaluated(catalogue, observations, *bound, key.refArea, key.timePeriod) : std::nullopt;
    };
    const auto low = boundValue(variable.min);
    const auto high = boundValue(variable.max);
    const bool isInside =
        (!low || difference(*cell.value, *low) >= 0) && (!high || difference(*cell.value, *high) <= 0);
    if (isInside)
        return {};
    const QString label = variable.label.in(format.language());
    const auto written = [&](double value) {
        return format.format(value, variable.minDecimals, variable.maxDecimals);
    };
    if (low && high)
        return AnswerText::between(label, written(*low), written(*high));
    return low ? AnswerText::atLeast(label, written(*low)) : AnswerText::atMost(label, written(*high));
}

} // namespace quaderno
