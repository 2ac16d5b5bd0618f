#include "analysis/indicators.h"

#include "analysis/evaluation.h"

#include <algorithm>
#include <array>

namespace quaderno
{

namespace
{

constexpr int kTellingDecimals = 9; // what differs behind these is the dust of a division

const Indicator &indicatorAt(const Catalogue &catalogue, int indicator)
{
    return catalogue.indicators[static_cast<size_t>(indicator)];
}

// What the terms of a formula say together, before any arithmetic.
struct TermStates {
    int count = 0;
    int cannotExist = 0;
    bool anySuppressed = false;
    bool anyMissing = false;
    bool anyNeverEntered = false;
    std::optional<ObsStatus> qualified;

    void add(const CellValue &term)
    {
        ++count;
        if (!term.status) {
            anyNeverEntered = true;
            return;
        }
        anySuppressed = anySuppressed || *term.status == ObsStatus::Suppressed;
        anyMissing = anyMissing || isMissing(*term.status);
        cannotExist += *term.status == ObsStatus::CannotExist;
        qualify(*term.status);
    }

    // The first of U, P, E, I among the terms wins.
    void qualify(ObsStatus status)
    {
        static constexpr std::array order{ObsStatus::Doubtful, ObsStatus::Provisional, ObsStatus::Estimated,
                                          ObsStatus::Imputed};
        const auto rank = [](ObsStatus of) { return std::ranges::find(order, of) - order.begin(); };
        if (isQualified(status) && (!qualified || rank(status) < rank(*qualified)))
            qualified = status;
    }

