#include "analysis/cellhint.h"

#include "analysis/derivednote.h"
#include "analysis/indicators.h"

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

class CellHint
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::CellHint)

public:
    static QString neverEntered() { return tr("never entered"); }
    static QString outside() { return tr("The zone was not in the survey that year."); }
    static QString recorded() { return tr("Value from print: it cannot be recomputed."); }
    static QString recordedGap() { return tr("Neither the terms nor a printed value are available."); }
    static QString missingTerms(const QStringList &terms)
    {
        return tr("Cannot be computed. %1.").arg(terms.join(u"; "_s));
    }
    static QString division() { return tr("Cannot be computed: the denominator is zero."); }
    static QString estimatedTerms(const QString &terms) { return tr("Computed from %1.").arg(terms); }
    static QString term(const QString &label, const QString &state) { return tr("%1: %2").arg(label, state); }
    static QString recordedMean()
    {
        return tr("Mean as printed: some values of this column come from print.");
    }
    static QString mean(const MeanValue &mean, int surveyed)
    {
        const QString text = tr("Mean over %1 of %n zones.", nullptr, surveyed).arg(*mean.basis);
        return mean.withoutOwn == 0
                   ? text
                   : tr("%1 Of these %2.", "over how many zones, how many without a number of their own")
                         .arg(text, withoutOwn(mean.withoutOwn));
    }
    static QString withoutOwn(int zones)
    {
        return tr("%n with a denominator of 0 and no number of their own", "zones in a mean", zones);
    }
};

// "Residents: estimated" for each term that satisfies `isWanted`.
template <typename Wanted>
QStringList termSentences(const Catalogue &catalogue, const Observations &observations, int indicator,
                          int refArea, int year, Language language, Wanted isWanted)
{
    QStringList sentences;
    for (const int variable : termsOf(catalogue.indicators[static_cast<size_t>(indicator)])) {
        const auto observation = observations.observation({refArea, year, variable});
        if (!isWanted(observation))
            continue;
        const QString state =
            observation ? statusSentence(catalogue, observation, language) : CellHint::neverEntered();
        sentences.append(
            CellHint::term(catalogue.variables[static_cast<size_t>(variable)].label.in(language), state));
    }
    return sentences;
}

} // namespace

QString statusSentence(const Catalogue &catalogue, const std::optional<Observation> &observation,
                       Language language)
{
    if (!observation)
        return CellHint::neverEntered();
    QStringList parts;
    const MissingReason *reason = catalogue.missingReason(observation->reason);
    if (reason)
        parts.append(reason->label.in(language));
    else if (observation->status != ObsStatus::Normal)
        parts.append(obsStatusName(observation->status));
    if (!observation->note.isEmpty())
        parts.append(noteInWords(observation->note, language));
    return parts.join(u" – "_s);
}

QString cellHint(const Catalogue &catalogue, const Observations &observations, Shown shown, int refArea,
                 int year, const CellValue &cell, Language language)
{
    if (refArea >= 0 && !observations.isInSurvey(refArea, year))
        return CellHint::outside();
    if (cell.isRecorded)
        return cell.value ? CellHint::recorded() : CellHint::recordedGap();
    if (shown.kind == Shown::Kind::Variable)
        return statusSentence(catalogue, observations.observation({refArea, year, shown.index}), language);
    const auto sentences = [&](auto isWanted) {
        return termSentences(catalogue, observations, shown.index, refArea, year, language, isWanted);
    };
    if (!cell.value) {
        const QStringList missing = sentences([](const auto &term) { return !term || !term->isPresent(); });
        return missing.isEmpty() ? CellHint::division() : CellHint::missingTerms(missing);
    }
    if (isQualified(*cell.status))
        return CellHint::estimatedTerms(
            sentences([](const auto &term) { return term && isQualified(term->status); }).join(u"; "_s));
    return {};
}

QString meanHint(const MeanValue &mean, int surveyed)
{
    return mean.cell.isRecorded || !mean.basis ? CellHint::recordedMean() : CellHint::mean(mean, surveyed);
}

QString withoutOwnText(int zones)
{
    return zones == 0 ? QString() : CellHint::withoutOwn(zones);
}

} // namespace quaderno
