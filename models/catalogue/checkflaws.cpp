#include "catalogue/checkflaws.h"

#include "catalogue/sheetnumber.h"

#include <QCoreApplication>

#include <algorithm>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

bool isVariable(const std::optional<BoundFormula> &formula)
{
    return formula && formula->variableAlone();
}

// A variable or one of its choices, and nothing else.
bool isTerm(const std::optional<BoundFormula> &formula)
{
    return formula && formula->terms.size() == 1 &&
           formula->formula.text() == formula->formula.terms().front();
}

bool namesVariable(const std::optional<BoundFormula> &formula)
{
    return formula && !formula->terms.empty();
}

class CheckFlaws
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::CheckFlaws)

public:
    static QString ofSides(const Check &check)
    {
        switch (check.type) {
        case CheckType::Bounds:
            return ofBounds(check);
        case CheckType::Compare:
            return ofCompare(check);
        case CheckType::Presence:
            return namesVariable(check.left) && isTerm(check.right)
                       ? QString()
                       : tr("a check of presence needs left, and a variable or a choice on the right");
        case CheckType::Change:
            return !check.left || isVariable(check.left) ? QString() : needsVariable();
        case CheckType::Peers:
            return namesVariable(check.left) ? QString() : tr("a comparison with the other zones needs left");
        case CheckType::Repeat:
            return ofRepeat(check);
        }
        return {};
    }

    static QString ofParameters(const Check &check)
    {
        const std::map<QString, QStringList> known = knownParameters(check.type);
        for (const auto &[name, value] : check.parameters) {
            const auto found = known.find(name);
            if (found == known.end())
                return tr("a check of this type has no parameter “%1”").arg(name);
            const auto number = sheetNumber(value);
            const bool isKnown =
                found->second.isEmpty() ? number && number.value() >= 0 : found->second.contains(value);
            if (!isKnown)
                return tr("the parameter “%1” cannot be “%2”").arg(name, value);
        }
        for (const QString &needed : {u"method"_s, u"scope"_s}) {
            if (known.contains(needed) && !check.parameters.contains(needed))
                return tr("the parameter “%1” is missing").arg(needed);
        }
        return {};
    }

private:
    // The words that a parameter may be; none: a number of at least 0.
    static std::map<QString, QStringList> knownParameters(CheckType type)
    {
        switch (type) {
        case CheckType::Presence:
            return {{u"right_status"_s, {u"M"_s, u"L"_s, u"O"_s, u"Q"_s}}};
        case CheckType::Change:
            return {{u"method"_s, {u"was_present"_s, u"zero"_s, u"magnitude"_s}}, {u"times"_s, {}}};
        case CheckType::Peers:
            return {{u"method"_s, {u"hidiroglou-berthelot"_s}},
                    {u"u"_s, {}},
                    {u"a"_s, {}},
                    {u"c"_s, {}},
                    {u"at_least"_s, {}}};
        case CheckType::Repeat:
            return {{u"scope"_s, {u"fields"_s, u"years"_s}}, {u"at_least"_s, {}}};
        default:
            return {};
        }
    }

    static QString ofBounds(const Check &check)
    {
        if (!isVariable(check.left))
            return needsVariable();
        const bool hasOperator = check.comparison != CheckOperator::None;
        if (!hasOperator && check.severity != Severity::Error)
            return tr("the bounds of a variable are errors: severity must be error");
        return hasOperator == check.right.has_value() ? QString()
                                                      : tr("operator and right are there both or neither");
    }

    static QString ofCompare(const Check &check)
    {
        const bool comparesSides = check.left && check.right && check.comparison != CheckOperator::None;
        return comparesSides && (namesVariable(check.left) || namesVariable(check.right))
                   ? QString()
                   : tr("a comparison needs left, operator and right");
    }

    static QString ofRepeat(const Check &check)
    {
        if (check.left && !isVariable(check.left))
            return needsVariable();
        const bool isOverYears = check.parameter(u"scope"_s) == u"years";
        const bool comparesSides = check.right && check.comparison == CheckOperator::Equal;
        const bool hasNoSide = !check.right && check.comparison == CheckOperator::None;
        const bool isWhole = isOverYears ? hasNoSide : check.left ? comparesSides : hasNoSide;
        return isWhole
                   ? QString()
                   : tr("a repeated figure is looked for in the years of left, in left = right, or in all "
                        "fields where left, operator and right are empty");
    }

    static QString needsVariable() { return tr("the left side must be a variable and nothing else"); }
};

} // namespace

QString flawOf(const Check &check)
{
    const QString flaw = CheckFlaws::ofParameters(check);
    return flaw.isEmpty() ? CheckFlaws::ofSides(check) : flaw;
}

} // namespace quaderno