    // The status that keeps a value from existing; nullopt status inside the optional: never entered.
    [[nodiscard]] std::optional<CellValue> obstacle() const
    {
        if (anySuppressed)
            return CellValue{.status = ObsStatus::Suppressed};
        if (anyMissing)
            return CellValue{.status =
                                 cannotExist == count ? ObsStatus::CannotExist : ObsStatus::NotAvailable};
        if (anyNeverEntered)
            return CellValue{};
        return std::nullopt;
    }
};

// Calls `use` once for each distinct variable of the indicator.
template <typename Use> void forEachTerm(const Indicator &indicator, Use use)
{
    for (const auto &term : indicator.numerator.terms)
        use(term);
    for (const auto &term : indicator.denominator.terms) {
        const bool isNew = std::ranges::none_of(indicator.numerator.terms, [&term](const auto &known) {
            return known.variable == term.variable && known.choice == term.choice;
        });
        if (isNew)
            use(term);
    }
}

TermStates termStates(const Catalogue &catalogue, const Observations &observations,
                      const Indicator &indicator, int refArea, int year)
{
    TermStates states;
    forEachTerm(indicator, [&](const BoundFormula::Term &term) {
        states.add(termCell(catalogue, observations, term, refArea, year));
    });
    return states;
}

std::optional<MeanValue> recordedMean(const Catalogue &catalogue, const Observations &observations,
                                      int indicator, int year)
{
    const auto recorded = observations.recorded(indicator, kAggregateArea, year);
    if (!recorded)
        return std::nullopt;
    for (int zone = 0; zone < observations.zoneCount(); ++zone) {
        const CellValue shown = indicatorValue(catalogue, observations, indicator, zone, year);
        if (shown.isRecorded && shown.value)
            return MeanValue{*recorded, std::nullopt};
    }
    return std::nullopt;
}

MeanValue ratioOfSums(const Catalogue &catalogue, const Observations &observations,
                      const Indicator &indicator, int year, const std::vector<int> &zones)
{
    double numerators = 0;
    double denominators = 0;
    int withoutOwn = 0;
    TermStates all;
    for (const int zone : zones) {
        const double denominator = *evaluated(catalogue, observations, indicator.denominator, zone, year);
        numerators += *evaluated(catalogue, observations, indicator.numerator, zone, year);
        denominators += denominator;
        withoutOwn += denominator == 0;
        const TermStates zoneStates = termStates(catalogue, observations, indicator, zone, year);
        if (zoneStates.qualified)
            all.qualify(*zoneStates.qualified);
    }
    const auto basis = static_cast<int>(zones.size());
    if (basis == 0 || denominators == 0)
        return {CellValue{.status = ObsStatus::NotAvailable}, basis, withoutOwn};
    return {CellValue{.value = numerators / denominators * indicator.factor,
                      .status = all.qualified.value_or(ObsStatus::Normal)},
            basis, withoutOwn};
}

MeanValue plainMean(const Catalogue &catalogue, const Observations &observations, int indicator, int year,
                    const std::vector<int> &zones)
{
    double sum = 0;
    TermStates all;
    for (const int zone : zones) {
        const CellValue cell = indicatorValue(catalogue, observations, indicator, zone, year);
        sum += *cell.value;
        all.qualify(*cell.status);
    }
    const auto basis = static_cast<int>(zones.size());
    if (basis == 0)
        return {CellValue{.status = ObsStatus::NotAvailable}, 0};
    return {CellValue{.value = sum / basis, .status = all.qualified.value_or(ObsStatus::Normal)}, basis};
}

} // namespace

std::vector<int> termsOf(const Indicator &indicator)
{
    std::vector<int> variables;
    for (const BoundFormula *formula : {&indicator.numerator, &indicator.denominator}) {
        for (const auto &term : formula->terms) {
            if (std::ranges::find(variables, term.variable) == variables.end())
                variables.push_back(term.variable);
        }
    }
    return variables;
}

std::vector<int> variablesBehind(const Catalogue &catalogue, Shown shown)
{
    return shown.kind == Shown::Kind::Variable ? std::vector{shown.index}
                                               : termsOf(indicatorAt(catalogue, shown.index));
}

int shownDecimals(const Catalogue &catalogue, Shown shown, double value)
{
    int decimals = catalogue.maxDecimals(shown);
    const double exact = roundHalfAway(value, std::max(decimals, kTellingDecimals));
    const auto misleads = [&](double rounded) {
        const bool readsWhole = catalogue.isShare(shown) && rounded == kWholeShare;
        return rounded != exact && (rounded == 0 || readsWhole);
    };
    while (misleads(roundHalfAway(value, decimals)))
        ++decimals;
    return decimals;
}

QString shownNumber(const Catalogue &catalogue, Shown shown, double value, const NumberFormat &format)
{
    return format.format(value, catalogue.minDecimals(shown), shownDecimals(catalogue, shown, value));
}

double shownRounded(const Catalogue &catalogue, Shown shown, double value)
{
    return roundHalfAway(value, shownDecimals(catalogue, shown, value));
}

QString unitBesideLabel(const Catalogue &catalogue, Shown shown, Language language)
{
    const QString &unit = catalogue.unit(shown).in(language);
    const bool isSaid = catalogue.label(shown).in(language).endsWith(unit, Qt::CaseInsensitive);
    return isSaid ? QString() : unit;
}

CellValue indicatorValue(const Catalogue &catalogue, const Observations &observations, int indicator,
                         int refArea, int year)
{
    const Indicator &formula = indicatorAt(catalogue, indicator);
    const TermStates states = termStates(catalogue, observations, formula, refArea, year);
    if (const auto obstacle = states.obstacle()) {
        const bool neverEntered = !obstacle->status;
        return neverEntered ? observations.recorded(indicator, refArea, year).value_or(*obstacle) : *obstacle;
    }
    const auto numerator = evaluated(catalogue, observations, formula.numerator, refArea, year);
    const auto denominator = evaluated(catalogue, observations, formula.denominator, refArea, year);
    if (!numerator || !denominator || *denominator == 0)
        return {.status = ObsStatus::CannotExist};
    return {.value = *numerator / *denominator * formula.factor,
            .status = states.qualified.value_or(ObsStatus::Normal)};
}

CellValue shownValue(const Catalogue &catalogue, const Observations &observations, Shown shown, int refArea,
                     int year)
{
    if (shown.kind == Shown::Kind::Variable)
        return observations.cell({refArea, year, shown.index});
    return indicatorValue(catalogue, observations, shown.index, refArea, year);
}

std::vector<int> zonesOfMean(const Catalogue &catalogue, const Observations &observations, int indicator,
                             int year)
{
    const Indicator &formula = indicatorAt(catalogue, indicator);
    const auto enters = [&](int zone) {
        if (formula.mean == MeanKind::Plain)
            return indicatorValue(catalogue, observations, indicator, zone, year).value.has_value();
        return evaluated(catalogue, observations, formula.numerator, zone, year).has_value() &&
               evaluated(catalogue, observations, formula.denominator, zone, year).has_value();
    };
    std::vector<int> zones;
    for (int zone = 0; zone < observations.zoneCount() && formula.mean != MeanKind::None; ++zone) {
        if (enters(zone))
            zones.push_back(zone);
    }
    return zones;
}

ObsStatus statusOfMean(const std::vector<CellValue> &cells)
{
    TermStates all;
    for (const CellValue &cell : cells) {
        if (cell.value && cell.status)
            all.qualify(*cell.status);
    }
    return all.qualified.value_or(ObsStatus::Normal);
}

MeanValue meanOver(const Catalogue &catalogue, const Observations &observations, int indicator, int year,
                   const std::vector<int> &zones)
{
    const Indicator &formula = indicatorAt(catalogue, indicator);
    if (formula.mean == MeanKind::Ratio)
        return ratioOfSums(catalogue, observations, formula, year, zones);
    return plainMean(catalogue, observations, indicator, year, zones);
}

std::optional<MeanValue> meanValue(const Catalogue &catalogue, const Observations &observations,
                                   int indicator, int year)
{
    const Indicator &formula = indicatorAt(catalogue, indicator);
    if (formula.mean == MeanKind::None)
        return std::nullopt;
    if (const auto recorded = recordedMean(catalogue, observations, indicator, year))
        return recorded;
    return meanOver(catalogue, observations, indicator, year,
                    zonesOfMean(catalogue, observations, indicator, year));
}

} // namespace quaderno
