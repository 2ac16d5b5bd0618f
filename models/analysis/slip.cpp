#include "analysis/slip.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

constexpr double kClose = 1.25;     // times or one part of another year's number: it may be this one
constexpr double kVeryClose = 1.05; // for what has many ways to be close by chance
constexpr int kTellingDigits = 3;   // fewer are alike by chance
constexpr int kFewestDigits = 2;    // of one digit every other is one slip away

// The digits of a number without its decimal mark and without zeros in front, as they are typed.
QString digits(double value)
{
    QString text = NumberFormat::plain(std::abs(value));
    text.remove(u'.');
    while (text.size() > 1 && text.startsWith(u'0'))
        text.remove(0, 1);
    return text;
}

bool isTelling(double value)
{
    return digits(value).size() >= kTellingDigits;
}

bool isWithin(double value, double reference, double factor)
{
    return reference > 0 && value >= reference / factor && value <= reference * factor;
}

std::optional<double> swappedAt(const QString &text, qsizetype place)
{
    if (place + 1 >= text.size() || !text[place].isDigit() || !text[place + 1].isDigit() ||
        text[place] == text[place + 1])
        return std::nullopt;
    QString other = text;
    std::swap(other[place], other[place + 1]);
    return NumberFormat::parsePlain(other);
}

std::vector<double> withSwappedDigits(double value)
{
    const QString text = NumberFormat::plain(value);
    std::vector<double> found;
    for (qsizetype place = 0; place < text.size(); ++place) {
        if (const auto other = swappedAt(text, place))
            found.push_back(*other);
    }
    return found;
}

std::vector<double> withOneDigit(double value)
{
    const QString text = NumberFormat::plain(value);
    std::vector<double> found;
    for (qsizetype place = 0; place < text.size(); ++place) {
        // A number is not written with a 0 in front.
        for (char16_t digit = place == 0 ? u'1' : u'0'; text[place].isDigit() && digit <= u'9'; ++digit) {
            QString other = text;
            other[place] = digit;
            const auto changed = NumberFormat::parsePlain(other);
            if (text[place] != digit && changed)
                found.push_back(*changed);
        }
    }
    return found;
}

// The nearest other year in which the zone has a number there: an earlier one, else a later one.
std::optional<int> nearestYear(const CheckSubject &subject, int variable)
{
    const auto isNumber = [](double value) { return value > 0; };
    if (const auto earlier = subject.latestYear(variable, isNumber))
        return earlier;
    for (int year = subject.year() + 1; year <= subject.lastYear(); ++year) {
        if (subject.valueIn(year, variable).value_or(0) > 0)
            return year;
    }
    return std::nullopt;
}

class Search
{
public:
    Search(const Check &check, const CheckSubject &subject, const std::vector<int> &variables,
           const Contents &isContent)
        : m_check(check), m_subject(subject), m_variables(variables), m_isContent(isContent)
    {
    }

    [[nodiscard]] std::optional<Slip> found() const
    {
        if (const auto pair = ofPair())
            return pair;
        for (const int variable : m_variables) {
            const auto value = m_subject.value(variable);
            if (!m_subject.variable(variable).isNumeric() || !value || *value <= 0)
                continue;
            for (const auto look : {&Search::otherYear, &Search::digit, &Search::otherField}) {
                if (const auto slip = (this->*look)(variable, *value))
                    return slip;
            }
        }
        return std::nullopt;
    }

private:
    // Two numbers that are held against each other.
    [[nodiscard]] std::optional<Slip> ofPair() const
    {
        const auto left = m_check.left ? m_check.left->variableAlone() : std::nullopt;
        const auto right = m_check.right ? m_check.right->variableAlone() : std::nullopt;
        if (m_check.type != CheckType::Compare || !left || !right)
            return std::nullopt;
        const int first = *left;
        const int second = *right;
        const auto one = m_subject.value(first);
        const auto other = m_subject.value(second);
        if (!one || !other || !m_isContent(first, *other))
            return std::nullopt;
        if (const auto kind = slipBetween(*one, *other))
            return Slip{.kind = *kind, .variable = first, .would = *other, .other = second};
        return interchanged(first, *one, second, *other);
    }

