#include "catalogue/catalogue.h"

#include "data/numberformat.h"

#include <algorithm>

namespace quaderno
{

namespace
{

template <typename Entry, typename Text>
std::optional<int> indexByName(const std::vector<Entry> &entries, Text name)
{
    const auto found = std::ranges::find(entries, name, &Entry::name);
    if (found == entries.end())
        return std::nullopt;
    return static_cast<int>(found - entries.begin());
}

} // namespace

std::optional<int> BoundFormula::variableAlone() const
{
    const bool isAlone =
        terms.size() == 1 && !terms.front().choice && formula.text() == formula.terms().front();
    return isAlone ? std::optional(terms.front().variable) : std::nullopt;
}

bool Variable::offers(const QString &text) const
{
    if (!isChoice())
        return true;
    const QStringList codes = text.split(u',', Qt::SkipEmptyParts);
    return (type == VariableType::ChoiceMany || codes.size() <= 1) &&
           std::ranges::all_of(codes, [this](const QString &code) { return choiceIndex(code).has_value(); });
}

std::optional<int> Variable::choiceIndex(QStringView choice) const
{
    return indexByName(choices, choice);
}

QString Check::parameter(const QString &parameterName) const
{
    const auto found = parameters.find(parameterName);
    return found == parameters.end() ? QString() : found->second;
}

double Check::number(const QString &parameterName, double otherwise) const
{
    return NumberFormat::parsePlain(parameter(parameterName)).value_or(otherwise);
}

std::optional<int> Catalogue::variableIndex(QStringView name) const
{
    return indexByName(variables, name);
}

std::optional<int> Catalogue::indicatorIndex(QStringView name) const
{
    return indexByName(indicators, name);
}

const MissingReason *Catalogue::missingReason(QStringView key) const
{
    const auto found = std::ranges::find(missingReasons, key, &MissingReason::key);
    return found == missingReasons.end() ? nullptr : &*found;
}

std::vector<std::pair<int, MissingReason>> Catalogue::offeredReasons(bool isOfficer) const
{
    std::vector<std::pair<int, MissingReason>> offered;
    int digit = 0;
    for (const MissingReason &reason : missingReasons) {
        ++digit;
        if (!reason.isForOfficer || isOfficer)
            offered.emplace_back(digit, reason);
    }
    return offered;
}

const MissingReason *Catalogue::missingReasonFor(ObsStatus status) const
{
    const auto found = std::ranges::find(missingReasons, status, &MissingReason::status);
    return found == missingReasons.end() ? nullptr : &*found;
}

const QString &Catalogue::name(Shown shown) const
{
    return shown.kind == Shown::Kind::Variable ? variables[static_cast<size_t>(shown.index)].name
                                               : indicators[static_cast<size_t>(shown.index)].name;
}

const LocalText &Catalogue::label(Shown shown) const
{
    return shown.kind == Shown::Kind::Variable ? variables[static_cast<size_t>(shown.index)].label
                                               : indicators[static_cast<size_t>(shown.index)].label;
}

const LocalText &Catalogue::unit(Shown shown) const
{
    return shown.kind == Shown::Kind::Variable ? variables[static_cast<size_t>(shown.index)].unit
                                               : indicators[static_cast<size_t>(shown.index)].unit;
}

int Catalogue::minDecimals(Shown shown) const
{
    return shown.kind == Shown::Kind::Variable ? variables[static_cast<size_t>(shown.index)].minDecimals
                                               : indicators[static_cast<size_t>(shown.index)].minDecimals;
}

int Catalogue::maxDecimals(Shown shown) const
{
    return shown.kind == Shown::Kind::Variable ? variables[static_cast<size_t>(shown.index)].maxDecimals
                                               : indicators[static_cast<size_t>(shown.index)].maxDecimals;
}

bool Catalogue::isShare(Shown shown) const
{
    return shown.kind == Shown::Kind::Indicator &&
           indicators[static_cast<size_t>(shown.index)].factor == 100 && unit(shown).italian.startsWith(u'%');
}

} // namespace quaderno