    // Each would be close to its own past in the other's field, and is not where it stands.
    [[nodiscard]] std::optional<Slip> interchanged(int first, double one, int second, double other) const
    {
        const auto year = nearestYear(m_subject, first);
        const auto ofFirst = year ? m_subject.valueIn(*year, first) : std::nullopt;
        const auto ofSecond = year ? m_subject.valueIn(*year, second) : std::nullopt;
        const bool isSo = ofFirst && ofSecond && isWithin(other, *ofFirst, kClose) &&
                          isWithin(one, *ofSecond, kClose) && !isWithin(one, *ofFirst, kClose) &&
                          !isWithin(other, *ofSecond, kClose);
        return isSo ? std::optional(Slip{.kind = Slip::Kind::Interchanged,
                                         .variable = first,
                                         .would = other,
                                         .other = second,
                                         .year = year})
                    : std::nullopt;
    }

    [[nodiscard]] std::optional<Slip> otherYear(int variable, double value) const
    {
        const bool isIt = isTelling(value) && m_subject.valueIn(m_subject.year() - 1, variable) == value;
        return isIt ? std::optional(Slip{
                          .kind = Slip::Kind::OtherYear, .variable = variable, .year = m_subject.year() - 1})
                    : std::nullopt;
    }

    [[nodiscard]] std::optional<Slip> digit(int variable, double value) const
    {
        const auto year = nearestYear(m_subject, variable);
        const auto then = year ? m_subject.valueIn(*year, variable) : std::nullopt;
        // What is close to another year as it stands has not slipped.
        if (!then || isWithin(value, *then, kClose) || digits(value).size() < kFewestDigits)
            return std::nullopt;
        const int decimals = m_subject.variable(variable).keptDecimals();
        const auto only = [&](const std::vector<double> &values, double factor) -> std::optional<double> {
            std::optional<double> found;
            for (const double candidate : values) {
                if (!isWithin(candidate, *then, factor) || roundHalfAway(candidate, decimals) != candidate ||
                    candidate == found || !m_isContent(variable, candidate))
                    continue;
                if (found)
                    return std::nullopt;
                found = candidate;
            }
            return found;
        };
        struct Way {
            Slip::Kind kind;
            std::vector<double> values;
            double factor;
        };
        for (const Way &way : {Way{Slip::Kind::TenTimes, {roundHalfAway(value / 10, kMostDecimals)}, kClose},
                               Way{Slip::Kind::TenthPart, {roundHalfAway(value * 10, kMostDecimals)}, kClose},
                               Way{Slip::Kind::SwappedDigits, withSwappedDigits(value), kVeryClose},
                               Way{Slip::Kind::OneDigit, withOneDigit(value), kVeryClose}}) {
            if (const auto would = only(way.values, way.factor))
                return Slip{.kind = way.kind, .variable = variable, .would = would, .year = year};
        }
        return std::nullopt;
    }

    // The question before it or after it among the numbers of the form, this year or the year before.
    [[nodiscard]] std::optional<Slip> otherField(int variable, double value) const
    {
        if (!isTelling(value))
            return std::nullopt;
        const std::vector<int> asked = m_subject.variablesOf(std::nullopt);
        const auto own = std::ranges::find(asked, variable);
        if (own == asked.end())
            return std::nullopt;
        std::vector<int> neighbours;
        if (own != asked.begin())
            neighbours.push_back(*(own - 1));
        if (own + 1 != asked.end())
            neighbours.push_back(*(own + 1));
        for (const int year : {m_subject.year(), m_subject.year() - 1}) {
            for (const int other : neighbours) {
                const bool isToldAnyway = std::ranges::find(m_variables, other) != m_variables.end();
                if (!isToldAnyway && !m_subject.isPartOfTheOther(variable, other) &&
                    m_subject.valueIn(year, other) == value)
                    return Slip{
                        .kind = Slip::Kind::OtherField, .variable = variable, .other = other, .year = year};
            }
        }
        return std::nullopt;
    }

    const Check &m_check;
    const CheckSubject &m_subject;
    const std::vector<int> &m_variables;
    const Contents &m_isContent;
};

class SlipWords
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::Slip)

public:
    static QString betweenTwo(Slip::Kind kind)
    {
        switch (kind) {
        case Slip::Kind::SwappedDigits:
            return tr("The two numbers have the same digits, two of them swapped.");
        case Slip::Kind::TenTimes:
        case Slip::Kind::TenthPart:
            return tr("One number is ten times the other.");
        default:
            return tr("The two numbers differ in one digit.");
        }
    }

    static QString alone(Slip::Kind kind)
    {
        switch (kind) {
        case Slip::Kind::SwappedDigits:
            return tr("With two digits swapped it would be %1, %2.", "value, how near another year’s");
        case Slip::Kind::TenTimes:
            return tr("Divided by ten it would be %1, %2.", "value, how near another year’s");
        case Slip::Kind::TenthPart:
            return tr("Multiplied by ten it would be %1, %2.", "value, how near another year’s");
        default:
            return tr("With one digit changed it would be %1, %2.", "value, how near another year’s");
        }
    }

    static QString near(const QString &would, const QString &then, int year)
    {
        return would == then ? tr("as in %1", "year").arg(year)
                             : tr("close to %1 in %2", "value, year").arg(then).arg(year);
    }

    static QString otherYear() { return tr("It is the number of %1: it may come from that year’s column."); }
    static QString otherField()
    {
        return tr("It is the number of “%1” in %2: it may have been meant for that field.");
    }
    static QString interchanged()
    {
        return tr(
            "The other way round they would be much as in %1 (%2 and %3): each may stand in the other’s "
            "field.");
    }
    static QString named(const QString &label, const QString &sentence)
    {
        return tr("“%1”: %2", "question, sentence").arg(label, sentence.front().toLower() + sentence.mid(1));
    }
};

} // namespace

std::optional<Slip::Kind> slipBetween(double one, double other)
{
    if (one <= 0 || other <= 0 || one == other || !isTelling(one) || !isTelling(other))
        return std::nullopt;
    if (roundHalfAway(one / 10, kMostDecimals) == other)
        return Slip::Kind::TenTimes;
    if (roundHalfAway(one * 10, kMostDecimals) == other)
        return Slip::Kind::TenthPart;
    const auto holds = [other](const std::vector<double> &values) {
        return std::ranges::find(values, other) != values.end();
    };
    if (holds(withSwappedDigits(one)))
        return Slip::Kind::SwappedDigits;
    return holds(withOneDigit(one)) ? std::optional(Slip::Kind::OneDigit) : std::nullopt;
}

std::optional<Slip> explainingSlip(const Check &check, const CheckSubject &subject,
                                   const std::vector<int> &variables, const Contents &isContent)
{
    return Search(check, subject, variables, isContent).found();
}

QString slipSentence(const Slip &slip, const CheckSubject &subject, const std::vector<int> &variables)
{
    const Language language = subject.format().language();
    const auto then = [&](int variable) {
        return subject.text(variable, subject.valueIn(*slip.year, variable).value_or(0));
    };
    const QString label = subject.variable(slip.variable).label.in(language);
    const auto named = [&](const QString &sentence) {
        return variables.size() > 1 ? SlipWords::named(label, sentence) : sentence;
    };
    switch (slip.kind) {
    case Slip::Kind::Interchanged:
        return SlipWords::interchanged().arg(*slip.year).arg(then(slip.variable), then(*slip.other));
    case Slip::Kind::OtherYear:
        return named(SlipWords::otherYear().arg(*slip.year));
    case Slip::Kind::OtherField:
        return named(
            SlipWords::otherField().arg(subject.variable(*slip.other).label.in(language)).arg(*slip.year));
    default:
        break;
    }
    if (slip.other)
        return SlipWords::betweenTwo(slip.kind);
    const QString would = subject.text(slip.variable, *slip.would);
    return named(
        SlipWords::alone(slip.kind).arg(would, SlipWords::near(would, then(slip.variable), *slip.year)));
}

} // namespace quaderno
